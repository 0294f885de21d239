"""Through what a figure was made public: the channel that a clause names, when it names one alone."""

from __future__ import annotations

import re

from parser.rules.indicators.passages import Place
from parser.rules.indicators.titles import Titles
from parser.rules.indicators.ways import SPOKEN, kinds
from parser.rules.indicators.words import compiled, table

_TITLE_LENGTH = 16
_TOTAL = re.compile(r"公开(?:各类)?政府信息(?:总?数|总量)")


def channel_of(place: Place, titles: Titles, carried: str) -> str:
    """The one channel of a figure: ``none`` where no word tells, ``many`` where several do.

    Looked for in the clause, then behind the number, then in what leads to it, then in the figure before (`carried`:
    a count of followers and one of posts in the same sentence), last in the title of the section.
    """
    words = table("way")
    own = compiled(words["next"]).split(place.left)[-1] if "、" in place.left else ""
    if found := kinds(own) or place.channels_before or _kinds_behind(place):
        return "many" if compiled(words["among"]).search(place.left) else _single(found)
    if "“" in place.left and compiled(words["other_account"]).search(place.left):
        return "none"
    if (found := place.channels_leading) and _leads(place):
        return "many" if compiled(words["among"]).search(place.lead) else _single(found)
    if carried or len(titles.channels) != 1 or len(titles.path[-1]) > _TITLE_LENGTH or _TOTAL.search(place.left):
        return carried or "none"
    return next(iter(titles.channels))


def _kinds_behind(place: Place) -> frozenset[str]:
    """The channels named right behind the number, with those of the list that they begin."""
    behind = place.channels_behind
    return kinds(f"{place.right}、{place.listed}") if behind and place.listed else behind


def _leads(place: Place) -> bool:
    """Whether the channel that the clauses before a figure name is told to be its way too."""
    words = table("way")
    if not compiled(words["whole"]).search(place.left):
        return True
    return any(kinds(clause) and compiled(words["leads"]).search(clause) for clause in place.lead.split(","))


def _single(found: frozenset[str]) -> str:
    if len(found) == 1:
        return next(iter(found))
    return "newmedia" if found <= SPOKEN else "many"
