"""Statements that there was none: 未收到申请, 没有发生1起诉讼, 无收费及减免情况, 复议、诉讼均为零.

One statement may tell several zeros; each gets its own entry on the words that say so.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from functools import cache
from operator import methodcaller
from typing import Any, NamedTuple

from parser.flow import Flow
from parser.numerals import Figure
from parser.once import once_for_each
from parser.record import record
from parser.rules.indicators.passages import Passage
from parser.rules.indicators.titles import Titles
from parser.rules.indicators.words import compiled, scan, table

_CLAUSE_END = re.compile(r"[,;。:!?]")
_START = methodcaller("start")
_NONE: frozenset[int] = frozenset()
_REACH = 90
_BACK = 60
_TITLE = "title"
_GOES_ON = re.compile(
    r",(?=(?:也|亦|或者?|和|及|以及|并|与)?(?:被|申请|提起|提出|引发|导致|引起)?(?:人民法院)?(?:行政)?(?:复议|诉讼|申诉|投诉|举报|减免))"
)
_CLOSED = re.compile(
    r"^(?:过|任何|的|相关|此类|类似|上述|以上|该类|这类|此项|该项|等|情况|情形|事项|案件|事件|现象|问题|费用|申请|记录|信息公开|政府信息公开)*$"
)
_SEPARATOR = re.compile(
    r"^(?:公开)?(?:的)?(?:政府)?(?:信息)?(?:申请)?(?:情况|事项|案件|信件|件|等|请求|要求|总?数量?)?(?:[、和及与或,]|以及|并|$)"
)
_OTHER_MATTER = re.compile(r"复议|诉讼|收费|费用|处理费|投诉|举报|申诉|减免")
_ONE_WAY = re.compile(r"书面|当面|现场|窗口|网上|网络|在线|信函|邮寄|传真|邮件|口头|纸质")
_BY_ANOTHER = re.compile(
    r"[,;、][^。,;\d较比]{0,16}(?:申请|口头|网上|网络|在线|信函|邮寄|当面|现场|邮件)"
    r"[^。,;\d较比]{0,12}[1-9一两二三四五六七八九十]"
)
"""None came in one way, but some in another: 未收到书面申请,口头申请2件."""
_CAUSE = re.compile(r"因|由于|鉴于")
_NOTHING = re.compile(
    r"^(?:□{4}年度?,?)?(?:[^,。;]{0,12})?(?:无|没有|未发生|未涉及|无此[类项]?(?:情况|事项)?|没有发生|暂无|未收到|未产生|不涉及)[。;]?$"
)


class Zero(NamedTuple):
    """One kind of thing there was none of, and the words that say so as `text[start:end]`."""

    id: str
    start: int
    end: int
    rule: str


@record()
class _Target:
    id: str
    openings: frozenset[str]
    say: re.Pattern[str]
    veto: re.Pattern[str] | None
    outside_problems: bool = False

    def found(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Wherever the range names it."""
        vetoed = [match.span() for match in self.veto.finditer(text, start, end)] if self.veto else []
        for match in self.say.finditer(text, start, end):
            if not any(low < match.end() and match.start() < high for low, high in vetoed):
                yield match


def _target(entry: dict[str, Any]) -> _Target:
    veto = compiled(entry["veto"]) if "veto" in entry else None
    return _Target(
        entry["id"], frozenset(entry["in"]), compiled(entry["say"]), veto, entry.get("outside_problems", False)
    )


@once_for_each
def _targets(kind: str) -> tuple[_Target, ...]:
    """What an opening of this kind can deny, applications apart."""
    targets = (_target(entry) for entry in table("zero")["target"])
    return tuple(target for target in targets if kind == _TITLE or kind in target.openings)


@cache
def _request() -> _Target:
    return _target(table("zero")["request"])


@cache
def _cost() -> _Target:
    return _target({"in": (), **table("zero")["cost"]})


@cache
def _openings() -> re.Pattern[str]:
    words = table("zero")
    return compiled(
        rf"(?P<not>{words['not_plain']})|(?P<fee>{words['fee']})|(?P<receive>{words['receive']})"
        rf"|(?P<hold>{words['hold']})"
        rf"|(?P<occur>{words['occur']})|(?P<plain>{words['plain']})"
    )


