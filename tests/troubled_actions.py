"""What a person does at the window that files and the workspace have to go along with, for tests of a disk in trouble.

Each action knows what lies in the folder before, how it is done, and what comes of it.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from old_workspaces import path_of
from troubled_window import Desk, change, make_workspace, rows_of, work_of

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

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
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
