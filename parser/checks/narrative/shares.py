"""Checks of the shares that the narrative prints: each by itself, and all of a list together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from parser.checks.facts import Facts, told
from parser.checks.group import Group
from parser.checks.narrative.application_shares import (
    Named,
    application,
    bases_of,
    named_shares,
    pairs_of,
    statement_of,
)
from parser.checks.narrative.divisions import brief, figure_at
from parser.checks.narrative.share_lists import WORD, Share, ShareList, share_lists
from parser.checks.rule import NOTHING, Rule, Side, note, rounded, shown
from parser.layout import Last
from parser.model import Finding, Indicator, Number, Span

_FEWEST = 2
"""Shares that make a sum."""


@dataclass(frozen=True)
class _Printed:
    """The shares of a text that are told of a figure, those of them that are of nothing that the text itself tells, and
    those whose figure is to be looked for. `passed` is the finding where table three has no say.
    """

    counted: tuple[tuple[ShareList, Share], ...]
    amiss: tuple[tuple[ShareList, Share], ...]
    named: tuple[Named, ...]
    passed: dict[str, Finding] = field(default_factory=dict, compare=False)


_PRINTED: Last[_Printed] = Last()


def shares_are_right(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Every printed share is what the figure is of the whole, rounded or cut off."""
    lists = share_lists(facts)
    printed = _PRINTED.get((facts.report.indicators, facts.report.metadata, lists), lambda: _printed(facts, lists))
    if printed.amiss or printed.named:
        yield from _with_table(rule, facts, printed)
    elif printed.counted:
        if rule.id not in printed.passed:
            printed.passed[rule.id] = rule.passed(_at(printed.counted))
        yield printed.passed[rule.id]


def _printed(facts: Facts, lists: Sequence[ShareList]) -> _Printed:
    counted = tuple((found, share) for found in lists for share in found.shares if share.part)
    amiss = tuple((found, share) for found, share in counted if not _is_right(facts, found, share))
    return _Printed(counted, amiss, tuple(named_shares(facts, lists)))


def _is_right(facts: Facts, found: ShareList, share: Share) -> bool:
    """Whether a share is of one of the wholes in its list, or of what its figure is told to be a part of."""
    if any(map(share.fits, found.wholes(share))) or found.is_bent(share):
        return True
    whole = _told_whole(facts, share)
    return whole is not None and share.fits(whole.value or 0)


def _with_table(rule: Rule, facts: Facts, printed: _Printed) -> Iterator[Finding]:
    """The findings where shares may be of totals that the text or table three tells elsewhere."""
    amiss = [(found, share) for found, share in printed.amiss if not _is_of_a_total(facts, share)]
    nameless: list[_Wrong] = []
    unknown: list[tuple[ShareList, Share]] = []
    for found, share in amiss:
        wrong = _wrong(facts, found, share)
        if wrong is None:
            unknown.append((found, share))
        elif wrong.entry:
            yield _failed(rule, facts, [wrong])
        else:
            nameless.append(wrong)
    if nameless:
        yield _failed(rule, facts, nameless)
    misfits = [(one, pairs) for one in printed.named if not one.fits(pairs := pairs_of(facts, one.subject))]
    for one, pairs in misfits:
        if pairs and bases_of(facts, one.subject).sure:
            yield _failed_named(rule, facts, one, pairs)
        else:
            unknown.append((one.found, one.share))
    if unknown:
        yield rule.undecided(note("whole_unknown"), _at(unknown), quote=_quote(facts, *unknown[0]))
    elif not amiss and not misfits:
        yield rule.passed(_at([*printed.counted, *((one.found, one.share) for one in printed.named)]))


def _is_of_a_total(facts: Facts, share: Share) -> bool:
    entry = application(facts, share)
    return entry is not None and bases_of(facts, entry.id).fits(share)


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
    if not whole.value:
        whole = _whole_of_table(facts, share)
    if doubtful or not whole.value or share.value > whole.value:
        return None
    return _Wrong(found, share, entry, whole)


def _whole_of_table(facts: Facts, share: Share) -> Side:
    """What a share of applications would be of in table three, nothing where another whole may be meant."""
    entry = application(facts, share)
    if entry is None or statement_of(facts, entry) is None:
        return NOTHING
    bases = bases_of(facts, entry.id)
    return next((side for side in bases.table if side.value), NOTHING) if bases.sure else NOTHING


