"""What the sheets of one workbook are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop.workbook.entry import ExportEntry
from desktop.workbook.options import ExportOptions
from parser.checks.collection.findings import Decided
from parser.checks.collection.roster import Member

EPOCH = datetime(2000, 1, 1)


@dataclass(frozen=True)
class Material:
    """The reports, and all else that some sheet tells.

    `sheets` are the ids of the sheets that the workbook will have, which a formula or link may refer to. `rules_off`
    are the rules that were not checked, each with the ISO time since when; `collection` is what is wrong over many
    reports; `members` are the units that must report, for their kinds and last days.
    """

    entries: Sequence[ExportEntry]
    options: ExportOptions = field(default_factory=ExportOptions)
    sheets: tuple[str, ...] = ()
    title: str = ""
    rules_off: Mapping[str, str] = field(default_factory=dict)
    collection: Sequence[Decided] = ()
    members: Sequence[Member] = ()
    created: datetime = EPOCH
    version: str = ""

    def has(self, sheet_id: str) -> bool:
        """Whether the workbook has the sheet."""
        return sheet_id in self.sheets

    def columns(self, sheet_id: str) -> tuple[str, ...] | None:
        """The columns that were chosen for a sheet, None for all."""
        return self.options.columns.get(sheet_id)
