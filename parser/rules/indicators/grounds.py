"""How sure a reading is: what in the text says that a figure is about applications for disclosure, and not about
trade business of the agency that is told in the same words (受理、办结、答复、行政复议)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from parser.model import Indicator
from parser.numerals import Figure
from parser.once import once_for_each
from parser.record import record
from parser.resources import load_toml
from parser.rules.indicators.passages import Place
from parser.rules.indicators.phrases import Circumstances, Reading, all_phrases
from parser.rules.indicators.words import compiled

_TOTALS = ("req_received", "req_answered", "req_closed", "review_cases", "lawsuit_cases")
_CARRIED = "req_carry_in"
_UNTOLD = 5
"""The part of the applications told, one in so many, that may have come over from last year untold."""


@record()
class Evidence:
    """What makes figures of some kinds certain; see ``phrases/index.toml`` for the fields.

    Patterns are kept as words and compiled when a figure first asks for them, "" where there is none.
    """

    of: tuple[str, ...]
    clause: str
    title: str
    strangers: str
    unread: str
    doubt: str
    doubt_low: str
    larger_low: str
    else_low: str
    reach: int


def _evidence(entry: dict[str, Any]) -> Evidence:
    strangers = entry.get("strangers", "")
    return Evidence(
        of=tuple(entry["of"]),
        clause=entry["clause"],
        title=entry["title"],
        strangers=strangers,
        unread=entry.get("unread", strangers),
        doubt=entry.get("doubt", ""),
        doubt_low=entry.get("doubt_low", ""),
        larger_low=entry.get("larger_low", ""),
        else_low=entry["else_low"],
        reach=entry["reach"],
    )


@cache
def _all() -> tuple[Evidence, ...]:
    return tuple(_evidence(entry) for entry in load_toml("phrases/index.toml")["evidence"])


@once_for_each
def _evidence_for(indicator_id: str) -> Evidence | None:
    """What makes figures of this id certain, None where nothing has to."""
    return next((evidence for evidence in _all() if indicator_id.startswith(evidence.of)), None)


@dataclass
class Unread:
    """The figures of a sentence that were not read, since one was: where one is of other business, so are the next."""

    places: list[Place] = field(default_factory=list)
    _asked: dict[tuple[str, ...], tuple[int, bool]] = field(default_factory=dict)

    def tell_strangers(self, evidence: Evidence) -> bool:
        """Whether one is none of these kinds, because its clause names other business. Each is asked once."""
        asked, found = self._asked.get(evidence.of, (0, False))
        found = found or any(_is_of_strangers(place, evidence) for place in self.places[asked:])
        self._asked[evidence.of] = len(self.places), found
        return found


def _is_of_strangers(place: Place, evidence: Evidence) -> bool:
    return (
        bool(evidence.unread)
        and place.figure.unit != "%"
        and compiled(evidence.unread).search(place.near) is not None
        and compiled(evidence.clause).search(place.near) is None
    )


def weigh(reading: Reading, around: Circumstances, told: Iterable[Indicator], unread: Unread) -> Reading | None:
    """The reading, with a reason where it is doubtful; None where it is about something else.

    `told` are the figures of the paragraph so far.
    """
    evidence = _evidence_for(reading.id)
    if evidence is None:
        return reading
    same = (entry for entry in told if entry.id.startswith(evidence.of))
    reason = _reason(evidence, reading, around, same, unread)
    if reason is None:
        return None
    return reading._replace(low=reading.low or reason) if reason else reading


@cache
def _told_in_part() -> frozenset[str]:
    """The reasons of phrasings that may tell only one kind of what is counted."""
    return frozenset(phrase.doubt_low for phrase in all_phrases()) - {""}


def lacks_grounds(entry: Indicator) -> bool:
    """Whether an entry was doubted because it may be of other business of the agency, or of one kind alone."""
    if entry.reason in _told_in_part():
        return True
    evidence = _evidence_for(entry.id)
    return evidence is not None and not _is_certain(entry, evidence)


def _is_certain(entry: Indicator, evidence: Evidence) -> bool:
    """Whether an entry was not doubted for want of evidence."""
    if not entry.reason or entry.value is None:
        return entry.value is not None
    reasons = {evidence.else_low, evidence.larger_low, evidence.doubt_low} - {""}
    return not any(reason in entry.reason for reason in reasons)


def _reason(
    evidence: Evidence, reading: Reading, around: Circumstances, same: Iterable[Indicator], unread: Unread
) -> str | None:
    """Why the reading is doubtful, "" when it is certain, None when it is none. `same` are told of the same kinds."""
    place = around.place
    if compiled(evidence.clause).search(place.near) or compiled(evidence.clause).search(place.lead):
        return ""
    told = list(same)
    witnesses = [entry for entry in told if _is_certain(entry, evidence)]
    if evidence.strangers and (
        compiled(evidence.strangers).search(place.near)
        or (not witnesses and compiled(evidence.strangers).search(place.lead))
        or unread.tell_strangers(evidence)
    ):
        return None
    if evidence.doubt and reading.id in _TOTALS and compiled(evidence.doubt).search(place.near):
        return evidence.doubt_low
    if place.figure.value == 0 and not place.figure.lost:
        return ""
    whole = next((entry for entry in reversed(told) if _is_whole_of(entry, reading.id)), None)
    if whole is not None and not _is_certain(whole, evidence):
        return evidence.else_low
    if witnesses and reading.id != "req_received":
        return evidence.larger_low if _is_larger(reading.id, place.figure, witnesses) else ""
    return "" if _is_told_above(evidence, around) else evidence.else_low


def _is_whole_of(entry: Indicator, part_id: str) -> bool:
    """Whether an entry is a total of which figures of the other id may be parts."""
    if part_id in _TOTALS or entry.id not in _TOTALS:
        return False
    return part_id.startswith(entry.id) or (part_id.startswith("req_") and entry.id.startswith("req_"))


def _is_larger(figure_id: str, figure: Figure, witnesses: list[Indicator]) -> bool:
    """Whether a figure is larger than all that was told to be divided: the greatest total, with what was carried over.

    What was answered or closed may be somewhat more: reports do not always tell what came over from last year.
    """
    totals = [entry.value or 0 for entry in witnesses if entry.id in _TOTALS]
    carried = sum(entry.value or 0 for entry in witnesses if entry.id == _CARRIED)
    if figure.unit == "%" or not totals:
        return False
    untold = max(totals) // _UNTOLD if figure_id in ("req_answered", "req_closed") and not carried else 0
    return figure.value > max(totals) + carried + untold


def _is_told_above(evidence: Evidence, around: Circumstances) -> bool:
    """Whether the text shortly before the figure, or a heading, says what the figure is about."""
    start = around.place.figure.start
    before = compiled(evidence.clause).search(around.passage.text, max(0, start - evidence.reach), start)
    return before is not None or any(compiled(evidence.title).search(title) for title in around.passage.titles)
