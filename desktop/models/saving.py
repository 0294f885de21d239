"""Whether what is done is kept: every transaction is heard of, and trouble is told until it is over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.edits.desk import EditDesk
from desktop.store import Store, StoreError

_KEY = "tried"
_AGAIN = 10_000
"""How often (ms) the program itself looks whether there is trouble, or whether it is over."""


class Saving(QObject):
    """`changed` when the workspace can be written no more, when it can be again, and when another reason is known.

    While there is `trouble`, nothing else should be edited: what was kept before it is safe, nothing after it would be.
    It is over when a change that waits has been kept too, whatever else could be written before; `caughtUp(report_id)`
    tells whose that was.
    """

    changed = Signal()
    caughtUp = Signal(int)
    _written = Signal(int, object)

    def __init__(self, store: Store, desk: EditDesk) -> None:
        super().__init__(desk)
        self._store, self._desk = store, desk
        self.trouble: StoreError | None = None
        self._in_copy = False
        self._heard = 0
        """The number of the latest transaction that was heard of and told how it stands with the workspace."""
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._catch_up)
        desk.waiting.connect(self._on_waiting)
        self._written.connect(self._on_written)  # in the window's thread, whoever wrote
        store.watch(self._written.emit)

    @property
    def unkept(self) -> bool:
        """Whether leaving would give something up: a change that is kept nowhere, or all that is in no other file."""
        return (self._desk.unkept is not None or self.is_moved) and not self._in_copy

    @property
    def is_moved(self) -> bool:
        """Whether the file of the workspace is not where it was."""
        return self.trouble is not None and self.trouble.code == "moved"

    @property
    def saved_at(self) -> str | None:
        """The time of the last commit, ISO; everything up to it is kept."""
        return self._store.saved_at

    def retry(self) -> bool:
        """Try again what could not be kept, or whether anything can be; True when the trouble is over."""
        self._catch_up()
        if self.trouble is not None and self._desk.unkept is None:
            self._try_writing()
        return self.trouble is None

    def keep_in(self, copy: Path) -> None:
        """Keep in a copy of the workspace what could not be kept in this one. Raises StoreError."""
        if self._desk.unkept is not None:
            with Store.open(copy) as store:
                self._desk.keep_in(store)
        self._in_copy = True

    def stop(self) -> None:
        """Hear of nothing any more."""
        self._timer.stop()
        self._soon.stop()
        self._store.watch(lambda _number, _error: None)

    def _look(self) -> None:
        if self.trouble is not None:
            self._try_writing()
        else:
            self._store.look()

    def _try_writing(self) -> None:
        try:
            self._store.set_meta(_KEY, self._store.saved_at)
        except StoreError:
            return  # it was heard of
        self._catch_up()

    def _catch_up(self) -> None:
        report_id = self._desk.unkept
        if report_id is not None and self._desk.retry():
            self.caughtUp.emit(report_id)

    def _on_waiting(self, error: StoreError) -> None:
        self._in_copy = False
        self._stand(error)

    def _on_written(self, number: int, error: StoreError | None) -> None:
        """What a thread wrote is heard of when the window gets to it, perhaps after what the window wrote later."""
        if number > self._heard and (error is None or error.stopping):
            self._heard = number
            self._stand(error)

    def _stand(self, error: StoreError | None) -> None:
        """How it stands with the workspace now."""
        if error is not None and not error.stopping:
            return
        if error is None and self._desk.unkept is not None:
            self._soon.start()  # something else was kept, and is in the middle of it
            return
        before, self.trouble = self.trouble, error
        if error is None:
            self._in_copy = False
        elif before is None:
            self._timer.start()
        if (before and before.code) != (error and error.code):
            self.changed.emit()
