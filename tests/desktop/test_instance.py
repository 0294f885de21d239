"""A second start speaks to the running program; each end here distrusts the other."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTemporaryDir
from PySide6.QtNetwork import QLocalSocket

from desktop import instance
from desktop.files import WorkspaceLock
from desktop.instance import Listener, hand_over, name_of

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import hand_over
app = QCoreApplication([])
sys.exit(0 if hand_over(Path(sys.argv[1]), sys.argv[2:]) else 3)
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "workspace.kaijuan"


@pytest.fixture
def listener(qtbot, workspace: Path):
    listener = Listener(workspace)
    assert listener.listen()
    yield listener
    listener.close()


def second(workspace: Path, *paths: str, cwd: Path | None = None) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", SECOND, str(workspace), *paths], env=environment, cwd=cwd)


def send(name: str, message: bytes, qtbot) -> bytes:
    """Say something to the listener as anybody could; its answer."""
    client = QLocalSocket()
    client.connectToServer(name)
    assert client.waitForConnected(1000)
    client.write(message)
    client.flush()
    qtbot.waitUntil(lambda: client.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=5000)
    return client.readAll().data()


class TestHandingOver:
    def test_files_and_folders_arrive_with_their_whole_paths(self, listener, workspace, tmp_path, qtbot):
        (tmp_path / "报 告.txt").write_text("文")
        (tmp_path / "夹").mkdir()
        with qtbot.waitSignal(listener.handedOver, timeout=20_000) as got:
            process = second(workspace, "报 告.txt", "夹", "没有.txt", cwd=tmp_path)
        assert got.args == [[tmp_path / "报 告.txt", tmp_path / "夹"], 1]
        assert process.wait(20) == 0

    def test_without_files_the_window_is_only_shown(self, listener, workspace, qtbot):
        with qtbot.waitSignal(listener.handedOver, timeout=20_000) as got:
            process = second(workspace)
        assert got.args == [[], 0]
        assert process.wait(20) == 0

    def test_several_starts_at_once_are_taken_together_and_a_file_once(self, listener, workspace, tmp_path, qtbot):
        for name in ("一.txt", "二.txt"):
            (tmp_path / name).write_text("文")
        names = ("一.txt", "二.txt", "一.txt")
        said = [json.dumps({"open": [str(tmp_path / name)]}).encode() + b"\n" for name in names]
        with qtbot.waitSignal(listener.handedOver) as got:
            assert [send(name_of(workspace), message, qtbot) for message in said] == [b"taken\n"] * 3
        assert got.args == [[tmp_path / "一.txt", tmp_path / "二.txt"], 0]

    def test_nobody_answers(self, workspace):
        assert hand_over(workspace, ["甲.txt"], wait_ms=150) is False

    def test_one_that_listens_but_says_nothing_is_not_waited_for_long(self, listener, workspace):
        assert hand_over(workspace, [], wait_ms=150) is False  # this thread is the one that would have to answer

    def test_too_many_files_are_not_handed_over(self, workspace, monkeypatch):
        monkeypatch.setattr(instance, "MOST_PATHS", 2)
        assert hand_over(workspace, ["甲", "乙", "丙"], wait_ms=10_000) is False

    def test_what_a_crash_left_is_cleared(self, workspace, tmp_path, monkeypatch, qtbot):
        monkeypatch.setattr(instance, "name_of", lambda _workspace: str(tmp_path / "s"))
        with socket.socket(socket.AF_UNIX) as dead:
            dead.bind(str(tmp_path / "s"))
        assert (tmp_path / "s").exists()
        assert hand_over(workspace, [], wait_ms=150) is False
        listener = Listener(workspace)
        assert listener.listen()
        with qtbot.waitSignal(listener.handedOver):
            assert send(str(tmp_path / "s"), b'{"open": []}\n', qtbot) == b"taken\n"
        listener.close()

    def test_the_name_is_of_the_workspace(self, tmp_path, workspace):
        folder = QTemporaryDir()
        assert name_of(workspace) == name_of(tmp_path / "x" / ".." / "workspace.kaijuan")
        assert name_of(workspace) != name_of(Path(folder.path()) / "workspace.kaijuan")
        assert str(tmp_path) not in name_of(workspace)

    @pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows have other rights")
    def test_only_this_user_can_reach_it(self, listener, workspace):
        path = Path(listener._server.fullServerName())
        assert path.stat().st_mode & 0o077 == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="sockets of Windows have no owner")
    def test_a_socket_of_somebody_else_is_told_nothing(self, listener, workspace, monkeypatch):
        monkeypatch.setattr(instance.os, "getuid", lambda: 987_654)
        monkeypatch.setattr(instance, "name_of", lambda _workspace: listener._name)
        assert hand_over(workspace, ["甲.txt"], wait_ms=250) is False


class TestDistrust:
    @pytest.mark.parametrize(
        "message",
        [
            b"\n",
            b"open\n",
            b"[]\n",
            b"{}\n",
            b'{"open": "/etc"}\n',
            b'{"open": [1]}\n',
            b'{"open": [""]}\n',
            b'{"open": [null]}\n',
            b'{"open": ["' + b"x" * 5000 + b'"]}\n',
            b'{"open": [' + b'"a",' * 3000 + b'"a"]}\n',
            b"[" * 200_000 + b"\n",
            b"\xff\xfe\x00\n",
            b"x" * 1_200_000,
        ],
        ids=lambda message: str(message[:16]),
    )
    def test_what_is_not_understood_is_not_answered(self, listener, workspace, qtbot, message):
        told = []
        listener.handedOver.connect(lambda *found: told.append(found))
        assert send(name_of(workspace), message, qtbot) == b""
        assert not listener._gather.isActive()
        assert told == []

    def test_only_what_is_there_is_handed_on(self, listener, workspace, tmp_path, qtbot):
        (tmp_path / "在.txt").write_text("文")
        names = [
            str(tmp_path / "在.txt"),
            "在.txt",
            "/dev/zero",
            "坏\0名",
            str(tmp_path / ("长" * 300)),
            "\ud800",
            "file:///etc",
        ]
        with qtbot.waitSignal(listener.handedOver) as got:
            assert send(name_of(workspace), json.dumps({"open": names}).encode() + b"\n", qtbot) == b"taken\n"
        assert got.args == [[tmp_path / "在.txt"], len(names) - 1]


def test_the_lock_stays_the_truth(workspace):
    """Who holds no lock may not be asked: a start on a free workspace takes it, whatever listens."""
    from desktop import session as application

    WorkspaceLock(workspace).path.touch()
    assert application.taken_over([workspace], ["甲.txt"]) is False
