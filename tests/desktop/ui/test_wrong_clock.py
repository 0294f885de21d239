"""The clock of the computer jumps while the window is open: nothing is lost, out of order, or thinned away."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from clerk import Clerk, wait_for
from clocks import Clock
from PySide6.QtWidgets import QLabel

from desktop.app import Program
from desktop.backup import restoring
from desktop.backup.recovery import offer_for
from desktop.models import backing_up, drafts
from desktop.store import Store, records
from desktop.store import copies as store_copies
from desktop.store.copies import copies_of
from desktop.ui.backup_dialog import BackupDialog
from parser.model import Target

AGENCY = Target.parse("metadata:agency")
CELL = Target.parse("cell:table3.t3_new.natural_person")
HOUR, YEAR = timedelta(hours=1), timedelta(days=365)
jumps = pytest.mark.parametrize("jump", [-HOUR, -YEAR, HOUR, YEAR], ids=["-1h", "-1y", "+1h", "+1y"])


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    clock.put_into(monkeypatch, records, store_copies, restoring)
    monkeypatch.setattr(backing_up, "AFTER_START", 10**8)
    monkeypatch.setattr(drafts, "PAUSE", 10)
    return clock


@pytest.fixture
def clerk(clock: Clock, start: Callable[..., Program], sample: Callable[[str], Path]) -> Clerk:
    return Clerk(start(sample("数据有误")))


def saved(clerk: Clerk) -> str:
    return next(one.text() for one in clerk.window.status.findChildren(QLabel) if "已保存" in one.text())


def name(clerk: Clerk, text: str) -> None:
    assert clerk.program.editing.set_text(AGENCY, text)


def named(clerk: Clerk) -> str:
    return clerk.program.workbench.current.reviewed.report.metadata["agency"].value


def told(clerk: Clerk) -> list[str]:
    """What the history shows, newest first."""
    return [row.cells[1] or row.cells[0] for row in clerk.window.values.list("历史").model().rows]


def back_up(clerk: Clerk, qtbot) -> None:
    with qtbot.waitSignal(clerk.program.keeper.kept, timeout=20_000):
        clerk.program.keeper.keep("time")


@jumps
def test_the_order_of_what_was_done_is_that_in_which_it_was_done(clerk, clock, start, jump):
    name(clerk, "甲")
    before = f"{clock.now:%Y-%m-%d}"
    clock.go_on(jump)
    name(clerk, "乙")
    assert saved(clerk) == f"● 已保存 {clock.now:%H:%M:%S}"
    clock.go_on()
    assert clerk.program.editing.confirm(AGENCY)
    after = f"{clock.now:%Y-%m-%d}"
    done = [one for one in told(clerk) if "星期" not in one]
    assert [one[:2] for one in done] == ["确认", "修改", "修改"]
    days = [one[:10] for one in told(clerk) if "星期" in one]
    assert days == list(dict.fromkeys([after, before]))
    again = Clerk(start())
    assert saved(again) == f"● 已保存 {clock.now:%H:%M:%S}"
    assert [one for one in told(again) if "星期" not in one] == done
    again.press("Ctrl+Z", "Ctrl+Z")
    assert named(again) == "甲"
    again.press("Ctrl+Z")
    assert named(again) not in "甲乙"


@jumps
def test_the_newest_backup_is_the_one_that_was_made_last(clerk, clock, workspace, qtbot, jump):
    made = []
    for number in range(6):
        name(clerk, f"第{number}")
        back_up(clerk, qtbot)
        made.append(copies_of(workspace)[0].path)
        clock.go_on(timedelta(minutes=30))
    clock.go_on(jump)
    for number in range(6, 9):
        name(clerk, f"第{number}")
        back_up(clerk, qtbot)
        made.append(copies_of(workspace)[0].path)
        clock.go_on(timedelta(minutes=30))
    assert len(set(made)) == 9
    assert [copy.path for copy in copies_of(workspace)] == made[::-1], "none thinned, none out of order"
    assert offer_for(workspace).backup.copy.path == made[-1]
    clock.go_on(-jump)
    name(clerk, "又对了")
    back_up(clerk, qtbot)
    made.append(copies_of(workspace)[0].path)
    assert [copy.path for copy in copies_of(workspace)] == made[::-1]
    with Store.open(made[-1], looking=True) as store:
        assert "又对了" in str(store.steps(1)[-1].corrections)


@jumps
def test_nothing_is_backed_up_twice_for_it(clerk, clock, workspace, qtbot, jump):
    name(clerk, "甲")
    back_up(clerk, qtbot)
    clock.go_on(jump)
    with qtbot.waitSignal(clerk.program.keeper.jobs.idle, timeout=20_000):
        clerk.program.keeper.keep("time")
    assert len(copies_of(workspace)) == 1


def test_the_list_of_backups_says_of_which_the_time_was_wrong(clerk, clock, workspace, qtbot):
    name(clerk, "甲")
    back_up(clerk, qtbot)
    clock.go_on(-YEAR)
    name(clerk, "乙")
    back_up(clerk, qtbot)
    dialog = BackupDialog(workspace, clerk.window)
    qtbot.waitUntil(lambda: dialog.listing.topLevelItemCount() == 2, timeout=20_000)
    lines = [dialog.listing.topLevelItem(row) for row in range(2)]
    assert [line.text(0) for line in lines] == ["2025-03-10 12:00:00", "2026-03-10 12:00:00"]
    assert [line.text(1) for line in lines] == ["定时", "定时（当时电脑的时间偏快）"]
    dialog.reject()
    dialog.deleteLater()


@jumps
def test_what_is_being_typed_is_offered_all_the_same(clerk, clock, start, workspace, jump):
    clerk.program.workbench.select(CELL, "program")
    clerk.window.errands.places.focus_values()
    clerk.press("5")
    wait_for(lambda: (clerk.program.store.meta("draft") or {}).get("text") == "5")
    clock.go_on(jump)
    clerk.press("1")
    wait_for(lambda: clerk.program.store.meta("draft")["text"] == "51")
    aside = workspace.with_name("killed")
    clerk.program.store.copy_to(aside)
    clerk.press("Esc")
    clerk.window.close()
    clerk.program.store.close()
    shutil.copyfile(aside, workspace)
    again = Clerk(start())
    again.program.unconfirmed.offer()
    assert "51" in again.window.message_bar.message.text


@jumps
def test_going_back_to_a_backup_and_forth_again(clerk, clock, start, workspace, qtbot, jump):
    name(clerk, "甲")
    back_up(clerk, qtbot)
    clock.go_on(jump)
    name(clerk, "乙")
    clerk.window.close()
    clerk.program.stop()
    restoring.restore(workspace, copies_of(workspace)[0])
    again = Clerk(start())
    assert named(again) == "甲"
    again.window.close()
    again.program.stop()
    present = copies_of(workspace)[0]
    assert present.reason == "restore"
    clock.go_on()
    restoring.restore(workspace, present)
    assert named(Clerk(start())) == "乙"
