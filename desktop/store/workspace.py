"""The workspace as the program uses it: the queue of reports, the steps of each, and what window was open."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.store.accepting import ACCEPTANCE_COLUMNS, SpotLook, SpotMonth, keep_status, take_acceptance_back
from desktop.store.choices import CHOICE_COLUMNS, About, Choice, choices_of, keep_choice_of_file
from desktop.store.contents import last_kept
from desktop.store.database import Database
from desktop.store.errors import StoreError
from desktop.store.harm import Harm, harm_at_once, is_harmed
from desktop.store.leaving import set_removed
from desktop.store.mending import found_again, mend
from desktop.store.readers import Connect, legible
from desktop.store.records import (
    CORRECTION_COLUMNS,
    INSERT_CORRECTION,
    REPORT_COLUMNS,
    STEP_COLUMNS,
    AcceptanceEvent,
    Decision,
    KeptProblem,
    ReportOfYear,
    ReportRow,
    Status,
    Step,
    correction_of,
    correction_values,
    dump,
    now,
    path_column,
    report_row,
    steps_of,
    storable,
)
from desktop.store.schema import COUNT_LATER
from desktop.store.seals import PROBLEM, REPORT, SUMMARY
from parser.corrections import Correction


class Store:
    """Everything the program keeps, in one file. Every method commits before it returns or raises StoreError.

    Sources are kept as bytes, so that a report opens where its file has gone. Nothing is ever deleted: removed reports
    and replaced steps stay, hidden.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            self.harm = harm_at_once(connection)
            """What is known to be damaged so far; more is found where it is read."""
            if self.harm.rest:
                raise StoreError("damaged", database.path)
            # What is no text any more is told as far as it can be read: that it is damaged its sum says.
            connection.text_factory = legible
            self._last_kept = last_kept(connection, now())

    @classmethod
    def open(cls, path: Path | str, connect: Connect = sqlite3.connect, *, looking: bool = False) -> Store:
        """Open a workspace, or make a new one where there is nothing. Raises StoreError.

        `looking`: as it is now and only to be looked at; the file is not written, and every edit is refused.
        """
        database = Database(Path(path), connect, looking=looking)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the file; may be called twice."""
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The workspace file."""
        return self._database.path

    @property
    def saved_at(self) -> str | None:
        """The time of the last commit, ISO with seconds; None in a new workspace, and where it is only looked at."""
        return None if self.looking else self._database.saved_at or self._last_kept

    @property
    def looking(self) -> bool:
        """Whether it is only looked at: every edit is refused with the code ``looking``."""
        return self._database.looking

    @property
    def slow(self) -> bool:
        """Whether the place of the file cannot hold a WAL: as safe, but slower."""
        return self._database.slow

    @property
    def harmed(self) -> Path | None:
        """Where the workspace is kept as it was, where the end of its log was harmed; None where all is well."""
        return self._database.harmed

    @property
    def reindexed(self) -> Path | None:
        """Where the workspace is kept as it was, where its indexes were damaged and made anew, else None."""
        return self._database.reindexed

    def copy_to(self, path: Path, stopped: Callable[[], bool] = lambda: False) -> None:
        """Write the workspace as it is now into another file, whole in itself. Raises StoreError."""
        self._database.copy_to(path, stopped)

    def watch(self, on_written: Callable[[int, StoreError | None], None]) -> None:
        """Who hears after each transaction, in its thread, its number, and that it was kept (None) or why not."""
        self._database.on_written = on_written

    def look(self) -> None:
        """Let who watches hear where the file was taken away meanwhile."""
        self._database.look()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """One transaction: what is done inside is kept as a whole, or not at all. Raises StoreError."""
        if self.looking:
            raise StoreError("looking", self.path)
        return self._database.writing()

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """The connection, for queries. Raises StoreError."""
        return self._database.reading()

    # Queue

    def add_report(
        self,
        name: str,
        data: bytes,
        path: str | None,
        encoding: str | None,
        summary: Mapping[str, Any] | None = None,
        problems: Sequence[KeptProblem] = (),
    ) -> int:
        """Put a source file's bytes, which are kept once, at the end of the queue, with what lists show of it."""
        sha256 = hashlib.sha256(data).hexdigest()
        with self.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO source (sha256, data) VALUES (?, ?)", (sha256, data))
            cursor = connection.execute(
                "INSERT INTO report (source_id, name, path, encoding, added_at, position)"
                " SELECT id, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM report) FROM source"
                " WHERE sha256 = ?",
                (storable(name), path_column(path), encoding, now(), sha256),
            )
            report_id = int(cursor.lastrowid or 0)
            if summary is not None:
                self._keep_summary(connection, report_id, dump(dict(summary)), problems)
            return report_id

    def find_report(self, sha256: str) -> int | None:
        """The first report of the queue with these bytes, but for damaged ones."""
        query = (
            "SELECT report.id FROM source JOIN report ON source_id = source.id"
            f" WHERE sha256 = ? AND NOT removed AND NOT joined AND {REPORT.agrees} ORDER BY position"
        )
        with self._database.reading() as connection:
            found = (int(report_id) for (report_id,) in connection.execute(query, (sha256,)))
            return next((one for one in found if one not in self.harm.reports), None)

    def find_removed(self, sha256: str) -> tuple[int, ...]:
        """The reports with these bytes that were taken out of the queue, in their order there, but for damaged ones."""
        query = (
            "SELECT report.id FROM source JOIN report ON source_id = source.id"
            f" WHERE sha256 = ? AND removed AND NOT joined AND {REPORT.agrees} ORDER BY position, report.id"
        )
        with self._database.reading() as connection:
            found = (int(report_id) for (report_id,) in connection.execute(query, (sha256,)))
            return tuple(one for one in found if one not in self.harm.reports)

    def reports(self, removed: bool = False) -> tuple[ReportRow, ...]:
        """The queue in its order, or the reports that were removed from it."""
        query = f"SELECT {REPORT_COLUMNS} WHERE removed = ? AND NOT joined ORDER BY position, report.id"
        with self._database.reading() as connection:
            return tuple(report_row(columns, self.harm.reports) for columns in connection.execute(query, (removed,)))

    def of_year(self, year: int, unit: str | None = None) -> tuple[ReportOfYear, ...]:
        """The reports of the queue that are of a year and of some unit, or of the unit of just this name."""
        named, values = ("unit IS NOT NULL", (year,)) if unit is None else ("unit = ?", (year, unit))
        query = (
            f"SELECT id, unit, status FROM report WHERE year = ? AND {named} AND NOT removed AND NOT joined"
            f" AND {SUMMARY.agrees}"
            " ORDER BY position, id"
        )
        with self._database.reading() as connection:
            return tuple(ReportOfYear(*columns) for columns in connection.execute(query, values))

    def report(self, report_id: int) -> ReportRow:
        """One report, whether it is in the queue or not."""
        with self._database.reading() as connection:
            columns = connection.execute(f"SELECT {REPORT_COLUMNS} WHERE report.id = ?", (report_id,)).fetchone()
            if columns is None:
                raise StoreError("gone", self.path)
            return report_row(columns, self.harm.reports)

    def same_file(self, report_id: int) -> tuple[ReportRow, ...]:
        """The reports read from the same bytes, this one and removed ones too, in the order of their parts."""
        query = (
            f"SELECT {REPORT_COLUMNS} WHERE source.id = (SELECT source_id FROM report WHERE id = ?) AND NOT joined"
            " ORDER BY part, position, report.id"
        )
        with self._database.reading() as connection:
            return tuple(report_row(columns, self.harm.reports) for columns in connection.execute(query, (report_id,)))

    def source_bytes(self, report_id: int) -> bytes:
        """The source file as it was read. Where that is damaged here and the file is there as it was, it is mended."""
        query = "SELECT sha256, data, path, name FROM report JOIN source ON source.id = source_id WHERE report.id = ?"
        self.check(report_id)
        with self._database.reading() as connection:
            row = connection.execute(query, (report_id,)).fetchone()
        if row is None:
            raise StoreError("gone", self.path)
        sha256, data, path, name = row
        if isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == sha256:
            return data
        again = found_again(path, sha256)
        if again is None:
            raise StoreError("harmed_source", self.path, report=name)
        self.mend(sha256, again)
        return again

    def mend(self, sha256: str, data: bytes) -> None:
        """Put the bytes of a source right, which have this digest, where they are damaged and it can be written."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT data FROM source WHERE sha256 = ?", (sha256,)).fetchone()
        if row is not None and row[0] != data and not self.looking:
            with self.writing() as connection:
                mend(connection, sha256, data)

    def check(self, report_id: int) -> None:
        """Raises StoreError ``harmed`` where what is kept of a report, but its source, is not what was written."""
        with self._database.reading() as connection:
            if report_id in self.harm.reports or is_harmed(connection, report_id):
                self.harm |= Harm(frozenset({report_id}))
                row = connection.execute("SELECT name FROM report WHERE id = ?", (report_id,)).fetchone()
                raise StoreError("harmed", self.path, report=str(row[0]) if row else "")

    def know_harm(self, harm: Harm) -> None:
        """What was found to be damaged when all of the workspace was looked through."""
        self.harm |= harm

    def set_status(self, report_id: int, status: Status, person: str = "", errors: int = 0, doubts: int = 0) -> None:
        """Mark a report as checked or not, and keep by whom and what was open then."""
        with self.writing() as connection:
            self._changed(connection.execute("UPDATE report SET status = ? WHERE id = ?", (status, report_id)))
            keep_status(connection, report_id, status, storable(person), errors, doubts)

    def set_status_of_many(
        self, report_ids: Sequence[int], status: Status, person: str = "", looks: Sequence[SpotLook] = ()
    ) -> None:
        """Mark reports without open problems as checked, or not, with what was looked at before: all of it or none."""
        at, person = now(), storable(person)
        with self.writing() as connection:
            for report_id in report_ids:
                self._changed(connection.execute("UPDATE report SET status = ? WHERE id = ?", (status, report_id)))
                keep_status(connection, report_id, status, person, 0, 0)
            connection.executemany(
                "INSERT INTO spot_check (report_id, target, wrong, at, person) VALUES (?, ?, ?, ?, ?)",
                [(look.report_id, storable(look.target), look.wrong, at, person) for look in looks],
            )

    def spot_checks(self) -> tuple[SpotMonth, ...]:
        """How many values were looked at in each month before reports were accepted together, newest month first."""
        query = "SELECT substr(at, 1, 7), count(*), sum(wrong) FROM spot_check GROUP BY 1 ORDER BY 1 DESC"
        with self._database.reading() as connection:
            return tuple(SpotMonth(*columns) for columns in connection.execute(query))

    def acceptances(self, report_id: int) -> tuple[AcceptanceEvent, ...]:
        """When a report was accepted and when that was taken back, oldest first."""
        query = f"SELECT {ACCEPTANCE_COLUMNS.strip('()')} FROM acceptance WHERE report_id = ? ORDER BY id"
        self.check(report_id)
        with self._database.reading() as connection:
            return tuple(
                AcceptanceEvent(found, bool(accepted), *rest)
                for found, accepted, *rest in connection.execute(query, (report_id,))
            )

    def set_encoding(self, report_id: int, encoding: str | None, person: str = "") -> None:
        """Read a .txt, all parts of it, in this encoding from now on; None: detect it.

        Reports that were accepted are to be looked at again. Steps keep the encoding they were made in.
        """
        file = "source_id = (SELECT source_id FROM report WHERE id = ?)"
        with self.writing() as connection:
            take_acceptance_back(connection, "encoding", person, file, report_id)
            self._changed(
                connection.execute(
                    f"UPDATE report SET encoding = ?, status = 'pending' WHERE {file}", (encoding, report_id)
                )
            )
            keep_choice_of_file(connection, About.ENCODING, report_id, encoding, person)

    def set_summary(
        self, report_id: int, summary: Mapping[str, Any], problems: Sequence[KeptProblem] | None = None
    ) -> None:
        """Keep what lists show of a report without opening it; None leaves its problems as they were."""
        kept = dump(dict(summary))
        with self._database.writing("listing") as connection:
            self._keep_summary(connection, report_id, kept, problems)

    def _keep_summary(
        self, connection: sqlite3.Connection, report_id: int, kept: str, problems: Sequence[KeptProblem] | None
    ) -> None:
        self._changed(connection.execute("UPDATE report SET summary = ? WHERE id = ?", (kept, report_id)))
        if problems is not None:
            connection.execute("DELETE FROM problem WHERE report_id = ?", (report_id,))
            rows = [(p.severity, p.rule, p.key, storable(p.text), p.decided) for p in problems]
            connection.executemany(
                "INSERT INTO problem (report_id, number, severity, rule, key, text, decided)"
                f" VALUES ({report_id:d}, ?, ?, ?, ?, ?, ?)",
                [(number, *row) for number, row in enumerate(rows)],
            )
            connection.execute(f"{COUNT_LATER} WHERE id = ?", (report_id,))

    def problems(self, report_id: int | None = None) -> tuple[KeptProblem, ...]:
        """What needs a look or was decided on, of one report, or of all in the queue in its order; no damaged line."""
        columns = "SELECT report_id, severity, rule, key, text, decided FROM problem"
        queue = f"JOIN report ON report.id = report_id WHERE NOT removed AND NOT joined AND {PROBLEM.agrees}"
        values: tuple[int, ...] = ()
        query = f"{columns} {queue} ORDER BY position, report_id, number"
        if report_id is not None:
            query, values = f"{columns} WHERE report_id = ? AND {PROBLEM.agrees} ORDER BY number", (report_id,)
        with self._database.reading() as connection:
            return tuple(KeptProblem(*found) for found in connection.execute(query, values))

    def remove_report(self, report_id: int, person: str = "") -> None:
        """Take a report out of the queue; it stays in the file with its corrections."""
        self._set_removed(report_id, True, person)

    def restore_report(self, report_id: int, person: str = "") -> None:
        """Put a removed report back where it stood."""
        self._set_removed(report_id, False, person)

    def _set_removed(self, report_id: int, removed: bool, person: str) -> None:
        with self.writing() as connection:
            if not set_removed(connection, report_id, removed, person):
                raise StoreError("gone", self.path)

    def _changed(self, cursor: sqlite3.Cursor) -> None:
        if not cursor.rowcount:
            raise StoreError("gone", self.path)

    # Steps

    def append(
        self,
        report_id: int,
        label: str,
        corrections: Sequence[Correction],
        view: Mapping[str, Any] | None = None,
        *,
        person: str = "",
        reverts: int | None = None,
        retakes: int | None = None,
    ) -> Step:
        """Keep one undoable step. Undone steps that could have been redone are superseded: kept and listed only.

        `person` makes it; `reverts` is the step that it takes back, `retakes` one that it makes again.
        """
        at, person = now(), storable(person)
        dated = tuple(replace(correction, at=correction.at or at, by=person) for correction in corrections)
        if not dated:
            raise ValueError("a step without corrections changes nothing")
        rows = [correction_values(correction) for correction in dated]
        shown = None if view is None else dump(dict(view))
        with self.writing() as connection:
            connection.execute(
                "UPDATE step SET superseded = 1 WHERE report_id = ? AND undone AND NOT superseded", (report_id,)
            )
            found = connection.execute("SELECT encoding FROM report WHERE id = ?", (report_id,)).fetchone()
            encoding = found[0] if found else None
            cursor = connection.execute(
                "INSERT INTO step (report_id, label, at, view, encoding, person, reverts, retakes)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (report_id, storable(label), at, shown, encoding, person, reverts, retakes),
            )
            step_id = int(cursor.lastrowid or 0)
            connection.executemany(INSERT_CORRECTION, [(step_id, *row) for row in rows])
        return Step(
            step_id,
            report_id,
            label,
            at,
            dated,
            view=view,
            encoding=encoding,
            person=person,
            reverts=reverts,
            retakes=retakes,
        )

    def set_undone(self, step_id: int, undone: bool) -> None:
        """Take back the last active step of its report, or do the first undone one again; no other can be."""
        with self.writing() as connection:
            edge = (
                "SELECT max(id) FROM step WHERE NOT undone"
                if undone
                else "SELECT min(id) FROM step WHERE undone AND NOT superseded"
            )
            cursor = connection.execute(
                f"UPDATE step SET undone = ? WHERE id = ?"
                f" AND id = ({edge} AND report_id = (SELECT report_id FROM step WHERE id = ?))",
                (undone, step_id, step_id),
            )
            if cursor.rowcount != 1:
                raise StoreError("order", self.path)

    def steps(self, report_id: int, include_superseded: bool = False) -> tuple[Step, ...]:
        """The steps of a report, oldest first; those that are undone stand after those that hold."""
        query = (
            f"SELECT {STEP_COLUMNS}, {CORRECTION_COLUMNS} FROM step JOIN correction ON step_id = step.id"
            " WHERE report_id = ? AND (? OR NOT superseded) ORDER BY step.id, correction.id"
        )
        self.check(report_id)
        with self._database.reading() as connection:
            return steps_of(report_id, connection.execute(query, (report_id, include_superseded)))

    def corrections(self, report_id: int) -> tuple[Correction, ...]:
        """The corrections that hold, in the order in which they were made."""
        query = (
            f"SELECT {CORRECTION_COLUMNS} FROM step JOIN correction ON step_id = step.id"
            " WHERE report_id = ? AND NOT undone ORDER BY step.id, correction.id"
        )
        self.check(report_id)
        with self._database.reading() as connection:
            return tuple(correction_of(columns) for columns in connection.execute(query, (report_id,)))

    # Decisions over many reports

    def decisions(self) -> Mapping[str, Decision]:
        """What was decided last of each finding over many reports, by its key; what was taken back is left out."""
        query = (
            "SELECT key, word, note, at, person FROM decision WHERE id IN (SELECT max(id) FROM decision GROUP BY key)"
        )
        with self._database.reading() as connection:
            return {key: Decision(*rest) for key, *rest in connection.execute(query) if rest[0]}

    def decide(self, keys: Sequence[str], word: str, note: str = "", person: str = "") -> None:
        """Keep what was decided of findings over many reports; "" leaves them open again. All of them or none."""
        rows = [(storable(key), word, storable(note), now(), storable(person)) for key in keys]
        with self.writing() as connection:
            connection.executemany("INSERT INTO decision (key, word, note, at, person) VALUES (?, ?, ?, ?, ?)", rows)

    def choices(self, about: About) -> tuple[Choice, ...]:
        """What was chosen, oldest first: the last of a subject holds."""
        with self._database.reading() as connection:
            query = f"SELECT {CHOICE_COLUMNS} FROM choice WHERE about = ? ORDER BY id"
            return choices_of(about, connection.execute(query, (about,)))

    # What window was open

    def meta(self, key: str, default: Any = None) -> Any:
        """A kept JSON value."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
            return json.loads(row[0]) if row else default

    def set_meta(self, key: str, value: Any) -> None:
        """Keep a JSON value under a key."""
        kept = dump(value)
        with self.writing() as connection:
            connection.execute(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, kept),
            )
