"""What a clerk sees where bits flipped in the workspace: which reports, what to do now; all other work goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop.models import harm_watch
from desktop.opened import look_at, open_now
from desktop.session import Session
from desktop.store import Store
from desktop.ui.backup_dialog import BackupDialog
from parser.model import Target

AGENCY = Target.parse("metadata:agency")
TYPED = "改过的单位名称"


@pytest.fixture
def three(session, qtbot, samples, workspace) -> tuple[Path, list[Path]]:
    """Three reports read in, a correction in the second; the program has ended."""
    files = sorted(samples.glob("*.txt"))[:3]
    program = session.begin(open_now(workspace, new=True), files)
    qtbot.waitUntil(lambda: len(program.workbench.rows) == 3 and not program.jobs.busy, timeout=20_000)
    program.workbench.open(program.workbench.rows[1].id)
    program.editing.set_text(AGENCY, TYPED)
    program.window.close()
    session.end()
    return workspace, files


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(harm_watch, "AFTER_START", 0)


def flip(path: Path, text: str | bytes) -> None:
    data = bytearray(path.read_bytes())
    wanted = text.encode() if isinstance(text, str) else text
    at = data.find(wanted)
    assert at >= 0
    while at >= 0:
        data[at + len(wanted) - 1] ^= 1
        at = data.find(wanted, at + 1)
    path.write_bytes(data)


def begin(session: Session, qtbot, path: Path):
    program = session.begin(open_now(path))
    with qtbot.waitSignal(program.harm_watch.done, timeout=20_000):
        program.harm_watch.look()
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    return program


def told(program) -> str:
    message = program.window.message_bar.message
    return "\n".join((message.text, *message.details)) if message else ""


def queue(program) -> list[str]:
    model = program.window.queue.view.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_a_damaged_report_is_told_at_the_start_and_marked_and_the_others_open(session, qtbot, three):
    path, files = three
    flip(path, TYPED)
    program = begin(session, qtbot, path)
    assert "1 份报告的内容有损坏" in told(program)
    assert files[1].name in told(program)
    assert "恢复备份" in told(program)
    assert [row.harmed for row in program.workbench.rows] == [False, True, False]
    (_one, second, _three) = queue(program)
    assert "已损坏" in second
    program.workbench.open(program.workbench.rows[2].id)
    assert program.workbench.current.row.id == program.workbench.rows[2].id
    program.editing.set_text(AGENCY, "照常修改")
    assert program.store.steps(program.workbench.rows[2].id)


def test_opening_it_says_why_not_and_shows_nothing_of_it(session, qtbot, three):
    path, files = three
    flip(path, TYPED)
    program = begin(session, qtbot, path)
    program.workbench.open(program.workbench.rows[0].id)
    program.workbench.open(program.workbench.rows[1].id)
    qtbot.waitUntil(lambda: f"“{files[1].name}”" in told(program))
    assert "没有打开，也不会导出" in told(program)
    assert program.workbench.current is None or program.workbench.current.row.id != program.workbench.rows[1].id


def test_the_message_leads_to_the_backups(session, qtbot, three, monkeypatch):
    path, _files = three
    flip(path, TYPED)
    program = begin(session, qtbot, path)
    shown = []
    monkeypatch.setattr(BackupDialog, "exec", lambda dialog: (shown.append(dialog), QDialog.DialogCode.Rejected)[1])
    program.window.message_bar.message.action[1]()
    assert len(shown) == 1


def test_an_export_names_it_and_holds_the_others(session, qtbot, three, tmp_path):
    path, files = three
    flip(path, TYPED)
    program = begin(session, qtbot, path)
    out = tmp_path / "总表.xlsx"
    with qtbot.waitSignal(program.exporter.exported, timeout=30_000) as done:
        program.exporter.start([row.id for row in program.workbench.rows], out)
    assert f"没有打开、不在其中的报告：“{files[1].name}”" in done.args[1]
    book = load_workbook(out, read_only=True)
    text = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    book.close()
    assert files[0].stem in text or files[0].name in text
    assert files[1].name not in text


def test_taken_out_of_the_queue_and_read_anew_it_is_whole(session, qtbot, three):
    path, files = three
    flip(path, TYPED)
    program = begin(session, qtbot, path)
    harmed = program.workbench.rows[1].id
    program.workbench.remove(harmed)
    with qtbot.waitSignal(program.importer.finished, timeout=20_000):
        program.open_paths([files[1]])
    assert [row.name for row in program.workbench.rows] == [files[0].name, files[2].name, files[1].name]
    assert not any(row.harmed for row in program.workbench.rows)
    assert [row.id for row in program.workbench.removed()] == [harmed]
    assert program.store.report(harmed).harmed


def test_a_damaged_source_is_mended_by_adding_the_file_again(session, qtbot, three):
    path, files = three
    text = files[1].read_bytes()
    with Store.open(path) as store, store.writing() as connection:
        connection.execute("UPDATE report SET path = NULL")
    flip(path, text[900:930])
    program = begin(session, qtbot, path)
    second = program.workbench.rows[1].id
    program.workbench.open(program.workbench.rows[0].id)
    program.workbench.open(second)
    qtbot.waitUntil(lambda: "原文有损坏" in told(program))
    with qtbot.waitSignal(program.importer.finished, timeout=20_000):
        program.open_paths([files[1]])
    program.workbench.open(second)
    assert program.workbench.current.row.id == second
    assert program.workbench.current.reviewed.report.metadata["agency"].value == TYPED


def test_what_only_lists_show_is_worked_out_anew(session, qtbot, three):
    path, _files = three
    with Store.open(path) as store:
        before = [(row.summary, store.problems(row.id)) for row in store.reports()]
    flip(path, '"edition":')
    program = session.begin(open_now(path))
    with qtbot.waitSignals([program.harm_watch.done, program.harm_watch.rechecker.finished], timeout=20_000):
        program.harm_watch.look()
    assert "重新核对" in told(program)
    store = program.store
    assert [(row.summary, store.problems(row.id)) for row in store.reports()] == before
    assert not any(row.harmed for row in program.workbench.rows)


def test_only_looked_at_it_is_told_too(session, qtbot, three):
    path, files = three
    flip(path, TYPED)
    program = session.begin(look_at(path))
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    program.workbench.open(program.workbench.rows[1].id)
    qtbot.waitUntil(lambda: f"“{files[1].name}”" in told(program))


def test_indexes_that_were_made_anew_are_told_and_nothing_is_lost(session, qtbot, three):
    path, _files = three
    with Store.open(path) as store:
        before = [store.steps(row.id) for row in store.reports()]
        with store.reading() as connection:
            (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'step_uid'").fetchone()
            (uid,) = connection.execute("SELECT uid FROM step").fetchone()
            (page,) = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(path.read_bytes())
    data[data.index(uid.encode(), (root - 1) * page)] ^= 1
    path.write_bytes(data)
    program = begin(session, qtbot, path)
    assert "索引有损坏，已按工作区里的内容重建" in told(program)
    (kept,) = path.parent.glob("*索引已损坏*")
    assert kept.read_bytes() == data
    assert [program.store.steps(row.id) for row in program.store.reports()] == before
