"""The few dialogs: exporting, closing while work goes on, a workspace that cannot be opened."""

from __future__ import annotations

import errno
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from clerk import Clerk
from faults import failing_system
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop import first_workspace
from desktop.files import WorkspaceLock, default_workspace
from desktop.models import exporting, importing
from desktop.store import Store
from desktop.ui import file_dialogs, start_failure
from desktop.ui.export_dialog import ExportDialog
from desktop.workbook import ExportError
from parser.model import Target


class TestExporting:
    def test_a_chinese_path_is_remembered_and_told(self, start, sample, tmp_path, qtbot):
        program = start(sample("2012年年报"))
        folder = tmp_path / "导出 结果（一）"
        folder.mkdir()

        def fill(dialog: ExportDialog) -> None:
            dialog._target.line.setText(str(folder / "表.xlsx"))
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        clerk = Clerk(program)
        with qtbot.waitSignal(program.exporter.exported, timeout=20_000), clerk.in_dialog(fill):
            clerk.press("Ctrl+E")
        assert (folder / "表.xlsx").exists()
        assert program.settings.get("files/export_folder") == str(folder)
        message = program.window.message_bar.message
        assert str(folder / "表.xlsx") in message.text
        assert message.action[0] == "打开所在文件夹"

    @pytest.mark.parametrize("error", [RuntimeError("x"), None])
    def test_what_goes_wrong_is_told_and_the_old_workbook_stays(
        self, start, sample, tmp_path, qtbot, monkeypatch, error
    ):
        program = start(sample("2012年年报"))
        old = tmp_path / "旧.xlsx"
        old.write_bytes(b"old")

        def fail(_entries, path, *, title, rules_off):
            raise error or ExportError("mismatch", path, place="甲")

        if error is None:
            monkeypatch.setattr("desktop.workbook.book_file.first_difference", lambda *_arguments: "表三 B4")
        else:
            monkeypatch.setattr(exporting, "export", fail)
        bar = program.window.message_bar
        with Clerk(program).answering("取消") as asked:
            program.exporter.start([program.workbench.rows[0].id], old)
            qtbot.waitUntil(lambda: bool(asked) if error is None else bar.message is not None)
        if error is None:
            assert "旧.xlsx" in asked[0]
            assert bar.message is None  # who was asked was told
        else:
            assert bar.message.level == "error"
        assert old.read_bytes() == b"old"


class TestClosing:
    def test_work_that_goes_on_is_asked_about(self, start, sample, monkeypatch, qtbot):
        gate = threading.Event()
        program = start(sample("2012年年报"))
        read = importing.import_file

        def slowly(path):
            gate.wait(10)
            return read(path)

        monkeypatch.setattr(importing, "import_file", slowly)
        program.open_paths([sample("2016年年报"), sample("2020年年报")])
        asked = []
        program.messages.set_answerer(lambda question: (asked.append(question), question.verbs[0])[1])
        assert not program.window.close()
        assert asked[0].verbs == ("继续等待", "停下并退出")
        assert program.window.isVisible()
        program.messages.set_answerer(lambda question: question.verbs[1])
        gate.set()
        assert program.window.close()
        assert len(program.workbench.rows) >= 1

    def test_without_work_nothing_is_asked(self, start, sample):
        program = start(sample("2012年年报"))
        asked = []
        program.messages.set_answerer(lambda question: (asked.append(question), question.verbs[0])[1])
        assert program.window.close()
        assert asked == []


