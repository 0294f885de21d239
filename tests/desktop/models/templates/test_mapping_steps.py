"""Steps of pointing at cells, each with a way back."""

from __future__ import annotations

from desktop.models.templates.mapping_steps import MappingSteps, fitting, with_cell, with_row, with_sheet
from desktop.template import CellMapping


def test_steps_go_back_and_forth_and_know_what_is_kept() -> None:
    steps = MappingSteps(CellMapping())
    assert (steps.undo(), steps.redo(), steps.unkept) == ("", "", False)
    assert steps.take("甲", with_cell(steps.mapping, "表", "A1", "unit"))
    assert steps.take("乙", with_row(steps.mapping, "表", 3, on=True))
    assert not steps.take("又是乙", with_row(steps.mapping, "表", 3, on=True))
    assert (steps.undo_name, steps.redo_name, steps.unkept) == ("乙", "", True)
    steps.keep()
    assert not steps.unkept
    assert steps.undo() == "乙"
    assert steps.unkept
    assert (steps.undo_name, steps.redo_name) == ("甲", "乙")
    assert steps.redo() == "乙"
    assert not steps.unkept
    steps.undo()
    assert steps.take("丙", with_sheet(steps.mapping, "另表", on=True))
    assert steps.redo() == ""
    assert steps.mapping == CellMapping({"表": {"A1": "unit"}}, {}, ("另表",))


def test_what_is_taken_away_leaves_nothing() -> None:
    mapping = with_sheet(with_row(with_cell(CellMapping(), "表", "A1", "unit"), "表", 2, on=True), "另表", on=True)
    mapping = with_sheet(with_row(with_cell(mapping, "表", "A1", ""), "表", 2, on=False), "另表", on=False)
    assert mapping == CellMapping({}, {}, ())
    assert with_row(mapping, "表", 2, on=False) == CellMapping({}, {}, ())


def test_a_mapping_for_sheets_that_are_gone_is_told() -> None:
    mapping = CellMapping({"表": {"A1": "unit"}, "旧表": {"A1": "year"}}, {"旧表": (2,)}, ("没了",))
    assert fitting(mapping, ("表",)) == (CellMapping({"表": {"A1": "unit"}}, {}, ()), ("旧表", "没了"))
