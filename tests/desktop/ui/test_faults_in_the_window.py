"""The disk fails at the n-th call while a person does something at the real window, for one n after the other.

What is kept is as before or as after; the window shows what is kept; it is told once; when the trouble is over the same
thing can be done. With KAIJUAN_FAULTS=all every n is tried, else a few of each.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from old_workspaces import path_of
from troubled_window import Desk, Told, change, copied, make_workspace, rows_of, timeless, work_of
from troubles import FAULTS, Fault, troubled

from desktop.backup.keeping import keep
from desktop.first_workspace import open_workspace
from desktop.merging.parts import Part, give_out
from desktop.store import Store
from desktop.store.copies import copies_of
from desktop.store.schema import VERSION
from desktop.ui.backup_dialog import BackupDialog
from desktop.ui.errands.workspaces import Wanted
from desktop.workbook import ExportOptions
from parser.model import Target

EVERY = os.environ.get("KAIJUAN_FAULTS") == "all"
SOME = 3
"""How many n are tried of each action and fault, where not every one is."""
SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
SMALL = ("2012年年报", "2017年年报")
MORE = ("2016年年报", "2020年年报")
AGENCY = Target.parse("metadata:agency")
SUMMARY = ExportOptions(sheets=("summary",))


def samples(*parts: str) -> list[Path]:
    return [next(path for path in sorted(SAMPLES.iterdir()) if part in path.name) for part in parts]


# What lies in the folder before


def two_reports(folder: Path) -> None:
    make_workspace(folder / "工作区.kaijuan", samples(*SMALL))


def edited(folder: Path) -> None:
    two_reports(folder)
    change(folder / "工作区.kaijuan", 0, "从前的名字")


def with_files(folder: Path) -> None:
    two_reports(folder)
    for sample in samples(*MORE):
        shutil.copy(sample, folder)


def with_workbook(folder: Path) -> None:
    two_reports(folder)
    (folder / "汇总.xlsx").write_bytes(b"an old workbook")


def with_backup(folder: Path) -> None:
    edited(folder)
    keep(folder / "工作区.kaijuan", "time")
    change(folder / "工作区.kaijuan", 1, "后来的名字")


def with_part(folder: Path) -> None:
    two_reports(folder)
    with Store.open(folder / "工作区.kaijuan") as store:
        give_out(store, [Part("王芳", folder / "王芳.kaijuan", (1, 2))], "")
    change(folder / "王芳.kaijuan", 0, "王芳写的")
    with Store.open(folder / "王芳.kaijuan") as store:
        store.set_status(2, "accepted", "王芳")


def with_old(folder: Path) -> None:
    two_reports(folder)
    shutil.copy(path_of(3), folder / "旧.kaijuan")


def only_old(folder: Path) -> None:
    shutil.copy(path_of(VERSION - 1), folder / "工作区.kaijuan")


# What a person does


def edit(desk: Desk) -> None:
    desk.program.editing.set_text(AGENCY, "青禾镇人民政府")


def undo(desk: Desk) -> None:
    desk.program.commands["undo"].trigger()


def accept(desk: Desk) -> None:
    desk.program.commands["accept"].trigger()


def read_files(desk: Desk) -> None:
    desk.program.open_paths(samples_in(desk.folder))


def export(desk: Desk) -> None:
    ids = [row.id for row in desk.program.workbench.rows]
    desk.program.exporter.start(ids, desk.folder / "汇总.xlsx", None, SUMMARY)


def back_up(desk: Desk) -> None:
    """文件 ▸ 恢复备份 ▸ 现在备份; what the dialog says then is told."""
    dialog = BackupDialog(desk.workspace, desk.program.window)
    dialog.show()
    desk.qtbot.waitUntil(lambda: not dialog._jobs.busy)
    dialog.make_button.click()
    desk.qtbot.waitUntil(lambda: not dialog._jobs.busy)
    if dialog.told.text().startswith("备份没有做成"):
        desk.told.asked.append(dialog.told.text())
    dialog.reject()
    dialog.deleteLater()


def back_up_by_itself(desk: Desk) -> None:
    desk.program.keeper.keep("time")


def restore(desk: Desk) -> None:
    with desk.trouble.resting():
        copy = next(copy for copy in copies_of(desk.workspace) if copy.reason == "time")
    desk.program.backups.wanted.emit(copy)


def go_to_old(desk: Desk) -> None:
    desk.session.go_to(Wanted(desk.folder / "旧.kaijuan"))


def start(desk: Desk) -> None:
    opened = open_workspace(desk.session.app, desk.workspace)
    if opened is not None:
        desk.session.begin(opened)
        desk.listen()


def merge(desk: Desk) -> None:
    desk.program.sharing.sharing.merge(desk.folder / "王芳.kaijuan")


def split(desk: Desk) -> None:
    parts = [Part(name, desk.folder / f"{name}.kaijuan", (number,)) for number, name in enumerate("甲乙", 1)]
    desk.program.sharing.sharing.give_out(parts)


# What comes of it


def samples_in(folder: Path) -> list[Path]:
    return [folder / sample.name for sample in samples(*MORE)]


def workspace(folder: Path) -> Any:
    return work_of(rows_of(folder / "工作区.kaijuan"))


def old_one(folder: Path) -> Any:
    return work_of(rows_of(folder / "旧.kaijuan"))


def reports(folder: Path) -> Any:
    """Whole reports with all that lists show of them, in whichever order they were read."""
    rows = rows_of(folder / "工作区.kaijuan")
    names = {row["id"]: row["name"] for row in rows["report"]}
    data = {row["id"]: row["sha256"] for row in rows["source"]}
    problems = sorted((names[row["report_id"]], row["number"], row["text"]) for row in rows["problem"])
    found = sorted((row["name"], data[row["source_id"]], row["summary"]) for row in rows["report"])
    return found, problems


def workbook(folder: Path) -> Any:
    path = folder / "汇总.xlsx"
    if not zipfile.is_zipfile(path):
        return path.read_bytes() if path.exists() else None
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        return [(name, len(book.read(name))) for name in book.namelist() if "sheet" in name]


def backups(folder: Path) -> Any:
    return [rows_of(copy.path) for copy in copies_of(folder / "工作区.kaijuan")]


def parts(folder: Path) -> Any:
    there = [folder / f"{name}.kaijuan" for name in "甲乙"]
    return workspace(folder), [rows_of(path) for path in there if path.exists()]


def all_of(folder: Path) -> Any:
    """Every workspace with all that is kept for lists."""
    return [rows_of(path) for path in sorted(folder.glob("*.kaijuan"))]


@dataclass(frozen=True)
class Action:
    """What a person does: what lies there before, how it is done, what comes of it, and whether a window is open."""

    prepare: Callable[[Path], None]
    do: Callable[[Desk], None]
    result: Callable[[Path], Any]
    in_window: bool = True
    may_be_part: bool = False


ACTIONS = {
    "edit": Action(two_reports, edit, workspace),
    "undo": Action(edited, undo, workspace),
    "accept": Action(two_reports, accept, workspace),
    "import": Action(with_files, read_files, reports, may_be_part=True),
    "export": Action(two_reports, export, workbook),
    "export over": Action(with_workbook, export, workbook),
    "back up": Action(two_reports, back_up, backups),
    "back up by itself": Action(two_reports, back_up_by_itself, backups),
    "restore": Action(with_backup, restore, workspace),
    "migrate": Action(with_old, go_to_old, old_one),
    "start": Action(only_old, start, workspace, in_window=False),
    "merge": Action(with_part, merge, workspace),
    "split": Action(two_reports, split, parts),
}


@dataclass
class Undisturbed:
    """What a fault finds to meet in an action, and what comes of it without; `here` is the report that is open then."""

    calls: dict[str, int]
    after: str
    listed: str
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
            here = self.desk.program.workbench.here
            return Undisturbed(self.trouble.could, after, listed, here, len(self.desk.told.troubles))

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
        if desk.session.program is None or timeless(self.result()) != undisturbed.after:
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


def chosen(fault: Fault, calls: int) -> list[int]:
    """Which n are tried: others with each fault, as most calls can meet several."""
    if EVERY or calls <= SOME:
        return list(range(1, calls + 1))
    first = (FAULTS.index(fault) + 0.5) / len(FAULTS)
    return [1 + int((first + number) * calls / SOME) for number in range(SOME)]


@pytest.mark.timeout(600 if EVERY else 60)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("name", ACTIONS)
def test_it_is_as_before_or_as_after_and_told_once(run, known, name, fault):
    undisturbed = known.get(name)
    if undisturbed is None:
        undisturbed = known[name] = run(name, fault, 0, Run.undisturbed)
    calls, found = chosen(fault, undisturbed.calls[fault.name]), []
    for call in calls:
        found += run(name, fault, call, lambda one: one.judged(undisturbed))
    print(f"{name}, {fault.name}: {len(calls)} of {undisturbed.calls[fault.name]}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)
