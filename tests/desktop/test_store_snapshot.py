"""The queue as it was: equal to the workspace when it is made, and untouched by what is kept afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import note

from desktop.store import Snapshot, Store, StoreError
from desktop.store.choices import About
from desktop.store.rule_switches import off_since, rules_off, switch_rules


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "工作区.kaijuan") as opened:
        for number, (unit, year) in enumerate((("甲局", 2022), ("甲局", 2023), ("乙局", 2023), (None, None))):
            report_id = opened.add_report(f"{number}.txt", bytes([number]), None, None)
            opened.set_summary(report_id, {"agency": unit, "year": year})
        opened.append(1, "一", [note("1"), note("2")])
        undone = opened.append(1, "二", [note("3")])
        opened.set_undone(undone.id, True)
        opened.append(1, "三", [note("4")])
        opened.set_undone(opened.append(1, "四", [note("5")]).id, True)
        switch_rules(opened, ["D-10"], off=True)
        yield opened


def seen(store: Store | Snapshot) -> tuple[object, ...]:
    """All that a report is read from."""
    ids = range(1, 5)
    return (
        [store.report(report_id) for report_id in ids],
        [store.steps(report_id) for report_id in ids],
        [store.steps(report_id, include_superseded=True) for report_id in ids],
        [store.source_bytes(report_id) for report_id in ids],
        [store.of_year(2023), store.of_year(2022, "甲局"), store.of_year(2023, "丙局"), store.of_year(2020)],
        [rules_off(store), off_since(store), store.choices(About.RULE), store.choices(About.YEAR)],
    )


def test_it_is_what_the_workspace_is_and_stays_so(store: Store) -> None:
    snapshot = Snapshot(store)
    before = seen(store)
    assert seen(snapshot) == before
    assert snapshot.rows == store.reports()
    store.append(2, "改", [note("9")])
    store.set_status(3, "accepted")
    store.set_summary(1, {"agency": "丙局", "year": 2023})
    switch_rules(store, ["D-10"], off=False)
    store.remove_report(4)
    assert seen(snapshot) == before
    assert seen(store) != before


def test_a_report_that_was_not_in_the_queue_is_not_in_it(store: Store) -> None:
    store.remove_report(2)
    snapshot = Snapshot(store)
    assert [row.id for row in snapshot.rows] == [1, 3, 4]
    with pytest.raises(StoreError) as caught:
        snapshot.report(2)
    assert caught.value.code == "gone"


def test_a_broken_step_is_told_when_it_is_read(store: Store) -> None:
    with store._database.writing() as connection:
        connection.execute("UPDATE correction SET new = '{' WHERE step_id = 1")
    snapshot = Snapshot(store)
    assert snapshot.steps(2) == ()
    with pytest.raises(StoreError):
        snapshot.steps(1)
