"""A zip from a stranger: nothing is unpacked before its table of contents has been checked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from parser.errors import ReadError

MEMBER_LIMIT = 2_000
MEMBER_SIZE_LIMIT = 64 * 1024 * 1024
UNPACKED_LIMIT = 200 * 1024 * 1024
RATIO_LIMIT = 200
_SMALL = 1024 * 1024
"""Below this unpacked size a high ratio does no harm: a table of a thousand equal rows is one, too."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    IndexError,
    OverflowError,
)
"""What `zipfile` raises for damaged bytes."""


class Archive:
    """The members of a zip by name (with forward slashes). Raises ReadError `damaged`, `encrypted` or `hostile`."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise ReadError("damaged", name=name) from None
        members = self._zip.infolist()
        self._check(members)
        self._members = {info.filename.replace("\\", "/"): info for info in members}

    def __contains__(self, member: object) -> bool:
        return member in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the table of contents."""
        return tuple(self._members)

    def size(self, member: str) -> int:
        """How many bytes a member has unpacked; `read` gives as many or none."""
        return self._members[member].file_size

    def read(self, member: str) -> bytes:
        """The bytes of a member, never more than its declared size, whatever its compressed data hold."""
        info = self._members[member]
        try:
            with self._zip.open(info) as file:
                data = file.read(info.file_size + 1)
                file.read(1)  # the checksum is compared at the end of the data
        except _BROKEN:
            raise ReadError("damaged", name=self.name) from None
        if len(data) != info.file_size:
            raise ReadError("damaged", name=self.name)
        return data

    def _check(self, members: list[zipfile.ZipInfo]) -> None:
        if len(members) > MEMBER_LIMIT:
            raise self._hostile("内部文件过多")
        for info in members:
            self._check_member(info)
        if sum(info.file_size for info in members) > UNPACKED_LIMIT:
            raise self._hostile("解压后过大")

    def _check_member(self, info: zipfile.ZipInfo) -> None:
        path = info.filename.replace("\\", "/")
        if path.startswith("/") or ":" in path or ".." in path.split("/"):
            raise self._hostile("内部文件名越界")
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("encrypted", name=self.name)
        if info.compress_type not in _METHODS:
            raise self._hostile("压缩方式不明")
        if info.file_size > MEMBER_SIZE_LIMIT:
            raise self._hostile("解压后过大")
        if info.file_size > max(_SMALL, RATIO_LIMIT * info.compress_size):
            raise self._hostile("压缩比异常")

    def _hostile(self, detail: str) -> ReadError:
        return ReadError("hostile", name=self.name, detail=detail)
