"""Which numbered lines are sections: all but rows of tables, contents lists, attachments and broken sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from parser.flow import Flow, join
from parser.layout import RunningText, closed
from parser.once import once_for_each
from parser.record import record
from parser.resources import load_toml
from parser.rules.outline.known import is_known
from parser.rules.outline.numbers import HIGH_STYLES, Number, numbers_of, read_lonely_number
from parser.rules.outline.rows import table_lines

_REPEATED = 3
_LONGEST_LIST = 800
SEEN = 160
"""Characters behind a number that are looked at."""

_HEAD = re.compile(r"[^。;:!?]{0,60}")


@record()
class Candidate:
    """A numbered line: its index among the lines, its number, and the beginning of the text behind it.

    `head` is that text up to the first closing mark.
    """

    line: int
    number: Number
    behind: Flow
    head: str


def find_candidates(text: RunningText) -> list[Candidate]:
    """The numbered lines that are headings or items of the report, in order."""
    rows = table_lines(text)
    attached = _attachments(text)
    found: list[Candidate] = []
    for index, number in numbers_of(text).items():
        if index in rows or (index in attached and number.style not in HIGH_STYLES):
            continue
        candidate = candidate_at(text, index, number)
        if candidate.behind.text:
            found.append(candidate)
    found = _outside_sentences(text, found)
    found = _with_evidence(_without_contents(text, found))
    return sorted([*found, *_without_title(text, rows, found)], key=attrgetter("line"))


def candidate_at(text: RunningText, index: int, number: Number) -> Candidate:
    """A numbered line with what stands behind its number."""
    behind = join(text.document, text.behind(index, number.rest, SEEN))
    head = _HEAD.match(behind.text)
    return Candidate(index, number, behind, head.group() if head else "")


def _without_title(text: RunningText, rows: set[int], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Numbers of parts alone on their lines, where the parts beside them are counted and they are not."""
    parts = {c.number.ordinal: c.line for c in found if c.number.style == "cn"}
    for index, printed in enumerate(text.texts):
        if not printed.endswith("、") or index in rows:
            continue
        line = text.lines[index]
        number = read_lonely_number(text.document.folded, line.start, line.end)
        if number is None or number.ordinal in parts:
            continue
        before, behind = parts.get(number.ordinal - 1, -1), parts.get(number.ordinal + 1, -1)
        if before < index < behind and (number.ordinal == 1 or before >= 0):
            yield Candidate(index, number, Flow("", ()), "")


def _outside_sentences(text: RunningText, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without those that the line before goes on with, being as wide as the page and without a mark at its end.

    A known title, and a number that counts on, stay all the same.
    """
    kept: list[Candidate] = []
    last: dict[str, int] = {}
    for candidate in candidates:
        before, number = candidate.line - 1, candidate.number
        broken = before >= 0 and text.is_full(before) and not closed(text.texts[before])
        if broken and last.get(number.style, -1) + 1 != number.ordinal and not is_known(candidate.head):
            continue
        last[number.style] = number.ordinal
        kept.append(candidate)
    return kept


def _attachments(text: RunningText) -> set[int]:
    """The lines below 附件:1. … that name more papers."""
    found: set[int] = set()
    opening, numbers = _pattern("attachments"), numbers_of(text)
    for index, line in enumerate(text.texts):
        if len(line) > 80 or "。" in line:
            continue
        if opening.match(line) or (index in found and index in numbers):
            found.add(index + 1)
    return found


def _without_contents(text: RunningText, candidates: list[Candidate]) -> list[Candidate]:
    """Without contents lists: lines with leaders and a page number, and runs of headings that come again later."""
    kept = [c for c in candidates if not (_has_leaders(line := text.texts[c.line]) or _is_list(line))]
    later: dict[tuple[int, str], int] = {(c.number.ordinal, c.head): c.line for c in kept}
    dropped: set[int] = set()
    for run in _runs(kept):
        repeated = {c.line for c in run if later[(c.number.ordinal, c.head)] > run[-1].line}
        if len(repeated) >= _REPEATED and 2 * len(repeated) > len(run):
            dropped |= {c.line for c in run if c.line <= max(repeated)}
    return [c for c in kept if c.line not in dropped]


def _has_leaders(line: str) -> bool:
    """Whether a line ends with leaders and a page number."""
    return line[-1].isdecimal() and _pattern("leaders").search(line) is not None


def _is_list(line: str) -> bool:
    """Whether a line holds nothing but titles with their numbers, one behind the other."""
    data = _data()
    if len(line) > _LONGEST_LIST or line.count("、") + line.count(")") < data["pieces"]:  # a number has one of them
        return False
    pieces = _pattern("cut").split(line)[1:]
    return bool(len(pieces) >= data["pieces"] and max(map(len, pieces)) <= data["longest"])


def _runs(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Numbered lines with nothing between them."""
    runs: list[list[Candidate]] = []
    for candidate in candidates:
        if runs and runs[-1][-1].line == candidate.line - 1:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs


def _with_evidence(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without damaged numbers that neither a known title nor a neighbour in their series speaks for."""
    counted: Mapping[str, set[int]] = {c.number.style: set() for c in candidates}
    for candidate in candidates:
        if not candidate.number.bare:
            counted[candidate.number.style].add(candidate.number.ordinal)
    return [c for c in candidates if not c.number.weak or _believable(c, counted[c.number.style])]


def _believable(candidate: Candidate, ordinals: set[int]) -> bool:
    number = candidate.number
    if is_known(candidate.head):
        return True
    if number.bare or (not number.ordinal and 1 in ordinals):
        return False
    if not number.ordinal:
        return 2 in ordinals and len(candidate.head) <= 20
    beside = number.ordinal - 1 in ordinals or number.ordinal + 1 in ordinals
    return beside and len(candidate.head) <= 60


@once_for_each
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_data()[name])


def _data() -> Any:
    return load_toml("outline.toml")["lists"]
