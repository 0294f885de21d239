"""A real program in a process of its own that keeps a correction and then falls in a given way; started by tests.

    python tests/falling_program.py faults|native|typing|look [FILE…]

What it sees it prints, one JSON object a line: what was kept, what the dialog of a fault says, what the bar says.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import session
from desktop.app import Program
from desktop.models.rows import RowsModel
from parser.model import Target

AGENCY = Target.parse("metadata:agency")
NEW_NAME = "青禾镇便民服务中心"
CELL = Target.parse("cell:table3.t3_new.natural_person")
BEGUN = "51234"


def say(**facts: Any) -> None:
    print(json.dumps(facts, ensure_ascii=False), flush=True)


def wrong() -> None:
    raise ValueError(NEW_NAME)


class _Failing:
    """Whether the model of the lists fails."""

    on = False


def failing_data(*arguments: Any, whole: Callable[..., Any] = RowsModel.data) -> Any:
    if _Failing.on:
        wrong()
    return whole(*arguments)


RowsModel.data = failing_data  # before Qt looks at it for the first time


def in_a_slot(program: Program) -> None:
    program.window.toolbar.destroyed.connect(wrong)  # a slot of any signal
    program.window.toolbar.destroyed.emit()


def in_data(program: Program) -> None:
    _Failing.on = True
    program.window.values.currentWidget().viewport().update()  # it is painted when the event loop goes on


def in_a_thread(_program: Program) -> None:
    thread = threading.Thread(target=wrong)
    thread.start()
    thread.join()


FAULTS = (in_a_slot, in_data, in_a_thread)


def work(kind: str, program: Program) -> None:
    """What a person does in it."""
    if program.jobs.busy:
        QTimer.singleShot(20, lambda: work(kind, program))
    elif kind == "look":
        look(program)
    elif kind == "typing":
        type_and_be_killed(program)
    else:
        program.window.resize(1280, 720)  # wide enough for the values to stand beside the source
        program.workbench.select(AGENCY, "values")
        program.last_place.keep()
        program.editing.set_text(AGENCY, NEW_NAME)
        say(kept=program.store.saved_at)
        if kind == "native":
            faulthandler._sigsegv()
        fault(program, 0)


def type_and_be_killed(program: Program) -> None:
    """A figure of the grid is begun, and before Enter the process is gone."""
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    program.workbench.select(CELL, "program")
    program.window.errands.places.focus_values()
    for figure in BEGUN:
        QTest.keyClick(QApplication.focusWidget(), figure)
    while program.store.meta("draft") is None:
        QTest.qWait(20)
    say(kept=program.store.saved_at)
    os.kill(os.getpid(), signal.SIGKILL)


def look(program: Program) -> None:
    agency = program.workbench.current.reviewed.report.metadata["agency"].value
    message = program.window.message_bar.message
    place = program.workbench.selection.target
    (report,) = program.store.reports()
    say(
        agency=agency,
        bar=message.text if message else None,
        details=message.details if message else (),
        place=str(place),
        button=message.action[0] if message and message.action else None,
        steps=len(program.store.steps(report.id)),
    )
    program.window.close()


def fault(program: Program, number: int) -> None:
    """Err in one way after another, and see what is said of each and that work goes on behind it."""
    if number == len(FAULTS):
        program.window.close()
        return
    FAULTS[number](program)
    QTimer.singleShot(20, lambda: see(program, number))


def see(program: Program, number: int) -> None:
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]
    if not boxes:  # who waits for it gives up in the end
        QTimer.singleShot(20, lambda: see(program, number))
        return
    _Failing.on = False
    for box in boxes:
        box.defaultButton().click()
    kept = program.store.saved_at
    program.commands["undo"].trigger()
    agency = program.workbench.current.reviewed.report.metadata["agency"].value
    program.commands["redo"].trigger()
    say(boxes=[f"{box.text()} {box.informativeText()}" for box in boxes], kept=kept, agency=agency)
    fault(program, number + 1)


def main() -> int:
    kind, *files = sys.argv[1:]
    begin: Callable[..., None] = Program.start

    def start(program: Program, *arguments: Any, **named: Any) -> None:
        begin(program, *arguments, **named)
        QTimer.singleShot(0, lambda: work(kind, program))

    Program.start = start
    return session.run(files)


if __name__ == "__main__":
    sys.exit(main())
