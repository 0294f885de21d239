"""Text against table four: reviews and lawsuits, and their outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from parser.catalogue import indicator_name
from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Group
from parser.checks.rule import Rule, Side, note
from parser.checks.tables.table_cells import lacked
from parser.checks.text.agreement import Reading, agreements
from parser.checks.text.statements import Statement, mentioned, of_text, pattern, quoted, says, sentences, statements
from parser.checks.text.text_three import applications_are_told
from parser.model import Finding, Span
from parser.resources import load_toml

TABLE = "table4"

_GROUPS = {"review_cases": ("t4_review",), "lawsuit_cases": ("t4_suit_direct", "t4_suit_after_review")}
_OUTCOMES = ("", "_upheld", "_corrected", "_other", "_pending")
_SUITS = ("直接", "复议后")
"""Words for the two kinds of lawsuits, where a text tells them apart."""
_WORDS = {"review_cases": ("复议",), "lawsuit_cases": ("诉讼", "应诉")}


def disputes(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Reviews, lawsuits and their outcomes are as many as in the table; lawsuits of both kinds are told together."""
    for table, kind, outcome in _kinds(facts):
        said = [one for one in statements(facts, kind + outcome) if one.value or outcome]
        counted = [(one, _readings(kind, outcome, one.clause)) for one in said]
        yield from agreements(rule, table, counted, name=indicator_name(kind + outcome))


def _kinds(facts: Facts) -> Iterator[tuple[FormedTable, str, str]]:
    if table := facts.table(TABLE):
        for kind in _GROUPS:
            for outcome in _OUTCOMES:
                if kind + outcome in facts.figures:
                    yield table, kind, outcome


def _readings(kind: str, outcome: str, clause: str = "") -> tuple[Reading, ...]:
    cells = tuple(f"{group}{outcome or '_total'}" for group in _GROUPS[kind])
    alone = [cells[i : i + 1] for i, word in enumerate(_SUITS) if len(cells) > 1 and word in clause]
    return (*(Reading("reading_kind", ids) for ids in alone), Reading("reading_same", cells))


def no_disputes(facts: Facts) -> Iterator[tuple[str, list[Statement], FormedTable]]:
    """The kinds of disputes of which the text says that there were none, and nothing else."""
    if table := facts.table(TABLE):
        for kind in _GROUPS:
            said = [one for one in statements(facts, kind) if not says(one.before, "outcomes", "decided")]
            if said and not any(one.value for one in said):
                yield kind, said, table


def nothing_happened(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where the text says that nobody applied, or that there was no review or lawsuit, the tables have none."""
    if three := facts.table("table3"):
        said = statements(facts, "req_received")
        if not any(one.value for one in said):
            new = (Reading("reading_new", ("t3_new.total",)),)
            yield from agreements(rule, three, [(one, new) for one in said], table=three.form.name)
    for kind, none, table in no_disputes(facts):
        whole = _readings(kind, "")[:1]
        yield from agreements(rule, table, [(one, whole) for one in none], table=table.form.name)


def upheld_throughout(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where the text says that all were upheld, or none lost, the table has no other outcome."""
    table = facts.table(TABLE)
    if table is None:
        return
    for said, span, groups, upheld in of_text(facts, "upheld", lambda: list(_claims(facts))):
        if _is_about_disclosure(facts, said, span.start, span.end):
            some, quote = says(said, "outcomes", "of_some"), quoted(facts, span, span.end)
            yield _throughout(rule, table, groups, quote, Side(spans=(span,)), only_corrected=not upheld, some=some)


def _claims(facts: Facts) -> Iterator[tuple[str, Span, list[str], bool]]:
    """The sentences that say that all were upheld, or else that none lost, and of which groups of table four."""
    for said, span in sentences(facts, *load_toml("text_tables.toml")["outcomes"]["signs"]):
        upheld = pattern("outcomes", "upheld").search(said)
        claim = upheld or pattern("outcomes", "never_lost").search(said)
        groups = _groups_named(said, claim.start(), claim.end()) if claim else []
        if groups:
            yield said, span, groups, bool(upheld)


def _throughout(
    rule: Rule, table: FormedTable, groups: Sequence[str], quote: str, left: Side, *, only_corrected: bool, some: bool
) -> Finding:
    names = ("corrected",) if only_corrected else ("corrected", "other", "pending")
    ids = [f"{group}_{name}" for group in groups for name in names]
    right = table.side(ids)
    outcomes = ("corrected", "other", "pending")
    words: dict[str, Any] = {name: table.sum([f"{group}_{name}" for group in groups]) for name in outcomes}
    if lacking := table.lacking(ids):
        return rule.undecided(lacked(table, lacking), left, right.unknown, quote=quote, **words)
    if not right.value:
        return rule.passed(left, right, trial=bool(table.blank(ids)), quote=quote, **words)
    if some:
        return rule.undecided(note("told_part"), left, right, quote=quote, **words)
    return rule.failed(left, right, quote=quote, **words)


def _groups_named(said: str, start: int, end: int) -> list[str]:
    """The kinds of disputes that a claim is made of: those of its clause, or else of the clauses that lead to it."""
    own = said[said.rfind(",", 0, start) + 1 : start] + said[start:end]
    named = _kinds_in(own)
    for clause in () if named else reversed(said[:start].split(",")[:-1]):
        kinds = _kinds_in(clause)
        if not kinds or says(clause, "outcomes", "decided"):
            break
        named |= kinds
    return [group for kind in _GROUPS if kind in named for group in _GROUPS[kind]]


def _kinds_in(clause: str) -> set[str]:
    return {kind for kind in _GROUPS if says(clause, "outcomes", kind)}


def _is_about_disclosure(facts: Facts, said: str, start: int, end: int) -> bool:
    """Whether a sentence is about disputes on disclosure: it says so or tells how many there were."""
    if says(said, "outcomes", "about"):
        return True
    return any(
        figure.span and start <= figure.span.start < end for kind in _GROUPS for figure in facts.figures.get(kind, ())
    )


def told_at_all(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where the tables have applications or disputes the text speaks of them."""
    yield from applications_are_told(rule, facts)
    yield from disputes_are_told(rule, facts)


def disputes_are_told(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where the table has disputes the text speaks of them. The form does not ask for it, so that it is but a hint."""
    table = facts.table(TABLE)
    if table is None or not facts.report.sections:
        return
    for kind, groups in _GROUPS.items():
        ids = [f"{group}_total" for group in groups]
        side = table.side(ids)
        if side.value:
            told_of = kind in facts.figures or mentioned(facts, *_WORDS[kind])
            finding = (rule.passed if told_of else rule.failed)(side, table=table.form.name)
            yield replace(finding, severity="hint")


GROUP = Group(
    reads=("tables.table4", "tables.table3.t3_new.total", "tables.table3.blanks", "indicators", "metadata"),
    checks=(
        ("X-08", disputes),
        ("X-10", nothing_happened),
    ),
)

WORDS = Group(
    reads=(
        f"tables.{TABLE}",
        "tables.table3.t3_new.total",
        "tables.*.span",
        "indicators",
        "metadata",
        "sections",
        "noise",
    ),
    checks=(("X-09", upheld_throughout), ("X-11", told_at_all)),
)
"""What is said in words, outside the tables wherever these stand."""
