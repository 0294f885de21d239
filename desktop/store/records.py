"""What the workspace hands out: rows of the queue and steps of the history, and their way into columns and back."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Literal

from desktop.store.seals import REPORT, SUMMARY
from parser.corrections import Correction, from_record, to_record

Status = Literal["pending", "accepted"]


REPORT_COLUMNS = (
    "report.id, report.name, path, sha256, encoding, status, added_at, position,"
    f" CASE WHEN {SUMMARY.agrees} THEN summary ELSE '' END, part,"
    " CASE WHEN status = 'accepted' THEN"
    " (SELECT at FROM acceptance WHERE report_id = report.id AND accepted ORDER BY acceptance.id DESC LIMIT 1) END,"
    " CASE WHEN status = 'accepted' THEN later_wrong ELSE 0 END,"
    " CASE WHEN status = 'accepted' THEN later_doubtful ELSE 0 END,"
    " coalesce((SELECT given.name FROM given WHERE report_id = report.id AND back_at IS NULL"
    f" ORDER BY at DESC LIMIT 1), ''), NOT ({REPORT.agrees}) OR source.id IS NULL"
    " FROM report LEFT JOIN source ON source.id = source_id"
)
STEP_COLUMNS = (
    "step.id, step.label, step.at, step.undone, step.superseded, step.view, step.encoding, step.person, step.reverts,"
    " step.retakes"
)
CORRECTION_COLUMNS = "target, kind, old, new, how, correction.at, note, step.person"
INSERT_CORRECTION = (
    "INSERT INTO correction (step_id, target, kind, old, new, how, at, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report of the queue. `path` is None for pasted text, `encoding` None where it is detected anew.

    `part` counts the reports of a file that was split, from 1; None where the file is read as one. `accepted_at` is
    since when it is accepted, None where that was not kept; `later_wrong` and `later_doubtful` count the errors and
    what else needs a look in an accepted report that were not open when it was accepted. `given` is what the part is
    called that it was given out in and did not come back from yet, "" for none. `harmed`: what is kept of it is
    damaged, so that it cannot be opened, and only its name is told, as far as it can be read.
    """

    id: int
    name: str
    path: str | None
    sha256: str
    encoding: str | None
    status: Status
    added_at: str
    position: int
    summary: Mapping[str, Any] = field(default_factory=dict)
    part: int | None = None
    accepted_at: str | None = None
    later_wrong: int = 0
    later_doubtful: int = 0
    given: str = ""
    harmed: bool = False

    @property
    def label(self) -> str:
        """The file's name, and which of its reports this is where it was split."""
        return self.name if self.part is None else f"{self.name}（第 {self.part} 份）"

    @property
    def waiting(self) -> tuple[int, int]:
        """How many errors and how much else waits for a look: in an accepted report what came after that."""
        if self.status == "accepted":
            return self.later_wrong, self.later_doubtful
        return int(self.summary.get("wrong") or 0), int(self.summary.get("doubtful") or 0)


@dataclass(frozen=True, slots=True)
class ReportOfYear:
    """A report of the queue as one unit's of one year, as its summary says."""

    id: int
    unit: str
    status: Status


