"""Placeholders in places that are never filled, so that none is left silently: prompts, names, properties, links."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop.template.marks import Placeholder, asks, found_in
from desktop.template.package import Element, Package

_PLACES = {
    "dataValidation": "数据有效性的提示",
    "definedName": "名称管理器",
    "hyperlink": "超链接",
    "tableColumn": "表格的列名",
    "formula": "条件格式或数据有效性的公式",
    "formula1": "条件格式或数据有效性的公式",
    "formula2": "条件格式或数据有效性的公式",
    "cacheField": "数据透视表的字段名",
    "cNvPr": "图形的名称或替代文字",
}
_TOLD_ELSEWHERE = frozenset(("t", "c", "v", "f", "is", "sheet"))
"""Texts of cells, of what is drawn and of comments: these are filled, or it was told why not."""
_PAGE = frozenset(("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "text"))
_NOT_READ = ("sharedStrings", "docProps/app.xml", "pivotCacheRecords")
"""Texts that cells no longer have, and lists that programs make for themselves."""
_MARKS = (b"{{", "｛｛".encode(), "{｛".encode(), "｛{".encode())


def unfilled_in(package: Package) -> Iterator[tuple[str, str, str]]:
    """The part, a word for the place, and what is written there."""
    for part in package.names:
        if any(word in part for word in _NOT_READ) or not part.endswith((".xml", ".vml", ".rels")):
            continue
        data = package.data(part)
        if any(mark in data for mark in _MARKS):
            texts = _in_xml(package.root(part)) if not part.endswith(".vml") else _in_vml(data)
            for place, text in texts:
                for found in found_in(text):
                    if isinstance(found, Placeholder):
                        yield part, "文档属性" if part.startswith("docProps/") else place, found.written


def _in_xml(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter(etree.Element):
        kind = etree.QName(element).localname
        place = _PLACES.get(kind, "其他地方")
        if kind in _TOLD_ELSEWHERE or kind in _PAGE or (kind == "s" and root.tag.endswith("pivotCacheDefinition")):
            continue
        for text in (element.text or "", *(str(value) for value in element.attrib.values())):
            if asks(text):
                yield place, text


def _in_vml(data: bytes) -> Iterator[tuple[str, str]]:
    text = data.decode("utf-8", errors="replace")
    if asks(text):
        yield "控件", text
