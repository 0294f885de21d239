"""Reads the sentences of one paragraph from left to right: zeros, figures, their parts, changes and lost numbers."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import chain

from parser.catalogue import indicator_group, indicator_unit
from parser.model import Indicator, Span
from parser.numerals import Figure
from parser.once import once_for_each
from parser.rules.indicators.breakdowns import Chain, category_of, is_disclosure, is_part
from parser.rules.indicators.carried import carried_id
from parser.rules.indicators.deltas import OF_SOMETHING_ELSE, Delta, delta_of, find_levels, is_compared, says_level
from parser.rules.indicators.entries import Facts, from_figure, from_words
from parser.rules.indicators.grounds import Unread, weigh
from parser.rules.indicators.passages import Passage, Place, places
from parser.rules.indicators.phrases import Circumstances, Reading, read
from parser.rules.indicators.reasons import BY_ATTRIBUTE
from parser.rules.indicators.scope import Bound, bound, is_planned, is_rule
from parser.rules.indicators.shared import told_of_all
from parser.rules.indicators.situations import Told, doubt_of_situation
from parser.rules.indicators.sums import doubt_of_sum, id_of_sum, parts_of, with_cause
from parser.rules.indicators.tried import doubt_of_figure, doubt_of_said_zero
from parser.rules.indicators.understood import doubt_of_item, doubt_of_zero, doubted
from parser.rules.indicators.words import HIDDEN, compiled, table
from parser.rules.indicators.zeros import Zeros

_RESPECTIVELY = re.compile(r"(?P<labels>[^,;:]*[、和及与][^,;:]*)分别(?P<verb>[^,;:、]{0,16})$")
_EACH = re.compile(r"(?P<labels>[^,;:]*[、和及与][^,;:]*?)(?:案件|申请|数量)?(?:均|都|各|全部|皆)+(?:为|是|有)?$")
_OF_ITSELF = {
    "disclosure_cumulative": Bound("cumulative"),
    "req_carry_in": Bound("year"),
    "req_carry_out": Bound("year"),
}
_OTHERWISE_DIVIDED = ("request", "review", "lawsuit")
_COUNTED = (
    *("disclosure_total", "disclosure_website", "disclosure_portal", "disclosure_wechat", "disclosure_media"),
    "req_received",
)
_WITNESSES = 100
"""How many of the figures told last are asked; a paragraph without end would make each figure dearer than the last."""
_CASES = ("req_received", "req_answered", "req_closed", "review_cases", "lawsuit_cases")
_BY_YEAR = (*_CASES, "disclosure_website", "disclosure_portal", "disclosure_wechat", "disclosure_weibo")
_OF_YEAR = "of-year"
_YEARS_OWN = (
    r"^(?:其中)?[,:]?(?:本年度?|今年|当年|□{4}年度?)(?:新增|新收|受理|收到|答复|办结|推送|发布|公开|更新)?{共}◆$"
)
"""What is told of this year behind the total of all years: 累计受理46件,其中2013年10件."""
_NO_SUCH = re.compile(r"(?:信息|资料|文件|内容|材料)不存在◆|不存在◆$")
"""An answer that is counted, no denial of the count behind it."""
_TAKEN_UP = 6
"""Characters between what a zero names and the figure that takes it up."""
_BOUNDARY = re.compile(r"[,;:。]")
_EACH_ENDS = frozenset("均都各部皆")
"""The last characters of the words of `_EACH`, behind which it has one more at the most."""
_LISTED = re.compile(r"(?P<labels>[^,;:]*、[^,;:]+)$")
_AND = re.compile(r"[、和及与]|以及")
_FROM = re.compile(r"(?:由|从)[^,;◆]{0,12}$")
_RISEN_TO = re.compile(
    r"^(?:清理|撤并|归并|规范|优化|调整)?"
    r"(?:增加|增长|上升|提高|提升|扩大|上涨|增|升|减少|下降|降低|回落|减|降|整合|精简|压减|压缩|缩减|归并|撤并|合并|优化)"
    r"(?:到|至|为|成)"
)
_BETWEEN = re.compile(r"[、,和及与以]*")
_SAME_CHANNEL = re.compile(r"粉丝|关注|订阅|用户|推送")
_SAME_CHANNEL_FIRST = re.compile(
    r"(?:并|还|且)?(?:发布|更新|刊登|转载)(?:了)?(?:各类|各种|相关|新闻|政务|工作|原创|图文|动态)*"
    r"(?:信息|动态|推文|文章|稿件|图文|视频|作品|消息|新闻|博文|微博|微信){0,2}[共计总合累约达为有了是:]{0,4}$"
    r"|(?:全年|今年|本年度?|年内|累计|共)+(?:发布|更新|刊登|转载)(?!.*(?:政府|政务|公开|信息))"
)
_BEHIND_FOLLOWERS = re.compile(
    r"(?:全年|今年|本年度?|年内|累计|共)*(?:发布|更新|推送)(?:了)?(?:各类|相关|原创)*(?:信息|内容)[共计总合累约达为有了是:]{0,4}$"
)
"""What is told of the account whose followers were told right before."""
_SAME_CHANNEL_BEGINS = frozenset("并还且发更刊转全今本年累共")
"""The characters that it begins with."""


def read_passage(passage: Passage, year: int | None) -> list[Indicator]:
    """All entries of a paragraph in the order of the text. `year` is the report's, None where it is not known."""
    zeros = Zeros(passage)
    end = len(passage.text)
    if passage.figures or zeros.speak(0, end) or says_level(passage.text, 0, end):
        return _Reader(passage, zeros, year).read()
    return []


