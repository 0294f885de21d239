"""What goes with a report besides its steps, taken from one copy into another: bytes, acceptances, looks."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop.merging.side import SideReport
from desktop.store.accepting import ACCEPTANCE_COLUMNS, LAST_STEP
from desktop.store.schema import COUNT_LATER

_ACCEPTANCE = "accepted, at, person, errors, doubts, cause, uid"


@dataclass(frozen=True, slots=True)
class Records:
    """From the connection `source` into `target`, in a transaction that somebody else has begun."""

    source: sqlite3.Connection
    target: sqlite3.Connection

    def add_report(self, theirs: SideReport) -> SideReport:
        """A row for a report that we do not have, with its bytes; as it is here before anything was done to it.

        It stands at the end of the queue, or where the older one stands whose newer file it is. A further report of a
        file that is here is read in the encoding that the file is read in.
        """
        sha256, data = self.source.execute(
            "SELECT sha256, data FROM report JOIN source ON source.id = source_id WHERE report.id = ?", (theirs.id,)
        ).fetchone()
        self.target.execute("INSERT OR IGNORE INTO source (sha256, data) VALUES (?, ?)", (sha256, data))
        row = self.source.execute(
            "SELECT name, path, added_at, part, joined, uid FROM report WHERE id = ?", (theirs.id,)
        ).fetchone()
        here = self.target.execute(
            "SELECT encoding FROM report JOIN source ON source.id = source_id WHERE sha256 = ? LIMIT 1", (sha256,)
        ).fetchone()
        encoding = here[0] if here else theirs.encoding
        replaced = self.source.execute(
            "SELECT uid FROM report WHERE removed AND position = (SELECT position FROM report WHERE id = ?)"
            " AND id < ? ORDER BY id DESC LIMIT 1",
            (theirs.id, theirs.id),
        ).fetchone()
        cursor = self.target.execute(
            "INSERT INTO report (source_id, position, encoding, name, path, added_at, part, joined, uid) SELECT id,"
            " coalesce((SELECT position FROM report WHERE uid = ?), (SELECT coalesce(max(position), 0) + 1"
            " FROM report)), ?, ?, ?, ?, ?, ?, ? FROM source WHERE sha256 = ?",
            (*(replaced or ("",)), encoding, *row, sha256),
        )
        number = int(cursor.lastrowid or 0)
        return replace(theirs, id=number, encoding=encoding, accepted=False, steps=(), acceptances=(), conflicts={})

    def add_acceptances(self, ours: int, theirs: SideReport, known: Collection[str]) -> None:
        """Their records of acceptance that we do not have; the step that was the newest then is named as ours."""
        steps: dict[int, str] = dict(
            self.source.execute("SELECT id, uid FROM step WHERE report_id = ?", (theirs.id,)).fetchall()
        )
        query = f"SELECT {_ACCEPTANCE}, last_step FROM acceptance WHERE report_id = ? ORDER BY id"
        for *columns, uid, last_step in self.source.execute(query, (theirs.id,)):
            if uid not in known:
                self.target.execute(
                    f"INSERT INTO acceptance (report_id, {_ACCEPTANCE}, last_step)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT id FROM step WHERE uid = ?), 0))",
                    (ours, *columns, uid, steps.get(last_step, "")),
                )

    def set_accepted(self, ours: SideReport, theirs: int, accepted: bool, person: str, at: str) -> None:
        """Keep the status, with a record of it where the last one says otherwise, and which problems were open then."""
        self.target.execute(
            "UPDATE report SET status = ? WHERE id = ?", ("accepted" if accepted else "pending", ours.id)
        )
        last = self.target.execute(
            "SELECT accepted FROM acceptance WHERE report_id = ? ORDER BY id DESC LIMIT 1", (ours.id,)
        ).fetchone()
        if last is not None and bool(last[0]) != accepted:
            self.target.execute(
                f"INSERT INTO acceptance {ACCEPTANCE_COLUMNS} SELECT id, ?, ?, ?, 0, 0, ?, {LAST_STEP} FROM report"
                " WHERE id = ?",
                (int(accepted), at, person, "" if accepted else "merge", ours.id),
            )
        if accepted and not ours.accepted:
            self._copy_rows("accepted_problem", "key", ours.id, theirs)
        elif not accepted:
            self.target.execute("DELETE FROM accepted_problem WHERE report_id = ?", (ours.id,))

    def copy_summary(self, ours: int, theirs: int) -> None:
        """What lists show of a report that is now as theirs is."""
        (summary,) = self.source.execute("SELECT summary FROM report WHERE id = ?", (theirs,)).fetchone()
        self.target.execute("UPDATE report SET summary = ? WHERE id = ?", (summary, ours))
        self._copy_rows("problem", "number, severity, rule, key, text, decided", ours, theirs)
        self.target.execute(f"{COUNT_LATER} WHERE id = ?", (ours,))

    def _copy_rows(self, table: str, columns: str, ours: int, theirs: int) -> None:
        rows = self.source.execute(f"SELECT {columns} FROM {table} WHERE report_id = ?", (theirs,)).fetchall()
        self.target.execute(f"DELETE FROM {table} WHERE report_id = ?", (ours,))
        blanks = ", ".join("?" for _ in columns.split(","))
        self.target.executemany(f"INSERT INTO {table} (report_id, {columns}) VALUES ({ours:d}, {blanks})", rows)

    def add_looks(self, ids: Mapping[int, int]) -> None:
        """The values that they looked at before they accepted many; `ids` are ours by theirs."""
        query = "SELECT report_id, target, wrong, at, person, uid FROM spot_check ORDER BY id"
        rows = [(ids[report_id], *rest) for report_id, *rest in self.source.execute(query) if report_id in ids]
        self.target.executemany(
            "INSERT OR IGNORE INTO spot_check (report_id, target, wrong, at, person, uid) VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
