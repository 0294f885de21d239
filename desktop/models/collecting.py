"""All reports of the queue as one collection: how it stands with who must report, and what is wrong over all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from desktop.models.problems import Choice
from desktop.roster import KeptRoster, kept_roster
from desktop.store import KeptProblem, ReportRow, Store
from desktop.store.rule_switches import rules_off
from parser.checks.collection.collected import collected
from parser.checks.collection.findings import MISSING, CollectionFinding, Decided
from parser.checks.collection.over_all import ROSTER_RULE, Round, check_collection, latest_year, named
from parser.checks.collection.roster import Roster, Standing
from parser.checks.rule import note

SINGLY = 5
"""So many units that have not reported have a line each; more, decided on alike, are told in one."""


def choices_of_many(problem: KeptProblem) -> tuple[Choice, ...]:
    """What can be done about a problem of many reports, the likeliest first."""
    return ("reopen",) if problem.decided else ("holds", "false_alarm")


class Collecting:
    """Asks the checks over many reports; remembers whose the names on the list are while that stays as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._roster = Roster()

    def problems(self, rows: Iterable[ReportRow]) -> tuple[KeptProblem, ...]:
        """What is wrong over all reports, for the list over the queue. Raises StoreError."""
        return tuple(_lines(self.findings(rows)))

    def findings(self, rows: Iterable[ReportRow]) -> tuple[Decided, ...]:
        """What is wrong over all reports, with what was decided of it. Raises StoreError."""
        return self._decided(self._check(rows))

    def findings_among(self, rows: Sequence[ReportRow], chosen: Collection[int]) -> tuple[Decided, ...]:
        """The same for a workbook of chosen reports: who has reported is asked of all, everything else of these.

        A workbook of one report says nothing of units that have not reported. Raises StoreError.
        """
        everybody = [one for one in self._check(rows) if one.rule == ROSTER_RULE]
        standing = [one for one in everybody if _concerns(one, chosen)]
        others = self._check([row for row in rows if row.id in chosen])
        return self._decided([*standing, *(one for one in others if one.rule != ROSTER_RULE)])

    def decide(self, problem: KeptProblem, word: str, note: str = "", person: str = "") -> None:
        """Keep what a person decided of a problem of many reports, "" to leave it open. Raises StoreError."""
        self._store.decide(problem.tells, word, note, person)

    def standings(self, rows: Iterable[ReportRow], roster: KeptRoster) -> tuple[Standing, ...]:
        """How it stands with each unit of a list, be it kept or not."""
        return self._round(rows, roster).standings

    def _check(self, rows: Iterable[ReportRow]) -> list[CollectionFinding]:
        found = check_collection(self._round(rows, kept_roster(self._store)), rules_off(self._store))
        return [finding for finding in found if finding.outcome == "fail"]

    def _decided(self, findings: Iterable[CollectionFinding]) -> tuple[Decided, ...]:
        decisions = self._store.decisions()
        known = ((finding, decisions.get(finding.key)) for finding in findings)
        return tuple(Decided(finding, made.word, made.note) if made else Decided(finding) for finding, made in known)

    def _round(self, rows: Iterable[ReportRow], roster: KeptRoster) -> Round:
        reports = tuple(collected(row.id, row.summary, accepted=row.status == "accepted") for row in rows)
        if self._roster.members != roster.members:
            self._roster = Roster(roster.members)
        return Round(reports, roster.year or latest_year(reports), self._roster)


def _concerns(finding: CollectionFinding, chosen: Collection[int]) -> bool:
    return any(report in chosen for report in finding.reports) if finding.reports else len(chosen) > 1


def _lines(found: Sequence[Decided]) -> Iterator[KeptProblem]:
    """A line each; of many units that have not reported, one for all that were decided on alike."""
    missing = [one for one in found if one.finding.about == MISSING]
    alike: dict[tuple[str, str], list[Decided]] = {}
    for one in missing:
        alike.setdefault((one.word, one.note), []).append(one)
    for one in found:
        if one.finding.about != MISSING or len(missing) <= SINGLY:
            yield _line(one.finding.message, [one])
        elif group := alike.pop((one.word, one.note), []):
            yield _line(_all_missing([each.finding for each in group]), group)


def _line(text: str, told: Sequence[Decided]) -> KeptProblem:
    first = told[0]
    finding = first.finding
    return KeptProblem(
        next(iter(finding.reports), 0),
        finding.severity,
        finding.rule,
        f"*{finding.key}" + (f"…{first.word}" if len(told) > 1 else ""),
        text + (f"（{first.note}）" if first.note else ""),
        first.word,
        tuple(one.finding.key for one in told),
    )


def _all_missing(findings: Sequence[CollectionFinding]) -> str:
    units = [unit for finding in findings for unit in finding.units]
    if len(findings) == 1:
        return findings[0].message
    return note("all_not_reported").format(year=findings[0].year, n=len(units), units=named(units))
