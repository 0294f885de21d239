"""A connection and a system that fail when they are told to, as a full or pulled disk does."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from desktop.store import StoreError
from desktop.store.copies import CopyError

CONNECT = sqlite3.connect
"""The real one, for those who look at what a faulty one has left."""
SYSTEM_CALLS = ("open", "fsync", "replace", "rename", "mkdir", "chmod", "unlink", "link", "stat", "scandir", "write")


class FaultyConnection(sqlite3.Connection):
    """Counts calls and raises at the n-th from now, once; with `lasting` at every call from there on.

    With `of`, only calls count whose statement begins so: a full disk can still be read.
    """

    calls_left: int | None = None
    lasting = False
    code = sqlite3.SQLITE_FULL
    of = ""

    def fail_at(self, call: int, lasting: bool = False, code: int = sqlite3.SQLITE_FULL, of: str = "") -> None:
        self.calls_left, self.lasting, self.code, self.of = call, lasting, code, of

    def heal(self) -> None:
        self.calls_left = None

    def _count(self, statement: str) -> None:
        if self.calls_left is None or not statement.startswith(self.of):
            return
        self.calls_left -= 1
        if self.calls_left > 0:
            return
        if not self.lasting:
            self.calls_left = None
        raise injected(self.code)

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self._count(arguments[0])
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        self._count(arguments[0])
        return super().executemany(*arguments)


def injected(code: int) -> sqlite3.OperationalError:
    """What SQLite raises with one of its codes."""
    error = sqlite3.OperationalError("injected")
    error.sqlite_errorcode = code
    return error


class Countdown:
    """Lets so many calls pass over all connections and system calls of an action and fails the next one."""

    def __init__(self, call: int, code: int) -> None:
        self.left, self.code = call, code
        self.failed = False

    def count(self, make_error: Callable[[int], Exception], call: str = "") -> None:
        """Hear of a call: the name of one of the system, the statement of one of SQLite."""
        self.left -= 1
        if self.left == 0:
            self.failed = True
            raise make_error(self.code)

    def connect(self, *arguments: Any, **named: Any) -> sqlite3.Connection:
        """As sqlite3.connect, a call like any other; so is each that is made of the connection."""
        self.count(injected, "CONNECT")
        connection = CONNECT(*arguments, **named, factory=CountedConnection)
        connection.countdown = self
        return connection


class CountedConnection(sqlite3.Connection):
    """Tells its countdown of every call and of every slice of a backup."""

    countdown: Countdown

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self.countdown.count(injected, arguments[0])
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        self.countdown.count(injected, arguments[0])
        return super().executemany(*arguments)

    def backup(self, target: sqlite3.Connection, **named: Any) -> None:
        progress = named.pop("progress", lambda *_: None)

        def look(*told: int) -> None:
            self.countdown.count(injected, "BACKUP")
            progress(*told)

        super().backup(target, **{**named, "pages": 2}, progress=look)


@contextmanager
def failing_system(call: int, number: int, names: Sequence[str] = SYSTEM_CALLS) -> Iterator[Countdown]:
    """Let the n-th call of the operating system that the program makes itself fail with an errno; only these count."""
    countdown = Countdown(call, number)
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setattr(os, name, _counted(countdown, name))
        yield countdown


def _counted(countdown: Countdown, name: str) -> Callable[..., Any]:
    function = getattr(os, name)

    def call(*arguments: Any, **named: Any) -> Any:
        countdown.count(lambda number: OSError(number, "injected"), name)
        return function(*arguments, **named)

    return call


def refusal(action: Callable[[], object], kind: type[StoreError | CopyError]) -> str | None:
    """The code of the error of that kind that an action ends with, None when it is carried out."""
    try:
        action()
    except kind as error:
        return error.code
    return None
