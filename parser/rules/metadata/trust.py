"""Which of the places that give one field is believed first: `[trust]` in `resources/metadata.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from parser.resources import load_toml

Found = TypeVar("Found")


def by_trust(field: str, found: Iterable[tuple[str, Found]]) -> list[tuple[str, Found]]:
    """What was found, with its places, the most trusted place first; of one place what was found first."""
    order: list[str] = load_toml("metadata.toml")["trust"][field]
    return sorted(found, key=lambda item: order.index(item[0]))


def name_of(place: str) -> str:
    """What a place is called in the reasons that clerks read."""
    called: str = load_toml("metadata.toml")["places"][place]
    return called
