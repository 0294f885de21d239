"""Reading table four: fifteen figures in one row, in three rows of five, or each behind the head of its column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from parser.editions import edition
from parser.forms import FormCell, FormRow, FormTable
from parser.grids.align import align, runs
from parser.grids.entries import Entry, Grid, entry_of
from parser.grids.fields import Field
from parser.grids.labels import LabelBook, plain
from parser.model import Cell
from parser.resources import load_toml
from parser.rules.tables.cells import CellMaker, reason
from parser.rules.tables.places import Places, place
from parser.rules.tables.reading import RULE, Reading
from parser.rules.tables.sums import contradicts

TABLE = "table4"

_OUTCOMES = 3
"""Words of its columns that a head must have to be table four's."""
_TRAIL = 8
"""Characters that may stand between the head and the figures (件数, 数量)."""
_HEAD = 240
_HEAD_ROWS = 3
_PER_GROUP = 5
_WHOLE_GROUPS = (5, 10, 15)
_ENOUGH = 12
_WORTHLESS = 1000.0
"""So much less than one with a figure is a reading without any worth."""


@cache
def columns() -> tuple[FormCell, ...]:
    """Its fifteen places for figures in the order of the form."""
    return tuple(edition("2021").table(TABLE).cells.values())


def columns_form() -> FormTable:
    """Table four, which both editions print alike."""
    return edition("2021").table(TABLE)


@cache
def column_book() -> LabelBook:
    """The labels of its columns, three times the same five."""
    return LabelBook([FormRow(cell.id, cell.column.label, cell.column.also) for cell in columns()])


@cache
def group_book() -> LabelBook:
    """The labels of the three groups of columns, in the order of the form."""
    groups = {cell.column.group for cell in columns()}
    return LabelBook([group for group in edition("2021").table(TABLE).groups if group.id in groups])


def read_table_four(grid: Grid) -> Reading | None:
    """The best reading of table four among the entries of a region, None where it is not there."""
    best: Reading | None = None
    for reading in _attempts(grid):
        if best is None or reading.worth > best.worth:
            best = reading
        if best.complete:
            break  # nothing is worth more
    return best


def _attempts(grid: Grid) -> Iterator[Reading]:
    """The readings of table four by the shapes it is printed in, the usual one first."""
    for number, entry in enumerate(grid.entries):
        if _is_head(grid.entries, number):
            yield _one_row(grid, entry)
    yield from _rows_of_five(grid)
    yield from _parts(grid)
    yield from _one_each(grid)


def _is_head(entries: Sequence[Entry], number: int) -> bool:
    """Whether the words before the figures of an entry are the head of table four up to its last total.

    A head whose words the print has scattered is known by its groups, if just fifteen figures follow. The number of a
    page may have cut the head in two.
    """
    entry = entries[number]
    if len(entry.fields) < _PER_GROUP:
        return False
    words = load_toml("tables.toml")["table4"]
    pieces = (*_pieces_before(entries, number), *entry.label.pieces)
    text = "".join([plain(piece.text) for piece in pieces])[-_HEAD:]
    if any(word in text[-len(word) - _TRAIL :] for word in words["totals"]) and _outcomes(text) >= _OUTCOMES:
        return True
    return len(entry.figures) == len(columns()) and sum(word in text for word in words["groups"]) > 1


def _outcomes(text: str) -> int:
    """How many times words of the columns stand in a plain text."""
    return sum([text.count(word) for word in load_toml("tables.toml")["table4"]["outcomes"]])


def _pieces_before(entries: Sequence[Entry], number: int) -> list[Field]:
    """Words of the head that stand apart from its figures: behind a page's number, or in rows filled up with blanks."""
    first = number
    if not entries[number].label.pieces:
        while first and number - first < _HEAD_ROWS and not entries[first - 1].figures:
            first -= 1
    elif number and len(entries[number - 1].fields) == 1:
        first -= 1
    return [piece for entry in entries[first:number] for piece in entry.label.pieces]


def _one_row(grid: Grid, entry: Entry) -> Reading:
    form = columns_form()
    maker = CellMaker(grid.document, form, RULE)
    targets = list(columns())
    reading = Reading(form, spans=[entry.span])
    if not entry.figures:
        reading.add(maker.cells(Places((None,) * len(targets)), targets, reason("no_figures")))
        reading.notes.append(reason("empty_table", table=form.name))
        reading.worth = -_WORTHLESS
        return reading
    places = place(_without_opening(entry), form.blocks[0].columns, len(targets), grid)
    made = maker.illegible(entry, targets) if places is None else list(_by_groups(maker, places, targets))
    reading.add(made)
    return _judged(reading)


def _by_groups(maker: CellMaker, places: Places, targets: Sequence[FormCell]) -> Iterator[Cell]:
    """The cells of one row, of which a group whose sum is right is not doubted for the sum of another."""
    for first in range(0, len(targets), _PER_GROUP):
        part = slice(first, first + _PER_GROUP)
        fields = places.fields[part]
        right = places.doubt == "contradicts" and not contradicts(fields, [cell.column for cell in targets[part]])
        yield from maker.cells(Places(fields, "" if right else places.doubt), targets[part])


