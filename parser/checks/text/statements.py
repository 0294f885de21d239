"""What the narrative says in figures, as far as it may be held against a table: of this year, exact, and of what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice
from operator import is_
from typing import Any, TypeVar

from parser.checks.facts import Facts, told
from parser.checks.rule import Side
from parser.layout import Last
from parser.model import Cell, Finding, Indicator, Span
from parser.resources import load_toml
from parser.rules.indicators.conflicts import only_contradicted

Found = TypeVar("Found")

_ENDS = "。;"
_CLAUSE = re.compile(r"[,;。:(]")
_LONGEST = 240
"""Characters of a sentence that are looked at on each side of a word."""
_AROUND = 1000
"""Characters of a figure's sentence that are looked at on each side of it."""
_MOST = 400
"""Places of a word, and figures of a sentence, that are looked at."""
_QUOTED = 48
"""Characters of a sentence that a message quotes."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An exact figure of the report's own year with its words.

    `before` are the words of the sentence up to the figure that belong to it, `clause` those around the figure,
    `sentence` all of them; folded, without blanks. `quote` is what a message quotes, as printed. `part` says that it is
    of some months, one channel or one office, `doubtful` that it may have been misread. `kept` are findings by rule and
    way of counting with the cells they were made from, so that after an edit only what it touched is compared again.
    """

    figure: Indicator
    before: str
    clause: str
    sentence: str
    quote: str
    part: bool
    doubtful: bool
    kept: dict[tuple[object, ...], tuple[tuple[Cell | None, ...], Finding]] = field(default_factory=dict, compare=False)

    @property
    def value(self) -> int | float:
        """The figure."""
        return self.figure.value or 0

    @property
    def side(self) -> Side:
        """The figure as one side of a check."""
        return told(self.figure)


_FIGURES: Last[dict[Span, list[Indicator]]] = Last()
_SINGLE: Last[dict[str, tuple[tuple[Indicator, ...], Statement]]] = Last()
"""Statements by the key of their figure, with that and the other figures of the sentence, as they were then."""
_STATEMENTS: Last[dict[tuple[str, ...], list[Statement]]] = Last()
_TEXT: Last[dict[tuple[object, ...], Any]] = Last()


def statements(facts: Facts, *indicator_ids: str) -> list[Statement]:
    """The exact figures of some ids, those of the report's own year."""
    report = facts.report
    known = _STATEMENTS.get((report.indicators, report.text, report.metadata), dict)
    if indicator_ids not in known:
        known[indicator_ids] = [
            _known_statement(facts, figure)
            for indicator_id in indicator_ids
            for figure in facts.of_year(indicator_id)[:_MOST]
            if figure.approx is None and figure.minimum is None and figure.maximum is None
        ]
    return known[indicator_ids]


def _known_statement(facts: Facts, figure: Indicator) -> Statement:
    """The statement of a figure, made anew only where one of its sentence has changed."""
    made = _SINGLE.get((facts.report.text, facts.report.metadata), dict)
    figures = (figure, *(_others(facts, figure.sentence) if figure.sentence else ()))
    known = made.get(figure.key)
    if known and len(known[0]) == len(figures) and all(map(is_, known[0], figures)):
        return known[1]
    statement = _statement(facts, figure, figures[1:])
    made[figure.key] = figures, statement
    return statement


def _statement(facts: Facts, figure: Indicator, others: Sequence[Indicator]) -> Statement:
    if figure.sentence is None or figure.span is None:
        return Statement(figure, "", "", "", "", figure.channel is not None, figure.confidence == "low")
    text, sentence, span = facts.folded, figure.sentence, figure.span
    end = _CLAUSE.search(text, span.end, sentence.end)
    stop = end.start() if end else sentence.end
    sentence = Span(max(sentence.start, span.start - _AROUND), max(span.end, min(sentence.end, span.end + _AROUND)))
    told = max((other.span.end for other in others if other.span and other.span.end <= span.start), default=0)
    start = max(told, sentence.start, text.rfind(";", sentence.start, span.start) + 1)
    before = _squeeze(text[start:stop])
    marks = [mark.end() for mark in _CLAUSE.finditer(text, start, span.start)]
    clause = _squeeze(text[max(marks, default=start) : stop])
    whole = _squeeze(text[sentence.start : sentence.end])
    quote = quoted(facts, sentence, span.end)
    part, doubtful = _is_part(facts, figure, before), _is_doubtful(figure, others)
    return Statement(figure, before, clause, whole, quote, part, doubtful)


def quoted(facts: Facts, place: Span, end: int) -> str:
    """A sentence as printed, for a message; of a long one what leads up to its word or figure that ends at `end`."""
    printed = facts.report.text
    said = _squeeze(printed[place.start : place.end])
    return said if len(said) <= _QUOTED else "…" + _squeeze(printed[place.start : end])[-_QUOTED:]


