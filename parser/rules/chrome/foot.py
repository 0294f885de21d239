"""The foot of a page: what stands behind the last words of a report.

It begins with the first line that is surely of the page, no text, numbered line or row of a table behind it. Lines
before that are of it too when they are names of links, or when they are but names behind an end of the text that is
plain to see: a date, an office's signature, a closed sentence. Without any sure line, only a run of names behind a
date or the editor's line is a foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from parser.layout import TextLine, closed
from parser.model import Span
from parser.resources import load_toml
from parser.rules.chrome.kinds import Look, has_menu_word, look_at, short, speaks_of_report
from parser.rules.metadata.block import read_pairs
from parser.rules.metadata.signature import SIGNED
from parser.rules.outline.known import is_known
from parser.rules.outline.numbers import read_number
from parser.rules.outline.rows import is_label
from parser.rules.title import is_agency_name, parse_title
from parser.source.document import SourceDocument

_ENDS = ("prose", "numbered", "row")
_MOST_LINES = 600  # that a foot has; all regions and ministries as links are about a hundred
_LONGEST_HEADLINE = 60
_FEWEST = 2  # names without a word of sites that may be links behind a sentence
_RUN = 3  # names behind a date that are a foot by themselves
_WORDS = re.compile("[一-鿿]{2}|[A-Za-z]{3}")
_LONGEST_MINISTRY = 6
_MOST_PIECES = 2  # blanks apart that the name of an office is printed in


def find_foot(document: SourceDocument, lines: Sequence[Span], head: int) -> Iterator[Span]:
    """The lines of the foot; `head` lines at the beginning are no part of it."""
    tail, before = _tail(document, lines, head)
    if tail and before is not None:
        yield from _foot(document, tail, before)


def _tail(document: SourceDocument, lines: Sequence[Span], head: int) -> tuple[list[Look], Look | None]:
    """The lines behind the text, and the last line of the text; headlines of other pages are no text."""
    tail: list[Look] = []
    before = None
    for span in reversed(lines[head:]):
        line = look_at(document, span)
        if (line.kind in _ENDS and not _is_headline(line)) or len(tail) == _MOST_LINES:
            before = line
            break
        tail.append(line)
    tail.reverse()
    first = next((i for i, line in enumerate(tail) if line.kind == "chrome"), len(tail))
    last = max((i for i in range(first) if tail[i].kind == "prose"), default=-1)
    return tail[last + 1 :], tail[last] if last >= 0 else before


def _is_headline(line: Look) -> bool:
    """Whether a line with the comma of a sentence is the title of another page: not closed, and not of the report."""
    if line.kind != "prose" or len(line.text) > _LONGEST_HEADLINE or closed(line.text):
        return False
    return not speaks_of_report(line.text)


def _foot(document: SourceDocument, tail: Sequence[Look], before: Look) -> Iterator[Span]:
    sure = next((i for i, line in enumerate(tail) if line.kind == "chrome"), None)
    start = _without_sure_line(document, tail, before) if sure is None else _leading_up_to(document, tail, sure, before)
    if start is None:
        return
    texts = [TextLine((line.span,)) for line in tail[start:]]
    kept = {pair.line for pair in read_pairs(document, texts) if pair.group not in ("ignored", "source")}
    if not any(_day(line) for line in tail[:start]):
        kept |= _signature_behind_bars(tail[start:])
    for i, line in enumerate(tail[start:]):
        if i not in kept or line.kind == "chrome":
            yield line.span


def _signature_behind_bars(foot: Sequence[Look]) -> set[int]:
    """The lines of office and date that stand right behind the bars which a foot begins with, where both do."""
    first = next((i for i, line in enumerate(foot) if line.kind != "chrome"), len(foot))
    pair = foot[first : first + 2]
    if pair and (day := _day(pair[0])) and day["agency"]:
        return {first}
    if len(pair) > 1 and is_agency_name(_squeeze(pair[0].text)) and (day := _day(pair[1])) and not day["agency"]:
        return {first, first + 1}
    return set()


def _day(line: Look) -> re.Match[str] | None:
    """A line with nothing but a day told in words, perhaps behind an office; 2019-01-08 is a page's."""
    day = SIGNED.fullmatch(_squeeze(line.text)) if len(line.text) <= _LONGEST_HEADLINE else None
    told = day and "年" in day["date"] and (not day["agency"] or is_agency_name(day["agency"]))
    return day if told else None


