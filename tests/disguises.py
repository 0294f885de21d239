"""Changes of a text that change nothing of what it says: other signs for the same ones, blanks, lines of a web page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

from parser.fold import fold

Disguise = Callable[[str, Random], str]

_WIDE_PUNCTUATION = str.maketrans(",;:?!%/+", "，；：？！％／＋")
_NARROW_PUNCTUATION = str.maketrans("，；：？！％／＋", ",;:?!%/+")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_WIDE_LETTERS = {code: code + 0xFEE0 for code in (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))}
_BRACKETS = str.maketrans("（）()", "()（）")
_INVISIBLE = "\u200b\u200c\u200d\ufeff\u00ad\u2060"
_BLANKS = " \u00a0\u3000\u2002\u2009"
_BETWEEN_WORDS = re.compile(
    r"(?<=[，。；：、）])(?=[\u4e00-\u9fff0-9（])|(?<=[\u4e00-\u9fff])(?=[0-9（])|(?<=[0-9）])(?=[\u4e00-\u9fff])"
)


def each(text: str, chance: Random, share: float, change: Callable[[str], str]) -> str:
    """The text with a share of its characters changed."""
    return "".join(change(sign) if chance.random() < share else sign for sign in text)


def other_brackets(text: str, chance: Random) -> str:
    """（） for () and the other way round, all or some."""
    return each(text, chance, chance.choice((0.5, 1)), lambda sign: sign.translate(_BRACKETS))


def wide_digits(text: str, chance: Random) -> str:
    """Full-width digits and letters, all or some."""
    return each(text, chance, chance.choice((0.3, 1)), lambda sign: sign.translate(_WIDE_DIGITS | _WIDE_LETTERS))


def wide_punctuation(text: str, chance: Random) -> str:
    """Full-width punctuation, all or some."""
    return each(text, chance, chance.choice((0.3, 1)), lambda sign: sign.translate(_WIDE_PUNCTUATION))


def narrow_punctuation(text: str, chance: Random) -> str:
    """Half-width punctuation, all or some."""
    return each(text, chance, chance.choice((0.3, 1)), lambda sign: sign.translate(_NARROW_PUNCTUATION))


def traditional(text: str, chance: Random) -> str:
    """Traditional characters, all or some; where there are several for one, any of them."""
    return each(text, chance, chance.choice((0.3, 1, 1)), lambda sign: chance.choice(forms_of(sign)))


def other_blanks(text: str, chance: Random) -> str:
    """Other blanks for blanks."""
    return each(text, chance, 0.7, lambda sign: chance.choice(_BLANKS) if sign == " " else sign)


def unseen_signs(text: str, chance: Random) -> str:
    """Signs without width anywhere, in words and in numbers."""
    return each(text, chance, chance.choice((0.02, 0.2)), lambda sign: sign + chance.choice(_INVISIBLE))


def blanks_between_words(text: str, chance: Random) -> str:
    """Blanks behind punctuation and around figures, as copying from a page makes them."""
    return _BETWEEN_WORDS.sub(lambda _: chance.choice(_BLANKS) if chance.random() < 0.5 else "", text)


def blanks_around_lines(text: str, chance: Random) -> str:
    """Lines set in, and blanks behind their ends."""

    def around(line: str) -> str:
        before, after = (chance.choice(_BLANKS) * chance.choice((0, 0, 1, 2, 4)) for _ in range(2))
        return before + line + after

    return "\n".join(around(line) for line in text.split("\n"))


def blank_lines(text: str, chance: Random) -> str:
    """Empty lines after lines: after each, or here and there, or several."""
    share, most = chance.choice(((1, 1), (0.3, 1), (0.3, 3), (1, 2)))
    empty = chance.choice(("\n", "\n", "\n \u3000"))
    return each(text, chance, share, lambda sign: sign + empty * chance.randint(1, most) if sign == "\n" else sign)


def forms_of(sign: str) -> list[str]:
    """The traditional forms of a simplified character; of any other one, itself."""
    return _traditional().get(sign, [sign])


@cache
def _traditional() -> dict[str, list[str]]:
    """The traditional forms of a character."""
    forms: dict[str, list[str]] = {}
    for code in (*range(0x3400, 0xA000), *range(0x20000, 0x2A6E0)):
        simplified = fold(chr(code))
        if simplified != chr(code):
            forms.setdefault(simplified, []).append(chr(code))
    return forms


SAME_LENGTH: dict[str, Disguise] = {
    "other brackets": other_brackets,
    "wide digits": wide_digits,
    "wide punctuation": wide_punctuation,
    "narrow punctuation": narrow_punctuation,
    "traditional characters": traditional,
    "other blanks": other_blanks,
}
"""Changes of one sign for one: no value may move."""

LONGER: dict[str, Disguise] = {
    "unseen signs": unseen_signs,
    "blanks between words": blanks_between_words,
    "blanks around lines": blanks_around_lines,
    "blank lines": blank_lines,
}

HEADS = (
    "您当前的位置：首页 > 政府信息公开 > 政府信息公开年报",
    "当前位置: 首页>政务公开>信息公开年报",
    "网站首页 | 新闻中心 | 政务公开 | 办事服务 | 互动交流",
    "首页　政务公开　政务服务　互动交流　走进青禾",
    "无障碍阅读 | 进入老年模式 | 登录 | 注册",
    "字号：[大 中 小]　打印　收藏",
    "【字体：大 中 小】 【打印】 【关闭】",
    "分享到：微信 微博 QQ空间",
    "浏览次数：1288次",
    "欢迎访问青禾县人民政府门户网站！",
    "今天是2024年3月5日 星期二",
    "本站支持IPv6",
    "请输入关键字　搜索",
)
"""Lines of a web page before a report."""

FEET = (
    "扫一扫在手机打开当前页",
    "[打印本页] [关闭窗口]",
    "分享到：微信 微博 QQ空间",
    "上一篇：没有了",
    "下一篇：青禾县水利局2015年政府信息公开指南",
    "相关附件",
    "网站地图 | 联系我们 | 关于我们 | 隐私声明",
    "版权所有：青禾县人民政府　主办：青禾县人民政府办公室",
    "主办单位：青禾县人民政府　承办单位：青禾县大数据中心",
    "地址：青禾县人民路1号　电话：0900-5550000　邮编：990000\n云ICP备05000000号-1　云公网安备 99010202000001号",
    "网站标识码：9901020001",
    "技术支持：青禾县大数据中心",
    "您是第 1234567 位访问者",
    "建议使用1024×768分辨率、IE9.0以上浏览器访问本网站",
)
"""Lines of a web page after a report."""

INSIDE = ("扫一扫在手机打开当前页", "打印本页 | 关闭窗口", "分享到：微信 微博 QQ空间")
"""Lines of a web page that may stand between two paragraphs."""


def on_a_page(text: str, chance: Random) -> str:
    """The report between lines of a web page."""
    head = chance.sample(HEADS, chance.randint(0, 6))
    feet = chance.sample(FEET, chance.randint(0, 6))
    apart = chance.choice(("\n", "\n\n"))
    return apart.join([*head, text.rstrip("\n"), *feet]) + "\n"


def with_bars_inside(text: str, chance: Random) -> str:
    """The report with lines of its page between some of its paragraphs."""
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.endswith("。")]
    for number in reversed(ends[:-1]):
        if chance.random() < 0.15:
            lines.insert(number + 1, chance.choice(INSIDE))
    return "\n".join(lines)


PAGES: dict[str, Disguise] = {"on a page": on_a_page, "with bars inside": with_bars_inside}
"""Lines of a web page around the report and in it."""
