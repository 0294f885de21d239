"""Stage outline: every numbered heading and item that starts a line, as a tree.

A section's heading covers its number and title; an item that is a whole sentence has no title, and its heading is the
number alone. The body goes from there to the next section, the last one's to the signature or the end of the text.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Literal

from parser.editions import FORMS, tell_edition
from parser.layout import RunningText, running_text, trim
from parser.model import Report, Section, Span
from parser.record import record
from parser.rules.metadata.signature import find_signature
from parser.rules.outline.candidates import find_candidates
from parser.rules.outline.headings import Heading, Reading, read_heading
from parser.rules.outline.known import is_form_title, section_id
from parser.rules.outline.levels import Numbered, Place, places
from parser.rules.outline.numbers import Number
from parser.rules.outline.unnumbered import find_unnumbered
from parser.source.document import SourceDocument

_WEIGHTS: Mapping[Reading, int] = {"heading": 2, "like a heading": 1, "like an item": -1, "item": -2}


@record()
class _Line:
    """A line that begins a section: its number as printed, "" where it has none, and the heading read behind it."""

    number: str
    counted: Numbered
    start: int
    number_end: int
    heading: Heading


def find_outline(document: SourceDocument, report: Report) -> Report:
    """Find the sections of the report, in order; bodies and headings never overlap."""
    text = running_text(document, report)
    found = _read(text)
    signature = find_signature(text)
    last = text.lines[-1].end if text.lines else 0
    if signature and found and signature.start >= found[-1].heading.body:
        last = signature.start
    return replace(report, sections=_sections(document, report, found, last))


def _read(text: RunningText) -> list[_Line]:
    candidates = find_candidates(text)
    unnumbered = find_unnumbered(text, candidates)
    stops = sorted([*[c.line for c in candidates], *[u.line for u in unnumbered], len(text.lines)])
    found = []
    for candidate in candidates:
        number = candidate.number
        stop = stops[bisect.bisect_right(stops, candidate.line)]
        heading = read_heading(text, candidate, stop) if candidate.behind.text else _untitled(number)
        counted = Numbered(number.style, number.ordinal, is_form_title(heading.title))
        printed = text.document.text[number.start : number.end]
        found.append(_Line(printed, counted, number.start, number.end, heading))
    for item in unnumbered:
        heading = Heading(item.title, item.span.end, item.span.end, "heading")
        found.append(_Line("", Numbered("cn", item.ordinal, True), item.span.start, item.span.start, heading))
    return sorted(found, key=attrgetter("start"))


def _untitled(number: Number) -> Heading:
    return Heading("", number.end, number.end, "item")


def _sections(document: SourceDocument, report: Report, found: Sequence[_Line], last: int) -> tuple[Section, ...]:
    tree = places([line.counted for line in found])
    kinds = _kinds(found, tree)
    in_form = tell_edition(document, report)[0] in FORMS
    ids: list[str | None] = []
    sections: list[Section] = []
    for index, (line, place, kind) in enumerate(zip(found, tree, kinds, strict=True)):
        parent = ids[place.parent] if place.parent is not None else None
        title = line.heading.title if kind == "heading" else ""
        is_part = place.level == 1 and bool(title)
        ids.append(section_id(title, in_form, parent == "overview", is_part) if title else None)
        end = line.heading.end if kind == "heading" else line.number_end
        body = line.heading.body if kind == "heading" else line.number_end
        stop = max(body, found[index + 1].start if index + 1 < len(found) else last)
        sections.append(
            Section(
                key=line.start,
                number=line.number,
                title=title,
                level=place.level,
                kind=kind,
                id=ids[index],
                heading=Span(line.start, end),
                body=trim(document, Span(body, stop)) or Span(body, body),
                rule=f"outline.{line.counted.style if line.number else 'known-title'}",
            )
        )
    return tuple(sections)


def _kinds(found: Sequence[_Line], tree: Sequence[Place]) -> list[Literal["heading", "item"]]:
    """Heading or item: what is not sure by itself goes with the others of its series."""
    series = [(place.parent, line.counted.style) for line, place in zip(found, tree, strict=True)]
    votes: Counter[tuple[int | None, str]] = Counter()
    for key, line in zip(series, found, strict=True):
        votes[key] += _WEIGHTS[line.heading.reading]
    kinds: list[Literal["heading", "item"]] = []
    for key, line in zip(series, found, strict=True):
        reading, vote = line.heading.reading, votes[key]
        by_company = vote >= 0 if reading == "like a heading" else vote > 0 and reading == "like an item"
        kinds.append("heading" if line.heading.title and (reading == "heading" or by_company) else "item")
    return kinds
