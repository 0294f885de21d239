"""Cells of a form out of the fields of a row, each with its doubt in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parser.forms import FormCell, FormTable
from parser.grids.entries import Entry
from parser.grids.fields import Field
from parser.grids.figures import Figure, read_spaced
from parser.model import Cell, CellStatus, Number, Span
from parser.resources import load_toml
from parser.rules.tables.places import Places
from parser.source.document import SourceDocument

_RAW = 60


def reason(key: str, **words: object) -> str:
    """A sentence for the clerk from `tables.toml`."""
    return str(load_toml("tables.toml")["reasons"][key]).format(**words)


@dataclass(frozen=True)
class CellMaker:
    """Makes the cells of one table from a document; `rule` is what they say found them."""

    document: SourceDocument
    form: FormTable
    rule: str

    def cells(self, places: Places, targets: Sequence[FormCell], doubt: str = "") -> list[Cell]:
        """One cell for each target from the fields in their columns. `doubt` is a reason that holds for all."""
        if places.doubt:
            raw = "".join(field.text for field in places.fields if field)
            filled = sum(field is not None for field in places.fields)
            doubt = doubt or reason(places.doubt, raw=raw, count=filled)
        cells: list[Cell] = []
        for field, target in zip(places.fields, targets, strict=True):
            if field is None:
                cells.append(self._make(target, None, status="blank", why=doubt))
            elif field.figure is not None and field.figure.plain:
                cells.append(self._count(field, field.figure, target, doubt))
            else:
                cells.append(self._unusual(field, target, doubt))
        return cells

    def illegible(self, entry: Entry, targets: Sequence[FormCell], why: str = "") -> list[Cell]:
        """The cells of a row whose figures do not fit its columns: no values, and why (their number, if not given)."""
        printed = entry.figures
        span = Span(printed[0].span.start, printed[-1].span.end) if printed else entry.span
        raw = " ".join(field.text for field in printed)[:_RAW]
        label = self.form.row_label(targets[0].row.id) or self.form.label
        key = "glued_unsplittable" if len(printed) == 1 and _glued(printed[0]) else "wrong_count"
        why = why or reason(key, raw=raw, table=self.form.name, row=label, wanted=len(targets), found=len(printed))
        return [self._make(target, span, raw, status="illegible", why=why) for target in targets]

    def _count(self, field: Field, figure: Figure, target: FormCell, doubt: str) -> Cell:
        """The cell of a plain whole number, which nearly all are."""
        return Cell(
            id=target.id,
            span=field.span,
            value=figure.value,
            raw=figure.raw,
            confidence="low" if doubt else "high",
            reason=doubt,
            rule=self.rule,
            unit=target.column.unit or self.form.unit or None,
        )

    def _unusual(self, field: Field, target: FormCell, doubt: str) -> Cell:
        """The cell where anything but a plain number is printed."""
        figure = field.figure or read_spaced(self.document.text, self.document.folded, field.span)
        raw = self.document.slice(field.span)
        if figure is None:
            return self._make(target, field.span, raw, status="illegible", why=reason("unreadable", raw=raw))
        if figure.value is None:
            return self._make(target, field.span, raw, status="blank", why=doubt)
        if figure.dash:
            return self._make(target, field.number, raw, 0, status="dash", why=doubt)
        why = self._doubt(figure, target) or doubt
        unit = figure.unit or target.column.unit or self.form.unit
        return self._make(target, field.number, raw, figure.value, why=why, unit=unit)

    def _doubt(self, figure: Figure, target: FormCell) -> str:
        column = target.column
        if figure.spaced:
            return reason("spaced", raw=figure.raw)
        if column.kind != "signed" and figure.signed:
            return reason("signed", raw=figure.raw)
        if column.kind != "money" and isinstance(figure.value, float) and not figure.value.is_integer():
            return reason("decimal", raw=figure.raw)
        if column.kind == "money" and column.unit and figure.unit not in ("", column.unit):
            return reason("unit", raw=figure.raw, unit=column.unit)
        return ""

    def _make(
        self,
        target: FormCell,
        span: Span | None,
        raw: str = "",
        value: Number | None = None,
        *,
        status: CellStatus = "filled",
        why: str = "",
        unit: str = "",
    ) -> Cell:
        return Cell(
            id=target.id,
            span=span,
            value=value,
            raw=raw,
            status=status,
            confidence="low" if why else "high",
            reason=why,
            rule=self.rule,
            unit=unit or None,
        )


def _glued(field: Field) -> bool:
    return field.figure is not None and field.figure.glued
