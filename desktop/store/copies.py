"""Checked copies of a workspace in the folder `backups` beside it: how they are called, and how one is made.

A copy is one file without a log, private to its owner. It is written under another name and gets its own only after
it was found sound and complete, so whatever has the name of a backup was a good one when it was made. A digest of its
bytes is part of the name, so that it can be told later whether it still is what it was.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from desktop.files import (
    WORKSPACE_SUFFIX,
    FileTrouble,
    free_name,
    private_folder,
    put_in_place,
    sweep,
    unfinished,
)
from desktop.store.contents import row_counts
from desktop.store.errors import StoreError
from desktop.store.identity import Origin, origin_of
from desktop.store.readers import Connect, reader

Reason = Literal["start", "time", "hand", "migration", "replace", "accept", "return", "carry", "merge", "restore"]

FOLDER = "backups"
WORDS: dict[Reason, str] = {
    "start": "启动时",
    "time": "定时",
    "hand": "手动",
    "migration": "升级前",
    "replace": "批量替换前",
    "accept": "批量通过前",
    "return": "读回工作簿前",
    "carry": "换用新文件前",
    "merge": "合并前",
    "restore": "恢复前",
}
"""Why a backup was made, as its file name says it."""

MESSAGES: dict[str, str] = {
    "full": "备份没有做成：磁盘快满了。您的工作照常保存在工作区里，没有受影响。请清理磁盘。",
    "denied": "备份没有做成：没有权限写备份文件夹。您的工作照常保存在工作区里，没有受影响。请检查文件夹的权限。",
    "missing": "备份没有做成：备份文件夹不在了。您的工作照常保存在工作区里，没有受影响。请检查磁盘或 U 盘。",
    "busy": "备份没有做成：工作区正被其他程序占用。您的工作没有受影响。过一会儿会再试。",
    "io": "备份没有做成：磁盘读写出错。您的工作没有受影响。请检查磁盘，并把工作区另存到别处。",
    "damaged": "备份没有做成：工作区文件可能已经损坏。请不要再改动，重新启动开卷，它会检查并提供恢复。",
    "stopped": "备份没有做完就停下了，没有留下什么。",
}
_CODES = {"read_only": "denied", "in_use": "busy", "folder": "denied", "name": "denied"}

_AT = "%Y-%m-%d %H-%M-%S"
_SET_BACK = "校时"
_NAME = re.compile(
    rf"(?s)(?P<stem>.+) (?P<at>\d{{4}}-\d\d-\d\d \d\d-\d\d-\d\d) (?P<word>[^ ]+)"
    rf"(?: (?P<digest>[0-9a-f]{{8}}))?(?: {_SET_BACK}(?P<turn>\d+))?(?: \(\d+\))?{re.escape(WORKSPACE_SUFFIX)}"
)
_PAGES = 256  # of a slice, about a megabyte
_TRIES = 3
_RESERVE = 64 * 1024 * 1024  # bytes that a copy leaves free, so that the work itself can be saved
_LONGEST_STEM = 150  # bytes
_LEFTOVER_SECONDS = 600


class CopyError(Exception):
    """A copy that could not be made; nothing has changed. `code` is a key of `MESSAGES`, `message` is Chinese."""

    def __init__(self, code: str) -> None:
        self.code = code if code in MESSAGES else _CODES.get(code, "io")
        self.message = MESSAGES[self.code]
        super().__init__(self.message)


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that has the name of a backup: when and why it was made (a key of `WORDS`, else the word itself).

    `digest` is what `digest_of` said of it then; "" where somebody gave it another name. `of` is what the workspace was
    called then, where that is not its name now, or that of one this is a copy of. `turn` is how often the clock was set
    back behind the copy before: what was made later has a later time only within one turn.
    """

    path: Path
    at: datetime
    reason: str
    digest: str = ""
    of: str = ""
    turn: int = 0

    @property
    def order(self) -> tuple[int, datetime, str]:
        """Copies of one workspace in the order they were made, whatever the clock said."""
        return self.turn, self.at, self.path.name


def folder_of(workspace: Path) -> Path:
    """Where the copies of a workspace are kept; it need not exist yet."""
    return workspace.with_name(FOLDER)


def copies_of(workspace: Path) -> tuple[Copy, ...]:
    """The copies there are of it under its name, and under one it had before; newest first.

    None where the folder cannot be read. A name that another workspace has now is not one it had before: what is that
    one's is not this one's to thin out.
    """
    return _found(workspace, others=False)


def siblings_of(workspace: Path) -> tuple[Copy, ...]:
    """The copies of other workspaces in the folder that it is a copy of, or that are copies of it; newest first."""
    return _found(workspace, others=True)


