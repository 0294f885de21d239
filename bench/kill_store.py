"""Kill a process that edits through the real store, again and again, and count what was lost.

    python bench/kill_store.py [--kills 1000] [--seed 1]

A child opens the workspace, edits, undoes and redoes without pause and prints each action after it was kept. It is
killed at a random instant; then the workspace must open, be sound, and hold exactly what was printed, except for one
action that may have been kept but not yet printed. Exit status 1 when anything was lost.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from killing import Model, asked, held, kill_again_and_again

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
    chosen = asked(__doc__, 1000, edit_for_ever)
    return kill_again_and_again(chosen, found, lives=LONGEST_LIFE, starting=0.02)


if __name__ == "__main__":
    sys.exit(main())
