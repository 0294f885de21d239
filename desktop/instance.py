"""One window a workspace: a second start hands its files to the running program and ends.

The lock of the workspace says who is the running one (`desktop.files.WorkspaceLock`); here is only how the two speak.
Over a local socket, whose name belongs to one user and one workspace, goes one line of JSON and comes back one word.
What arrives is not trusted: it is bounded, and only files and folders that are there are handed on.
"""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from time import sleep

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.files import is_file, is_folder

ANSWER_MS = 3_000
"""How long the second one waits for the running one, which may be starting or busy."""
MOST_BYTES = 1_000_000
MOST_PATHS = 2_000
_MOST_CHARACTERS = 4_096
_TAKEN = b"taken\n"
_PAUSE = 0.1  # seconds between two tries to reach the running one
_GATHER_MS = 300
"""A file manager starts the program once for each file; what arrives within this time is opened together."""


def name_of(workspace: Path) -> str:
    """The socket's name: the same for every start of a user on a workspace, without telling either."""
    person = getpass.getuser() if sys.platform == "win32" else str(os.getuid())
    key = f"{person}|{os.path.normcase(workspace.resolve())}"
    return f"kaijuan-{sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"


def hand_over(workspace: Path, paths: Sequence[str], wait_ms: int = ANSWER_MS) -> bool:
    """Give files and folders to the program that holds the workspace; False when it did not answer in time.

    Without paths it only shows its window.
    """
    message = json.dumps({"open": [str(Path(path).absolute()) for path in paths]}).encode() + b"\n"
    if len(paths) > MOST_PATHS or len(message) > MOST_BYTES:
        return False
    deadline, name = QDeadlineTimer(wait_ms), name_of(workspace)
    while not deadline.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(max(1, deadline.remainingTime())) and _is_mine(socket):
            _let_it_come_forward()
            return _told(socket, message, deadline)
        sleep(_PAUSE)  # it may be just starting, and not listening yet
    return False


def _told(socket: QLocalSocket, message: bytes, deadline: QDeadlineTimer) -> bool:
    socket.write(message)
    socket.flush()
    while not socket.canReadLine():
        left = deadline.remainingTime()
        if left <= 0 or not socket.waitForReadyRead(left):
            return False
    return socket.readLine().data() == _TAKEN


def _is_mine(socket: QLocalSocket) -> bool:
    """Whether the other end belongs to this user: names in a shared folder could be taken by anybody."""
    if sys.platform == "win32":
        return True  # the pipe itself lets nobody else in
    try:
        return os.stat(socket.fullServerName()).st_uid == os.getuid()  # noqa: PTH116
    except OSError:
        return False


def _let_it_come_forward() -> None:
    """Windows lets only the program that a person has just started give the foreground away."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - of use on Windows alone

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


class Listener(QObject):
    """The running program's end. `handedOver(paths, missing)`: what second starts were given, how many are not there.

    Both are empty where only the window shall come forward.
    """

    handedOver = Signal(object, int)

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._missing = 0
        self._callers: list[_Caller] = []
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._hand_on)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._name = name_of(workspace)

    def listen(self) -> bool:
        """Begin to listen; to be called by who holds the lock, since what another one left after a crash is removed."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no longer."""
        self._gather.stop()
        self._server.close()

    def _on_connection(self) -> None:
        for caller in [caller for caller in self._callers if caller.is_gone]:
            # Not at once when it goes: Qt is still at work in a socket while it tells that this one is closed.
            self._callers.remove(caller)
            caller.deleteLater()
        while (socket := self._server.nextPendingConnection()) is not None:
            self._callers.append(_Caller(socket, self._take, self))

    def _take(self, message: bytes) -> bool:
        paths = _paths(message)
        if paths is None:
            return False
        there = [path for path in paths if _is_there(path)]
        self._missing += len(paths) - len(there)
        self._paths += [path for path in there if path not in self._paths]
        self._gather.start()
        return True

    def _hand_on(self) -> None:
        paths, missing = self._paths, self._missing
        self._paths, self._missing = [], 0
        self.handedOver.emit(paths, missing)


class _Caller(QObject):
    """One second start, as long as it is connected; one that says nothing is not waited for."""

    def __init__(self, socket: QLocalSocket, take: Callable[[bytes], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._socket, self._take = socket, take
        socket.setParent(self)
        socket.setReadBufferSize(MOST_BYTES + 1)
        socket.readyRead.connect(self._on_ready)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        self._patience.start(ANSWER_MS)

    @property
    def is_gone(self) -> bool:
        """Whether it is no longer connected."""
        return self._socket.state() == QLocalSocket.LocalSocketState.UnconnectedState

    def _on_ready(self) -> None:
        if self._socket.canReadLine():
            message = bytes(self._socket.readLine(MOST_BYTES + 1).data())
            if len(message) <= MOST_BYTES and self._take(message):
                self._socket.write(_TAKEN)
                self._socket.disconnectFromServer()
            else:
                self._give_up()
        elif self._socket.bytesAvailable() > MOST_BYTES:
            self._give_up()

    def _give_up(self) -> None:
        self._socket.abort()


def _paths(message: bytes) -> list[Path] | None:
    """The paths of a message, None where it is none of ours."""
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):
        return None
    names = told.get("open") if isinstance(told, dict) else None
    if not isinstance(names, list) or len(names) > MOST_PATHS:
        return None
    if not all(isinstance(name, str) and 0 < len(name) <= _MOST_CHARACTERS for name in names):
        return None
    return [Path(name) for name in names]


def _is_there(path: Path) -> bool:
    """Whether it is a file or folder, by its whole path; neither a device nor a pipe."""
    return path.is_absolute() and (is_file(path) or is_folder(path))
