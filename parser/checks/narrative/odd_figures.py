"""Checks of single figures of the narrative: missing in print, odd, of another unit, of two accounts of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from parser.catalogue import indicator_group, indicator_name, indicator_unit
from parser.checks.facts import Facts, told
from parser.checks.group import Group
from parser.checks.narrative.divisions import quoted
from parser.checks.narrative.ranges import highest, lowest
from parser.checks.rule import Rule, Side, note
from parser.model import Finding, Indicator
from parser.resources import load_toml
from parser.rules.indicators.conflicts import only_contradicted

_MORE = re.compile(r"[余多来]")
_ROUND = 10
_MOST = 20
"""Accounts of one thing that are compared with each other."""
_ONCE_GROUPS = ("request", "remedy")
"""Of what these tell there is one number in a year, whatever else a sentence tells."""
_ONCE = ("disclosure_total",)


def numbers_are_there(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No unit stands in the text without its number."""
    lost = [one for one in facts.report.indicators if one.status == "illegible"]
    for one in lost:
        yield rule.failed(told(one).unknown, quote=quoted(facts, one, one))
    if facts.report.indicators and not lost:
        yield rule.passed()


def estimates_are_round(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """An estimate (…余) is made from a round number."""
    estimates = [one for one in facts.report.indicators if one.approx == "at_least" and _MORE.search(one.raw)]
    for one in estimates:
        value = one.value
        if isinstance(value, int) and value % _ROUND and value > _ROUND and one.minimum is None:
            yield rule.failed(told(one), raw=one.raw)
    if estimates and not any(isinstance(one.value, int) and one.value % _ROUND for one in estimates):
        yield rule.passed()


def estimates_agree(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """An estimate may mean the exact number that is told of the same thing elsewhere."""
    for name, figures in facts.figures.items():
        if name not in _ONCE and indicator_group(name) not in _ONCE_GROUPS:
            continue
        own = [one for one in figures if one.scope == "year" and one.part_of is None and one.value is not None]
        rough = [one for one in own if one.approx is not None and one.minimum is None]
        exact = [one for one in own if one.approx is None]
        if rough and exact:
            yield _agree(rule, rough, exact)


def _agree(rule: Rule, rough: Sequence[Indicator], exact: Sequence[Indicator]) -> Finding:
    pairs = [(one, other) for one in rough[:_MOST] for other in exact[:_MOST]]
    apart = [(one, other) for one, other in pairs if not _may_mean(one, other)]
    one, other = apart[0] if apart else (rough[0], exact[0])
    words: dict[str, Any] = {"raw": one.raw, "exact": other.raw}
    if not apart:
        return rule.passed(told(one), told(other), **words)
    if len({entry.value for entry in exact}) > 1 or any(is_doubtful(entry) for entry in (one, other)):
        return rule.undecided(note("figure_low"), told(one), told(other), **words)
    return rule.failed(told(one), told(other), **words)


def _may_mean(rough: Indicator, exact: Indicator) -> bool:
    most = highest(rough)
    return most is not None and lowest(rough) <= (exact.value or 0) <= most


def is_doubtful(entry: Indicator) -> bool:
    """Whether a figure may have been misread; one that but another one contradicts was read well."""
    return entry.confidence == "low" and not only_contradicted(entry)


def years_are_apart(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Of a sentence with a cumulative figure and this year's one knows which is which."""
    ever = facts.figures.get("disclosure_cumulative", ())
    year = [one for one in facts.figures.get("disclosure_total", ()) if one.scope in ("year", "unsure")]
    by_sentence = {other.sentence: other for other in reversed(year) if other.value is not None}
    for one in ever:
        other = by_sentence.get(one.sentence)
        if other is not None and other.value is not None and one.value is not None:
            words: dict[str, Any] = {
                "quote": quoted(facts, *sorted((one, other), key=lambda entry: entry.span.start if entry.span else 0))
            }
            if one.confidence == other.confidence == "high":
                yield rule.passed(told(one), told(other), **words)
            elif one.value < other.value:
                yield rule.undecided(note("figure_low"), told(one), told(other), **words)
            else:
                yield rule.failed(told(one), told(other), **words)


def units_are_usual(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Figures are told in units in which they can be added up: applications, not persons."""
    asked = [one for one in facts.report.indicators if _is_asked(one)]
    odd: dict[tuple[str, str], list[Indicator]] = {}
    for one in asked:
        if one.unit in _mixed()[one.id]:
            odd.setdefault((one.id, one.unit), []).append(one)
    for (name, unit), told_so in odd.items():
        first = told_so[0]
        sides = [told(one) for one in told_so]
        where = Side(None, tuple(c for s in sides for c in s.cells), tuple(span for s in sides for span in s.spans))
        words: dict[str, Any] = {"name": indicator_name(name), "u": unit, "s": indicator_unit(name), "raw": first.raw}
        if first.confidence == "low":
            yield rule.undecided(note("figure_low"), where, **words)
        else:
            yield rule.failed(where, **words)
    if asked and not odd:
        yield rule.passed()


def _is_asked(entry: Indicator) -> bool:
    """Whether a figure may be added up over units. A part is told in the unit of its total."""
    return bool(entry.value) and entry.scope == "year" and entry.part_of is None and entry.id in _mixed()


@cache
def _mixed() -> Mapping[str, frozenset[str]]:
    """The units of an id in which its figures are of something else."""
    found: dict[str, frozenset[str]] = {}
    for entry in load_toml("narrative_checks.toml")["units"]:
        for name in entry["ids"]:
            found[name] = found.get(name, frozenset()) | frozenset(entry["units"])
    return found


GROUP = Group(
    reads=("indicators",),
    checks=(
        ("N-04", numbers_are_there),
        ("N-08", estimates_are_round),
        ("N-09", estimates_agree),
        ("N-10", years_are_apart),
        ("N-11", units_are_usual),
    ),
)
