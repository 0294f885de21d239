"""A paragraph as the indicator rules see it: masked text, its sentences and figures, and what stands around each."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from parser.flow import Flow
from parser.numerals import Figure, find_figures
from parser.once import once
from parser.rules.indicators.masks import mask
from parser.rules.indicators.titles import Titles
from parser.rules.indicators.ways import kinds
from parser.rules.indicators.words import FIGURE, HIDDEN, compiled, scan, table

_SENTENCE_END = re.compile(r"[。!?]")
_BOUNDARY = re.compile(r"[,;:()]")
_BRACKET = re.compile(r"\(([^()]{0,120})\)")
_VARIANT = re.compile(r"\(兼\)")
_MEDIA = "新媒体"
_ONLY_FILLERS = re.compile(r"^[共计总合累约达为有了是数量的:各均已到仅只额出总数、]{0,10}$")
_YEAR_FIRST = re.compile(r"(?<=:)□{4}年度?(?=[共计总合累约达为有了是数量的:各均已到仅只额出总数]{0,8}$)")
_ACCOUNT = re.compile(
    r"“[^“”]{1,20}”(?=(?:官方|政务|新浪|腾讯|认证)*(?:微信|微博|公众号|头条|抖音|客户端|网站|服务号|订阅号))"
    r"|(?:(?<=微信)|(?<=微博)|(?<=公众号)|(?<=头条号)|(?<=账号)|(?<=客户端)|(?<=网站))“[^“”]{1,20}”"
)
_ACCOUNT_MARK = "◇"
_YEAR = re.compile(r"(?:19|20)\d{2}年")
_GONE = "\x00"
_LEFT, _LEAD, _RIGHT = 80, 120, 40
_DEEPEST = 2
_START = attrgetter("start")
_SAYS = 4
"""As many characters behind a figure say what it counts, without the clause before."""


@dataclass
class Place:
    """One figure and the text around it.

    `left` is the clause before the figure, back to the figure before it; `right` the clause behind it; `lead` the
    clauses between the figure before and `left`. `opening` is all between the two figures. `depth` tells a figure that
    stands in a bracket behind another one, `joined` that `left` is two clauses because the nearer one is empty.
    `listed` is what a list goes on with behind `right`: 320篇微博、微信图文. `near` is the clause with a mark in the
    place of the figure, names of accounts (“某地发布”) blanked out. `used` tells how many characters behind the figure
    belong to it, once it was read.
    """

    figure: Figure
    left: str
    right: str
    lead: str
    opening: str
    depth: int = 0
    joined: bool = False
    listed: str = ""
    near: str = field(init=False)
    used: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        near = f"{self.left}{FIGURE}{self.right}"
        self.near = _ACCOUNT.sub(lambda match: _ACCOUNT_MARK * len(match.group()), near) if "“" in near else near

    @once
    def channels_before(self) -> frozenset[str]:
        """The channels that the clause before the figure names."""
        return kinds(self.left)

    @once
    def channels_behind(self) -> frozenset[str]:
        """The channels that the clause behind the figure names."""
        return kinds(self.right)

    @once
    def channels_leading(self) -> frozenset[str]:
        """The channels that the clauses leading to it name."""
        return kinds(self.lead)

    def led_by(self, left: str) -> Place:
        """The same figure with another clause before it."""
        return Place(self.figure, left, self.right, self.lead, self.opening, self.depth, self.joined, self.listed)


@dataclass
class Passage:
    """A paragraph and the titles of the sections it stands in.

    From `plan_from` on, its text only tells what is to be done. `opens` tells the first paragraph under a heading: a
    number that it begins with is what the heading names (收到申请数:4件). `text` is the paragraph with dates, names and
    the like made free of digits.
    """

    flow: Flow
    above: Titles
    plan_from: int | None = None
    opens: bool = False
    titles: tuple[str, ...] = field(init=False)
    text: str = field(init=False)
    figures: tuple[Figure, ...] = field(init=False)
    _first: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.titles = self.above.path
        self.text = mask(self.flow.text)
        self.figures = _figures(self.text)

    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of every sentence, the mark that closes it included."""
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text)]
        if not ends or ends[-1] < len(self.text):
            ends.append(len(self.text))
        return list(zip([0, *ends[:-1]], ends, strict=True))

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures of a sentence."""
        first = bisect.bisect_left(self.figures, start, key=_START)
        return self.figures[first : bisect.bisect_left(self.figures, end, first, key=_START)]

    def after(self, figure: Figure, count: int) -> tuple[Figure, ...]:
        """The next figures behind one, at most `count`."""
        index = bisect.bisect_right(self.figures, figure.start, key=_START)
        return self.figures[index : index + count]

    @once
    def _topics(self) -> tuple[list[int], list[str]]:
        found = scan(table("topic")["starts"], _named_topics(), self.text)
        return [match.start() for match in found], [str(match.lastgroup) for match in found]

    def topic_at(self, position: int, told: tuple[int, str] = (-1, "")) -> str:
        """What the text is about here: the nearest topic word before, else the nearest title that has one.

        `told` is the topic of the figure read last and where it stood; it counts like a word there.
        """
        positions, names = self._topics
        index = bisect.bisect_left(positions, position)
        if index and positions[index - 1] > told[0]:
            return names[index - 1]
        return told[1] or self.above.topic

    @once
    def in_problems(self) -> bool:
        """Whether a title says that the text is of what is wanting or to be mended."""
        problems = compiled(table("scope")["problem_title"])
        return any(problems.search(title) for title in self.titles)

    @once
    def _years(self) -> list[int]:
        return [match.start() for match in _YEAR.finditer(self.flow.text)]

    def years_in(self, start: int, end: int) -> list[int]:
        """Where years begin (2017年) in a range of the unmasked text."""
        if not self._years:
            return []
        first = bisect.bisect_left(self._years, start)
        return self._years[first : bisect.bisect_left(self._years, end, first)]

    @once
    def _plans(self) -> list[int]:
        words = table("scope")
        return [match.start() for match in scan(words["planned_starts"], compiled(words["planned"]), self.text)]

    def plans_between(self, start: int, end: int) -> bool:
        """Whether a word of what is to be done stands in the range."""
        if not self._plans:
            return False
        index = bisect.bisect_left(self._plans, start)
        return index < len(self._plans) and self._plans[index] < end

    def speaks_of(self, pattern: str, before: int) -> bool:
        """Whether the paragraph, up to a position, or one of its titles holds the pattern."""
        if pattern not in self._first:
            match = compiled(pattern).search(self.text)
            in_title = any(compiled(pattern).search(title) for title in self.titles)
            self._first[pattern] = -1 if in_title else match.start() if match else len(self.text) + 1
        return self._first[pattern] < before


@cache
def _named_topics() -> re.Pattern[str]:
    return compiled("|".join(f"(?P<{name}>{words})" for name, words in table("topics").items()))


def _figures(text: str) -> tuple[Figure, ...]:
    """All figures of a masked paragraph, and the places where one is missing in print (类信息条)."""
    kept = [figure for figure in find_figures(text) if not _is_year(figure)]
    if not compiled(table("missing")["hint"]).search(text):
        return tuple(kept)
    lost = [
        Figure(*match.span("gap"), match.span("gap"), 0, match["gap"][-1], match["gap"], lost=True)
        for pattern in table("missing")["patterns"]
        for match in compiled(pattern).finditer(text)
    ]
    taken = {position for figure in lost for position in range(figure.start, figure.end)}
    return tuple(sorted([*(figure for figure in kept if figure.start not in taken), *lost], key=_START))


def _is_year(figure: Figure) -> bool:
    """Whether a number without unit is a year: 2017政府信息公开工作."""
    return figure.unit == "" and len(figure.raw) == 4 and 1980 <= figure.value <= 2060


def _without_brackets(text: str, start: int, figures: tuple[Figure, ...]) -> str:
    """The sentence that begins at `start` with every bracket that holds no figure blanked out, of the same length.

    The variant within a word, 专(兼)职, and the names of media, 新媒体(微信公众号), stay without their brackets.
    """
    starts = [figure.start - start for figure in figures]

    def blank(match: re.Match[str]) -> str:
        inside = bisect.bisect_left(starts, match.start()) < bisect.bisect_left(starts, match.end())
        of_media = not inside and "等" not in match[1] and match.string.endswith(_MEDIA, 0, match.start())
        if of_media or _VARIANT.match(match.group()):
            return f"{_GONE}{match[1]}{_GONE}"
        return match.group() if inside else _GONE * len(match.group())

    return _BRACKET.sub(blank, text)


def places(passage: Passage, start: int, end: int, figures: tuple[Figure, ...]) -> Iterator[Place]:
    """The figures of one sentence with what stands around them.

    What the reader of a figure says that it `used` does not lead the next one.
    """
    if not figures:
        return
    text = passage.text[start:end]
    if has_brackets := "(" in text or ")" in text:
        text = _without_brackets(text, start, figures)
    bounds = [match.start() for match in _BOUNDARY.finditer(text)]
    used = depth = 0
    for index, figure in enumerate(figures):
        begin = max(used, figure.end - len(figure.raw) - start)
        follower = figures[index + 1].start - start if index + 1 < len(figures) else len(text)
        if has_brackets:
            depth = max(0, depth + text.count("(", used, begin) - text.count(")", used, begin))
        right, listed = _behind(text, bounds, figure.end - start, follower)
        left, lead, joined = _before(text, bounds, used, begin, right)
        bare = passage.opens and not start and not index and len(right) < _SAYS and _ONLY_FILLERS.match(lead + left)
        if bare and passage.titles:
            left = passage.titles[-1] + left
        opening = text[max(used, begin - _LEFT - _LEAD) : begin].replace(_GONE, "")
        place = Place(figure, left, right, lead, opening, min(depth, _DEEPEST), joined, listed)
        yield place
        used = min(figure.end - start + place.used, follower)


def _before(text: str, bounds: list[int], used: int, begin: int, right: str) -> tuple[str, str, bool]:
    """The clause in front of a figure, joined to the one before where it holds nothing, and the clauses before it."""
    last, first = bisect.bisect_left(bounds, begin), bisect.bisect_left(bounds, used)
    clause = bounds[last - 1] + 1 if last > first else used
    further = bounds[last - 2] + 1 if last - 1 > first else used
    left = text[max(clause, begin - _LEFT) : begin]
    if text.startswith(HIDDEN, clause) and (year := _YEAR_FIRST.match(text, clause, begin)):
        text, left = f"{text[:clause]}{_GONE * len(year.group())}{text[year.end() :]}", text[year.end() : begin]
    joined = last > first and _joins(text[bounds[last - 1]], left, right)
    if joined and further == used > 0 and text[used] not in ",;:()、":
        joined = False  # 8件予以公开,2件不予公开: what follows the figure before is that figure's own
    if joined:
        clause = further
        left = "".join(sign for sign in text[max(clause, begin - _LEFT) : begin] if sign not in ",:(")
    lead = text[max(used, clause - _LEAD) : clause].rpartition(";")[2] if clause > used else ""
    return left.replace(_GONE, ""), lead.replace(_GONE, ""), joined


def _joins(mark: str, left: str, right: str) -> bool:
    """Whether a clause that tells nothing in front of its figure is told by the clause before the mark.

    信函申请,共12件 and 信函申请(12件) are; 通过信函等方式,12件已答复 is not.
    """
    if mark == "(":
        return not left and not right
    if mark not in ",:" or not _ONLY_FILLERS.match(left):
        return False
    return mark == ":" or bool(left) or len(right) < _SAYS


def _behind(text: str, bounds: list[int], end: int, follower: int) -> tuple[str, str]:
    """The clause behind a figure, up to the next mark or figure, and what it goes on with where it is a list."""
    after = bisect.bisect_left(bounds, end)
    stop = min(bounds[after] if after < len(bounds) else len(text), follower, end + _RIGHT)
    first, _, others = text[end:stop].partition("、")
    return first.rstrip("。!?").replace(_GONE, ""), others.rstrip("。!?").replace(_GONE, "")
