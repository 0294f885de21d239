"""A person at the real window while the disk is in trouble: what he does, what he is told, and what is kept."""

from __future__ import annotations

import re
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from faults import CONNECT
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from troubles import Trouble

from desktop import first_workspace
from desktop.app import Program
from desktop.edits.plans import set_metadata
from desktop.files import UNFINISHED
from desktop.messages import Message, Question
from desktop.models import backing_up, drafts, following, last_place
from desktop.models.loading import Loader
from desktop.models.summary import add_report, keep_summary
from desktop.opened import open_now
from desktop.session import Session
from desktop.store import Store
from desktop.store.places import PLACES
from desktop.ui.looks import Looks
from desktop.ui.not_saved import NotSaved
from parser import parse_all, read_bytes, review

OLD = "2020-01-31T09:00:00"
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d[-:]\d\d[-:]\d\d")
_NAME = re.compile(r"\b[0-9a-f]{32}\b|\b[0-9a-f]{8}\b")
_MARKS = (*PLACES, "tried")
Rows = dict[str, list[dict[str, Any]]]


def make_workspace(path: Path, files: list[Path]) -> Path:
    """A workspace as a window leaves it that read these files long ago."""
    with Store.open(path) as store:
        for file in files:
            data = file.read_bytes()
            report = parse_all(read_bytes(data, file.name))[0]
            reviewed = review(report, (), Loader(store).checker(report))
            add_report(store, file.name, data, None, None, reviewed)
        long_ago(store)
    return path


def change(path: Path, number: int, value: str) -> None:
    """Somebody wrote another name of the unit into a report of a workspace, long ago."""
    with Store.open(path) as store:
        row = store.reports()[number]
        opened = Loader(store).load(row)
        plan = set_metadata(opened.reviewed, "agency", value)
        store.append(row.id, plan.label, plan.corrections, person="王芳")
        opened = Loader(store).reviewed(opened)
        keep_summary(store, row.id, opened.reviewed, opened.all_problems)
        long_ago(store)


def long_ago(store: Store) -> None:
    """So that what is kept later is known by its time."""
    with store.writing() as connection:
        for column in ("report SET added_at", "step SET at", "correction SET at"):
            connection.execute(f"UPDATE {column} = ?", (OLD,))


def rows_of(path: Path) -> Rows:
    """Every row of a workspace, read by another connection; where a person was is left out, and sums."""
    with closing(CONNECT(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        found: Rows = {"version": [{"version": connection.execute("PRAGMA user_version").fetchone()[0]}]}
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        for (table,) in connection.execute(query).fetchall():
            cursor = connection.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, row, strict=True)) for row in cursor]
            found[table] = [{name: row[name] for name in names if not name.endswith("digest")} for row in rows]
    found["meta"] = [row for row in found["meta"] if row["key"] not in _MARKS]
    return found


def work_of(rows: Rows) -> Rows:
    """What does not follow from the rest: all but what is kept for lists."""
    listed = ("summary", "later_wrong", "later_doubtful", "unit", "year")
    reports = [{name: value for name, value in row.items() if name not in listed} for row in rows["report"]]
    return {**rows, "report": reports, "problem": []}


def timeless(told: object) -> str:
    """Times and random names left out."""
    return _NAME.sub("#", _TIME.sub("@", repr(told)))


@dataclass
class Told:
    """What a person is told of: messages that stay, questions and dialogs, and whether the red bar came."""

    messages: list[Message] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    bars: int = 0

    @property
    def troubles(self) -> list[str]:
        """Everything that tells of trouble; what is told again, as one or among more, counts once."""
        texts = ["\n".join([one.text, *one.details]) for one in self.messages if one.level != "info"]
        once = [text for number, text in enumerate(texts) if not any(text in later for later in texts[number + 1 :])]
        return once + self.asked + ["（红条）"] * self.bars


