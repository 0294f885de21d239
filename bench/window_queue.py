"""A queue of ten thousand reports: filter, add, change, go on; the longest stop of the window while it happens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from desk_program import running
from desk_sources import fill_workspace, more_files
from frames import HEAD, frame, row, settle
from PySide6.QtCore import QSortFilterProxyModel, QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QPushButton

from desktop.app import Program
from desktop.models.queue_order import ORDER_WORDS
from desktop.models.queue_words import QUEUE_WORDS

ROWS = 10_000
MORE = 100

Actions = list[Callable[[], object]]


def filters(program: Program) -> dict[str, Actions]:
    """What a person does to the list, by name: what filters or sorts it in another way is one more line here."""
    line, model = program.window.queue.filter.line, program.window.queue.view.model()
    wrong, doubtful, trusted, accepted = (_chip(program, word) for word in QUEUE_WORDS.values())
    return {
        "filter by state": [wrong.click],
        "switch the filter": [doubtful.click, accepted.click, trusted.click],
        "all again": [trusted.click],
        "filter by words": [partial(line.setText, text) for text in ("云", "云岭", "云岭 2022", "")],
        "filter by pinyin, first": [partial(line.setText, "yl")],
        "filter by pinyin": [partial(line.setText, text) for text in ("yld", "yldx", "")],
        "filter by year": [partial(model.want, year=2022), partial(model.want, year=None)],
        "sort": [partial(model.set_order, order) for order in ORDER_WORDS if order != "arrival"],
        "as they came": [partial(model.set_order, "arrival")],
    }


def _chip(program: Program, word: str) -> QPushButton:
    return next(chip for chip in program.window.queue.findChildren(QPushButton) if chip.text().startswith(word))


def queue(app: QApplication) -> None:
    """Each beside a bare QListView over a QSortFilterProxyModel of as many texts."""
    with TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace.kaijuan"
        fill_workspace(workspace, ROWS)
        with running(app, workspace) as program:
            view, proxy = _bare_list(program)
            theirs = [frame(partial(proxy.setFilterFixedString, f"{n}"), view.viewport()) for n in range(9)]
            settle(view)
            panel = program.window.queue
            print(f"\na queue of {len(program.workbench.rows)} reports; the floor: a bare QListView, filtered")
            print(HEAD)
            for told, actions in filters(program).items():
                print(row(told, [frame(act, panel) for act in actions], theirs))
            for told, actions in _errands(program).items():
                print(row(told, [frame(act, panel) for act in actions], theirs))
            paths = more_files(Path(folder) / "more", MORE, ROWS)
            busy = program.jobs
            added = frame(lambda: program.open_paths(paths), panel, lambda: not busy.busy)
            print(row(f"add {MORE} more", [added], theirs))
            view.close()


def _errands(program: Program) -> dict[str, Actions]:
    workbench = program.workbench
    middle, accept = workbench.rows[len(workbench.rows) // 2].id, workbench.acceptance.set
    return {
        "open one in the middle": [partial(workbench.open, middle)],
        "accept one": [partial(accept, middle, True), partial(accept, middle, False)],
        "next report": [partial(workbench.open_neighbour, 1)] * 5,
        "next problem, on to other reports": [workbench.walk.next] * 20,
        "one row changed": [partial(workbench.rowChanged.emit, row.id) for row in workbench.rows[-3:]],
    }


def _bare_list(program: Program) -> tuple[QListView, QSortFilterProxyModel]:
    view = QListView()
    view.setUniformItemSizes(True)
    proxy = QSortFilterProxyModel(view)
    proxy.setSourceModel(QStringListModel([row.name for row in program.workbench.rows], view))
    view.setModel(proxy)
    view.resize(program.window.queue.size())
    view.show()
    settle(view)
    return view, proxy
