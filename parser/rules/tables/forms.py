"""Reading a table with labelled rows (two and three): entries against the rows of each edition, the best one wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from parser.fold import fold
from parser.grids.align import Match, align, runs
from parser.grids.entries import Entry, Grid
from parser.grids.labels import EXACT, LabelBook, plain
from parser.model import Span
from parser.once import once
from parser.rules.tables.cells import CellMaker, reason
from parser.rules.tables.gaps import GUESSED, close_gaps, interrupted
from parser.rules.tables.lookup import Form, heads_printed
from parser.rules.tables.places import Places, place
from parser.rules.tables.reading import RULE, Reading

_NEAR = 3
"""Entries around one with a known label in which a misprinted label is looked for."""
_FEWEST = 2
_TELLING = 8
"""Characters of a label that no other table has."""
_SHARE = 0.4
"""Of a form without any of its column heads, how many of its rows must be there."""
_FILLED = 0.05
"""What an entry with figures is worth above one without: an empty copy of a table gives way to a filled one."""
_HEAD = 3.0
"""What a printed column head is worth in cells, when two editions read a table equally well."""
_FAR = 3
"""So many times fewer heads than of another edition are too few."""


@dataclass(frozen=True, eq=False)
class Sighting:
    """The rows of a form found among the entries of a region, their cells not read yet.

    `spans` are the places of the matched entries, `heads` tells how many of the form's column heads are printed.
    """

    grid: Grid
    form: Form
    matches: Sequence[Match]
    spans: Sequence[Span]
    heads: int

    @once
    def missing(self) -> tuple[int, ...]:
        """The numbers of the rows with figures that are not there."""
        seen = {match.row for match in self.matches}
        return tuple(row for row in self.form.values if row not in seen)

    @property
    def passes_over(self) -> bool:
        """Whether figures that are none of its rows' stand between its first row and its last."""
        taken = {match.entry for match in self.matches}
        entries = self.grid.entries
        return any(entries[at].figures for at in range(min(taken), max(taken)) if at not in taken)

    @property
    def most(self) -> float:
        """What a reading of it is worth at most, which it is where all rows that are there are legible."""
        absent = sum(len(self.form.targets[row]) for row in self.missing)
        return len(self.form.table.cells) - 2 * absent + _HEAD * self.heads

    @once
    def reading(self) -> Reading:
        """Its cells."""
        reading = Reading(self.form.table, spans=list(self.spans))
        _fill(reading, self.grid, self.form, self.matches)
        _judge(reading, self)
        return reading


def read_form(grid: Grid, editions: Sequence[Form]) -> Reading | None:
    """The best reading of a table among the entries of a region, of equal ones that of the edition named first.

    Editions of which far fewer heads are printed than of another do not count. None where too few rows are there.
    """
    found: dict[int, Sighting] = {}
    for number, named in _in_turn(grid.entries, editions):
        sighting = _sighted(grid, editions[number], named)
        if sighting is None:
            continue
        found[number] = sighting
        told = sighting.heads and not sighting.missing and (number == 0 or not sighting.passes_over)
        if told and sighting.reading.complete:
            break
    heads = max((sighting.heads for sighting in found.values()), default=0)
    fitting = [found[number] for number in sorted(found) if _FAR * found[number].heads >= heads]
    read: list[Sighting] = []
    for sighting in sorted(fitting, key=lambda sighting: sighting.most, reverse=True):
        if all(sighting.most >= other.reading.worth for other in read):
            read.append(sighting)
    readings = (sighting.reading for sighting in fitting if sighting in read)
    return max(readings, key=lambda reading: reading.worth, default=None)


def _in_turn(entries: Sequence[Entry], editions: Sequence[Form]) -> list[tuple[int, list[Mapping[int, float]]]]:
    """The numbers of the editions, each with the rows that the entries name, in the order to try them.

    That of which most rows are named comes first, of equal ones the smaller: its rows are among those of the other.
    """
    found = []
    for number, form in enumerate(editions):
        named = [form.book.exact(entry.label) for entry in entries]
        seen = set().union(*named).intersection(form.values)
        found.append((-len(seen), len(form.values), number, named))
    found.sort(key=itemgetter(0, 1, 2))
    return [(number, named) for *_, number, named in found]


def _sighted(grid: Grid, form: Form, named: Sequence[Mapping[int, float]]) -> Sighting | None:
    """The form's rows where they are enough to tell it. `named` are those that each entry names to the letter."""
    entries = grid.entries
    matches = close_gaps(entries, form, _matches(entries, form, named))
    seen = sum([bool(form.targets[match.row]) for match in matches])
    if not seen:
        return None
    spans = [entries[match.entry].span for match in matches]
    heads = heads_printed(grid.document, form, spans)
    lone = seen == 1 and _begins(entries, form, matches, bool(heads))
    if not lone and (seen < _FEWEST or (not heads and seen < _SHARE * len(form.values))):
        return None
    return Sighting(grid, form, matches, spans, heads)


def _begins(entries: Sequence[Entry], form: Form, matches: Sequence[Match], headed: bool) -> bool:
    """Whether the only row is the form's first, whole, under its heads or a label that nothing else bears."""
    match = next(match for match in matches if form.targets[match.row])
    first = form.values[0]
    figures = entries[match.entry].figures
    telling = headed or len(plain(form.rows[first][1].label)) >= _TELLING
    return telling and match.row == first and match.score >= EXACT and len(figures) == len(form.targets[first])


