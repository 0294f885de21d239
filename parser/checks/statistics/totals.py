"""Checks of the statistics table that reports of 2010 to 2018 have: its sums, and what the text says of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.rule import Rule, Side, note, shown
from parser.checks.statistics.stat_rows import StatTable, stat_table
from parser.checks.statistics.text_statistics import as_in_the_text
from parser.model import Finding, StatRow
from parser.resources import load_toml

_YUAN = "元"
_MUCH = 100
"""万元 of fees for information that no unit takes in a year."""


def parts_add_up(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The parts of each total of the rule add up to it, in every column."""
    table = stat_table(facts)
    for equation in load_toml("statistics.toml")["sums"]:
        if table and equation["rule"] == rule.id and equation["total"] in table.by_id:
            yield from _sums(rule, table, equation)


def _sums(rule: Rule, table: StatTable, equation: Mapping[str, Any]) -> Iterator[Finding]:
    whole, words = table.by_id[equation["total"]], equation.get("words", {})
    parts = [table.by_id[part] for part in equation["parts"] if part in table.by_id]
    others = _other_parts(table, whole, equation)
    if not parts:
        return
    for column in range(table.columns):
        left, right = table.side([whole], column), table.side(parts, column)
        told = {"at": table.at(column), **words}
        cell = table.cell(whole, column)
        if not table.twice.isdisjoint((equation["total"], *equation["parts"])):
            yield rule.undecided(note("stat_twice"), left.unknown, right.unknown, **told)
            return
        if cell is None or cell.value is None:
            if right.value:
                yield rule.undecided(note("stat_blank").format(rows=whole.label), left.unknown, right, **told)
            continue
        if table.doubtful([whole, *parts], column):
            yield rule.undecided(note("told_low"), left, right, **told)
            continue
        yield _sum(rule, table, column, (parts, others), equation["parts"], left, told)


def _sum(
    rule: Rule,
    table: StatTable,
    column: int,
    rows: tuple[list[StatRow], list[StatRow]],
    due: Sequence[str],
    left: Side,
    words: dict[str, Any],
) -> Finding:
    """Whether parts add up, with rows of a local form if that is what makes them."""
    parts, others = rows
    right, with_others = table.side(parts, column), table.side(parts + others, column)
    blank = [row.label for row in parts if (cell := table.cell(row, column)) is None or cell.value is None]
    for side in (right, with_others):
        if side.value == left.value:
            return rule.passed(left, side, trial=bool(blank), **words)
    if (right.value or 0) > (left.value or 0):
        return rule.failed(left, right, **words)
    missing = [part for part in due if part not in table.by_id]
    if blank:
        return rule.undecided(note("stat_blank").format(rows="、".join(blank[:3])), left, right, **words)
    if missing:
        return rule.undecided(note("stat_some"), left, with_others, **words)
    return rule.failed(left, with_others, **words)


def _other_parts(table: StatTable, whole: StatRow, equation: Mapping[str, Any]) -> list[StatRow]:
    """Rows of a local form that are parts too: without an id, among the parts or right behind them."""
    rows = list(table.rows)
    start = next(i for i, row in enumerate(rows) if row is whole) + 1
    found: list[StatRow] = []
    for row in rows[start:]:
        if row.id is None and re.search(equation["others"], row.label):
            found.append(row)
        elif row.id not in equation["parts"] and not (row.id or "").startswith("st_ref_"):
            break
    return found