class Desk:
    """The session of one person in a folder of its own; `program` is the window there is."""

    def __init__(
        self, app: QApplication, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, trouble: Trouble
    ) -> None:
        self.folder, self.qtbot, self.trouble = folder, qtbot, trouble
        self.workspace = folder / "工作区.kaijuan"
        (folder / "data").mkdir(exist_ok=True)
        self.session = Session(app, folder / "data")
        self.told = Told()
        for module, name, pause in (
            (backing_up, "AFTER_START", 10**8),
            (last_place, "_REST", 10**8),
            (drafts, "PAUSE", 10**8),
            (following, "PAUSE", 0),
        ):
            monkeypatch.setattr(module, name, pause)
        monkeypatch.setattr(Looks, "dress", lambda _looks: None)  # how it looks takes as long as all the rest
        monkeypatch.setattr(first_workspace, "ask_after_failure", self._fail_to_start)
        monkeypatch.setattr(first_workspace, "ask_recovery", lambda text, *_: (self._fail_to_start(text), ""))

    def _fail_to_start(self, text: str, *_: object) -> str:
        self.told.asked.append(text)
        return "leave"

    @property
    def program(self) -> Program:
        assert self.session.program is not None
        return self.session.program

    def begin(self) -> Desk:
        """Open the window."""
        self.session.begin(open_now(self.workspace))
        self.listen()
        self.settle()
        return self

    def listen(self) -> None:
        """Hear of everything that this window tells."""
        messages, program = self.program.messages, self.program
        if self.program.window.message_bar.message is not None:
            self._hear(program, self.program.window.message_bar.message)
        messages.told.connect(partial(self._hear, program))
        messages.cleared.connect(partial(self._forget, program))
        messages.set_answerer(self._answer)
        program.saving.changed.connect(partial(self._count_bar, program))

    def _hear(self, program: Program, message: Message) -> None:
        """What the red bar tells already is taken away at once."""
        trouble = program.saving.trouble
        if trouble is None or message.text not in trouble.words:
            self.told.messages.append(message)

    def _forget(self, program: Program) -> None:
        """What is closed when the red bar comes is told by that."""
        trouble, last = program.saving.trouble, self.told.messages[-1:]
        if trouble is not None and last and last[0].text in trouble.words:
            self.told.messages.pop()

    @property
    def sees(self) -> bool:
        """Whether a person still sees that there is trouble."""
        message = self.program.window.message_bar.message
        return self.bar.isVisible() or self.program.store.looking or (message is not None and message.level != "info")

    def _count_bar(self, program: Program) -> None:
        self.told.bars += program.saving.trouble is not None and program.window.isVisible()

    def _answer(self, question: Question) -> str:
        self.told.asked.append(question.text)
        return question.verbs[0]

    @property
    def bar(self) -> NotSaved:
        return self.program.window.findChild(NotSaved)

    @property
    def saved_word(self) -> str:
        return self.program.window.status._saved.text()

    def settle(self) -> None:
        """Wait until nothing works any more; where the window was left for another one, go on with that."""
        QApplication.processEvents()
        self.qtbot.waitUntil(self._is_still, timeout=20_000)
        QApplication.processEvents()
        program = self.session.program
        if program is not None and not program.window.isVisible():
            self.next_window()

    def next_window(self) -> None:
        """As the life of the program does when a window has closed."""
        following = self.session.end()
        if following is not None:
            self.session.begin(*following)
            self.listen()
            self.settle()

    def _is_still(self) -> bool:
        program = self.session.program
        if program is None or not program.window.isVisible():
            return True
        follower = program.follower
        busy = program.jobs.busy or program.keeper.jobs.busy or program.checks.rechecker.busy
        busy = busy or program.file_errands.watch.jobs.busy
        return not (busy or follower.rechecker.busy or follower._timer.isActive() or program.saving._soon.isActive())

    def close(self) -> None:
        """Leave the program."""
        program = self.session.program
        if program is not None:
            program.messages.set_answerer(lambda question: question.verbs[-1])
            program.window.close()
        while (following := self.session.end()) is not None:
            following[0].close()

    # What is kept and what is shown

    def shown(self) -> list[object]:
        """What the window shows of the queue, and the corrections of the open report."""
        workbench = self.program.workbench
        opened = workbench.current
        return [list(workbench.rows), opened and (opened.row.id, opened.reviewed.marks), workbench.undo_state()]

    def stored(self) -> list[object]:
        """The same of the workspace, read by another connection."""
        workbench = self.program.workbench
        opened = workbench.current
        with Store.open(self.program.store.path, CONNECT, looking=True) as store:
            if opened is None:
                return [list(store.reports()), None, ("", "")]
            steps = store.steps(opened.row.id)
            marks = review(opened.parsed, store.corrections(opened.row.id)).marks
            done = [step.label for step in steps if not step.undone]
            undone = [step.label for step in steps if step.undone]
            names = (done[-1] if done else "", undone[0] if undone else "")
            return [list(store.reports()), (opened.row.id, marks), names]

    def leftovers(self) -> list[str]:
        """Files that were being written."""
        return [path.name for path in self.folder.rglob("*") if path.name.startswith((UNFINISHED, "kaijuan-"))]


def copied(base: Path, folder: Path) -> Path:
    """A folder as it was before anything was done."""
    shutil.copytree(base, folder)
    return folder
