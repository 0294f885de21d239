"""Whether a report came in time: its day against the one that was set for the unit, else the one in the Regulations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.workbook.entry import ExportEntry
from parser.checks.collection.collected import day_made
from parser.checks.collection.roster import Member, Roster
from parser.checks.form.days import deadline
from parser.resources import load_toml
from parser.unit_names import Kind, kind_of

LATE, ON_TIME, UNKNOWN = "是", "否", "日期不明"


class Calendar:
    """Knows the kind of each unit and the last day for its report; `members` are the units that must report."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._roster = Roster(members)

    def kind(self, unit: str) -> str:
        """What the unit's kind is called: 部门, 乡镇, 政府本级."""
        names: Mapping[Kind, str] = load_toml("collection.toml")["roster"]["kind_names"]
        member = self._roster.member(unit)
        return names[member.kind if member else kind_of(unit)]

    def is_late(self, entry: ExportEntry) -> tuple[str, str]:
        """是, 否, 日期不明 or "" where the unit or year is not known, and the last day in words."""
        agency, year = entry.field("agency"), entry.year
        if not agency or not isinstance(year, int):
            return "", ""
        limit = self._limit(str(agency), year)
        day = day_made(entry.report)
        word = UNKNOWN if not day else LATE if day > limit.isoformat() else ON_TIME
        return word, f"期限 {in_words(limit)}"

    def _limit(self, unit: str, year: int) -> date:
        member = self._roster.member(unit)
        return member.limit(year) if member else deadline(year, kind_of(unit))


def in_words(day: date) -> str:
    """2024年1月31日."""
    return f"{day.year}年{day.month}月{day.day}日"
