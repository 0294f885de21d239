"""From a row of the queue to a report on the desk: the file's bytes, its reading, its part of it, its corrections."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.edits.rereading import Carrier
from desktop.models.forerunners import Forerunners
from desktop.models.open_report import OpenReport
from desktop.store import AcceptanceEvent, Readable, ReportRow, Step, StoreError
from desktop.store.rule_switches import rules_off
from parser import Checker, Report, SourceDocument, read_bytes, review
from parser.corrections import Correction, apply
from parser.errors import ReadError
from parser.model import TargetKind
from parser.parts import Part, first_of, parts_of

LONGEST = 1_000_000
"""Characters of the longest text that is taken into the queue, some sixty reports in one file.

Whatever they are, they are parsed in some seconds and in less than 500 MB.
"""
KEPT, KEPT_CHARACTERS = 24, 3_000_000
"""How many files stay read, and how much text of them: what was just read, or left, is opened again at once."""


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


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of the queue that was not read yet, or too long ago."""

    data: bytes
    name: str
    encoding: str | None


@dataclass(frozen=True, slots=True)
class _Checked:
    """A report as it was parsed, what it is checked by, and what did so and knows what it found."""

    parsed: Report
    off: frozenset[str]
    last_year: Report | None
    checker: Checker


def read_as(data: bytes, name: str, encoding: str | None) -> Reading:
    """Read a file and the reports in it. Raises ReadError."""
    document = read_bytes(data, name, encoding)
    return Reading(document, parts_of(document))


def read_new(data: bytes, name: str, encoding: str | None) -> Reading:
    """Read a file that comes in: one that is too long for reports is not parsed. Raises ReadError."""
    document = read_bytes(data, name, encoding)
    if len(document.text) > LONGEST:
        raise ReadError("too_big", name=name, size=f"{len(document.text) // 10_000} 万字")
    return Reading(document, parts_of(document))