class TestStarting:
    @pytest.fixture
    def answers(self, monkeypatch) -> list[tuple[str, tuple[str, ...]]]:
        """What the person is told at a failed start; he takes the first way he is offered."""
        told: list[tuple[str, tuple[str, ...]]] = []

        def ask(text: str, _workspace: Path, ways: Sequence[str] = ()) -> str:
            told.append((text, tuple(ways)))
            return next(iter(ways), "leave")

        monkeypatch.setattr(first_workspace, "ask_after_failure", ask)
        return told

    @pytest.fixture(autouse=True)
    def _undressed(self, qapp):
        yield
        qapp.setStyleSheet("")

    @pytest.fixture
    def default(self) -> Path:
        path = default_workspace()
        path.parent.mkdir(parents=True)
        return path

    def test_a_damaged_workspace_is_put_aside_on_wish(self, qapp, default, answers):
        default.write_bytes(b"this is no workspace" * 100)
        opened = first_workspace.open_workspace(qapp, default)
        assert answers[0][1] == ("anew",)
        assert opened.store.reports() == ()
        (aside,) = [path for path in default.parent.iterdir() if "已损坏" in path.name]
        assert aside.read_bytes() == b"this is no workspace" * 100
        opened.close()

    def test_of_one_that_is_in_use_it_is_told_by_whom_and_it_can_be_looked_at(self, qapp, tmp_path, answers):
        workspace = tmp_path / "workspace.kaijuan"
        Store.open(workspace).close()
        with WorkspaceLock(workspace, "王芳"):
            opened = first_workspace.open_workspace(qapp, workspace)
        assert "已被另一个开卷程序打开（王芳，电脑" in answers[0][0]
        assert answers[0][1] == ("look", "default")
        assert opened.store.looking
        opened.close()

    def test_one_on_a_full_disk_can_be_looked_at(self, qapp, tmp_path, answers):
        workspace = tmp_path / "workspace.kaijuan"
        Store.open(workspace).close()
        with failing_system(1, errno.ENOSPC, ("write",)):
            opened = first_workspace.open_workspace(qapp, workspace)
        assert answers[0][0].startswith("磁盘已满")
        assert answers[0][1] == ("look", "default")
        assert opened.store.looking
        opened.close()

    def test_where_the_last_one_has_gone_the_default_one_is_offered(self, qapp, tmp_path, answers):
        opened = first_workspace.open_workspace(qapp, tmp_path / "U盘" / "旧.kaijuan")
        assert answers == [(answers[0][0], ("default",))]
        assert answers[0][0].startswith("找不到工作区“旧.kaijuan”")
        assert opened.store.path == default_workspace()
        opened.close()
        assert not (tmp_path / "U盘").exists()

    def test_a_place_that_cannot_be_written_is_told(self, qapp, answers):
        default_workspace().parent.parent.mkdir(parents=True)
        default_workspace().parent.write_bytes(b"a file, no folder")
        assert first_workspace.open_workspace(qapp, default_workspace()) is None
        assert len(answers) == 1

    @pytest.mark.parametrize(
        ("verb", "way"),
        [
            ("退出", "leave"),
            ("把它改名保留，另建新的工作区", "anew"),
            ("打开默认工作区", "default"),
            ("只看不改", "look"),
        ],
    )
    def test_the_question_at_a_failed_start(self, start, sample, verb, way, tmp_path):
        clerk = Clerk(start(sample("2012年年报")))
        with clerk.answering(verb) as asked:
            chosen = start_failure.ask_after_failure("坏了。", tmp_path / "w.kaijuan", ("anew", "default", "look"))
        assert chosen == way
        assert asked == ["坏了。"]