class Zeros:
    """The zeros of one paragraph."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        found = scan(table("zero")["starts"], _openings(), passage.text)
        self._openings = [opening for opening in found if opening.lastgroup != "not"]
        self._has_word = "零" in passage.text or "〇" in passage.text

    def speak(self, start: int, end: int) -> bool:
        """Whether the sentence `text[start:end]` may tell of any."""
        return self._has_word or bool(self._between(start, end))

    def _between(self, start: int, end: int) -> list[re.Match[str]]:
        if not self._openings:
            return []
        first = bisect.bisect_left(self._openings, start, key=_START)
        return self._openings[first : bisect.bisect_left(self._openings, end, first, key=_START)]

    def find(self, start: int, end: int) -> list[Zero]:
        """The zeros told in the sentence, in the order of the statements."""
        told = list(self._told(start, end))
        titles = self.passage.titles
        if not told and start == 0 and titles and _NOTHING.match(self.passage.text[: min(end, _BACK)]):
            told += _nothing_under(titles[-1], end)
        return told

    def denied(self, start: int, end: int, figures: Sequence[Figure]) -> frozenset[int]:
        """Where those of the numbers of a sentence begin that a negation takes back: the 1 of 没有发生1起."""
        openings = self._between(start, end) if figures else ()
        if not openings:
            return _NONE
        ends = {opening.end() for opening in openings}
        return frozenset([figure.start for figure in figures if figure.start in ends and figure.value <= 1])

    def _told(self, start: int, end: int) -> Iterator[Zero]:
        text = self.passage.text
        openings = self._between(start, end)
        for index, opening in enumerate(openings):
            follower = openings[index + 1].start() if index + 1 < len(openings) else end
            if follower - opening.end() < 2 and follower < end:
                continue
            clause = _clause_start(text, start, opening.start())
            if not compiled(table("zero")["hope"]).search(text, clause, opening.start()):
                reach = _scope_end(text, opening.end(), min(follower, end))
                yield from _told_by(self.passage, opening, (clause, reach))
        words = compiled(table("zero")["word"]).finditer(text, start, end) if self._has_word else ()
        for word in words:
            clause = _clause_start(text, start, word.start())
            for name, target in _targets_in(self.passage, "plain", clause, word.start()):
                yield Zero(name, target.start(), word.end(), "zero/word")


def _clause_start(text: str, start: int, position: int) -> int:
    low = max(start, position - _BACK)
    return max((match.end() for match in _CLAUSE_END.finditer(text, low, position)), default=low)


def _scope_end(text: str, position: int, limit: int) -> int:
    """How far a negation reaches: to the end of its clause, and on where the next one only lists more of the same."""
    limit = min(limit, position + _REACH)
    while match := _CLAUSE_END.search(text, position, limit):
        if not _GOES_ON.match(text, match.start()):
            return match.start()
        position = match.end()
    return limit


def _told_by(passage: Passage, opening: re.Match[str], span: tuple[int, int]) -> Iterator[Zero]:
    clause, end = span
    kind = str(opening.lastgroup)
    found = list(_targets_in(passage, kind, opening.start(), end))
    if not found and _CLOSED.match(passage.text[opening.end() : end]):
        yield from _told_before(passage, opening, kind, clause)
    for name, target in found:
        yield Zero(name, opening.start(), target.end(), f"zero/{kind}")


def _told_before(passage: Passage, opening: re.Match[str], kind: str, clause: int) -> Iterator[Zero]:
    """行政复议、行政诉讼均未发生: what there was none of stands in front, in this clause or the one before."""
    found = list(_targets_in(passage, kind, clause, opening.start()))
    if not found and clause and passage.text[clause - 1] in ",:":
        clause = _clause_start(passage.text, 0, clause - 1)
        found = list(_targets_in(passage, kind, clause, opening.start()))
    for name, target in found:
        yield Zero(name, target.start(), opening.end(), f"zero/{kind}-behind")


def _targets_in(passage: Passage, kind: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """The things named in a range that this kind of opening can deny, each once."""
    text = passage.text
    if kind != "receive" and (match := _cost().say.search(text, start, end)):
        yield _cost().id, match
        return
    found = {}
    for target in _targets(kind):
        match = target.say.search(text, start, end)
        if match and target.veto:
            match = next(target.found(text, start, end), None)
        if match and not (target.outside_problems and passage.in_problems):
            found[target.id] = match
    of_disclosure = {"review_cases", "lawsuit_cases"} & found.keys() or kind == _TITLE
    if not of_disclosure and not passage.speaks_of("{公开}|公开工作", end):
        found.pop("complaints", None)
        found.pop("appeals", None)
    if "processing_fee" in found:
        found.pop("fees_collected", None)
    if (kind in _request().openings or kind == _TITLE) and (match := _request_in(text, start, end)):
        found[_request().id] = match
    if not found:
        return
    corrected = compiled(table("zero")["corrected"]["say"])
    for name, match in found.items():
        was_held = name in ("review_cases", "lawsuit_cases")
        lost = was_held and corrected.search(text, match.end(), min(end, match.end() + 18))
        yield f"{name}_corrected" if lost else name, match


def _request_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The application that was not made, unless the word only leads to another matter (申请行政复议, 申请的费用)."""
    for match in _request().found(text, start, end):
        rest = text[match.end() : end]
        if _CAUSE.search(text, start, match.start()):
            return None
        if _OTHER_MATTER.search(text, start, match.start()) or compiled(table("zero")["no_application"]).search(rest):
            return None
        if _ONE_WAY.search(text, start, match.end()) and _BY_ANOTHER.match(text, end, end + _BACK):
            return None
        if not _OTHER_MATTER.search(rest) or _SEPARATOR.match(rest):
            return match
    return None


def _nothing_under(title: str, end: int) -> Iterator[Zero]:
    """A section whose whole text is 无: none of what its title names."""
    passage_of_title = Passage(Flow(title, range(len(title))), Titles())
    for name, _ in _targets_in(passage_of_title, _TITLE, 0, len(title)):
        yield Zero(name, 0, end, "zero/title")
