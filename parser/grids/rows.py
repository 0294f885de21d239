"""Any carrier as rows of fields: cells of a Word table, pieces between tabs or bars, words between blanks."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parser.grids.figures import Figure, figure_pattern, read_figure
from parser.model import Span
from parser.resources import load_toml
from parser.source.document import Line, SourceDocument, SourceTable

_BARS = re.compile(r"[\t|│┃¦]")
_RULE = re.compile(r"[\s:+=_┌┐└┘├┤┬┴┼╋━─—-]*")
_WORD = re.compile(r"\S+")
_GLUED = re.compile(r"(?<=[^\d\s.,+\-/(年第〔])[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.、)%年月日号条届期])")

Known = Callable[[str], bool]
"""Tells whether a text ends with the label of a row that the caller looks for."""


def no_label(folded: str) -> bool:  # noqa: ARG001
    """For tables whose labels are not known beforehand."""
    return False


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in one place of a row. `text` is folded and stripped, `figure` what it reads as, if as one.

    `column` and `column_span` are the place in the row: of the grid in a Word table, else counted from 0.
    """

    span: Span
    text: str
    figure: Figure | None
    column: int = 0
    column_span: int = 1

    @property
    def blank(self) -> bool:
        """Whether nothing is printed there."""
        return not self.text

    @property
    def is_label(self) -> bool:
        """Whether words are printed there."""
        return bool(self.text) and self.figure is None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. In a ``word`` or ``cells`` row blank fields are kept and places mean something.

    `group` tells the rows of one Word table from those of another. A row of kind ``break`` is running text.
    """

    kind: Literal["word", "cells", "line", "break"]
    fields: tuple[Field, ...]
    group: int = -1

    @property
    def positional(self) -> bool:
        """Whether the places of the fields can be trusted."""
        return self.kind in ("word", "cells")


@cache
def _lines_data() -> tuple[re.Pattern[str], int, frozenset[str]]:
    data = load_toml("tables.toml")["lines"]
    return re.compile(data["page_number"], re.I), data["prose_length"], frozenset(data["prose_marks"])


def is_page_number(folded: str) -> bool:
    """Whether the line holds the number of a page and nothing else (``- 3 -``, 第 3 页)."""
    return len(folded) < 40 and bool(_lines_data()[0].match(folded))


def is_prose(folded: str) -> bool:
    """Whether the line is running text rather than a piece of a table."""
    _, length, marks = _lines_data()
    return len(folded) >= length and not marks.isdisjoint(folded)


def rows_of(document: SourceDocument, region: Span, noise: Sequence[Span], known: Known) -> Iterator[Row]:
    """The rows of a stretch of the document in reading order, without empty lines, page numbers and `noise`.

    A Word table is given whole where it begins inside the region. `known` allows a word to be cut into label and
    figure (``规章0``) only behind a label.
    """
    tables = {table.span.start: (number, table) for number, table in enumerate(document.tables)}
    done = -1
    for line in lines_in(document, region):
        if line.span.start <= done:
            continue
        if line.span.start in tables:
            number, table = tables[line.span.start]
            if not _is_noise(table.span, noise):
                yield from _word_rows(document, table, number)
            done = table.span.end
        elif line.folded.strip() and not is_page_number(line.folded) and not _is_noise(line.span, noise):
            yield _text_row(document, line, known)


def lines_in(document: SourceDocument, region: Span) -> Iterable[Line]:
    """The lines that begin inside the region, and the one that holds its start."""
    first = document.line_at(region.start).number - 1
    last = document.line_at(max(region.start, region.end - 1)).number
    return document.lines[first:last]


def _is_noise(span: Span, noise: Sequence[Span]) -> bool:
    """Whether the last piece of noise that begins inside or before the span covers more than half of it."""
    index = bisect.bisect_right(noise, Span(span.end, span.end)) - 1
    if index < 0:
        return False
    shared = min(noise[index].end, span.end) - max(noise[index].start, span.start)
    return 2 * shared > span.end - span.start


def _word_rows(document: SourceDocument, table: SourceTable, number: int) -> Iterator[Row]:
    rows: dict[int, list[Field]] = {}
    for cell in table.cells:
        field = _field(document, cell.span.start, cell.span.end, cell.column, cell.column_span)
        rows.setdefault(cell.row, []).append(field)
    for index in sorted(rows):
        yield Row("word", tuple(sorted(rows[index], key=lambda field: field.column)), number)


def _field(document: SourceDocument, start: int, end: int, column: int, column_span: int = 1) -> Field:
    text = document.folded[start:end]
    stripped = text.strip("\u200b \n\t")
    start += len(text) - len(text.lstrip("\u200b \n\t"))
    span = Span(start, start + len(stripped))
    return Field(span, stripped, read_figure(document.text, document.folded, span), column, column_span)


def _text_row(document: SourceDocument, line: Line, known: Known) -> Row:
    separators = [match.start() for match in _BARS.finditer(line.folded)]
    if separators:
        return Row("cells", tuple(_cells(document, line, separators)))
    if is_prose(line.folded):
        return Row("break", ())
    return Row("line", tuple(_words(document, line.span, known)))


def _cells(document: SourceDocument, line: Line, separators: list[int]) -> Iterator[Field]:
    """The pieces between tabs or bars; bars that frame the line enclose nothing, a ruled line has no fields."""
    if _RULE.fullmatch(_BARS.sub("", line.folded)) and "---" in line.folded:
        return
    edges = [-1, *separators, len(line.folded)]
    framed = line.folded.lstrip()[:1] in tuple("|│┃¦")
    closed = line.folded.rstrip()[-1:] in tuple("|│┃¦")
    pieces = list(itertools.pairwise(edges))
    for column, (left, right) in enumerate(pieces[framed : len(pieces) - closed]):
        yield _field(document, line.span.start + left + 1, line.span.start + right, column)


def _words(document: SourceDocument, span: Span, known: Known) -> Iterator[Field]:
    """The words of a line: figures with their unit and note, and everything else between blanks."""
    folded = document.folded
    position, column = span.start, 0
    while word := _WORD.search(folded, position, span.end):
        start, end = word.span()
        figure = figure_pattern().match(folded, start, span.end)
        if figure and (figure.end() == span.end or folded[figure.end()].isspace()):
            end = figure.end()
        elif "(" in word[0] and ")" not in word[0]:
            closing = folded.find(")", end, min(span.end, end + 200))
            following = _WORD.match(folded, closing, span.end) if closing > 0 else None
            end = following.end() if following else end
        for part in _parts(document, Span(start, end), known):
            yield Field(part.span, part.text, part.figure, column)
            column += 1
        position = end


def _parts(document: SourceDocument, word: Span, known: Known) -> Iterator[Field]:
    """The word itself, or the labels and figures it was glued from."""
    whole = _field(document, word.start, word.end, 0)
    if whole.figure or (whole.text[:1].isdigit() and len(whole.text) < 3):
        yield whole
        return
    position = word.start
    for match in _GLUED.finditer(document.folded, word.start, word.end):
        if not known(document.folded[position : match.start()]):
            continue
        yield _field(document, position, match.start(), 0)
        span = Span(match.start(), match.end())
        yield Field(span, match[0], read_figure(document.text, document.folded, span, glued=True))
        position = match.end()
    if position < word.end:
        yield _field(document, position, word.end, 0)
