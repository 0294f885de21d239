"""Checks of what the narrative says that its totals are made up of (其中…): sums, and parts beyond the total."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from parser.checks.facts import Facts, told
from parser.checks.group import Group
from parser.checks.narrative.divisions import Division, divisions, quoted, untied
from parser.checks.narrative.offices import OfficeList, office_lists
from parser.checks.narrative.ranges import highest, lowest
from parser.checks.passages import squeezed
from parser.checks.rule import Rule, Side, note, shown, total
from parser.model import Finding, Indicator, Number, Span
from parser.rules.indicators.tried import is_untried

_FEWEST = 2
"""Parts that make a sum."""
_ENOUGH = 3
"""Parts from which on a list that nearly reaches its total is thought to be meant as a whole one."""
_NEARLY = 0.9
"""The share of the total that such a list reaches at least."""
_WAYS = 3
"""Ways in which applications came from which on, of five there are, the list is a whole one."""
_WAY_IDS = ("req_by_onsite", "req_by_online", "req_by_letter", "req_by_fax", "req_by_email")
_AROUND = 16
"""Characters around a figure in which persons and times are told of it."""
_PERSONS = re.compile(r"(?<!\d)(\d{1,6})[人名位][,、(]?[共计合申请]{0,3}(\d{1,6})人?次\)?")


def parts_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A list that leaves nothing out adds up to its total."""
    for division in _comparable(facts):
        if len(division.parts) < _FEWEST:
            continue
        side, whole, quote = division.side, told(division.whole), division.quote
        if division.is_equal:
            yield rule.passed(side, whole, quote=quote)
        elif division.doubtful:
            if division.is_whole:
                yield rule.undecided(note("figure_low"), side.unknown, whole, quote=quote)
        elif division.is_whole and not _too_large(division):
            yield _over_channels(rule, division, quote) or _amiss(rule, division, quote=quote)
        elif _nearly_whole(division):
            why = note("nearly").format(a=shown(side.value), b=shown(whole.value))
            yield rule.undecided(why, side, whole, quote=quote)
    for offices in office_lists(facts):
        if offices.is_whole or offices.is_equal:
            yield _of_offices(rule, offices, offices.is_equal)
        elif offices.ends and offices.is_nearly_whole and (offices.side.value or 0) < (offices.whole.value or 0):
            why = note("nearly").format(a=shown(offices.side.value), b=shown(offices.whole.value))
            yield rule.undecided(why, offices.side, told(offices.whole), quote=offices.quote)


def _of_offices(rule: Rule, offices: OfficeList, holds: bool) -> Finding:
    """The finding of a total that is divided by office."""
    if offices.whole.confidence == "low" and not offices.is_equal:
        return rule.undecided(note("figure_low"), offices.side, told(offices.whole), quote=offices.quote)
    return (
        rule.passed(offices.side, told(offices.whole), quote=offices.quote)
        if holds
        else _amiss(rule, offices, quote=offices.quote)
    )


