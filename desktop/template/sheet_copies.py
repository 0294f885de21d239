"""A sheet that stands once for every unit: its part and what belongs to it, copied as often as there are units."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from desktop.template.book_part import Book, BookSheet
from desktop.template.drawn import parts_of
from desktop.template.package import MAIN, Element, Package, relations_part, whole

_OWN = f"{{{MAIN}}}"


@dataclass(frozen=True, slots=True)
class SheetCopy:
    """One copy of a sheet: its part, the new names of its tables by their casefolded old ones, its list entry."""

    part: str
    element: Element
    tables: Mapping[str, str] = field(default_factory=dict)


def copy_sheet(
    book: Book, sheet: BookSheet, names: Sequence[str], step: Callable[[], object] = lambda: None
) -> list[SheetCopy]:
    """Let a sheet stand under each of the names, in this order; the first is the sheet itself.

    `step` is called before each copy; what it raises ends the work.
    """
    local = [deepcopy(element) for element, owner in book.names if owner == sheet.name]
    made = [SheetCopy(sheet.part, sheet.element)]
    known = _Tables(book.package)
    for name in names[1:]:
        step()
        part, tables = _copied(book.package, sheet.part, known)
        _tidy(book.package.root(part))
        made.append(SheetCopy(part, book.insert(made[-1].element, name, part), tables))
    sheet.element.set("name", names[0])
    _copy_names(book, local, made)
    return made


def _copied(package: Package, sheet: str, known: _Tables) -> tuple[str, dict[str, str]]:
    """A copy of the sheet's part and of every part that is its own; pictures are shared."""
    new = {old: package.copy(old) for old in (sheet, *(part for part, _kind in parts_of(package, sheet)))}
    tables: dict[str, str] = {}
    for old, copy in new.items():
        relations = relations_part(old)
        if relations in package:
            package.put(relations_part(copy), package.data(relations))
            for relation in list(package.relations(copy)):
                target = _first_target(package, old, relation.id)
                if not relation.external and target in package:  # others lead to a place in the workbook
                    package.relate(copy, relation.id, new.get(target, target))
    for part, kind in list(parts_of(package, new[sheet])):
        if kind == "table":
            tables.update(known.rename(package.root(part)))
    return new[sheet], tables


def _first_target(package: Package, part: str, relation_id: str) -> str:
    return next((one.target for one in package.relations(part) if one.id == relation_id), "")


class _Tables:
    """The numbers and names that tables have; those of copies are given by it."""

    def __init__(self, package: Package) -> None:
        tables = [package.root(name) for name in package.names if _is_table(package, name)]
        self._last = max([0, *(whole(table.get("id")) for table in tables)])
        self._taken = {table.get(key, "").casefold() for table in tables for key in ("name", "displayName")}

    def rename(self, root: Element) -> dict[str, str]:
        """Give a copied table a number and a name that no other has; the new name by the casefolded old one."""
        old = root.get("displayName", root.get("name", ""))
        number = 2
        while f"{old}_{number}".casefold() in self._taken:
            number += 1
        name = f"{old}_{number}"
        self._last += 1
        self._taken.add(name.casefold())
        root.set("id", str(self._last))
        root.set("name", name)
        root.set("displayName", name)
        return {old.casefold(): name}


def _is_table(package: Package, part: str) -> bool:
    return part.endswith(".xml") and "/tables/" in part and package.root(part).tag == f"{{{MAIN}}}table"


def _tidy(root: Element) -> None:
    """What only one sheet can have: to be the one that is selected, and a name for macros."""
    for view in root.iterfind(f"{_OWN}sheetViews/{_OWN}sheetView"):
        view.attrib.pop("tabSelected", "")
    properties = root.find(f"{_OWN}sheetPr")
    if properties is not None:
        properties.attrib.pop("codeName", "")


def _copy_names(book: Book, local: Sequence[Element], made: Sequence[SheetCopy]) -> None:
    """Print areas and other names of the sheet, for each of the copies."""
    listed = book.root.find(f"{{{MAIN}}}definedNames")
    if listed is None:
        return
    order = [sheet.element for sheet in book.sheets]
    for copy in made[1:]:
        for element in local:
            name = deepcopy(element)
            name.set("localSheetId", str(order.index(copy.element)))
            listed.append(name)
