"""Kill a process that edits through the real store, again and again, and count what was lost.

    python bench/kill_store.py [--kills 1000] [--seed 1]

A child opens the workspace, edits, undoes and redoes without pause and prints each action after it was kept. It is
killed at a random instant; then the workspace must open, be sound, and hold exactly what was printed, except for one
action that may have been kept but not yet printed. Exit status 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from killing import Model, held, kill_again_and_again, run_and_kill

from desktop.store import Store
from parser.corrections import Correction, Kind, apply
from parser.model import Report, SourceInfo, Target, TargetKind

LONGEST_LIFE = 0.25  # seconds a child lives after its start
NOTE = Target(TargetKind.NOTE, "report")


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


def found(path: Path) -> Model | None:
    """What the workspace holds; None when it is not sound, or its corrections do not give what its steps say."""
    model = held(path, lambda step: step.label)
    if model is None:
        return None
    with Store.open(path) as store:
        rows = store.reports()
        corrections = store.corrections(rows[0].id) if rows else ()
    info = SourceInfo(name="a.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=4)
    note = apply(Report(source=info, text="text"), corrections).notes.get("report")
    return model if note == (model.done[-1] if model.done else None) else None


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kills", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--folder", type=Path)
    options.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.child:
        edit_for_ever(chosen.child, chosen.seed)

    def each(path: Path, seed: int, life: float) -> list[str]:
        command = [sys.executable, __file__, "--child", str(path), "--seed", str(seed)]
        return run_and_kill(command, life, starting=0.02)

    return kill_again_and_again(
        chosen.kills, chosen.seed, each, found, lives=LONGEST_LIFE, renew=10, folder=chosen.folder
    )


if __name__ == "__main__":
    sys.exit(main())
