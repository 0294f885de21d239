"""A connection that fails when it is told to, as a full or pulled disk does."""

from __future__ import annotations

import sqlite3
from typing import Any


class FaultyConnection(sqlite3.Connection):
    """Counts calls and raises at the n-th from now, once; with `lasting` at every call from there on."""

    calls_left: int | None = None
    lasting = False
    code = sqlite3.SQLITE_FULL

    def fail_at(self, call: int, lasting: bool = False, code: int = sqlite3.SQLITE_FULL) -> None:
        self.calls_left, self.lasting, self.code = call, lasting, code

    def heal(self) -> None:
        self.calls_left = None

    def _count(self) -> None:
        if self.calls_left is None:
            return
        self.calls_left -= 1
        if self.calls_left > 0:
            return
        if not self.lasting:
            self.calls_left = None
        error = sqlite3.OperationalError("injected")
        error.sqlite_errorcode = self.code
        raise error

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self._count()
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        self._count()
        return super().executemany(*arguments)
