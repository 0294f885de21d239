"""Puts a backup in the place of the workspace, which nobody may have open then: all of it, or nothing has changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from desktop.backup.comparing import same
from desktop.backup.keeping import keep
from desktop.backup.listing import is_sound
from desktop.files import LOGS, FileTrouble, has_logs, move_database, put_in_place, set_aside, unfinished
from desktop.store.contents import queue
from desktop.store.copies import Copy, CopyError, copy_database
from desktop.store.errors import StoreError
from desktop.store.places import DRAFT, OPEN_REPORT, OPEN_TARGET
from desktop.store.readers import Connect, reader
from desktop.store.seals import with_seals

MESSAGES: dict[str, str] = {
    "full": "没有恢复：磁盘已满。工作区还是原来的样子。请清理磁盘后再试。",
    "denied": "没有恢复：没有权限写工作区所在的文件夹。工作区还是原来的样子。",
    "missing": "没有恢复：备份或工作区所在的文件夹不在了。请检查磁盘或 U 盘后再试。",
    "busy": "没有恢复：工作区正被其他程序占用，还是原来的样子。请稍候再试。",
    "io": "没有恢复：磁盘读写出错。工作区还是原来的样子。请检查磁盘后再试。",
    "damaged": "没有恢复：这份备份已经损坏或被改动过。工作区还是原来的样子。请另选一份备份。",
    "unkept": "没有恢复：恢复之前要先备份现在的内容。{why}",
}
_CODES = {"read_only": "denied", "in_use": "busy", "folder": "denied", "name": "denied", "stopped": "busy"}


class RestoreError(Exception):
    """A backup that could not be put back; the workspace is as before. `message` is Chinese."""

    def __init__(self, code: str, **details: str) -> None:
        known = _CODES.get(code, code)
        self.code = known if known in MESSAGES else "io"
        self.message = MESSAGES[self.code].format(**details)
        super().__init__(self.message)


def restore(workspace: Path, chosen: Copy, connect: Connect = sqlite3.connect) -> Copy:
    """Put a backup in the place of the workspace; the present one is backed up first, which is returned.

    The report that is open now is the one that is open then, if it is there. Raises RestoreError.
    """
    try:
        present = keep(workspace, "restore", connect, wanted=chosen)
        if present is None or not same(workspace, present.path, connect):
            raise RestoreError("busy")
    except CopyError as error:
        raise RestoreError("unkept", why=error.message) from error
    except sqlite3.Error as error:
        raise RestoreError(StoreError.of(error, workspace).code) from error
    _put(workspace, chosen, connect, aside=False)
    return present


def recover(workspace: Path, chosen: Copy, connect: Connect = sqlite3.connect) -> Path | None:
    """Put a backup where a workspace is damaged, which is set aside, or gone. Where it is now, None for nowhere.

    Raises RestoreError.
    """
    return _put(workspace, chosen, connect, aside=True)


def damaged_word() -> str:
    """What stands in the name of a workspace that is set aside."""
    return f"已损坏 {datetime.now():%Y-%m-%d %H-%M-%S}"


def _put(workspace: Path, chosen: Copy, connect: Connect, *, aside: bool) -> Path | None:
    if not is_sound(chosen, connect):
        raise RestoreError("damaged")
    try:
        with unfinished(workspace, 0o600) as staged:
            copy_database(chosen.path, staged, connect)
            if not aside:
                _stay_at_report(workspace, staged, connect)
                if has_logs(workspace):
                    raise RestoreError("busy")
                for ending in LOGS:  # empty ones, of connections that could only read
                    workspace.with_name(workspace.name + ending).unlink(missing_ok=True)
                put_in_place(staged, workspace)
                return None
            kept = _set_aside(workspace)
            try:
                put_in_place(staged, workspace)
            except OSError:
                if kept is not None:
                    with suppress(OSError):
                        move_database(kept, workspace)
                raise
            return kept
    except (CopyError, FileTrouble) as trouble:
        raise RestoreError(trouble.code) from trouble
    except (sqlite3.Error, OSError) as error:
        raise RestoreError(StoreError.of(error, workspace).code) from error


def _set_aside(workspace: Path) -> Path | None:
    there = workspace.exists() or has_logs(workspace)
    return set_aside(workspace, damaged_word()) if there else None


def _stay_at_report(workspace: Path, staged: Path, connect: Connect) -> None:
    """Let the report that is open in the workspace be the one that is open in its successor, if that has it."""
    with closing(reader(workspace, connect)) as now:
        query = (
            "SELECT report.id, sha256, coalesce((SELECT value FROM meta WHERE key = ?), 'null')"
            " FROM report JOIN source ON source.id = source_id"
            " WHERE report.id = (SELECT value FROM meta WHERE key = ?)"
        )
        here = now.execute(query, (OPEN_TARGET, OPEN_REPORT)).fetchone()
    with closing(with_seals(connect(staged, isolation_level=None))) as then:
        query = (
            "SELECT report.id FROM report JOIN source ON source.id = source_id"
            f" WHERE sha256 = ? AND {queue(then)} ORDER BY report.id <> ?, position LIMIT 1"
        )
        found = then.execute(query, (here[1], here[0])).fetchone() if here else None
        if found is not None:
            place = {OPEN_REPORT: json.dumps(found[0]), OPEN_TARGET: here[2]}
            then.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", list(place.items()))
        then.execute("DELETE FROM meta WHERE key = ?", (DRAFT,))  # what was being typed when the backup was made
