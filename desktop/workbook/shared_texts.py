"""The texts of a workbook, each kept once: cells name them by their numbers.

Texts could stand in the cells themselves, which would be simpler to write; but the previews of phones and tablets show
such cells empty, and so do Numbers and some programs that take spreadsheets in.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from desktop.workbook.packed import PackedText
from desktop.workbook.xml_text import text_tag

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHORT = 32  # characters; of longer texts only a mark is kept at hand


class SharedTexts:
    """Gives each text its number, from 0 in the order in which they come; made into a part when all are there."""

    def __init__(self) -> None:
        self._numbers: dict[str | bytes, int] = {}
        self._packed = PackedText()
        self._asked = 0

    def number(self, text: str) -> int:
        """The number of a text."""
        self._asked += 1
        key = text if len(text) <= _SHORT else blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers)
            self._packed.add(f"<si>{text_tag(text)}</si>")
        return number

    def done(self) -> None:
        """No text comes any more."""
        self._packed.done()

    def __len__(self) -> int:
        return len(self._packed)

    def pieces(self) -> Iterator[bytes]:
        """The part."""
        yield b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        yield f'<sst xmlns="{_MAIN}" count="{self._asked}" uniqueCount="{len(self._numbers)}">'.encode()
        yield from self._packed.pieces()
        yield b"</sst>"
