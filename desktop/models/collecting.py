"""All reports of the queue as one collection: how it stands with who must report, and what is wrong over all."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.roster import KeptRoster, kept_roster
from desktop.store import KeptProblem, ReportRow, Store
from desktop.store.rule_switches import rules_off
from parser.checks.collection.collected import collected
from parser.checks.collection.over_all import Round, check_collection, latest_year
from parser.checks.collection.roster import Roster, Standing


class Collecting:
    """Asks the checks over many reports; remembers whose the names on the list are while that stays as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._roster = Roster()

    def problems(self, rows: Iterable[ReportRow]) -> tuple[KeptProblem, ...]:
        """What is wrong over all reports, for the list over the queue. Raises StoreError."""
        found = check_collection(self._round(rows, kept_roster(self._store)), rules_off(self._store))
        return tuple(
            KeptProblem(next(iter(one.reports), 0), one.severity, one.rule, f"*{one.rule}|{number}", one.message)
            for number, one in enumerate(found)
            if one.outcome == "fail"
        )

    def standings(self, rows: Iterable[ReportRow], roster: KeptRoster) -> tuple[Standing, ...]:
        """How it stands with each unit of a list, be it kept or not."""
        return self._round(rows, roster).standings

    def _round(self, rows: Iterable[ReportRow], roster: KeptRoster) -> Round:
        reports = tuple(collected(row.id, row.summary, accepted=row.status == "accepted") for row in rows)
        if self._roster.members != roster.members:
            self._roster = Roster(roster.members)
        return Round(reports, roster.year or latest_year(reports), self._roster)