def _found(workspace: Path, *, others: bool) -> tuple[Copy, ...]:
    stem, found = _stem(workspace), []
    with suppress(OSError):
        copies = [copy for path in folder_of(workspace).iterdir() if (copy := _copy(path)) is not None]
        there = {_stem(path) for path in workspace.parent.glob(f"*{WORKSPACE_SUFFIX}")} - {stem}
        foreign = [copy for copy in copies if copy.of != stem and (copy.of in there) is others]
        origin = origin_of(workspace) if foreign else Origin()
        found = [copy for copy in foreign if origin_of(copy.path).is_of(origin)]
        found += [replace(copy, of="") for copy in copies if copy.of == stem and not others]
    return tuple(sorted(found, key=lambda copy: copy.order, reverse=True))


def _copy(path: Path) -> Copy | None:
    """What the name of a file says, if it is that of a copy."""
    match = _NAME.fullmatch(path.name)
    if match is not None:
        with suppress(ValueError):  # 2024-02-31
            at = datetime.strptime(match["at"], _AT)
            turn = int(match["turn"] or 0)
            return Copy(path, at, _reason(match["word"]), match["digest"] or "", match["stem"], turn)
    return None


def make_copy(
    workspace: Path,
    reason: Reason,
    connect: Connect = sqlite3.connect,
    stopped: Callable[[], bool] = lambda: False,
) -> Copy:
    """Copy a workspace as it is at this moment, in slices, while others go on writing it. Raises CopyError.

    `stopped` is asked between the slices. What a killed one left half-written is taken away.
    """
    at = datetime.now().replace(microsecond=0)
    try:
        folder = private_folder(folder_of(workspace))
        sweep(folder, _LEFTOVER_SECONDS)
        if shutil.disk_usage(folder).free < workspace.stat().st_size + _RESERVE:
            raise CopyError("full")
        name = f"{_stem(workspace)} {at.strftime(_AT)} {WORDS[reason]}"
        with unfinished(folder / f"{name}{WORKSPACE_SUFFIX}", 0o600) as temporary:
            copy_database(workspace, temporary, connect, stopped)
            digest, turn = digest_of(temporary), _turn(workspace, at)
            named = f"{name} {digest} {_SET_BACK}{turn}" if turn else f"{name} {digest}"
            path = free_name(folder / f"{named}{WORKSPACE_SUFFIX}")
            put_in_place(temporary, path)
    except FileTrouble as trouble:
        raise CopyError(trouble.code) from trouble
    except (sqlite3.Error, OSError) as error:
        raise CopyError(StoreError.of(error, workspace).code) from error
    return Copy(path, at, reason, digest, turn=turn)


def _turn(workspace: Path, now: datetime) -> int:
    """How often the clock was set back up to now: once more where the copy that was made last is ahead."""
    last = next(iter(copies_of(workspace)), None)
    return 0 if last is None else last.turn + (last.at > now)


def digest_of(path: Path) -> str:
    """Eight hexadecimal digits that another file hardly has. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:8]


def copy_database(
    source: Path, target: Path, connect: Connect = sqlite3.connect, stopped: Callable[[], bool] = lambda: False
) -> None:
    """Copy a database into an empty file and check the copy. Raises CopyError, sqlite3.Error, OSError.

    The source is only ever opened through SQLite: closing a second descriptor of it would drop the locks of the first.
    """

    def look(_status: int, _remaining: int, _total: int) -> None:
        if stopped():
            raise CopyError("stopped")

    with closing(reader(source, connect)) as reading, closing(connect(target, isolation_level=None)) as writing:
        logged = reading.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        for _try in range(_TRIES):
            if logged:  # others can write meanwhile; without a log they could not, so there it is copied again
                reading.execute("BEGIN")
            counted = row_counts(reading)
            sound = write_whole(reading, writing, look)
            whole = row_counts(writing) == counted
            if logged:
                reading.execute("ROLLBACK")
            if whole:
                break
        else:
            raise CopyError("busy")
        if not sound:
            raise CopyError("damaged")


def write_whole(
    reading: sqlite3.Connection, writing: sqlite3.Connection, look: Callable[[int, int, int], None] = lambda *_: None
) -> bool:
    """Fill an empty database with another one, as one file without a log; whether it is sound. Raises sqlite3.Error.

    `look` is called between the slices.
    """
    reading.backup(writing, pages=_PAGES, progress=look)
    writing.execute("PRAGMA journal_mode = DELETE").fetchone()
    return bool(writing.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def _stem(workspace: Path) -> str:
    """The workspace's name; of a long one as much as a file name can hold besides, and what tells it from others."""
    stem = workspace.stem
    coded = stem.encode(errors="surrogateescape")
    if len(coded) <= _LONGEST_STEM:
        return stem
    return f"{coded[:_LONGEST_STEM].decode(errors='ignore')}~{hashlib.sha256(coded).hexdigest()[:8]}"


def _reason(word: str) -> str:
    return next((reason for reason, known in WORDS.items() if known == word), word)
