"""Values of one id that contradict each other: all of them are doubtful, unless they are told of different things.
And results of more cases than there are told to be: they may be those of other cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import NamedTuple

from parser.catalogue import indicator_group, indicator_name
from parser.model import Indicator, Number
from parser.resources import load_toml
from parser.rules.indicators.entries import is_own
from parser.rules.indicators.reasons import MORE_THAN_ALL, OTHER_VALUES
from parser.rules.indicators.words import compiled, table

_MOST_OTHERS = 2
"""How many of the other values a reason names."""

_BEGINNINGS = (OTHER_VALUES.partition("{")[0], MORE_THAN_ALL.partition("{")[0])

_WHOLE = ("disclosure_total", "disclosure_cumulative", "special_funds")
_WHOLE_GROUPS = ("request", "remedy")
"""What there is one of in a year, whatever else the sentence tells."""

_REACH = 120
_MOST_TOLD = 200
"""So many figures of one id are all in doubt; nobody could say of what each is told."""
_QUOTED = re.compile(r"[“《〈\"]([^“”《》〈〉\"]{2,24})[”》〉\"]")


class _Subject(NamedTuple):
    """Of what a figure is told: its sentence, and the account, the site or the agency that is named before it."""

    sentence: tuple[int, int]
    names: frozenset[str]
    site: str

    def is_another_than(self, other: _Subject) -> bool:
        """Whether the two are certainly not told of the same thing."""
        if self.sentence == other.sentence:
            return True
        if self.names and other.names:
            return self.names.isdisjoint(other.names)
        return bool(self.site and other.site) and self.site not in other.site and other.site not in self.site


def doubt_conflicts(entries: Iterable[Indicator], folded: str) -> tuple[Indicator, ...]:
    """The entries, those of one id that tell different values for the year marked as doubtful.

    `folded` is the text they stand in. One that may be of other business of the agency casts no doubt on those that
    are told of disclosure; nor do several of different things: two accounts, or two counts of one sentence.
    """
    by_id: dict[str, list[Indicator]] = {}
    entries = list(entries)
    for entry in entries:
        if is_own(entry):
            by_id.setdefault(entry.id, []).append(entry)
    entries = _doubt_more_than_all(entries, by_id)
    several = [(name, own) for name, own in by_id.items() if len(own) > 1]
    doubted = {entry.key for name, own in several if not _agree(own) for entry in _contradicted(name, own, folded)}
    if not doubted:
        return tuple(entries)
    told = {name: tuple(dict.fromkeys((entry.value, entry.raw) for entry in own)) for name, own in by_id.items()}
    return tuple(
        _doubted(entry, told[entry.id]) if entry.key in doubted and is_own(entry) else entry for entry in entries
    )


def only_contradicted(entry: Indicator) -> bool:
    """Whether nothing makes an entry doubtful but that the text tells another value too: then it was read well."""
    return entry.reason.startswith(_BEGINNINGS) and "；" not in entry.reason


def _doubt_more_than_all(entries: list[Indicator], by_id: dict[str, list[Indicator]]) -> list[Indicator]:
    """The entries, doubtful the results of a kind of case where they are more than the cases are.

    Those that stand as the parts of a total (其中) are not: there the report reckons wrongly.
    """
    wholes = _wholes()
    results: dict[str, dict[str, Number]] = {}
    for entry in entries:
        if entry.id in wholes and entry.scope == "year" and entry.part_of is None:
            told = results.setdefault(wholes[entry.id], {})
            told[entry.id] = max(told.get(entry.id, 0), entry.value or 0)
    if not results:
        return entries
    most = {name: max(by_id[name], key=lambda told: told.value or 0) for name in results if name in by_id}
    above = {name: whole for name, whole in most.items() if sum(results[name].values()) > (whole.value or 0)}
    if not above:
        return entries
    return [
        _more_than_all(entry, above[wholes[entry.id]])
        if wholes.get(entry.id) in above and (entry.confidence, entry.scope, entry.part_of) == ("high", "year", None)
        else entry
        for entry in entries
    ]


def _more_than_all(entry: Indicator, whole: Indicator) -> Indicator:
    why = MORE_THAN_ALL.format(name=indicator_name(whole.id), raw=whole.raw)
    return replace(entry, confidence="low", reason=why)


@cache
def _wholes() -> dict[str, str]:
    """The results of cases, with the id of the cases, of kinds that none are left of from the year before."""
    noughts = load_toml("narrative_checks.toml")["noughts"]
    return {part: nought["id"] for nought in noughts if not nought["unless"] for part in nought["parts"]}


def _doubted(entry: Indicator, told: Sequence[tuple[Number | None, str]]) -> Indicator:
    """The entry with its reason: the other values of its id as they are printed, of `told` the first few."""
    found = islice((raw for value, raw in told if value != entry.value), _MOST_OTHERS + 1)
    others = list(dict.fromkeys(found))
    more = "等" if len(others) > _MOST_OTHERS else ""
    why = OTHER_VALUES.format(others="、".join(others[:_MOST_OTHERS]) + more)
    return replace(entry, confidence="low", reason="；".join(filter(None, (entry.reason, why))))


def _contradicted(name: str, own: list[Indicator], folded: str) -> list[Indicator]:
    """Those that another one tells a different value of."""
    if len({entry.value for entry in own}) < 2:
        return []
    if name in _WHOLE or indicator_group(name) in _WHOLE_GROUPS or len(own) > _MOST_TOLD:
        return own
    subjects = [_subject(entry, folded) for entry in own]
    return [
        entry
        for entry, subject in zip(own, subjects, strict=True)
        if any(
            other.value != entry.value and not subject.is_another_than(its)
            for other, its in zip(own, subjects, strict=True)
        )
    ]


def _subject(entry: Indicator, folded: str) -> _Subject:
    if entry.sentence is None or entry.span is None:
        return _Subject((-1, -1), frozenset(), "")
    start = max(entry.sentence.start, entry.span.start - _REACH)
    before = folded[start : entry.span.start]
    sites = compiled(table("way")["site"]).findall(before)
    site = compiled(table("way")["site_lead"]).sub("", sites[-1]) if sites else ""
    return _Subject((entry.sentence.start, entry.sentence.end), frozenset(_QUOTED.findall(before)[-1:]), site)


def _agree(own: list[Indicator]) -> bool:
    """Whether the values of an id differ only as a rounded and an exact number of the same do."""
    exact = {entry.value for entry in own if entry.approx is None}
    rough = [entry for entry in own if entry.approx is not None]
    if len(exact) != 1 or not rough:
        return False
    value = next(iter(exact))
    assert value is not None
    return all(0.9 * value <= (entry.value or 0) <= 1.1 * value for entry in rough)
