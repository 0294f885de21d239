"""Texts with characters that nobody reads (joiners, marks, soft hyphens): read without them, and carried back.

Copies of web pages have them in the middle of words, numbers and headings, where no pattern expects any; mirrors of
pages sow readings in brackets there. So the rules read the document as a person reads it, and every offset of what
they found is put back to its place in the source. The readings are chrome, which can be seen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import accumulate
from types import MappingProxyType
from typing import Any

from parser.fold import ZERO_WIDTH
from parser.layout import merge
from parser.model import Indicator, Report, Section, Span
from parser.resources import load_toml
from parser.source.document import SourceDocument, SourceTable

_UNSEEN = re.compile(f"{ZERO_WIDTH}+")
_READINGS = 5  # in a document where they are sown: one or two are the text's own
_Move = Callable[[int], int]


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
        moved: Report = _moved(report, self._back)
        size = len(self._source.text)
        noise = merge([*moved.noise, *(span for span in self._readings if part.covers(span))])
        return replace(moved, text=self._source.text, noise=tuple(noise), source=replace(moved.source, chars=size))

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


def _moved(value: Any, move: _Move) -> Any:
    """A record, or a collection of them, with every offset in it moved."""
    if isinstance(value, Span):
        # The end is behind the last character of the span, not before the first one after it.
        return Span(move(value.start), move(value.end - 1) + 1 if value.end > value.start else move(value.start))
    if isinstance(value, tuple):
        return tuple(_moved(item, move) for item in value)
    if isinstance(value, Mapping):
        return MappingProxyType({key: _moved(item, move) for key, item in value.items()})
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: _moved(getattr(value, field.name), move) for field in fields(value)}
    if isinstance(value, Section):
        changed["key"] = move(value.key)
    if isinstance(value, Indicator):
        changed["key"] = _moved_key(value.key, move)
        changed["part_of"] = _moved_key(value.part_of, move) if value.part_of else value.part_of
    return replace(value, **changed)


def _moved_key(key: str, move: _Move) -> str:
    """The key of an indicator, or its id alone, with the offset moved."""
    name, at, offset = key.rpartition("@")
    return f"{name}@{move(int(offset))}" if at and offset.isdecimal() else key
