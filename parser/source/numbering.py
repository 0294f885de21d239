"""Automatic numbers: what Word prints before a paragraph though the paragraph's text does not hold it.

A list (`w:num`) is an instance of an abstract list; the instances of one abstract list count on together unless one
restarts (ECMA-376 part 1, §17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parser.record import record
from parser.source.number_formats import format_number
from parser.source.ooxml import FALLBACK, RUN_PROPERTIES, Element, integer, is_on, value, w
from parser.source.styles import StyleSheet, list_place

_PLACE = re.compile(r"%([1-9])")
_LARGEST = 32_767
_TEXT_LIMIT = 255  # Word's own; a hostile file could otherwise print a megabyte before every paragraph
_SILENT = frozenset({"bullet", "none"})


@record()
class AutoNumber:
    """A number as printed and what stands between it and the paragraph's text: a blank or nothing."""

    text: str
    gap: str


@record()
class _Level:
    """`restart_after` is the level (from 1) whose use restarts this one; None: any higher one, 0: none."""

    start: int
    format: str
    text: str
    gap: str
    restart_after: int | None
    in_digits: bool
    style: str


@dataclass(slots=True)
class _List:
    """One `w:num`: its levels, and where it restarts the count when it is first used."""

    abstract: str
    levels: dict[int, _Level]
    restarts: dict[int, int]
    used: set[int] = field(default_factory=set)


class Numbering:
    """Counts through a document. Ask once for each paragraph, in order."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstracts = _by_id(root, "abstractNum", "abstractNumId")
        self._instances = _by_id(root, "num", "numId")
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}

    def next(self, properties: Element | None, style_id: str) -> AutoNumber | None:
        """The number of the next paragraph, None when it has none (or a bullet, which says nothing)."""
        if properties is None or not self._instances:
            return None
        list_id, place = list_place(properties)
        if list_id is None and style_id:
            style = self._styles[style_id]
            list_id, place = style.list_id, style.list_level if place is None else place
        found = self._list(list_id) if list_id else None
        if found is None:
            return None
        if place is None:
            place = next((number for number, level in found.levels.items() if level.style == style_id and style_id), 0)
        level = found.levels.get(place)
        if level is None:
            return None
        counters = self._count(found, place, level)
        text = self._print(found, level, counters)
        return AutoNumber(text, level.gap) if text else None

    def _count(self, found: _List, place: int, level: _Level) -> dict[int, int]:
        counters = self._counters.setdefault(found.abstract, {})
        if place in found.restarts and place not in found.used:
            counters[place] = found.restarts[place]
        elif place in counters:
            counters[place] = min(counters[place] + 1, _LARGEST)
        else:
            counters[place] = level.start
        found.used.add(place)
        for deeper in [number for number in counters if number > place]:
            after = found.levels[deeper].restart_after if deeper in found.levels else None
            if after is None or place < after:
                del counters[deeper]
        return counters

    def _print(self, found: _List, level: _Level, counters: dict[int, int]) -> str:
        if level.format == "bullet":
            return ""

        def number_of(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            shown = found.levels.get(place, level)
            kind = "decimal" if level.in_digits and shown.format not in _SILENT else shown.format
            return format_number(counters.get(place, shown.start), kind)

        return _PLACE.sub(number_of, level.text)[:_TEXT_LIMIT].strip()

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._read_list(list_id)
        return self._lists[list_id]

    def _read_list(self, list_id: str) -> _List | None:
        instance = self._instances.get(list_id)
        if instance is None:
            return None
        abstract = value(instance.find(w("abstractNumId")))
        element = self._abstracts.get(abstract)
        if element is not None and (link := value(element.find(w("numStyleLink")))):
            abstract, element = self._linked(link)
        if element is None:
            return None
        levels = dict(_read_level(level) for level in element.iterchildren(w("lvl")))
        restarts = {}
        for override in instance.iterchildren(w("lvlOverride")):
            place = integer(override.get(w("ilvl"), ""), 0, 0, 8)
            start = override.find(w("startOverride"))
            if start is not None:
                restarts[place] = integer(value(start), 1, 0, _LARGEST)
            levels.update(_read_level(level) for level in override.iterchildren(w("lvl")))
        return _List(abstract, levels, restarts)

    def _linked(self, style_id: str) -> tuple[str, Element | None]:
        """The abstract list behind a list style."""
        instance = self._instances.get(self._styles[style_id].list_id or "")
        abstract = "" if instance is None else value(instance.find(w("abstractNumId")))
        return abstract, self._abstracts.get(abstract)


def _by_id(root: Element | None, name: str, key: str) -> dict[str, Element]:
    return {} if root is None else {child.get(w(key), ""): child for child in root.iterchildren(w(name))}


def _read_level(level: Element) -> tuple[int, _Level]:
    form = level.find(w("numFmt"))
    if form is None:  # a newer format, with the nearest old one beside it
        form = next((old for fallback in level.iter(FALLBACK) for old in fallback.iterchildren(w("numFmt"))), None)
    restart = level.find(w("lvlRestart"))
    run = level.find(RUN_PROPERTIES)
    hidden = run is not None and is_on(run.find(w("vanish")))
    return integer(level.get(w("ilvl"), ""), 0, 0, 8), _Level(
        start=integer(value(level.find(w("start"))), 0, 0, _LARGEST),
        format=value(form, "decimal"),
        text="" if hidden else value(level.find(w("lvlText")))[:_TEXT_LIMIT],
        gap="" if value(level.find(w("suff"))) == "nothing" else " ",
        restart_after=None if restart is None else integer(value(restart), 0, 0, 9),
        in_digits=bool(is_on(level.find(w("isLgl")))),
        style=value(level.find(w("pStyle"))),
    )