def _others(facts: Facts, sentence: Span) -> Sequence[Indicator]:
    """The figures of a sentence, of a very long one the first."""
    return _FIGURES.get((facts.report.indicators,), lambda: _by_sentence(facts)).get(sentence, ())[:_MOST]


def _by_sentence(facts: Facts) -> dict[Span, list[Indicator]]:
    found: dict[Span, list[Indicator]] = {}
    for figure in facts.report.indicators:
        if figure.sentence is not None:
            found.setdefault(figure.sentence, []).append(figure)
    return found


def _is_doubtful(figure: Indicator, others: Sequence[Indicator]) -> bool:
    """Whether a figure may have been misread, or the one that it is a part of; not only because another one differs."""
    wholes = [other for other in others if other.key == figure.part_of or figure.id.startswith(f"{other.id}_")]
    return any(one.confidence == "low" and not only_contradicted(one) for one in (figure, *wholes))


def _is_part(facts: Facts, figure: Indicator, before: str) -> bool:
    if figure.channel is not None and not figure.id.startswith("req_by_"):
        return True
    data = load_toml("text_tables.toml")["part"]
    comes = figure.id.startswith(tuple(data["ways_of"])) and not figure.id.startswith(tuple(data["ways_not_of"]))
    if says(before, "part", "words") or (comes and says(before, "part", "ways") and not says(before, "part", "whole")):
        return True
    return is_government(facts.unit) and says(before, "part", "office") and not says(before, "part", "everyone")


@lru_cache(maxsize=1024)
def is_government(unit: str) -> bool:
    """Whether the unit reports on other units too."""
    data = load_toml("text_tables.toml")["government"]
    return unit.endswith(tuple(data["ends"])) and not re.search(data["not"], unit)


@cache
def _pattern(*keys: str) -> re.Pattern[str]:
    data: Any = load_toml("text_tables.toml")
    for key in keys:
        data = data[key]
    subject = load_toml("text_tables.toml")["part"]["subject"]
    return re.compile(str(data).replace("□", r"\d").replace("{公开}", f"(?:{subject})"))


def says(text: str, *keys: str) -> bool:
    """Whether words of the list of patterns stand in a text."""
    return bool(_pattern(*keys).search(text))


def pattern(*keys: str) -> re.Pattern[str]:
    """One of the patterns of the list."""
    return _pattern(*keys)


def sentences(facts: Facts, *words: str) -> list[tuple[str, Span]]:
    """The sentences of the report that hold one of some words, folded and without blanks, outside tables and chrome."""
    spans = _table_spans(facts)
    return of_text(facts, words, lambda: list(_sentences(facts, words, [*facts.report.noise, *spans])))


def mentioned(facts: Facts, *words: str) -> bool:
    """Whether the text of the report's parts has one of the words outside its tables and headings."""
    return of_text(facts, ("mentioned", *words), lambda: _is_mentioned(facts, words, _table_spans(facts)))


def of_text(facts: Facts, name: object, find: Callable[[], Found]) -> Found:
    """What `find` finds in the text, kept by its name while the text is divided as it is and its tables stay in place.

    Figures, of the tables or of the text, must have no say in it.
    """
    report = facts.report
    known = _TEXT.get((report.text, report.noise, report.sections), dict)
    key = (name, _table_spans(facts))
    if key not in known:
        known[key] = find()
    found: Found = known[key]
    return found


def _table_spans(facts: Facts) -> tuple[Span, ...]:
    return tuple(table.span for table in facts.report.tables.values() if table.span)


def _sentences(facts: Facts, words: Sequence[str], masked: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    text, done = facts.folded, -1
    before = [*masked, *(section.heading for section in facts.report.sections)]
    places = sorted({place for word in words for place in islice(_finds(text, word), _MOST)})
    for place in places:
        if place < done or any(place in span for span in masked):
            continue
        start = max(text.rfind(end, max(0, place - _LONGEST), place) for end in _ENDS) + 1
        start = start or max(0, place - _LONGEST)
        ends = [end for end in (text.find(mark, place, place + _LONGEST) for mark in _ENDS) if end >= 0]
        done = min(ends, default=min(len(text), place + _LONGEST))
        start = max([start, *(span.end for span in before if span.end <= place)])
        yield _squeeze(text[start:done]), Span(start, done)


def _is_mentioned(facts: Facts, words: Sequence[str], masked: Sequence[Span]) -> bool:
    bodies = [section.body for section in facts.report.sections]
    others = [*masked, *(section.heading for section in facts.report.sections)]
    return any(
        any(place in body for body in bodies) and not any(place in span for span in others)
        for word in words
        for place in islice(_finds(facts.folded, word), _MOST)
    )


def _finds(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _squeeze(text: str) -> str:
    return "".join(text.split())
