"""The dialog for workbooks, by keys and mouse: scope, sheets, columns, fonts, profiles, file, preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import openpyxl
import pytest
from clerk import Clerk, strike, wait_for
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPushButton

from desktop.app import Program
from desktop.models.export_offer import offer_of
from desktop.models.export_profiles import FOR_SUPERIORS, LAST, USUAL, Profiles
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.exporting import look_page, sheet_fonts
from desktop.ui.exporting.ordered_checks import Choice, OrderedChecks
from desktop.ui.exporting.ticks_dialog import TicksDialog, Words
from desktop.workbook import ExportOptions, sheet_kinds, usual_kinds


@pytest.fixture
def program(start, sample) -> Program:
    return start(sample("数据有误"), sample("2016年年报"), sample("2012年年报"))


@pytest.fixture
def dialog(program, tmp_path, qtbot) -> Iterator[ExportDialog]:
    """The dialog as the program makes it, open, without waiting for its end."""
    bench = program.workbench
    offer = offer_of(bench.rows, bench.current.row.id, tmp_path, date(2026, 3, 1))
    program.previewer.begin()
    shown = ExportDialog(offer, Profiles(program.settings), program.previewer, program.settings, program.window)
    open_up(shown)
    yield shown
    shown.close()
    program.previewer.end()
    shown.deleteLater()


def open_up(dialog: ExportDialog) -> None:
    dialog.open()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def press(*keys: str) -> None:
    for key in keys:
        strike(key, QApplication.focusWidget())


@contextmanager
def in_dialog_over(dialog: ExportDialog, do: Callable[[QDialog], None]) -> Iterator[None]:
    """While inside, the next dialog that opens over this one is handed to `do`; it is closed, whatever happens."""
    met: list[QDialog] = []
    ended: list[QDialog] = []
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if met or shown is dialog or not isinstance(shown, QDialog):
            return
        met.append(shown)
        shown.activateWindow()
        assert QTest.qWaitForWindowActive(shown)
        try:
            do(shown)
        finally:
            shown.close()
            ended.append(shown)

    timer.timeout.connect(look)
    timer.start()
    yield
    wait_for(lambda: ended and QApplication.activeModalWidget() is dialog)
    timer.stop()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def alt(letter: str) -> None:
    """Press a mnemonic and wait until its button has been seen to go down and up."""
    press(f"Alt+{letter}")
    buttons = QApplication.activeModalWidget().findChildren(QAbstractButton)
    wait_for(lambda: not any(button.isDown() for button in buttons))


def ids(*names: str) -> tuple[str, ...]:
    known = {kind.name: kind.id for kind in sheet_kinds().values()}
    return tuple(known[name] for name in names)


class TestScopeAndFile:
    def test_the_first_scope_that_has_reports_is_chosen_and_export_is_the_default(self, dialog):
        assert dialog.scope == 1
        assert [button.isEnabled() for button in dialog._scope.group.buttons()] == [False, True, True, True, False]
        assert dialog.accept_button.isDefault()
        assert dialog._scope.group.button(1).hasFocus()

    def test_a_year_can_be_chosen_and_title_and_file_follow_until_somebody_typed(self, dialog, program):
        dialog._scope.years.setFocus()
        years = [dialog._scope.years.itemData(row) for row in range(dialog._scope.years.count())]
        assert years == sorted(years, reverse=True)
        QTest.keyClick(dialog._scope.years, Qt.Key.Key_Down)
        assert dialog.scope == 3
        year = dialog._scope.years.currentData()
        expected = [row.id for row in program.workbench.rows if row.summary.get("year") == year]
        assert list(dialog.report_ids) == expected
        assert dialog.title.startswith(f"{year}年")
        assert dialog.path.name.startswith(f"{year}年")
        dialog._title.selectAll()
        QTest.keyClicks(dialog._title, "abc")
        dialog._scope.group.button(2).setFocus()
        press("Space")
        assert dialog.scope == 2
        assert dialog.title == "abc"

    @pytest.mark.parametrize(
        ("typed", "file"),
        [
            ("汇总.xlsx", "汇总.xlsx"),
            ("汇总", "汇总.xlsx"),
            ("汇总.XLSX", "汇总.XLSX"),
            ("2024.1 汇总", "2024.1 汇总.xlsx"),
            (" 汇总 ", "汇总.xlsx"),
            ("子夹/汇总", "子夹/汇总.xlsx"),
            *((bad, None) for bad in ("~没有这个人/汇总", "没有/汇总.xlsx", "", "   ", ".", "子夹", "子夹/")),
            ("名" * 400 + "/汇总", None),
        ],
    )
    def test_a_name_goes_into_the_folder_that_was_offered(self, dialog, tmp_path, typed, file):
        (tmp_path / "子夹").mkdir()
        dialog._target.line.setText(typed)
        assert dialog.accept_button.isEnabled() is (file is not None)
        if file is not None:
            assert dialog.path == tmp_path / file

    def test_it_is_said_what_would_be_replaced_or_is_missing(self, dialog, tmp_path):
        assert "逐格核对" in dialog._note.text()
        (tmp_path / "旧.xlsx").write_bytes(b"old")
        dialog._target.line.setText("旧.xlsx")
        assert "已有同名的工作簿" in dialog._note.text()
        dialog._target.line.setText("没有的夹/新.xlsx")
        assert "没有的夹" in dialog._note.text()
        dialog._target.line.setText("")
        assert "文件名" in dialog._note.text()

    @pytest.mark.parametrize("where", ["_title", "_target.line", "_sheets.sheets", "_preview.view", "_profile.box"])
    def test_enter_exports_from_everywhere_but_buttons(self, dialog, qtbot, where):
        widget = dialog
        for name in where.split("."):
            widget = getattr(widget, name)
        widget.setFocus()
        with qtbot.waitSignal(dialog.accepted):
            press("Return")

    def test_enter_on_a_button_presses_that_and_escape_leaves(self, dialog, qtbot):
        cancel = next(button for button in dialog.findChildren(QPushButton) if button.text() == "取消")
        cancel.setFocus()
        with qtbot.waitSignal(dialog.rejected):
            press("Return")
        open_up(dialog)
        with qtbot.waitSignal(dialog.rejected):
            press("Escape")


class TestSheets:
    def test_alt_and_arrows_move_a_sheet_and_space_takes_its_tick(self, dialog):
        page = dialog._sheets
        assert page.chosen is None
        usual = page.sheets.order
        page.sheets.setFocus()
        press("Alt+Down")
        assert page.sheets.order == (usual[1], usual[0], *usual[2:])
        assert page.sheets.current_id == usual[0]
        press("Space")
        assert dialog.options.sheets == (usual[1], *usual_kinds()[2:])
        press("Alt+Up", "Alt+Up", "Space")
        assert page.chosen is None

    def test_a_sheet_can_be_dragged(self, dialog):
        sheets = dialog._sheets.sheets
        usual = sheets.order
        assert sheets.dragDropMode() == OrderedChecks.DragDropMode.InternalMove
        model = sheets.model()
        model.moveRow(sheets.rootIndex(), 2, sheets.rootIndex(), 0)  # which is what a drop inside the list does
        assert dialog.options.sheets == (usual[2], usual[0], usual[1], *usual_kinds()[3:])

    def test_the_buttons_do_the_same_by_their_mnemonics(self, dialog):
        sheets = dialog._sheets.sheets
        usual = sheets.order
        sheets.setFocus()
        alt("D")
        assert sheets.order[:2] == (usual[1], usual[0])
        alt("U")
        assert sheets.order == usual
        alt("C")
        assert dialog.options.sheets == ()
        assert not dialog.accept_button.isEnabled()
        assert "至少选一张" in dialog._note.text()
        alt("A")
        assert dialog.options.sheets == usual
        assert dialog.accept_button.isEnabled()

    def test_columns_are_chosen_where_a_sheet_allows_it(self, dialog, qtbot):
        page = dialog._sheets
        page.sheets.go_to("overview")
        columns = sheet_kinds()["overview"].columns

        def fill(shown: QDialog) -> None:
            assert isinstance(shown, TicksDialog)
            shown.list.setFocus()
            wait_for(shown.list.hasFocus)
            press("Space", "Down", "Alt+Down", "Return")

        page.sheets.setFocus()
        with in_dialog_over(dialog, fill):
            press("Alt+L")
        assert dialog.options.columns == {"overview": (columns[2], columns[1], *columns[3:])}
        assert f"只要 {len(columns) - 1} 列" in page.purpose.text()
        page.sheets.go_to("table3")
        assert not page.columns.isEnabled()

    def test_a_sheet_without_columns_is_none(self, qtbot):
        words = Words("“表”的列", "列", "{n}/{m}", "请至少留一列。", "全部列")
        dialog = TicksDialog(words, [Choice("甲", "甲"), Choice("乙", "乙")], ("乙",))
        qtbot.addWidget(dialog)
        assert dialog.list.chosen == ("乙",)
        assert dialog.list.order == ("甲", "乙")
        assert dialog._note.text() == "1/2"
        dialog.list.tick_all(on=False)
        assert dialog._note.text() == "请至少留一列。"
        assert not dialog.accept_button.isEnabled()

    def test_those_not_chosen_stand_where_they_usually_do(self, qtbot):
        shown = OrderedChecks("表")
        qtbot.addWidget(shown)
        shown.set_choices([Choice(one, one) for one in "甲乙丙丁"], ["丙", "甲", "没有的"])
        assert shown.order == ("丙", "丁", "甲", "乙")
        assert shown.chosen == ("丙", "甲")


class TestLook:
    def test_fonts_that_are_not_here_are_told(self, program, monkeypatch):
        monkeypatch.setattr(look_page, "is_here", lambda font: font != "方正小标宋简体")
        page = look_page.LookPage(program.window)
        page.show_options(ExportOptions())
        assert page._note.isHidden()
        page.title_font.setFocus()
        QTest.keyClick(page.title_font, Qt.Key.Key_Down)
        assert page.fonts == ("方正小标宋简体", "仿宋")
        assert "本机没有" in page.title_font.currentText()
        assert "方正小标宋简体" in page._note.text()
        assert not page._note.isHidden()

    def test_a_font_goes_by_its_latin_name_too(self, qapp, monkeypatch):
        monkeypatch.setattr(sheet_fonts, "_families", lambda: frozenset({"FangSong", "SimSun"}))
        assert sheet_fonts.is_here("仿宋")
        assert sheet_fonts.is_here("宋体")
        assert not sheet_fonts.is_here("仿宋_GB2312")
        look = {"font_name": "方正小标宋简体", "font_size": 18, "bold": False}
        assert sheet_fonts.font_of(look, 1.0).families()[0] == "SimSun"
        assert sheet_fonts.font_of(look, 0.5).pixelSize() == 12

    def test_texts_and_names_are_among_the_choices(self, dialog):
        dialog._sheets.sheets.setFocus()
        press("Alt+F")
        dialog._look.texts.setFocus()
        press("Space")
        dialog._look.lines["clerk"].setFocus()
        QTest.keyClicks(dialog._look.lines["clerk"], " wang ")
        assert not dialog.options.section_texts
        assert dialog.options.clerk == "wang"


class TestProfiles:
    def named(self, dialog: ExportDialog, name: str):
        """Types a name into the dialog that asks for one."""

        def fill(shown: QDialog) -> None:
            line = shown.findChild(QLineEdit)
            line.setText(name)
            QTest.keyClick(line, Qt.Key.Key_Return)

        return in_dialog_over(dialog, fill)

    def test_choices_are_kept_under_a_name_renamed_and_deleted(self, dialog, program):
        box = dialog._profile.box
        assert [box.itemData(row) for row in range(box.count())] == [USUAL, FOR_SUPERIORS]
        dialog._sheets.sheets.setFocus()
        press("Space")
        assert "已改动" in box.currentText()
        with self.named(dialog, "月报"):
            press("Alt+S")
        assert dialog.profile == box.currentText() == "月报"
        assert "已保存为方案“月报”" in dialog._note.text()
        assert Profiles(program.settings).options("月报")[0] == dialog.options
        with self.named(dialog, "季报"):
            dialog._profile.rename.trigger()
        assert dialog.profile == "季报"
        dialog._profile._on_menu()
        assert dialog._profile.delete.isEnabled()
        options = dialog.options
        dialog._profile.delete.trigger()
        assert dialog.profile == USUAL
        assert dialog.options == options
        assert Profiles(program.settings).names == (USUAL, FOR_SUPERIORS)
        dialog._profile._on_menu()
        assert not dialog._profile.rename.isEnabled()

    def test_choosing_one_shows_its_choices(self, dialog):
        dialog._profile.box.setFocus()
        press("Down")
        assert dialog.profile == FOR_SUPERIORS
        assert set(ids("报送情况", "勾稽问题清单")) <= set(dialog.options.sheets)
        press("Up")
        assert dialog.options.sheets is None

    def test_a_name_of_the_program_is_refused(self, dialog):
        dialog._sheets.sheets.setFocus()
        with self.named(dialog, USUAL):
            press("Alt+S")
        assert "程序自带" in dialog._note.text()
        assert dialog._profile.box.count() == 2

    def test_what_could_not_be_read_is_said_first(self, start, sample):
        program = start(sample("2012年年报"))
        program.settings.set("export/profiles", ["{"])
        seen: list[str] = []

        def look(shown: QDialog) -> None:
            assert isinstance(shown, ExportDialog)
            seen.append(shown._note.text())
            shown.reject()

        clerk = Clerk(program)
        with clerk.in_dialog(look):
            clerk.press("Ctrl+E")
        assert "读不出来" in seen[0]


class TestPreview:
    def test_the_current_sheet_is_shown_as_it_will_be(self, dialog, program, qtbot):
        pane, sheets = dialog._preview, dialog._sheets.sheets
        dialog._scope.group.button(2).click()
        sheets.go_to("overview")
        qtbot.waitUntil(lambda: pane.view.sheet.name == "报送情况" and pane.view.isVisible(), timeout=20_000)
        model = pane.view.model()
        cells = pane.view.sheet.cells
        for (row, column), cell in cells.items():
            assert pane.view.rowSpan(row, column) == cell.rows
            assert pane.view.columnSpan(row, column) == cell.columns
        shown = {str(model.index(row, column).data()) for row, column in cells}
        assert {"报告标题", program.workbench.current.reviewed.report.metadata["agency"].value} <= shown
        sheets.go_to("table3")
        qtbot.waitUntil(lambda: pane.view.sheet.kind == "" and "表三" in pane.view.sheet.name, timeout=20_000)

    def test_it_follows_scope_columns_and_title(self, dialog, program, qtbot):
        pane = dialog._preview
        dialog._sheets.sheets.go_to("overview")
        qtbot.waitUntil(lambda: pane.view.sheet.name == "报送情况", timeout=20_000)
        first = len(pane.view.sheet.cells)
        dialog._scope.group.button(2).setFocus()
        press("Space")
        qtbot.waitUntil(lambda: len(pane.view.sheet.cells) > first, timeout=20_000)
        dialog._sheets.sheets.go_to("notes")
        qtbot.waitUntil(lambda: pane.view.sheet.name == "填报说明", timeout=20_000)
        dialog._title.setFocus()
        dialog._title.selectAll()
        QTest.keyClicks(dialog._title, "abc")
        qtbot.waitUntil(lambda: "abc" in [cell.value for cell in pane.view.sheet.cells.values()], timeout=20_000)

    def test_a_sheet_with_nothing_to_tell_says_so(self, dialog, program, qtbot):
        while "2012" not in program.workbench.current.row.name:
            program.workbench.open_neighbour(1)
        dialog._sheets.sheets.go_to("table4")
        dialog._preview._previewer.failed.emit("某某")
        assert "不影响导出" in dialog._preview._nothing.text()

    def test_heads_stay_in_view(self, dialog, qtbot):
        pane = dialog._preview
        dialog._scope.group.button(2).click()
        dialog._sheets.sheets.go_to("indicators")
        qtbot.waitUntil(lambda: pane.view.sheet.name == "叙述指标" and pane.view.isVisible(), timeout=20_000)
        view = pane.view
        rows, _columns = view.frozen()
        assert rows
        head = next(cell for (row, _), cell in view.sheet.cells.items() if row == rows - 1 and cell.value == "单位")
        place = next(place for place, cell in view.sheet.cells.items() if cell is head)
        before = view.visualRect(view.model().index(*place))
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        assert view.verticalOffset() > 0
        assert view.indexAt(QPoint(before.left() + 2, before.top() + 2)) == view.model().index(*place)
        view.setCurrentIndex(view.model().index(rows, 1))
        assert view.visualRect(view.currentIndex()).top() >= view.frozen_size().height()

    def test_the_dialog_can_be_closed_while_it_reads(self, program, qtbot):
        clerk = Clerk(program)
        with clerk.in_dialog(lambda shown: shown.reject()):
            clerk.press("Ctrl+E")
        qtbot.waitUntil(lambda: not program.previewer.jobs.busy, timeout=20_000)
        assert program.previewer._planner is None


class TestRoom:
    @pytest.mark.parametrize("percent", [100, 200])
    def test_it_fits_a_small_screen_and_no_button_is_cut(self, dialog, program, percent):
        program.settings.set("view/font_percent", percent)
        dialog.resize(1260, 680)
        QApplication.processEvents()
        assert (dialog.width(), dialog.height()) == (1260, 680)
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                text = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
                assert button.width() >= text + 8
                assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))

    def test_its_size_is_kept(self, dialog, program):
        dialog.resize(700, 560)
        dialog.close()
        again = ExportDialog(dialog._offer, Profiles(program.settings), program.previewer, program.settings)
        assert (again.width(), again.height()) == (700, 560)
        again.deleteLater()

    def test_tab_goes_through_all_from_top_to_bottom(self, dialog, qtbot):
        qtbot.waitUntil(dialog._preview.view.isVisible, timeout=20_000)
        order = []
        first = QApplication.focusWidget()
        while True:
            order.append(QApplication.focusWidget())
            press("Tab")
            if QApplication.focusWidget() is first or len(order) > 40:
                break
        parts = [dialog._profile, dialog._scope, dialog._title, dialog._pages, dialog._preview, dialog._target]
        ranks = [next((n for n, part in enumerate(parts) if part is one or part.isAncestorOf(one)), 9) for one in order]
        start = ranks.index(0)
        ranks = ranks[start:] + ranks[:start]
        assert ranks == sorted(ranks)
        assert set(ranks) == {0, 1, 2, 3, 4, 5, 9}


def test_what_was_chosen_is_written_and_offered_again(program, tmp_path, qtbot):
    path = tmp_path / "表.xlsx"

    def fill(shown: QDialog) -> None:
        assert isinstance(shown, ExportDialog)
        shown._target.line.setText(str(path))
        QTest.keyClick(shown._profile.box, Qt.Key.Key_Down)
        sheets = shown._sheets.sheets
        sheets.go_to("overview")
        QTest.keyClick(sheets, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(sheets, Qt.Key.Key_Return)

    clerk = Clerk(program)
    with qtbot.waitSignal(program.exporter.exported, timeout=20_000), clerk.in_dialog(fill):
        clerk.press("Ctrl+E")
    names = openpyxl.load_workbook(path).sheetnames
    assert "报送情况" in names
    assert "原文章节" not in names
    seen: list[tuple[str, object]] = []

    def look(shown: QDialog) -> None:
        seen.append((shown.profile, shown.options.sheets))
        shown.reject()

    with clerk.in_dialog(look):
        clerk.press("Ctrl+E")
    assert seen[0][0] == LAST
    assert seen[0][1] is not None


def test_a_workbook_that_cannot_be_written_there_goes_elsewhere(program, tmp_path, qtbot, monkeypatch):
    taken = tmp_path / "占着.xlsx"
    taken.mkdir()
    other = tmp_path / "别处.xlsx"
    monkeypatch.setattr("desktop.ui.errands.exporting.ask_workbook", lambda *_arguments: other)
    with (
        Clerk(program).answering("另存为…") as asked,
        qtbot.waitSignal(program.exporter.exported, timeout=20_000) as done,
    ):
        program.exporter.start([program.workbench.rows[0].id], taken)
    assert "是一个文件夹" in asked[0]
    assert done.args[0] == other
    assert program.settings.get("files/export_folder") == str(tmp_path)


def test_the_machine_s_fonts_are_asked(qapp):
    sheet_fonts._families.cache_clear()
    assert sheet_fonts._families() == frozenset(QFontDatabase.families())
