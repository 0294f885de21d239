"""What killing a process that edits has in common, whichever way it edits: the model, the killing, the counting.

A child prints one line for each action after it was kept: ``edit TEXT``, ``undo`` or ``redo``, and ``open`` when it
begins. A line that begins with ``~`` is of something else, which only who asks for it looks at. What the workspace
holds afterwards must be what was printed, or that and one action more that was kept but could not be printed any more.
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.store import Step, Store

_RENEW = 10
"""After so many kills comes a new workspace."""


@dataclass
class Model:
    """What the workspace must hold: texts of the steps that hold, and of those that can be redone."""

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    def act(self, line: str) -> None:
        """Follow one line of the child."""
        action, _, text = line.partition(" ")
        if action == "edit":
            self.done.append(text)
            self.undone.clear()
        elif action == "undo":
            self.undone.append(self.done.pop())
        elif action == "redo":
            self.done.append(self.undone.pop())
        else:
            raise SystemExit(f"the child says {line!r}")

    def copy(self) -> Model:
        """One that can go another way."""
        return Model(list(self.done), list(self.undone))

    def leads_to(self, found: Model) -> bool:
        """Whether a workspace that holds this holds the other one after at most one action more."""
        following = [self]
        for action, possible in (("undo", self.done), ("redo", self.undone)):
            if possible:
                following.append(self.copy())
                following[-1].act(action)
        return found in following or (found.done[:-1] == self.done and not found.undone)


def asked(about: str | None, kills: int, work: Callable[[Path, int], None]) -> argparse.Namespace:
    """What the command line asks for. A child does its `work(path, seed)` instead, until it is killed."""
    options = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kills", type=int, default=kills)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--folder", type=Path)
    options.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.child:
        work(chosen.child, chosen.seed)
        sys.exit(1)
    return chosen


@dataclass(frozen=True)
class Life:
    """What a child printed but that it begins, and when it was killed (`time.monotonic`, which all processes share)."""

    lines: list[str]
    killed: float


def run_and_kill(path: Path, seed: int, life: float, starting: float) -> Life:
    """What a child acknowledged before it was killed, `life` seconds after it began to edit.

    One that lives shorter than `starting` is killed while it starts.
    """
    command = [sys.executable, sys.argv[0], "--child", str(path), "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        if life >= starting:
            line = child.stdout.readline()
            assert line == "open\n", f"the child says {line!r}"
        try:
            code = child.wait(life)
        except subprocess.TimeoutExpired:
            killed = time.monotonic()
            child.send_signal(signal.SIGKILL)
        else:
            raise SystemExit(f"the child ended by itself with {code}: {child.stdout.read()}")
        lines = child.stdout.read().split("\n")[:-1]
    return Life([line for line in lines if line != "open"], killed)


def held(path: Path, text_of: Callable[[Step], str]) -> Model | None:
    """What a workspace holds of its first report; None when it is not sound."""
    with sqlite3.connect(path) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            return None
    connection.close()
    with Store.open(path) as store:
        rows = store.reports()
        steps = store.steps(rows[0].id) if rows else ()
    return Model([text_of(s) for s in steps if not s.undone], [text_of(s) for s in reversed(steps) if s.undone])


def kill_again_and_again(
    chosen: argparse.Namespace,
    found: Callable[[Path], Model | None],
    *,
    lives: float,
    starting: float,
    besides: Callable[[Path, Life], Sequence[str]] = lambda _path, _life: (),
) -> int:
    """Kill as many children as was asked for and see what is `found`. 1 when anything was lost, else 0.

    A child lives up to `lives` seconds; after some kills comes a new workspace, so that making one is cut off too. What
    is wrong `besides` is printed, and counts as lost.
    """
    chance = random.Random(chosen.seed)
    acknowledged = lost = 0
    with tempfile.TemporaryDirectory(dir=chosen.folder) as place:
        path, model = Path(place) / "0.kaijuan", Model()
        for kill in range(chosen.kills):
            if kill % _RENEW == 0:
                path, model = Path(place) / f"{kill}.kaijuan", Model()
            life = run_and_kill(path, chance.randrange(10**9), chance.random() * lives, starting)
            lines = [line for line in life.lines if not line.startswith("~")]
            acknowledged += len(lines)
            for line in lines:
                model.act(line)
            now = found(path) if path.exists() else Model()
            wrong = besides(path, life)
            if now is None or not model.leads_to(now) or wrong:
                lost += 1
                print(f"kill {kill}:", *(wrong or ["steps"]), flush=True)
            model = now or Model()
    print(f"{chosen.kills} kills, {acknowledged} acknowledged, {lost} lost")
    return 1 if lost else 0
