"""Rows of a statistics table printed one cell a line or with blanks between: label, unit, figures, again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from parser.fold import fold
from parser.grids.entries import Entry, entries_of
from parser.grids.fields import Field
from parser.grids.labels import begins_with_number, plain
from parser.grids.rows import Row
from parser.model import StatRow
from parser.rules.tables.stat_heads import Role, role_of, stat_data, strong_label_head, units
from parser.rules.tables.stat_row import RowMaker

_MISSES = 2
"""Entries that are no rows after which the table is over."""


@dataclass(frozen=True)
class _Heads:
    """What the heads say: their columns, whether units and codes have columns of their own, where codes stand."""

    columns: tuple[str, ...] = ()
    units: bool = True
    code: str = ""


def flow_rows(maker: RowMaker, rows: Sequence[Row], titled: bool, known: Callable[[str], bool]) -> Iterator[StatRow]:
    """The rows of the table in a run of lines, none where neither a title nor heads announce one.

    `known` tells whether a plain label is one of the national form's.
    """
    entries = entries_of(rows)
    heads = _Heads() if titled else None
    misses = 0
    for entry in entries:
        pieces = list(entry.label.pieces)
        at = max((number for number, piece in enumerate(pieces) if strong_label_head(piece.text)), default=-1)
        if at >= 0:
            heads, pieces = _read_heads(entry, pieces[at + 1 :])
            misses = 0
        if heads is None or misses >= _MISSES:
            continue
        row = _row(maker, entry, pieces, heads, known)
        misses = 0 if row else misses + 1
        if row is not None:
            yield row


def _read_heads(entry: Entry, pieces: list[Field]) -> tuple[_Heads, list[Field]]:
    """The heads before the first row, and what is left of its label."""
    roles: list[Role] = []
    while pieces and role_of(pieces[0].text) in ("unit", "code"):
        roles.append(role_of(pieces.pop(0).text))
    texts = [piece.text for piece in pieces]
    if (first := stat_data()["first_column"]) in texts:
        columns = tuple("".join(text.split()) for text in texts[: texts.index(first)])
        return _Heads(columns, "unit" in roles, "code" if "code" in roles else ""), []
    width = sum(not field.blank for field in entry.fields) - ("code" in roles)
    columns = tuple("".join(piece.text.split()) for piece in pieces[:width])
    left = pieces[width:]
    if not [piece for piece in left if piece.text not in units()]:
        columns, left = (), pieces
    return _Heads(columns, "unit" in roles, "code" if "code" in roles else ""), left


def _row(
    maker: RowMaker, entry: Entry, pieces: list[Field], heads: _Heads, known: Callable[[str], bool]
) -> StatRow | None:
    unit = ""
    if pieces and pieces[-1].text in units():
        unit = pieces.pop().text
    label = _own_label(pieces, known)
    if not label or (heads.units and not unit and not known(plain("".join(piece.text for piece in label)))):
        return None
    figures = [None if field.blank else field for field in entry.fields]
    while figures and figures[-1] is None and len(figures) > len(heads.columns) + bool(heads.code):
        figures.pop()
    if heads.code and len(figures) == len(heads.columns) + 1:
        figures = figures[1:]
    return maker.row(label, unit, figures, heads.columns)


def _own_label(pieces: Sequence[Field], known: Callable[[str], bool]) -> list[Field]:
    """The pieces at the end that are the row's own label, not the name of the group above it."""
    for count in range(1, len(pieces) + 1):
        if known(plain("".join(piece.text for piece in pieces[-count:]))):
            return list(pieces[-count:])
    label: list[Field] = []
    for piece in reversed(pieces):
        if label and _ends_group(piece.text):
            break
        label.insert(0, piece)
        if _opens(piece.text):
            break
    return label if len(label) <= 1 or _opens(label[0].text) else label[-1:]


def _opens(text: str) -> bool:
    return begins_with_number(text) or text.startswith(tuple(stat_data()["openers"]))


def _ends_group(text: str) -> bool:
    return text.endswith(tuple(fold(word) for word in stat_data()["group_ends"]))
