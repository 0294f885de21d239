"""The check sheet of a report of the queue, as it is now."""

from __future__ import annotations

from desktop.check_sheet import CheckSheet, check_sheet_of
from desktop.models.exporting import Exporter
from desktop.store import Store
from desktop.store.rule_switches import off_since


def sheet_of(exporter: Exporter, store: Store, report_id: int) -> CheckSheet | None:
    """The sheet, None where the report cannot be read any more. Raises StoreError."""
    entries = exporter.entries([report_id])
    return check_sheet_of(entries[0], store.acceptances(report_id), off_since(store)) if entries else None
