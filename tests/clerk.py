"""A clerk at the real window: presses keys and buttons, types through an input method, reads what is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from desktop.app import Program
from desktop.models.table_model import TableModel
from parser.model import Span

Shown = dict[str, Any]


def strike(key: str, focus: QWidget | None) -> None:
    """Press one key at the widget that gets the keys: "F8", "Ctrl+PgDown", "7"."""
    assert focus is not None
    (chord,) = QKeySequence(key)
    QTest.keyClick(focus, chord.key(), chord.keyboardModifiers())
    QApplication.processEvents()
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)  # QTest ends a stroke with Ctrl, Alt or Shift still down


def let_go() -> None:
    """Take the fingers off Ctrl, Alt, Shift and the mouse: QTest leaves them down, and lists ask what is down."""
    nothing = QWidget()
    QTest.keyRelease(nothing, Qt.Key.Key_Control)
    QTest.mouseRelease(nothing, Qt.MouseButton.LeftButton)


def wait_for(what: Callable[[], object]) -> None:
    """Let the window go on until something is so, however busy the machine is; also inside an open dialog."""
    end = QDeadlineTimer(20_000)
    while not what():
        assert not end.hasExpired()
        QTest.qWait(5)


class Clerk:
    """Works in one program as a person does; nothing here calls what a key or button would call."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.window = program.window
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    # Keys

    def focus(self) -> QWidget:
        """Who gets the keys."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Press key after key: "F8", "Ctrl+PgDown", "7"."""
        for key in keys:
            self._be_active()
            strike(key, self.focus())

    def _be_active(self) -> None:
        """After a dialog, a window manager gives the window the keyboard back; here there is none."""
        modal, popup = QApplication.activeModalWidget(), QApplication.activePopupWidget()
        if QApplication.activeWindow() is not self.window and modal is None and popup is None:
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def press_digits(self, text: str) -> None:
        """Type a number on the keyboard."""
        self.press(*text)

    def compose(self, text: str) -> None:
        """Type through an input method: composed first, then committed."""
        QApplication.sendEvent(self.focus(), QInputMethodEvent("pin", []))
        QApplication.processEvents()
        done = QInputMethodEvent()
        done.setCommitString(text)
        QApplication.sendEvent(self.focus(), done)
        QApplication.processEvents()

    def go_to_pane(self, pane: QWidget) -> None:
        """F6 until the keyboard is in a panel."""
        for _ in range(5):
            focus = QApplication.focusWidget()
            if focus is pane or (focus is not None and pane.isAncestorOf(focus)):
                return
            self.press("F6")
        raise AssertionError(f"F6 does not lead to {pane.accessibleName()}")

    def go_to_tab(self, name: str) -> None:
        """Ctrl+Tab until a tab of the values is shown."""
        values = self.window.values
        for _ in range(values.count()):
            if values.tabText(values.currentIndex()).split(" ")[0] == name:
                self.go_to_pane(values)
                return
            self.press("Ctrl+Tab")
        raise AssertionError(f"Ctrl+Tab does not lead to {name}")

    def go_to_report(self, wanted: Callable[[Any], bool]) -> None:
        """Ctrl+PgDown until a report is open that is wanted."""
        for _ in self.program.workbench.rows:
            current = self.program.workbench.current
            if current is not None and wanted(current):
                return
            self.press("Ctrl+PgDown")
        raise AssertionError("no such report")

    def go_to_error(self) -> None:
        """F8 until a failed check is reached, past the values that are only doubtful."""
        current = self.program.workbench.current
        for _ in current.problems if current else ():
            self.press("F8")
            problem = self.program.workbench.walk.problem
            if problem is not None and problem.kind == "wrong":
                return
        raise AssertionError("F8 does not lead to an error")

    # Mouse

    def double_click_text(self, span: Span) -> None:
        """Double-click in the middle of a piece of the source."""
        text = self.window.source.text
        text.bring_into_view(span)
        place = text.rects(span)[0].center().toPoint()
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    # Dialogs

    @contextmanager
    def answering(self, *verbs: str) -> Iterator[list[str]]:
        """While inside, every question is answered by the first of these verbs it has; gives the questions."""
        asked: list[str] = []
        timer = QTimer()
        timer.setInterval(5)

        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                asked.append(box.text())
                button = next(b for b in box.findChildren(QPushButton) if b.text() in verbs)
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)

        timer.timeout.connect(look)
        timer.start()
        yield asked
        timer.stop()

    @contextmanager
    def in_dialog(self, do: Callable[[QDialog], None], times: int = 1) -> Iterator[None]:
        """While inside, the next dialog (as many as `times`, one after another) is handed to `do`."""
        timer = QTimer()
        timer.setInterval(5)
        met: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and dialog not in met:
                met.append(dialog)
                if len(met) == times:
                    timer.stop()
                do(dialog)

        timer.timeout.connect(look)
        timer.start()
        yield
        timer.stop()

    # What is shown

    def shown(self) -> Shown:
        """Everything the window shows of the open report."""
        values = self.window.values
        current = self.program.workbench.current
        assert current is not None
        lists = {name: self._rows(values.list(name).model()) for name in ("概览", "指标", "问题", "历史")}
        return {
            "name": current.row.name,
            "agency": self.window.windowTitle().removesuffix(" — 开卷"),
            **lists,
            "统计表": self._statistics(),
            **{pane.objectName(): self._grid(pane.model) for pane in values.tables.values() if pane.model.present},
            "章节": self._tree(),
            "undo": tuple(self.program.commands[name].text() for name in ("undo", "redo")),
            "problem": self.window.problem_bar._text.whole,
        }

    def shown_of_all(self) -> list[Shown]:
        """What the window shows of each report of the queue, one opened after the other."""
        found = []
        for _ in self.program.workbench.rows:
            found.append(self.shown())
            self.press("Ctrl+PgDown")
        return sorted(found, key=lambda one: one["name"])

    @staticmethod
    def _rows(model: Any) -> list[tuple[str, ...]]:
        columns = range(model.columnCount())
        return [
            (*(str(model.index(row, column).data() or "") for column in columns), model.rows[row].remark)
            for row in range(model.rowCount())
        ]

    def _statistics(self) -> list[list[tuple[str, ...]]]:
        """One list for each column of numbers."""
        values = self.window.values
        if not values.isTabVisible(values.indexOf(values._statistics)):
            return []
        found = []
        for column in range(values._column.count()):
            values._column.setCurrentIndex(column)
            found.append(self._rows(values.list("统计表").model()))
        return found

    @staticmethod
    def _grid(model: TableModel) -> list[list[str]]:
        """Rows of the form as they are painted; None never stands for a figure."""
        return [
            [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def _tree(self) -> list[tuple[int, str]]:
        model = self.window.tree.view.model()
        found: list[tuple[int, str]] = []

        def walk(parent: QModelIndex, depth: int) -> None:
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                found.append((depth, str(index.data())))
                walk(index, depth + 1)

        walk(QModelIndex(), 1)
        return found

    def unread_number(self) -> Span:
        """A number in the running text that nobody has read yet."""
        current = self.program.workbench.current
        assert current is not None
        tables = [table.span for table in current.document.tables]
        for match in re.finditer(r"(?<![\d.])\d{1,4}(?![\d.%年月日号])", current.document.text):
            span = Span(*match.span())
            free = current.index.at(span.start) is None and current.index.at(span.end) is None
            if free and not any(other.overlaps(span) for other in (*tables, *current.reviewed.report.noise)):
                return span
        raise AssertionError("every number was read")

    @staticmethod
    def centre(widget: QWidget) -> QPoint:
        """The middle of a widget."""
        return widget.rect().center()


def without_doubts(program: Program, name: str) -> None:
    """Have every doubtful reading of a report confirmed, so that nothing is left to look at."""
    here = program.workbench.here
    program.workbench.open(next(row.id for row in program.workbench.rows if name in row.name))
    for problem in program.workbench.current.problems:
        assert problem.kind == "doubtful"
        program.editing.confirm(problem.target)
    assert not program.workbench.current.problems
    program.workbench.open(here)
