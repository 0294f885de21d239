"""The hidden sheet of an exported workbook, understood: whose value stands in each row, and what was written."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.round_trip.errors import RoundTripError, round_trip_error
from desktop.round_trip.opening import OpenedBook
from desktop.workbook.identity import FORM, NAME, VERSION
from parser.model import Target

Shape = tuple[tuple[int, Target, str], ...]


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report as the workbook names it. `identity` is `ExportEntry.identity`, `file` the name of its file."""

    identity: str
    encoding: str
    unit: str
    year: str | int | None
    file: str

    @property
    def name(self) -> str:
        """What it is called in sentences."""
        return f"{self.unit}（{self.year}年）" if self.year else self.unit


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """Values of one report in a row: the shape says which, `values` what was written (`identity.kept`)."""

    report: NamedReport
    shape: Shape
    check: str
    values: Sequence[Any]


@dataclass
class WrittenSheet:
    """A sheet as it was exported: the columns with formulas, and its rows with values by their number then."""

    name: str
    formulas: frozenset[int] = frozenset()
    rows: dict[int, list[WrittenRow]] = field(default_factory=lambda: defaultdict(list))


@dataclass
class Naming:
    """The hidden sheet. `stamp` begins every key of the export."""

    stamp: str
    reports: dict[int, NamedReport] = field(default_factory=dict)
    sheets: dict[int, WrittenSheet] = field(default_factory=dict)
    shapes: dict[int, Shape] = field(default_factory=dict)


def read_naming(book: OpenedBook) -> Naming:
    """The hidden sheet of a workbook. Raises RoundTripError where there is none, or one of a newer program."""
    if NAME not in book.sheets:
        raise round_trip_error("foreign", book.name)
    rows = book.rows(NAME)
    cells = [str(cells[0].value) for _row, cells in sorted(rows.items()) if 0 in cells]
    lines = [line for chunk in cells[1:] for line in chunk.split("\n") if line]
    if not lines:
        raise round_trip_error("foreign", book.name)
    try:
        return _read(cells[0], [json.loads(line) for line in lines], book.name)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, AttributeError):
        raise round_trip_error("unreadable", book.name) from None


def _read(stamp: str, lines: Sequence[Sequence[Any]], name: str) -> Naming:
    _check_form(lines[0], name)
    naming = Naming(stamp)
    sheet = WrittenSheet("")
    for kind, *told in lines[1:]:
        if kind == "report":
            identity, encoding, unit, year, file = told[1:]
            naming.reports[told[0]] = NamedReport(str(identity), str(encoding), str(unit), year, str(file))
        elif kind == "sheet":
            sheet = naming.sheets[told[0]] = WrittenSheet(str(told[1]), frozenset(map(int, told[2])))
        elif kind == "shape":
            naming.shapes[told[0]] = tuple(
                (int(column), Target.parse(target), str(part)) for column, target, part in told[1:]
            )
        elif kind == "row":
            _add_row(naming, sheet, told)
    return naming


def _check_form(first: Sequence[Any], name: str) -> None:
    kind, form, version = first
    if (kind, form) != ("form", FORM):
        raise round_trip_error("foreign", name)
    if version > VERSION:
        raise _newer(name)


def _newer(name: str) -> RoundTripError:
    return round_trip_error("newer", name)


def _add_row(naming: Naming, sheet: WrittenSheet, told: Sequence[Any]) -> None:
    row, report, shape, check, values = told
    found = naming.shapes[shape]
    if len(found) != len(values):
        raise ValueError("as many values as the shape names")
    sheet.rows[int(row)].append(WrittenRow(naming.reports[report], found, str(check), values))
