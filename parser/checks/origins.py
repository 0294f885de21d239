"""Whether a contradiction stands in the print, or comes of a doubtful reading or of what a person put in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from parser.checks.rule import note
from parser.corrections import How
from parser.fold import fold
from parser.grids.figures import read_figure, read_spaced
from parser.model import Cell, Entry, Finding, Indicator, Number, Report, Span, StatValue, Target, TargetKind
from parser.numerals import find_figures
from parser.resources import load_toml

_BY_PERSON = frozenset(how.value for how in How)
_FIGURES = (Cell, Indicator, StatValue)
"""Entries that a number is printed for."""
_STEPS = (1, 10**4, 10**8)
"""What 万 and 亿 behind the printed number make of it."""

Origin = Literal["print", "reading", "person"]


def with_origins(findings: tuple[Finding, ...], report: Report, known: Mapping[int, Finding]) -> tuple[Finding, ...]:
    """The findings, those that fail with where the contradiction comes from.

    It is a person's where one of its values was put in by one, and a doubtful reading's where a value is doubtful, was
    not read at all, or is not what is printed in its place; else the print contradicts itself. `known` are those that
    were told before of findings that are still the same objects, by the `id` of these.
    """
    figures: dict[str, Indicator] = {}

    def told(finding: Finding) -> Finding:
        return known.get(id(finding)) or _with_origin(finding, _origin(finding, report, figures))

    if any(finding.outcome == "fail" for finding in findings):
        return tuple([told(finding) if finding.outcome == "fail" else finding for finding in findings])
    return findings


def _with_origin(finding: Finding, origin: Origin) -> Finding:
    """The finding with its origin, which is also said where it is not the print."""
    said = "" if origin == "print" else note(f"origin_{origin}")
    return replace(finding, origin=origin, message=finding.message + said)


def _origin(finding: Finding, report: Report, figures: dict[str, Indicator]) -> Origin:
    origin: Origin = "print"
    for target in finding.cells:
        entry = _entry(target, report, figures)
        if entry is None:
            origin = "reading" if target.kind is TargetKind.CELL else origin
        elif entry.rule in _BY_PERSON:
            return "person"
        elif origin == "print" and _doubtful(entry, report.text):
            origin = "reading"
    return origin


def _entry(target: Target, report: Report, figures: dict[str, Indicator]) -> Entry | None:
    """The value a target names; `figures` are those of the narrative by key, filled when first asked for."""
    if target.kind is TargetKind.CELL:
        table_id, _, cell_id = target.key.partition(".")
        table = report.tables.get(table_id)
        return table.cells.get(cell_id) if table else None
    if target.kind is TargetKind.METADATA:
        return report.metadata.get(target.key)
    if target.kind is TargetKind.INDICATOR:
        if not figures:
            figures |= {indicator.key: indicator for indicator in report.indicators}
        return figures.get(target.key)
    if target.kind is TargetKind.STAT:
        return _stat(target.key, report)
    return None


def _stat(key: str, report: Report) -> StatValue | None:
    start, _, column = key.partition(".")
    row = next((row for row in report.stat_table if str(row.label_span.start) == start), None)
    return row.values[int(column)] if row and int(column) < len(row.values) else None


def _doubtful(entry: Entry, text: str) -> bool:
    """Whether a value was read with a doubt of its own, or is not what stands in its place.

    That a row does not add up, which the reader notes as a doubt, is what the check itself has found.
    """
    if entry.confidence == "low" and entry.reason != not_adding_up():
        return True
    if not isinstance(entry, _FIGURES) or entry.span is None or entry.value is None:
        return False
    printed = text[entry.span.start : entry.span.end]
    if printed == str(entry.value):  # nearly all there is
        return False
    printed = fold(printed)
    if isinstance(entry, Indicator):
        return _reads_otherwise(entry.value, printed)
    place = Span(0, len(printed))
    figure = read_figure(printed, printed, place) or read_spaced(printed, printed, place)
    return figure is None or abs(figure.value or 0) != abs(entry.value)


def _reads_otherwise(value: Number, printed: str) -> bool:
    """Whether figures are printed and none of them is the value; the phrase of a nought holds none."""
    read = _figures(printed)
    return bool(read) and not any(value == number * step for number in read for step in _STEPS)


@lru_cache(maxsize=1024)
def _figures(printed: str) -> tuple[Number, ...]:
    return tuple(figure.value for figure in find_figures(printed))


def not_adding_up() -> str:
    """The doubt of the figures of a row that does not add up, as the reader notes it."""
    reasons: Mapping[str, str] = load_toml("tables.toml")["reasons"]
    return reasons["contradicts"]
