"""Text against table three: what became of the applications."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parser.catalogue import indicator_name
from parser.checks.facts import Facts, FormedTable, told
from parser.checks.rule import Rule, Side, note
from parser.checks.text.agreement import Reading, agreements, amount, summed, unusable
from parser.checks.text.statements import Statement, says, statements
from parser.layout import Last
from parser.model import Finding, Indicator
from parser.resources import load_toml

_ENOUGH = 3
"""Kinds of results from which on a list is taken for a whole one."""


@dataclass(frozen=True, slots=True)
class _Result:
    """What the text says of one result: the statement, how table three may count it, and whether a row is copied."""

    statement: Statement
    name: str
    readings: tuple[Reading, ...]
    natural: Reading
    causes: tuple[Reading, ...]
    exact: bool


def as_results(rule: Rule, facts: Facts, table: FormedTable) -> Iterator[Finding]:
    """Each result told is that of its row, or of the rows of its group, unless a rule of its own says what happened."""
    for indicator_id, results in _told_results(facts, table).items():
        said: dict[tuple[Reading, ...], list[tuple[Statement, tuple[Reading, ...]]]] = {}
        for result in results:
            if not result.exact and _is_less(table, result):
                yield rule.undecided(note("told_beside"), result.statement.side, name=result.name)
            elif not _is_natural(table, result) and _cause(table, result) is None:
                said.setdefault(result.readings, []).append((result.statement, result.readings))
        for same in said.values():
            yield from agreements(rule, table, same, name=indicator_name(indicator_id))


def natural_column_copied(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What is told of a result is not the figure of natural persons alone."""
    yield from _copied(rule, facts, natural=True)


def one_cause_only(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What is told of a group of results is not the figure of one of its causes alone."""
    yield from _copied(rule, facts, natural=False)


def _copied(rule: Rule, facts: Facts, *, natural: bool) -> Iterator[Finding]:
    table = facts.table("table3")
    for results in _told_results(facts, table).values() if table else ():
        for result in results:
            reading = result.readings[0]
            if table is None or (not natural and len(reading.cells) < 2):
                continue
            side, words = summed(table, reading), dict[str, Any](name=result.name)
            if lacking := unusable(table, reading):
                why = note("lacking").format(lacking=table.names(lacking))
                yield rule.undecided(why, result.statement.side, side.unknown, **words)
                continue
            part = result.natural if _is_natural(table, result) and natural else None
            part = part or (_cause(table, result) if not natural else None)
            if part is None:
                if side.value == result.statement.value:
                    yield rule.passed(result.statement.side, side, **words)
            else:
                copied = summed(table, part)
                both = Side(side.value, side.cells + copied.cells, side.spans + copied.spans)
                yield rule.failed(result.statement.side, both, row=table.names(part.cells), **words)


_LAST: Last[dict[str, list[_Result]]] = Last()


def _told_results(facts: Facts, table: FormedTable) -> dict[str, list[_Result]]:
    """What the text says of each result; kept while figures of the table change, which have no say in it."""
    report = facts.report
    told_by = (report.indicators, report.text, report.metadata, table.form)
    return _LAST.get(told_by, lambda: _find_results(facts, table))


def _find_results(facts: Facts, table: FormedTable) -> dict[str, list[_Result]]:
    found: dict[str, list[_Result]] = {}
    for indicator_id, data in load_toml("text_tables.toml")["results"].items():
        for statement in statements(facts, indicator_id):
            if result := _result(table, indicator_id, data, statement):
                found.setdefault(indicator_id, []).append(result)
    return found


def _result(table: FormedTable, indicator_id: str, data: dict[str, Any], statement: Statement) -> _Result | None:
    """How the words count: as the row or group that they name, as the causes that they name, or not at all."""
    form = table.form.blocks[0].rows
    rows = [row.id for row in form if row.kind == "value" and (row.id in data["rows"] or row.parent in data["rows"])]
    named = not statement.clause or says(statement.clause, "results", indicator_id, "words")
    every_cause = load_toml("text_tables.toml")["causes"]
    causes = [row for row in rows if row in every_cause and says(statement.clause, "causes", row)]
    readings = [Reading("reading_row", tuple(f"{row}.total" for row in rows))] if named else []
    if causes:
        readings.append(Reading("reading_causes", tuple(f"{row}.total" for row in causes)))
    if not readings:
        return None
    return _Result(
        statement,
        indicator_name(indicator_id),
        tuple(readings),
        Reading("reading_row", tuple(f"{row}.natural_person" for row in (rows if named else causes))),
        () if causes else tuple(Reading("reading_causes", (f"{row}.total",)) for row in rows),
        "beside" not in data or not says(statement.sentence, "results", indicator_id, "beside"),
    )


def _is_natural(table: FormedTable, result: _Result) -> bool:
    """Whether a figure that is not that of the table is the one of natural persons."""
    return _differs(table, result) and amount(table, result.natural) == result.statement.value


def _cause(table: FormedTable, result: _Result) -> Reading | None:
    """The one cause of a group whose figure is told in place of the group's."""
    if len(result.causes) < 2 or not _differs(table, result) or _is_natural(table, result):
        return None
    same = [cause for cause in result.causes if amount(table, cause) == result.statement.value]
    return same[0] if len(same) == 1 else None


def _differs(table: FormedTable, result: _Result) -> bool:
    statement = result.statement
    return (
        bool(statement.value)
        and not statement.doubtful
        and not statement.part
        and result.exact
        and all(amount(table, reading) != statement.value for reading in result.readings)
        and not any(unusable(table, reading) for reading in result.readings)
    )


def _is_less(table: FormedTable, result: _Result) -> bool:
    return result.statement.value < amount(table, result.readings[0])


def results_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The results told are no more than what was finished, and as much where they are told to the last of them."""
    results = load_toml("text_tables.toml")["results"]
    by_whole: dict[str, list[Indicator]] = {}
    for figure in facts.report.indicators:
        if figure.part_of and figure.id in results:
            by_whole.setdefault(figure.part_of, []).append(figure)
    for whole in statements(facts, "req_closed", "req_answered"):
        parts = by_whole.get(whole.figure.key, [])
        if len(parts) < 2:
            continue
        amounts = [told(part) for part in parts]
        left = Side(
            sum(part.value or 0 for part in parts),
            tuple(cell for side in amounts for cell in side.cells),
            tuple(span for side in amounts for span in side.spans),
        )
        if whole.doubtful or any(part.confidence == "low" or part.approx for part in parts):
            yield rule.undecided(note("told_low"), left.unknown, whole.side)
        elif left.value == whole.value:
            yield rule.passed(left, whole.side)
        elif (left.value or 0) > whole.value or _is_whole_list(parts):
            yield rule.failed(left, whole.side)
        elif len(parts) >= _ENOUGH:
            yield rule.undecided(note("told_some"), left, whole.side)


def _is_whole_list(parts: Sequence[Indicator]) -> bool:
    """Whether a list names what is left, so that nothing is missing from it."""
    return any(part.id == "req_other" for part in parts) and len(parts) >= _ENOUGH
