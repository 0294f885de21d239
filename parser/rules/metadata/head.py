"""What metadata is read from: the lines before the first section, the preface, and the signature."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, groupby, islice, takewhile
from operator import attrgetter

from parser.flow import Flow, join, paragraphs
from parser.layout import RunningText, TextLine, is_prose, running_text, text_lines
from parser.model import MetadataEntry, Report, Span
from parser.record import record
from parser.resources import load_toml
from parser.rules.metadata.block import Pair, is_sentence, key_spans, plain_keys, read_pairs
from parser.rules.metadata.signature import Signature, find_signature
from parser.rules.title import Title, best_title, find_titles, find_window_titles, parse_title
from parser.source.document import SourceDocument

_PREFACE = 3  # paragraphs that count as the preface of a report without sections
_PREFACE_WORDS = 4
_HEAD = 200  # lines that a head has at most
_LONGEST_KEY = 12
_MARKS = "·●◆■▪◎○☆★|"
_MARKS_BEFORE = re.compile(rf"[{_MARKS}][ \t·|]{{0,8}}")
_MARKS_BEHIND = re.compile(r"[ \t|]{0,8}\|$")
_BEFORE_KEY = " \t|[【("


@record()
class Head:
    """The parts of a report that its metadata stands in. `preface` are its paragraphs before the first section.

    `lines` are those before the first section that are no sentences, `flows` what stands on them. `broken` are ends of
    lines with the name of a contact (电子邮箱：), each with the line behind it.
    """

    document: SourceDocument
    lines: tuple[TextLine, ...]
    flows: tuple[Flow, ...]
    pairs: tuple[Pair, ...]
    titles: tuple[Title, ...]
    preface: tuple[Flow, ...]
    body: tuple[Flow, ...]
    broken: tuple[Flow, ...]
    signature: Signature | None

    @property
    def best_title(self) -> Title | None:
        """The most complete title."""
        return best_title(self.titles)

    def printed(self, flow: Flow, start: int, end: int) -> str:
        """Part of a flow in the characters of the source, without the blanks that the flow has dropped."""
        return flow.printed(self.document.text, start, end)

    def entry_of(self, field: str, flow: Flow, rule: str) -> MetadataEntry:
        """An entry with the whole of a flow as its value."""
        size = len(flow.text)
        return entry(field, self.printed(flow, 0, size), flow.span(0, size), rule)

    def value(self, pair: Pair) -> Flow | None:
        """The value of a pair, None where it is blank or says that there is none."""
        flow = join(self.document, [pair.value]) if pair.value else None
        return flow if flow and flow.text and flow.text not in load_toml("metadata.toml")["keys"]["nothing"] else None


def read_head(document: SourceDocument, report: Report) -> Head:
    """The parts of the report that hold metadata."""
    end = report.sections[0].heading.start if report.sections else len(document.text)
    flows = paragraphs(document, report)
    first = bisect_left(flows, end, key=_start)
    before, body = tuple(flow for flow in flows[:first] if is_prose(flow.text)), flows[first:]
    late = tuple(flow for flow in body if "报告" in flow.text and _is_preface(flow))
    if not report.sections:
        before, body = before[:_PREFACE], before[_PREFACE:]
        end = before[0].offsets[0] if before else end
    blocked = _chrome(document, report, end)
    lines = islice(takewhile(lambda line: line.end <= end, text_lines(document, blocked)), _HEAD)
    plain = (_without_marks(document, line) for line in lines)
    numbered = [(number, line) for number, line in enumerate(plain) if not is_sentence(_text(document, line))]
    short = tuple(line for _number, line in numbered)
    pairs = tuple(read_pairs(document, short))
    keyed = {pair.line for pair in pairs}
    unkeyed = [one for i, one in enumerate(numbered) if i not in keyed]
    titles = [title for run in _runs(unkeyed) for title in find_titles(document, run)]
    titles += [title for pair in pairs if pair.group == "title" and (title := _titled(document, pair.value))]
    if not titles:
        titles = [title for line in short if (title := _before_keys(document, line))]
    if not titles:
        summed = [title for pair in pairs if pair.key in _summaries() and (title := _titled(document, pair.value))]
        titles = [title for title in summed if title.agency and title.year]
    titles = titles or list(find_window_titles(document, [TextLine((line,)) for line in _printed(document, end)]))
    text = running_text(document, report)
    return Head(
        document=document,
        lines=short,
        flows=tuple(join(document, line.spans) for line in short),
        pairs=pairs,
        titles=tuple(titles),
        preface=(*before, *late),
        body=body,
        broken=tuple(_broken(text)),
        signature=find_signature(text),
    )


def _runs(numbered: Iterable[tuple[int, TextLine]]) -> Iterator[list[TextLine]]:
    """The lines that stand right below each other, as the lines of one title do: nothing but chrome is between them."""
    for _place, run in groupby(enumerate(numbered), key=lambda one: one[1][0] - one[0]):
        yield [line for _at, (_number, line) in run]


def _before_keys(document: SourceDocument, line: TextLine) -> Title | None:
    """A title of an office and a year that has keys of the page behind it on its line: …年度报告 发布时间:…"""
    keys = key_spans(document, line.spans[0])
    text = document.folded[line.start : keys[0].start].rstrip(_BEFORE_KEY) if keys else ""
    title = _titled(document, Span(line.start, line.start + len(text))) if text else None
    return title if title and title.agency and title.year else None


def _start(flow: Flow) -> int:
    return flow.offsets[0]


def _chrome(document: SourceDocument, report: Report, end: int) -> Sequence[Span]:
    """The chrome of the page but for a block of keys and values one a line, which looks like the list of a menu.

    What begins inside a key is none either: 字号 of 发文字号.
    """
    chrome = report.noise[: bisect_left(report.noise, end, key=attrgetter("start"))]
    lines = _printed(document, end)
    if not (chrome and lines):
        return chrome
    bare = [_before_bar(document, _behind_bullet(document, line)) for line in lines]
    plain = plain_keys([document.folded[line.start : line.end] for line in bare])
    block = {place for index in plain for place in (index, index + 1)}
    starts = [line.start for line in lines]
    places = [bisect_right(starts, span.start) - 1 for span in chrome]
    inside = {place for span, place in zip(chrome, places, strict=True) if span.start != starts[place]}
    keys = {place: key_spans(document, lines[place]) for place in inside}
    return [
        span
        for span, place in zip(chrome, places, strict=True)
        if not (place in block and span.start < lines[place].end)
        and not any(key.start < span.start < key.end for key in keys.get(place, ()))
    ]


def _printed(document: SourceDocument, end: int) -> Sequence[Span]:
    """The lines of the head, chrome or not."""
    return document.printed[: min(_HEAD, bisect_right(document.printed, end, key=attrgetter("end")))]


def _text(document: SourceDocument, line: TextLine) -> str:
    return document.folded[line.start : line.end]


def _without_marks(document: SourceDocument, line: TextLine) -> TextLine:
    """The line without the bullet of a list before it and the bars of an empty cell around it."""
    first, last = line.spans[0], line.spans[-1]
    if len(line.spans) == 1:
        span = _before_bar(document, _behind_bullet(document, first))
        return line if span is first else TextLine((span,))
    return TextLine((_behind_bullet(document, first), *line.spans[1:-1], _before_bar(document, last)))


def _behind_bullet(document: SourceDocument, span: Span) -> Span:
    if document.folded[span.start] not in _MARKS:
        return span
    bullet = _MARKS_BEFORE.match(document.folded, span.start, span.end)
    return Span(bullet.end(), span.end) if bullet and bullet.end() < span.end else span


def _before_bar(document: SourceDocument, span: Span) -> Span:
    if document.folded[span.end - 1] != "|":
        return span
    bar = _MARKS_BEHIND.search(document.folded, max(span.start, span.end - 10), span.end)
    return Span(span.start, bar.start()) if bar and span.start < bar.start() else span


def _broken(text: RunningText) -> Iterator[Flow]:
    ends = _key_ends()
    for index, folded in enumerate(text.texts[:-1]):
        end = _key_at_end().search(folded, max(0, len(folded) - _LONGEST_KEY)) if folded[-1] in ends else None
        if end:
            line, following = text.lines[index : index + 2]
            yield join(text.document, [Span(line.start + end.start(), line.end), *following.spans])


@cache
def _key_ends() -> frozenset[str]:
    """The characters that a line ends with behind the name of a contact."""
    return frozenset(":").union(word[-1] for words in load_toml("metadata.toml")["contacts"].values() for word in words)


@cache
def _key_at_end() -> re.Pattern[str]:
    words = chain.from_iterable(load_toml("metadata.toml")["contacts"].values())
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))}) ?:?$")


def _is_preface(flow: Flow) -> bool:
    """Whether a paragraph inside a section tells of the report itself: what it covers, whom to ask."""
    words = load_toml("metadata.toml")["preface"]["words"]
    return sum(word in flow.text for word in words) >= _PREFACE_WORDS


def entry(
    field: str, value: str | int, span: Span, rule: str, *, reason: str = "", guessed: bool = False
) -> MetadataEntry:
    """An entry of this stage, of low confidence when there is a reason for it."""
    return MetadataEntry(
        field=field,
        value=value,
        span=span,
        confidence="low" if reason else "high",
        reason=reason,
        rule=f"metadata.{rule}",
        guessed=guessed,
    )


def reason(name: str, **words: str | int) -> str:
    """A reason in Chinese, from `resources/metadata.toml`."""
    text: str = load_toml("metadata.toml")["reasons"][name]
    return text.format(**words)


def _summaries() -> Sequence[str]:
    """Keys whose value is often but the title."""
    keys: list[str] = load_toml("metadata.toml")["keys_of_summary"]["names"]
    return keys


def _titled(document: SourceDocument, value: Span | None) -> Title | None:
    """The title that stands as the value of a key."""
    flow = join(document, [value]) if value else None
    parts = parse_title(flow.text) if flow else None
    return Title((value,), flow, *parts) if value and flow and parts else None
