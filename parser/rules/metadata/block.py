"""The block of keys and values at the head of a page, in its three shapes.

A key and its value on lines of their own, keys and values between bars or tabs, and several pairs on one line. Keys may
have blanks inside (索 引 号) and stand in brackets (【索引号】).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from parser.layout import TextLine, is_prose, trim
from parser.model import Span
from parser.resources import load_toml
from parser.rules.title import parse_title
from parser.source.document import SourceDocument

_BLANKS = r"[ \u200b]{0,6}"
_LONGEST = 1000  # characters that a line of keys and values has at most
_EDGE = " \t|:\u200b"
_FIGURED = ("index_number", "publish_date", "publish_date_2", "made_date", "signed_date")
_UNKNOWN_KEY = re.compile(r"(?<=[^: ])(?: {2,}(?=[一-鿿]{2,10} ?:)| (?=[一-鿿]{2,6}:)| {2,}(?=[\[【] {0,3}[一-鿿]))")
_KEY_BEHIND_FIGURE = re.compile(r"(?<=[\dA-Za-z]) {1,12}(?=[一-鿿]{2})")
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_CELL = re.compile(r"[ \t|:\u200b]{0,12}[^|\t]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A key, the group of keys it belongs to (`resources/metadata.toml`), and its value, None where it is blank."""

    group: str
    key: str
    line: int
    value: Span | None


def read_pairs(document: SourceDocument, lines: Sequence[TextLine]) -> list[Pair]:
    """The pairs on the lines, in order. `Pair.line` is the index of the line with the key."""
    pairs: list[Pair] = []
    plain = plain_keys(document, lines)
    for index, line in enumerate(lines):
        if index in plain:
            pairs.append(Pair(plain[index], _squeeze(document, line), index, None))
        else:
            pairs += _pairs_of_line(document, line, index)
    keyed = {pair.line for pair in pairs}
    return [_with_next_line(document, lines, pair, keyed) for pair in pairs]


def is_sentence(folded: str) -> bool:
    """Whether a folded line is running text; the comma of a figure (访问次数:1,203) makes no line one."""
    return is_prose(_THOUSANDS.sub("", folded) if "," in folded else folded)


def is_useful(pair: Pair) -> bool:
    """Whether the pair says something of the report, not of the page."""
    return pair.group != "ignored"


def _pairs_of_line(document: SourceDocument, line: TextLine, index: int) -> list[Pair]:
    if line.end - line.start > _LONGEST:
        return []
    found = _keys_of_line(document, line)
    pairs = []
    for number, match in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else _end_of_span(line, match.start())
        key = re.sub(r"[ \u200b]", "", match.group("key"))
        cell = _CELL.match(document.folded, match.end(), end)
        unknown = _KEY_BEHIND_FIGURE if _groups()[key] in _FIGURED else _UNKNOWN_KEY
        other = unknown.search(document.folded, *cell.span()) if cell else None
        end = other.start() if other else end
        cell = _CELL.match(document.folded, match.end(), end)
        pairs.append(Pair(_groups()[key], key, index, _edge(document, Span(*cell.span())) if cell else None))
    return pairs


def key_spans(document: SourceDocument, line: Span) -> list[Span]:
    """Where keys with a mark behind them stand on a line, whatever else stands there."""
    if line.end - line.start > _LONGEST:
        return []
    return [Span(*match.span("key")) for match in _key_pattern().finditer(document.folded, line.start, line.end)]


def _keys_of_line(document: SourceDocument, line: TextLine) -> list[re.Match[str]]:
    """The keys on a line, in order; between blanks only where the line begins so and has two, as a flattened table."""
    found = [
        match
        for span in line.spans
        for match in _key_pattern().finditer(document.folded, span.start, span.end)
        if _fits(document, match, span.start)
    ]
    if not _row_pattern().match(document.folded, line.start, line.spans[0].end):
        return found
    row = [m for span in line.spans for m in _row_pattern().finditer(document.folded, span.start, span.end)]
    if len(row) < 2:
        return found
    keys = {match.start("key"): match for match in (*row, *found)}
    return [keys[start] for start in sorted(keys)]


