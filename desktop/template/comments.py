"""Comments after rows were repeated: the notes, the threads behind them, and the boxes that they are shown in.

A comment in a repeated row is every copy's.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from desktop.template.areas import first_place, moved_in_copy, rows_in
from desktop.template.growth import Growth
from desktop.template.package import Element
from desktop.template.references import Place
from desktop.template.surroundings import Follow

COMMENTS = frozenset(("comments", "threadedComment", "threadedComments"))
"""Kinds of relationships that lead to comments."""
_SHAPE = re.compile(rb"<v:shape\b(?:(?!<v:shape\b).){1,40000}?</v:shape\s*>", re.IGNORECASE | re.DOTALL)
_BOX = re.compile(rb"<x:ClientData\b(?:(?!<x:ClientData\b).){1,20000}?</x:ClientData>", re.IGNORECASE | re.DOTALL)
_SHAPE_OR_BOX = re.compile(_SHAPE.pattern + b"|" + _BOX.pattern, re.IGNORECASE | re.DOTALL)
_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]{1,400})(</x:Anchor>)", re.IGNORECASE)
_ROW = re.compile(rb"(<x:Row>\s*)([0-9]{1,7})(\s*</x:Row>)", re.IGNORECASE)
_LINKED = re.compile(rb"(<x:Fmla(?:Link|Range)>)([^<]{1,8192})(</x:Fmla(?:Link|Range)>)", re.IGNORECASE)
_NOTE = re.compile(rb"ObjectType=[\"']Note[\"']", re.IGNORECASE)
_SHAPE_ID = re.compile(rb"(\s(?:id|o:spid)=[\"'])([^\"'<>]{1,200})([\"'])")
_NUMBERED = re.compile(rb"(_x0000_[a-z])([0-9]{1,9})")
_ID_MAP = re.compile(rb"(<o:idmap\b[^>]{0,200}?\bdata=[\"'])([0-9, ]{1,400})([\"'])")
_IDS_A_BLOCK = 1024
_THREAD = "tc="
_IDENTITIES = frozenset(("id", "parentId", "mentionId", "uid"))


def repeat_comments(root: Element, growth: Growth) -> None:
    """Move the notes or the remarks of threads; what stands in a repeated row is repeated."""
    authors = next(root.iter("{*}authors"), None)
    for element in list(root.iter("{*}comment", "{*}threadedComment")):
        where, before = element.get("ref", ""), element
        block = growth.block_of(min((first for first, _last in rows_in(where)), default=0))
        for number in range(1, block.copies if block else 1):
            made = deepcopy(element)
            made.set("ref", moved_in_copy(where, growth, number))
            for inner in made.iter(etree.Element):
                for name in [name for name in inner.attrib if etree.QName(name).localname in _IDENTITIES]:
                    if (identity := inner.get(name, "")).startswith("{"):
                        inner.set(name, _other(identity, number))
            _give_author(made, authors, number)
            before.addnext(made)
            before = made
        element.set("ref", first_place(where, growth))


def _other(identity: str, number: int) -> str:
    """The identity of a copy, in all parts the same."""
    return f"{{{uuid.uuid5(uuid.NAMESPACE_OID, f'{identity} {number}')}}}".upper()


def _give_author(comment: Element, authors: Element | None, number: int) -> None:
    """A note that stands for a thread names it as its author."""
    at = comment.get("authorId", "")
    if authors is None or not at.isdecimal() or int(at) >= len(authors):
        return
    name = authors[int(at)].text or ""
    if name.startswith(_THREAD + "{"):
        author = etree.SubElement(authors, authors[int(at)].tag)
        author.text = _THREAD + _other(name.removeprefix(_THREAD), number)
        comment.set("authorId", str(len(authors) - 1))


def moved_boxes(data: bytes, growth: Growth, place: Place, follow: Follow) -> tuple[bytes, list[str]]:
    """The boxes of notes and controls, and the controls in repeated rows, which stay the first copy's.

    This is an old format that is not always XML, so only these numbers are touched.
    """
    numbers, left = _Numbers(data), []

    def moved(match: re.Match[bytes]) -> bytes:
        shape = match[0]
        row = _ROW.search(shape)
        block = growth.block_of(int(row[2]) + 1) if row and _NOTE.search(shape) else None
        if not _NOTE.search(shape) and _is_repeated(shape, growth):
            left.append("控件")
        copies = [_with_box(shape, growth, 0)]
        for number in range(1, block.copies if block else 1):
            copies.append(numbers.renamed(_with_box(shape, growth, number)))
        return b"".join(copies)

    def followed(match: re.Match[bytes]) -> bytes:
        text = match[2].decode("utf-8", errors="surrogateescape")
        return match[1] + follow(text, place).encode("utf-8", errors="surrogateescape") + match[3]

    made = _LINKED.sub(followed, _SHAPE_OR_BOX.sub(moved, data))
    return _ID_MAP.sub(numbers.mapped, made), left


def _is_repeated(shape: bytes, growth: Growth) -> bool:
    anchor = _ANCHOR.search(shape)
    corners = anchor[2].split(b",") if anchor else []
    rows = [int(one) + 1 for one in corners[2::4] if one.strip().isdigit()]
    block = growth.block_of(rows[0]) if len(rows) == 2 else None
    return block is not None and block.copies > 1 and rows[1] <= block.last + 1


def _with_box(shape: bytes, growth: Growth, number: int) -> bytes:
    return _BOX.sub(lambda box: _moved_box(box[0], growth, number), shape)


def _moved_box(box: bytes, growth: Growth, number: int) -> bytes:
    row, anchor = _ROW.search(box), _ANCHOR.search(box)
    corners = anchor[2].split(b",") if anchor else []
    known = len(corners) == 8 and corners[2].strip().isdigit() and corners[6].strip().isdigit()
    if row is None and not known:
        return box
    at = int(row[2]) if row else int(corners[2])  # a box keeps its distance from the cell it belongs to
    by = growth.copy(at + 1, number) - 1 - at
    if known and by:
        corners[2], corners[6] = b" %d" % (int(corners[2]) + by), b" %d" % (int(corners[6]) + by)
        box = _ANCHOR.sub(lambda found: found[1] + b",".join(corners) + found[3], box, count=1)
    return _ROW.sub(lambda found: found[1] + b"%d" % (at + by) + found[3], box) if by else box


class _Numbers:
    """Gives the copies of shapes numbers that no other shape of the part has."""

    def __init__(self, data: bytes) -> None:
        self._last = max((int(found[2]) for found in _NUMBERED.finditer(data)), default=0)
        self._made: set[int] = set()

    def renamed(self, shape: bytes) -> bytes:
        """The shape under another name."""
        self._last += 1
        head, mark, rest = shape.partition(b">")

        def named(found: re.Match[bytes]) -> bytes:
            numbered = _NUMBERED.fullmatch(found[2])
            if numbered:
                self._made.add(self._last)
                return found[1] + numbered[1] + b"%d" % self._last + found[3]
            return found[1] + found[2] + b"_%d" % self._last + found[3]

        return _SHAPE_ID.sub(named, head) + mark + rest

    def mapped(self, found: re.Match[bytes]) -> bytes:
        """The list of blocks of numbers that the part uses."""
        listed = [int(one) for one in found[2].replace(b" ", b"").split(b",") if one]
        more = sorted({number // _IDS_A_BLOCK for number in self._made} - set(listed))
        return found[1] + b",".join(b"%d" % one for one in [*listed, *more]) + found[3] if more else found[0]


def comment_texts(root: Element) -> Iterator[tuple[str, Element]]:
    """The address and the text of every note and every remark of a thread."""
    for comment in root.iter("{*}comment", "{*}threadedComment"):
        for text in comment.iterchildren("{*}text"):
            yield comment.get("ref", ""), text
