"""Checks of a report (勾稽关系 and more): what it prints, held against itself. The rules: `resources/checks.toml`.

`check(report)` gives all findings of one report; a `Checker` does so again and again while a person edits it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from parser.checks.changes import changed, is_of_one_reading, settled
from parser.checks.collection.over_all import CHECKS as OVER_MANY
from parser.checks.facts import Facts
from parser.checks.form import days, layout, names, quality, structure, years
from parser.checks.group import Group
from parser.checks.kept import Kept
from parser.checks.last_year import change_told
from parser.checks.last_year.carried_over import FIGURES as LAST_YEAR
from parser.checks.last_year.carried_over import TEXT as LAST_YEAR_TEXT
from parser.checks.narrative import breakdowns, contradictions, odd_figures, shares
from parser.checks.origins import with_origins
from parser.checks.rule import Rule, rules
from parser.checks.statistics import totals
from parser.checks.tables import table_four, table_three, table_two
from parser.checks.tables.causes import with_causes
from parser.checks.text import announced, repeated, text_four, text_three, text_two
from parser.model import Finding, Report

GROUPS: tuple[Group, ...] = (
    table_two.GROUP,
    table_two.WITH_UNIT,
    *table_three.GROUPS,
    table_four.SUMS,
    table_four.GROUP,
    text_two.GROUP,
    text_two.WORDS,
    text_three.GROUP,
    text_three.RESULTS,
    text_three.WORDS,
    text_four.GROUP,
    text_four.WORDS,
    repeated.GROUP,
    announced.GROUP,
    totals.GROUP,
    totals.WITH_TEXT,
    totals.OTHERS,
    years.GROUP,
    days.GROUP,
    names.GROUP,
    structure.GROUP,
    layout.GROUP,
    breakdowns.GROUP,
    *shares.GROUPS,
    odd_figures.GROUP,
    contradictions.GROUP,
    contradictions.WHOLE,
    quality.GROUP,
    change_told.GROUP,
    LAST_YEAR,
    LAST_YEAR_TEXT,
    quality.MARKS,
)
"""All rules about one report, in the order in which findings are listed."""

_READS = tuple(frozenset(group.reads) for group in GROUPS)
_NAMES = frozenset().union(*_READS)
"""All that any of them reads."""


class Checker:
    """Checks a report, and again after each edit only what that edit has touched.

    `off` are the ids of rules that are switched off, `last_year` is the same unit's report of the year before.
    """

    def __init__(self, off: Collection[str] = (), last_year: Report | None = None) -> None:
        self._off = frozenset(off)
        self._last_year = Facts(last_year) if last_year else None
        self._report: Report | None = None
        self._groups: list[_Told] = [_Told()] * len(GROUPS)
        self._kept = Kept()
        self._found: tuple[Finding, ...] = ()

    def check(self, report: Report) -> tuple[Finding, ...]:
        """All findings of the report as it is now, in the order of the rules, failures with what they come from."""
        before = self._report if self._report and is_of_one_reading(self._report, report) else None
        report = settled(report, before) if before else report
        if report is before:
            return self._found
        self._kept = self._kept if before else Kept()
        self._report = report
        facts = Facts(report, self._last_year, self._kept)
        names = changed(before, report, self._kept, _NAMES) if before else _NAMES
        self._groups = [
            known if names.isdisjoint(reads) else self._of_group(group, facts, known)
            for known, reads, group in zip(self._groups, _READS, GROUPS, strict=True)
        ]
        found = tuple([finding for group in self._groups for finding in group.told])
        self._found = with_causes(found, facts, _recheck)
        return self._found

    def _of_group(self, group: Group, facts: Facts, before: _Told) -> _Told:
        """The findings of a group; before are those of last time."""
        if not group.is_asked(facts):
            return _NOTHING
        found = tuple(
            [
                finding
                for rule_id, check_rule in group.checks
                if rule_id not in self._off
                for finding in check_rule(rules()[rule_id], facts)
            ]
        )
        known = {id(one): told for one, told in zip(before.found, before.told, strict=True) if one is not told}
        return _Told(found, with_origins(found, facts.report, known))


@dataclass(frozen=True, slots=True)
class _Told:
    """The findings of a group as its rules give them, and as they are told with what they come from."""

    found: tuple[Finding, ...] = ()
    told: tuple[Finding, ...] = ()


_NOTHING = _Told()


def rules_checked() -> tuple[Rule, ...]:
    """All rules that are checked, those over many reports included, in the order of the lists."""
    checked = {rule_id for group in GROUPS for rule_id, _check in group.checks} | {rule_id for rule_id, _ in OVER_MANY}
    return tuple(rule for rule_id, rule in rules().items() if rule_id in checked)


def _recheck(rule_id: str, facts: Facts) -> Iterable[Finding]:
    """What one rule says of other facts."""
    return next(
        check_rule(rules()[rule_id], facts)
        for group in GROUPS
        for known, check_rule in group.checks
        if known == rule_id
    )


def check(report: Report, off: Collection[str] = (), last_year: Report | None = None) -> tuple[Finding, ...]:
    """All findings of one report, those of rules that hold included; `off` are the ids of rules switched off."""
    return Checker(off, last_year).check(report)
