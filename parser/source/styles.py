"""What the style sheet of a .docx says of paragraphs and runs, resolved along `basedOn` and remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parser.source.ooxml import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, Element, integer, is_on, value, w

_CHAIN_LIMIT = 30
"""Styles based on each other in a ring would never end."""


@dataclass(frozen=True, slots=True)
class Style:
    """The properties that matter here; None where the style does not state them. `list_level` counts from 0."""

    bold: bool | None = None
    hidden: bool | None = None
    outline_level: int | None = None
    list_id: str | None = None
    list_level: int | None = None


class StyleSheet:
    """Styles by id. Looked up once each: python-docx searches all styles at every question."""

    def __init__(self, root: Element | None) -> None:
        self._elements = (
            {} if root is None else {style.get(w("styleId")): style for style in root.iterchildren(w("style"))}
        )
        self._known: dict[str, Style] = {}

    def __getitem__(self, style_id: str) -> Style:
        """The style with that id, with all that it inherits; an empty one for an unknown id."""
        if style_id not in self._known:
            self._known[style_id] = self._resolve(style_id)
        return self._known[style_id]

    def _resolve(self, style_id: str) -> Style:
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _CHAIN_LIMIT:
            element = self._elements[style_id]
            chain.append(element)
            style_id = value(element.find(w("basedOn")))
        style = Style()
        for element in reversed(chain):
            style = _amended(style, element)
        return style


def _amended(style: Style, element: Element) -> Style:
    stated: dict[str, bool | int | str | None] = {}
    run = element.find(RUN_PROPERTIES)
    if run is not None:
        stated["bold"] = is_on(run.find(w("b")))
        stated["hidden"] = is_on(run.find(w("vanish")))
    paragraph = element.find(PARAGRAPH_PROPERTIES)
    if paragraph is not None:
        stated["outline_level"] = outline_level(paragraph)
        stated["list_id"], stated["list_level"] = list_place(paragraph)
    return replace(style, **{name: stating for name, stating in stated.items() if stating is not None})  # type: ignore[arg-type]


def outline_level(properties: Element) -> int | None:
    """The outline level of paragraph properties, from 1; None where there is none, 0 for body text."""
    level = properties.find(w("outlineLvl"))
    if level is None:
        return None
    stated = integer(value(level), 9, 0, 9)
    return 0 if stated == 9 else stated + 1


def list_place(properties: Element) -> tuple[str | None, int | None]:
    """The list and the level, from 0, that paragraph properties state; "0" is Word's way to say: no list."""
    numbering = properties.find(w("numPr"))
    if numbering is None:
        return None, None
    list_id, level = numbering.find(w("numId")), numbering.find(w("ilvl"))
    return (
        None if list_id is None else value(list_id),
        None if level is None else integer(value(level), 0, 0, 8),
    )
