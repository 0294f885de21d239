"""Where the characters of a text file stand among its bytes: the way from one reading of it to another.

Two encodings make texts of different lengths out of the same bytes. What was said about a character of one text is
said of the bytes it was read from, and so of a character of the other.
"""

from __future__ import annotations

import codecs
from bisect import bisect_right
from typing import Any

from parser.record import record
from parser.source.document import SourceDocument
from parser.source.text import codec_of

_STEP = 4096
"""Bytes between two marks: what is decoded byte by byte to find one place."""


@record()
class _Mark:
    """A place from which decoding can go on: the byte after it, where its first character starts, its offset."""

    byte: int
    first: int
    offset: int
    state: tuple[bytes, Any]
    before: str


class Places:
    """Bytes and offsets of one reading of a text file. Offsets are those of `SourceDocument.text`."""

    def __init__(self, data: bytes, document: SourceDocument) -> None:
        """`document` is what `data` was read into. Nothing but its encoding is kept."""
        self._data = data
        self._decoder = codecs.getincrementaldecoder(codec_of(data, document))(errors="replace")
        self._marks = [_Mark(0, 0, 0, self._decoder.getstate(), "")]
        while self._marks[-1].byte < len(data):
            self._marks.append(self._next(self._marks[-1]))
        self._fine: tuple[int, list[int]] = (-1, [])

    def byte_of(self, offset: int) -> int:
        """Where the character at an offset starts; the end of the file behind the last one."""
        if offset >= self._marks[-1].offset:
            return len(self._data)
        number = bisect_right(self._marks, offset, key=lambda mark: mark.offset) - 1
        return self._starts(number)[offset - self._marks[number].offset]

    def offset_of(self, byte: int) -> int:
        """The offset of the character that a byte belongs to; the length of the text at the end of the file."""
        if byte >= len(self._data):
            return self._marks[-1].offset
        number = max(0, bisect_right(self._marks, byte, key=lambda mark: mark.first) - 1)
        return max(0, self._marks[number].offset + bisect_right(self._starts(number), byte) - 1)

    def _next(self, mark: _Mark) -> _Mark:
        self._decoder.setstate(mark.state)
        end = min(mark.byte + _STEP, len(self._data))
        text = self._decoder.decode(self._data[mark.byte : end], end == len(self._data))
        state = self._decoder.getstate()
        return _Mark(
            end, end - len(state[0]), mark.offset + len(_counted(mark.before, text)), state, (mark.before + text)[-1:]
        )

    def _starts(self, number: int) -> list[int]:
        """The byte where each character starts that is read between a mark and the next one."""
        if self._fine[0] == number:
            return self._fine[1]
        mark = self._marks[number]
        end = min(mark.byte + _STEP, len(self._data))
        starts: list[int] = []
        start, before = mark.first, mark.before
        self._decoder.setstate(mark.state)
        for byte in range(mark.byte, end):
            read = self._decoder.decode(self._data[byte : byte + 1], byte + 1 == len(self._data))
            if not read:
                continue
            following = byte + 1 - len(self._decoder.getstate()[0])
            # Bad bytes come out together with what follows them: one byte a character, from behind.
            places = [start, *(max(start, following - left) for left in range(len(read) - 1, 0, -1))]
            starts += [places[at] for at in _counted(before, read)]
            start, before = following, read[-1]
        self._fine = number, starts
        return starts


def _counted(before: str, read: str) -> list[int]:
    """Which of the characters just read stand in the text: not a mark at its head nor the second half of a line end."""
    previous = before + read
    first = len(before)
    return [
        at
        for at, character in enumerate(read)
        if not (character == "\n" and previous[at + first - 1 : at + first] == "\r")
        and not (character == "\ufeff" and not previous[: at + first])
    ]
