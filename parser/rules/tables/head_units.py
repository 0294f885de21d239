"""Units of money that stand in the head of a column, not in its cells: 采购总金额（元）."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from parser.fold import fold
from parser.forms import FormTable
from parser.model import Cell, Span
from parser.source.document import SourceDocument

_UNIT = r"\s*[(\[:]?\s*(?:单位\s*[:]?)?\s*(万元|亿元|元)"


def with_head_units(
    document: SourceDocument, form: FormTable, cells: Mapping[str, Cell], span: Span
) -> dict[str, Cell]:
    """The cells of a table, those of money without a unit with the one their column's head prints."""
    found = dict(cells)
    for place in form.money:
        cell = cells.get(place.id)
        if cell is None or cell.unit or cell.value is None:
            continue
        label = r"\s*".join(map(re.escape, fold(place.column.label)))
        head = re.search(label + _UNIT, document.folded[span.start : span.end])
        if head:
            found[place.id] = replace(cell, unit=head.group(1))
    return found