def part_within_whole(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What is told as a part of a row is no more than the row."""
    table = stat_table(facts)
    if table is None:
        return
    for part_id, whole_id in load_toml("statistics.toml")["within"].items():
        yield from _compared(rule, table, part_id, whole_id)


def _compared(rule: Rule, table: StatTable, one: str, other: str) -> Iterator[Finding]:
    """Whether the figure of one row is at most that of another in each column."""
    if one not in table.by_id or other not in table.by_id:
        return
    for column in range(table.columns):
        left, right = (table.side([table.by_id[row_id]], column) for row_id in (one, other))
        words: dict[str, Any] = {"row": table.by_id[one].label, "at": table.at(column)}
        unknown = [table.by_id[i].label for i in (one, other) if table.value(i, column) is None]
        if len(unknown) == 2 or (unknown and not (left.value or 0)):
            continue
        if unknown:
            yield rule.undecided(note("stat_blank").format(rows="、".join(unknown)), left, right, **words)
        else:
            within = (left.value or 0) <= (right.value or 0)
            yield (rule.passed if within else rule.failed)(left, right, **words)


def total_among_channels(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What was made public is at least what the largest channel did, and at most what all did together."""
    table = stat_table(facts)
    data = load_toml("statistics.toml")["channels"]
    if table is None or data["total"] not in table.by_id:
        return
    rows = [table.by_id[part] for part in data["parts"] if part in table.by_id]
    for column in range(table.columns) if rows else ():
        whole = table.value(data["total"], column)
        left, right = table.side([table.by_id[data["total"]]], column), table.side(rows, column)
        told = [value for row in rows if (value := table.value(row.id or "", column)) is not None]
        words: dict[str, Any] = {"at": table.at(column)}
        if not told:
            continue
        if whole is None:
            yield rule.undecided(
                note("stat_blank").format(rows=table.by_id[data["total"]].label), left.unknown, right, **words
            )
        elif whole < max(told) or (whole > sum(told) and len(told) == len(data["parts"])):
            yield rule.failed(left, right, **words)
        elif whole > sum(told):
            yield rule.undecided(note("stat_some"), left, right, **words)
        else:
            yield rule.passed(left, right, **words)


def answered_as_closed(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """As many were answered as were closed; they are counted in different ways, so that it is but a hint."""
    if table := stat_table(facts):
        for column in range(table.columns):
            closed, answered = (table.value(i, column) for i in ("st_closed", "st_answered"))
            if "st_closed" not in table.by_id or "st_answered" not in table.by_id:
                return
            sides = [table.side([table.by_id[i]], column) for i in ("st_closed", "st_answered")]
            if closed is None or answered is None:
                if closed or answered:
                    lacking = table.by_id["st_answered" if answered is None else "st_closed"].label
                    yield rule.undecided(note("stat_blank").format(rows=lacking), *sides)
            else:
                yield (rule.passed if closed == answered else rule.failed)(*sides, at=table.at(column))


def trained_in_trainings(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where somebody was trained there was a training."""
    table = stat_table(facts)
    if table is None or "st_trainees" not in table.by_id or "st_trainings" not in table.by_id:
        return
    for column in range(table.columns):
        trainees, trainings = (table.value(i, column) for i in ("st_trainees", "st_trainings"))
        left, right = (table.side([table.by_id[i]], column) for i in ("st_trainees", "st_trainings"))
        if not trainees:
            continue
        if trainings is None:
            why = note("stat_blank").format(rows=table.by_id["st_trainings"].label)
            yield rule.undecided(why, left, right.unknown, at=table.at(column))
        else:
            yield (rule.passed if trainings else rule.failed)(left, right, at=table.at(column))


def fees_in_ten_thousands(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Fees for information are told in 万元; more than a hundred of them would be yuan."""
    table = stat_table(facts)
    row = table.by_id.get("st_fees") if table else None
    if table is None or row is None or row.unit == _YUAN:
        return
    for column in range(len(row.values)):
        value, side = table.value("st_fees", column), table.side([row], column)
        if value is not None and not row.unit and value > _MUCH:
            yield rule.undecided(note("stat_unit"), side)
        elif value is not None:
            yield (rule.failed if value > _MUCH else rule.passed)(side)


def disclosed_as_issued(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No more normative documents were made public than were issued; they may be of other years, so but a hint."""
    if table := stat_table(facts):
        yield from _compared(rule, table, "st_normative_disclosed", "st_normative_issued")


def columns_told_apart(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The heads tell which of several columns is that of the year."""
    table = stat_table(facts)
    if table is None or table.columns < 2:
        return
    column = table.of_year or 0
    words: dict[str, Any] = {"n": table.columns, "col": table.heads[column] or shown(column + 1)}
    yield (rule.failed if table.of_year is None else rule.passed)(**words)


GROUP = Group(
    reads=("stat_table", "metadata"),
    checks=(
        *((rule_id, parts_add_up) for rule_id in ("ST-01", "ST-02", "ST-03", "ST-04", "ST-05", "ST-06")),
        ("ST-07", part_within_whole),
        ("ST-08", total_among_channels),
        ("ST-09", answered_as_closed),
    ),
    needs="stat_table",
)

WITH_TEXT = Group(
    reads=("stat_table", "indicators", "metadata"), checks=(("ST-10", as_in_the_text),), needs="stat_table"
)

OTHERS = Group(
    reads=("stat_table", "metadata"),
    checks=(
        ("ST-11", trained_in_trainings),
        ("ST-12", fees_in_ten_thousands),
        ("ST-13", disclosed_as_issued),
        ("ST-14", columns_told_apart),
    ),
    needs="stat_table",
)
