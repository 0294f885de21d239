"""What a person should look at in a report, in the order of its text, each with one Chinese line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.conflicts import CHANGED_READING, open_conflicts
from desktop.doubts import open_doubts
from desktop.expected import Missing, missing
from desktop.mended import mended
from desktop.models.span_index import replaced_places
from parser.catalogue import indicator_name
from parser.corrections import Correction, Disposition, Reviewed
from parser.model import Entry, Finding, Indicator, Report, Span, Target, TargetKind
from parser.naming import target_name

Choice = Literal["confirm", "absent", "change", "keep", "holds", "computed", "false_alarm", "reopen"]
Grade = Literal["error", "warning", "hint", "doubtful", "folded"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at. `target` is the value to change: of a failed check, the cell that most likely is wrong.

    A failed check that names no value (a missing part) is its own target. `kind` is ``wrong`` for errors only.
    `decided` is the word of what a person decided of it, "" while it is open. `under` is the key of the problem whose
    cause explains it too; it needs no look of its own. `missing` tells a value that is expected and was not read.
    """

    target: Target
    span: Span | None
    kind: Literal["wrong", "doubtful"]
    text: str
    finding: Finding | None = None
    decided: str = ""
    under: str = ""
    missing: bool = False

    @property
    def grade(self) -> Grade:
        """How grave it is: the check's severity, ``doubtful`` for a value, ``folded`` for what another explains."""
        if self.under:
            return "folded"
        return self.finding.severity if self.finding else "doubtful"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be done about it, the likeliest first and a value worked out by the program last."""
        finding = self.finding
        if self.under or self.decided == Disposition.FIXED:
            return ()
        if self.decided:
            return ("reopen",)
        if finding is None:
            return ("absent" if self.missing else "confirm", "change")
        change: tuple[Choice, ...] = () if self.target.kind is TargetKind.FINDING else ("change",)
        first: tuple[Choice, ...] = ("keep", *change) if finding.origin in ("", "print") else (*change, "keep")
        computed: tuple[Choice, ...] = ("computed",) if finding.cause and not finding.cause.ties else ()
        return (*first, "false_alarm", *computed)

    @property
    def key(self) -> str:
        """Names the same problem after a change; two checks may blame one cell."""
        return self.finding.key if self.finding else str(self.target)

    def concerns(self, target: Target) -> bool:
        """Whether a value has a part in it."""
        return target == self.target or (self.finding is not None and target in self.finding.cells)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is among the problems: at one of them (`order` are all keys as they were then), or in the text."""

    offset: int
    key: str = ""
    order: tuple[str, ...] = ()


def problems(reviewed: Reviewed) -> tuple[Problem, ...]:
    """Failed checks nobody has decided on, doubtful values nobody has confirmed or changed, and conflicts."""
    return open_problems(all_problems(reviewed))


