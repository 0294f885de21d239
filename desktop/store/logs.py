"""Whether the log that SQLite left beside a workspace is harmed, which SQLite itself passes over without a word.

A process that is killed leaves a log whose last transaction is cut off; that is as it should be. Where whole frames
follow one that is not, something else has harmed the file: SQLite would drop them and write over them.
The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from __future__ import annotations

import shutil
import struct
from datetime import datetime
from pathlib import Path

from desktop.files import name_aside, put_in_place, unfinished

_HEADER, _FRAME = 32, 24  # bytes
_ORDERS = {0x377F0682: "<", 0x377F0683: ">"}
_LARGEST = 64 * 1024 * 1024  # bytes; SQLite puts the log into the file long before
_MASK = 0xFFFFFFFF


def is_harmed(workspace: Path) -> bool:
    """Whether changes that were kept in the log cannot be read any more. Raises OSError."""
    log = workspace.with_name(workspace.name + "-wal")
    if not log.exists() or not _HEADER < log.stat().st_size <= _LARGEST:
        return False
    data = log.read_bytes()
    magic, _version, page, _number, *salt, first, second = struct.unpack(">8I", data[:_HEADER])
    order = _ORDERS.get(magic, "<")
    sums = _add(data[: _HEADER - 8], (0, 0), order)
    if magic not in _ORDERS or sums != (first, second):
        return True
    size = _FRAME + page
    starts = range(_HEADER, len(data) - size + 1, size)
    salts = [list(struct.unpack(">2I", data[start + 8 : start + 16])) for start in starts]
    for number, start in enumerate(starts):
        sums = _add(data[start : start + 8], sums, order)
        sums = _add(data[start + _FRAME : start + size], sums, order)
        if salts[number] != salt or sums != struct.unpack(">2I", data[start + 16 : start + _FRAME]):
            return salt in salts[number + 1 :]  # those of an older round of the log have another salt
    return False


def keep_as_it_is(workspace: Path, word: str) -> Path:
    """Copy a workspace and its log, as they are, beside themselves under a name with this word. Raises OSError."""
    aside = name_aside(workspace, f"{word} {datetime.now():%Y-%m-%d %H-%M-%S}")
    for ending in ("-wal", ""):
        if ending and not workspace.with_name(workspace.name + ending).exists():
            continue
        kept = aside.with_name(aside.name + ending)
        with unfinished(kept, 0o600) as temporary:
            shutil.copyfile(workspace.with_name(workspace.name + ending), temporary)
            put_in_place(temporary, kept)
    return aside


def _add(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """SQLite's sum over pairs of words."""
    first, second = sums
    for one, other in struct.iter_unpack(f"{order}2I", data):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
