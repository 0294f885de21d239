"""Made-up official tables in every shape in which they arrive: each cell holds a number of its own."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence

from parser.forms import FormTable, LayoutCell
from parser.model import Cell, Report, Span
from parser.rules.standard_tables import find_standard_tables
from parser.source import SourceCell, SourceDocument, SourceTable

Texts = Mapping[str, str]
"""What is printed in each cell, by cell id."""


def numbers(form: FormTable, start: int = 11) -> dict[str, int]:
    """A different number for every cell, none of them nought; a total is the sum of what stands before it."""
    found: dict[str, int] = {}
    parts = 0
    for place, (cell_id, cell) in enumerate(form.cells.items()):
        found[cell_id] = parts if cell.column.total else start + 7 * place
        parts = 0 if cell.column.total else parts + found[cell_id]
    return found


def printed(values: Mapping[str, object]) -> dict[str, str]:
    return {cell_id: str(value) for cell_id, value in values.items()}


def document(text: str, tables: Sequence[SourceTable] = ()) -> SourceDocument:
    return SourceDocument(name="年报.txt", kind="docx" if tables else "txt", text=text, tables=tuple(tables))


def read(source: SourceDocument | str) -> Report:
    source = document(source) if isinstance(source, str) else source
    return find_standard_tables(source, Report(source=source.info, text=source.text))


def values_of(report: Report, table_id: str) -> dict[str, object]:
    return {cell_id: cell.value for cell_id, cell in report.tables[table_id].cells.items()}


def rows(form: FormTable, texts: Texts) -> list[list[LayoutCell | None]]:
    """The printed grid, each cell in the place where it begins, None in the places it covers."""
    layout = form.layout()
    grid: list[list[LayoutCell | None]] = [[None] * layout.columns for _ in range(layout.rows)]
    for cell in layout.cells:
        grid[cell.row][cell.column] = cell
    return grid


def text_of(cell: LayoutCell, texts: Texts) -> str:
    return texts[cell.cell_id] if cell.cell_id else cell.text


def _tabs(form: FormTable, texts: Texts) -> str:
    return "\n".join("\t".join(text_of(cell, texts) for cell in row if cell) for row in rows(form, texts))


def _tabs_in_full(form: FormTable, texts: Texts) -> str:
    return "\n".join("\t".join(text_of(cell, texts) if cell else "" for cell in row) for row in rows(form, texts))


def _bars(form: FormTable, texts: Texts) -> str:
    return "\n".join(
        "| " + " | ".join(text_of(cell, texts) for cell in row if cell) + " |" for row in rows(form, texts)
    )


def _bars_in_full(form: FormTable, texts: Texts) -> str:
    return "\n".join(
        "|" + "|".join(text_of(cell, texts) if cell else " " for cell in row) + "|" for row in rows(form, texts)
    )


def _bars_filled_up(form: FormTable, texts: Texts) -> str:
    lines = []
    for row in rows(form, texts):
        cells = [text_of(cell, texts) for cell in row if cell]
        lines.append(" | ".join(cells) + " | " + "|" * (len(row) - len(cells)))
    return "\n".join(line.rstrip() for line in lines)


def _cells(form: FormTable, texts: Texts) -> list[str]:
    return [text_of(cell, texts) for row in rows(form, texts) for cell in row if cell]


def _one_a_line(form: FormTable, texts: Texts) -> str:
    return "\n".join(_cells(form, texts))


def _one_a_line_apart(form: FormTable, texts: Texts) -> str:
    return "\n\n".join(_cells(form, texts))


def _one_a_line_barred(form: FormTable, texts: Texts) -> str:
    lines = []
    for row in rows(form, texts):
        cells = [text_of(cell, texts) for cell in row if cell]
        lines += [f"{text} |" if text else "|" for text in cells]
        fill = len(row) - len(cells)
        lines += ["|" * fill] if fill else []
    return "\n".join(lines)


def _one_a_line_opened(form: FormTable, texts: Texts) -> str:
    lines = []
    for row in rows(form, texts):
        cells = [text_of(cell, texts) for cell in row if cell]
        lines += ["|", *(f"{text} |" if text else "|" for text in cells)]
        lines[-1] += " " + "|" * (len(row) - len(cells))
    return "\n".join(line.rstrip() for line in lines)


def _bars_between(form: FormTable, texts: Texts) -> str:
    return "\n|\n".join(_cells(form, texts)) + "\n|"


def _spaces(form: FormTable, texts: Texts) -> str:
    return "\n".join(" ".join(text_of(cell, texts) for cell in row if cell) for row in rows(form, texts))


def _paragraphs(form: FormTable, texts: Texts, figures: bool = True) -> str:
    """As browsers copy cells with a paragraph in each, or only in those of words, the figures plain behind tabs."""
    pieces: list[str] = []
    for row in rows(form, texts):
        for number, cell in enumerate(cell for cell in row if cell):
            pieces += ["\t"] if number else []
            words = cell.header or figures
            pieces += ["\n\n", text_of(cell, texts), "\n\n"] if words else [text_of(cell, texts)]
        pieces.append("\n")
    text = ""
    breaks = ""
    for piece in filter(None, pieces):
        if piece == "\n\n":
            breaks = piece
        else:
            text += breaks + piece
            breaks = ""
    return text.strip("\n")


def _paragraphs_of_words(form: FormTable, texts: Texts) -> str:
    return _paragraphs(form, texts, figures=False)


def _pdf(form: FormTable, texts: Texts) -> str:
    """Labels broken over lines, the figures of a row behind the last of them, page numbers in between."""
    lines: list[str] = []
    for number, row in enumerate(rows(form, texts)):
        labels = [cell.text for cell in row if cell and cell.header]
        figures = [texts[cell.cell_id] for cell in row if cell and cell.cell_id]
        for label in labels:
            lines += textwrap.wrap(label, 9 if len(labels) < 4 else 2, break_long_words=True)
        if figures:
            joined = " ".join(figures)
            lines = [*lines[:-1], f"{lines[-1]} {joined}"] if labels else [*lines, joined]
        if number % 9 == 8:
            lines.append(f"- {number} -")
    return "\n".join(lines)


TEXT_CARRIERS: dict[str, Callable[[FormTable, Texts], str]] = {
    "tabs": _tabs,
    "tabs with all places": _tabs_in_full,
    "framed bars": _bars,
    "framed bars with all places": _bars_in_full,
    "bars filled up at the end": _bars_filled_up,
    "one cell a line": _one_a_line,
    "one cell a line with blank lines": _one_a_line_apart,
    "one cell a line closed by a bar": _one_a_line_barred,
    "one cell a line, rows opened by a bar": _one_a_line_opened,
    "one cell a line, bars between": _bars_between,
    "cells with paragraphs": _paragraphs,
    "cells with words in paragraphs": _paragraphs_of_words,
    "spaces": _spaces,
    "lines of a page": _pdf,
}

KEEPS_BLANKS = (
    "tabs",
    "tabs with all places",
    "framed bars",
    "framed bars with all places",
    "cells with paragraphs",
    "cells with words in paragraphs",
)
"""Carriers in which a blank cell leaves a place of its own that nothing else can be taken for."""


def word(form: FormTable, texts: Texts, before: str = "", merged: bool = True) -> SourceDocument:
    """The table as Word has it: one cell for a merged rectangle, or all places as cells of their own."""
    text = before
    layout = form.layout()
    start = len(text)
    cells = []
    for number, row in enumerate(rows(form, texts)):
        text += "\n" if number else ""
        first = True
        for column, cell in enumerate(row):
            if merged and cell is None:
                continue
            text += "" if first else "\t"
            first = False
            content = text_of(cell, texts) if cell else ""
            span = Span(len(text), len(text) + len(content))
            text += content
            spans = (cell.row_span, cell.column_span) if merged and cell else (1, 1)
            cells.append(SourceCell(number, column, *spans, span))
    table = SourceTable(Span(start, len(text)), layout.rows, layout.columns, tuple(cells))
    return document(text + "\n五、存在的主要问题及改进情况\n", [table])


def cells_of(report: Report, table_id: str, row: str) -> list[Cell]:
    """The cells of one row of a table."""
    return [cell for key, cell in report.tables[table_id].cells.items() if row in key.split(".")]


def text_of_table(form: FormTable, carrier: str = "one cell a line", **texts: str) -> str:
    """The table in a carrier, with other texts in the given cells (`__` for the point of an id)."""
    shown = printed(numbers(form)) | {key.replace("__", "."): text for key, text in texts.items()}
    return TEXT_CARRIERS[carrier](form, shown)
