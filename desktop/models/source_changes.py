"""What changed between the file a report was read from and the file that lies there now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.edits.carrying_over import CarriedOver, Change, LineMoves, carry_over
from desktop.models.loading import Reading, read_new
from desktop.models.open_report import OpenReport
from desktop.store import Step
from desktop.workbook.marks import payload_text
from parser import Report
from parser.model import Target, TargetKind
from parser.naming import target_name
from parser.payloads import payload_of


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A value that reads differently: what it is called, and both readings, "" where there is none."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class SourceChanges:
    """The file that lies there now, beside what was read; `hindrance` says why it cannot be taken, "" if it can."""

    data: bytes
    reading: Reading
    lines: tuple[Change, ...]
    values: tuple[ChangedValue, ...]
    carried: CarriedOver
    hindrance: str = ""


def compare(opened: OpenReport, steps: tuple[Step, ...], data: bytes) -> SourceChanges:
    """Read the file that lies there now beside the open report; `steps` are those that hold. Raises ReadError."""
    row = opened.row
    reading = read_new(data, row.name, row.encoding)
    moves = LineMoves(opened.document.text, reading.document.text)
    parsed = reading.parts[0].report
    several = row.part is not None or opened.parts > 1 or len(reading.parts) > 1
    hindrance = "这个文件里不止一份报告，不能直接换用；请把新文件用“文件 ▸ 打开”另外读入。" if several else ""
    values = tuple(changed_values(opened.parsed, parsed))
    return SourceChanges(data, reading, tuple(moves.changes), values, carry_over(parsed, steps, moves), hindrance)


def changed_values(old: Report, new: Report) -> Iterator[ChangedValue]:
    """What reads differently, by name; figures of one name are compared together, as their places moved."""
    before, after = _readings(old), _readings(new)
    for name in dict.fromkeys([*before, *after]):
        one, other = before.get(name, []), after.get(name, [])
        if one != other:
            yield ChangedValue(name, "、".join(one), "、".join(other))


def _readings(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for target, _entry in report.values():
        found.setdefault(target_name(report, target), []).append(_text(report, target))
    return found


def _text(report: Report, target: Target) -> str:
    text = payload_text(target, payload_of(report, target))
    return text.rpartition(" ")[2] if target.kind is TargetKind.INDICATOR else text
