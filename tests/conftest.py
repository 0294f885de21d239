"""What holds for every test: no screen, no network, no settings of the person who runs it."""

from __future__ import annotations

import os
import random
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import no_network
import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: it reads this once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whoever prints, Qt or LibreOffice, asks the system's print service, here at a local socket that is not there.
os.environ["CUPS_SERVER"] = "/nowhere/cups"

ROOT = Path(__file__).resolve().parent.parent

# A run says the same again, also on a busy machine; `--hypothesis-profile=search` tries other examples each time.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", settings.get_profile("search"), derandomize=True)
settings.load_profile("same")


PATIENCE = 60_000
"""How long (ms) something is waited for that comes soon."""
GUARDED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """The program sends nothing anywhere: whoever opens a socket to another machine ends the run."""
    config.stash[GUARDED] = no_network.forbid(os.dup(2))  # no test has taken stderr away yet


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """No test may need another one before it: TEST_ORDER=7 runs them in one of many orders, always the same."""
    if order := os.environ.get("TEST_ORDER"):
        random.Random(order).shuffle(items)


@pytest.fixture
def shared() -> Path:
    """The folder of real reports beside the project; tests that ask for it are skipped where it is not."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("the folder of real reports (../shared) is not here")
    return folder


@pytest.fixture
def samples() -> Path:
    """The made-up reports that ship with the program."""
    return ROOT / "resources" / "samples"


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings, data, caches and whatever else is kept at home begin and end with each test."""
    home = Path(tempfile.mkdtemp(dir=_homes))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        # Qt reads XDG_CONFIG_HOME for QSettings once in a process, so each test says it anew.
        for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(file_format, QSettings.Scope.UserScope, str(home / "xdg_config_home"))
    yield
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Python's own ways to another machine fail the test; any other ends the run (`no_network`)."""

    def refuse(connection: socket.socket, family: int = -1, *rest: int, **named: Any) -> None:
        if family in (-1, socket.AF_INET, socket.AF_INET6) and not named.get("fileno"):
            raise AssertionError("a test tried to reach the network")
        begin(connection, family, *rest, **named)

    def refuse_name(host: object, *rest: object, **named: object) -> None:
        raise AssertionError(f"a test asked for the address of {host!r}")

    begin = socket.socket.__init__
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "__init__", refuse)
    patch.setattr(socket, "getaddrinfo", refuse_name)
    yield
    patch.undo()


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> object:
    """pytest-qt's, but patient: what is waited for comes later on a busy machine."""
    from pytestqt.qtbot import QtBot

    class Patient(QtBot):
        def waitUntil(self, callback: Callable[[], object], *, timeout: int = 0) -> None:
            super().waitUntil(callback, timeout=max(timeout, PATIENCE))

        def waitSignal(self, signal: Any, *, timeout: int = 0, **named: Any) -> Any:
            if named.get("raising", True):  # else nothing is expected to come: `assertNotEmitted` asks so
                timeout = max(timeout, PATIENCE)
            return super().waitSignal(signal, timeout=timeout, **named)

    return Patient(request)


@pytest.fixture(scope="session")
def guarded(pytestconfig: pytest.Config) -> bool:
    """Whether the system forbids the network to the tests and all they start."""
    return pytestconfig.stash[GUARDED]


@pytest.fixture(scope="session")
def qapp(qapp: object) -> object:
    """pytest-qt's application, on a machine that can draw Chinese: widths and heights are measured in tests."""
    from PySide6.QtGui import QFontDatabase

    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.exit("no Chinese font on this machine; on Debian: apt-get install fonts-wqy-microhei", returncode=1)
    return qapp
