"""The printed title of the report: on one line, broken over several, or printed twice.

Lines are tried alone first, then joined. A title that names no office takes the office's line above it; one without a
year takes the year's line below it (a cover page).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from parser import dates
from parser.flow import Flow, join
from parser.layout import TextLine
from parser.model import Span
from parser.record import record
from parser.resources import load_toml
from parser.source.document import SourceDocument

YEAR = dates.YEAR
"""A year in digits or in Chinese numerals, as it stands in folded text."""

_MAX_LENGTH = 80
_MAX_LINES = 4
_LONGEST_PIECE = 40  # characters that a line has which only together with others is a title
_MARK = re.compile(r"[,。;:!?>|\t]")
_LONGEST_NAME = 32
_NAME = re.compile(rf"(?!\([一二三四五六七八九十]{{1,3}}\))[一-鿿〇()“”\"'+·—-]{{2,{_LONGEST_NAME}}}")
_NOTE = re.compile(r"(?:\([^()]{0,8}版\)|/(?:全文|正文|原文))$")
_BRACKET = re.compile(r"[\[【(](?P<name>[^\]】)]{1,16})[\]】)]")
_SITE = re.compile(r"[ \t]*(?:[_|]|[ \t][-–—][ \t]).{1,80}$")
_NOTE_ENDS = ("读", "示", "告", "文", ")")
"""How a title ends behind its word for a report: 解读, 公示, 公告, 通告, /全文, a note in brackets."""
_BLANKS = " \t"
_YEAR = re.compile(YEAR)
_BEHIND_YEAR = re.compile(r"年?度?")
_YEAR_LINE = re.compile(rf"\(?{YEAR}年?度?\)?")


@record()
class Title:
    """A title as printed: the spans of its lines and their text; `agency` and `year` as places in that text."""

    spans: tuple[Span, ...]
    flow: Flow
    agency: tuple[int, int] | None
    year: tuple[int, int] | None

    @property
    def start(self) -> int:
        """Where the title begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the title ends."""
        return self.spans[-1].end

    @property
    def weight(self) -> tuple[int, int]:
        """How complete the title is: more of office and year first, then the longer text."""
        return (self.agency is not None) + (self.year is not None), len(self.flow.text)


def find_titles(document: SourceDocument, lines: Sequence[TextLine]) -> tuple[Title, ...]:
    """All titles among the lines, which should be those before the report's text, in order."""
    titles: list[Title] = []
    last = -1
    texts = [document.folded[line.start : line.end] for line in lines]
    for index, text in enumerate(texts):
        title = _title_ending_at(document, lines, texts, index, last) if _ends_as_title(text.rstrip(_BLANKS)) else None
        if title is not None:
            titles.append(title)
            last = next(i for i in range(max(last, 0), len(lines)) if lines[i].end >= title.end)
    return tuple(titles)


def find_window_titles(document: SourceDocument, lines: Sequence[TextLine]) -> tuple[Title, ...]:
    """Titles as the window of a page shows them, before the names of its column and its site, or in quotes."""
    return tuple(title for line in lines if (title := _of_window(document, line)))


def _of_window(document: SourceDocument, line: TextLine) -> Title | None:
    start, end = line.spans[0].start, line.end
    site = _SITE.search(document.folded, start, min(end, start + 3 * _MAX_LENGTH))
    end = site.start() if site else end
    if document.folded[start] == "《" and document.folded[end - 1] == "》":
        start, end = start + 1, end - 1
    if len(line.spans) > 1 or (start, end) == (line.start, line.end) or start >= end:
        return None
    title = _read(document, [TextLine((Span(start, end),))])
    return title if title and title.weight[0] else None


def best_title(titles: Sequence[Title]) -> Title | None:
    """The most complete one, the first of equals."""
    return max(titles, key=lambda title: title.weight, default=None)


def is_agency_name(text: str) -> bool:
    """Whether folded text without blanks looks like the name of an office and nothing more."""
    return len(text) <= _LONGEST_NAME and text.endswith(_endings()) and bool(_NAME.fullmatch(text))