def _leading_up_to(document: SourceDocument, tail: Sequence[Look], sure: int, before: Look) -> int:
    """Where the lines that lead up to a sure line begin: links and contacts, and names behind an end of the text."""
    start = sure
    while start and (tail[start - 1].kind == "contact" or _is_link(tail[start - 1])):
        start -= 1
    if not start and not _is_finished(before) and tail[start].kind == "contact":
        return sure  # what the report itself says behind 联系方式:
    first = _run_before(document, tail, start)
    names = [line for line in tail[first:start] if line.kind == "other"]
    if first:
        return first if _is_end(document, tail[first - 1]) else start
    enough = len(names) >= _FEWEST or any(_has_site_word(line) for line in names)
    return first if _is_finished(before) and enough else start


def _without_sure_line(document: SourceDocument, tail: Sequence[Look], before: Look) -> int | None:
    """Where a foot of nothing but names and contacts begins, None where these are too few or follow no end."""
    first = _run_before(document, tail, len(tail))
    run = tail[first:]
    telling = sum(_has_site_word(line) for line in run)
    if first:
        is_office = is_agency_name(_squeeze(tail[first - 1].text))
        enough = len(run) >= _RUN and telling and _is_end(document, tail[first - 1]) and not is_office
    else:
        enough = len(run) > _RUN and telling >= _RUN and _is_finished(before)
    return first if enough else None


def _run_before(document: SourceDocument, tail: Sequence[Look], end: int) -> int:
    """Where the names, links and contacts right before a line begin."""
    first = end
    while first and (tail[first - 1].kind == "contact" or _is_name(document, tail[first - 1])):
        first -= 1
    return first


def _is_name(document: SourceDocument, line: Look) -> bool:
    """Whether a line is a short name that no report has behind its end: no number, title, office, label or date."""
    text = _squeeze(line.text)
    if line.kind != "other" or not short(line.text) or not _WORDS.search(text):
        return False
    if "http" in text or "www." in text:
        return False
    data = _data()
    if text.startswith(tuple(data["report_starts"])) or any(word in text for word in data["report_words"]):
        return False
    if read_number(line.text, 0, len(line.text)) or is_known(text) or is_label(line.text) or parse_title(text):
        return False
    return not _is_end(document, line)


def _is_end(document: SourceDocument, line: Look) -> bool:
    """Whether a line ends a paper: a date, an office's name, a note in brackets, the names of those who wrote it."""
    text = _squeeze(line.text)
    if len(line.text) > _LONGEST_HEADLINE:
        return False
    dated = SIGNED.fullmatch(text)
    if dated and (not dated["agency"] or is_agency_name(dated["agency"])):
        return True
    if is_agency_name(text) and len(line.text.split()) <= _MOST_PIECES and not _is_site_name(text):
        return True
    return text.startswith("(此件") or bool(read_pairs(document, [TextLine((line.span,))]))


def _is_site_name(text: str) -> bool:
    """Whether what ends like an office's name is a link: 省直部门网站, or a ministry of the nation (外交部)."""
    return text.endswith(("网站", "部委")) or (text.endswith("部") and len(text) <= _LONGEST_MINISTRY)


def _is_finished(line: Look) -> bool:
    """Whether a line is the end of a paragraph, and of none that a list follows."""
    return line.kind == "prose" and closed(line.text) and not line.text.rstrip().endswith((":", ";"))


def _has_site_word(line: Look) -> bool:
    return has_menu_word(line.text) or any(word in line.text for word in _data()["site_words"])


def _is_link(line: Look) -> bool:
    """Whether a line before a footer is of the page too, though its word alone proves nothing (附件：).

    An answer and a way of disclosure may be the last words of a report.
    """
    return bool(line.links and line.links.difference(load_toml("chrome.toml")["bars"]["answers"], _data()["ways"]))


def _squeeze(text: str) -> str:
    return "".join(text.split())


def _data() -> Any:
    return load_toml("chrome.toml")["foot"]
