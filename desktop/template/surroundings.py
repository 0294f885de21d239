"""What a sheet says of its cells outside of them: merged cells, conditional formats, validations, links, breaks."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from desktop.template.areas import first_place, hull, moved_areas, moved_in_copy, moved_list, rows_in
from desktop.template.growth import Growth
from desktop.template.package import MAIN, Element
from desktop.template.references import Place, pinned

Follow = Callable[[str, Place], str]
"""Gives a formula at a place with its references moved."""

_ONE_CELL = {
    "selection": "activeCell",
    "pane": "topLeftCell",
    "sheetView": "topLeftCell",
    "cellWatch": "r",
    "inputCells": "r",
}
_ONE_AREA = frozenset(
    ("dimension", "autoFilter", "sortState", "sortCondition", "dataRef", "location", "worksheetSource")
)
_FORMULAS = frozenset(("formula", "formula1", "formula2", "f"))
_CONDITIONS = frozenset(("conditionalFormatting", "dataValidation"))


def move_surroundings(root: Element, growth: Growth, place: Place, follow: Follow) -> None:
    """Move everything of a sheet that is not a cell. `place` is the sheet's, without a row."""
    for element in list(root):
        if etree.QName(element).localname == "sheetData":
            continue
        for inner in list(element.iter(etree.Element)):
            _move(inner, growth, place, follow)


def _move(element: Element, growth: Growth, place: Place, follow: Follow) -> None:
    kind = etree.QName(element).localname
    if kind == "sparkline":
        _move_sparkline(element, growth, place, follow)
    elif kind in _CONDITIONS:
        _move_condition(element, growth, place, follow)
    if kind == "mergeCell" or (kind == "hyperlink" and element.get("ref")):
        _multiply(element, growth, place, follow)
    elif kind in _ONE_AREA and element.get("ref"):
        element.set("ref", hull(element.get("ref", ""), growth))
    elif kind in _ONE_CELL and (where := element.get(_ONE_CELL[kind])):
        element.set(_ONE_CELL[kind], first_place(where, growth))
    elif kind == "brk":
        _move_break(element, growth)
    elif kind in ("from", "to"):
        move_anchor(element, growth)
    if kind not in _CONDITIONS and (areas := element.get("sqref")):
        one = kind == "selection"
        element.set("sqref", first_place(areas.split()[0], growth) if one else moved_list(areas, growth))


def _move_condition(element: Element, growth: Growth, place: Place, follow: Follow) -> None:
    """Formulas of a format or a validation are meant for the first cell of its ranges."""
    attribute = element.get("sqref")
    listed = element.find("{*}sqref")
    areas = attribute if attribute is not None else (listed.text or "") if listed is not None else ""
    top = min((first for first, _last in rows_in(areas)), default=0)
    block = growth.block_of(top)
    listed_cells = block is None and element.get("type") == "list"  # a lone cell is a list of one
    inside = replace(place, block=block, copy=0, wide=listed_cells)
    alone = block if block and all(first in block and last in block for first, last in rows_in(areas)) else None
    for formula in element.iter(etree.Element):
        if etree.QName(formula).localname in _FORMULAS and formula.text and not len(formula):
            formula.text = follow(pinned(formula.text, alone) if alone else formula.text, inside)
    if attribute is not None:
        element.set("sqref", moved_list(areas, growth))
    elif listed is not None:
        listed.text = moved_list(areas, growth)


def _move_sparkline(element: Element, growth: Growth, place: Place, follow: Follow) -> None:
    """A small chart inside a cell; of a repeated row each copy has one of its own numbers."""
    formula, at = element.find("{*}f"), element.find("{*}sqref")
    if formula is None or at is None:
        return
    text, where = formula.text or "", at.text or ""
    block = growth.block_of(min((first for first, _last in rows_in(where)), default=0))
    before = element
    for number in range(block.copies if block else 1):
        made = element if number == 0 else deepcopy(element)
        for child in made:
            if etree.QName(child).localname == "f":  # outside of the row a lone cell is a range, as in charts
                child.text = follow(text, replace(place, block=block, copy=number, wide=block is None))
            elif etree.QName(child).localname == "sqref":
                child.text = moved_in_copy(where, growth, number) if block else hull(where, growth)
        if number:
            before.addnext(made)
            before = made


def _multiply(element: Element, growth: Growth, place: Place, follow: Follow) -> None:
    """A merged cell or a link; one in a repeated row is every copy's, and leads to what is the same unit's."""
    old, location = element.get("ref", ""), element.get("location", "")
    areas = moved_areas(old, growth, each=True)
    block = growth.block_of(min((first for first, _last in rows_in(old)), default=0)) if len(areas) > 1 else None
    parent, before = element.getparent(), element
    for number, area in enumerate(areas):
        made = deepcopy(element) if number else element
        made.set("ref", area)
        if "!" in location:
            _set(made, "location", follow(location, replace(place, block=block, copy=number if block else 0)))
        if number:
            before.addnext(made)
            before = made
    if parent is not None and len(areas) > 1 and parent.get("count"):
        parent.set("count", str(len(parent)))


def _move_break(element: Element, growth: Growth) -> None:
    parent = element.getparent()
    if parent is not None and parent.tag == f"{{{MAIN}}}rowBreaks" and element.get("id", "").isdecimal():
        element.set("id", str(growth.last(int(element.get("id", "0")))))


def move_anchor(element: Element, growth: Growth) -> None:
    """The corner of something drawn; of what is drawn in a repeated row the first copy's. Rows count from 0 there."""
    row = element.find("{*}row")
    if row is not None and (row.text or "").strip().isdecimal():
        row.text = str(growth.first(int(row.text or "0") + 1) - 1)


def _set(element: Element, name: str, value: str) -> None:
    if element.get(name) != value:
        element.set(name, value)
