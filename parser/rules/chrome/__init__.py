"""Stage chrome: what web pages, printers and copies put around a report.

A report has a head (before its first paragraph or numbered heading), a text and a foot. In the head, lines of links
and bars go, and so does a run of short lines before the title, known words or not. In the foot, everything behind the
first line that is surely of the page goes. Inside the text only page numbers and leftovers of converters go, so that no
paragraph is ever lost. Keys and values (来源, 时间, 索引号, 责任编辑) are not chrome: the next stages read them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parser.layout import TextLine, merge, trim
from parser.model import Report, Span
from parser.resources import load_toml
from parser.rules.chrome.kinds import Kind, inline_spans, is_bar, is_sure, kind_of, short
from parser.rules.chrome.pages import find_pages
from parser.rules.metadata.block import is_useful, read_pairs
from parser.rules.title import find_titles, is_agency_name
from parser.source.document import SourceDocument

_HEAD_LINES = 200
_RUN = 5
_READINGS = 5


@dataclass(frozen=True, slots=True)
class _Marked:
    """A line that is not empty, with its looks."""

    span: Span
    kind: Kind
    text: TextLine


def find_chrome(document: SourceDocument, report: Report) -> Report:
    """Find the spans of page chrome: one for each line or part of a line, in order, never across a line end."""
    pages = find_pages(document)
    taken = {span.start for span in pages}
    lines = []
    for line in document.lines:
        span = trim(document, line.span)
        kind = kind_of(document, line)
        if span and kind and span.start not in taken:
            lines.append(_Marked(span, kind, TextLine(line, (span,))))
    head = next((i for i, x in enumerate(lines) if x.kind in (Kind.PROSE, Kind.NUMBERED)), len(lines))
    found = pages + _head(document, lines[: min(head, _HEAD_LINES)]) + _foot(document, lines, head)
    found += [line.span for line in lines[head:] if line.kind is Kind.CHROME and is_sure(document, line.span)]
    for marked in lines:
        found += inline_spans(document, marked.span, "anywhere")
    found += _readings(document) + _advertising(document, lines)
    return replace(report, noise=tuple(_apart(found)))


def _head(document: SourceDocument, lines: list[_Marked]) -> list[Span]:
    """Bars and breadcrumbs before the text, the run of navigation before the title, and bars inside other lines."""
    texts = [line.text for line in lines]
    pairs = read_pairs(document, texts)
    kept = {pair.line for pair in pairs if is_useful(pair)}
    values = {pair.value.start for pair in pairs if pair.value}
    kept |= {i for i, line in enumerate(lines) if line.span.start in values}
    plain = [i for i, line in enumerate(lines) if line.kind is not Kind.CHROME and i not in kept]
    titles = find_titles(document, [texts[i] for i in plain])
    title_starts = {span.start for title in titles for span in title.spans}
    kept |= {i for i, line in enumerate(lines) if line.span.start in title_starts}
    first = next((i for i, line in enumerate(lines) if line.span.start in title_starts), len(lines))
    found = [line.span for i, line in enumerate(lines) if line.kind is Kind.CHROME and i not in kept]
    for run in _runs([i for i in range(first) if i not in kept and not _is_letterhead(document, lines[i])]):
        sure = sum(lines[i].kind is Kind.CHROME for i in run)
        if (sure and len(run) > sure) or len(run) >= _RUN:
            found += [lines[i].span for i in run if short(document.slice(lines[i].span))]
    for line in lines:
        found += inline_spans(document, line.span, "head")
    return found


def _is_letterhead(document: SourceDocument, line: _Marked) -> bool:
    """Whether a short line may be of the paper itself: the office's name, its number, a date."""
    text = re.sub(r"\s", "", document.folded[line.span.start : line.span.end])
    if re.search(r"〔\d{4}〕|\[\d{4}\]\d|\d{4}年", text) or text == "目录":
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


def _foot(document: SourceDocument, lines: list[_Marked], head: int) -> list[Span]:
    """Everything behind the first line of page chrome that no text, numbered line or row of a table follows."""
    blocking = (Kind.PROSE, Kind.NUMBERED, Kind.ROW)
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].kind in blocking), None)
    if last is None or last < head:
        return []
    start = next((i for i in range(last + 1, len(lines)) if lines[i].kind is Kind.CHROME), len(lines))
    if start == len(lines):
        return []
    while start - 1 > last and lines[start - 1].kind is Kind.CONTACT:
        start -= 1
    texts = [line.text for line in lines[start:]]
    kept = {pair.line for pair in read_pairs(document, texts) if pair.group not in ("ignored", "source")}
    kept = {i for i in kept if lines[start + i].kind is not Kind.CHROME}
    return [line.span for i, line in enumerate(lines[start:]) if i not in kept]


def _readings(document: SourceDocument) -> list[Span]:
    """Readings in brackets behind single characters, where a mirror site has sown many."""
    pattern = re.compile(load_toml("chrome.toml")["mirror"]["reading"])
    found = [Span(*match.span()) for match in pattern.finditer(document.folded)]
    return found if len(found) >= _READINGS else []


def _advertising(document: SourceDocument, lines: list[_Marked]) -> list[Span]:
    """Lines of advertising that say nothing of the report."""
    data = load_toml("chrome.toml")["mirror"]
    patterns = [re.compile(pattern) for pattern in data["ads"]]
    found = []
    for line in lines:
        text = document.folded[line.span.start : line.span.end]
        if any(pattern.search(text) for pattern in patterns) and not any(word in text for word in data["report_words"]):
            found.append(line.span)
    return found


def _apart(spans: list[Span]) -> list[Span]:
    """The spans sorted, without those that lie inside another. Spans on two lines never touch."""
    return merge(spans)
