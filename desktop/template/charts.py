"""The numbers that a chart keeps beside its references, for programs that show charts without the cells."""

from __future__ import annotations

import re
from decimal import Decimal

from lxml import etree

from desktop.template.arithmetic import NotPlain
from desktop.template.package import Element
from desktop.template.reach import Area, area_of
from desktop.template.references import LONGEST
from desktop.template.results import Result, Results, number_text

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_REFERENCES = {f"{{{_CHART}}}numRef": "numCache", f"{{{_CHART}}}strRef": "strCache"}
_LEVELS = {
    f"{{{_CHART}}}multiLvlStrRef": "multiLvlStrCache",
    "{http://schemas.microsoft.com/office/drawing/2012/chart}datalabelsRange": "dlblRangeCache",
}
"""What keeps texts in a way that is not made anew here: they are taken out when they are not true any more."""
_COMMA = re.compile(r",(?=(?:[^']*'[^']*')*[^']*$)")
_POINT, _VALUE, _COUNT, _FORMULA = (f"{{{_CHART}}}{name}" for name in ("pt", "v", "ptCount", "f"))


def refresh_chart(root: Element, results: Results) -> None:
    """Write the kept values of every reference to cells that changed; what is not known is taken out."""
    for reference in list(root.iter(*_LEVELS)):
        kept = reference.find(f"{{*}}{_LEVELS[reference.tag]}")
        areas = _areas(reference.findtext("{*}f") or "")
        if kept is not None and areas is not None and (not areas or any(map(results.touched, areas))):
            reference.remove(kept)
    for reference in root.iter(*_REFERENCES):
        kept = reference.find(f"{{{_CHART}}}{_REFERENCES[reference.tag]}")
        areas = _areas(reference.findtext(_FORMULA) or "")
        if kept is None or areas is None:
            continue
        count = kept.find(_COUNT)
        same = count is not None and count.get("val") == str(sum(area.count for area in areas))
        if areas and same and not any(map(results.touched, areas)):
            continue
        try:
            values = [value for area in areas for row in results.values(area) for value in row]
        except NotPlain:
            values = []
        if values:
            _keep(kept, values, numbers=reference.tag.endswith("numRef"))
        else:
            reference.remove(kept)


def _areas(text: str) -> list[Area] | None:
    """The ranges of a reference; none where they cannot be told, as of a name, None where they are another file's."""
    if "[" in text:
        return None
    if len(text) > LONGEST:
        return []
    listed = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    found = [area_of(one, "") for one in _COMMA.split(listed)]
    return [area for area in found if area is not None] if None not in found else []


def _keep(kept: Element, values: list[Result], *, numbers: bool) -> None:
    for child in list(kept):
        if child.tag in (_POINT, _COUNT):
            kept.remove(child)
    place = 1 if len(kept) and etree.QName(kept[0]).localname == "formatCode" else 0
    made = [etree.Element(_COUNT, val=str(len(values)))]
    for index, value in enumerate(values):
        if value is None or (numbers and isinstance(value, str)):
            continue
        point = etree.Element(_POINT, idx=str(index))
        text = etree.SubElement(point, _VALUE)
        text.text = number_text(value) if isinstance(value, Decimal) else value
        made.append(point)
    kept[place:place] = made
