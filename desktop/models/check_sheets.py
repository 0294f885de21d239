"""The check sheet of a report of the queue, as it is now."""

from __future__ import annotations

from desktop.check_sheet import CheckSheet, check_sheet_of
from desktop.models.export_entries import entry_of
from desktop.models.workbench import Workbench
from desktop.store.rule_switches import off_since


def sheet_of(workbench: Workbench, report_id: int) -> CheckSheet | None:
    """The sheet, None where the report cannot be read any more, which is told. Raises StoreError."""
    opened, store = workbench.reviewed_of(report_id), workbench.store
    if opened is None:
        return None
    return check_sheet_of(entry_of(opened, workbench.loader), off_since(store))
