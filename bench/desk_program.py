"""The real program on a workspace of its own, for the bench of the window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from frames import bare, frame, settle
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.app import Program
from desktop.settings import Settings
from desktop.store import Store

WINDOW = (1280, 720)


@contextmanager
def running(app: QApplication, rows: Path | None = None) -> Iterator[Program]:
    """The program in a folder that is gone afterwards, on a workspace that is there or a new one."""
    with TemporaryDirectory() as folder:
        workspace = rows or Path(folder) / "workspace.kaijuan"
        program = Program(app, Store.open(workspace), Settings(Path(folder) / "settings.ini"))
        program.start([])
        program.window.resize(*WINDOW)
        settle(program.window)
        yield program
        program.window.close()
        program.stop()
        program.window.deleteLater()
        program.deleteLater()


def read_in(program: Program, files: list[tuple[str, bytes]]) -> list[int]:
    """Read files into the queue; their ids."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name, _data in files]
        for path, (_name, data) in zip(paths, files, strict=True):
            path.write_bytes(data)
        frame(lambda: program.open_paths(paths), program.window, lambda: not program.jobs.busy)
    return [row.id for row in program.workbench.rows]


def twin(program: Program) -> QTextEdit:
    """A bare widget with the open source, in the room and the font that the program shows it in."""
    shown = program.window.source.text
    return bare(shown.source.text, shown.look, (shown.width(), shown.height()))