def _fits(document: SourceDocument, match: re.Match[str], start: int) -> bool:
    """Whether a key that is also a word of running text stands apart here, and one without a mark has a figure."""
    key = re.sub(r"[ \u200b]", "", match.group("key"))
    before = document.folded[match.start() - 1] if match.start() > start else ""
    if match.group("mark").strip(" \u200b:") in ("]", "】"):
        return before in ("[", "【")
    if not match.group("mark").strip(" \u200b") and (key in _data()["cautious"] or _groups()[key] not in _FIGURED):
        return False
    if key not in _data()["cautious"] or match.start() == start:
        return True
    return before in " \t|:;,()[]【】\u200b日" or before.isdigit()


def plain_keys(document: SourceDocument, lines: Sequence[TextLine]) -> dict[int, str]:
    """Keys alone on their lines without a colon: taken for keys only where several stand so."""
    groups = _groups()
    found = {}
    texts = [_squeeze(document, line) for line in lines]
    for index, (key, following) in enumerate(pairwise(texts)):
        if key in groups and following not in groups and key not in _data()["cautious"]:
            found[index] = groups[key]
    return found if sum(group != "ignored" for group in found.values()) >= 2 else {}


def _with_next_line(document: SourceDocument, lines: Sequence[TextLine], pair: Pair, keyed: set[int]) -> Pair:
    """A pair without a value takes the whole next line, when its key is alone on its line and that line has no key."""
    following = pair.line + 1
    if pair.value is not None or following >= len(lines) or following in keyed:
        return pair
    alone = _squeeze(document, lines[pair.line]).rstrip(":|") == pair.key
    text = document.folded[lines[following].start : lines[following].end]
    is_title = pair.group != "title" and parse_title(_squeeze(document, lines[following])) is not None
    if not alone or is_title or len(text) > 120 or "。" in text:
        return pair
    return Pair(pair.group, pair.key, pair.line, Span(lines[following].start, lines[following].end))


def _edge(document: SourceDocument, span: Span) -> Span | None:
    """The value without blanks, bars and colons around it."""
    text = document.folded[span.start : span.end]
    stripped = text.lstrip(_EDGE).rstrip(_EDGE + "[【")
    start = span.start + len(text) - len(text.lstrip(_EDGE))
    return trim(document, Span(start, start + len(stripped))) if stripped else None


def _end_of_span(line: TextLine, offset: int) -> int:
    return next(span.end for span in line.spans if span.start <= offset < span.end)


def _squeeze(document: SourceDocument, line: TextLine) -> str:
    text = document.folded[line.start : line.end]
    return text.replace(" ", "").replace("\t", "").replace("\u200b", "")


@cache
def _groups() -> dict[str, str]:
    return {key: group for group, keys in _data().items() if group not in ("cautious", "nothing") for key in keys}


@cache
def _key_pattern() -> re.Pattern[str]:
    keys = "|".join(_BLANKS.join(map(re.escape, key)) for key in sorted(_groups(), key=len, reverse=True))
    return re.compile(rf"(?P<key>{keys})(?P<mark>{_BLANKS}(?:[\]】]:?|[:|\t])|{_BLANKS}(?=[A-Z0-9]{{2}}))")


@cache
def _row_pattern() -> re.Pattern[str]:
    """A key between blanks, as in a row of a table copied without its lines."""
    keys = "|".join(_BLANKS.join(map(re.escape, key)) for key in sorted(_groups(), key=len, reverse=True))
    return re.compile(rf"(?<![^\s])(?P<key>{keys})(?P<mark> ?:?)(?=\s|$)")


def _data() -> Any:
    return load_toml("metadata.toml")["keys"]
