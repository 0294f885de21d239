"""勾稽问题清单: what failed, each cause once with what it explains below, both sides, 推算 and what was decided."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.workbook.entry import UNDECIDED, ExportEntry
from desktop.workbook.lists import ORDINAL, UNIT, YEAR, Column, ListCell, list_sheet, style_of
from desktop.workbook.marks import time_text
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT, LEGEND, NOTE, NUMBER
from parser.checks.collection.findings import Decided
from parser.checks.collection.over_all import named
from parser.checks.rule import rules
from parser.model import Finding, Number, Span, Target
from parser.naming import SEVERITY_NAMES, number_text, target_name

COLUMNS = (
    ORDINAL,
    replace(UNIT, most=18),
    YEAR,
    Column("归属", 8, 9, CENTRED_TEXT),
    Column("规则", 7, 8, CENTRED_TEXT),
    Column("规则名称", 10, 14),
    Column("级别", 6, 6, CENTRED_TEXT),
    Column("位置", 16, 20),
    Column("问题说明", 30, 38),
    Column("左值", 7, 10, NUMBER),
    Column("右值", 7, 10, NUMBER),
    Column("差额", 7, 10, NUMBER),
    Column("判断", 9, 9, CENTRED_TEXT),
    Column("推算值（不是报告的数）", 14, 24),
    Column("原文摘录", 14, 20),
    Column("处理结果", 9, 9, CENTRED_TEXT),
    Column("处理说明", 8, 14),
)
NAME = "勾稽问题清单"
_NOTE = (
    "请先对照原文：数字与原文一致的，是原文如此，应请报送单位核实；与原文不一致的，请在程序中更正后重新导出。"
    "“归属”写“汇总”的，是各份报告放在一起看出的；写“随第 n 条”的，与第 n 条是同一个原因。"
    "“判断”是程序作出的，“处理结果”是人定的。“推算值”按勾稽关系算出，只供核实时参考。级别为提示的列在最后。"
)
_ALL_ON = "核对规则全部启用。"
_SOME_OFF = "停用了 {n} 条核对规则，没有核对，列在表后。"
_ORIGINS = {"print": "原文如此", "reading": "疑为读错", "person": "含人工修正"}
_OF_MANY = "汇总"
_NAMED = 3
_SINCE_COLUMN = 8
_QUOTED = 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A finding in its place in the list; `above` is the number of the line it is folded under, None by itself."""

    number: int
    entry: ExportEntry
    finding: Finding
    above: int | None


def findings(material: Material) -> Sheet:
    """One line a failed check: those over many reports, report by report, errors first, and all hints at the end."""
    collection, rules_off = material.collection, material.rules_off
    grave = [one for one in collection if one.finding.severity != "hint"]
    hints = [one for one in collection if one.finding.severity == "hint"]
    lines = list(_lines(material.entries, len(grave)))
    last = len(grave) + len(lines)
    sheet = list_sheet(
        NAME,
        "政府信息公开工作年度报告勾稽问题清单",
        COLUMNS,
        (
            *map(_row_of_many, itertools.count(1), grave),
            *map(_row, lines),
            *map(_row_of_many, itertools.count(last + 1), hints),
        ),
        note=_NOTE + (_SOME_OFF.format(n=len(rules_off)) if rules_off else _ALL_ON),
        empty="（没有发现问题）",
        frozen_columns=2,
        chosen=material.columns("findings"),
    )
    _put_rules_off(sheet, rules_off)
    return sheet


def _lines(entries: Sequence[ExportEntry], above: int) -> Iterator[_Line]:
    """The lines of single reports, with so many lines above them."""
    groups = [
        (entry, members)
        for entry in entries
        for members in (*((leading, *folded) for leading, folded in entry.causes), *((f,) for f in entry.mended))
    ]
    groups.sort(key=lambda group: all(finding.severity == "hint" for finding in group[1]))
    number = above
    for entry, members in groups:
        first = number + 1
        for number, finding in enumerate(members, first):
            yield _Line(number, entry, finding, first if number > first else None)


