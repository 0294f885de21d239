"""The pieces a made-up report is made of, and the truth about it that follows from them.

A figure in running text stands as a mark (`markup` makes them). `printed` takes the marks out for the carriers,
`figures_of` reads them for the truth: what the figure means, how it is printed, and a quote around it by which it is
found again in whatever form the text is carried.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

MARK = re.compile("⟦(?P<truth>[^|⟧]*)\\|(?P<printed>[^⟧]*)⟧")
SENTENCE_END = "。；\n"


def mark(truth: dict[str, Any], text: str) -> str:
    """A figure as it stands in running text: what is true of it, and how it is printed."""
    return f"⟦{json.dumps(truth, ensure_ascii=False)}|{text}⟧"


def printed(text: str) -> str:
    """The text without marks."""
    return MARK.sub(lambda match: match["printed"], text)


def squash(text: str) -> str:
    """The text without blanks and line ends, which the carriers put in at will."""
    return re.sub(r"\s", "", text)


def figures_of(text: str) -> list[dict[str, Any]]:
    """The truth about all figures of a paragraph; `quote` and the place `at` in it count without blanks."""
    found = []
    plain = printed(text)
    shift = 0
    for match in MARK.finditer(text):
        start = match.start() - shift
        end = start + len(match["printed"])
        shift += len(match[0]) - len(match["printed"])
        left = max([plain.rfind(sign, 0, start) for sign in SENTENCE_END] + [start - 41]) + 1
        right = min(len(plain), end + 8)
        found.append(
            {
                **json.loads(match["truth"]),
                "printed": match["printed"],
                "quote": squash(plain[left:right]),
                "at": len(squash(plain[left:start])),
            }
        )
    return found


@dataclass(frozen=True)
class Title:
    """The title, in the lines it is printed in."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A numbered heading. `rest` is what follows it on its line, from the closing punctuation on.

    Without a title it is an item: a numbered paragraph that is a sentence of its own.
    """

    level: int
    number: str
    title: str
    rest: str = ""
    id: str | None = None

    @property
    def truth(self) -> dict[str, Any]:
        """The section a reader must find."""
        kind = "heading" if self.title else "item"
        return {"number": self.number, "title": self.title, "level": self.level, "kind": kind, "id": self.id}


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Line:
    """A line that stands as it is: metadata of a web page, a signature; `right` sets it to the right margin."""

    text: str
    right: bool = False


@dataclass(frozen=True)
class Chrome:
    """Lines of the web page around the report."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table as the form draws it."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells, a merged cell standing once, in its upper left corner. `columns` is the full width."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: int


Block = Title | Heading | Text | Line | Chrome | Grid


def is_running(block: Block) -> bool:
    """Whether the block is a paragraph of the report's own text, which carriers set in and break into lines."""
    return isinstance(block, Heading | Text)


def lines_of(block: Block) -> tuple[str, ...]:
    """The printed lines of a block that is no table."""
    match block:
        case Title() | Chrome():
            return block.lines
        case Line():
            return (block.text,)
        case Grid():
            raise TypeError("a table has cells, not lines")
    return (printed(_running_text(block)),)


def _running_text(block: Block) -> str:
    match block:
        case Heading():
            return block.number + block.title + block.rest
        case Text():
            return block.text
    return ""


@dataclass(frozen=True)
class Sample:
    """One made-up report: its file, its blocks, and what is true of it beyond them."""

    name: str
    carrier: str
    encoding: str
    newline: str
    blocks: tuple[Block, ...]
    metadata: dict[str, Any]
    tables: dict[str, dict[str, float]]
    stat_table: tuple[dict[str, Any], ...]
    failing: tuple[dict[str, Any], ...]

    def truth(self) -> dict[str, Any]:
        """What a reader must find in the file."""
        return {
            "file": self.name,
            "encoding": self.encoding,
            "metadata": self.metadata,
            "sections": [block.truth for block in self.blocks if isinstance(block, Heading)],
            "indicators": [figure for text in map(_running_text, self.blocks) for figure in figures_of(text)],
            "tables": self.tables,
            "stat_table": list(self.stat_table),
            "noise": [line for block in self.blocks if isinstance(block, Chrome) for line in block.lines],
            "failing": list(self.failing),
        }
