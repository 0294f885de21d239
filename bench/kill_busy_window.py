"""Kill the real window while much goes on in it, again and again, and count what was lost or half done.

    python bench/kill_busy_window.py [--kills 30] [--seed 1]

Besides what `kill_window.py` does, the child types without confirming and waits, drags boundaries of sections and of
panels, and meanwhile reads files in, exports and backs up in the background. It says what it has done, and is killed
at a random instant. Then, besides the steps, what was typed more than two seconds before must be kept and offered by
the next window; the reports that were read in must be whole, a workbook and backups under their names sound, and those
that were told must be there. Exit status 1 when anything was wrong.
"""

from __future__ import annotations

import json
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kill_window import ROOT, begin_typing, edit_once, found, open_window, press
from killing import Life, asked, kill_again_and_again
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.app import Program
from desktop.backup.listing import is_sound
from desktop.store import Store
from desktop.store.copies import copies_of

LONGEST_LIFE = 7.0  # seconds a child works
KEPT_WITHIN = 2.0  # seconds after which what is typed must outlive the process
LONGEST_PAUSE = 4_000  # ms that somebody thinks before he confirms
OTHERS = sorted((ROOT / "resources" / "samples").glob("*.txt"))


def tell(word: str, *what: object) -> None:
    """Say what was done, or what is typed."""
    print(f"~{word} {json.dumps(what)}", flush=True)


def work_for_ever(path: Path, seed: int) -> None:
    """The child."""
    program, chance = open_window(path), random.Random(seed)
    if program is None:
        return
    first = program.workbench.rows[0].id
    left = program.drafts.left()
    tell("offered", left.text if left else None)
    if left is not None:
        program.drafts.stop()
    program.importer.imported.connect(lambda one: tell("read", program.store.report(one).name))
    program.exporter.exported.connect(lambda _path, _remark: tell("exported"))
    program.keeper.kept.connect(lambda copy: tell("backed", copy.path.name))
    actions: list[Callable[[Program, random.Random], None]] = [edit_once, linger, drag_boundary, drag_panel]
    while True:
        if program.workbench.here != first:
            program.workbench.open(first)
        begin_work(program, chance, path)
        action = chance.choices(actions, [6, 1, 5, 2])[0]
        tell("does", action.__name__, *program.jobs.titles, *program.keeper.jobs.titles)
        action(program, chance)


def begin_work(program: Program, chance: random.Random, path: Path) -> None:
    """Have something done in the background, where nothing is."""
    if not program.jobs.busy and chance.random() < 0.5:
        if chance.random() < 0.5:
            program.open_paths([chance.choice(OTHERS)])
        else:
            program.exporter.start([row.id for row in program.workbench.rows], path.with_suffix(".xlsx"))
    if not program.keeper.jobs.busy and chance.random() < 0.5:
        program.keeper.keep("time")


def linger(program: Program, chance: random.Random) -> None:
    """Type a figure, think, and give it up, or let it be."""
    _target, text = begin_typing(program, chance)
    if not program.window.errands.typing.going_on:
        return
    tell("typed", time.monotonic(), text)
    QTest.qWait(chance.randrange(LONGEST_PAUSE))
    tell("ends")
    press(program, Qt.Key.Key_Escape)


def drag_boundary(program: Program, chance: random.Random) -> None:
    """Take the boundary of a section in the margin of the source and put it somewhere else."""
    margin, text = program.window.source.margin, program.window.source.text
    grips = [round(top) for top, _band in margin._boundaries(text.lines_in_view())]
    places = [round(place.top) for place in text.lines_in_view()]
    if grips and places:
        x = margin.width() - 3
        drag(program, margin, QPoint(x, chance.choice(grips)), QPoint(x, chance.choice(places)))


def drag_panel(program: Program, chance: random.Random) -> None:
    """Make a panel wider or narrower."""
    handle = program.window.columns.handle(1)
    centre = handle.rect().center()
    drag(program, handle, centre, centre + QPoint(chance.randrange(-60, 60), 0))


def drag(program: Program, widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press, move in steps, let go."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(widget, left, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(widget, start + (end - start) * step / 5)
        QTest.qWait(10)
    QTest.mouseRelease(widget, left, pos=end)
    program.app.processEvents()


class Checks:
    """What was told in the lives of one workspace, and what must be so after each."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._read: set[str] = set()
        self._backed: set[str] = set()
        self._exported = False
        self._draft: str | None = None
        self.seen: Counter[str] = Counter()

    def __call__(self, path: Path, life: Life) -> list[str]:
        """What is wrong after a life, in words."""
        if path != self._path:
            self._path, self._read, self._backed = path, set(), set()
            self._exported, self._draft = False, None
        wrong = self._follow(life)
        if not path.exists():
            return wrong
        return [*wrong, *self._look_at_workspace(path), *self._look_at_files(path)]

    def _follow(self, life: Life) -> list[str]:
        wrong: list[str] = []
        typed: tuple[float, str] | None = None
        for line in life.lines:
            word, _, rest = line.partition(" ")
            what = json.loads(rest) if word.startswith("~") else []
            if word == "~offered":
                if self._draft is not None and what[0] != self._draft:
                    wrong.append(f"offered {what[0]}, typed {self._draft}")
                self._draft = None
                self.seen["offered"] += what[0] is not None
            elif word == "~typed":
                typed = what[0], what[1]
            elif word == "~ends":
                typed = None
            elif word == "~read":
                self._read.add(what[0])
            elif word == "~backed":
                self._backed.add(what[0])
            elif word == "~elsewhere":
                wrong.append("a step of another report")
            elif word == "~exported":
                self._exported = True
        doing = [line for line in life.lines if line.startswith("~does")][-1:]
        self.seen.update(word for line in doing for word in json.loads(line.partition(" ")[2]))
        if typed is not None and life.killed - typed[0] > KEPT_WITHIN:
            self._draft = typed[1]
            self.seen["typed long before"] += 1
        return wrong

    def _look_at_workspace(self, path: Path) -> list[str]:
        with Store.open(path, looking=True) as store:
            rows = store.reports()
            wrong = [f"{row.name} is not whole" for row in rows if not store.source_bytes(row.id)]
            wrong += [f"{name} is not there" for name in self._read - {row.name for row in rows}]
            draft = store.meta("draft")
        if self._draft is not None and (draft or {}).get("text") != self._draft:
            wrong.append(f"kept {draft}, typed {self._draft}")
        return wrong

    def _look_at_files(self, path: Path) -> list[str]:
        copies = copies_of(path)
        wrong = [f"{copy.path.name} is not sound" for copy in copies if not is_sound(copy)]
        wrong += [f"{name} is gone" for name in self._backed - {copy.path.name for copy in copies}]
        workbook = path.with_suffix(".xlsx")
        if workbook.exists():
            with zipfile.ZipFile(workbook) as packed:
                wrong += [f"{name} in the workbook" for name in [packed.testzip()] if name]
        elif self._exported:
            wrong.append("the workbook is gone")
        return wrong


def main() -> int:
    chosen = asked(__doc__, 30, work_for_ever)
    began, checks = time.monotonic(), Checks()
    code = kill_again_and_again(chosen, found, lives=LONGEST_LIFE, starting=0.1, besides=checks)
    print(", ".join(f"{count} × {what}" for what, count in checks.seen.most_common()))
    print(f"{time.monotonic() - began:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main())
