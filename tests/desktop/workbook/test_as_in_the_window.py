"""Every value that the window shows stands in the workbook, of made-up reports that were corrected and of real ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from exported import sample_entries, shared_entries
from openpyxl.workbook import Workbook
from reading import opened, rows_of

from desktop.models.listings import indicator_rows, metadata_rows, stat_columns, stat_rows
from desktop.models.table_model import TableModel
from desktop.workbook import ExportEntry, export
from desktop.workbook.entry import form_of
from parser.model import TABLES

FACTORS = {"元": Decimal("0.0001"), "万元": Decimal(1), "亿元": Decimal(10_000)}
HEADS = {"单位": "agency", "年度": "year", "报告标题": "title", "版式": "edition", "发布日期": "publish_date"}
Differing = list[tuple[str, object, object]]


def number(text: str) -> Decimal | None:
    """What a text of the window stands for, amounts in 万元 as in the workbook."""
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)(\D*)", text)
    return Decimal(found[1]) * FACTORS.get(found[2], Decimal(1)) if found else None


def same(shown: str, written: Any) -> bool:
    """Whether a cell of the workbook says what the window shows; what was not read is blank in both."""
    if written is None or shown in ("", "?", "缺数"):
        return written is None and shown in ("", "?", "缺数")
    return number(shown) == Decimal(str(written))


def differing_tables(entry: ExportEntry, book: Workbook) -> Iterator[tuple[str, object, object]]:
    for table_id in TABLES:
        table = entry.report.tables.get(table_id)
        if table is None:
            continue
        model = TableModel(table_id)
        model.show(entry.reviewed)
        form = form_of(table)
        sheet = book[form.name]
        first = next(cell.row for cell in sheet["A"] if str(cell.value).endswith(f"．{entry.name}")) + 1
        first += str(sheet.cell(first, 1).value).startswith("此表不完整")
        for place in form.layout().cells:
            written = sheet.cell(first + place.row, place.column + 1).value
            if place.cell_id:
                cell = table.cells.get(place.cell_id)
                shown = "0" if cell and cell.status == "dash" else str(model.index_of(place.cell_id).data())
                if not same(shown, written):
                    yield f"{entry.name} {place.cell_id}", shown, written
            elif written != place.text:
                yield f"{entry.name} {place.text}", place.text, written


def differing_figures(entries: Sequence[ExportEntry], book: Workbook) -> Iterator[tuple[str, object, object]]:
    shown = [row for entry in entries for row in indicator_rows(entry.reviewed) if "@" in str(row.target)]
    written = rows_of(book["叙述指标"]) if shown else []
    assert len(shown) == len(written)
    for row, line in zip(shown, written, strict=True):
        name, value, unit, _more = row.cells
        told = (line["指标"].value, line["计量单位"].value or "")
        if told != (name, unit):
            yield str(row.target), (name, unit), told
        if not same(row.edit or "", line["数值"].value):
            yield str(row.target), value, line["数值"].value


def differing_heads(entries: Sequence[ExportEntry], book: Workbook) -> Iterator[tuple[str, object, object]]:
    for entry, line in zip(entries, rows_of(book["报送情况"]), strict=True):
        shown = {row.target.key: row.cells[1] for row in metadata_rows(entry.reviewed) if row.target}
        for head, field in HEADS.items():
            written = str(line[head].value or "")
            if shown[field] and written != shown[field]:
                yield f"{entry.name} {field}", shown[field], written


def differing_statistics(entry: ExportEntry, book: Workbook) -> Iterator[tuple[str, object, object]]:
    rows = entry.report.stat_table
    if not rows:
        return
    sheet = book["统计表"]
    first = next(cell.row for cell in sheet["A"] if str(cell.value).endswith(f"．{entry.name}")) + 2
    assert [sheet.cell(first + n, 1).value for n in range(len(rows))] == [row.label for row in rows]
    for column in range(len(stat_columns(rows))):
        lines = [n for n, row in enumerate(rows) if column < len(row.values)]
        for line, row in zip(lines, stat_rows(entry.reviewed, column), strict=True):
            written = sheet.cell(first + line, 3 + column).value
            if not same(row.cells[2], written):
                yield f"{entry.name} {row.cells[0]}", row.cells[2], written


def differing(entries: Sequence[ExportEntry], path: Path) -> Differing:
    export(entries, path)
    book = opened(path, results=True)
    found = [*differing_figures(entries, book), *differing_heads(entries, book)]
    for entry in entries:
        found += [*differing_tables(entry, book), *differing_statistics(entry, book)]
    return found


@pytest.mark.usefixtures("qapp")
def test_corrected_samples(samples: Path, tmp_path: Path) -> None:
    entries = sample_entries(samples)
    assert sum(len(entry.reviewed.marks) for entry in entries) > 30
    assert differing(entries, tmp_path / "a.xlsx") == []


@pytest.mark.usefixtures("qapp")
def test_real_reports(shared: Path, tmp_path: Path) -> None:
    assert differing(shared_entries(shared), tmp_path / "a.xlsx") == []


@pytest.mark.usefixtures("qapp")
def test_a_value_that_differs_would_be_seen(samples: Path, tmp_path: Path) -> None:
    entries = sample_entries(samples)
    path = tmp_path / "a.xlsx"
    export(entries, path)
    book = opened(path, results=True)
    cell = next(cell for row in book["表三"].iter_rows() for cell in row if isinstance(cell.value, int))
    before, cell.value = cell.value, cell.value + 1
    found = [one[1:] for entry in entries for one in differing_tables(entry, book)]
    assert found == [(str(before), before + 1)]
