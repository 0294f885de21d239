"""How the cells of a template look: fonts, fills, lines and alignment, as its styles say. For showing it only."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Literal

from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import from_excel

from desktop.template.package import MAIN, Element, Package, is_on, whole

Align = Literal["", "left", "center", "right"]
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_ALIGNS: dict[str, Align] = {"left": "left", "center": "center", "centerContinuous": "center", "right": "right"}
_FONT, _SIZE = "宋体", 11.0
_USUAL = re.compile(r"(?P<thousands>#,##)?0(?:\.(?P<places>0+))?(?:_ )?(?P<percent>%)?")
_LEAST_SIZE, _MOST_SIZE = 4.0, 96.0


@dataclass(frozen=True, slots=True)
class Look:
    """The looks of a cell. Colours are `#rrggbb`, "" where nothing is said; `align` "" goes by the kind of value."""

    font: str = _FONT
    size: float = _SIZE
    bold: bool = False
    italic: bool = False
    underline: bool = False
    ink: str = ""
    fill: str = ""
    align: Align = ""
    wrap: bool = False
    lines: bool = False
    number_format: str = ""


class Looks:
    """The styles of a workbook by their numbers; what is damaged or missing looks like nothing in particular."""

    def __init__(self, package: Package, book: str) -> None:
        self._package, self._book = package, book
        styles = package.related(book, "styles")
        self._root = package.root(styles[0]) if styles else None
        self._made: dict[str, Look] = {}

    def of(self, number: str | None) -> Look:
        """The looks of the style with a number, as cells name it."""
        number = number or "0"
        if number not in self._made:
            self._made[number] = self._look(number)
        return self._made[number]

    def _look(self, number: str) -> Look:
        formats = self._all("cellXfs")
        style = formats[whole(number)] if whole(number) < len(formats) else None
        if style is None:
            return Look()
        font = self._one("fonts", style.get("fontId"))
        alignment = style.find(f"{{{MAIN}}}alignment")
        told: Mapping[str, str] = (
            {str(name): str(text) for name, text in alignment.attrib.items()} if alignment is not None else {}
        )
        return Look(
            font=_value(font, "name") or _FONT,
            size=_size(_value(font, "sz")),
            bold=_is_on(font, "b"),
            italic=_is_on(font, "i"),
            underline=_is_on(font, "u"),
            ink=self._colour(None if font is None else font.find(f"{{{MAIN}}}color")),
            fill=self._fill(self._one("fills", style.get("fillId"))),
            align=_ALIGNS.get(told.get("horizontal", ""), ""),
            wrap=is_on(told.get("wrapText")),
            lines=_has_lines(self._one("borders", style.get("borderId"))),
            number_format=self._number_formats.get(
                whole(style.get("numFmtId")), BUILTIN_FORMATS.get(whole(style.get("numFmtId")), "")
            ),
        )

    @cached_property
    def _number_formats(self) -> dict[int, str]:
        return {whole(one.get("numFmtId")): one.get("formatCode", "") for one in self._all("numFmts")}

    @cached_property
    def _theme(self) -> tuple[str, ...]:
        parts = self._package.related(self._book, "theme")
        scheme = self._package.root(parts[0]).find(f".//{_DRAWN}clrScheme") if parts else None
        if scheme is None:
            return ()
        colours = []
        for name in _THEME_ORDER:
            colour = scheme.find(f"{_DRAWN}{name}/*")
            said = "" if colour is None else colour.get("lastClr") or colour.get("val") or ""
            colours.append(said if _HEX.fullmatch(said) else "")
        return tuple(colours)

    def _all(self, kind: str) -> list[Element]:
        found = None if self._root is None else self._root.find(f"{{{MAIN}}}{kind}")
        return [] if found is None else list(found.iterchildren(f"{{{MAIN}}}*"))

    def _one(self, kind: str, number: str | None) -> Element | None:
        listed = self._all(kind)
        at = whole(number)
        return listed[at] if at < len(listed) else None

    def _fill(self, fill: Element | None) -> str:
        pattern = None if fill is None else fill.find(f"{{{MAIN}}}patternFill")
        if pattern is None or pattern.get("patternType", "none") == "none":
            return ""
        return self._colour(pattern.find(f"{{{MAIN}}}fgColor"))

    def _colour(self, colour: Element | None) -> str:
        if colour is None:
            return ""
        plain, theme, indexed = colour.get("rgb", "")[-6:], colour.get("theme"), colour.get("indexed")
        if theme is not None:
            plain = self._theme[whole(theme)] if whole(theme) < len(self._theme) else ""
        elif indexed is not None:
            plain = COLOR_INDEX[whole(indexed)][-6:] if whole(indexed) < len(COLOR_INDEX) else ""
        return f"#{_tinted(plain, colour.get('tint'))}" if _HEX.fullmatch(plain) else ""


def shown_number(text: str, number_format: str) -> str:
    """A stored number as a spreadsheet shows it in the usual formats, else as it is stored."""
    with suppress(ValueError, TypeError, OverflowError):
        number = float(text)
        if number_format and is_date_format(number_format):
            day = from_excel(number)
            return str(getattr(day, "date", lambda: day)())
        usual = _USUAL.fullmatch(number_format)
        if usual is not None and isfinite(number):
            places, percent = len(usual["places"] or ""), "%" if usual["percent"] else ""
            value = number * 100 if percent else number
            return f"{value:{',' if usual['thousands'] else ''}.{places}f}{percent}"
        if isfinite(number):
            return f"{number:.10g}" if number != int(number) else text
    return text


def _tinted(plain: str, tint: str | None) -> str:
    """A colour made lighter (above 0) or darker (below), as spreadsheets do it."""
    try:
        by = min(1.0, max(-1.0, float(tint or 0)))
    except ValueError:
        return plain
    red, green, blue = (int(plain[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + by) if by < 0 else light * (1 - by) + by
    return "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, full))


def _value(font: Element | None, name: str) -> str:
    found = None if font is None else font.find(f"{{{MAIN}}}{name}")
    return "" if found is None else found.get("val", "")


def _is_on(font: Element | None, name: str) -> bool:
    found = None if font is None else font.find(f"{{{MAIN}}}{name}")
    return found is not None and found.get("val", "1") not in ("0", "false", "none")


def _size(text: str) -> float:
    try:
        return min(_MOST_SIZE, max(_LEAST_SIZE, float(text)))
    except ValueError:
        return _SIZE


def _has_lines(border: Element | None) -> bool:
    sides = () if border is None else border.iterchildren(f"{{{MAIN}}}*")
    return any(side.get("style", "none") != "none" for side in sides)
