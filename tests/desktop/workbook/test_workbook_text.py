from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.workbook.text import CELL_LIMIT, cell_text, needs_prefix, shorten, units, visible, width, wrapped_lines


def test_control_characters_are_shown_and_line_feeds_stay() -> None:
    assert visible("a\x00b\x1b\x7f\r\n\tc") == "a␀b␛␡␍\n\tc"
    assert visible("\ud800\uffff\ufffe") == "\ufffd" * 3


@given(st.text(max_size=200))
def test_what_is_shown_has_the_same_length_and_nothing_a_workbook_refuses(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 and character not in "\n\t" for character in shown)
    shown.encode("utf-8")


def test_a_text_that_fits_is_left_alone() -> None:
    text = "字" * CELL_LIMIT
    assert shorten(text) is text


@pytest.mark.parametrize("text", ["字" * 40_000, "𠀀" * 20_000, "字𠀀" * 15_000])
def test_a_long_text_is_cut_with_a_notice_of_its_length(text: str) -> None:
    cut = cell_text(text)
    assert CELL_LIMIT - 2 <= units(cut) <= CELL_LIMIT
    assert cut.startswith(text[:1000])
    assert cut.endswith("）")
    assert f"原文共{len(text)}字" in cut


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "0012", "110101199003078888", "1/2", "＝1"])
def test_what_a_spreadsheet_would_take_for_something_else_is_kept_as_text(text: str) -> None:
    assert needs_prefix(text)


@pytest.mark.parametrize("text", ["水利局", "2023年报告", "一、总体情况", "http://example.org"])
def test_plain_text_needs_nothing(text: str) -> None:
    assert not needs_prefix(text)


def test_chinese_counts_two() -> None:
    assert width("abc\n水利局") == 6
    assert width("“三安全”") == 10
    assert wrapped_lines("水利局应急局", 6) == 2
    assert wrapped_lines("水利局\n\n应急", 20) == 3
