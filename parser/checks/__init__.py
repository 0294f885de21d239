"""Checks of a report (勾稽关系 and more): what it prints, held against itself. The rules: `resources/checks.toml`.

`check(report)` gives all findings of one report; a `Checker` does so again and again while a person edits it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from operator import is_

from parser.checks.collection.over_all import CHECKS as OVER_MANY
from parser.checks.facts import Facts, Kept
from parser.checks.form import days, layout, names, quality, structure, years
from parser.checks.group import Group, inputs
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
    table_three.GROUP,
    table_three.ROWS,
    table_three.WITH_TEXT,
    table_four.SUMS,
    table_four.GROUP,
    text_two.GROUP,
    text_two.WORDS,
    text_three.GROUP,
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
    shares.GROUP,
    odd_figures.GROUP,
    contradictions.GROUP,
    contradictions.WHOLE,
    quality.GROUP,
    LAST_YEAR,
    LAST_YEAR_TEXT,
    quality.MARKS,
)
"""All rules about one report, in the order in which findings are listed."""

_READ = tuple(dict.fromkeys(name for group in GROUPS for name in group.reads))
"""All that any of them reads."""


class Checker:
    """Checks a report, and again after each edit only what that edit has touched.

    `off` are the ids of rules that are switched off, `last_year` is the same unit's report of the year before.
    """

    def __init__(self, off: Collection[str] = (), last_year: Report | None = None) -> None:
        self._off = frozenset(off)
        self._last_year = Facts(last_year) if last_year else None
        self._read: dict[str, tuple[object, ...]] = {}
        self._groups: list[tuple[Finding, ...]] = []
        self._compared = Kept()
        self._explained: tuple[tuple[object, ...], tuple[Finding, ...]] | None = None

    def check(self, report: Report) -> tuple[Finding, ...]:
        """All findings of the report as it is now, in the order of the rules, failures with what they come from."""
        facts = Facts(report, self._last_year, self._compared)
        groups = self._of_groups(facts)
        known = (*groups, report.metadata, report.indicators, report.tables, report.stat_table)
        if self._explained and all(map(is_, self._explained[0], known)):
            return self._explained[1]
        found = tuple(finding for group in groups for finding in group)
        if any(finding.outcome == "fail" for finding in found):
            found = with_causes(with_origins(found, report), facts, _recheck)
        self._explained = known, found
        return found

    def _of_groups(self, facts: Facts) -> list[tuple[Finding, ...]]:
        """The findings of each group: those of last time where nothing that the group reads has changed since."""
        read = {name: inputs(facts.report, name) for name in _READ}
        changed = {name for name, parts in read.items() if not _is_same(self._read.get(name), parts)}
        self._groups = [
            self._groups[number] if changed.isdisjoint(group.reads) else self._of_group(group, facts)
            for number, group in enumerate(GROUPS)
        ]
        self._read = read
        return self._groups

    def _of_group(self, group: Group, facts: Facts) -> tuple[Finding, ...]:
        return tuple(
            finding
            for rule_id, check_rule in group.checks
            if rule_id not in self._off
            for finding in check_rule(rules()[rule_id], facts)
        )


def _is_same(before: tuple[object, ...] | None, now: tuple[object, ...]) -> bool:
    """Whether the very same things were read before."""
    return before is not None and len(before) == len(now) and all(map(is_, before, now))


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
