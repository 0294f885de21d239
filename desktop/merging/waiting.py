"""The values that two copies left different, listed until somebody decides; what waits in either copy waits in both."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from desktop.merging.comparing import Conflict
from desktop.merging.side import HOLDS, SUPERSEDED, SideReport, SideStep
from desktop.merging.writing import Writing
from desktop.store.records import dump, storable
from parser.payloads import Payload

_SAID = (
    "report_id, bundle, target, kind, before, ours, ours_at, ours_person, theirs, theirs_at, theirs_person, how, note"
)
_DECIDED = "came_from, at, decided, decided_at, decided_person, uid"


class Waiting:
    """`asked` counts what was listed."""

    def __init__(self, source: sqlite3.Connection, writing: Writing) -> None:
        self._source, self._writing = source, writing
        self.asked = 0
        self._anew: set[tuple[int, str]] = set()

    def list(self, report_id: int, theirs: SideReport, conflicts: Iterable[Conflict]) -> None:
        """Conflicts of a report; one that was open and that they knew of when they changed it again is told anew."""
        said = set(_said(theirs.steps))
        for conflict in conflicts:
            row = self._row(report_id, conflict)
            if self._is_told(row, or_decided=conflict.their_change is None):
                continue
            self._end(report_id, str(conflict.target), said)
            self._insert((*row, storable(self._writing.source), self._writing.at, "", None, None, None))
            self._anew.add((report_id, str(conflict.target)))

    def bring(self, ids: Mapping[int, int]) -> None:
        """What waits there, `ids` being those of our reports by theirs; what was decided there is decided here too."""
        query = "SELECT uid, decided FROM conflict"
        known: dict[str, str] = dict(self._writing.connection.execute(query).fetchall())
        query = f"SELECT {_SAID}, {_DECIDED} FROM conflict ORDER BY id"
        for report_id, *said in self._source.execute(query).fetchall():
            here = ids.get(report_id)
            *_rest, decided, decided_at, person, uid = said
            if here is None or (here, said[1]) in self._anew:
                continue
            if uid in known and decided and not known[uid]:
                self._writing.decide("conflict", uid, decided, decided_at, person)
            elif uid not in known and not decided and not self._is_told((here, *said), or_decided=True):
                self._insert((here, *said))

    def _row(self, report_id: int, conflict: Conflict) -> tuple[object, ...]:
        ours, theirs = conflict.our_change, conflict.their_change
        last = theirs or ours
        return (
            report_id,
            conflict.bundle,
            str(conflict.target),
            last.correction.kind.value if last else "set",
            _payload(conflict.before),
            *(_payload(conflict.ours), ours.at if ours else "", ours.person if ours else ""),
            *(_payload(conflict.theirs), theirs.at if theirs else "", theirs.person if theirs else ""),
            last.correction.how.value if last else "typed",
            storable(theirs.correction.note) if theirs else "",
        )

    def _insert(self, row: tuple[object, ...]) -> None:
        marks = ", ".join("?" * len(row))
        self._writing.connection.execute(f"INSERT INTO conflict ({_SAID}, {_DECIDED}) VALUES ({marks})", row)
        self.asked += 1

    def _is_told(self, row: tuple[object, ...], *, or_decided: bool) -> bool:
        """Whether just this is listed already and open, or was decided."""
        columns = ("report_id", "target", "ours", "theirs", "theirs_at", "theirs_person")
        numbers = [_SAID.split(", ").index(column) for column in columns]
        where = " AND ".join(f"{column} IS ?" for column in columns)
        query = f"SELECT EXISTS (SELECT 1 FROM conflict WHERE {where} AND (decided = '' OR (? AND decided <> 'gone')))"
        values = [*(row[number] for number in numbers), or_decided]
        return bool(self._writing.connection.execute(query, values).fetchone()[0])

    def _end(self, report_id: int, target: str, said: set[tuple[str, str | None, str]]) -> None:
        query = (
            "SELECT id, theirs, theirs_at, came_from FROM conflict WHERE report_id = ? AND target = ? AND decided = ''"
        )
        connection, source = self._writing.connection, self._writing.source
        for number, theirs, at, came_from in connection.execute(query, (report_id, target)).fetchall():
            if (target, theirs, at) in said or (not at and came_from == source):
                connection.execute(
                    "UPDATE conflict SET decided = 'gone', decided_at = ? WHERE id = ?", (self._writing.at, number)
                )


def _said(steps: Iterable[SideStep]) -> Iterator[tuple[str, str | None, str]]:
    """What was held at some time in a copy; steps that it got from elsewhere without taking them never were."""
    for step in steps:
        if step.state != SUPERSEDED or (step.turns and step.turns[-1].was != HOLDS):
            for correction in step.corrections:
                yield str(correction.target), _payload(correction.new), correction.at


def _payload(payload: Payload | None) -> str | None:
    return None if payload is None else dump(payload)
