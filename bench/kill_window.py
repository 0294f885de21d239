"""Kill the real window while somebody types into it, again and again, and count what was lost.

    python bench/kill_window.py [--kills 100] [--seed 1]

A child shows the window off the screen, on a workspace with one report, and presses keys without pause: figures typed
into the grid, undo, redo. It prints what the window says was saved, and is killed at a random instant. Then the
workspace must be sound and hold exactly what was printed, except for one action that may have been kept but not yet
printed; and the next window must show what the steps make of the report. Exit status 1 when anything was lost.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from killing import Model, asked, held, kill_again_and_again
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import Program
from desktop.session import make_application
from desktop.settings import Settings
from desktop.store import Step, Store
from parser import parse, review
from parser.model import Target, TargetKind
from parser.source import read_bytes

LONGEST_LIFE = 1.5  # seconds a child edits
ROOT = Path(__file__).resolve().parent.parent
REPORT = next((ROOT / "resources" / "samples").glob("*2022*.txt"))


def type_for_ever(path: Path, seed: int) -> None:
    """The child: a window that is typed into until it is killed."""
    app = make_application([])
    program = Program(app, Store.open(path), Settings(path.with_suffix(".ini")))
    program.start([] if program.workbench.rows else [REPORT])
    while program.jobs.busy or program.workbench.current is None:
        QTest.qWait(5)
    shows = program.workbench.current.reviewed
    source = program.store.source_bytes(program.workbench.current.row.id)
    replayed = review(
        parse(read_bytes(source, REPORT.name)), program.store.corrections(program.workbench.current.row.id)
    )
    if (shows.report, shows.marks) != (replayed.report, replayed.marks):
        print("the window does not show what the steps make of the report", flush=True)
        return
    program.desk.changed.connect(lambda _report, step, way: print(line(step, way), flush=True))
    window, chance = program.window, random.Random(seed)
    cells = [Target(TargetKind.CELL, f"table3.{cell}") for cell in shows.report.tables["table3"].cells]
    print("open", flush=True)
    while True:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        way = chance.choices(["type", "undo", "redo"], [6, 2, 1])[0]
        if way == "type":
            program.workbench.select(chance.choice(cells), "values")
            window.errands.places.focus_values()
            for figure in str(chance.randrange(1, 10_000)):
                QTest.keyClick(app.focusWidget() or window, figure)
            QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_Return)
        else:
            key = Qt.Key.Key_Z if way == "undo" else Qt.Key.Key_Y
            QTest.keyClick(app.focusWidget() or window, key, Qt.KeyboardModifier.ControlModifier)
        app.processEvents()


def line(step: Step, way: str) -> str:
    """What is printed of a step that was kept."""
    return f"edit {text_of(step)}" if way == "commit" else way


def text_of(step: Step) -> str:
    """A step and all that it changed, on one line."""
    return f"{step.id} " + json.dumps([[str(one.target), one.new] for one in step.corrections], ensure_ascii=True)


def found(path: Path) -> Model | None:
    """What the workspace holds, None when it is not sound."""
    return held(path, text_of)


def main() -> int:
    chosen = asked(__doc__, 100, type_for_ever)
    began = time.monotonic()
    code = kill_again_and_again(chosen, found, lives=LONGEST_LIFE, starting=0.1)
    print(f"{time.monotonic() - began:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main())