def _failed_named(rule: Rule, facts: Facts, one: Named, pairs: Sequence[tuple[Side, Side]]) -> Finding:
    """The finding of a share without a figure, with the likeliest figures for it."""
    part, whole = next((pair for pair in pairs if pair[1].value), pairs[0])
    left = Side(part.value, part.cells, (*part.spans, _place(one.found, one.share)))
    return rule.failed(left, whole, **_words(facts, one.found, one.share, part.value, whole.value))


def _words(facts: Facts, found: ShareList, share: Share, part: Number | None, whole: Number | None) -> dict[str, Any]:
    decimals = max(1, len(share.printed.partition(".")[2]))
    right = 100 * (part or 0) / (whole or 1)
    return {"quote": _quote(facts, found, share), "c": f"{right:.{decimals}f}", "p": share.printed}


def _failed(rule: Rule, facts: Facts, wrong: Sequence[_Wrong]) -> Finding:
    """The finding of one share, or of several whose figures have no names."""
    first = wrong[0]
    cells = (first.entry.target,) if first.entry else ()
    left = Side(first.share.value, cells, tuple(_place(one.found, one.share) for one in wrong))
    return rule.failed(left, first.whole, **_words(facts, first.found, first.share, left.value, first.whole.value))


def shares_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Shares of one list are together not more than all of it."""
    sums: dict[str, list[_Sum]] = {}
    for found in share_lists(facts):
        for run in _runs(found.flow.text, found.shares):
            if len(run) >= _FEWEST:
                value = rounded(sum(share.percent for share in run))
                sums.setdefault(_outcome(value, run), []).append((value, [(found, share) for share in run]))
    for outcome, told_so in sums.items():
        value = max(value for value, _shares in told_so)
        where = replace(_at([one for _value, shares in told_so for one in shares]), value=value)
        if outcome == "over":
            yield rule.failed(where)
        elif outcome == "rough":
            yield rule.undecided(note("shares_rough").format(a=shown(value)), where)
        elif outcome == "all" and sums.keys() <= {"all", "part"}:
            yield rule.passed(where)


_Sum = tuple[Number, list[tuple[ShareList, Share]]]


def _outcome(value: Number, run: Sequence[Share]) -> str:
    """What a sum of shares is: all there is, more than that for certain or perhaps, or but a part of it."""
    if value - 100 > _slack(run):
        return "rough" if any(share.about for share in run) else "over"
    return "all" if 100 - value <= _slack(run) else "part"


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
        yield rule.failed(_at(shares), quote="”、“".join(f"{WORD}{share.printed}%" for _found, share in shares[:3]))
    elif rates and not beyond:
        yield rule.passed(NOTHING)


def _indicator(facts: Facts, share: Share) -> Indicator | None:
    """The figure of the report that the part of a share is."""
    return figure_at(facts, share.source.start) if share.source else None


def _told_whole(facts: Facts, share: Share) -> Indicator | None:
    """The total that the part of a share is told to be a part of."""
    entry = _indicator(facts, share)
    if entry is None or entry.part_of is None:
        return None
    whole = next((one for one in facts.report.indicators if one.key == entry.part_of), None)
    alike = whole is not None and whole.unit == entry.unit and whole.approx is None and whole.sentence == entry.sentence
    return whole if alike and whole and whole.value else None


def _at(shares: Sequence[tuple[ShareList, Share]]) -> Side:
    """Where shares stand."""
    return Side(None, (), tuple(_place(found, share) for found, share in shares))


def _place(found: ShareList, share: Share) -> Span:
    return found.flow.span(share.place.start, share.place.end)


def _quote(facts: Facts, found: ShareList, share: Share) -> str:
    start = max(found.flow.text.rfind(mark, 0, share.place.start) for mark in ",。;:、") + 1
    return brief(found.flow.printed(facts.report.text, start, share.place.end))


_PLACES = ("sections", "tables.*.span", "noise")
_OF_TABLE = tuple(f"tables.table3.{part}" for part in ("t3_new.*", "t3_carry_in.*", "t3_total.*", "*.total", "blanks"))
GROUPS = (
    Group(reads=("indicators", "metadata", *_OF_TABLE, *_PLACES), checks=(("N-05", shares_are_right),)),
    Group(reads=_PLACES, checks=(("N-06", shares_add_up),)),
    Group(reads=("indicators", *_PLACES), checks=(("N-07", rates_in_range),)),
)
"""That the shares of a list add up says the text alone."""
