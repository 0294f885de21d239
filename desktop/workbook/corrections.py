"""人工修正记录: what people changed, from what to what, taken from where, when, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.workbook.entry import ExportEntry
from desktop.workbook.lists import ORDINAL, UNIT, YEAR, Column, list_sheet
from desktop.workbook.marks import HOW_WORDS, payload_text, time_text
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT
from parser.corrections import Correction
from parser.model import Span, Target, TargetKind
from parser.naming import target_name
from parser.plain import span_from_plain

COLUMNS = (
    ORDINAL,
    UNIT,
    YEAR,
    Column("字段", 16, 26),
    Column("修正前", 12, 24),
    Column("修正后", 12, 24),
    Column("原文位置", 14, 30),
    Column("方式", 10, 10, CENTRED_TEXT),
    Column("时间", 20, 20, CENTRED_TEXT),
    Column("何人", 8, 12, CENTRED_TEXT),
    Column("理由", 12, 28),
)
_ELSEWHERE = (TargetKind.CONFIRM, TargetKind.FINDING)
"""Confirmations stand beside their values, decisions on findings in 勾稽问题清单."""


def corrections(material: Material) -> Sheet:
    """One line a change, in the order in which they were made."""
    listed = ((entry, correction) for entry in material.entries for correction in changes(entry))
    rows = (_row(number, entry, correction) for number, (entry, correction) in enumerate(listed, 1))
    title = "政府信息公开工作年度报告人工修正记录"
    chosen = material.columns("corrections")
    return list_sheet("人工修正记录", title, COLUMNS, rows, empty="（没有人工修正）", frozen_columns=2, chosen=chosen)


def changes(entry: ExportEntry) -> Iterator[Correction]:
    """What people changed in one report, confirmations and decisions left out."""
    for correction in entry.corrections:
        if correction.target.kind not in _ELSEWHERE and correction.old != correction.new:
            yield correction


def _row(number: int, entry: ExportEntry, correction: Correction) -> Iterator[Value]:
    target = correction.target
    yield number
    yield entry.unit
    yield entry.year
    yield field_name(entry, target)
    yield payload_text(target, correction.old)
    yield payload_text(target, correction.new)
    yield entry.place(_span(correction))
    yield HOW_WORDS[correction.how]
    yield time_text(correction.at)
    yield correction.by
    yield correction.note


def field_name(entry: ExportEntry, target: Target) -> str:
    """What a change was made to."""
    if target.kind is not TargetKind.NOTE:
        return target_name(entry.report, target)
    if target.key == "report":
        return "附注"
    return f"附注：{target_name(entry.report, Target.parse(target.key))}"


def _span(correction: Correction) -> Span | None:
    """Where the new value stands; of one typed without a place nothing, of one taken out where it stood."""
    payload = correction.new if correction.new is not None else correction.old
    key = "heading" if correction.target.kind is TargetKind.SECTION else "span"
    place = payload.get(key) if payload else None
    return span_from_plain(place) if place else None
