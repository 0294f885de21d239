"""Source offsets against document positions: computed ones, and those of documents that Qt has built."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from desktop.offsets import Offsets, Piece
from desktop.theme import LIGHT
from desktop.ui.source_document import build
from desktop.ui.source_look import SourceLook
from parser.model import Span
from parser.source import SourceCell, SourceDocument, SourceTable, read

UNKNOWN = "\x00\x1c\ufdd0\ufdd1\ufffc\ufffe\uffff\ud800"
ODD = "申请一2０ \u00a0\u3000\u2028\u200b\t𠮷👍\U0010ffff\x0b\x0c\r\x85\u2029\ufeffe\u0301" + UNKNOWN


@dataclass
class _Writer:
    """Writes a text and keeps where its tables are and which characters only stand between cells."""

    text: str = ""
    tables: list[SourceTable] = field(default_factory=list)
    between: set[int] = field(default_factory=set)

    def write(self, text: str) -> None:
        self.text += text

    def separate(self, sign: str) -> None:
        self.between.add(len(self.text))
        self.text += sign

    def document(self) -> SourceDocument:
        return SourceDocument(name="a.docx", kind="docx", text=self.text, tables=tuple(self.tables))


def _text(most: int) -> st.SearchStrategy[str]:
    return st.text(alphabet=ODD, max_size=most)


@st.composite
def _grids(draw: st.DrawFn, nested: bool = True) -> list[tuple[int, int, int, int, object]]:
    """Cells (row, column, row span, column span, content) that tile a small grid."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide = 1
            while column + wide < columns and (row, column + wide) not in taken and draw(st.booleans()):
                wide += 1
            high = draw(st.integers(1, rows - row))
            taken |= {(r, c) for r in range(row, row + high) for c in range(column, column + wide)}
            inner = draw(st.none() | _grids(nested=False)) if nested else None
            cells.append((row, column, high, wide, inner if inner is not None else draw(_text(5))))
    return cells


def _write_table(writer: _Writer, grid: list[tuple[int, int, int, int, object]]) -> None:
    start = len(writer.text)
    cells: list[SourceCell] = []
    for row, column, high, wide, content in grid:
        if cells:
            writer.separate("\n" if cells[-1].row < row else "\t")
        at = len(writer.text)
        if isinstance(content, str):
            writer.write(content)
        else:
            _write_table(writer, content)
        cells.append(SourceCell(row, column, high, wide, Span(at, len(writer.text))))
    rows = max(cell.row + cell.row_span for cell in cells)
    columns = max(cell.column + cell.column_span for cell in cells)
    writer.tables.append(SourceTable(Span(start, len(writer.text)), rows, columns, tuple(cells)))


@st.composite
def _documents(draw: st.DrawFn) -> _Writer:
    """Paragraphs and tables in any order, a line end between them."""
    writer = _Writer()
    after_table = False
    for index, part in enumerate(draw(st.lists(_text(8) | _grids(), min_size=1, max_size=5))):
        is_table = not isinstance(part, str)
        if index:
            writer.separate("\n") if is_table or after_table else writer.write("\n")
        if isinstance(part, str):
            writer.write(part)
        else:
            _write_table(writer, part)
        after_table = is_table
    return writer


def test_without_pieces_everything_is_at_the_start() -> None:
    offsets = Offsets("", ())
    assert (offsets.to_qt(0), offsets.to_qt(7), offsets.to_source(0), offsets.to_source(9)) == (0, 0, 0, 0)


