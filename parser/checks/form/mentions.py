"""Names of units outside the title: in the preface, of whom to ask, and in the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parser.checks.facts import Facts
from parser.checks.passages import HEAD, own_span, squeezed
from parser.layout import Last
from parser.model import Span
from parser.resources import load_toml
from parser.rules.metadata.mentions import NO_NAME, name_patterns
from parser.rules.metadata.names import is_nameless, outer_office
from parser.rules.title import is_agency_name

_CUES = re.compile(r"联系|咨询|反映|索取|查询|致电|编制|编写|公布|发布|由")
_LONGEST_SIGNATURE = 40
_LONGEST_PREFACE = 6000  # characters
_MOST_CONTACTS = 30
"""How many places that speak of asking somebody are looked at."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a unit in the text, folded, where it stands and what that place is called."""

    name: str
    span: Span
    place: str


_LAST: Last[tuple[Named, ...]] = Last()


def mentions(facts: Facts) -> tuple[Named, ...]:
    """All names of units that tell whose report it is, found once for the rules that ask."""
    return _LAST.get((facts,), lambda: tuple(_find_mentions(facts)))


def _find_mentions(facts: Facts) -> Iterator[Named]:
    """Names in the preface, of whom to ask, and in the signature."""
    own = own_span(facts)
    sections = facts.report.sections
    head = Span(own.start, sections[0].heading.start if sections else min(own.end, own.start + HEAD))
    title = facts.report.metadata.get("title")
    start = title.span.end if title and title.span else head.start
    for line in _lines(facts.folded, start, min(head.end, start + _LONGEST_PREFACE)):
        if _CUES.search(facts.folded, line.start, line.end):
            yield from _in_line(facts, line, ("preface", "contact"))
    if sections:
        yield from _asked_in(facts, Span(sections[0].heading.start, own.end))
    yield from _signed(facts)


def _asked_in(facts: Facts, text: Span) -> Iterator[Named]:
    """Whom to ask, in a line of the text that is about the report itself."""
    words = load_toml("units.toml")["checks"]["contact"]
    position = facts.folded.find("联系", text.start, text.end)
    for _ in range(_MOST_CONTACTS):
        if position < 0:
            return
        line = _line_at(facts.folded, position)
        if sum(word in facts.folded[line.start : line.end] for word in words) > 1:
            yield from _in_line(facts, line, ("contact",))
        position = facts.folded.find("联系", line.end, text.end)


def _in_line(facts: Facts, line: Span, places: tuple[str, ...]) -> Iterator[Named]:
    flow = squeezed(facts, line)
    if flow is None:
        return
    for place in places:
        for pattern in name_patterns()[place]:
            for match in pattern.finditer(flow.text):
                name = outer_office(match["name"])
                if not NO_NAME.match(name) and is_agency_name(name) and not is_nameless(name):
                    start = match.start("name")
                    yield Named(name, flow.span(start, start + len(name)), f"in_{place}")


def _signed(facts: Facts) -> Iterator[Named]:
    """The name before the date of the signature, on its line or the line above."""
    signed = facts.report.metadata.get("signed_date")
    if signed is None or signed.span is None or not signed.rule.endswith("signature"):
        return
    line = _line_at(facts.folded, signed.span.start)
    above = _line_at(facts.folded, max(0, len(facts.folded[: line.start].rstrip()) - 1))
    for place in (Span(line.start, signed.span.start), above):
        flow = squeezed(facts, place) if place.end - place.start <= _LONGEST_SIGNATURE else None
        if flow and is_agency_name(flow.text) and not is_nameless(flow.text):
            yield Named(flow.text, flow.span(0, len(flow.text)), "in_signature")
            return


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield Span(start, stop)
        start = stop + 1


def _line_at(text: str, offset: int) -> Span:
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    return Span(start, end if end >= 0 else len(text))
