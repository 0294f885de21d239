from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from clerk import let_go
from faults import FaultyConnection
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.files import default_workspace
from desktop.garbage import Collector
from desktop.session import Session
from desktop.settings import Settings
from desktop.store import Store


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "工作区.kaijuan"


@pytest.fixture(scope="session")
def tidy() -> Collector:
    """Looks for cyclic garbage when a test has ended; while it runs nobody does, least of all a thread."""
    return Collector()


@pytest.fixture(autouse=True)
def _clear_desk(tidy: Collector) -> Iterator[None]:
    """Nothing of a window outlives its test: no key is held down, nothing waits for its end, nothing can be seen."""
    gc.disable()
    yield
    gc.enable()
    if QApplication.instance() is not None:
        let_go()
        take_away()
        tidy.look()
        assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()], "a window was left open"


@pytest.fixture
def undressed(qapp) -> Iterator[None]:
    """Takes the program's dress off at the end: other tests measure widgets without it."""
    font, palette = qapp.font(), qapp.palette()
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


def gives_up(program: Program) -> None:
    """Whatever is asked as the window closes is answered by leaving: a question that nobody answers waits for ever."""
    program.messages.set_answerer(lambda question: question.verbs[-1])


def leave(program: Program) -> None:
    """Closes the window, and the program with it."""
    gives_up(program)
    program.window.close()
    program.stop()
    program.window.deleteLater()
    program.deleteLater()
    take_away()


def take_away() -> None:
    """Have what was given up destroyed at once, with its timers; `processEvents` leaves that to a loop of events."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def session(qapp, qtbot, undressed: None) -> Iterator[Session]:
    """The real session, without a window yet; whatever window there is at the end is closed."""
    session = Session(qapp, default_workspace().parent)
    session.data.mkdir(parents=True)
    yield session
    program = session.program
    if program is not None:
        qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
        gives_up(program)
        program.window.close()
    while (following := session.end()) is not None:
        following[0].close()


@pytest.fixture
def start(qapp, qtbot, undressed: None, workspace: Path, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the real program on the test's workspace; started again, it finds what the first left."""
    running: list[Program] = []

    def begin(*paths: Path) -> Program:
        end()
        program = Program(qapp, Store.open(workspace), Settings(tmp_path / "settings.ini"))
        running.append(program)
        program.start(list(paths))
        program.window.resize(1280, 720)  # the screen of the tests is smaller
        qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
        return program

    def end() -> None:
        while running:
            program = running.pop()
            qtbot.waitUntil(lambda p=program: not p.jobs.busy, timeout=20_000)  # else it asks, and nobody answers
            leave(program)

    yield begin
    end()


@pytest.fixture
def connections() -> list[FaultyConnection]:
    """Those that the program of `on_faulty_disk` made, the one in use last."""
    return []


@pytest.fixture
def on_faulty_disk(qapp, workspace: Path, tmp_path: Path, connections: list[FaultyConnection]) -> Iterator[Program]:
    """The real program on the test's workspace, not started yet, on a disk that fails when it is told to."""

    def connect(*arguments: Any, **named: Any) -> FaultyConnection:
        connections.append(FaultyConnection(*arguments, **named))
        return connections[-1]

    program = Program(qapp, Store.open(workspace, connect), Settings(tmp_path / "settings.ini"))
    yield program
    connections[-1].heal()
    leave(program)


@pytest.fixture
def sample(samples: Path) -> Callable[[str], Path]:
    """Finds the sample whose name holds a text."""
    return lambda part: next(path for path in sorted(samples.iterdir()) if part in path.name)
