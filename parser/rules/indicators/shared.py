"""What is told of all that a figure counts: 收到申请8件,均为自然人申请; 复议3件、诉讼1件,均获维持."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from parser.flow import Flow
from parser.model import Indicator
from parser.numerals import Figure
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.reasons import ONLY_THE_LAST

_OF_ALL = re.compile(
    r"[,(](?P<all>(?:均|全部|都)(?:已)?(?=[为是系由获被予通属不以作维驳同公胜经])(?P<what>[^,;。()、和及或与]{2,24}))(?=[,;。)]|$)"
)
_OTHER_CLAUSE = re.compile(r"[,;:。()、]")
_OTHER_SENTENCE = re.compile(r"[;。]")
_TOPICS = {
    "req_received": "request",
    "req_answered": "request",
    "req_closed": "request",
    "review_cases": "review",
    "lawsuit_cases": "lawsuit",
}
_PAIR = ("review_cases", "lawsuit_cases")


class Shared(NamedTuple):
    """A total, the topic it is of, the place of what is told of all of it, and why that is doubtful."""

    total: Indicator
    topic: str
    place: Place
    low: str = ""


def told_of_all(passage: Passage, start: int, end: int, found: Sequence[Indicator]) -> Iterator[Shared]:
    """What the sentence `text[start:end]` tells of all that one of the entries `found` counts.

    The clause stands right behind that of the figure. Behind a pair of reviews and suits it is of both.
    """
    text = passage.text
    if _TOPICS.keys().isdisjoint([entry.id for entry in found]):
        return
    for match in _OF_ALL.finditer(text, start, end):
        before = [figure for figure in passage.figures_in(start, end) if figure.end <= match.start()][-2:]
        if not before or _OTHER_CLAUSE.search(text, before[-1].end, match.start()):
            continue
        totals = [_entry_of(figure, passage.flow, found) for figure in before]
        last = totals[-1]
        if last is None or last.id not in _TOPICS or not last.value:
            continue
        first = totals[0]
        is_pair = first is not None and {first.id, last.id} == set(_PAIR) and bool(first.value)
        if is_pair and first is not None and not _OTHER_SENTENCE.search(text, before[0].end, before[-1].start):
            low = "" if last.value == 1 else ONLY_THE_LAST
            yield Shared(first, _TOPICS[first.id], _place(match, before[0]), low)
            yield Shared(last, _TOPICS[last.id], _place(match, before[-1]), "")
        else:
            yield Shared(last, _TOPICS[last.id], _place(match, before[-1]))


def _entry_of(figure: Figure, flow: Flow, found: Sequence[Indicator]) -> Indicator | None:
    position = flow.offsets[figure.start]
    return next((entry for entry in found if entry.span is not None and entry.span.start == position), None)


def _place(match: re.Match[str], figure: Figure) -> Place:
    """The words as if the number stood behind them: 均为自然人申请 as 为自然人申请8件."""
    start, end = match.span("all")
    counted = replace(figure, start=start, end=end, number=(start, end), raw=match["all"], approx=None)
    return Place(counted, match["what"], "", "", "")
