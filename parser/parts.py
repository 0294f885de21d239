"""From a document to its report, or its reports: one file may hold several, one after another.

A later report shows by a whole title of its own behind the first sections, with a first part below it. Each report is
read from its piece of the document alone, and carried back to its place in the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from parser.collector import collector_paused
from parser.layout import TextLine, running_text
from parser.model import Report, Span
from parser.rules import apply_rules
from parser.rules.metadata.block import read_pairs
from parser.rules.metadata.head import reason
from parser.rules.title import find_titles
from parser.source.document import SourceDocument
from parser.source.piece import Piece
from parser.source.visible import Visible, visible

_FIRST = re.compile(r"[(第]?[一1][)、.部 ]")
_BLOCK = 30  # lines that a block of keys and values has at most
_OF_BLOCK = frozenset(
    ("index_number", "issuer", "title", "topic", "document_number", "publish_date", "publish_date_2", "made_date")
)
_FEWEST_KEYS = 2  # groups of keys that make lines above a title its block, and not the last words of the report before
_MOST = 50
"""How many reports of one file are told apart; what is behind the last belongs to it."""
_PIECE, _GROWTH = 20_000, 16
"""Characters in which the next report of a file is looked for first: three times a usual report; and how that grows."""
_TIMES, _SMALLEST = 3, 3_000
"""How many times the report before it is where that is a short one, and the least."""


@dataclass(frozen=True, slots=True)
class Part:
    """One report of a file and the piece of the file's text that it was read from."""

    span: Span
    report: Report


def parse(document: SourceDocument) -> Report:
    """Read the one report of a document. Never fails on any text: what is not found is not there.

    Where the document holds several, it is the first; its title is doubtful and says where the next one begins.
    """
    with collector_paused():
        seen = visible(document)
        whole = Span(0, len(document.text))
        return seen.back(_read_as_one(seen.document), whole) if seen else _read_as_one(document)


def parse_all(document: SourceDocument) -> tuple[Report, ...]:
    """All reports of a document in their order; `source.part` counts them from 1."""
    return tuple(part.report for part in parts_of(document))


def parts_of(document: SourceDocument) -> tuple[Part, ...]:
    """All reports of a document, each with its piece of the text; the pieces make up the whole text."""
    with collector_paused():
        seen = visible(document)
        return _parts_of_visible(document, seen) if seen else _all_of(document)


def first_of(document: SourceDocument, parts: Sequence[Part]) -> Report:
    """What `parse` gives, where all parts are known already."""
    first = parts[0].report
    return first if len(parts) == 1 else _first_of_several(document, first, parts[1].span.start)


def _read_as_one(document: SourceDocument) -> Report:
    report = apply_rules(document)
    start = _next_report(document, report)
    return report if start is None else _first_of_several(document, _read(document, Span(0, start), 1), start)


def _first_of_several(document: SourceDocument, first: Report, start: int) -> Report:
    line = document.line_at(start).number
    title = first.metadata.get("title") or first.metadata["edition"]
    doubtful = replace(title, confidence="low", reason=reason("second_report", line=line))
    return replace(first, metadata=MappingProxyType({**first.metadata, title.field: doubtful}))


def _parts_of_visible(document: SourceDocument, seen: Visible) -> tuple[Part, ...]:
    """The reports of a document with characters that nobody sees, carried back to its own text."""
    parts = _all_of(seen.document)
    # A report begins on the same line with and without the characters that nobody sees.
    lines = [seen.document.line_at(part.span.start).number for part in parts]
    starts = [0, *(document.lines[number - 1].span.start for number in lines[1:]), len(document.text)]
    spans = map(Span, starts, starts[1:])
    return tuple(Part(span, seen.back(part.report, span)) for span, part in zip(spans, parts, strict=True))


def _all_of(document: SourceDocument) -> tuple[Part, ...]:
    parts: list[Part] = []
    start, end, size = 0, len(document.text), _PIECE
    while len(parts) < _MOST - 1:
        following = _find_next(document, Span(start, end), len(parts) + 1, size)
        if isinstance(following, Report):
            return (*parts, Part(Span(start, end), following))
        parts.append(Part(Span(start, following), _read(document, Span(start, following), len(parts) + 1)))
        size = min(_PIECE, max(_SMALLEST, _TIMES * (following - start)))
        start = following
    return (*parts, Part(Span(start, end), _read(document, Span(start, end), len(parts) + 1)))


def _find_next(document: SourceDocument, span: Span, part: int, size: int) -> int | Report:
    """Where the second report of a piece of the document begins, or that piece as the one report that it is.

    It is looked for in larger and larger pieces, the first of a `size`: a file of many reports would else be read as
    often as it has reports.
    """
    while span.start + size < span.end:
        line = document.line_at(span.start + size)
        piece = Piece(document, Span(span.start, line.span.start)).document
        following = _next_report(piece, apply_rules(piece))
        if following is not None:
            return span.start + following
        size *= _GROWTH
    last = Piece(document, span)
    report = apply_rules(last.document)
    following = _next_report(last.document, report)
    return _as_part(last.back(report), part) if following is None else span.start + following


def _read(document: SourceDocument, span: Span, part: int) -> Report:
    """The report in a piece of the document, with the number of the part."""
    piece = Piece(document, span)
    return _as_part(piece.back(apply_rules(piece.document)), part)


def _as_part(report: Report, part: int) -> Report:
    return replace(report, source=replace(report.source, part=part))


def _next_report(document: SourceDocument, report: Report) -> int | None:
    """Where the second report of a document begins, None when it holds but one."""
    if not report.sections:
        return None
    begin = report.sections[0].heading.start
    firsts = [section.heading.start for section in report.sections if section.level == 1 and _is_first(section.number)]
    last = max(firsts, default=begin)  # a later report has one below its title
    if last <= begin:
        return None
    lines = [line for line in running_text(document, report).lines if begin < line.start < last]
    for title in find_titles(document, lines):
        if title.agency and title.year and title.end < last:
            return _block_above(document, lines, title.start)
    return None


def _block_above(document: SourceDocument, lines: Sequence[TextLine], title: int) -> int:
    """Where the block of keys and values right above a title begins, the title itself where there is none."""
    above = next((i for i, line in enumerate(lines) if line.end > title), len(lines))
    block = lines[max(0, above - _BLOCK) : above]
    pairs = read_pairs(document, block)
    taken = {pair.line for pair in pairs} | {
        i for i, line in enumerate(block) if any(pair.value and pair.value.start == line.start for pair in pairs)
    }
    first = next((i + 1 for i in range(len(block) - 1, -1, -1) if i not in taken), 0)
    telling = [pair for pair in pairs if pair.line >= first and pair.group in _OF_BLOCK]
    return block[telling[0].line].start if len({pair.group for pair in telling}) >= _FEWEST_KEYS else title


def _is_first(number: str) -> bool:
    return bool(_FIRST.match(number))
