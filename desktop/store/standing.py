"""Whether a workspace still stands where it was opened.

SQLite goes on in a file that was deleted, moved or replaced while it is open, and says of each commit that all is
well; nobody would find it again.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from desktop.files import LOGS, free_name, name_aside, put_in_place, unfinished

_HEAD = 100  # bytes in which SQLite counts the changes of a file
_SLICE = 1024 * 1024


class Standing:
    """The file that SQLite has open, known by a descriptor of its own.

    The descriptor stays open as long as the connection: closing any drops the locks that SQLite has on the file.
    """

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._path = path
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._log, self._head = 0, b""
        self._remembers = False
        self.remember()

    def remember(self) -> None:
        """Take the file as it is now for right: it was just written by us. What cannot be read is taken later."""
        self._remembers = False
        with suppress(OSError):
            self._take()

    def is_moved(self) -> bool:
        """Whether the name leads to no file or to another one. Raises OSError."""
        try:
            there = self._path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return True
        # Windows lets nobody take away what is open, and some of its network drives number files anew each time.
        return sys.platform != "win32" and not os.path.samestat(there, os.fstat(self._descriptor))

    def is_changed(self) -> bool:
        """Whether the file or its log was written by somebody else or taken away. Raises OSError."""
        if not self._remembers:
            self._take()
        return self._read_head() != self._head or self._number_of_log() != self._log

    def put_aside(self) -> None:
        """Copy what somebody else wrote into the file, before SQLite puts its log into it as the connection closes.

        Nothing is done where the file is ours. Raises OSError.
        """
        if not self._remembers or self._read_head() == self._head:
            return
        aside = name_aside(self._path, f"开着时换进来的 {datetime.now():%Y-%m-%d %H-%M-%S}")
        with unfinished(aside, 0o600) as temporary:
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            with temporary.open("wb") as file:
                while data := os.read(self._descriptor, _SLICE):
                    file.write(data)
            put_in_place(temporary, aside)

    @contextmanager
    def sparing(self) -> Iterator[None]:
        """While the connection closes, which takes away by its name what SQLite holds for its log.

        It looks at the number of the file alone, which a clone has too, and so has a stick that was put in again. What
        is called like the log then is of that file, and holds what is nowhere else.
        """
        spared: list[tuple[Path, Path]] = []
        with suppress(OSError):
            for ending in LOGS if self.is_moved() else ():
                log = self._path.with_name(self._path.name + ending)
                if log.exists():
                    spared.append((log, _second_name(log)))
        try:
            yield
        finally:
            for log, other in spared:
                with suppress(OSError):
                    if log.exists():
                        other.unlink()
                    else:
                        other.rename(log)

    def close(self) -> None:
        """To be called after the connection was closed; may be called twice."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def _take(self) -> None:
        self._head = self._read_head()
        self._log = self._log or self._number_of_log()  # SQLite makes one, and keeps it to the end
        self._remembers = True

    def _read_head(self) -> bytes:
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        return os.read(self._descriptor, _HEAD)

    def _number_of_log(self) -> int:
        try:
            log = self._path.with_name(f"{self._path.name}-wal").stat()
        except (FileNotFoundError, NotADirectoryError):
            return 0
        return log.st_ino if sys.platform != "win32" else 1


def _second_name(path: Path) -> Path:
    """Another name of a file, beside its own; where the drive knows no such thing, a copy has it. Raises OSError."""
    other = free_name(path.with_name(f"{path.name}.kept"))
    try:
        os.link(path, other)
    except OSError:
        shutil.copyfile(path, other)
    return other