def open_problems(listed: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that still need a look; nobody need look at hints, nor at what its cause explains."""
    return tuple(p for p in listed if p.grade not in ("hint", "folded") and not p.decided)


def all_problems(reviewed: Reviewed) -> tuple[Problem, ...]:
    """The same with hints and with what was decided on, in the order of the text."""
    report = reviewed.report
    values = reviewed.values
    typed_over = replaced_places(reviewed)
    doubts = [(target, entry, entry.span or typed_over.get(target)) for target, entry in open_doubts(reviewed)]
    found = [_doubt(report, target, entry, place) for target, entry, place in doubts]
    found += [_conflict(reviewed, correction, values) for correction in open_conflicts(reviewed)]
    found += [_missing(report, lack) for lack in missing(reviewed)]
    suspicion = _suspicion(report)
    failed = [finding for finding in report.findings if finding.outcome == "fail"]
    decided = {finding.key: _decision(reviewed, finding) for finding in failed}
    folded = Counter(finding.under for finding in failed)
    below: dict[str, list[Problem]] = {}
    for same in _by_key(failed):
        finding = same[0]
        if decided.get(finding.under) == decided[finding.key]:  # it is shown, and was decided on, with its cause
            below.setdefault(finding.under, []).append(_folded(finding))
            continue
        target = _blamed(finding, suspicion)
        text = finding.cause.message if finding.cause and finding.cause.message else ""
        text = text or "".join(dict.fromkeys(other.message for other in same))
        text += f"（另有 {folded[finding.key]} 条核对因此不平）" if folded[finding.key] else ""
        kind: Literal["wrong", "doubtful"] = "wrong" if finding.severity == "error" else "doubtful"
        place = _place(finding, values.get(target))
        found.append(Problem(target, place, kind, text, finding, decided[finding.key]))
    found.sort(key=lambda problem: _offset(problem, report))
    return tuple(one for problem in found for one in (problem, *below.get(problem.key, ())))


def mended_problems(first: Iterable[Finding], reviewed: Reviewed) -> tuple[Problem, ...]:
    """What failed before a person changed values, with the word for that; `first` are the findings before that."""
    return tuple(
        Problem(
            target,
            _place(finding, reviewed.values.get(target)),
            "doubtful",
            finding.message,
            finding,
            Disposition.FIXED,
        )
        for finding in mended(first, reviewed)
        for target in [_blamed(finding, {})]
    )


def _folded(finding: Finding) -> Problem:
    """A failed check in its place below the one whose cause explains it."""
    target = finding.cells[-1] if finding.cells else finding.target
    return Problem(target, next(iter(finding.spans), None), "wrong", finding.message, finding, under=finding.under)


def next_place(listed: Sequence[Problem], place: Place | None, step: int) -> Problem | None:
    """The next problem (1) or the one before (-1), around the end; where nobody is anywhere yet, the first or last.

    From a problem that is settled by now, the one that follows where it stood.
    """
    if not listed:
        return None
    if place is None:
        return listed[0 if step > 0 else -1]
    keys = [problem.key for problem in listed]
    if place.key in keys:
        return listed[(keys.index(place.key) + step) % len(listed)]
    at = place.order.index(place.key) if place.key in place.order else -1
    rest = place.order[at + 1 :] if step > 0 else place.order[:at][::-1]
    known = next((key for key in rest if key in keys), None) if at >= 0 else None
    if known is not None:
        return listed[keys.index(known)]
    if step > 0:
        return next((p for p in listed if p.span is None or p.span.start >= place.offset), listed[0])
    return next((p for p in reversed(listed) if p.span is not None and p.span.start <= place.offset), listed[-1])


def _by_key(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """As they are decided on: findings of one rule about the same values are decided at once."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.key, []).append(finding)
    return found.values()


def _decision(reviewed: Reviewed, finding: Finding) -> str:
    """The word of what a person decided of a failed check, "" where nobody has."""
    return str((reviewed.disposition(finding) or {}).get("disposition", ""))


def _blamed(finding: Finding, suspicion: Mapping[Target, int]) -> Target:
    """The value that most likely is wrong: the cause where one was found, else what fails most checks."""
    if finding.cause:
        return finding.cause.values[0][0]
    return max(reversed(finding.cells), key=lambda cell: suspicion.get(cell, 0), default=finding.target)


def _place(finding: Finding, entry: Entry | None) -> Span | None:
    """Where to look: at the value, unless the finding is about another place that was not read as this value."""
    if entry and entry.span and (not finding.spans or any(map(entry.span.overlaps, finding.spans))):
        return entry.span
    return next(iter(finding.spans), entry.span if entry else None)


def unread_places(reviewed: Reviewed) -> dict[Target, Span]:
    """Places of the source that an open finding tells of and that were not read as the field it speaks of."""
    metadata = reviewed.report.metadata
    found: dict[Target, Span] = {}
    for finding in reviewed.open_findings:
        for target in finding.cells if finding.severity != "hint" else ():
            place = _place(finding, metadata.get(target.key)) if target.kind is TargetKind.METADATA else None
            entry = metadata.get(target.key)
            if place and (entry is None or entry.span != place):
                found.setdefault(target, place)
    return found


def _suspicion(report: Report) -> dict[Target, int]:
    """How much speaks against each cell: every failed check it has a part in, less those that it passes."""
    score: Counter[Target] = Counter()
    for finding in report.findings:
        weight = {"fail": 100, "pass": -1}.get(finding.outcome, 0)
        for cell in finding.cells:
            score[cell] += weight
    return score


def _offset(problem: Problem, report: Report) -> int:
    return problem.span.start if problem.span else len(report.text)


def _conflict(reviewed: Reviewed, correction: Correction, values: Mapping[Target, Entry]) -> Problem:
    target = correction.target
    text = f"{target_name(reviewed.report, target)}：{CHANGED_READING}"
    return Problem(target, values[target].span, "doubtful", text)


def _doubt(report: Report, target: Target, entry: Entry, place: Span | None) -> Problem:
    reason = entry.reason or "读得不太有把握，请对照原文"
    name = indicator_name(entry.id) if isinstance(entry, Indicator) else target_name(report, target)
    return Problem(target, place, "doubtful", f"{name}：{reason}")


def _missing(report: Report, lack: Missing) -> Problem:
    text = f"{target_name(report, lack.target)}：{lack.why}，请从原文选取，或确认文中确实没有"
    return Problem(lack.target, lack.place, "doubtful", text, missing=True)
