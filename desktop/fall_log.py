"""What a process writes when it falls in a way that Python cannot stop: one file for each run. No Qt here.

A run holds an advisory lock on its file, which the operating system gives up when the process ends, however that
happens. So another run can tell whose process is gone, whatever number a process has got since.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from desktop.files import is_held_by_another, lock_descriptor

KEPT = 10
"""So many files of runs that fell stay, the newest."""
_YOUNG = timedelta(minutes=1)
"""A run that began so short a time ago may not hold its file yet."""
_NAME = re.compile(r"crash-\d{8}-\d{6}-\d+\.log")
_FORMER = "crash.log"
"""What all runs once wrote into."""


class FallLog:
    """The file of this run; it goes at a clean end when nothing was written into it."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError where it cannot be made."""
        self.path = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S}-{os.getpid()}.log"
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with suppress(OSError):  # where there are no locks
            lock_descriptor(descriptor)
        self.file = os.fdopen(descriptor, "a", encoding="utf-8")

    def close(self) -> None:
        """The run ended as it should."""
        self.file.close()
        with suppress(OSError):
            if not self.path.stat().st_size:
                self.path.unlink()


def fell(folder: Path, name: str) -> bool | None:
    """Whether the run with a file of this name fell; None while it goes on. A file that is gone tells of no fall."""
    path = folder / name
    if _NAME.fullmatch(name) is None or not path.is_file():
        return False
    return None if _is_held(path) else bool(path.stat().st_size)


def tidy(folder: Path) -> None:
    """Take away what runs that are over have left without falling, and of falls all but the newest."""
    old = (datetime.now() - _YOUNG).timestamp()
    with suppress(OSError):
        over = [path for path in _files(folder) if path.stat().st_mtime < old and not _is_held(path)]
        falls = [path for path in over if path.stat().st_size]
        falls.sort(key=lambda path: (path.stat().st_mtime, path.name), reverse=True)
        for path in (set(over) - set(falls)) | set(falls[KEPT:]):
            path.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file() and (_NAME.fullmatch(path.name) or path.name == _FORMER):
            yield path


def _is_held(path: Path) -> bool:
    """Whether the process that writes a file is there; a file that cannot be opened counts as held."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return True
    try:
        lock_descriptor(descriptor)
    except OSError as error:
        return is_held_by_another(error)
    finally:
        os.close(descriptor)
    return False
