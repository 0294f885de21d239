"""Whether the words of a figure's own clause are known; one with more in it than is known may count something else."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from parser.once import once_for_each
from parser.resources import load_toml
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.phrases import Reading
from parser.rules.indicators.ways import kinds
from parser.rules.indicators.words import FIGURE, compiled

_FILE = "understood.toml"
_LEFT = 60
"""Characters of the clause before the figure that are looked at."""
_ASIDE = re.compile(r"“[^“”]{1,24}”|《[^《》]{1,60}》|\([^()]{0,60}\)|◇+")
"""Names and remarks, which may hold any word."""
_UNKNOWN = re.compile(r"[一-鿿]+")
_MARKS = re.compile(r"[,:()]")
_TIME = re.compile(r"[□\d年月日度全今本至截止到目前底末共其中]*")
"""A clause that only tells when."""
_SHOWN = 16
"""Characters of what is unknown that a reason quotes."""


class _Kind(NamedTuple):
    """The words known with figures of some kinds; see ``understood.toml``."""

    of: tuple[str, ...]
    limit: int
    words: str
    doubt: str
    doubt_low: str


@once_for_each
def _table(name: str) -> Any:
    return load_toml(_FILE)[name]


def _pattern(*lists: str) -> str:
    """A pattern of the words of lists, longer ones first."""
    words = {word for words in lists for word in words.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _kinds() -> tuple[_Kind, ...]:
    own = _table("own")["words"]
    return tuple(
        _Kind(
            tuple(entry["of"]),
            entry["limit"],
            _pattern(own, entry["words"]),
            entry.get("doubt", ""),
            entry.get("doubt_low", ""),
        )
        for entry in _table("kind")
    )


@once_for_each
def _kind_of(indicator_id: str) -> _Kind | None:
    return next((kind for kind in _kinds() if indicator_id.startswith(kind.of)), None)


def doubted(reading: Reading, place: Place, titles: tuple[str, ...]) -> Reading:
    """The reading, with a reason where what its clause says is not known to be said of such figures."""
    if reading.low:
        return reading
    words = _table("object")
    if not reading.id.startswith(words["of"]):
        low = _of_unit(reading.id, place.figure.unit) or _of_others(reading.id, place) or _of_mixture(reading.id, place)
    elif reading.id in words["not_of"]:
        return reading
    else:
        object_low = "" if reading.id in words["any_object"] else _of_object(place, titles)
        low = object_low or _of_way(reading.id, place)
    return reading._replace(low=low) if low else reading


def doubt_of_item(indicator_id: str, part_of: str | None, place: Place) -> str:
    """Why a figure within a total may count the information of that kind, "" when it may not. `part_of` is a key."""
    words = _table("item")
    if part_of is None or not part_of.startswith(words["within"]):
        return ""
    unless = _item_unless(indicator_id)
    return "" if not unless or compiled(unless).search(place.left) else str(words["low"])


@once_for_each
def _item_unless(indicator_id: str) -> str:
    """With what in its clause a figure of this id counts no information of a kind, "" where it never does."""
    entries = (entry for entry in _table("item")["of"] if indicator_id.startswith(tuple(entry["of"])))
    return next((str(entry["unless"]) for entry in entries), "")


def is_of_something_else(reason: str) -> bool:
    """Whether a value was doubted because it may count one kind of information, or something else."""
    return reason.startswith(_beginnings())


@cache
def _beginnings() -> tuple[str, ...]:
    words = _table("object")
    of_item = _table("item")["low"]
    return words["low"].partition("{")[0], words["units_low"].partition("{")[0], words["one_way_low"], of_item


def doubt_of_zero(indicator_id: str, passage: Passage, start: int, end: int) -> str:
    """Why a statement that there was none is doubtful, "" when it is not."""
    words = _zero_words(indicator_id)
    if not words:
        return ""
    near = passage.text[max(0, start - words["reach"]) : end + words["reach"]]
    if "doubt" in words and compiled(words["doubt"]).search(near):
        return str(words["low"])
    if compiled(words["clause"]).search(near) or any(map(compiled(words["title"]).search, passage.titles)):
        return ""
    return str(words["low"])


@once_for_each
def _zero_words(indicator_id: str) -> dict[str, Any]:
    """What makes a statement that there was none of this id certain, empty where nothing has to."""
    return next((entry for entry in _table("zero") if indicator_id.startswith(tuple(entry["of"]))), {})


def _of_object(place: Place, titles: tuple[str, ...]) -> str:
    """Why what was made public may be something else than all the information."""
    words = _table("object")
    left = _ASIDE.sub("", place.left[-_LEFT:])
    end = 0
    for opener in compiled(words["openers"]).finditer(left):
        end = opener.end()
    counted = left[end:]
    unit = place.figure.unit
    if unit in words["units"] and not compiled(words["things"]).search(f"{left}{FIGURE}{place.right}"):
        return str(words["units_low"]).format(unit=unit)
    if compiled(words["all"]).search(counted):
        counted = ""
    unread = _unread(f"{counted}{FIGURE}{place.right}", _object_words(), words["limit"])
    if not unread or _is_own_field(unread, f"{place.lead}{left[:end]}", titles):
        return ""
    return str(words["low"]).format(unread=unread)


def _is_own_field(unread: str, before: str, titles: tuple[str, ...]) -> bool:
    """Whether the text before, or a title, says what field it is: 教育局网站发布教育信息."""
    return unread in before or any(unread in title for title in titles)


@cache
def _object_words() -> str:
    return _pattern(_table("object")["words"])


def _of_way(indicator_id: str, place: Place) -> str:
    """Why the way that was found for a figure may not be its own."""
    words = _table("object")
    if indicator_id == words["total"]:
        return str(words["one_way_low"]) if len(place.channels_before) == 1 else ""
    if not place.lead or place.channels_before or place.channels_behind or kinds(place.listed):
        return ""
    before = [clause for clause in _MARKS.split(place.lead) if not _TIME.fullmatch(clause)] or [""]
    return str(words["far_low"]) if not kinds(before[-1]) and any(map(kinds, before[:-1])) else ""


@cache
def _of_unit(indicator_id: str, unit: str) -> str:
    """Why a figure told in this unit may be of another kind."""
    words = _table("units")
    usual = next((entry["units"] for entry in words["of"] if indicator_id.startswith(tuple(entry["of"]))), None)
    if usual is None or unit in usual:
        return ""
    return str(words["low"]).format(unit=unit or words["bare"])


def _of_mixture(indicator_id: str, place: Place) -> str:
    """Why a number of applications may count other things with them."""
    words = _table("mixed")
    return str(words["low"]) if indicator_id == words["of"] and compiled(words["say"]).search(place.near) else ""


def _of_others(indicator_id: str, place: Place) -> str:
    """Why a figure of the kinds with words of their own may count something else."""
    kind = _kind_of(indicator_id)
    if kind is None:
        return ""
    if kind.doubt and compiled(kind.doubt).search(place.near):
        return kind.doubt_low
    words = _table("own")
    left = compiled(words["agency"]).sub("", _ASIDE.sub("", place.left[-_LEFT:]))
    unread = _unread(f"{left}{FIGURE}{place.right}", kind.words, kind.limit)
    return str(words["low"]).format(unread=unread) if unread else ""


def _unread(text: str, words: str, limit: int) -> str:
    """The longest piece that is not made of the words, "" when all such pieces together are shorter than the limit."""
    pieces = [piece for piece in _UNKNOWN.findall(compiled(words).sub(" ", text)) if len(piece) > 1]
    return max(pieces, key=len)[:_SHOWN] if sum(map(len, pieces)) >= limit else ""
