"""Corrections: small records with an exact inverse, applied to an immutable parse by a pure function.

A report is, for this purpose, a map from `Target` to *payload* (the plain JSON form of one record). A correction says
what the payload of one target was and what it is now; None means that there is none. So `set`, `add` and `remove` are
one thing, undoing is swapping old and new, and the state of a report is its parse plus its corrections in order.

Three kinds of target have no record in the report and payloads of their own: a confirmation ``{"seen": payload}``, a
note ``{"text": …}``, and a decision on a finding ``{"disposition": …, "note": …, "left": …, "right": …}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Literal

from parser.model import Entry, Finding, Report, Target, TargetKind
from parser.once import once
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


class Disposition(StrEnum):
    """What was decided of a failed check, in the words of lists and workbooks; without one it is 待处理."""

    FIXED = "已改"
    AS_PRINTED = "原文如此"  # the source itself is wrong and goes back to its unit
    FALSE_ALARM = "误报"  # always with a note


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change to one target. `at` is an ISO time with seconds, `note` the person's reason, `by` his name."""

    target: Target
    kind: Kind
    old: Payload | None
    new: Payload | None
    how: How = How.TYPED
    at: str = ""
    note: str = ""
    by: str = ""

    def inverse(self) -> Correction:
        """The correction that takes this one back, exactly."""
        return replace(self, old=self.new, new=self.old)


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a target: the payload as parsed (None: the parser had none) and the last correction of it."""

    original: Payload | None
    last: Correction


@dataclass(frozen=True)
class Reviewed:
    """A report with its corrections applied.

    `marks` has an entry for each value that now differs from the parse. `confirmed` are the targets a person called
    right and that still hold what he saw, `dispositions` what was decided of findings, `notes` what people wrote and
    `written` the corrections that did; `annotations` are the payloads of all three, also of confirmations that have
    lapsed. `conflicts` are corrections made against a value that the parse no longer gives (after a parser update):
    applied all the same, and to be shown.
    """

    report: Report
    marks: Mapping[Target, Mark] = field(default_factory=dict)
    confirmed: frozenset[Target] = frozenset()
    dispositions: Mapping[Target, Payload] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, Correction] = field(default_factory=dict)
    annotations: Mapping[Target, Payload] = field(default_factory=dict)
    conflicts: tuple[Correction, ...] = ()

    def with_findings(self, findings: tuple[Finding, ...]) -> Reviewed:
        """The same with the report's findings replaced."""
        return replace(self, report=self.report.with_findings(findings))

    def disposition(self, finding: Finding) -> Payload | None:
        """What was decided of a finding, None where nothing was or where its two sides have changed since."""
        decided = self.dispositions.get(finding.target)
        same = decided and decided.get("left") == finding.left and decided.get("right") == finding.right
        return decided if same else None

    @once
    def values(self) -> Mapping[Target, Entry]:
        """Every value of the report by its target, as `Report.values` lists them."""
        return dict(self.report.values())

    @once
    def open_findings(self) -> tuple[Finding, ...]:
        """The failed checks that nobody has decided on."""
        return tuple(f for f in self.report.findings if f.outcome == "fail" and self.disposition(f) is None)

    @once
    def _wrong(self) -> frozenset[Target]:
        return frozenset(target for f in self.open_findings if f.severity == "error" for target in f.blamed)

    def state(self, target: Target, confidence: str = "high") -> State:
        """The one word that the screen shows for a value; `confidence` is the value's own."""
        if target in self.marks:
            return "corrected"
        if target in self.confirmed:
            return "confirmed"
        if target in self._wrong:
            return "wrong"
        return "trusted" if confidence == "high" else "doubtful"


_ANNOTATIONS = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)
_HOW_IT_WAS_READ = ("rule", "confidence", "reason")


def apply(report: Report, corrections: Iterable[Correction]) -> Reviewed:
    """The report with the corrections applied in order. Pure: equal arguments give equal results.

    Raises ValueError where a correction holds no payload of its target.
    """
    original: dict[Target, Payload | None] = {}
    current: dict[Target, Payload | None] = {}
    last: dict[Target, Correction] = {}
    conflicts: list[Correction] = []
    for correction in corrections:
        target = correction.target
        if target not in current:
            current[target] = original[target] = payload_of(report, target)
        if current[target] != correction.old and not same_value(current[target], correction.old):
            conflicts.append(correction)
        current[target] = correction.new
        last[target] = correction
    changed = {t: p for t, p in current.items() if t.kind not in _ANNOTATIONS and p != original[t]}
    assembled = assemble(report, changed)
    annotations = {t: p for t, p in current.items() if t.kind in _ANNOTATIONS and p is not None}
    return Reviewed(
        report=assembled,
        marks={target: Mark(original[target], last[target]) for target in changed},
        confirmed=frozenset(_confirmed(assembled, annotations)),
        dispositions={t: p for t, p in annotations.items() if t.kind is TargetKind.FINDING},
        notes={t.key: str(p.get("text", "")) for t, p in annotations.items() if t.kind is TargetKind.NOTE},
        written={t.key: last[t] for t in annotations if t.kind is TargetKind.NOTE},
        annotations=annotations,
        conflicts=tuple(conflicts),
    )


def to_record(correction: Correction) -> dict[str, Any]:
    """A correction as plain JSON."""
    return {
        "target": str(correction.target),
        "kind": correction.kind.value,
        "old": correction.old,
        "new": correction.new,
        "how": correction.how.value,
        "at": correction.at,
        "note": correction.note,
        "by": correction.by,
    }


def from_record(record: Mapping[str, Any]) -> Correction:
    """The inverse of `to_record`. Raises ValueError for anything that is no record of a correction."""
    try:
        old, new, at, note, by = record["old"], record["new"], record["at"], record["note"], record.get("by", "")
        if not all(isinstance(text, str) for text in (at, note, by)):
            raise ValueError("at, note and by are texts")
        if not all(payload is None or isinstance(payload, dict) for payload in (old, new)):
            raise ValueError("old and new are payloads or nothing")
        return Correction(
            target=Target.parse(record["target"]),
            kind=Kind(record["kind"]),
            old=old,
            new=new,
            how=How(record["how"]),
            at=at,
            note=note,
            by=by,
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise ValueError(f"no correction: {error!r}") from None


def same_value(one: Payload | None, other: Payload | None) -> bool:
    """Whether two payloads say the same, however it was read."""
    return _value(one) == _value(other)


def _value(payload: Payload | None) -> Payload | None:
    return payload and {name: value for name, value in payload.items() if name not in _HOW_IT_WAS_READ}


def _confirmed(report: Report, annotations: Mapping[Target, Payload]) -> Iterable[Target]:
    """A confirmation holds for the value that was seen, and lapses while the target holds another."""
    for confirmation, payload in annotations.items():
        if confirmation.kind is TargetKind.CONFIRM:
            target = Target.parse(confirmation.key)
            if same_value(payload_of(report, target), payload.get("seen")):
                yield target
