"""Kill a process while it makes backups and puts them back, again and again, and count what was lost or half done.

    python bench/kill_backups.py [--kills 300] [--seed 1]

A child adds a step, backs the workspace up, and now and then puts an older backup in its place or, after the file was
spoilt, in the place of a damaged one; it prints what it begins and what it has done. It is killed at a random instant.
Then whatever has the name of a backup must be sound, every backup that was told must be there unless so many came that
some were thinned out, and the workspace must be as it was before the last thing that was begun, or as after it; where
it was being recovered, it may also be away, with a backup to be offered and the damaged file under its own or another
name. Exit status 1 when anything was wrong.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from killing import asked, run_and_kill

from desktop.backup.keeping import keep
from desktop.backup.listing import is_sound
from desktop.backup.restoring import recover, restore
from desktop.backup.thinning import LEAST
from desktop.files import UNFINISHED
from desktop.store import Store
from desktop.store.copies import copies_of, folder_of
from parser.corrections import Correction, Kind
from parser.model import Target, TargetKind

LONGEST_LIFE = 0.5  # seconds a child lives after its start
NOTE = Target(TargetKind.NOTE, "report")
SPOILT = b"spoilt " * 3000


def labels_in(path: Path) -> list[str]:
    """The steps of a workspace or a backup, by their names."""
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise ValueError(path.name)
        return [label for (label,) in connection.execute("SELECT label FROM step ORDER BY id")]


def work_for_ever(path: Path, seed: int) -> None:
    """The child: begins something, says so, does it, says so, until it is killed."""
    chance = random.Random(seed)
    print("open", flush=True)
    for number in range(10**9):
        with Store.open(path) as store:
            text = f"{seed}-{number}"
            print(f"begin step {text}", flush=True)
            store.append(1, text, [Correction(target=NOTE, kind=Kind.NOTE, old=None, new={"text": text})])
        print("done", flush=True)
        print("begin backup", flush=True)
        made = keep(path, "hand")
        print(f"done {made.path.name if made else ''}", flush=True)
        chosen = chance.choice(copies_of(path))
        kind = chance.choice(("restore", "recover", ""))
        if kind == "restore":
            print(f"begin restore {json.dumps(labels_in(chosen.path))}", flush=True)
            restore(path, chosen)
            print("done", flush=True)
        elif kind == "recover":
            spoilt = path.with_name("spoilt")
            spoilt.write_bytes(SPOILT)
            spoilt.replace(path)
            print(f"begin recover {json.dumps(labels_in(chosen.path))}", flush=True)
            recover(path, chosen)
            print("done", flush=True)


def follow(before: list[str], lines: list[str], path: Path) -> tuple[list[str], str, int]:
    """The steps that were kept, what was begun and not told to be done, and how many things were done."""
    steps, begun, done = list(before), "", 0
    for line in lines:
        word, _, what = line.partition(" ")
        if word == "begin":
            begun = what
            continue
        done += 1
        kind, _, name = begun.partition(" ")
        if kind == "step":
            steps.append(name)
        elif kind in ("restore", "recover"):
            steps = json.loads(name)  # that backup may have been thinned out since
        elif what and not (folder_of(path) / what).exists() and len(copies_of(path)) < LEAST:
            raise ValueError(f"{what} is gone")
        begun = ""
    return steps, begun, done


def check(path: Path, steps: list[str], begun: str) -> list[str]:
    """What the workspace holds now; ValueError when that is neither what was before nor what was to come."""
    folder = folder_of(path)
    for copy in copies_of(path):
        if not is_sound(copy):
            raise ValueError(f"{copy.path.name} is not sound")
    strange = [one.name for one in folder.glob("*") if not one.name.startswith((UNFINISHED, path.stem))]
    if strange:
        raise ValueError(f"{strange} are left")
    kind, _, name = begun.partition(" ")
    allowed = [steps]
    if kind == "step":
        allowed.append([*steps, name])
    elif kind in ("restore", "recover"):
        allowed.append(json.loads(name))
    spoilt = path.exists() and path.read_bytes() == SPOILT
    if spoilt or not path.exists():  # what the person would do at the next start
        if not spoilt and (kind != "recover" or not any(one.read_bytes() == SPOILT for one in asides(path))):
            raise ValueError("the workspace is gone")
        recover(path, copies_of(path)[0])
        return labels_in(path)
    found = labels_in(path)
    if found not in allowed:
        raise ValueError(f"{len(found)} steps after “{begun}”, not {[len(one) for one in allowed]}")
    return found


def asides(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.stem}（*{path.suffix}"))


def main() -> int:
    chosen = asked(__doc__, 300, work_for_ever)
    chance = random.Random(chosen.seed)
    told, wrong = Counter[str](), 0
    with tempfile.TemporaryDirectory(dir=chosen.folder) as home:
        path, steps = Path(home) / "w.kaijuan", []
        for kill in range(chosen.kills):
            if kill % 20 == 0:
                path, steps = Path(home) / str(kill) / "w.kaijuan", []
                path.parent.mkdir()
                with Store.open(path) as store:
                    store.add_report("a.txt", bytes(random.Random(kill).randbytes(400_000)), None, None)
            lines = run_and_kill(path, chance.randrange(10**9), chance.random() * LONGEST_LIFE, starting=0).lines
            try:
                steps, begun, done = follow(steps, lines, path)
                told["done"] += done
                told[begun.partition(" ")[0] or "between"] += 1
                steps = check(path, steps, begun)
            except ValueError as error:
                wrong += 1
                print(f"kill {kill}: {error}", flush=True)
                steps = labels_in(path)
    cut = ", ".join(f"{told[kind]} in a {kind}" for kind in ("step", "backup", "restore", "recover"))
    print(f"{chosen.kills} kills ({cut}), {told['done']} done, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
