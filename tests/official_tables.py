"""Official tables made up figure by figure, and what the checks say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from parser.checks import check
from parser.editions import edition
from parser.model import Cell, Finding, Indicator, MetadataEntry, Number, Report, SourceInfo, Span, Table

SOURCE = SourceInfo(name="年报.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=5000)
PARTS = ("natural_person", "org_commercial", "org_research", "org_public_interest", "org_legal_service", "org_other")
Values = dict[str, Number | None]


def table(table_id: str, key: str, values: Mapping[str, Number | None], **raws: str) -> Table:
    """A table with these figures, None for a blank cell; `raws` are prints by cell id, with `__` for the point."""
    cells = {}
    for number, (cell_id, value) in enumerate(values.items()):
        raw = raws.get(cell_id.replace(".", "__"), "" if value is None else str(value))
        span = None if value is None else Span(number * 10, number * 10 + 2)
        cells[cell_id] = Cell(
            id=cell_id, value=value, raw=raw, status="blank" if value is None else "filled", span=span
        )
    return Table(id=table_id, edition=key, cells=cells)


def three(key: str = "2021", **changed: Number | None) -> Table:
    """A table three that adds up: each leaf row holds figures of its own, everything received is handled but 5."""
    form = edition(key).table("table3")
    values: Values = {}
    totals = dict.fromkeys(PARTS, 0)
    for number, row in enumerate(form.leaf_rows, 1):
        for place, column in enumerate(PARTS, 1):
            values[f"{row}.{column}"] = number * place
            totals[column] += number * place
    for column in PARTS:
        values[f"t3_new.{column}"] = totals[column]
        values[f"t3_carry_in.{column}"] = 5
        values[f"t3_total.{column}"] = totals[column]
        values[f"t3_carry_out.{column}"] = 5
    return table("table3", key, _with_totals(key, values, changed))


def sparse(filled: Mapping[str, int], key: str = "2021", empty: Number | None = 0, **changed: Number | None) -> Table:
    """A table three with these figures and `empty` elsewhere; totals of rows and results are worked out."""
    form = edition(key).table("table3")
    values: Values = {f"{row.id}.{column}": 0 for row in _rows(key) for column in PARTS}
    values |= filled
    for column in PARTS:
        values[f"t3_total.{column}"] = sum(values[f"{row}.{column}"] or 0 for row in form.leaf_rows)
    values = _with_totals(key, values, {})
    values = {cell_id: value or empty for cell_id, value in values.items()} | _dotted(changed)
    return table("table3", key, values)


def _rows(key: str) -> Iterable:
    return [row for row in edition(key).table("table3").blocks[0].rows if row.kind != "group"]


def _with_totals(key: str, values: Values, changed: Mapping[str, Number | None]) -> Values:
    for row in _rows(key):
        values[f"{row.id}.total"] = sum(values[f"{row.id}.{column}"] or 0 for column in PARTS)
    values.update(_dotted(changed))
    return {cell_id: values[cell_id] for cell_id in edition(key).table("table3").cell_ids}


def _dotted(changed: Mapping[str, Number | None]) -> Values:
    return {key.replace("__", "."): value for key, value in changed.items()}


def four(key: str = "2021", **changed: Number | None) -> Table:
    """A table four that adds up, every figure of a group another one."""
    values: Values = {}
    for step, group in enumerate(("review", "suit_direct", "suit_after_review")):
        for number, part in enumerate(("upheld", "corrected", "other", "pending"), 1):
            values[f"t4_{group}_{part}"] = step * 10 + number
        values[f"t4_{group}_total"] = 10 + 40 * step
    values |= {f"t4_{name}": value for name, value in changed.items()}
    return table("table4", key, values)


def one_group(empty: Number | None = 0, **filled: Number | None) -> Table:
    """A table four with these figures and `empty` elsewhere."""
    return table("table4", "2021", {i: filled.get(i[3:], empty) for i in edition("2021").table("table4").cell_ids})


def two(key: str = "2021", **changed: Number | None) -> Table:
    """A table two of noughts, with the changes."""
    values: Values = dict.fromkeys(edition(key).table("table2").cell_ids, 0)
    return table("table2", key, values | _dotted(changed))


def without(made: Table, *cell_ids: str) -> Table:
    """The table without some of its cells, as if they had not been read."""
    return replace(made, cells={i: cell for i, cell in made.cells.items() if i not in cell_ids})


def illegible(made: Table, raw: str, *cell_ids: str) -> Table:
    """The table with some cells in one place that could not be read."""
    place = Span(4000, 4000 + len(raw))
    broken = {i: Cell(id=i, value=None, raw=raw, status="illegible", span=place, confidence="low") for i in cell_ids}
    return replace(made, cells={**made.cells, **broken})


def report(
    *tables: Table, year: int | None = None, unit: str = "", told: Iterable[Indicator] = (), text: str = ""
) -> Report:
    """A report of these tables."""
    metadata = {}
    if year is not None:
        metadata["year"] = MetadataEntry(field="year", value=year, span=None)
    if unit:
        metadata["agency"] = MetadataEntry(field="agency", value=unit, span=None)
    made = {one.id: one for one in tables}
    return Report(source=SOURCE, text=text, tables=made, metadata=metadata, indicators=tuple(told))


def figure(indicator_id: str, value: Number) -> Indicator:
    """A figure of the narrative."""
    return Indicator(key=f"{indicator_id}@0", id=indicator_id, value=value, span=None)


def found(*tables: Table, last_year: Report | None = None, **words: object) -> list[Finding]:
    """All findings of a report of these tables."""
    return list(check(report(*tables, **words), last_year=last_year))


def of(findings: Iterable[Finding], *rules: str) -> list[Finding]:
    """The findings of some rules."""
    return [finding for finding in findings if finding.rule in rules]


def failed(findings: Iterable[Finding], *rules: str) -> list[Finding]:
    """The failures, of some rules or of all."""
    return [finding for finding in findings if finding.outcome == "fail" and (not rules or finding.rule in rules)]


def outcomes(findings: Iterable[Finding], rule: str) -> set[str]:
    """What comes of a rule."""
    return {finding.outcome for finding in of(findings, rule)}
