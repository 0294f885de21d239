"""Rows of table three in which blanks may have moved the figures: totals tell, and what they leave open is doubted."""

from __future__ import annotations

from carriers import read, rows

from parser.editions import edition
from parser.model import Cell

FORM = edition("2021").table("table3")
ROW = "t3_granted"
COLUMNS = [column.id for column in FORM.blocks[0].columns]


def _table(values: str, *, blanks: bool = False, close: str = "") -> dict[str, Cell]:
    """All rows noughts but one. `blanks` puts one cell on a line; `close` ends every line."""
    texts = dict.fromkeys(FORM.cell_ids, "0")
    texts |= dict(zip((f"{ROW}.{column}" for column in COLUMNS), values.split(","), strict=True))
    lines = []
    for row in rows(FORM, texts):
        cells = [texts[cell.cell_id] if cell.cell_id else cell.text for cell in row if cell]
        lines += cells if blanks else ["\t".join(cells) + close]
    table = read("\n".join(lines)).tables["table3"]
    return {key.removeprefix(f"{ROW}."): cell for key, cell in table.cells.items() if key.startswith(f"{ROW}.")}


def test_a_last_figure_that_is_the_sum_of_the_others_is_doubted_under_a_blank_total() -> None:
    cells = _table("4,3,,,,7,")
    assert [cell.value for cell in cells.values()] == [4, 3, None, None, None, 7, None]
    assert {cell.confidence for cell in cells.values()} == {"low"}
    assert all("错位" in cell.reason for cell in cells.values())


def test_a_blank_total_alone_is_not_doubted() -> None:
    cells = _table("4,3,,,,,")
    assert [cell.value for cell in cells.values()] == [4, 3, None, None, None, None, None]
    assert {cell.confidence for cell in cells.values()} == {"high"}


def test_blanks_told_by_empty_lines_are_sure_where_the_total_adds_up() -> None:
    cells = _table("4,,,3,,,7", blanks=True)
    assert [cell.value for cell in cells.values()] == [4, None, None, 3, None, None, 7]
    assert {cell.confidence for cell in cells.values()} == {"high"}


def test_blanks_told_by_empty_lines_are_doubted_where_it_does_not() -> None:
    cells = _table("4,,,3,,,8", blanks=True)
    assert {cell.confidence for cell in cells.values()} == {"low"}


def test_tabs_that_close_every_row_part_no_cells() -> None:
    cells = _table(",3,,,,4,7", close="\t")
    assert [cell.value for cell in cells.values()] == [None, 3, None, None, None, 4, 7]
    assert {cell.confidence for cell in cells.values()} == {"high"}
