"""The sections that the forms name, found by title, never by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from parser.editions import edition
from parser.fold import fold
from parser.resources import load_toml

FORM = "2021"
"""The edition whose section ids stand for both national forms: they share them."""

_LONGEST_PART = 36
_DROP = re.compile(r"[\s\u200b“”\"'‘’《》<>]")
_NOTE = re.compile(r"\([^()]{0,30}\)$")
_YEAR = re.compile(r"^(?:(?:19|20)\d\d年?度?)")
_ANY_YEAR = re.compile(r"(?:19|20)\d\d年?度?")


@lru_cache(maxsize=1024)
def title_key(title: str) -> str:
    """A title in the form in which titles are compared: folded, without blanks, quotes, a note or a year in front."""
    key = _DROP.sub("", fold(title)).strip("。:;,、.")
    key = key.replace("其它", "其他").replace("谘", "咨")
    return _YEAR.sub("", _NOTE.sub("", key) or key)


@lru_cache(maxsize=1024)  # reports share most of their titles
def section_id(title: str, in_form: bool, inside_overview: bool = False, is_part: bool = False) -> str | None:
    """The id of the section with this title: one of the national forms' `in_form`, else one of the older reports'.

    Only what has no counterpart in a form (收费及减免情况) keeps its older id there. The title of a part of the report
    (`is_part`) that no form lists is known by the words it is made of.
    """
    key = title_key(title)
    names: tuple[str, ...] = (FORM, "narrative") if in_form else ("narrative", FORM)
    if in_form and inside_overview:
        names = ("subsections", *names)
    found = _titles_of(*names).get(key) or _loose_of(*names).get(loose_key(key))
    if found is None and is_part and len(key) <= _LONGEST_PART and "," not in key:
        found = next((part for part, words in _part_words() if words.search(key)), None)
    if found is None or inside_overview:
        return found
    return _counterparts(in_form).get(found, found)


@cache
def _counterparts(in_form: bool) -> Mapping[str, str]:
    """The ids of the older reports to those of the form, or the other way."""
    older: Mapping[str, str] = load_toml("outline.toml")["counterparts"]
    return {narrative: form for form, narrative in older.items()} if in_form else older


def is_known(title: str) -> bool:
    """Whether a folded title is one of any form, word by word."""
    first = title[:1]
    if "一" <= first <= "鿿" and first not in _initials():
        return False
    return title_key(title) in _all_titles()


def is_form_title(title: str) -> bool:
    """Whether a title is that of one of the six parts of the national forms, word by word."""
    return title_key(title) in _titles(FORM)


def is_part_title(title: str) -> bool:
    """Whether a title is that of a part of the national forms or of the older reports, word by word."""
    return title_key(title) in _titles_of(FORM, "narrative")


def loose_key(key: str) -> str:
    """A title without the words that titles differ in; "" when nothing telling is left."""
    data = load_toml("outline.toml")["loose"]
    key = _ANY_YEAR.sub("", key)
    for prefix in data["prefixes"]:
        key = key.removeprefix(prefix)
    for word in data["words"]:
        key = key.replace(word, "")
    return key if len(key) >= 2 else ""


@cache
def _part_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words that tell the parts of older reports, the most telling first."""
    words: Mapping[str, str] = load_toml("outline.toml")["part_words"]
    return tuple((part, re.compile(pattern)) for part, pattern in words.items())


@cache
def _initials() -> frozenset[str]:
    """The characters that known titles begin with, behind quotes or a year; another one is done with at once."""
    return frozenset("谘").union(key[0] for key in _all_titles())


@cache
def _all_titles() -> Mapping[str, str]:
    return _titles_of(FORM, "narrative", "subsections")


@cache
def _titles_of(*names: str) -> Mapping[str, str]:
    """Title keys to ids, of the first of some forms that has the title."""
    return {key: section for name in reversed(names) for key, section in _titles(name).items()}


@cache
def _loose_of(*names: str) -> Mapping[str, str]:
    return {key: section for name in reversed(names) for key, section in _loose(name).items()}


@cache
def _titles(name: str) -> Mapping[str, str]:
    """Title keys to ids, of the sections of an edition or the subsections of the overview."""
    source: Iterable[Any] = edition(FORM).subsections if name == "subsections" else edition(name).sections
    ids: dict[str, str] = {}
    titles = [(section.id, title) for section in source for title in (section.title, *section.also)]
    known = {section_id for section_id, _ in titles}
    more = load_toml("outline.toml")["more_titles"]
    titles += [(section_id, title) for section_id in known for title in more.get(section_id, [])]
    for section_id, title in titles:
        ids.setdefault(title_key(title), section_id)
    return ids


@cache
def _loose(name: str) -> Mapping[str, str]:
    """The same by loose keys, without those that stand for several sections."""
    keys: dict[str, str | None] = {}
    for key, section in _titles(name).items():
        short = loose_key(key)
        keys[short] = section if keys.get(short, section) == section else None
    return {key: section for key, section in keys.items() if key and section}
