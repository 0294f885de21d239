"""Opens a .docx: everything is checked before python-docx sees it.

python-docx gets a small package made of the three parts that are read (document, styles, numbering). So pictures,
dangling relationships and whatever else a writer left inside can neither stop it nor do harm.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

import docx
from docx.opc.constants import CONTENT_TYPE, NAMESPACE, RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from lxml import etree

from parser.errors import ReadError
from parser.source.archive import Archive
from parser.source.ooxml import CHUNK, Element
from parser.source.sniff import foreign

_STRICT = tuple(
    (f"http://purl.oclc.org/ooxml/{strict}".encode(), f"http://schemas.openxmlformats.org/{usual}".encode())
    for strict, usual in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/math", "officeDocument/2006/math"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
    )
)
_OTHERS = (
    ("xl/workbook.xml", "Excel 文件"),
    ("ppt/presentation.xml", "PPT 文件"),
    ("OFD.xml", "OFD 文件"),
    ("content.xml", "OpenDocument 文件"),
)
_PARTS = {
    "document": (CONTENT_TYPE.WML_DOCUMENT_MAIN, RELATIONSHIP_TYPE.OFFICE_DOCUMENT),
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
}
_MAIN = "word/document.xml"  # where all but a few web editors put it
_TYPES = "[Content_Types].xml"
_RELS = f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
_RELATIONSHIP = f"{{{NAMESPACE.OPC_RELATIONSHIPS}}}Relationship"
_PART_LIMIT = 16 * 1024 * 1024
"""Bytes of the largest part that is read; as a tree it takes twenty times as much, and reports have 1 MB at most."""
_STYLED = re.compile(rb"[pr]Style[\s/]")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


@dataclass(frozen=True, slots=True)
class Parts:
    """The roots of the parts that are read; those that no paragraph asks for are left out."""

    document: Element
    styles: Element | None
    numbering: Element | None
    chunks: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """The embedded files (`w:altChunk`) by relationship: name and content."""


def open_package(data: bytes, name: str) -> Parts:
    """The parts of a .docx. Raises ReadError: `damaged`, `encrypted`, `hostile`, `macro`, or what it is instead."""
    archive = Archive(data, name)
    if _TYPES in archive and b"macroEnabled.main+xml" in archive.read(_TYPES):
        raise ReadError("macro", name=name)
    try:
        main = _MAIN if _MAIN in archive else _related(archive, "").get("officeDocument")
        if main is None:
            raise _other_format(archive)
        parts = _parse(_needed(archive, main))
        chunked = next(parts.document.iter(CHUNK), None) is not None
        return replace(parts, chunks=_chunks(archive, main)) if chunked else parts
    except etree.XMLSyntaxError:
        raise ReadError("damaged", name=name) from None


def _other_format(archive: Archive) -> ReadError:
    for member, what in _OTHERS:
        if member in archive:
            return foreign(archive.name, what)
    was_word = not archive.names or any(member.startswith("word/") for member in archive.names)
    return ReadError("damaged" if was_word else "archive", name=archive.name)


def _needed(archive: Archive, main: str) -> dict[str, bytes]:
    """The XML of the parts that the paragraphs ask for: the style sheet is often larger than all the rest."""
    parts = {"document": _xml(archive, main)}
    related = _related(archive, main)
    styles, numbering = related.get("styles"), related.get("numbering")
    if styles and _STYLED.search(parts["document"]):
        parts["styles"] = _xml(archive, styles)
    if numbering and any(b"numPr" in xml for xml in parts.values()):
        parts["numbering"] = _xml(archive, numbering)
        if styles and "styles" not in parts and b"numStyleLink" in parts["numbering"]:
            parts["styles"] = _xml(archive, styles)
    return parts


def _related(archive: Archive, source: str) -> dict[str, str]:
    """The members that `source` ("" for the package) names, by the last word of their relationship, if they exist."""
    return {kind: target for _, kind, target in _relations(archive, source)}


def _chunks(archive: Archive, source: str) -> dict[str, tuple[str, bytes]]:
    """The files embedded in the text of `source`, by the id of their relationship."""
    found = [(key, target) for key, kind, target in _relations(archive, source) if kind == "aFChunk"]
    return {key: (target, _part(archive, target)) for key, target in found}


def _relations(archive: Archive, source: str) -> Iterator[tuple[str, str, str]]:
    """Id, last word of the type, and member, of each relationship that leads to one."""
    folder, file = posixpath.split(source)
    relationships = posixpath.join(folder, "_rels", f"{file}.rels")
    if relationships not in archive:
        return
    for relationship in etree.fromstring(_xml(archive, relationships), _parser()).iter(_RELATIONSHIP):
        target = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target", ""))).lstrip("/")
        if target in archive:
            yield relationship.get("Id", ""), relationship.get("Type", "").rpartition("/")[2], target


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _part(archive: Archive, member: str) -> bytes:
    """A member that is going to be parsed. Raises ReadError `too_big`."""
    if archive.size(member) > _PART_LIMIT:
        raise ReadError("too_big", name=archive.name, size=f"解压后 {archive.size(member) / 1024 / 1024:.0f} MB")
    return archive.read(member)


def _xml(archive: Archive, member: str) -> bytes:
    """A member as UTF-8 in the transitional namespaces. Raises ReadError `hostile` when it has a DOCTYPE."""
    data = _part(archive, member)
    if encoding := _odd_encoding(data):
        try:
            data = _DECLARATION.sub("", data.decode(encoding).removeprefix("\ufeff")).encode()
        except (UnicodeError, LookupError):
            raise ReadError("damaged", name=archive.name) from None
    if b"<!DOCTYPE" in data:
        raise ReadError("hostile", name=archive.name, detail="含有 DOCTYPE 声明")
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


def _odd_encoding(data: bytes) -> str | None:
    """The encoding of an XML file that is not UTF-8; in another one a DOCTYPE could hide."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if data[:2] in (b"<\x00", b"\x00<"):
        return "utf-16-le" if data[1] == 0 else "utf-16-be"
    declared = _ENCODING.match(data)
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    return None if encoding in ("utf-8", "utf8", "us-ascii", "ascii") else encoding


def _parse(parts: dict[str, bytes]) -> Parts:
    package = docx.Document(_small_package(parts)).part
    roots = {
        kind: cast(XmlPart, package.part_related_by(_PARTS[kind][1])).element for kind in parts if kind != "document"
    }
    return Parts(package.element, roots.get("styles"), roots.get("numbering"))


def _small_package(parts: dict[str, bytes]) -> io.BytesIO:
    """A package in memory that holds these parts and nothing else."""
    overrides = "".join(f'<Override PartName="/{kind}.xml" ContentType="{_PARTS[kind][0]}"/>' for kind in parts)
    types = f'<Types xmlns="{NAMESPACE.OPC_CONTENT_TYPES}">{_RELS}{overrides}</Types>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        package.writestr(_TYPES, types)
        package.writestr("_rels/.rels", _relationships(["document"]))
        package.writestr("_rels/document.xml.rels", _relationships([kind for kind in parts if kind != "document"]))
        for kind, xml in parts.items():
            package.writestr(f"{kind}.xml", xml)
    return stream


def _relationships(kinds: list[str]) -> str:
    entries = "".join(f'<Relationship Id="{kind}" Type="{_PARTS[kind][1]}" Target="{kind}.xml"/>' for kind in kinds)
    return f'<Relationships xmlns="{NAMESPACE.OPC_RELATIONSHIPS}">{entries}</Relationships>'
