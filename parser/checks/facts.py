"""What the checks ask of a report, each made once: its tables on their forms, its figures by name, its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from parser.checks.kept import Kept, KeptTable
from parser.checks.rule import Side, rounded, total
from parser.checks.tables.equations import Equation, equations_of, equations_of_rule
from parser.editions import edition
from parser.fold import fold
from parser.forms import FormTable
from parser.layout import Last
from parser.model import TABLES, Cell, Indicator, Number, Report, Section, Table, Target, TargetKind
from parser.once import once

_FORMS = ("2019", "2021")
_FEWEST_WITNESSES = 2
_FOLDED: Last[str] = Last()


@dataclass(frozen=True)
class FormedTable:
    """An official table as it was read, and the form it is on. A cell that was not read is None.

    `beside` is a table of the same report whose blank cells bear witness to what this one's mean. `kept` is what need
    not be found out again after an edit.
    """

    table: Table
    form: FormTable
    kept: KeptTable = field(repr=False, compare=False)
    beside: FormedTable | None = None

    def cell(self, cell_id: str) -> Cell | None:
        """A cell as it was read."""
        return self.table.cells.get(cell_id)

    def value(self, cell_id: str) -> Number | None:
        """The figure of a cell, None where it is blank, illegible or was not read."""
        cell = self.table.cells.get(cell_id)
        return cell.value if cell else None

    def lacking(self, cell_ids: Iterable[str]) -> list[str]:
        """Those cells that were not read or are illegible."""
        cells, illegible = self.table.cells, self.kept.illegible
        return [i for i in cell_ids if i not in cells or i in illegible]

    def blank(self, cell_ids: Iterable[str]) -> list[str]:
        """Those cells that are blank on paper."""
        blank = self.kept.blank
        return [i for i in cell_ids if i in blank] if blank else []

    def sum(self, cell_ids: Iterable[str]) -> Number:
        """The sum of cells, where what is blank or missing counts as 0."""
        cells = self.table.cells
        return total([cells[cell_id].value for cell_id in cell_ids if cell_id in cells])

    def side(self, cell_ids: Sequence[str]) -> Side:
        """The sum of cells as one side of a check, where what is blank or missing counts as 0."""
        known = self.table.cells
        cells = [known[cell_id] for cell_id in cell_ids if cell_id in known]
        return Side(
            total([cell.value for cell in cells]),
            _cell_targets(self.table.id, tuple(cell_ids)),
            tuple([cell.span for cell in cells if cell.span is not None]),
        )

    def names(self, cell_ids: Sequence[str]) -> str:
        """The cells in the clerk's words, a few of them."""
        said = [self.place(cell_id) for cell_id in cell_ids]
        return "、".join(said[:4]) + ("等" if len(said) > 4 else "")

    def place(self, cell_id: str) -> str:
        """A cell in the clerk's words: ``本年新收/自然人``."""
        return self.form.cell_label(cell_id).partition(" · ")[2].replace(" · ", "/")

    def difference(self, equation: Equation) -> Number:
        """By how much the left side of an equation is more than the right one."""
        return rounded(self.sum(equation.left) - self.sum(equation.right))

    @once
    def equations(self) -> tuple[Equation, ...]:
        """What the table must satisfy."""
        return equations_of(self.form.edition, self.form.id)

    def equations_of(self, rule: str) -> tuple[Equation, ...]:
        """Those that one rule checks."""
        return equations_of_rule(self.form.edition, self.form.id, rule)

    @once
    def left_out(self) -> frozenset[str]:
        """The totals that are blank although a part of them is not zero."""
        blank = self.kept.blank
        return frozenset(
            equation.right[0]
            for equation in (self.equations if blank else ())
            if equation.total and equation.right[0] in blank and any(map(self.value, equation.left))
        )

    @once
    def blank_means_zero(self) -> bool:
        """Whether the table shows that what it leaves blank is nothing.

        Witnesses are its equations with blanks and with figures on both sides, and those of the table beside it. At
        least two of them balance with blank as 0 (of table four, which has but three, one), and at most as many do not:
        one wrong figure of table three stands in three equations at most.
        """
        hold, fail = self._witnesses
        if self.beside:
            hold, fail = hold + self.beside._witnesses[0], fail + self.beside._witnesses[1]
        return hold >= max(1, min(_FEWEST_WITNESSES, len(self.equations) - 2)) and hold >= fail

    @once
    def _witnesses(self) -> tuple[int, int]:
        """How many equations with blanks balance with blank as 0, and how many do not."""
        told = [
            self.difference(equation) == 0
            for equation in self.equations
            if self.blank(equation.ids)
            and not self.lacking(equation.ids)
            and self.left_out.isdisjoint(equation.ids)
            and self.sum(equation.left)
            and self.sum(equation.right)
        ]
        return told.count(True), told.count(False)


