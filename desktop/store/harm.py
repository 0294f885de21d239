"""Which reports of a workspace hold a row that is not what was written, as its sum says (`seals.py`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.store.places import PLACES
from desktop.store.seals import (
    ACCEPTANCE,
    BROKEN,
    CONFLICT,
    CORRECTION,
    OF_NO_REPORT,
    PROBLEM,
    REPORT,
    STEP,
    SUMMARY,
    TURN,
    Sealed,
)

SEALED_SINCE = 13
"""The version that keeps sums."""
_OF_STEP = "(SELECT report_id FROM step WHERE step.id = {}.step_id)"
_FEW: tuple[tuple[Sealed, str], ...] = (
    (ACCEPTANCE, "acceptance.report_id"),
    (CONFLICT, "conflict.report_id"),
)
_MANY: tuple[tuple[Sealed, str], ...] = (
    (REPORT, "report.id"),
    (STEP, "step.report_id"),
    (CORRECTION, _OF_STEP.format("correction")),
    (TURN, _OF_STEP.format("turn")),
)
_BUT = {"meta": f"AND key NOT IN {PLACES}"}
"""Where a person was can be lost without harm."""
_WITHOUT_SOURCE = "SELECT id FROM report WHERE source_id NOT IN (SELECT id FROM source)"


@dataclass(frozen=True, slots=True)
class Harm:
    """`reports` cannot be trusted; of `derived` only what lists show is wrong. `rest`: of what is of no report."""

    reports: frozenset[int] = frozenset()
    derived: frozenset[int] = frozenset()
    rest: bool = False

    def __bool__(self) -> bool:
        return bool(self.reports or self.derived or self.rest)

    def __or__(self, other: Harm) -> Harm:
        return Harm(self.reports | other.reports, self.derived | other.derived, self.rest or other.rest)


def harm_at_once(connection: sqlite3.Connection) -> Harm:
    """What can be told in no time: of the rows of which there are few. Raises sqlite3.Error.

    Those of reports tell it themselves whenever the queue is read.
    """
    if not is_sealed(connection):
        return Harm()
    reports, rest = _numbers(connection, _WITHOUT_SOURCE), _harmed(connection, _FEW)
    of_none = any(
        _first(connection, f"SELECT 1 FROM {one.table} WHERE NOT ({one.agrees}) {_BUT.get(one.table, '')}")
        for one in OF_NO_REPORT
    )
    return Harm(reports, rest=of_none) | rest


def harm_of(connection: sqlite3.Connection) -> Harm:
    """Of every row but the bytes of sources, which are looked at when they are read. Raises sqlite3.Error."""
    found = harm_at_once(connection)
    if not is_sealed(connection):
        return found
    derived = _numbers(connection, f"SELECT id FROM report WHERE NOT ({SUMMARY.agrees})")
    found |= _harmed(connection, _MANY)
    return found | Harm(derived=(derived | _with_harmed_problems(connection)) - found.reports)


def is_harmed(connection: sqlite3.Connection, report_id: int) -> bool:
    """Whether a row of one report, but its source, is not what was written. Raises sqlite3.Error."""
    if not is_sealed(connection):
        return False
    steps = "step_id IN (SELECT id FROM step WHERE report_id = :id)"
    conditions = {"report": "report.id = :id", "correction": steps, "turn": steps}
    queries = [
        f"SELECT 1 FROM {one.table} WHERE {conditions.get(one.table, 'report_id = :id')} AND NOT ({one.agrees})"
        for one, _report in (*_FEW, *_MANY)
    ]
    return _first(connection, " UNION ALL ".join(queries), {"id": report_id})


def harmed_names(connection: sqlite3.Connection, harm: Harm) -> tuple[str, ...]:
    """What the damaged reports are called, in the order of the queue, but for those that somebody took out of it.

    That is believed of a row only where it was taken out after the damage was known. Raises sqlite3.Error.
    """
    query = f"SELECT id, name, removed OR joined, digest FROM report NOT INDEXED WHERE id IN ({_list(harm.reports)})"
    rows = connection.execute(f"{query} ORDER BY position, id").fetchall()
    if not rows:
        return ()
    sound = _numbers(connection, f"SELECT id FROM report WHERE {REPORT.agrees}")
    return tuple(str(name) for one, name, out, digest in rows if not out or (one not in sound and digest != BROKEN))


def _list(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))


def _harmed(connection: sqlite3.Connection, tables: Iterable[tuple[Sealed, str]]) -> Harm:
    reports: set[object] = set()
    for sealed, report in tables:
        query = f"SELECT {report} FROM {sealed.table} WHERE NOT ({sealed.agrees})"
        reports |= {one for (one,) in connection.execute(query)}
    known = frozenset(one for one in reports if isinstance(one, int))
    return Harm(known, rest=len(known) < len(reports))  # a row that does not even say of which report it is


def _with_harmed_problems(connection: sqlite3.Connection) -> frozenset[int]:
    """The reports whose problems may be wrong: a row may also say a wrong report, but one between its neighbours'."""
    own = f"SELECT report_id FROM problem WHERE NOT ({PROBLEM.agrees})"
    found: frozenset[int] = frozenset()
    for report_id in _numbers(connection, own):
        before = "coalesce((SELECT max(report_id) FROM problem WHERE report_id < :id), 0)"
        after = "coalesce((SELECT min(report_id) FROM problem WHERE report_id > :id), (SELECT max(id) FROM report))"
        query = f"SELECT id FROM report WHERE id BETWEEN {before} AND {after}"
        found |= _numbers(connection, query, {"id": report_id})
    return found


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Whether a file is of a version that keeps sums. Raises sqlite3.Error."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(version >= SEALED_SINCE)


def _first(connection: sqlite3.Connection, query: str, values: dict[str, int] | None = None) -> bool:
    return connection.execute(f"{query} LIMIT 1", values or {}).fetchone() is not None


def _numbers(connection: sqlite3.Connection, query: str, values: dict[str, int] | None = None) -> frozenset[int]:
    rows: Iterable[tuple[object]] = connection.execute(query, values or {})
    return frozenset(one for (one,) in rows if isinstance(one, int))
