"""The one door for file names, locks, folders and replacing files, safe on Windows too.

No Qt here. Every failure is a `FileTrouble` with a code and one Chinese sentence, and leaves what was there as it was.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import socket
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

WORKSPACE_SUFFIX = ".kaijuan"
MESSAGES: dict[str, str] = {
    "full": "磁盘已满，“{name}”没有写成，原有的文件没有变。请清理磁盘或换一个位置。",
    "denied": "没有权限写“{name}”，原有的文件没有变。请换一个位置。",
    "in_use": "“{name}”正被其他程序占用（例如在 Excel 或 WPS 里打开着），没有写成。请关闭它再试，或另存为其他名字。",
    "read_only": "“{name}”所在的位置是只读的，没有写成。请换一个位置。",
    "missing": "“{name}”所在的文件夹不在了（可能是 U 盘或网络盘已断开），没有写成。请换一个位置。",
    "folder": "“{name}”是一个文件夹，不能当作文件来写。请换一个名字。",
    "name": "“{name}”这个名字太长或含有不能用的字符。请换一个名字。",
    "taken": "“{name}”已经有了，没有动它，也没有写成。请换一个名字或文件夹。",
    "io": "写“{name}”时磁盘出错，原有的文件没有变。请换一个位置，并检查磁盘。",
    "locked": "工作区“{name}”已被另一个开卷程序打开（{holder}）。请到那个窗口继续，或先关闭它。",
    "lock": "无法锁定工作区“{name}”，它所在的位置不支持锁定。请把工作区放到本机磁盘。",
}

_CODES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read_only",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "folder",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
}
LOGS = ("-wal", "-journal", "-shm")
"""What SQLite keeps beside a database ends with these; the last one holds nothing of its own."""
UNFINISHED = ".kaijuan-"
"""With this begin the names of files that are being written."""
_A_DAY = 24 * 60 * 60
_HELD = (5, 32, 33)  # Windows: access denied, sharing violation, lock violation
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds; scanners and indexers let go within this time
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_MAX_CHARACTERS = 120
_MAX_BYTES = 200  # most file systems allow 255 bytes; leaves room for " (12)" and a suffix
_LOCKED_BYTE = 4096  # behind the text, which stays readable on Windows where locks are mandatory


class FileTrouble(Exception):  # noqa: N818 - it is told to people, not raised for a bug
    """A file that could not be written, replaced or locked. `code` is a key of `MESSAGES`, `message` is Chinese."""

    def __init__(self, code: str, path: Path, **details: str) -> None:
        self.code = code
        self.path = path
        self.message = MESSAGES[code].format(name=path.name, **details)
        super().__init__(self.message)

    @classmethod
    def of(cls, error: OSError, path: Path) -> FileTrouble:
        """The trouble that an error of the operating system means."""
        if getattr(error, "winerror", None) in _HELD:
            return cls("in_use", path)
        return cls(_CODES.get(error.errno or 0, "io"), path)


@contextmanager
def atomic_write(path: Path | str, wait: Callable[[float], None] = time.sleep, mode: int = 0o666) -> Iterator[Path]:
    """Write a file whole or not at all: yields a temporary path beside it, which is put in its place at the end.

    `mode` is its permissions before the system takes some away; it is not changed later, which some drives refuse. The
    temporary file has the same suffix. When the body fails it is removed and the old file stays untouched; on Windows a
    file that another program holds is tried again for 1.5 s. Raises FileTrouble.
    """
    path = Path(path)
    try:
        if path.is_dir():
            raise FileTrouble("folder", path)
        sweep(path.parent)
        with unfinished(path, mode, wait) as temporary:
            yield temporary
            put_in_place(temporary, path, wait)
    except OSError as error:
        raise FileTrouble.of(error, path) from error


@contextmanager
def unfinished(path: Path, mode: int = 0o666, wait: Callable[[float], None] = time.sleep) -> Iterator[Path]:
    """A new file beside this one, with its suffix, which is gone at the end unless it was put in place.

    `mode` is its permissions before the system takes some away. On Windows a scanner may still be looking into it, so
    that taking it away is tried again. Raises OSError.
    """
    temporary = path.with_name(f"{UNFINISHED}{secrets.token_hex(6)}{path.suffix}")
    try:
        temporary.touch(mode, exist_ok=False)
        yield temporary
    finally:
        _discard(temporary, wait)


def sweep(folder: Path, seconds: float = _A_DAY) -> None:
    """Take away what a killed program left half-written there so long ago that no other one can still be writing it.

    By the time of its file: the clock of a server, or one that was set back, may be ahead.
    """
    with suppress(OSError):
        for path in folder.glob(f"{UNFINISHED}*"):
            with suppress(OSError):
                if abs(time.time() - path.lstat().st_mtime) <= seconds:
                    continue
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()


def put_in_place(temporary: Path, path: Path, wait: Callable[[float], None] = time.sleep) -> None:
    """Give a file that is finished its name, all at once and only when it is on the disk. Raises OSError."""
    _flush(temporary)
    _replace(temporary, path, wait)


def is_there(path: Path) -> bool:
    """Whether something is there; a place that cannot be looked into and a name that cannot be one hold nothing."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises for these


