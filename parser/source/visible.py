"""Texts with characters that nobody reads (joiners, marks, soft hyphens): read without them, and carried back.

Copies of web pages have them in the middle of words, numbers and headings, where no pattern expects any; mirrors of
pages sow readings in brackets there. So the rules read the document as a person reads it, and every offset of what
they found is put back to its place in the source. The readings are chrome, which can be seen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate

from parser.fold import ZERO_WIDTH
from parser.layout import merge
from parser.model import Report, Span
from parser.resources import load_toml
from parser.source.document import SourceDocument, SourceTable
from parser.source.moved import moved

_UNSEEN = re.compile(f"{ZERO_WIDTH}+")
_READINGS = 5  # in a document where they are sown: one or two are the text's own


class Visible:
    """A document without its invisible characters and readings (`document`), and the way back to the one with them."""

    def __init__(self, source: SourceDocument, readings: Sequence[Span]) -> None:
        unseen = (Span(*match.span()) for match in _UNSEEN.finditer(source.folded))
        gaps = [(gap.start, gap.end) for gap in merge([*unseen, *readings])]
        self._source = source
        self._readings = readings
        self._begins = [0, *(end for _, end in gaps)]  # of the visible pieces, in the source
        self._gone = [0, *accumulate(end - start for start, end in gaps)]  # characters, before each piece
        self._starts = [begin - gone for begin, gone in zip(self._begins, self._gone, strict=True)]
        ends = [*(start for start, _ in gaps), len(source.text)]
        self.document = replace(
            source,
            text="".join(source.text[begin:end] for begin, end in zip(self._begins, ends, strict=True)),
            tables=tuple(map(self._table, source.tables)),
            hints={self._forth(start): hint for start, hint in source.hints.items()},
        )

    def back(self, report: Report, part: Span) -> Report:
        """A report on the visible document, as a report on the source, with the readings in its part of that."""
        found: Report = moved(report, self._back)
        size = len(self._source.text)
        noise = merge([*found.noise, *(span for span in self._readings if part.covers(span))])
        return replace(found, text=self._source.text, noise=tuple(noise), source=replace(found.source, chars=size))

    def _table(self, table: SourceTable) -> SourceTable:
        cells = tuple(replace(cell, span=self._visible(cell.span)) for cell in table.cells)
        return replace(table, span=self._visible(table.span), cells=cells)

    def _visible(self, span: Span) -> Span:
        return Span(self._forth(span.start), self._forth(span.end))

    def _forth(self, offset: int) -> int:
        piece = bisect_right(self._begins, offset) - 1
        end = self._starts[piece + 1] if piece + 1 < len(self._starts) else offset
        return min(offset - self._gone[piece], end)

    def _back(self, offset: int) -> int:
        return offset + self._gone[bisect_right(self._starts, offset) - 1]


def visible(document: SourceDocument) -> Visible | None:
    """How to read a document with characters that nobody reads; None for one without, which is nearly every one."""
    found = [Span(*match.span()) for match in _reading().finditer(document.folded)]
    readings = found if len(found) >= _READINGS else []
    return Visible(document, readings) if readings or ZERO_WIDTH in document.folded else None


@cache
def _reading() -> re.Pattern[str]:
    """A reading in brackets behind a single character."""
    return re.compile(load_toml("chrome.toml")["mirror"]["reading"])
