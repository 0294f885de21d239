"""From where to where a table stands in the text: its head, its label lines and its last figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from parser.editions import edition
from parser.fold import fold
from parser.grids.labels import gapped, plain
from parser.model import Span
from parser.resources import load_toml
from parser.rules.tables.reading import Reading
from parser.source.document import SourceDocument

_BEFORE = 1500


def extents(document: SourceDocument, readings: Mapping[str, Reading]) -> dict[str, Span]:
    """The spans of the readings by their names. A Word table counts whole where no other of them is in it."""
    printed = {name: _printed(document, reading) for name, reading in readings.items()}
    spans = {}
    for name, span in printed.items():
        whole = _whole(document, span)
        alone = not any(other != name and whole.overlaps(printed[other]) for other in printed)
        spans[name] = whole if alone else span
    return spans


def _printed(document: SourceDocument, reading: Reading) -> Span:
    first = reading.spans[0]
    end = max([span.end for span in reading.spans])
    filled = [cell.span.start for cell in reading.cells.values() if cell.span]
    label, figure = min(first.start, max([span.start for span in reading.spans])), min([first.end, *filled])
    title = _title(reading.form.edition, reading.form.section).search(document.folded, label, figure)
    label = min(document.line_at(title.end() - 1).span.end + 1, figure) if title else label
    return Span(_head(document, reading.form.id, label, figure), end)


def _whole(document: SourceDocument, span: Span) -> Span:
    for table in document.tables:
        if table.span.overlaps(span):
            span = Span(min(span.start, table.span.start), max(span.end, table.span.end))
    return span


def _head(document: SourceDocument, table_id: str, label: int, figure: int) -> int:
    """Where the head begins that stands closest before the first figure, the first label where there is no head."""
    start = max(0, label - _BEFORE)
    for head in _heads(table_id):
        found = [match.start() for match in head.finditer(document.folded, start, figure)]
        if found:
            return _with_bracket(document, found[-1])
    return label


@cache
def _title(edition_id: str, section_id: str) -> re.Pattern[str]:
    """The title of the part that a table stands in, which belongs to the words before its first figure."""
    section = next(section for section in edition(edition_id).sections if section.id == section_id)
    return gapped(plain(fold(section.title)))


@cache
def _heads(table_id: str) -> tuple[re.Pattern[str], ...]:
    return tuple(gapped(head) for head in load_toml("tables.toml")["heads"][table_id])


def _with_bracket(document: SourceDocument, offset: int) -> int:
    """The offset of the bracket that opens right before it, where one does."""
    before = offset - 1
    while before >= 0 and document.folded[before] == " ":
        before -= 1
    return before if before >= 0 and document.folded[before] in "(|" else offset
