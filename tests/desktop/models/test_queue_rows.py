from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.models.queue_rows import QueueRows, onward
from desktop.store import ReportRow

ROW = ReportRow(1, "青禾镇.docx", None, "0" * 64, None, "pending", "2024-01-01T00:00:00", 1)


def numbered(*ids: int) -> list[ReportRow]:
    return [replace(ROW, id=number, position=at) for at, number in enumerate(ids, 1)]


def test_a_row_that_changed_takes_its_place_and_a_new_one_comes_last():
    rows = QueueRows(numbered(7, 3, 5))
    before = rows.all
    assert rows.all is before
    rows.put(replace(before[1], status="accepted"))
    rows.put(replace(ROW, id=9))
    assert [row.id for row in rows.all] == [7, 3, 5, 9]
    assert [row.status for row in rows.all] == ["pending", "accepted", "pending", "pending"]
    assert (rows.get(3), rows.get(4)) == (rows.all[1], None)
    assert [row.status for row in before] == ["pending"] * 3


def test_the_ids_that_are_shown_keep_the_order_in_which_they_are():
    rows = QueueRows(numbered(7, 3, 5))
    assert rows.ids() == [7, 3, 5]
    assert rows.ids((5, 4, 7)) == [5, 7]


@pytest.mark.parametrize(
    ("here", "step", "others"),
    [
        (3, 1, [5, 7]),
        (3, -1, [7, 5]),
        (5, 1, [7, 3]),
        (7, -1, [5, 3]),
        (None, 1, [7, 3, 5]),
        (4, -1, [5, 3, 7]),
    ],
)
def test_onward_from_a_place_around_the_end(here, step, others):
    assert list(onward([7, 3, 5], here, step)) == others


def test_onward_where_there_is_nothing_else():
    assert list(onward([], None)) == []
    assert list(onward([7], 7)) == []
