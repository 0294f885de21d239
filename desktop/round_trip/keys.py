"""The keys of a sheet that came back: which row and column of the export stands where now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from desktop.round_trip.naming_sheet import Shape
from desktop.round_trip.opening import Row
from desktop.workbook.identity import KEY, check_of, tells


@dataclass
class Placed:
    """`keys` are the rows of the export with the rows where their key stands now, `columns` likewise, one place each.

    `rows` are the cells; `added` and `added_columns` count what has no key.
    """

    sheet: int
    rows: Mapping[int, Row]
    keys: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    columns: dict[int, int] = field(default_factory=dict)
    added: int = 0
    added_columns: int = 0

    def check(self, row: int, shape: Shape, formulas: Collection[int]) -> str:
        """The check of a row as it is now (`identity.check_of`)."""
        targets = {column: target for column, target, _part in shape}
        cells = self.rows.get(row, {})
        there = [(was, cells[now].value) for was, now in sorted(self.columns.items()) if now in cells]
        return check_of(value for was, value in there if was not in formulas and tells(was, value, targets.get(was)))


def place_rows(rows: Mapping[int, Row], stamp: str) -> Placed | None:
    """Find the keys of an export on a sheet; None where there are none of it."""
    found = [
        (match[2], int(match[3]), int(match[4]), row, column)
        for row, cells in sorted(rows.items())
        for column, cell in sorted(cells.items())
        if isinstance(cell.value, str) and (match := KEY.fullmatch(cell.value)) and match[1] == stamp
    ]
    row_keys = [one for one in found if one[0] == "R"]
    if not row_keys:
        return None
    # Only in the column where most of them stand: a text of a report could look like a key.
    key_column = Counter(column for *_, column in row_keys).most_common(1)[0][0]
    sheet = Counter(number for _, number, _, _, column in row_keys if column == key_column).most_common(1)[0][0]
    placed = Placed(sheet, rows)
    for _, number, key, row, column in row_keys:
        if column == key_column and number == sheet:
            placed.keys[key].append(row)
    key_row = Counter(row for letter, number, _, row, _ in found if letter == "C" and number == sheet).most_common(1)
    for letter, _, key, row, column in found:
        if letter == "C" and key_row and row == key_row[0][0]:
            placed.columns.setdefault(key, column)
    _count_added(placed, key_column, key_row[0][0] if key_row else -1)
    return placed


def _count_added(placed: Placed, key_column: int, key_row: int) -> None:
    keyed = {row for rows in placed.keys.values() for row in rows} | {key_row}
    placed.added = sum(
        row not in keyed and any(_told(cell.value) for cell in cells.values()) for row, cells in placed.rows.items()
    )
    known = {*placed.columns.values(), key_column}
    placed.added_columns = len(
        {
            column
            for row in keyed
            for column, cell in placed.rows.get(row, {}).items()
            if column not in known and _told(cell.value)
        }
    )


def _told(value: object) -> bool:
    return bool(str(value).strip())
