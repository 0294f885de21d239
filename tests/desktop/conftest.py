from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.app import Program
from desktop.settings import Settings
from desktop.store import Store


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "工作区.kaijuan"


@pytest.fixture
def start(qapp, qtbot, workspace: Path, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the real program on the test's workspace; started again, it finds what the first left."""
    running: list[Program] = []
    font, palette = qapp.font(), qapp.palette()

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
            program.window.close()
            program.stop()
            program.window.deleteLater()
            program.deleteLater()
            qapp.processEvents()

    yield begin
    end()
    qapp.setStyleSheet("")  # other tests measure widgets without the program's dress
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def sample(samples: Path) -> Callable[[str], Path]:
    """Finds the sample whose name holds a text."""
    return lambda part: next(path for path in sorted(samples.iterdir()) if part in path.name)
