"""Lines that look like headings and are rows of tables, whether the tables were read or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from parser.editions import editions
from parser.fold import fold
from parser.layout import Last, RunningText, is_prose
from parser.resources import load_toml
from parser.rules.outline.known import is_form_title
from parser.rules.outline.numbers import numbers_of, read_number

_FIGURES = re.compile(r"[\d\s.,/—\-+%]+")
_TRAILING = re.compile(r"(?:[\t ]+(?:[-+]?\d[\d.,]*|/|—|-|无|空))+$")
_MANY_TRAILING = re.compile(r"(?:[\t ]+(?:[-+]?\d[\d.,]*|/|—|-|无)){3,}$")
_BAR = re.compile(r"[ \t]?\|[ \t]?")
_DROP = re.compile(r"[\s\u200b“”\"'()《》<>]")
_LONGEST = 120
_LONGEST_TITLE = 60
_LAST: Last[set[int]] = Last()
_FIRST = 6  # characters of a label that are enough to know it by


def table_lines(text: RunningText) -> set[int]:
    """The indices of lines that are rows of a table of the forms or of a statistics table."""
    return _LAST.get((text,), lambda: _table_lines(text))


def _table_lines(text: RunningText) -> set[int]:
    texts = [_BAR.sub("\t", line).rstrip("\t") if "|" in line else line.rstrip("\t") for line in text.texts]
    rests = {i: number.rest - text.lines[i].start for i, number in numbers_of(text).items()}
    keys = {
        i: _row_key(line, rests.get(i, 0) if line == text.texts[i] else _rest(line))
        for i, line in enumerate(texts)
        if len(line) <= _LONGEST and "。" not in line
    }
    figures = {i for i, line in enumerate(texts) if not line[:1].isalpha() and _FIGURES.fullmatch(line)}
    names, labels = _units(), _labels()
    units = {i for i in keys if texts[i] in names}
    below = {i - 1 for i in figures} | {i - 2 for i in figures if i - 1 in units}
    sure = {i for i, key in keys.items() if _is_row(texts[i], key, labels) or (i in below and _is_label(texts[i]))}
    figures &= keys.keys()
    near = {j for i in sure | figures for j in (i - 1, i + 1)}
    sure |= {i for i in near & keys.keys() if keys[i] in labels.beginnings}
    return sure | _statistics(texts, text.above)


def is_label(text: str) -> bool:
    """Whether a folded line is a label, or the beginning of one, in the tables of the forms."""
    return _row_key(text, _rest(text)) in _labels().beginnings


def _is_row(text: str, key: str, labels: _Labels) -> bool:
    if "\t" in text and len(text.rpartition("\t")[2]) <= 20:
        return True
    known = key[:_FIRST] in labels.first and (key in labels.beginnings or key.startswith(labels.whole))
    if known or key in labels.short:
        return True
    return (" " in text or "\t" in text) and bool(_MANY_TRAILING.search(text))


def _is_label(text: str) -> bool:
    """Whether a line with its figures below it, or its unit and a figure, is their label.

    A part of the form is none, though its table may follow at once.
    """
    number = read_number(text, 0, len(text))
    return not (is_prose(text) or (number and is_form_title(text[number.rest :])))


def _statistics(texts: Sequence[str], above: frozenset[int]) -> set[int]:
    """The lines of a statistics table from its title or head to the next running text.

    Numbered lines right before that text belong to it, unless figures stand on them or below, or right `above` rows
    that were read.
    """
    found: set[int] = set()
    end, last = 0, -1  # of the stretch that a start stands in, looked for once however many starts it holds
    for start, text in enumerate(texts):
        if len(text) > _LONGEST_TITLE or start in found or not _starts_table(text):
            continue
        if start >= end:
            prose = (i for i in range(start + 1, len(texts)) if is_prose(texts[i]) and "\t" not in texts[i])
            end = next(prose, len(texts))
            last = next((i for i in range(end - 1, start - 1, -1) if i in above or _looks_filled(texts, i)), -1)
        if last < start:
            continue
        stop = end if end == len(texts) else last + 1
        numbered = read_number(text, 0, len(text)) is not None and "\t" not in text
        found |= set(range(start + numbered, stop))
    return found


def _starts_table(text: str) -> bool:
    if "。" in text or "," in text:
        return False
    return _table_start().search(text.replace(" ", "")) is not None


@cache
def _table_start() -> re.Pattern[str]:
    """The title of a statistics table, or its head."""
    data = _data()["statistics"]
    return re.compile(f"{data['titles']}|{data['headers']}")


def _looks_filled(texts: Sequence[str], index: int) -> bool:
    text = texts[index]
    return "\t" in text or text in _units() or bool(_FIGURES.fullmatch(text) or _TRAILING.search(text))


def _rest(text: str) -> int:
    """Where a line begins behind its number."""
    number = read_number(text, 0, len(text))
    return number.rest if number else 0


def _row_key(text: str, rest: int) -> str:
    """The label of a possible row: without number, figures behind it, blanks, quotes and brackets."""
    text = text[rest:]
    return _DROP.sub("", _TRAILING.sub("", text) if " " in text or "\t" in text else text)


@cache
def _units() -> frozenset[str]:
    return frozenset(_data()["statistics"]["units"])


class _Labels(NamedTuple):
    """The labels that are rows wherever they stand.

    `short` are those no longer than what others are known by, `first` the first characters that are enough to know one,
    `beginnings` all pieces that a label, also a doubtful one, can begin with when it is broken over lines.
    """

    whole: tuple[str, ...]
    short: frozenset[str]
    first: frozenset[str]
    beginnings: frozenset[str]


@cache
def _labels() -> _Labels:
    doubtful: list[str] = _data()["form_rows"]["doubtful"]
    labels = tuple({_DROP.sub("", fold(label)) for label in _all_labels()}.difference(doubtful))
    return _Labels(
        labels,
        frozenset(label for label in labels if len(label) <= _FIRST),
        frozenset(label[:_FIRST] for label in labels if len(label) >= _FIRST),
        frozenset(label[:size] for label in (*labels, *doubtful) for size in range(1, len(label) + 1)),
    )


def _all_labels() -> Iterator[str]:
    yield from _data()["form_rows"]["labels"]
    for edition in editions():
        table = edition.tables.get("table3")
        for row in (*table.groups, *(r for b in table.blocks for r in b.rows)) if table else ():
            yield from (row.label, *row.also)


def _data() -> Any:
    return load_toml("outline.toml")
