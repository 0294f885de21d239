"""Rows of a statistics table printed one cell a line or with blanks between: label, unit, figures, again and again."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parser.fold import fold
from parser.grids.entries import Entry
from parser.grids.fields import Field
from parser.grids.labels import begins_with_number, plain, unnumbered
from parser.model import Span, StatRow
from parser.rules.tables.stat_heads import (
    Role,
    names_values,
    role_of,
    stat_data,
    strong_label_head,
    units,
    weak_label_head,
)
from parser.rules.tables.stat_row import RowMaker, unit_behind, unit_glued
from parser.rules.tables.stat_serials import with_serials

_LONGEST = 500
"""Rows of the longest table."""

_USUAL = 2
"""Rows with a unit after which each row is expected to tell one, if all have so far."""

_LABEL = 160
"""Characters that tell labels apart beyond which no label of the national form goes, its number included."""

_MISSES = 2
"""Entries that are no rows after which the table is over."""


@dataclass(frozen=True)
class _Heads:
    """What the heads say: their columns, whether units and codes have columns of their own, where codes stand.

    `serials` are the entries that end with the serial number of the row behind them.
    """

    columns: tuple[str, ...] = ()
    units: bool = True
    code: str = ""
    serials: frozenset[int] = frozenset()


def flow_rows(
    maker: RowMaker, entries: Sequence[Entry], titled: bool, known: Callable[[str], bool], *, patient: bool = False
) -> Iterator[StatRow]:
    """The rows of the table that the entries of a run of lines are, none where neither a title nor heads announce one.

    `known` tells whether a plain label is one of the national form's. A table is over where words are no rows, unless
    the reader is `patient`.
    """
    heads = _Heads() if titled else None
    misses = found = with_unit = 0
    for index, entry in enumerate(entries):
        pieces = list(entry.label.pieces)
        at = _label_head(pieces)
        if at >= 0:
            before = at > 0 and role_of(pieces[at - 1].text) == "code"
            heads, pieces = _read_heads(entry, pieces[at + 1 :], before)
            if before:
                ending = with_serials(entries[index : index + _LONGEST], len(heads.columns))
                heads = replace(heads, serials=frozenset(index + number for number in ending))
            misses = 0
        if heads is None or (misses >= _MISSES and not patient):
            continue
        fields = entry.fields[:-1] if index in heads.serials else entry.fields
        row = _row(maker, fields, pieces, heads, known)
        if row and not row.unit and _USUAL <= found == with_unit and not known(plain(fold(row.label))):
            row = None
        misses = 0 if row else misses + 1
        if row is not None:
            found, with_unit = found + 1, with_unit + bool(row.unit)
            yield row


def _label_head(pieces: Sequence[Field]) -> int:
    """Which piece heads the labels, -1 for none: a sure head, or a weak one (项目) with heads of figures behind it."""
    for number in range(len(pieces) - 1, -1, -1):
        text = pieces[number].text
        if strong_label_head(text):
            return number
        behind = [piece.text for piece in pieces[number + 1 : number + 4]]
        if weak_label_head(text) and any(role_of(other) == "unit" or names_values(other) for other in behind):
            return number
    return -1


def _read_heads(entry: Entry, pieces: list[Field], serials: bool) -> tuple[_Heads, list[Field]]:
    """The heads before the first row, and what is left of its label; none is where rows begin with serial numbers."""
    roles: list[Role] = []
    while pieces and role_of(pieces[0].text) in ("unit", "code"):
        roles.append(role_of(pieces.pop(0).text))
    texts = [piece.text for piece in pieces]
    if (first := stat_data()["first_column"]) in texts:
        columns = tuple("".join(text.split()) for text in texts[: texts.index(first)])
        return _Heads(columns, "unit" in roles, "code" if "code" in roles else ""), []
    if serials:
        named = list(itertools.takewhile(lambda text: not _opens(text), texts))
        return _Heads(tuple("".join(text.split()) for text in named), "unit" in roles), []
    width = sum(not field.blank for field in entry.fields) - ("code" in roles)
    columns = tuple("".join(piece.text.split()) for piece in pieces[:width])
    left = pieces[width:]
    if not [piece for piece in left if piece.text not in units()]:
        columns, left = (), pieces
    return _Heads(columns, "unit" in roles, "code" if "code" in roles else ""), left


def _row(
    maker: RowMaker, fields: Sequence[Field], pieces: list[Field], heads: _Heads, known: Callable[[str], bool]
) -> StatRow | None:
    unit = ""
    if pieces and pieces[-1].text in units():
        unit = pieces.pop().text
    elif pieces and (unit := unit_glued(pieces[-1].text, known)):
        pieces[-1] = _without_end(pieces[-1], len(unit))
    elif pieces:
        unit = unit_behind(pieces[-1].text)
    label = _own_label(pieces, known)
    if not label or (heads.units and not unit and not known("".join(piece.text for piece in label))):
        return None
    figures = [None if field.blank else field for field in fields]
    while figures and figures[-1] is None and len(figures) > len(heads.columns) + bool(heads.code):
        figures.pop()
    if heads.code and len(figures) == len(heads.columns) + 1:
        figures = figures[1:]
    return maker.row(label, unit, figures, heads.columns)


def _without_end(label: Field, length: int) -> Field:
    """The label without so many characters at its end."""
    text = label.text[:-length].rstrip()
    return Field(Span(label.span.start, label.span.start + len(text)), text, None, label.column, label.column_span)


def _own_label(pieces: Sequence[Field], known: Callable[[str], bool]) -> list[Field]:
    """The pieces at the end that are the row's own label, not the name of the group above it."""
    text, length = "", 0
    for count in range(1, len(pieces) + 1):
        text = pieces[-count].text + text
        if known(text):
            first = len(pieces) - count
            while first and _is_number(pieces[first - 1].text):
                first -= 1
            return list(pieces[first:])
        length += len(plain(pieces[-count].text))
        if length > _LABEL:
            break
    label: list[Field] = []
    for piece in reversed(pieces):
        if label and _ends_group(piece.text):
            break
        label.insert(0, piece)
        if _opens(piece.text):
            break
    return label if len(label) <= 1 or _opens(label[0].text) else label[-1:]


def _is_number(text: str) -> bool:
    """Whether the text is but the number that a label begins with."""
    return begins_with_number(text) and not unnumbered(plain(text))


def _opens(text: str) -> bool:
    return begins_with_number(text) or text.startswith(_folded("openers"))


def _ends_group(text: str) -> bool:
    return text.endswith(_folded("group_ends"))


@cache
def _folded(key: str) -> tuple[str, ...]:
    """The words of a list as they stand in folded text."""
    return tuple(fold(word) for word in stat_data()[key])
