"""What can be offered where a workspace is damaged or gone: the newest good backup, and what it lacks."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.backup.listing import Backup, sound_ones
from desktop.backup.remains import Remains, remains_of
from desktop.files import FileTrouble, atomic_write


@dataclass(frozen=True, slots=True)
class Offer:
    """`backup` is the newest good one, None where there is none; `damaged` counts newer ones that are not.

    `remains` is what the workspace itself still tells that the backup lacks.
    """

    backup: Backup | None
    damaged: int
    remains: Remains


def offer_for(workspace: Path) -> Offer:
    """Look through the backups from the newest on, until one is good."""
    damaged = 0
    for backup, sound in sound_ones(workspace):
        if sound:
            return Offer(backup, damaged, remains_of(workspace, backup.copy))
        damaged += 1
    return Offer(None, damaged, remains_of(workspace, None))


def write_remains(aside: Path, remains: Remains) -> Path | None:
    """List what a workspace that was set aside still tells, in a text file beside it; None where there is nothing."""
    if not remains.steps:
        return None
    path = aside.with_name(f"{aside.stem}里还能读到的修改.txt")
    with suppress(FileTrouble):
        with atomic_write(path, mode=0o600) as temporary:
            temporary.write_text("\n".join(step.line() for step in remains.steps) + "\n", encoding="utf-8-sig")
        return path
    return None
