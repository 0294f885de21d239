"""Printed by LibreOffice, every sheet is one page wide, A4, with its heads and its number of pages on each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from office import PDF, Office
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

pytestmark = [pytest.mark.office, pytest.mark.timeout(300)]
NAME = "samples.xlsx"
A4 = (595, 842)  # points


@dataclass
class Printed:
    """A sheet and its pages: their sizes and what is on them, without blanks."""

    sheet: Worksheet
    sizes: list[tuple[int, int]]
    texts: list[str]


@pytest.fixture(scope="module")
def pdfs(office: Office, books: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The workbook printed, and a copy of which only the lines that stay in view are printed."""
    folder = tmp_path_factory.mktemp("printed")
    heads = folder / "heads.xlsx"
    _only_heads(books[NAME], heads)
    made = office.convert([books[NAME], heads], PDF, folder)
    return made[books[NAME]], made[heads]


@pytest.fixture(scope="module")
def printed(books: Mapping[str, Path], pdfs: tuple[Path, Path]) -> list[Printed]:
    sheets = _visible(load_workbook(books[NAME]))
    reader = PdfReader(pdfs[0])
    marks = [(str(mark.title), reader.get_destination_page_number(mark)) for mark in reader.outline]
    assert [name for name, _page in marks] == [sheet.title for sheet in sheets]
    edges = [page for _name, page in marks] + [len(reader.pages)]
    return [
        Printed(
            sheet,
            [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages[first:last]],
            ["".join(page.extract_text().split()) for page in reader.pages[first:last]],
        )
        for sheet, (first, last) in zip(sheets, pairwise(edges), strict=True)
    ]


def _visible(book: object) -> list[Worksheet]:
    return [sheet for sheet in book if sheet.sheet_state == "visible"]  # type: ignore[attr-defined]


def _only_heads(path: Path, copy: Path) -> None:
    book = load_workbook(path)
    for sheet in _visible(book):
        letter = get_column_letter(sheet.max_column)
        sheet.print_area = f"A1:{letter}{max(_head_row(sheet), 1)}"
        sheet.row_breaks.brk = []
    book.save(copy)


def _head_row(sheet: Worksheet) -> int:
    """The last of the lines that stay in view, 0 for none."""
    return int("".join(filter(str.isdigit, sheet.freeze_panes or "A1"))) - 1


def _heads(sheet: Worksheet) -> Iterator[str]:
    """What stands in the columns that are repeated on each page; of others, what stands in the last head."""
    rows = sheet.print_title_rows
    first = int(rows.strip("$").partition(":")[0].strip("$")) if rows else 1
    for row in sheet.iter_rows(min_row=first, max_row=first):
        texts = ["".join(str(cell.value).split()) for cell in row if isinstance(cell.value, str)]
        repeated = 3 if sheet.print_title_cols else len(texts)
        yield from (text for text in texts[:repeated] if not text.endswith(f"-{first - 1}"))


def test_every_sheet_is_one_page_wide_but_where_pages_are_cut_between_tables(
    books: Mapping[str, Path], pdfs: tuple[Path, Path]
) -> None:
    sheets = _visible(load_workbook(books[NAME]))
    across = [1 + len(sheet.col_breaks.brk) for sheet in sheets]
    assert len(sheets) > 20
    assert max(across) <= 4
    assert len(PdfReader(pdfs[1]).pages) == sum(across)


def test_pages_are_a4_as_planned(printed: list[Printed]) -> None:
    for one in printed:
        wanted = A4[::-1] if one.sheet.page_setup.orientation == "landscape" else A4
        assert set(one.sizes) == {wanted}, one.sheet.title


def test_heads_are_repeated_and_pages_numbered(printed: list[Printed]) -> None:
    pages = sum(len(one.texts) for one in printed)
    number = 0
    for one in printed:
        heads = list(_heads(one.sheet))
        assert heads, one.sheet.title
        for text in one.texts:
            number += 1
            assert f"第{number}页共{pages}页" in text, one.sheet.title
            assert [head for head in heads if head not in text] == [], one.sheet.title


def test_no_number_is_too_wide_and_no_key_is_printed(printed: list[Printed]) -> None:
    for one in printed:
        told = "".join(one.texts)
        assert "###" not in told, one.sheet.title
        assert "-R" not in told, one.sheet.title


def test_no_page_is_empty(printed: list[Printed]) -> None:
    for one in printed:
        title = "".join(str(next(cell.value for cell in one.sheet[1] if cell.value)).split())
        for text in one.texts:
            bare = text.replace(title, "").rpartition("页")[0] + text.rpartition("页")[2]
            assert len(bare) > 20, (one.sheet.title, text)