@dataclass(frozen=True, slots=True)
class KeptProblem:
    """One line of what needs a look, or was decided on, in a report, as it was when the report was last worked on.

    `severity` is a rule's (error, warning, hint), ``doubtful`` for a value or ``folded`` for a check that the problem
    before it explains; `rule` "" for a value; `key` names the problem within its report; `decided` is the word of the
    decision, "" while it is open. A problem of many reports together is never kept, only what was decided of it; its
    `report_id` is the report to look at first, 0 for none, its `key` begins with “*”, and `tells` are the keys of the
    findings that it tells in one line.
    """

    report_id: int
    severity: str
    rule: str
    key: str
    text: str
    decided: str = ""
    tells: tuple[str, ...] = ()

    @property
    def of_many(self) -> bool:
        """Whether it is a problem of many reports together."""
        return self.key.startswith("*")


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a finding over many reports, by whom and when (ISO), with the person's note."""

    word: str
    note: str
    at: str
    person: str


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable action: its name in the Edit menu, its corrections, and what the window showed.

    An undone step can be redone until another one is made; then it is `superseded`, kept and listed only.
    `encoding` is the one that was chosen for the file when the step was made: its offsets are of that reading.
    `person` is who made it, "" where that is not known. `reverts` is the step that this one takes back out of the
    middle, `retakes` one that it makes again.
    """

    id: int
    report_id: int
    label: str
    at: str
    corrections: tuple[Correction, ...]
    undone: bool = False
    superseded: bool = False
    view: Mapping[str, Any] | None = None
    encoding: str | None = None
    person: str = ""
    reverts: int | None = None
    retakes: int | None = None


@dataclass(frozen=True, slots=True)
class AcceptanceEvent:
    """That a report was accepted, or not any more: when, by whom, and how many errors and doubts were open then.

    `cause` is "" for a person's own wish, else what took it back: another encoding, a file split anew, a merge.
    `last_step` is the id of the newest step at that time, 0 for none.
    """

    report_id: int
    accepted: bool
    at: str
    person: str = ""
    errors: int = 0
    doubts: int = 0
    cause: Literal["", "encoding", "split", "merge"] = ""
    last_step: int = 0


_SURROGATE = re.compile("[\ud800-\udfff]")
_REPORT_FIELDS = tuple(column.name for column in fields(ReportRow))


def now() -> str:
    """The local time, ISO with seconds."""
    return datetime.now().isoformat(timespec="seconds")


def to_the_minute(at: str) -> str:
    """A time (ISO) as it is told to people, to the minute."""
    return at.replace("T", " ")[:16]


def dump(value: object) -> str:
    """A JSON column. Halves of surrogate pairs, which no database takes, are escaped as JSON can."""
    made = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return made.encode("utf-8", "backslashreplace").decode("utf-8")


def storable(text: str) -> str:
    """A text for a column that is only shown: what no database takes is replaced by “�”."""
    return _SURROGATE.sub("\ufffd", text)


def path_column(path: str | None) -> str | bytes | None:
    """A path as it is kept: in bytes where its name is in another encoding than the system's (a zip from elsewhere)."""
    return os.fsencode(path) if path and _SURROGATE.search(path) else path


def report_row(columns: tuple[Any, ...], harmed: Container[int] = ()) -> ReportRow:
    """A row of `REPORT_COLUMNS`. The summary is derived: a broken one is empty until the report is opened again.

    `harmed` are the reports that are damaged elsewhere than in their row.
    """
    named = dict(zip(_REPORT_FIELDS, columns, strict=True))
    if named["harmed"] or named["id"] in harmed:
        name, sha256 = str(named["name"]), str(named["sha256"])
        return ReportRow(named["id"], name, None, sha256, None, "pending", "", 0, harmed=True)
    named["harmed"] = False
    try:
        summary = json.loads(named["summary"])
    except ValueError:
        summary = None
    named["path"] = named["path"] and os.fsdecode(named["path"])
    return ReportRow(**{**named, "summary": summary if isinstance(summary, dict) else {}})


def correction_values(correction: Correction) -> tuple[Any, ...]:
    """The values for `INSERT_CORRECTION`, without the step; who made it is kept with the step."""
    record = to_record(correction)
    payloads = [None if record[name] is None else dump(record[name]) for name in ("old", "new")]
    return (record["target"], record["kind"], *payloads, record["how"], record["at"], storable(record["note"]))


def correction_of(columns: tuple[Any, ...]) -> Correction:
    """A correction from a row of `CORRECTION_COLUMNS`. Raises ValueError for a broken record."""
    target, kind, old, new, how, at, note, by = columns
    record = {"target": target, "kind": kind, "how": how, "at": at, "note": note, "by": by}
    return from_record({**record, "old": json.loads(old or "null"), "new": json.loads(new or "null")})


def steps_of(report_id: int, rows: Iterable[tuple[Any, ...]]) -> tuple[Step, ...]:
    """Steps from rows of `STEP_COLUMNS` and `CORRECTION_COLUMNS`, ordered by step. Raises ValueError."""
    steps: dict[int, Step] = {}
    for step_id, label, at, undone, superseded, view, encoding, person, reverts, retakes, *columns in rows:
        step = steps.get(step_id) or Step(
            step_id,
            report_id,
            label,
            at,
            corrections=(),
            undone=bool(undone),
            superseded=bool(superseded),
            view=json.loads(view or "null"),
            encoding=encoding,
            person=person,
            reverts=reverts,
            retakes=retakes,
        )
        steps[step_id] = replace(step, corrections=(*step.corrections, correction_of(tuple(columns))))
    return tuple(steps.values())
