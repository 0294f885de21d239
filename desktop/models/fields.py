"""What a piece of selected text may be, the likeliest first."""

from __future__ import annotations

import re

from desktop.models.open_report import OpenReport
from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name
from parser.fold import fold
from parser.model import Span, Target, TargetKind
from parser.naming import METADATA_NAMES, target_name

CONTEXT = 40
_NUMBER = re.compile(r"\d|[零〇一二三四五六七八九十百千万两]")
_ZERO = re.compile(r"[未没无]")


def fields_for(opened: OpenReport, span: Span, wanted: Target | None) -> list[tuple[Target, str, str]]:
    """Target, name and group of everything the text may be called, ordered by the words before and in it.

    An indicator's target has its id as key; the key of the value is made when it is added. `wanted` is the value the
    person was at before: it comes first, a figure only for a number.
    """
    text = fold(opened.document.text)
    piece, before = text[span.start : span.end], text[max(0, span.start - CONTEXT) : span.start]
    around = before + text[span.end : span.end + 6]
    figures = [
        (Target(TargetKind.INDICATOR, key), indicator_name(key), GROUP_NAMES[indicator_group(key)])
        for key in indicator_ids()
    ]
    figures.sort(key=lambda field: -_likeness(field[1], around))
    heads = [(Target(TargetKind.METADATA, key), name, "概览") for key, name in METADATA_NAMES.items()]
    heads.sort(key=lambda field: -_likeness(field[1], before[-12:]))
    is_figure = bool(_NUMBER.search(piece) or _ZERO.search(piece)) and len(piece) <= CONTEXT
    fields = figures + heads if is_figure else heads + figures
    if wanted is not None and (is_figure or wanted.kind is TargetKind.METADATA):
        fields = [field for field in fields if field[0] != wanted]
        fields.insert(0, (wanted, target_name(opened.reviewed.report, wanted), "刚才选中的"))
    return fields


def _likeness(name: str, around: str) -> int:
    """How many pairs of neighbouring characters of the name stand in the text around."""
    return sum(name[n : n + 2] in around for n in range(len(name) - 1))
