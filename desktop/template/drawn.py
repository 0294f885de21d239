"""What hangs on a sheet as parts of its own: drawings, charts, comments and their boxes, tables, pivot tables."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree

from desktop.template.areas import hull
from desktop.template.comments import COMMENTS, moved_boxes, repeat_comments
from desktop.template.growth import Growth
from desktop.template.package import Element, Package, relations_part
from desktop.template.references import Moves, Place
from desktop.template.surroundings import Follow, move_anchor

_OTHERS = frozenset(("pivotCacheDefinition", "slicerCache", "hyperlink", "image"))
"""Kinds of relationships that lead away from what belongs to one sheet alone."""
TABLE_FORMULAS = ("totalsRowFormula", "calculatedColumnFormula")
_CHART_FORMULAS = frozenset(("f", "sqref"))
_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor")
_ELSEWHERE = ("{*}absoluteAnchor", "{*}relSizeAnchor", "{*}absSizeAnchor")
_WITH_PARTS = ("{*}graphicFrame", "{*}contentPart", "{*}AlternateContent")
"""What is drawn from a part of its own, so that it cannot be there twice."""


def parts_of(package: Package, sheet: str) -> Iterator[tuple[str, str]]:
    """The parts that belong to a sheet with the kind of what leads to them, each once."""
    seen, waiting = {sheet}, [sheet]
    while waiting:
        for relation in package.relations(waiting.pop()):
            target = relation.target
            if relation.kind not in _OTHERS and target in package and target not in seen:
                seen.add(target)
                waiting.append(target)
                yield target, relation.kind


def move_parts(package: Package, sheet: str, growth: Growth, place: Place, follow: Follow) -> list[str]:
    """Move what belongs to a sheet along with its rows, and the references in it along with theirs.

    What is drawn in a repeated row is every copy's; the names of what cannot be are given back.
    """
    left: list[str] = []
    for part, kind in list(parts_of(package, sheet)):
        if kind == "vmlDrawing":
            data, controls = moved_boxes(package.data(part), growth, place, follow)
            package.put(part, data)
            left += controls
        elif kind in ("chart", "chartEx"):
            _follow_chart(package.root(part), Place(place.sheet, place.number, wide=True), follow)
        elif kind in ("drawing", "chartUserShapes"):
            left += _move_drawing(package.root(part), growth, place, follow)
            _follow_links(package, part, place, follow)
        elif kind in COMMENTS:
            repeat_comments(package.root(part), growth)
        elif kind in ("table", "pivotTable"):
            _move_table(package.root(part), growth, place, follow)
        elif kind == "ctrlProp":
            _follow_control(package.root(part), place, follow)
    return left


def drawn_row(element: Element, growth: Growth) -> int:
    """The row, as it is now, of what is drawn wholly within one copy of repeated rows; else 0."""
    anchor = next(element.iterancestors(*_ANCHORS), None)
    if anchor is None:
        return 0
    first, last = _first_row(anchor), _last_row(anchor)
    (_, block, copy), (_, other, number) = growth.origin(first), growth.origin(last)
    return first if block is not None and (block, copy) == (other, number) else 0


def _move_drawing(root: Element, growth: Growth, place: Place, follow: Follow) -> list[str]:
    left = []
    numbers = [int(one.get("id", "")) for one in root.iter("{*}cNvPr") if one.get("id", "").isdecimal()]
    unused = max(numbers, default=0) + 1
    for anchor in list(root.iter(*_ANCHORS, *_ELSEWHERE)):
        start = anchor.find("{*}from/{*}row")
        if anchor.get("editAs") == "absolute" or start is None:
            _follow_text(anchor, place, follow)
            continue
        top, bottom = _first_row(anchor), _last_row(anchor)
        block = growth.block_of(top)
        inside = block is not None and bottom in block and not _has_parts(anchor)
        if block is not None and block.copies > 1 and not inside and bottom <= block.last + 1:
            left += [one.get("name", "") for one in anchor.iter("{*}cNvPr")][:1]
        for number in range(block.copies - 1 if block and inside else 0, 0, -1):
            made = deepcopy(anchor)
            _move_by(made, growth.copy(top, number) - top)
            for shape in made.iter("{*}cNvPr"):
                shape.set("id", str(unused))
                unused += 1
            _follow_text(made, replace(place, block=block, copy=number), follow)
            anchor.addnext(made)
        _follow_text(anchor, replace(place, block=block) if inside else place, follow)
        if anchor.get("editAs") == "oneCell" or inside:  # moves with the cells and keeps its size
            _move_by(anchor, growth.first(top) - top)
        else:
            for corner in anchor.iterchildren("{*}from", "{*}to"):
                move_anchor(corner, growth)
    return left


def _has_parts(anchor: Element) -> bool:
    chosen = next(anchor.iterancestors("{*}AlternateContent"), None)
    return chosen is not None or next(anchor.iter(*_WITH_PARTS), None) is not None


def _first_row(anchor: Element) -> int:
    return _row(anchor.find("{*}from")) + 1


def _last_row(anchor: Element) -> int:
    """The last row that something drawn reaches into; of what has a size of its own the one it begins in."""
    end = anchor.find("{*}to")
    over = (end.findtext("{*}rowOff") or "").strip() not in ("0", "") if end is not None else False
    return max(_first_row(anchor), _row(end) + over)


def _follow_text(anchor: Element, place: Place, follow: Follow) -> None:
    for shape in anchor.iter(etree.Element):
        link = shape.get("textlink")
        if link:
            shape.set("textlink", follow(link, place))


def _follow_links(package: Package, part: str, place: Place, follow: Follow) -> None:
    """Pictures and shapes that lead to a place in the workbook when they are clicked."""
    relations = relations_part(part)
    for relation in package.root(relations) if relations in package else ():
        target = relation.get("Target", "")
        if relation.get("Type", "").endswith("/hyperlink") and target.startswith("#") and "!" in target:
            old = unquote(target[1:])
            new = follow(old, place)
            if new != old:
                relation.set("Target", "#" + new)


def _move_by(anchor: Element, rows: int) -> None:
    for corner in anchor.iterchildren("{*}from", "{*}to"):
        row = corner.find("{*}row")
        if row is not None:
            row.text = str(_row(corner) + rows)


def _row(corner: Element | None) -> int:
    text = (corner.findtext("{*}row") or "").strip() if corner is not None else ""
    return int(text) if text.isdecimal() else 0


def _follow_chart(root: Element, place: Place, follow: Follow) -> None:
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in _CHART_FORMULAS and element.text and not len(element):
            element.text = follow(element.text, place)


def _move_table(root: Element, growth: Growth, place: Place, follow: Follow) -> None:
    for element in root.iter(etree.Element):
        if element.get("ref") and etree.QName(element).localname in _WITH_AREA:
            element.set("ref", hull(element.get("ref", ""), growth))
        if etree.QName(element).localname in TABLE_FORMULAS and element.text:
            element.text = follow(element.text, place)


def move_pivot_sources(package: Package, moves: Moves) -> None:
    """The cells that pivot tables are made of."""
    for part in package.names if moves else ():
        if "/pivotCacheDefinition" not in part or not part.endswith(".xml"):
            continue
        root = package.root(part)
        source = root.find("{*}cacheSource/{*}worksheetSource")
        move = moves.get(source.get("sheet", "").casefold()) if source is not None else None
        if source is None or move is None:
            continue
        source.set("sheet", move.names[0])
        if source.get("ref"):
            source.set("ref", hull(source.get("ref", ""), move.growth))


def refresh_pivots(package: Package) -> None:
    """Have pivot tables of cells of this workbook made anew when the file is opened."""
    for part in package.names:
        if "/pivotCacheDefinition" in part and part.endswith(".xml"):
            root = package.root(part)
            if root.find("{*}cacheSource/{*}worksheetSource") is not None:
                root.set("refreshOnLoad", "1")


_WITH_AREA = frozenset(("table", "autoFilter", "sortState", "sortCondition", "location"))


def _follow_control(root: Element, place: Place, follow: Follow) -> None:
    for name in ("fmlaLink", "fmlaRange", "fmlaTxbx"):
        formula = root.get(name)
        if formula:
            root.set(name, follow(formula, place))
