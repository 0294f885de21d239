"""What is written once and opened by LibreOffice once for all tests here: starting it takes seconds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from exported import sample_entries, shared_entries
from hostile import TEXTS
from hostile import reports as reports_with
from office import PROGRAM, WORKBOOK, Office
from openpyxl import load_workbook
from returned import reports, twenty
from superior_templates import summary_template, units
from xlsxwriter import Workbook

from desktop.template import fill
from desktop.workbook import ExportOptions, export
from desktop.workbook.kinds import sheet_kinds

ROOT = Path(__file__).resolve().parents[3]
SAMPLES, SHARED, HOSTILE = "samples.xlsx", "shared.xlsx", "hostile.xlsx"
"""Of made-up reports, of real ones, and of reports that are full of texts that look like something else."""
TEMPLATE, CHANGED, WRONG = "template.xlsx", "changed.xlsx", "wrong.xlsx"
"""A filled template, a workbook changed by another program, one with false sums."""
SHORT = [text for name, text in TEXTS.items() if name not in ("long", "escapes")]  # openpyxl reads escapes otherwise


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    if PROGRAM is None:
        pytest.skip("LibreOffice is not installed; get it and run these tests with: make test-office")
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def books(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The workbooks as they leave the program, by name; the real reports where they are, none without LibreOffice."""
    folder = tmp_path_factory.mktemp("books")
    options = ExportOptions(sheets=tuple(sheet_kinds()), office="云岭市政务公开办公室", clerk="王芳")
    export(sample_entries(ROOT / "resources" / "samples"), folder / SAMPLES, title="汇总", options=options)
    if (ROOT.parent / "shared" / "seeds").is_dir():
        export(shared_entries(ROOT.parent / "shared"), folder / SHARED)
    export([reports_with(text, number)[-1] for number, text in enumerate(SHORT)], folder / HOSTILE)
    fill(summary_template(folder / "empty.xlsx"), units(40), folder / TEMPLATE, made_on=date(2024, 2, 5))
    export(reports(), folder / CHANGED)
    book = load_workbook(folder / CHANGED)
    twenty(book)
    book.save(folder / CHANGED)
    _write_wrong(folder / WRONG)
    return {path.name: path for path in folder.iterdir() if path.name != "empty.xlsx"}


@pytest.fixture(scope="session")
def saved(office: Office, books: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The workbooks as LibreOffice saves them, everything in them calculated anew."""
    made = office.convert(list(books.values()), WORKBOOK, tmp_path_factory.mktemp("saved"))
    return {path.name: copy for path, copy in made.items()}


def _write_wrong(path: Path) -> None:
    book = Workbook(str(path))
    sheet = book.add_worksheet("表")
    sheet.write_row("A1", [1, 2])
    sheet.write_formula("C1", "=SUM(A1:B1)", None, 4)
    sheet.write_formula("D1", "=A1/(B1-2)", None, 5)
    book.close()
