"""How the file of the open report is read: in which encoding, and as one report or as several.

Nothing is lost by any of it: corrections stay with their report, and every change can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop.messages import Level, Messages, at_most
from desktop.models.encodings import Choice, choices, encoding_name
from desktop.models.loading import PartGone, Reading, read_as
from desktop.models.open_report import OpenReport
from desktop.models.summary import keep_summary
from desktop.models.workbench import Workbench
from desktop.store import ReportRow, StoreError
from desktop.store.splitting import join_parts, split_report
from parser.errors import ReadError
from parser.naming import target_name

SHOWN_CONFLICTS = 6


class FileReading(QObject):
    """Re-reads, splits and joins files of the queue. `encodingWanted` asks the window to let a person choose."""

    encodingWanted = Signal()

    def __init__(self, workbench: Workbench, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._messages = workbench, messages

    def tell(self) -> None:
        """Say what is doubtful about how the file of the open report was read."""
        opened = self._workbench.current
        if opened is None:
            return
        if is_doubtful(opened):
            text = f"“{opened.row.name}”的编码没有把握，暂按 {encoding_name(opened.document.encoding)} 读"
            broken = opened.document.text.count("\ufffd")
            text += f"，有 {broken} 处读不出（显示为 \ufffd）" if broken else ""
            text += "。原文如有乱码，请换一种编码；读得通就不用管。"
            self._messages.tell("warning", text, action=("换一种编码读…", self.encodingWanted.emit))
        elif opened.row.part is None and opened.parts > 1:
            text = f"“{opened.row.name}”里有 {opened.parts} 份报告，现在只读了第一份，其余的不会导出。"
            text += "拆开后每份单独核对、单独导出。"
            self._messages.tell("warning", text, action=(f"拆成 {opened.parts} 份报告", self.split))

    # Encoding

    def encodings(self) -> tuple[Choice, ...]:
        """The ways in which the open report can be read; none where there is nothing to choose."""
        opened = self._workbench.current
        if opened is None or opened.document.kind != "txt":
            return ()
        try:
            data = self._workbench.store.source_bytes(opened.row.id)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return ()
        return choices(data, opened.row.name, opened.row.encoding)

    def choose_encoding(self, encoding: str | None) -> bool:
        """Read the file of the open report in another encoding, None: as the program finds out."""
        opened = self._workbench.current
        if opened is None or opened.document.kind != "txt" or opened.row.encoding == encoding:
            return False
        store, row = self._workbench.store, opened.row
        try:
            reading = read_as(store.source_bytes(row.id), row.name, encoding)
            family = store.same_file(row.id)
            missing = [other.part for other in family if (other.part or 1) > len(reading.parts)]
            if missing:
                name, count = encoding_name(encoding or "自动判断"), len(reading.parts)
                text = f"按 {name} 读，“{row.name}”里只有 {count} 份报告，第 {missing[0]} 份就没有了，所以没有换。"
                self._messages.tell("warning", text + "请先用“文件 ▸ 合回一份报告”合回去，再换编码。")
                return False
            store.set_encoding(row.id, encoding, self._workbench.desk.person())
        except (StoreError, ReadError) as error:
            self._messages.tell("warning", f"没有换编码：{error.message}")
            return False
        self._workbench.loader.keep(reading, encoding)
        self._arrive(row.id, [other.id for other in family])
        self._tell_reread(opened, encoding, reading)
        return True

    def _tell_reread(self, before: OpenReport, encoding: str | None, reading: Reading) -> None:
        opened = self._workbench.current
        if opened is None:
            return
        conflicts = [
            f"{target_name(opened.reviewed.report, c.target)}：原先改的是另一个读法里的值，请对照原文核对"
            for c in opened.conflicts
        ]
        name = encoding_name(reading.document.encoding)
        text = f"已按 {name} 重新读取“{before.row.name}”" if encoding else f"已改回自动判断（{name}）重新读取"
        kept = len(opened.reviewed.marks) + len(opened.reviewed.confirmed)
        text += "，改过和确认过的都还在" if kept else ""
        text += "；原先已通过，文字变了，请重新核对" if before.row.status == "accepted" else ""
        shown = at_most(SHOWN_CONFLICTS, conflicts, "……另有 {0} 处，见“问题”页")
        back = ("换回原来的编码", lambda: self.choose_encoding(before.row.encoding))
        level: Level = "warning" if conflicts else "info"
        self._messages.tell(level, text + (f"，其中 {len(conflicts)} 处要再看：" if conflicts else "。"), shown, back)

    # Several reports in one file

    def split(self) -> bool:
        """Make every report of the open file a report of its own."""
        opened = self._workbench.current
        if opened is None or opened.row.part is not None or opened.parts < 2:
            return False
        if not self._split(opened):
            return False
        text = f"已把“{opened.row.name}”拆成 {opened.parts} 份报告，依次排在队列里。第一份上的修正都还在。"
        self._messages.tell("info", text, action=("合回一份报告", self.join))
        return True

    def split_all(self, report_ids: Iterable[int]) -> None:
        """Do the same for files that were just read."""
        first, made = None, 0
        for report_id in report_ids:
            opened = self._workbench.reviewed_of(report_id)
            if opened is not None and opened.row.part is None and opened.parts > 1 and self._split(opened):
                first, made = first or report_id, made + opened.parts
        if first is not None:
            self._workbench.open(first)
            self._messages.tell("info", f"已拆成 {made} 份报告，依次排在队列里。拆错了可用“文件 ▸ 合回一份报告”。")

    def join(self) -> bool:
        """Read the file of the open report as one again, as long as nobody corrected the further reports."""
        opened = self._workbench.current
        if opened is None or opened.row.part is None:
            return False
        store, row = self._workbench.store, opened.row
        try:
            corrected = [other for other in store.same_file(row.id) if (other.part or 1) > 1 and self._touched(other)]
            if corrected:
                names = "、".join(f"第 {other.part} 份" for other in corrected)
                text = f"{names}里已有修正或确认，合回去就没有地方放了，所以没有合。"
                self._messages.tell("warning", text + f"要合回去，请先在那里把它们撤销{self._messages.key('undo')}。")
                return False
            first = join_parts(store, row.id, self._workbench.desk.person())
        except StoreError as error:
            self._messages.tell("error", error.message)
            return False
        self._arrive(first, [first])
        again = ("再拆开", self.split)
        self._messages.tell("info", f"“{row.name}”已合回一份报告，只读第一份；其余的不会导出。", action=again)
        return True

    def _touched(self, row: ReportRow) -> bool:
        return bool(self._workbench.store.corrections(row.id))

    def _split(self, opened: OpenReport) -> bool:
        try:
            ids = split_report(self._workbench.store, opened.row.id, opened.parts, self._workbench.desk.person())
        except StoreError as error:
            self._messages.tell("error", error.message)
            return False
        self._arrive(opened.row.id, ids)
        return True

    def _arrive(self, report_id: int, changed: Iterable[int]) -> None:
        """Show the queue as it is now, with true summaries of the reports that changed, and open one of them."""
        workbench = self._workbench
        workbench.refresh_queue()
        for other in changed:
            row = workbench.row(other)
            if row is None:
                continue
            try:
                opened = workbench.loader.load(row)
                keep_summary(workbench.store, other, opened.reviewed, opened.all_problems)
            except (StoreError, ReadError, PartGone, ValueError):
                continue  # it is told when the report is opened
        workbench.refresh_queue()
        workbench.open(report_id)


def is_doubtful(opened: OpenReport) -> bool:
    """Whether the program had to guess the encoding; what a person chose is not questioned."""
    return opened.row.encoding is None and not opened.document.encoding_sure
