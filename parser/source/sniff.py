"""What a file is, told from its first bytes and not from its name."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

from parser.errors import ReadError

WORD_SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".doc", ".wps"})
"""Names that promise a Word file."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")
_PHOTO_BRANDS = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif"})
_MARKUP = (
    (b"<!doctype html", "网页文件"),
    (b"<html", "网页文件"),
    (b"mime-version:", "网页文件"),
    (b"<?xml", "XML 文件"),
)


def kind_of(data: bytes, name: str) -> Literal["docx", "txt"]:
    """Whether the bytes are to be read as a Word package or as text. Raises ReadError for anything else.

    A zip counts as a Word package here; `parser.source.package` says what it is when it is not one.
    """
    if PurePath(name).name.startswith("~$"):
        raise foreign(name, "Word 打开文件时留下的临时文件")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    if data.startswith(_OLE):
        raise _compound(data, name)
    if _is_picture(data):
        raise ReadError("picture", name=name)
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        raise ReadError("pdf", name=name)
    if data.startswith(_ARCHIVES):
        raise ReadError("archive", name=name)
    if data.startswith(b"{\\rtf"):
        raise foreign(name, "RTF 文件")
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for magic, what in _MARKUP:
        if head.startswith(magic):
            raise foreign(name, what)
    return "txt"


def foreign(name: str, what: str) -> ReadError:
    """The error for a file of another kind; it speaks of the name where the name promised a Word file."""
    suffix = PurePath(name).suffix.lower()
    if suffix in WORD_SUFFIXES:
        return ReadError("not_word", name=name, suffix=suffix, what=what)
    return ReadError("unsupported", name=name)


def _is_picture(data: bytes) -> bool:
    if data.startswith(_PICTURES):
        return True
    bitmap = data[:2] == b"BM" and data[6:10] == bytes(4)  # two letters alone might begin a text
    webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    photo = data[4:8] == b"ftyp" and data[8:12] in _PHOTO_BRANDS
    return bitmap or webp or photo


def _compound(data: bytes, name: str) -> ReadError:
    """What an OLE compound file holds: its directory names the streams in UTF-16."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return ReadError("encrypted", name=name)
    if not holds("WordDocument"):
        if holds("Workbook"):
            return foreign(name, "Excel 文件")
        if holds("PowerPoint Document"):
            return foreign(name, "PPT 文件")
    return ReadError("old_word", name=name)
