from __future__ import annotations

from factories import reviewed

from desktop.models.grid_blocks import copy_text, fill_down_edits, paste_edits
from desktop.models.table_model import CellEdit, TableModel


def model() -> TableModel:
    shown = TableModel("table3")
    shown.show(reviewed())
    return shown


NEW, CARRIED, GRANTED = 3, 4, 5
"""Rows of the grid."""


def edited(edits: list[CellEdit] | None) -> dict[str, str] | None:
    return None if edits is None else {edit.cell_id: edit.text for edit in edits}


def test_a_block_is_copied_as_excel_takes_it():
    places = [(row, column) for row in (NEW, CARRIED) for column in (3, 4, 5)]
    assert copy_text(model(), places) == "11\t2\t0\n4\t/\t0"
    assert copy_text(model(), [(GRANTED, 3)]) == ""
    assert copy_text(model(), [(0, 0)]) == ""


def test_a_block_is_put_where_the_selection_begins():
    text = "1\t2\r\n３\t 4 \r\n"
    assert edited(paste_edits(model(), [(NEW, 3)], text)) == {
        "t3_new.natural_person": "1",
        "t3_new.org_commercial": "2",
        "t3_carry_in.natural_person": "３",
        "t3_carry_in.org_commercial": "4",
    }


def test_a_block_that_goes_over_the_edge_is_refused_whole():
    assert paste_edits(model(), [(NEW, 9)], "1\t2") is None
    assert paste_edits(model(), [(27, 3)], "1\n2") is None


def test_one_value_fills_all_chosen_cells():
    edits = paste_edits(model(), [(NEW, 3), (NEW, 4), (CARRIED, 3), (CARRIED, 4)], "7\n")
    assert [edit.text for edit in edits] == ["7"] * 4


def test_nothing_to_paste():
    assert paste_edits(model(), [(NEW, 3)], "") == []
    assert paste_edits(model(), [], "1") == []
    assert paste_edits(model(), [(0, 0)], "1") == []


def test_filling_down_takes_the_first_row_or_the_one_above():
    chosen = [(row, column) for row in (NEW, CARRIED, GRANTED) for column in (3, 4)]
    assert edited(fill_down_edits(model(), chosen)) == {
        "t3_carry_in.natural_person": "11",
        "t3_carry_in.org_commercial": "2",
        "t3_granted.natural_person": "11",
        "t3_granted.org_commercial": "2",
    }
    assert edited(fill_down_edits(model(), [(GRANTED, 3)])) == {"t3_granted.natural_person": "4"}
    assert fill_down_edits(model(), [(NEW, 3)]) == []
