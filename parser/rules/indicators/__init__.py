"""The figures that a report tells in its sentences, one entry per statement.

Order of work, sentence by sentence: numerals that are no figures are hidden, statements that there was none are read,
then every number by the words around it, with what it is a part of and which year it is of. The ids stand in
``indicators.toml``, the phrasings in ``phrases/``, the vocabulary in ``indicator_words.toml``.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from parser.flow import Flow, paragraphs
from parser.fold import fold
from parser.model import Indicator, Report, Section
from parser.rules.indicators.conflicts import doubt_conflicts
from parser.rules.indicators.entries import settle_totals
from parser.rules.indicators.passages import Passage
from parser.rules.indicators.reader import read_passage
from parser.rules.indicators.scope import years_named
from parser.rules.indicators.words import compiled, scan, table
from parser.source.document import SourceDocument

_PAGE = re.compile(r"^(?P<title>.*?)[.·…—_-]*\d{1,3}$")
"""A line of a list of contents: a heading and the page it stands on."""
_LONGEST_HEADING = 120


def find_indicators(document: SourceDocument, report: Report) -> Report:
    """The report with its narrative figures. Tables and page chrome are not read."""
    flows = paragraphs(document, report)
    year = _year(report, flows)
    found: dict[str, Indicator] = {}
    for passage in _passages(report, flows):
        for entry in read_passage(passage, year):
            found.setdefault(entry.key, entry)
    return replace(report, indicators=doubt_conflicts(settle_totals(found.values()), document.folded))


def _year(report: Report, flows: tuple[Flow, ...]) -> int | None:
    """The report's year, None where its sentences speak of other years only (a text taken from an older report)."""
    entry = report.metadata.get("year")
    if entry is None or not isinstance(entry.value, int):
        return None
    others = False
    for flow in flows:
        named = years_named(flow.text)
        if entry.value in named:
            return entry.value
        others = others or bool(named)
    return None if others else entry.value


class _Titles(NamedTuple):
    """The titles over the text of a section, folded, those of the sections it stands in first.

    `problem` are the titles down to one that speaks of what is wanting; `planned` tells that one names plans alone.
    """

    path: tuple[str, ...] = ()
    problem: tuple[str, ...] | None = None
    planned: bool = False

    def and_under(self, title: str) -> _Titles:
        """These titles with one more under them."""
        words = table("scope")
        path = (*self.path, title)
        if compiled(words["problem_title"]).search(title):
            return _Titles(path, self.problem or path, self.planned)
        plans = self.planned or compiled(words["planned_title"]).search(title) is not None
        return _Titles(path, self.problem, plans)


def _passages(report: Report, flows: tuple[Flow, ...]) -> Iterator[Passage]:
    """The paragraphs with something to read, each with its titles and from where it only tells plans."""
    starts = [section.heading.start for section in report.sections]
    titles = _titles(report.sections)
    listed = _Listed(report.sections)
    plans = compiled(table("scope")["plan_opens"])
    planned_under: tuple[str, ...] | None = None
    after_heading = False
    for flow in flows:
        if listed.holds(flow.text):
            continue
        index = bisect.bisect_right(starts, flow.offsets[0]) - 1
        above = titles[index] if index >= 0 else _Titles()
        in_heading = index >= 0 and flow.offsets[0] < report.sections[index].heading.end
        opens, after_heading = after_heading and not in_heading, in_heading
        plan_from = 0 if above.planned else None
        if above.problem is not None and not above.planned:
            plan = None if in_heading else plans.search(flow.text)
            plan_from = 0 if planned_under == above.problem else plan.start() if plan else None
            planned_under = above.problem if plan_from is not None else planned_under
        if _is_worth_reading(flow.text):
            yield Passage(flow, above.path, plan_from, opens)


def _is_worth_reading(text: str) -> bool:
    """Whether a paragraph may tell a figure, that there was none, or that nothing changed."""
    words = table("scope")
    return next(scan(words["worth_starts"], compiled(words["worth"]), text), None) is not None


class _Listed:
    """The headings, to tell the lines of a list of contents."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        self._sections = sections

    def holds(self, line: str) -> bool:
        """Whether a line is a heading and the page it stands on."""
        if len(line) >= _LONGEST_HEADING or not line[-1].isdecimal():
            return False
        page = _PAGE.search(line)
        return page is not None and page["title"] in self._headings

    @cached_property
    def _headings(self) -> frozenset[str]:
        return frozenset(fold("".join(f"{section.number}{section.title}".split())) for section in self._sections)


def _titles(sections: tuple[Section, ...]) -> list[_Titles]:
    """For every section its title and those of the sections it stands in."""
    found: list[_Titles] = []
    open_sections: list[tuple[int, _Titles]] = []
    for section in sections:
        while open_sections and open_sections[-1][0] >= section.level:
            open_sections.pop()
        above = open_sections[-1][1] if open_sections else _Titles()
        titles = above.and_under(fold(section.title)) if section.title else above
        open_sections.append((section.level, titles))
        found.append(titles)
    return found
