"""The list of who must report (应报单位名单): read from a file, edited in the window, kept in the workspace. No Qt."""

from __future__ import annotations

from desktop.roster.keeping import KeptRoster, keep_roster, kept_roster
from desktop.roster.reading import read_roster
from desktop.roster.words import KIND_NAMES, RosterError, deadline_of, deadline_text, member_of

__all__ = [
    "KIND_NAMES",
    "KeptRoster",
    "RosterError",
    "deadline_of",
    "deadline_text",
    "keep_roster",
    "kept_roster",
    "member_of",
    "read_roster",
]
