"""Every wish a person can have, as pure functions: a `Reviewed` and the wish in, a `Plan` out, or `Refused` why not.

Nothing is changed here; `desktop.edits.desk` commits plans. Functions that take a text take what was typed, or with
`span` what was selected in the source: only then does the value keep a place.
"""

from __future__ import annotations

from desktop.edits.chronicle import retake, revert
from desktop.edits.head import remove_metadata, set_metadata
from desktop.edits.judgement import adopt_computed, confirm, dispose, set_chrome, set_note, unconfirm
from desktop.edits.narrative import add_indicator, remove_indicator, set_indicator_id, set_indicator_value
from desktop.edits.official import clear_cell, create_table, remove_table, set_cell, set_cells, set_stat_value
from desktop.edits.plan import Plan, Refused
from desktop.edits.sections import (
    change_section_level,
    join_section,
    move_section,
    remove_section,
    set_section_id,
    set_section_level,
    set_section_number,
    set_section_title,
    split_section,
)
from desktop.edits.values import take_value, type_value

__all__ = [
    "Plan",
    "Refused",
    "add_indicator",
    "adopt_computed",
    "change_section_level",
    "clear_cell",
    "confirm",
    "create_table",
    "dispose",
    "join_section",
    "move_section",
    "remove_indicator",
    "remove_metadata",
    "remove_section",
    "remove_table",
    "retake",
    "revert",
    "set_cell",
    "set_cells",
    "set_chrome",
    "set_indicator_id",
    "set_indicator_value",
    "set_metadata",
    "set_note",
    "set_section_id",
    "set_section_level",
    "set_section_number",
    "set_section_title",
    "set_stat_value",
    "split_section",
    "take_value",
    "type_value",
    "unconfirm",
]
