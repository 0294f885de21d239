"""Text against table three: what was received, handled and carried, and who applied."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from parser.catalogue import indicator_name
from parser.checks.facts import Facts, FormedTable
from parser.checks.group import Group
from parser.checks.rule import Rule, Side, note
from parser.checks.tables.table_cells import lacked
from parser.checks.text.agreement import Reading, agreements
from parser.checks.text.results import as_results, natural_column_copied, one_cause_only, results_add_up
from parser.checks.text.statements import Statement, mentioned, of_text, quoted, says, sentences, statements
from parser.model import Finding, Span
from parser.resources import load_toml

TABLE = "table3"

_NEW, _IN, _TOTAL, _OUT = (f"t3_{row}.total" for row in ("new", "carry_in", "total", "carry_out"))
_NOTICE = "收费通知"
_NATURAL = "natural_person"
_OVERDUE_FEE = "t3_other_overdue_fee.total"
_ALL = Reading("reading_new", (_NEW,))
_WITH_OLD = Reading("reading_new_and_old", (_NEW, _IN))
_HANDLED = Reading("reading_total", (_TOTAL,))
_OF_NEW = Reading("reading_total_of_new", (_TOTAL,), (_IN,))


def received(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Received is what was new, or that and what was carried in, or, where it says handled, what was handled."""
    table = facts.table(TABLE)
    said = [one for one in statements(facts, "req_received") if one.value] if table else []
    if table is None or not said:
        return
    yield from agreements(rule, table, [(one, _received(one)) for one in said], c=table.sum([_NEW, _IN]))


def _received(statement: Statement) -> tuple[Reading, ...]:
    handled = says(statement.clause, "handled", "words")
    return (_ALL, _WITH_OLD, _HANDLED) if handled else (_ALL, _WITH_OLD)


