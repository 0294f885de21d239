"""拆分给几个人, 并回 and what both changed, at the real window with keys."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import Program
from desktop.edits.plans import set_metadata
from desktop.merging.parts import Part, give_out
from desktop.models import sharing as sharing_model
from desktop.models.queue_words import second_line
from desktop.roster import KeptRoster, keep_roster, kept_roster
from desktop.store import Store
from desktop.store.copies import copies_of
from desktop.store.rule_switches import rules_off, switch_rules
from desktop.ui.conflicts_dialog import ConflictsDialog
from desktop.ui.errands import sharing
from desktop.ui.parts_out_dialog import PartsOutDialog
from desktop.ui.split_dialog import BY_HAND, FOLDERS, SplitDialog
from parser import parse_all, read_bytes, review
from parser.checks.collection.roster import Member
from parser.model import Target

KEY = "D-10||2016|青石县水务局"


@pytest.fixture
def program(start, sample) -> Program:
    return start(sample("2012年年报"), sample("2016年年报"), sample("数据有误"), sample("2019年年报"))


def change(path: Path, number: int, value: str, person: str) -> None:
    """Somebody at a copy writes another name of the unit into a report, by its place in the queue."""
    with Store.open(path) as store:
        row = store.reports()[number]
        parsed = parse_all(read_bytes(store.source_bytes(row.id), row.name))[0]
        plan = set_metadata(review(parsed, store.corrections(row.id)), "agency", value)
        store.append(row.id, plan.label, plan.corrections, person=person)


@pytest.fixture
def part(program, tmp_path) -> Path:
    """The first two reports given to 王芳, who changed both and accepted the second."""
    path = tmp_path / "王芳.kaijuan"
    give_out(program.store, [Part("王芳", path, tuple(row.id for row in program.workbench.rows[:2]))], "科长")
    change(path, 0, "王芳写的", "王芳")
    change(path, 1, "也是王芳写的", "王芳")
    with Store.open(path) as store:
        store.set_status(store.reports()[1].id, "accepted", "王芳")
    program.workbench.refresh_queue()
    return path


def told(program: Program) -> str:
    message = program.window.message_bar.message
    return "\n".join([message.text, *message.details])


def bring_back(program: Program, part: Path, monkeypatch, qtbot) -> None:
    monkeypatch.setattr(sharing, "ask_workspace", lambda *_arguments: part)
    program.commands["merge_back"].trigger()
    qtbot.waitUntil(lambda: not program.jobs.busy and not program.follower.rechecker.busy, timeout=20_000)


def type_agency(clerk: Clerk, text: str) -> None:
    clerk.go_to_tab("概览")
    clerk.press("Ctrl+Home", "Down", "F2", "Ctrl+A")
    clerk.compose(text)
    clerk.press("Enter")


def come_forward(dialog: QDialog) -> None:
    """Give the dialog the keyboard, as a window manager does; here there is none."""
    QTest.qWaitForWindowExposed(dialog)
    dialog.windowHandle().requestActivate()
    assert QTest.qWaitForWindowActive(dialog)
    QApplication.processEvents()
    assert QApplication.activeWindow() is dialog, QApplication.activeWindow()


def press_in(dialog: QDialog, key: Qt.Key) -> None:
    """Alt and a key, then Enter; whatever happens the dialog is closed."""
    try:
        come_forward(dialog)
        QTest.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    finally:
        if dialog.isVisible():
            dialog.reject()


class TestGivingOut:
    def test_a_queue_is_split_evenly_and_remembers_it(self, program, tmp_path, qtbot):
        program.settings.set("workspace/folder", str(tmp_path))

        def fill(dialog: QDialog) -> None:
            assert isinstance(dialog, SplitDialog)
            dialog.names.topLevelItem(0).setText(0, "王芳")
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        with Clerk(program).in_dialog(fill):
            program.commands["give_out"].trigger()
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert told(program).startswith("已拆成 2 份")
        files = sorted(path.name for path in tmp_path.glob("*（*）.kaijuan"))
        assert files == ["工作区（王芳）.kaijuan", "工作区（第2部分）.kaijuan"]
        words = [second_line(row).split(" · ")[0] for row in program.workbench.rows]
        assert words == ["已分给王芳", "已分给王芳", "已分给第2部分", "已分给第2部分"]
        with Store.open(tmp_path / files[0]) as store:
            assert [row.name for row in store.reports()] == [row.name for row in program.workbench.rows[:2]]

    def test_reports_are_picked_by_hand(self, program, tmp_path, qtbot):
        dialog = SplitDialog(program.workbench.rows, "工作区", tmp_path, program.window)
        dialog.show()
        come_forward(dialog)
        dialog.way.setCurrentIndex(FOLDERS)
        assert [part.name for part in dialog.parts()] == ["samples"]
        dialog.way.setCurrentIndex(BY_HAND)
        ids = [row.id for row in program.workbench.rows]
        dialog.names.setCurrentItem(dialog.names.topLevelItem(1))
        for number in (0, 3):
            dialog.reports.topLevelItem(number).setSelected(True)
        QTest.keyClick(dialog, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: len(dialog.parts()) == 2)
        assert {part.name: part.reports for part in dialog.parts()} == {
            "第1部分": (ids[1], ids[2]),
            "第2部分": (ids[0], ids[3]),
        }
        QTest.keyClick(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: len(dialog.parts()) == 1)
        assert [part.reports for part in dialog.parts()] == [(ids[1], ids[2])]
        dialog.deleteLater()

    def test_what_is_given_out_is_not_given_again_by_itself(self, program, part, tmp_path):
        dialog = SplitDialog(program.workbench.rows, "工作区", tmp_path, program.window)
        free = tuple(row.id for row in program.workbench.rows[2:])
        for way in (0, FOLDERS):
            dialog.way.setCurrentIndex(way)
            assert {one for part in dialog.parts() for one in part.reports} == set(free)
        assert dialog.reports.topLevelItem(0).text(0).endswith("（已分给王芳）")
        assert "有 2 份已经分出去" in dialog.note.text()
        dialog.reports.topLevelItem(0).setSelected(True)
        dialog.assign.click()
        assert len({one for part in dialog.parts() for one in part.reports}) == 3
        dialog.deleteLater()

    def test_what_cannot_be_done_is_said_before(self, program, tmp_path):
        dialog = SplitDialog(program.workbench.rows, "工作区", tmp_path, program.window)
        dialog.names.topLevelItem(0).setText(0, "第2部分")
        assert dialog.note.text() == "有两份的名字一样，请改一个。"
        assert not dialog._accept.isEnabled()
        dialog.names.topLevelItem(0).setText(0, " ")
        assert "没有名字" in dialog.note.text()
        dialog.names.topLevelItem(0).setText(0, "王芳")
        (tmp_path / "工作区（王芳）.kaijuan").touch()
        dialog._enable()
        assert "已经有“工作区（王芳）.kaijuan”" in dialog.note.text()
        dialog.names.topLevelItem(0).setText(0, "李强")
        assert dialog._accept.isEnabled()
        dialog.count.setValue(3)
        assert [dialog.names.topLevelItem(n).text(0) for n in range(3)] == ["李强", "第2部分", "第3部分"]
        dialog.deleteLater()

    def test_who_edits_what_is_given_out_is_warned_once(self, program, part):
        clerk = Clerk(program)
        type_agency(clerk, "这里写的")
        assert told(program).startswith("这份报告已分给“王芳”")
        program.messages.clear()
        type_agency(clerk, "又改了")
        assert program.window.message_bar.message is None


class TestBringingBack:
    def test_what_was_done_there_is_here_and_can_be_undone(self, program, part, monkeypatch, qtbot):
        bring_back(program, part, monkeypatch, qtbot)
        lines = told(program).split("\n")
        assert lines[:-1] == ["已并回“王芳.kaijuan”：", "2 份报告并入了修改", "1 份随着通过"]
        assert lines[-1].startswith("那份仍标着“已分给……”")
        assert program.workbench.current.reviewed.report.metadata["agency"].value == "王芳写的"
        assert program.workbench.history().steps[-1].person == "王芳"
        assert [row.status for row in program.workbench.rows[:2]] == ["pending", "accepted"]
        assert [row.given for row in program.workbench.rows] == ["王芳", "王芳", "", ""]
        assert copies_of(program.store.path)
        Clerk(program).press("Ctrl+Z")
        assert program.workbench.current.reviewed.report.metadata["agency"].value != "王芳写的"
        bring_back(program, part, monkeypatch, qtbot)
        assert "没有这里还没有的修改" in told(program)
        program.window.message_bar._action.click()
        assert [row.given for row in program.workbench.rows] == [""] * 4

    def test_what_is_given_out_is_listed_until_it_is_back_for_good(self, program, part, qtbot):
        seen = []

        def back(dialog: QDialog) -> None:
            assert isinstance(dialog, PartsOutDialog)
            item = dialog.list.currentItem()
            seen.append([item.text(column) for column in (0, 1, 3)])
            come_forward(dialog)
            QTest.keyClick(dialog, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
            qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 0)
            assert not dialog.back.isEnabled()
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

        with Clerk(program).in_dialog(back):
            program.commands["parts_out"].trigger()
        assert seen == [["王芳", "2", "还没有并回"]]
        assert [row.given for row in program.workbench.rows] == [""] * 4
        program.commands["parts_out"].trigger()
        assert told(program) == "现在没有分出去的报告。"

    def test_a_file_that_is_none_of_ours_is_told(self, program, tmp_path, monkeypatch, qtbot):
        strange = tmp_path / "别的.kaijuan"
        with Store.open(strange) as store:
            store.add_report("x.txt", b"x", None, None)
        bring_back(program, strange, monkeypatch, qtbot)
        assert "没有一份相同的报告" in told(program)
        bring_back(program, program.store.path, monkeypatch, qtbot)
        assert "就是现在打开的工作区" in told(program)

    def test_what_both_changed_is_decided_by_keys_one_by_one(self, program, part, monkeypatch, qtbot):
        clerk = Clerk(program)
        first, second = program.workbench.rows[:2]
        type_agency(clerk, "这里写的")
        clerk.press("Ctrl+PgDown")
        type_agency(clerk, "这里写的第二份")
        bring_back(program, part, monkeypatch, qtbot)
        assert "2 处两边都改了，改得不同，还没有定" in told(program)
        assert program.workbench.current.reviewed.report.metadata["agency"].value == "这里写的第二份"
        seen = []

        def one(dialog: QDialog) -> None:
            assert isinstance(dialog, ConflictsDialog)
            item = dialog.list.currentItem()
            seen.append([item.text(column) for column in (0, 2, 3, 4)])
            press_in(dialog, Qt.Key.Key_2)
            seen.append(dialog.note.text())

        with clerk.in_dialog(one):
            program.window.message_bar._action.click()
        (place, here, there, state), note = seen
        assert note.startswith("还有 1 处没有定")
        assert (place, state) == ("单位", "还没定")
        assert here.startswith("这里写的\n")
        assert there.startswith("王芳写的\n王芳 · ")
        assert "已定 1 处，还有 1 处没有定" in told(program)
        program.workbench.open(first.id)
        assert program.workbench.current.reviewed.report.metadata["agency"].value == "王芳写的"
        clerk.press("Ctrl+Z")
        assert program.workbench.current.reviewed.report.metadata["agency"].value == "这里写的"

        def rest(dialog: QDialog) -> None:
            press_in(dialog, Qt.Key.Key_3)

        with clerk.in_dialog(rest):
            program.commands["conflicts"].trigger()
        assert "没有还没定的了" in told(program)
        program.workbench.open(second.id)
        assert program.workbench.current.reviewed.report.metadata["agency"].value == "这里写的第二份"
        program.commands["conflicts"].trigger()
        assert "没有两边改得不同" in told(program)

    def test_what_is_left_open_is_there_at_the_next_start(self, program, part, start, monkeypatch, qtbot):
        clerk = Clerk(program)
        type_agency(clerk, "这里写的")
        bring_back(program, part, monkeypatch, qtbot)
        program = start()
        lines = [line for report in program.sharing.sharing.disputed() for line in report.lines]
        assert [(line.place, line.ours, line.theirs) for line in lines] == [("单位", "这里写的", "王芳写的")]
        type_agency(Clerk(program), "王芳写的")
        assert program.sharing.sharing.disputed() == []
        assert program.sharing.sharing.open_conflicts() == ((), ())


class TestChoices:
    """Who must report, rules and decisions over many reports, chosen otherwise in the window and in the part."""

    @pytest.fixture
    def apart(self, program, part) -> Path:
        with Store.open(part) as store:
            keep_roster(store, KeptRoster((Member("青石县水务局", "department", ("水利局",)),), 2016), "王芳")
            switch_rules(store, ["D-02"], off=True, person="王芳")
            store.decide([KEY], "误报", "并入别家", "王芳")
            store.set_encoding(store.reports()[0].id, "gb18030", "王芳")
        store = program.store
        keep_roster(store, KeptRoster((Member("青石县水务局", "department"),), 2016), "科长")
        store.decide([KEY], "属实", "催过", "科长")
        store.set_encoding(store.reports()[0].id, "utf-8", "科长")
        return part

    def test_both_sides_are_shown_and_what_is_chosen_holds(self, program, apart, monkeypatch, qtbot):
        bring_back(program, apart, monkeypatch, qtbot)
        assert "1 条核对规则的启用、停用改成与那边一样" in told(program)
        assert "3 处两边都改了，改得不同，还没有定" in told(program)
        assert rules_off(program.store) == {"D-02"}
        lines = {line.place: line for report in program.sharing.sharing.disputed() for line in report.lines}
        assert [(one.before, one.ours, one.theirs) for one in lines.values()] == [
            ("不详", "UTF-8", "GB18030"),
            ("不在名单上", "部门", "部门；别名：水利局"),
            ("还没有处理", "属实（催过）", "误报（并入别家）"),
        ]
        heads = []

        def choose(dialog: QDialog) -> None:
            assert isinstance(dialog, ConflictsDialog)
            heads.extend(dialog.list.topLevelItem(n).text(0) for n in range(dialog.list.topLevelItemCount()))
            come_forward(dialog)
            for _place in lines:
                QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
            assert dialog.note.text() == "都选好了，按“照此处理”才生效。"
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        with Clerk(program).in_dialog(choose):
            program.commands["conflicts"].trigger()
        assert heads[1:] == ["应报单位名单（1）", "跨报告的问题（1）"]
        assert "已定 3 处，没有还没定的了" in told(program)
        assert kept_roster(program.store).members == (Member("青石县水务局", "department", ("水利局",)),)
        made = program.store.decisions()[KEY]
        assert (made.word, made.note) == ("误报", "并入别家")
        assert program.workbench.rows[0].encoding == "gb18030"
        assert program.workbench.current.row.encoding == "gb18030"
        assert program.workbench.current.document.encoding == "gb18030"
        assert program.sharing.sharing.disputed() == []

    def test_what_the_other_took_out_of_the_queue_goes_though_it_is_open(self, program, part, monkeypatch, qtbot):
        first = program.workbench.rows[0].id
        assert program.workbench.current.row.id == first
        with Store.open(part) as store:
            store.remove_report(first, "王芳")
        bring_back(program, part, monkeypatch, qtbot)
        assert "1 份报告像那边一样移出或放回队列" in told(program)
        assert first not in {row.id for row in program.workbench.rows}
        assert program.workbench.current.row.id == program.workbench.rows[0].id
        assert [row.id for row in program.workbench.removed()] == [first]


def test_what_is_typed_while_a_copy_is_merged_is_neither_lost_nor_put_elsewhere(program, part, monkeypatch, qtbot):
    clerk, go, merge = Clerk(program), threading.Event(), sharing_model.merge

    def slowly(*asked, **named):
        assert go.wait(20)
        return merge(*asked, **named)

    monkeypatch.setattr(sharing_model, "merge", slowly)
    program.workbench.open(program.workbench.rows[0].id)
    program.sharing.sharing.merge(part)
    target = Target.parse("metadata:postcode")
    program.workbench.select(target, "program")
    program.window.errands.places.focus_values()
    clerk.press("F2", "Ctrl+A")
    clerk.compose("100000")
    go.set()
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    clerk.press("Enter")
    values = program.workbench.current.reviewed.report.metadata
    assert (values["postcode"].value, values["agency"].value) == ("100000", "王芳写的")
    rest = [program.store.corrections(row.id) for row in program.workbench.rows[1:]]
    assert not [one for steps in rest for one in steps if one.target == target]
