"""Through what a figure was made public: the channel that a clause names, when it names one alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from parser.rules.indicators.passages import Place
from parser.rules.indicators.words import compiled, table

_SPOKEN = frozenset({"wechat", "weibo", "video", "newmedia"})
_TITLE_LENGTH = 16
_TOTAL = re.compile(r"公开(?:各类)?政府信息(?:总?数|总量)")


@cache
def _named() -> re.Pattern[str]:
    return compiled("|".join(f"(?P<{name}>{words})" for name, words in table("channels").items()))


@lru_cache(maxsize=1024)
def kinds(text: str) -> frozenset[str]:
    """The channels that a piece of text names; what accounts are called and whose words are passed on is not looked
    at."""
    text = compiled(table("way")["account"]).sub("", text)
    text = compiled(table("way")["source"]).sub("", text)
    found = {str(match.lastgroup) for match in _named().finditer(text)}
    if "portal" in found:
        found.discard("website")
    if "other" in found and compiled(table("way")["column"]).search(text):
        found.discard("other")
    if found - {"newmedia"} and found <= _SPOKEN:
        found.discard("newmedia")
    return frozenset(found)


def channel_of(place: Place, title: str, carried: str) -> str:
    """The one channel of a figure: ``none`` where no word tells, ``many`` where several do.

    Looked for in the clause, then behind the number, then in what leads to it, then in the figure before (`carried`:
    a count of followers and one of posts in the same sentence), last in the title of the section.
    """
    words = table("way")
    own = compiled(words["next"]).split(place.left)[-1]
    behind = kinds(place.right) and kinds(f"{place.right}、{place.listed}")
    if found := kinds(own) or kinds(place.left) or behind:
        return "many" if compiled(words["among"]).search(place.left) else _single(found)
    if compiled(words["other_account"]).search(place.left):
        return "none"
    if (found := kinds(place.lead)) and _leads(place):
        return "many" if compiled(words["among"]).search(place.lead) else _single(found)
    of_title = len(title) <= _TITLE_LENGTH and not _TOTAL.search(place.left)
    named = kinds(title) if of_title else frozenset()
    return carried or (next(iter(named)) if len(named) == 1 else "none")


def _leads(place: Place) -> bool:
    """Whether the channel that the clauses before a figure name is told to be its way too."""
    words = table("way")
    if not compiled(words["whole"]).search(place.left):
        return True
    return any(kinds(clause) and compiled(words["leads"]).search(clause) for clause in place.lead.split(","))


def _single(found: frozenset[str]) -> str:
    if len(found) == 1:
        return next(iter(found))
    return "newmedia" if found <= _SPOKEN else "many"