def test_an_astral_character_takes_two_positions() -> None:
    offsets = Offsets("甲𠮷乙", [Piece(0, 3, 0)])
    assert [offsets.to_qt(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [offsets.to_source(position) for position in range(5)] == [0, 1, 1, 2, 3]


def test_what_stands_between_two_cells_is_at_the_end_of_the_first() -> None:
    offsets = Offsets("𠮷\t\t乙", [Piece(0, 1, 1), Piece(2, 2, 4), Piece(3, 4, 5)])
    assert [offsets.to_qt(offset) for offset in range(5)] == [1, 3, 4, 5, 6]
    assert [offsets.to_source(position) for position in range(8)] == [0, 0, 0, 1, 2, 3, 4, 4]


def test_a_stretch_over_cells_is_told_piece_by_piece() -> None:
    offsets = Offsets("甲乙\t丙\t\t丁戊", [Piece(0, 2, 1), Piece(3, 4, 4), Piece(5, 5, 6), Piece(6, 8, 7)])
    assert list(offsets.stretches(1, 7)) == [(2, 3), (4, 5), (7, 8)]
    assert list(offsets.stretches(2, 3)) == []


@pytest.mark.usefixtures("qapp")
@settings(max_examples=150)
@given(_documents())
def test_every_character_is_where_the_map_says(writer: _Writer) -> None:
    source = writer.document()
    shown = build(source, SourceLook(LIGHT, 100), 560)
    offsets, last = shown.offsets, -1
    for offset, char in enumerate(source.text):
        position = offsets.to_qt(offset)
        if offset in writer.between:
            assert position >= last
            continue
        assert position > last
        last = position
        _assert_shows(shown.document.characterAt(position), char)
        assert offsets.to_source(position) == offset
        if ord(char) > 0xFFFF:
            assert offsets.to_qt(offset + 1) == position + 2
            assert offsets.to_source(position + 1) == offset
    back = [offsets.to_source(position) for position in range(shown.document.characterCount() + 1)]
    assert back == sorted(back)
    assert back[0] == 0
    assert back[-1] <= len(source.text)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=80)
@given(_documents())
def test_every_cell_stands_in_its_place_of_the_grid(writer: _Writer) -> None:
    source = writer.document()
    shown = build(source, SourceLook(LIGHT, 100), 560)
    cursor = QTextCursor(shown.document)
    for table in source.tables:
        if any(table is not other and cell.span.covers(table.span) for other in source.tables for cell in other.cells):
            continue
        for cell in table.cells:
            if any(other is not table and cell.span.covers(other.span) for other in source.tables):
                continue
            cursor.setPosition(shown.offsets.to_qt(cell.span.start))
            place = cursor.currentTable().cellAt(cursor)
            assert (place.row(), place.column()) == (cell.row, cell.column)
            assert (place.rowSpan(), place.columnSpan()) == (cell.row_span, cell.column_span)
            assert place.firstPosition() == shown.offsets.to_qt(cell.span.start)
            assert place.lastPosition() == shown.offsets.to_qt(cell.span.end)
            assert shown.offsets.to_source(place.lastPosition()) == cell.span.end


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("甲\t乙", [SourceCell(0, 0, 1, 1, Span(0, 1)), SourceCell(0, 0, 1, 1, Span(2, 3))]),
        ("甲\t乙", [SourceCell(0, 1, 1, 1, Span(0, 1)), SourceCell(0, 0, 1, 1, Span(2, 3))]),
        ("甲\t乙", [SourceCell(0, 0, 1, 3, Span(0, 1))]),
        ("甲丙乙", [SourceCell(0, 0, 1, 1, Span(0, 1)), SourceCell(0, 1, 1, 1, Span(2, 3))]),
        ("甲\t乙", []),
    ],
    ids=["on one place", "not in order", "beyond the grid", "text between", "no cells"],
)
def test_a_table_that_is_no_grid_is_shown_as_lines(text: str, cells: list[SourceCell]) -> None:
    source = SourceDocument(
        name="a.docx", kind="docx", text=text, tables=(SourceTable(Span(0, len(text)), 1, 2, tuple(cells)),)
    )
    shown = build(source, SourceLook(LIGHT, 100), 560)
    assert not shown.document.rootFrame().childFrames()
    assert [shown.document.characterAt(shown.offsets.to_qt(offset)) for offset in range(len(text))] == list(text)


@pytest.mark.usefixtures("qapp")
def test_real_word_files_show_every_character_of_every_cell(shared: Path) -> None:
    files = sorted((shared / "docx").glob("*.docx"))
    for path in files:
        source = read(path)
        shown = build(source, SourceLook(LIGHT, 100), 560)
        assert len(shown.tables) == len(source.tables), path.name
        for cell in itertools.chain.from_iterable(table.cells for table in source.tables):
            seen = [
                shown.document.characterAt(shown.offsets.to_qt(offset))
                for offset in range(cell.span.start, cell.span.end)
            ]
            assert "".join(seen) == source.slice(cell.span)
    assert files


def _assert_shows(shown: str, char: str) -> None:
    """What Qt shows for a character: itself, the first half of its pair, a stand-in for what Qt takes for its own."""
    if char == "\n":
        assert shown == "\u2029"
    elif char in "\x0b\x0c\r":
        assert shown == " "
    elif char == "\u2029":
        assert shown == "\u2028"
    elif char == "\ufeff":
        assert shown == "\u200b"
    elif char in UNKNOWN:
        assert shown == "\ufffd"
    elif ord(char) > 0xFFFF:
        assert ord(shown) == 0xD800 + ((ord(char) - 0x10000) >> 10)
    else:
        assert shown == char
