"""Text against table two: decisions, documents and fees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parser.catalogue import indicator_name
from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Group
from parser.checks.passages import is_cut_off
from parser.checks.rule import Rule, Side, note, rounded
from parser.checks.tables.table_cells import lacked
from parser.checks.text.agreement import Reading, agreements
from parser.checks.text.statements import Statement, of_text, pattern, says, sentences, statements
from parser.model import Finding, Indicator, Number, Span
from parser.resources import load_toml

TABLE = "table2"

_FEES = "art20_8.admin_fees.fee_amount"
_CENT = 0.01
"""万元 that two sums of money may differ by."""
_TEN_THOUSANDS = {None: 1e-4, "": 1e-4, "万": 1, "亿": 1e4}
_DECISIONS = {
    "permits": "art20_5.permits.decisions",
    "penalties": "art20_6.penalties.decisions",
    "compulsory": "art20_6.compulsory.decisions",
}
_DOCUMENTS = "docs_issued_normative"
_MADE = tuple(f"art20_1.normative_docs.{column}" for column in ("issued_this_year", "made_this_year"))
_DISCLOSED = "art20_1.normative_docs.disclosed_this_year"


def decisions_and_documents(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Decisions taken and documents issued are as many as in the table. What was made public may be of other years."""
    table = facts.table(TABLE)
    if table is None:
        return
    counted = [(one, readings) for one in statements(facts, _DOCUMENTS) if (readings := _documents(table, one))]
    yield from agreements(rule, table, counted, name=indicator_name(_DOCUMENTS))
    if not any(_is_of_decisions(figure) for figure in facts.figures.get("category_count", ())):
        return
    units = load_toml("text_tables.toml")["issued"]["units"]
    told = [one for one in statements(facts, "category_count") if one.figure.unit in units and not one.figure.part_of]
    for row, cell_id in _DECISIONS.items():
        said = [one for one in told if _is_decision(one, row)]
        label = table.form.cells[cell_id].row.label
        yield from agreements(rule, table, [(one, (Reading("reading_same", (cell_id,)),)) for one in said], name=label)


def _documents(table: FormedTable, statement: Statement) -> tuple[Reading, ...]:
    """How documents may be counted: those issued, and in the older form those made public in the year."""
    cells = [cell_id for cell_id in _MADE if cell_id in table.form.cells]
    if says(statement.clause, "issued", "disclosed") or not says(statement.before, "issued", "words"):
        cells = [_DISCLOSED] if _DISCLOSED in table.form.cells and not statement.figure.part_of else []
    return tuple(Reading("reading_same", (cell_id,)) for cell_id in cells)


def _is_of_decisions(figure: Indicator) -> bool:
    return figure.part_of is None and any(says(figure.category or "", "issued", "rows", row) for row in _DECISIONS)


def _is_decision(statement: Statement, row: str) -> bool:
    said = statement.figure.category or ""
    return says(said, "issued", "rows", row) and says(said + statement.clause, "issued", "decisions")


def fees_agree(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Administrative fees are what the table says, in 万元. Fees for information are another thing."""
    table = facts.table(TABLE)
    if table is None or _FEES not in table.form.cells:
        return
    data = load_toml("text_tables.toml")["fees"]
    right = table.side([_FEES])
    found = of_text(
        facts, "fees", lambda: [a for _said, s in sentences(facts, data["sign"]) for a in _amounts(facts, s)]
    )
    for amount, place in found:
        left = Side(amount, (), (place,))
        if table.value(_FEES) is None:
            yield rule.undecided(lacked(table, [_FEES]), left, right.unknown)
            continue
        apart = abs(amount - (right.value or 0))
        times = {rounded(amount), rounded(amount * 10_000), rounded(amount / 10_000)}
        hint = note("yuan") if apart > _CENT and right.value and rounded(right.value) in times else ""
        yield (rule.passed if apart <= _CENT else rule.failed)(left, right, hint=hint)


def _amounts(facts: Facts, span: Span) -> Iterator[tuple[Number, Span]]:
    for match in pattern("fees", "amount").finditer(facts.folded, span.start, span.end):
        if not match["vague"] and not says(match["lead"] + match["between"], "fees", "not"):
            value = float(match["value"].replace(",", "")) * _TEN_THOUSANDS[match["power"]]
            yield rounded(value), Span(match.start("value"), match.end("value"))


def processing_fee_is_told(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Form of 2021: the part on other matters says what was taken for the processing of information."""
    part = facts.parts.get("other_matters")
    if part is None or facts.report.edition != "2021":
        return
    sections = facts.report.sections
    end = next(
        (s.heading.start for s in sections if s.heading.start > part.heading.start and s.level <= part.level),
        part.body.end,
    )
    side = Side(None, (part.target,), (part.heading,))
    words = load_toml("text_tables.toml")["fees"]["told"]
    body = re.sub(r"\s", "", facts.folded[part.heading.end : end])
    if "processing_fee" in facts.figures or any(word in body for word in words):
        yield rule.passed(side)
    elif is_cut_off(facts):
        yield rule.undecided(note("file_incomplete"), side)
    else:
        yield rule.failed(side)


GROUP = Group(
    reads=("tables.table2", "indicators", "metadata"), checks=(("X-12", decisions_and_documents),), needs=TABLE
)

WORDS = Group(
    reads=(f"tables.{TABLE}.{_FEES}", "tables.*.span", "indicators", "metadata", "sections", "noise"),
    checks=(("X-13", fees_agree), ("X-14", processing_fee_is_told)),
)
"""What is said in words, outside the tables wherever these stand."""
