"""What was changed in a workbook, held against the reports as they are now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.edits.plan import Refused
from desktop.round_trip.difference import Difference, Differences, RefusedCell
from desktop.round_trip.entered import Entered, entered, words
from desktop.round_trip.finding import Edited, Returned
from desktop.round_trip.naming_sheet import NamedReport
from desktop.round_trip.shown import Gone, Shown, by_place, shown, without_unit
from desktop.round_trip.taking import change
from desktop.round_trip.values import same
from desktop.workbook.entry import ExportEntry
from parser.corrections import Correction
from parser.model import Target, TargetKind
from parser.naming import METADATA_NAMES, target_name

_NOT_HERE = (
    "导出时的“{unit}”不在现在的队列里（可能移出了，或换成了新的文件），工作簿里对它的 {n} 处改动没有读回。"
    "请先把那份报告放回队列，或在程序里改。"
)
_OTHER_READING = "这份报告导出后换了一种编码读，原文里的位置对不上，没有读回。"
_IS_GONE = "程序里已经没有这一项（可能已删除），没有读回。"
_CONTRADICTION = "同一个数在几处改成了不同的值，不知道以哪一处为准，没有读回。请留下一处，或改成一样。"


@dataclass(frozen=True, slots=True)
class _Case:
    """One value of one report, with all cells of it that were changed."""

    entry: ExportEntry
    report: NamedReport
    target: Target
    part: str
    cells: Sequence[Edited]

    @property
    def name(self) -> str:
        if self.target.kind is TargetKind.SECTION:
            number = "编号" if self.part == "number" else "标题"
            return f"章节{number} · {target_name(self.entry.report, self.target)}"
        if self.target.kind is TargetKind.METADATA:
            return METADATA_NAMES.get(self.target.key, self.target.key)
        return target_name(self.entry.report, self.target)

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(cell.place for cell in self.cells)

    def refused(self, reason: str, found: str = "") -> RefusedCell:
        told = found or "、".join(dict.fromkeys(words(cell.found.value) for cell in self.cells))
        return RefusedCell(self.entry.identity, self.report.name, self.name, self.places, told, reason)


def compare(returned: Returned, entries: Sequence[ExportEntry]) -> Differences:
    """The differences between a workbook that came back and the reports; nothing is changed by it."""
    by_identity = {entry.identity: entry for entry in entries}
    found: dict[bool, list[Difference]] = {True: [], False: []}
    refused: list[RefusedCell] = []
    for case in _cases(returned, by_identity):
        try:
            difference = _difference(case)
        except Refused as refusal:
            refused.append(case.refused(str(refusal)))
        except Gone:
            refused.append(case.refused(_IS_GONE))
        else:
            if difference is not None:
                found[bool(difference.written)].append(difference)
    missing = (*returned.told, *_not_here(returned, by_identity))
    return Differences(returned.name, tuple(found[False]), tuple(refused), missing, tuple(found[True]))


def _cases(returned: Returned, entries: Mapping[str, ExportEntry]) -> Iterator[_Case]:
    grouped: dict[tuple[str, Target, str], list[Edited]] = defaultdict(list)
    for edited in returned.edited:
        grouped[edited.report.identity, edited.target, edited.part].append(edited)
    for (identity, target, part), cells in grouped.items():
        if identity in entries:
            yield _Case(entries[identity], cells[0].report, target, part, cells)


def _not_here(returned: Returned, entries: Mapping[str, ExportEntry]) -> Iterator[str]:
    counts = Counter(edited.report for edited in returned.edited if edited.report.identity not in entries)
    for report, count in counts.items():
        yield _NOT_HERE.format(unit=report.name, n=count)


def _difference(case: _Case) -> Difference | None:
    """What a person has to decide on; None where the program has the value already. Raises Refused and Gone."""
    entry, target = case.entry, case.target
    if by_place(target) and case.report.encoding != entry.report.source.encoding:
        raise Refused(_OTHER_READING)
    now = shown(entry, target, case.part)
    given = _agreed(case)
    if same(now, given.value):
        return None
    corrections = change(entry.reviewed, target, case.part, given.text).corrections
    if not corrections:
        return None
    return Difference(
        entry.identity,
        case.report.name,
        target,
        case.part,
        case.name,
        case.places,
        words(now),
        given.words,
        given.text,
        written=_written(case, now),
        remark="；".join((*given.remarks, *_read_as(given, corrections))),
    )


def _read_as(given: Entered, corrections: Sequence[Correction]) -> Iterator[str]:
    """The number that a text becomes."""
    if given.spelled:
        new = corrections[0].new or {}
        unit = str(new.get("unit") or "")
        yield f"填的是文字，读作 {words(new.get('value'))}{unit if unit.endswith('元') else ''}"


def _agreed(case: _Case) -> Entered:
    """What was put into all the cells of the value. Raises Refused where they contradict each other."""
    given = [entered(case.entry, case.target, cell) for cell in case.cells]
    if len({one.text for one in given}) > 1:
        raise Refused(_CONTRADICTION)
    return given[0]


def _written(case: _Case, now: Shown) -> str:
    """What stood in the workbook, where that is not what the program has now; "" where it is."""
    for cell in case.cells:
        left_out = cell.written is None and without_unit(case.entry, case.target)
        if not left_out and not same(cell.written, now):
            return words(cell.written)
    return ""
