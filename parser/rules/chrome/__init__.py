"""Stage chrome: what web pages, printers and copies put around a report.

A report has a head (before its first paragraph or numbered heading), a text and a foot. In the head, lines of links
and bars go, and so does a run of short lines before the title, known words or not. In the foot, everything behind the
first line that is surely of the page goes. Inside the text only page numbers, leftovers of converters and lines that
can be nothing else go, so that no paragraph is ever lost. Keys and values (来源, 时间, 责任编辑) are not chrome: the
next stages read them.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import cache
from operator import attrgetter

from parser.layout import TextLine, merge, trim
from parser.model import Report, Span
from parser.once import once_for_each
from parser.resources import load_toml
from parser.rules.chrome.foot import find_foot
from parser.rules.chrome.kinds import (
    Look,
    is_bar,
    is_column,
    is_menu,
    is_sure,
    is_table_piece,
    look_at,
    short,
    speaks_of_report,
    trailing_bar,
)
from parser.rules.chrome.pages import find_pages
from parser.rules.metadata.block import is_useful, read_pairs
from parser.rules.title import YEAR, find_titles, is_agency_name
from parser.source.document import SourceDocument

_START = attrgetter("start")
_HEAD_LINES = 200
_LONGEST_BAR = 600
_RUN = 5
_BULLET = re.compile(r"[•·■◆●▪]\s*")
_BLANK = re.compile(r"\s")
_YEAR = re.compile(YEAR)
_OF_PAPER = re.compile(r"〔\d{4}〕|\[\d{4}\]\d|\d{4}年")
_CRUMB_MARKS = "-→>»›"
_CRUMB_MARK = re.compile(r"(?:>|»|›|→|->){1,3}")


def find_chrome(document: SourceDocument, report: Report) -> Report:
    """Find the spans of page chrome: one for each line or part of a line, in order, never across a line end."""
    pages = find_pages(document, document.printed)
    lines: Sequence[Span] = document.printed
    if pages:
        taken = {span.start for span in pages}
        lines = [span for span in lines if span.start not in taken]
    head = _looks(document, lines)
    found = [*pages, *_head(document, head[:_HEAD_LINES]), *find_foot(document, lines, len(head))]
    found += _inside(document, lines[len(head) :], found)
    if _stray().search(document.folded):
        found += [*_anywhere(document), *_advertising(document, lines)]
    return replace(report, noise=tuple(merge(found)))


def _anywhere(document: SourceDocument) -> Iterator[Span]:
    """What converters leave behind, wherever it stands."""
    for pattern in _patterns("anywhere"):
        yield from (Span(*match.span()) for match in pattern.finditer(document.folded))


def _looks(document: SourceDocument, lines: Sequence[Span]) -> list[Look]:
    """The lines before the first paragraph or numbered heading; advertising is no paragraph."""
    looks: list[Look] = []
    for span in lines:
        look = look_at(document, span)
        if look.kind == "prose" and _ads().search(look.text) and not speaks_of_report(look.text):
            look = look._replace(kind="chrome")
        if look.kind in ("prose", "numbered"):
            break
        looks.append(look)
    return looks


def _head(document: SourceDocument, looks: Sequence[Look]) -> Iterator[Span]:
    """Bars and breadcrumbs before the text, the run of navigation before the title, and bars inside other lines."""
    texts = [TextLine((_behind_bullet(document, look.span),)) for look in looks]
    pairs = read_pairs(document, texts)
    filled = [(pair, v) for pair in pairs if (v := pair.value)]
    values = {v.start for pair, v in filled if is_useful(pair) or _is_value(look_at(document, v))}
    kept = {pair.line for pair in pairs if is_useful(pair)}
    kept |= {i for i, text in enumerate(texts) if text.start in values}
    of_page = {i for i, look in enumerate(looks) if look.kind == "chrome"}
    of_page |= {i for i in _links_apart(looks) if i not in kept}
    titles = find_titles(document, [text for i, text in enumerate(texts) if i not in of_page and i not in kept])
    dated = max((title.start for title in titles if title.year), default=0)
    starts = {span.start for title in titles if title.year or title.start > dated for span in title.spans}
    titled = [i for i, text in enumerate(texts) if text.start in starts]
    kept.update(titled)
    before = looks[: titled[0]] if titled else looks
    of_page -= kept
    of_page |= {i for i, look in enumerate(looks) if i not in of_page and i not in kept and is_menu(look.text)}
    above = looks[: titled[-1]] if titled else ()
    of_page |= {i for i, look in enumerate(above) if i not in of_page and i not in kept and is_column(look.text)}
    of_page.update(list(_navigation(before, of_page, kept)))
    for i, look in enumerate(looks):
        if i in of_page:
            yield look.span
        else:
            yield from _bars_inside(document, look.span)


def _navigation(looks: Sequence[Look], of_page: Set[int], kept: Set[int]) -> Iterator[int]:
    """The short lines before the title that stand among lines of the page, or are many in a row."""
    last = max((i for i in of_page if i < len(looks)), default=-1)
    apart = [i for i, look in enumerate(looks) if i not in kept and not (i > last and _is_letterhead(look.text))]
    for run in _runs(apart):
        sure = sum(i in of_page for i in run)
        enough = (sure and len(run) > sure) or len(run) >= _RUN
        if enough and not any(is_table_piece(looks[i].text) for i in run if i not in of_page):
            yield from (i for i in run if short(looks[i].text))


def _links_apart(looks: Sequence[Look]) -> Iterator[int]:
    """Lines with one link each that a bar or a breadcrumb has fallen into: 大 / 中 / 小, and what stands behind a >.

    A link that begins the page is one by itself. The last crumb stays where it may be the report's title or the first
    line of it: a year or an office.
    """
    answers = load_toml("chrome.toml")["bars"]["answers"]
    names = [i for i, look in enumerate(looks) if look.links and look.links.difference(answers)]
    for run in _runs(names):
        if len(run) > 1 or run[0] == 0:
            yield from run
    marks = {i for i, look in enumerate(looks) if look.text[0] in _CRUMB_MARKS and _CRUMB_MARK.fullmatch(look.text)}
    for i in sorted(mark + 1 for mark in marks if mark + 1 < len(looks)):
        text = looks[i].text
        if short(text) and not _YEAR.search(text) and (i + 1 in marks or not is_agency_name(text)):
            yield i


def _is_value(look: Look) -> bool:
    """Whether the value of a key that is of no use is one, and not the next line of the page."""
    return any(map(str.isalnum, look.text)) and not look.links and look.kind != "chrome"


def _behind_bullet(document: SourceDocument, span: Span) -> Span:
    """The line without the bullet of a list before it."""
    bullet = _BULLET.match(document.folded, span.start, span.end)
    return Span(bullet.end(), span.end) if bullet and bullet.end() < span.end else span


def _bars_inside(document: SourceDocument, span: Span) -> Iterator[Span]:
    """The parts of a line of the head that are of the page, while the rest is not."""
    head = _patterns("head") if _any_pattern("head").search(document.folded, span.start, span.end) else ()
    for pattern in head:
        for match in pattern.finditer(document.folded, span.start, span.end):
            part = trim(document, Span(*match.span()))
            if part:
                yield part
    if span.end - span.start > _LONGEST_BAR:
        return
    bar = trailing_bar().search(document.folded, span.start, span.end)
    part = trim(document, Span(*bar.span(1))) if bar and is_bar(bar.group(1)) else None
    if part:
        yield part


def _is_letterhead(text: str) -> bool:
    """Whether a short line may be of the paper itself: the office's name, its number, a date."""
    text = _BLANK.sub("", text)
    if _OF_PAPER.search(text) or text == "目录":
        return True
    return is_agency_name(text.removesuffix("文件")) and not is_bar(text)


