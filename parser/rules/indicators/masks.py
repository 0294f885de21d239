"""Digits that are no figures: dates, document numbers, articles, telephones, names, set words."""

from __future__ import annotations

import re
from functools import cache

from parser.rules.indicators.words import HIDDEN, compiled, table

_NUMERAL = re.compile(r"[\d〇零○一二两三四五六七八九十百千万亿]")


@cache
def _masks() -> re.Pattern[str]:
    """What hides its numerals. Where none may begin, a look at one character is enough, and a digit begins but few."""
    words = table("masks")
    rests: dict[str, list[str]] = {}
    for word in sorted(words["words"].split(), key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    others = [*words["patterns"], *(f"{first}(?:{'|'.join(ends)})" for first, ends in rests.items())]
    starts = words["starts"] + "".join(sorted(rests))
    first = f"(?<!\\d)(?:{'|'.join(words['first_digits'])})"
    of_digits = "|".join([words["list_of_items"], first, *words["of_digits"]])
    return compiled(rf"(?=[{starts}])(?:(?=\d)(?!{words['counts']})(?:{of_digits})|(?!\d)(?:{'|'.join(others)}))")


def _hidden(match: re.Match[str]) -> str:
    return _NUMERAL.sub(HIDDEN, match.group())


def mask(text: str) -> str:
    """The text, of the same length, with the numerals of everything that is no figure hidden."""
    return _masks().sub(_hidden, text)
