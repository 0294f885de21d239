"""What was chosen for the workspace or a file of it, every time; the last choice of a subject holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop.store.records import dump, now, storable


class About(StrEnum):
    """What a choice is about: its subject, and what is chosen."""

    RULE = "rule"
    """The id of a rule of checking; whether it is switched off."""
    MEMBER = "member"
    """The name of a unit; how it stands on the list of who must report, None where it does not."""
    YEAR = "year"
    """""; the year that is collected, None for the newest."""
    ORDER = "order"
    """""; the names of the units in their order."""
    ENCODING = "encoding"
    """The digest of a file; the encoding it is read in, None where that is found out."""
    SPLIT = "split"
    """The digest of a file; whether each of its reports is a report of its own."""
    REMOVED = "removed"
    """The name (uid) of a report; whether it is out of the queue."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice, by whom and when (ISO); of choices from before there were any in the workspace neither is known."""

    subject: str
    value: Any
    at: str
    person: str


CHOICE_COLUMNS = "about, subject, value, at, person"


def keep_choice(connection: sqlite3.Connection, about: About, subject: str, value: object, person: str) -> None:
    """Write down a choice, inside a transaction that has begun. Raises sqlite3.Error."""
    connection.execute(
        f"INSERT INTO choice ({CHOICE_COLUMNS}) VALUES (?, ?, ?, ?, ?)",
        (about, storable(subject), dump(value), now(), storable(person)),
    )


def keep_choice_of_file(
    connection: sqlite3.Connection, about: About, report_id: int, value: object, person: str
) -> None:
    """Write down a choice about the file that a report was read from. Raises sqlite3.Error."""
    query = "SELECT sha256 FROM source JOIN report ON source_id = source.id WHERE report.id = ?"
    (subject,) = connection.execute(query, (report_id,)).fetchone()
    keep_choice(connection, about, subject, value, person)


def choices_of(about: About, rows: Iterable[tuple[str, ...]]) -> tuple[Choice, ...]:
    """The choices about something from rows of `CHOICE_COLUMNS`, oldest first. Raises ValueError for a broken one."""
    return tuple(Choice(subject, json.loads(value), *rest) for one, subject, value, *rest in rows if one == about)


def last_choices(choices: Iterable[Choice]) -> Mapping[str, Choice]:
    """What holds of each subject."""
    return {choice.subject: choice for choice in choices}
