"""The workspace: one SQLite file that is queue, autosave, undo history and audit trail at once. No Qt here."""

from __future__ import annotations

from desktop.store.accepting import SpotLook, SpotMonth
from desktop.store.errors import StoreError
from desktop.store.records import AcceptanceEvent, Decision, KeptProblem, ReportOfYear, ReportRow, Status, Step
from desktop.store.snapshot import Readable, Snapshot
from desktop.store.workspace import Store

__all__ = [
    "AcceptanceEvent",
    "Decision",
    "KeptProblem",
    "Readable",
    "ReportOfYear",
    "ReportRow",
    "Snapshot",
    "SpotLook",
    "SpotMonth",
    "Status",
    "Step",
    "Store",
    "StoreError",
]
