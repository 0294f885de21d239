"""Numbers as reports write them: 1,649 · 14万余 · 近百 · 十二 · 3至5 · 百分之九十八 · 260余条.

Works on folded text. Grammar: domain rules for approximations, ranges and units, all words in ``numerals.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from parser.model import Approx, Number
from parser.record import record
from parser.resources import load_toml

_DIGITS = {c: n for n, row in enumerate(("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for c in row}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_HAN = "〇零○一二两三四五六七八九十百千万亿"


@record()
class Figure:
    """One number with its marks and unit, as `text[start:end]`.

    `value` is the exact number, or the bound that the marks name (260余 → 260, at_least); a range has its lower end as
    value. `unit` is the kept form ("" where none is printed, "元" for 万元 with the value multiplied). `spaced` tells a
    number put together across a blank; `odd` an exact number with a mark of more (68余); `lost` a place where the print
    has a unit and no number, found by whoever knows what should stand there.
    """

    start: int
    end: int
    number: tuple[int, int]
    value: Number
    unit: str
    raw: str
    approx: Approx | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    spaced: bool = False
    odd: bool = False
    lost: bool = False


def han_value(text: str) -> int | None:
    """The value of a Chinese numeral (一百零三, 二十, 两), None when it is not one.

    A row of digits without 十百千 is read digit by digit (二〇一八), as years are written.
    """
    if not text or any(c not in _HAN for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, part, digit = 0, 0, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _STEPS:
            part += (digit or 1) * _STEPS[character]
            digit = 0
        else:
            total = (total + part + digit or 1) * _MYRIADS[character]
            part = digit = 0
    return total + part + digit


def plain(value: int | Decimal) -> Number:
    """An int where the number is whole, else a float."""
    if isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def find_figures(text: str) -> Iterator[Figure]:
    """All figures of a folded text from left to right, apart from dates, ordinals and other counts of time or place."""
    grammar = _grammar()
    position = 0
    for run in grammar.digits.finditer(text):
        start = run.start()
        if start >= position and (figure := grammar.read(text, start)):
            position = figure.end
            if figure.unit != _NOT_A_FIGURE:
                yield figure


def past_item(text: str) -> int:
    """Where the number of an item that a text begins with ends (3. 3、 (3)); 0 where there is none."""
    item = _ITEM.match(text)
    return item.end() if item else 0


def past_date(text: str, position: int) -> int:
    """Where a date that is printed from the position on ends (2018年, 2018-3-5 9:30); the position where none is."""
    date = _DATE.match(text, position)
    return date.end() if date else position


def may_count(text: str, position: int) -> bool:
    """Whether a folded text has digits from a position on that may be a figure: not so those of a date."""
    digits = _grammar().digits
    while run := digits.search(text, position):
        position = past_date(text, run.start())
        if position == run.start():
            return True
    return False


_ITEM = re.compile(r"\(?\d{1,3}(?:\)[.、]?|[.、](?!\d))")
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    # In a bracket the year may be of a paper's number.
    r"|(?<![\d〔\[(【])(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?!\d)(?: \d{1,2}:\d{2}(?::\d{2})?)?"
)
_NOT_A_FIGURE = "-"
_LONGEST = 15
_LINKS = frozenset("-—~至到")
_ARABIC = r"\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d ])|\d+(?:\.\d+)?"


@record()
class _Number:
    """A number without its unit, as `text[start:end]`. `span` is what a pair like 三四 ranges over."""

    start: int
    end: int
    value: int | Decimal
    more: str
    han: bool = False
    bare: bool = False
    span: tuple[int, int] | None = None


def _either(words: Iterable[str], not_before: Mapping[str, str] | None = None) -> str:
    """A pattern for one of the words, the longest first, each only where none of its tails follows."""
    guards = {word: f"(?!{tails})" for word, tails in (not_before or {}).items()}
    return "|".join(re.escape(word) + guards.get(word, "") for word in sorted(words, key=len, reverse=True))


class _Grammar:
    """The words of ``numerals.toml``, compiled."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.prefixes: dict[str, Approx] = {word: kind for kind, words in data["prefix"].items() for word in words}
        self.prefix_sizes = {
            word[-1]: sorted({len(other) for other in self.prefixes if other[-1] == word[-1]}, reverse=True)
            for word in self.prefixes
        }
        self.suffixes: dict[str, Approx] = {word: kind for kind, words in data["suffix"].items() for word in words}
        self.units: dict[str, str] = data["units"]
        inner, not_after = data["marks"]["inner"], data["marks"]["not_after"]
        core = rf"(?:{_ARABIC}|[{_HAN}]+)"
        self.not_after: str = not_after
        self.start = re.compile(
            rf"百分之(?P<share>[{_HAN}]+(?:点[{_HAN}]+)?|\d+(?:\.\d+)?)"
            rf"|(?<![\dA-Za-z./第])(?<!\d[,:])(?P<core>{_ARABIC}|(?<![几数{_HAN}])[{_HAN}]+)"
        )
        self.tail = re.compile(rf"(?P<more>[{inner}])?(?P<power>[十百千万亿]{{0,2}})(?P<more2>[{inner}])?")
        self.behind_digits = frozenset((*inner, *_STEPS, *_MYRIADS))
        """What a tail begins with that is not empty."""
        self.link = re.compile(rf"(?:-{{1,2}}|—{{1,2}}|~|至|到)(?=(?P<core>{core}))")
        other, units = _either(data["other"]["words"]), _either(self.units, data["not_before"])
        self.unit = re.compile(rf"(?P<other>{other})|(?P<unit>{units})")
        suffixes = [word for word in self.suffixes if word not in "来几"]
        self.behind = re.compile(_either(suffixes))
        self.behind_units = frozenset(word[0] for word in suffixes)
        goes_on = re.escape(inner + "-—~至到分" + "".join({unit[0]: "" for unit in self.units}))
        # The first digit of a run; Chinese digits alone are a figure only with a unit or a mark behind them.
        digit = rf"[\d{_HAN}]"
        self.digits = re.compile(rf"{digit}(?<!{digit}{{2}})(?:(?<=\d)|{digit}*+(?=[{goes_on}]))")

    def read(self, text: str, position: int) -> Figure | None:
        """The figure whose digits start here, None when it is no number after all."""
        match = self.start.match(text, position)
        if match is None:
            return None
        begin, approx = self._prefix(text, position)
        if match["share"]:
            return _percent(text, begin, match, approx)
        first = self._number(text, position, match["core"])
        if first is None or (first.bare and approx is None and not first.more):
            return None
        behind = text[first.end : first.end + 1]
        if behind in ("/", ":"):
            return None
        second = None
        if behind in _LINKS and (link := self.link.match(text, first.end)):
            second = self._number(text, link.end(), link["core"])
        return self._figure(text, begin, (first, second), approx)

    def _prefix(self, text: str, position: int) -> tuple[int, Approx | None]:
        """Where the figure begins with the mark in front of its digits, and what that mark says."""
        for size in self.prefix_sizes.get(text[position - 1 : position], ()):
            begin = position - size
            word = text[begin:position] if begin >= 0 else ""
            if word in self.prefixes and (begin == 0 or text[begin - 1] not in self.not_after):
                return begin, self.prefixes[word]
        if position and text[position - 1] in "上成" and text[position] in "百千万":
            return position - 1, "at_least"
        return position, None

    def _figure(
        self, text: str, begin: int, numbers: tuple[_Number, _Number | None], approx: Approx | None
    ) -> Figure | None:
        first, second = numbers
        end_of_number = end = (second or first).end
        unit = ""
        if match := self.unit.match(text, end):
            unit = _NOT_A_FIGURE if match["other"] else self.units[match["unit"]]
            end = match.end()
        if unit == "" and (first.han or _is_latin(text[end : end + 1])):
            return None
        if first.more or (second and second.more):
            approx = "at_least"
        elif (
            unit != _NOT_A_FIGURE
            and text[end : end + 1] in self.behind_units
            and (behind := self.behind.match(text, end))
        ):
            approx, end = self.suffixes[behind.group()], behind.end()
        figure = Figure(
            first.start,
            end,
            (first.start, end_of_number),
            plain(first.value),
            unit,
            text[begin:end],
            approx,
            None,
            None,
            " " in text[first.start : end_of_number],
            first.more != "" and first.value % 10 != 0,
        )
        return _ranging(figure, first, second) if second or first.span else figure

    def _number(self, text: str, start: int, core: str) -> _Number | None:
        """The number that begins with these digits; a count never has more than a few of them."""
        if len(core) > _LONGEST:
            return None
        end, more, power = start + len(core), "", ""
        if text[end : end + 1] in self.behind_digits and (tail := self.tail.match(text, end)):
            end, more, power = tail.end(), tail["more"] or tail["more2"] or "", tail["power"]
        if core[0].isdigit():
            digits = core.replace(",", "").replace(" ", "")
            value = Decimal(digits) if "." in digits else int(digits)
            return _Number(start, end, value * _power(power) if power else value, more)
        value_of = None if power else han_value(core)
        if value_of is None:
            return None
        bare = core[0] in "百千万亿"
        return _Number(start, end, value_of, more, han=True, bare=bare, span=_pair(core))


