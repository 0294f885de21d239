"""How a list of units tells kinds, other names and deadlines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from parser.checks.collection.roster import Member
from parser.fold import fold
from parser.resources import load_toml
from parser.unit_names import Kind, kind_of

_DAY = re.compile(r"(?:\d{4}[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?(?: ?0?0:00(?::00)?)?(?:前|之前)?")
LONGEST_CELL = 400
_COMMON_YEAR = 2023
"""A year without the 29th of February, which no deadline can be."""
_BETWEEN_NAMES = re.compile(r"[、,，;；/|\s]+")


class RosterError(Exception):
    """What is no list of units, or no unit. `message` says in Chinese what is wrong with it and what to do."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


def words() -> Mapping[str, Any]:
    """The headers of the columns, the words for kinds, and what kinds are called."""
    data: Mapping[str, Any] = load_toml("collection.toml")["roster"]
    return data


@cache
def _kinds() -> Mapping[str, Kind]:
    kinds: Mapping[Kind, list[str]] = words()["kinds"]
    return {word: kind for kind, all_words in kinds.items() for word in all_words}


KIND_NAMES: Mapping[Kind, str] = words()["kind_names"]
"""What the kinds of units are called: 部门, 乡镇, 政府本级."""


def plain(text: str) -> str:
    """A text of a cell in the form that words are compared in."""
    return "".join(fold(text).split())


def kind_of_word(text: str) -> Kind | None:
    """The kind that a word means, None for any other word."""
    return _kinds().get(plain(text))


def names_of(text: str) -> tuple[str, ...]:
    """The names that stand in one cell."""
    return tuple(dict.fromkeys(name for name in _BETWEEN_NAMES.split(text.strip()) if name))


def deadline_of(text: str) -> tuple[int, int] | None:
    """Month and day of a deadline as it is written: 1月31日, 2024-01-31. Raises ValueError for anything else.

    The year does not matter: it is always the one behind the report's. None for an empty text.
    """
    clean = fold(text).strip()
    if not clean:
        return None
    match = _DAY.fullmatch(clean)
    if match is None:
        raise ValueError(text)
    day = date(_COMMON_YEAR, int(match["month"]), int(match["day"]))
    return day.month, day.day


def deadline_text(deadline: tuple[int, int] | None) -> str:
    """The inverse of `deadline_of`."""
    return f"{deadline[0]}月{deadline[1]}日" if deadline else ""


def member_of(name: str, kind: str, aliases: str, deadline: str) -> Member:
    """One unit as its cells tell it. Raises RosterError with what is wrong in them."""
    name = "".join(name.split())
    if not name:
        raise RosterError("没有写单位名称")
    if any(len(cell) > LONGEST_CELL for cell in (name, kind, aliases, deadline)):
        raise RosterError("有一格的文字太长，不像单位名单")
    meant = kind_of_word(kind) if kind else kind_of(name)
    if meant is None:
        raise RosterError(f"看不懂类别“{kind}”，应为{'、'.join(KIND_NAMES.values())}")
    try:
        limit = deadline_of(deadline)
    except ValueError:
        raise RosterError(f"看不懂期限“{deadline}”，请写成“1月31日”或“2024-01-31”") from None
    return Member(name, meant, tuple(one for one in names_of(aliases) if plain(one) != plain(name)), limit)
