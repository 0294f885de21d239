"""What sections and page chrome must be at all times, and what of it is broken in a report."""

from __future__ import annotations

from itertools import pairwise

from parser.model import Report

Fault = tuple[str, int]
"""What is broken, and the offset where it begins."""


def faults(report: Report) -> frozenset[Fault]:
    """Headings or chrome that overlap, and sections more than one level below the one before them."""
    found: set[Fault] = set()
    level = 0
    for section in report.sections:
        if section.level > level + 1:
            found.add(("level", section.key))
        level = section.level
    for one, other in pairwise(report.sections):
        if other.heading.start < one.heading.end or other.heading.start == one.heading.start:
            found.add(("heading", other.key))
    for piece, following in pairwise(sorted(report.noise)):
        if following.start < piece.end:
            found.add(("chrome", following.start))
    return frozenset(found)
