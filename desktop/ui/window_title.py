"""What the title bar says: the report, the workspace, the program."""

from __future__ import annotations

from desktop.files import workspace_name
from desktop.language import said
from desktop.models.queue_words import headline
from desktop.models.workbench import Workbench

PROGRAM = "开卷"


def window_title(workbench: Workbench) -> str:
    """The open report first, as a task bar cuts the end off."""
    parts = [headline(workbench.current.row)] if workbench.current else []
    return " — ".join([*parts, said(workspace_name(workbench.store.path)), PROGRAM])
