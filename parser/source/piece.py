"""A piece of a document, read as if it were all there is, and what was found in it carried back to its place."""

from __future__ import annotations

from dataclasses import replace

from parser.model import Report, Span
from parser.source.document import SourceDocument
from parser.source.moved import moved


class Piece:
    """The piece of a document in a span, as a `document` of its own."""

    def __init__(self, source: SourceDocument, span: Span) -> None:
        self._source, self._begin = source, span.start
        self.document = source
        if span == Span(0, len(source.text)):
            return
        inside = tuple(table for table in source.tables if span.covers(table.span))
        self.document = replace(
            source,
            text=source.slice(span),
            tables=moved(inside, lambda offset: offset - span.start),
            hints={start - span.start: hint for start, hint in source.hints.items() if start in span},
        )

    def back(self, report: Report) -> Report:
        """A report on the piece, as a report on the whole document."""
        if self.document is self._source:
            return report
        whole: Report = moved(report, lambda offset: offset + self._begin)
        return replace(whole, text=self._source.text, source=replace(whole.source, chars=len(self._source.text)))
