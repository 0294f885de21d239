"""The source as it was read: its text, which never changes, and what stands where in it."""

from __future__ import annotations

import bisect
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from parser.fold import ZERO_WIDTH, fold
from parser.model import SourceInfo, Span
from parser.once import once
from parser.record import record

BLANKS = f" \t\n{ZERO_WIDTH}"
"""All characters of folded text that print nothing."""


@record()
class Line:
    """One line of the text, without its line end. `number` counts from 1."""

    number: int
    span: Span
    text: str
    folded: str

    @property
    def stripped(self) -> str:
        """The folded line without the blanks around it."""
        return self.folded.strip()

    @property
    def indent(self) -> int:
        """How many blanks stand before the first character."""
        return len(self.folded) - len(self.folded.lstrip())


@record()
class SourceCell:
    """A cell of a Word table: its place in the grid, from 0, and its text's span. Merged cells stand once."""

    row: int
    column: int
    row_span: int
    column_span: int
    span: Span


@record()
class SourceTable:
    """A Word table. `cells` in reading order; a grid place covered by a merged cell has no cell of its own."""

    span: Span
    rows: int
    columns: int
    cells: tuple[SourceCell, ...]


@record()
class ParagraphHint:
    """What Word says of a paragraph beyond its text: bold throughout, outline level from 1, automatic number."""

    bold: bool = False
    outline_level: int | None = None
    auto_number: str = ""


@dataclass(frozen=True)
class SourceDocument:
    """A file as it was read.

    For .txt, `text` is the decoded file without BOM, line ends as ``\\n``. For .docx it is the paragraphs joined by
    ``\\n`` (an automatic number is written before its paragraph), the cells of a table by ``\\t`` and its rows by
    ``\\n``; several paragraphs of one cell are joined by one space.
    `hints` is keyed by the offset where a paragraph starts.
    """

    name: str
    kind: Literal["txt", "docx"]
    text: str
    sha256: str = ""
    encoding: str = "utf-8"
    encoding_sure: bool = True
    part: int = 1
    tables: tuple[SourceTable, ...] = ()
    hints: Mapping[int, ParagraphHint] = field(default_factory=dict)

    @once
    def folded(self) -> str:
        """The text in the equal-length form that patterns are matched on (`parser.fold`)."""
        return fold(self.text)

    @once
    def lines(self) -> tuple[Line, ...]:
        """All lines, empty ones included."""
        spans, start = [], 0
        texts = self.text.split("\n")
        for text in texts:
            end = start + len(text)
            spans.append(Span(start, end))
            start = end + 1
        return tuple(map(Line, count(1), spans, texts, self.folded.split("\n")))

    @once
    def printed(self) -> tuple[Span, ...]:
        """The lines that are not empty, without the blanks around them."""
        spans = []
        for line in self.lines:
            folded = line.folded
            size = len(folded.strip(BLANKS))
            if size == len(folded):
                if size:
                    spans.append(line.span)
            elif size:
                start = line.span.end - len(folded.lstrip(BLANKS))
                spans.append(Span(start, start + size))
        return tuple(spans)

    @once
    def _starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    def line_at(self, offset: int) -> Line:
        """The line that holds the offset."""
        return self.lines[max(0, bisect.bisect_right(self._starts, offset) - 1)]

    def slice(self, span: Span) -> str:
        """The source text of a span, as printed."""
        return self.text[span.start : span.end]

    @property
    def info(self) -> SourceInfo:
        """What a report keeps of the file it was read from."""
        return SourceInfo(
            name=self.name,
            kind=self.kind,
            encoding=self.encoding,
            encoding_sure=self.encoding_sure,
            sha256=self.sha256,
            chars=len(self.text),
            part=self.part,
        )
