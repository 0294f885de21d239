"""Text that is made piece by piece and kept small: the XML of a thousand reports is a hundred megabytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

_ROOM = 64_000
_FASTEST = 1


class PackedText:
    """Takes text and keeps it compressed; once it is `done`, it gives it back in pieces of UTF-8."""

    def __init__(self) -> None:
        self._packer: Any = zlib.compressobj(_FASTEST)
        self._packed: list[bytes] = []
        self._loose: list[str] = []
        self._length = 0

    def add(self, text: str) -> None:
        """Put the text at the end."""
        self._loose.append(text)
        self._length += len(text)
        if self._length >= _ROOM:
            self._press()

    def done(self) -> None:
        """Nothing comes any more; what packs takes more room than many a text that was packed."""
        self._press()
        self._packed.append(self._packer.flush())
        self._packer = None

    def __len__(self) -> int:
        return len(self._packed)

    def pieces(self) -> Iterator[bytes]:
        """The whole text in order."""
        unpacker = zlib.decompressobj()
        for piece in self._packed:
            yield unpacker.decompress(piece)
        yield unpacker.flush()

    def _press(self) -> None:
        piece = self._packer.compress("".join(self._loose).encode())
        if piece:
            self._packed.append(piece)
        self._loose, self._length = [], 0


def packed(texts: Iterable[str]) -> PackedText:
    """All of the texts, one behind the other."""
    made = PackedText()
    for text in texts:
        made.add(text)
    made.done()
    return made
