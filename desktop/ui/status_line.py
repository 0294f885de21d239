"""The status bar: saved when, how many to look at, encoding; progress with a way to stop."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.jobs import Job
from desktop.models.open_report import OpenReport

ENCODINGS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8 BOM", "gb18030": "GB18030", "big5": "Big5", "utf-16": "UTF-16"}


class StatusLine(QStatusBar):
    """Tells the truth about saving, calmly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = QLabel()
        self._line = QLabel()
        self._counts = QLabel()
        self._encoding = QLabel()
        self._zoom = QLabel()
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setMaximumHeight(12)
        self._progress.setTextVisible(False)
        self._work = QLabel()
        self._stop = QPushButton(self.tr("停止"))
        self._job: Job | None = None
        self._stop.clicked.connect(self._on_stop)
        for widget in (self._saved, self._line, self._counts, self._work, self._progress, self._stop):
            self.addWidget(widget)
        self.addPermanentWidget(self._encoding)
        self.addPermanentWidget(self._zoom)
        self._show_work(False)

    def show_saved(self, time: str | None) -> None:
        """Everything is on disk since then (ISO time); None when nothing was ever kept."""
        self._saved.setText(
            "" if time is None else self.tr("● 已保存 {time}").format(time=time.partition("T")[2] or time)
        )

    def show_line(self, number: int | None) -> None:
        """The line of the caret, None without a source."""
        self._line.setText("" if number is None else self.tr("第 {n} 行").format(n=number))

    def show_zoom(self, percent: int) -> None:
        """The size of all text."""
        self._zoom.setText(f"{percent} %")

    def show_report(self, opened: OpenReport | None) -> None:
        """Counts and encoding of the open report."""
        if opened is None:
            self._counts.clear()
            self._encoding.clear()
            self._line.clear()
            return
        parts = [
            self.tr("待看 {n}").format(n=len(opened.problems)),
            self.tr("已核 {n}").format(n=len(opened.reviewed.confirmed)),
            self.tr("已改 {n}").format(n=len(opened.reviewed.marks)),
        ]
        self._counts.setText(" · ".join(parts))
        source = opened.parsed.source
        name = "Word" if source.kind == "docx" else ENCODINGS.get(source.encoding, source.encoding)
        self._encoding.setText(name if source.encoding_sure else self.tr("{name}（编码存疑）").format(name=name))

    def follow(self, job: Job) -> None:
        """Show a job's progress until it ends."""
        self._job = job
        self._work.setText(job.title)
        self._progress.setRange(0, 0)
        self._show_work(True)
        job.progressed.connect(self._on_progress)
        job.finished.connect(lambda _cancelled: self._show_work(False))

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_work(self, on: bool) -> None:
        for widget in (self._work, self._progress, self._stop):
            widget.setVisible(on)
        if not on:
            self._job = None
