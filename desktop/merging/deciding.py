"""The places that two copies left different, kept until somebody decides which one holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from desktop.store import Store
from desktop.store.records import now, storable
from parser.corrections import How, Kind
from parser.model import Target
from parser.payloads import Payload

Side = Literal["ours", "theirs"]


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """One place: the payload when the copies parted, here at the merge, and there; who changed it and when.

    Those of one `bundle` of a report (not "") can only be decided alike. `came_from` is what the other copy is called.
    """

    id: int
    report_id: int
    bundle: str
    target: Target
    kind: Kind
    before: Payload | None
    ours: Payload | None
    ours_at: str
    ours_person: str
    theirs: Payload | None
    theirs_at: str
    theirs_person: str
    how: How
    note: str
    came_from: str


_COLUMNS = (
    "conflict.id, report_id, bundle, target, kind, before, ours, ours_at, ours_person, theirs, theirs_at,"
    " theirs_person, how, note, came_from"
)


def open_conflicts(store: Store, *, removed: bool = False) -> tuple[OpenConflict, ...]:
    """What waits for a decision, by report in the order of the queue. Raises StoreError.

    With `removed` also that of reports that were taken out of the queue; it is asked when they are back.
    """
    query = (
        f"SELECT {_COLUMNS} FROM conflict JOIN report ON report.id = report_id"
        " WHERE decided = '' AND removed <= ? AND NOT joined ORDER BY position, report_id, conflict.id"
    )
    with store.reading() as connection:
        return tuple(_conflict(*row) for row in connection.execute(query, (removed,)))


def decide(store: Store, chosen: Sequence[OpenConflict], side: Side, person: str) -> None:
    """Keep that these are decided; where theirs holds, the step that takes it was made before. Raises StoreError."""
    at, who = now(), storable(person)
    with store.writing() as connection:
        connection.executemany(
            "UPDATE conflict SET decided = ?, decided_at = ?, decided_person = ? WHERE id = ? AND decided = ''",
            [(side, at, who, conflict.id) for conflict in chosen],
        )


def _conflict(*columns: Any) -> OpenConflict:
    """A conflict from a row of `_COLUMNS`. Raises ValueError for a broken record."""
    named = dict(zip((field.name for field in fields(OpenConflict)), columns, strict=True))
    sides = {side: json.loads(named[side] or "null") for side in ("before", "ours", "theirs")}
    target, kind, how = Target.parse(named["target"]), Kind(named["kind"]), How(named["how"])
    return OpenConflict(**{**named, **sides, "target": target, "kind": kind, "how": how})
