"""The workbook of a template: its sheets, its names, and how it is calculated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

from desktop.template.package import MAIN, RELATIONS, Element, Package, main_part, whole
from desktop.workbook.text import units, visible

_ID = f"{{{RELATIONS}}}id"
_NAME_LIMIT = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
"""What no name may hold, and what programs would read as an escape."""
_BEFORE_NAMES = ("sheets", "functionGroups", "externalReferences")
_BEFORE_CALCULATION = (*_BEFORE_NAMES, "definedNames")


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet as the workbook lists it: its name and its part ("" where that is missing); only some hold cells."""

    name: str
    part: str
    holds_cells: bool
    element: Element


class Book:
    """The workbook part of a package."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.part = main_part(package)
        self.root = package.root(self.part)

    @property
    def sheets(self) -> list[BookSheet]:
        """The sheets in their order."""
        relations = {relation.id: relation for relation in self.package.relations(self.part)}
        found = []
        for element in self._list():
            relation = relations.get(element.get(_ID, ""))
            part = relation.target if relation and relation.target in self.package else ""
            holds = relation is not None and relation.kind == "worksheet" and bool(part)
            found.append(BookSheet(element.get("name", ""), part, holds, element))
        return found

    @property
    def names(self) -> Iterator[tuple[Element, str | None]]:
        """Every defined name with the sheet it is for, None for one of the whole workbook."""
        sheets = [sheet.name for sheet in self.sheets]
        for element in self._named():
            at = whole(element.get("localSheetId"), -1)
            yield element, sheets[at] if 0 <= at < len(sheets) else None

    def insert(self, after: Element, name: str, part: str) -> Element:
        """List a further sheet below another; names that belong to sheets further down keep belonging to them."""
        sheets = self._list()
        at = sheets.index(after) + 1
        made = etree.Element(after.tag, nsmap=cast(dict[str, str], after.nsmap))
        made.attrib.update(dict(after.attrib))
        made.set("name", name)
        made.set("sheetId", str(max(whole(sheet.get("sheetId")) for sheet in sheets) + 1))
        made.set(_ID, self.package.new_relation(self.part, "worksheet", part))
        after.addnext(made)
        for element in self._named():
            number = whole(element.get("localSheetId"), -1)
            if number >= at:
                element.set("localSheetId", str(number + 1))
        for view in self.root.iterfind(f"{{{MAIN}}}bookViews/{{{MAIN}}}workbookView"):
            for attribute in ("activeTab", "firstSheet"):
                if whole(view.get(attribute)) >= at:
                    view.set(attribute, str(whole(view.get(attribute)) + 1))
        return made

    def calculate_on_opening(self) -> None:
        """Have the spreadsheet calculate everything when the file is opened, in an order of its own."""
        for part in self.package.related(self.part, "calcChain"):
            self.package.remove(part)
        settings = self.root.find(f"{{{MAIN}}}calcPr")
        if settings is None:
            settings = etree.Element(f"{{{MAIN}}}calcPr")
            before = [child for child in self.root if etree.QName(child).localname in _BEFORE_CALCULATION]
            before[-1].addnext(settings)
        settings.set("fullCalcOnLoad", "1")

    def _named(self) -> Iterator[Element]:
        return self.root.iterfind(f"{{{MAIN}}}definedNames/{{{MAIN}}}definedName")

    def _list(self) -> list[Element]:
        found = self.root.find(f"{{{MAIN}}}sheets")
        return [] if found is None else list(found.iterchildren(f"{{{MAIN}}}sheet"))


def sheet_name(text: str, taken: Collection[str]) -> str:
    """A text as the name of a sheet that no other has: at most 31 characters, none that is forbidden."""
    plain = (
        _FORBIDDEN.sub(lambda found: "-" if found[0] == "_" else "_", visible(unicodedata.normalize("NFC", text)))
        .strip()
        .strip("'")
        or "未命名"
    )
    if plain.casefold() == "history":  # Excel keeps this one for itself
        plain += "_"
    used = {name.casefold() for name in taken}
    name, number = _cut(plain, _NAME_LIMIT), 2
    while name.casefold() in used:
        suffix = f" ({number})"
        name = _cut(plain, _NAME_LIMIT - len(suffix)) + suffix
        number += 1
    return name


def _cut(text: str, limit: int) -> str:
    cut = text[:limit]
    while units(cut) > limit:
        cut = cut[:-1]
    return cut.rstrip(" '")
