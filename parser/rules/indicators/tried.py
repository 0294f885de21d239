"""Whether a figure is told as figures of its kind were told in reports that people had read; see ``tried.toml``."""

from __future__ import annotations

import re
from functools import cache
from operator import add, contains
from typing import Any, NamedTuple

from parser.model import Indicator
from parser.resources import load_toml, root
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.words import FIGURE, HIDDEN

_FILE = "tried.toml"
RECORD = "tried.tsv"
"""What is known: an id and its marks on each line, with tabs between, and on others its pairs of characters."""

FIGURE_MARKS = ("", ">", "+", "=", "<")
"""What the marks of a figure begin with, in the order of `marks_of_figure`."""
ZERO_MARKS = ("~", "-")
"""… and those of a statement that there was none, in the order of `marks_of_zero`."""

_QUOTED = 6
"""Characters to either side of a figure that a reason quotes."""

PAIRS = "&"
"""Stands behind the id on the lines that hold its pairs, one right behind the other."""

_NAME = re.compile(r"“[^“”]*”|《[^《》]*》")
_BEGINS = "^"
"""Stands before a clause that is shown whole."""

_ANY_RULE = "any"
"""The rules of zeros that have no number of unknown marks of their own."""

_Marks = tuple[frozenset[str], ...]
_NONE: frozenset[str] = frozenset()


class _Known(NamedTuple):
    """The marks that are known of each id, a set for each place of `FIGURE_MARKS` and of `ZERO_MARKS`, its pairs, and
    how much that is new makes a value doubtful: of figures in points, of zeros in marks, by their rule.
    """

    fillers: str
    left: int
    right: int
    figures: dict[str, _Marks]
    pairs: dict[str, frozenset[str]]
    mark_counts: int
    figure_limit: int
    denials: str
    zeros: dict[str, _Marks]
    zero_limit: dict[str, int]


@cache
def _words() -> dict[str, Any]:
    return load_toml(_FILE)


@cache
def _known() -> _Known:
    lines = (root() / RECORD).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    marks = {row[0]: row[1:] for row in rows if row[1] != PAIRS}
    figure, zero = _words()["figure"], _words()["zero"]
    return _Known(
        figure["fillers"],
        figure["left"],
        figure["right"],
        {name: _sorted(its, FIGURE_MARKS) for name, its in marks.items()},
        {row[0]: frozenset(map(add, row[2][::2], row[2][1::2])) for row in rows if row[1] == PAIRS},
        figure["mark"],
        figure["limit"],
        zero["denials"],
        {name: _sorted(its, ZERO_MARKS) for name, its in marks.items()},
        zero["limit"],
    )


def _sorted(marks: list[str], begins: tuple[str, ...]) -> _Marks:
    """The marks by what they begin with, without it; those of the words around a figure are told by the sign for it."""
    return tuple(
        frozenset(mark[1:] for mark in marks if mark[0] == sign and FIGURE not in mark)
        if sign
        else frozenset(mark for mark in marks if FIGURE in mark)
        for sign in begins
    )


def marks_of_figure(place: Place, passage: Passage, before: list[Indicator], whole: Indicator | None) -> list[str]:
    """What tells how a figure is told. `before` are those of the sentence, `whole` is the total being divided."""
    end = place.figure.end
    return [
        f"{place.left.rstrip(_known().fillers)[-2:]}{FIGURE}{place.right[:2]}",
        passage.text[end : end + 2],
        before[-1].id if before else "",
        place.figure.unit,
        whole.id if whole else "",
    ]


def words_of_figure(place: Place) -> str:
    """The characters around a figure whose pairs are looked at, without those of dates and names."""
    known, left = _known(), place.left
    if HIDDEN in left:
        left = left.replace(HIDDEN, "")
    if "“" in left or "《" in left:
        left = _NAME.sub("", left)
    if len(left) < known.left:
        return f"{_BEGINS}{left}{FIGURE}{place.right[: known.right]}"
    return f"{left[-known.left :]}{FIGURE}{place.right[: known.right]}"


def marks_of_zero(words: str) -> list[str]:
    """What tells how it is said that there was none."""
    return [words.lstrip(_known().denials)[:3], words[-4:]]


def doubt_of_figure(
    indicator_id: str, place: Place, passage: Passage, before: list[Indicator], whole: Indicator | None
) -> str:
    """Why a figure may be something else: it is told as none of its id was before. "" where little is unusual."""
    known = _known()
    marks, words = marks_of_figure(place, passage, before, whole), words_of_figure(place)
    new_marks = len(marks) - sum(map(contains, known.figures.get(indicator_id, ()), marks))
    new_pairs = len(words) - 1 - sum(map(known.pairs.get(indicator_id, _NONE).__contains__, map(add, words, words[1:])))
    if new_marks * known.mark_counts + new_pairs < known.figure_limit:
        return ""
    start, end = place.figure.start, place.figure.end
    return _reason("figure", passage.flow.text[max(0, start - _QUOTED) : end + _QUOTED])


def doubt_of_said_zero(indicator_id: str, rule: str, words: str) -> str:
    """Why it may be something else that there was none of, "" where little is unusual."""
    known = _known()
    marks = marks_of_zero(words)
    new = len(marks) - sum(map(contains, known.zeros.get(indicator_id, ()), marks))
    limit = known.zero_limit.get(rule, known.zero_limit[_ANY_RULE])
    return _reason("zero", words) if new >= limit else ""


def is_untried(reason: str) -> bool:
    """Whether a value is doubted for how it is told, and for nothing else."""
    return reason.startswith(_beginnings()) and "；" not in reason


@cache
def _beginnings() -> tuple[str, ...]:
    """What the reasons begin with that are of wording."""
    return tuple(_words()[kind]["low"].partition("{")[0] for kind in ("figure", "zero"))


def _reason(kind: str, words: str) -> str:
    return str(_words()[kind]["low"]).format(words=words)
