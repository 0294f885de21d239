"""A sum of what each row holds, kept beside it: a bit that flipped on the disk is seen when the row is read.

SQLite finds damage to the structure of its file, but not to what stands in it. Triggers write the sum in the same
transaction as the row, whoever writes it; so every connection that writes needs `with_seals`. A row that did not agree
with its sum any more before it was changed never does again: a damage is not sealed as if it were right.
CRC-32 finds every flip of one bit, and of up to 32 that stand together. It is no protection from people.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

_BETWEEN = b"\x1f"
BROKEN = -1
"""The sum of a row that was damaged when it was changed; no row has it by itself."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Columns of a table that one sum is kept of, in the column `into`; `keys` find the row.

    `whole`: all of them are always written together, so that what is written replaces a damage.
    """

    table: str
    columns: tuple[str, ...]
    keys: tuple[str, ...] = ("id",)
    into: str = "digest"
    whole: bool = False

    def sum(self, row: str = "") -> str:
        """The SQL that works the sum out; of which type each value is goes into it."""
        named = [f'{row}."{column}"' if row else f'"{column}"' for column in self.columns]
        types = "||".join(f"typeof({one})" for one in named)
        return f"seal({types},{','.join(f'CAST({one} AS BLOB)' for one in named)})"

    @property
    def agrees(self) -> str:
        """The SQL condition that a row is as it was written."""
        return f"{self.table}.{self.into} IS {self.sum(self.table)}"

    @property
    def column(self) -> str:
        """What gives a table the column for its sums."""
        return f"ALTER TABLE {self.table} ADD COLUMN {self.into} INTEGER"

    def statements(self) -> tuple[str, ...]:
        """What fills the column, also from now on."""
        keys = " AND ".join(f'"{key}" = NEW."{key}"' for key in self.keys)
        write = f"UPDATE {self.table} SET {self.into} = {{}} WHERE {keys}"
        name, columns = f"{self.table}_{self.into}", ",".join(f'"{column}"' for column in self.columns)
        known = f"CASE WHEN OLD.{self.into} IS {self.sum('OLD')} THEN {self.sum()} ELSE {BROKEN} END"
        again = write.format(self.sum() if self.whole else known)
        return (
            f"UPDATE {self.table} SET {self.into} = {self.sum()}",
            f"CREATE TRIGGER {name} AFTER INSERT ON {self.table} BEGIN {write.format(self.sum())}; END",
            f"CREATE TRIGGER {name}_again AFTER UPDATE OF {columns} ON {self.table} BEGIN {again}; END",
        )


_REPORT = ("id", "source_id", "name", "path", "encoding", "status", "added_at", "position", "removed", "part", "joined")
_STEP = ("id", "report_id", "label", "at", "undone", "superseded", "view", "encoding", "person", "reverts", "retakes")
_CONFLICT = (
    "id", "report_id", "bundle", "target", "kind", "before", "ours", "ours_at", "ours_person", "theirs", "theirs_at",
    "theirs_person", "how", "note", "came_from", "at", "decided", "decided_at", "decided_person", "uid",
)  # fmt: skip
_DISPUTE = (
    "id", "about", "subject", "before", "ours", "ours_at", "ours_person", "theirs", "theirs_at", "theirs_person",
    "came_from", "at", "decided", "decided_at", "decided_person", "uid",
)  # fmt: skip

REPORT = Sealed("report", (*_REPORT, "later_wrong", "later_doubtful", "uid"))
SUMMARY = Sealed("report", ("summary",), into="summary_digest", whole=True)
"""What is derived of a report can be worked out anew, so it has a sum of its own."""
PROBLEM = Sealed(
    "problem", ("report_id", "number", "severity", "rule", "key", "text", "decided"), ("report_id", "number")
)
STEP = Sealed("step", (*_STEP, "uid"))
CORRECTION = Sealed("correction", ("id", "step_id", "target", "kind", "old", "new", "how", "at", "note"))
TURN = Sealed("turn", ("id", "step_id", "was", "became", "uid"))
ACCEPTANCE = Sealed(
    "acceptance", ("id", "report_id", "accepted", "at", "person", "errors", "doubts", "cause", "last_step", "uid")
)
CONFLICT = Sealed("conflict", _CONFLICT)
OF_NO_REPORT = (
    Sealed("accepted_problem", ("report_id", "key"), ("report_id", "key")),
    Sealed("decision", ("id", "key", "word", "note", "at", "person", "uid")),
    Sealed("spot_check", ("id", "report_id", "target", "wrong", "at", "person", "uid")),
    Sealed("given", ("report_id", "part", "name", "at", "person", "back_at", "merged_at"), ("report_id", "part")),
    Sealed("choice", ("id", "about", "subject", "value", "at", "person", "uid")),
    Sealed("dispute", _DISPUTE),
    Sealed("meta", ("key", "value"), ("key",), whole=True),
)
"""Small tables that are of the workspace, or of whose rows nothing but the row itself says of which report it is."""
ALL: Sequence[Sealed] = (REPORT, SUMMARY, PROBLEM, STEP, CORRECTION, TURN, ACCEPTANCE, CONFLICT, *OF_NO_REPORT)
"""All but sources: these have the digest of their bytes, and would be written twice if a trigger came after them."""


def with_seals(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The same connection, able to write rows with their sums. Raises sqlite3.Error."""
    try:
        connection.create_function("seal", -1, _seal, deterministic=True)
        connection.execute("PRAGMA trusted_schema = ON").fetchall()  # else triggers cannot call it on some systems
    except BaseException:
        connection.close()
        raise
    return connection


def _seal(types: str, *values: bytes | None) -> int:
    return crc32(_BETWEEN.join([value or b"" for value in values]), crc32(types.encode()))
