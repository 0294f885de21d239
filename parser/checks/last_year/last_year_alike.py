"""Whether the words of a report are last year's again: digits, tables, headings and page chrome left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from parser.checks.facts import Facts
from parser.checks.rule import Rule, note
from parser.layout import Last, merge
from parser.model import Finding, Span

_SAME = 90
"""Per cent of the text from which on it is last year's again."""
_SHORTEST = 300
"""Characters without digits and marks below which a text is too short to be told from another."""
_LENGTH, _STEP = 12, 3
"""Characters of a piece that is looked for in last year's text, and by how many the next one begins later."""
_FIGURES = 5
"""Figures that are not 0 from which on their being all the same is no chance."""
_NO_WORDS = re.compile(r"[^一-鿿]+")

_BEFORE: Last[tuple[str, frozenset[str]]] = Last()
_SHARE: Last[dict[tuple[Span, ...], float | None]] = Last()


def text_is_new(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The narrative is not last year's again, nor are all its figures."""
    before, year = facts.last_year, facts.year
    if before is None or not facts.report.sections or not before.report.sections:
        return
    share = _share(facts, before)
    words: dict[str, Any] = {"last": year - 1 if year else note("last_year")}
    if share is None:
        yield rule.undecided(note("text_too_short"))
    elif share >= _SAME:
        yield rule.failed(how=note("alike").format(p=f"{share:.0f}"), **words)
    elif _figures(facts) == _figures(before) and sum(_figures(facts).values()) >= _FIGURES:
        yield rule.failed(how=note("same_figures").format(n=sum(_figures(facts).values())), **words)
    else:
        yield rule.passed(how=note("alike").format(p=f"{share:.0f}"), **words)


def _share(facts: Facts, before: Facts) -> float | None:
    """Per cent of the pieces of a report's text that last year's has too, None where one of them is too short.

    Worked out again only where the text is divided anew or a table stands elsewhere.
    """
    report = facts.report
    known = _SHARE.get((report.text, report.sections, report.noise, report.stat_table, before), dict)
    spans = tuple(table.span for table in report.tables.values() if table.span)
    if spans not in known:
        known[spans] = _work_out_share(facts, before)
    return known[spans]


def _work_out_share(facts: Facts, before: Facts) -> float | None:
    text = _words(facts)
    last, known = _BEFORE.get((before,), lambda: _pieces(before))
    if min(len(text), len(last)) < _SHORTEST:
        return None
    pieces = [text[start : start + _LENGTH] for start in range(0, len(text) - _LENGTH + 1, _STEP)]
    return 100 * sum(piece in known for piece in pieces) / len(pieces)


def _pieces(facts: Facts) -> tuple[str, frozenset[str]]:
    text = _words(facts)
    return text, frozenset(text[start : start + _LENGTH] for start in range(len(text) - _LENGTH + 1))


def _words(facts: Facts) -> str:
    """The Chinese characters of the sections, without headings, tables and page chrome."""
    report = facts.report
    masked = [*report.noise, *(table.span for table in report.tables.values() if table.span)]
    masked += [row.label_span for row in report.stat_table]
    masked += [section.heading for section in report.sections]
    own = Span(report.sections[0].heading.start, max(section.body.end for section in report.sections))
    pieces, start = [], own.start
    for span in merge(masked):
        pieces.append(facts.folded[start : max(start, span.start)])
        start = max(start, span.end)
    pieces.append(facts.folded[start : own.end])
    return _NO_WORDS.sub("", "".join(pieces))


def _figures(facts: Facts) -> Counter[tuple[str, object]]:
    """The figures of the year that the narrative tells, noughts left out."""
    told = facts.report.indicators
    return Counter((one.id, one.value) for one in told if one.scope == "year" and one.value)
