"""Where in a document official tables may stand: stretches around words that only they print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parser.grids.rows import is_prose
from parser.model import Span
from parser.resources import load_toml
from parser.source.document import SourceDocument

_BEFORE = 3
_AFTER = 400
"""Lines behind an anchor that may still belong to its table: one cell a line, with empty lines between."""
_PROSE = 2
"""Lines of running text that may interrupt a table (a note, the foot of a page)."""


@cache
def _anchor() -> re.Pattern[str]:
    words = load_toml("tables.toml")["anchors"]["words"]
    firsts = "".join(sorted({word[0] for word in words}))
    return re.compile(f"(?=[{firsts}])(?:" + "|".join(r"\s{0,4}".join(map(re.escape, word)) for word in words) + ")")


def table_regions(document: SourceDocument) -> Iterator[Span]:
    """The stretches in order, whole lines and whole Word tables, from a little before the first anchor on."""
    anchors = sorted({document.line_at(match.start()).number - 1 for match in _anchor().finditer(document.folded)})
    known, done = frozenset(anchors), -1
    for line in anchors:
        if line > done:
            end = _reach(document, line, known)
            yield _span(document, max(done + 1, line - _BEFORE), end)
            done = end


def _reach(document: SourceDocument, line: int, anchors: frozenset[int]) -> int:
    """The last line of the stretch that begins with an anchor in the given line."""
    lines = document.lines
    last, prose = line, 0
    for index in range(line + 1, len(lines)):
        if index in anchors:
            last, prose = index, 0
        elif is_prose(lines[index].folded):
            prose += 1
        if prose >= _PROSE or index - last > _AFTER:
            return index
    return len(lines) - 1


def _span(document: SourceDocument, first: int, last: int) -> Span:
    span = Span(document.lines[first].span.start, document.lines[last].span.end)
    for table in document.tables:
        if table.span.overlaps(span):
            span = Span(min(span.start, table.span.start), max(span.end, table.span.end))
    return span
