"""The phrasings of ``resources/phrases/``: which id a number has, told by the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, NamedTuple

from parser.once import once_for_each
from parser.record import record
from parser.resources import load_toml
from parser.rules.indicators.channels import channel_of
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.words import FIGURE, compiled

_FAR = 400
"""Characters to either side of a figure in which its sentence is searched, however long it is."""

_BEHIND = 40
"""Characters behind a figure in which `veto_behind` and `behind` are looked for."""

NOTHING = "-"
"""The id of phrasings that tell a figure to be none of the catalogue."""

_OF_APPLICATIONS = re.compile(r"^(?:的)?(?:政府)?(?:信息)?(?:公开)?申请(?:中|$)")
"""Behind a figure, whatever business was named before it: 已经答复的9件申请中."""

_REMEDIES = ("review", "lawsuit")


@record()
class Phrase:
    """One way to say one figure; see ``phrases/index.toml`` for the fields.

    Patterns are kept as words and compiled when a figure first asks for them: one report needs but a few of all.
    """

    id: str
    rule: str
    units: frozenset[str]
    key: frozenset[str]
    say: tuple[str, ...]
    any_say: str
    veto: str
    veto_lead: str
    veto_before: str
    veto_behind: str
    behind: str
    veto_under: str
    about: str
    here: str
    under: str
    else_low: str
    topic: frozenset[str]
    after: frozenset[str]
    after_if: str
    after_unless: str
    unless: frozenset[str]
    channel: frozenset[str]
    low: str
    doubt: str
    doubt_low: str

    def why_low(self, near: str) -> str:
        """Why a value told in these words is doubtful, "" when it is not."""
        return self.low or (self.doubt_low if self.doubt and compiled(self.doubt).search(near) else "")


class Reading(NamedTuple):
    """What a figure was found to be. `used` counts the characters behind the number that told it."""

    id: str
    rule: str
    low: str = ""
    used: int = 0


@record()
class Circumstances:
    """What is known around one figure. `told` and `parts_topic` say what the figures before were about."""

    passage: Passage
    sentence: tuple[int, int]
    place: Place
    earlier: Collection[str]
    told: tuple[int, str] = (-1, "")
    parts_topic: str = ""
    carried: str = ""

    @property
    def nearby(self) -> tuple[int, int]:
        """Start and end of the sentence, no further from the figure than sentences reach."""
        start, end = self.sentence
        return max(start, self.place.figure.start - _FAR), min(end, self.place.figure.end + _FAR)

    def topic(self) -> str:
        """What the text is about at the figure (`topics` of ``indicator_words.toml``).

        What the parts are parts of goes before, but reviews and suits are told apart by their own words: 复议6件和
        诉讼3件,其中复议维持5件.
        """
        near = self.passage.topic_at(self.place.figure.start, self.told)
        if near == "business" and _OF_APPLICATIONS.match(self.place.right):
            near = "request"
        return near if near in _REMEDIES and self.parts_topic in _REMEDIES else self.parts_topic or near

    def channel(self) -> str:
        """The channel the figure is of (`parser.rules.indicators.channels`)."""
        return channel_of(self.place, self.passage.above, self.carried)


def _members(named: str | list[str], sets: dict[str, list[str]]) -> frozenset[str]:
    """What a list holds, or the set that is named."""
    return frozenset(sets[named] if isinstance(named, str) else named)


def _phrase(entry: dict[str, Any], number: int, index: dict[str, Any]) -> Phrase:
    return Phrase(
        id=entry["id"],
        rule=f"{entry['id']}/{number}",
        units=_members(entry["units"], index["units"]),
        key=frozenset(entry.get("key", "")),
        say=tuple(entry["say"]),
        any_say="|".join(entry["say"]),
        veto=entry.get("veto", ""),
        veto_lead=entry.get("veto_lead", ""),
        veto_before=entry.get("veto_before", ""),
        veto_behind=entry.get("veto_behind", ""),
        behind=entry.get("behind", ""),
        veto_under=entry.get("veto_under", ""),
        about=entry.get("about", ""),
        here=entry.get("here", ""),
        under=entry.get("under", ""),
        else_low=entry.get("else_low", ""),
        topic=frozenset(entry.get("topic", ())),
        after=_members(entry.get("after", []), index["ids"]),
        after_if=entry.get("after_if", ""),
        after_unless=entry.get("after_unless", ""),
        unless=_members(entry.get("unless", []), index["ids"]),
        channel=frozenset(entry.get("channel", ())),
        low=entry.get("low", ""),
        doubt=entry.get("doubt", ""),
        doubt_low=entry.get("doubt_low", ""),
    )


@cache
def all_phrases() -> tuple[Phrase, ...]:
    """The phrasings of all files in the order in which they are tried."""
    index = load_toml("phrases/index.toml")
    entries = [entry for name in index["order"] for entry in load_toml(f"phrases/{name}.toml")["phrase"]]
    numbers: dict[str, int] = {}
    phrases = []
    for entry in entries:
        numbers[entry["id"]] = numbers.get(entry["id"], 0) + 1
        phrases.append(_phrase(entry, numbers[entry["id"]], index))
    return tuple(phrases)


@record()
class Shelf:
    """The phrases that take a number of one unit, in the order in which they are tried; sets of them are bits.

    `keyless` are those without a key, `keyed` those that each character is a key of, which `keys` finds; `any_topic`
    those that ask for no topic, `of_topic` those that ask for each; `any_channel` and `of_channel` likewise.
    """

    phrases: tuple[Phrase, ...]
    keyless: int
    keys: re.Pattern[str]
    keyed: dict[str, int]
    any_topic: int
    of_topic: dict[str, int]
    any_channel: int
    of_channel: dict[str, int]

    def holding(self, around: Circumstances) -> Iterator[Phrase]:
        """Those that have a key in the clause, and the topic and the channel of the figure where they ask for one."""
        chosen, keyed = self.keyless, self.keyed
        for character in self.keys.findall(around.place.near):
            chosen |= keyed[character]
        chosen &= self.any_topic | self.of_topic.get(around.topic(), 0)
        channel_is_known = False
        while chosen:
            first = chosen & -chosen
            if not (channel_is_known or first & self.any_channel):
                chosen &= self.any_channel | self.of_channel.get(around.channel(), 0)
                channel_is_known = True
                continue
            chosen ^= first
            yield self.phrases[first.bit_length() - 1]


@once_for_each
def shelf_of(unit: str) -> Shelf:
    """The phrases that take a number of this unit."""
    phrases = tuple(phrase for phrase in all_phrases() if unit in phrase.units)
    keyed: dict[str, int] = {}
    of_topic: dict[str, int] = {}
    of_channel: dict[str, int] = {}
    keyless = any_topic = any_channel = 0
    for place, phrase in enumerate(phrases):
        bit = 1 << place
        for character in phrase.key:
            keyed[character] = keyed.get(character, 0) | bit
        for topic in phrase.topic:
            of_topic[topic] = of_topic.get(topic, 0) | bit
        for channel in phrase.channel:
            of_channel[channel] = of_channel.get(channel, 0) | bit
        keyless |= 0 if phrase.key else bit
        any_topic |= 0 if phrase.topic else bit
        any_channel |= 0 if phrase.channel else bit
    keys = re.compile(f"[{re.escape(''.join(keyed))}]" if keyed else "(?!)")
    return Shelf(phrases, keyless, keys, keyed, any_topic, of_topic, any_channel, of_channel)


def read(around: Circumstances) -> Reading | None:
    """The first phrasing that fits a figure."""
    place = around.place
    near = place.near
    for phrase in shelf_of(place.figure.unit).holding(around):
        if compiled(phrase.any_say).search(near) and _fits(phrase, near, around):
            if phrase.id == NOTHING:
                return None
            sure = not phrase.here or _stands_here(phrase, around)
            if not sure and not (phrase.else_low and _is_told_of(around)):
                continue
            low = phrase.why_low(near) if sure else phrase.else_low
            return Reading(phrase.id, phrase.rule, low, _used(phrase, place))
    return None


def _used(phrase: Phrase, place: Place) -> int:
    """How many characters behind the number the first of the patterns takes that is found."""
    if not place.right:
        return 0
    match = next(filter(None, (compiled(say).search(place.near) for say in phrase.say)))
    return max(0, match.end() - len(place.left) - len(FIGURE)) if FIGURE in match.group() else 0


def _fits(phrase: Phrase, near: str, around: Circumstances) -> bool:
    """Whether what the phrase asks for beyond its words is there."""
    if _is_vetoed(phrase, near, around):
        return False
    text, figure = around.passage.text, around.place.figure
    if phrase.behind and not compiled(phrase.behind).match(text, figure.end, figure.end + _BEHIND):
        return False
    if phrase.after and phrase.after.isdisjoint(around.earlier) and _must_come_after(phrase, near, around):
        return False
    if not phrase.unless.isdisjoint(around.earlier):
        return False
    end = figure.end + len(around.place.right)
    return not phrase.about or around.passage.speaks_of(phrase.about, end)


def _is_vetoed(phrase: Phrase, near: str, around: Circumstances) -> bool:
    """Whether words that must not be found are there."""
    if phrase.veto and compiled(phrase.veto).search(near):
        return True
    text, figure, titles = around.passage.text, around.place.figure, around.passage.titles
    if phrase.veto_before and compiled(phrase.veto_before).search(text, around.nearby[0], figure.start):
        return True
    if phrase.veto_behind and compiled(phrase.veto_behind).match(text, figure.end, figure.end + _BEHIND):
        return True
    if phrase.veto_under and titles and compiled(phrase.veto_under).search(titles[-1]):
        return True
    return bool(phrase.veto_lead and compiled(phrase.veto_lead).search(around.place.lead + near))


def _must_come_after(phrase: Phrase, near: str, around: Circumstances) -> bool:
    """Whether a figure of another kind has to be told before this one: 收到网络申请6件 is all there were, unless the
    next ones tell of other ways."""
    if phrase.after_if and not compiled(phrase.after_if).search(near):
        return False
    end = around.place.figure.end
    return not (phrase.after_unless and compiled(phrase.after_unless).match(around.passage.text, end, end + _BEHIND))


def _is_told_of(around: Circumstances) -> bool:
    """Whether the paragraph up to the figure, or a heading above it, speaks of disclosure."""
    return around.passage.speaks_of("{公开}|公开工作", around.place.figure.end)


def _stands_here(phrase: Phrase, around: Circumstances) -> bool:
    """Whether the total it is a part of, the sentence, or a heading above it says what the figure is about."""
    if around.parts_topic or (phrase.here and compiled(phrase.here).search(around.passage.text, *around.nearby)):
        return True
    patterns = [pattern for pattern in (phrase.here, phrase.under) if pattern]
    return any(compiled(pattern).search(title) for pattern in patterns for title in around.passage.titles)
