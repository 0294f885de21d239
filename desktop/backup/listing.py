"""What the backups of a workspace hold, and whether one can be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.backup.comparing import Missing, missing
from desktop.backup.harmed import look_through
from desktop.store.contents import Contents, contents
from desktop.store.copies import Copy, copies_of, digest_of, siblings_of
from desktop.store.readers import Connect, is_cut, reader
from desktop.store.schema import APPLICATION_ID, VERSION
from desktop.store.versions import is_agreed


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy with its size in bytes and what it holds; None where it cannot be read: it is damaged or gone."""

    copy: Copy
    size: int
    contents: Contents | None


def backups_of(workspace: Path, connect: Connect = sqlite3.connect) -> tuple[Backup, ...]:
    """The backups of a workspace and of its copies beside it, newest first.

    That they can be read does not say yet that they are whole.
    """
    copies = sorted((*copies_of(workspace), *siblings_of(workspace)), key=lambda copy: copy.order, reverse=True)
    return tuple(Backup(copy, _size(copy.path), _contents(copy.path, connect)) for copy in copies)


def has_backups(workspace: Path) -> bool:
    """Whether there is anything to offer; nothing is said of whether it is sound."""
    return bool(copies_of(workspace) or siblings_of(workspace))


def is_sound(copy: Copy, connect: Connect = sqlite3.connect) -> bool:
    """Whether a backup is what it was when it was made, and this program can open it. Every byte of it is read."""
    path = copy.path
    try:
        with closing(reader(path, connect, unchanging=True)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            ours = application == APPLICATION_ID and 0 < version <= VERSION and is_agreed(connection, version)
            whole = not is_cut(connection, path)
            as_made = copy.digest in ("", digest_of(path))
            return ours and whole and as_made and connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    except (sqlite3.Error, OSError, ValueError):
        return False


@dataclass(frozen=True, slots=True)
class Examined:
    """Whether a backup can be read and used, and what a workspace has that it lacks; None where that cannot be said.

    `damaged` are the names of reports in it that were damaged when it was made; `whole` is whether it is sound and
    nothing in it was.
    """

    sound: bool
    missing: Missing | None = None
    damaged: tuple[str, ...] = ()
    whole: bool = False


def examine(workspace: Path | None, copy: Copy) -> Examined:
    """Look at all of a backup, and compare it with a workspace if there is one that can be read."""
    if not is_sound(copy):
        return Examined(False)
    try:
        found = look_through(copy.path, unchanging=True)
    except sqlite3.Error:
        return Examined(False)
    with suppress(sqlite3.Error):
        missed = missing(workspace, copy.path) if workspace is not None else None
        return Examined(True, missed, found.names, found.whole)
    return Examined(True, damaged=found.names, whole=found.whole)


def looked_at(copies: Iterable[Copy], connect: Connect = sqlite3.connect) -> Iterator[tuple[Backup, Examined]]:
    """Backups with whether they can be used, looked at one after another, when it is asked for."""
    for copy in copies:
        backup = Backup(copy, _size(copy.path), _contents(copy.path, connect))
        yield backup, examine(None, copy) if backup.contents is not None else Examined(False)


def _contents(path: Path, connect: Connect) -> Contents | None:
    try:
        with closing(reader(path, connect, unchanging=True)) as connection:
            return contents(connection)
    except (sqlite3.Error, ValueError):
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
