"""Where the mapping of a template is kept: a superior's own file is never written to, a copy beside it is.

The copy is the template under its name with a mark behind it. It is a template of its own: whoever gets it can fill it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.template.errors import TemplateError
from desktop.template.mapping import CellMapping, read_mapping, write_mapping

MARK = "（已指定）"
SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class Kept:
    """A mapping and the file it was kept in, None where there is none."""

    mapping: CellMapping
    path: Path | None


def kept_mapping(template: Path) -> Kept:
    """The mapping of a template: its own, else that of the copy beside it, so that a newer print keeps it too.

    Raises TemplateError of the template; a copy that cannot be read is passed over.
    """
    own = read_mapping(template)
    if own:
        return Kept(own, template)
    copy = place_to_keep(template)
    if copy != template and copy.exists():
        try:
            beside = read_mapping(copy)
        except TemplateError:
            return Kept(own, None)
        if beside:
            return Kept(beside, copy)
    return Kept(own, None)


def keep_mapping(template: Path, mapping: CellMapping, place: Path | None = None) -> Path:
    """Keep a mapping in the copy of a template, by default the one beside it; where that is. Raises TemplateError."""
    place = place or place_to_keep(template)
    write_mapping(template, mapping, place)
    return place


def place_to_keep(template: Path) -> Path:
    """The copy of a template that holds its mapping; the template itself where it is such a copy."""
    if template.stem.endswith(MARK):
        return template
    return template.with_name(f"{template.stem}{MARK}{SUFFIX}")
