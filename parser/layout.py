"""Where the running text stands: lines without page chrome and tables, and the width they were wrapped at by hand.

Text copied from a PDF has a line end at every line of the page. Such text has one width that most of its lines reach;
the last line of a paragraph falls short of it. That width is what tells a broken line from a finished one.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter, is_
from typing import Generic, TypeVar

from parser.model import Report, Span
from parser.record import record
from parser.source.document import BLANKS, SourceDocument

Result = TypeVar("Result")

CLOSING = frozenset("。!?;:…")
"""Folded marks after which a line is complete."""

_PLACE = attrgetter("start", "end")
_END = attrgetter("end")
_LATIN_WORD = re.compile(r"[A-Za-z0-9@._/:?&=-]{6,}")
_CJK = re.compile("[一-鿿]+")
_WIDE = re.compile(r"[\u2e80-\uffff“”‘’—…·×]+")
_QUOTES = frozenset("”’\"')>》]】」』")
_SENTENCE = 15  # Chinese characters that running text has at least
_GLANCE = 40  # characters at the beginning of a line that nearly always hold so many
_MIN_LINES = 8
_MIN_WIDTH = 24
_SHORT = _MIN_WIDTH // 2  # characters that a line of that width has at least
_MAX_WIDTH = 140
_SLACK = 5


@dataclass(slots=True, unsafe_hash=True, init=False)
class TextLine:
    """What is left of a line without chrome and tables: one span, or several where chrome stood inside it.

    `start` and `end` are where its text begins and ends; nearly every rule asks for them.
    """

    spans: tuple[Span, ...]
    start: int = field(compare=False)
    end: int = field(compare=False)

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self.spans = spans
        self.start = spans[0].start
        self.end = spans[-1].end


def width(text: str) -> int:
    """How wide the text is printed, in half-width columns."""
    return len(text) + _count(_WIDE, text)


def _count(runs: re.Pattern[str], text: str) -> int:
    """How many characters the runs of a text hold: faster by what is left without them than one by one."""
    return len(text) - len(runs.sub("", text))


def closed(folded: str) -> bool:
    """Whether a folded line ends a sentence or a clause that the next line cannot continue."""
    text = folded.rstrip()
    end = len(text)
    while end and text[end - 1] in _QUOTES and len(text) - end < 3:
        end -= 1
    return bool(end) and (text[end - 1] in CLOSING or (text[end - 1] == "." and not text[end - 2 : end - 1].isascii()))


def is_prose(folded: str) -> bool:
    """Whether a folded line is running text: Chinese with the marks of a sentence, and no row between bars."""
    if len(folded) < 9 or not ("。" in folded or "," in folded) or folded.count("|") > 1:
        return False
    if _count(_CJK, folded[:_GLANCE]) >= _SENTENCE:
        return True
    size = _count(_CJK, folded[:400])
    return size >= _SENTENCE or (size >= 8 and folded.rstrip().endswith("。"))


def merge(spans: Iterable[Span]) -> list[Span]:
    """The same characters as sorted spans that do not touch."""
    merged: list[Span] = []
    for span in sorted(spans, key=_PLACE):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.start < span.end:
            merged.append(span)
    return merged


def table_regions(document: SourceDocument, report: Report) -> list[Span]:
    """The whole lines that official tables, statistics rows and other Word tables stand on, sorted and apart.

    A Word table whose cells hold sentences only lays out text, and is no region.
    """
    regions = [table.span for table in report.tables.values() if table.span]
    regions += _statistics(document, report)
    regions += [t.span for t in document.tables if "。" not in document.folded[t.span.start : t.span.end]]
    return merge(_whole_lines(document, span) for span in regions)


def _statistics(document: SourceDocument, report: Report) -> list[Span]:
    """The rows of statistics tables; two belong to one table when nothing like a sentence stands between them."""
    regions: list[Span] = []
    for row in report.stat_table:
        start = row.label_span.start
        end = max([row.label_span.end, *(value.span.end for value in row.values if value.span)])
        if regions and regions[-1].end <= start and "。" not in document.folded[regions[-1].end : start]:
            start = regions.pop().start
        regions.append(Span(start, end))
    return regions


def _whole_lines(document: SourceDocument, span: Span) -> Span:
    last = document.line_at(max(span.start, span.end - 1))
    return Span(document.line_at(span.start).span.start, last.span.end)


def text_lines(document: SourceDocument, blocked: Sequence[Span]) -> Iterator[TextLine]:
    """The lines with anything but blanks outside the blocked spans, which must be sorted and apart."""
    lines = document.printed
    index = following = 0
    while index < len(lines):
        line = lines[index]
        while following < len(blocked) and blocked[following].end <= line.start:
            following += 1
        if following == len(blocked):
            yield from map(TextLine, zip(lines[index:]))
            return
        block = blocked[following]
        if line.end <= block.start:
            stop = bisect.bisect_right(lines, block.start, index, key=_END)
            yield from map(TextLine, zip(lines[index:stop]))
            index = stop
        elif block.covers(line):
            index = bisect.bisect_right(lines, block.end, index, key=_END)
        else:
            if spans := _outside(document, line, blocked, following):
                yield TextLine(spans)
            index += 1


def _outside(document: SourceDocument, line: Span, blocked: Sequence[Span], following: int) -> tuple[Span, ...]:
    """The parts of a line between the blocked spans, the first of which is given by its index."""
    start, spans = line.start, []
    while following < len(blocked) and blocked[following].start < line.end:
        spans.append(Span(start, max(start, blocked[following].start)))
        start = max(start, blocked[following].end)
        following += 1
    spans.append(Span(start, max(start, line.end)))
    return tuple(trimmed for span in spans if (trimmed := trim(document, span)))


def trim(document: SourceDocument, span: Span) -> Span | None:
    """The span without the blanks around it, None when nothing else is there."""
    text = document.folded[span.start : span.end]
    stripped = text.strip(BLANKS)
    if not stripped:
        return None
    start = span.end - len(text.lstrip(BLANKS))
    return Span(start, start + len(stripped))


@record()
class RunningText:
    """The lines of a document outside chrome and tables, and the printed width at which they were wrapped, if so.

    `texts` are the folded lines, chrome inside them included. `above` are the lines right above the rows of a
    statistics table: its title, its heads or the first group in it.
    """

    document: SourceDocument
    lines: tuple[TextLine, ...]
    texts: tuple[str, ...]
    wrapped_at: int | None
    above: frozenset[int] = frozenset()

    def behind(self, index: int, offset: int, longest: int) -> list[Span]:
        """What a line holds from an offset on, at most so many characters, without the chrome inside it."""
        end = offset + longest
        found = []
        for span in self.lines[index].spans:
            if span.end > offset and span.start < end:
                found.append(Span(max(span.start, offset), min(span.end, end)))
        return found

    def is_full(self, index: int) -> bool:
        """Whether a line reaches the width at which the text was wrapped, so that the next may go on with it.

        A line that ends early is full too when the Latin word that begins the next one had no room on it.
        """
        if self.wrapped_at is None or len(self.texts[index]) > _MAX_WIDTH:
            return False
        line = self.lines[index]
        used = width(self.document.text[line.start : line.end])
        word = _LATIN_WORD.match(self.texts[index + 1]) if index + 1 < len(self.lines) else None
        return used >= self.wrapped_at - _SLACK or (word is not None and used + len(word.group()) > self.wrapped_at)


class Last(Generic[Result]):
    """The last result of a function of the document and of parts of the report, for the stages that ask again.

    Arguments are compared by identity: a stage that changes a part of the report makes a new one.
    """

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], Result] | None = None

    def get(self, arguments: tuple[object, ...], compute: Callable[[], Result]) -> Result:
        """What `compute` gives, computed again only for other arguments. Safe for threads, which may compute twice."""
        kept = self._kept
        if kept and all(map(is_, kept[0], arguments)):
            return kept[1]
        result = compute()
        self._kept = (arguments, result)
        return result


_LAST: Last[RunningText] = Last()


def running_text(document: SourceDocument, report: Report) -> RunningText:
    """The text of a report outside its chrome and tables."""
    parts = (document, report.noise, report.tables, report.stat_table)
    return _LAST.get(parts, lambda: _running_text(document, report))


def _running_text(document: SourceDocument, report: Report) -> RunningText:
    lines = tuple(text_lines(document, merge([*report.noise, *table_regions(document, report)])))
    folded = document.folded
    texts = tuple([folded[line.start : line.end] for line in lines])
    starts = [line.start for line in lines]
    above = frozenset(bisect.bisect_left(starts, span.start) - 1 for span in _statistics(document, report))
    return RunningText(document, lines, texts, _wrap_width(document, lines, texts), above)


def _wrap_width(document: SourceDocument, lines: Sequence[TextLine], texts: Sequence[str]) -> int | None:
    """The width at which the text was broken by hand, None when its lines are whole paragraphs."""
    sizes = [len(text) for text in texts if len(text) >= _SHORT]
    if len(sizes) < _MIN_LINES or 10 * len([size for size in sizes if size > _MAX_WIDTH]) > len(sizes):
        return None
    wide = [(line, text) for line, text in zip(lines, texts, strict=True) if len(text) >= _SHORT]
    widths = [(text, width(document.text[line.start : line.end])) for line, text in wide]
    long = sorted(printed for _, printed in widths if printed >= _MIN_WIDTH)
    if len(long) < _MIN_LINES:
        return None
    usual = long[len(long) * 9 // 10]
    if usual > _MAX_WIDTH:
        return None
    near = [(text, printed) for text, printed in widths if printed >= usual * 4 // 5]
    full = [closed(text) for text, printed in near if usual - _SLACK <= printed <= usual + _SLACK]
    if 2 * len(full) < len(near) or full.count(False) * 2 < len(full):
        return None
    return usual
