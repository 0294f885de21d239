"""What two copies chose or decided otherwise that is no value of a report, kept until somebody decides which holds."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from desktop.merging.choosing import ACCEPTED, DECISION
from desktop.merging.deciding import Side
from desktop.merging.last_words import UNKNOWN
from desktop.store import Store, StoreError
from desktop.store.choices import About, keep_choice, last_choices
from desktop.store.records import now, storable
from desktop.store.splitting import join_parts, split_report

OF_FILE, OF_REPORT = (About.ENCODING, About.SPLIT), (About.REMOVED, ACCEPTED)
_COLUMNS = "id, about, subject, before, ours, ours_at, ours_person, theirs, theirs_at, theirs_person, came_from"


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing: what was chosen when the copies parted (`UNKNOWN` where nobody knows), here at the merge, and there.

    `about` and `subject` are those of `desktop.store.choices.About`; besides them there are a finding over many
    reports (`DECISION`; its key; the word and the note) and a report (`ACCEPTED`; its uid; whether it is accepted).
    `here` is what is chosen now, `report_id` the report that it is of, None for none.
    """

    id: int
    about: str
    subject: str
    before: Any
    ours: Any
    ours_at: str
    ours_person: str
    theirs: Any
    theirs_at: str
    theirs_person: str
    came_from: str
    here: Any = None
    report_id: int | None = None


def open_disputes(store: Store) -> tuple[Dispute, ...]:
    """What waits for a decision, oldest first; what became the same here by now is left out. Raises StoreError."""
    with store.reading() as connection:
        rows = connection.execute(f"SELECT {_COLUMNS} FROM dispute WHERE decided = '' ORDER BY id").fetchall()
        found = []
        for columns in rows:
            one = _dispute(columns)
            report_id = _report(connection, one.about, one.subject)
            here = _here(store, connection, one.about, one.subject, report_id)
            if here != one.theirs and (report_id is not None or one.about not in (*OF_FILE, *OF_REPORT)):
                found.append(replace(one, here=here, report_id=report_id))
        return tuple(found)


def settle(store: Store, dispute: Dispute, side: Side, person: str) -> None:
    """Let a side hold, and keep that it was decided. Raises StoreError.

    What stays as it is here is chosen once more, so that other copies know that it was.
    """
    _choose(store, dispute, dispute.theirs if side == "theirs" else dispute.here, person)
    with store.writing() as connection:
        connection.execute(
            "UPDATE dispute SET decided = ?, decided_at = ?, decided_person = ? WHERE id = ? AND decided = ''",
            (side, now(), storable(person), dispute.id),
        )


def _choose(store: Store, dispute: Dispute, value: Any, person: str) -> None:
    about, report_id = dispute.about, dispute.report_id or 0
    if about == DECISION:
        store.decide([dispute.subject], value[0], value[1], person)
    elif about == ACCEPTED:
        store.set_status(report_id, "accepted" if value else "pending", person)
    elif about == About.REMOVED:
        (store.remove_report if value else store.restore_report)(report_id, person)
    elif about == About.ENCODING and value != dispute.here:
        store.set_encoding(report_id, value, person)
    elif about == About.SPLIT and value != dispute.here:
        _split(store, report_id, value, person)
    else:
        with store.writing() as connection:
            keep_choice(connection, About(about), dispute.subject, value, person)


def _split(store: Store, report_id: int, split: bool, person: str) -> None:
    """Read a file as several reports, as it was once, or as one. Raises StoreError where that would hide work."""
    family = store.same_file(report_id)
    if not split:
        if any(store.corrections(row.id) for row in family if (row.part or 1) > 1):
            raise StoreError("held", store.path)
        join_parts(store, report_id, person)
        return
    with store.reading() as connection:
        query = "SELECT max(part) FROM report WHERE source_id = (SELECT source_id FROM report WHERE id = ?)"
        (count,) = connection.execute(query, (report_id,)).fetchone()
    split_report(store, report_id, int(count or 1), person)


def _dispute(columns: tuple[Any, ...]) -> Dispute:
    """A dispute from a row of `_COLUMNS`. Raises ValueError for a broken record."""
    number, about, subject, before, ours, ours_at, ours_person, theirs, *rest = columns
    known = UNKNOWN if before is None else json.loads(before)
    return Dispute(number, about, subject, known, json.loads(ours), ours_at, ours_person, json.loads(theirs), *rest)


def _report(connection: sqlite3.Connection, about: str, subject: str) -> int | None:
    """The report that a dispute is of; the first of its file."""
    column = "sha256" if about in OF_FILE else "uid"
    row = connection.execute(
        f"SELECT report.id FROM report JOIN source ON source.id = source_id WHERE {column} = ? AND NOT joined"
        " ORDER BY removed, part, report.id LIMIT 1",
        (subject,),
    ).fetchone()
    return int(row[0]) if row else None


def _here(store: Store, connection: sqlite3.Connection, about: str, subject: str, report_id: int | None) -> Any:
    """What holds now."""
    if about == DECISION:
        made = store.decisions().get(subject)
        return [made.word, made.note] if made else ["", ""]
    if about in (*OF_FILE, *OF_REPORT):
        query = "SELECT encoding, part IS NOT NULL, removed, status = 'accepted' FROM report WHERE id = ?"
        columns = connection.execute(query, (report_id,)).fetchone() or (None, 0, 0, 0)
        number = (About.ENCODING, About.SPLIT, About.REMOVED, ACCEPTED).index(about)
        return columns[number] if about == About.ENCODING else bool(columns[number])
    last = last_choices(store.choices(About(about))).get(subject)
    return last.value if last else (False if about == About.RULE else None)