def parse_title(text: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None] | None:
    """The places of office and year in the text of a title (folded, without blanks), None when it is no title."""
    if not _ends_as_title(text):
        return None
    note = _NOTE.search(text)
    text = text[: note.start()] if note else text
    match = _pattern().fullmatch(text) if len(text) <= _MAX_LENGTH else None
    if match is None or _never().search(text):
        return None
    year = _YEAR.search(text)
    return _agency(text, match.start("subject"), year), year.span() if year else None


def _agency(text: str, end: int, year: re.Match[str] | None) -> tuple[int, int] | None:
    """What is left of the text before the subject without year, 关于 and a bracket in front; before the year first.

    In 云州镇人民政府信息公开年报 the office shares a word with the subject.
    """
    start = 0
    bracket = _BRACKET.match(text)
    if bracket and bracket.end() < end:
        start = bracket.end()
    pieces = [(start, end)]
    if year and year.end() <= end:
        behind = _BEHIND_YEAR.match(text, year.end())
        pieces = [(start, year.start()), (behind.end() if behind else year.end(), end)]
    for left, right in pieces:
        match = _office_pattern().fullmatch(text, left, right)
        if match and len(match.group(1)) >= 2:
            shared = match.group(1).endswith("人民") and text.startswith("政府", match.end(1))
            return match.start(1), match.end(1) + (2 if shared else 0)
    return bracket.span("name") if bracket and is_agency_name(bracket["name"]) else None


def _ends_as_title(text: str) -> bool:
    """Whether a text ends with a character that a title ends with: few do, and this is quickly seen."""
    return text[-1:] in _last_characters()


def _is_piece(line: str) -> bool:
    """Whether a line can be a piece of a title that is broken over several."""
    return len(line) <= _LONGEST_PIECE and not _MARK.search(line)


def _title_ending_at(
    document: SourceDocument, lines: Sequence[TextLine], texts: Sequence[str], index: int, last: int
) -> Title | None:
    has_subject = False
    for first in range(index, max(last, index - _MAX_LINES), -1):
        count = index - first + 1
        if count > 1 and not (_is_piece(texts[first]) and _is_piece(texts[index])):
            break
        has_subject = has_subject or bool(_subject_character().search(texts[first]))
        if not has_subject:
            continue
        title = _read(document, lines[first : index + 1])
        if title is None or (count > 1 and title.agency and not _begins_so(title)):
            continue
        title = _without_note(_without_key(title))
        if title.agency is None:
            title = _with_office(document, lines, first, index, last) or title
        if title.year is None:
            title = _with_year(document, lines, title, index) or _under_year(document, lines, title, first, last)
        if title.weight[0]:
            return title
    return None


def _begins_so(title: Title) -> bool:
    """Whether the office of a joined title is one beyond doubt, or its first line holds office, year and subject."""
    if is_agency_name(_office(title)):
        return True
    first = sum(offset < title.spans[0].end for offset in title.flow.offsets)
    _, end = title.year or (0, first + 1)
    return end <= first and any(subject in title.flow.text[end:first] for subject in _data()["subjects"])


def _office(title: Title) -> str:
    return title.flow.text[slice(*title.agency)] if title.agency else ""


def _read(document: SourceDocument, lines: Sequence[TextLine]) -> Title | None:
    spans = lines[0].spans if len(lines) == 1 else tuple(span for line in lines for span in line.spans)
    if sum([span.end - span.start for span in spans]) > 3 * _MAX_LENGTH:
        return None
    flow = join(document, spans)
    parts = parse_title(flow.text)
    return Title(spans, flow, *parts) if parts else None


@cache
def _last_characters() -> frozenset[str]:
    """The characters that titles end with."""
    return frozenset(word[-1] for word in (*_data()["reports"], *_NOTE_ENDS))


@cache
def _subject_character() -> re.Pattern[str]:
    """The last character of a subject: a title that is broken inside its subject has it too."""
    return re.compile(f"[{''.join({word[-1] for word in _data()['subjects']})}]")


