"""Merges another copy of a workspace, as a part that was given out, into the one that is open: all of it or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.files import workspace_name
from desktop.merging.comparing import Outcome, accepted_after, compare
from desktop.merging.parts import PART
from desktop.merging.records import Records
from desktop.merging.side import SideReport, read_side
from desktop.merging.writing import Writing
from desktop.store import Store, StoreError
from desktop.store.records import now, storable


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge came to. `changed` and `added` are ids of reports here, `decisions` keys decided apart.

    `conflicts` counts the places that were changed in both and wait for a decision, in `disputed` reports; `accepted`
    the reports that are accepted now and were not, `reopened` those the other way round; `unread` are the names of
    reports that are read in another encoding there.
    """

    changed: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    conflicts: int = 0
    disputed: int = 0
    accepted: int = 0
    reopened: int = 0
    decisions: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the other copy had nothing new."""
        return not (self.changed or self.added or self.conflicts or self.accepted or self.reopened or self.decisions)


def merge(store: Store, path: Path, person: str) -> Merged:
    """Take over what was done in another copy, which is only read. Raises StoreError.

    With the code ``strange`` where the two have no report in common, ``itself`` where they are one file. What both
    changed is listed as conflicts and stays as it is here until somebody decides (`desktop.merging.deciding`). The same
    copy again changes nothing.
    """
    try:
        if path.exists() and store.path.samefile(path):
            raise StoreError("itself", path)
    except OSError as error:
        raise StoreError.of(error, path) from error
    with Store.open(path, looking=True) as other, other.reading() as source, store.writing() as target:
        ours, theirs = read_side(target), read_side(source)
        pairs = _pairs(ours, theirs)
        if theirs and not any(mine for mine, _his in pairs):
            raise StoreError("strange", path)
        merging = _Merging(Records(source, target), Writing(target, storable(person), now(), workspace_name(path)))
        for mine, his in pairs:
            merging.take(mine, his)
        merging.rest(_part(source))
        return merging.result()


class _Merging:
    """One merge while it goes on."""

    def __init__(self, records: Records, writing: Writing) -> None:
        self._records, self._writing = records, writing
        self._ids: dict[int, int] = {}
        self._changed: list[int] = []
        self._added: list[int] = []
        self._conflicts: list[int] = []
        self._accepted = self._reopened = 0
        self._unread: list[str] = []
        self._decisions: tuple[str, ...] = ()

    def take(self, ours: SideReport | None, theirs: SideReport) -> None:
        """One report; one that is not here comes in, unless it was taken out of the queue there."""
        new = ours is None
        if ours is None:
            if theirs.removed:
                return
            ours = _empty(self._records.add_report(theirs), theirs)
            self._added.append(ours.id)
        self._ids[theirs.id] = ours.id
        outcome = compare(ours, theirs)
        if outcome.news:
            self._writing.report(ours, theirs, outcome)
            self._conflicts += [ours.id] * len(outcome.conflicts)
        self._keep_part(ours, theirs)
        self._keep_acceptance(ours, theirs, outcome)
        if new or (outcome.taken_whole and outcome.changed):
            self._records.copy_summary(ours.id, theirs.id)
        elif ours.encoding != theirs.encoding:
            self._unread.append(ours.label)
        if outcome.changed and not new:
            self._changed.append(ours.id)

    def _keep_part(self, ours: SideReport, theirs: SideReport) -> None:
        """A file that was split there into its reports is so here too; the further ones come in by themselves."""
        if ours.part is None and theirs.part is not None:
            self._writing.connection.execute("UPDATE report SET part = ? WHERE id = ?", (theirs.part, ours.id))
            self._changed.append(ours.id)

    def _keep_acceptance(self, ours: SideReport, theirs: SideReport, outcome: Outcome) -> None:
        news = any(uid not in ours.acceptances for uid in theirs.acceptances)
        accepted = accepted_after(ours, theirs, outcome)
        if not news and accepted == ours.accepted:
            return
        self._records.add_acceptances(ours.id, theirs, ours.acceptances)
        self._records.set_accepted(ours, theirs.id, accepted, self._writing.person, self._writing.at)
        self._accepted += accepted and not ours.accepted
        self._reopened += ours.accepted and not accepted

    def rest(self, part: str) -> None:
        """What is not of one report, and that the part is back."""
        self._records.add_looks(self._ids)
        self._decisions = self._records.add_decisions(self._ids)
        self._writing.connection.execute(
            "UPDATE given SET back_at = ? WHERE part = ? AND back_at IS NULL", (self._writing.at, part)
        )

    def result(self) -> Merged:
        """What it came to."""
        return Merged(
            tuple(dict.fromkeys(self._changed)),
            tuple(self._added),
            len(self._conflicts),
            len(set(self._conflicts)),
            self._accepted,
            self._reopened,
            self._decisions,
            tuple(self._unread),
        )


def _pairs(ours: Iterable[SideReport], theirs: Iterable[SideReport]) -> list[tuple[SideReport | None, SideReport]]:
    """Each of their reports with ours: of the same name, else the same bytes and part of the file."""
    named = {report.uid: report for report in ours}
    theirs = tuple(theirs)
    free = set(named) - {report.uid for report in theirs}
    by_bytes = {(named[uid].sha256, named[uid].part): named[uid] for uid in free if not named[uid].removed}
    pairs = []
    for report in theirs:
        mine = named.get(report.uid) or by_bytes.pop((report.sha256, report.part), None)
        pairs.append((mine, report))
    return pairs


def _empty(report_id: int, theirs: SideReport) -> SideReport:
    """A report that came in, before anything was done to it."""
    return SideReport(report_id, theirs.uid, theirs.sha256, theirs.part, theirs.encoding, False, False, theirs.label)


def _part(source: sqlite3.Connection) -> str:
    """The name of the part that a copy was given out as, "" for any other copy."""
    row = source.execute("SELECT json_extract(value, '$.uid') FROM meta WHERE key = ?", (PART,)).fetchone()
    return str(row[0]) if row and row[0] else ""
