"""Parts of a queue for several people: each a workspace of its own, while the whole stays complete and remembers."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from desktop.files import FileTrouble, atomic_write
from desktop.store import ReportRow, Store, StoreError
from desktop.store.choices import About
from desktop.store.identity import new_identity
from desktop.store.places import DRAFT, OPEN_REPORT
from desktop.store.readers import Connect
from desktop.store.records import dump, now, storable
from desktop.store.seals import with_seals

PART = "part"
"""Under this key a part keeps what it is a part of."""
_OF_REPORT = (
    "turn",
    "correction",
    "problem",
    "acceptance",
    "accepted_problem",
    "spot_check",
    "given",
    "conflict",
    "step",
)


@dataclass(frozen=True, slots=True)
class Part:
    """What one person gets: a name that people know it by, where the file goes, and which reports."""

    name: str
    path: Path
    reports: tuple[int, ...]


def evenly(rows: Sequence[ReportRow], count: int) -> dict[int, int]:
    """Which of `count` parts each report goes to, from 0, in the order of the queue and about as many in each.

    Reports of one file and of one unit stay together, as one is checked against the other.
    """
    groups: dict[str, list[int]] = {}
    of_file: dict[str, str] = {}
    for row in rows:
        key = of_file.setdefault(row.sha256, str(row.summary.get("agency") or row.sha256))
        groups.setdefault(key, []).append(row.id)
    found: dict[int, int] = {}
    done = 0
    for ids in groups.values():
        number = min(count - 1, (done + len(ids) // 2) * count // max(1, len(rows)))
        found |= dict.fromkeys(ids, number)
        done += len(ids)
    return found


def by_folder(rows: Sequence[ReportRow]) -> dict[str, list[int]]:
    """The reports of each folder they were read from, by its name; pasted ones have none."""
    folders: dict[PurePath | None, list[int]] = {}
    for row in rows:
        folders.setdefault(PurePath(row.path).parent if row.path else None, []).append(row.id)
    named: dict[str, list[int]] = {}
    for folder, ids in folders.items():
        name = (folder.name or str(folder)) if folder else "没有文件夹"
        while name in named:
            name += "（另一处）"
        named[name] = ids
    return named


def give_out(
    store: Store,
    parts: Sequence[Part],
    person: str,
    connect: Connect = sqlite3.connect,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Write a workspace for each part and remember in this one what was given. All of it or nothing.

    The files must not be there yet. `stopped` is asked while they are written. Raises StoreError or FileTrouble; files
    that were made are taken away then.
    """
    for report_id in (report_id for part in parts for report_id in part.reports):
        store.check(report_id)
    at, made, names = now(), [], [secrets.token_hex(16) for _ in parts]
    try:
        for part, uid in zip(parts, names, strict=True):
            _check_free(part.path)
            with atomic_write(part.path, mode=0o600) as temporary:
                store.copy_to(temporary, stopped)
                _cut(temporary, part, {"uid": uid, "name": part.name, "of": store.path.stem, "at": at}, connect)
            made.append(part.path)
        with store.writing() as connection:
            connection.executemany(
                "INSERT INTO given (report_id, part, name, at, person) VALUES (?, ?, ?, ?, ?)",
                [
                    (report_id, uid, storable(part.name), at, storable(person))
                    for part, uid in zip(parts, names, strict=True)
                    for report_id in part.reports
                ],
            )
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise


def _check_free(path: Path) -> None:
    """No file is written over another one. Raises FileTrouble."""
    try:
        if path.exists():
            raise FileTrouble("taken", path)
    except OSError as error:
        raise FileTrouble.of(error, path) from error


def _cut(path: Path, part: Part, about: Mapping[str, str], connect: Connect) -> None:
    """Take out of a copy all that is of other reports, so that nothing of it is left in the file either."""
    try:
        with closing(with_seals(connect(str(path), isolation_level=None))) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY)")
            connection.executemany("INSERT INTO kept VALUES (?)", [(report_id,) for report_id in part.reports])
            connection.execute(
                "INSERT OR IGNORE INTO kept SELECT id FROM report WHERE joined AND source_id IN"
                " (SELECT source_id FROM report WHERE id IN (SELECT id FROM kept))"
            )
            for table in _OF_REPORT:
                others = "report_id NOT IN (SELECT id FROM kept)"
                if table in ("turn", "correction"):
                    others = f"step_id IN (SELECT id FROM step WHERE {others})"
                connection.execute(f"DELETE FROM {table} WHERE {others}")
            connection.execute("DELETE FROM given")
            connection.execute("DELETE FROM report WHERE id NOT IN (SELECT id FROM kept)")
            connection.execute("DELETE FROM source WHERE id NOT IN (SELECT source_id FROM report)")
            _cut_choices(connection)
            connection.execute("DELETE FROM meta WHERE key IN (?, ?, ?)", (OPEN_REPORT, DRAFT, PART))
            connection.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (PART, dump(dict(about))))
            new_identity(connection)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise StoreError("damaged", path)
    except sqlite3.Error as error:
        raise StoreError.of(error, path) from error


def _cut_choices(connection: sqlite3.Connection) -> None:
    """Take out what was chosen of other reports and files, and what waits for whoever gave the part out."""
    names = "SELECT uid FROM report UNION SELECT sha256 FROM source"
    connection.execute(
        f"DELETE FROM choice WHERE about IN (?, ?, ?) AND subject NOT IN ({names})",
        (About.ENCODING, About.SPLIT, About.REMOVED),
    )
    connection.execute(f"DELETE FROM dispute WHERE subject NOT IN ({names})")


def names_of(count: int, people: Iterable[str] = ()) -> list[str]:
    """What parts are called before anybody named them."""
    given = list(people)[:count]
    return [*given, *(f"第{number}部分" for number in range(len(given) + 1, count + 1))]
