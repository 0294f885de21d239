"""Which value was read at a place of the source, and where a value stands."""

from __future__ import annotations

import bisect
from collections.abc import Mapping

from parser.corrections import Reviewed
from parser.model import Report, Span, Target, TargetKind
from parser.plain import span_from_plain

VALUES = (TargetKind.METADATA, TargetKind.INDICATOR, TargetKind.CELL, TargetKind.STAT)
"""What targets are values, which have a place in the source or none."""


class SpanIndex:
    """All places of one report's values, and `more` of them, for looking up both ways.

    A value that has a place of its own stands there, whatever `more` says of it.
    """

    def __init__(self, report: Report, more: Mapping[Target, Span] | None = None) -> None:
        places = sorted([*entry_spans(report), *(more or {}).items()], key=lambda item: (item[1].start, -item[1].end))
        self._places = places
        self._starts = [span.start for _target, span in places]
        own = (place for place in reversed(places) if (more or {}).get(place[0]) != place[1])
        self._spans = {**(more or {}), **dict(own)}
        self._longest = max((span.end - span.start for _target, span in places), default=0)

    def at(self, offset: int) -> Target | None:
        """The value whose place holds the offset (or ends there); the shortest one where several do."""
        best: tuple[int, Target] | None = None
        index = bisect.bisect_right(self._starts, offset) - 1
        while index >= 0 and self._starts[index] >= offset - self._longest:
            target, span = self._places[index]
            length = span.end - span.start
            if offset <= span.end and (best is None or length < best[0]):
                best = (length, target)
            index -= 1
        return best[1] if best else None

    def span_of(self, target: Target) -> Span | None:
        """Where the value stands, None when it has no place in the source."""
        return self._spans.get(target)


def entry_spans(report: Report) -> list[tuple[Target, Span]]:
    """Target and place of every value of a report that has a place."""
    places = ((target, entry.span) for target, entry in report.values())
    return [(target, span) for target, span in places if span is not None and span.end > span.start]


def replaced_places(reviewed: Reviewed) -> dict[Target, Span]:
    """Where values were read that a person typed over since, and that have no place of their own now."""
    found = {}
    for target, mark in reviewed.marks.items():
        entry = reviewed.values.get(target)
        place = mark.original.get("span") if mark.original and entry is not None and entry.span is None else None
        if place:
            found[target] = span_from_plain(place)
    return found
