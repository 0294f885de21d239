"""Files into `SourceDocument`: .txt in any usual encoding, .docx as Word and WPS write it."""

from __future__ import annotations

import stat
from pathlib import Path

from parser.errors import ReadError
from parser.source.document import Line, ParagraphHint, SourceCell, SourceDocument, SourceTable
from parser.source.sniff import WORD_SUFFIXES, foreign, kind_of
from parser.source.text import read_text

__all__ = ["Line", "ParagraphHint", "SourceCell", "SourceDocument", "SourceTable", "read", "read_bytes", "read_file"]

SIZE_LIMIT = 50 * 1024 * 1024
"""Bytes of the largest file that is taken for a report."""
TEXT_LIMIT = 10 * 1024 * 1024
"""Bytes of the largest file of plain text: a Word file is large by its pictures, a text only by its text."""


def read(path: Path | str, encoding: str | None = None) -> SourceDocument:
    """Read a file, which is opened read-only. Raises ReadError with a code and a plain sentence."""
    return read_bytes(read_file(path), Path(path).name, encoding)


def read_file(path: Path | str) -> bytes:
    """The bytes of a file, which is opened read-only. Raises ReadError."""
    path = Path(path)
    name = path.name or str(path)
    try:
        return _contents(path, name)
    except PermissionError:
        raise ReadError("denied", name=name) from None
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a path with a NUL in it
        raise ReadError("missing", name=name) from None
    except OSError:
        raise ReadError("unreadable", name=name) from None


def read_bytes(data: bytes, name: str, encoding: str | None = None) -> SourceDocument:
    """The same for bytes in memory. `encoding` overrules the detection for .txt. Raises ReadError."""
    _check_size(len(data), name)
    if kind_of(data, name) == "docx":
        from parser.source.docx import read_docx  # noqa: PLC0415  (python-docx takes longer to import than all else)

        return read_docx(data, name)
    _check_size(len(data), name, TEXT_LIMIT)
    if Path(name).suffix.lower() not in WORD_SUFFIXES:
        return read_text(data, name, encoding)
    try:
        read_text(data, name, encoding)
    except ReadError:
        raise ReadError("damaged", name=name) from None
    raise foreign(name, "纯文本")


def _contents(path: Path, name: str) -> bytes:
    """The bytes of a regular file; nothing else is opened (a pipe or a device might never end)."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise ReadError("folder", name=name)
    if not stat.S_ISREG(status.st_mode):
        raise ReadError("unsupported", name=name)
    _check_size(status.st_size, name)
    with path.open("rb") as file:
        return file.read(SIZE_LIMIT + 1)


def _check_size(size: int, name: str, limit: int = SIZE_LIMIT) -> None:
    if not size:
        raise ReadError("empty", name=name)
    if size > limit:
        raise ReadError("too_big", name=name, size=f"{size / 1024 / 1024:.0f} MB")
