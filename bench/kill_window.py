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


def open_window(path: Path) -> Program | None:
    """The window on its workspace, with the report; None where it does not show what the steps make of that."""
    program = Program(make_application([]), Store.open(path), Settings(path.with_suffix(".ini")))
    program.start([] if program.workbench.rows else [REPORT])
    while program.jobs.busy or program.workbench.current is None:
        QTest.qWait(5)
    program.workbench.open(program.workbench.rows[0].id)
    shows = program.workbench.current.reviewed
    source = program.store.source_bytes(program.workbench.current.row.id)
    replayed = review(
        parse(read_bytes(source, REPORT.name)), program.store.corrections(program.workbench.current.row.id)
    )
    if (shows.report, shows.marks) != (replayed.report, replayed.marks):
        print("the window does not show what the steps make of the report", flush=True)
        return None
    first = program.workbench.rows[0].id
    program.desk.changed.connect(
        lambda report, step, way: print(line(step, way) if report == first else "~elsewhere []", flush=True)
    )
    print("open", flush=True)
    return program


def type_for_ever(path: Path, seed: int) -> None:
    """The child: a window that is typed into until it is killed."""
    program, chance = open_window(path), random.Random(seed)
    while program is not None:
        edit_once(program, chance)


def edit_once(program: Program, chance: random.Random) -> None:
    """One action by keys: a figure that is typed and confirmed, undo or redo."""
    way = chance.choices(["type", "undo", "redo"], [6, 2, 1])[0]
    if way == "type":
        begin_typing(program, chance)
        press(program, Qt.Key.Key_Return)
    else:
        press(program, Qt.Key.Key_Z if way == "undo" else Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def begin_typing(program: Program, chance: random.Random) -> tuple[Target, str]:
    """Go to a cell and type a figure over it; which."""
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    current = program.workbench.current
    cell = chance.choice([*current.reviewed.report.tables["table3"].cells] if current else [""])
    target, text = Target(TargetKind.CELL, f"table3.{cell}"), str(chance.randrange(1, 10_000))
    program.workbench.select(target, "values")
    program.window.errands.places.focus_values()
    for figure in text:
        press(program, figure)
    return target, text


def press(program: Program, key: Qt.Key | str, held_down: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    program.window.activateWindow()
    QTest.keyClick(program.app.focusWidget() or program.window, key, held_down)
    program.app.processEvents()


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
