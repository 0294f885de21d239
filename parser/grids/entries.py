"""Rows as entries: a label and the figures that stand behind it, over as many lines as the print needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from parser.grids.fields import Field
from parser.grids.labels import Label
from parser.grids.rows import Known, Row, Stretch, narrow_matters, no_label, rows_in, stretches_of
from parser.model import Span
from parser.once import once
from parser.record import record
from parser.source.document import SourceDocument

_PENDING = 60
_ENOUGH = 3
"""Figures that make a row without a label at its start a row of figures, even if words stand between them."""


@record()
class Line:
    """Figures of one printed line, blank places included. `row` is the row they stand in, `at` its number."""

    fields: tuple[Field, ...]
    row: Row
    at: int


@record()
class Entry:
    """A label with its figures, line by line as printed.

    `fields` are all figures and blank places of the lines in the order of the print, `figures` those that are not
    blank.
    """

    label: Label
    lines: tuple[Line, ...]
    fields: tuple[Field, ...]
    figures: tuple[Field, ...]

    @property
    def span(self) -> Span:
        """From the first word of the label to the last figure."""
        fields = (*self.label.pieces, *self.figures) or self.fields
        return Span(min([field.span.start for field in fields]), max([field.span.end for field in fields]))


def entry_of(label: Label, lines: Sequence[Line]) -> Entry:
    """The entry that a label and lines with its figures make."""
    fields = lines[0].fields if len(lines) == 1 else tuple([item for line in lines for item in line.fields])
    return Entry(label, tuple(lines), fields, tuple([item for item in fields if item.text]))


@dataclass(slots=True)
class _Builder:
    """Collects words until figures come, and figures until words come again."""

    printed: Known
    known: Known
    entries: list[Entry] = field(default_factory=list)
    pieces: list[Field] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def close(self) -> None:
        """What comes next belongs to another entry.

        Words before nothing but padding may be a head that goes on: the next entry has them too.
        """
        if self.lines:
            self.entries.append(entry_of(Label(tuple(self.pieces)), self.lines))
            if not (self.lines[0].row.padded and all(line.row.padded and len(line.fields) == 1 for line in self.lines)):
                self.pieces.clear()
            self.lines.clear()
        del self.pieces[:-_PENDING]

    def add(self, row: Row, at: int) -> None:
        """The next row."""
        if row.kind == "line":
            if len(row.fields) == 1 and row.fields[0].figure is not None:  # as most rows of one cell a line
                self.lines.append(Line(row.fields, row, at))
            else:
                self._words(row, at)
        elif row.kind == "break":
            self.close()
            self.pieces.clear()
        elif (cut := self._cut(row)) is None:
            self._words(row, at)
        else:
            if cut or self._labelled():
                self.close()
                self.pieces.extend(item for item in row.fields[:cut] if item.is_label)
            if len(row.fields) > cut:
                self.lines.append(Line(row.fields[cut:], row, at))
            if row.padded and len(row.fields) == cut + 1:
                self.close()

    def _labelled(self) -> bool:
        """Whether the figures held so far stand in one row with their label: a row without one is then another."""
        last = self.lines[-1] if self.lines else None
        return last is not None and last.row.positional and len(last.fields) < len(last.row.fields)

    def _words(self, row: Row, at: int) -> None:
        """One word after another, whatever place it has."""
        run: list[Field] = []
        for item in row.fields:
            if item.figure is not None:
                run.append(item)
            elif item.is_label:
                if run:
                    self.lines.append(Line(tuple(run), row, at))
                    run = []
                if self.lines or len(self.pieces) > _PENDING:
                    self.close()
                self.pieces.append(item)
            elif item.text or row.kind in ("stream", "gap"):
                run.append(item)
        if run:
            self.lines.append(Line(tuple(run), row, at))

    def _cut(self, row: Row) -> int | None:
        """How many fields of a row with places are its label, None where the row is but a run of words.

        What is no figure behind the label is an unreadable figure, unless it is a label known to the caller: in a row
        without figures any that a form prints, else that of a row.
        """
        fields = row.fields
        if not row.positional or len(fields) < 2:
            return None
        labels = [number for number, item in enumerate(fields) if item.is_label]
        first = next((number for number, item in enumerate(fields) if item.figure is not None), len(fields))
        tells = self.printed if first == len(fields) else self.known
        known = [number for number in labels if tells(fields[number].text)]
        if any(number > first for number in known):
            return None
        leading = [number for number in labels if number < first]
        if not leading:
            figures = sum(item.figure is not None for item in fields)
            return None if figures == 1 or (labels and figures < _ENOUGH) else 0
        return (max(known) if known else max(leading)) + 1


@dataclass(frozen=True)
class Grid:
    """A stretch of a document as rows and as entries."""

    document: SourceDocument
    stretches: Sequence[Stretch]
    rows: Sequence[Row]
    entries: Sequence[Entry]

    @once
    def widths(self) -> Mapping[int, int]:
        """How many rows of figures in places of their own have how many places."""
        rows = (row for row in self.rows if row.positional)
        return Counter(len(row.fields) for row in rows if any(item.figure for item in row.fields))

    @once
    def heads(self) -> tuple[int, ...]:
        """The numbers of the rows that may be heads: in places of their own, words and not one figure."""
        return tuple(
            number
            for number, row in enumerate(self.rows)
            if row.positional
            and not any(item.figure for item in row.fields)
            and any(item.is_label for item in row.fields)
        )


def read_grid(document: SourceDocument, region: Span, noise: Sequence[Span], printed: Known, known: Known) -> Grid:
    """The grid of a region without page chrome; see `rows_of`, which asks `printed`, and `entries_of`."""
    stretches = tuple(stretches_of(document, region, noise))
    rows = list(rows_in(document, stretches, printed))
    return Grid(document, stretches, rows, entries_of(rows, printed, known))


def read_narrow(grid: Grid, printed: Known, known: Known) -> Grid | None:
    """The same grid with blank cells lower than the others (see `blank_cells`), None where that changes nothing."""
    if not narrow_matters(grid.document, grid.stretches):
        return None
    rows = list(rows_in(grid.document, grid.stretches, printed, narrow=True))
    return None if rows == grid.rows else replace(grid, rows=rows, entries=entries_of(rows, printed, known))


def entries_of(rows: Sequence[Row], printed: Known = no_label, known: Known = no_label) -> list[Entry]:
    """The entries of the rows in their order. Words behind the last figure belong to none.

    `printed` tells whether a text ends with anything a form prints, `known` whether with the label of a row of figures.
    """
    builder = _Builder(printed, known)
    for at, row in enumerate(rows):
        builder.add(row, at)
    builder.close()
    return builder.entries
