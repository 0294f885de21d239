"""The program opens no connection to another machine: the guard over all tests holds, and nothing imports the means."""

from __future__ import annotations

import ast
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ROOT = Path(__file__).resolve().parents[2]
GUARD = f"import os, sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); import no_network; no_network.forbid(2)\n"
WAYS = {
    "python": "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
    "python, address of the sixth version": "import socket; socket.socket(socket.AF_INET6)",
    "swallowed": "import urllib.request\ntry: urllib.request.urlopen('http://127.0.0.1:9')\nexcept BaseException: pass",
    "C": "import ctypes; ctypes.CDLL(None).socket(2, 2, 0)",
    "a socket of Qt": (
        "from PySide6.QtNetwork import QTcpSocket\n"
        "far = QTcpSocket(); far.connectToHost('127.0.0.1', 9); far.waitForConnected(1000)"
    ),
    "a page by Qt, in a thread of Qt": (
        "from PySide6.QtCore import QCoreApplication, QTimer, QUrl\n"
        "from PySide6.QtNetwork import QNetworkAccessManager, QNetworkRequest\n"
        "app = QCoreApplication([]); web = QNetworkAccessManager()\n"
        "answer = web.get(QNetworkRequest(QUrl('http://127.0.0.1:9'))); answer.finished.connect(app.quit); app.exec()"
    ),
    "a child": (
        "import subprocess\n"
        "child = subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])\n"
        "os.kill(os.getpid(), -child.returncode)"
    ),
}
MEANS = {"http", "ftplib", "smtplib", "poplib", "imaplib", "ssl", "asyncio", "xmlrpc", "webbrowser", "socketserver"}
"""Parts of Python that speak to other machines; of `urllib` only `urllib.parse` does not."""
SOCKETS = {"desktop/screen.py", "desktop/files.py"}
"""Who may import Python's sockets: the screen that a person named, and this machine's own name."""
QT = {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtPrintSupport"}


@pytest.fixture(autouse=True)
def _guarded(guarded: bool) -> None:
    if not guarded:
        pytest.skip("this system cannot forbid the network to a process")


@pytest.mark.parametrize("code", WAYS.values(), ids=WAYS.keys())
def test_whoever_tries_is_ended(code: str) -> None:
    ran = subprocess.run([sys.executable, "-c", GUARD + code], capture_output=True, text=True, check=False)
    assert ran.returncode == -signal.SIGSYS, ran.stderr
    assert "line " in ran.stderr


def test_these_tests_and_what_they_start_are_guarded() -> None:
    ran = subprocess.run([sys.executable, "-c", WAYS["C"]], check=False)
    assert ran.returncode == -signal.SIGSYS


def test_windows_of_the_program_still_hear_each_other(qapp, tmp_path: Path) -> None:
    server, caller = QLocalServer(), QLocalSocket()
    assert server.listen(str(tmp_path / "s"))
    caller.connectToServer(server.fullServerName())
    assert caller.waitForConnected(5_000)


def imported() -> Iterator[tuple[str, str]]:
    """Each file of the program with what it imports, by whole name."""
    for path in sorted([*ROOT.glob("desktop/**/*.py"), *ROOT.glob("parser/**/*.py")]):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((name, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((name, f"{node.module}.{alias.name}") for alias in node.names)


def test_no_part_of_the_program_imports_the_means() -> None:
    found = list(imported())
    assert len(found) > 3_000
    assert not [(file, name) for file, name in found if name.partition(".")[0] in MEANS]
    assert {name for _file, name in found if name.startswith("urllib")} <= {"urllib.parse.unquote"}
    assert {file for file, name in found if name == "socket" or name.startswith("socket.")} == SOCKETS
    qt = {name.removeprefix("PySide6.") for _file, name in found if name.startswith("PySide6.Q")}
    assert {name.partition(".")[0] for name in qt} == QT
    assert {name for name in qt if name.startswith("QtNetwork")} == {"QtNetwork.QLocalServer", "QtNetwork.QLocalSocket"}


def test_only_folders_are_handed_to_the_system() -> None:
    """`openUrl` of an address would start a browser."""
    calls = []
    for path in ROOT.glob("desktop/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "openUrl":
                calls.append(ast.unparse(node.args[0]).startswith("QUrl.fromLocalFile("))
    assert calls == [True, True]