def is_folder(path: Path) -> bool:
    """Whether a folder is there, asked in the same way."""
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: Path) -> bool:
    """Whether a file is there, asked in the same way."""
    return os.path.isfile(path)  # noqa: PTH113


def without_link(path: Path) -> Path:
    """The file that a link stands for, which is locked and keeps its logs there; else the path as it is."""
    return Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114


def free_name(path: Path | str) -> Path:
    """The path itself when nothing is there, else the first free one of “… (2).xlsx”, “… (3).xlsx” and so on."""
    path = Path(path)
    candidate, number = path, 2
    while os.path.lexists(candidate):
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return candidate


def name_aside(path: Path, word: str) -> Path:
    """A free name for what is kept of a file beside its place: “name（word）.suffix”."""
    return free_name(path.with_name(f"{path.stem}（{word}）{path.suffix}"))


def set_aside(path: Path, word: str) -> Path:
    """Give a file that cannot be used another name beside its place, “name（word）.suffix”, with its logs.

    Nothing is deleted. Raises FileTrouble when it cannot be renamed; all of it has its old name then.
    """
    aside = name_aside(path, word)
    try:
        move_database(path, aside)
    except OSError as error:
        raise FileTrouble.of(error, path) from error
    return aside


def has_logs(path: Path) -> bool:
    """Whether changes of a database lie beside it that are not in it; SQLite puts them into any file in its place."""
    logs = (path.with_name(path.name + ending) for ending in LOGS[:-1])
    return any(log.exists() and log.stat().st_size for log in logs)


def move_database(path: Path, to: Path) -> None:
    """Give a database another name, and then its logs, which mean nothing without it. All of it or none; OSError."""
    moved: list[tuple[Path, Path]] = []
    try:
        for ending in ("", *LOGS):
            part, other = path.with_name(path.name + ending), to.with_name(to.name + ending)
            if os.path.lexists(part):
                part.rename(other)
                moved.append((part, other))
    except OSError:
        for part, other in reversed(moved):
            with suppress(OSError):
                other.rename(part)
        raise


def copy_with_logs(path: Path, to: Path) -> None:
    """Copy a database, and its logs that hold something, under another name; what is not there is left out. OSError."""
    for ending in ("", *LOGS[:-1]):
        with suppress(FileNotFoundError):
            shutil.copyfile(path.with_name(path.name + ending), to.with_name(to.name + ending))


def safe_file_name(text: str, otherwise: str = "未命名") -> str:
    """A text as a file name that Windows and Linux both take: at most 120 characters and 200 bytes.

    What is forbidden becomes “_”; a short suffix such as .xlsx survives when the name has to be cut.
    """
    name = _FORBIDDEN.sub("_", _INVISIBLE.sub("", re.sub(r"\s+", " ", text)))
    stem, suffix = _split(name.strip(" ."))
    stem = _cut(stem, _MAX_CHARACTERS - len(suffix), _MAX_BYTES - len(suffix.encode())).rstrip(" .")
    name = (stem or otherwise) + suffix
    return f"_{name}" if _RESERVED.match(name) else name


