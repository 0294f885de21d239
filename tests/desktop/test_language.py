from __future__ import annotations

import pytest

from desktop.language import said, use
from desktop.language.catalogue import Catalogue
from desktop.language.translator import Translator

WORDS = Catalogue(
    "en",
    {
        "撤销": "Undo",
        "第 {n} 行": "Line {n}",
        "撤销：{0}": "Undo: {0}",
        "修改 {0}": "Change {0}",
        "{0} 处错误": "{0} errors",
        "单位": "Unit",
        "年度": "Year",
        "件": "items",
        "表三“{row}”行：各类申请人合计{a}，总计栏填{b}，相差{d}。": "Table 3, “{row}”: {a}, not {b} ({d}).",
        "{told}（各数与原文所印一致）": "{told} (as printed)",
        "{}": "never",
    },
)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("撤销", "Undo"),
        ("第 12 行", "Line 12"),
        ("撤销：修改 单位", "Undo: Change Unit"),
        ("单位 · 年度", "Unit · Year"),
        ("单位\n第 3 行", "Unit\nLine 3"),
        (
            "表三“本年新收”行：各类申请人合计3，总计栏填4，相差-1。（各数与原文所印一致）",
            "Table 3, “本年新收”: 3, not 4 (-1). (as printed)",
        ),
        ("云州县青禾镇", "云州县青禾镇"),
        ("12件", "12 items"),
        ("12", "12"),
        ("", ""),
    ],
)
def test_a_finished_text_is_translated_with_what_fills_its_blanks(text, english):
    assert WORDS.translate(text) == english
    assert WORDS.translate(text) == english  # and again, from what is remembered


def test_what_is_joined_is_translated_piece_by_piece_and_the_unknown_stays():
    assert WORDS.translate("单位 · 云州县") == "Unit · 云州县"


def test_in_chinese_everything_stays():
    assert use("zh") is None
    assert said("撤销") == "撤销"


def test_qt_asks_by_the_text_alone(qapp):
    translator = Translator(WORDS)
    qapp.installTranslator(translator)
    try:
        assert qapp.tr("撤销") == "Undo"
        assert qapp.tr("第 {n} 行").format(n=3) == "Line 3"
        assert qapp.tr("重做") == "重做"
    finally:
        qapp.removeTranslator(translator)
