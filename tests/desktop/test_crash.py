from __future__ import annotations

import gc
import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop.crash import CrashGuard

SECRET = "云州县青禾镇收到申请9176件"


@pytest.fixture
def guard(tmp_path: Path):
    told: list[int] = []
    guard = CrashGuard(tmp_path / "logs", lambda: told.append(1), "1.0")
    guard.told = told
    guard.install()
    yield guard
    guard.remove()


def fail(text: str = SECRET) -> None:
    raise ValueError(text)


def hooked(action) -> None:
    try:
        action()
    except ValueError:
        sys.excepthook(*sys.exc_info())


def log_of(guard: CrashGuard) -> str:
    return (guard.folder / "kaijuan.log").read_text(encoding="utf-8")


def test_a_fault_is_told_once_and_logged_without_a_word_of_the_report(guard):
    hooked(fail)
    hooked(fail)
    assert len(guard.told) == 1
    log = log_of(guard)
    assert log.count("ValueError at test_crash.py") == 1
    assert SECRET not in log
    guard.remove()
    assert "2 times: ValueError at test_crash.py" in log_of(guard)


def test_another_fault_is_told_again(guard):
    hooked(fail)
    hooked(lambda: fail("x"))
    assert len(guard.told) == 2


def test_a_fault_in_a_thread_is_caught_too(guard):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(guard.told) == 1


def test_a_fault_that_nobody_can_catch_is_caught_too(guard):
    class Dying:
        def __del__(self) -> None:
            fail()

    dying = Dying()
    del dying
    gc.collect()
    assert len(guard.told) == 1
    assert SECRET not in log_of(guard)


@pytest.mark.parametrize(
    "said",
    [
        f"QFile: cannot open {SECRET}.txt",
        "QFile: cannot open /home/clerk/of the clerk/report.txt",
        r"QFile: cannot open C:\clerk\report.txt",
        'QUrl: "report of the clerk" is no address',
        "QTextDocument: ‘report of the clerk’ is too long",
    ],
)
def test_what_qt_says_is_logged_without_what_it_quotes(guard, said):
    guard._on_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), said)
    log = log_of(guard)
    assert "WARNING kaijuan Qt" in log
    assert said.partition(" ")[0] in log
    assert not any(word in log for word in ("clerk", "青禾", "9176"))


def test_the_log_begins_with_the_versions(guard):
    assert "start: 1.0, Python 3." in log_of(guard)


def test_where_no_log_can_be_written_the_program_runs_without(tmp_path):
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    told: list[int] = []
    guard = CrashGuard(tmp_path / "logs", lambda: told.append(1))
    guard.install()
    hooked(fail)
    guard.remove()
    assert told == [1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_where_the_disk_of_the_log_is_full_the_program_runs_and_ends_without(tmp_path, capsys):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "kaijuan.log").symlink_to("/dev/full")
    told: list[int] = []
    guard = CrashGuard(tmp_path / "logs", lambda: told.append(1))
    guard.install()
    hooked(fail)
    guard.remove()
    assert told == [1]
    assert capsys.readouterr().err == ""


def test_a_thread_that_ends_itself_is_no_fault(guard):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert guard.told == []


@pytest.mark.parametrize("held", [False, True])
def test_a_full_log_begins_anew_or_grows_where_another_program_holds_it(guard, monkeypatch, held):
    (guard.folder / "kaijuan.log.1").write_text("earlier", encoding="utf-8")
    if held:
        monkeypatch.setattr(Path, "replace", refuse)
    guard._handler.maxBytes = 100
    for number in range(20):
        logging.getLogger("kaijuan").error("line %d %s", number, "x" * 20)
    assert "line 19" in log_of(guard)
    old = {path.name for path in guard.folder.iterdir()}
    assert ("kaijuan.log.4" in old) is not held
    assert not any(name.endswith(".full") for name in old)
    if held:
        assert all(f"line {number} " in log_of(guard) for number in range(20))
        assert (guard.folder / "kaijuan.log.1").read_text(encoding="utf-8") == "earlier"


def refuse(*_arguments):
    raise PermissionError(13, "in use")


def test_the_handlers_are_given_back(tmp_path):
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    guard = CrashGuard(tmp_path / "logs", lambda: None)
    guard.install()
    assert sys.excepthook != sys.__excepthook__
    guard.remove()
    assert sys.excepthook == sys.__excepthook__
    assert sys.unraisablehook == sys.__unraisablehook__
    assert [path.name for path in (tmp_path / "logs").iterdir()] == ["kaijuan.log"]  # nothing was written of a fall
    assert all(type(handler).__name__ != "RotatingFileHandler" for handler in logging.getLogger().handlers)
