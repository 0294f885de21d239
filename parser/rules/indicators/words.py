"""The vocabulary of ``indicator_words.toml``: word sets put into patterns, and the patterns compiled once."""

from __future__ import annotations

import re
from typing import Any

from parser.once import once_for_each
from parser.resources import load_toml

FIGURE = "◆"
"""Stands for the number itself in patterns and in the clauses they are matched on."""

HIDDEN = "□"
"""Stands for a digit that is part of a date, a name or a number of a document."""

_NAME = re.compile(r"\{([^\d{},][^{}]*)\}")


@once_for_each
def table(name: str) -> dict[str, Any]:
    """One table of the vocabulary. Shared: treat as read-only."""
    entries: dict[str, Any] = load_toml("indicator_words.toml")[name]
    return entries


def expand(pattern: str) -> str:
    """The pattern with every {name} of a word set replaced by its words, which may name others."""
    while "{" in pattern and (expanded := _NAME.sub(lambda match: str(table("words")[match[1]]), pattern)) != pattern:
        pattern = expanded
    return pattern


@once_for_each
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, word sets put in."""
    return re.compile(expand(pattern))


def scan(starts: str, pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """All matches of a pattern of many branches, tried only where it may begin: at the single characters of `starts`.

    The same as `pattern.finditer(text)`, at a tenth of the time.
    """
    position = 0
    found = []
    for hit in compiled(starts).finditer(text):
        start = hit.start()
        if start >= position and (match := pattern.match(text, start)):
            position = match.end()
            found.append(match)
    return found
