"""The whole job with keys and mouse, from opening five files to the workbook, which must hold what was shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from clerk import Clerk, Shown
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import Program
from desktop.models.open_report import OpenReport
from desktop.ui.export_dialog import ExportDialog
from parser.catalogue import indicator_name

SAMPLES = ("数据有误", "2022年年报", "2020年年报", "2016年年报", "2017年年报")
DASHES = ("/", "／", "—", "-", "无")
FIGURE = re.compile(r"([-+]?\d+(?:\.\d+)?)(万元|亿元|元|)")
AGENCY, TITLE = "核对过的单位", "核对过的标题"


@pytest.fixture(params=["samples", "seeds"])
def five_files(request: pytest.FixtureRequest) -> list[Path]:
    if request.param == "samples":
        folder = request.getfixturevalue("samples")
        return [next(path for path in sorted(folder.iterdir()) if part in path.name) for part in SAMPLES]
    return sorted((request.getfixturevalue("shared") / "seeds").glob("*.txt"))


def test_the_whole_job(start, five_files: list[Path], tmp_path: Path, qtbot) -> None:
    clerk = Clerk(start(*five_files))
    assert len(clerk.program.workbench.rows) == 5
    clerk.go_to_report(_has_grid)
    correct_a_field(clerk)
    cell = correct_a_cell(clerk)
    undo_twice_and_redo_once(clerk, [correct_a_heading, make_room, add_a_value])

    before = clerk.shown_of_all()
    assert clerk.program.window.close()
    again = Clerk(start())
    for one, other in zip(again.shown_of_all(), before, strict=True):
        for part, told in other.items():
            assert one[part] == told, (other["name"], part)
    assert [row for one in before for row in one["概览"] if AGENCY in row[1]]
    assert cell

    accept_all(again)
    workbook = tmp_path / "导出" / "汇总 表.xlsx"
    workbook.parent.mkdir()
    export_all(again, workbook, qtbot)
    compare(again.shown_of_all(), workbook, again.program)


def _has_grid(opened: OpenReport) -> bool:
    return bool(opened.reviewed.report.tables) and len(opened.reviewed.report.sections) > 2


def correct_a_field(clerk: Clerk) -> None:
    """Type over the agency through an input method."""
    clerk.go_to_tab("概览")
    clerk.press("Ctrl+Home", "Down")
    row = clerk.window.values.list("概览").currentIndex().row()
    assert clerk.shown()["概览"][row][0] == "单位"
    clerk.compose(AGENCY)
    clerk.press("Enter")
    assert clerk.shown()["概览"][row][1] == AGENCY
    assert "⌨ 原文无此处" in clerk.shown()["概览"][row][-1]


def correct_a_cell(clerk: Clerk) -> str:
    """Type three digits over the first figure of the first table; gives the name of the table."""
    tables = clerk.program.workbench.current.reviewed.report.tables
    name = {"table2": "表二", "table3": "表三", "table4": "表四"}[min(tables)]
    clerk.go_to_tab(name)
    clerk.press("Ctrl+Home", "Down")
    view = clerk.window.values.current_view()
    place = view.currentIndex()
    clerk.press_digits("731")
    clerk.press("Enter")
    assert place.data() == "731"
    assert view.currentIndex() != place
    return name


def correct_a_heading(clerk: Clerk) -> None:
    """Another title and another level."""
    clerk.go_to_pane(clerk.window.tree.view)
    clerk.press("Home", "Down")
    was = clerk.shown()["章节"]
    clerk.press("F2", "Ctrl+A")
    clerk.compose(TITLE)
    clerk.press("Enter")
    now = clerk.shown()["章节"]
    assert len(now) == len(was)
    level = next(level for level, text in now if text.endswith(TITLE))
    clerk.press("Alt+Left" if level > 1 else "Alt+Right")
    assert next(depth for depth, text in clerk.shown()["章节"] if text.endswith(TITLE)) != level


def make_room(clerk: Clerk) -> None:
    """Take the first figure out, so that there is a number in the source that nobody has read."""
    clerk.go_to_tab("指标")
    clerk.press("Ctrl+Home")
    figures = clerk.shown()["指标"]
    clerk.press("Delete")
    assert clerk.shown()["指标"] == figures[1:]


def add_a_value(clerk: Clerk) -> None:
    """Double-click a number and choose what it is among the guesses."""
    figures = clerk.shown()["指标"]
    clerk.double_click_text(clerk.unread_number())
    assert clerk.window.popup.isVisible()
    known = {indicator_name(one.id) for one in clerk.program.workbench.current.parsed.indicators}
    chosen = next(n for n, name in enumerate(clerk.window.popup.names) if name not in known)
    name = clerk.window.popup.names[chosen]
    clerk.press(*["Down"] * chosen, "Enter")
    assert not clerk.window.popup.isVisible()
    rows = clerk.shown()["指标"]
    assert len(rows) == len(figures) + 1
    assert any(row[0] == name and row[-1] == "补录" for row in rows)


def undo_twice_and_redo_once(clerk: Clerk, deeds: list[Callable[[Clerk], None]]) -> None:
    """Each undo shows again what there was before, and redo what there was then."""
    seen = []
    for deed in deeds:
        seen.append(content(clerk))
        deed(clerk)
    clerk.press("Ctrl+Z")
    assert content(clerk) == seen[-1]
    clerk.press("Ctrl+Z")
    assert content(clerk) == seen[-2]
    clerk.press("Ctrl+Y")
    assert content(clerk) == seen[-1]
    assert clerk.shown()["undo"][1].startswith("重做 填入")


def content(clerk: Clerk) -> Shown:
    """What the report holds, without where the person is and what could be undone."""
    return {name: told for name, told in clerk.shown().items() if name not in ("历史", "undo", "problem")}


def accept_all(clerk: Clerk) -> None:
    with clerk.answering("仍然通过"):
        for _ in range(5):
            clerk.press("Ctrl+Enter")
    assert {row.status for row in clerk.program.workbench.rows} == {"accepted"}


def export_all(clerk: Clerk, path: Path, qtbot) -> None:
    def fill(dialog: ExportDialog) -> None:
        assert dialog.scope == 0
        line = dialog._target.line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "x")
        line.setText(str(path))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with qtbot.waitSignal(clerk.program.exporter.exported, timeout=30_000), clerk.in_dialog(fill):
        clerk.press("Ctrl+E")
    assert path.exists()
    assert str(path) in clerk.window.message_bar.message.text


# The workbook against the window


def compare(reports: list[Shown], path: Path, program: Program) -> None:
    """Every value that the window showed stands in the workbook where it belongs, and no other."""
    book = openpyxl.load_workbook(path)
    order = [row.name for row in program.workbench.rows]
    reports = sorted(reports, key=lambda one: order.index(one["name"]))
    compare_overview(reports, book["报送情况"])
    compare_figures(reports, book["叙述指标"])
    compare_sections(reports, book["原文章节"])
    for name in ("表二", "表三", "表四"):
        compare_tables(reports, name, book[name])
    if any(one["统计表"] for one in reports):
        compare_statistics(reports, book["统计表"])
    compare_changes(program, book["人工修正记录"])


def lines_of(sheet: Worksheet) -> Iterator[dict[str, Any]]:
    """The lines of a list sheet by its heads, down to the first empty one."""
    rows = list(sheet.iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if row[0] == "序号")
    for row in rows[head + 1 :]:
        if not isinstance(row[0], int):
            return
        yield dict(zip(rows[head], row, strict=True))


def fields_of(one: Shown) -> dict[str, str]:
    return {row[0]: row[1] for row in one["概览"]}


def compare_overview(reports: list[Shown], sheet: Worksheet) -> None:
    found = list(lines_of(sheet))
    assert [line["文件名"] for line in found] == [one["name"] for one in reports]
    for line, one in zip(found, reports, strict=True):
        fields = fields_of(one)
        told = [str(line[name] or "") for name in ("单位", "年度", "报告标题", "发布日期")]
        assert told == [fields["单位"], fields["年度"], fields["标题"], fields["发布日期"]]
        assert line["核对"] == "已核"
        kinds = [kind for kind, *_rest in one["问题"]]
        assert line["待核"] == kinds.count("待核")
        assert (line["错误数"], line["警告数"]) == (kinds.count("错误"), kinds.count("警告"))


def compare_figures(reports: list[Shown], sheet: Worksheet) -> None:
    told = [(line["单位"], line["指标"], number(line["数值"]), line["计量单位"] or "") for line in lines_of(sheet)]
    shown = [
        (fields_of(one)["单位"], name, value if value != "缺数" and not value.startswith(("+", "-")) else "", unit)
        for one in reports
        for name, value, unit, *_rest in one["指标"]
    ]
    assert told == shown


def compare_sections(reports: list[Shown], sheet: Worksheet) -> None:
    told = [
        (line["单位"], line["层级"], f"{line['编号'] or ''}{line['标题'] or ''}")
        for line in lines_of(sheet)
        if not str(line["标题"] or "").endswith("（续）")
    ]
    shown = [(fields_of(one)["单位"], level, text) for one in reports for level, text in one["章节"]]
    assert [line[:2] for line in told] == [line[:2] for line in shown]
    for line, (_unit, _level, text) in zip(told, shown, strict=True):
        assert text.startswith(line[2])  # an item without a title shows its first words in the tree


def compare_tables(reports: list[Shown], name: str, sheet: Worksheet) -> None:
    """Each block holds the grid as it was shown, figure by figure."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    for one in reports:
        if name not in one:
            continue
        caption = next(n for n, row in enumerate(rows) if row[0] and f"．{fields_of(one)['单位']}　" in str(row[0]))
        grid = one[name]
        top = caption + 1
        if str(rows[top][0]).startswith("此表不完整"):
            top += 1
        for offset, shown in enumerate(grid):
            for column, text in enumerate(shown):
                told = rows[top + offset][column]
                place = (name, one["name"], offset, column)
                if is_figure(text):
                    assert number(told) == plain(text), place
                else:
                    assert not isinstance(told, int | float), place  # labels and blanks stay what they are


