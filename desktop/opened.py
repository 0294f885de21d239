"""A workspace made ready for a window: locked and open, or only to be looked at, with the reason why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.files import FileTrouble, WorkspaceLock, can_be_written, is_there, without_link
from desktop.store import Store, StoreError
from desktop.store.copies import copies_of

NO_PERMISSION = "没有写这个文件或它所在文件夹的权限"
ON_REQUEST = "您选了只看不改"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a window is made for; `reason` says why it may only be looked at, "" where it can be edited.

    `told` is what happened on the way, for the person.
    """

    store: Store
    lock: WorkspaceLock
    reason: str = ""
    told: str = ""

    def close(self) -> None:
        """Give it back where it gets no window."""
        self.store.close()
        self.lock.release()


def open_now(path: Path, person: str = "", *, new: bool = False) -> Opened:
    """Lock a workspace and open it; one that cannot be written is opened to be looked at.

    `person` is told to whoever wants it meanwhile; a `new` one is made where there is none. Raises FileTrouble or
    StoreError, and is unlocked again then.
    """
    path = without_link(path)
    if not new:
        _check_there(path)
    if is_there(path) and not can_be_written(path):  # a lock would be left that keeps out who may write it
        return look_at(path, NO_PERMISSION)
    lock = WorkspaceLock(path, person)
    try:
        lock.acquire()
    except FileTrouble as trouble:
        if trouble.code in ("denied", "read_only") and is_there(path):
            return look_at(path, NO_PERMISSION)
        raise
    try:
        return Opened(Store.open(path), lock)
    except StoreError:
        lock.release()
        raise


def look_at(path: Path, reason: str = ON_REQUEST) -> Opened:
    """Open a workspace as it is now, without a lock and without ever writing the file. Raises StoreError."""
    path = without_link(path)
    return Opened(Store.open(path, looking=True), WorkspaceLock(path), reason)


def _check_there(path: Path) -> None:
    try:
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        raise StoreError("absent", path) from None
    except (OSError, ValueError) as error:  # a folder that may not be looked into, a network drive that is gone
        raise StoreError("missing", path) from error
    if not size and copies_of(path):  # it was emptied by something else
        raise StoreError("damaged", path)
