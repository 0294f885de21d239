"""One row of a statistics table out of its label, its unit and the figures behind them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from parser.grids.fields import Field
from parser.grids.figures import Figure, read_spaced, unit_pattern, units_by_length
from parser.model import Span, StatRow, StatValue
from parser.resources import load_toml
from parser.rules.tables.stat_heads import stat_data
from parser.source.document import SourceDocument

RULE = "stat_table"

_INNER_NOTE = re.compile(r"[（(][^（）()]{8,}[）)](?=[^\s（）()：:]{2})")
_UNIT = re.compile(rf"\(({unit_pattern()})\)\s*$")


@dataclass(frozen=True)
class RowMaker:
    """Makes the rows of one document."""

    document: SourceDocument

    def row(
        self, label: Sequence[Field], unit: str, places: Sequence[Field | None], columns: Sequence[str]
    ) -> StatRow | None:
        """The row, None where it holds no figure. `columns` are the heads, too few when they are not known.

        A dash in a row without a unit (the name of a group) is no figure.
        """
        figures = [None if place is None else self._figure(place) for place in places]
        counted = [figure for figure in figures if figure is not None and figure.value is not None]
        if not label or (all(figure.dash for figure in counted) and (not counted or not unit)):
            return None
        text = self._label(label)
        why = ""
        if columns and len(columns) != len(places):
            words = stat_data()["columns_unknown"]
            why = words.format(row=text, found=len(places), wanted=len(columns))
        heads = columns if len(columns) == len(places) else [""] * len(places)
        values = [
            self._value(place, figure, head, why)
            for place, figure, head in zip(places, figures, heads, strict=True)
            if place is not None
        ]
        unit = unit or next((figure.unit for figure in counted if figure.unit), "") or unit_behind(label[-1].text)
        span = Span(label[0].span.start, label[-1].span.end)
        return StatRow(id=None, label=text, unit=unit, values=tuple(values), label_span=span)

    def _figure(self, field: Field) -> Figure | None:
        return field.figure or read_spaced(self.document.text, self.document.folded, field.span)

    def _value(self, place: Field, figure: Figure | None, column: str, why: str) -> StatValue:
        raw = self.document.slice(place.span)
        if figure is None:
            reasons = load_toml("tables.toml")["reasons"]
            why = reasons["unreadable"].format(raw=raw)
        return StatValue(
            column=column,
            value=figure.value if figure else None,
            raw=raw,
            span=place.number,
            confidence="low" if why else "high",
            reason=why,
            rule=RULE,
        )

    def _label(self, pieces: Sequence[Field]) -> str:
        """The printed label in one line, without an explanation in brackets in the middle of it."""
        printed = "".join("".join(self.document.slice(piece.span).split()) for piece in pieces)
        return _INNER_NOTE.sub("", printed)


def unit_behind(label: str) -> str:
    """The unit that a folded label ends with in brackets, "" where there is none."""
    match = _UNIT.search(label) if label.rstrip().endswith(")") else None
    return match[1] if match else ""


def unit_glued(label: str, known: Callable[[str], bool]) -> str:
    """The unit that a folded label runs into (收到申请数件), "" where there is none.

    `known` tells the labels of the national form; any other must end as the name of a count does.
    """
    if not label.endswith(units_by_length()):
        return ""
    unit = next(unit for unit in units_by_length() if label.endswith(unit))
    before = label.removesuffix(unit)
    return unit if known(before) or before.endswith(_counts()) else ""


@cache
def _counts() -> tuple[str, ...]:
    """How the name of a count ends."""
    return tuple(stat_data()["counts"])


def without_unit(label: str) -> str:
    """A folded label without the unit in brackets at its end."""
    return _UNIT.sub("", label) if label.rstrip().endswith(")") else label
