"""What two copies chose and decided that is no step of a report: brought, or listed to be asked."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.merging.last_words import UNKNOWN, Apart, Said, Verdict, judge
from desktop.merging.writing import Writing
from desktop.store.choices import About
from desktop.store.records import dump

DECISION, ACCEPTED = "decision", "accepted"
"""What a dispute can be about besides a choice: a finding over many reports, and whether a report is accepted."""
_ABSENT: Mapping[str, Any] = {About.RULE: False, About.MEMBER: None, About.YEAR: None, DECISION: ["", ""]}
_OF_REPORT = (About.REMOVED, ACCEPTED)
_DISPUTE = (
    "about, subject, before, ours, ours_at, ours_person, theirs, theirs_at, theirs_person, came_from, at, decided,"
    " decided_at, decided_person, uid"
)
_Records = dict[tuple[str, str], list[Said]]


class Choosing:
    """From the connection `source` into that of `writing`; `taken` counts what holds here now, by what it is about.

    `asked` is what waits for a decision, by what it is about and its subject.
    """

    def __init__(self, source: sqlite3.Connection, writing: Writing) -> None:
        self._source, self._writing = source, writing
        self._ours, self._theirs = _records(writing.connection), _records(source)
        self.taken: Counter[str] = Counter()
        self.asked: list[tuple[str, str]] = []

    def of_file(
        self, about: About, subjects: tuple[str, str], values: tuple[Any, Any], *, we: bool = False, they: bool = False
    ) -> bool:
        """Whether what was chosen there of a file or report holds here now; it is written down, not carried out.

        `subjects` and `values` are ours and theirs, the values those that stand with the report. `we` and `they`: see
        `judge`.
        """
        ours, theirs = self._ours.get((about, subjects[0]), []), self._theirs.get((about, subjects[1]), [])
        mine, his = values
        absent = UNKNOWN if ours and theirs else his if ours else mine
        if not ours and not theirs and mine != his:  # chosen before there was a record of it
            ours, theirs, absent = [Said("before", mine)], [Said(f"{about}-{subjects[0]}-{dump(his)}", his)], UNKNOWN
        verdict = judge(ours, theirs, absent, we=we, they=they)
        self._write(about, subjects[0], theirs, verdict)
        return verdict.taken

    def of_all(self, ids: Mapping[int, int], names: Mapping[str, str]) -> None:
        """What is of no single file: rules, who must report, findings over many reports, what waits for a decision.

        `ids` and `names` are those of our reports by theirs.
        """
        for (about, theirs), said in self._theirs.items():
            subject = _renamed(theirs, ids) if about == DECISION else theirs
            if about in _ABSENT and subject is not None:
                self._write(about, subject, said, judge(self._ours.get((about, subject), []), said, _ABSENT[about]))
        order = (About.ORDER, "")
        verdict = judge(self._ours.get(order, []), said := self._theirs.get(order, []), None)
        self._write(*order, said, Verdict(verdict.new, verdict.again))  # ours goes on where both changed it
        self._disputes(ids, names)

    def ask(self, about: str, subject: str, theirs: Sequence[Said], apart: Apart) -> None:
        """List it; what was still open about it and known there when they chose anew is told anew."""
        known = {(dump(one.value), one.at) for one in theirs}
        connection, at = self._writing.connection, self._writing.at
        query = "SELECT id, theirs, theirs_at FROM dispute WHERE about = ? AND subject = ? AND decided = ''"
        for number, *said in connection.execute(query, (about, subject)).fetchall():
            if tuple(said) in known:
                connection.execute("UPDATE dispute SET decided = 'gone', decided_at = ? WHERE id = ?", (at, number))
        before = None if apart.before is UNKNOWN else dump(apart.before)
        sides = [(dump(one.value), one.at, one.person) for one in (apart.ours, apart.theirs)]
        self._insert_dispute(
            (about, subject, before, *sides[0], *sides[1], self._writing.source, at, "", None, None, None)
        )

    def _insert_dispute(self, row: Sequence[object]) -> None:
        self._writing.connection.execute(
            f"INSERT INTO dispute ({_DISPUTE}) VALUES ({', '.join('?' * len(row))})", tuple(row)
        )
        self.asked.append((str(row[0]), str(row[1])))

    def _write(self, about: str, subject: str, theirs: Sequence[Said], verdict: Verdict) -> None:
        for one in verdict.new:
            self._say(about, subject, one, one.uid)
        if verdict.again is not None:
            self._say(about, subject, verdict.again, None)
        self.taken[about] += verdict.taken
        if verdict.apart is not None:
            self.ask(about, subject, theirs, verdict.apart)

    def _say(self, about: str, subject: str, one: Said, uid: str | None) -> None:
        if about == DECISION:
            table, columns, values = "decision", "key, word, note", (subject, *one.value)
        else:
            table, columns, values = "choice", "about, subject, value", (about, subject, dump(one.value))
        self._writing.connection.execute(
            f"INSERT INTO {table} ({columns}, at, person, uid) VALUES (?, ?, ?, ?, ?, ?)",
            (*values, one.at, one.person, uid),
        )

    def _disputes(self, ids: Mapping[int, int], names: Mapping[str, str]) -> None:
        """What waits for a decision there waits here too; what was decided there is, unless it is asked anew."""
        anew = set(self.asked)
        query = "SELECT uid, decided, about || subject || theirs || theirs_at FROM dispute"
        known = {uid: (decided, told) for uid, decided, told in self._writing.connection.execute(query)}
        waiting = {told for decided, told in known.values() if not decided}
        for about, subject, *rest in self._source.execute(f"SELECT {_DISPUTE} FROM dispute ORDER BY id").fetchall():
            ours = names.get(subject) if about in _OF_REPORT else subject
            ours = _renamed(subject, ids) if about == DECISION else ours
            theirs, theirs_at, *_rest, decided, decided_at, person, uid = rest[4:]
            if ours is None or (about, ours) in anew:
                continue
            if uid in known and decided and not known[uid][0]:
                self._writing.decide("dispute", uid, decided, decided_at, person)
            elif uid not in known and not decided and f"{about}{ours}{theirs}{theirs_at}" not in waiting:
                self._insert_dispute((about, ours, *rest))


def _records(connection: sqlite3.Connection) -> _Records:
    """Every choice and decision of a copy by what it is about and its subject, oldest first. Raises ValueError."""
    found: _Records = {}
    query = "SELECT about, subject, value, at, person, uid FROM choice ORDER BY id"
    for about, subject, value, at, person, uid in connection.execute(query):
        found.setdefault((about, subject), []).append(Said(uid, json.loads(value), at, person))
    for key, word, note, at, person, uid in connection.execute(
        "SELECT key, word, note, at, person, uid FROM decision ORDER BY id"
    ):
        found.setdefault((DECISION, key), []).append(Said(uid, [word, note], at, person))
    return found


def _renamed(key: str, ids: Mapping[int, int]) -> str | None:
    """A key of a finding over many reports with our ids in it; None where one of its reports is not here."""
    head, bar, subject = key.rpartition("|")
    numbers = subject.split(",")
    if not subject or not all(number.isdigit() for number in numbers):
        return key
    if not all(int(number) in ids for number in numbers):
        return None
    return f"{head}{bar}{','.join(map(str, sorted(ids[int(number)] for number in numbers)))}"
