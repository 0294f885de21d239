"""The catalogue of narrative figures: what each id is called, its unit and the group it is shown in.

Everything is read from ``resources/indicators.toml``; the phrasings that find the figures live beside it.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from parser.once import once_for_each
from parser.resources import load_toml

Group = Literal["disclosure", "response", "request", "remedy", "support"]

GROUP_NAMES: dict[Group, str] = {
    "disclosure": "主动公开",
    "response": "解读回应",
    "request": "依申请公开",
    "remedy": "救济与收费",
    "support": "机构保障",
}


@cache
def indicator_ids() -> tuple[str, ...]:
    """All ids, in the order in which a clerk expects them."""
    return tuple(load_toml("indicators.toml")["indicator"])


def indicator_name(indicator_id: str) -> str:
    """The Chinese name; an id that is not in the catalogue is its own name."""
    entry = load_toml("indicators.toml")["indicator"].get(indicator_id)
    return str(entry["name"]) if entry else indicator_id


@once_for_each
def indicator_unit(indicator_id: str) -> str:
    """The unit that values of this id are kept in: 条, 件, 元, 万元, % …; "" for an unknown id."""
    entry = load_toml("indicators.toml")["indicator"].get(indicator_id)
    return str(entry["unit"]) if entry else ""


def indicator_group(indicator_id: str) -> Group:
    """The group an id is shown in. Raises KeyError for an unknown id."""
    group: Group = load_toml("indicators.toml")["indicator"][indicator_id]["group"]
    return group


@once_for_each
def is_told_apart(indicator_id: str) -> bool:
    """Whether a report may tell it in several counts of different things, so that two values are no contradiction."""
    entry = load_toml("indicators.toml")["indicator"].get(indicator_id)
    return bool(entry and entry.get("several", False))
