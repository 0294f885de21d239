"""Ways to spoil a file: bytes of any file, and the members and the XML of a Word file.

Each takes the bytes and a source of chance, and gives other bytes; the same chance gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from random import Random

LARGEST = 1024 * 1024
"""Bytes to which a piece is repeated at most."""

_TAG = re.compile(rb"<[^<>]{1,400}>")
_WORDS = (
    "一、", "（一）", "1.", "①", "年", "月", "件", "条", "万", "亿", "余", "0", "9", "１", "，", "。", "：", "（", "）",
    "“", "”", "《", "|", "\t", " ", "\u3000", "\u200b", "\ufeff", "\n", "\r", "\r\n", "\x00", "\x1b", "\ufffd",
    "政府信息公开", "其中", "总计", "行政复议", "结果维持", "本年新收", "规章", "二〇一七年", "2017年", "目录", ">",
    "2017年度政府信息公开工作年度报告", "主办：", "1,234", "99999999999999999999", "-", "/", "—", "%", "\U0001f600",
)  # fmt: skip

Mutation = Callable[[bytes, Random], bytes]


def _place(data: bytes, chance: Random, longest: int) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randint(1, longest))


def drop(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance, 2000)
    return data[:start] + data[end:]


def double(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance, 2000)
    return data[:end] + data[start:end] * chance.randint(1, 3) + data[end:]


def swap(data: bytes, chance: Random) -> bytes:
    a, b, c = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def truncate(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def flip(data: bytes, chance: Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 40) if spoiled else 0):
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def insert_words(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(data) + 1)
        data = data[:start] + chance.choice(_WORDS).encode("utf-8", "replace") + data[start:]
    return data


def repeat(data: bytes, chance: Random) -> bytes:
    """A piece, mostly a short one, very often."""
    start, end = _place(data, chance, chance.choice((1, 3, 12, 60, 4000)))
    piece = chance.choice((data[start:end], "".join(chance.choices(_WORDS, k=chance.randint(1, 4))).encode())) or b" "
    (size,) = chance.choices((2_000, 20_000, 200_000, LARGEST // 2), (40, 55, 4, 1))  # large ones take long
    return data[:start] + piece * (size // len(piece)) + data[start:]


def shuffle_lines(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    piece = lines[start : start + chance.randint(2, 40)]
    chance.shuffle(piece)
    return b"\n".join([*lines[:start], *piece, *lines[start + len(piece) :]])


def other_breaks(data: bytes, chance: Random) -> bytes:
    """Line ends where there were none, and none where there were."""
    old, new = chance.choice(
        ((b"\n", b""), (b"\n", b" "), (b"\xe3\x80\x82", b"\n"), (b"\n", b"\n\n\n"), (b"\t", b"\n"))
    )
    return data.replace(old, new)


BYTES: tuple[Mutation, ...] = (
    drop, double, swap, truncate, flip, insert_words, repeat, shuffle_lines, other_breaks, insert_words, drop, swap,
)  # fmt: skip


def _tags(data: bytes, chance: Random) -> list[re.Match[bytes]]:
    found = list(_TAG.finditer(data))
    return chance.sample(found, min(len(found), chance.randint(1, 3)))


def drop_tag(data: bytes, chance: Random) -> bytes:
    for tag in sorted(_tags(data, chance), key=lambda match: -match.start()):
        data = data[: tag.start()] + data[tag.end() :]
    return data


def rename_tag(data: bytes, chance: Random) -> bytes:
    """One kind of element for another, everywhere: rows in cells, cells in runs."""
    names = list({match[1] for match in re.finditer(rb"<(w:\w+)", data)})
    if len(names) < 2:
        return data
    old, new = chance.sample(sorted(names), 2)
    return re.sub(rb"(</?)" + old + rb"(?=[\s/>])", rb"\1" + new, data)


def spoil_numbers(data: bytes, chance: Random) -> bytes:
    """Other values for attributes: spans of columns, levels of lists, widths."""
    values = (b"0", b"-1", b"1", b"9", b"62", b"99999999999", b"", b"x", b"1.5", b"continue", "９".encode())
    share = chance.choice((0.02, 0.3))
    return re.sub(
        rb'="-?[\w.]*"', lambda match: b'="%s"' % chance.choice(values) if chance.random() < share else match[0], data
    )


def _elements(data: bytes) -> list[re.Match[bytes]]:
    return list(re.finditer(rb"<w:(p|r|tc|tr|tbl)>(?:(?!<w:\1[ >]).){0,3000}?</w:\1>", data, re.DOTALL))


def move_element(data: bytes, chance: Random) -> bytes:
    """An element copied to another place between tags."""
    found, tags = _elements(data), list(_TAG.finditer(data))
    if not found or not tags:
        return data
    place = chance.choice(tags).end()
    return data[:place] + chance.choice(found)[0] * chance.choice((1, 1, 3, 300)) + data[place:]


def drop_element(data: bytes, chance: Random) -> bytes:
    found = _elements(data)
    gone = chance.choice(found) if found else None
    return data[: gone.start()] + data[gone.end() :] if gone else data


def wrap_element(data: bytes, chance: Random) -> bytes:
    """An element in wrappers, also in very many."""
    found = _elements(data)
    if not found:
        return data
    one = chance.choice(found)
    wrappers = (
        b"w:ins", b"w:del", b"w:smartTag", b"w:sdt", b"w:sdtContent", b"w:p", b"w:r", b"w:tbl", b"w:tc", b"w:pict",
        b"w:txbxContent", b"w:hyperlink", b"w:customXml", b"w:ruby", b"w:rPr", b"w:pPr", b"w:AlternateContent",
    )  # fmt: skip
    names = chance.choices(wrappers, k=chance.choice((1, 1, 2))) * chance.choice((1, 1, 5, 80, 240, 3000))
    opened = b"".join(b"<%s>" % name for name in names)
    closed = b"".join(b"</%s>" % name for name in reversed(names))
    return data[: one.start()] + opened + one[0] + closed + data[one.end() :]


def insert_odd(data: bytes, chance: Random) -> bytes:
    """Elements that the sample does not have, between others."""
    odd = (
        b"<w:br/>", b"<w:tab/>", b'<w:fldChar w:fldCharType="begin"/>', b'<w:fldChar w:fldCharType="end"/>',
        b"<w:vMerge/>", b'<w:gridSpan w:val="5"/>', b'<w:hMerge w:val="continue"/>', b"<w:vanish/>", b"<w:del/>",
        b'<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>', b"<!DOCTYPE x>", b"<!-- x -->", b"<?x y?>",
        b"&#0;", b"&amp;", b"<![CDATA[<w:p>]]>", b'<w:sym w:font="Wingdings" w:char="F0A8"/>', b"<w:cr/>",
        b'<w:altChunk r:id="x"/>', b"<w:tbl/>", b"<w:tr/>", b"<w:tc/>", b"<w:p/>", b"\x00", b"\xff",
    )  # fmt: skip
    for _ in range(chance.randint(1, 6)):
        tags = [match.end() for match in _TAG.finditer(data)] or [0]
        place = chance.choice(tags)
        data = data[:place] + chance.choice(odd) + data[place:]
    return data


MARKUP: tuple[Mutation, ...] = (
    drop_tag, rename_tag, spoil_numbers, move_element, drop_element, wrap_element, insert_odd, move_element,
    spoil_numbers, wrap_element, rename_tag, drop_element, insert_words, repeat, truncate,
)  # fmt: skip


def package(data: bytes, chance: Random) -> bytes:
    """Members of a Word file dropped, doubled, swapped or changed inside."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(chance.randint(1, 3)):
        number = chance.randrange(len(members)) if chance.random() < 0.4 else _document(members)
        name, content = members[number]
        match chance.randrange(12):
            case 0:
                del members[number]
            case 1:
                members[number] = (chance.choice(members)[0], content)
            case 2:
                members.append((name, chance.choice(members)[1]))
            case 3:
                members[number] = (name, chance.choice(BYTES)(content, chance))
            case _:
                members[number] = (name, chance.choice(MARKUP)(content, chance))
        if not members:
            break
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def _document(members: Sequence[tuple[str, bytes]]) -> int:
    return next((n for n, (name, _) in enumerate(members) if name.endswith("document.xml")), 0)
