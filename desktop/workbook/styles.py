"""What cells look like: office fonts by name, borders, the colours of corrected and failing values, row heights.

A `Style` says what a cell is; `properties` says how that is drawn, in the terms of the writer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Literal

Role = Literal["title", "caption", "header", "label", "text", "number", "amount", "total", "note", "legend", "key"]
Mark = Literal["", "corrected", "failing", "blank"]

TITLE_FONTS, BODY_FONTS, HEADER_FONT = ("宋体", "方正小标宋简体"), ("仿宋", "仿宋_GB2312"), "黑体"
"""The fonts that can be chosen, the usual one first."""
CORRECTED, FAILING, BLANK, HEAD, TOTAL = "#FFF2CC", "#F8CBAD", "#EDEDED", "#E7EEF7", "#F5F5F5"
LINE_COLOUR, NOTE_COLOUR, DOUBT_COLOUR, LINK_COLOUR = "#7F7F7F", "#595959", "#7F4A00", "#1F4E8C"

BODY_SIZE = 11
MIN_HEIGHT, MAX_HEIGHT, PADDING = 20.0, 409.0, 5.0
_PIXELS_PER_HALF_CHARACTER = BODY_SIZE * 96 / 72 / 2
_CELL_PADDING = 5  # pixels
POINTS_PER_PIXEL = 0.75

_SIZES: dict[Role, float] = {"title": 18, "caption": 12, "note": 10, "legend": 10}
_FILLS: dict[Mark, str] = {"corrected": CORRECTED, "failing": FAILING, "blank": BLANK}
_BOXED: frozenset[Role] = frozenset({"header", "label", "text", "number", "amount", "total", "legend"})
_CENTRED: frozenset[Role] = frozenset({"title", "header", "number", "amount", "total"})


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of titles and of what stands in cells."""

    title: str = TITLE_FONTS[0]
    body: str = BODY_FONTS[0]


@dataclass(frozen=True, slots=True)
class Style:
    """What a cell is. `doubtful` is for a value nobody has confirmed, `prefix` for text that must stay text, `aside`
    for what belongs to the line above, `linked` for what leads to another sheet.
    """

    role: Role
    mark: Mark = ""
    doubtful: bool = False
    centred: bool = False
    prefix: bool = False
    aside: bool = False
    linked: bool = False

    def with_prefix(self) -> Style:
        """The same for text that a spreadsheet would take for a formula or a number when a person edits the cell."""
        return replace(self, prefix=True)


TITLE, CAPTION, HEADER, LABEL = Style("title"), Style("caption"), Style("header"), Style("label")
TEXT, NUMBER, AMOUNT, TOTAL_CELL = Style("text"), Style("number"), Style("amount"), Style("total")
CENTRED_TEXT, NOTE, LEGEND, KEY = Style("text", centred=True), Style("note"), Style("legend"), Style("key")

USUAL_FONTS = Fonts()


def size_of(style: Style) -> float:
    """Font size in points."""
    return _SIZES.get(style.role, BODY_SIZE)


def text_scale(style: Style) -> float:
    """How much wider the style's characters are than the body's, in which column widths are told."""
    return size_of(style) / BODY_SIZE


def line_height(style: Style) -> float:
    """Height of one line in points."""
    return size_of(style) * 1.36


def column_pixels(half_characters: float) -> int:
    """The width in pixels of a column with room for that many half-width characters of the body font."""
    return math.ceil(half_characters * _PIXELS_PER_HALF_CHARACTER) + _CELL_PADDING


def row_pixels(points: float) -> int:
    """The height in pixels of a row."""
    return round(points * 96 / 72)


def properties(style: Style, fonts: Fonts = USUAL_FONTS) -> dict[str, Any]:
    """The style in the writer's terms."""
    role = style.role
    heading = role in ("header", "caption")
    result: dict[str, Any] = {
        "font_name": fonts.title if role == "title" else HEADER_FONT if heading else fonts.body,
        "font_size": size_of(style),
        "valign": "vcenter",
        "text_wrap": role != "key",
        "align": "center" if style.centred or role in _CENTRED else "left",
    }
    if role == "total" or (role == "title" and fonts.title == TITLE_FONTS[0]):  # the other is bold in itself
        result["bold"] = True
    if role in _BOXED:
        result |= {"border": 1, "border_color": LINE_COLOUR}
    if role in ("number", "total"):
        result["num_format"] = "0" if role == "number" else "General"
    if role == "key":  # also where it is not hidden, and LibreOffice writes hidden columns into a PDF
        result["num_format"] = ";;;"
    elif role == "header":
        result["bg_color"] = HEAD
    elif role == "total":
        result["bg_color"] = TOTAL
    if style.mark:
        result["bg_color"] = _FILLS[style.mark]
    if role == "note" or style.aside:
        result["font_color"] = NOTE_COLOUR
    if style.linked:
        result |= {"underline": 1, "font_color": LINK_COLOUR}
    if style.doubtful:
        result |= {"italic": True, "font_color": DOUBT_COLOUR}
    if style.prefix:
        result["quote_prefix"] = True
    return result
