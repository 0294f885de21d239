"""Digits that are no figures: dates, document numbers, articles, telephones, names, set words."""

from __future__ import annotations

import re
from functools import cache

from parser.rules.indicators.words import HIDDEN, any_of, scan, table

_NUMERAL = re.compile(r"[\d〇零○一二两三四五六七八九十百千万亿]")


@cache
def _starts() -> str:
    """The characters that a mask may begin with, as a pattern."""
    first = {word[0] for word in table("masks")["words"].split()}
    return f"[{table('masks')['starts']}{''.join(sorted(first))}]"


@cache
def _masks() -> re.Pattern[str]:
    words = sorted(table("masks")["words"].split(), key=len, reverse=True)
    return any_of([*table("masks")["patterns"], "|".join(words)])


def mask(text: str) -> str:
    """The text, of the same length, with the numerals of everything that is no figure hidden."""
    if not _NUMERAL.search(text):
        return text
    pieces, position = [], 0
    for match in scan(_starts(), _masks(), text):
        pieces += [text[position : match.start()], _NUMERAL.sub(HIDDEN, match.group())]
        position = match.end()
    return "".join([*pieces, text[position:]])
