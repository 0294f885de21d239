"""What happens when the program itself errs: it is written to a log, told once in plain words, and work goes on.

The log holds types, file names of the program and line numbers, never a report's text.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class CrashGuard:
    """Hooks the interpreter's last-resort handlers; `tell` is called once for each different fault."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._tell = tell
        self._seen: set[str] = set()
        self._native: TextIO | None = None
        self._handler = RotatingFileHandler(folder / "kaijuan.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8")
        self._handler.setFormatter(logging.Formatter(_FORMAT))

    def install(self) -> None:
        """Take over `sys.excepthook`, `threading.excepthook` and native faults."""
        logging.getLogger().addHandler(self._handler)
        logging.captureWarnings(True)
        self._native = (self.folder / "crash.log").open("a", encoding="utf-8")
        faulthandler.enable(self._native)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        """Give the handlers back, for tests and a clean end."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        if self._native:
            self._native.close()
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()

    def _on_exception(
        self, kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value or kind(), trace)
            return
        frames = traceback.extract_tb(trace)
        place = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
        logging.getLogger("kaijuan").error("%s at %s", kind.__name__, place)
        fault = f"{kind.__name__} {place}"
        if fault not in self._seen:
            self._seen.add(fault)
            self._tell(
                "程序出现意外情况，刚才的操作可能没有完成；此前的修正都已保存。请重试，若再次出现请把日志发给维护人员。"
            )
