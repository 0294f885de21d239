"""The text of a cell as it is kept in the file: plain, shared by several cells, or in pieces of several fonts."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from desktop.template.package import MAIN, Element, Package
from desktop.workbook.text import cell_text
from desktop.workbook.xml_text import without_escapes

_T, _R, _IS = f"{{{MAIN}}}t", f"{{{MAIN}}}r", f"{{{MAIN}}}is"
_SI, _V = f"{{{MAIN}}}si", f"{{{MAIN}}}v"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Change = tuple[int, int, str]
"""From, to and the new text."""


class SharedTexts:
    """The texts that cells share, by number. Those that are there stay as they are.

    A cell that is filled gets a text of its own, until `share` puts it behind the others: previews on phones show cells
    with texts of their own empty.
    """

    def __init__(self, package: Package, main: str) -> None:
        parts = package.related(main, "sharedStrings")
        self._table = package.root(parts[0]) if parts else None
        self._items = [] if self._table is None else list(self._table.iterchildren(_SI))
        self._numbers: dict[bytes, int] = {}

    def share(self, cell: Element) -> None:
        """Let a cell with a text of its own name a shared one; nothing happens in a workbook without any."""
        own = cell.find(_IS)
        if self._table is None or own is None:
            return
        own.tag = _SI
        key = etree.tostring(own, with_tail=False)
        number = self._numbers.get(key)
        cell.remove(own)
        if number is None:
            number = self._numbers[key] = len(self._items)
            self._items.append(own)
            self._table.append(own)
        cell.set("t", "s")
        etree.SubElement(cell, _V).text = str(number)
        counted = self._table.get("count", "")
        self._table.set("count", str((int(counted) if counted.isdecimal() else number) + 1))
        self._table.set("uniqueCount", str(len(self._items)))

    def item(self, number: str | None) -> Element | None:
        """The element that holds a text, None for a number that is none."""
        if number is None or not number.strip().isdecimal() or len(number) > 9:
            return None
        index = int(number)
        return self._items[index] if index < len(self._items) else None


def pieces(item: Element) -> list[Element]:
    """The elements whose texts together are the text of a cell; how it is pronounced is not one of them."""
    return [*item.iterchildren(_T), *(text for run in item.iterchildren(_R) for text in run.iterchildren(_T))]


def joined(texts: Sequence[Element]) -> str:
    """The text of the pieces."""
    return "".join(text.text or "" for text in texts)


def inline(item: Element, changes: Sequence[Change]) -> Element:
    """The text with changes, as an element for a cell of its own. What is replaced keeps the font it begins in."""
    made = etree.Element(_IS)
    for child in item:
        if child.tag in (_T, _R):
            made.append(deepcopy(child))
    replace_in(pieces(made), changes)
    for text in pieces(made):
        if text.text != (text.text or "").strip() or "\n" in (text.text or ""):
            text.set(_SPACE, "preserve")
    return made


def replace_in(texts: Sequence[Element], changes: Sequence[Change]) -> None:
    """Make the changes, given from left to right, in pieces of one text."""
    start = 0
    for text in texts:
        old = text.text or ""
        end = start + len(old)
        new, at = "", start
        for first, last, put in changes:
            if last <= at or first >= end:
                continue
            new += old[at - start : max(first, at) - start]
            if first >= start:
                new += put
            at = min(last, end)
        text.text = new + old[at - start :]
        start = end


def plain_inline(text: str) -> Element:
    """A text of one piece for a cell of its own."""
    made = etree.Element(_IS)
    piece = etree.SubElement(made, _T)
    piece.text = written(text)
    piece.set(_SPACE, "preserve")
    return made


def written(text: str) -> str:
    """A text from a report as the file holds it: visible, not too long, and nothing in it an escape."""
    return without_escapes(cell_text(text))
