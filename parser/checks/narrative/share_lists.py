"""Shares that the narrative prints, with the figures they are told of and the wholes at hand: 网上申请60件，占50%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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


@dataclass(frozen=True)
class Share:
    """A share, and the figure in front of it that it is told of, if there is one.

    `place` is where both stand in the flow, `source` where the figure stands in the text; `wholes` are the figures in
    the same unit before it, `nested` tells that it stands in brackets.
    """

    part: Figure | None
    printed: str
    about: bool
    place: Span
    source: Span | None
    nested: bool
    wholes: tuple[Figure, ...]

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
        if not whole or self.value > whole:
            return False
        share = 100 * self.value / whole
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
        shares = tuple(_shares(flow)) if flow else ()
        if flow and shares:
            yield ShareList(flow, shares)


def _shares(flow: Flow) -> Iterator[Share]:
    figures = [figure for figure in find_figures(flow.text) if figure.unit != "%"]
    behind = re.compile(load_toml("narrative_checks.toml")["shares"]["about_behind"])
    about = re.compile(load_toml("narrative_checks.toml")["shares"]["about"])
    for match in islice(_pattern().finditer(flow.text), _MOST_SHARES):
        before = [figure for figure in figures if figure.end <= match.start("word")]
        part = before[-1] if before else None
        if part is None or part.approx or not _lead().fullmatch(flow.text, part.end, match.start("word")):
            part = None
        start = part.start if part else match.start()
        rough = about.search(flow.text, part.end if part else start - 1, match.start("percent"))
        yield Share(
            part,
            match["percent"],
            bool(rough or behind.match(flow.text, match.end())),
            Span(start, match.end()),
            flow.span(*part.number) if part else None,
            flow.text.count("(", 0, start) > flow.text.count(")", 0, start),
            tuple(one for one in before[-_MOST_SHARES:-1] if part and one.unit == part.unit and one.approx is None),
        )


@cache
def _pattern() -> re.Pattern[str]:
    of = load_toml("narrative_checks.toml")["shares"]["of"]
    return re.compile(rf"(?P<word>{WORD}){of}(?P<percent>\d{{1,4}}(?:\.\d{{1,4}})?)%")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(load_toml("narrative_checks.toml")["shares"]["lead"])
