"""What is printed in one place of a table: a figure, a sign for none, nothing, or something that is no figure."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from parser.model import Number, Span
from parser.once import once_for_each
from parser.resources import load_toml

_SHORT = 24
"""Characters of the longest print that is looked up among those that were read before."""
_LONGEST = 120
_PHRASE = 16
"""Characters of the longest phrase that says that a number is what it was."""
_DIGITS = 15
"""Digits of the longest figure that is taken for one; no count has more, and a float would not hold it."""

_SPACED = re.compile(r"\d{1,3}(?: \d{3})+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


class Figure(NamedTuple):
    """One figure as printed, wherever that is. `raw` is all that stands in its place.

    `value` is None for what does not apply (不填). `plain` marks what is nothing but digits, `dash` a sign for none,
    whose value is 0. `number` is where in its place the number alone begins and ends, None where it fills it.
    """

    value: Number | None
    raw: str
    plain: bool = False
    unit: str = ""
    dash: bool = False
    signed: bool = False
    spaced: bool = False
    glued: bool = False
    number: tuple[int, int] | None = None


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(sorted(load_toml("tables.toml")["figures"][key], key=len, reverse=True))


@once_for_each
def _signs(key: str) -> frozenset[str]:
    return frozenset(_words(key))


@cache
def _unchanged() -> re.Pattern[str]:
    return re.compile(load_toml("tables.toml")["figures"]["unchanged"])


@cache
def unit_pattern() -> str:
    """An alternation of the units that may stand behind a figure, the longest first."""
    return "|".join(map(re.escape, units_by_length()))


def units_by_length() -> tuple[str, ...]:
    """The units that may stand behind a figure, the longest first."""
    return _words("units")


@cache
def figure_pattern() -> re.Pattern[str]:
    """A figure with the sign before it, its unit and a note in brackets behind it."""
    words = "|".join(re.escape(word) for word in (*_words("plus"), *_words("minus")) if word not in "+-")
    return re.compile(
        rf"(?:(?P<word>{words})\s{{0,3}})?(?P<sign>[+-]?)(?P<number>{_NUMBER})(?:\s{{0,3}}(?P<unit>{unit_pattern()}))?"
        r"(?:\s{0,3}(?:\([^()\n]{0,80}\)|\[[^\[\]\n]{0,80}\]))?[。;]?"
    )


def number_of(digits: str) -> Number:
    """The value of printed digits with thousands separators: an int, or a float where a point is printed."""
    plain = digits.replace(",", "").replace(" ", "")
    return float(plain) if "." in plain else int(plain)


def read_figure(source: str, folded: str, span: Span, glued: bool = False) -> Figure | None:
    """The figure that fills the span wholly, None when something else stands there or nothing.

    `source` is the text as printed, `folded` its folded form of equal length.
    """
    return figure_in(folded[span.start : span.end], source[span.start : span.end], glued)


def figure_in(text: str, raw: str, glued: bool = False) -> Figure | None:
    """The same from the folded text of a place and what is printed there."""
    if len(text) > _SHORT:
        return _figure(text, raw, glued)
    return _short_figure(text) if raw == text and not glued else _short_figure(text, raw, glued)


def _figure(text: str, raw: str = "", glued: bool = False) -> Figure | None:
    raw = raw or text
    if text.isdigit() and text.isascii() and len(text) <= _DIGITS:
        return Figure(int(text), raw, plain=True, glued=glued)
    if text in _signs("placeholders") or (1 < len(text) <= _PHRASE and _unchanged().fullmatch(text)):
        return Figure(0, raw, dash=True)
    if text in _signs("not_applicable"):
        return Figure(None, raw)
    match = None if text.isalpha() or len(text) > _LONGEST else figure_pattern().fullmatch(text)
    if match is None or len(match["number"].replace(",", "")) > _DIGITS:
        return None
    word, sign = match["word"] or "", match["sign"]
    value = number_of(match["number"])
    negative = (sign == "-") != (word in _words("minus"))
    return Figure(
        value=-value if negative else value,
        raw=raw,
        unit=match["unit"] or "",
        signed=bool(word or sign),
        glued=glued,
        number=(match.start("sign"), match.end("number")),
    )


_short_figure = lru_cache(maxsize=4096)(_figure)
"""Nearly all places of tables hold the same few numbers and the labels of the forms."""


def read_spaced(source: str, folded: str, span: Span) -> Figure | None:
    """A figure that is printed with blanks between its groups of three digits: ``1 039``."""
    text = folded[span.start : span.end]
    if not _SPACED.fullmatch(text):
        return None
    return Figure(number_of(text), source[span.start : span.end], spaced=True)
