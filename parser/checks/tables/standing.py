"""What the name of a unit says of its standing: `resources/unit_standing.toml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from parser.resources import load_toml
from parser.unit_names import unit_name


@lru_cache(maxsize=1024)
def may_make_rules(unit: str) -> bool | None:
    """Whether the unit may make rules (规章), None where its name does not tell.

    A city named without its province may be one divided into districts, which may, or one of a county's rank.
    """
    words, name = _words("rule_makers"), unit_name(unit)
    if not name.printed:
        return None
    if not name.is_place:
        state = next((word for word in words["national"] if name.printed.startswith(word)), "")
        national = bool(state) or name.printed.endswith(words["ministry"])
        return national and all(state and place.startswith(state) for place in name.places)
    *above, place = name.places
    if place.endswith(tuple(words["places"])) or place in words["municipalities"]:
        return True
    if place.endswith("市"):
        return above[-1].endswith(tuple(words["places"])) if above else None
    return None if not place else False


@lru_cache(maxsize=1024)
def is_low(unit: str) -> bool:
    """Whether the unit belongs to a county, a district or less."""
    words = _words("low")
    return any(
        place.endswith(tuple(words["signs"])) and not place.endswith(tuple(words["not"]))
        for place in unit_name(unit).places
    )


@lru_cache(maxsize=1024)
def enforces(unit: str) -> bool:
    """Whether the unit enforces the law every day."""
    return bool(unit_name(unit).trades & set(_words("enforcing")["trades"]))


def _words(name: str) -> dict[str, Any]:
    words: dict[str, Any] = load_toml("unit_standing.toml")[name]
    return words
