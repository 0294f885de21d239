"""Situations in which figures were often something else than their words say; see ``situations.toml``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from parser.model import Indicator
from parser.once import once
from parser.record import record
from parser.resources import load_toml
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.words import compiled

_BEHIND = 60
"""Characters behind a figure that are looked at."""
_FAR = 200
"""… and before it, in a sentence that may be without end."""


@dataclass
class Told:
    """A figure in its sentence, which begins at `start`, with the total that is being divided (`parent`) and the
    figures told last in the sentence (`before`).
    """

    passage: Passage
    start: int
    place: Place
    parent: Indicator | None
    before: Sequence[Indicator]

    @once
    def way(self) -> str:
        """How the channel of the figure was found; see ``situations.toml``."""
        place = self.place
        if place.channels_before:
            return "own"
        if place.channels_behind:
            return "behind"
        if place.channels_leading:
            return "lead"
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

    def comes_after(self, pattern: str) -> bool:
        """Whether the sentence holds the pattern not far before the number; `^` is where the sentence begins."""
        end = self.place.figure.start
        begin = max(self.start, end - _FAR)
        return compiled(pattern).search(self.passage.flow.text[begin:end], int(begin > self.start)) is not None

    def stands_here(self, pattern: str) -> bool:
        """Whether the sentence not far before the figure, its clause or a heading holds the pattern."""
        figure = self.place.figure
        start, end = max(self.start, figure.start - _FAR), figure.end + len(self.place.right)
        if compiled(pattern).search(self.passage.text, start, end):
            return True
        return any(compiled(pattern).search(title) for title in self.passage.titles)


Question = Callable[[Told, Any], bool]
"""Whether a figure stands as one field of a situation has it; see ``situations.toml``."""


def _says(told: Told, pattern: str) -> bool:
    return compiled(pattern).search(told.place.near) is not None


def _leads(told: Told, pattern: str) -> bool:
    return compiled(pattern).search(told.place.lead) is not None


def _is_within(told: Told, ids: tuple[str, ...]) -> bool:
    return told.parent is not None and told.parent.id.startswith(ids)


def _is_unlike_whole(told: Told, asked: bool) -> bool:
    unlike = told.parent is not None and told.parent.unit not in ("", told.place.figure.unit)
    return unlike or not asked


def _is_titled(told: Told, pattern: str) -> bool:
    titles = told.passage.titles
    return bool(titles) and compiled(pattern).search(titles[-1]) is not None


_QUESTIONS: Mapping[str, Question] = {
    "some": lambda told, asked: bool(told.place.figure.value) is asked,
    "within": _is_within,
    "unlike_whole": _is_unlike_whole,
    "say": _says,
    "unless": lambda told, pattern: not _says(told, pattern),
    "unless_lead": lambda told, pattern: not _leads(told, pattern),
    "way": lambda told, ways: told.way in ways,
    "after": Told.follows,
    "before": Told.comes_after,
    "later": Told.is_behind,
    "behind": Told.goes_on,
    "unless_title": lambda told, pattern: not _is_titled(told, pattern),
    "here": Told.stands_here,
    "unless_here": lambda told, pattern: not told.stands_here(pattern),
}
"""The fields of a situation in the order in which they are asked: what is cheap first."""


@record()
class Situation:
    """Why figures of some kinds, told in some units, are doubtful, and what is asked to see whether they are."""

    of: tuple[str, ...]
    but_of: tuple[str, ...]
    units: frozenset[str]
    asked: tuple[tuple[Question, Any], ...]
    low: str

    def concerns(self, indicator_id: str, unit: str) -> bool:
        """Whether figures of the id in this unit are of these kinds."""
        if self.units and unit not in self.units:
            return False
        return indicator_id.startswith(self.of) and not (self.but_of and indicator_id.startswith(self.but_of))


def doubt_of_situation(indicator_id: str, told: Told) -> str:
    """Why a figure of the id is doubtful where it stands, "" when it is not."""
    for situation in _situations_of(indicator_id, told.place.figure.unit):
        for question, asked in situation.asked:
            if not question(told, asked):
                break
        else:
            return situation.low
    return ""


@cache
def _situations_of(indicator_id: str, unit: str) -> tuple[Situation, ...]:
    return tuple(one for one in _all() if one.concerns(indicator_id, unit))


@cache
def _all() -> tuple[Situation, ...]:
    return tuple(_situation(entry) for entry in load_toml("situations.toml")["situation"])


def _situation(entry: dict[str, Any]) -> Situation:
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}
    return Situation(
        of=fields["of"],
        but_of=fields.get("but_of", ()),
        units=frozenset(fields.get("units", ())),
        asked=tuple((question, fields[name]) for name, question in _QUESTIONS.items() if name in fields),
        low=entry["low"],
    )
