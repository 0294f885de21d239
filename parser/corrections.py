"""Corrections: small records with an exact inverse, applied to an immutable parse by a pure function.

A report is, for this purpose, a map from `Target` to *payload* (the plain JSON form of one record). A correction says
what the payload of one target was and what it is now; None means that there is none. So `set`, `add` and `remove` are
one thing, undoing is swapping old and new, and the state of a report is its parse plus its corrections in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Literal

from parser.model import Finding, Report, Span, Target, TargetKind
from parser.payloads import Payload, assemble, payload_of

State = Literal["confirmed", "trusted", "doubtful", "wrong", "corrected"]


class Kind(StrEnum):
    """What the person did; names the undo step, does not change how the correction is applied."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"
    SPLIT = "split"
    JOIN = "join"
    MOVE = "move"
    LEVEL = "level"
    TITLE = "title"
    CHROME = "chrome"
    CONFIRM = "confirm"
    DISPOSE = "dispose"
    NOTE = "note"


class How(StrEnum):
    """Where the new value comes from."""

    SELECTED = "selected"  # taken from a place in the source
    TYPED = "typed"  # typed, with no place in the source
    COMPUTED = "computed"  # 推算: worked out from other values, always with a note
    WORKBOOK = "workbook"  # read back from an exported workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change to one target. `at` is an ISO time with seconds, `note` the person's reason."""

    target: Target
    kind: Kind
    old: Payload | None
    new: Payload | None
    how: How = How.TYPED
    at: str = ""
    note: str = ""

    def inverse(self) -> Correction:
        """The correction that takes this one back, exactly."""
        return replace(self, old=self.new, new=self.old)


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a target: the payload as parsed (None: the parser had none) and the last correction of it."""

    original: Payload | None
    last: Correction


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report with its corrections applied.

    `marks` has an entry for each value that now differs from the parse. `confirmed` are the targets a person called
    right, `dispositions` what was decided of findings, `notes` what people wrote. `conflicts` are corrections made
    against a payload that the parse no longer gives (after a parser update): applied all the same, and to be shown.
    """

    report: Report
    marks: Mapping[Target, Mark] = field(default_factory=dict)
    confirmed: frozenset[Target] = frozenset()
    dispositions: Mapping[Target, Payload] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    conflicts: tuple[Correction, ...] = ()

    def with_findings(self, findings: tuple[Finding, ...]) -> Reviewed:
        """The same with the report's findings replaced."""
        return replace(self, report=self.report.with_findings(findings))

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The failed checks that nobody has decided on."""
        return tuple(f for f in self.report.findings if f.outcome == "fail" and f.target not in self.dispositions)

    def state(self, target: Target, confidence: str = "high") -> State:
        """The one word that the screen shows for a value; `confidence` is the value's own."""
        if target in self.marks:
            return "corrected"
        if target in self.confirmed:
            return "confirmed"
        if any(target in finding.cells for finding in self.open_findings if finding.severity == "error"):
            return "wrong"
        return "trusted" if confidence == "high" else "doubtful"


_ANNOTATIONS = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)


def apply(report: Report, corrections: Iterable[Correction]) -> Reviewed:
    """The report with the corrections applied in order. Pure: equal arguments give equal results."""
    current: dict[Target, Payload | None] = {}
    last: dict[Target, Correction] = {}
    conflicts: list[Correction] = []
    for correction in corrections:
        target = correction.target
        before = current[target] if target in current else payload_of(report, target)
        if before != correction.old:
            conflicts.append(correction)
        current[target] = correction.new
        last[target] = correction
    changed = {t: p for t, p in current.items() if t.kind not in _ANNOTATIONS}
    marks = {
        target: Mark(original, last[target])
        for target, payload in changed.items()
        if (original := payload_of(report, target)) != payload
    }
    return Reviewed(
        report=assemble(report, changed),
        marks=marks,
        confirmed=frozenset(Target.parse(t.key) for t, p in current.items() if t.kind is TargetKind.CONFIRM and p),
        dispositions={t: p for t, p in current.items() if t.kind is TargetKind.FINDING and p},
        notes={t.key: str(p["text"]) for t, p in current.items() if t.kind is TargetKind.NOTE and p},
        conflicts=tuple(conflicts),
    )


def invert(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """The corrections that undo the given ones, in the order in which they must be applied."""
    return tuple(correction.inverse() for correction in reversed(corrections))


def span_payload(span: Span | None) -> list[int] | None:
    """A span as payloads hold it."""
    return [span.start, span.end] if span else None


def payload_span(value: Any) -> Span | None:
    """The inverse of `span_payload`."""
    return Span(int(value[0]), int(value[1])) if value else None
