"""Where in a document tables may stand: stretches around words that only tables print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from parser.grids.rows import is_prose, prose_marks
from parser.model import Span
from parser.resources import load_toml
from parser.source.document import SourceDocument

_BEFORE = 3
_AFTER = 400
"""Lines behind an anchor that may still belong to its table: one cell a line, with empty lines between."""
_PROSE = 2
"""Lines of running text that may interrupt a table (a note, the foot of a page)."""
_SHORT = 80
"""Characters of the longest line that may announce a statistics table."""


def _pattern(words: Iterable[str], heads: Iterable[str] = ()) -> re.Pattern[str]:
    """Finds the words, blanks allowed inside; by their first characters, among which the search is quick.

    The head of a column is none where it is a word of a sentence, which goes on behind it.
    """
    rests: dict[str, list[str]] = {}
    for word, end in [*((word, "") for word in words), *((head, "(?![,。;])") for head in heads)]:
        rest = "".join(rf"\s{{0,4}}{re.escape(character)}" for character in word[1:])
        rests.setdefault(word[0], []).append(rest + end)
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rests.items()))


@cache
def _anchor() -> re.Pattern[str]:
    return _pattern(load_toml("tables.toml")["anchors"]["words"])


@cache
def _stat_anchor() -> re.Pattern[str]:
    data = load_toml("tables.toml")["stat"]
    return _pattern([*data["titles"], *data["rows"]], data["label_heads"])


def table_regions(document: SourceDocument) -> Iterator[Span]:
    """Stretches that may hold official tables: whole lines and whole Word tables, in order."""
    anchors = {document.line_at(match.start()).number - 1 for match in _anchor().finditer(document.folded)}
    return _regions(document, anchors)


def stat_regions(document: SourceDocument) -> Iterator[Span]:
    """Stretches that may hold a statistics table, each from its title, its heads or its first well-known row on."""
    anchors = set()
    for match in _stat_anchor().finditer(document.folded):
        line = document.line_at(match.start())
        if len(line.text) <= _SHORT and not is_prose(line.folded):
            anchors.add(line.number - 1)
    return _regions(document, anchors)


def _regions(document: SourceDocument, anchors: set[int]) -> Iterator[Span]:
    done = -1
    for line in sorted(anchors):
        if line > done:
            end = _reach(document, line, anchors)
            yield _span(document, max(done + 1, line - _BEFORE), end)
            done = end


def _reach(document: SourceDocument, line: int, anchors: set[int]) -> int:
    """The last line of the stretch that begins with an anchor in the given line."""
    lines = document.lines
    least, marks = prose_marks()
    last, prose = line, 0
    for index in range(line + 1, len(lines)):
        if index in anchors:
            last, prose = index, 0
        # As `is_prose` asks, without a call for each line.
        elif len(folded := lines[index].folded) >= least and marks.search(folded):
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
