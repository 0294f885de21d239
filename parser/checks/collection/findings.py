"""What the checks over many reports find, and what a person decides of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parser.checks.rule import Outcome, Severity
from parser.corrections import Disposition

MISSING, LATE, TWICE = "missing", "late", "twice"
"""What a finding is `about` that asks something of a unit."""


@dataclass(frozen=True, slots=True)
class CollectionFinding:
    """The outcome of a check over many reports; `reports` are the ids of those concerned, what to open first first.

    `units` are the names of those it speaks of, `year` the one year of the reports. `about` tells apart what one rule
    finds: `MISSING`, a table, the figures that are apart. `limit` is the last day (ISO) for the report of a unit that
    has not reported or reported late.
    """

    rule: str
    severity: Severity
    outcome: Outcome
    message: str
    reports: tuple[int, ...] = ()
    units: tuple[str, ...] = ()
    year: int | None = None
    about: str = ""
    limit: str = ""

    @property
    def key(self) -> str:
        """Names the same finding when it is found again: of the same rule about the same reports, else units."""
        subject = ",".join(map(str, sorted(self.reports))) or "、".join(self.units)
        return f"{self.rule}|{self.about}|{self.year or ''}|{subject}"


class Verdict(StrEnum):
    """What a person can decide of such a finding: it is as it says, or the check is mistaken here."""

    HOLDS = "属实"
    FALSE_ALARM = Disposition.FALSE_ALARM.value


@dataclass(frozen=True, slots=True)
class Decided:
    """A failed check over many reports with what a person decided of it; `word` is a `Verdict`, "" while it is open."""

    finding: CollectionFinding
    word: str = ""
    note: str = ""
