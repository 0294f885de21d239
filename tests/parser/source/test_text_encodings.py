from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest

from parser.errors import ReadError
from parser.source import read_bytes

SIMPLE = """某市教育局2030年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年通过网站公开政府信息1234条，其中政策文件56件，公开了办事指南和收费标准。
（二）依申请公开。收到申请7件，已经全部按时答复，没有收取任何费用。
"""
TRADITIONAL = """某縣政府2030年政府信息公開工作年度報告
一、總體情況
（一）主動公開。全年通過網站公開政府信息1234條，其中政策文件56件，並公開辦事指南與收費標準。
（二）依申請公開。收到申請7件，已經全部按時答復，沒有收取任何費用。
"""


def short(value: object) -> str:
    return ascii(value)[:24]


def bom(mark: bytes, text: str, encoding: str) -> bytes:
    return mark + text.encode(encoding)


@pytest.mark.parametrize(
    ("data", "text", "name"),
    [
        (SIMPLE.encode(), SIMPLE, "utf-8"),
        (bom(codecs.BOM_UTF8, SIMPLE, "utf-8"), SIMPLE, "utf-8-sig"),
        (bom(codecs.BOM_UTF16_LE, SIMPLE, "utf-16-le"), SIMPLE, "utf-16"),
        (bom(codecs.BOM_UTF16_BE, SIMPLE, "utf-16-be"), SIMPLE, "utf-16"),
        (SIMPLE.encode("utf-16-le"), SIMPLE, "utf-16"),
        (SIMPLE.encode("utf-16-be"), SIMPLE, "utf-16"),
        (SIMPLE.encode("gbk"), SIMPLE, "gb18030"),
        (SIMPLE.encode("gb18030") + "㐀龥".encode("gb18030"), SIMPLE + "㐀龥", "gb18030"),
        (TRADITIONAL.encode("big5"), TRADITIONAL, "big5"),
        (TRADITIONAL.encode("gb18030"), TRADITIONAL, "gb18030"),
        (TRADITIONAL.encode(), TRADITIONAL, "utf-8"),
        (b"plain ASCII, 2030", "plain ASCII, 2030", "utf-8"),
    ],
    ids=short,
)
def test_each_encoding_is_told_and_read_exactly(data: bytes, text: str, name: str) -> None:
    document = read_bytes(data, "年报.txt")
    assert document.text == text
    assert (document.encoding, document.encoding_sure) == (name, True)
    assert document.kind == "txt"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.info.chars == len(text)


def test_big5_would_pass_as_gb18030() -> None:
    TRADITIONAL.encode("big5").decode("gb18030")  # raises nothing: that is the trap


@pytest.mark.parametrize("length", [4, 8, 16])
def test_even_a_short_text_is_told(length: int) -> None:
    for text, encoding in [(SIMPLE, "gb18030"), (TRADITIONAL, "big5")]:
        assert read_bytes(text[-length:].encode(encoding), "年报.txt").text == text[-length:]


@pytest.mark.parametrize(("end", "count"), [("\r\n", 3), ("\r", 3), ("\n", 3)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_line_ends(end: str, count: int, encoding: str) -> None:
    text = end.join(["一、总体情况", "", "主动公开政府信息的情况", "结束"])
    document = read_bytes(text.encode(encoding), "年报.txt")
    assert document.text.count("\n") == count
    assert "\r" not in document.text


def test_the_text_is_what_any_program_gets_from_the_file() -> None:
    data = codecs.BOM_UTF8 + "甲\r\n乙\r丙\u2028丁\u0085\x0c戊\u200b\u00a0\n".encode()
    expected = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    assert read_bytes(data, "年报.txt").text == expected


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_control_characters_stay(encoding: str) -> None:
    text = SIMPLE.replace("。", "。\x00\x07")
    assert read_bytes(text.encode(encoding), "年报.txt").text == text


@pytest.mark.parametrize(("text", "encoding"), [(SIMPLE, "utf-8"), (SIMPLE, "gb18030"), (TRADITIONAL, "big5")])
def test_a_few_bad_bytes_are_tolerated_and_told(text: str, encoding: str) -> None:
    head = text[:40].encode(encoding)
    document = read_bytes(head + b"\xff" + text[40:].encode(encoding), "年报.txt")
    assert "\ufffd" in document.text
    assert document.text.startswith(text[:40])
    assert document.text.endswith(text[-20:])
    assert (document.encoding, document.encoding_sure) == (encoding, False)


def test_a_character_cut_off_at_the_end_of_the_file() -> None:
    document = read_bytes(SIMPLE.rstrip().encode()[:-1], "年报.txt")
    assert document.text.startswith(SIMPLE[:-3])
    assert not document.encoding_sure


def test_radicals_and_full_width_are_kept_as_they_are() -> None:
    text = "⼀⽅⾯⼯作，２０３０年。"
    assert read_bytes(text.encode(), "年报.txt").text == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        bytes([0x81, 0x00, 0x02, 0x9F, 0x03]) * 500,
        codecs.BOM_UTF16_LE + bytes([0x00, 0xD8]) * 500,
        codecs.BOM_UTF8 + b"\xff\xfe" * 500,
    ],
    ids=short,
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "年报.txt")
    assert caught.value.code == "unknown_encoding"


