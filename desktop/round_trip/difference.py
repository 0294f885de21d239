"""What came back otherwise than it is, as it is put before a person."""

from __future__ import annotations

from dataclasses import dataclass

from parser.model import Target


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that the workbook has otherwise than the program.

    `report` is `ExportEntry.identity`, `unit` what the report is called, `name` the value in Chinese, `places` the
    cells, `old` the value now and `new` that of the workbook as people read them, `text` what has to be typed for it.
    `written` is what stood there when the workbook was exported, where that is not what the program has now. `remark`
    tells of a formula, of a blank and the like.
    """

    report: str
    unit: str
    target: Target
    part: str
    name: str
    places: tuple[str, ...]
    old: str
    new: str
    text: str
    written: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """Something in the workbook that cannot become a value; `reason` is a Chinese sentence."""

    report: str
    unit: str
    name: str
    places: tuple[str, ...]
    found: str
    reason: str


@dataclass(frozen=True, slots=True)
class Differences:
    """All of a workbook: what can be taken over, what cannot and why, sentences on what is gone or new, and values that
    were changed in the workbook and in the program.
    """

    workbook: str
    changes: tuple[Difference, ...] = ()
    refused: tuple[RefusedCell, ...] = ()
    missing: tuple[str, ...] = ()
    conflicts: tuple[Difference, ...] = ()

    @property
    def takeable(self) -> tuple[Difference, ...]:
        """What a person can take over."""
        return (*self.changes, *self.conflicts)
