from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from factories import note

from desktop.store import Store


@dataclass
class Desk:
    """A workspace that things are done in, a step at a time."""

    path: Path

    def step(self, *texts: str, report: int = 1) -> None:
        with Store.open(self.path) as store:
            for text in texts:
                store.append(report, f"附注 {text}", [note(text)])

    def add(self, name: str, text: str) -> int:
        with Store.open(self.path) as store:
            return store.add_report(name, text.encode(), None, None)

    def do(self, action: Callable[[Store], object]) -> None:
        with Store.open(self.path) as store:
            action(store)

    def dump(self, path: Path | None = None) -> list[str]:
        """All that is in a workspace, or in a backup of it."""
        with closing(sqlite3.connect(path or self.path)) as connection:
            return list(connection.iterdump())


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """Two reports, three steps in the first, the second accepted and open."""
    made = Desk(workspace)
    made.add("甲.txt", "甲" * 3000)
    made.add("乙.txt", "乙" * 10)
    made.step("一", "二", "三")
    made.do(lambda store: store.set_status(2, "accepted"))
    made.do(lambda store: store.set_meta("open_report", 2))
    return made
