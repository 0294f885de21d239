"""A disk under the whole program, window and all, that fails at the n-th of the calls that a fault can meet."""

from __future__ import annotations

import builtins
import errno
import io
import os
import re
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from faults import CONNECT, Countdown, injected

_WRITES = re.compile(
    r"\s*(BEGIN IMMEDIATE|COMMIT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|VACUUM|BACKUP"
    r"|PRAGMA (journal_mode|user_version|application_id) =)"
)
_EVERY = re.compile(r"(?!\s*ROLLBACK)")  # what takes nothing but memory is not refused
_NAMING = ("replace", "rename", "link")
_MAKING = ("open", "mkdir", "chmod", *_NAMING)


@dataclass(frozen=True)
class Fault:
    """A kind of trouble: which calls of the system and which statements of SQLite it meets, and with what.

    One that is `lasting` meets every such call from the n-th on, as a full disk does.
    """

    name: str
    number: int
    calls: tuple[str, ...]
    code: int = 0
    statements: re.Pattern[str] | None = None
    lasting: bool = False

    def meets(self, call: str, of_sqlite: bool) -> bool:
        """Whether a call can fail by it."""
        if of_sqlite:
            return self.statements is not None and self.statements.match(call) is not None
        return call in self.calls


FAULTS = (
    Fault("full", errno.ENOSPC, (*_MAKING, "write", "fsync"), sqlite3.SQLITE_FULL, _WRITES, lasting=True),
    Fault("denied", errno.EACCES, (*_MAKING, "read", "unlink", "scandir"), sqlite3.SQLITE_READONLY, _WRITES),
    Fault(
        "broken",
        errno.EIO,
        (*_MAKING, "read", "write", "fsync", "unlink", "stat", "scandir", "statvfs"),
        sqlite3.SQLITE_IOERR,
        _EVERY,
    ),
    Fault("locked", errno.EBUSY, (), sqlite3.SQLITE_BUSY, _EVERY, lasting=True),
    Fault("unnamed", errno.EBUSY, _NAMING, lasting=True),
)


class Trouble(Countdown):
    """Counts, while it is armed, the calls below a folder that a fault can meet, and fails the n-th of them."""

    def __init__(self, root: Path) -> None:
        super().__init__(0, 0)
        self.root = str(root)
        self.fault: Fault | None = None
        self.counted = 0
        self.could: dict[str, list[str]] = {fault.name: [] for fault in FAULTS}
        """The calls that each of the faults could have met while one was armed."""
        self.met = ""
        """The call that failed first."""
        self._lock = threading.Lock()

    def arm(self, fault: Fault, call: int) -> None:
        """From now on; `call` is which one fails, 0 for none."""
        self.fault, self.left, self.counted, self.failed, self.met = fault, call, 0, False, ""

    def heal(self) -> None:
        """All is well again."""
        self.fault = None

    @contextmanager
    def resting(self) -> Iterator[None]:
        """For those who look at what it has done."""
        fault, self.fault = self.fault, None
        yield
        self.fault = fault

    def count(self, make_error: Callable[[int], Exception], call: str = "") -> None:
        of_sqlite = make_error is injected
        with self._lock:
            fault = self.fault
            if fault is None:
                return
            for other in FAULTS:
                if other.meets(call, of_sqlite):
                    self.could[other.name].append(call)
            if not fault.meets(call, of_sqlite):
                return
            self.counted += 1
            if self.counted != self.left and not (fault.lasting and self.failed):
                return
            self.failed, self.met = True, self.met or " ".join(call.split())[:60]
        raise make_error(fault.code if of_sqlite else fault.number)

    def meet(self, call: str, path: object = None) -> None:
        """A call of the system, of a file that is not below the folder where a path tells so."""
        if isinstance(path, str | os.PathLike) and not os.fspath(path).startswith(self.root):
            return
        self.count(lambda number: OSError(number, "injected"), call)


class _Written:
    """A file that is being written, and fails at its writes."""

    def __init__(self, file: Any, trouble: Trouble) -> None:
        self._file, self._trouble = file, trouble

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Written:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: Any) -> int:
        self._trouble.meet("write")
        return int(self._file.write(data))


@contextmanager
def troubled(root: Path) -> Iterator[Trouble]:
    """Have everything that the program does of files below a folder and of SQLite go through a disk in trouble."""
    trouble = Trouble(root)
    with pytest.MonkeyPatch.context() as patch:
        for function in _connecting():
            given = tuple(trouble.connect if one is CONNECT else one for one in function.__defaults__ or ())
            patch.setattr(function, "__defaults__", given)
        patch.setattr(sqlite3, "connect", trouble.connect)
        for name in ("fsync", "replace", "rename", "mkdir", "chmod", "unlink", "link", "stat", "scandir", "statvfs"):
            patch.setattr(os, name, _system_call(trouble, name))
        patch.setattr(os, "write", _system_call(trouble, "write"))
        patch.setattr(os, "open", _opening(trouble))
        patch.setattr(io, "open", _file_opening(trouble))
        patch.setattr(builtins, "open", io.open)
        yield trouble


def _connecting() -> Iterator[FunctionType]:
    """The functions of the program that connect to SQLite by default."""
    for name, module in list(sys.modules.items()):
        for one in list(vars(module).values()) if name.startswith("desktop.") else ():
            for thing in (one, *(vars(one).values() if isinstance(one, type) else ())):
                function = getattr(thing, "__func__", thing)
                if isinstance(function, FunctionType) and CONNECT in (function.__defaults__ or ()):
                    yield function


def _system_call(trouble: Trouble, name: str) -> Callable[..., Any]:
    function = getattr(os, name)

    def call(*arguments: Any, **named: Any) -> Any:
        trouble.meet(name, arguments[0] if arguments else None)
        return function(*arguments, **named)

    return call


def _opening(trouble: Trouble) -> Callable[..., int]:
    function = os.open

    def call(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        trouble.meet("open" if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) else "read", path)
        return function(path, flags, *arguments, **named)

    return call


def _file_opening(trouble: Trouble) -> Callable[..., Any]:
    function = io.open

    def call(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
        writing = any(letter in mode for letter in "wax+")
        trouble.meet("open" if writing else "read", file)
        opened = function(file, mode, *arguments, **named)
        watched = writing and trouble.fault is not None and str(file).startswith(trouble.root)
        return _Written(opened, trouble) if watched else opened

    return call