def _matches(entries: Sequence[Entry], form: Form, named: Sequence[Mapping[int, float]]) -> list[Match]:
    candidates = _candidates(entries, form.book, named)
    bonus = [_FILLED if entry.figures else 0.0 for entry in entries]
    best: tuple[float, int, list[Match]] = (0.0, 0, [])
    for run in runs(candidates):
        part = slice(run.start, run.stop)
        worth, chain = align(candidates[part], bonus[part], len(form.rows))
        if worth > best[0]:
            best = worth, run.start, chain
    _, start, chain = best
    return [Match(match.entry + start, match.row, match.score) for match in chain]


def _candidates(
    entries: Sequence[Entry], book: LabelBook, named: Sequence[Mapping[int, float]]
) -> list[Mapping[int, float]]:
    """For each entry the rows it may be; labels that are no row's to the letter only near others that are."""
    found = list(named)
    sure = [index for index, rows in enumerate(found) if rows]
    unknown = {index for index, rows in enumerate(found) if not rows}
    while sure and unknown:
        place = sure.pop()
        for index in unknown.intersection(range(place - _NEAR, place + _NEAR + 1)):
            unknown.remove(index)
            label, following = entries[index].label, entries[index + 1 : index + 2]
            across = book.across(label, following[0].label) if following else {}
            found[index] = across or book.like(label)
            sure += [index] if across else []
    return found


def _fill(reading: Reading, grid: Grid, form: Form, matches: Sequence[Match]) -> None:
    maker = CellMaker(grid.document, form.table, RULE)
    entries = grid.entries
    shifted = _number_first(entries, form, matches)
    twice = _side_by_side(entries, form, matches)
    width = form.table.label_columns
    for number, match in enumerate(matches):
        block, row = form.rows[match.row]
        entry = entries[match.entry]
        if row.kind == "group":
            if entry.figures:
                reading.notes.append(reason("group_figures", table=form.table.name, row=row.short or row.label))
            continue
        targets = form.targets[match.row]
        places = place(entry, block.columns, width + len(targets), grid)
        following = matches[number + 1].row if number + 1 < len(matches) else match.row + 1
        places = places or _without_ordinal(entry, form, following, len(targets))
        places = places or interrupted(entries, matches, number, len(targets))
        doubt = reason("number_first") if shifted else _label_doubt(entry, form, matches, number)
        if twice:
            made = maker.illegible(entry, targets, reason("side_by_side"))
        elif places is None or shifted:
            made = maker.illegible(entry, targets)
        else:
            made = maker.cells(places, targets, doubt)
        reading.add(made)


def _side_by_side(entries: Sequence[Entry], form: Form, matches: Sequence[Match]) -> bool:
    """Whether two tables stand beside one another: rows of the print hold the same row of the form twice."""
    found = 0
    for match in matches:
        here = entries[match.entry]
        for other in (*entries[max(0, match.entry - 1) : match.entry], *entries[match.entry + 1 : match.entry + 2]):
            beside = bool(other.figures) and other.lines[0].at == here.lines[0].at
            found += beside and match.row in form.book.exact(other.label)
    return found >= _FEWEST


def _label_doubt(entry: Entry, form: Form, matches: Sequence[Match], number: int) -> str:
    """A reason where the label is not the form's to the letter and its neighbours do not vouch for it either."""
    match = matches[number]
    if match.score >= EXACT:
        return ""
    values = form.values
    place_in_form = values.index(match.row)
    wanted = {values[index] for index in (place_in_form - 1, place_in_form + 1) if 0 <= index < len(values)}
    close = {other.row for other in matches[max(0, number - 2) : number + 3] if abs(other.entry - match.entry) == 1}
    if wanted <= close and match.score > GUESSED:
        return ""
    raw = entry.label.pieces[-1].text if entry.label.pieces else ""
    return reason("label" if raw else "no_label", raw=raw, label=form.rows[match.row][1].label)


def _without_ordinal(entry: Entry, form: Form, following: int, wanted: int) -> Places | None:
    """The figures without the last, where that is the number of the next row: ``0 ⏎ 1 ⏎ 属于国家秘密``."""
    figures = entry.figures
    if len(figures) != wanted + 1 or following >= len(form.rows) or any(field.figure is None for field in figures):
        return None
    number = form.rows[following][1].number
    return Places(tuple(figures[:-1]), "ordinal") if figures[-1].text == plain(fold(number)) else None


def _number_first(entries: Sequence[Entry], form: Form, matches: Sequence[Match]) -> bool:
    """Whether figures seem to stand before their labels: a whole row of them before the first, none behind the last."""
    first, last = matches[0], matches[-1]
    wanted = len(form.rows[first.row][0].columns)
    if first.entry == 0 or first.row != 0 or last.row == len(form.rows) - 1 or wanted == 1:
        return False
    before = entries[first.entry - 1]
    return not before.lines[0].row.positional and len(before.fields) == wanted


def _judge(reading: Reading, sighting: Sighting) -> None:
    """What is missing or unreadable, and how much of the form was read."""
    form = sighting.form
    missing = [form.rows[index][1] for index in sighting.missing]
    broken = [cell for cell in reading.cells.values() if cell.status == "illegible"]
    rows = dict.fromkeys(form.table.cells[cell.id].row.short or form.table.cells[cell.id].row.label for cell in broken)
    if missing:
        names = "、".join(row.short or row.label for row in missing)
        reading.notes.insert(0, reason("missing_rows", table=form.table.name, rows=names))
    if rows:
        reading.notes.insert(0, reason("illegible_rows", table=form.table.name, rows="、".join(rows)))
    reading.complete = not missing and not broken
    reading.worth = sighting.most - 2 * len(broken)
