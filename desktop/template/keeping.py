"""Where the mapping of a template is kept: a superior's own file is never written to, a copy beside it is.

The copy is the template under its name with a mark behind it. It is a template of its own: whoever gets it can fill it.
"""

from __future__ import annotations

from contextlib import suppress
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
    """The mapping of a template: that of the copy beside it, so that a newer print keeps it too, else its own.

    A template with one of its own that came after the copy brings that. Raises TemplateError of the template; a copy
    that cannot be read is passed over.
    """
    own, copy = read_mapping(template), place_to_keep(template)
    if copy != template and not (own and _is_newer(template, copy)):
        with suppress(TemplateError):
            beside = read_mapping(copy)
            if beside:
                return Kept(beside, copy)
    return Kept(own, template if own else None)


def bare_name(template: Path) -> str:
    """The name of a template without its ending and without the mark of a copy."""
    return template.stem.removesuffix(MARK)


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


def _is_newer(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_mtime > other.stat().st_mtime
    except OSError:
        return False
