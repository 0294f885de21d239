from __future__ import annotations

import gc
import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop.crash import NATIVE_LOG, CrashGuard

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


def test_the_handlers_are_given_back(tmp_path):
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    guard = CrashGuard(tmp_path / "logs", lambda: None)
    guard.install()
    assert sys.excepthook != sys.__excepthook__
    guard.remove()
    assert sys.excepthook == sys.__excepthook__
    assert sys.unraisablehook == sys.__unraisablehook__
    assert (tmp_path / "logs" / NATIVE_LOG).exists()
    assert all(type(handler).__name__ != "RotatingFileHandler" for handler in logging.getLogger().handlers)
