"""Totals that the narrative divides by office, level or district: 共收到申请17件，其中县政府办6件、县国土局11件."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from parser.checks.facts import Facts
from parser.checks.narrative.divisions import carried_with, figure_at, quoted_from
from parser.checks.passages import squeezed
from parser.checks.rule import Side, total
from parser.checks.text.statements import of_text
from parser.flow import Flow
from parser.model import Indicator, Number, Span
from parser.numerals import Figure, find_figures
from parser.once import once
from parser.resources import load_toml

_REACH = 400
"""Characters behind a total in which its offices are told."""
_GAP = 60
"""Characters between a total and the word that opens the list of its offices, at most."""
_FEWEST = 2
"""Offices that make a list."""
_NEARLY = 0.9
"""The share of a total that a list of all levels reaches at least."""


@dataclass(frozen=True)
class OfficeList:
    """A total and the figures of all offices that are named behind it, in its unit.

    `claims` tells that the list says to leave nothing out, `levels` that it names all that is below, `ends` that
    nothing more follows.
    """

    facts: Facts
    whole: Indicator
    values: tuple[Number, ...]
    places: tuple[Span, ...]
    claims: bool
    levels: bool
    ends: bool

    @property
    def side(self) -> Side:
        """The sum of the figures, which are no values of the report."""
        return Side(total(self.values), (), self.places)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self.ends and (self.claims or (self.levels and self.is_nearly_whole))

    @property
    def is_nearly_whole(self) -> bool:
        """Whether the total is nearly reached, or passed."""
        return (self.side.value or 0) >= _NEARLY * (self.whole.value or 0)

    @once
    def carried(self) -> Number:
        """The applications of last year that may be divided with those received."""
        return carried_with(self.facts, self.whole)

    @property
    def is_equal(self) -> bool:
        """Whether the parts are the total, or the total with what was carried over."""
        return self.side.value in (self.whole.value, (self.whole.value or 0) + self.carried)

    @property
    def quote(self) -> str:
        """The total and its offices as printed, shortened."""
        return quoted_from(self.facts, self.whole, self.places[-1])


@dataclass(frozen=True, slots=True)
class _Read:
    """A list as it stands in the text."""

    values: tuple[Number, ...]
    places: tuple[Span, ...]
    claims: bool
    levels: bool
    ends: bool


def office_lists(facts: Facts) -> Iterator[OfficeList]:
    """All such lists behind exact totals of the year."""
    for name in _data("ids"):
        for whole in facts.of_year(name):
            if whole.span is None or whole.approx is not None or whole.minimum is not None:
                continue
            key = ("offices", whole.span, whole.unit)
            read = of_text(facts, key, partial(_read, facts, whole))
            if read and not any(figure_at(facts, place.start) for place in read.places):
                yield OfficeList(facts, whole, read.values, read.places, read.claims, read.levels, read.ends)


def _read(facts: Facts, whole: Indicator) -> _Read | None:
    start = whole.span.end if whole.span else 0
    said = facts.folded[start : start + _REACH]
    if not any(word in said for word in _data("signs")):
        return None
    flow = squeezed(facts, Span(start, min(start + _REACH, len(facts.folded))))
    opening = _pattern("opens").search(flow.text, 0, _GAP) if flow else None
    if flow is None or opening is None or not _pattern("gap").fullmatch(flow.text, 0, opening.start()):
        return None
    figures = [figure for figure in find_figures(flow.text) if figure.start >= opening.end()]
    unit = next(find_figures(whole.raw)).unit if whole.raw else whole.unit
    parts, last, end = _parts(flow, figures, opening.end(), unit)
    if len(parts) < _FEWEST:
        return None
    behind = flow.text[end : _sentence_end(flow.text, end)]
    more = any(figure.unit == unit and end <= figure.start < end + len(behind) for figure in figures)
    return _Read(
        tuple(figure.value for figure in parts),
        tuple(flow.span(*figure.number) for figure in parts),
        bool(_pattern("whole").search(opening.group()) or _pattern("rest").search(last)),
        bool(_pattern("levels").search(last)),
        not _pattern("goes_on").match(behind) and (not more or bool(_pattern("anew").match(behind))),
    )


def _parts(flow: Flow, figures: Sequence[Figure], start: int, unit: str | None) -> tuple[list[Figure], str, int]:
    """The figures that are each told of an office, one after another, the words of the last one, and where they end."""
    found: list[Figure] = []
    last = ""
    for figure in figures:
        if figure.unit == "%" and figure.start < start:
            continue
        named = _pattern("office").fullmatch(flow.text, start, figure.start)
        exact = figure.approx is None and figure.minimum is None and figure.unit == unit
        if not named or not exact:
            break
        found.append(figure)
        last = named.group()
        aside = _pattern("aside").match(flow.text, figure.end)
        start = aside.end() if aside else figure.end
    return found, last, start


def _sentence_end(text: str, start: int) -> int:
    ends = [end for mark in "。;" if (end := text.find(mark, start)) >= 0]
    return min(ends, default=len(text))


def _data(name: str) -> Sequence[str]:
    found: Sequence[str] = load_toml("narrative_checks.toml")["offices"][name]
    return found


@cache
def _pattern(name: str) -> re.Pattern[str]:
    data = load_toml("narrative_checks.toml")["offices"]
    said = str(data[name])
    for word in ("one", "does"):
        said = said.replace(f"<{word}>", str(data[word]))
    return re.compile(said)
