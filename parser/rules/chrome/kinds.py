"""What a line looks like by itself: a bar of links, a footer, running text, a numbered item, a row of a table."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Any

from parser.layout import is_prose, trim
from parser.model import Span
from parser.resources import load_toml
from parser.rules.outline.numbers import read_number
from parser.source.document import Line, SourceDocument

_MARKS = re.compile(r"[\s|:/\\()\[\]【】<>«»·、,。.\-—_*#+!?;…~=\"“”'›→&\u200b]+")
_BULLETS = "·•*■◆●▪- "
_STRONG_STYLES = ("part", "cn", "cn-paren")


class Kind(StrEnum):
    """The looks of a line."""

    CHROME = "chrome"  # surely of the page: a footer, a breadcrumb, a bar of links
    CONTACT = "contact"  # of the page when it stands among footers
    PROSE = "prose"
    NUMBERED = "numbered"
    ROW = "row"
    OTHER = "other"


def kind_of(document: SourceDocument, line: Line) -> Kind | None:
    """The looks of a line, None for an empty one."""
    span = trim(document, line.span)
    if span is None:
        return None
    text = document.folded[span.start : span.end].lstrip(_BULLETS)
    if is_bar(text) or _is_footer(text):
        return Kind.CHROME
    if _matches(_lines()["contact"], text) and "。" not in text:
        return Kind.CONTACT
    number = read_number(document.folded, span.start, span.end)
    if number and not number.weak and number.style in _STRONG_STYLES:
        return Kind.NUMBERED
    if is_prose(text):
        return Kind.PROSE
    return Kind.ROW if "\t" in text else Kind.OTHER


def is_bar(text: str) -> bool:
    """Whether nothing but names of links and buttons stands on a folded line."""
    if len(text) > 200:
        return False
    found = [match.group() for match in _words().finditer(text)]
    if not found or _MARKS.sub("", _words().sub("", text)):
        return False
    return len(set(found)) > 1 or found[0] not in load_toml("chrome.toml")["bars"]["plain"]


def is_sure(document: SourceDocument, span: Span) -> bool:
    """Whether a line of page chrome is so plainly one that it may even go between two paragraphs."""
    text = document.folded[span.start : span.end]
    if is_prose(text):
        return False
    return _matches(_lines()["sure"], text) or (is_bar(text) and len(set(_words().findall(text))) >= 3)


def short(text: str) -> bool:
    """Whether a folded line is too short and plain to be text: a name of a link, a title, an office."""
    return len(text) <= 40 and not re.search(r"[,。;!?]", text)


def _is_footer(text: str) -> bool:
    """Whether a line has the words of page chrome; running text needs two of them."""
    if len(text) > 600:
        return False
    patterns = _lines()["patterns"]
    wanted = 2 if is_prose(text) else 1
    for pattern in patterns:
        wanted -= bool(_compiled(pattern).search(text))
        if not wanted:
            return True
    return False


def _matches(patterns: list[str], text: str) -> bool:
    return any(_compiled(pattern).search(text) for pattern in patterns)


def inline_spans(document: SourceDocument, span: Span, where: str) -> list[Span]:
    """The parts of a line that match the patterns for `head` or `anywhere`."""
    found = []
    for pattern in load_toml("chrome.toml")["inline"][where]:
        for match in _compiled(pattern).finditer(document.folded, span.start, span.end):
            part = trim(document, Span(*match.span()))
            if part:
                found.append(part)
    bar = _trailing_bar().search(document.folded, span.start, span.end) if where == "head" else None
    if bar and is_bar(bar.group(1)) and bar.start(1) > span.start:
        found += [part] if (part := trim(document, Span(*bar.span(1)))) else []
    return found


@cache
def _trailing_bar() -> re.Pattern[str]:
    """Names of links at the end of a line, behind a blank."""
    return re.compile(rf"[ \t|]((?:(?:{_words().pattern})[ \t|/\[\]]{{0,4}}){{1,12}})$")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _words() -> re.Pattern[str]:
    words = sorted(load_toml("chrome.toml")["bars"]["words"], key=len, reverse=True)
    return re.compile("|".join(re.escape(word).replace(r"\ ", " {1,3}") for word in words))


def _lines() -> Any:
    return load_toml("chrome.toml")["lines"]
