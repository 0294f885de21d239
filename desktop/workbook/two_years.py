"""Which two reports of a workbook are one unit's of years that follow one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from desktop.workbook.entry import ExportEntry
from parser.unit_names import kinship, may_be_one

Years = Mapping[int, Sequence[ExportEntry]]


def pairs(entries: Sequence[ExportEntry]) -> Iterator[tuple[ExportEntry, ExportEntry]]:
    """Last year's report and this year's, in the order of the latter; where several could be meant, none is."""
    years: dict[int, list[ExportEntry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.year, int) and entry.field("agency"):
            years[entry.year].append(entry)
    for entry in entries:
        if isinstance(entry.year, int) and entry.field("agency"):
            before = _before(entry, entry.year, years)
            if before is not None:
                yield before, entry


def _before(entry: ExportEntry, year: int, years: Years) -> ExportEntry | None:
    """The very name counts first, then another name of the same unit, if no other unit of the year may bear it too."""
    candidates = years.get(year - 1, ())
    named = [one for one in candidates if one.unit == entry.unit]
    return _only(named or _kin(entry, year, years))


def _kin(entry: ExportEntry, year: int, years: Years) -> list[ExportEntry]:
    near = [one for one in years.get(year - 1, ()) if may_be_one(one.unit, entry.unit)]
    kin = [(one, kinship(one.unit, entry.unit)) for one in near]
    if same := [one for one, how in kin if how == "same"]:
        return same
    found = [one for one, how in kin if how in ("shorter", "renamed")]
    names = {one.unit for one in found}
    if len(names) != 1:
        return []
    (name,) = names
    rivals = {one.unit for one in years[year] if one.unit != entry.unit and may_be_one(one.unit, name)}
    return [] if any(kinship(rival, name) in ("same", "shorter", "renamed") for rival in rivals) else found


def _only(entries: Sequence[ExportEntry]) -> ExportEntry | None:
    """Of two reports of one unit the accepted one counts."""
    chosen = [one for one in entries if one.status == "accepted"] or entries
    return chosen[0] if len(chosen) == 1 else None