@dataclass(slots=True)
class _Reader:
    """The state of reading one paragraph.

    `previous` holds the figure before in the clause and the one before in its bracket, by depth. `passed` are the
    places since a channel was asked for, `unread` those since a figure was read, in the sentence.
    """

    passage: Passage
    zeros: Zeros
    year: int | None
    entries: list[Indicator] = field(default_factory=list)
    found: list[Indicator] = field(default_factory=list)
    bounds: tuple[int, int] = (0, 0)
    sentence: Span = field(default_factory=lambda: Span(0, 0))
    earlier: set[str] = field(default_factory=set)
    topic: tuple[int, str] = (-1, "")
    chain: Chain = field(default_factory=Chain)
    channel: str = ""
    previous: dict[int, Indicator | None] = field(default_factory=dict)
    labels: deque[str] = field(default_factory=deque)
    risen: str = ""
    before: Place | None = None
    passed: list[Place] = field(default_factory=list)
    unread: Unread = field(default_factory=Unread)
    of_papers: bool = False

    def read(self) -> list[Indicator]:
        """All entries of the paragraph in the order of the text."""
        text = self.passage.text
        for start, end in self.passage.sentences():
            figures = self.passage.figures_in(start, end)
            if figures or self.zeros.speak(start, end) or says_level(text, start, end):
                self._sentence(start, end, figures)
            else:
                self.chain.total = None
        return self.entries

    def _sentence(self, start: int, end: int, figures: tuple[Figure, ...]) -> None:
        goes_on = compiled(table("breakdown")["opens"]).match(self.passage.text, start)
        self.chain = Chain(total=self.chain.total) if goes_on else Chain()
        self.previous, self.channel = {}, ""
        self.labels.clear()
        self.risen, self.before, self.of_papers = "", None, self._counts_papers(start, end)
        self.passed = []
        if self.unread.places:
            self.unread = Unread()
        self.bounds, self.sentence = (start, end), self.passage.flow.span(start, end)
        self.found = []
        for zero in self.zeros.find(start, end):
            if not is_planned(self.passage, start, zero.start, self.year):
                low = doubt_of_zero(zero.id, self.passage, zero.start, zero.end)
                low = low or doubt_of_said_zero(zero.id, zero.rule, self.passage.flow.text[zero.start : zero.end])
                facts = Facts(zero.id, zero.rule, self.sentence, reasons=(low,) if low else ())
                self.found.append(from_words(self.passage.flow, zero.start, zero.end, facts))
        taken_back = self.zeros.denied(start, end, figures)
        for place in places(self.passage, start, end, figures):
            if place.figure.start not in taken_back or _NO_SUCH.search(place.near):
                place.used = self._figure(place, start)
        if figures and any(map(_goes_on, self.found)):
            told = self._led_to(figures)
            self.found = [entry for entry in self.found if not _is_taken_up(entry, told)]
        for level in find_levels(self.passage, start, end):
            self._change(level, self.found[-1] if self.found else None)
        if self.found:
            self.found += self._shared(start, end)
            self.entries += sorted(self.found, key=lambda entry: entry.span.start if entry.span else 0)

    def _led_to(self, figures: tuple[Figure, ...]) -> set[int]:
        """Where in the source the words right before the figures that are not 0 stand."""
        flow = self.passage.flow
        led = [flow.text[max(0, figure.start - _TAKEN_UP) : figure.start] for figure in figures]
        lengths = [len(_BOUNDARY.split(words)[-1]) for words in led]
        return {
            flow.offsets[figure.start - back]
            for figure, length in zip(figures, lengths, strict=True)
            if figure.value
            for back in range(length + 1)
        }

    def _shared(self, start: int, end: int) -> list[Indicator]:
        """What the sentence tells of all that one of its totals counts: 均为自然人申请."""
        told: list[Indicator] = []
        for total, topic, place, low in told_of_all(self.passage, start, end, self.found):
            of_total = (place.figure.start, topic)
            reading = read(Circumstances(self.passage, self.bounds, place, self.earlier, of_total, topic))
            if reading is None or not is_part(reading.id, total.id):
                continue
            reasons = tuple(filter(None, (reading.low, low, total.reason)))
            facts = Facts(reading.id, reading.rule, self.sentence, total.scope, reasons, total.key)
            told.append(from_figure(self.passage.flow, place.figure, facts))
        return told

    def _counts_papers(self, start: int, end: int) -> bool:
        """Whether a sentence divides papers by how they may be made public, and counts no applications."""
        if self.chain.total is not None and self.chain.total.id.startswith("req_"):
            return False
        if self.passage.text.find("主动公开", start, end) < 0:
            return False  # all words of such a division have it
        words = table("breakdown")
        papers = compiled(words["of_papers"]).search(self.passage.text, start, end)
        return papers is not None and not compiled(words["of_requests"]).search(self.passage.text, start, end)

    def _figure(self, place: Place, start: int) -> int:
        """Reads one number; returns how many characters behind it belong to it."""
        self.chain.move_to(place)
        previous = self.previous.get(place.depth)
        outer = self.previous.items() if place.depth else ()
        self.previous = {depth: entry for depth, entry in outer if depth < place.depth}
        if delta := delta_of(place):
            self._change(delta, previous)
            return 0
        risen, self.risen = self.risen, ""
        if _RISEN_TO.match(place.right) and (begins := _FROM.search(place.left)):
            self.risen = place.left[: begins.start()]
            return 0
        if risen and _RISEN_TO.match(place.left):
            place = place.led_by(risen)
        if is_compared(place) or is_rule(place) or is_planned(self.passage, start, place.figure.start, self.year):
            return 0
        place, self.before = self._with_label(with_cause(place, self.before)), place
        if parts := parts_of(place, self.found):
            self._keep(place, [self._sum(place, parts, start)])
            return 0
        if several := self._several(place, start):
            self._keep(place, several)
            return 0
        reading = self._reading(place)
        if reading is None or not _is_possible(place, reading):
            self._keep(place, self._category(place, previous, start))
            return 0
        if entry := self._entry(place, reading, start):
            self._keep(place, [entry])
            self.chain.add(entry)
        elif is_disclosure(self.chain.parent):
            self._keep(place, self._category(place, previous, start))
        return reading.used

    def _sum(self, place: Place, parts: tuple[Indicator, ...], start: int) -> Indicator:
        """The entry of an amount that the entries before are the parts of."""
        scope = bound(self.passage, place, start, self.year).scope
        doubt = doubt_of_sum(parts)
        facts = Facts(id_of_sum(parts), "sum", self.sentence, scope, (doubt,) if doubt else ())
        entry = from_figure(self.passage.flow, place.figure, facts)
        self.found = [replace(part, part_of=entry.key) if part in parts else part for part in self.found]
        return entry

    def _keep(self, place: Place, entries: list[Indicator]) -> None:
        self.found += entries
        self.chain.stranger = "" if entries else place.figure.unit
        self.previous[place.depth] = entries[-1] if entries else None
        if not entries:
            self.unread.places.append(place)
            return
        if self.unread.places:
            self.unread = Unread()
        for entry in entries:
            self.earlier.add(entry.id)
            if topic := _topic_told(entry.id):
                self.topic = (place.figure.start, topic)

    def _reading(self, place: Place) -> Reading | None:
        parent = self.chain.parent
        if parent and parent.scope == "cumulative" and parent.id in _BY_YEAR and compiled(_YEARS_OWN).match(place.near):
            return Reading(parent.id, f"{parent.id}/{_OF_YEAR}")
        first = place.left[:1] in _SAME_CHANNEL_BEGINS and _SAME_CHANNEL_FIRST.match(place.left)
        goes_on = first or _SAME_CHANNEL.search(place.left) or self._is_of_followed(place)
        carried = self._channel_before() if goes_on else ""
        self.passed.append(place)
        around = Circumstances(self.passage, self.bounds, place, self.earlier, self.topic, self.chain.topic, carried)
        reading = read(around)
        if reading is None:
            return None
        told = chain(self.entries[-_WITNESSES:], self.found[-_WITNESSES:])
        weighed = weigh(reading, around, told, self.unread)
        return None if weighed is None else doubted(weighed, place, self.passage.titles)

    def _is_of_followed(self, place: Place) -> bool:
        """Whether the figure is of the account whose followers are told right before it."""
        followers = bool(self.found) and self.found[-1].id.startswith("followers_")
        return followers and _BEHIND_FOLLOWERS.match(place.left) is not None

    def _channel_before(self) -> str:
        """The one channel that was named last in the sentence."""
        for place in reversed(self.passed):
            named = place.channels_before or place.channels_leading
            if len(named) == 1:
                self.channel = next(iter(named))
                break
        self.passed = []
        return self.channel

    def _entry(self, place: Place, reading: Reading, start: int) -> Indicator | None:
        """The entry of a figure that was named, None for a piece of a total of the same kind."""
        parent = self.chain.parent
        if parent and _repeats(reading.id, parent) and not _is_of_channel(place, reading):
            return None
        if self.of_papers and reading.id.startswith("req_"):
            return None
        limits = bound(self.passage, place, start, self.year)
        limits = _OF_ITSELF.get(reading.id, limits)
        bare = "原文没有写单位" if place.figure.unit == "" and place.figure.value and reading.id in _COUNTED else ""
        papers = BY_ATTRIBUTE if self.of_papers and _counts_files(place, reading) else ""
        if papers:
            reading = reading._replace(id="docs_disclosed")
        ever = limits.scope == "cumulative" and reading.id == "disclosure_total"
        name = carried_id(self.passage, place, "disclosure_cumulative" if ever else reading.id, self.year)
        part_of = self.chain.part_of(name)
        low = reading.low or doubt_of_item(name, part_of, place) or self._doubt(name, place, start)
        reasons = tuple(filter(None, (low, limits.low, bare, papers)))
        if not reasons and (untried := doubt_of_figure(name, place, self.passage, self.found, parent)):
            reasons = (untried,)
        facts = Facts(name, reading.rule, self.sentence, limits.scope, reasons, part_of)
        return from_figure(self.passage.flow, place.figure, facts)

    def _category(self, place: Place, previous: Indicator | None, start: int) -> list[Indicator]:
        """The entry of a count of one kind of information; kinds of applications and cases are none."""
        label = category_of(place, self.chain, previous)
        if not label or self.passage.topic_at(place.figure.start, self.topic) in _OTHERWISE_DIVIDED or self.chain.topic:
            return []
        if HIDDEN in label:
            position = self.passage.text.rfind(label, start, place.figure.start)
            label = self.passage.flow.text[position : position + len(label)] if position >= 0 else label
        parent = self.chain.parent
        limits = bound(self.passage, place, start, self.year)
        part_of = parent.key if parent else None
        reasons = tuple(filter(None, (self._doubt("category_count", place, start),)))
        facts = Facts("category_count", "category_count/label", self.sentence, limits.scope, reasons, part_of, label)
        entry = from_figure(self.passage.flow, place.figure, facts)
        self.chain.add(entry)
        return [entry]

    def _doubt(self, indicator_id: str, place: Place, start: int) -> str:
        """Why a figure of the id is doubtful where it stands, "" when it is not."""
        told = Told(self.passage, start, place, self.chain.parent, self.found[-_WITNESSES:])
        return doubt_of_situation(indicator_id, told)

    def _with_label(self, place: Place) -> Place:
        """A figure of a list like 予以公开、部分公开分别为3件、2件 gets its own words."""
        if self.labels and _BETWEEN.fullmatch(place.left):
            return place.led_by(self.labels.popleft())
        self.labels.clear()
        match = _RESPECTIVELY.search(place.left) if "分别" in place.left else None
        if match is None:
            return place
        labels = _AND.split(match["labels"])
        after = self.passage.after(place.figure, len(labels) - 1)
        ends = [place.figure.end, *(figure.end for figure in after)]
        gaps = [self.passage.text[end : figure.start] for end, figure in zip(ends, after, strict=False)]
        if len(after) < len(labels) - 1 or not all(_BETWEEN.fullmatch(gap) for gap in gaps):
            return place
        self.labels.extend(f"{label}{match['verb']}" for label in labels[1:])
        return place.led_by(f"{labels[0]}{match['verb']}")

    def _several(self, place: Place, start: int) -> list[Indicator]:
        """One number told of several things at once: 网上申请、信函申请各2件; 复议、诉讼均为0件."""
        names = _EACH.search(place.left) if not _EACH_ENDS.isdisjoint(place.left[-2:]) else None
        by_list = names is None and place.figure.value == 0
        if by_list:
            names = _LISTED.search(place.left)
        if names is None:
            return []
        found: dict[str, Indicator] = {}
        for label in _AND.split(names["labels"]):
            reading = self._reading(place.led_by(label))
            if by_list and reading and not _is_listed(reading.id):
                continue
            if reading and reading.id not in found and (entry := self._entry(place, reading, start)):
                found[reading.id] = entry
        return list(found.values()) if len(found) > 1 else []

    def _change(self, delta: Delta, previous: Indicator | None) -> None:
        """Puts a change on the entry it is told of, or makes one without a value."""
        if delta.subject == OF_SOMETHING_ELSE:
            return
        told_of = [entry for entry in self.found if entry.id == delta.subject]
        target = told_of[-1] if told_of else previous if not delta.subject else None
        if target is not None:
            self.found[self.found.index(target)] = replace(target, delta=delta.text)
        elif delta.subject:
            facts = Facts(delta.subject, "delta", self.sentence)
            self.found.append(from_words(self.passage.flow, delta.start, delta.end, facts, delta.text))


