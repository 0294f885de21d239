"""Amounts told behind what they are of, and sums of what was told: 减免2宗共24元, 予以公开的占52%(166宗),
检索费12元、复印费84元,合计96元."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from parser.model import Indicator
from parser.rules.indicators.passages import Place
from parser.rules.indicators.reasons import SOME_WAYS
from parser.rules.indicators.words import table

_ONLY_A_SUM = re.compile(
    r"^(?:[^,、;]{1,4}费)?[,、]?(?:费用|金额|总额|涉及|共计?|合计|总计|总共|计|为|约|的|人民币){0,4}$"
)
_OF_ALL = re.compile(r"(?:^|[,、;])[^,、;]{0,6}(?:共计|合计|总计|总共)(?:为|约)?$")
_SHARE = re.compile(r"[,、]?占[^,、占]{0,8}$")
_THAT_IS = re.compile(r"^(?:\(|,(?:共计|合计|共|计|即|为|达|有))$")
_CASES = ("宗", "件", "人次", "人", "笔", "次", "起", "例", "份", "户", "批")
_MONEY = "元"
_ALL = "disclosure_total"
_SITES = ("disclosure_website", "disclosure_portal")
_OF_ALL_LENGTH = 10
"""Characters that `_OF_ALL` takes at the most."""
_LAST_WORD = 3
"""Characters of the word of adding up at its end, each of which has 共 or 计."""


def with_cause(place: Place, before: Place | None) -> Place:
    """The place of an amount, with the words that lead to the count of cases right in front of it; that of a count
    behind a share, with what is shared."""
    if before is not None and before.figure.unit == "%" and _THAT_IS.match(place.opening) and place.figure.unit != "%":
        return place.led_by(_SHARE.sub("", before.left))
    if (
        before is None
        or place.figure.unit != _MONEY
        or before.figure.unit not in _CASES
        or not _ONLY_A_SUM.match(place.opening)
    ):
        return place
    return place.led_by(f"{before.left}{place.left}")


def parts_of(place: Place, found: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """The figures of one kind right in front, two or more, that a figure is told to be the sum of, else none.

    What was published in several ways is of one kind.
    """
    if not found or not place.figure.unit or not _is_of_all(place.opening):
        return ()
    parts: list[Indicator] = []
    for entry in reversed(found):
        if entry.unit != place.figure.unit or entry.part_of or (parts and not _alike(entry, parts[0])):
            break
        parts.append(entry)
        if len(parts) > 1 and sum(part.value or 0 for part in parts) == place.figure.value:
            return tuple(parts)
    return ()


def _is_of_all(opening: str) -> bool:
    """Whether a clause ends with a word of adding up."""
    if "共" not in opening[-_LAST_WORD:] and "计" not in opening[-_LAST_WORD:]:
        return False
    return _OF_ALL.search(opening, max(0, len(opening) - _OF_ALL_LENGTH)) is not None


def id_of_sum(parts: Sequence[Indicator]) -> str:
    """What the sum of parts is: of the same kind as they are, or all that was made public where the ways differ."""
    return parts[0].id if len({part.id for part in parts}) == 1 else _ALL


def doubt_of_sum(parts: Sequence[Indicator]) -> str:
    """Why a sum may not be all that was made public, "" when it is: 微信260条、微博180条,合计440条."""
    if id_of_sum(parts) != _ALL or any(part.id in _SITES for part in parts):
        return ""
    return SOME_WAYS


def _alike(one: Indicator, other: Indicator) -> bool:
    ways: Container[str] = table("channel_names")
    return one.id == other.id or all(e.id.startswith("disclosure_") and e.id in ways for e in (one, other))
