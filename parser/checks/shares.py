"""Checks of the shares that the narrative prints: 网上申请60件，占50%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from parser.checks.divisions import brief
from parser.checks.facts import Facts, told
from parser.checks.group import Group
from parser.checks.passages import squeezed
from parser.checks.rule import NOTHING, Rule, Side, note, rounded, shown
from parser.flow import Flow
from parser.layout import Last
from parser.model import Finding, Indicator, Number, Span
from parser.numerals import Figure, find_figures
from parser.resources import load_toml

_WORD = "占"
_NEAR = 240
"""Characters between two shares of one list, at most."""
_BEFORE, _BEHIND = 500, 40
"""Characters before the first share of a list that may tell the whole, and behind the last one."""
_MOST = 100
"""How many lists of shares are looked at."""
_LONGEST = 6000
"""Characters of a list that are looked at."""
_FEWEST = 2
"""Shares that make a sum."""
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
        """What the list divides, as other shares of it show."""
        others = [one for one in self.shares if one is not share and one.unit == share.unit]
        votes = {whole: sum(one.fits(whole) for one in others if one.value) for whole in self.wholes(share)}
        best = max(votes, key=lambda whole: votes[whole], default=None)
        return best if best is not None and votes[best] >= _WITNESSES else None


_KEPT: Last[tuple[ShareList, ...]] = Last()


def share_lists(facts: Facts) -> tuple[ShareList, ...]:
    """All shares with the figures they are told of, found once for the rules that ask."""
    return _KEPT.get((facts,), lambda: tuple(_find(facts)))


def _find(facts: Facts) -> Iterator[ShareList]:
    text, place = facts.folded, facts.folded.find(_WORD)
    masked = [table.span for table in facts.report.tables.values() if table.span]
    found = 0
    while place >= 0 and found < _MOST:
        first = last = place
        while (place := text.find(_WORD, last + 1)) >= 0 and place - last <= _NEAR and place - first <= _LONGEST:
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
    for match in _pattern().finditer(flow.text):
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
            tuple(one for one in before[:-1] if part and one.unit == part.unit and one.approx is None),
        )


@cache
def _pattern() -> re.Pattern[str]:
    of = load_toml("narrative_checks.toml")["shares"]["of"]
    return re.compile(rf"(?P<word>{_WORD}){of}(?P<percent>\d{{1,4}}(?:\.\d{{1,4}})?)%")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(load_toml("narrative_checks.toml")["shares"]["lead"])


def shares_are_right(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Every printed share is what the figure is of the whole, rounded or cut off."""
    nameless: list[_Wrong] = []
    for found in share_lists(facts):
        counted = [share for share in found.shares if share.part]
        amiss = [share for share in counted if not any(map(share.fits, found.wholes(share)))]
        wrong = [one for one in (_wrong(facts, found, share) for share in amiss) if one]
        for one in wrong:
            if one.entry:
                yield _failed(rule, facts, [one])
        nameless += [one for one in wrong if not one.entry]
        if len(wrong) < len(amiss):
            known = [one.share for one in wrong]
            unknown = [share for share in amiss if share not in known]
            where = Side(None, (), tuple(_place(found, share) for share in unknown))
            yield rule.undecided(note("whole_unknown"), where, quote=_quote(facts, found, unknown[0]))
        elif counted and not amiss:
            yield rule.passed(Side(None, (), tuple(_place(found, share) for share in counted)))
    if nameless:
        yield _failed(rule, facts, nameless)


@dataclass(frozen=True)
class _Wrong:
    """A share that is not what its figure is of its whole; `entry` is the figure where the report has read it."""

    found: ShareList
    share: Share
    entry: Indicator | None
    whole: Side


def _wrong(facts: Facts, found: ShareList, share: Share) -> _Wrong | None:
    """Why a share is wrong, None where its whole is not known or a figure is doubtful."""
    entry, told_of = _indicator(facts, share), _told_whole(facts, share)
    whole = told(told_of) if told_of else Side(found.whole_of(share))
    doubtful = any(one is not None and one.confidence == "low" for one in (entry, told_of))
    if doubtful or not whole.value or share.value > whole.value:
        return None
    return _Wrong(found, share, entry, whole)


