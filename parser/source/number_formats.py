"""How Word prints the number of a list item (ECMA-376 part 1, §17.18.59, ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LOWER = "abcdefghijklmnopqrstuvwxyz"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_SIMPLE = ("〇一二三四五六七八九", "十百千万")
_LEGAL_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟万")
_LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟萬")


def format_number(value: int, kind: str) -> str:
    """The number in one of Word's formats, `kind` as in the file. What a format cannot show is shown in digits."""
    return _FORMATS.get(kind, str)(value)


def _nothing(_value: int) -> str:
    return ""


def _roman(value: int) -> str:
    letters = []
    for worth, letter in _ROMAN:
        count, value = divmod(value, worth)
        letters.append(letter * count)
    return "".join(letters)


def _letters(value: int) -> str:
    """a … z, aa, bb … zz, aaa: Word repeats the letter."""
    if value < 1:
        return str(value)
    times, place = divmod(value - 1, 26)
    return _LOWER[place] * (times + 1)


def _series(first: str, count: int) -> Callable[[int], str]:
    """`count` characters that follow each other in Unicode."""
    return lambda value: chr(ord(first) + value - 1) if 1 <= value <= count else str(value)


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda value: characters[value - 1] if 1 <= value <= len(characters) else str(value)


def _circled(value: int) -> str:
    for first, code in ((1, 0x2460), (21, 0x3251), (36, 0x32B1)):
        last = first + (20 if first == 1 else 15)
        if first <= value < last:
            return chr(code + value - first)
    return "⓪" if value == 0 else str(value)


def _full_width(value: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(value))


def _digit_by_digit(value: int) -> str:
    return "".join(_SIMPLE[0][int(digit)] for digit in str(value))


def _counted(digits: str, units: str, short: bool) -> Callable[[int], str]:
    """The usual way to count in Chinese, up to 99,999. `short` writes 十一 for 一十一, as is usual below 20."""

    def count(value: int) -> str:
        if not 0 < value < 100_000:
            return digits[0] if value == 0 else str(value)
        text, gap = "", False
        for place in range(len(str(value)) - 1, -1, -1):
            digit = value // 10**place % 10
            if not digit:
                gap = bool(text)
                continue
            zero = digits[0].replace("〇", "零") if gap else ""
            text += zero + digits[digit] + (units[place - 1] if place else "")
            gap = False
        return text[1:] if short and 10 <= value < 20 else text

    return count


def _sixty(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12] if 1 <= value <= 60 else str(value)


_plainly = _counted(*_SIMPLE, short=True)

_FORMATS: dict[str, Callable[[int], str]] = {
    "none": _nothing,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _series("⒈", 20),
    "decimalEnclosedParen": _series("⑴", 20),
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _plainly,
    "chineseCountingThousand": _plainly,
    "japaneseCounting": _plainly,
    "taiwaneseCounting": _plainly,
    "taiwaneseCountingThousand": _plainly,
    "koreanCounting": _plainly,
    "chineseLegalSimplified": _counted(*_LEGAL_SIMPLIFIED, short=False),
    "ideographLegalTraditional": _counted(*_LEGAL_TRADITIONAL, short=False),
    "japaneseLegal": _counted(*_LEGAL_TRADITIONAL, short=False),
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "ideographEnclosedCircle": _series("㊀", 10),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": _sixty,
}
