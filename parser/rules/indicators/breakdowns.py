"""Parts of a figure: 其中 and brackets tie what follows to the figure before; counts of named kinds of information."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parser.model import Indicator
from parser.rules.indicators.passages import Place
from parser.rules.indicators.words import compiled, table

_OF_A_KIND = r"(?<![\d□个大])(?:类|方面)(?:的)?(?:政府|政务|公开)*(?:信息|文件)?{共}$"
_LABEL_LENGTH = 24
_SHORT_LABEL = 16
_REMEDIES = {"review_cases": "review", "lawsuit_cases": "lawsuit"}
_WAYS = ("req_by_", "req_natural", "req_legal")


@dataclass(slots=True)
class Chain:
    """Which figure the next ones may be parts of, while one sentence is read.

    `stranger` is the unit of the figure before when that was no indicator: what follows may be parts of it. `apart`
    tells that a semicolon stands between the parts: what follows may be another way to divide the total. `by_way`
    tells whether the parts so far divide applications by where they came from, not by their outcome.
    """

    total: Indicator | None = None
    parent: Indicator | None = None
    outer: Indicator | None = None
    depth: int = 0
    stranger: str = ""
    apart: bool = False
    by_way: bool | None = None

    @property
    def topic(self) -> str:
        """What the parts are parts of, as a topic: 其他 is 其他处理 under answers and 其他结果 under reviews."""
        if self.parent is None:
            return ""
        name = self.parent.id
        return "request" if name.startswith("req_") else _REMEDIES.get(name, "")

    def move_to(self, place: Place) -> None:
        """Open or close the breakdown before a figure."""
        deeper, self.depth = place.depth - self.depth, place.depth
        if deeper > 0:
            self.outer, self.parent = self.parent, self._divided(place)
            self.apart, self.by_way = False, None
            return
        if deeper < 0:
            self.parent = self.outer
        words = table("breakdown")
        if compiled(words["hint"]).search(place.opening) and compiled(words["opens"]).search(place.opening):
            self.parent = self.parent or self._divided(place)
            self.apart, self.by_way = False, None
        elif self.depth == 0 and self._ends_before(place):
            self.parent = None

    def _divided(self, place: Place) -> Indicator | None:
        """The total that is being divided before a figure."""
        return None if self.stranger and self.stranger == place.figure.unit else self.total

    def _ends_before(self, place: Place) -> bool:
        """Whether the text before a figure leaves the breakdown: 全年共…"""
        self.apart = self.apart or ";" in place.opening
        if self.apart and self.topic == "request" and compiled("^{收到}").match(place.left):
            return True
        return bool(compiled(table("breakdown")["closes"]).match(place.left))

    def add(self, entry: Indicator) -> None:
        """Remember a figure as what may be broken down next."""
        if entry.unit == "%":
            return
        if entry.part_of is None:
            self.parent = None if self.depth == 0 else self.parent
            self.total = entry
        elif self.depth == 0 and entry.id == "category_count":
            self.total = entry

    def part_of(self, indicator_id: str) -> str | None:
        """The key of the total that a figure of this id is a part of."""
        if self.parent is None:
            return None
        if self.parent.id == indicator_id and is_disclosure(self.parent):
            return self.parent.key
        if not is_part(indicator_id, self.parent.id):
            return None
        by_way = indicator_id.startswith(_WAYS)
        if self.apart and not is_disclosure(self.parent) and self.by_way not in (None, by_way):
            return None
        self.by_way = by_way
        return self.parent.key


def is_part(indicator_id: str, total_id: str) -> bool:
    """Whether figures of the first id can be parts of a figure of the second."""
    parts: dict[str, list[str]] = table("breakdown")["parts"]
    if total_id in (indicator_id, "disclosure_cumulative"):
        return False
    if total_id.startswith("disclosure_"):
        return indicator_id in parts["disclosure"]
    return indicator_id in parts.get(total_id, ())


def is_disclosure(entry: Indicator | None) -> bool:
    """Whether an entry counts disclosed information, as a whole, by channel or by kind."""
    return entry is not None and entry.id.startswith(("disclosure_", "docs_", "category_"))


def category_of(place: Place, chain: Chain, previous: Indicator | None) -> str:
    """The kind of information that a figure counts, "" when it counts none."""
    words = table("category")
    if place.figure.unit not in words["units"] or place.joined or compiled(words["of_kinds"]).search(place.right):
        return ""
    divided = is_disclosure(chain.parent) or compiled(_OF_A_KIND).search(place.left) is not None
    listed = is_disclosure(previous) or (previous is not None and previous.id == "policy_interpretations")
    label = _label(place.left) if divided or listed else ""
    if divided and 1 < len(label) <= _LABEL_LENGTH:
        return label
    if named := _published_kind().search(place.left):
        return named["kind"]
    if not listed or not label:
        return ""
    if len(label) <= _SHORT_LABEL and compiled(words["words"]).search(label):
        return label
    return label if _kind_alone().search(place.left) else ""


@cache
def _published_kind() -> re.Pattern[str]:
    words = table("category")
    return compiled(rf"{words['publish']}(?:了)?(?:各类|各项|相关)?(?P<kind>{words['named']}){{共}}$")


@cache
def _kind_alone() -> re.Pattern[str]:
    return compiled(rf"^(?:{table('category')['named']}){{共}}$")


def _label(left: str) -> str:
    """The name of what is counted, without what leads to it and without the words between it and the number."""
    words = table("category")
    label = compiled(words["tail"]).sub("", compiled(words["strip"]).sub("", left))
    label = compiled(words["verb"]).sub("", label).strip("“”《》")
    return "" if compiled(words["no_label"]).search(label) else label
