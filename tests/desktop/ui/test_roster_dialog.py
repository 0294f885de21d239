"""应报单位名单: opened, edited, kept; how it stands with each unit; what is wrong over all reports, in the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtWidgets import QAbstractItemDelegate, QComboBox, QDialog, QLineEdit, QStyleOptionViewItem

from desktop.roster import KeptRoster, keep_roster, kept_roster
from desktop.ui.roster_dialog import DEADLINE, KIND, NAME, STANDING, RosterDialog
from parser.checks.collection.roster import Member


@pytest.fixture
def clerk(start, sample) -> Clerk:
    return Clerk(start(sample("2012年年报"), sample("数据有误")))


@pytest.fixture
def unit(clerk) -> str:
    """The unit of the newest report."""
    newest = max(clerk.program.workbench.rows, key=lambda row: row.summary["year"])
    return str(newest.summary["agency"])


def open_roster(clerk: Clerk) -> None:
    clerk.program.commands["roster"].trigger()


def shown(dialog: RosterDialog, column: int) -> list[str]:
    return [dialog._table.item(row, column).text() for row in range(dialog._table.rowCount())]


def closing(do: Callable[[RosterDialog], None]) -> Callable[[QDialog], None]:
    """Does something in the dialog, which is closed afterwards whatever happens."""

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RosterDialog)
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    return look


def test_a_list_is_opened_and_tells_who_is_missing(clerk, unit, tmp_path: Path, monkeypatch):
    path = tmp_path / "名单.txt"
    path.write_text(f"单位名称\t类别\t期限\n{unit}\t部门\t12月31日\n柏原县林业局\t\t\n", encoding="utf-8")
    monkeypatch.setattr("desktop.ui.errands.checks.ask_roster", lambda *_arguments: path)

    def keep(roster: RosterDialog) -> None:
        assert "名单还是空的" in roster._note.text()
        roster._on_open()
        assert "读入 2 家单位" in roster._note.text()
        assert shown(roster, NAME) == [unit, "柏原县林业局"]
        assert shown(roster, KIND) == ["部门", "部门"]
        assert shown(roster, STANDING)[1] == "未报"
        assert shown(roster, STANDING)[0].startswith("已报")
        roster._save.click()

    with clerk.in_dialog(closing(keep)):
        open_roster(clerk)
    assert [member.name for member in kept_roster(clerk.program.store).members] == [unit, "柏原县林业局"]
    assert clerk.program.settings.get("files/last_folder") == str(tmp_path)


def test_a_file_that_is_none_is_told_and_leaves_the_list(clerk, tmp_path: Path, monkeypatch):
    keep_roster(clerk.program.store, KeptRoster((Member("柏原县林业局", "department"),)))
    monkeypatch.setattr("desktop.ui.errands.checks.ask_roster", lambda *_arguments: tmp_path / "没有.txt")

    def look(roster: RosterDialog) -> None:
        roster._on_open()
        assert "找不到" in roster._note.text()
        assert shown(roster, NAME) == ["柏原县林业局"]

    with clerk.in_dialog(closing(look)):
        open_roster(clerk)


def test_rows_are_added_edited_and_removed(clerk):
    keep_roster(clerk.program.store, KeptRoster((Member("柏原县林业局", "department"),)))

    def edit(roster: RosterDialog) -> None:
        table = roster._table
        roster._on_add()
        editor = table.findChild(QLineEdit)
        editor.setText("柏原县财政局")
        table.commitData(editor)
        table.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        table.item(1, DEADLINE).setText("尽快")
        assert roster._timer.isActive()
        roster.accept()
        assert roster.isVisible()
        roster.show_standings()
        assert "尽快" in roster._note.text()
        assert not roster._save.isEnabled()
        table.item(1, DEADLINE).setText("2月5日")
        table.item(0, NAME).setText("柏原县财政局")
        roster.show_standings()
        assert "上面已经有了" in roster._note.text()
        table.selectRow(0)
        roster._on_remove()
        assert roster._save.isEnabled()
        roster._save.click()

    with clerk.in_dialog(closing(edit)):
        open_roster(clerk)
    assert kept_roster(clerk.program.store).members == (Member("柏原县财政局", "department", (), (2, 5)),)


def test_kinds_are_offered(clerk):
    keep_roster(clerk.program.store, KeptRoster((Member("柏原县林业局", "department"),), 2019))

    def look(roster: RosterDialog) -> None:
        assert roster._year.currentData() == 2019
        table = roster._table
        delegate, index = table.itemDelegateForColumn(KIND), table.model().index(0, KIND)
        box = delegate.createEditor(table, QStyleOptionViewItem(), index)
        assert isinstance(box, QComboBox)
        delegate.setEditorData(box, index)
        assert box.currentText() == "部门"
        box.setCurrentIndex(2)
        delegate.setModelData(box, table.model(), index)
        assert shown(roster, KIND) == ["乡镇"]

    with clerk.in_dialog(closing(look)):
        open_roster(clerk)
    assert kept_roster(clerk.program.store).members[0].kind == "department"


def test_what_is_wrong_over_all_stands_first_in_the_list(clerk, unit):
    members = (Member(unit, "department", (), (1, 1)), Member("柏原县林业局", "department"))
    keep_roster(clerk.program.store, KeptRoster(members))
    clerk.window.values.open_tab("问题")
    listed = clerk.window.values.problems
    listed.scope.setCurrentIndex(1)
    first = listed.view.model().rows[0]
    assert first.cells[0] == "警告"
    assert first.cells[1].startswith("汇总：“柏原县林业局”")
    assert "报告未报，期限为" in first.cells[1]

    def look(roster: RosterDialog) -> None:
        assert roster._table.rowCount() == 2

    with clerk.in_dialog(closing(look)):
        listed.view.rowActivated.emit(first)


def test_a_problem_of_many_leads_to_the_first_report(clerk, monkeypatch):
    workbench = clerk.program.workbench
    unlike = next(row for row in workbench.rows if row.id != workbench.current.row.id)
    clerk.program.store.set_summary(unlike.id, {**workbench.current.row.summary, "collected": {}})
    workbench.refresh_queue()
    clerk.window.values.open_tab("问题")
    listed = clerk.window.values.problems
    listed.scope.setCurrentIndex(1)
    row = next(row for row in listed.view.model().rows if "有2份报告" in row.cells[1])
    listed.view.rowActivated.emit(row)
    assert workbench.current.row.id == workbench.rows[0].id
