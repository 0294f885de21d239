"""Numbers at the start of a line, in every style that reports use, also damaged ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from parser.layout import Last, RunningText
from parser.record import record

_CN = "[一二三四五六七八九十]{1,4}"
_CJK = "[一-鿿]"
_OPEN, _CLOSE = r"[(〔\[【]", r"[)〕\]】]"

STYLES = ("part", "cn", "cn-paren", "arabic", "decimal", "arabic-paren", "circled-paren", "circled")
"""The styles of numbers in the order in which they usually nest: 第一部分, 一、 (一) 1. 1.1 (1) ⑴ ①."""

HIGH_STYLES = STYLES[:3]
"""Those of parts and their divisions: what they number is a heading, hardly ever a sentence."""

_PATTERNS: tuple[tuple[str, bool, str], ...] = (
    ("part", False, rf"第 ?({_CN}|\d{{1,2}}) ?(?:部分|部份|章|节|篇)(?!之)"),
    ("cn-paren", False, rf"{_OPEN} {{0,2}}({_CN}) {{0,2}}{_CLOSE}"),
    ("cn-paren", False, r"([㈠-㈩])"),
    ("cn", False, rf"({_CN}) {{0,4}}[、.,](?! ?[)年])"),
    ("cn-paren", True, rf"({_CN}) ?\)"),
    ("cn-paren", True, rf"\( ?({_CN})(?=[、.])"),
    ("cn", True, rf"({_CN})(?: {{1,6}}| {{0,2}}:)(?={_CJK})"),
    ("decimal", True, rf"(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[、.]| {{1,4}})(?={_CJK})"),
    ("arabic", False, r"(\d{1,2}) {0,2}[、.](?!\d)"),
    ("arabic", False, r"(\d{1,2}) {0,2}[、.](?=\d{4}年|[1-9]\d{4}[^\d.,%])"),
    ("arabic", False, r"([⒈-⒛])"),
    ("arabic", True, rf"(\d{{1,2}}),(?={_CJK})"),
    ("arabic-paren", False, r"\( {0,2}(\d{1,2}) {0,2}\)"),
    ("arabic-paren", True, r"(\d{1,2}) ?\)"),
    ("circled-paren", False, r"([⑴-⒇])"),
    ("circled", False, r"([①-⑳❶-❿➀-➉])"),
    ("cn-paren", True, rf"(?:\( {{0,2}})?\)()(?= {{0,4}}{_CJK})"),
    ("cn", True, rf"()[、.](?= {{0,4}}{_CJK})"),
    ("cn", True, rf"({_CN})(?={_CJK})"),
)
"""Style, whether other evidence is needed, and the pattern, whose one group is what counts. The first match is it."""

INITIALS = frozenset(
    "第(〔[【)、.一二三四五六七八九十0123456789㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉"
)
"""All that a number can begin with."""

_NUMBER = re.compile("|".join(pattern for _, _, pattern in _PATTERNS))
_TAIL = re.compile(r"(?! ?[条款项](?:[ 第规的之,、。)至]|$))[ \u200b]*[、.,:]?[ \u200b]*")
_LONELY = re.compile(rf"(?P<printed>({_CN}) {{0,2}}、)[ \u200b]*")
_LAST: Last[Mapping[int, Number]] = Last()
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


@record()
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
    match = _NUMBER.match(folded, start, end) if start < end and folded[start] in INITIALS else None
    if match is None or match.lastindex is None:
        return None
    tail = _TAIL.match(folded, match.end(), end)
    if tail is None or tail.end() >= end:
        return None
    style, weak, _ = _PATTERNS[match.lastindex - 1]
    digits, printed = match[match.lastindex], match.group()
    return Number(style, ordinal(digits), start, start + len(printed.rstrip()), tail.end(), weak, printed == digits)


def numbers_of(text: RunningText) -> Mapping[int, Number]:
    """The numbers that lines begin with, by the indices of the lines, in order."""
    return _LAST.get((text,), lambda: _numbers_of(text))


def _numbers_of(text: RunningText) -> Mapping[int, Number]:
    folded, found = text.document.folded, {}
    for index, printed in enumerate(text.texts):
        if printed[0] in INITIALS:
            line = text.lines[index]
            number = read_number(folded, line.start, line.end)
            if number is not None:
                found[index] = number
    return found


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
        return _DIGITS.get(digits) or int(unicodedata.numeric(digits))
    tens, ten, units = digits.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(units, 0)
