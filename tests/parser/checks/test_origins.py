"""Whether a contradiction stands in the print, was read so, or comes from a person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from official_tables import failed, four, report

from parser import check
from parser.corrections import How
from parser.model import Cell, Finding, Report, Span
from parser.resources import load_toml

TEXT = " 1 12 3 "
CONTRADICTS = load_toml("tables.toml")["reasons"]["contradicts"]


def told(cell: Cell) -> Finding:
    """The failure of a group whose third cell this is."""
    made = four(review_total=99)
    cells = {i: replace(c, span=None) for i, c in made.cells.items()} | {cell.id: cell}
    (finding,) = failed(check(_with(replace(made, cells=cells))), "T4-01")
    return finding


def _with(table) -> Report:
    return report(table, text=TEXT)


PLACE = Span(3, 5)
"""Of the 12."""


def cell(value: float = 12, span: Span | None = PLACE, **more: str) -> Cell:
    return Cell(id="t4_review_other", value=value, span=span, **more)


def test_what_is_printed_is_of_the_print() -> None:
    assert told(cell()).origin == "print"
    assert told(cell(span=None)).origin == "print"


def test_what_is_printed_otherwise_was_read_wrong() -> None:
    finding = told(cell(value=2))
    assert finding.origin == "reading"
    assert "请先对照原文" in finding.message


def test_a_doubtful_value_is_of_the_reading() -> None:
    assert told(cell(confidence="low", reason="中间有空格")).origin == "reading"


def test_the_doubt_that_a_row_does_not_add_up_is_no_other_one() -> None:
    assert told(cell(confidence="low", reason=CONTRADICTS)).origin == "print"


@pytest.mark.parametrize("how", How)
def test_what_a_person_put_in_is_his(how: How) -> None:
    finding = told(cell(value=77, rule=how.value))
    assert finding.origin == "person"
    assert "含人工修正" in finding.message


def test_only_failures_have_an_origin() -> None:
    assert {f.origin for f in check(_with(four())) if f.outcome != "fail"} == {""}
