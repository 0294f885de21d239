"""The list of who must report in the workspace, and the year for which it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.store import Store, StoreError
from desktop.store.choices import About, keep_choice, last_choices
from parser.checks.collection.roster import Member
from parser.unit_names import Kind, kind_of

_KINDS: tuple[Kind, ...] = ("department", "township", "government")


@dataclass(frozen=True, slots=True)
class KeptRoster:
    """Who must report, nobody where no list was made; `year` is the one collected, None for the newest in the queue."""

    members: tuple[Member, ...] = ()
    year: int | None = None


def kept_roster(store: Store) -> KeptRoster:
    """The list of the workspace. Raises StoreError."""
    kept = last_choices(store.choices(About.MEMBER))
    order, year = (last_choices(store.choices(about)).get("") for about in (About.ORDER, About.YEAR))
    try:
        members = {name: member_from(one.value) for name, one in kept.items() if one.value is not None}
        first = [name for name in (order.value if order else ()) if name in members]
        names = dict.fromkeys((*first, *members))
        return KeptRoster(tuple(members[name] for name in names), year.value if year else None)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise StoreError("damaged", store.path) from None


def keep_roster(store: Store, roster: KeptRoster, person: str = "") -> None:
    """Keep a list in the workspace, in place of the one before: what changed in it. Raises StoreError."""
    before, ever = kept_roster(store), last_choices(store.choices(About.MEMBER))
    mine, now = ({one.name: member_value(one) for one in kept.members} for kept in (before, roster))
    new = [name for name in now if name not in mine]
    with store.writing() as connection:
        for name in (*mine, *new):
            if mine.get(name) != now.get(name):
                keep_choice(connection, About.MEMBER, name, now.get(name), person)
        if list(now) != [*(name for name in mine if name in now), *new] or any(name in ever for name in new):
            keep_choice(connection, About.ORDER, "", list(now), person)
        if before.year != roster.year:
            keep_choice(connection, About.YEAR, "", roster.year, person)


def member_value(member: Member) -> Mapping[str, Any]:
    """How a unit is kept."""
    deadline = list(member.deadline) if member.deadline else None
    return {"name": member.name, "kind": member.kind, "aliases": list(member.aliases), "deadline": deadline}


def member_from(kept: Mapping[str, Any]) -> Member:
    """The inverse. Raises KeyError, TypeError or ValueError for what is none."""
    name, deadline = str(kept["name"]), kept.get("deadline")
    kind = next((kind for kind in _KINDS if kind == kept.get("kind")), None) or kind_of(name)
    month_and_day = (int(deadline[0]), int(deadline[1])) if deadline else None
    return Member(name, kind, tuple(map(str, kept.get("aliases", ()))), month_and_day)
