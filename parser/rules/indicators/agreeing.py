"""Figures told in words nobody told them in before are certain all the same where the report says the number again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from parser.model import Indicator, Number, Report, Span
from parser.resources import load_toml
from parser.rules.indicators.tried import is_untried


@dataclass
class _Told:
    """What a report tells: the sentences of each figure, how many parts each total has and their sum, the totals, and
    what tables tell of the ids that were asked for.
    """

    report: Report
    wholes: dict[str, Indicator]
    sentences: defaultdict[tuple[object, ...], set[Span | None]] = field(default_factory=lambda: defaultdict(set))
    parts: dict[str, tuple[int, Number]] = field(default_factory=dict)
    in_tables: dict[str, set[Number]] = field(default_factory=dict)

    def add(self, entry: Indicator) -> None:
        """Counts an entry in."""
        self.sentences[_figure(entry)].add(entry.sentence)
        if entry.part_of:
            count, total = self.parts.get(entry.part_of, (0, 0))
            self.parts[entry.part_of] = count + 1, total + (entry.value or 0)

    def tables(self, indicator_id: str) -> set[Number]:
        """What the tables tell of a figure."""
        if indicator_id not in self.in_tables:
            self.in_tables[indicator_id] = _told_in_tables(indicator_id, self.report)
        return self.in_tables[indicator_id]


def settle_untried(entries: Iterable[Indicator], report: Report) -> tuple[Indicator, ...]:
    """The entries, those certain that are doubted for their wording alone and that another place agrees with.

    That is a cell of a table or a row of the statistics that tells the same, the same figure in another sentence, or a
    total that the figures told as its parts add up to.
    """
    entries = tuple(entries)
    if not any(is_untried(entry.reason) for entry in entries):
        return entries
    told = _Told(report, {entry.key: entry for entry in entries})
    for entry in entries:
        told.add(entry)
    return tuple(
        replace(entry, confidence="high", reason="") if is_untried(entry.reason) and _is_agreed(entry, told) else entry
        for entry in entries
    )


def _figure(entry: Indicator) -> tuple[object, ...]:
    return entry.id, entry.value, entry.scope


def _is_agreed(entry: Indicator, told: _Told) -> bool:
    if entry.scope == "year" and entry.value in told.tables(entry.id):
        return True
    if entry.value and len(told.sentences[_figure(entry)]) > 1:
        return True
    whole = told.wholes.get(entry.part_of or "")
    return _is_sum(entry, told) or (whole is not None and _is_sum(whole, told))


def _is_sum(whole: Indicator, told: _Told) -> bool:
    """Whether a figure is what two parts of it or more add up to."""
    count, total = told.parts.get(whole.key, (0, 0))
    return count > 1 and total == whole.value


def _told_in_tables(indicator_id: str, report: Report) -> set[Number]:
    places = load_toml("last_year.toml")["figures"].get(indicator_id, {})
    told = set(_in_statistics(places.get("stat", ""), report))
    for names in places.get("cells", ()):
        values = [value for name in names if (value := _cell(name, report)) is not None]
        if len(values) == len(names):
            told.add(sum(values))
    return told


def _cell(name: str, report: Report) -> Number | None:
    table, _, cell_id = name.partition(".")
    cell = report.tables[table].cells.get(cell_id) if table in report.tables else None
    return cell.value if cell and cell.confidence == "high" else None


def _in_statistics(row_id: str, report: Report) -> Iterator[Number]:
    for row in report.stat_table:
        if row.id == row_id:
            yield from (value.value for value in row.values if value.value is not None)
