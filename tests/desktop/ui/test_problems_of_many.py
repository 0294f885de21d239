"""Problems of many reports in the list over the queue: gone to, decided on, found again and reopened."""

from __future__ import annotations

import pytest
from clerk import Clerk
from PySide6.QtWidgets import QDialog, QLineEdit

from desktop.models.rows import Row
from desktop.roster import KeptRoster, keep_roster
from desktop.store import StoreError
from desktop.ui.problem_list import ProblemList
from parser.checks.collection.roster import Member

MISSING = ("柏原县林业局", "柏原县水务局")


@pytest.fixture
def clerk(start, sample) -> Clerk:
    """At a report, with two units that have not reported, and the list of all problems open."""
    clerk = Clerk(start(sample("数据有误")))
    members = tuple(Member(unit, "department") for unit in MISSING)
    keep_roster(clerk.program.store, KeptRoster(members))
    open_list(clerk)
    return clerk


def open_list(clerk: Clerk) -> ProblemList:
    clerk.window.values.open_tab("问题")
    listed = clerk.window.values.problems
    listed.scope.setCurrentIndex(1)
    return listed


def rows(clerk: Clerk) -> list[Row]:
    return [row for row in clerk.window.values.problems.view.model().rows if "|*" in row.key]


def words(clerk: Clerk) -> list[str]:
    return [row.cells[0] for row in rows(clerk)]


def go_to(clerk: Clerk, number: int) -> None:
    """With the keyboard to a line of the list."""
    view = clerk.window.values.problems.view
    view.setFocus()
    clerk.press("PgUp", *["Down"] * number)


def bar(clerk: Clerk) -> tuple[str, str, list[str]]:
    """What the problem bar says: place, text, the buttons."""
    shown = clerk.window.problem_bar
    direct = [button.text().partition("  ")[0] for button in (shown._first,) if button.isVisible()]
    rest = [action.text() for action in shown._more.menu().actions()] if shown._more.isVisible() else []
    return shown._place.text(), shown._text.whole, [*direct, *rest]


def test_a_line_has_the_buttons_of_a_problem_and_the_next_one_follows(clerk):
    go_to(clerk, 0)
    place, text, buttons = bar(clerk)
    assert (place, buttons) == ("汇总", ["属实", "误报…"])
    assert MISSING[0] in text
    clerk.press("Alt+1")
    assert MISSING[1] in bar(clerk)[1]
    assert len(rows(clerk)) == 1
    clerk.press("Alt+1")
    assert rows(clerk) == []
    assert bar(clerk)[0] != "汇总"


def test_a_false_alarm_needs_a_reason(clerk):
    go_to(clerk, 0)

    def think_better(dialog: QDialog) -> None:
        dialog.reject()

    with clerk.in_dialog(think_better):
        clerk.press("Alt+2")
    assert clerk.program.store.decisions() == {}

    def give_reason(dialog: QDialog) -> None:
        dialog.findChild(QLineEdit).setText("已并入自然资源局")
        dialog.accept()

    with clerk.in_dialog(give_reason):
        clerk.press("Alt+2")
    (made,) = clerk.program.store.decisions().values()
    assert (made.word, made.note) == ("误报", "已并入自然资源局")


def test_what_was_decided_is_found_again_and_reopened(clerk, start):
    go_to(clerk, 0)
    clerk.press("Alt+1")
    again = Clerk(start())
    shown = open_list(again)
    assert words(again) == ["警告"]
    shown._chips["decided"].setChecked(True)
    assert sorted(words(again)) == ["属实", "警告"]
    go_to(again, words(again).index("属实"))
    assert bar(again)[0] == "属实"
    assert bar(again)[2] == ["退回待处理"]
    again.press("Alt+1")
    assert words(again) == ["警告", "警告"]
    assert bar(again)[2] == ["属实", "误报…"]  # the list stays at the problem


def test_the_message_takes_the_decision_back(clerk):
    go_to(clerk, 0)
    clerk.press("Alt+1")
    message = clerk.window.message_bar.message
    assert "属实" in message.text
    assert message.action[0] == "退回待处理"
    message.action[1]()
    assert len(rows(clerk)) == 2
    assert clerk.program.store.decisions() == {}


def test_what_cannot_be_kept_stays_open(clerk, monkeypatch):
    def refuse(*_arguments: object) -> None:
        raise StoreError("full", clerk.program.store.path)

    monkeypatch.setattr(clerk.program.store, "decide", refuse)
    go_to(clerk, 0)
    clerk.press("Alt+1")
    assert len(rows(clerk)) == 2
    assert "磁盘已满" in clerk.window.message_bar.message.text


@pytest.mark.parametrize("leave", ["select", "tab", "scope", "other line"])
def test_who_goes_elsewhere_leaves_the_problem(clerk, leave):
    go_to(clerk, 0)
    assert bar(clerk)[0] == "汇总"
    if leave == "select":
        clerk.press("F8")
    elif leave == "tab":
        clerk.window.values.open_tab("概览")
    elif leave == "scope":
        clerk.window.values.problems.scope.setCurrentIndex(0)
    else:
        clerk.press("PgDown")
    assert bar(clerk)[0] != "汇总"
    assert clerk.window.values.problems.many is None
