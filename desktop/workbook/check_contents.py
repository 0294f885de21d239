"""What stands on a check sheet, as data: who reported, what is still open, what was decided and changed, the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop.conflicts import CHANGED_READING
from desktop.doubts import open_doubts
from desktop.workbook.check_grids import Grid, Square, grids_of
from desktop.workbook.corrections import changes, field_name
from desktop.workbook.entry import UNDECIDED, ExportEntry, edition_name
from desktop.workbook.marks import HOW_WORDS, payload_text, time_text
from desktop.workbook.overview import STATUS_WORDS, completeness
from desktop.workbook.told_findings import item_of
from parser.corrections import Correction
from parser.model import Entry, Target
from parser.naming import SEVERITY_NAMES, target_name

__all__ = ["Change", "CheckSheet", "Decided", "Grid", "Open", "Square", "check_sheet_of"]

Gravity = Literal["error", "warning", "doubt"]
GRAVITY_NAMES: Mapping[Gravity, str] = {
    "error": SEVERITY_NAMES["error"],
    "warning": SEVERITY_NAMES["warning"],
    "doubt": "待核",
}
TITLE_TEXT = "政府信息公开工作年度报告核对单"
_ASK = "请对照原文"
_MINUTES = 16  # characters of an ISO time down to the minute


@dataclass(frozen=True, slots=True)
class Open:
    """Something nobody has decided on: where it is, what is printed ("" for several places), what is expected, why."""

    gravity: Gravity
    place: str
    printed: str
    wanted: str
    why: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A failed check that a person decided on, in whose words."""

    place: str
    why: str
    decision: str
    note: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of what, from what, to what, when (to the minute), by whom ("" where nobody knows) and why."""

    place: str
    old: str
    new: str
    at: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """One report's sheet. `facts` are names and values for its head, `remarks` what must be known to read it."""

    unit: str
    year: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    open: tuple[Open, ...]
    decided: tuple[Decided, ...]
    changes: tuple[Change, ...]
    grids: tuple[Grid, ...]

    @property
    def name(self) -> str:
        """Unit and year, for the head of each page and the name of a file."""
        return f"{self.unit}　{self.year}" if self.year else self.unit

    def count(self, gravity: Gravity) -> int:
        """How many open problems there are of a gravity."""
        return sum(problem.gravity == gravity for problem in self.open)


def check_sheet_of(entry: ExportEntry, rules_off: Mapping[str, str] | None = None) -> CheckSheet:
    """The sheet of a report as it is now. `rules_off` are the rules that were not checked."""
    found = (*_failed(entry), *_doubted(entry))
    changed = tuple(_change(entry, correction) for correction in changes(entry))
    counts = {name: sum(one.gravity == name for one in found) for name in GRAVITY_NAMES}
    told = "，".join(f"{GRAVITY_NAMES[name]} {count}" for name, count in counts.items())
    facts = (
        ("单位", entry.unit),
        ("年度", f"{entry.year}年" if entry.year else "（未识别）"),
        ("版式", edition_name(entry.form.id)),
        ("状态", _status(entry)),
        ("章节与表格", completeness(entry)),
        ("未处理", f"{told}；修正 {len(changed)} 处"),
        ("文件", _file(entry)),
    )
    remarks = (f"停用了 {len(rules_off)} 条核对规则，没有核对：{'、'.join(rules_off)}。",) if rules_off else ()
    year = f"{entry.year}年" if entry.year else ""
    return CheckSheet(entry.unit, year, facts, remarks, found, tuple(_decided(entry)), changed, grids_of(entry))


def _status(entry: ExportEntry) -> str:
    word, accepted = STATUS_WORDS.get(entry.status, entry.status), entry.accepted
    if entry.status != "accepted" or accepted is None:
        return word
    return f"{word}（{'，'.join(filter(None, (accepted.person, time_text(accepted.at)[:_MINUTES])))}）"


def _file(entry: ExportEntry) -> str:
    source = entry.report.source
    return source.name if source.part == 1 else f"{source.name}（第 {source.part} 份）"


def _failed(entry: ExportEntry) -> Iterator[Open]:
    """The failed checks nobody has decided on, errors first; hints ask for nothing."""
    for finding, folded in entry.causes:
        if finding.severity != "hint" and entry.disposition(finding)[0] == UNDECIDED:
            item = item_of(entry, finding, len(folded))
            yield Open(finding.severity, item.place, item.printed, item.wanted, item.why)


def _doubted(entry: ExportEntry) -> Iterator[Open]:
    for target, value in open_doubts(entry.reviewed):
        yield _doubt(entry, target, value, value.reason or "读得不太有把握")
    for target in entry.conflicts:
        yield _doubt(entry, target, entry.values.get(target), CHANGED_READING)


def _doubt(entry: ExportEntry, target: Target, value: Entry | None, why: str) -> Open:
    span = value.span if value else None
    line = f"（第{entry.line(span.start)}行）" if span else ""
    place = target_name(entry.report, target).replace(" · ", "·") + line
    return Open("doubt", place, entry.excerpt(span) if span else "", _ASK, why)


def _decided(entry: ExportEntry) -> Iterator[Decided]:
    """What was kept as printed or called a false alarm; what was mended stands among the changes."""
    for finding, folded in entry.causes:
        word, note = entry.disposition(finding)
        if word != UNDECIDED:
            item = item_of(entry, finding, len(folded))
            yield Decided(item.place, finding.message, word, note)


def _change(entry: ExportEntry, correction: Correction) -> Change:
    target = correction.target
    return Change(
        field_name(entry, target).replace(" · ", "·"),
        payload_text(target, correction.old),
        payload_text(target, correction.new),
        time_text(correction.at)[:_MINUTES],
        correction.by,
        correction.note or HOW_WORDS[correction.how],
    )
