"""A workbook that was exported and then changed by hand is read back: differences first, corrections when wanted.

    found = differences(Path("汇总.xlsx"), entries)       # nothing has changed
    plan = plan_of(entry.reviewed, [one for one in found.takeable if one.report == entry.identity], found.workbook)

Whose value stands in a cell is told by `desktop.workbook.identity`. `find_edited` needs no reports, `compare` only
those that something was changed of.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.round_trip.comparing import compare
from desktop.round_trip.difference import Difference, Differences, RefusedCell
from desktop.round_trip.errors import RoundTripError
from desktop.round_trip.finding import Edited, Returned, find_edited
from desktop.round_trip.naming_sheet import NamedReport
from desktop.round_trip.taking import NOTE, plan_of
from desktop.workbook.entry import ExportEntry

__all__ = [
    "NOTE",
    "Difference",
    "Differences",
    "Edited",
    "NamedReport",
    "RefusedCell",
    "Returned",
    "RoundTripError",
    "compare",
    "differences",
    "find_edited",
    "plan_of",
]


def differences(path: Path, entries: Sequence[ExportEntry]) -> Differences:
    """Everything in which a workbook differs from the reports. Raises RoundTripError."""
    return compare(find_edited(path), entries)
