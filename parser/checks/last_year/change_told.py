"""Changes against last year of which the text tells all there is: 36件，较上年减少10件，降幅21.7%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from parser.catalogue import indicator_name
from parser.checks.facts import Facts, told
from parser.checks.group import Group
from parser.checks.last_year.last_year_figures import changes_worked_out, is_near
from parser.checks.passages import squeezed
from parser.checks.rule import Rule, Side, note, rounded, shown
from parser.checks.text.statements import of_text
from parser.model import Finding, Indicator, Span
from parser.resources import load_toml

_REACH = 60
"""Characters behind a figure in which its change is told."""


_NEAR = 6
"""Characters behind a figure in which the comparison begins."""


def changes_told(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A change in percent is that of the figures told with it, and of the figures of both years' reports."""
    for indicator in facts.report.indicators:
        span = indicator.span if indicator.scope == "year" and indicator.approx is None else None
        behind = facts.folded[span.end : span.end + _NEAR] if span else ""
        finding = _within_text(rule, facts, indicator, span) if span and ("比" in behind or "较" in behind) else None
        if finding:
            yield finding
    yield from changes_worked_out(rule, facts)


def _within_text(rule: Rule, facts: Facts, indicator: Indicator, span: Span) -> Finding | None:
    """What the percentage behind a figure says, None where no other figure tells what it is of."""
    match, place = of_text(facts, ("change", span.end), partial(_change, facts, span.end))
    if match is None or indicator.value is None or (match["year"] and int(match["year"]) + 1 != facts.year):
        return None
    words = load_toml("last_year.toml")["words"]
    sign = -1 if (match["first"] or match["way"]) in words["fewer_than"] else 1
    last = _number(match["last"]) if match["last"] else indicator.value - sign * _number(match["by"])
    side = told(indicator)
    left = Side(rounded(sign * float(match["percent"])), side.cells, (*side.spans, place))
    said = f"{words['up' if sign > 0 else 'down']}{match['percent']}%"
    named: dict[str, Any] = {"name": indicator_name(indicator.id), "said": said}
    if last <= 0 or indicator.confidence == "low":
        return rule.undecided(note("no_base" if last <= 0 else "figure_low"), left, **named)
    due = 100 * (indicator.value - last) / last
    named |= {"last": shown(last), "now": shown(indicator.value), "sign": "%"}
    apart = abs(rounded((left.value or 0) - due))
    holds = is_near(apart, "" if match["about"] else match["percent"].partition(".")[2])
    return (rule.passed if holds else rule.failed)(left, Side(round(due, 2)), **named)


def _change(facts: Facts, start: int) -> tuple[re.Match[str] | None, Span]:
    place = Span(start, min(start + _REACH, len(facts.folded)))
    flow = squeezed(facts, place) if "%" in facts.folded[place.start : place.end] else None
    match = _pattern().match(flow.text) if flow else None
    return match, flow.span(match.start(), match.end()) if flow and match else place


def _number(printed: str) -> int:
    return int(printed.replace(",", ""))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(load_toml("last_year.toml")["words"]["change"])


GROUP = Group(
    reads=("tables.table2", "tables.table3", "tables.table4", "metadata", "indicators", "stat_table", "noise"),
    checks=(("Y-05", changes_told),),
)
