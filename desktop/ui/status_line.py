"""The status bar: saved when, how many to look at, encoding; progress with a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.jobs import Job
from desktop.language import said
from desktop.models.encodings import encoding_name
from desktop.models.file_reading import is_doubtful
from desktop.models.open_report import OpenReport


class StatusLine(QStatusBar):
    """Tells the truth about saving, calmly. `encodingRequested` when the name of a .txt's encoding is pressed."""

    encodingRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = QLabel()
        self._line = QLabel()
        self._counts = QLabel()
        self._kind = QLabel()
        self.encoding = QPushButton()
        self.encoding.setObjectName("inStatus")
        self.encoding.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.encoding.clicked.connect(self.encodingRequested)
        self._zoom = QLabel()
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setMaximumHeight(12)
        self._progress.setTextVisible(False)
        self._work = QLabel()
        self._stop = QPushButton(self.tr("停止"))
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._job: Job | None = None
        self._trouble = False
        self._stop.clicked.connect(self._on_stop)
        for widget in (self._saved, self._line, self._counts, self._work, self._progress, self._stop):
            self.addWidget(widget)
        self.addPermanentWidget(self._kind)
        self.addPermanentWidget(self.encoding)
        self.addPermanentWidget(self._zoom)
        self._show_work(False)
        self.show_report(None)

    def show_saved(self, time: str | None) -> None:
        """Everything is on disk since then (ISO time); None when nothing was ever kept."""
        if self._trouble:
            return
        self._saved.setText(
            "" if time is None else self.tr("● 已保存 {time}").format(time=time.partition("T")[2] or time)
        )

    def show_trouble(self, on: bool) -> None:
        """The last step is not on disk, until `show_saved` says otherwise."""
        self._saved.setProperty("state", "bad" if on else "")
        self._saved.style().polish(self._saved)
        self._trouble = on
        if on:
            self._saved.setText(self.tr("✗ 未保存"))

    def show_saving(self) -> None:
        """A step is being written; painted at once, since writing does not let the window have its turn."""
        if not self._trouble:
            self._saved.setText(self.tr("○ 正在保存"))
            self._saved.repaint()

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
            self._kind.clear()
            self.encoding.hide()
            self._line.clear()
            return
        parts = [
            self.tr("待看 {n}").format(n=len(opened.problems)),
            self.tr("已核 {n}").format(n=len(opened.reviewed.confirmed)),
            self.tr("已改 {n}").format(n=len(opened.reviewed.marks)),
        ]
        self._counts.setText(" · ".join(parts))
        self._show_kind(opened)

    def _show_kind(self, opened: OpenReport) -> None:
        """Word, or the encoding of a .txt and how sure that is."""
        source = opened.parsed.source
        is_text = source.kind == "txt"
        self._kind.setText("" if is_text else "Word")
        self._kind.setVisible(not is_text)
        name = encoding_name(source.encoding)
        if is_doubtful(opened):
            name = self.tr("! {name}（编码存疑，换一种…）").format(name=name)
        elif opened.row.encoding is not None:
            broken = self.tr("，有读不出的字") if not source.encoding_sure else ""
            name = self.tr("{name}（手选{broken}）").format(name=name, broken=broken)
        self.encoding.setText(name)
        self.encoding.setToolTip(self.tr("文件的文字编码；原文有乱码时按这里换一种"))
        self.encoding.setAccessibleName(self.tr("编码 {name}，换一种编码读").format(name=name))
        self.encoding.setVisible(is_text)

    def follow(self, job: Job) -> None:
        """Show a job's progress until it ends."""
        self._job = job
        self._work.setText(said(job.title))
        self._progress.setRange(0, 0)
        self._show_work(True)
        job.worded.connect(lambda words: self._work.setText(f"{said(job.title)} · {said(words)}"))
        job.progressed.connect(self._on_progress)
        job.finished.connect(lambda _cancelled: self._show_work(False))

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._work.setText(self.tr("正在停下…"))

    def _show_work(self, on: bool) -> None:
        for widget in (self._work, self._progress, self._stop):
            widget.setVisible(on)
        if not on:
            self._job = None
