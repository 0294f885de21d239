"""What a printed page repeats: page numbers, and the running head beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from parser.model import Span
from parser.resources import load_toml
from parser.source.document import SourceDocument

_REPEATS = 3
_RUNNING_HEAD = 40
_LONG = 16
_LONGEST_NUMBER = 24
_MOST_DIGITS = 3
_FIGURES = re.compile(r"[\d|.,/—-]+")  # a row of a table that goes on over the page


def find_pages(document: SourceDocument, lines: Sequence[Span]) -> list[Span]:
    """Page numbers on lines of their own, and lines beside them that come back on at least three pages.

    The first of those lines stays: it is the title that the others repeat.
    """
    folded = document.folded
    initials, pattern = _initials(), _pattern()
    short = {
        i: folded[line.start : line.end]
        for i, line in enumerate(lines)
        if line.end - line.start <= _LONGEST_NUMBER and ((first := folded[line.start]) in initials or first.isdecimal())
    }
    bare = [i for i, text in short.items() if text.isdecimal()]
    marked = {i for i in short.keys() - bare if pattern.match(short[i])}
    marked.update(_bare_numbers(document, lines, [i for i in bare if len(short[i]) <= _MOST_DIGITS]))
    if not marked:
        return []
    beside = sorted({j for i in marked for j in (i - 1, i + 1) if 0 <= j < len(lines)} - marked)
    texts = {j: re.sub(r"\s", "", folded[lines[j].start : lines[j].end]) for j in beside}
    texts = {j: text for j, text in texts.items() if not _FIGURES.fullmatch(text)}
    counts = Counter(texts.values())
    seen: set[str] = set()
    for j, text in texts.items():
        repeated = counts[text] >= _REPEATS and len(text) <= _RUNNING_HEAD
        if repeated and (text in seen or not re.search("[一-鿿]{4}", text)):
            marked.add(j)
        seen.add(text)
    return [lines[i] for i in sorted(marked)]


def _bare_numbers(document: SourceDocument, lines: Sequence[Span], bare: Sequence[int]) -> list[int]:
    """Of the lines with nothing but a number those that count 1, 2, 3, each between two long lines of Chinese.

    Cells of a flattened table stand beside other numbers or short labels; a page number breaks a paragraph.
    """
    folded = document.folded
    found = [
        i
        for i in bare
        if 0 < i < len(lines) - 1
        and lines[i - 1].end - lines[i - 1].start >= _LONG
        and _chinese(document, lines[i - 1]) >= _LONG
        and _chinese(document, lines[i + 1]) >= _LONG // 2
    ]
    numbers = [int(folded[lines[i].start : lines[i].end]) for i in found]
    counting = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return found if counting and len(found) >= 2 and numbers[0] <= 2 else []


def _chinese(document: SourceDocument, span: Span) -> int:
    """How many Chinese characters a line begins with, counting no further than is needed."""
    return len(re.findall("[一-鿿]", document.folded[span.start : min(span.end, span.start + 4 * _LONG)]))


@cache
def _initials() -> frozenset[str]:
    return frozenset(load_toml("chrome.toml")["pages"]["initials"])


@cache
def _pattern() -> re.Pattern[str]:
    patterns: list[str] = load_toml("chrome.toml")["pages"]["patterns"]
    return re.compile("|".join(f"(?:{pattern})$" for pattern in patterns))
