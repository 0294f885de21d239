"""Digits that are no figures: dates, document numbers, articles, telephones, names, set words."""

from __future__ import annotations

import re
from functools import cache

from parser.rules.indicators.words import HIDDEN, compiled, table

_NUMERAL = re.compile(r"[\d〇零○一二两三四五六七八九十百千万亿]")


@cache
def _masks() -> re.Pattern[str]:
    """What hides its numerals. Where none may begin, a look at one character is enough."""
    words = sorted(table("masks")["words"].split(), key=len, reverse=True)
    starts = table("masks")["starts"] + "".join(sorted({word[0] for word in words}))
    return compiled(f"(?=[{starts}])(?:{'|'.join([*table('masks')['patterns'], *words])})")


def _hidden(match: re.Match[str]) -> str:
    return _NUMERAL.sub(HIDDEN, match.group())


def mask(text: str) -> str:
    """The text, of the same length, with the numerals of everything that is no figure hidden."""
    return _masks().sub(_hidden, text)
