from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from desktop.crash import CrashGuard

SECRET = "云州县青禾镇收到申请17件"


@pytest.fixture
def guard(tmp_path: Path):
    told: list[str] = []
    guard = CrashGuard(tmp_path / "logs", told.append)
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


def test_a_fault_is_told_once_in_plain_words_and_logged_without_a_word_of_the_report(guard):
    hooked(fail)
    hooked(fail)
    assert len(guard.told) == 1
    assert "意外情况" in guard.told[0]
    log = log_of(guard)
    assert log.count("ValueError at test_crash.py") == 2
    assert SECRET not in log


def test_another_fault_is_told_again(guard):
    hooked(fail)
    hooked(lambda: fail("x"))
    assert len(guard.told) == 2


def test_a_fault_in_a_thread_is_caught_too(guard):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(guard.told) == 1


def test_the_handlers_are_given_back(tmp_path):
    guard = CrashGuard(tmp_path / "logs", lambda _text: None)
    guard.install()
    assert sys.excepthook != sys.__excepthook__
    guard.remove()
    assert sys.excepthook == sys.__excepthook__
    assert (tmp_path / "logs" / "crash.log").exists()
