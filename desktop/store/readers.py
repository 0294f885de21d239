"""How a workspace or a backup is read by others than the window that has it open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

Connect = Callable[..., sqlite3.Connection]
legible: Callable[[bytes], str] = partial(str, encoding="utf-8", errors="replace")
"""A text as far as it can be read; for `text_factory`, which by itself refuses what is no UTF-8 any more."""


def reader(path: Path, connect: Connect = sqlite3.connect, *, unchanging: bool = False) -> sqlite3.Connection:
    """A connection that cannot write. Raises sqlite3.Error.

    `unchanging`: nobody writes the file, as it is with backups, so that nothing has to be left beside it.
    """
    way = "mode=ro&immutable=1" if unchanging else "mode=ro"
    return connect(f"{path.absolute().as_uri()}?{way}", timeout=2.0, isolation_level=None, uri=True)


def is_cut(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a file ends in the middle of a page, which SQLite reads as if zeros followed."""
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    return bool(path.stat().st_size % page)
