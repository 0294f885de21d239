"""Running text without its layout: paragraphs in which every character still knows its place in the source."""

from __future__ import annotations

import bisect
import re
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from parser.fold import ZERO_WIDTH
from parser.layout import Last, RunningText, TextLine, closed, running_text, width
from parser.model import Report, Section, Span
from parser.record import record
from parser.source.document import BLANKS, SourceDocument

_RUN = re.compile(f"[^{BLANKS}]+")
_BLANK = re.compile(r"\s")
_READY = 1 << 16
"""Places in a text that are kept ready for `_numbers`: half a megabyte, more than a report has characters."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


@record()
class Flow:
    """Folded text in which line breaks and blanks are gone, except one space between two Latin letters or digits.

    `offsets[i]` is the place of `text[i]` in the source, so any match can be carried back without searching.
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def gaps(self, end: int) -> list[int]:
        """Where blanks or line ends were dropped before a character of `text[:end]`."""
        offsets = self.offsets[:end]
        if not offsets or offsets[-1] - offsets[0] == len(offsets) - 1:
            return []
        return [i for i in range(1, len(offsets)) if offsets[i] - offsets[i - 1] > 1]

    def printed(self, source: str, start: int, end: int) -> str:
        """`text[start:end]` in the characters of the source text, without the blanks that the flow has dropped."""
        offsets = self.offsets[start:end]
        if offsets and offsets[-1] - offsets[0] == len(offsets) - 1:  # the usual piece: nothing was dropped inside it
            return source[offsets[0] : offsets[-1] + 1]
        return "".join([source[offset] for offset in offsets])


def join(document: SourceDocument, spans: Iterable[Span]) -> Flow:
    """One flow out of the pieces of a paragraph (lines broken by hand, by a page end or by a page number)."""
    folded = document.folded
    spans = tuple(spans)
    if len(spans) == 1 and _is_one_run(line := folded[spans[0].start : spans[0].end]):
        return Flow(line, range(spans[0].start, spans[0].end))
    runs: list[str] = []
    offsets = array("L")  # a tuple would keep an object for each character
    blank: int | None = None  # the first blank since the last run
    for span in spans:
        piece = folded[span.start : span.end]
        if _is_one_run(piece):
            if blank is not None and runs and runs[-1][-1] in _LATIN and piece[0] in _LATIN:
                runs.append(" ")
                offsets.append(blank)
            runs.append(piece)
            offsets.extend(_numbers(span.start, span.end))
            blank = span.end
            continue
        end = span.start
        for match in _RUN.finditer(folded, span.start, span.end):
            run, start = match.group(), match.start()
            if runs and runs[-1][-1] in _LATIN and run[0] in _LATIN:
                blank = _first_blank(folded, end, start) if blank is None else blank
                if blank is not None:
                    runs.append(" ")
                    offsets.append(blank)
            runs.append(run)
            end, blank = match.end(), None
            offsets.extend(_numbers(start, end))
        if blank is None:
            blank = _first_blank(folded, end, span.end)
            blank = span.end if blank is None else blank
    return Flow("".join(runs), offsets)


def _numbers(start: int, end: int) -> Iterable[int]:
    """The numbers from `start` up to `end`, copied where they are ready: to put one by one into an array is dear."""
    return _first_numbers()[start:end] if end <= _READY else range(start, end)


@cache
def _first_numbers() -> array[int]:
    return array("L", range(_READY))


def _is_one_run(piece: str) -> bool:
    """Whether a piece of folded text is one run without any of `BLANKS`, as most lines are."""
    blank = not piece or " " in piece or "\t" in piece or "\n" in piece or ZERO_WIDTH in piece
    return not blank


def _first_blank(folded: str, start: int, end: int) -> int | None:
    match = _BLANK.search(folded, start, end) if start < end else None
    return match.start() if match else None


