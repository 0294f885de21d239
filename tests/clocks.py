"""A clock that says what a test wants, in the place of the computer's."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import ModuleType

import pytest


class Clock:
    """`now` is what is shown; each look at it takes as long as one `tick`."""

    def __init__(self, now: datetime = datetime(2026, 3, 10, 12, 0, 0), tick: timedelta = timedelta()) -> None:
        self.now, self._tick = now, tick

    def go_on(self, by: timedelta = timedelta(minutes=1)) -> datetime:
        """Jump or go on, and show the time."""
        self.now += by
        return self.now

    def put_into(self, monkeypatch: pytest.MonkeyPatch, *modules: ModuleType) -> None:
        """What asks `datetime` there gets this time."""
        clock = self

        class Shown(datetime):
            @classmethod
            def now(cls, tz: object = None) -> datetime:
                return clock.go_on(clock._tick)

        for module in modules:
            monkeypatch.setattr(module, "datetime", Shown)
