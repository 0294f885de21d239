"""The signature at the end of a report: the office and the date, on lines of their own or on one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from parser.flow import Flow, join
from parser.layout import TextLine, is_prose
from parser.model import Span
from parser.rules.metadata.dates import DATE, whole_date
from parser.rules.title import is_agency_name
from parser.source.document import SourceDocument

_LONGEST = 60
_SEAL = re.compile(r"\((?:盖章|公章|印章|章)\)$")


@dataclass(frozen=True, slots=True)
class Signature:
    """Where office and date are printed; `day` is the date, None where its print is damaged."""

    agency: Span | None
    date: Span | None
    day: datetime.date | None

    @property
    def start(self) -> int:
        """Where the signature begins."""
        return min(span.start for span in (self.agency, self.date) if span)


def find_signature(document: SourceDocument, lines: Sequence[TextLine]) -> Signature | None:
    """The last date that stands alone behind the first paragraph, with the office above it or on its line.

    A date may be broken over two lines. Without a date, an office's name that ends the text is a signature.
    """
    flows = [join(document, line.spans) if line.end - line.start <= _LONGEST else None for line in lines]
    first = next((i for i, line in enumerate(lines) if is_prose(document.folded[line.start : line.end])), len(lines))
    for index in range(len(lines) - 1, first, -1):
        flow = flows[index]
        if flow is None or not (flow.text.endswith("日") or flow.text[-1:].isdigit()):
            continue
        before = flows[index - 1] if index - 1 > first else None
        found = _dated(flow, before) or _dated_over_two(document, lines, index, flows, first)
        if found:
            return found
    if lines and first < len(lines) - 1 and (flow := flows[-1]) and is_agency_name(_SEAL.sub("", flow.text)):
        return Signature(_agency_span(flow), None, None)
    return None


def _dated(flow: Flow, before: Flow | None) -> Signature | None:
    """A line that ends with a date and has nothing else on it but an office's name."""
    match = re.compile(rf"(?P<agency>[^\d,。;:]{{0,40}}?)[(]?(?P<date>{DATE.pattern})[)]?").fullmatch(flow.text)
    if match is None:
        return None
    place = flow.span(match.start("date"), match.end("date"))
    day = whole_date(match["date"])
    if match["agency"]:
        named = is_agency_name(_SEAL.sub("", match["agency"]))
        return Signature(flow.span(0, match.end("agency")), place, day) if named else None
    above = before and is_agency_name(_SEAL.sub("", before.text))
    return Signature(_agency_span(before) if before and above else None, place, day)


def _dated_over_two(
    document: SourceDocument, lines: Sequence[TextLine], index: int, flows: Sequence[Flow | None], first: int
) -> Signature | None:
    """A date whose year stands on the line above."""
    above = flows[index - 1] if index - 1 > first else None
    if above is None or not above.text.endswith("年") or len(above.text) > 6:
        return None
    flow = join(document, [*lines[index - 1].spans, *lines[index].spans])
    return _dated(flow, flows[index - 2] if index - 2 > first else None)


def _agency_span(flow: Flow) -> Span:
    return flow.span(0, len(_SEAL.sub("", flow.text)))
