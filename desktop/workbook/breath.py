"""Where long work on a workbook takes breath: it tells how far it is, and may be stopped there.

    with breathing(listener):       # called often, in the thread that works; what it raises ends the work
        ...

Planning goes through a dozen modules that know nothing of progress. All of them put cells on sheets, so that is where
they take breath.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Listener = Callable[[int], None]
"""Gets how many cells were worked on since it was called the last time."""

_EVERY = 256
_listening: ContextVar[Listener | None] = ContextVar("listening", default=None)
_Item = TypeVar("_Item")


@contextmanager
def breathing(listener: Listener) -> Iterator[None]:
    """Have the listener called while the body works."""
    token = _listening.set(listener)
    try:
        yield
    finally:
        _listening.reset(token)


def breathe(cells: int = 0) -> None:
    """Call who listens, if anybody does."""
    listener = _listening.get()
    if listener is not None:
        listener(cells)


def breathe_at(count: int) -> None:
    """Call who listens at every few of the cells that are counted."""
    if not count % _EVERY:
        breathe(_EVERY)


def in_breaths(items: Iterable[_Item]) -> Iterator[_Item]:
    """The items, with a breath at every few of them, which count for nothing."""
    for count, item in enumerate(items):
        if not count % _EVERY:
            breathe()
        yield item
