from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from desktop.app import Program
from desktop.edits.plans import confirm
from desktop.store.rule_switches import off_since, switch_rules
from parser.model import Target


@pytest.fixture
def program(start, sample) -> Program:
    """The window with the erroneous sample of the 2021 form open."""
    return start(sample("数据有误"))


def report(program: Program):
    assert program.workbench.current is not None
    return program.workbench.current.reviewed.report


def type_into(view: QTableView, text: str) -> None:
    """Type over the current value through an input method, as a clerk does, and press Enter."""
    view.setFocus()
    QApplication.sendEvent(view, QInputMethodEvent("pinyin", []))
    editor = view.findChild(QLineEdit)
    assert editor is not None
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(editor, commit)
    press_enter(editor)


def press_enter(editor: QLineEdit) -> None:
    """Enter in an editor; Qt commits after the key was handled."""
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


class TestOpening:
    def test_a_file_given_at_start_is_shown(self, program):
        opened = program.workbench.current
        assert opened.row.name.endswith(".docx")
        assert str(report(program).metadata["agency"].value) in program.window.windowTitle()
        assert program.window.values.tables["table3"].model.present

    def test_files_dropped_on_the_window_are_read(self, program, sample, qtbot):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(sample("2020年年报")))])
        event = QDropEvent(
            QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        program.window.dropEvent(event)
        qtbot.waitUntil(lambda: len(program.workbench.rows) == 2)
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert "2020年年报" in program.workbench.current.row.name

    def test_a_dropped_folder_gives_all_its_reports(self, start, samples):
        program = start(samples)
        wanted = [path for path in samples.iterdir() if path.suffix in (".txt", ".docx")]
        assert len(program.workbench.rows) == len(wanted) >= 8

    def test_the_same_file_is_not_taken_twice(self, program, sample, qtbot):
        program.open_paths([sample("数据有误")])
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert len(program.workbench.rows) == 1
        assert "早已在队列中" in program.window.message_bar.message.text

    def test_recent_files_are_offered_and_missing_ones_greyed(self, program, sample, tmp_path):
        program.settings.add_recent(tmp_path / "没有了.txt")
        program.opening.fill_recent()
        enabled = {action.text().split("  ")[0]: action.isEnabled() for action in program.opening.recent.actions()}
        assert enabled[sample("数据有误").name]
        assert not enabled["没有了.txt"]

    def test_a_report_can_be_made_from_pasted_text(self, program):
        QGuiApplication.clipboard().setText(
            "云水县民政局2016年政府信息公开年度报告\n一、概述\n全年主动公开政府信息83条。\n"
        )
        program.commands["paste_report"].trigger()
        assert report(program).metadata["year"].value == 2016
        assert [i.value for i in report(program).indicators if i.id == "disclosure_total"] == [83]
        assert program.workbench.current.row.path is None

    def test_an_empty_clipboard_is_told(self, program):
        QGuiApplication.clipboard().setText("   ")
        program.commands["paste_report"].trigger()
        assert "剪贴板里没有文字" in program.window.message_bar.message.text
        assert len(program.workbench.rows) == 1

    def test_bad_files_are_told_in_one_message_and_the_others_open(self, program, sample, tmp_path, qtbot):
        empty = tmp_path / "空.txt"
        empty.write_bytes(b"")
        picture = tmp_path / "扫描件.docx"
        picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        program.open_paths([empty, picture, tmp_path / "没有.txt", sample("2020年年报")])
        qtbot.waitUntil(lambda: not program.jobs.busy)
        message = program.window.message_bar.message
        assert len(message.details) == 3
        assert any("空.txt" in line for line in message.details)
        assert len(program.workbench.rows) == 2


class TestLooking:
    def test_choosing_a_cell_reveals_its_place_in_the_source(self, program):
        program.workbench.select(Target.parse("cell:table3.t3_new.natural_person"), "values")
        selection = program.workbench.selection
        cell = report(program).tables["table3"].cells["t3_new.natural_person"]
        assert selection.span == cell.span
        assert program.window.source.text.overlay.current == cell.span
        rects = program.window.source.text.rects(cell.span)
        assert program.window.source.text.viewport().rect().intersects(rects[0].toRect())

    def test_clicking_in_the_source_chooses_the_value_read_there(self, program):
        cell = report(program).tables["table3"].cells["t3_total.total"]
        program.window.source.offsetClicked.emit(cell.span.start)
        assert program.workbench.selection.target == Target.parse("cell:table3.t3_total.total")
        pane = program.window.values.tables["table3"]
        assert program.window.values.currentWidget() is pane
        assert pane.model.cell_id(pane.view.currentIndex()) == "t3_total.total"

    def test_choosing_a_section_reveals_its_heading(self, program):
        section = report(program).sections[-1]
        program.window.tree.sectionChosen.emit(section.target)
        assert program.window.source.text.overlay.current == section.heading

    def test_clicking_in_running_text_chooses_the_section_there(self, program):
        section = next(s for s in report(program).sections if s.body.end - s.body.start > 20)
        free = next(
            offset
            for offset in range(section.body.start + 2, section.body.end)
            if program.workbench.current.index.at(offset) is None
        )
        program.window.source.offsetClicked.emit(free)
        assert program.workbench.selection.target == section.target
        assert program.window.tree.current() == section.target

    def test_next_problem_goes_round_and_shows_the_sentence(self, program):
        problems = program.workbench.current.problems
        assert problems
        program.commands["next_problem"].trigger()
        assert program.workbench.selection.target == problems[0].target
        assert problems[0].text == program.window.problem_bar._text.whole
        program.commands["previous_problem"].trigger()
        assert program.workbench.selection.target == problems[-1].target

    def test_panes_can_be_reached_by_keyboard(self, program, qtbot):
        window = program.window
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        seen = []
        for _ in range(4):
            program.commands["next_pane"].trigger()
            seen.append(window.focusWidget())
        assert len({id(widget) for widget in seen}) == 4


class TestCorrecting:
    def test_a_metadata_field_typed_over(self, program):
        view = program.window.values.list("概览")
        program.window.values.open_tab("概览")
        view.show_current(Target.parse("metadata:agency"))
        type_into(view, "柏原县公路局")
        entry = report(program).metadata["agency"]
        assert entry.value == "柏原县公路局"
        assert entry.span is None
        mark = program.workbench.current.reviewed.marks[entry.target]
        assert mark.original["value"] != entry.value
        row = next(r for r in program.window.values.list("概览").model().rows if r.target == entry.target)
        assert row.state == "corrected"
        assert "原文无此处" in row.detail
        assert str(mark.original["value"]) in row.detail

    def test_a_cell_typed_over_with_full_width_digits(self, program):
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_new.natural_person"), "program")
        pane.model.setData(pane.view.currentIndex(), "１２８")
        cell = report(program).tables["table3"].cells["t3_new.natural_person"]
        assert cell.value == 128
        assert pane.model.state("t3_new.natural_person") == "corrected"
        assert "原 1916" in pane.model.describe("t3_new.natural_person")

    def test_typing_in_the_grid_replaces_and_enter_goes_down(self, program):
        program.window.values.open_tab("表三")
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_granted.total"), "program")
        pane.view.setFocus()
        QTest.keyClicks(pane.view, "7")
        editor = pane.view.findChild(QLineEdit)
        QTest.keyClicks(editor, "5")
        press_enter(editor)
        assert report(program).tables["table3"].cells["t3_granted.total"].value == 75
        assert pane.model.cell_id(pane.view.currentIndex()) == "t3_partial.total"

    def test_delete_makes_a_cell_blank_which_is_not_zero(self, program):
        program.window.values.open_tab("表三")
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_new.total"), "program")
        QTest.keyClick(pane.view, Qt.Key.Key_Delete)
        cell = report(program).tables["table3"].cells["t3_new.total"]
        assert cell.value is None
        assert cell.status == "blank"

    def test_a_block_from_excel_is_one_step(self, program):
        program.window.values.open_tab("表三")
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_granted.natural_person"), "program")
        QGuiApplication.clipboard().setText("11\t12\r\n13\t14\r\n")
        QTest.keyClick(pane.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        cells = report(program).tables["table3"].cells
        assert [cells[f"t3_granted.{c}"].value for c in ("natural_person", "org_commercial")] == [11, 12]
        assert [cells[f"t3_partial.{c}"].value for c in ("natural_person", "org_commercial")] == [13, 14]
        program.commands["undo"].trigger()
        assert report(program).tables["table3"].cells["t3_partial.org_commercial"].value != 14

    def test_a_block_that_does_not_fit_is_refused(self, program):
        program.window.values.open_tab("表三")
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_carry_out.total"), "program")
        before = report(program).tables
        QGuiApplication.clipboard().setText("1\t2\n3\t4")
        QTest.keyClick(pane.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert report(program).tables == before
        assert "没有粘贴" in program.window.message_bar.message.text

    def test_text_selected_in_the_source_becomes_a_value_with_its_place(self, program):
        opened = program.workbench.current
        start = opened.document.text.index("条")
        while not opened.document.text[start - 1].isdigit():
            start = opened.document.text.index("条", start + 1)
        first = start
        while opened.document.text[first - 1].isdigit():
            first -= 1
        from parser.model import Span

        span = Span(first, start)
        program.window.source.assignRequested.emit(span)
        assert program.window.popup.isVisible()
        program.window.popup._then(Target.parse("indicator:disclosure_other"))
        program.window.popup.hide()
        added = [i for i in report(program).indicators if i.id == "disclosure_other" and i.span == span]
        assert len(added) == 1
        assert added[0].value == int(opened.document.text[first:start])
        assert program.workbench.current.reviewed.state(added[0].target) == "corrected"

    def test_a_value_can_be_removed(self, program):
        target = report(program).indicators[0].target
        program.workbench.select(target, "values")
        program.commands["remove_value"].trigger()
        assert target not in [i.target for i in report(program).indicators]

    def test_a_heading_gets_another_title_and_level(self, program):
        section = report(program).sections[2]
        program.editing.retitle(section.target, "另一个标题")
        program.workbench.select(section.target, "sections")
        program.commands["indent"].trigger()
        changed = next(s for s in report(program).sections if s.target == section.target)
        assert changed.title == "另一个标题"
        assert changed.level == section.level + 1

    def test_a_section_can_be_split_joined_and_moved(self, program):
        text = "云水县民政局2016年政府信息公开年度报告\n一、概述\n甲段。\n乙段。\n丙段。\n二、主动公开情况\n丁段。\n"
        program.importer.open_text(text)
        before = report(program).sections
        assert program.editing.split(text.index("丙段"))
        assert [s.heading.start for s in report(program).sections] == [text.index(t) for t in ("一、", "丙段", "二、")]
        new = report(program).sections[1]
        assert program.editing.move_section(new.key, text.index("乙段"))
        assert [s.heading.start for s in report(program).sections] == [text.index(t) for t in ("一、", "乙段", "二、")]
        program.workbench.select(new.target, "sections")
        program.commands["join"].trigger()
        assert report(program).sections == before

    def test_a_line_is_called_chrome_and_body_again(self, program):
        line = next(line for line in program.workbench.current.document.lines if len(line.stripped) > 10)
        program.editing.toggle_chrome(line.span)
        assert any(span.overlaps(line.span) for span in report(program).noise)
        program.editing.toggle_chrome(line.span)
        assert not any(span.overlaps(line.span) for span in report(program).noise)

    def test_a_missing_table_can_be_keyed_in(self, start, sample):
        program = start(sample("2012年年报"))
        pane = program.window.values.tables["table4"]
        assert not pane.model.present
        pane.createRequested.emit("table4", "2021")
        assert pane.model.present
        program.workbench.select(pane.model.target("t4_review_total"), "program")
        pane.model.setData(pane.view.currentIndex(), "3")
        assert report(program).tables["table4"].cells["t4_review_total"].value == 3

    def test_nonsense_is_refused_with_a_sentence(self, program):
        before = report(program)
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_new.total"), "program")
        pane.model.setData(pane.view.currentIndex(), "很多")
        assert report(program) == before
        assert program.window.message_bar.message.level == "warning"


class TestUndo:
    def test_steps_are_named_and_come_back(self, program):
        pane = program.window.values.tables["table3"]
        program.workbench.select(pane.model.target("t3_new.total"), "program")
        old = report(program).tables["table3"].cells["t3_new.total"]
        pane.model.setData(pane.view.currentIndex(), "999")
        assert "本年新收" in program.commands["undo"].text()
        program.commands["undo"].trigger()
        assert report(program).tables["table3"].cells["t3_new.total"] == old
        assert "本年新收" in program.commands["redo"].text()
        program.commands["redo"].trigger()
        assert report(program).tables["table3"].cells["t3_new.total"].value == 999

    def test_everything_is_there_after_a_restart_undo_included(self, program, start):
        editing, target = program.editing, Target.parse("metadata:agency")
        editing.set_text(target, "甲单位")
        editing.set_text(target, "乙单位")
        editing.set_text(target, "丙单位")
        program.commands["undo"].trigger()
        again = start()
        assert report(again).metadata["agency"].value == "乙单位"
        assert again.commands["redo"].isEnabled()
        again.commands["redo"].trigger()
        assert report(again).metadata["agency"].value == "丙单位"
        for _ in range(3):
            again.commands["undo"].trigger()
        assert not again.commands["undo"].isEnabled()
        assert again.workbench.current.reviewed.marks == {}

    def test_the_history_lists_undone_steps_too(self, program):
        target = Target.parse("metadata:agency")
        program.editing.set_text(target, "甲单位")
        program.commands["undo"].trigger()
        program.editing.set_text(target, "乙单位")
        rows = program.window.values.list("历史").model().rows
        assert [row.cells[0][6:] for row in rows if not row.heading] == ["", "⊘ 已替换"]


class TestAccepting:
    def test_errors_are_asked_about_once_and_recorded(self, program):
        asked = []
        program.messages.set_answerer(lambda q: (asked.append(q), q.verbs[0])[1])
        program.commands["accept"].trigger()
        assert len(asked) == 1
        assert program.workbench.rows[0].status == "pending"
        program.messages.set_answerer(lambda q: q.verbs[1])
        program.commands["accept"].trigger()
        assert program.workbench.rows[0].status == "accepted"

    def test_accepting_opens_the_next_one(self, start, sample):
        program = start(sample("2022年年报"), sample("2020年年报"))
        program.messages.set_answerer(lambda q: q.verbs[1])
        first, second = program.workbench.rows
        program.workbench.open(first.id)
        program.commands["accept"].trigger()
        assert program.workbench.current.row.id == second.id
        for problem in program.workbench.current.problems:
            program.editing.confirm(problem.target)
        program.commands["accept"].trigger()
        assert "都已通过" in program.window.message_bar.message.text

    def test_printed_errors_can_be_kept_as_they_are(self, program):
        wrong = [p for p in program.workbench.current.problems if p.kind == "wrong"]
        program.workbench.select(wrong[0].target, "problems")
        program.window.errands.problems.run_choice("keep")
        left = [p for p in program.workbench.current.problems if p.kind == "wrong"]
        assert len(left) < len(wrong)
        values = report(program).tables
        assert program.workbench.current.parsed.tables == values

    def test_a_removed_report_can_be_put_back_with_its_corrections(self, program):
        program.editing.set_text(Target.parse("metadata:agency"), "甲单位")
        program.commands["remove_report"].trigger()
        assert program.workbench.rows == ()
        assert program.workbench.current is None
        program.window.message_bar.message.action[1]()
        assert report(program).metadata["agency"].value == "甲单位"


class TestExporting:
    def test_the_workbook_holds_what_the_window_shows(self, program, tmp_path, qtbot):
        import openpyxl

        program.editing.set_text(Target.parse("metadata:agency"), "核对过的单位")
        path = tmp_path / "汇总.xlsx"
        with qtbot.waitSignal(program.exporter.exported, timeout=20_000):
            program.exporter.start([program.workbench.rows[0].id], path, "测试汇总")
        book = openpyxl.load_workbook(path)
        texts = {
            str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        assert "核对过的单位" in texts
        assert {"报送情况", "数据总表", "叙述指标", "原文章节", "人工修正记录"} <= set(book.sheetnames)
        assert str(path) in program.window.message_bar.message.text

    def test_values_nobody_confirmed_and_rules_that_are_off_are_told(self, program, tmp_path, qtbot):
        import openpyxl

        switch_rules(program.store, ["T3-02"], off=True)
        (since,) = off_since(program.store).values()
        workbench, path = program.workbench, tmp_path / "汇总.xlsx"
        ids = [workbench.rows[0].id]
        with qtbot.waitSignal(program.exporter.exported, timeout=20_000):
            program.exporter.start(ids, path)
        told = program.window.message_bar.message
        assert told.level == "warning"
        assert "有 2 项数值可信度低、还没有人确认（1 份报告），按读数写入" in told.text
        sheet = openpyxl.load_workbook(path)["勾稽问题清单"]
        texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert texts[-3:] == ["T3-02", "表三各行合计", f"{since.replace('T', ' ')} 起停用"]
        for target in [target for target, value in report(program).values() if value.confidence == "low"]:
            workbench.attempt(confirm, target)
        with qtbot.waitSignal(program.exporter.exported, timeout=20_000):
            program.exporter.start(ids, path)
        told = program.window.message_bar.message
        assert told.level == "info"
        assert "确认" not in told.text

    def test_a_failing_export_leaves_the_old_workbook(self, program, tmp_path, qtbot):
        path = Path(tmp_path / "不存在的文件夹" / "汇总.xlsx")
        with Clerk(program).answering("取消") as asked:
            program.exporter.start([program.workbench.rows[0].id], path)
            qtbot.waitUntil(lambda: bool(asked) and not program.jobs.busy, timeout=20_000)
        assert len(asked) == 1
        assert not path.exists()

    def test_nothing_accepted_is_told(self, program):
        program.exporter.start([], Path("x.xlsx"))
        assert "没有可以导出的报告" in program.window.message_bar.message.text
