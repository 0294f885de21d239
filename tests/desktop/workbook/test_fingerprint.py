"""What is kept of a sheet to compare a file with: every cell, no two values alike."""

from __future__ import annotations

from itertools import combinations

import pytest

from desktop.workbook.fingerprint import Fingerprint, mark
from desktop.workbook.sheet import Formula, Sheet
from desktop.workbook.styles import NUMBER

VALUES = [None, 0, 1, -1, -2, 0.5, 10**15 - 1, 10**15 - 2, "", "1", "-1", "=A1", Formula("=A1", 1), Formula("=A1", "1")]
VALUES += [Formula("=A2", 1), Formula("=A1", -1), Formula("=A1", -2)]


def test_every_value_has_a_mark_of_its_own():
    for one, other in combinations(VALUES, 2):
        assert mark(one) != mark(other), (one, other)


def test_a_whole_number_is_the_same_however_it_is_kept():
    assert mark(3) == mark(3.0)
    assert mark(Formula("=A1", 3)) == mark(Formula("=A1", 3.0))


@pytest.fixture
def meant() -> Fingerprint:
    sheet = Sheet("一", [8, 8])
    sheet.put(2, 1, 7, NUMBER)  # places come in the order of rows, whenever they were put
    sheet.put(0, 0, 5, NUMBER)
    sheet.put(1, 0, None, NUMBER)
    return Fingerprint(sheet)


def test_blanks_do_not_count(meant):
    assert len(meant) == 2
    assert meant.first_difference([((0, 0), 5), ((2, 1), 7)]) is None


@pytest.mark.parametrize(
    ("found", "place"),
    [
        ([], (0, 0)),
        ([((0, 0), 5)], (2, 1)),
        ([((0, 0), 5), ((2, 1), 8)], (2, 1)),
        ([((0, 0), 5), ((1, 0), 1), ((2, 1), 7)], (1, 0)),
        ([((0, 0), 5), ((2, 1), 7), ((3, 0), 1)], (3, 0)),
        ([((2, 1), 7), ((0, 0), 5)], (0, 0)),
    ],
)
def test_the_first_place_that_differs_is_told(meant, found, place):
    assert meant.first_difference(found) == place
