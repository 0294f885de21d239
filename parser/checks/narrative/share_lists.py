"""Shares that the narrative prints, with the figures they are told of and the wholes at hand: 网上申请60件，占50%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from parser.checks.facts import Facts
from parser.checks.passages import squeezed
from parser.checks.text.statements import of_text
from parser.flow import Flow
from parser.model import Number, Span
from parser.numerals import Figure, find_figures
from parser.once import once
from parser.resources import load_toml

WORD = "占"
_NEAR = 240
"""Characters between two shares of one list, at most."""
_BEFORE, _BEHIND = 500, 40
"""Characters before the first share of a list that may tell the whole, and behind the last one."""
_MOST = 40
"""How many lists of shares are looked at."""
_LONGEST = 3000
"""Characters of a list that are looked at."""
_MOST_SHARES = 60
"""Shares of a list that are looked at, and figures before one that may be its whole."""
_WITNESSES = 2
"""So many other shares of a list that fit a whole show that the list divides it."""
_EXACT = 0.05
"""By how much a share with decimals may miss; the last ones of a list are bent so that all add up."""
_DUST = 1e-9
_SUBJECT = 40
"""Characters before a share that say of what it is, where no figure does."""


@dataclass(frozen=True)
class Share:
    """A share, and the figure beside it that it is told of, if there is one.

    `place` is where both stand in the flow, `source` where the figure stands in the text; `wholes` are the figures in
    the same unit before it, `nested` tells that it stands in brackets. `subject` are the words right before it.
    """

    part: Figure | None
    printed: str
    about: bool
    place: Span
    source: Span | None
    nested: bool
    wholes: tuple[Figure, ...]
    subject: str = ""

    @property
    def percent(self) -> float:
        """The share as printed."""
        return float(self.printed)

    @property
    def value(self) -> Number:
        """What the share is told of, 0 where nothing is."""
        return self.part.value if self.part else 0

    @property
    def unit(self) -> str | None:
        """In what that is counted."""
        return self.part.unit if self.part else None

    def fits(self, whole: Number) -> bool:
        """Whether the part is the share of a whole, rounded or cut off."""
        return self.is_of(self.value, whole)

    def is_of(self, part: Number, whole: Number) -> bool:
        """Whether it is what a part is of a whole, rounded or cut off."""
        if not whole or part > whole:
            return False
        share = 100 * part / whole
        unit = 10.0 ** -len(self.printed.partition(".")[2])
        if self.about:
            return abs(share - self.percent) <= max(unit, 1)
        slack = unit / 2 if unit >= 1 else max(unit, _EXACT)
        return -slack - _DUST <= share - self.percent < max(unit, slack + _DUST)


@dataclass(frozen=True)
class ShareList:
    """Shares told one after another, and the text they stand in."""

    flow: Flow
    shares: tuple[Share, ...]

    def wholes(self, share: Share) -> list[Number]:
        """All that the share may be of: figures in the same unit, and all parts of the list together."""
        parts = [one.value for one in self.shares if one.unit == share.unit]
        return [*(figure.value for figure in share.wholes), sum(parts)]

    def whole_of(self, share: Share) -> Number | None:
        """What the list divides: the figure that its parts add up to, or that other shares of it show."""
        *figures, parts = self.wholes(share)
        if parts in figures and parts > share.value:
            return parts
        votes = self._witnesses.get(share.unit, {})
        best = max((*figures, parts), key=lambda whole: votes.get(whole, 0) - share.fits(whole))
        return best if votes.get(best, 0) - share.fits(best) >= _WITNESSES else None

    def is_bent(self, share: Share) -> bool:
        """Whether a share misses by less than its last digit in a list that was made to add up to a hundred."""
        alike = [one for one in self.shares if one.part and one.unit == share.unit and one.nested == share.nested]
        adds_up = len(alike) > 1 and abs(sum(one.percent for one in alike) - 100) < _DUST
        whole = self.whole_of(share) if adds_up else None
        apart = abs(100 * share.value / whole - share.percent) if whole else 1
        return apart < 10.0 ** -len(share.printed.partition(".")[2])

    @once
    def _witnesses(self) -> Mapping[str | None, Mapping[Number, int]]:
        """How many shares fit a whole, for every unit."""
        found: dict[str | None, dict[Number, int]] = {}
        for unit in {share.unit for share in self.shares}:
            alike = [share for share in self.shares if share.unit == unit]
            wholes = {whole for share in alike for whole in self.wholes(share)}
            found[unit] = {whole: sum(one.fits(whole) for one in alike if one.value) for whole in wholes}
        return found


def share_lists(facts: Facts) -> tuple[ShareList, ...]:
    """All shares with the figures they are told of, found once for the rules that ask."""
    return of_text(facts, WORD, lambda: tuple(_find(facts)))


def _find(facts: Facts) -> Iterator[ShareList]:
    text, place = facts.folded, facts.folded.find(WORD)
    masked = [table.span for table in facts.report.tables.values() if table.span]
    found = 0
    while place >= 0 and found < _MOST:
        first = last = place
        while (place := text.find(WORD, last + 1)) >= 0 and place - last <= _NEAR and place - first <= _LONGEST:
            last = place
        found += 1
        if "%" not in text[first : last + _BEHIND] or any(first in span for span in masked):
            continue
        section = facts.report.section_at(first)
        start = facts.report.sections[section].body.start if section is not None else 0
        flow = squeezed(facts, Span(max(start, first - _BEFORE), min(len(text), last + _BEHIND)))
        shares = tuple(islice(_shares(flow), _MOST_SHARES)) if flow else ()
        if flow and shares:
            yield ShareList(flow, shares)


def _shares(flow: Flow) -> Iterator[Share]:
    figures = [figure for figure in find_figures(flow.text) if figure.unit != "%"]
    done = 0
    for match in islice(_pattern("share").finditer(flow.text), _MOST_SHARES):
        before = [figure for figure in figures if figure.end <= match.start()]
        if match["others"]:
            yield from _side_by_side(flow, match, before)
        else:
            yield _share(flow, match, before, _part(flow, match, before, figures), done)
        done = match.end()


def _part(flow: Flow, match: re.Match[str], before: Sequence[Figure], figures: Sequence[Figure]) -> Figure | None:
    """The figure that a share is told of: right in front of it, or else right behind it (占52%(166宗))."""
    part = before[-1] if before else None
    if part and _pattern("lead").fullmatch(flow.text, part.end, match.start()):
        return None if part.approx else part
    part = next((figure for figure in figures if figure.start >= match.end()), None)
    behind = part and not part.approx and _pattern("behind").fullmatch(flow.text, match.end(), part.start)
    return part if behind else None


def _share(flow: Flow, match: re.Match[str], before: Sequence[Figure], part: Figure | None, done: int) -> Share:
    start, end = (min(part.start, match.start()), max(part.end, match.end())) if part else match.span()
    said = part.end if part and part.end <= match.start() else match.start() - 1
    rough = _pattern("about").search(flow.text, said, match.start("percent"))
    subject = "" if part else _pattern("marks").split(flow.text[max(done, start - _SUBJECT) : start])[-1]
    return Share(
        part,
        match["percent"],
        bool(rough or _pattern("about_behind").match(flow.text, match.end())),
        Span(start, end),
        flow.span(*part.number) if part else None,
        _is_nested(flow, start),
        _in_unit_of(part, [one for one in before if one is not part]) if part else (),
        subject,
    )


def _side_by_side(flow: Flow, match: re.Match[str], before: Sequence[Figure]) -> Iterator[Share]:
    """Shares told together behind as many figures: 网上6件、信函4件，占比分别为60%、40%."""
    printed = [match["percent"], *_pattern("percents").findall(match["others"])]
    parts, others = before[-len(printed) :], before[: -len(printed)]
    if len(parts) < len(printed) or len({part.unit for part in parts}) > 1 or any(part.approx for part in parts):
        return
    if any(mark in flow.text[parts[0].end : match.start()] for mark in "。;"):
        return
    about = bool(_pattern("about").search(match["of"]))
    for part, percent in zip(parts, printed, strict=True):
        place, source = Span(part.start, match.end()), flow.span(*part.number)
        yield Share(part, percent, about, place, source, _is_nested(flow, part.start), _in_unit_of(part, others))


def _is_nested(flow: Flow, start: int) -> bool:
    return flow.text.count("(", 0, start) > flow.text.count(")", 0, start)


def _in_unit_of(part: Figure, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The exact figures that a part may be a share of, those nearest to it."""
    return tuple(one for one in figures[-_MOST_SHARES:] if one.unit == part.unit and one.approx is None)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_toml("narrative_checks.toml")["shares"][name])
