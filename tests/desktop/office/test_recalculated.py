"""Opened and calculated by LibreOffice, a workbook says what it said before: no error, no other result or text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

pytestmark = [pytest.mark.office, pytest.mark.timeout(300)]
SAMPLES, SHARED, HOSTILE, TEMPLATE, WRONG = "samples.xlsx", "shared.xlsx", "hostile.xlsx", "template.xlsx", "wrong.xlsx"


def formulas(path: Path) -> set[tuple[str, str]]:
    """The places of all formulas."""
    return {place for place, cell in filled(path, results=False) if cell.data_type == "f"}


def values(path: Path) -> dict[tuple[str, str], object]:
    """Every filled cell; a result that is an empty text is nothing."""
    return {place: cell.value for place, cell in filled(path, results=True) if cell.value != ""}


def filled(path: Path, *, results: bool) -> Iterator[tuple[tuple[str, str], Any]]:
    book = load_workbook(path, read_only=True, data_only=results)
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (((sheet.title, cell.coordinate), cell) for cell in row if cell.value is not None)
    book.close()


def differing(before: Path, after: Path) -> dict[tuple[str, str], tuple[object, object]]:
    """The cells that do not say the same, with both values."""
    old, new = values(before), values(after)
    found = {place: (old.get(place), new.get(place)) for place in old.keys() | new.keys()}
    return {place: pair for place, pair in found.items() if not same(*pair)}


def same(old: object, new: object) -> bool:
    if isinstance(old, int | float) and isinstance(new, int | float):
        return old == pytest.approx(new, rel=1e-14, abs=1e-9)
    return old == new


@pytest.mark.parametrize(("name", "least"), [(SAMPLES, 1_500), (SHARED, 1_000), (HOSTILE, -1), (TEMPLATE, 80)])
def test_every_result_is_what_was_stored(
    books: Mapping[str, Path], saved: Mapping[str, Path], name: str, least: int
) -> None:
    if name not in books:
        pytest.skip("the folder of real reports (../shared) is not here")
    calculated = formulas(saved[name])
    assert calculated == formulas(books[name])
    assert len(calculated) > least
    assert differing(books[name], saved[name]) == {}
    assert not [place for place, cell in filled(saved[name], results=True) if cell.data_type == "e"]


def test_a_wrong_result_and_an_error_would_be_seen(books: Mapping[str, Path], saved: Mapping[str, Path]) -> None:
    assert differing(books[WRONG], saved[WRONG]) == {("表", "C1"): (4, 3), ("表", "D1"): (5, "#DIV/0!")}
