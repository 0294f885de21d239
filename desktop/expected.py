"""What every report tells and this one's reading lacks, as `resources/expected.toml` lists it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parser.corrections import Reviewed
from parser.model import Report, Section, Span, Target, TargetKind
from parser.resources import load_toml


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that was not read: `place` is where it should stand, None where nobody knows; `why` says so in words."""

    target: Target
    place: Span | None
    why: str


def missing(reviewed: Reviewed) -> Iterator[Missing]:
    """The expected values that are not there, apart from those a person has taken out or found to be really missing.

    An indicator's target has its id as key, as that of any figure which is still to be added.
    """
    report, expected = reviewed.report, load_toml("expected.toml")
    for entry in expected["metadata"]:
        target = Target(TargetKind.METADATA, entry["field"])
        settled = target in reviewed.confirmed or target in reviewed.marks
        if entry["field"] not in report.metadata and not settled:
            yield Missing(target, None, entry["why"])
    for entry in expected["indicator"]:
        target = Target(TargetKind.INDICATOR, entry["id"])
        if report.edition not in entry["editions"] or target in reviewed.confirmed:
            continue
        section = next((s for s in report.sections if s.id == entry["section"]), None)
        taken_out = any(t.kind is TargetKind.INDICATOR and t.key.startswith(entry["family"]) for t in reviewed.marks)
        read = any(indicator.id.startswith(entry["family"]) for indicator in report.indicators)
        if section is not None and not read and not taken_out:
            yield Missing(target, _extent(report, section), entry["why"])


def _extent(report: Report, section: Section) -> Span:
    """A section with what hangs below it."""
    at = report.sections.index(section)
    below = [s.body.end for s in report.sections[at + 1 :]]
    deeper = next((n for n, s in enumerate(report.sections[at + 1 :]) if s.level <= section.level), len(below))
    return Span(section.heading.start, below[deeper - 1] if deeper else section.body.end)
