"""Two workspaces of one origin side by side: whether they hold the same, and what one has that the other lacks."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desktop.store.contents import queue, row_counts
from desktop.store.places import PLACES
from desktop.store.readers import Connect, reader

_TABLES = (
    "SELECT name, sql FROM {}.sqlite_master WHERE type = 'table' AND name NOT IN ('source', 'meta')"
    " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
)


@dataclass(frozen=True, slots=True)
class Missing:
    """What is in one workspace and not in another.

    `reports` are names of reports of the queue, `steps` counts the steps that hold under the name of their report,
    `accepted` are names of reports that are accepted.
    """

    reports: tuple[str, ...] = ()
    steps: Mapping[str, int] = field(default_factory=dict)
    accepted: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.reports or self.steps or self.accepted)


def is_empty(workspace: Path, connect: Connect = sqlite3.connect) -> bool:
    """Whether no report was ever read into a workspace. Raises sqlite3.Error."""
    with closing(reader(workspace, connect)) as connection:
        return not any(row_counts(connection))


def same(one: Path, other: Path, connect: Connect = sqlite3.connect) -> bool:
    """Whether two workspaces hold the same, but for where a person was in it. Raises sqlite3.Error."""
    with _both(one, other, connect) as connection:
        mine, others = (connection.execute(_TABLES.format(schema)).fetchall() for schema in ("main", "other"))
        selects = [f'SELECT * FROM {{}}."{name}"' for name, _sql in mine]
        selects += [
            "SELECT id, sha256 FROM {}.source",
            f"SELECT * FROM {{}}.meta WHERE key NOT IN {PLACES}",
        ]
        return mine == others and all(_same_rows(connection, select) for select in selects)


def missing(now: Path, then: Path, connect: Connect = sqlite3.connect) -> Missing:
    """What `now` has and `then` lacks. Raises sqlite3.Error."""
    with _both(now, then, connect) as connection:
        listed = {schema: queue(connection, schema) for schema in ("main", "other")}
        part = {schema: "coalesce(part, 0)" if "joined" in rule else "0" for schema, rule in listed.items()}

        def lacking(columns: str, joins: str, condition: str) -> Iterator[tuple[str, ...]]:
            def select(schema: str) -> str:
                return (
                    f"SELECT sha256, {part[schema]}, report.name, {columns} FROM {schema}.report"
                    f" JOIN {schema}.source ON source.id = source_id {joins.format(schema)}"
                    f" WHERE {listed[schema]} AND {condition}"
                )

            yield from connection.execute(f"{select('main')} EXCEPT {select('other')} ORDER BY 3, 2")

        steps = lacking("step.id, step.at, label", "JOIN {}.step ON report_id = report.id", "NOT undone")
        return Missing(
            tuple(name for _sha256, _part, name, *_rest in lacking("1", "", "1")),
            dict(Counter(name for _sha256, _part, name, *_rest in steps)),
            tuple(name for _sha256, _part, name, *_rest in lacking("1", "", "status = 'accepted'")),
        )


def _same_rows(connection: sqlite3.Connection, select: str) -> bool:
    """Rows of a table are all different, so as many of them, none of which lacks in the other, are the same."""
    mine, others = select.format("main"), select.format("other")
    query = (
        f"SELECT (SELECT count(*) FROM ({mine})) = (SELECT count(*) FROM ({others}))"
        f" AND NOT EXISTS ({mine} EXCEPT {others})"
    )
    return bool(connection.execute(query).fetchone()[0])


@contextmanager
def _both(one: Path, other: Path, connect: Connect) -> Iterator[sqlite3.Connection]:
    with closing(reader(one, connect)) as connection:
        connection.execute("ATTACH ? AS other", (f"{other.absolute().as_uri()}?mode=ro",))
        yield connection
