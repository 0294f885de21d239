"""What a printed page repeats: page numbers, and the running head beside them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from parser.layout import trim
from parser.model import Span
from parser.resources import load_toml
from parser.source.document import SourceDocument

_REPEATS = 3
_RUNNING_HEAD = 40
_LONG = 16


def find_pages(document: SourceDocument) -> list[Span]:
    """Page numbers on lines of their own, and lines beside them that come back on at least three pages.

    The first of those lines stays: it is the title that the others repeat.
    """
    lines = [span for line in document.lines if (span := trim(document, line.span))]
    marked = [i for i, span in enumerate(lines) if _pattern().match(document.folded, span.start, span.end)]
    marked += _bare_numbers(document, lines)
    beside = [j for i in marked for j in (i - 1, i + 1) if 0 <= j < len(lines) and j not in marked]
    texts = {j: _squeeze(document, lines[j]) for j in beside}
    counts = Counter(texts.values())
    heads = sorted(j for j in set(beside) if counts[texts[j]] >= _REPEATS and len(texts[j]) <= _RUNNING_HEAD)
    seen: set[str] = set()
    repeated = []
    for j in heads:
        if texts[j] in seen or not re.search("[一-鿿]{4}", texts[j]):
            repeated.append(j)
        seen.add(texts[j])
    return [lines[i] for i in sorted({*marked, *repeated})]


def _bare_numbers(document: SourceDocument, lines: list[Span]) -> list[int]:
    """Lines with nothing but a number that count 1, 2, 3, each behind a long line of Chinese and before another.

    Cells of a flattened table stand beside other numbers or short labels; a page number breaks a paragraph.
    """
    found = [
        i
        for i in range(1, len(lines) - 1)
        if lines[i].end - lines[i].start <= 3
        and re.fullmatch(r"\d{1,3}", document.folded[lines[i].start : lines[i].end])
        and _chinese(document, lines[i - 1]) >= _LONG
        and _chinese(document, lines[i + 1]) >= _LONG // 2
    ]
    numbers = [int(document.folded[lines[i].start : lines[i].end]) for i in found]
    counting = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return found if counting and len(found) >= 2 and numbers[0] <= 2 else []


def _chinese(document: SourceDocument, span: Span) -> int:
    """How many Chinese characters a line begins with, counting no further than is needed."""
    return len(re.findall("[一-鿿]", document.folded[span.start : min(span.end, span.start + 4 * _LONG)]))


def _squeeze(document: SourceDocument, span: Span) -> str:
    return re.sub(r"\s", "", document.folded[span.start : span.end])


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p.removeprefix('^').removesuffix('$')})$" for p in _patterns()))


def _patterns() -> list[str]:
    patterns: list[str] = load_toml("chrome.toml")["pages"]["patterns"]
    return patterns
