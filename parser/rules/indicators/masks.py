"""Digits that are no figures: dates, document numbers, articles, telephones, names, set words."""

from __future__ import annotations

import re
from functools import cache

from parser.rules.indicators.words import HIDDEN, any_of, table

_NUMERAL = re.compile(r"[\d〇零○一二两三四五六七八九十百千万亿]")


@cache
def _masks() -> re.Pattern[str]:
    return any_of(table("masks")["patterns"])


def mask(text: str) -> str:
    """The text, of the same length, with the numerals of everything that is no figure hidden."""
    return _masks().sub(lambda match: _NUMERAL.sub(HIDDEN, match.group()), text)