def handled(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Finished or answered is the total of the results, or that without last year's; an answer is not given to all."""
    table = facts.table(TABLE)
    if table is None:
        return
    other = tuple(f"{row}.total" for row in _rows_under(table, "t3_other"))
    left = (*other, *(f"{row}.total" for row in _rows_under(table, "t3_not_processed")))
    answers = (Reading("reading_answered", (_TOTAL,), other), Reading("reading_answered", (_TOTAL,), left))
    finished = (_HANDLED, _OF_NEW)
    said = [
        (one, finished if one.figure.id == "req_closed" else (*finished, *answers))
        for one in statements(facts, "req_closed", "req_answered")
    ]
    yield from agreements(rule, table, said)


def _rows_under(table: FormedTable, row_id: str) -> list[str]:
    rows = table.form.blocks[0].rows
    return [row.id for row in rows if row.kind == "value" and row_id in (row.id, row.parent)]


def carried(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """What was carried in and out is what the table says."""
    table = facts.table(TABLE)
    if table is None:
        return
    for indicator_id, cell_id in (("req_carry_in", _IN), ("req_carry_out", _OUT)):
        reading = Reading("reading_same", (cell_id,))
        said = [(one, (reading,)) for one in statements(facts, indicator_id)]
        yield from agreements(rule, table, said, name=indicator_name(indicator_id))


def applicants(facts: Facts, table: FormedTable) -> Iterator[tuple[str, list[tuple[Statement, tuple[Reading, ...]]]]]:
    """What is said of natural and of legal persons, with the ways of counting them."""
    columns = [column for column in table.form.blocks[0].columns if not column.total]
    legal = tuple(column.id for column in columns if column.id != _NATURAL)
    for indicator_id, ids in (("req_natural", (_NATURAL,)), ("req_legal", legal)):
        readings = _of_columns(ids)
        said = []
        for one in statements(facts, indicator_id):
            companies = _of_columns(("org_commercial",)) if says(one.clause, "companies", "words") else ()
            said.append((one, (*readings, *companies)))
        yield indicator_id, said


@cache
def _of_columns(ids: tuple[str, ...]) -> tuple[Reading, ...]:
    new, old, all_handled = (tuple(f"t3_{row}.{column}" for column in ids) for row in ("new", "carry_in", "total"))
    return (
        Reading("reading_new", new),
        Reading("reading_new_and_old", new + old),
        Reading("reading_total", all_handled),
    )


def results_and_applicants(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The figures of each result and of each kind of applicants are those of the table."""
    table = facts.table(TABLE)
    if table is None:
        return
    yield from as_results(rule, facts, table)
    for indicator_id, said in applicants(facts, table):
        yield from agreements(rule, table, said, name=indicator_name(indicator_id))


def applications_are_told(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where the table has applications the text speaks of them."""
    table = facts.table(TABLE)
    if table is None or not facts.report.sections:
        return
    side = table.side([_NEW])
    if table.value(_NEW) is None:
        if table.lacking([_NEW]):
            yield rule.undecided(lacked(table, [_NEW]), side.unknown, table=table.form.name)
    elif side.value:
        told_of = any(indicator_id.startswith("req_") for indicator_id in facts.figures) or mentioned(facts, "申请")
        yield (rule.passed if told_of else rule.failed)(side, table=table.form.name)


def fee_notices_were_sent(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where applicants did not pay what a notice asked for, the text does not say that no notice was sent."""
    table = facts.table(TABLE)
    if table is None or _OVERDUE_FEE not in table.form.cells:
        return
    denied = of_text(facts, "notices", lambda: _notices_denied(facts))
    left, right = table.side([_OVERDUE_FEE]), Side(spans=tuple(denied))
    if not denied:
        return
    if table.value(_OVERDUE_FEE) is None:
        yield rule.undecided(lacked(table, [_OVERDUE_FEE]), left.unknown, right)
    else:
        yield (rule.failed if left.value else rule.passed)(left, right)


def _notices_denied(facts: Facts) -> list[Span]:
    return [span for said, span in sentences(facts, _NOTICE) if says(said, "fees", "no_notice")]


def all_were_finished(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Where the text says that all applications were finished, none was carried out."""
    table = facts.table(TABLE)
    claim = of_text(facts, "finished", lambda: _claim(facts)) if table else None
    if table is None or claim is None or any(one.value for one in statements(facts, "req_carry_out")):
        return
    all_of_them, span = claim
    left, right, quote = Side(spans=(span,)), table.side([_OUT]), quoted(facts, span, span.end)
    if table.value(_OUT) is None:
        yield rule.undecided(lacked(table, [_OUT]), left, right.unknown, quote=quote)
    elif not right.value:
        yield rule.passed(left, right, quote=quote)
    elif all_of_them:
        yield rule.failed(left, right, quote=quote)
    else:
        yield rule.undecided(note("told_due"), left, right, quote=quote)


def _claim(facts: Facts) -> tuple[bool, Span] | None:
    """The first sentence that says that all applications were finished, or all that were due."""
    for said, span in sentences(facts, *load_toml("text_tables.toml")["finished"]["signs"]):
        if not says(said, "finished", "about") or says(said, "finished", "other") or says(said, "finished", "left"):
            continue
        all_of_them = says(said, "finished", "all")
        if all_of_them or says(said, "finished", "due"):
            return all_of_them, span
    return None


GROUP = Group(
    reads=(
        *(f"tables.{TABLE}.{row}.*" for row in ("t3_new", "t3_carry_in", "t3_total")),
        *(f"tables.{TABLE}.*.{column}" for column in (_NATURAL, "total")),
        f"tables.{TABLE}.blanks",
        "indicators",
        "metadata",
    ),
    checks=(
        ("X-01", received),
        ("X-02", handled),
        ("X-03", carried),
        ("X-04", results_and_applicants),
        ("X-05", natural_column_copied),
        ("X-06", one_cause_only),
    ),
    needs=TABLE,
)

RESULTS = Group(reads=("indicators", "metadata"), checks=(("X-07", results_add_up),))
"""What the text says by itself."""

WORDS = Group(
    reads=(
        f"tables.{TABLE}.{_OUT}",
        f"tables.{TABLE}.{_OVERDUE_FEE}",
        "tables.*.span",
        "indicators",
        "metadata",
        "sections",
        "noise",
    ),
    checks=(("X-15", fee_notices_were_sent), ("X-16", all_were_finished)),
    needs=TABLE,
)
"""What is said in words, outside the tables wherever these stand."""
