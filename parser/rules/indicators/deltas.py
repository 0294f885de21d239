"""Changes against another year: 同比增长35%, 较上年减少2件, 与2021年持平. They are no figures of the year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.words import compiled, table

_LEVEL = re.compile(r"[^,。;:]{0,24}(?:与|同|和|较|比)[^,。;:]{0,16}?(?P<level>(?:基本|大致)?持平)")
_THAT_YEAR = re.compile(r"(?:较|比|与|和|同|由|从)[^,;◆]{0,10}(?:上年|去年|上一?年度?|前年|□{4}年度?)[^,;◆]{0,12}$")


OF_SOMETHING_ELSE = "-"
"""The subject of a change in what no indicator counts (粉丝增长27.6%)."""


class Delta(NamedTuple):
    """A change, as told: ``-12.3%``, ``+28条``, ``0``. `subject` is the id it is told of, "" for the figure before."""

    text: str
    subject: str
    start: int
    end: int


def delta_of(place: Place) -> Delta | None:
    """The change that this figure tells, None when it tells none."""
    words = table("delta")
    if not compiled(words["hint"]).search(place.left[-14:]):
        return None
    before = (place.lead + place.left)[-60:]
    if compiled(f"(?:{words['reached']})[^◆,;]{{0,4}}$").search(before):
        return None
    direction = compiled(
        f"(?:(?P<up>{words['up']})|(?P<down>{words['down']}))(?:了|约|近|幅度?|率|比例|为|达到?|:)*$"
    ).search(before)
    if direction is None:
        return None
    figure = place.figure
    if figure.unit != "%" and not compiled(words["compare"]).search(before):
        return None
    subject = _subject(before[: direction.start()])
    if not subject and not compiled(words["bare"]).search(place.left):
        subject = OF_SOMETHING_ELSE
    sign = "-" if direction["down"] else "+"
    return Delta(f"{sign}{figure.value}{figure.unit}", subject, figure.start, figure.end)


def is_compared(place: Place) -> bool:
    """Whether the figure is only the other year's, named to compare with: 较上年的120件减少…"""
    return "年" in place.left and bool(_THAT_YEAR.search(place.left))


def says_level(text: str, start: int, end: int) -> bool:
    """Whether a sentence may tell that something stayed as it was."""
    return text.find("持平", start, end) >= 0


def find_levels(passage: Passage, start: int, end: int) -> Sequence[Delta]:
    """Statements that nothing changed."""
    if not says_level(passage.text, start, end):
        return ()
    told = _LEVEL.finditer(passage.text, start, end)
    return [Delta("0", _subject(match.group()), match.start("level"), match.end()) for match in told]


def _subject(text: str) -> str:
    for subject in table("delta")["subjects"]:
        if compiled(subject["say"]).search(text):
            return str(subject["id"])
    return ""