@cache
def _endings() -> tuple[str, ...]:
    """How the name of an office ends."""
    return tuple(load_toml("metadata.toml")["agency"]["endings"])


@cache
def _never() -> re.Pattern[str]:
    """What no title has."""
    return re.compile("|".join(map(re.escape, _data()["never"])))


def _without_key(title: Title) -> Title:
    """The title without the key of a page before it, with its colon or run into it: 文件名称:…, 标题…"""
    text = title.flow.text
    key, colon, _ = _office(title).partition(":")
    size = (len(key) + 1 if colon and not is_agency_name(key) else 0) or len(_key(text))
    parts = parse_title(text[size:]) if size else None
    if parts is None:
        return title
    flow = Flow(text[size:], title.flow.offsets[size:])
    spans = [span for span in title.spans if span.end > flow.offsets[0]]
    return Title((Span(flow.offsets[0], spans[0].end), *spans[1:]), flow, *parts)


def _key(text: str) -> str:
    keys = _title_keys()
    return max((key for key in keys if text.startswith(key)), key=len) if text.startswith(keys) else ""


@cache
def _title_keys() -> tuple[str, ...]:
    data = load_toml("metadata.toml")
    return (*data["keys"]["title"], *data["keys_of_summary"]["names"])


def _without_note(title: Title) -> Title:
    """The title without a note on the kind of page behind it: (文字版), /全文."""
    match = _NOTE.search(title.flow.text)
    if match is None:
        return title
    flow = Flow(title.flow.text[: match.start()], title.flow.offsets[: match.start()])
    last = title.spans[-1]
    return replace(title, flow=flow, spans=(*title.spans[:-1], Span(last.start, flow.offsets[-1] + 1)))


def _with_office(
    document: SourceDocument, lines: Sequence[TextLine], first: int, index: int, last: int
) -> Title | None:
    """The title with the one or two lines above it that name the office, perhaps with the year on a line between."""
    for start in range(first - 1, max(last, first - 4), -1):
        text = join(document, lines[start].spans).text
        if is_agency_name(text):
            return _read(document, lines[start : index + 1])
        if not _YEAR_LINE.fullmatch(text):
            break
    return None


def _under_year(document: SourceDocument, lines: Sequence[TextLine], title: Title, first: int, last: int) -> Title:
    """The title with the year that stands alone above it."""
    above = next((i for i in range(first) if lines[i].start < title.start <= lines[i + 1].start), -1)
    if above <= last or not _YEAR_LINE.fullmatch(join(document, lines[above].spans).text):
        return title
    spans = (*lines[above].spans, *title.spans)
    flow = join(document, spans)
    parts = parse_title(flow.text)
    return Title(spans, flow, *parts) if parts else title


def _with_year(document: SourceDocument, lines: Sequence[TextLine], title: Title, index: int) -> Title | None:
    if index + 1 >= len(lines):
        return None
    following = lines[index + 1]
    if not _YEAR_LINE.fullmatch(join(document, following.spans).text):
        return None
    spans = (*title.spans, *following.spans)
    flow = join(document, spans)
    year = _YEAR.search(flow.text, len(title.flow.text))
    return Title(spans, flow, title.agency, year.span() if year else None)


@cache
def _office_pattern() -> re.Pattern[str]:
    between = "|".join(sorted(map(re.escape, _data()["between"]), key=len, reverse=True))
    return re.compile(rf"(?:关于)?[、,:·-]?(.*?)(?:{between})?")


@cache
def _pattern() -> re.Pattern[str]:
    subjects = "|".join(sorted(map(re.escape, _data()["subjects"]), key=len, reverse=True))
    reports = "|".join(sorted(map(re.escape, _data()["reports"]), key=len, reverse=True))
    return re.compile(
        rf"(?P<before>.{{0,60}}?)(?P<subject>{subjects}).{{0,14}}?(?:{reports})(?:解读)?(?:的(?:公示|公告|通告))?(?:\([^()]{{1,12}}\))?"
    )


def _data() -> Any:
    return load_toml("metadata.toml")["title"]
