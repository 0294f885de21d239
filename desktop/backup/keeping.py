"""Makes a backup where something changed since the last one, and takes away those that need not be kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop.backup.comparing import is_empty, same
from desktop.backup.harmed import look_through
from desktop.backup.thinning import superfluous, too_large
from desktop.store.copies import Copy, Reason, copies_of, make_copy
from desktop.store.readers import Connect

ALLOWED_BYTES = 2 * 1024**3
ALLOWED_TIMES = 20
"""All backups together may take so many bytes, or as much as so many of the newest one."""
_ALWAYS: tuple[Reason, ...] = ("hand", "restore", "migration")


def keep(
    workspace: Path,
    reason: Reason,
    connect: Connect = sqlite3.connect,
    stopped: Callable[[], bool] = lambda: False,
    *,
    wanted: Copy | None = None,
) -> Copy | None:
    """Back up a workspace; None where the newest backup holds the same, or there is nothing in it. Raises CopyError.

    Older backups go only now, when a newer one was checked, but not the one that is `wanted`; that they could not be
    taken away is no failure. While a report is damaged all stay, as it may be whole only in the oldest one.
    """
    if reason not in _ALWAYS and _is_needless(workspace, connect):
        return None
    made = make_copy(workspace, reason, connect, stopped)
    if not _holds_damage(made):
        thin(workspace, made, wanted)
    return made


def _holds_damage(made: Copy) -> bool:
    try:
        return not look_through(made.path, unchanging=True).whole
    except sqlite3.Error:
        return True


def thin(workspace: Path, made: Copy, wanted: Copy | None = None) -> None:
    """Take away what need not be kept besides a backup that was made and checked just now, and one that is wanted."""
    staying = {copy.path for copy in (made, wanted) if copy is not None}
    older = [copy for copy in copies_of(workspace) if copy.path not in staying]
    gone = superfluous(older, made)
    left = [copy for copy in older if copy not in gone]
    with suppress(OSError):
        sizes = {copy.path: copy.path.stat().st_size for copy in (*left, made)}
        most = max(ALLOWED_BYTES, ALLOWED_TIMES * sizes[made.path]) - sizes[made.path]
        gone |= too_large(left, sizes, most)
    for copy in gone:
        with suppress(OSError):
            copy.path.unlink()


def _is_needless(workspace: Path, connect: Connect) -> bool:
    """Whether the newest backup holds what the workspace does, or that is nothing; one that cannot be read does not."""
    newest = next(iter(copies_of(workspace)), None)
    with suppress(sqlite3.Error):
        return is_empty(workspace, connect) if newest is None else same(workspace, newest.path, connect)
    return False
