"""Checks of what the narrative says as a whole: that it does not take back its noughts, and that it tells figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from parser.checks.facts import Facts, told
from parser.checks.group import Group
from parser.checks.narrative.divisions import from_clause
from parser.checks.narrative.odd_figures import is_doubtful
from parser.checks.passages import is_cut_off, own_span, squeezed
from parser.checks.rule import Rule, note
from parser.model import Finding, Indicator, Span
from parser.numerals import find_figures
from parser.resources import load_toml
from parser.rules.indicators.entries import is_own
from parser.rules.indicators.masks import mask

_CLOSING = ("n_problems", "n_other", "problems", "other_matters")
"""Parts that stand at the end of a report."""
_SHORTEST = 400
"""Characters below which a text may be but a piece of a report."""
_FEWEST = 40
"""Characters that a part has which is more than a line of the contents."""
_LONGEST = 20_000
"""Characters of a text that are searched for figures that nobody has read."""


def noughts_stand(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What is said not to have happened is not counted elsewhere."""
    for entry in load_toml("narrative_checks.toml")["noughts"]:
        if entry["id"] not in facts.figures:
            continue
        said = [one for one in facts.of_year(entry["id"]) if is_own(one) or one.confidence == "low"]
        none = [one for one in said if one.value == 0 and one.part_of is None and not _is_of_a_part(facts, one)]
        if not none:
            continue
        keys, sentences = {None, *(zero.key for zero in none)}, {zero.sentence for zero in none}
        parts = [one for name in entry["parts"] for one in facts.of_year(name) if one.part_of in keys]
        some = [one for one in (*said, *parts) if one.value and one.sentence not in sentences]
        if some and not any(one.value for name in entry["unless"] for one in facts.of_year(name)):
            yield _contradicted(rule, facts, none, some)
        elif not some:
            yield rule.passed(told(none[0]))


def _is_of_a_part(facts: Facts, entry: Indicator) -> bool:
    """Whether a nought is only of one way in which things come, or of some of those who send them."""
    return _names_a_part(_clause(facts, entry))


@lru_cache(maxsize=256)
def _names_a_part(clause: str) -> bool:
    return re.search(load_toml("narrative_checks.toml")["of_a_part"], clause) is not None


def _contradicted(rule: Rule, facts: Facts, none: Sequence[Indicator], some: Sequence[Indicator]) -> Finding:
    """The finding of the first two statements that contradict each other, sure ones before doubtful ones."""
    one, other = (min(entries, key=is_doubtful) for entries in (none, some))
    words: dict[str, Any] = {"none": _clause(facts, one), "some": _clause(facts, other)}
    if is_doubtful(one) or is_doubtful(other):
        return rule.undecided(note("figure_low"), told(one), told(other), **words)
    return rule.failed(told(one), told(other), **words)


def _clause(facts: Facts, entry: Indicator) -> str:
    """The clause of a figure as printed."""
    if entry.span is None:
        return entry.raw
    return from_clause(facts, entry.span)


def figures_are_told(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A report tells figures, not but phrases."""
    report, own = facts.report, own_span(facts)
    if report.indicators or report.stat_table or any(table.cells for table in report.tables.values()):
        yield rule.passed()
        return
    if not report.sections and "title" not in report.metadata:
        return
    flow = squeezed(facts, Span(own.start, min(own.end, own.start + _LONGEST)))
    said = flow.text if flow else ""
    if len(said) < _SHORTEST or not _has_end(facts) or is_cut_off(facts):
        yield rule.undecided(note("text_incomplete"))
    elif any(figure.unit for figure in find_figures(mask(said))):
        yield rule.undecided(note("figures_unread"))
    else:
        yield rule.failed()


def _has_end(facts: Facts) -> bool:
    """Whether the last part is one that reports end with, with its text, or the signature stands behind the parts."""
    signed, sections = facts.report.metadata.get("signed_date"), facts.report.sections
    last = next((part for part in reversed(sections) if part.id), None)
    if last and last.id in _CLOSING and last.body.end - last.body.start >= _FEWEST:
        return True
    return bool(signed and signed.span and sections and signed.span.start >= sections[-1].body.start)


GROUP = Group(reads=("indicators",), checks=(("N-14", noughts_stand),))

WHOLE = Group(
    reads=("indicators", "sections", "metadata", "tables.*.odd", "tables.*.span", "stat_table", "noise"),
    checks=(("N-16", figures_are_told),),
)
"""What is asked of the report as a whole."""
