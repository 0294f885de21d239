"""The channels that a piece of text names."""

from __future__ import annotations

import re
from functools import cache

from parser.rules.indicators.words import compiled, scan, table

SPOKEN = frozenset({"wechat", "weibo", "video", "newmedia"})
"""What is told of as media of the agency's own."""

_NONE: frozenset[str] = frozenset()


@cache
def _named() -> re.Pattern[str]:
    return compiled("|".join(f"(?P<{name}>{words})" for name, words in table("channels").items()))


def kinds(text: str) -> frozenset[str]:
    """The channels that a piece of text names; what accounts are called and whose words are passed on is not looked
    at."""
    if not text:
        return _NONE
    if "“" in text:
        text = compiled(table("way")["account"]).sub("", text)
    if "转" in text or "编" in text:  # as whoever passes on words or gathers them
        text = compiled(table("way")["source"]).sub("", text)
    named = scan(table("way")["starts"], _named(), text)
    if not named:
        return _NONE
    found = {str(match.lastgroup) for match in named}
    if "portal" in found:
        found.discard("website")
    if "other" in found and compiled(table("way")["column"]).search(text):
        found.discard("other")
    if found - {"newmedia"} and found <= SPOKEN:
        found.discard("newmedia")
    return frozenset(found)
