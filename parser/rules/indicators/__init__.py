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

from parser.flow import Flow, paragraphs
from parser.fold import fold
from parser.model import Indicator, Report, Section
from parser.numerals import may_count, past_date, past_item
from parser.once import once
from parser.rules.indicators.agreeing import settle_untried
from parser.rules.indicators.conflicts import doubt_conflicts
from parser.rules.indicators.entries import settle_totals
from parser.rules.indicators.passages import Passage
from parser.rules.indicators.reader import read_passage
from parser.rules.indicators.scope import years_named
from parser.rules.indicators.sites import doubt_sites_of_others
from parser.rules.indicators.titles import NONE, titles_of
from parser.rules.indicators.words import compiled, table
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
    entries = settle_untried(settle_totals(found.values()), report)
    entries = doubt_conflicts(entries, document.folded)
    return replace(report, indicators=tuple(doubt_sites_of_others(entries, report, document.folded)))


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


def _passages(report: Report, flows: tuple[Flow, ...]) -> Iterator[Passage]:
    """The paragraphs with something to read, each with its titles and from where it only tells plans."""
    headings = [section.heading for section in report.sections]
    starts = [heading.start for heading in headings]
    titles = titles_of(report.sections)
    listed = _Listed(report.sections)
    plans = compiled(table("scope")["plan_opens"])
    worth = compiled(table("scope")["worth"])
    planned_under: tuple[str, ...] | None = None
    after_heading = False
    for flow in flows:
        if flow.text[-1].isdecimal() and listed.holds(flow.text):
            continue
        start = flow.offsets[0]
        index = bisect.bisect_right(starts, start) - 1
        above = titles[index] if index >= 0 else NONE
        in_heading = index >= 0 and start < headings[index].end
        opens, after_heading = after_heading and not in_heading, in_heading
        plan_from = 0 if above.planned else None
        if above.problem is not None and not above.planned:
            plan = None if in_heading else plans.search(flow.text)
            plan_from = 0 if planned_under == above.problem else plan.start() if plan else None
            planned_under = above.problem if plan_from is not None else planned_under
        if (hint := worth.search(flow.text)) and _may_tell(flow.text, hint):
            yield Passage(flow, above, plan_from, opens)


def _may_tell(text: str, hint: re.Match[str] | None) -> bool:
    """Whether a paragraph tells more than dates and its own number, `hint` being the first of what may be more."""
    item = past_item(text) if hint and hint.start() <= 1 else 0  # behind a bracket or right at the beginning
    if item and hint:
        hint = hint.re.search(text, item)
    while hint:
        position = past_date(text, hint.start())
        if position == hint.start():
            return True
        hint = hint.re.search(text, position)
    denied, lost = compiled(table("zero")["starts"]), compiled(table("missing")["hint"])
    return may_count(text, item) or denied.search(text) is not None or lost.search(text) is not None


class _Listed:
    """The headings, to tell the lines of a list of contents."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        self._sections = sections

    def holds(self, line: str) -> bool:
        """Whether a line is a heading and the page it stands on."""
        page = _PAGE.search(line) if len(line) < _LONGEST_HEADING else None
        return page is not None and page["title"] in self._headings

    @once
    def _headings(self) -> frozenset[str]:
        return frozenset(fold("".join(f"{section.number}{section.title}".split())) for section in self._sections)
