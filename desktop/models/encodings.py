"""Encodings of .txt files as clerks know them: names, and what a file would look like in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parser.errors import ReadError
from parser.source import read_bytes
from parser.source.text import CHOICES, glimpse, plausibility

NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 BOM",
    "gb18030": "GB18030",
    "big5": "Big5",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}
REMARKS = {
    "utf-8": "国际通用，网页和新版记事本多用",
    "gb18030": "简体中文，含 GBK、GB2312，旧版记事本多用",
    "big5": "繁体中文，港澳台多用",
    "utf-16-le": "记事本里叫“Unicode”",
    "utf-16-be": "记事本里叫“Unicode big endian”",
}
LINES = 40
"""How many lines are shown of each reading."""
_CHINESE = 0.5
_BROKEN = 0.2
"""The share of characters that could not be read from which on nobody can make sense of the rest."""
_BREAKS = re.compile(r"[\x0b\x0c]")  # of pages, in text copied from PDF
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def encoding_name(encoding: str) -> str:
    """What a person calls an encoding."""
    return NAMES.get(encoding, encoding)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read a file. `encoding` None lets the program find out; `used` marks the way it is read now."""

    encoding: str | None
    name: str
    remark: str
    lines: tuple[str, ...]
    used: bool

    @property
    def verdict(self) -> str:
        """What the first lines look like, in words."""
        if self.is_garbled:
            return "多半是乱码"
        return f"有 {self.broken} 处读不出" if self.broken else "读得通"

    @property
    def is_garbled(self) -> bool:
        """Whether the first lines do not look like Chinese, apart from a few characters that could not be read."""
        if self.broken > sum(map(len, self.lines)) * _BROKEN:
            return True
        return self.plausibility < _CHINESE and not all(line.isascii() for line in self.lines)

    @property
    def plausibility(self) -> float:
        """How much of the first lines that could be read looks like Chinese, 1 at most."""
        return plausibility("\n".join(self.lines).replace("\ufffd", ""))

    @property
    def broken(self) -> int:
        """How many characters of the first lines could not be read."""
        return sum(line.count("\ufffd") for line in self.lines)


def likeliest(offered: Sequence[Choice]) -> int:
    """The number of the choice that reads best; of equals the first."""
    return max(range(len(offered)), key=lambda n: (not offered[n].is_garbled, offered[n].plausibility))


def choices(data: bytes, name: str, used: str | None) -> tuple[Choice, ...]:
    """All ways to read the bytes of a .txt; `used` is the encoding chosen now, None where it was found out."""
    found = [_choice(data, encoding, NAMES[encoding], REMARKS[encoding], used) for encoding in CHOICES]
    try:
        detected = read_bytes(data, name)
    except ReadError:
        return tuple(found)
    lines = tuple(_shown(line) for line in detected.text.split("\n") if line.strip())[:LINES]
    remark = encoding_name(detected.encoding) + ("" if detected.encoding_sure else "，没有把握")
    return (Choice(None, "自动判断", remark, lines, used is None), *found)


def _choice(data: bytes, encoding: str, name: str, remark: str, used: str | None) -> Choice:
    lines = tuple(_shown(line) for line in glimpse(data, encoding, LINES))
    return Choice(encoding, name, remark, lines, encoding == used)


def _shown(line: str) -> str:
    """A line as it can be painted; what no text has in it counts as unreadable."""
    return _UNSEEN.sub("\ufffd", _BREAKS.sub(" ", line[:200]))
