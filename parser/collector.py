"""The collector of cyclic garbage paused while a report is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No search for cyclic garbage meanwhile: reading makes many records, none of them in a cycle.

    The collector would walk over all of them again and again, the more the longer the text. It runs again afterwards
    if it ran before; where several threads read at once, it does so as soon as one of them is done.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
