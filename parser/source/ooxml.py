"""Names of the WordprocessingML elements that are read (ECMA-376 part 1, §17), in lxml's form."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

VAL = W + "val"
PARAGRAPH, TABLE, ROW, CELL, RUN, TEXT = (W + name for name in ("p", "tbl", "tr", "tc", "r", "t"))
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
ROW_PROPERTIES, CELL_PROPERTIES = W + "trPr", W + "tcPr"
CONTENT_CONTROL, CONTENT_CONTROL_CONTENT = W + "sdt", W + "sdtContent"
TEXT_BOX = W + "txbxContent"
CHUNK = W + "altChunk"
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
FORMULA, FORMULA_PARAGRAPH, FORMULA_TEXT = M + "oMath", M + "oMathPara", M + "t"

WRAPPERS = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo")
)
"""Elements that only wrap others. `del` and `moveFrom` are missing: what they wrap is gone in the accepted view."""


def w(name: str) -> str:
    """The full name of an element of the main namespace."""
    return W + name


def value(element: Element | None, default: str = "") -> str:
    """The `w:val` of an element, the default when either is missing."""
    return default if element is None else element.get(VAL, default)


def integer(text: str, default: int, least: int, most: int) -> int:
    """An integer attribute brought into its range; the default when it is no integer."""
    try:
        return max(least, min(most, int(text)))
    except ValueError:
        return default


def is_on(element: Element | None) -> bool | None:
    """A toggle property (§17.17.4): on, off, or None when it is not stated."""
    if element is None:
        return None
    return element.get(VAL, "true") not in ("0", "false", "off", "none")


def chosen(alternate: Element) -> Element:
    """The one branch of an `mc:AlternateContent` that is read: the first choice, the fallback where there is none."""
    for name in (CHOICE, FALLBACK):
        for branch in alternate.iterchildren(name):
            return branch
    return alternate


def control_content(control: Element) -> Element | None:
    """What stands in a content control, None when it only shows its prompt."""
    properties = control.find(w("sdtPr"))
    if properties is not None and is_on(properties.find(w("showingPlcHdr"))):
        return None
    return control.find(CONTENT_CONTROL_CONTENT)
