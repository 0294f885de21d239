"""Opening a report, moving about in a large one, selecting its values: each beside a bare QTextEdit in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from desk_program import read_in, running, twin
from desk_sources import large, ordinary
from frames import HEAD, bare, best, frame, row, settle
from made_up import sample_texts
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar, QTextEdit, QWidget

from desktop.app import Program
from parser import read_bytes
from parser.model import Span, Target, TargetKind

ROUNDS = 3
JUMPS = 40
PAGES = 60
WIDTHS = (-180, 0, -90, 60, 0)
"""By how much (px) the source is made wider than it was."""


def opening(app: QApplication) -> None:
    """From the choice in the queue to a window that shows all and waits for the person."""
    with running(app) as program:
        name, data = ordinary()
        other, report = read_in(program, [("0.txt", sample_texts()[0][1].encode()), (f"1 {name}", data)])
        print(f"\nopen a report of {len(data)} bytes; the floor: a new window with a bare QTextEdit")
        print(HEAD)
        viewport = program.window.source.text.viewport()
        text, look = read_bytes(data, name).text, program.window.source.text.look
        size = (program.window.source.text.width(), program.window.source.text.height())
        kept = []

        def show_bare() -> QWidget:
            kept.append(bare(text, look, size))
            return kept[-1].viewport()

        theirs = [frame(show_bare)]
        ours = [frame(lambda: program.workbench.open(report), viewport)]
        print(row("first time", ours, theirs))
        ours, theirs = [], []
        for _round in range(10):
            program.workbench.open(other)
            settle(viewport)
            ours.append(frame(lambda: program.workbench.open(report), viewport))
            kept.pop().close()
            theirs.append(frame(show_bare))
        print(row("again", ours, theirs))


def large_source(app: QApplication) -> None:
    """A megabyte: open, scroll, jump, break into lines anew, type, correct."""
    with running(app) as program:
        name, data = large()
        other, report = read_in(program, [("0.txt", sample_texts()[0][1].encode()), (f"1 {name}", data)])
        program.workbench.open(other)
        settle(program.window)
        view = program.window.source.text
        print(f"\na source of {len(data)} bytes; the floor: a bare QTextEdit doing the same")
        print(HEAD)
        whole = view.viewport()
        text = read_bytes(data, name).text
        opened = frame(lambda: program.workbench.open(report), whole, lambda: _is_open(program, report))
        kept = [bare("", view.look, (view.width(), view.height()))]
        settle(kept[0])
        print(row("open", [opened], [frame(lambda: kept[0].setPlainText(text), kept[0].viewport())]))
        kept.pop().close()
        edit = twin(program)
        settle(edit)
        spans = [entry.span for _target, entry in program.workbench.current.reviewed.report.values() if entry.span]
        print(f"{'':<34}{len(spans)} values, {len(view.source.lines)} lines")
        for told, mine, bares in _moves(program, edit, spans):
            ours = best([[frame(act, whole) for act in mine] for _round in range(ROUNDS)])
            theirs = best([[frame(act, edit.viewport()) for act in bares] for _round in range(ROUNDS)])
            print(row(told, ours, theirs))
        _typing(program, edit)
        edit.close()


def _is_open(program: Program, report: int) -> bool:
    return program.workbench.current is not None and program.workbench.current.row.id == report


Actions = list[Callable[[], object]]


def _moves(program: Program, edit: QTextEdit, spans: list[Span]) -> Iterator[tuple[str, Actions, Actions]]:
    """What is done, and the same steps in the window and in the bare widget."""
    pane = program.window.source
    view = pane.text
    bars = [view.verticalScrollBar(), edit.verticalScrollBar()]

    def pages(bar: QScrollBar) -> Actions:
        return [partial(bar.setValue, n * bar.maximum() // PAGES) for n in range(PAGES)]

    def lines(bar: QScrollBar) -> Actions:
        middle = bar.maximum() // 2
        return [partial(bar.setValue, middle + n * 24) for n in range(PAGES)]

    def jump(span: Span) -> None:
        cursor = QTextCursor(edit.document())
        cursor.setPosition(span.start)
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()

    yield "scroll through", pages(bars[0]), pages(bars[1])
    yield "scroll by lines", lines(bars[0]), lines(bars[1])
    far = [spans[(n * 7919) % len(spans)] for n in range(JUMPS)]
    yield "jump to values", [partial(pane.reveal, span) for span in far], [partial(jump, span) for span in far]
    sizes = pane.size(), edit.size()
    for place, share in (("top", 0.0), ("middle", 0.5), ("end", 1.0)):
        for bar in bars:
            bar.setValue(round(share * bar.maximum()))
        mine = [partial(pane.resize, sizes[0].width() + by, sizes[0].height()) for by in WIDTHS]
        theirs = [partial(edit.resize, sizes[1].width() + by, sizes[1].height()) for by in WIDTHS]
        yield f"other widths, at the {place}", mine, theirs

    def larger(pixels: int) -> None:
        at = edit.cursorForPosition(QPoint(0, 0))
        edit.setFont(view.look.font(pixels))
        edit.setTextCursor(at)
        edit.ensureCursorVisible()

    for place, share in (("top", 0.0), ("middle", 0.5)):
        for bar in bars:
            bar.setValue(round(share * bar.maximum()))
        yield (
            f"zoom, at the {place}",
            [partial(pane.set_zoom, percent) for percent in (110, 125, 100)],
            [partial(larger, pixels) for pixels in (15, 18, 14)],
        )


def _typing(program: Program, edit: QTextEdit) -> None:
    """A digit typed into a cell of the grid and the correction committed, beside a digit typed into the bare text."""
    values = program.window.values
    table = values.tables["table3"]
    values.setCurrentWidget(table)
    cell = next(cell.cell_id for cell in table.model.layout_cells if cell.cell_id)
    program.workbench.select(Target(TargetKind.CELL, f"table3.{cell}"), "program")
    values.focus_values()
    settle(program.window)
    edit.setReadOnly(False)
    typed, committed, theirs, undone = [], [], [], []
    for digit in ("7", "8", "9"):
        table.view.setFocus()
        typed.append(frame(partial(QTest.keyClick, table.view, digit), table.view.viewport()))
        editor = table.view.viewport().findChild(QLineEdit)
        committed.append(frame(partial(QTest.keyClick, editor, Qt.Key.Key_Return), table.view.viewport()))
        undone.append(frame(program.workbench.undo, table.view.viewport()))
        theirs.append(frame(partial(QTest.keyClick, edit, digit), edit.viewport()))
    print(row("type into a cell", typed, theirs))
    print(row("commit the correction", committed, theirs))
    print(row("undo it", undone, theirs))


def selecting(app: QApplication) -> None:
    """All values of a report: to their places in the source and back."""
    with running(app) as program:
        name, data = ordinary()
        read_in(program, [(name, data)])
        window, workbench = program.window, program.workbench
        settle(window)
        edit = twin(program)
        settle(edit)
        report = workbench.current.reviewed.report
        places = [(target, entry.span) for target, entry in report.values() if entry.span]
        print(f"\nselect each of {len(places)} values; the floor: the jump of a bare QTextEdit (aim: 50 ms)")
        print(HEAD)

        def jump(span: Span) -> None:
            cursor = QTextCursor(edit.document())
            cursor.setPosition(span.start)
            edit.setTextCursor(cursor)
            edit.ensureCursorVisible()

        theirs = [frame(partial(jump, span), edit.viewport(), quiet=0) for _target, span in places]
        viewport = window.source.text.viewport()
        tabs = window.values.tabBar()  # the whole panel would be painted anew for being watched
        to_source = [
            frame(partial(window.values.targetChosen.emit, target), viewport, quiet=0) for target, _span in places
        ]
        back = [frame(partial(window.source.offsetClicked.emit, span.start), tabs, quiet=0) for _target, span in places]
        print(row("value to source", to_source, theirs))
        print(row("source to value", back, theirs))
        edit.close()
