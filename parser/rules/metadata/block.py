"""The block of keys and values at the head of a page, in its three shapes.

A key and its value on lines of their own, keys and values between bars or tabs, and several pairs on one line. Keys may
have blanks inside (索 引 号) and stand in brackets (【索引号】). Characters that nobody sees are not there: the rules
read a document without them (`parser.source.visible`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from parser.layout import TextLine, is_prose
from parser.model import Span
from parser.record import record
from parser.resources import load_toml
from parser.rules.title import parse_title
from parser.source.document import SourceDocument

_BLANKS = " {0,6}"
_LONGEST = 1000  # characters that a line of keys and values has at most
_EDGE = " \t|:"
_NAMED = ("issuer", "source")
_FIGURED = ("index_number", "publish_date", "publish_date_2", "made_date", "signed_date")
# A blank stands first in all of them, what must stand before it behind: a search leaps from blank to blank.
_UNKNOWN_KEY = re.compile(r" (?<=[^: ] )(?: +(?=[一-鿿]{2,10} ?:)|(?=[一-鿿]{2,6}:)| +(?=[\[【] {0,3}[一-鿿]))")
_BUTTON = re.compile(rf"{_UNKNOWN_KEY.pattern}|  {{0,11}}(?:字体|字号|打印|分享|浏览|阅读|点击|收藏)")
_KEY_BEHIND_FIGURE = re.compile(r" (?<=[\dA-Za-z] ) {0,11}(?=[一-鿿]{2})")
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_END_OF_KEY = rf"{_BLANKS}(?:[\]】:|\t]|[A-Z0-9]{{2}})"
_CELL = re.compile(r"[ \t|:]{0,12}[^|\t]*")


@record()
class Pair:
    """A key, the group of keys it belongs to (`resources/metadata.toml`), and its value, None where it is blank."""

    group: str
    key: str
    line: int
    value: Span | None


def read_pairs(document: SourceDocument, lines: Sequence[TextLine]) -> list[Pair]:
    """The pairs on the lines, in order. `Pair.line` is the index of the line with the key."""
    pairs: list[Pair] = []
    texts = [document.folded[line.start : line.end] for line in lines]
    plain = plain_keys(texts)
    for index, text in enumerate(texts):
        if index in plain:
            pairs.append(Pair(plain[index], _squeeze(text), index, None))
        elif len(text) <= _LONGEST:
            below = len(pairs) > 1 and pairs[-1].line == pairs[-2].line == index - 1
            found = _keys_of_line(document, lines[index], text, in_rows=below)
            pairs += _pairs_of_line(document, lines[index], index, found) if found else ()
    keyed = {pair.line for pair in pairs}
    return [pair if pair.value else _with_next_line(lines, texts, pair, keyed) for pair in pairs]


def is_sentence(folded: str) -> bool:
    """Whether a folded line is running text; the comma of a figure (访问次数:1,203) makes no line one."""
    return is_prose(_THOUSANDS.sub("", folded) if "," in folded and "。" not in folded else folded)


def is_useful(pair: Pair) -> bool:
    """Whether the pair says something of the report, not of the page."""
    return pair.group != "ignored"


def _pairs_of_line(
    document: SourceDocument, line: TextLine, index: int, found: Sequence[re.Match[str]]
) -> Iterator[Pair]:
    for number, match in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else _end_of_span(line, match.start())
        key = _key_of(match)
        group = _groups()[key]
        cell = _CELL.match(document.folded, match.end(), end)
        unknown = _KEY_BEHIND_FIGURE if group in _FIGURED else _BUTTON if group in _NAMED else _UNKNOWN_KEY
        other = unknown.search(document.folded, *cell.span()) if cell else None
        if other:
            cell = _CELL.match(document.folded, match.end(), other.start())
        yield Pair(group, key, index, _edge(document, *cell.span()) if cell else None)


def key_spans(document: SourceDocument, line: Span) -> list[Span]:
    """Where keys with a mark behind them stand on a line, whatever else stands there."""
    if line.end - line.start > _LONGEST:
        return []
    return [Span(*match.span("key")) for match in _key_pattern().finditer(document.folded, line.start, line.end)]


def _keys_of_line(document: SourceDocument, line: TextLine, text: str, *, in_rows: bool) -> Sequence[re.Match[str]]:
    """The keys on a line, in order; between blanks only where the line begins so and has two, as a flattened table.

    One is enough below such a row (`in_rows`).
    """
    found: Sequence[re.Match[str]] = ()
    if _marked_key().search(text):
        found = [
            match
            for span in line.spans
            for match in _key_pattern().finditer(document.folded, span.start, span.end)
            if _fits(document, match, span.start)
        ]
    if not ((" " in text or "\t" in text) and _row_pattern().match(document.folded, line.start, line.spans[0].end)):
        return found
    row = [m for span in line.spans for m in _row_pattern().finditer(document.folded, span.start, span.end)]
    if len(row) < 2 and not (in_rows and not found):
        return found
    keys = {match.start("key"): match for match in (*row, *found)}
    return [keys[start] for start in sorted(keys)]


def _fits(document: SourceDocument, match: re.Match[str], start: int) -> bool:
    """Whether a key that is also a word of running text stands apart here, and one without a mark has a figure."""
    key = _key_of(match)
    before = document.folded[match.start() - 1] if match.start() > start else ""
    mark = match["mark"].strip(" ")
    if mark and mark[0] in "]】":
        return before in ("[", "【")
    cautious = key in _cautious()
    if not mark and (cautious or _groups()[key] not in _FIGURED):
        return False
    if not cautious or match.start() == start:
        return True
    glued = key in _data()["glued"] and ":" in match.group("mark")
    if glued and _key_pattern().match(document.folded, start, match.start()):
        return True
    return before in " \t|:;,()[]【】日" or before.isdigit()


def _key_of(match: re.Match[str]) -> str:
    """A key as it is written without the blanks inside."""
    return match["key"].replace(" ", "")


def plain_keys(texts: Sequence[str]) -> dict[int, str]:
    """Keys alone on their folded lines without a colon: taken for keys only where several stand so."""
    groups, initials = _groups(), _initials()
    found = {}
    for index, (text, following) in enumerate(pairwise(texts)):
        key = _squeeze(text) if text.lstrip(_EDGE)[:1] in initials else ""
        if key in groups and key not in _cautious() and _squeeze(following) not in groups:
            found[index] = groups[key]
    return found if sum(group != "ignored" for group in found.values()) >= 2 else {}


def _with_next_line(lines: Sequence[TextLine], texts: Sequence[str], pair: Pair, keyed: set[int]) -> Pair:
    """A pair without a value takes the whole next line, when its key is alone on its line and that line has no key."""
    following = pair.line + 1
    if following >= len(lines) or following in keyed:
        return pair
    alone = _squeeze(texts[pair.line]).rstrip(":|") == pair.key
    text = texts[following]
    is_title = pair.group != "title" and parse_title(_squeeze(text)) is not None
    if not alone or is_title or len(text) > 120 or "。" in text:
        return pair
    return Pair(pair.group, pair.key, pair.line, Span(lines[following].start, lines[following].end))


def _edge(document: SourceDocument, start: int, end: int) -> Span | None:
    """The value without blanks, bars and colons around it."""
    text = document.folded[start:end].lstrip(_EDGE)
    stripped = text.rstrip(_EDGE + "[【—-")
    start = end - len(text)
    return Span(start, start + len(stripped)) if stripped else None


def _end_of_span(line: TextLine, offset: int) -> int:
    return next(span.end for span in line.spans if span.start <= offset < span.end)


def _squeeze(text: str) -> str:
    return text.replace(" ", "").replace("\t", "")


@cache
def _groups() -> dict[str, str]:
    return {
        key: group for group, keys in _data().items() if group not in ("cautious", "glued", "nothing") for key in keys
    }


@cache
def _cautious() -> frozenset[str]:
    return frozenset(_data()["cautious"])


@cache
def _initials() -> frozenset[str]:
    return frozenset(key[0] for key in _groups())


def _any_key() -> str:
    """All keys with blanks allowed inside, the longest first, those of one first character together."""
    rests: dict[str, list[str]] = {}
    for key in sorted(_groups(), key=len, reverse=True):
        rests.setdefault(key[0], []).append(_BLANKS.join(map(re.escape, key[1:])))
    return "|".join(f"{re.escape(first)}{_BLANKS}(?:{'|'.join(rest)})" for first, rest in rests.items())


@cache
def _marked_key() -> re.Pattern[str]:
    """The end of a key and its mark: a line without it has no such key, as is sooner seen than by all the keys."""
    return re.compile(rf"[{''.join({re.escape(key[-1]) for key in _groups()})}]{_END_OF_KEY}")


@cache
def _key_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<key>{_any_key()})(?P<mark>{_BLANKS}(?:[\]】]:?|[:|\t])|{_BLANKS}(?=[A-Z0-9]{{2}}))")


@cache
def _row_pattern() -> re.Pattern[str]:
    """A key between blanks, as in a row of a table copied without its lines."""
    return re.compile(rf"(?<![^\s])(?P<key>{_any_key()})(?P<mark> ?:?)(?=\s|$)")


def _data() -> Any:
    return load_toml("metadata.toml")["keys"]