class Facts:
    """A report as the checks see it."""

    def __init__(self, report: Report, last_year: Facts | None = None, kept: Kept | None = None) -> None:
        self.report = report
        self._kept = Kept() if kept is None else kept
        self.last_year = last_year
        """The same unit's report of the year before, None where it is not at hand."""

    def supposing(self, report: Report) -> Facts:
        """The facts of the same report with other figures."""
        return Facts(report, self.last_year, self._kept.copy())

    def table(self, table_id: str) -> FormedTable | None:
        """One of the official tables with its form, None where it was not read or its edition has no such form."""
        return self._tables.get(table_id)

    def last_table(self, table_id: str) -> FormedTable | None:
        """One of last year's official tables, None where that report or the table is not at hand."""
        return self.last_year.table(table_id) if self.last_year else None

    @once
    def _tables(self) -> Mapping[str, FormedTable]:
        found: dict[str, FormedTable] = {}
        for table_id in TABLES:
            table = self.report.tables.get(table_id)
            if table and table.edition in _FORMS and table_id in edition(table.edition).tables:
                form = edition(table.edition).tables[table_id]
                beside = found.get("table3") if table_id == "table4" else None
                found[table_id] = FormedTable(table, form, self._kept.of(table), beside)
        return found

    @once
    def figures(self) -> Mapping[str, tuple[Indicator, ...]]:
        """The narrative's figures by their id, in the order of the text, of every scope."""
        found: dict[str, list[Indicator]] = {}
        for indicator in self.report.indicators:
            found.setdefault(indicator.id, []).append(indicator)
        return {indicator_id: tuple(told) for indicator_id, told in found.items()}

    @once
    def _of_year(self) -> Mapping[str, tuple[Indicator, ...]]:
        found: dict[str, list[Indicator]] = {}
        for one in self.report.indicators:
            if one.scope == "year" and one.value is not None:
                found.setdefault(one.id, []).append(one)
        return {indicator_id: tuple(told) for indicator_id, told in found.items()}

    def of_year(self, indicator_id: str) -> tuple[Indicator, ...]:
        """The figures of an id that are of the report's own year and have a value, estimates included."""
        return self._of_year.get(indicator_id, ())

    @once
    def folded(self) -> str:
        """The text in the form that patterns are matched on (`parser.fold`)."""
        return _FOLDED.get((self.report.text,), lambda: fold(self.report.text))

    @once
    def parts(self) -> Mapping[str, Section]:
        """The sections that are parts of the form, by their id; of two of one id the first."""
        return {section.id: section for section in reversed(self.report.sections) if section.id}

    @once
    def year(self) -> int | None:
        """The year reported on."""
        entry = self.report.metadata.get("year")
        return entry.value if entry is not None and isinstance(entry.value, int) else None

    @once
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


@lru_cache(maxsize=1024)
def _cell_targets(table_id: str, cell_ids: tuple[str, ...]) -> tuple[Target, ...]:
    return tuple([cell_target(table_id, cell_id) for cell_id in cell_ids])
