"""Places where something was found, as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from desktop.edits.plan import Refused
from desktop.edits.replacing import Wish
from desktop.edits.sections import read_section_number
from desktop.models.search.facts import Fact, Facts
from desktop.models.search.query import Kind, Query
from parser.model import Span, Target

MOST = 2000
"""So many hits are listed; more are only counted."""
BEFORE, BEHIND = 12, 40
"""Characters of the source that are shown around a hit."""
_LONGEST_TEXT = 120
_BLANKS = str.maketrans("\t\n\u200b\ufeff", "    ")

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One line: `shown` with `marks` where the words stand, its first `dim` characters saying where that is.

    Of a place in the source, `span` is the place. Of a value or heading, `fact` is what it was and `places` are the
    places in its text; without any, only its name was hit.
    """

    report_id: int
    kind: Kind
    shown: str
    marks: Places
    dim: int = 0
    span: Span | None = None
    fact: Fact | None = None
    places: Places = ()

    @property
    def key(self) -> tuple[int, Kind, object]:
        """Names the same hit after a change."""
        return self.report_id, self.kind, self.fact.target if self.fact else self.span

    @property
    def target(self) -> Target | None:
        """The value or heading that was hit."""
        return self.fact.target if self.fact else None

    def replaced(self, new: str) -> str:
        """The text of the value or heading with all places replaced."""
        assert self.fact is not None
        return _replaced(self.fact.text, self.places, new)

    def outcome(self, new: str) -> tuple[str, bool]:
        """What the value or heading would be shown as after replacing, and True; or why it cannot be, and False."""
        fact = self.fact
        if fact is None or not self.places:
            return ("只在名称里，名称不能改" if fact else "原文只读，不替换"), False
        if fact.read is None:
            return fact.why, False
        if any(start < fact.number < end for start, end in self.places):
            return "跨着编号和标题，请单独改", False
        if not self.replaced(new).strip():
            return "替换后就空了", False
        number, text = fact.text[: fact.number], fact.text[fact.number :]
        try:
            for wish in self.wishes(new):
                if wish.part == "number":
                    number = read_section_number(wish.text)
                else:
                    text = fact.read(wish.text)
        except Refused as refusal:
            return str(refusal).rstrip("。").removeprefix(f"{fact.name}："), False
        if number + text == fact.text:
            return "替换后和原来一样", False
        begin = max(0, self.places[0][0] - BEFORE) if len(text) > _LONGEST_TEXT else 0
        return number + _excerpt(text, Span(0, len(text)), Span(begin, begin + _LONGEST_TEXT), ())[0], True

    def wishes(self, new: str) -> Iterator[Wish]:
        """What replacing comes to."""
        fact = self.fact
        assert fact is not None
        if not fact.is_section:
            yield Wish(fact.target, "value", self.replaced(new))
            return
        in_number = tuple(place for place in self.places if place[1] <= fact.number)
        in_title = tuple((a - fact.number, b - fact.number) for a, b in self.places if a >= fact.number)
        if in_number:
            yield Wish(fact.target, "number", _replaced(fact.text[: fact.number], in_number, new))
        if in_title:
            yield Wish(fact.target, "title", _replaced(fact.text[fact.number :], in_title, new))


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one report: at most `MOST` lines, and how many there are of each kind."""

    report_id: int
    hits: tuple[Hit, ...]
    counts: tuple[tuple[Kind, int], ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(count for _kind, count in self.counts)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source, the same folded, and the piece of it that belongs to the report."""

    text: str
    folded: str
    extent: Span

    def found(self, query: Query) -> Iterable[tuple[int, int]]:
        """The places in the report's piece."""
        within = self.extent
        return (place for place in query.spans(self.text, self.folded) if within.start <= place[0] < within.end)


def search(
    report_id: int, query: Query, kinds: frozenset[Kind], facts: Facts | None, source: SourceText | None
) -> Found:
    """All hits in one report: of `facts` those kinds that are wanted, of the source where it is given."""
    by_kind: dict[Kind, list[Hit]] = {"value": [], "section": []}
    for fact, names, in_text in facts.hits(query) if facts is not None else ():
        by_kind["section" if fact.is_section else "value"].append(_of_fact(report_id, fact, names, in_text))
    hits: list[Hit] = []
    counts: list[tuple[Kind, int]] = []
    for kind, of_kind in by_kind.items():
        if kind in kinds and of_kind:
            hits += of_kind
            counts.append((kind, len(of_kind)))
    if source is not None and "source" in kinds:
        places = tuple(source.found(query))
        hits += islice(_of_source(report_id, source, places), max(0, MOST - len(hits)))
        counts += [("source", len(places))] if places else []
    return Found(report_id, tuple(hits[:MOST]), tuple(counts))


def _of_fact(report_id: int, fact: Fact, names: Places, places: Places) -> Hit:
    """Name and value, both as far as they are shown; a long value from shortly before its first hit."""
    head = f"{fact.name}：" if fact.name else ""
    long = len(fact.text) > _LONGEST_TEXT
    begin = max(0, places[0][0] - BEFORE) if long and places else 0
    piece, marks = _excerpt(fact.text, Span(0, len(fact.text)), Span(begin, begin + _LONGEST_TEXT), places)
    kind: Kind = "section" if fact.is_section else "value"
    return Hit(report_id, kind, head + piece, (*names, *_moved(marks, len(head))), len(head), None, fact, places)


def _of_source(report_id: int, source: SourceText, places: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    text, number, line_start = source.text, 1, 0
    for start, end in places:
        number += text.count("\n", line_start, start)
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = Span(line_start, len(text) if line_end < 0 else line_end)
        head = f"第 {number} 行  "
        piece, marks = _excerpt(text, line, Span(start - BEFORE, end + BEHIND), ((start, end),))
        yield Hit(report_id, "source", head + piece, _moved(marks, len(head)), len(head), Span(start, end))


def _excerpt(text: str, within: Span, wanted: Span, places: Places) -> tuple[str, Places]:
    """A piece of a text, with … where it was cut, and where in it places of the text are."""
    begin, end = max(within.start, wanted.start), min(within.end, wanted.end)
    head, tail = "…" if begin > within.start else "", "…" if end < within.end else ""
    marks = tuple((max(a, begin), min(b, end)) for a, b in places if a < end and b > begin)
    return head + text[begin:end].translate(_BLANKS) + tail, _moved(marks, len(head) - begin)


def _moved(places: Places, by: int) -> Places:
    return tuple((start + by, end + by) for start, end in places)


def _replaced(text: str, places: Places, new: str) -> str:
    for start, end in reversed(places):
        text = text[:start] + new + text[end:]
    return text
