"""The parts of an .xlsx: checked before anything is unpacked, written back as they were but for what changed."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from desktop.template.errors import TemplateError, template_error
from parser.errors import ReadError
from parser.source.archive import Archive

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
TYPES = "[Content_Types].xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SIZE_LIMIT = 64 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/"
_MACROS = re.compile(r"vbaProject|macrosheets/|dialogsheets/|activeX/", re.IGNORECASE)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NUMBERED = re.compile(r"^(.*?)(\d*)(\.[^./]+)$")

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: its id, the last word of its type, and the part it leads to ("" outside the file)."""

    id: str
    kind: str
    target: str
    external: bool = False


class Package:
    """The parts by name, without the leading slash.

    A part that was asked for as XML is written anew only if it is another document than when it was first asked for.
    """

    def __init__(self, parts: dict[str, bytes], name: str) -> None:
        self.name = name
        self._parts = parts
        self._taken = {part.casefold() for part in parts}
        self._roots: dict[str, Element] = {}
        self._before: dict[str, bytes] = {}

    def __contains__(self, part: object) -> bool:
        return part in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts in their order."""
        return tuple(self._parts)

    def data(self, part: str) -> bytes:
        """The bytes of a part, as they are now."""
        root = self._roots.get(part)
        if root is None:
            return self._parts[part]
        now = _serialised(root)
        return self._parts[part] if now == self._before[part] else now

    def put(self, part: str, data: bytes) -> None:
        """Replace the bytes of a part, or add one at the end."""
        self._keep(part, data)
        self._roots.pop(part, None)

    def _keep(self, part: str, data: bytes) -> None:
        self._parts[part] = data
        self._taken.add(part.casefold())

    def root(self, part: str) -> Element:
        """The root element of a part, for reading and changing. Raises TemplateError `damaged` or `hostile`."""
        if part not in self._roots:
            if part not in self._parts:
                raise template_error("damaged", name=self.name)
            root = self._parsed(self._parts[part])
            self._roots[part] = root
            self._before[part] = _serialised(root)
        return self._roots[part]

    def settle(self, part: str) -> None:
        """Take a part as it is now for what it was, so that it is only written for what changes from here on."""
        self._before[part] = _serialised(self.root(part))

    def copy(self, part: str) -> str:
        """Add the same part under a free name beside it, with its content type and without relationships."""
        new = self.free_name(part)
        self._keep(new, self.data(part))
        types = self.root(TYPES)
        for override in types.iterfind(f"{{{_CONTENT}}}Override"):  # those of copies come after that of the part
            if override.get("PartName", "").lstrip("/") == part:
                added = etree.SubElement(types, override.tag)
                added.set("PartName", "/" + new)
                added.set("ContentType", override.get("ContentType", ""))
                break
        return new

    def free_name(self, part: str) -> str:
        """A name like the part's with the first number that no part has."""
        found = _NUMBERED.match(part)
        stem, suffix = (found[1], found[3]) if found else (part, "")
        number = 1
        while f"{stem}{number}{suffix}".casefold() in self._taken:
            number += 1
        return f"{stem}{number}{suffix}"

    def add(self, part: str, data: bytes, content_type: str) -> None:
        """Add a part with its content type."""
        self._keep(part, data)
        types = self.root(TYPES)
        etree.SubElement(types, f"{{{_CONTENT}}}Override", PartName="/" + part, ContentType=content_type)

    def remove(self, part: str) -> None:
        """Take out a part with its relationships, its content type and whatever relationships lead to it."""
        for name in (part, relations_part(part)):
            self._parts.pop(name, None)
            self._taken.discard(name.casefold())
            self._roots.pop(name, None)
        for override in list(self.root(TYPES)):
            if override.get("PartName", "").lstrip("/") == part:
                _drop(override)
        for name in [name for name in self._parts if name.endswith(".rels")]:
            source = _source_of(name)
            for relation in self.relations(source):
                if relation.target == part:
                    self._drop_relation(name, relation.id)

    def _drop_relation(self, part: str, relation_id: str) -> None:
        for element in list(self.root(part)):
            if element.get("Id") == relation_id:
                _drop(element)

    def relations(self, part: str) -> Iterator[Relation]:
        """The relationships of a part, "" for those of the package, in their order."""
        name = relations_part(part)
        if name not in self._parts:
            return
        for element in self.root(name).iterchildren(f"{{{_PACKAGE_RELATIONS}}}Relationship"):
            kind = element.get("Type", "").rpartition("/")[2]
            if element.get("TargetMode") == "External":
                yield Relation(element.get("Id", ""), kind, "", external=True)
            else:
                target = unquote(element.get("Target", "").partition("#")[0])
                yield Relation(element.get("Id", ""), kind, _resolved(part, target))

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that relationships of a kind lead to and that are there."""
        return [
            relation.target for relation in self.relations(part) if relation.kind == kind and relation.target in self
        ]

    def relate(self, part: str, relation_id: str, target: str) -> None:
        """Let a relationship lead to another part of the same kind."""
        for element in self.root(relations_part(part)):
            if element.get("Id") == relation_id:
                element.set("Target", "/" + target)

    def new_relation(self, part: str, kind: str, target: str) -> str:
        """A new relationship from a part to another; its id."""
        root = self.root(relations_part(part))
        taken = {element.get("Id") for element in root}
        number = 1
        while f"rId{number}" in taken:
            number += 1
        element = etree.SubElement(root, f"{{{_PACKAGE_RELATIONS}}}Relationship")
        element.set("Id", f"rId{number}")
        element.set("Type", f"{RELATIONS}/{kind}")
        element.set("Target", "/" + target)
        return f"rId{number}"

    def save(self, path: Path) -> None:
        """Write the file, the parts in their order, equal parts to equal bytes. Raises OSError."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in self._parts:
                info = zipfile.ZipInfo(part, _EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, self.data(part))

    def _parsed(self, data: bytes) -> Element:
        if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise template_error("damaged", name=self.name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise template_error("damaged", name=self.name) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise template_error("hostile", name=self.name, detail="内含实体声明")
        return root


def open_package(path: Path | str) -> Package:
    """The parts of a template. Raises TemplateError with the code of what is wrong with the file."""
    path = Path(path)
    data = _bytes(path)
    if data.startswith(_OLE):
        code = "encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "old_excel"
        raise template_error(code, name=path.name)
    if path.suffix.lower() in (".xlsm", ".xltm", ".xlsb", ".xlam"):
        raise template_error("macro" if path.suffix.lower() != ".xlsb" else "not_workbook", name=path.name)
    if not data.startswith(b"PK"):
        raise template_error(
            "damaged" if not data and path.suffix.lower() == ".xlsx" else "not_workbook", name=path.name
        )
    try:
        archive = Archive(data, path.name)
        package = Package({part: archive.read(part) for part in archive.names if not part.endswith("/")}, path.name)
    except ReadError as error:
        raise _told_of(error, path.name) from None
    _check(package)
    return package


def remove_signatures(package: Package) -> bool:
    """Take out digital signatures, which would be of another file than the filled one; whether there were any."""
    signed = [part for part in package.names if part.startswith("_xmlsignatures/") and not part.endswith(".rels")]
    for part in signed:
        package.remove(part)
    return bool(signed)


def whole(text: str | None, otherwise: int = 0) -> int:
    """A number of a part, for which a stranger's file may hold anything."""
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) <= 9 else otherwise


