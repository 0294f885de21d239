"""The figures that a report tells in its sentences, one entry per statement.

Order of work, sentence by sentence: numerals that are no figures are hidden, statements that there was none are read,
then every number by the words around it, with what it is a part of and which year it is of. The ids stand in
``indicators.toml``, the phrasings in ``phrases/``, the vocabulary in ``indicator_words.toml``.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from parser.flow import Flow, paragraphs
from parser.fold import fold
from parser.model import Indicator, Report, Section
from parser.rules.indicators.conflicts import doubt_conflicts
from parser.rules.indicators.entries import settle_totals
from parser.rules.indicators.passages import Passage
from parser.rules.indicators.reader import Reader
from parser.rules.indicators.scope import years_named
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
        for entry in Reader(passage, year).read():
            found.setdefault(entry.key, entry)
    return replace(report, indicators=doubt_conflicts(settle_totals(found.values()), document.folded))


def _year(report: Report, flows: tuple[Flow, ...]) -> int | None:
    """The report's year, None where its sentences speak of other years only (a text taken from an older report)."""
    entry = report.metadata.get("year")
    if entry is None or not isinstance(entry.value, int):
        return None
    named = Counter(year for flow in flows for year in years_named(flow.text))
    return entry.value if named[entry.value] or not named else None


def _passages(report: Report, flows: tuple[Flow, ...]) -> Iterator[Passage]:
    """The paragraphs with something to read, each with its titles and from where it only tells plans."""
    starts = [section.heading.start for section in report.sections]
    headings = {fold("".join(f"{s.number}{s.title}".split())) for s in report.sections}
    titles = _titles(report.sections)
    plans, problems = compiled(table("scope")["plan_opens"]), compiled(table("scope")["problem_title"])
    planned_under: tuple[str, ...] | None = None
    after_heading = False
    for flow in flows:
        if len(flow.text) < _LONGEST_HEADING and (page := _PAGE.search(flow.text)) and page["title"] in headings:
            continue
        index = bisect.bisect_right(starts, flow.offsets[0]) - 1
        path = titles[index] if index >= 0 else ()
        in_heading = index >= 0 and flow.offsets[0] < report.sections[index].heading.end
        opens, after_heading = after_heading and not in_heading, in_heading
        problem = next((path[: depth + 1] for depth, title in enumerate(path) if problems.search(title)), None)
        plan_from = None
        if any(compiled(table("scope")["planned_title"]).search(t) and not problems.search(t) for t in path):
            plan_from = 0
        elif problem is not None:
            plan = None if in_heading else plans.search(flow.text)
            plan_from = 0 if planned_under == problem else plan.start() if plan else None
            planned_under = problem if plan_from is not None else planned_under
        if compiled(table("scope")["worth"]).search(flow.text):
            yield Passage(flow, path, plan_from, opens)


def _titles(sections: tuple[Section, ...]) -> list[tuple[str, ...]]:
    """For every section its title, folded, and those of the sections it stands in, outermost first."""
    paths: list[tuple[str, ...]] = []
    open_sections: list[Section] = []
    for section in sections:
        while open_sections and open_sections[-1].level >= section.level:
            open_sections.pop()
        open_sections.append(section)
        paths.append(tuple(fold(parent.title) for parent in open_sections if parent.title))
    return paths
