"""The list of who must report in the workspace, and the year for which it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.store import Store, StoreError
from parser.checks.collection.roster import Member
from parser.unit_names import Kind, kind_of

_KEY = "roster"
_KINDS: tuple[Kind, ...] = ("department", "township", "government")


@dataclass(frozen=True, slots=True)
class KeptRoster:
    """Who must report, nobody where no list was made; `year` is the one collected, None for the newest in the queue."""

    members: tuple[Member, ...] = ()
    year: int | None = None


def kept_roster(store: Store) -> KeptRoster:
    """The list of the workspace. Raises StoreError."""
    kept = store.meta(_KEY, {})
    try:
        return KeptRoster(tuple(_member(one) for one in kept.get("members", ())), kept.get("year"))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise StoreError("damaged", store.path) from None


def keep_roster(store: Store, roster: KeptRoster) -> None:
    """Keep a list in the workspace, in place of the one before. Raises StoreError."""
    members = [
        {"name": one.name, "kind": one.kind, "aliases": list(one.aliases), "deadline": one.deadline}
        for one in roster.members
    ]
    store.set_meta(_KEY, {"year": roster.year, "members": members})


def _member(kept: Mapping[str, Any]) -> Member:
    name, deadline = str(kept["name"]), kept.get("deadline")
    kind = next((kind for kind in _KINDS if kind == kept.get("kind")), None) or kind_of(name)
    month_and_day = (int(deadline[0]), int(deadline[1])) if deadline else None
    return Member(name, kind, tuple(map(str, kept.get("aliases", ()))), month_and_day)