class WorkspaceLock:
    """One process a workspace: an advisory lock on the file `<workspace>.lock` beside it.

    The operating system gives it up when the process ends, however that happens; the file itself stays and means
    nothing. It holds the process, machine and person, for the message to the second one.
    """

    def __init__(self, workspace: Path | str, person: str = "") -> None:
        """`person` is who works with it, for the message to another one."""
        self.workspace, self._person = Path(workspace), person
        self.path = self.workspace.with_name(self.workspace.name + ".lock")
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def acquire(self) -> None:
        """Take the lock. Raises FileTrouble ``locked`` when another one holds it, or why the file cannot be made."""
        if self._descriptor is not None:
            return
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FileTrouble.of(error, self.path) from error
        try:
            lock_descriptor(descriptor)
            _open_alike(descriptor, self.workspace)
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()} {socket.gethostname()} {self._person}".encode())
        except OSError as error:
            holder = _read_holder(descriptor)
            os.close(descriptor)
            if is_held_by_another(error):
                raise FileTrouble("locked", self.workspace, holder=holder) from error
            code = "full" if error.errno == errno.ENOSPC else "lock"
            raise FileTrouble(code, self.workspace) from error
        self._descriptor = descriptor

    def probe(self) -> None:
        """Take the lock for a moment, where there is one to take. Raises FileTrouble as `acquire` does."""
        if is_there(self.path):
            self.acquire()
            self.release()

    def release(self) -> None:
        """Give the lock back; closing the file does it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> WorkspaceLock:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def can_be_written(path: Path) -> bool:
    """Whether a file that is there can be written, and files be made beside it, as a workspace needs."""
    probe = path.with_name(f"{UNFINISHED}{secrets.token_hex(6)}")
    try:
        os.close(os.open(path, os.O_RDWR))
        os.close(os.open(probe, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        probe.unlink()
    except OSError as error:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
        return error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS)
    return True


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own data, and where exports are offered to go. Neither need exist yet."""

    data: Path
    exports: Path


def default_folders() -> Folders:
    """The folders of the person who runs the program; on Windows the local one, which is never synchronised."""
    home = Path.home()
    if sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Kaijuan"
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support" / "Kaijuan"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "kaijuan"
    documents = (home / name for name in ("Documents", "文档", "文件"))
    return Folders(data, next(filter(is_folder, documents), home))


def default_workspace() -> Path:
    """The workspace of a person who never chose one."""
    return default_folders().data / f"workspace{WORKSPACE_SUFFIX}"


def is_workspace(path: Path) -> bool:
    """Whether a file is a workspace by its name."""
    return path.suffix.lower() == WORKSPACE_SUFFIX


def workspace_name(path: Path) -> str:
    """What a workspace is called."""
    return "默认工作区" if path == default_workspace() else path.stem


def own_folder(folder: Path) -> None:
    """Make the folder of the program's own data and let nobody else into it, whoever made it with what permissions."""
    with suppress(FileTrouble, OSError):  # whatever has to be written there tells it
        private_folder(folder).chmod(0o700)


def private_folder(folder: Path) -> Path:
    """The folder, made when missing, open to its owner alone. Raises FileTrouble."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble.of(error, folder) from error
    return folder


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _discard(temporary: Path, wait: Callable[[float], None]) -> None:
    for pause in (*_WAITS, None):
        try:
            temporary.unlink(missing_ok=True)
            break
        except OSError as error:
            if pause is None or getattr(error, "winerror", None) not in _HELD:
                break
            wait(pause)


def _replace(temporary: Path, path: Path, wait: Callable[[float], None]) -> None:
    for pause in (*_WAITS, None):
        try:
            temporary.replace(path)
            break
        except OSError as error:
            held = getattr(error, "winerror", None) in _HELD or isinstance(error, PermissionError)
            if pause is None or not held:
                raise
            wait(pause)
    if sys.platform != "win32":
        # The new name itself is on the disk only when the folder is.
        with suppress(OSError):
            _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _split(name: str) -> tuple[str, str]:
    """Stem and suffix; a dot in a title is no suffix unless a few Latin letters follow."""
    match = re.search(r"\.[A-Za-z0-9]{1,5}$", name)
    return (name[: match.start()], match.group()) if match and match.start() else (name, "")


def _cut(text: str, characters: int, size: int) -> str:
    return text[:characters].encode()[:size].decode(errors="ignore")


def lock_descriptor(descriptor: int) -> None:
    """Lock an open file until it is closed or the process ends. Raises OSError; `is_held_by_another` tells which."""
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _open_alike(descriptor: int, workspace: Path) -> None:
    """Let everybody have the lock who may write the workspace; in a shared folder they take turns."""
    if sys.platform != "win32":
        with suppress(OSError):  # it is another person's, or the drive knows no permissions
            os.fchmod(descriptor, stat.S_IMODE(workspace.stat().st_mode) & 0o666 | 0o600)


def is_held_by_another(error: OSError) -> bool:
    """Whether a file could not be locked as another one holds it, not as its place knows no locks."""
    return error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def _read_holder(descriptor: int) -> str:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        words = os.read(descriptor, 256).decode(errors="replace").split(" ", 2)
    except OSError:
        return "情况不明"
    if len(words) < 2:
        return "情况不明"
    number, host, *person = words
    who = person[0].strip() if person else ""
    return f"{who}，电脑 {host}，进程 {number}" if who else f"电脑 {host}，进程 {number}"