def _runs(indices: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _inside(document: SourceDocument, lines: Sequence[Span], found: Iterable[Span]) -> Iterator[Span]:
    """Lines that are of the page wherever they stand, and not found yet."""
    known = {span.start for span in found}
    for span in _lines_with(document, lines, _sure_words()):
        if span.start not in known and is_sure(document.folded[span.start : span.end]):
            yield span


def _advertising(document: SourceDocument, lines: Sequence[Span]) -> Iterator[Span]:
    """Lines of advertising that say nothing of the report."""
    for span in _lines_with(document, lines, _ads()):
        if not speaks_of_report(document.folded[span.start : span.end]):
            yield span


def _lines_with(document: SourceDocument, lines: Sequence[Span], pattern: re.Pattern[str]) -> Iterator[Span]:
    """The lines on which a pattern matches, each once."""
    end = lines[0].start if lines else len(document.folded)
    while match := pattern.search(document.folded, end):
        index = bisect.bisect_right(lines, match.start(), key=_START) - 1
        end = max(match.end(), lines[index].end)
        if match.start() < lines[index].end:
            yield lines[index]


@cache
def _stray() -> re.Pattern[str]:
    """What converters leave behind, or words of advertising: hardly any text has either."""
    return re.compile("|".join([*(pattern.pattern for pattern in _patterns("anywhere")), _ads().pattern]))


@cache
def _ads() -> re.Pattern[str]:
    return re.compile("|".join(load_toml("chrome.toml")["mirror"]["ads"]))


@cache
def _sure_words() -> re.Pattern[str]:
    words = ("{", "}", "<", "$", "//", *load_toml("chrome.toml")["lines"]["sure_words"])
    return re.compile("|".join(map(re.escape, words)))


@once_for_each
def _any_pattern(where: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern in _patterns(where)))


@once_for_each
def _patterns(where: str) -> Iterable[re.Pattern[str]]:
    return tuple(re.compile(pattern) for pattern in load_toml("chrome.toml")["inline"][where])
