"""The reports of one edition of the form, and the years among them: what may be added up, and what may not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.workbook.entry import ExportEntry, edition_name, form_of, unread
from desktop.workbook.figures import lacks_unit
from parser.editions import Edition, FormTable, editions


@dataclass(frozen=True, slots=True)
class OfEdition:
    """The reports filled in on one edition; `suffix` tells its sheets from those of the newest edition there is."""

    form: Edition
    entries: tuple[ExportEntry, ...]
    suffix: str


def by_edition(entries: Sequence[ExportEntry]) -> list[OfEdition]:
    """One for each edition with tables that has reports, the newest first."""
    found: list[OfEdition] = []
    for form in editions():
        members = tuple(entry for entry in entries if entry.form.id == form.id)
        if form.tables and members:
            found.append(OfEdition(form, members, f"（{edition_name(form.id)}）" if found else ""))
    return found


@dataclass(frozen=True, slots=True)
class OfYear:
    """Reports that may be added up. `year` is None for all of a sheet, where they are of one year or none is known."""

    year: int | None
    entries: tuple[ExportEntry, ...]

    @property
    def label(self) -> str:
        """What its sums are called."""
        return f"{self.year}年合计" if self.year else "合计"

    @property
    def caption(self) -> str:
        """What stands above its sums."""
        return f"{self.label}　{len(self.entries)} 份报告"


def by_year(entries: Sequence[ExportEntry]) -> list[OfYear]:
    """One for each year, or one for all where there is just one year; then those without a year are in none."""
    years = sorted({entry.year for entry in entries if isinstance(entry.year, int)})
    known = all(isinstance(entry.year, int) for entry in entries)
    if len(years) > 1 or (years and not known):
        return [OfYear(year, tuple(entry for entry in entries if entry.year == year)) for year in years]
    return [OfYear(None, tuple(entries))]


def told_below(entries: Sequence[ExportEntry], table_id: str = "") -> str:
    """Whom the sums over these reports leave out and why, and who is in them twice; of one table, or of all."""
    apart = by_year(entries)[0].year is not None
    left_out = "；".join(_left_out(entries, table_id, apart))
    note = f"合计未含：{left_out}。" if left_out else "合计已含本表全部报告。"
    if twice := "、".join(there_twice(entries)):
        note += f"同一单位同一年度有几份报告的，每份都已计入：{twice}。"
    return note


def remarks(entry: ExportEntry, table_id: str = "") -> Iterator[str]:
    """What keeps figures of a report out of the sums, of one table or of all."""
    for form in entry.form.tables.values():
        if table_id in ("", form.id):
            yield from _remarks(entry, form)


def _remarks(entry: ExportEntry, form: FormTable) -> Iterator[str]:
    table = entry.report.tables.get(form.id)
    if table is None:
        yield f"缺{form.name}"
    elif form_of(table) != form:
        yield f"{form.name}按{edition_name(form_of(table).edition)}填报，未计入本表"
    else:
        if missing := unread(table):
            yield f"{form.name}{missing}格缺数"
        if any(lacks_unit(cell, form.cells[cell.id].column) for cell in table.cells.values() if cell.id in form.cells):
            yield f"{form.name}金额未写单位"


def _left_out(entries: Sequence[ExportEntry], table_id: str, apart: bool) -> Iterator[str]:
    for entry in entries:
        told = list(remarks(entry, table_id))
        if apart and not isinstance(entry.year, int):
            told.insert(0, "年度未识别")
        if told:
            yield f"{entry.unit}（{'、'.join(told)}）"


def there_twice(entries: Sequence[ExportEntry]) -> Iterator[str]:
    """The units and years that more than one report is of: a draft beside the final one, or a Word twin."""
    for (unit, year), count in Counter((entry.unit, entry.year) for entry in entries).items():
        if count > 1 and year is not None:
            yield f"{unit}{year}年{count}份"
