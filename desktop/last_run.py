"""Whether the program ended as it should when it last ran on a workspace. No Qt here.

A mark is made when the window starts and taken away when it ends. Who finds one and holds the lock of the workspace
knows that its maker is gone without having said so: the program fell, was killed, or the power went. The mark lies
with the log, not in the workspace, which may be copied while it is open; it says nothing of what is worked on, only
which file its maker writes when it falls (`desktop.fall_log`).
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.fall_log import fell

_LOG = logging.getLogger("kaijuan")


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """The last run did not end. `fault` is whether the program itself fell, in a way that Python could not stop."""

    fault: bool


class RunMark:
    """The mark of runs on one workspace. Where it cannot be written, the program runs without."""

    def __init__(self, folder: Path, workspace: Path, fall_log: str) -> None:
        """`folder` is where marks and logs lie; `fall_log` names the file of this process there, "" for none."""
        key = sha256(str(workspace.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        self._folder, self._fall_log = folder, fall_log
        self._path = folder / f"running-{key}"

    def begin(self) -> BrokenOff | None:
        """Make the mark; how the run before ended, None when it ended as it should."""
        before = self._before()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._path.write_text(self._fall_log, encoding="ascii")
        except OSError as error:
            _LOG.warning("no mark of this run: %s", type(error).__name__)
        return before

    def end(self) -> None:
        """Take the mark away: the program ended as it should."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            _LOG.warning("the mark of this run stays: %s", type(error).__name__)

    def _before(self) -> BrokenOff | None:
        """What the mark tells that is there. A maker who goes on, with another workspace, could not take it away."""
        try:
            fault = fell(self._folder, self._path.read_text(encoding="ascii"))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError):  # cut off while it was made
            return BrokenOff(fault=False)
        return None if fault is None else BrokenOff(fault)
