"""Applications carried from one year into another, where the years are named: 2022年结转至2023年2件."""

from __future__ import annotations

import re

from parser.rules.indicators.passages import Passage, Place

_YEAR_BEHIND = re.compile(r"结转(?:到|至|于|入)?((?:19|20)\d{2})年")
_FAR = 40

IDS = ("req_carry_in", "req_carry_out")
"""The ids that the year decides between."""


def carried_id(passage: Passage, place: Place, indicator_id: str, year: int | None) -> str:
    """The id of a figure of applications carried over: into the report's year, or into a later one."""
    if indicator_id not in IDS or year is None:
        return indicator_id
    start = place.figure.start
    near = max(0, start - _FAR)
    clause = max(passage.text.rfind(mark, near, start) for mark in ",;。") + 1
    named = _YEAR_BEHIND.findall(passage.flow.text, max(clause, near), start)
    if not named:
        return indicator_id
    return "req_carry_in" if int(named[-1]) <= year else "req_carry_out"
