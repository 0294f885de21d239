"""Where a heading ends: at the end of its line, or where it runs into its paragraph."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from parser.flow import Flow, goes_on, join
from parser.layout import RunningText, closed
from parser.record import record
from parser.resources import load_toml
from parser.rules.outline.candidates import SEEN, Candidate
from parser.rules.outline.known import is_known
from parser.rules.outline.numbers import HIGH_STYLES, Number
from parser.source.document import SourceDocument

_MARK = re.compile(r"[。;!?:.“(《<\[【‘「]")
_OPENING = {"“": "”", "(": ")", "《": "》", "<": ">", "[": "]", "【": "】", "‘": "’", "「": "」"}
_UNMARKED = re.compile(
    r"(?P<title>(?![在从对就因以])[^\d。;:!?,.“()《<]{2,24}?(?:情况|方面))"
    r"(?:(?P<year>(?:19|20)\d\d年)|(?=[一-鿿])(?![良较正进的如和及与、统等看来下分有为是比总工表报公显明逐不日稳基]))"
)
_DATED = re.compile(r"(?P<title>[^\d。;:!?,.“()《<]{2,24}?)(?:19|20)\d\d年")
_DATED_LENGTH = 24 + 5  # characters that it takes at the most
_DONE = re.compile(r"^[一-鿿]{1,6}了[一-鿿]+$")  # 健全了工作机制: a title told as what was done
_SHORT = 16
_MAX_LINES = 4
_LONGEST_TITLE = 45
_LONG = 80
_STRIP = "。;:,、.!?; "


Reading = Literal["heading", "item", "like a heading", "like an item"]
"""What the text behind a number is: surely a heading or an item, or one by the company it keeps."""


@record()
class Heading:
    """A heading read behind a number. `title` as printed, without blanks; `end` is where it ends, `body` where the
    text behind it begins."""

    title: str
    end: int
    body: int
    reading: Reading


def read_heading(text: RunningText, candidate: Candidate, stop: int) -> Heading:
    """The heading that starts on a numbered line; lines from `stop` on belong to the next numbered line."""
    document, index, number = text.document, candidate.line, candidate.number
    last, stop_here = index, min(stop, index + _MAX_LINES) - 1
    while last < stop_here and goes_on(text, last):
        last += 1
    line = candidate.behind
    flow = _over_lines(text, candidate, last) if last > index else line
    cut = _cut(document, line)
    if cut is None and last > index and text.is_full(index) and not is_known(line.text):
        is_sentence = "," in line.text or _tells(line.text)
        cut = _cut(document, flow)
        if cut is None and is_sentence:
            return Heading("", number.end, number.rest, "item")
        if number.style in HIGH_STYLES and not is_sentence and (cut or len(flow.text)) > _LONGEST_TITLE:
            cut = None  # a heading that happens to be as wide as the page
        elif cut is None:
            line = flow
    elif cut is None and index + 1 < stop:
        line = _broken_title(text, candidate)
    if cut is None:
        return _whole_line(document, line, number)
    return _cut_heading(document, flow, cut, has_body=last + 1 < stop, number=number)


def _over_lines(text: RunningText, candidate: Candidate, last: int, longest: int = SEEN) -> Flow:
    """The text behind the number up to line `last`, so many characters of each further line."""
    pieces = text.behind(candidate.line, candidate.number.rest, SEEN)
    for index in range(candidate.line + 1, last + 1):
        pieces += text.behind(index, text.lines[index].start, longest)
    return join(text.document, pieces)


def _broken_title(text: RunningText, candidate: Candidate) -> Flow:
    """The text on the line, or with that of the next one where only together they are a known title."""
    if is_known(candidate.behind.text):
        return candidate.behind
    joined = _over_lines(text, candidate, candidate.line + 1, _LONG)
    return joined if is_known(joined.text) else candidate.behind


def _whole_line(document: SourceDocument, flow: Flow, number: Number) -> Heading:
    """A line without any closing mark."""
    size = len(flow.text)
    reading: Reading = "heading" if size <= _LONGEST_TITLE else "like a heading" if size <= 70 else "item"
    end = flow.offsets[-1] + 1 if flow.offsets else number.end
    return Heading(printed(document, flow, 0, size), end, end, reading)


def _cut_heading(document: SourceDocument, flow: Flow, cut: int, *, has_body: bool, number: Number) -> Heading:
    """A text cut at its first closing mark, or at a run of blanks."""
    head = flow.text[:cut]
    tail = flow.text[cut:].lstrip(_STRIP)
    mark = flow.text[cut]
    if tail:
        reading = _run_in(head, mark, number)
        body = flow.offsets[len(flow.text) - len(tail)]
    else:
        reading = _sentence(head, mark, has_body, number)
        body = flow.offsets[-1] + 1
    size = len(head.rstrip(_STRIP))
    if not size:
        return Heading("", number.end, number.rest, "item")
    return Heading(printed(document, flow, 0, size), flow.offsets[size - 1] + 1, body, reading)


def _run_in(head: str, mark: str, number: Number) -> Reading:
    """What a text is whose first sentence is followed by others."""
    size, clauses = len(head), head.count(",") + 1
    if is_known(head):
        return "heading"
    if size > 40:
        return "item"
    told = _tells(head) and not (size <= _SHORT and clauses == 1 and _DONE.search(head))
    high = number.style in HIGH_STYLES
    if told or size > 30 or clauses > 2 + high or mark == ";":
        return "like an item"
    return "like a heading" if size <= 22 or clauses == 1 or high else "like an item"


def _sentence(head: str, mark: str, has_body: bool, number: Number) -> Reading:
    """What a text is that is one sentence; `has_body` when lines without a number follow it."""
    size = len(head)
    if is_known(head) or (mark == ":" and size <= 40):
        return "heading"
    if size > _LONGEST_TITLE:
        return "item"
    if mark != "。" or _tells(head):
        return "like an item"
    if has_body:
        return "heading" if size <= 20 else "like a heading" if size <= 30 else "like an item"
    longest = 24 if number.style in HIGH_STYLES[:2] else 12
    return "like a heading" if size <= longest and "," not in head else "like an item"


def _tells(head: str) -> bool:
    """Whether a text has the words of a sentence, which headings go without: 我局, 了, a year in front, a figure."""
    return _sentence_words().search(head) is not None


@cache
def _sentence_words() -> re.Pattern[str]:
    return re.compile("|".join(load_toml("outline.toml")["sentences"]["patterns"]))


def _cut(document: SourceDocument, flow: Flow) -> int | None:
    """The index of the first closing mark outside brackets and quotes, or of the first character behind blanks.

    Where the mark behind a title was lost, that of the first character of the text.
    """
    unmarked = _UNMARKED.match(flow.text) if len(flow.text) > _LONGEST_TITLE else None
    if unmarked and (unmarked["year"] or is_known(unmarked["title"])):
        return unmarked.end("title")
    dated = _DATED.match(flow.text) if "年" in flow.text[:_DATED_LENGTH] else None
    if dated and is_known(dated["title"]):
        return dated.end("title")
    text = flow.text[:_LONG]
    gaps = [i for i in flow.gaps(len(text)) if _blank_run(document, flow, i)]
    position = 0
    while match := _MARK.search(text, position):
        index = match.start()
        if gaps and (gap := next((i for i in gaps if position <= i <= index), None)):
            return gap
        awaited = _OPENING.get(text[index])
        behind = text.find(awaited, index, index + 40) if awaited else -1
        if not awaited and _is_end(text, index):
            return index
        position = max(behind, index) + 1
    return next((i for i in gaps if position <= i), None)


def _is_end(text: str, index: int) -> bool:
    """Whether a sentence ends here; 8:30 and 1.5 hold no end, and a point is one only behind Chinese."""
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if text[index] == ".":
        return bool(index) and not (before + after).isascii()
    return not (before.isdigit() and after.isdigit())


def _blank_run(document: SourceDocument, flow: Flow, index: int) -> bool:
    """Whether text follows a run of blanks, or one blank behind a title that is known.

    概  述 is one title: a run counts behind four characters, and before enough text to be a paragraph.
    """
    left, right = flow.offsets[index - 1] + 1, flow.offsets[index]
    gap = document.folded[left:right].replace("\u200b", "")
    if not gap or "\n" in gap or flow.text[index - 1] == "、":  # an enumeration goes on behind a blank
        return False
    tail = flow.text[index:]
    if len(tail) < 10 and not closed(tail):
        return False
    if len(gap) == 1 and gap != "\t":
        return is_known(flow.text[:index])
    return index >= 4


def printed(document: SourceDocument, flow: Flow, start: int, end: int) -> str:
    """Part of a flow in the characters of the source, without closing marks."""
    return flow.printed(document.text, start, end).strip("。；：，、．.:;,!?！？ \u3000")
