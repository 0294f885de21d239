"""Kill a process that edits through the real store, again and again, and count what was lost.

    python bench/kill_store.py [--kills 1000] [--seed 1]

A child opens the workspace, edits, undoes and redoes without pause and prints each action after it was kept. It is
killed at a random instant; then the workspace must open, be sound, and hold exactly what was printed, except for one
action that may have been kept but not yet printed. Exit status 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.store import Store
from parser.corrections import Correction, Kind, apply
from parser.model import Report, SourceInfo, Target, TargetKind

LONGEST_LIFE = 0.25  # seconds a child lives after its start
NOTE = Target(TargetKind.NOTE, "report")


@dataclass
class Model:
    """What the workspace must hold: texts of the steps that hold, and of those that can be redone."""

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    def act(self, line: str) -> None:
        action, _, text = line.partition(" ")
        if action == "edit":
            self.done.append(text)
            self.undone.clear()
        elif action == "undo":
            self.undone.append(self.done.pop())
        elif action == "redo":
            self.done.append(self.undone.pop())

    def copy(self) -> Model:
        return Model(list(self.done), list(self.undone))


def edit_for_ever(path: Path, seed: int) -> None:
    """The child: acts and says so, until it is killed."""
    chance = random.Random(seed)
    with Store.open(path) as store:
        rows = store.reports()
        report_id = rows[0].id if rows else store.add_report("a.txt", b"text", None, None)
        print("open", flush=True)
        number = 0
        while True:
            steps = store.steps(report_id)
            done, undone = [s for s in steps if not s.undone], [s for s in steps if s.undone]
            action = chance.choices(["edit", "undo", "redo"], [6, 2, 1])[0]
            if action == "undo" and done:
                store.set_undone(done[-1].id, True)
            elif action == "redo" and undone:
                store.set_undone(undone[0].id, False)
            elif action == "edit":
                number += 1
                text = f"{seed}-{number}"
                old = done[-1].corrections[-1].new if done else None
                corrections = [
                    Correction(target=NOTE, kind=Kind.NOTE, old=old, new={"text": "half"}),
                    Correction(target=NOTE, kind=Kind.NOTE, old={"text": "half"}, new={"text": text}),
                ]
                store.append(report_id, text, corrections)
                action = f"edit {text}"
            else:
                continue
            print(action, flush=True)


def run_and_kill(path: Path, seed: int, life: float) -> list[str]:
    """What one child acknowledged before it was killed."""
    command = [sys.executable, __file__, "--child", str(path), "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        if life >= 0.02:  # else it is killed while it starts or makes the workspace
            assert child.stdout.readline() == "open\n"
        try:
            child.wait(life)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        lines = child.stdout.read().split("\n")[:-1]
    return [line for line in lines if line != "open"]


def check(path: Path, model: Model) -> Model | None:
    """The model that the workspace holds: this one, or this one after one more action; None when it is neither."""
    with sqlite3.connect(path) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            return None
    connection.close()
    with Store.open(path) as store:
        rows = store.reports()
        steps = store.steps(rows[0].id) if rows else ()
        corrections = store.corrections(rows[0].id) if rows else ()
    found = Model([s.label for s in steps if not s.undone], [s.label for s in reversed(steps) if s.undone])
    info = SourceInfo(name="a.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=4)
    note = apply(Report(source=info, text="text"), corrections).notes.get("report")
    if note != (found.done[-1] if found.done else None):
        return None
    following = [model]
    if model.done:
        following.append(model.copy())
        following[-1].act("undo")
    if model.undone:
        following.append(model.copy())
        following[-1].act("redo")
    if found.done[:-1] == model.done and not found.undone:
        return found
    return found if found in following else None


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kills", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--folder", type=Path)
    options.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.child:
        edit_for_ever(chosen.child, chosen.seed)
    chance = random.Random(chosen.seed)
    acknowledged, lost = 0, 0
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        path, model = Path(folder) / "w.kaijuan", Model()
        for kill in range(chosen.kills):
            if kill % 10 == 0:  # so that making a workspace is cut off as well
                path, model = Path(folder) / f"{kill}.kaijuan", Model()
            lines = run_and_kill(path, chance.randrange(10**9), chance.random() * LONGEST_LIFE)
            acknowledged += len(lines)
            for line in lines:
                model.act(line)
            found = check(path, model) if path.exists() else model
            lost += found is None
            model = found or Model()
    print(f"{chosen.kills} kills, {acknowledged} acknowledged, {lost} lost")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
