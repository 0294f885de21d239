"""Time as the person before the window feels it: how long until what was asked for is painted, and the longest stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.ui.source_look import SourceLook

QUIET = 0.06
"""After so many seconds without an event nothing is left to be done."""
AT_MOST = 120.0


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        """Count; the event goes on."""
        self.count += event.type() == QEvent.Type.Paint
        return False


@dataclass(frozen=True, slots=True)
class Frame:
    """Seconds: until the widget was painted and nothing was left to do at once; the longest stop of the event loop."""

    ready: float
    stop: float


def _turn() -> bool:
    """One turn of the event loop; whether anything happened in it."""
    dispatcher: QAbstractEventDispatcher = QCoreApplication.eventDispatcher()
    return dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def frame(
    action: Callable[[], object],
    widget: QWidget | None = None,
    until: Callable[[], bool] = lambda: True,
    quiet: float = QUIET,
) -> Frame:
    """Act, wait until the widget is painted and the event loop idle, then for what is left to be done lazily.

    Without a widget the action gives the one to look at.
    """
    start = turn_at = time.perf_counter()
    watched = action() if widget is None else widget
    assert isinstance(watched, QWidget)
    painted = Painted(watched)
    if widget is not None:
        action()
    watched.update()
    worst, ready, quiet_since = 0.0, 0.0, start
    while (now := time.perf_counter()) - start < AT_MOST:
        busy = _turn()
        after = time.perf_counter()
        worst, turn_at = max(worst, after - turn_at), after
        if busy:
            quiet_since = after
        elif not ready and painted.count and until():
            ready = now - start
        elif ready and after - quiet_since > quiet:
            break
        else:
            time.sleep(0.0005)
            turn_at = time.perf_counter()
    watched.removeEventFilter(painted)
    painted.deleteLater()
    return Frame(ready or AT_MOST, worst)


def settle(widget: QWidget) -> None:
    """Wait until nothing is left to be done."""
    frame(lambda: None, widget)


def bare(text: str, look: SourceLook, size: tuple[int, int]) -> QTextEdit:
    """The floor: Qt's own widget in a window of its own, with the same text, font and room."""
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.setFont(look.font())
    edit.resize(*size)
    edit.setPlainText(text)
    edit.show()
    return edit


def best(rounds: Sequence[Sequence[Frame]]) -> list[Frame]:
    """Of several rounds through the same steps the best of each step, so that what else the machine did is left out."""
    return [Frame(min(one.ready for one in step), min(one.stop for one in step)) for step in zip(*rounds, strict=True)]


def row(name: str, ours: Sequence[Frame], theirs: Sequence[Frame] = ()) -> str:
    """A line of the answer: median and worst time until painted, the longest stop, and what is beyond the floor."""
    told = f"{name:<34}{_ms(median(f.ready for f in ours))}{_ms(max(f.ready for f in ours))}{_stop(ours)}"
    if not theirs:
        return told
    beyond = max(f.stop for f in ours) - max(f.stop for f in theirs)
    ratio = median(f.ready for f in ours) / median(f.ready for f in theirs)
    return f"{told}{_ms(median(f.ready for f in theirs))}{_stop(theirs)}{ratio:8.2f}{beyond * 1000:+10.1f}"


HEAD = f"{'':<34}{'median':>9}{'worst':>9}{'stop':>9}{'floor':>9}{'stop':>9}{'ratio':>8}{'beyond':>10}"
"""ms, all of them; ratio: median over the floor's; beyond: our longest stop of the event loop less the floor's."""


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:9.1f}"


def _stop(frames: Sequence[Frame]) -> str:
    return _ms(max(one.stop for one in frames))