_BETWEEN_PAGES = 120  # characters
_PROSE_WIDTH = 40
"""Columns from which on an unfinished line with marks inside is taken for running text broken by hand."""

_NEW_START = re.compile(
    r"\(?[一二三四五六七八九十]{1,3}\)?[、.]|\(?\d{1,2}\)?[、.)](?!\d)|[①-⑳⑴-⒛]|附[件表]|[一二三四五六七八九十]是"
)


_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"), ("〔", "〕"))
"""What opens and closes; a paragraph does not end in between."""

_LAST: Last[tuple[Flow, ...]] = Last()


def paragraphs(document: SourceDocument, report: Report) -> tuple[Flow, ...]:
    """The paragraphs of the report outside chrome and tables, in order.

    Computed once for the stages that ask one after another. A heading of `report.sections` is a flow of its own, with
    its closing mark, and its text starts the next one. Lines that were broken by hand are joined, also across what is
    chrome (a page number) and across blank lines.
    """
    text = running_text(document, report)
    return _LAST.get((text, report.sections), lambda: _paragraphs(text, report))


def _paragraphs(text: RunningText, report: Report) -> tuple[Flow, ...]:
    cuts = sorted({offset for section in report.sections for offset in _cuts(section)})
    headings = {section.heading.start: section.heading.end for section in report.sections}
    flows: list[list[Span]] = []
    passed = 0  # cuts up to the start of the last piece
    for index, line in enumerate(text.lines):
        whole = passed == len(cuts) or cuts[passed] >= line.end  # as most: no flow begins on it
        for number, piece in enumerate(line.spans if whole else _cut(line, cuts)):
            before, passed = passed, passed if whole else bisect.bisect_right(cuts, piece.start)
            joins = flows and passed == before  # else it is the first, or a heading or its text begins
            if joins and number == 0 and headings.get(flows[-1][0].start, 0) <= piece.start:
                joins = goes_on(text, index - 1)
            if joins:
                flows[-1].append(piece)
            else:
                flows.append([piece])
    return tuple([flow for pieces in flows if (flow := join(text.document, pieces)).text])


def goes_on(text: RunningText, index: int) -> bool:
    """Whether a line goes on in the one behind it, of which there must be one.

    Between two lines may stand a page's foot and head; what is longer is a table, and nothing goes on behind that.
    """
    if text.lines[index + 1].start - text.lines[index].end > _BETWEEN_PAGES:
        return False
    line, following = text.texts[index], text.texts[index + 1]
    if _is_open(line, following):
        return True
    ends = closed(line)
    if text.wrapped_at is not None:
        return text.is_full(index) and not (ends and _NEW_START.match(following))
    if ends or "\t" in line or _NEW_START.match(following):
        return False
    return line[-1] != ")" and ("," in line or "。" in line) and width(line) >= _PROSE_WIDTH


def _is_open(line: str, following: str) -> bool:
    """Whether a line ends inside quotation marks or a bracket that the next line closes."""
    for opening, closing in _PAIRS:
        begins = line.rfind(opening)
        if begins >= 0 and closing not in line[begins:]:
            end = following.find(closing)
            if end >= 0 and not 0 <= following.find(opening) < end:
                return True
    return False


def _cuts(section: Section) -> tuple[int, ...]:
    """Where flows begin: a section's heading, and its body unless the heading is but the number of an item."""
    return (section.heading.start,) if section.kind == "item" else (section.heading.start, section.body.start)


def _cut(line: TextLine, cuts: list[int]) -> Sequence[Span]:
    """The spans of a line, apart where flows begin inside them."""
    if bisect.bisect_right(cuts, line.start) == bisect.bisect_left(cuts, line.end):
        return line.spans
    pieces = []
    for span in line.spans:
        inside = cuts[bisect.bisect_right(cuts, span.start) : bisect.bisect_left(cuts, span.end)]
        ends = [span.start, *inside, span.end]
        pieces += [Span(start, end) for start, end in pairwise(ends)]
    return pieces
