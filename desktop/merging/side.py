"""What one copy of a workspace holds of its reports, by names that are the same in every copy."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.merging.last_words import Said
from desktop.store.records import CORRECTION_COLUMNS, correction_of
from parser.corrections import Correction
from parser.model import Target
from parser.payloads import Payload

HOLDS, UNDONE, SUPERSEDED = range(3)
"""The states of a step."""


@dataclass(frozen=True, slots=True)
class Turn:
    """That the state of a step changed once."""

    uid: str
    was: int
    became: int


@dataclass(frozen=True, slots=True)
class SideStep:
    """A step as one copy has it; `row` are the columns of `STEP_ROW`, for writing it into another copy."""

    uid: str
    state: int
    corrections: tuple[Correction, ...]
    turns: tuple[Turn, ...] = ()
    row: tuple[Any, ...] = ()
    reverts: str | None = None
    retakes: str | None = None

    @property
    def first_state(self) -> int:
        """How it was before its first turn."""
        return self.turns[0].was if self.turns else self.state


@dataclass(frozen=True, slots=True)
class SideReport:
    """A report with all its steps in order; `id` is the row's in that copy."""

    id: int
    uid: str
    sha256: str
    part: int | None
    encoding: str | None
    accepted: bool
    removed: bool
    joined: bool
    steps: tuple[SideStep, ...] = ()
    acceptances: tuple[Said, ...] = ()
    """Each time it was accepted (True) or that was taken back, oldest first."""
    conflicts: Mapping[str, tuple[Target, str]] = field(default_factory=dict)
    """What two copies left different, by its name, with what was decided: ours, theirs, "" while it is open."""

    @property
    def names(self) -> frozenset[str]:
        """The names of its steps."""
        return frozenset(step.uid for step in self.steps)


STEP_ROW = ("label", "at", "view", "encoding", "person")


def read_side(connection: sqlite3.Connection) -> tuple[SideReport, ...]:
    """All reports of a copy, also those that were taken out of its queue. Raises sqlite3.Error, ValueError."""
    steps = _steps(connection)
    acceptances: dict[int, list[Said]] = {}
    query = "SELECT report_id, uid, accepted, at, person FROM acceptance ORDER BY id"
    for report_id, uid, accepted, at, person in connection.execute(query):
        acceptances.setdefault(report_id, []).append(Said(uid, bool(accepted), at, person))
    conflicts: dict[int, dict[str, tuple[Target, str]]] = {}
    for report_id, uid, target, decided in connection.execute("SELECT report_id, uid, target, decided FROM conflict"):
        conflicts.setdefault(report_id, {})[uid] = (Target.parse(target), decided)
    query = (
        "SELECT report.id, uid, sha256, part, encoding, status = 'accepted', removed, joined"
        " FROM report JOIN source ON source.id = source_id ORDER BY position, report.id"
    )
    return tuple(
        SideReport(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            bool(row[5]),
            bool(row[6]),
            bool(row[7]),
            tuple(steps.get(row[0], ())),
            tuple(acceptances.get(row[0], ())),
            conflicts.get(row[0], {}),
        )
        for row in connection.execute(query)
    )


def _steps(connection: sqlite3.Connection) -> dict[int, list[SideStep]]:
    turns: dict[int, list[Turn]] = {}
    for step_id, *turn in connection.execute("SELECT step_id, uid, was, became FROM turn ORDER BY id"):
        turns.setdefault(step_id, []).append(Turn(*turn))
    corrections: dict[int, list[Correction]] = {}
    query = (
        f"SELECT step_id, {CORRECTION_COLUMNS} FROM step JOIN correction ON step_id = step.id ORDER BY correction.id"
    )
    for step_id, *columns in connection.execute(query):
        corrections.setdefault(step_id, []).append(correction_of(tuple(columns)))
    names: dict[int, str] = dict(connection.execute("SELECT id, uid FROM step").fetchall())
    found: dict[int, list[SideStep]] = {}
    query = (
        f"SELECT id, report_id, uid, undone + superseded, reverts, retakes, {', '.join(STEP_ROW)} FROM step ORDER BY id"
    )
    for step_id, report_id, uid, state, reverts, retakes, *row in connection.execute(query):
        step = SideStep(
            uid,
            state,
            tuple(corrections.get(step_id, ())),
            tuple(turns.get(step_id, ())),
            tuple(row),
            names.get(reverts),
            names.get(retakes),
        )
        found.setdefault(report_id, []).append(step)
    return found


def effects(steps: Sequence[SideStep], states: Mapping[str, int | None]) -> dict[Target, Payload | None]:
    """What each target was left as by the steps that hold, by these states."""
    left: dict[Target, Payload | None] = {}
    for step in steps:
        if states.get(step.uid) == HOLDS:
            for correction in step.corrections:
                left[correction.target] = correction.new
    return left
