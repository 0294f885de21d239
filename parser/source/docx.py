"""A .docx into `SourceDocument`: paragraphs and tables in reading order, each with its place in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from parser.errors import ReadError
from parser.model import Span
from parser.source.blocks import PlacedCell, blocks, lay_out
from parser.source.document import ParagraphHint, SourceCell, SourceDocument, SourceTable
from parser.source.numbering import Numbering
from parser.source.ooxml import PARAGRAPH, Element, w
from parser.source.package import open_package
from parser.source.paragraph import Paragraph, ParagraphReader
from parser.source.styles import StyleSheet, outline_level


def read_docx(data: bytes, name: str) -> SourceDocument:
    """Read a Word package. Raises ReadError; a package without any text gives `no_text`."""
    parts = open_package(data, name)
    body = parts.document.find(w("body"))
    if parts.document.tag != w("document") or body is None:
        raise ReadError("damaged", name=name)
    if parts.chunks:
        from parser.source.chunks import put_in_place  # noqa: PLC0415  (rarely needed, and slow to import)

        put_in_place(body, parts.chunks, name)
    styles = StyleSheet(parts.styles)
    writer = _Writer(styles, Numbering(parts.numbering, styles))
    writer.write_blocks(body)
    text = writer.text
    if not text.strip():
        raise ReadError("no_text", name=name)
    return SourceDocument(
        name=name,
        kind="docx",
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        tables=writer.tables,
        hints=writer.hints,
    )


class _Writer:
    """Writes the text and notes where everything stands."""

    def __init__(self, styles: StyleSheet, numbering: Numbering) -> None:
        self.hints: dict[int, ParagraphHint] = {}
        self._reader = ParagraphReader(styles)
        self._styles = styles
        self._numbering = numbering
        self._pieces: list[str] = []
        self._length = 0
        self._started = False
        self._tables: list[SourceTable] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    @property
    def tables(self) -> tuple[SourceTable, ...]:
        """All tables by where they start; a table in a cell of another comes after that one."""
        return tuple(sorted(self._tables, key=lambda table: table.span.start))

    def write_blocks(self, parent: Element) -> None:
        """Write paragraphs as lines and tables as rows."""
        for block in self._joined(parent, in_cell=False):
            if isinstance(block, Paragraph):
                self._write_paragraph(block)
            else:
                self._write_table(block)

    def _joined(self, parent: Element, in_cell: bool) -> Iterator[Paragraph | Element]:
        """Paragraphs, read, and tables, unread; a paragraph whose end is gone runs on into the next one."""
        begun: list[Paragraph] = []
        for element in blocks(parent):
            if element.tag == PARAGRAPH:
                begun.append(self._reader.read(element, in_cell))
                if not begun[-1].open_end:
                    yield Paragraph.joined(begun)
                    begun = []
                continue
            yield from _unfinished(begun)
            begun = []
            yield element
        yield from _unfinished(begun)

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        number = self._numbering.next(paragraph.properties, paragraph.style_id)
        if paragraph.text or number or not paragraph.boxes:  # else it only carries its text boxes
            start = self._start_line()
            if number:
                self._write(number.text + number.gap)
            self._write(paragraph.text)
            outline = self._outline(paragraph)
            if paragraph.bold or outline or number:
                self.hints[start] = ParagraphHint(paragraph.bold, outline, number.text if number else "")
        for box in paragraph.boxes:
            self.write_blocks(box)

    def _outline(self, paragraph: Paragraph) -> int | None:
        level = outline_level(paragraph.properties) if paragraph.properties is not None else None
        if level is None and paragraph.style_id:
            level = self._styles[paragraph.style_id].outline_level
        return level or None

    def _write_table(self, table: Element) -> None:
        grid = lay_out(table)
        if all(len(row) == 1 for row in grid):  # a frame around text, not a table of figures
            for [cell] in grid:
                self.write_blocks(cell.element)
            return
        start = self._length + self._started
        cells = [cell for row in grid for cell in self._write_row(row)]
        columns = max(cell.column + cell.columns for row in grid for cell in row)
        self._tables.append(SourceTable(Span(start, self._length), len(grid), columns, tuple(cells)))

    def _write_row(self, row: list[PlacedCell]) -> list[SourceCell]:
        """Write a row as a line, and after it the tables that stand in its cells."""
        found: list[SourceCell] = []
        nested: list[Element] = []
        start = self._start_line()
        for index, cell in enumerate(row):
            if index:
                self._write("\t")
                start = self._length
            if cell.covered:
                continue
            self._write(self._cell_text(cell.element, nested))
            span = Span(start, self._length)
            found.append(SourceCell(cell.row, cell.column, cell.rows, cell.columns, span))
        for table in nested:
            self._write_table(table)
        return found

    def _cell_text(self, cell: Element, nested: list[Element]) -> str:
        """The paragraphs of a cell, empty ones left out, joined by a space. Tables in it are put into `nested`."""
        texts = []
        for block in self._joined(cell, in_cell=True):
            if not isinstance(block, Paragraph):
                nested.append(block)
                continue
            number = self._numbering.next(block.properties, block.style_id)
            texts.append(number.text + number.gap + block.text if number else block.text)
            texts.extend(self._cell_text(box, nested) for box in block.boxes)
        return " ".join(text for text in texts if text and not text.isspace())

    def _start_line(self) -> int:
        """Begin a line; returns where it starts."""
        if self._started:
            self._write("\n")
        self._started = True
        return self._length

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _unfinished(begun: list[Paragraph]) -> Iterator[Paragraph]:
    """What had begun before a table or an end, where no paragraph follows in which it could run on."""
    if begun:
        paragraph = Paragraph.joined(begun)
        if paragraph.text or paragraph.boxes:
            yield paragraph