def compare_statistics(reports: list[Shown], sheet: Worksheet) -> None:
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    for one in reports:
        for column, listed in enumerate(one["统计表"]):
            caption = next(n for n, row in enumerate(rows) if row[0] and f"．{fields_of(one)['单位']}　" in str(row[0]))
            for offset, (label, unit, value, *_rest) in enumerate(listed):
                told = rows[caption + 2 + offset]
                assert [told[0], told[1] or "", number(told[2 + column])] == [label, unit, value]


def compare_changes(program: Program, sheet: Worksheet) -> None:
    """Every correction of every step that the history shows as done, in its order."""
    done = [
        correction
        for row in program.workbench.rows
        for step in program.store.steps(row.id)
        for correction in step.corrections
        if not step.undone
    ]
    told = list(lines_of(sheet))
    assert len(told) == len(done) > 2
    assert [line["字段"] for line in told[:1]] == ["单位"]
    assert [line["修正后"] for line in told[:1]] == [AGENCY]


def number(value: object) -> str:
    """A figure of the workbook as the window writes it."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, int | float) and float(value).is_integer() else str(value)


def is_figure(text: str) -> bool:
    """Whether a rectangle of a form holds a figure and no label."""
    return text in DASHES or FIGURE.fullmatch(text) is not None


def plain(text: str) -> str:
    """A figure of the grid as the workbook holds it: zero for a dash, amounts in 万元."""
    if text in DASHES:
        return "0"
    match = FIGURE.fullmatch(text)
    assert match is not None
    return number(float(match[1]) / {"元": 10_000, "亿元": 0.0001}.get(match[2], 1))
