"""What can still be read of a damaged workspace: told to the person, never put into another one."""

from __future__ import annotations

import json
import re
import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.files import UNFINISHED, copy_with_logs, private_folder
from desktop.store.copies import Copy, folder_of
from desktop.store.readers import Connect, legible, reader
from desktop.workbook.marks import payload_text
from parser.model import Target

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A step that a damaged workspace still tells: of which report, when, its name, and the new values in words."""

    report: str
    at: str
    label: str
    values: tuple[str, ...]

    def line(self) -> str:
        """All of it in one line."""
        text = f"{self.at.replace('T', ' ')}　{self.report}　{self.label}"
        return text + (f"：{'；'.join(self.values)}" if self.values else "")


@dataclass(frozen=True, slots=True)
class Remains:
    """How many reports a damaged workspace still tells of, and the steps that hold and are not in a backup."""

    reports: int = 0
    steps: tuple[FoundStep, ...] = ()


def remains_of(workspace: Path, backup: Copy | None, connect: Connect = sqlite3.connect) -> Remains:
    """Read what can be read; nothing where nothing can. The damaged file itself is not opened, but a copy of it."""
    known = _steps_of(backup.path, connect) if backup is not None else frozenset()
    try:
        folder = private_folder(folder_of(workspace))
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder) as place:
            copied = Path(place) / "w"
            copy_with_logs(workspace, copied)
            with closing(connect(copied, isolation_level=None)) as connection:
                connection.text_factory = legible
                return _read(connection, known)
    except (sqlite3.Error, OSError):
        return Remains()


def _read(connection: sqlite3.Connection, known: frozenset[tuple[int, str]]) -> Remains:
    reports = _readable(connection, "report", "name, removed")
    values: dict[object, list[str]] = {}
    for step, target, new in _readable(connection, "correction", "step_id, target, new").values():
        with suppress(ValueError, TypeError, KeyError, AttributeError):  # a record may hold anything now
            values.setdefault(step, []).append(payload_text(Target.parse(target), json.loads(new)))
    found = []
    steps = _readable(connection, "step", "report_id, at, label, undone")
    for number, (report, at, label, undone) in sorted(steps.items()):
        if undone or (number, at) in known or not (isinstance(at, str) and _TIME.fullmatch(at)):
            continue
        name = str(reports.get(report, ("",))[0])
        found.append(FoundStep(name, at, str(label), tuple(filter(None, values.get(number, ())))))
    return Remains(sum(not removed for _name, removed in reports.values()), tuple(found))


def _readable(connection: sqlite3.Connection, table: str, columns: str) -> dict[Any, tuple[Any, ...]]:
    """The rows before the first damage and those behind the last one, by their ids."""
    found: dict[Any, tuple[Any, ...]] = {}
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error, ValueError):  # also where SQLite quotes what is no text any more
            query = f"SELECT id, {columns} FROM {table} NOT INDEXED ORDER BY id {order}"
            for number, *row in connection.execute(query):
                found.setdefault(number, tuple(row))
    return found


def _steps_of(path: Path, connect: Connect) -> frozenset[tuple[int, str]]:
    with suppress(sqlite3.Error), closing(reader(path, connect, unchanging=True)) as connection:
        return frozenset(connection.execute("SELECT id, at FROM step"))
    return frozenset()