def _row(line: _Line) -> Iterator[Value | ListCell]:
    """The line's values; those of a folded finding stand back behind the one that explains it."""
    for column, value in zip(COLUMNS, _values(line), strict=True):
        aside = line.above is not None
        yield ListCell(value, replace(style_of(value, column.style), aside=True)) if aside else value


def _row_of_many(number: int, decided: Decided) -> Iterator[Value]:
    """A line of what is wrong over many reports: it compares no two values and stands nowhere in a text."""
    finding = decided.finding
    rule = rules().get(finding.rule)
    yield number
    yield named(finding.units)
    yield finding.year
    yield _OF_MANY
    yield finding.rule
    yield rule.name if rule else ""
    yield SEVERITY_NAMES[finding.severity]
    yield ""
    yield finding.message
    yield from (None, None, None, "", "", "")
    yield decided.word or UNDECIDED
    yield decided.note


def _values(line: _Line) -> Iterator[Value]:
    entry, finding = line.entry, line.finding
    word, note = entry.disposition(finding)
    rule = rules().get(finding.rule)
    yield line.number
    yield entry.unit
    yield entry.year
    yield f"随第 {line.above} 条" if line.above else ""
    yield finding.rule
    yield rule.name if rule else ""
    yield SEVERITY_NAMES[finding.severity]
    yield _names(entry, _concerned(finding))
    yield finding.message
    yield finding.left
    yield finding.right
    yield finding.difference
    yield _ORIGINS.get(finding.origin, "") if finding.severity != "hint" else ""
    yield _computed(entry, finding)
    yield "；".join(entry.place(span) for span in _spans(entry, finding))
    yield word
    yield note


def _concerned(finding: Finding) -> Sequence[Target]:
    """The values to look at: those most likely wrong where arithmetic alone tells them, else all of both sides."""
    return finding.blamed if finding.cause and not finding.cause.ties else finding.cells


def _names(entry: ExportEntry, targets: Iterable[Target]) -> str:
    names = list(dict.fromkeys(target_name(entry.report, target) for target in targets))
    more = f" 等{len(names)}处" if len(names) > _NAMED else ""
    return "、".join(names[:_NAMED]) + more


def _spans(entry: ExportEntry, finding: Finding) -> Sequence[Span]:
    values = (entry.values.get(target) for target in _concerned(finding)) if finding.cause else ()
    own = [value.span for value in values if value and value.span]
    return (own or finding.spans)[:_QUOTED]


def _computed(entry: ExportEntry, finding: Finding) -> str:
    """What the cells of the cause would have to hold, and which others would do as well."""
    cause = finding.cause
    if cause is None:
        return ""
    values = "、".join(f"{target_name(entry.report, target)} 应为 {_figure(value)}" for target, value in cause.values)
    ties = f"；不能断定，也可能是{_names(entry, cause.ties)}有误" if cause.ties else ""
    return f"推算：{values}{ties}"


def _figure(value: Number | None) -> str:
    return "空白" if value is None else number_text(value)


def _put_rules_off(sheet: Sheet, rules_off: Mapping[str, str]) -> None:
    """Below the list: the rules that were not checked and since when."""
    if not rules_off:
        return
    top, known = sheet.last_row + 2, rules()
    sheet.put(top, 0, "停用的核对规则", NOTE, columns=len(sheet.widths))
    for row, (rule_id, since) in enumerate(rules_off.items(), top + 1):
        name, told = known[rule_id].name if rule_id in known else "", f"{time_text(since)} 起停用"
        if len(sheet.widths) <= _SINCE_COLUMN:
            sheet.put(row, 0, " ".join((rule_id, name, told)), LEGEND, columns=len(sheet.widths))
            continue
        sheet.put(row, 0, rule_id, LEGEND, columns=2)
        sheet.put(row, 2, name, LEGEND, columns=_SINCE_COLUMN - 2)
        sheet.put(row, _SINCE_COLUMN, told, LEGEND)
    sheet.fit()
