"""Whether a figure is told as figures of its kind were told in reports that people had read; see ``tried.toml``."""

from __future__ import annotations

from functools import cache
from operator import contains
from typing import Any, NamedTuple

from parser.model import Indicator
from parser.resources import load_toml, root
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.words import FIGURE

_FILE = "tried.toml"
RECORD = "tried.tsv"
"""What is known: an id and its marks on each line, with tabs between."""

FIGURE_MARKS = ("", ">", "+", "=", "<")
"""What the marks of a figure begin with, in the order of `marks_of_figure`."""
ZERO_MARKS = ("~", "-")
"""… and those of a statement that there was none, in the order of `marks_of_zero`."""

_QUOTED = 6
"""Characters to either side of a figure that a reason quotes."""

_ANY_RULE = "any"
"""The rules of zeros that have no number of unknown marks of their own."""

_Marks = tuple[frozenset[str], ...]


class _Known(NamedTuple):
    """The marks that are known of each id, a set for each place of `FIGURE_MARKS` and of `ZERO_MARKS`, and how many
    have to be known so that nothing is unusual: of zeros by their rule.
    """

    fillers: str
    figures: dict[str, _Marks]
    figure_least: int
    zeros: dict[str, _Marks]
    zero_least: dict[str, int]


@cache
def _words() -> dict[str, Any]:
    return load_toml(_FILE)


@cache
def _known() -> _Known:
    lines = (root() / RECORD).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return _Known(
        _words()["fillers"],
        {row[0]: _sorted(row[1:], FIGURE_MARKS) for row in rows},
        len(FIGURE_MARKS) - _words()["figure"]["unknown"] + 1,
        {row[0]: _sorted(row[1:], ZERO_MARKS) for row in rows},
        {rule: len(ZERO_MARKS) - unknown + 1 for rule, unknown in _words()["zero"]["unknown"].items()},
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


def marks_of_zero(words: str) -> list[str]:
    """What tells how it is said that there was none."""
    denial = next((denial for denial in _words()["zero"]["denials"] if words.startswith(denial)), "")
    return [words[len(denial) :][:3], words[-4:]]


def doubt_of_figure(
    indicator_id: str, place: Place, passage: Passage, before: list[Indicator], whole: Indicator | None
) -> str:
    """Why a figure may be something else: it is told as none of its id was before. "" where nothing is unusual."""
    known = _known()
    its = known.figures.get(indicator_id, ())
    if sum(map(contains, its, marks_of_figure(place, passage, before, whole))) >= known.figure_least:
        return ""
    start, end = place.figure.start, place.figure.end
    return _reason("figure", passage.flow.text[max(0, start - _QUOTED) : end + _QUOTED])


def doubt_of_said_zero(indicator_id: str, rule: str, words: str) -> str:
    """Why it may be something else that there was none of, "" where nothing is unusual."""
    known = _known()
    least = known.zero_least.get(rule, known.zero_least[_ANY_RULE])
    its = known.zeros.get(indicator_id, ())
    return "" if sum(map(contains, its, marks_of_zero(words))) >= least else _reason("zero", words)


def is_untried(reason: str) -> bool:
    """Whether a value is doubted for how it is told, and for nothing else."""
    return reason.startswith(_beginnings()) and "；" not in reason


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(_words()[kind]["low"].partition("{")[0] for kind in ("figure", "zero"))


def _reason(kind: str, words: str) -> str:
    return str(_words()[kind]["low"]).format(words=words)
