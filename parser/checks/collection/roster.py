"""Who must report: units with the names they go by, and which reports of a year are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parser.checks.collection.collected import Collected
from parser.checks.form.days import deadline
from parser.fold import fold
from parser.once import once
from parser.unit_names import Kind, may_be_one, same_unit


@dataclass(frozen=True, slots=True)
class Member:
    """A unit that must report. `deadline` is month and day in the year behind the report's, None for the legal one."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    deadline: tuple[int, int] | None = None

    def limit(self, year: int) -> date:
        """The last day for the report of a year."""
        return date(year + 1, *self.deadline) if self.deadline else deadline(year, self.kind)


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with one unit: its reports of the year, those of them that are late, and those without a day."""

    member: Member
    reports: tuple[Collected, ...]
    late: tuple[Collected, ...]
    undated: tuple[Collected, ...]


class Roster:
    """The units that must report. A report is a unit's by its name or an alias, else by a name that is only one's."""

    def __init__(self, members: Sequence[Member] = ()) -> None:
        self.members = tuple(members)
        self._found: dict[str, Member | None] = {}

    def member(self, unit: str) -> Member | None:
        """Whose the name is, None where it is nobody's or could be that of several."""
        if unit not in self._found:
            self._found[unit] = self._find(unit)
        return self._found[unit]

    def standings(self, reports: Iterable[Collected], year: int) -> tuple[Standing, ...]:
        """How it stands with each unit, `reports` being those of the year."""
        theirs: dict[Member, list[Collected]] = {member: [] for member in self.members}
        for report in reports:
            if member := self.member(report.unit):
                theirs[member].append(report)
        return tuple(_standing(member, tuple(found), year) for member, found in theirs.items())

    @once
    def _by_name(self) -> Mapping[str, Member]:
        """Members by their names as they are compared; a name that two of them bear is nobody's."""
        found: dict[str, Member] = {}
        shared: set[str] = set()
        for member in self.members:
            for name in {_plain(name) for name in (member.name, *member.aliases)}:
                shared |= {name} if name in found else set()
                found[name] = member
        return {name: member for name, member in found.items() if name not in shared}

    def _find(self, unit: str) -> Member | None:
        if not unit or (known := self._by_name.get(_plain(unit))):
            return known if unit else None
        kin = [
            member
            for member in self.members
            if any(may_be_one(name, unit) and same_unit(name, unit) for name in (member.name, *member.aliases))
        ]
        return kin[0] if len(kin) == 1 else None


def _standing(member: Member, reports: tuple[Collected, ...], year: int) -> Standing:
    limit = member.limit(year).isoformat()
    late = tuple(report for report in reports if report.day > limit)
    return Standing(member, reports, late, tuple(report for report in reports if not report.day))


def _plain(name: str) -> str:
    return "".join(fold(name).split())
