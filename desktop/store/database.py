"""An SQLite file opened safely: checked before it is written, migrated in order, every error a `StoreError`."""

from __future__ import annotations

import itertools
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.files import copy_with_logs, has_logs
from desktop.store.copies import CopyError, make_copy, write_whole
from desktop.store.errors import Doing, StoreError
from desktop.store.indexes import are_sound, make_anew
from desktop.store.logs import is_harmed, keep_as_it_is
from desktop.store.readers import Connect, is_cut
from desktop.store.records import now
from desktop.store.schema import APPLICATION_ID, MIGRATIONS, VERSION
from desktop.store.seals import with_seals
from desktop.store.standing import Standing
from desktop.store.versions import is_agreed, sign

_BUSY_SECONDS = 2.0
_NO_SHARED_MEMORY = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMLOCK,
    sqlite3.SQLITE_IOERR_SHMMAP,
)
_LOG_MARK = 18
"""Where in a file SQLite says whether it keeps a WAL (2) or a rollback journal (1)."""
_MAGIC = b"SQLite format 3\0"


class Database:
    """One connection, used by one thread at a time. What is committed survives the end of the process at any instant.

    WAL with ``synchronous=FULL``: a commit is on the disk when it returns. Where the file system cannot hold a WAL,
    SQLite keeps its rollback journal, which is slower and as safe; `slow` says so.
    """

    def __init__(self, path: Path, connect: Connect = sqlite3.connect, *, looking: bool = False) -> None:
        """Open or make the file. Raises StoreError; a file that is not ours or damaged is not touched.

        An older one is copied before it is brought up to date; where that cannot be, it stays as it is.
        `looking`: what is in the file now is read into a nameless database that goes with this object, so that the
        file needs no permission to be written, no lock, and no migration, and whatever is derived can be kept there.
        """
        self.path, self.looking, self.slow = path, looking, False
        self.saved_at: str | None = None
        self.harmed: Path | None = None
        """Where the file is kept with its log as they were, where that was harmed and its end could not be read."""
        self.reindexed: Path | None = None
        """Where the file is kept as it was, where its indexes were damaged and were made anew."""
        self.on_written: Callable[[int, StoreError | None], None] = lambda _number, _error: None
        self._numbers = itertools.count(1)
        self._lock = threading.RLock()
        self._standing: Standing | None = None
        self._told_apart = False
        with self._told("opening"):
            made = False if looking else _made(path)
            indexed = True if looking or made else self._prepare(connect)
            try:
                self._connection, self.slow = (_connected("", connect), False) if looking else _to_write(path, connect)
                try:
                    if looking:
                        indexed = _read_into(self._connection, path, connect)
                    self._set_up(indexed)
                    self._standing = None if looking else Standing(path)
                except BaseException:
                    self._connection.close()
                    raise
            except BaseException:
                if made:
                    _discard_empty(path)
                raise

    def close(self) -> None:
        """Close the file; may be called twice. Raises StoreError."""
        with self._lock, self._told("writing"):
            self._gather()
            with self._standing.sparing() if self._standing is not None else nullcontext():
                self._connection.close()
            if self._standing is not None:
                self._standing.close()
                self._standing = None

    @contextmanager
    def reading(self, doing: Doing = "reading") -> Iterator[sqlite3.Connection]:
        """The connection, for queries. Errors of SQLite and ValueErrors of broken records become StoreErrors."""
        with self._lock, self._told(doing):
            self._settle()
            yield self._connection

    @contextmanager
    def writing(self, doing: Doing = "writing") -> Iterator[sqlite3.Connection]:
        """The connection inside one transaction, which is committed at the end or leaves no trace.

        `on_written` hears of either: None, or why it was not kept, and the number of the transaction, which tells of
        two from different threads the later one.
        """
        try:
            with self._lock:
                number = next(self._numbers)
                with self.reading(doing) as connection:
                    self._check_standing()
                    connection.execute("BEGIN IMMEDIATE")
                    try:
                        if not self._told_apart:
                            _tell_apart(connection)
                        yield connection
                        connection.execute("COMMIT")
                        self._told_apart = True
                    except BaseException:
                        with suppress(sqlite3.Error):
                            self._settle()
                        raise
                    finally:
                        if self._standing is not None:
                            self._standing.remember()
                    self.saved_at = now()
        except StoreError as error:
            self.on_written(number, error)
            raise
        self.on_written(number, None)

    def look(self) -> None:
        """Let `on_written` hear where the file was taken away since it was opened: what is written is lost then."""
        try:
            with self._lock, self._told("reading"):
                number = next(self._numbers)
                self._check_standing()
        except StoreError as error:
            self.on_written(number, error)

    def copy_to(self, path: Path, stopped: Callable[[], bool] = lambda: False) -> None:
        """Write all that is committed into another file, whole in itself, and check it. Raises StoreError.

        `stopped` is asked between the slices; the code is ``stopped`` then.
        """

        def look(_status: int, _remaining: int, _total: int) -> None:
            if stopped():
                raise StoreError("stopped", self.path)

        with self.reading("writing") as connection, closing(_connected(str(path), sqlite3.connect)) as copy:
            if not write_whole(connection, copy, look):
                raise StoreError("damaged", self.path)

    def _check_standing(self) -> None:
        if self._standing is not None and (self._standing.is_moved() or self._standing.is_changed()):
            raise StoreError("moved", self.path)

    def _gather(self) -> None:
        """Put the log of a file that was moved into it: without, it would lack the latest changes in its new place,
        and the log would be put into whatever comes to the old one. What was written over it is kept beside it.
        """
        with suppress(OSError, sqlite3.Error):
            if self._standing is not None:
                self._standing.put_aside()
                if self._standing.is_moved():
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _settle(self) -> None:
        """End a transaction that failed and could not be rolled back then, so that nobody sees half of it."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def _told(self, doing: Doing) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, ValueError) as error:
            raise StoreError.of(error, self.path, doing) from error

    def _prepare(self, connect: Connect) -> bool:
        """Look at a file before it is written, and copy what is older or damaged. Whether its indexes are sound."""
        if self.path.is_dir():
            raise StoreError("foreign", self.path)
        harmed, (version, indexed) = is_harmed(self.path), _inspect(self.path, connect)
        if 0 < version < VERSION:
            try:
                make_copy(self.path, "migration", connect)
            except CopyError as error:
                raise StoreError("uncopied", self.path, why=error.message) from error
        if harmed:
            self.harmed = keep_as_it_is(self.path, "日志已损坏")
        elif not indexed:
            self.reindexed = keep_as_it_is(self.path, "索引已损坏")
        return indexed

    def _set_up(self, indexed: bool) -> None:
        for pragma in ("synchronous = FULL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        if not indexed:
            make_anew(self._connection)
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version == len(MIGRATIONS):
            return
        self._connection.execute("BEGIN IMMEDIATE")
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                self._connection.execute(statement)
        sign(self._connection, len(MIGRATIONS))
        self._connection.execute("COMMIT")


def _connected(name: str, connect: Connect, uri: bool = False) -> sqlite3.Connection:
    return with_seals(connect(name, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri))


def _to_write(path: Path, connect: Connect) -> tuple[sqlite3.Connection, bool]:
    """A connection that keeps a WAL; where the place cannot hold one, one that keeps a rollback journal, and True."""
    connection = _connected(str(path), connect)
    try:
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()  # some places fail only as it is used
    except sqlite3.OperationalError as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", 0) not in _NO_SHARED_MEMORY:
            raise
        return _without_log(path, connect), True
    except BaseException:
        connection.close()
        raise
    return connection, str(mode) != "wal"


def _without_log(path: Path, connect: Connect) -> sqlite3.Connection:
    """A connection that ends the WAL of a file where there is no shared memory.

    SQLite needs none for that when it is alone with the file from the first look at it on.
    """
    connection = _connected(str(path), connect)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("PRAGMA locking_mode = NORMAL").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()  # gives the lock back
    except BaseException:
        connection.close()
        raise
    return connection


def _tell_apart(connection: sqlite3.Connection) -> None:
    """Change the head of the file, which SQLite leaves as it is where a log holds what changed.

    So a copy of an earlier day that is written over the file is told by its head, which is all that is looked at.
    """
    (number,) = connection.execute("PRAGMA schema_version").fetchone()
    connection.execute(f"PRAGMA schema_version = {number + 1}")


def _read_into(connection: sqlite3.Connection, path: Path, connect: Connect) -> bool:
    """Fill an empty database with what a file holds, which is only read. Whether its indexes are sound."""
    if not path.is_file():
        raise StoreError("absent" if not os.path.lexists(path) else "foreign", path)
    with ExitStack() as stack:
        try:
            _version, indexed = _inspect(path, connect)
            source = _connected(_reading_address(path), connect, uri=True)
        except StoreError:
            raise
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise
            # In a folder that cannot be written SQLite cannot make what it needs beside the file to read a WAL.
            folder = stack.enter_context(TemporaryDirectory(prefix="kaijuan-", ignore_cleanup_errors=True))
            copied = Path(folder) / path.name
            copy_with_logs(path, copied)
            path = copied
            _version, indexed = _inspect(path, connect)
            source = _connected(str(path), connect)
        with closing(source):
            source.backup(connection)
        return indexed


def _made(path: Path) -> bool:
    """Make the file, private to its owner, where there is none; whether that was so."""
    if os.path.lexists(path):
        return False
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    return True


def _inspect(path: Path, connect: Connect) -> tuple[int, bool]:
    """Refuse what is not ours, newer or damaged, over a connection that cannot write, not even on closing.

    The version of the file, 0 for an empty one, and whether its indexes are sound.
    """
    if path.stat().st_size == 0:
        if has_logs(path):  # emptied by something else; SQLite would drop the log with the latest changes
            raise StoreError("damaged", path)
        return 0, True
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head != _MAGIC:  # SQLite takes the shortest stumps for new files
        raise StoreError("damaged" if _MAGIC.startswith(head) or not any(head) else "foreign", path)
    try:
        return _examine(path, _reading_address(path), connect)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        # A change was cut off and must be taken back first.
        return _examine(path, f"{path.absolute().as_uri()}?mode=rw", connect)


def _reading_address(path: Path) -> str:
    """How SQLite reads a file without leaving anything beside it: a WAL is looked for only where there is one."""
    with path.open("rb") as file:
        keeps_log = file.read(_LOG_MARK + 1)[_LOG_MARK:] == b"\x02"
    way = "immutable=1" if keeps_log and not has_logs(path) else "mode=ro"
    return f"{path.absolute().as_uri()}?{way}"


def _examine(path: Path, address: str, connect: Connect) -> tuple[int, bool]:
    """The version of a file that is ours and sound, and whether its indexes are, too."""
    logged = has_logs(path)
    with closing(_connected(address, connect, uri=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != APPLICATION_ID and (application or version or tables):
            raise StoreError("foreign", path)
        if tables and not is_agreed(connection, version):
            raise StoreError("damaged", path)
        if version > VERSION:
            raise StoreError("newer", path)
        indexed = are_sound(connection)
        if indexed is None or (is_cut(connection, path) and not logged):
            raise StoreError("damaged", path)
        return int(version), indexed


def _discard_empty(path: Path) -> None:
    """Take away a file that was just made and could not be set up."""
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()
