"""Merges another copy of a workspace, as a part that was given out, into the one that is open: all of it or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.files import workspace_name
from desktop.merging.choosing import ACCEPTED, Choosing
from desktop.merging.comparing import Outcome, accepted_after, compare, went_on
from desktop.merging.parts import PART
from desktop.merging.reading import Readings
from desktop.merging.records import Records
from desktop.merging.side import SideReport, read_side
from desktop.merging.waiting import Waiting
from desktop.merging.writing import Writing
from desktop.store import Store, StoreError
from desktop.store.choices import About
from desktop.store.harm import harm_of
from desktop.store.records import now, storable


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge came to. `changed` and `added` are ids of reports here.

    `conflicts` counts what was changed in both and waits for a decision, values of reports and choices; `accepted` the
    reports that are accepted now and were not, `reopened` those the other way round, `unaccepted` those that are
    accepted there and not here. `chosen` counts what was chosen there and holds here now, by what it is about
    (`desktop.merging.choosing`). `part` is the part that came back and is still listed as given out, "" for none.
    """

    changed: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    conflicts: int = 0
    accepted: int = 0
    reopened: int = 0
    unaccepted: int = 0
    chosen: Mapping[str, int] = field(default_factory=dict)
    part: str = ""

    @property
    def nothing(self) -> bool:
        """Whether the other copy had nothing new."""
        accepting = self.accepted or self.reopened or self.unaccepted
        return not (self.changed or self.added or self.conflicts or accepting or self.chosen)


def merge(store: Store, path: Path, person: str, stopped: Callable[[], bool] = lambda: False) -> Merged:
    """Take over what was done in another copy, which is only read. Raises StoreError.

    With the code ``strange`` where the two have no report in common, ``itself`` where they are one file. What both
    changed is listed as conflicts and stays as it is here until somebody decides (`desktop.merging.deciding`). The same
    copy again changes nothing. `stopped` is asked before each report; then nothing is taken over.
    """
    try:
        if path.exists() and store.path.samefile(path):
            raise StoreError("itself", path)
    except OSError as error:
        raise StoreError.of(error, path) from error
    with Store.open(path, looking=True) as other, other.reading() as source, store.writing() as target:
        for side, place in ((target, store.path), (source, path)):
            harm = harm_of(side)
            if harm.reports or harm.rest:
                raise StoreError("harmed_copy", place, count=str(len(harm.reports)))
        ours, theirs = read_side(target), read_side(source)
        if theirs and not any(mine for mine, _his in _pairs(ours, theirs)):
            raise StoreError("strange", path)
        writing = Writing(target, storable(person), now(), workspace_name(path))
        merging = _Merging(Records(source, target), writing, Choosing(source, writing))
        if merging.readings.settle(ours, theirs):
            ours = read_side(target)
        for mine, his in _pairs(ours, theirs):
            if stopped():
                raise StoreError("stopped", store.path)
            merging.take(mine, his)
        merging.rest(_part(source))
        return merging.result()


