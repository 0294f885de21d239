"""The keys under which a workspace keeps what is no work: where a person was in it, and what he was told of it."""

from __future__ import annotations

OPEN_REPORT, OPEN_TARGET = "open_report", "open_target"
SLOW_IS_TOLD = "slow_is_told"
PLACES = (OPEN_REPORT, OPEN_TARGET, SLOW_IS_TOLD)
"""Two workspaces that differ only in these hold the same."""
