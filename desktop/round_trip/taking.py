"""Differences as corrections: what was put into a workbook becomes one step of the report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.edits.plan import Plan, Refused, plan
from desktop.edits.sections import set_section_number, set_section_title
from desktop.edits.values import type_value
from desktop.round_trip.difference import Difference
from parser.corrections import Correction, How, Reviewed
from parser.model import Target, TargetKind
from parser.payloads import assemble

NOTE = "来自工作簿"
_OF_VALUES = (TargetKind.METADATA, TargetKind.INDICATOR, TargetKind.CELL, TargetKind.STAT, TargetKind.SECTION)


def plan_of(reviewed: Reviewed, differences: Iterable[Difference], workbook: str = "") -> Plan:
    """One step that takes these differences of one report over. Raises Refused when one of them cannot be.

    `workbook` is the name of the file, told in the reason of each correction.
    """
    made: list[Correction] = []
    count = 0
    state = reviewed
    for difference in differences:
        corrections = change(state, difference.target, difference.part, difference.text, workbook).corrections
        count += bool(corrections)
        made += corrections
        if difference.part:  # its other part changes the same record
            changed = {one.target: one.new for one in corrections if one.target.kind in _OF_VALUES}
            state = replace(state, report=assemble(state.report, changed))
    return plan(f"从工作簿读回 {count} 处", made)


def change(reviewed: Reviewed, target: Target, part: str, text: str, workbook: str = "") -> Plan:
    """The corrections of one difference. Raises Refused."""
    note = f"{NOTE}“{workbook}”" if workbook else NOTE
    if target.kind is TargetKind.SECTION:
        made = (set_section_number if part == "number" else set_section_title)(reviewed, target, text)
    elif target.kind in _OF_VALUES:
        made = type_value(reviewed, target, text, how=How.WORKBOOK, note=note)
    else:
        raise Refused("这一项不能从工作簿读回。")
    told = (
        replace(one, how=How.WORKBOOK, note=note) if one.target.kind in _OF_VALUES else one for one in made.corrections
    )
    return replace(made, corrections=tuple(told))
