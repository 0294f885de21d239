"""How long it takes to show a long source and to jump to a value in it, beside a bare QTextEdit doing the same jump.

    python bench/select_source.py [CHARACTERS]

Prints times and, as the figure to watch, the ratio of `SourcePane.reveal` to `QTextEdit.ensureCursorVisible`, both with
the repaint that follows, on the same text at the same places in the same run.
"""

from __future__ import annotations

import itertools
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.models.source_marks import SectionBand, SourceMark
from desktop.theme import LIGHT
from desktop.ui.source_pane import SourcePane
from parser.model import Span
from parser.source import SourceCell, SourceDocument, SourceTable

PARAGRAPH = "　　全年收到申请{n}件，办结{n}件，{tail}\n"
TAIL = "各单位按照要求及时公开政府信息，回应社会关切，接受公众监督。" * 4
JUMPS = 40


def made_up(characters: int) -> tuple[SourceDocument, list[Span]]:
    """A long source with a table of 200 rows in it, and the places of its figures."""
    parts, spans, tables, at, number = [], [], [], 0, 1000
    while at < characters:
        if not tables and at > characters // 2:
            rows = [[f"第{row}行", *(str(row * 10 + column) for column in range(7))] for row in range(200)]
            cells, start = [], at
            for row, texts in enumerate(rows):
                for column, text in enumerate(texts):
                    cells.append(SourceCell(row, column, 1, 1, Span(at, at + len(text))))
                    spans.append(cells[-1].span)
                    at += len(text) + 1
            tables.append(SourceTable(Span(start, at - 1), len(rows), 8, tuple(cells)))
            parts.append("\n".join("\t".join(row) for row in rows) + "\n")
        paragraph = PARAGRAPH.format(n=number, tail=TAIL)
        spans.append(Span(at + 8, at + 8 + len(str(number))))
        parts.append(paragraph)
        at += len(paragraph)
        number += 1
    return SourceDocument(name="长.docx", kind="docx", text="".join(parts), tables=tuple(tables)), spans


def timed(action: Callable[[], object]) -> float:
    """Seconds that an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def jumps(spans: Sequence[Span], jump: Callable[[Span], None]) -> float:
    """The median time of jumps over the whole text, with the repaint."""

    def one(span: Span) -> None:
        jump(span)
        QApplication.processEvents()

    return statistics.median(timed(lambda span=span: one(span)) for span in spans)


def main() -> None:
    characters = int(sys.argv[1]) if len(sys.argv) > 1 else 300_000
    QApplication(sys.argv[:1])
    source, spans = made_up(characters)
    pane = SourcePane(LIGHT)
    pane.resize(620, 600)
    pane.show()
    QApplication.processEvents()

    def open_it() -> None:
        pane.show_document(source, "")
        QApplication.processEvents()

    def mark_it() -> None:
        pane.set_marks([SourceMark(span, "trusted") for span in spans])
        QApplication.processEvents()

    def divide_it() -> None:
        lines = source.lines[:: max(1, len(source.lines) // 60)]
        pane.set_sections(
            [
                SectionBand(n, a.span.start, b.span.start, n, a.span, a.text)
                for n, (a, b) in enumerate(itertools.pairwise(lines))
            ]
        )
        QApplication.processEvents()

    print(f"{len(source.text)} characters, {len(source.lines)} lines, {len(spans)} values")
    print(f"open      {timed(open_it) * 1000:7.1f} ms")
    print(f"marks     {timed(mark_it) * 1000:7.1f} ms")
    print(f"sections  {timed(divide_it) * 1000:7.1f} ms")
    print(f"zoom      {timed(lambda: (pane.set_zoom(110), QApplication.processEvents())) * 1000:7.1f} ms")
    pane.set_zoom(100)

    far = [spans[(n * 7919) % len(spans)] for n in range(JUMPS)]
    ours = jumps(far, pane.reveal)

    bare = QTextEdit()
    bare.setReadOnly(True)
    bare.resize(620, 600)
    bare.setPlainText(source.text)
    bare.show()
    QApplication.processEvents()

    def bare_jump(span: Span) -> None:
        cursor = QTextCursor(bare.document())
        cursor.setPosition(span.start)
        bare.setTextCursor(cursor)
        bare.ensureCursorVisible()

    jumps(far, bare_jump)  # its lazy layout
    theirs = jumps(far, bare_jump)
    print(f"reveal    {ours * 1000:7.2f} ms    bare QTextEdit {theirs * 1000:.2f} ms    ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
