"""The disk fails at the n-th call while a person does something at the real window, for one n after the other.

What is kept is as before or as after; the window shows what is kept; it is told once; when the trouble is over the same
thing can be done. With KAIJUAN_FAULTS=all every n is tried, with KAIJUAN_FAULTS=each one n of each kind of call, else a
few.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from troubled_actions import ACTIONS, Action, all_of
from troubled_window import Desk, Told, copied, timeless
from troubles import FAULTS, Fault, troubled

WHICH = os.environ.get("KAIJUAN_FAULTS", "")
SOME = 3
"""How many n are tried of each action and fault, where not every one is."""


@dataclass
class Undisturbed:
    """What a fault finds to meet in an action, and what comes of it without.

    `place` is the workspace that is open then, `here` the report.
    """

    calls: dict[str, list[str]]
    after: str
    listed: str
    place: str
    here: int | None
    troubles: int


class Run:
    """One action of one person, in a folder of its own, on a disk of its own."""

    def __init__(self, desk: Desk, action: Action) -> None:
        self.desk, self.trouble, self.action = desk, desk.trouble, action
        if action.in_window:
            desk.begin()
        self.before = timeless(self.result())
        self.files = {path: path.read_bytes() for path in desk.folder.glob("*.[dtx]*") if path.is_file()}
        self.saved = desk.saved_word if action.in_window else ""
        desk.told = Told()

    def result(self) -> Any:
        return self.action.result(self.desk.folder)

    def do(self) -> None:
        self.action.do(self.desk)
        self.desk.settle()

    def undisturbed(self) -> Undisturbed:
        """What came of it without a fault."""
        with self.trouble.resting():
            after, listed = timeless(self.result()), timeless(all_of(self.desk.folder))
            place, here = self.desk.program.store.path.name, self.desk.program.workbench.here
            return Undisturbed(self.trouble.could, after, listed, place, here, len(self.desk.told.troubles))

    def judged(self, undisturbed: Undisturbed) -> list[str]:
        """All that is wrong, with the call that failed."""
        met = f"{self.trouble.left} ({self.trouble.met})"
        with self.trouble.resting():
            found = self.complaints(undisturbed)
        return [f"{met}: {complaint}" for complaint in found + self.again(undisturbed)]

    def complaints(self, undisturbed: Undisturbed) -> list[str]:
        """What is wrong after the disk failed."""
        desk, found = self.desk, []
        after = timeless(self.result())
        done = after == undisturbed.after
        part = self.action.may_be_part and not done
        if not done and after != self.before and not part:
            found.append("kept in between: " + difference(self.before, after))
        troubles = desk.told.troubles
        if desk.session.program is not None and desk.program.store.looking:
            troubles = [*troubles, "（只读）"]
        if self.action.may_be_part and len(troubles) > 1:  # which files have to be opened again is another thing
            troubles = [text for text in troubles if "其余的没有读入" not in text]
        if done and len(troubles) > undisturbed.troubles + 1:
            found.append(f"done and told {troubles}")
        if not done and len(troubles) != 1:
            found.append(f"not done and told {troubles}")
        program = desk.session.program
        if not done and program is not None and not (desk.told.asked or desk.sees):
            found.append("it is not told any more")
        if left := desk.leftovers():
            found.append(f"left behind {left}")
        for path, data in self.files.items():
            if path.read_bytes() != data and path.name != "汇总.xlsx":
                found.append(f"{path.name} is another")
        if program is not None and not program.store.looking:
            found += self._complaints_of_window(changed=after != self.before)
        return found

    def _complaints_of_window(self, changed: bool) -> list[str]:
        desk, found = self.desk, []
        shown, stored = desk.shown(), desk.stored()
        says_so = desk.bar.isVisible() or "可能不是最新的" in " ".join(desk.told.troubles)
        if shown != stored and not (says_so and desk.program.workbench.catching_up.going_on):
            found.append("shown is not kept: " + difference(repr(stored), repr(shown)))
        trouble = desk.bar.isVisible()
        if trouble != (desk.saved_word == "✗ 未保存"):
            found.append(f"red bar {trouble}, but {desk.saved_word}")
        if not changed and not trouble and self.saved and desk.saved_word != self.saved:
            found.append(f"nothing was kept, and it says {desk.saved_word}")
        if "正在保存" in desk.saved_word:
            found.append(desk.saved_word)
        return found

    def again(self, undisturbed: Undisturbed) -> list[str]:
        """The trouble is over: the person goes on, or does the same again."""
        desk, found = self.desk, []
        self.trouble.heal()
        program = desk.session.program
        if program is not None and desk.bar.isVisible():
            desk.bar.again.click()
            desk.settle()
            if desk.bar.isVisible():
                found.append("the red bar stays")
        if program is None or program.store.looking:
            desk.close()
            if self.action.in_window:
                desk.begin()
        there = desk.session.program is not None and desk.program.store.path.name == undisturbed.place
        if not there or timeless(self.result()) != undisturbed.after:
            self.do()
        if desk.session.program is not None and desk.program.workbench.catching_up.going_on:
            desk.program.workbench.catching_up._timer.timeout.emit()
            desk.settle()
        if desk.session.program is not None and desk.program.workbench.here != undisturbed.here:
            desk.program.workbench.open(undisturbed.here)  # that it could not be opened was told
            desk.settle()
        after = timeless(self.result())
        if after != undisturbed.after:
            found.append("done again: " + difference(undisturbed.after, after))
        listed = timeless(all_of(desk.folder))
        if listed != undisturbed.listed and not self.action.may_be_part:
            found.append("lists are behind: " + difference(undisturbed.listed, listed))
        if desk.session.program is not None and desk.shown() != desk.stored():
            found.append("shown is not kept then: " + difference(repr(desk.stored()), repr(desk.shown())))
        if left := desk.leftovers():
            found.append(f"left behind then {left}")
        return found


def difference(one: str, other: str) -> str:
    """Where two texts begin to differ."""
    place = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return f"{one[max(0, place - 30) : place + 50]!r} / {other[max(0, place - 30) : place + 50]!r}"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Callable[[str], Path]:
    """The folder in which an action begins."""
    made: dict[str, Path] = {}

    def prepare(name: str) -> Path:
        if name not in made:
            made[name] = tmp_path_factory.mktemp("before")
            ACTIONS[name].prepare(made[name])
        return made[name]

    return prepare


@pytest.fixture(scope="module")
def known() -> dict[str, Undisturbed]:
    """What comes of each action without a fault, as far as it was seen."""
    return {}


@pytest.fixture
def run(qapp, qtbot, undressed, prepared, tmp_path, monkeypatch):
    """Do something with a fault at its n-th call; gives what it was like and what was wrong."""

    def run(name: str, fault: Fault, call: int, check: Callable[[Run], Any]) -> Any:
        folder = copied(prepared(name), tmp_path / f"{call}")
        monkeypatch.setattr("tempfile.tempdir", str(folder))
        with troubled(folder) as trouble:
            desk = Desk(qapp, qtbot, folder, monkeypatch, trouble)
            try:
                one = Run(desk, ACTIONS[name])
                trouble.arm(fault, call)
                one.do()
                return check(one)
            finally:
                trouble.heal()
                desk.close()
                shutil.rmtree(folder)

    return run


def chosen(fault: Fault, calls: list[str]) -> list[int]:
    """Which n are tried: all, one of each kind of call, or some, which are others with each fault."""
    if WHICH == "each":
        return sorted({call: number for number, call in enumerate(calls, 1)}.values())
    if WHICH == "all" or len(calls) <= SOME:
        return list(range(1, len(calls) + 1))
    first = (FAULTS.index(fault) + 0.5) / len(FAULTS)
    return [1 + int((first + number) * len(calls) / SOME) for number in range(SOME)]


@pytest.mark.timeout(1800 if WHICH else 180)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("name", ACTIONS)
def test_it_is_as_before_or_as_after_and_told_once(run, known, name, fault):
    undisturbed = known.get(name)
    if undisturbed is None:
        undisturbed = known[name] = run(name, fault, 0, Run.undisturbed)
    calls, found = chosen(fault, undisturbed.calls[fault.name]), []
    for call in calls:
        wrong = run(name, fault, call, lambda one: one.judged(undisturbed))
        found += wrong
        if wrong:
            print("\n".join(wrong), flush=True)
    print(f"{name}, {fault.name}: {len(calls)} of {len(undisturbed.calls[fault.name])}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)
