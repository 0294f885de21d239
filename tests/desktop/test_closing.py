"""The window is closed while something goes on: asked, waited for or stopped; whole files, and no thread left."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from clerk import Clerk, wait_for
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop.app import Program
from desktop.edits.plans import set_metadata
from desktop.files import UNFINISHED
from desktop.merging import merge as merging
from desktop.merging.parts import Part, give_out
from desktop.models import backing_up, exporting, importing, workspace_copy
from desktop.opened import open_now
from desktop.session import Session
from desktop.store import Store
from desktop.store import copies as store_copies
from desktop.store.copies import copies_of
from desktop.ui.question_box import put_question
from parser import parse_all, read_bytes, review
from parser.model import Target

AGENCY = Target.parse("metadata:agency")
Stopped = Callable[[], bool]


class Gate:
    """Holds a thread in the middle of its work until it may go on, or is asked to stop."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()

    def hold(self, stopped: Stopped) -> None:
        self.begun.set()
        while not self.go.wait(0.005) and not stopped():
            pass


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.go.set()


@pytest.fixture
def program(session: Session, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """On a workspace of three reports, one of them corrected."""
    monkeypatch.setattr(backing_up, "AFTER_START", 10**8)
    path = session.data / "年报.kaijuan"
    with Store.open(path) as store:
        for sample in sorted(samples.glob("*年年报*.txt"))[:3]:
            store.add_report(sample.name, sample.read_bytes(), None, None)
    rename_units(path, "甲")
    program = session.begin(open_now(path))
    program.messages.set_answerer(lambda question: pytest.fail(f"asked: {question.text}"))
    return program


def rename_units(path: Path, name: str) -> None:
    """Somebody corrects a value in each report of a workspace that is not open."""
    with Store.open(path) as store:
        for row in store.reports():
            parsed = parse_all(read_bytes(store.source_bytes(row.id), row.name))[0]
            plan = set_metadata(review(parsed, store.corrections(row.id)), "agency", name)
            store.append(row.id, plan.label, plan.corrections)


def held_in(original: Callable[..., object], gate: Gate) -> Callable[..., object]:
    """Work with a `stopped` that is held where it asks for the first time whether it shall stop."""

    def work(*arguments: object, stopped: Stopped, **named: object) -> object:
        def asked() -> bool:
            gate.hold(stopped)
            return stopped()

        return original(*arguments, stopped=asked, **named)

    return work


def back_up(program: Program, gate: Gate, monkeypatch: pytest.MonkeyPatch, _folder: Path) -> None:
    monkeypatch.setattr(store_copies, "_PAGES", 1)
    monkeypatch.setattr(backing_up, "keep", held_in(backing_up.keep, gate))
    program.keeper.keep("time")


def merge_back(program: Program, gate: Gate, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Two reports of another copy, in both of which something was done; stopped after the first."""
    rows = program.workbench.rows
    give_out(program.store, [Part("王芳", folder / "王芳.kaijuan", tuple(row.id for row in rows[:2]))], "")
    rename_units(folder / "王芳.kaijuan", "乙")
    take = merging._Merging.take
    work = merging.merge

    def take_one(self, ours, theirs):
        take(self, ours, theirs)
        self.stopping()

    def merge(*arguments: object, stopped: Stopped, **named: object) -> object:
        monkeypatch.setattr(merging._Merging, "stopping", lambda _self: gate.hold(stopped), raising=False)
        return work(*arguments, stopped=stopped, **named)

    monkeypatch.setattr(merging._Merging, "take", take_one)
    monkeypatch.setattr("desktop.models.sharing.merge", merge)
    program.sharing.sharing.merge(folder / "王芳.kaijuan")


def split(program: Program, gate: Gate, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Stopped when the first of two files is whole."""
    monkeypatch.setattr(store_copies, "_PAGES", 1)
    ids = [row.id for row in program.workbench.rows]

    def work(*arguments: object, stopped: Stopped, **named: object) -> None:
        def asked() -> bool:
            if (folder / "一.kaijuan").exists():
                gate.hold(stopped)
            return stopped()

        give_out(*arguments, stopped=asked, **named)

    monkeypatch.setattr("desktop.models.sharing.give_out", work)
    wanted = [Part("一", folder / "一.kaijuan", (ids[0],)), Part("二", folder / "二.kaijuan", (ids[1],))]
    program.sharing.sharing.give_out(wanted)


def save_copy(program: Program, gate: Gate, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr("desktop.ui.errands.workspaces.copy_workspace", held_in(workspace_copy.copy_workspace, gate))
    monkeypatch.setattr("desktop.ui.errands.workspaces.ask_workspace_place", lambda *_asked: folder / "副本.kaijuan")
    program.commands["copy_workspace"].trigger()


def export(program: Program, gate: Gate, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Stopped while the workbook is written, beside an older one of its name."""
    (folder / "表.xlsx").write_bytes(b"old")
    step, steps = exporting.Export.step, []

    def held(self, words: str, share: float) -> None:
        steps.append(words)
        if len(steps) == 5:
            gate.hold(self.stopped)
        step(self, words, share)

    monkeypatch.setattr(exporting.Export, "step", held)
    program.exporter.start([row.id for row in program.workbench.rows], folder / "表.xlsx")


def read_many(program: Program, gate: Gate, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Stopped while the second of three is read."""
    source = program.store.source_bytes(program.workbench.rows[0].id).decode("utf-8-sig")
    paths = [folder / f"{name}.txt" for name in "甲乙丙"]
    for path in paths:
        path.write_text(f"{source}\n（{path.stem}）\n", encoding="utf-8")
    read, jobs = importing.import_file, []

    def slowly(path: Path) -> object:
        if path == paths[1]:
            gate.hold(lambda: jobs[0].cancelled)
        return read(path)

    monkeypatch.setattr(importing, "import_file", slowly)
    program.jobs.started.connect(jobs.append)
    program.open_paths(paths)


ASKED = {
    merge_back: "正在并回",
    split: "正在拆分工作区",
    save_copy: "正在另存工作区",
    export: "正在导出 Excel",
    read_many: "正在读取 3 份报告",
}


def files_of(*folders: Path) -> set[str]:
    """What lies there but what SQLite keeps beside a database that is open."""
    return {path.name for folder in folders for path in folder.rglob("*") if not path.name.endswith(("-wal", "-shm"))}


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a workspace holds but places and what lists show."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        tables = ("source", "report", "step", "correction", "turn", "acceptance", "given", "conflict", "dispute")
        columns = {"report": "id, source_id, name, status, removed"}
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {name: connection.execute(f"SELECT {columns.get(name, '*')} FROM {name}").fetchall() for name in tables}


def leave(session: Session, answer: int) -> list[str]:
    """Close the window, with the first or the last answer to whatever is asked; what was asked."""
    asked: list[str] = []
    session.program.messages.set_answerer(
        lambda question: (asked.append(question.text), question.verbs[answer])[1],
    )
    closed = session.program.window.close()
    assert closed is (answer == -1 or not asked)
    return asked


def is_over(session: Session, before: set[threading.Thread]) -> None:
    assert session.end() is None
    assert set(threading.enumerate()) <= before


@pytest.fixture
def threads() -> set[threading.Thread]:
    return set(threading.enumerate())


@pytest.mark.parametrize("work", ASKED, ids=lambda work: work.__name__)
def test_what_goes_on_is_stopped_and_leaves_nothing_half(threads, session, program, gate, monkeypatch, tmp_path, work):
    folder, workspace = tmp_path / "别处", program.store.path
    folder.mkdir()
    work(program, gate, monkeypatch, folder)
    wait_for(gate.begun.is_set)
    before = rows_of(workspace)
    there = {name for name in files_of(folder) if not name.startswith(UNFINISHED)} - {"一.kaijuan"}
    (asked,) = leave(session, -1)
    assert ASKED[work] in asked
    is_over(session, threads)
    assert files_of(folder) == there
    assert not [name for name in files_of(session.data) if name.startswith(UNFINISHED)]
    after = rows_of(workspace)
    if work is read_many:
        assert len(before["report"]) <= len(after["report"]) <= 5
        after |= {name: after[name][: len(before[name])] for name in ("source", "report")}
    assert after == before
    if work is export:
        assert (folder / "表.xlsx").read_bytes() == b"old"


@pytest.mark.parametrize("work", ASKED, ids=lambda work: work.__name__)
def test_who_waits_has_all_of_it(threads, session, program, gate, monkeypatch, tmp_path, qtbot, work):
    folder = tmp_path / "别处"
    folder.mkdir()
    work(program, gate, monkeypatch, folder)
    wait_for(gate.begun.is_set)
    before = rows_of(program.store.path)
    assert leave(session, 0)
    assert program.window.isVisible()
    gate.go.set()
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    now = rows_of(program.store.path)
    made = {merge_back: "王芳.kaijuan", save_copy: "副本.kaijuan", export: "表.xlsx", read_many: "丙.txt"}
    assert {made.get(work, "二.kaijuan")} <= files_of(folder)
    if work is read_many:
        assert len(now["report"]) == 6
    elif work is merge_back:
        assert len(now["step"]) == len(before["step"]) + 2
    elif work is split:
        assert len(now["given"]) == 2
    elif work is export:
        assert (folder / "表.xlsx").read_bytes() != b"old"
    assert leave(session, -1) == []
    is_over(session, threads)


def test_a_backup_is_given_up_without_a_question(threads, session, program, gate, monkeypatch, tmp_path):
    back_up(program, gate, monkeypatch, tmp_path)
    wait_for(gate.begun.is_set)
    workspace = program.store.path
    assert leave(session, -1) == []
    is_over(session, threads)
    assert copies_of(workspace) == ()
    assert not [name for name in files_of(session.data) if name.startswith(UNFINISHED)]


def test_what_waits_for_its_backup_is_not_begun_when_the_program_ends(
    threads, session, program, gate, monkeypatch, tmp_path
):
    monkeypatch.setattr(store_copies, "_PAGES", 1)
    monkeypatch.setattr(backing_up, "keep", held_in(backing_up.keep, gate))
    asked, begun, workspace = [], [], program.store.path
    program.jobs.started.connect(begun.append)
    program.keeper.holding.connect(lambda _job: QTimer.singleShot(50, lambda: asked.extend(leave(session, -1))))
    QTimer.singleShot(0, lambda: program.sharing.sharing.merge(tmp_path / "别人.kaijuan"))
    session.app.exec()
    assert gate.begun.is_set()
    assert asked == []
    assert begun == []
    is_over(session, threads)
    assert copies_of(workspace) == ()


def test_going_back_to_a_backup_waits_for_what_goes_on(session, program, gate, monkeypatch, tmp_path, qtbot):
    workspace = program.store.path
    back = program.keeper.keep("hand")
    qtbot.waitUntil(lambda: not program.keeper.jobs.busy, timeout=20_000)
    assert not back.cancelled
    (copy,) = copies_of(workspace)
    program.editing.set_text(AGENCY, "后来的名字")
    folder = tmp_path / "别处"
    folder.mkdir()
    export(program, gate, monkeypatch, folder)
    wait_for(gate.begun.is_set)
    asked = []
    program.messages.set_answerer(lambda question: (asked.append(question.text), question.verbs[0])[1])
    program.backups.wanted.emit(copy)
    assert len(asked) == 1
    assert program.window.isVisible()
    assert "后来的名字" in str(rows_of(workspace)["correction"])
    gate.go.set()
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert (folder / "表.xlsx").read_bytes() != b"old"
    program.backups.wanted.emit(copy)
    session.begin(*session.end())
    assert "后来的名字" not in str(rows_of(workspace)["correction"])


def on_screen(button: QPushButton) -> QRect:
    return QRect(button.mapToGlobal(QPoint()), button.size())


class TestTheQuestion:
    """The real box, over a window that goes on."""

    def ask(self, program: Program, do: Callable[[QMessageBox, dict[str, QPushButton]], None]) -> bool:
        clerk = Clerk(program)
        program.messages.set_answerer(lambda question: put_question(question, program.window))

        def look(box: QMessageBox) -> None:
            do(box, {button.text(): button for button in box.findChildren(QPushButton)})

        with clerk.in_dialog(look):
            return program.window.close()

    @pytest.mark.parametrize(("verb", "closes"), [("退出", True), ("先不退出", False)])
    def test_it_says_when_the_work_is_over(self, program, gate, monkeypatch, tmp_path, verb, closes):
        export(program, gate, monkeypatch, tmp_path)
        wait_for(gate.begun.is_set)
        seen = []

        def look(box: QMessageBox, buttons: dict[str, QPushButton]) -> None:
            assert box.text().startswith("正在导出 Excel，还没有做完")
            stop, wait = buttons["停下并退出"], buttons["继续等待"]
            places = [on_screen(wait), on_screen(stop)]
            gate.go.set()
            wait_for(lambda: "已经结束" in box.text())
            assert (wait.text(), stop.text()) == ("先不退出", "退出")
            assert [on_screen(wait), on_screen(stop)] == places
            seen.append(program.window.message_bar.message.text)
            next(one for one in buttons.values() if one.text() == verb).click()

        assert self.ask(program, look) is closes
        assert seen[0].startswith("已保存到")
        assert (tmp_path / "表.xlsx").read_bytes() != b"old"

    def test_it_is_asked_again_where_more_work_begins_meanwhile(self, program, gate, monkeypatch, tmp_path):
        export(program, gate, monkeypatch, tmp_path)
        wait_for(gate.begun.is_set)

        def wait(box: QMessageBox, buttons: dict[str, QPushButton]) -> None:
            gate.go.set()
            wait_for(lambda: "已经结束" in box.text())
            gate.go.clear()
            program.jobs.start("正在读取 1 份报告", lambda _item: gate.go.wait(20), [1])
            wait_for(lambda: "还没有做完" in box.text())
            buttons["继续等待"].click()

        assert not self.ask(program, wait)
        assert program.jobs.titles == ("正在读取 1 份报告",)
        gate.go.set()
        wait_for(lambda: not program.jobs.busy)
