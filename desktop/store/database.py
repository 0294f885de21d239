"""An SQLite file opened safely: checked before it is written, migrated in order, every error a `StoreError`."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from desktop.files import has_logs
from desktop.store.copies import CopyError, make_copy
from desktop.store.errors import StoreError
from desktop.store.records import now
from desktop.store.schema import APPLICATION_ID, MIGRATIONS, VERSION

Connect = Callable[..., sqlite3.Connection]

_BUSY_SECONDS = 2.0
_MAGIC = b"SQLite format 3\0"


class Database:
    """One connection, used by one thread at a time. What is committed survives the end of the process at any instant.

    WAL with ``synchronous=FULL``: a commit is on the disk when it returns. Where the file system cannot hold a WAL,
    SQLite keeps its rollback journal, which is slower and as safe.
    """

    def __init__(self, path: Path, connect: Connect = sqlite3.connect) -> None:
        """Open or make the file. Raises StoreError; a file that is not ours or damaged is not touched.

        An older one is copied before it is brought up to date; where that cannot be, it stays as it is.
        """
        self.path = path
        self.saved_at: str | None = None
        self._lock = threading.RLock()
        with self._told():
            made = _prepare(path, connect)
            try:
                self._connection = _connected(str(path), connect)
                try:
                    self._set_up()
                except BaseException:
                    self._connection.close()
                    raise
            except BaseException:
                if made:
                    _discard_empty(path)
                raise

    def close(self) -> None:
        """Close the file; may be called twice. Raises StoreError."""
        with self._lock, self._told():
            self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for queries. Errors of SQLite and ValueErrors of broken records become StoreErrors."""
        with self._lock, self._told():
            self._settle()
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside one transaction, which is committed at the end or leaves no trace."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._settle()
                raise
            self.saved_at = now()

    def _settle(self) -> None:
        """End a transaction that failed and could not be rolled back then, so that nobody sees half of it."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, ValueError) as error:
            raise StoreError.of(error, self.path) from error

    def _set_up(self) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version == len(MIGRATIONS):
            return
        self._connection.execute("BEGIN IMMEDIATE")
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                self._connection.execute(statement)
        self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        self._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        self._connection.execute("COMMIT")


def _connected(name: str, connect: Connect, uri: bool = False) -> sqlite3.Connection:
    return connect(name, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri)


def _prepare(path: Path, connect: Connect) -> bool:
    """Make the file, private to its owner, or look at the one that is there. True when it was made."""
    if not os.path.lexists(path):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        return True
    if path.is_dir():
        raise StoreError("foreign", path)
    _inspect(path, connect)
    return False


def _inspect(path: Path, connect: Connect) -> None:
    """Refuse what is not ours, newer or damaged, over a connection that cannot write, not even on closing.

    What is older is copied.
    """
    if path.stat().st_size == 0:
        if has_logs(path):  # emptied by something else; SQLite would drop the log with the latest changes
            raise StoreError("damaged", path)
        return
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head != _MAGIC:  # SQLite takes the shortest stumps for new files
        raise StoreError("damaged" if _MAGIC.startswith(head) or not any(head) else "foreign", path)
    address = path.absolute().as_uri()
    try:
        version = _examine(path, f"{address}?mode=ro", connect)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        version = _examine(path, f"{address}?mode=rw", connect)  # a change was cut off and must be taken back first
    if 0 < version < VERSION:
        try:
            make_copy(path, "migration", connect)
        except CopyError as error:
            raise StoreError("uncopied", path, why=error.message) from error


def _examine(path: Path, address: str, connect: Connect) -> int:
    """The version of a file that is ours and sound."""
    logged = has_logs(path)
    with closing(_connected(address, connect, uri=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != APPLICATION_ID and (application or version or tables):
            raise StoreError("foreign", path)
        if version > VERSION:
            raise StoreError("newer", path)
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        if not sound or (path.stat().st_size % page and not logged):  # SQLite reads a cut page as if zeros followed
            raise StoreError("damaged", path)
        return int(version)


def _discard_empty(path: Path) -> None:
    """Take away a file that was just made and could not be set up."""
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()
