"""Puts right what can be proved: the bytes of a source, where the same file is found again, as their digest says."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

_LARGEST = 256 * 1024 * 1024


def found_again(path: str | bytes | None, sha256: str) -> bytes | None:
    """The file that a source was read from, if it is there as it was then."""
    try:
        file = Path(os.fsdecode(path)) if path else None
        if file is None or not file.is_file() or file.stat().st_size > _LARGEST:
            return None
        data = file.read_bytes()
    except (OSError, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def mend(connection: sqlite3.Connection, sha256: str, data: bytes) -> None:
    """Keep these bytes, which have that digest, in the place of any others. Raises sqlite3.Error."""
    connection.execute("UPDATE source SET data = ? WHERE sha256 = ?", (data, sha256))
