"""The next start goes on where a person was."""

from __future__ import annotations

import pytest
from clerk import Clerk

from desktop.models.last_place import LastPlace
from desktop.store import StoreError
from parser.model import Target


@pytest.fixture
def two(samples):
    return sorted(samples.glob("*2022*")) + sorted(samples.glob("*2020*"))


def go_to_a_cell(clerk: Clerk) -> Target:
    clerk.program.workbench.open_neighbour(1)
    target = Target.parse("cell:table3.t3_new.total")
    clerk.program.workbench.select(target, "values")
    return target


def test_a_restart_goes_on_at_the_value_of_the_report(start, two):
    clerk = Clerk(start(*two))
    target = go_to_a_cell(clerk)
    report = clerk.program.workbench.here
    assert report != clerk.program.workbench.rows[0].id
    again = start()
    assert again.workbench.here == report
    assert again.workbench.selection.target == target
    assert again.window.values.currentWidget() is again.window.values.tables["table3"]


def test_what_is_kept_needs_no_end(start, two, qtbot):
    """A program that is killed a moment after somebody came to a place has kept it."""
    program = start(*two)
    target = go_to_a_cell(Clerk(program))
    qtbot.waitUntil(lambda: program.store.meta("open_target") == str(target))


@pytest.mark.parametrize("report", [None, "1", {}, 10**9])
@pytest.mark.parametrize("target", [None, 3, "no:thing", ""])
def test_a_place_that_is_not_understood_opens_the_first_report(start, two, report, target):
    program = start(*two)
    program.store.set_meta("open_report", report)
    program.store.set_meta("open_target", target)
    LastPlace(program.workbench).restore()
    assert program.workbench.here == program.workbench.rows[0].id


def test_a_place_that_a_flipped_bit_broke_opens_what_can_be_read_of_it(start, two):
    program = start(*two)
    go_to_a_cell(Clerk(program))
    program.last_place.keep()
    second = program.workbench.here
    for broken, opened in (("open_target", second), ("open_report", program.workbench.rows[0].id)):
        with program.store.writing() as connection:
            connection.execute("UPDATE meta SET value = '{' WHERE key = ?", (broken,))
        LastPlace(program.workbench).restore()
        assert program.workbench.here == opened


def test_a_place_of_a_value_that_is_gone_opens_its_report(start, two):
    program = start(*two)
    report = program.workbench.rows[1].id
    program.store.set_meta("open_report", report)
    program.store.set_meta("open_target", "indicator:no_such_thing@1")
    LastPlace(program.workbench).restore()
    assert program.workbench.here == report


def test_a_place_that_cannot_be_kept_is_not_told(start, two, monkeypatch):
    program = start(*two)

    def fail(*_arguments):
        raise StoreError("full", program.store.path)

    monkeypatch.setattr(program.store, "set_meta", fail)
    told = []
    program.messages.told.connect(told.append)
    go_to_a_cell(Clerk(program))
    program.last_place.keep()
    assert not told