class Loader:
    """Opens rows of the queue; remembers the files that were read last."""

    def __init__(self, store: Readable) -> None:
        self._store = store
        self._forerunners = Forerunners(store)
        self._kept: OrderedDict[tuple[str, str, str | None], Reading] = OrderedDict()
        self._checkers: OrderedDict[int, _Checked] = OrderedDict()

    def keep(self, reading: Reading, encoding: str | None) -> None:
        """Remember a file that was just read; those that were read longest ago are forgotten for it."""
        document = reading.document
        key = (document.sha256, document.name, encoding)
        self._kept[key] = reading
        self._kept.move_to_end(key)
        room = KEPT_CHARACTERS - sum(len(kept.document.text) for kept in self._kept.values())
        while len(self._kept) > 1 and (room < 0 or len(self._kept) > KEPT):
            _key, forgotten = self._kept.popitem(last=False)
            room += len(forgotten.document.text)

    def unread(self, row: ReportRow) -> tuple[Unread, ...]:
        """What has to be read to open a report: its file, and that of last year it is checked against.

        Last year's counts where it is under the very name. Raises StoreError.
        """
        unit, year = row.summary.get("agency"), row.summary.get("year")
        before = self._store.of_year(year - 1, unit) if isinstance(unit, str) and isinstance(year, int) else ()
        rows = [row, *(self._store.report(other.id) for other in before)]
        return tuple(
            Unread(self._store.source_bytes(one.id), one.name, one.encoding)
            for one in rows
            if (one.sha256, one.name, one.encoding) not in self._kept
        )

    def load(self, row: ReportRow) -> OpenReport:
        """The report of a row with its corrections. Raises StoreError, ReadError, PartGone, and ValueError where a
        correction that was kept is none.
        """
        reading = self._reading(row)
        document, parts = reading.document, reading.parts
        parsed = _parsed(row, reading)
        carrier = self._carrier(row, document)
        corrections = self._corrections(row.id, carrier)
        checker = self.checker(parsed, corrections)
        first = checker.check(parsed)
        part = parts[(row.part or 1) - 1]
        reviewed = review(parsed, corrections, checker)
        return OpenReport(row, document, parsed, reviewed, part.span, len(parts), carrier, checker, first, corrections)

    def reviewed(self, opened: OpenReport) -> OpenReport:
        """The same after its corrections changed. Raises StoreError."""
        corrections = self._corrections(opened.row.id, opened.carrier)
        was = {name: entry.value for name, entry in opened.reviewed.report.metadata.items()}
        unit, year = _unit_and_year(opened.parsed, corrections)
        known = (was.get("agency"), was.get("year")) == (unit, year)
        checker = opened.checker if known else self.checker(opened.parsed, corrections)
        first = opened.first_findings if known else checker.check(opened.parsed)
        reviewed = review(opened.parsed, corrections, checker)
        return opened.with_corrections(corrections, reviewed, checker, first)

    def checker(self, parsed: Report, corrections: Iterable[Correction] = ()) -> Checker:
        """What checks a report by the rules that hold, with the same unit's report of last year. Raises StoreError."""
        unit, year = _unit_and_year(parsed, corrections)
        before = self._forerunners.before(unit, year) if isinstance(unit, str) and isinstance(year, int) else None
        last_year = self._as_corrected(before) if before is not None else None
        return self._known_checker(parsed, rules_off(self._store), last_year)

    def _known_checker(self, parsed: Report, off: frozenset[str], last_year: Report | None) -> Checker:
        """What checked a report when it was read or open the last time, where the same holds now; else a new one."""
        known = self._checkers.pop(id(parsed), None)
        if known is None or known.parsed is not parsed or (known.off, known.last_year) != (off, last_year):
            known = _Checked(parsed, off, last_year, Checker(off, last_year))
        self._checkers[id(parsed)] = known
        if len(self._checkers) > KEPT:
            self._checkers.popitem(last=False)
        return known.checker

    def document(self, row: ReportRow) -> SourceDocument:
        """The source of a row, without what is read in it. Raises StoreError, ReadError."""
        kept = self._kept.get((row.sha256, row.name, row.encoding))
        return kept.document if kept else read_bytes(self._store.source_bytes(row.id), row.name, row.encoding)

    def unchecked(self, row: ReportRow) -> tuple[Reading, Report]:
        """The file of a row and its report with its corrections, no rule looked at. Raises as `load` does."""
        reading = self._reading(row)
        corrections = self._corrections(row.id, self._carrier(row, reading.document))
        return reading, apply(_parsed(row, reading), corrections).report

    def _as_corrected(self, report_id: int) -> Report | None:
        """A report with its corrections, unchecked; None where it cannot be opened, which is told when it is opened."""
        try:
            return self.unchecked(self._store.report(report_id))[1]
        except StoreError as error:
            if error.passing:
                raise  # else it would be checked as if there were none
            return None
        except (ReadError, PartGone, ValueError):
            return None

    def _carrier(self, row: ReportRow, document: SourceDocument) -> Carrier:
        return Carrier(lambda: self._store.source_bytes(row.id), row.encoding, document)

    def steps(self, opened: OpenReport) -> tuple[Step, ...]:
        """Every step ever made on a report, in the places of the reading that is open, oldest first."""
        steps = self._store.steps(opened.row.id, include_superseded=True)
        return tuple(opened.carrier.step(step) for step in steps) if opened.carrier else steps

    def acceptance(self, row: ReportRow) -> AcceptanceEvent | None:
        """How an accepted report came to be that, None where it is not or that was not kept. Raises StoreError."""
        events = self._store.acceptances(row.id) if row.status == "accepted" else ()
        return next((e for e in reversed(events) if e.accepted and e.at == row.accepted_at), None)

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


def _parsed(row: ReportRow, reading: Reading) -> Report:
    """The report of a row as it was parsed. Raises PartGone."""
    if row.part is None:
        return first_of(reading.document, reading.parts)
    if row.part > len(reading.parts):
        raise PartGone(row.name, row.part, len(reading.parts))
    return reading.parts[row.part - 1].report


def _unit_and_year(parsed: Report, corrections: Iterable[Correction]) -> tuple[object, object]:
    """The unit and the year that a report is of with its corrections, None where it does not tell."""
    values: dict[str, object] = {name: entry.value for name, entry in parsed.metadata.items()}
    for correction in corrections:
        if correction.target.kind is TargetKind.METADATA:
            values[correction.target.key] = (correction.new or {}).get("value")
    return values.get("agency"), values.get("year")
