"""What happens when the program itself errs: it is written to a log, told once in plain words, and work goes on.

The log holds types, file names of the program and line numbers, never a report's text nor the name of a file or person.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import re
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from desktop.fall_log import FallLog, tidy

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_QUOTED = re.compile(r"""\S*["'/\\]|\S*[^\x20-\x7e]""")
"""Where a message of Qt begins to quote: names, paths, text in another language than Qt's own."""


class _LogFile(RotatingFileHandler):
    """Grows on where it cannot be renamed: another window's program writes it too, and some systems mind that."""

    def doRollover(self) -> None:
        """Begin the next file, if that can be; the ones before are pushed on only then."""
        if self.stream is not None:
            self.stream.close()
        spare = f"{self.baseFilename}.full"
        try:
            Path(self.baseFilename).replace(spare)
            Path(spare).rename(self.baseFilename)
        except OSError:
            self.stream = self._open()
        else:
            super().doRollover()

    def handleError(self, _record: logging.LogRecord) -> None:
        """A full disk: the line is not kept."""

    def close(self) -> None:
        """What could not be written before is tried once more."""
        with suppress(OSError):
            super().close()


class CrashGuard:
    """Hooks the interpreter's and Qt's last-resort handlers; `tell` is called once for each different fault.

    `tell` may be called in any thread, in the middle of painting, or while an object is taken down. Where no log can be
    written, the program runs without.
    """

    def __init__(self, folder: Path, tell: Callable[[], None], version: str = "") -> None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._tell = tell
        self._version = version
        self._seen: Counter[str] = Counter()
        self.fall_log: FallLog | None = None
        """What this process writes if it falls in a way that Python cannot stop."""
        self._qt_before: Any = None
        self._log = logging.getLogger("kaijuan")
        self._handler: logging.Handler = logging.NullHandler()
        with suppress(OSError):
            self._handler = _LogFile(
                folder / "kaijuan.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8", errors="backslashreplace"
            )
        self._handler.setFormatter(logging.Formatter(_FORMAT))

    def install(self) -> None:
        """Take over exceptions of slots, threads and what is thrown away, native faults, and what Qt says."""
        logging.getLogger().addHandler(self._handler)
        logging.captureWarnings(True)
        tidy(self.folder)
        with suppress(OSError):
            self.fall_log = FallLog(self.folder)
            faulthandler.enable(self.fall_log.file)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        self._qt_before = qInstallMessageHandler(self._on_qt)
        self._log.warning(
            "start: %s, Python %s, Qt %s, %s", self._version, platform.python_version(), qVersion(), sys.platform
        )

    def remove(self) -> None:
        """Give the handlers back at a clean end, after what came more than once was counted in the log."""
        for fault, count in self._seen.items():
            if count > 1:
                self._log.error("%d times: %s", count, fault)
        qInstallMessageHandler(self._qt_before)
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        logging.captureWarnings(False)
        faulthandler.disable()
        if self.fall_log is not None:
            self.fall_log.close()
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()

    def _on_exception(
        self, kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value or kind(), trace)
            return
        if issubclass(kind, SystemExit):  # a thread that ends so is at its end, nothing more
            return
        frames = traceback.extract_tb(trace)
        place = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
        fault = f"{kind.__name__} at {place}"
        self._seen[fault] += 1
        if self._seen[fault] == 1:  # in painting, one fault comes hundreds of times
            self._log.error("%s", fault)
            self._tell()

    def _on_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt's own messages, up to where they quote something."""
        quoted = _QUOTED.search(message)
        own = message[: quoted.start()] + "…" if quoted else message
        self._log.log(_LEVELS[kind], "Qt %s: %s", context.category or "", own)
