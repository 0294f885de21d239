"""How a figure is bound in time: this year's, cumulative, last year's, planned, or a rule and no figure at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parser.model import Scope
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.words import compiled, table

_YEAR_AT_START = re.compile(r"(?:^|[,;:(])(?:在|于|截[至止])?((?:19|20)\d{2})年(?!报|度报告|政府信息)")
_THIS_YEAR = re.compile(r"(?:本年度?|当年|今年|全年|年度)[^,;]{0,24}$")


@dataclass(frozen=True, slots=True)
class Bound:
    """A scope, and why it is doubtful."""

    scope: Scope
    low: str = ""


def years_named(text: str) -> list[int]:
    """The years that clauses of an unmasked text begin with."""
    return [int(year) for year in _YEAR_AT_START.findall(text)]


def is_rule(place: Place) -> bool:
    """Whether the number is a norm (每年至少1次) or an average, and no count of what happened."""
    return bool(
        compiled(table("scope")["habit"]).search(place.left)
        or compiled(table("scope")["rule"]).search(place.left[-40:])
    )


def is_planned(passage: Passage, start: int, position: int) -> bool:
    """Whether the sentence that begins at `start`, up to the position, or its section speaks of what is to be done."""
    if passage.plan_from is not None and position >= passage.plan_from:
        return True
    return passage.plans_between(max(start, position - 200), position)


def bound(passage: Passage, place: Place, start: int, year: int | None) -> Bound:
    """The scope of a figure in the sentence that begins at `start`, for a report of the given year."""
    words = table("scope")
    if place.left and compiled(words["previous"] + "[^,;]{0,12}$").search(place.left):
        return Bound("previous")
    if year is not None:
        years = years_named(passage.flow.text[max(start, place.figure.start - 160) : place.figure.start])
        if years and years[-1] < year:
            return Bound("previous")
    before = f"{place.lead}{place.left}"
    if not compiled(words["hint"]).search(before) or compiled(words["since_year"]).search(before):
        return Bound("year")
    if compiled(words["since"]).search(before):
        return Bound("cumulative")
    total = compiled(words["total"]).search(before) and compiled(words["until"]).search(before)
    if total and not _THIS_YEAR.search(before):
        return Bound("unsure", "“截至…累计”分不清是本年数还是历年累计数")
    return Bound("year")