class TestOpening:
    def test_a_text_pasted_twice_is_there_once(self, start, sample):
        program = start(sample("2012年年报"))
        QGuiApplication.clipboard().setText("云水县民政局2016年政府信息公开年度报告\n一、概述\n全年公开83条。\n")
        program.commands["paste_report"].trigger()
        program.commands["paste_report"].trigger()
        assert len(program.workbench.rows) == 2
        assert "早已在队列中" in program.window.message_bar.message.text
        assert program.workbench.current.row.name.startswith("粘贴的报告 ")

    def test_a_report_taken_out_comes_back_with_its_corrections_when_it_is_opened_again(self, start, sample, qtbot):
        program = start(sample("2012年年报"))
        program.editing.set_text(Target.parse("metadata:agency"), "改过的单位")
        program.commands["remove_report"].trigger()
        program.open_paths([sample("2012年年报")])
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert program.workbench.current.reviewed.report.metadata["agency"].value == "改过的单位"
        assert "连同修正放回" in program.window.message_bar.message.text

    def test_files_can_be_dropped_anywhere_because_no_panel_takes_them(self, start, sample):
        program = start(sample("数据有误"))
        takers = [
            widget
            for widget in program.window.findChildren(QWidget)
            if widget.acceptDrops() and widget.isVisibleTo(program.window)
        ]
        assert takers == []
        assert program.window.acceptDrops()

    def test_the_dialogs_of_qt_speak_chinese(self, start, sample, monkeypatch):
        program = start(sample("2012年年报"))
        labels = []

        def look(dialog) -> None:
            kinds = (file_dialogs.QFileDialog.DialogLabel.LookIn, file_dialogs.QFileDialog.DialogLabel.FileType)
            labels.extend(dialog.labelText(kind) for kind in kinds)
            dialog.reject()

        clerk = Clerk(program)
        with clerk.in_dialog(look):
            clerk.press("Ctrl+O")
        assert labels == ["位置：", "文件类型："]
        assert len(program.workbench.rows) == 1

    def test_names_with_an_ampersand_are_shown_whole(self, start, sample, tmp_path):
        program = start(sample("2012年年报"))
        program.settings.add_recent(tmp_path / "甲&乙.txt")
        program.opening.fill_recent()
        assert program.opening.recent.actions()[0].text().startswith("甲&&乙.txt")
        program.editing.set_text(Target.parse("metadata:agency"), "甲&乙")
        assert program.window.toolbar._buttons["undo"].text() == "↶ 撤销 修改 单位"

    def test_the_samples_are_a_menu_away(self, start, samples, qtbot):
        program = start()
        program.commands["samples"].trigger()
        qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
        assert len(program.workbench.rows) == len([p for p in samples.iterdir() if p.suffix in (".txt", ".docx")])


class TestEmpty:
    def test_an_empty_window_says_what_to_do(self, start):
        program = start()
        QApplication.processEvents()
        assert program.window.queue._empty.isVisible()
        assert "Ctrl+O" in program.window.source._nothing.text()
        for pane in program.window.values.tables.values():
            assert pane._stack.currentWidget().findChildren(QPushButton) == []

    def test_a_report_without_headings_says_how_to_make_one(self, start):
        program = start()
        program.importer.open_text("只有一段话的文件，没有标题。\n")
        assert "Ctrl+Shift+S" in program.window.tree._empty.text()
        assert program.window.tree._empty.isVisible()

    def test_a_filter_without_reports_says_so_and_goes_away_with_a_click(self, start, sample):
        program = start(sample("2012年年报"))
        chips = program.window.queue._chips
        QTest.mouseClick(chips["trusted"], Qt.MouseButton.LeftButton)
        assert program.window.queue._count.text() == "1 份"
        program.workbench.acceptance.set(program.workbench.current.row.id, True)
        assert chips["trusted"].isVisible()
        QTest.mouseClick(chips["trusted"], Qt.MouseButton.LeftButton)
        assert not chips["trusted"].isVisible()

    def test_the_next_report_does_not_show_a_table_it_does_not_have(self, start, sample):
        program = start(sample("数据有误"), sample("2012年年报"))
        program.window.values.open_tab("表三")
        program.workbench.open_neighbour(1)
        assert program.window.values.currentWidget().objectName() == "概览"

    def test_accepting_shows_in_the_queue_the_bar_and_above_the_source(self, start, sample):
        program = start(sample("2012年年报"))
        assert "已通过" not in program.window.source._facts.text()
        program.commands["accept"].trigger()
        assert "✓ 已通过" in program.window.source._facts.text()
        assert program.window.problem_bar._text.whole.startswith("本份已通过")
        assert program.window.queue.view.model().counts()["accepted"] == 1
        program.commands["unaccept"].trigger()
        assert "已通过" not in program.window.source._facts.text()
        assert program.window.queue.view.model().counts()["accepted"] == 0
