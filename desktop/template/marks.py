"""What a person writes in a template: `{{单位}}`, `{{表三·本年新收·总计}}`, `{{每个单位}}`, `{{每个单位一张表}}`.

Braces, blanks and marks may be of full width, as Chinese input methods write them. In English: `{{unit}}`,
`{{t3_new.total}}`, `{{#each unit}}`, `{{#sheet unit}}`, `{{sum t3_new.total}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from parser.fold import fold

_PLACEHOLDER = re.compile(r"[{｛]{2}([^{}｛｝]{1,200})[}｝]{2}")
_OPENING = re.compile(r"[{｛]{2}")
_ROW = re.compile(r"(?:#?每个?单位(?:一行)?|#eachunit|eachunit)[,:(]?(?:共?(\d{1,3})(?:行|rows?)?)?\)?")
_SHEET = re.compile(r"#?每个?单位一张(?:工作)?表|#?每个?单位一个(?:工作)?表|#sheetunit|#eachsheet|sheetperunit")
_SUM = re.compile(r"(?:合计|总和|sum)(?:\s*[:：]\s*|\s+)(.+)", re.IGNORECASE)
_UNIT = re.compile(r"(.+?)\s*[|｜(（]\s*(元|万元|亿元)\s*[)）]?")

Amount = Literal["", "元", "万元", "亿元"]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One place to fill in a text: where it stands, as written, the name asked for, and how it is wanted."""

    start: int
    end: int
    written: str
    name: str
    adds: bool = False
    amount: Amount = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """That a row (with `rows` rows below each other) or a sheet stands once for every unit."""

    start: int
    end: int
    what: Literal["row", "sheet"]
    rows: int = 1


def asks(text: str) -> bool:
    """Whether a text holds anything in double braces."""
    return _OPENING.search(text) is not None


@lru_cache(maxsize=4096)
def found_in(text: str) -> tuple[Placeholder | Mark, ...]:
    """Everything in double braces, from left to right."""
    return tuple(_found_in(text))


def _found_in(text: str) -> Iterator[Placeholder | Mark]:
    for match in _PLACEHOLDER.finditer(text):
        inner = match[1].strip()
        plain = re.sub(r"\s+", "", fold(inner).casefold())
        if _SHEET.fullmatch(plain):
            yield Mark(match.start(), match.end(), "sheet")
        elif row := _ROW.fullmatch(plain):
            yield Mark(match.start(), match.end(), "row", max(1, int(row[1] or 1)))
        else:
            yield _placeholder(match, inner)


def unclosed(text: str) -> str:
    """The rest of a text after the first double brace that no placeholder has, "" where all belong to one."""
    rest = _PLACEHOLDER.sub(lambda match: " " * len(match[0]), text)
    found = _OPENING.search(rest)
    return text[found.start() :] if found else ""


def _placeholder(match: re.Match[str], inner: str) -> Placeholder:
    added = _SUM.fullmatch(inner)
    name = added[1].strip() if added else inner
    amount: Amount = ""
    measured = _UNIT.fullmatch(name)
    if measured:
        name = measured[1]
        amount = "元" if measured[2] == "元" else "万元" if measured[2] == "万元" else "亿元"
    return Placeholder(match.start(), match.end(), match[0], name, added is not None, amount)
