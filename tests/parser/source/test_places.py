from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from parser.errors import ReadError
from parser.source import read_bytes
from parser.source.places import Places
from parser.source.text import CHOICES, glimpse

TEXT = "云水县民政局2016年年度报告\r\n一、概述\r全年主动公开政府信息83条，𠀀㐀。\n收到申請7件\r\n\r\n"

texts = st.text(st.sampled_from("政府信息公开條𠀀é12,\r\n\t\x00\u200b"), min_size=1, max_size=60)
encodings = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])


def places(data: bytes, encoding: str | None) -> tuple[Places, str]:
    document = read_bytes(data, "年报.txt", encoding)
    return Places(data, document), document.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("times", [1, 400])
def test_every_character_has_its_bytes_and_every_byte_its_character(encoding: str, times: int) -> None:
    data = (TEXT * times).encode(encoding)
    made, text = places(data, None)
    codec = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    assert made.byte_of(len(text)) == len(data)
    assert made.offset_of(len(data)) == len(text)
    for offset in range(0, len(text), 1 if times == 1 else 97):
        byte = made.byte_of(offset)
        character = "\r" if text[offset] == "\n" and data[byte:].startswith("\r".encode(codec)) else text[offset]
        encoded = character.encode(codec)
        assert data[byte : byte + len(encoded)] == encoded
        assert {made.offset_of(byte + step) for step in range(len(encoded))} == {offset}


@settings(max_examples=60)
@given(texts, encodings, st.sampled_from([None, *CHOICES]), st.sampled_from([None, *CHOICES]))
def test_places_stay_in_their_order_in_any_reading(text: str, written: str, one: str | None, other: str | None) -> None:
    data = text.encode(written)
    try:
        (here, first), (there, second) = places(data, one), places(data, other)
    except ReadError:
        assume(False)
    moved = [there.offset_of(here.byte_of(offset)) for offset in range(len(first) + 1)]
    assert moved == sorted(moved)
    assert moved[-1] == len(second)
    assert all(0 <= offset <= len(second) for offset in moved)
    if one == other:
        assert moved == list(range(len(first) + 1))


def test_bad_bytes_keep_what_stands_around_them_in_place() -> None:
    data = TEXT[:10].encode("gb18030") + b"\xff" + TEXT[10:].encode("gb18030")
    made, text = places(data, "gb18030")
    for word in ("83", "7件"):
        assert data[made.byte_of(text.index(word)) :].startswith(word.encode("gb18030"))


def test_the_same_figure_is_found_in_another_reading() -> None:
    data = TEXT.encode()
    (right, text), (wrong, garbled) = places(data, None), places(data, "big5")
    start = garbled.index("83")
    assert right.offset_of(wrong.byte_of(start)) == text.index("83")


@pytest.mark.parametrize("encoding", CHOICES)
def test_a_glimpse_is_the_first_lines_that_tell_the_encoding(encoding: str) -> None:
    head = "2030-01-01\r\n\r\n" * 5000
    lines = "某市教育局\r\n\r\n收到7件\n其他\n" if encoding != "big5" else "某市\r\n\r\n收到7件\n其他\n"
    data = (head + lines).encode(encoding)
    assert glimpse(data, encoding, 2) == (lines.split("\r\n", maxsplit=1)[0], "收到7件")


def test_a_glimpse_of_a_large_file_is_short_and_ends_within_no_character() -> None:
    data = codecs.BOM_UTF8 + ("政府信息公开" * 5000).encode()
    (line,) = glimpse(data, "utf-8", 3)
    assert set(line) == set("政府信息公开")
