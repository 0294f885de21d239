"""The texts of a sheet that stand in no cell: headers and footers, text boxes, titles of charts, comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.template.package import MAIN, Element, Package
from desktop.template.texts import pieces

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WORDS = {"drawing": "文本框", "chart": "图表", "chartUserShapes": "图表"}


def texts_of_page(root: Element) -> Iterator[Element]:
    """The headers and footers of a sheet."""
    for box in root.iterchildren(f"{{{MAIN}}}headerFooter"):
        yield from (text for text in box.iterchildren(f"{{{MAIN}}}*"))


def texts_in(package: Package, part: str, kind: str) -> Iterator[tuple[str, Sequence[Element]]]:
    """The texts of a part that belongs to a sheet, each in its pieces, with a word for where they stand."""
    if kind in _WORDS:
        for paragraph in package.root(part).iter(f"{_DRAWN}p"):
            yield _WORDS[kind], list(paragraph.iter(f"{_DRAWN}t"))
    elif kind == "comments":
        for comment in package.root(part).iter(f"{{{MAIN}}}comment"):
            for text in comment.iterchildren(f"{{{MAIN}}}text"):
                yield f"批注 {comment.get('ref', '')}", pieces(text)