def test_another_language_is_read_but_never_sure() -> None:
    text = "Отчёт об открытости информации за год. " * 20
    document = read_bytes(text.encode("cp1251"), "年报.txt")
    assert document.text == text
    assert not document.encoding_sure


@pytest.mark.parametrize(
    ("chosen", "data", "text", "name"),
    [
        ("big5", TRADITIONAL.encode("big5"), TRADITIONAL, "big5"),
        ("GBK", SIMPLE.encode("gb18030"), SIMPLE, "gb18030"),
        ("utf-8", codecs.BOM_UTF8 + SIMPLE.encode(), SIMPLE, "utf-8-sig"),
        ("utf-16-be", SIMPLE.encode("utf-16-be"), SIMPLE, "utf-16"),
        ("gb18030", TRADITIONAL.encode("big5"), TRADITIONAL.encode("big5").decode("gb18030"), "gb18030"),
    ],
    ids=short,
)
def test_a_person_can_choose(chosen: str, data: bytes, text: str, name: str) -> None:
    document = read_bytes(data, "年报.txt", encoding=chosen)
    assert (document.text, document.encoding, document.encoding_sure) == (text, name, True)


def test_a_choice_that_does_not_fit_says_so() -> None:
    assert not read_bytes(SIMPLE.encode("gb18030"), "年报.txt", encoding="utf-8").encoding_sure


@pytest.mark.parametrize("chosen", ["no-such-thing", "base64"])
def test_an_unknown_choice(chosen: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(SIMPLE.encode(), "年报.txt", encoding=chosen)
    assert caught.value.code == "unknown_encoding"


@pytest.mark.parametrize("chosen", ["gb2312", "gbk", "gb18030"])
def test_whoever_says_gbk_loses_no_rare_character(chosen: str) -> None:
    text = SIMPLE + "联系人：朱镕、𠀀㐀"
    document = read_bytes(text.encode("gb18030"), "年报.txt", encoding=chosen)
    assert (document.text, document.encoding, document.encoding_sure) == (text, "gb18030", True)


def test_the_encoding_is_told_from_where_the_chinese_begins() -> None:
    text = "2030-01-01 OK\n" * 50_000 + SIMPLE
    document = read_bytes(text.encode("gb18030"), "年报.txt")
    assert (document.text, document.encoding_sure) == (text, True)


def test_reports_of_all_eras_survive_every_encoding(shared: Path) -> None:
    for path in sorted([*(shared / "seeds").glob("*.txt"), *(shared / "corpus").glob("*.txt")]):
        data = path.read_bytes()
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        assert read_bytes(data, path.name).text == text
        for encoding in ("gb18030", "utf-16", "utf-16-le", "utf-16-be"):
            document = read_bytes(text.encode(encoding), path.name)
            assert (document.text, document.encoding_sure) == (text, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5"])
def test_ten_megabytes_are_read_whole(encoding: str) -> None:
    piece = TRADITIONAL if encoding == "big5" else SIMPLE
    text = piece * (10_000_000 // len(piece.encode(encoding)))
    document = read_bytes(text.encode(encoding), "年报.txt")
    assert document.text == text
    assert document.encoding_sure


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [True, False])
def test_a_few_bad_bytes_in_utf_16_are_tolerated_and_told(encoding: str, mark: bool) -> None:
    head = (codecs.BOM_UTF16_LE if encoding == "utf-16-le" else codecs.BOM_UTF16_BE) if mark else b""
    lone = b"\x00\xd8" if encoding == "utf-16-le" else b"\xd8\x00"
    data = head + SIMPLE[:40].encode(encoding) + lone + SIMPLE[40:].encode(encoding)
    document = read_bytes(data, "年报.txt")
    assert document.text == SIMPLE[:40] + "\ufffd" + SIMPLE[40:]
    assert (document.encoding, document.encoding_sure) == ("utf-16", False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_half_a_character_at_the_end_of_utf_16(encoding: str) -> None:
    document = read_bytes(SIMPLE.encode(encoding)[:-1], "年报.txt")
    assert document.text.startswith(SIMPLE[:-1])
    assert not document.encoding_sure


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_file_padded_with_nul_is_read(encoding: str) -> None:
    text = SIMPLE + "\x00" * 4096
    document = read_bytes(text.encode(encoding), "年报.txt")
    assert document.text == text
    assert document.encoding_sure


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_zero_width_characters_and_radicals_stay_in_every_encoding(encoding: str) -> None:
    text = SIMPLE.replace("公开", "公\u200b开").replace("一、", "⼀、").replace("工作", "⼯作") + "\u200d\ufeff完\n"
    assert read_bytes(text.encode(encoding), "年报.txt").text == text


def test_where_nothing_is_certain_it_is_said() -> None:
    assert not read_bytes(b"\xe9\xe8 12", "年报.txt").encoding_sure


def test_a_person_can_choose_either_order_of_utf_16() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        document = read_bytes(SIMPLE.encode(encoding), "年报.txt", encoding=encoding)
        assert (document.text, document.encoding, document.encoding_sure) == (SIMPLE, "utf-16", True)