def _failed(rule: Rule, facts: Facts, wrong: Sequence[_Wrong]) -> Finding:
    """The finding of one share, or of several whose figures have no names."""
    first = wrong[0]
    value, whole = first.share.value, first.whole.value or 1
    cells = (first.entry.target,) if first.entry else ()
    left = Side(value, cells, tuple(_place(one.found, one.share) for one in wrong))
    decimals = max(1, len(first.share.printed.partition(".")[2]))
    words: dict[str, Any] = {"c": f"{100 * value / whole:.{decimals}f}", "p": first.share.printed}
    return rule.failed(left, first.whole, quote=_quote(facts, first.found, first.share), **words)


def shares_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Shares of one list are together not more than all of it."""
    for found in share_lists(facts):
        for run in _runs(found.flow.text, found.shares):
            if len(run) < _FEWEST:
                continue
            value = rounded(sum(share.percent for share in run))
            where = Side(value, (), tuple(_place(found, share) for share in run))
            over = value - 100 - _slack(run)
            if over > 0 and any(share.about for share in run):
                yield rule.undecided(note("shares_rough").format(a=shown(value)), where)
            elif over > 0:
                yield rule.failed(where)
            elif abs(value - 100) <= _slack(run):
                yield rule.passed(where)


def _runs(text: str, shares: Sequence[Share]) -> Iterator[list[Share]]:
    """The shares outside brackets, cut where another list begins: behind a hundred per cent, or in a new sentence."""
    run: list[Share] = []
    for share in shares:
        if share.nested:
            continue
        if run and "。" in text[run[-1].place.end : share.place.start]:
            yield run
            run = []
        run.append(share)
        if share.percent >= 100 or abs(sum(one.percent for one in run) - 100) <= _slack(run):
            yield run
            run = []
    yield run


def _slack(run: Sequence[Share]) -> float:
    """By how much shares may miss a hundred per cent when each is rounded or cut off."""
    return sum(max(10.0 ** -len(share.printed.partition(".")[2]), 0.1) for share in run)


def rates_in_range(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No rate and no share is more than all, or less than nothing."""
    rates = [one for one in facts.report.indicators if one.unit == "%" and one.value is not None]
    beyond = [one for one in rates if not 0 <= (one.value or 0) <= 100]
    for one in beyond:
        if one.confidence == "low":
            yield rule.undecided(note("figure_low"), told(one), quote=one.raw)
        else:
            yield rule.failed(told(one), quote=one.raw)
    shares = [(found, share) for found in share_lists(facts) for share in found.shares if share.percent > 100]
    if shares:
        where = Side(None, (), tuple(_place(found, share) for found, share in shares))
        yield rule.failed(where, quote="”、“".join(f"{_WORD}{share.printed}%" for _found, share in shares[:3]))
    elif rates and not beyond:
        yield rule.passed(NOTHING)


def _indicator(facts: Facts, share: Share) -> Indicator | None:
    """The figure of the report that the part of a share is."""
    entries = facts.report.indicators if share.source else ()
    return next((one for one in entries if one.span and share.source and share.source.start in one.span), None)


def _told_whole(facts: Facts, share: Share) -> Indicator | None:
    """The total that the part of a share is told to be a part of."""
    entry = _indicator(facts, share)
    if entry is None or entry.part_of is None:
        return None
    whole = next((one for one in facts.report.indicators if one.key == entry.part_of), None)
    alike = whole is not None and whole.unit == entry.unit and whole.approx is None and whole.sentence == entry.sentence
    return whole if alike and whole and whole.value else None


def _place(found: ShareList, share: Share) -> Span:
    return found.flow.span(share.place.start, share.place.end)


def _quote(facts: Facts, found: ShareList, share: Share) -> str:
    start = max(found.flow.text.rfind(mark, 0, share.place.start) for mark in ",。;:、") + 1
    return brief(found.flow.printed(facts.report.text, start, share.place.end))


GROUP = Group(
    reads=("indicators", "sections", "tables", "noise"),
    checks=(
        ("N-05", shares_are_right),
        ("N-06", shares_add_up),
        ("N-07", rates_in_range),
    ),
)
