"""What the checks ask of a report, each made once: its tables on their forms, its figures by name, its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from parser.checks.rule import Side, total
from parser.editions import edition
from parser.fold import fold
from parser.forms import FormTable
from parser.model import Cell, Indicator, Number, Report, Section, Table, Target, TargetKind

_FORMS = ("2019", "2021")


@dataclass(frozen=True)
class FormedTable:
    """An official table as it was read, and the form it is on. A cell that was not read is None."""

    table: Table
    form: FormTable

    def cell(self, cell_id: str) -> Cell | None:
        """A cell as it was read."""
        return self.table.cells.get(cell_id)

    def value(self, cell_id: str) -> Number | None:
        """The figure of a cell, None where it is blank, illegible or was not read."""
        cell = self.table.cells.get(cell_id)
        return cell.value if cell else None

    def lacking(self, cell_ids: Iterable[str]) -> list[str]:
        """Those cells that were not read or are illegible."""
        cells = self.table.cells
        return [i for i in cell_ids if (cell := cells.get(i)) is None or cell.status == "illegible"]

    def blank(self, cell_ids: Iterable[str]) -> list[str]:
        """Those cells that are blank on paper."""
        cells = self.table.cells
        return [i for i in cell_ids if (cell := cells.get(i)) is not None and cell.status == "blank"]

    def side(self, cell_ids: Sequence[str]) -> Side:
        """The sum of cells as one side of a check, where what is blank or missing counts as 0."""
        cells = [self.table.cells.get(cell_id) for cell_id in cell_ids]
        return Side(
            total([cell.value for cell in cells if cell is not None]),
            tuple(cell_target(self.table.id, cell_id) for cell_id in cell_ids),
            tuple(cell.span for cell in cells if cell is not None and cell.span is not None),
        )

    def names(self, cell_ids: Sequence[str]) -> str:
        """The cells in the clerk's words, a few of them."""
        said = [self.form.cell_label(cell_id).partition(" · ")[2].replace(" · ", "/") for cell_id in cell_ids]
        return "、".join(said[:4]) + ("等" if len(said) > 4 else "")


class Facts:
    """A report as the checks see it."""

    def __init__(self, report: Report, last_year: Facts | None = None) -> None:
        self.report = report
        self.last_year = last_year
        """The same unit's report of the year before, None where it is not at hand."""

    def table(self, table_id: str) -> FormedTable | None:
        """One of the official tables with its form, None where it was not read or its edition has no such form."""
        return self._tables.get(table_id)

    @cached_property
    def _tables(self) -> Mapping[str, FormedTable]:
        return {
            table.id: FormedTable(table, edition(table.edition).tables[table.id])
            for table in self.report.tables.values()
            if table.edition in _FORMS and table.id in edition(table.edition).tables
        }

    @cached_property
    def figures(self) -> Mapping[str, tuple[Indicator, ...]]:
        """The narrative's figures by their id, in the order of the text, of every scope."""
        found: dict[str, list[Indicator]] = {}
        for indicator in self.report.indicators:
            found.setdefault(indicator.id, []).append(indicator)
        return {indicator_id: tuple(told) for indicator_id, told in found.items()}

    def of_year(self, indicator_id: str) -> tuple[Indicator, ...]:
        """The figures of an id that are of the report's own year and have a value, estimates included."""
        told = self.figures.get(indicator_id, ())
        return tuple(one for one in told if one.scope == "year" and one.value is not None)

    @cached_property
    def folded(self) -> str:
        """The text in the form that patterns are matched on (`parser.fold`)."""
        return fold(self.report.text)

    @cached_property
    def parts(self) -> Mapping[str, Section]:
        """The sections that are parts of the form, by their id; of two of one id the first."""
        return {section.id: section for section in reversed(self.report.sections) if section.id}

    @cached_property
    def year(self) -> int | None:
        """The year reported on."""
        entry = self.report.metadata.get("year")
        return entry.value if entry is not None and isinstance(entry.value, int) else None

    @cached_property
    def unit(self) -> str:
        """The name of the unit, "" where it is not known."""
        entry = self.report.metadata.get("agency")
        return str(entry.value) if entry else ""


def told(indicator: Indicator) -> Side:
    """A figure of the narrative as one side of a check."""
    return Side(indicator.value, (indicator.target,), (indicator.span,) if indicator.span else ())


@lru_cache(maxsize=1024)
def cell_target(table_id: str, cell_id: str) -> Target:
    """What `Table.target` gives, made once for the cells that every report has."""
    return Target(TargetKind.CELL, f"{table_id}.{cell_id}")
