"""The dialog for a superior's template, by keys and mouse: choose, point, keep, come back, fill."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from clerk import Clerk, strike, wait_for
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from superior_templates import summary_template

from desktop.app import Program
from desktop.ui.errands import templates as template_errands
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.template_dialog import TemplateDialog
from desktop.ui.templates import template_line


@pytest.fixture
def program(start, sample) -> Program:
    return start(sample("2023年年报"), sample("2024年年报"), sample("2022年年报"))


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """As a superior sends it: heads, a row to fill, sums, one name that nobody knows."""
    book = Workbook()
    book.active.title = "汇总表"
    for row in (["单位", "本年新收", "上年结转"], ["（填单位）", "", ""], ["合计", "=SUM(B2:B2)", "=SUM(C2:C2)"]):
        book.active.append(row)
    book.active["A5"] = "{{主管部们}}"
    book.create_sheet("说明")
    book.save(tmp_path / "市里的表.xlsx")
    return tmp_path / "市里的表.xlsx"


@pytest.fixture
def chosen(monkeypatch, template: Path) -> list[Path]:
    """What the dialog for files will answer, one after another."""
    answers = [template]
    monkeypatch.setattr(template_line, "ask_template", lambda *_asked: answers.pop(0) if answers else None)
    return answers


class Shown:
    """The dialog as the menu opens it, with a person at it; `run` ends when it is closed."""

    def __init__(self, program: Program) -> None:
        self.program, self.clerk = program, Clerk(program)

    def run(self, do: Callable[[TemplateDialog], None]) -> None:
        errors: list[BaseException] = []

        def at_it(shown: QDialog) -> None:
            assert isinstance(shown, TemplateDialog)
            shown.activateWindow()
            wait_for(lambda: QApplication.activeWindow() is shown)
            try:
                do(shown)
            except BaseException as error:
                errors.append(error)
            finally:
                if shown.isVisible():
                    shown.desk._steps.keep()
                    shown.reject()

        with self.clerk.in_dialog(at_it):
            self.program.commands["template"].trigger()
        if errors:
            raise errors[0]


@pytest.fixture
def shown(program: Program) -> Shown:
    return Shown(program)


def press(*keys: str) -> None:
    for key in keys:
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is None and modal is not None and QApplication.activeWindow() is not modal:
            modal.activateWindow()  # as a window manager does, which is not here
            wait_for(lambda modal=modal: QApplication.activeWindow() is modal)
        strike(key, (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget())


def type_text(text: str) -> None:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClicks(popup.focusWidget(), text)


def point(dialog: TemplateDialog, row: int, column: int) -> None:
    """A click on a cell, from 0."""
    view = dialog.mapping.view
    place = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose_template(dialog: TemplateDialog) -> None:
    QTest.mouseClick(dialog.template.browse, Qt.MouseButton.LeftButton)


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def texts(tree) -> str:
    rows = []
    for n in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(n)
        rows += [top.text(column) for column in range(tree.columnCount())]
        rows += [top.child(at).text(0) for at in range(top.childCount())]
    return "\n".join(rows)


def test_a_template_is_chosen_pointed_at_by_keys_and_filled_for_all(shown, chosen, template, tmp_path, qtbot):
    before = template.read_bytes()
    target = tmp_path / "报市.xlsx"

    def do(dialog: TemplateDialog) -> None:
        assert dialog.template.browse.hasFocus()
        assert not dialog.accept_button.isEnabled()
        press("Space")
        assert dialog.template.path == template
        assert dialog.mapping.view.hasFocus()
        press("Down", "F2")  # A2
        assert "（填单位）" in dialog.mapping.chooser._head.text()
        press("Return")  # the guess from the head: the unit
        assert dialog.desk.mapping.cells == {"汇总表": {"A2": "agency"}}
        press("Right", "Return")
        type_text("bnxs zj")
        press("Return")
        press("Right", "J")  # letters begin the search
        assert dialog.mapping.chooser.search.text().lower() == "j"
        dialog.mapping.chooser.search.setText("上年结转 总计")
        press("Return")
        assert dialog.desk.mapping.cells["汇总表"] == {
            "A2": "agency",
            "B2": "table3.t3_new.total",
            "C2": "table3.t3_carry_in.total",
        }
        press("Alt+R")
        qtbot.waitUntil(lambda: dialog.desk.mapping.rows == {"汇总表": (2,)})
        dialog.scope.group.button(2).setFocus()
        press("Space")
        wait_for(lambda: "5" in dialog.lists.tabText(1) or dialog.blanks.count > 0)
        dialog.target.line.setText(str(target))
        dialog.accept_button.setFocus()
        press("Return")

    shown.run(do)
    messages = shown.program.window.message_bar
    wait_for(lambda: messages.message is not None and "已照模板填好" in messages.message.text)
    sheet = openpyxl.load_workbook(target)["汇总表"]
    units = [row.summary["agency"] for row in shown.program.workbench.rows]
    assert [sheet[f"A{row}"].value for row in (2, 3, 4)] == units
    assert sheet["B5"].value == "=SUM(B2:B4)"
    assert messages.message.action[0] == "打开所在文件夹"
    assert "没有填：汇总表!A5 {{主管部们}}（没有这个名称）" in messages.message.details
    assert any("市里的表（已指定）.xlsx" in line for line in messages.message.details)
    assert template.read_bytes() == before
    assert template.with_name("市里的表（已指定）.xlsx").exists()


def test_cells_are_pointed_at_with_the_mouse_undone_and_redone(shown, chosen):
    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        view, chooser = dialog.mapping.view, dialog.mapping.chooser
        point(dialog, 1, 1)
        assert view.address == "B2"
        assert not chooser.isVisible()
        point(dialog, 1, 1)
        assert chooser.isVisible()
        leaf = chooser._leaves()[0]
        QTest.mouseClick(
            chooser.tree.viewport(), Qt.MouseButton.LeftButton, pos=chooser.tree.visualItemRect(leaf).center()
        )
        assert dialog.desk.mapping.cells == {"汇总表": {"B2": "table3.t3_new.total"}}
        assert "本年新收" in dialog.mapping.cell.text()
        press("Ctrl+Z")
        assert not dialog.desk.mapping
        press("Ctrl+Y")
        assert dialog.desk.mapping.cells
        QTest.mouseClick(dialog.mapping.undo, Qt.MouseButton.LeftButton)
        assert not dialog.desk.mapping
        assert view.hasFocus()
        QTest.mouseClick(dialog.mapping.redo, Qt.MouseButton.LeftButton)
        press("Delete")
        assert not dialog.desk.mapping
        QTest.mouseClick(dialog.mapping.sheet, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert dialog.desk.mapping.sheets == ("汇总表",)
        assert "每个单位一张" in dialog.mapping.tabs.tabText(0)
        press("Ctrl+PgDown")
        assert dialog.mapping.sheet_name == "说明"

    shown.run(do)


def test_what_a_formula_or_a_text_is_replaced_by_is_said_before(shown, chosen):
    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        dialog.mapping.view.go_to(2, 1)
        assert "这一格是公式" in dialog.mapping.cell.text()
        press("F2")
        assert "这一格是公式" in dialog.mapping.chooser._head.text()
        press("Esc")
        assert not dialog.mapping.chooser.isVisible()
        assert not dialog.desk.mapping
        dialog.mapping.view.go_to(2, 0)
        assert "写着“合计”" in dialog.mapping.cell.text()

    shown.run(do)


def test_sums_and_amounts_are_chosen_with_the_value(shown, chosen):
    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        chooser = dialog.mapping.chooser
        dialog.mapping.view.go_to(5, 1)
        press("F2")
        shown.clerk.compose("行政事业性收费 金额")
        assert chooser.amount.isVisible()
        chooser.amount.setFocus()
        press("Down")
        chooser.adds.setFocus()
        press("Space", "Return")
        (value,) = dialog.desk.mapping.cells["汇总表"].values()
        assert value.startswith("合计 ")
        assert value.endswith("|元")
        press("F2")
        assert chooser.adds.isChecked()
        assert chooser.amount.currentText() == "元"
        press("Esc")

    shown.run(do)


def test_unknown_names_are_listed_with_what_may_be_meant_and_lead_to_their_cell(shown, chosen, template):
    book = openpyxl.load_workbook(template)
    book["说明"]["B3"] = "{{本年新收数}}"
    book.save(template)

    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        assert "不认识 2" in dialog.lists.tabText(0)
        assert "✗ 不认识 {{本年新收数}}" in texts(dialog.places)
        assert "有 2 处名称不认识" in dialog._note.text()
        item = next(
            dialog.places.topLevelItem(n)
            for n in range(dialog.places.topLevelItemCount())
            if "本年新收数" in dialog.places.topLevelItem(n).text(1)
        )
        assert "可能是“表三 · 本年新收 · 总计”" in item.toolTip(1)
        dialog.places.setCurrentItem(item)
        dialog.places.setFocus()
        press("Return")
        assert (dialog.mapping.sheet_name, dialog.mapping.view.address) == ("说明", "B3")
        assert dialog.mapping.view.hasFocus()
        assert "是不是“表三 · 本年新收 · 总计”" in dialog.mapping.cell.text()
        press("Return", "Return")  # the first of those that may be meant
        assert dialog.desk.mapping.cells == {"说明": {"B3": "table3.t3_new.total"}}
        assert "不认识 1" in dialog.lists.tabText(0)

    shown.run(do)


def test_what_was_pointed_at_is_asked_about_kept_and_comes_back(shown, chosen, template):
    def point_at_it(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        press("Down", "F2", "Return")
        assert dialog.desk.unkept
        with shown.clerk.answering("接着指定") as asked:
            dialog.reject()
        assert "还没有保存" in asked[0]
        assert dialog.isVisible()
        with shown.clerk.answering("保存"):
            press("Esc")
        assert not dialog.isVisible()

    shown.run(point_at_it)
    kept = template.with_name("市里的表（已指定）.xlsx")
    assert kept.exists()

    def look(dialog: TemplateDialog) -> None:
        assert dialog.desk.path == template
        assert dialog.desk.mapping.cells == {"汇总表": {"A2": "agency"}}
        assert "已带来上次的指定" in dialog._note.text()
        assert "单位" in texts(dialog.places)

    shown.run(look)


def test_closing_the_window_asks_once(shown, chosen, template):
    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        press("Down", "F2", "Return")
        with shown.clerk.answering("接着指定"):
            dialog.close()
        assert dialog.isVisible()
        with shown.clerk.answering("不保存") as asked:
            dialog.close()
        assert len(asked) == 1
        assert not dialog.isVisible()

    shown.run(do)
    assert not template.with_name("市里的表（已指定）.xlsx").exists()


def test_a_place_beside_the_template_that_cannot_be_written_asks_for_another(shown, chosen, template, monkeypatch):
    template.with_name("市里的表（已指定）.xlsx").mkdir()
    elsewhere = template.with_name("我的指定.xlsx")
    monkeypatch.setattr(template_errands, "ask_workbook", lambda *_asked, **_more: elsewhere)

    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        press("Down", "F2", "Return", "Alt+S")
        wait_for(elsewhere.exists)
        assert "我的指定.xlsx" in dialog._note.text()
        assert not dialog.desk.unkept

    shown.run(do)


def test_macros_and_other_forms_are_refused_with_a_sentence(shown, chosen, template):
    macro = template.with_name("带宏.xlsm")
    macro.write_bytes(template.read_bytes())
    chosen[:] = [macro, template]

    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        assert "带有宏" in dialog._note.text()
        assert not dialog.accept_button.isEnabled()
        assert not dialog.mapping.choose.isEnabled()
        assert "带有宏" in dialog.mapping._hint.text()
        assert dialog.mapping.cell.text() == ""
        assert dialog.template.browse.hasFocus()
        choose_template(dialog)
        assert "带有宏" not in dialog._note.text()
        assert dialog.mapping.choose.isEnabled()

    shown.run(do)
    assert shown.program.settings.recent("template/recent") == [template]


def test_the_filled_sheet_is_seen_before_with_what_stays_blank(shown, chosen, tmp_path):
    chosen[:] = [summary_template(tmp_path / "汇总.xlsx")]

    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        dialog.scope.group.button(2).setFocus()
        press("Space")
        wait_for(lambda: dialog.filled._shown is not None and len(dialog.filled._shown.wanted.report_ids) == 3)
        press("Alt+2")
        wait_for(lambda: dialog.pages.currentWidget() is dialog.filled)
        sheet = dialog.filled.view.sheet
        assert sheet.name == "汇总"
        units = [row.summary["agency"] for row in shown.program.workbench.rows]
        assert [cell.text for cell in sheet.cells if cell.column == 2 and 4 <= cell.row <= 6] == units
        assert "图片和图表" in dialog.filled.note.text()
        assert "报告的年度不一" in texts(dialog.blanks)

    shown.run(do)


def test_a_target_that_is_taken_is_tried_again_or_saved_elsewhere(shown, chosen, template, tmp_path, monkeypatch):
    taken, elsewhere = tmp_path / "占着.xlsx", tmp_path / "别处.xlsx"
    monkeypatch.setattr(template_errands, "ask_workbook", lambda *_asked, **_more: elsewhere)

    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        press("Down", "F2", "Return")
        dialog.target.line.setText(str(taken))
        taken.mkdir()  # meanwhile
        dialog.accept_button.click()

    with shown.clerk.answering("另存为…") as asked:
        shown.run(do)
        wait_for(elsewhere.exists)
    assert "占着.xlsx" in asked[0]
    wait_for(lambda: not shown.program.jobs.busy)


def test_some_reports_can_be_picked(shown, chosen, monkeypatch):
    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        rows = shown.program.workbench.rows
        monkeypatch.setattr(
            "desktop.ui.exporting.scope_choice.ask_reports", lambda *_asked: (str(rows[2].id), str(rows[0].id))
        )
        press("Alt+I")
        wait_for(lambda: dialog.scope.number == 4)
        assert dialog.report_ids == (rows[2].id, rows[0].id)
        assert "2 份" in dialog.scope.some.text()

    shown.run(do)


def test_a_template_can_be_reached_from_the_export_dialog(program, chosen):
    met: list[str] = []

    def leave(shown: QDialog) -> None:
        met.append(type(shown).__name__)
        if isinstance(shown, ExportDialog):
            QTest.mouseClick(shown.template_button, Qt.MouseButton.LeftButton)
        else:
            shown.reject()

    clerk = Clerk(program)
    with clerk.in_dialog(leave, times=2):
        clerk.press("Ctrl+E")
        wait_for(lambda: len(met) == 2)
    assert met == ["ExportDialog", "TemplateDialog"]


def test_every_widget_has_a_name_and_can_be_reached(shown, chosen):
    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        nameless = [
            widget
            for widget in dialog.findChildren(QWidget)
            if widget.isVisibleTo(dialog)
            and widget.isEnabled()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not name_of(widget)
        ]
        assert nameless == []
        press("F2")
        chooser = dialog.mapping.chooser
        assert all(name_of(widget) for widget in (chooser.search, chooser.tree, chooser.adds, chooser.amount))
        press("Esc")

    shown.run(do)


def test_headings_point_at_a_row_for_each_unit_in_two_keys(shown, chosen, template):
    book = openpyxl.load_workbook(template)
    book["汇总表"]["A2"].value = None
    book.save(template)

    def do(dialog: TemplateDialog) -> None:
        choose_template(dialog)
        press("Down", "Alt+R")
        wait_for(dialog.mapping.row.isChecked)
        press("Alt+H")
        wait_for(lambda: bool(dialog.desk.mapping.cells))
        assert dialog.desk.mapping.cells == {
            "汇总表": {"A2": "agency", "B2": "table3.t3_new.total", "C2": "table3.t3_carry_in.total"}
        }
        assert "照表头指定了 3 格" in dialog._note.text()
        assert dialog.mapping.view.hasFocus()
        press("Ctrl+Z")
        assert not dialog.desk.mapping.cells

    shown.run(do)
