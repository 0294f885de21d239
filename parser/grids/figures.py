"""What is printed in one place of a table: a figure, a sign for none, nothing, or something that is no figure."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from parser.model import Number, Span
from parser.resources import load_toml

_LONGEST = 120
_PHRASE = 16
"""Characters of the longest phrase that says that a number is what it was."""
_DIGITS = 15
"""Digits of the longest figure that is taken for one; no count has more, and a float would not hold it."""

_SPACED = re.compile(r"\d{1,3}(?: \d{3})+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


class Figure(NamedTuple):
    """One figure as printed. `span` covers the number alone, `raw` is all that stands in its place.

    `value` is None for what does not apply (不填). `dash` marks a sign for none, whose value is 0.
    """

    value: Number | None
    span: Span
    raw: str
    unit: str = ""
    dash: bool = False
    signed: bool = False
    spaced: bool = False
    glued: bool = False

    @property
    def is_count(self) -> bool:
        """Whether it is but a whole number, nothing before or behind it."""
        return isinstance(self.value, int) and not (self.unit or self.dash or self.signed or self.spaced)


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(sorted(load_toml("tables.toml")["figures"][key], key=len, reverse=True))


@cache
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
    return figure_in(folded[span.start : span.end], source[span.start : span.end], span, glued)


def figure_in(text: str, raw: str, span: Span, glued: bool = False) -> Figure | None:
    """The same from the folded text of the span and what is printed there."""
    if text.isdigit() and text.isascii() and len(text) <= _DIGITS:  # nearly all there is
        return Figure(int(text), span, raw, glued=glued)
    if text in _signs("placeholders") or (1 < len(text) <= _PHRASE and _unchanged().fullmatch(text)):
        return Figure(0, span, raw, dash=True)
    if text in _signs("not_applicable"):
        return Figure(None, span, raw)
    match = None if text.isalpha() or len(text) > _LONGEST else figure_pattern().fullmatch(text)
    if match is None or len(match["number"].replace(",", "")) > _DIGITS:
        return None
    word, sign = match["word"] or "", match["sign"]
    value = number_of(match["number"])
    negative = (sign == "-") != (word in _words("minus"))
    return Figure(
        value=-value if negative else value,
        span=Span(span.start + match.start("sign"), span.start + match.end("number")),
        raw=raw,
        unit=match["unit"] or "",
        signed=bool(word or sign),
        glued=glued,
    )


def read_spaced(source: str, folded: str, span: Span) -> Figure | None:
    """A figure that is printed with blanks between its groups of three digits: ``1 039``."""
    text = folded[span.start : span.end]
    if not _SPACED.fullmatch(text):
        return None
    return Figure(number_of(text), span, source[span.start : span.end], spaced=True)