class _Merging:
    """One merge while it goes on."""

    def __init__(self, records: Records, writing: Writing, choosing: Choosing) -> None:
        self._records, self._writing, self._choosing = records, writing, choosing
        self.readings = Readings(choosing, writing)
        self._waiting = Waiting(records.source, writing)
        self._ids: dict[int, int] = {}
        self._names: dict[str, str] = {}
        self._changed: list[int] = []
        self._added: list[int] = []
        self._accepted = self._reopened = self._unaccepted = 0
        self._part = ""

    def take(self, ours: SideReport | None, theirs: SideReport) -> None:
        """One report; one that is not here comes in, unless it was taken out of the queue there."""
        new = ours is None
        if ours is None:
            if theirs.removed:
                return
            ours = self._records.add_report(theirs)
            self._added.append(ours.id)
        self._ids[theirs.id], self._names[theirs.uid] = ours.id, ours.uid
        outcome = self._compared(ours, theirs)
        if outcome.news:
            self._writing.report(ours, theirs, outcome)
            self._waiting.list(ours.id, theirs, outcome.conflicts)
        self._keep_acceptance(ours, theirs, outcome)
        self._keep_place(ours, theirs, we=not new and went_on(ours, theirs), they=not new and went_on(theirs, ours))
        if new or (outcome.taken_whole and outcome.changed):
            self._records.copy_summary(ours.id, theirs.id)
        if not new and (outcome.changed or ours.sha256 in self.readings.resplit):
            self._changed.append(ours.id)

    def _compared(self, ours: SideReport, theirs: SideReport) -> Outcome:
        """The steps compared, and how the file is read."""
        outcome = compare(ours, theirs)
        return replace(
            outcome,
            changed=outcome.changed or ours.sha256 in self.readings.recoded,
            same_as_theirs=outcome.same_as_theirs and ours.encoding == theirs.encoding,
        )

    def _keep_acceptance(self, ours: SideReport, theirs: SideReport, outcome: Outcome) -> None:
        after = accepted_after(ours, theirs, outcome)
        if after.apart is not None:
            self._choosing.ask(ACCEPTED, ours.uid, theirs.acceptances, after.apart)
        elif after.news and theirs.accepted and not after.accepted:
            self._unaccepted += 1
        if not after.news and after.accepted == ours.accepted:
            return
        self._records.add_acceptances(ours.id, theirs, {one.uid for one in ours.acceptances})
        self._records.set_accepted(ours, theirs.id, after.accepted, self._writing.person, self._writing.at)
        self._accepted += after.accepted and not ours.accepted
        self._reopened += ours.accepted and not after.accepted

    def _keep_place(self, ours: SideReport, theirs: SideReport, *, we: bool, they: bool) -> None:
        """Out of the queue as there, unless either went on with what the other took out."""
        subjects, values = (ours.uid, theirs.uid), (ours.removed, theirs.removed)
        if self._choosing.of_file(About.REMOVED, subjects, values, we=we, they=they):
            self._writing.connection.execute("UPDATE report SET removed = ? WHERE id = ?", (theirs.removed, ours.id))

    def rest(self, part: str) -> None:
        """What is not of one report, and that the part came back."""
        self._records.add_looks(self._ids)
        self._choosing.of_all(self._ids, self._names)
        self._waiting.bring(self._ids)
        out = self._writing.connection.execute(
            "UPDATE given SET merged_at = ? WHERE part = ? AND back_at IS NULL", (self._writing.at, part)
        )
        self._part = part if out.rowcount else ""

    def result(self) -> Merged:
        """What it came to."""
        return Merged(
            tuple(dict.fromkeys(self._changed)),
            tuple(self._added),
            self._waiting.asked + len(self._choosing.asked),
            self._accepted,
            self._reopened,
            self._unaccepted,
            {about: count for about, count in self._choosing.taken.items() if count},
            self._part,
        )


def _pairs(ours: Iterable[SideReport], theirs: Iterable[SideReport]) -> list[tuple[SideReport | None, SideReport]]:
    """Each of their reports with ours: of the same name, else the same bytes and part of the file."""
    named = {report.uid: report for report in ours}
    theirs = tuple(theirs)
    free = set(named) - {report.uid for report in theirs}
    by_bytes = {(named[uid].sha256, named[uid].part or 1): named[uid] for uid in free if not named[uid].removed}
    pairs = []
    for report in theirs:
        mine = named.get(report.uid) or by_bytes.pop((report.sha256, report.part or 1), None)
        pairs.append((mine, report))
    return pairs


def _part(source: sqlite3.Connection) -> str:
    """The name of the part that a copy was given out as, "" for any other copy."""
    row = source.execute("SELECT json_extract(value, '$.uid') FROM meta WHERE key = ?", (PART,)).fetchone()
    return str(row[0]) if row and row[0] else ""
