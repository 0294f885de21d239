"""How wide and high the columns and rows of a template are, and which of them stay in view. For showing it only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.template.package import MAIN, Element, is_on, whole
from desktop.template.reach import LAST_COLUMN
from desktop.template.sheet_part import rows_of

_WIDTH, _HEIGHT = 9.0, 15.0
_MOST_WIDTH, _MOST_HEIGHT = 255.0, 409.0


@dataclass(frozen=True, slots=True)
class Geometry:
    """Widths in half-width characters and heights in points, places from 1; what is hidden has 0.

    `freeze` is how many rows and columns stay in view.
    """

    width: float = _WIDTH
    height: float = _HEIGHT
    widths: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))
    heights: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))
    freeze: tuple[int, int] = (0, 0)


def geometry_of(root: Element, last_column: int) -> Geometry:
    """The geometry of a sheet; columns behind the last one that is asked for are left out."""
    usual = root.find(f"{{{MAIN}}}sheetFormatPr")
    told: Mapping[str, str] = {str(name): str(text) for name, text in usual.attrib.items()} if usual is not None else {}
    widths: dict[int, float] = {}
    for columns in root.iterfind(f"{{{MAIN}}}cols/{{{MAIN}}}col"):
        width = 0.0 if is_on(columns.get("hidden")) else _bounded(columns.get("width"), _WIDTH, _MOST_WIDTH)
        last = min(whole(columns.get("max")), last_column, LAST_COLUMN)
        widths |= dict.fromkeys(range(max(1, whole(columns.get("min"), 1)), last + 1), width)
    heights: dict[int, float] = {}
    for row in rows_of(root):
        if is_on(row.get("hidden")) or row.get("ht") is not None:
            height = 0.0 if is_on(row.get("hidden")) else _bounded(row.get("ht"), _HEIGHT, _MOST_HEIGHT)
            heights[whole(row.get("r"))] = height
    return Geometry(
        _bounded(told.get("defaultColWidth"), _WIDTH, _MOST_WIDTH),
        _bounded(told.get("defaultRowHeight"), _HEIGHT, _MOST_HEIGHT),
        widths,
        heights,
        _freeze(root),
    )


def _freeze(root: Element) -> tuple[int, int]:
    pane = root.find(f"{{{MAIN}}}sheetViews/{{{MAIN}}}sheetView/{{{MAIN}}}pane")
    if pane is None or not pane.get("state", "").startswith("frozen"):
        return 0, 0
    return round(_bounded(pane.get("ySplit"), 0, 1000)), round(_bounded(pane.get("xSplit"), 0, 1000))


def _bounded(text: str | None, usual: float, most: float) -> float:
    try:
        found = float(text) if text is not None else usual
    except ValueError:
        return usual
    return min(found, most) if found >= 0 else usual
