"""Works out plain formulas: + − × ÷ and percent, brackets, SUM, AVERAGE, MAX, MIN and COUNT over cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, DecimalException, localcontext

from openpyxl.formula.tokenizer import Token

from desktop.template.references import tokens_of

Value = Decimal | str | None
Read = Callable[[str], Sequence[Value]]
"""Gives the values of a reference; it may raise NotPlain."""

_PRECISION = 30
_DEPTH = 60
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


class NotPlain(Exception):  # noqa: N818 - it is an answer, not a fault
    """The result is not known here."""


def calculated(formula: str, read: Read) -> Value:
    """The result of a formula without “=”. Raises NotPlain for anything but plain arithmetic, and for errors."""
    tokens = [token for token in tokens_of(formula) or () if token.type != Token.WSPACE]
    if not tokens:
        raise NotPlain
    if len(tokens) == 1 and tokens[0].subtype == Token.RANGE:
        value = _one(tokens[0].value, read)
        return Decimal(0) if value is None else value
    work = _Work(tokens, read)
    try:
        with localcontext() as context:
            context.prec = _PRECISION
            result = work.sum_of_products(0, 0)
            if work.at != len(tokens) or not result.is_finite():
                raise NotPlain
            return result
    except (DecimalException, IndexError):
        raise NotPlain from None


class _Work:
    def __init__(self, tokens: Sequence[Token], read: Read) -> None:
        self.tokens, self.read, self.at = tokens, read, 0

    def sum_of_products(self, strength: int, depth: int) -> Decimal:
        """What follows, as far as its operators bind more strongly."""
        if depth > _DEPTH:
            raise NotPlain
        result = self._operand(depth)
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.type == Token.OP_POST:
                self.at += 1
                result /= 100
                continue
            if token.type != Token.OP_IN:
                break
            binds = _STRENGTH.get(token.value)
            if binds is None:
                raise NotPlain
            if binds <= strength:
                break
            self.at += 1
            other = self.sum_of_products(binds, depth + 1)
            result = _applied(token.value, result, other)
        return result

    def _operand(self, depth: int) -> Decimal:
        token = self.tokens[self.at]
        self.at += 1
        if token.type == Token.OP_PRE:
            value = self.sum_of_products(2, depth + 1)
            return -value if token.value == "-" else value
        if token.type == Token.OPERAND and token.subtype == Token.NUMBER:
            return Decimal(token.value)
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            return _number(_one(token.value, self.read))
        if token.type == Token.PAREN and token.subtype == Token.OPEN:
            value = self.sum_of_products(0, depth + 1)
            self._expect(Token.CLOSE)
            return value
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            return self._function(token.value[:-1].upper(), depth)
        raise NotPlain

    def _function(self, name: str, depth: int) -> Decimal:
        numbers: list[Decimal] = []
        while True:
            numbers += self._argument(depth)
            token = self.tokens[self.at]
            self.at += 1
            if token.type == Token.FUNC and token.subtype == Token.CLOSE:
                return _of_numbers(name, numbers)
            if token.type != Token.SEP or token.value != ",":
                raise NotPlain

    def _argument(self, depth: int) -> list[Decimal]:
        """A range gives its numbers alone, as blanks and texts in it do not count; anything else its value."""
        token, following = self.tokens[self.at], self.tokens[self.at + 1]
        ends = following.type == Token.SEP or following.subtype == Token.CLOSE
        if ends and token.type == Token.OPERAND and token.subtype == Token.RANGE:
            self.at += 1
            return [value for value in self.read(token.value) if isinstance(value, Decimal)]
        return [self.sum_of_products(0, depth + 1)]

    def _expect(self, subtype: str) -> None:
        if self.tokens[self.at].subtype != subtype:
            raise NotPlain
        self.at += 1


def _applied(operator: str, one: Decimal, two: Decimal) -> Decimal:
    if operator == "+":
        return one + two
    if operator == "-":
        return one - two
    return one * two if operator == "*" else one / two


def _of_numbers(name: str, numbers: Sequence[Decimal]) -> Decimal:
    if name == "SUM":
        return sum(numbers, Decimal(0))
    if name == "COUNT":
        return Decimal(len(numbers))
    if name == "AVERAGE" and numbers:
        return sum(numbers, Decimal(0)) / len(numbers)
    if name in ("MAX", "MIN"):
        return (max if name == "MAX" else min)(numbers, default=Decimal(0))
    raise NotPlain


def _one(reference: str, read: Read) -> Value:
    values = read(reference) if ":" not in reference else ()
    if len(values) != 1:
        raise NotPlain
    return values[0]


def _number(value: Value) -> Decimal:
    if isinstance(value, str):
        raise NotPlain
    return Decimal(0) if value is None else value