def is_on(text: str | None) -> bool:
    """Whether a yes or no of a part is yes."""
    return text in ("1", "true")


def main_part(package: Package) -> str:
    """The part that is the workbook itself."""
    parts = package.related("", "officeDocument")
    return parts[0] if parts else "xl/workbook.xml"


def relations_part(part: str) -> str:
    """The part that holds the relationships of another."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise template_error("not_workbook", name=path.name)
        if path.stat().st_size > SIZE_LIMIT:
            raise template_error("too_big", name=path.name)
        return path.read_bytes()
    except FileNotFoundError:
        raise template_error("missing", name=path.name) from None
    except OSError:
        raise template_error("unreadable", name=path.name) from None


def _told_of(error: ReadError, name: str) -> TemplateError:
    """The same trouble as of a report, in the words for a template."""
    code = error.code if error.code in ("damaged", "encrypted", "hostile") else "damaged"
    return template_error(code, name=name, detail=error.details.get("detail", ""))


def _check(package: Package) -> None:
    name = package.name
    if TYPES not in package:
        raise template_error("not_workbook", name=name)
    main = main_part(package)
    if main not in package:
        raise template_error("not_workbook", name=name)
    types = package.data(TYPES)
    if b"macroEnabled" in types or any(_MACROS.search(part) for part in package.names) or b"vbaProject" in types:
        raise template_error("macro", name=name)
    if any(part.startswith("xl/revisions/") for part in package.names):
        raise template_error("shared", name=name)
    kinds = {
        element.get("PartName", "").lstrip("/"): element.get("ContentType")
        for element in package.root(TYPES)
        if element.get("PartName")
    }
    if kinds.get(main, _WORKBOOK_TYPE) != _WORKBOOK_TYPE:
        raise template_error("not_workbook", name=name)
    root = package.root(main)
    if _STRICT in package.data(main)[:4000]:
        raise template_error("strict", name=name)
    if root.tag != f"{{{MAIN}}}workbook":
        raise template_error("not_workbook", name=name)


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _source_of(relations: str) -> str:
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _serialised(root: Element) -> bytes:
    data: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
