from __future__ import annotations

import pytest

from desktop.pinyin import matches


@pytest.mark.parametrize(
    "typed",
    ["", "收到", "申请数", "sdsqs", "sqs", "SDSQ", "ｓｄｓｑ", "shoudao", "shoud", "shenqing", "sd sq", " sdsqs "],
)
def test_a_name_is_found_by_its_characters_initials_and_pinyin(typed):
    assert matches(typed, "收到申请数")


@pytest.mark.parametrize("typed", ["办结", "bj", "sdsqsa", "oudao", "1", "s1"])
def test_and_not_by_anything_else(typed):
    assert not matches(typed, "收到申请数")


@pytest.mark.parametrize(
    ("typed", "name"), [("cqs", "重庆市"), ("xzfy", "行政复议"), ("wtj", "文体局"), ("clj", "档案處理局")]
)
def test_words_of_several_readings_and_traditional_characters(typed, name):
    assert matches(typed, name)


def test_what_has_other_signs_in_it():
    assert matches("T3", "表三 · T3-02")
    assert matches("bszhj", "表三 · 合计") is False
    assert matches("bshj", "表三 · 合计")