def _without_opening(entry: Entry) -> Entry:
    """The entry without the blank places that may be the bar which opens its row, where cells stand one a line."""
    lines = list(entry.lines)
    while len(lines) > 1 and lines[0].row.kind == "stream" and lines[0].fields[0].blank:
        lines.pop(0)
    return entry if len(lines) == len(entry.lines) else entry_of(entry.label, lines)


def _rows_of_five(grid: Grid) -> Iterator[Reading]:
    """One row for each group of columns, named by the group."""
    form = columns_form()
    maker = CellMaker(grid.document, form, RULE)
    candidates = [group_book().exact(entry.label) for entry in grid.entries]
    for run in runs(candidates):
        part = slice(run.start, run.stop)
        _, chain = align(candidates[part], [0.0] * len(run), 3)
        if len(chain) < 2:
            continue
        reading = Reading(form)
        for match in chain:
            entry = grid.entries[match.entry + run.start]
            targets = list(columns()[match.row * _PER_GROUP : (match.row + 1) * _PER_GROUP])
            places = place(entry, [cell.column for cell in targets], _PER_GROUP + 1, grid)
            made = maker.illegible(entry, targets) if places is None else maker.cells(places, targets)
            reading.add(made)
            reading.spans.append(entry.span)
        yield _judged(reading)


def _parts(grid: Grid) -> Iterator[Reading]:
    """Two or three tables one under another, each with the groups that its head names and one row of figures."""
    form = columns_form()
    maker = CellMaker(grid.document, form, RULE)
    reading = Reading(form)
    for entry in (entry for entry in grid.entries if len(entry.fields) in _WHOLE_GROUPS):
        named = _groups_headed(entry)
        targets = [cell for cell in columns() if cell.column.group in named]
        if not targets or any(target.id in reading.cells for target in targets):
            continue
        places = place(_without_opening(entry), [cell.column for cell in targets], len(targets), grid)
        if places is not None:
            reading.add(maker.cells(places, targets))
            reading.spans.append(entry.span)
    if len(reading.spans) > 1:
        yield _judged(reading)


def _groups_headed(entry: Entry) -> frozenset[str]:
    """The groups that the words before the figures name, if these are the columns of so many groups."""
    text = "".join(plain(piece.text) for piece in entry.label.pieces)[-_HEAD:]
    groups = [group for group in edition("2021").table(TABLE).groups if plain(group.label) in text]
    named = frozenset(cell.column.group for cell in columns()) & {group.id for group in groups}
    fits = named and len(entry.fields) == _PER_GROUP * len(named) and _outcomes(text) >= _OUTCOMES * len(named)
    return named if fits else frozenset()


def _one_each(grid: Grid) -> Iterator[Reading]:
    """Each figure behind the head of its column, the groups in the order of the form."""
    form = columns_form()
    maker = CellMaker(grid.document, form, RULE)
    candidates = [_columns_named(entry) if len(entry.fields) == 1 else {} for entry in grid.entries]
    for run in runs(candidates):
        part = slice(run.start, run.stop)
        _, chain = align(candidates[part], [0.0] * len(run), len(columns()))
        if len(chain) < _ENOUGH:
            continue
        reading = Reading(form)
        for match in chain:
            entry = grid.entries[match.entry + run.start]
            target = columns()[match.row]
            places = place(entry, [target.column], 2, grid)
            made = maker.illegible(entry, [target]) if places is None else maker.cells(places, [target])
            reading.add(made)
            reading.spans.append(entry.span)
        yield _judged(reading)


def _columns_named(entry: Entry) -> Mapping[int, float]:
    """The columns an entry with one figure may be, only those of the group where its label names one."""
    found = column_book().exact(entry.label)
    if not found:
        return {}
    text = "".join(plain(piece.text) for piece in entry.label.pieces[-4:])
    groups = [group for group in edition("2021").table(TABLE).groups if plain(group.label) in text]
    named = {group.id for group in groups if any(cell.column.group == group.id for cell in columns())}
    if len(named) != 1:
        return found
    return {index: score for index, score in found.items() if columns()[index].column.group in named}


def _judged(reading: Reading) -> Reading:
    broken = sum(cell.status == "illegible" for cell in reading.cells.values())
    absent = [cell for cell in columns() if cell.id not in reading.cells]
    if broken:
        reading.notes.append(reason("illegible_rows", table=reading.form.name, rows=reading.form.label))
    if absent:
        names = "、".join(reading.form.cell_label(cell.id).partition(" · ")[2] for cell in absent)
        reading.notes.append(reason("missing_rows", table=reading.form.name, rows=names))
    reading.complete = not broken and not absent
    reading.worth = len(reading.cells) - 2 * broken - len(absent)
    return reading
