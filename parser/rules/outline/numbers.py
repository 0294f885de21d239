"""Numbers at the start of a line, in every style that reports use, also damaged ones."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_CN = "[一二三四五六七八九十]{1,4}"
_CJK = "[一-鿿]"
_OPEN, _CLOSE = r"[(〔\[【]", r"[)〕\]】]"

STYLES = ("part", "cn", "cn-paren", "arabic", "decimal", "arabic-paren", "circled-paren", "circled")
"""The styles of numbers in the order in which they usually nest: 第一部分, 一、 (一) 1. 1.1 (1) ⑴ ①."""

HIGH_STYLES = STYLES[:3]
"""Those of parts and their divisions: what they number is a heading, hardly ever a sentence."""

_CN_FIRST, _DIGIT_FIRST, _OPEN_FIRST = "一二三四五六七八九十", "0123456789", "(〔[【"


def _characters(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_CIRCLED = _characters(0x2460, 0x2473) + _characters(0x2776, 0x277F) + _characters(0x2780, 0x2789)


_PATTERNS: tuple[tuple[str, bool, str, re.Pattern[str]], ...] = tuple(
    (style, weak, initials, re.compile(pattern))
    for style, weak, initials, pattern in (
        ("part", False, "第", rf"第 ?({_CN}|\d{{1,2}}) ?(?:部分|部份|章|节|篇)(?!之)"),
        ("cn-paren", False, _OPEN_FIRST, rf"{_OPEN} {{0,2}}({_CN}) {{0,2}}{_CLOSE}"),
        ("cn-paren", False, _characters(0x3220, 0x3229), r"([㈠-㈩])"),
        ("cn", False, _CN_FIRST, rf"({_CN}) {{0,4}}[、.,](?! ?[)年])"),
        ("cn-paren", True, _CN_FIRST + "(", rf"({_CN}) ?\)|\( ?({_CN})(?=[、.])"),
        ("cn", True, _CN_FIRST, rf"({_CN})(?: {{1,6}}| {{0,2}}:)(?={_CJK})"),
        ("decimal", True, _DIGIT_FIRST, rf"(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[、.]| {{1,4}})(?={_CJK})"),
        ("arabic", False, _DIGIT_FIRST, r"(\d{1,2}) {0,2}[、.](?!\d)"),
        ("arabic", False, _DIGIT_FIRST, r"(\d{1,2}) {0,2}[、.](?=\d{4}年|[1-9]\d{4}[^\d.,%])"),
        ("arabic", False, _characters(0x2488, 0x249B), r"([⒈-⒛])"),
        ("arabic", True, _DIGIT_FIRST, rf"(\d{{1,2}}),(?={_CJK})"),
        ("arabic-paren", False, "(", r"\( {0,2}(\d{1,2}) {0,2}\)"),
        ("arabic-paren", True, _DIGIT_FIRST, r"(\d{1,2}) ?\)"),
        ("circled-paren", False, _characters(0x2474, 0x2487), r"([⑴-⒇])"),
        ("circled", False, _CIRCLED, r"([①-⑳❶-❿➀-➉])"),
        ("cn-paren", True, "()", rf"(?:\( {{0,2}})?\)()(?= {{0,4}}{_CJK})"),
        ("cn", True, "、.", rf"()[、.](?= {{0,4}}{_CJK})"),
        ("cn", True, _CN_FIRST, rf"({_CN})(?={_CJK})"),
    )
)
"""Style, whether other evidence is needed, the characters that the number can begin with, and the pattern."""

_BY_INITIAL = {
    initial: tuple((style, weak, pattern) for style, weak, initials, pattern in _PATTERNS if initial in initials)
    for initial in {initial for _, _, initials, _ in _PATTERNS for initial in initials}
}
_TAIL = re.compile(r"[ \u200b]*[、.,:]?[ \u200b]*")
_LONELY = re.compile(rf"(?P<printed>({_CN}) {{0,2}}、)[ \u200b]*")
_REFERENCE = re.compile(r" ?[条款项](?:[ 第规的之,、。)至]|$)")
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the start of a line: where it is printed and where the text behind it begins.

    `weak` says that other evidence is needed, as a mark is missing or damaged; `bare` that there is no mark at all.
    `ordinal` is 0 where the number itself is missing.
    """

    style: str
    ordinal: int
    start: int
    end: int
    rest: int
    weak: bool
    bare: bool


def read_number(folded: str, start: int, end: int) -> Number | None:
    """The number that the folded text has at `start`, None when it does not begin with one that has text behind it.

    A reference that a line end left at the start of a line, （八）项, is no number.
    """
    if start >= end:
        return None
    for style, weak, pattern in _BY_INITIAL.get(folded[start], ()):
        match = pattern.match(folded, start, end)
        if match is None:
            continue
        if _REFERENCE.match(folded, match.end(), end):
            return None
        tail = _TAIL.match(folded, match.end(), end)
        rest = tail.end() if tail else match.end()
        digits = next((group for group in match.groups() if group), "")
        printed = start + len(match.group().rstrip())
        return (
            Number(style, ordinal(digits), start, printed, rest, weak, match.group() == digits) if rest < end else None
        )
    return None


def read_lonely_number(folded: str, start: int, end: int) -> Number | None:
    """The number of a part whose title was lost, alone on its line: 一、"""
    match = _LONELY.fullmatch(folded, start, end)
    if match is None:
        return None
    return Number("cn", ordinal(match[2]), start, match.end("printed"), end, weak=True, bare=False)


def ordinal(digits: str) -> int:
    """What a number in any style counts: 十二, 12, ⑫, 1.12; 0 for none."""
    if not digits:
        return 0
    if digits.isascii():
        return int(digits.rpartition(".")[2])
    if len(digits) == 1:
        return int(unicodedata.numeric(digits))
    tens, ten, units = digits.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(units, 0)
