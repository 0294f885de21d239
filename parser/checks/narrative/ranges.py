"""What an estimate may mean: 400余条 are 400 to 500, 近500条 are 400 to 500, 约500条 are 450 to 550."""

from __future__ import annotations

from parser.model import Indicator, Number

_TENTH = 0.1


def lowest(figure: Indicator) -> Number:
    """The least that a figure may mean; 0 where it has no value."""
    value = figure.value or 0
    if figure.minimum is not None:
        return figure.minimum
    if figure.approx == "at_most":
        return min(value - _step(value), value * (1 - _TENTH))
    return value * (1 - _TENTH) if figure.approx == "about" else value


def highest(figure: Indicator) -> Number | None:
    """The most that a figure may mean, None where it has no value."""
    value = figure.value
    if value is None:
        return None
    if figure.maximum is not None:
        return figure.maximum
    if figure.approx == "at_least":
        return max(value + _step(value), value * (1 + _TENTH))
    return value * (1 + _TENTH) if figure.approx == "about" else value


def _step(value: Number) -> Number:
    """What the last digit that is not 0 counts: 100 of 2800."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step
