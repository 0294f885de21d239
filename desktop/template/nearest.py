"""Names that may have been meant by one that names nothing, or by the heads above and beside a cell."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from desktop.template.fields import Field, fields, key_of, named

_LEAST = 0.34
"""How much of both must be the same in a name that is offered."""
_LEAST_LATIN = 0.6
_MOST_TEXT = 80


@lru_cache(maxsize=512)
def nearest(text: str, limit: int = 3) -> tuple[Field, ...]:
    """The fields whose names or ids are the most like a text, none where nothing is like it."""
    key = key_of(text[:_MOST_TEXT])
    meant = named(text[:_MOST_TEXT])
    if meant.field is not None or meant.candidates:
        return ((meant.field,) if meant.field else meant.candidates)[:limit]
    if not key:
        return ()
    liked = [(max(_likeness(key, name) for name in names), place) for place, names in enumerate(_names())]
    best = sorted((-score, _is_part(fields()[place]), place) for score, place in liked if score >= _LEAST)[:limit]
    return tuple(fields()[place] for _score, _part, place in best)


def guessed(above: Sequence[str], beside: Sequence[str], limit: int = 3) -> tuple[Field, ...]:
    """The fields that the heads above a cell and beside it may ask for, the likeliest first; heads nearest first."""
    found: dict[Field, None] = {}
    for first in (*above[:2], ""):
        for second in (*beside[:2], ""):
            for text in (second + first, first + second):
                meant = named(text)
                found |= dict.fromkeys((meant.field,) if meant.field else ())
    for text in (*above[:1], *beside[:1]):
        found |= dict.fromkeys(named(text).candidates)
        found |= dict.fromkeys(nearest(text, limit))
    return tuple(found)[:limit]


@cache
def _names() -> tuple[tuple[str, ...], ...]:
    """The names of each field as they are compared: name and id, whole and without the table."""
    names = ((one.name, one.name.partition("·")[2], one.id, one.id.partition(".")[2]) for one in fields())
    return tuple(tuple(dict.fromkeys(key_of(name) for name in listed if name)) for listed in names)


def _is_part(field: Field) -> bool:
    """Whether a row of table three has a total of which this is a part."""
    return field.id.startswith("table3.") and not field.id.endswith(".total")


def _likeness(wanted: str, name: str) -> float:
    """From 0 to 1: the share of neighbouring characters that both have; of Latin letters how far they run alike."""
    if not name:
        return 0.0
    if wanted.isascii() and name.isascii():
        ratio = SequenceMatcher(None, wanted, name, autojunk=False).ratio()
        return ratio if ratio >= _LEAST_LATIN else 0.0
    ours, theirs = _pairs(wanted), _pairs(name)
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset((text,))
