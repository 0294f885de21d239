"""The sheets of a workbook, planned in the order that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop.workbook.kinds import SheetKind, chosen_kinds, sheet_kinds
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet

_ALWAYS = "notes"
"""The kind of sheet that there is where none of those chosen has anything to tell."""


def plan(material: Material, begin: Callable[[SheetKind], None] = lambda _kind: None) -> Iterator[Sheet]:
    """Every sheet of the workbook, each planned when it is its turn, and each knowing of what kind it is.

    Never none, which no spreadsheet could open. `begin` is told which kind is planned now.
    """
    chosen = chosen_kinds(material.options)
    material = replace(material, sheets=tuple(kind.id for kind in chosen))
    sheet = None
    for kind in chosen:
        begin(kind)
        for sheet in kind.build(material):
            yield replace(sheet, kind=kind.id)
    if sheet is None:
        yield from (replace(sheet, kind=_ALWAYS) for sheet in sheet_kinds()[_ALWAYS].build(material))
