"""勾稽问题: every failed check with both sides, the difference and what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.workbook.entry import ExportEntry
from desktop.workbook.lists import ORDINAL, UNIT, YEAR, Column, list_sheet
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT, NUMBER
from parser.model import Finding
from parser.naming import SEVERITY_NAMES, target_name

_COLUMNS = (
    ORDINAL,
    UNIT,
    YEAR,
    Column("规则", 7, 8, CENTRED_TEXT),
    Column("级别", 6, 6, CENTRED_TEXT),
    Column("位置", 16, 26),
    Column("问题说明", 30, 44),
    Column("左值", 7, 12, NUMBER),
    Column("右值", 7, 12, NUMBER),
    Column("差额", 7, 12, NUMBER),
    Column("原文摘录", 14, 26),
    Column("处理结果", 8, 10, CENTRED_TEXT),
    Column("处理说明", 8, 20),
)
_NAMED = 3
_QUOTED = 2


def findings(entries: Sequence[ExportEntry]) -> Sheet:
    """One line a failed check, errors first within a report."""
    failed = ((entry, finding) for entry in entries for finding in entry.findings)
    rows = (_row(number, entry, finding) for number, (entry, finding) in enumerate(failed, 1))
    return list_sheet(
        "勾稽问题",
        "政府信息公开工作年度报告勾稽问题清单",
        _COLUMNS,
        rows,
        note="请先对照原文：数字与原文一致的，是原文如此，应请报送单位核实；与原文不一致的，请在程序中更正后重新导出。",
        empty="（没有不平的勾稽关系）",
        frozen_columns=2,
    )


def _row(number: int, entry: ExportEntry, finding: Finding) -> Iterator[Value]:
    word, note = entry.disposition(finding)
    yield number
    yield entry.unit
    yield entry.year
    yield finding.rule
    yield SEVERITY_NAMES[finding.severity]
    yield _place(entry, finding)
    yield finding.message
    yield finding.left
    yield finding.right
    yield finding.difference
    yield "；".join(entry.place(span) for span in finding.spans[:_QUOTED])
    yield word
    yield note


def _place(entry: ExportEntry, finding: Finding) -> str:
    names = list(dict.fromkeys(target_name(entry.report, target) for target in finding.cells))
    more = f" 等{len(names)}处" if len(names) > _NAMED else ""
    return "、".join(names[:_NAMED]) + more
