"""The numbers that a chart keeps beside its references, for programs that show charts without the cells."""

from __future__ import annotations

from decimal import Decimal

from lxml import etree

from desktop.template.arithmetic import NotPlain
from desktop.template.package import Element
from desktop.template.reach import area_of
from desktop.template.results import Result, Results, number_text

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_REFERENCES = {f"{{{_CHART}}}numRef": "numCache", f"{{{_CHART}}}strRef": "strCache"}
_POINT, _VALUE, _COUNT, _FORMULA = (f"{{{_CHART}}}{name}" for name in ("pt", "v", "ptCount", "f"))


def refresh_chart(root: Element, results: Results) -> None:
    """Write the kept values of every reference to cells that changed; what is not known is taken out."""
    for reference in root.iter(*_REFERENCES):
        kept = reference.find(f"{{{_CHART}}}{_REFERENCES[reference.tag]}")
        area = area_of(reference.findtext(_FORMULA) or "", "")
        if kept is None or area is None:
            continue
        count = kept.find(_COUNT)
        same = count is not None and count.get("val") == str(area.count)
        if same and not results.touched(area):
            continue
        try:
            values = [value for row in results.values(area) for value in row]
        except NotPlain:
            reference.remove(kept)
            continue
        _keep(kept, values, numbers=reference.tag.endswith("numRef"))


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
