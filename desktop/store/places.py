"""The keys under which a workspace keeps what is no work: where a person was in it, what he was told of it,
and what he was typing."""

from __future__ import annotations

OPEN_REPORT, OPEN_TARGET = "open_report", "open_target"
SLOW_IS_TOLD = "slow_is_told"
DRAFT = "draft"
PLACES = (OPEN_REPORT, OPEN_TARGET, SLOW_IS_TOLD, DRAFT)
"""Two workspaces that differ only in these hold the same."""
