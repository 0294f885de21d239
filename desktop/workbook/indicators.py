"""叙述指标: every figure told in the narrative, with the sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.workbook.entry import ExportEntry
from desktop.workbook.figures import as_written
from desktop.workbook.lists import ORDINAL, UNIT, YEAR, Column, ListCell, list_sheet
from desktop.workbook.marks import marked
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT, NUMBER
from parser.catalogue import indicator_name, indicator_unit
from parser.model import Indicator
from parser.naming import APPROX_WORDS, SCOPE_WORDS, STATE_WORDS, number_text

COLUMNS = (
    ORDINAL,
    UNIT,
    YEAR,
    Column("指标", 14, 20),
    Column("数值", 9, 14, NUMBER),
    Column("计量单位", 6, 8, CENTRED_TEXT),
    Column("约数", 6, 6, CENTRED_TEXT),
    Column("口径", 6, 10, CENTRED_TEXT),
    Column("渠道或类别", 8, 14),
    Column("原句", 30, 50),
    Column("所在章节", 14, 22),
    Column("行号", 6, 6, NUMBER),
    Column("可信度", 6, 6, CENTRED_TEXT),
    Column("核对", 6, 6, CENTRED_TEXT),
    Column("备注", 8, 18),
)


def indicators(material: Material) -> Sheet:
    """One line a figure, in the order of the texts."""
    rows = ((entry, indicator) for entry in material.entries for indicator in entry.report.indicators)
    listed = (_row(number, entry, indicator) for number, (entry, indicator) in enumerate(rows, 1))
    title = "政府信息公开工作年度报告叙述指标"
    chosen = material.columns("indicators")
    return list_sheet("叙述指标", title, COLUMNS, listed, empty="（正文中未读到指标）", frozen_columns=2, chosen=chosen)


def _row(number: int, entry: ExportEntry, indicator: Indicator) -> Iterator[Value | ListCell]:
    text = entry.report.text
    sentence = text[indicator.sentence.start : indicator.sentence.end] if indicator.sentence else ""
    place = indicator.span or indicator.sentence
    yield number
    yield entry.unit
    yield entry.year
    yield indicator_name(indicator.id)
    yield _value(entry, indicator)
    yield indicator.unit or indicator_unit(indicator.id)
    yield APPROX_WORDS.get(indicator.approx or "", "")
    yield SCOPE_WORDS[indicator.scope]
    yield " ".join(part for part in (indicator.channel, indicator.category) if part)
    yield " ".join(sentence.split())
    yield entry.section_path(place.start) if place else ""
    yield entry.line(place.start) if place else None
    yield "高" if indicator.confidence == "high" else "低"
    yield STATE_WORDS[entry.reviewed.state(indicator.target, indicator.confidence)]
    yield "；".join(_remarks(entry, indicator))


def _value(entry: ExportEntry, indicator: Indicator) -> ListCell:
    told = as_written(indicator, indicator.value)
    style, comment = marked(entry, indicator.target, indicator, NUMBER, told)
    return ListCell(indicator.value, style, comment, entry.of(indicator.target))


def _remarks(entry: ExportEntry, indicator: Indicator) -> Iterator[str]:
    if indicator.status == "illegible":
        yield "原文缺数"
    if indicator.minimum is not None and indicator.maximum is not None:
        yield f"原文为{number_text(indicator.minimum)}至{number_text(indicator.maximum)}"
    if indicator.delta:
        yield f"增减：{indicator.delta}"
    if indicator.confidence == "low" and indicator.reason:
        yield indicator.reason
    if indicator.span is None:
        yield "原文无此处"
    note = entry.reviewed.notes.get(str(indicator.target))
    if note:
        yield note
