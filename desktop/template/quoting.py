"""Styles for texts that a spreadsheet would take for a formula or a number if a person edited the cell and left it."""

from __future__ import annotations

from copy import deepcopy

from desktop.template.package import MAIN, Element, Package
from desktop.workbook.text import needs_prefix


class Quoting:
    """Gives a cell with such a text a style like its own that says it is text; styles are only ever added."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._parts = package.related(main, "styles")
        self._made: dict[str, str] = {}

    def quote(self, cell: Element, text: str) -> None:
        """Mark the cell if its text needs it."""
        if self._parts and needs_prefix(text):
            cell.set("s", self._quoted(cell.get("s", "0")))

    def _quoted(self, style: str) -> str:
        if style not in self._made:
            listed = self._package.root(self._parts[0]).find(f"{{{MAIN}}}cellXfs")
            if listed is None or not style.isdecimal() or int(style) >= len(listed):
                return style
            made = deepcopy(listed[int(style)])
            made.set("quotePrefix", "1")
            listed.append(made)
            listed.set("count", str(len(listed)))
            self._made[style] = str(len(listed) - 1)
        return self._made[style]
