"""Situations in which figures were often something else than their words say; see ``situations.toml``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from parser.model import Indicator
from parser.record import record
from parser.resources import load_toml
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.ways import kinds
from parser.rules.indicators.words import compiled

_BEHIND = 60
"""Characters behind a figure that are looked at."""
_FAR = 200
"""… and before it, in a sentence that may be without end."""


@record()
class Situation:
    """What tells a situation, and why a figure of these kinds is doubtful in it; see ``situations.toml``.

    An empty field asks for nothing.
    """

    of: tuple[str, ...]
    but_of: tuple[str, ...]
    units: frozenset[str]
    way: frozenset[str]
    within: tuple[str, ...]
    unlike_whole: bool
    after: tuple[str, ...]
    later: frozenset[str]
    say: str
    unless: str
    behind: str
    unless_lead: str
    unless_title: str
    here: str
    unless_here: str
    low: str

    def concerns(self, indicator_id: str) -> bool:
        """Whether figures of the id are of these kinds."""
        return indicator_id.startswith(self.of) and not (self.but_of and indicator_id.startswith(self.but_of))


@record()
class Told:
    """A figure in its sentence, which begins at `start`, with the total that is being divided (`parent`) and the
    figures told last in the sentence (`before`).
    """

    passage: Passage
    start: int
    place: Place
    parent: Indicator | None
    before: Sequence[Indicator]

    def way(self) -> str:
        """How the channel of the figure was found; see ``situations.toml``."""
        place = self.place
        for name, text in (("own", place.left), ("behind", place.right), ("lead", place.lead)):
            if kinds(text):
                return name
        return "title" if len(self.passage.above.channels) == 1 else "carried" if self.before else "none"

    def follows(self, of: tuple[str, ...]) -> bool:
        """Whether one of the figures told last in the sentence, before this one, is of these kinds."""
        start = self.passage.flow.offsets[self.place.figure.start]
        return any(entry.span and entry.span.start < start and entry.id.startswith(of) for entry in self.before)

    def is_behind(self, units: Collection[str]) -> bool:
        """Whether the sentence has another number in one of the units not far before the figure."""
        start = max(self.start, self.place.figure.start - _FAR)
        return any(figure.unit in units for figure in self.passage.figures_in(start, self.place.figure.start))

    def goes_on(self, pattern: str) -> bool:
        """Whether the text right behind the number and its unit is of the pattern."""
        end = self.place.figure.end
        return compiled(pattern).match(self.passage.text, end, end + _BEHIND) is not None

    def stands_here(self, pattern: str) -> bool:
        """Whether the sentence not far before the figure, its clause or a heading holds the pattern."""
        figure = self.place.figure
        start, end = max(self.start, figure.start - _FAR), figure.end + len(self.place.right)
        if compiled(pattern).search(self.passage.text, start, end):
            return True
        return any(compiled(pattern).search(title) for title in self.passage.titles)


def doubt_of_situation(indicator_id: str, told: Told) -> str:
    """Why a figure of the id is doubtful where it stands, "" when it is not."""
    return next((one.low for one in _situations_of(indicator_id) if _fits(one, told)), "")


def _fits(one: Situation, told: Told) -> bool:
    """Whether a figure stands in a situation: what is cheap to ask first."""
    units = not one.units or told.place.figure.unit in one.units
    return units and _is_part_so(one, told) and _is_said_so(one, told) and _stands_so(one, told)


def _is_part_so(one: Situation, told: Told) -> bool:
    """Whether the total that is being divided is as the situation has it."""
    if one.within and not (told.parent and told.parent.id.startswith(one.within)):
        return False
    return not one.unlike_whole or (told.parent is not None and told.parent.unit not in ("", told.place.figure.unit))


def _is_said_so(one: Situation, told: Told) -> bool:
    """Whether the words around the figure are as the situation has them."""
    near = told.place.near
    if (one.say and not compiled(one.say).search(near)) or (one.unless and compiled(one.unless).search(near)):
        return False
    if one.unless_lead and compiled(one.unless_lead).search(told.place.lead):
        return False
    return not one.behind or told.goes_on(one.behind)


def _stands_so(one: Situation, told: Told) -> bool:
    """Whether the sentence before the figure and the headings are as the situation has them."""
    if (one.after and not told.follows(one.after)) or (one.later and not told.is_behind(one.later)):
        return False
    if one.way and told.way() not in one.way:
        return False
    titles = told.passage.titles
    if one.unless_title and titles and compiled(one.unless_title).search(titles[-1]):
        return False
    if one.here and not told.stands_here(one.here):
        return False
    return not (one.unless_here and told.stands_here(one.unless_here))


@cache
def _situations_of(indicator_id: str) -> tuple[Situation, ...]:
    return tuple(one for one in _all() if one.concerns(indicator_id))


@cache
def _all() -> tuple[Situation, ...]:
    return tuple(_situation(entry) for entry in load_toml("situations.toml")["situation"])


def _situation(entry: dict[str, Any]) -> Situation:
    return Situation(
        of=tuple(entry["of"]),
        but_of=tuple(entry.get("but_of", ())),
        units=frozenset(entry.get("units", ())),
        way=frozenset(entry.get("way", ())),
        within=tuple(entry.get("within", ())),
        unlike_whole=entry.get("unlike_whole", False),
        after=tuple(entry.get("after", ())),
        later=frozenset(entry.get("later", ())),
        say=entry.get("say", ""),
        unless=entry.get("unless", ""),
        behind=entry.get("behind", ""),
        unless_lead=entry.get("unless_lead", ""),
        unless_title=entry.get("unless_title", ""),
        here=entry.get("here", ""),
        unless_here=entry.get("unless_here", ""),
        low=entry["low"],
    )
