"""From a row of the queue to a report on the desk: the file's bytes, its reading, its part of it, its corrections."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace

from desktop.edits.rereading import Carrier
from desktop.models.open_report import OpenReport
from desktop.store import ReportRow, Step, Store
from desktop.store.rule_switches import rules_off
from parser import Checker, SourceDocument, read_bytes, review
from parser.corrections import Correction
from parser.parts import Part, first_of, parts_of

KEPT = 8
"""Files of several reports that stay read, so that going from one of their reports to the next does not read all."""


class PartGone(Exception):  # noqa: N818 - it is told to people
    """A file holds fewer reports than it did when it was split. The message is Chinese."""

    def __init__(self, name: str, part: int, count: int) -> None:
        super().__init__(
            f"“{name}”现在只读出 {count} 份报告，没有第 {part} 份，所以没有打开；它的修正仍在工作区里。"
            "请用“文件 ▸ 换一种编码读”换回原来的编码，或把它移出队列。"
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read: its text and the reports in it, at least one."""

    document: SourceDocument
    parts: tuple[Part, ...]


def read_as(data: bytes, name: str, encoding: str | None) -> Reading:
    """Read a file and the reports in it. Raises ReadError."""
    document = read_bytes(data, name, encoding)
    return Reading(document, parts_of(document))


class Loader:
    """Opens rows of the queue; remembers the last files that hold several reports."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[tuple[str, str, str | None], Reading] = OrderedDict()

    def keep(self, reading: Reading, encoding: str | None) -> None:
        """Remember a file that was just read, where reading it again would take long."""
        if len(reading.parts) > 1:
            document = reading.document
            self._kept[document.sha256, document.name, encoding] = reading
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def load(self, row: ReportRow) -> OpenReport:
        """The report of a row with its corrections. Raises StoreError, ReadError, PartGone, and ValueError where a
        correction that was kept is none.
        """
        reading = self._reading(row)
        document, parts = reading.document, reading.parts
        if row.part is not None and row.part > len(parts):
            raise PartGone(row.name, row.part, len(parts))
        part = parts[(row.part or 1) - 1]
        parsed = first_of(document, parts) if row.part is None else part.report
        carrier = Carrier(lambda: self._store.source_bytes(row.id), row.encoding, document)
        checker = Checker(rules_off(self._store))
        reviewed = review(parsed, self._corrections(row.id, carrier), checker)
        return OpenReport(row, document, parsed, reviewed, part.span, len(parts), carrier, checker)

    def reviewed(self, opened: OpenReport) -> OpenReport:
        """The same after its corrections changed. Raises StoreError."""
        corrections = self._corrections(opened.row.id, opened.carrier)
        return replace(opened, reviewed=review(opened.parsed, corrections, opened.checker))

    def steps(self, opened: OpenReport) -> tuple[Step, ...]:
        """Every step ever made on a report, in the places of the reading that is open, oldest first."""
        steps = self._store.steps(opened.row.id, include_superseded=True)
        return tuple(opened.carrier.step(step) for step in steps) if opened.carrier else steps

    def _corrections(self, report_id: int, carrier: Carrier | None) -> tuple[Correction, ...]:
        steps = [step for step in self._store.steps(report_id) if not step.undone]
        carried = [carrier.step(step) for step in steps] if carrier else steps
        return tuple(correction for step in carried for correction in step.corrections)

    def _reading(self, row: ReportRow) -> Reading:
        key = (row.sha256, row.name, row.encoding)
        found = self._kept.get(key)
        if found is None:
            found = read_as(self._store.source_bytes(row.id), row.name, row.encoding)
            self.keep(found, row.encoding)
        else:
            self._kept.move_to_end(key)
        return found
