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


def section_id(title: str, in_form: bool, inside_overview: bool = False) -> str | None:
    """The id of the section with this title. `in_form` prefers the ids of the national forms to the older ones."""
    key = title_key(title)
    names = [FORM, "narrative"] if in_form else ["narrative", FORM]
    if in_form and inside_overview:
        names.insert(0, "subsections")
    for name in names:
        if key in _titles(name):
            return _titles(name)[key]
    loose = loose_key(key)
    return next((found for name in names if (found := _loose(name).get(loose))), None)


def is_known(title: str) -> bool:
    """Whether a title is one of any form, word by word."""
    key = title_key(title)
    return any(key in _titles(name) for name in (FORM, "narrative", "subsections"))


def tells_form(titles: Iterable[str]) -> bool:
    """Whether titles are those that only the national forms have."""
    cues = [title_key(cue) for cue in edition(FORM).title_cues]
    return any(cue in title_key(title) for title in titles for cue in cues)


def is_form_title(title: str) -> bool:
    """Whether a title is that of one of the six parts of the national forms, word by word."""
    return title_key(title) in _titles(FORM)


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
