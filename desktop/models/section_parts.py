"""The parts of the forms that a section can be assigned to, those of the report's own age first."""

from __future__ import annotations

from parser.editions import FORMS, edition, editions
from parser.model import Section
from parser.naming import EDITION_NAMES


def part_name(section: Section) -> str:
    """The title of the part a section is assigned to, "" for none."""
    found = (part.title for form in editions() for part in form.parts if part.id == section.id)
    return next(found, "")


def parts_for(edition_id: str) -> list[tuple[str, str, str]]:
    """Id, title and age of every part, each once: those of the report's own edition first.

    Statistics tables stand in narrative reports and have their parts.
    """
    own = edition_id if edition_id in FORMS else "narrative"
    found: dict[str, tuple[str, str, str]] = {}
    for form in (edition(own), *editions()):
        for part in form.parts:
            found.setdefault(part.id, (part.id, part.title, EDITION_NAMES[form.id]))
    return list(found.values())
