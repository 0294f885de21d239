"""The collector of cyclic garbage paused while a report is read."""

from __future__ import annotations

import gc


class collector_paused:  # noqa: N801
    """No search for cyclic garbage meanwhile: reading makes many records, none of them in a cycle.

    The collector would walk over all of them again and again, the more the longer the text. It runs again afterwards
    if it ran before; where several threads read at once, it does so as soon as one of them is done.
    """

    def __enter__(self) -> None:
        self._running = gc.isenabled()
        gc.disable()

    def __exit__(self, *_raised: object) -> None:
        if self._running:
            gc.enable()
