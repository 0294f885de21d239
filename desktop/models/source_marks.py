"""What is marked in the source of a report: read values by state, section bands."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.models.problems import unread_places
from desktop.models.section_model import SectionModel
from desktop.models.span_index import replaced_places
from parser.corrections import Reviewed, State
from parser.model import Span


@dataclass(frozen=True, slots=True)
class SourceMark:
    """A place of the source where a value was read, and the state of that value."""

    span: Span
    state: State


@dataclass(frozen=True, slots=True)
class SectionBand:
    """The stretch of the source that a section covers; `hue` numbers the top sections from 0."""

    key: int
    start: int
    end: int
    hue: int
    heading: Span
    title: str


def source_marks(reviewed: Reviewed) -> list[SourceMark]:
    """Every value that has a place, with its state; one that was typed over, where the parser had read it.

    What a finding tells of and was not read as a value is marked too.
    """
    places: list[tuple[Span, State]] = [
        (entry.span, reviewed.state(target, entry.confidence))
        for target, entry in reviewed.values.items()
        if entry.span is not None
    ]
    places += [(span, "corrected") for span in replaced_places(reviewed).values()]
    places += [(span, "wrong") for span in unread_places(reviewed).values()]
    return [SourceMark(span, state) for span, state in places if span.end > span.start]


def section_bands(reviewed: Reviewed, model: SectionModel) -> list[SectionBand]:
    """One band a section, from its heading to the next one (the last: to its end), in the hue of its top section."""
    sections = reviewed.report.sections
    ends = [following.heading.start for following in sections[1:]] + [section.body.end for section in sections[-1:]]
    return [
        SectionBand(
            key=section.key,
            start=section.heading.start,
            end=end,
            hue=model.hue_of(section.target),
            heading=section.heading,
            title=f"{section.number}{section.title}",
        )
        for section, end in zip(sections, ends, strict=True)
    ]
