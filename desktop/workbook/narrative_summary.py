"""数据总表 of reports without official tables: the figures of their narrative, one row a report, without totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.workbook.entry import ExportEntry
from desktop.workbook.figures import as_written, tells_the_year
from desktop.workbook.marks import marked
from desktop.workbook.sheet import Block, Sheet
from desktop.workbook.styles import CENTRED_TEXT, NUMBER, TEXT, Style
from desktop.workbook.summary_page import FIRST_FIGURE, HEAD_ROWS, Head, fit_pages, put_heads
from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name, indicator_unit
from parser.model import Indicator, Target, TargetKind
from parser.naming import APPROX_WORDS, number_text

_WIDTH = 10.0


def narrative_summary(name: str, entries: Sequence[ExportEntry]) -> Sheet:
    """The sheet for narrative reports and those with a statistics table."""
    told = {indicator.id for entry in entries for indicator in entry.report.indicators if tells_the_year(indicator)}
    ids = [indicator_id for indicator_id in indicator_ids() if indicator_id in told]
    heads = [_head(indicator_id) for indicator_id in ids] + [Head("备注", "", "", 30)]
    sheet = Sheet(name, [])
    note = "叙述式报告的口径各不相同，不作合计；同一指标在文中有不同的数时此处留空，见批注和“叙述指标”表。"
    put_heads(sheet, "政府信息公开工作年度报告数据总表（叙述式报告）", note, heads)
    for number, entry in enumerate(entries, 1):
        row = HEAD_ROWS + number - 1
        sheet.put(row, 0, number, NUMBER)
        sheet.put(row, 1, entry.unit, TEXT, of=entry.of(Target(TargetKind.METADATA, "agency")))
        sheet.put(row, 2, entry.year, CENTRED_TEXT, of=entry.of(Target(TargetKind.METADATA, "year")))
        for place, indicator_id in enumerate(ids):
            statements = [i for i in entry.report.indicators if i.id == indicator_id and tells_the_year(i)]
            of = entry.of(statements[0].target) if len(statements) == 1 else None
            sheet.put(row, FIRST_FIGURE + place, *_figure(entry, statements), of=of)
        sheet.put(row, FIRST_FIGURE + len(ids), "另有统计表" if entry.report.stat_table else "", TEXT)
    last = HEAD_ROWS + len(entries) - 1
    sheet.autofilter = Block(HEAD_ROWS - 1, 0, last, FIRST_FIGURE + len(ids))
    fit_pages(sheet)
    return sheet


def _head(indicator_id: str) -> Head:
    unit = indicator_unit(indicator_id)
    group = GROUP_NAMES[indicator_group(indicator_id)]
    return Head(group, indicator_name(indicator_id), f"（{unit}）" if unit else "", _WIDTH)


def _figure(entry: ExportEntry, statements: Sequence[Indicator]) -> tuple[int | float | None, Style, str]:
    values = {(statement.value, statement.approx) for statement in statements}
    if not statements:
        return None, NUMBER, ""
    if len(values) > 1:
        told = "、".join(_told(entry, statement) for statement in statements)
        return None, replace(NUMBER, mark="blank"), f"文中有不同的数：{told}"
    first = statements[0]
    words = [f"约数：{line}" for line in as_written(first, first.value)] if first.approx else []
    return first.value, *marked(entry, first.target, first, NUMBER, words)


def _told(entry: ExportEntry, statement: Indicator) -> str:
    number = number_text(statement.value) if statement.value is not None else ""
    place = f"（第{entry.line(statement.span.start)}行）" if statement.span else ""
    return f"{number}{APPROX_WORDS.get(statement.approx or '', '')}{place}"
