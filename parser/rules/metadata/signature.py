"""The signature at the end of a report: the office and the date, on lines of their own or on one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from parser.dates import DATE, whole_date
from parser.flow import Flow, join
from parser.layout import Last, RunningText, TextLine, is_prose
from parser.model import Span
from parser.record import record
from parser.rules.title import is_agency_name
from parser.source.document import SourceDocument

SIGNED = re.compile(rf"(?P<agency>[^\d,。;:]{{0,40}}?)[(]?(?P<date>{DATE.pattern})[)]?")
"""A line without blanks that has nothing but a date, and an office's name before it."""

_LONGEST = 60
_LAST_CHARACTERS = frozenset("日)0123456789")
_DAY = re.compile(r"日|\d(?=[)]?$)")
_SEAL = re.compile(r"\((?:盖章|公章|印章|章)\)$")


@record()
class Signature:
    """Where office and date are printed; `day` is the date, None where its print is damaged."""

    agency: Span | None
    date: Span | None
    day: datetime.date | None

    @property
    def start(self) -> int:
        """Where the signature begins."""
        return min(span.start for span in (self.agency, self.date) if span)


_LAST: Last[Signature | None] = Last()


def find_signature(text: RunningText) -> Signature | None:
    """The last date that stands alone behind the first paragraph, with the office above it or on its line.

    A date may be broken over two lines. Without a date, an office's name that ends the text is a signature.
    """
    return _LAST.get((text,), lambda: _find_signature(text))


def _find_signature(text: RunningText) -> Signature | None:
    document, lines = text.document, text.lines
    first = next((i for i, line in enumerate(text.texts) if is_prose(line)), len(lines))
    for index in range(len(lines) - 1, first, -1):
        folded = text.texts[index]
        if len(folded) > _LONGEST or folded[-1] not in _LAST_CHARACTERS or not _DAY.search(folded, len(folded) - 3):
            continue
        flow = join(document, lines[index].spans)
        before = join(document, lines[index - 1].spans) if index - 1 > first and _is_short(lines[index - 1]) else None
        found = _dated(flow, before) or _dated_over_two(document, lines, index, first)
        if found:
            return found
    if first < len(lines) - 1 and _is_short(lines[-1]):
        flow = join(document, lines[-1].spans)
        if is_agency_name(_SEAL.sub("", flow.text)):
            return Signature(_agency_span(flow), None, None)
    return None


def _is_short(line: TextLine) -> bool:
    return line.end - line.start <= _LONGEST


def _dated(flow: Flow, before: Flow | None) -> Signature | None:
    """A line that ends with a date and has nothing else on it but an office's name."""
    match = SIGNED.fullmatch(flow.text)
    if match is None:
        return None
    place = flow.span(match.start("date"), match.end("date"))
    day = whole_date(match["date"])
    if match["agency"]:
        named = is_agency_name(_SEAL.sub("", match["agency"]))
        return Signature(flow.span(0, match.end("agency")), place, day) if named else None
    above = before and is_agency_name(_SEAL.sub("", before.text))
    return Signature(_agency_span(before) if before and above else None, place, day)


def _dated_over_two(document: SourceDocument, lines: Sequence[TextLine], index: int, first: int) -> Signature | None:
    """A date whose year stands on the line above."""
    above = join(document, lines[index - 1].spans) if index - 1 > first and _is_short(lines[index - 1]) else None
    if above is None or not above.text.endswith("年") or len(above.text) > 6:
        return None
    flow = join(document, [*lines[index - 1].spans, *lines[index].spans])
    higher = index - 2 > first and _is_short(lines[index - 2])
    return _dated(flow, join(document, lines[index - 2].spans) if higher else None)


def _agency_span(flow: Flow) -> Span:
    return flow.span(0, len(_SEAL.sub("", flow.text)))
