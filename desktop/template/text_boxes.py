"""The texts of a sheet that stand in no cell: headers and footers, text boxes, titles of charts, comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.utils import coordinate_to_tuple

from desktop.template.comments import COMMENTS, comment_texts
from desktop.template.drawn import drawn_row
from desktop.template.growth import Growth
from desktop.template.package import MAIN, Element, Package
from desktop.template.sheet_part import ADDRESS
from desktop.template.texts import pieces

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WORDS = {
    "drawing": "文本框",
    "chart": "图表",
    "chartUserShapes": "图表",
    "diagramData": "智能图形",
    "diagramDrawing": "智能图形",
}


def texts_of_page(root: Element) -> Iterator[Element]:
    """The headers and footers of a sheet."""
    for box in root.iterchildren(f"{{{MAIN}}}headerFooter"):
        yield from (text for text in box.iterchildren(f"{{{MAIN}}}*"))


def texts_in(
    package: Package, part: str, kind: str, growth: Growth
) -> Iterator[tuple[str, str, int, Sequence[Element]]]:
    """The texts of a part that belongs to a sheet, each in its pieces.

    With each a word for where it stands, the cell it belongs to, and the repeated row it stands in as they are now;
    "" and 0 for none.
    """
    if kind in _WORDS:
        for paragraph in package.root(part).iter(f"{_DRAWN}p"):
            row = drawn_row(paragraph, growth) if kind == "drawing" else 0
            yield _WORDS[kind], "", row, list(paragraph.iter(f"{_DRAWN}t"))
    elif kind in COMMENTS:
        for address, text in comment_texts(package.root(part)):
            row = coordinate_to_tuple(address)[0] if ADDRESS.fullmatch(address) else 0
            yield "批注", address, row, pieces(text) or [text]
