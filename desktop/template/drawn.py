"""What hangs on a sheet as parts of its own: drawings, charts, comments and their boxes, tables, pivot tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from desktop.template.areas import first_place, hull
from desktop.template.growth import Growth
from desktop.template.package import Element, Package
from desktop.template.references import Moves, Place
from desktop.template.surroundings import Follow, move_anchor

_OTHERS = frozenset(("pivotCacheDefinition", "slicerCache", "hyperlink", "image"))
"""Kinds of relationships that lead away from what belongs to one sheet alone."""
_BOX = re.compile(rb"<x:ClientData\b.{1,20000}?</x:ClientData>", re.IGNORECASE | re.DOTALL)
_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]{1,400})(</x:Anchor>)", re.IGNORECASE)
_ROW = re.compile(rb"(<x:Row>\s*)([0-9]{1,7})(\s*</x:Row>)", re.IGNORECASE)
_LINKED = re.compile(rb"(<x:Fmla(?:Link|Range)>)([^<]{1,8192})(</x:Fmla(?:Link|Range)>)", re.IGNORECASE)
_CHART_FORMULAS = frozenset(("f", "sqref"))


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


def move_parts(package: Package, sheet: str, growth: Growth, place: Place, follow: Follow) -> None:
    """Move what belongs to a sheet along with its rows, and the references in it along with theirs."""
    for part, kind in list(parts_of(package, sheet)):
        if kind == "vmlDrawing":
            package.put(part, _moved_vml(package.data(part), growth, place, follow))
        elif kind in ("chart", "chartEx"):
            _follow_chart(package.root(part), Place(place.sheet, place.number, wide=True), follow)
        elif kind in ("drawing", "chartUserShapes"):
            _move_drawing(package.root(part), growth, place, follow)
        elif kind in ("comments", "threadedComment", "threadedComments"):
            _move_comments(package.root(part), growth)
        elif kind in ("table", "pivotTable"):
            _move_table(package.root(part), growth, place, follow)
        elif kind == "ctrlProp":
            _follow_control(package.root(part), place, follow)


def _move_drawing(root: Element, growth: Growth, place: Place, follow: Follow) -> None:
    for anchor in root:
        if etree.QName(anchor).localname not in ("twoCellAnchor", "oneCellAnchor"):
            continue
        if anchor.get("editAs") == "absolute":
            continue
        start, end = anchor.find("{*}from"), anchor.find("{*}to")
        before = _row(start)
        if start is not None:
            move_anchor(start, growth)
        if end is None:
            continue
        if anchor.get("editAs") == "oneCell":  # moves with the cells and keeps its size
            row = end.find("{*}row")
            if row is not None:
                row.text = str(_row(end) + _row(start) - before)
        else:
            move_anchor(end, growth)
    for shape in root.iter(etree.Element):
        link = shape.get("textlink")
        if link:
            shape.set("textlink", follow(link, place))


def _row(corner: Element | None) -> int:
    text = (corner.findtext("{*}row") or "").strip() if corner is not None else ""
    return int(text) if text.isdecimal() else 0


def _follow_chart(root: Element, place: Place, follow: Follow) -> None:
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in _CHART_FORMULAS and element.text and not len(element):
            element.text = follow(element.text, place)


def _move_comments(root: Element, growth: Growth) -> None:
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in ("comment", "threadedComment") and element.get("ref"):
            element.set("ref", first_place(element.get("ref", ""), growth))


def _move_table(root: Element, growth: Growth, place: Place, follow: Follow) -> None:
    for element in root.iter(etree.Element):
        if element.get("ref") and etree.QName(element).localname in _WITH_AREA:
            element.set("ref", hull(element.get("ref", ""), growth))
        if etree.QName(element).localname in ("totalsRowFormula", "calculatedColumnFormula") and element.text:
            element.text = follow(element.text, place)


def move_pivot_sources(package: Package, moves: Moves) -> None:
    """The cells that pivot tables are made of; where these moved, the tables are made anew when the file is opened."""
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
        root.set("refreshOnLoad", "1")


_WITH_AREA = frozenset(("table", "autoFilter", "sortState", "sortCondition", "location"))


def _follow_control(root: Element, place: Place, follow: Follow) -> None:
    for name in ("fmlaLink", "fmlaRange", "fmlaTxbx"):
        formula = root.get(name)
        if formula:
            root.set(name, follow(formula, place))


def _moved_vml(data: bytes, growth: Growth, place: Place, follow: Follow) -> bytes:
    """The boxes of comments: an old format that is not always XML, so only these numbers are touched in it."""

    def moved(match: re.Match[bytes]) -> bytes:
        box = match[0]
        row, anchor = _ROW.search(box), _ANCHOR.search(box)
        corners = anchor[2].split(b",") if anchor else []
        known = len(corners) == 8 and corners[2].strip().isdigit() and corners[6].strip().isdigit()
        if row is None and not known:
            return box
        at = int(row[2]) if row else int(corners[2])  # a box keeps its distance from the cell it belongs to
        by = growth.first(at + 1) - 1 - at
        if known and by:
            corners[2], corners[6] = b" %d" % (int(corners[2]) + by), b" %d" % (int(corners[6]) + by)
            box = _ANCHOR.sub(lambda found: found[1] + b",".join(corners) + found[3], box, count=1)
        return _ROW.sub(lambda found: found[1] + b"%d" % (at + by) + found[3], box) if by else box

    def followed(match: re.Match[bytes]) -> bytes:
        text = match[2].decode("utf-8", errors="surrogateescape")
        return match[1] + follow(text, place).encode("utf-8", errors="surrogateescape") + match[3]

    return _LINKED.sub(followed, _BOX.sub(moved, data))
