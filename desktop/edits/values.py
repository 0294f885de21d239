"""Any value, whatever kind it is of: what was typed for it, or the piece of the source it is to be."""

from __future__ import annotations

from desktop.edits.head import remove_metadata, set_metadata
from desktop.edits.narrative import add_indicator, set_indicator_value
from desktop.edits.official import set_cell, set_stat_value
from desktop.edits.plan import Plan
from parser.corrections import How, Reviewed
from parser.model import Span, Target, TargetKind


def type_value(reviewed: Reviewed, target: Target, text: str, *, how: How | None = None, note: str = "") -> Plan:
    """What was typed for a value. Empty text takes a field of the head out, and leaves a cell blank.

    The target of a figure that is new has only the indicator's id as key. `how` says where the text comes from if it
    was not typed in the program.
    """
    if target.kind is TargetKind.METADATA:
        if not text:
            return remove_metadata(reviewed, target.key)
        return set_metadata(reviewed, target.key, text, how=how, note=note)
    if target.kind is TargetKind.INDICATOR:
        if "@" in target.key:
            return set_indicator_value(reviewed, target.key, text, how=how, note=note)
        return add_indicator(reviewed, target.key, text, None, how=how, note=note)
    if target.kind is TargetKind.CELL:
        table_id, _, cell_id = target.key.partition(".")
        return set_cell(reviewed, table_id, cell_id, text, how=how, note=note)
    return set_stat_value(reviewed, target, text, how=how, note=note)


def take_value(reviewed: Reviewed, target: Target, span: Span) -> Plan:
    """Let a value be what stands at a place of the source; a figure that is new has only its indicator's id as key."""
    text = reviewed.report.text[span.start : span.end]
    if target.kind is TargetKind.METADATA:
        return set_metadata(reviewed, target.key, text, span)
    if target.kind is TargetKind.INDICATOR:
        change = set_indicator_value if "@" in target.key else add_indicator
        return change(reviewed, target.key, text, span)
    if target.kind is TargetKind.STAT:
        return set_stat_value(reviewed, target, text, span)
    table_id, _, cell_id = target.key.partition(".")
    return set_cell(reviewed, table_id, cell_id, text, span)
