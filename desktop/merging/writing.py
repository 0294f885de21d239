"""Writes what a comparison came to into our copy, inside a transaction that somebody else has begun."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.merging.comparing import Outcome, last_states
from desktop.merging.side import HOLDS, STEP_ROW, SUPERSEDED, SideReport, SideStep, Turn
from desktop.store.new_steps import NewStep, insert_corrections, insert_step
from parser.corrections import Correction


@dataclass(frozen=True, slots=True)
class Writing:
    """`person` merges at the time `at` what came from `source` (a name that people know it by)."""

    connection: sqlite3.Connection
    person: str
    at: str
    source: str

    def report(self, ours: SideReport, theirs: SideReport, outcome: Outcome) -> None:
        """Bring our report to what the comparison came to."""
        self._turns_of_common(ours, theirs, outcome)
        query = "SELECT uid, id FROM step WHERE report_id = ?"
        ids: dict[str, int] = dict(self.connection.execute(query, (ours.id,)).fetchall())
        brought = {step.uid: step for step in outcome.brought}
        for step in theirs.steps:
            if step.uid not in ids:
                ids[step.uid] = self._step(ours.id, step, ids)
                if step.uid in outcome.kept_back and step.state != SUPERSEDED:
                    self._set_states([(step.uid, SUPERSEDED)])
            part = brought.get(f"{step.uid}+")
            if part is not None:
                self._step(ours.id, part, ids, named=False)
        if outcome.made_up:
            self._made_up(ours.id, outcome.made_up)

    def decide(self, table: str, uid: str, decided: str, at: str | None, person: str | None) -> None:
        """What waits in a table under a name is decided here as it was in the other copy."""
        self.connection.execute(
            f"UPDATE {table} SET decided = ?, decided_at = ?, decided_person = ? WHERE uid = ?",
            (decided, at, person, uid),
        )

    def _turns_of_common(self, ours: SideReport, theirs: SideReport, outcome: Outcome) -> None:
        """Take over how they turned the steps we both have, and say which state these are in here after that."""
        here = {step.uid: step for step in ours.steps}
        for step in theirs.steps:
            if step.uid in here:
                mine = here[step.uid]
                known = {turn.uid for turn in mine.turns}
                new = [turn for turn in step.turns if turn.uid not in known]
                self._turns(step.uid, new)
                if new and not outcome.taken_whole and new[-1].became != mine.state:
                    self._turns(step.uid, [Turn("", new[-1].became, mine.state)])
        changes = last_states(outcome, ours, theirs)
        common = [(uid, state) for uid, state in changes if outcome.taken_whole and uid in theirs.names]
        (last,) = self.connection.execute("SELECT coalesce(max(id), 0) FROM turn").fetchone()
        self._set_states(common)
        self.connection.execute("DELETE FROM turn WHERE id > ?", (last,))  # they are told by their turns already
        self._set_states([change for change in changes if change not in common])

    def _turns(self, uid: str, turns: Iterable[Turn]) -> None:
        self.connection.executemany(
            "INSERT INTO turn (step_id, was, became, uid) SELECT id, ?, ?, ? FROM step WHERE uid = ?",
            [(turn.was, turn.became, turn.uid or None, uid) for turn in turns],
        )

    def _set_states(self, changes: Iterable[tuple[str, int]]) -> None:
        self.connection.executemany(
            "UPDATE step SET undone = ?, superseded = ? WHERE uid = ?",
            [(int(state != HOLDS), int(state == SUPERSEDED), uid) for uid, state in changes],
        )

    def _step(self, report_id: int, step: SideStep, ids: dict[str, int], named: bool = True) -> int:
        columns = ", ".join(STEP_ROW)
        cursor = self.connection.execute(
            f"INSERT INTO step (report_id, uid, undone, superseded, reverts, retakes, {columns})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                report_id,
                step.uid if named else None,
                int(step.state != HOLDS),
                int(step.state == SUPERSEDED),
                ids.get(step.reverts or ""),
                ids.get(step.retakes or ""),
                *step.row,
            ),
        )
        step_id = int(cursor.lastrowid or 0)
        insert_corrections(self.connection, step_id, step.corrections)
        if named:
            self._turns(step.uid, step.turns)
        return step_id

    def _made_up(self, report_id: int, corrections: tuple[Correction, ...]) -> None:
        label = f"并回“{self.source}”里撤销或重做的 {len(corrections)} 处"
        insert_step(self.connection, report_id, NewStep(label, self.person, corrections), self.at)
