"""The list of who must report (应报单位名单): read from a file, edited in the window, kept in the workspace. No Qt."""

from __future__ import annotations

from desktop.roster.keeping import KeptRoster, keep_roster, kept_roster
from desktop.roster.reading import RosterError, read_roster
from desktop.roster.words import KIND_NAMES, deadline_of, deadline_text, kind_of_word

__all__ = [
    "KIND_NAMES",
    "KeptRoster",
    "RosterError",
    "deadline_of",
    "deadline_text",
    "keep_roster",
    "kept_roster",
    "kind_of_word",
    "read_roster",
]
