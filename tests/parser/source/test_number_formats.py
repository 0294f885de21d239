from __future__ import annotations

import pytest

from parser.source.number_formats import format_number


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("decimal", "1 2 9 10 11 20 21 105"),
        ("decimalZero", "01 02 09 10 11 20 21 105"),
        ("decimalFullWidth", "１ ２ ９ １０ １１ ２０ ２１ １０５"),
        ("chineseCounting", "一 二 九 十 十一 二十 二十一 一百零五"),
        ("chineseCountingThousand", "一 二 九 十 十一 二十 二十一 一百零五"),
        ("taiwaneseCountingThousand", "一 二 九 十 十一 二十 二十一 一百零五"),
        ("japaneseCounting", "一 二 九 十 十一 二十 二十一 一百零五"),
        ("ideographDigital", "一 二 九 一〇 一一 二〇 二一 一〇五"),
        ("chineseLegalSimplified", "壹 贰 玖 壹拾 壹拾壹 贰拾 贰拾壹 壹佰零伍"),
        ("decimalEnclosedCircle", "① ② ⑨ ⑩ ⑪ ⑳ ㉑ 105"),
        ("decimalEnclosedCircleChinese", "① ② ⑨ ⑩ ⑪ ⑳ ㉑ 105"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑼ ⑽ ⑾ ⒇ 21 105"),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒐ ⒑ ⒒ ⒛ 21 105"),
        ("ideographTraditional", "甲 乙 壬 癸 11 20 21 105"),
        ("ideographZodiac", "子 丑 申 酉 戌 20 21 105"),
        ("ideographEnclosedCircle", "㊀ ㊁ ㊈ ㊉ 11 20 21 105"),
        ("upperRoman", "I II IX X XI XX XXI CV"),
        ("lowerRoman", "i ii ix x xi xx xxi cv"),
        ("upperLetter", "A B I J K T U AAAAA"),
        ("lowerLetter", "a b i j k t u aaaaa"),
        ("something of the future", "1 2 9 10 11 20 21 105"),
    ],
)
def test_formats(kind: str, printed: str) -> None:
    assert [format_number(value, kind) for value in (1, 2, 9, 10, 11, 20, 21, 105)] == printed.split()


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "〇"),
        (30, "三十"),
        (100, "一百"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (20300, "二万零三百"),
    ],
)
def test_counting_in_chinese(value: int, printed: str) -> None:
    assert format_number(value, "chineseCountingThousand") == printed


def test_the_edges_of_enclosed_numbers() -> None:
    printed = [format_number(value, "decimalEnclosedCircle") for value in (0, 20, 35, 36, 50, 51)]
    assert printed == ["⓪", "⑳", "㉟", "㊱", "㊿", "51"]


def test_no_format_fails_on_any_number_of_word() -> None:
    for kind in ("upperRoman", "lowerLetter", "chineseCounting", "ideographZodiacTraditional", "decimalEnclosedParen"):
        assert format_number(0, kind) is not None
        assert len(format_number(32_767, kind)) < 1500
    assert format_number(61, "ideographZodiacTraditional") == "61"
    assert format_number(1, "ideographZodiacTraditional") == "甲子"
