"""勾稽问题: each cause once with what it explains below it, what it works out, and the rules that were off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_up_reports import entry, filled_tables, made_up, unbalanced
from reading import comment, opened, place_of, rows_of

from desktop.edits.plans import dispose
from desktop.workbook import ExportEntry, export
from desktop.workbook.styles import FAILING, NOTE_COLOUR, NUMBER, TEXT, properties
from parser import parse, read, review
from parser.checks.collection.findings import MISSING, CollectionFinding, Decided
from parser.checks.rule import rules
from parser.corrections import Disposition
from parser.model import Cause, Finding, Span, Target

REPORT = made_up()


def cell(row: str, column: str) -> Target:
    return REPORT.tables["table3"].target(f"{row}.{column}")


TOTAL, PERSON = cell("t3_new", "total"), cell("t3_new", "natural_person")
CAUSE = Cause(kind="cell", values=((TOTAL, 90),), message="最可能是“总计”有误。")
LEADING = unbalanced(REPORT, cause=CAUSE, origin="print")
FOLDED = replace(
    LEADING, rule="T3-01", cells=(TOTAL, cell("t3_carry_in", "total")), cause=None, under=LEADING.key, origin="print"
)
OTHER = unbalanced(REPORT, "t3_granted", rule="T3-15", severity="warning", origin="reading")
HINT = Finding(rule="D-09", severity="hint", outcome="fail", message="未见落款日期。", origin="print")


def sheet_lines(tmp_path: Path, *entries: ExportEntry, **options: Any) -> list[dict[str, Any]]:
    path = tmp_path / "a.xlsx"
    export(entries, path, **options)
    return rows_of(opened(path)["勾稽问题清单"])


def column(found: list[dict[str, Any]], head: str) -> list[Any]:
    return [line[head].value for line in found]


def test_a_cause_comes_before_what_it_explains_and_hints_come_last(tmp_path: Path) -> None:
    first = entry(REPORT, findings=[HINT, FOLDED, OTHER, LEADING])
    found = sheet_lines(tmp_path, first, entry(REPORT, findings=[OTHER]))
    assert column(found, "规则") == ["T3-02", "T3-01", "T3-15", "T3-15", "D-09"]
    assert column(found, "归属") == [None, "随第 1 条", None, None, None]
    assert column(found, "序号") == [1, 2, 3, 4, 5]
    assert column(found, "级别") == ["错误", "错误", "警告", "警告", "提示"]
    assert column(found, "规则名称") == [rules()[rule_id].name for rule_id in column(found, "规则")]


def test_what_is_folded_stands_back(tmp_path: Path) -> None:
    above, below = sheet_lines(tmp_path, entry(REPORT, findings=[LEADING, FOLDED]))
    assert {below[head].font.color.rgb[-6:] for head in below} == {NOTE_COLOUR[1:]}
    assert all(str(above[head].font.color.rgb)[-6:] != NOTE_COLOUR[1:] for head in above)
    assert properties(replace(NUMBER, aside=True))["num_format"] == properties(NUMBER)["num_format"]
    assert "font_color" not in properties(TEXT)


def test_where_a_failure_comes_from_is_said_but_not_of_hints(tmp_path: Path) -> None:
    person = unbalanced(REPORT, "t3_partial", origin="person")
    found = sheet_lines(tmp_path, entry(REPORT, findings=[LEADING, person, OTHER, HINT]))
    assert column(found, "判断") == ["原文如此", "含人工修正", "疑为读错", None]


def test_what_was_worked_out_is_called_so_and_stands_nowhere_else(tmp_path: Path) -> None:
    report = replace(REPORT, tables=filled_tables("2021"))
    found = sheet_lines(
        tmp_path, entry(report, findings=[replace(LEADING, cause=replace(CAUSE, values=((TOTAL, 987654),)))])
    )
    assert column(found, "推算值（不是报告的数）") == ["推算：表三 · 本年新收 · 总计 应为 987654"]
    assert column(found, "位置") == ["表三 · 本年新收 · 总计"]
    workbook = opened(tmp_path / "a.xlsx")
    assert not [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value == 987654]


@pytest.mark.parametrize(
    ("cause", "told", "place"),
    [
        (
            replace(CAUSE, ties=(PERSON,)),
            "推算：表三 · 本年新收 · 总计 应为 90；不能断定，也可能是表三 · 本年新收 · 自然人有误",
            "表三 · 本年新收 · 总计、表三 · 本年新收 · 自然人",
        ),
        (
            Cause(kind="shifted", values=((TOTAL, None), (PERSON, 4))),
            "推算：表三 · 本年新收 · 总计 应为 空白、表三 · 本年新收 · 自然人 应为 4",
            "表三 · 本年新收 · 总计、表三 · 本年新收 · 自然人",
        ),
    ],
)
def test_ties_and_several_cells_are_named(tmp_path: Path, cause: Cause, told: str, place: str) -> None:
    found = sheet_lines(tmp_path, entry(REPORT, findings=[replace(LEADING, cause=cause)]))
    assert column(found, "推算值（不是报告的数）") == [told]
    assert column(found, "位置") == [place]


def test_the_excerpt_is_that_of_the_value_that_is_wrong(tmp_path: Path) -> None:
    start = REPORT.text.index("34件")
    table = REPORT.tables["table3"]
    cells = {**table.cells, "t3_new.total": replace(table.cells["t3_new.total"], span=Span(start, start + 2))}
    report = replace(REPORT, tables={**REPORT.tables, "table3": replace(table, cells=cells)})
    found = sheet_lines(tmp_path, entry(report, findings=[LEADING, FOLDED]))
    assert column(found, "原文摘录") == ["第3行“34”", "第1行“青禾县水利局”"]


def test_a_failure_decided_on_otherwise_stands_by_itself_and_is_counted(tmp_path: Path) -> None:
    item = entry(REPORT, findings=[LEADING, FOLDED])
    assert item.count("error") == 1
    decided = dispose(item.reviewed, FOLDED, Disposition.AS_PRINTED).corrections
    item = entry(REPORT, *decided, findings=[LEADING, FOLDED])
    assert item.count("error") == 2
    found = sheet_lines(tmp_path, item)
    assert column(found, "归属") == [None, None]
    assert column(found, "处理结果") == ["待处理", "原文如此"]
    both = dispose(item.reviewed, LEADING, Disposition.FALSE_ALARM, "口径不同").corrections
    item = entry(REPORT, *both, findings=[LEADING, FOLDED])
    assert item.count("error") == 0
    found = sheet_lines(tmp_path, item)
    assert column(found, "归属") == [None, "随第 1 条"]
    assert column(found, "处理结果") == ["误报"] * 2
    assert column(found, "处理说明") == ["口径不同"] * 2


def test_a_failure_under_one_that_is_not_there_stands_by_itself(tmp_path: Path) -> None:
    found = sheet_lines(tmp_path, entry(REPORT, findings=[FOLDED]))
    assert column(found, "归属") == [None]


def test_a_grave_failure_is_not_hidden_behind_the_warning_that_explains_it(tmp_path: Path) -> None:
    leading = replace(LEADING, severity="warning")
    found = sheet_lines(tmp_path, entry(REPORT, findings=[OTHER, leading, FOLDED]))
    assert column(found, "规则") == ["T3-02", "T3-01", "T3-15"]


def test_what_is_wrong_over_many_reports_stands_first_and_its_hints_last(tmp_path: Path) -> None:
    missing = CollectionFinding("A-03", "warning", "fail", "“甲局”未报。", (), ("甲局",), 2024, MISSING)
    twice = CollectionFinding("D-10", "warning", "fail", "“乙局”有2份。", (3, 4), ("乙局",), 2024)
    lacking = CollectionFinding("A-06", "hint", "fail", "缺表三。", (3,), tuple(f"第{n}中学" for n in range(12)))
    collection = [Decided(missing, "属实"), Decided(lacking), Decided(twice, "误报", "两家同名")]
    found = sheet_lines(tmp_path, entry(REPORT, findings=[HINT, LEADING, FOLDED]), collection=collection)
    assert column(found, "规则") == ["A-03", "D-10", "T3-02", "T3-01", "D-09", "A-06"]
    assert column(found, "序号") == [1, 2, 3, 4, 5, 6]
    assert column(found, "归属") == ["汇总", "汇总", None, "随第 3 条", None, "汇总"]
    assert column(found, "单位")[:2] == ["甲局", "乙局"]
    assert column(found, "单位")[-1].endswith("等12家")
    assert column(found, "年度")[:2] == [2024, 2024]
    assert column(found, "问题说明")[0] == "“甲局”未报。"
    assert column(found, "处理结果") == ["属实", "误报", "待处理", "待处理", "待处理", "待处理"]
    assert column(found, "处理说明")[1] == "两家同名"
    assert column(found, "左值")[0] is None


def test_only_the_values_to_blame_are_marked(tmp_path: Path) -> None:
    sheet_lines(tmp_path, entry(REPORT, findings=[LEADING, FOLDED]))
    sheet = opened(tmp_path / "a.xlsx")["表三"]
    cells = REPORT.tables["table3"].cells
    blamed, other, folded = (
        place_of(sheet, cells[name].value) for name in ("t3_new.total", "t3_new.natural_person", "t3_carry_in.total")
    )
    assert comment(blamed) == f"T3-02 错误：{LEADING.message}最可能是“总计”有误。"
    assert blamed.fill.start_color.rgb[-6:] == FAILING[1:]
    assert [comment(other), comment(folded)] == ["", ""]


def test_rules_that_are_off_are_listed_with_the_day(tmp_path: Path) -> None:
    off = {"T4-03": "2026-05-06T07:08:09", "D-09": "2026-06-01T10:00:00"}
    sheet_lines(tmp_path, entry(REPORT, findings=[LEADING]), rules_off=off)
    sheet = opened(tmp_path / "a.xlsx")["勾稽问题清单"]
    assert sheet["A2"].value.endswith("停用了 2 条核对规则，没有核对，列在表后。")
    head = place_of(sheet, "停用的核对规则").row
    below = [[c.value for c in row if c.value] for row in sheet.iter_rows(min_row=head + 1)]
    assert below == [
        ["T4-03", "复议后起诉合计", "2026-05-06 07:08:09 起停用"],
        ["D-09", "有落款日期", "2026-06-01 10:00:00 起停用"],
    ]


def test_that_all_rules_were_checked_is_said_too(tmp_path: Path) -> None:
    assert sheet_lines(tmp_path, entry(REPORT)) == []
    sheet = opened(tmp_path / "a.xlsx")["勾稽问题清单"]
    assert sheet["A2"].value.endswith("核对规则全部启用。")
    assert place_of(sheet, "（没有发现问题）")


def test_the_sheet_holds_all_that_the_checks_of_a_sample_found(tmp_path: Path, samples: Path) -> None:
    [path] = [path for path in samples.iterdir() if "数据有误" in path.name]
    reviewed = review(parse(read(path)), ())
    failed = [finding for finding in reviewed.report.findings if finding.outcome == "fail"]
    assert any(finding.under for finding in failed)
    found = sheet_lines(tmp_path, ExportEntry(reviewed))
    assert sorted(column(found, "问题说明")) == sorted(finding.message for finding in failed)
    folded = [line["规则"].value for line in found if line["归属"].value]
    assert sorted(folded) == sorted(finding.rule for finding in failed if finding.under)
    computed = [line["规则"].value for line in found if line["推算值（不是报告的数）"].value]
    assert computed == [finding.rule for finding in failed if finding.cause]
