"""Figures as a person types or selects them: what they are worth, or one sentence why they are none.

Digits may be full-width and have thousands separators, 万 or 亿 and a unit behind them. Nothing typed is blank, which
is not zero; ／, — and 无 are zero and keep their form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from desktop.edits.plan import Refused
from parser.fold import fold
from parser.forms import CellKind
from parser.model import Approx, CellStatus, Number, Span
from parser.numerals import Figure, find_figures, han_value, plain
from parser.resources import load_toml

Kind = CellKind | Literal["any"]
"""What may stand in a place: as the form says of its column, or any number that is not negative."""

MONEY = {"元": 1, "万元": 10**4, "亿元": 10**8}
_POWERS = {"": 1, "万": 10**4, "亿": 10**8}
_DIGITS = 15
_PHRASE = 16
"""Characters that the longest words for no change have."""
_BLANKS = " \t\n\u200b"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TOKEN = re.compile(rf"(?<![\d.,])(?:{_NUMBER})(?![\d,]|\.\d)[万亿]?元?")
_NONE = re.compile("未|没有|无|零|不涉及")
_AROUND = 8  # characters beside a selection that may hold its unit or a word like 近


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into a cell. `place` is where the figure stands in the text."""

    value: Number | None
    raw: str
    status: CellStatus
    unit: str = ""
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure of the narrative, with the marks that bend it. `span` is None when it was typed."""

    value: Number
    raw: str
    unit: str = ""
    approx: Approx | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    span: Span | None = None


def read_typed(text: str, kind: Kind, unit: str) -> Typed:
    """A figure typed into a cell whose figures are of this kind and in this unit ("" where the form prints none)."""
    folded = fold(text)
    bare = folded.strip(_BLANKS)
    start = len(folded) - len(folded.lstrip(_BLANKS))
    raw, place = text.strip(), (start, start + len(bare))
    words = load_toml("tables.toml")["figures"]
    if bare in ("", *words["not_applicable"]):
        return Typed(None, raw, "blank", place=place)
    if bare in words["placeholders"] or (kind == "signed" and _says_no_change(bare)):
        return Typed(0, raw, "dash", place=place)
    match = _typed().fullmatch(bare)
    if match is None or len(match["number"]) > _DIGITS:
        raise Refused(_no_number(raw, bare))
    negative = (match["sign"] == "-") != (match["word"] in words["minus"])
    number = Decimal(match["number"].replace(",", "")) * (-1 if negative else 1)
    if negative and kind != "signed":
        raise Refused(f"“{raw}”是负数，这里不能填负数。")
    if kind == "money":
        value, unit = _amount(number, match, unit)
    else:
        value, unit = number * _POWERS[match["power"] or ""], match["unit"] or unit
        if kind != "any":
            _check_count(value, match, raw)
    return Typed(plain(value), raw, "filled", unit, place)


def read_selected(text: str, kind: Kind, unit: str) -> Typed:
    """The one figure in a piece of the source; `place` is where in it. Refuses a piece with several or none."""
    if not fold(text).strip(_BLANKS):
        raise Refused("选中的地方没有文字，请选中数字再试。")
    try:
        return read_typed(text, kind, unit)
    except Refused:
        found = list(_TOKEN.finditer(fold(text)))
        if not found:
            raise
    if len(found) > 1:
        raise Refused(f"选中的文字里有 {len(found)} 个数字，请只选其中一个。")
    start, end = found[0].span()
    typed = read_typed(text[start:end], kind, unit)
    return Typed(typed.value, typed.raw, typed.status, typed.unit, (start, end))


def read_statement(text: str, unit: str) -> Statement:
    """A figure typed for the narrative, kept in this unit: 260余, 近100, 3至5次, 十二, 98%."""
    folded = fold(text).strip(_BLANKS)
    whole = next((figure for figure in find_figures(folded) if figure.raw == folded), None)
    if whole is not None:
        return _statement(whole, text.strip(), unit, None)
    han = han_value(folded)
    if han is not None:
        return Statement(han, text.strip(), unit)
    typed = read_typed(text, "money" if unit in MONEY else "any", unit)
    if typed.value is None:
        raise Refused("没有填数字，没有修改。要去掉这个数，请用“删除”。")
    return Statement(typed.value, typed.raw, typed.unit)


def find_statement(source: str, span: Span, unit: str) -> Statement:
    """The one figure in a piece of the source text, or the zero of a phrase that says there was none (未收到…)."""
    start = max(0, span.start - _AROUND)
    around = fold(source[start : span.end + _AROUND])
    inside = [
        figure
        for figure in find_figures(around)
        if span.start <= start + figure.number[0] and start + figure.number[1] <= span.end
    ]
    piece = source[span.start : span.end]
    if len(inside) > 1:
        raise Refused(f"选中的文字里有 {len(inside)} 个数字，请只选其中一个。")
    if inside:
        place = Span(start + inside[0].number[0], start + inside[0].number[1])
        return _statement(inside[0], source[place.start : place.end], unit, place)
    folded = fold(piece)
    bare = folded.strip(_BLANKS)
    first = span.start + len(folded) - len(folded.lstrip(_BLANKS))
    place = Span(first, first + len(bare))
    if _NONE.search(bare) and not re.search(r"\d", bare):
        return Statement(0, source[place.start : place.end], unit, span=place)
    han = han_value(bare)
    if han is not None:
        return Statement(han, piece.strip(), unit, span=place)
    typed = read_selected(piece, "money" if unit in MONEY else "any", unit)
    if typed.value is None:
        raise Refused("选中的地方没有数字，请选中数字再试。")
    place = Span(span.start + typed.place[0], span.start + typed.place[1])
    return Statement(typed.value, typed.raw, typed.unit, span=place)


def _statement(figure: Figure, raw: str, unit: str, span: Span | None) -> Statement:
    if (figure.unit == "%") != (unit == "%") and figure.unit:
        raise Refused(f"“{raw}”{'是' if figure.unit == '%' else '不是'}百分比，与这个指标的单位不符。")
    value, minimum, maximum, kept = figure.value, figure.minimum, figure.maximum, figure.unit or unit
    if figure.unit == "元" and unit in MONEY:
        kept = unit
        value = _converted(value, unit)
        minimum = None if minimum is None else _converted(minimum, unit)
        maximum = None if maximum is None else _converted(maximum, unit)
    return Statement(value, raw, kept, figure.approx, minimum, maximum, span)


def _converted(amount: Number, unit: str) -> Number:
    return plain(Decimal(str(amount)) / MONEY[unit])


def _amount(number: Decimal, match: re.Match[str], unit: str) -> tuple[Decimal, str]:
    """An amount in the unit of its column; where the form prints none, as typed."""
    printed = (match["power"] or "") + (match["unit"] or "")
    if printed in ("万", "亿"):
        printed += "元"
    if not printed:
        return number, unit
    if printed not in MONEY:
        raise Refused(f"单位“{printed}”不是金额，这里填的是金额。")
    if unit not in MONEY:
        return number, printed
    return number * MONEY[printed] / MONEY[unit], unit


def _check_count(value: Decimal, match: re.Match[str], raw: str) -> None:
    printed = match["unit"] or ""
    if printed in MONEY or printed == "%":
        raise Refused(f"“{raw}”带有单位“{printed}”，这里填的是件数。")
    if value != value.to_integral_value():
        raise Refused(f"“{raw}”不是整数，这里应填整数。")


def _says_no_change(bare: str) -> bool:
    """Whether it is one of the words for no change that forms are filled in with (不变, 与上年持平)."""
    pattern: str = load_toml("tables.toml")["figures"]["unchanged"]
    return 1 < len(bare) <= _PHRASE and re.fullmatch(pattern, bare) is not None


def _no_number(raw: str, bare: str) -> str:
    if re.search(r"\d\s+\d", bare):
        return f"“{raw}”中间有空格，可能是几个数连在一起，没有修改。请只填一个数。"
    if re.fullmatch(r"[\d,.]+", bare):
        return f"“{raw}”的逗号或小数点位置不对，没有修改。请改正后再填。"
    return f"“{raw}”不是数字，没有修改。请填数字；没有填的留空，表示没有的填“/”。"


@cache
def _typed() -> re.Pattern[str]:
    words: dict[str, Any] = load_toml("tables.toml")["figures"]
    signs = [word for word in (*words["plus"], *words["minus"]) if word not in "+-"]
    units = [unit for unit in words["units"] if unit[0] not in "万亿"]
    return re.compile(
        rf"(?:(?P<word>{_either(signs)})\s?)?(?P<sign>[+-])?(?P<number>{_NUMBER})\s?"
        rf"(?P<power>[万亿])?(?P<unit>{_either(units)})?"
    )


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