def no_part_beyond_total(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No part is more than what it is a part of; of estimates the most that they may mean counts."""
    for division in divisions(facts):
        part, whole = division.largest, division.whole
        most = highest(whole)
        if not part.value or most is None:
            continue
        left, right, quote = told(part), told(whole), quoted(facts, whole, part)
        if lowest(part) <= most:
            yield rule.passed(left, right, quote=quote)
        elif part.confidence == "low" or whole.confidence == "low":
            yield rule.undecided(note("figure_low"), left, right, quote=quote)
        elif lowest(part) <= most + division.carried:
            yield rule.undecided(note("with_carried_in"), left, right, quote=quote)
        else:
            yield rule.failed(left, right, quote=quote)


def parts_within_total(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Parts of which nothing is counted twice are together no more than the total, however many are not told."""
    for division in _comparable(facts):
        if len(division.parts) < _FEWEST or division.is_whole or _too_large(division):
            continue
        side, whole, quote = division.side, told(division.whole), division.quote
        if division.is_equal or (side.value or 0) <= (whole.value or 0):
            if not division.doubtful:
                yield rule.passed(side, whole, quote=quote)
        elif division.doubtful:
            yield rule.undecided(note("figure_low"), side.unknown, whole, quote=quote)
        else:
            yield _over_channels(rule, division, quote) or _amiss(rule, division, quote=quote)
    for offices in office_lists(facts):
        if not offices.is_whole and not offices.is_equal:
            yield _of_offices(rule, offices, (offices.side.value or 0) < (offices.whole.value or 0))


def _over_channels(rule: Rule, division: Division, quote: str) -> Finding | None:
    """The finding of parts that may count one thing twice and are more than the total, None of others."""
    if division.family.apart or (division.side.value or 0) <= (division.whole.value or 0):
        return None
    return rule.undecided(note("several_channels"), division.side, told(division.whole), quote=quote)


def _amiss(rule: Rule, division: Division | OfficeList, **words: Any) -> Finding:
    """The finding of parts that are not their total: undecided where some may have been carried over from last year."""
    side, whole = division.side, told(division.whole)
    if 0 < (side.value or 0) - (whole.value or 0) < division.carried:
        return rule.undecided(note("with_carried_in"), side, whole, **words)
    return rule.failed(side, whole, **words)


def _comparable(facts: Facts) -> Iterator[Division]:
    """The divisions that no rule of their own compares, without estimates; results of what was finished are X-07's."""
    for division in divisions(facts):
        elsewhere = division.whole.id in ("req_closed", "req_answered") and division.family.name == "result"
        if not division.family.rule and not elsewhere and division.exact and division.whole.value is not None:
            yield division


def _too_large(division: Division) -> bool:
    """Whether a part alone is more than the total, which is told by a rule of its own."""
    return (division.largest.value or 0) > (division.whole.value or 0) + division.carried


def _nearly_whole(division: Division) -> bool:
    value, whole = division.side.value or 0, division.whole.value or 0
    return _NEARLY * whole <= value < whole and len(division.parts) >= _ENOUGH and division.ends


def ways_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The applications by the ways in which they came are together those received, or with those carried over."""
    for division in _by_way(facts):
        if not division.exact:
            continue
        side, whole = division.side, told(division.whole)
        over = (side.value or 0) > (whole.value or 0)
        if division.doubtful:
            yield rule.undecided(note("figure_low"), side.unknown, whole)
        elif division.is_equal:
            yield rule.passed(side, whole)
        elif over or division.is_whole or (len(division.parts) >= _WAYS and division.ends):
            if not _too_large(division):
                yield _amiss(rule, division)
        elif len(division.parts) >= _FEWEST:
            yield rule.undecided(note("ways_untold"), side, whole)


def _by_way(facts: Facts) -> Iterator[Division]:
    """The applications by the ways in which they came: in one sentence with their total, or right behind it."""
    tied = [one for one in divisions(facts) if one.family.name == "way" and one.whole.id == "req_received"]
    yield from tied
    received = facts.of_year("req_received")
    if not tied and len(received) == 1:
        division = untied(facts, received[0], _WAY_IDS)
        if division:
            yield division


def staff_adds_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Full-time and part-time staff of one sentence are together the staff that it tells."""
    for whole in facts.of_year("staff_total"):
        parts = [_beside(facts, part, whole) for part in ("staff_full", "staff_part")]
        full, part = parts
        if full is None or part is None or any(one.approx for one in (whole, full, part)):
            continue
        left, right = _both(full, part), told(whole)
        words: dict[str, Any] = {"full": shown(full.value), "part": shown(part.value)}
        if any(one.confidence == "low" for one in (whole, full, part)):
            yield rule.undecided(note("figure_low"), left, right, **words)
        else:
            yield (rule.passed if left.value == right.value else rule.failed)(left, right, **words)


def _beside(facts: Facts, indicator_id: str, whole: Indicator) -> Indicator | None:
    """The one figure of an id that is a part of another one or alone with it in its sentence."""
    alone = sum(one.sentence == whole.sentence for one in facts.of_year(whole.id)) == 1
    found = [
        one
        for one in facts.of_year(indicator_id)
        if one.part_of == whole.key or (alone and one.part_of is None and one.sentence == whole.sentence)
    ]
    return found[0] if len(found) == 1 else None


def _both(one: Indicator, other: Indicator) -> Side:
    left, right = told(one), told(other)
    return Side(total([one.value, other.value]), left.cells + right.cells, left.spans + right.spans)


def persons_are_not_times(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Of 15人18次 the applications are the times, and no fewer than the persons."""
    for figure in facts.of_year("req_received"):
        if figure.span is None:
            continue
        around = Span(max(0, figure.span.start - _AROUND), min(len(facts.folded), figure.span.end + _AROUND))
        flow = squeezed(facts, around) if "次" in facts.folded[around.start : around.end] else None
        match = _PERSONS.search(flow.text) if flow else None
        if flow is None or match is None:
            continue
        persons, times = (int(number) for number in match.groups())
        where = Side(figure.value, (figure.target,), (flow.span(*match.span()),))
        words: dict[str, Any] = {"quote": match.group(), "persons": persons, "times": times}
        if figure.confidence == "low" and not is_untried(figure.reason):  # here the words are known
            yield rule.undecided(note("figure_low"), where, **words)
        elif persons > times or _is_of_persons(figure.value, persons, times):
            yield rule.failed(where, Side(times), **words)
        else:
            yield rule.passed(where, Side(times), **words)


def _is_of_persons(value: Number | None, persons: int, times: int) -> bool:
    return value == persons != times


GROUP = Group(
    reads=("indicators", "tables.table3.t3_carry_in.total", "noise"),
    checks=(
        ("N-02", no_part_beyond_total),
        ("N-01", parts_add_up),
        ("N-03", parts_within_total),
        ("N-12", ways_add_up),
        ("N-13", persons_are_not_times),
        ("N-15", staff_adds_up),
    ),
)
"""A part beyond its total first, for with it no sum can hold."""