def _ranging(figure: Figure, first: _Number, second: _Number | None) -> Figure:
    """The figure of one number up to another (3至5条), or of a pair (三四条)."""
    low, high = (first.value, second.value) if second else first.span or (first.value, first.value)
    value = plain(low if first.span else first.value)
    if low >= high:
        return replace(figure, value=value)
    return replace(figure, value=value, approx="at_least", minimum=plain(low), maximum=plain(high))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _percent(text: str, begin: int, match: re.Match[str], approx: Approx | None) -> Figure | None:
    """百分之九十八点五."""
    start, end = match.span()
    if len(match["share"]) > _LONGEST:
        return None
    whole, _, rest = match["share"].replace("点", ".").partition(".")
    number = int(whole) if whole.isdigit() and whole.isascii() else 100 if whole == "百" else han_value(whole)
    if number is None:
        return None
    digits = "".join(str(_DIGITS.get(c, c)) for c in rest)
    value = Decimal(f"{number}.{digits}") if digits.isdigit() else Decimal(number)
    return Figure(start, end, (start, end), plain(value), "%", text[begin:end], approx)


def _power(characters: str) -> int:
    product = 1
    for character in characters:
        product *= _STEPS.get(character) or _MYRIADS[character]
    return product


def _pair(core: str) -> tuple[int, int] | None:
    """三四 → (3, 4): two neighbouring digits are a range, not thirty-four."""
    if len(core) == 2 and all(c in _DIGITS for c in core):
        low, high = _DIGITS[core[0]], _DIGITS[core[1]]
        if high == low + 1:
            return low, high
    return None


@cache
def _grammar() -> _Grammar:
    return _Grammar(load_toml("numerals.toml"))