@once_for_each
def _topic_told(indicator_id: str) -> str:
    """What the text is about behind a figure of this id, "" where that does not settle it."""
    topics = [topic for prefix, topic in table("told_topics").items() if indicator_id.startswith(prefix)]
    return str(topics[-1]) if topics else ""


def _is_listed(indicator_id: str) -> bool:
    """Whether ids like this are told in one list to be zero: 申请、复议、诉讼0件."""
    return indicator_id == "req_received" or indicator_group(indicator_id) == "remedy"


def _is_possible(place: Place, reading: Reading) -> bool:
    """Only money and shares come in fractions."""
    return isinstance(place.figure.value, int) or indicator_unit(reading.id) in ("元", "万元", "%")


def _goes_on(entry: Indicator) -> bool:
    """Whether an entry is a zero that is told over several clauses."""
    return "," in entry.raw and entry.rule.startswith("indicators.zero/")


def _is_taken_up(zero: Indicator, told: Collection[int]) -> bool:
    """Whether what a zero was thought to go on to has its own figure: 无复议案件,诉讼案件为2件.

    `told` is where the words right before the figures of the sentence stand that are not 0.
    """
    return _goes_on(zero) and zero.span is not None and zero.span.end in told


def _is_of_channel(place: Place, reading: Reading) -> bool:
    """Whether a figure of disclosure tells by what way, or of which of the years that its total counts."""
    return reading.id.startswith("disclosure_") and bool(reading.rule.endswith(_OF_YEAR) or place.channels_before)


def _counts_files(place: Place, reading: Reading) -> bool:
    """Whether a total is told in the units of papers, not of items of information."""
    return reading.id == "disclosure_total" and place.figure.unit in ("件", "份")


def _repeats(indicator_id: str, parent: Indicator) -> bool:
    """Whether a part has the id of its total (其中县本级12件), or is a total within disclosure of this year."""
    if parent.id == "disclosure_cumulative" or (parent.scope == "cumulative" and indicator_id in _CASES):
        return False
    return parent.id == indicator_id or (indicator_id == "disclosure_total" and is_disclosure(parent))
