"""What can be offered where a workspace is damaged or gone: the newest whole backup, and what it lacks."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.backup.listing import Backup, Examined, looked_at
from desktop.backup.remains import Remains, remains_of
from desktop.files import FileTrouble, atomic_write
from desktop.store.copies import copies_of, siblings_of


@dataclass(frozen=True, slots=True)
class Offer:
    """`backup` is the newest one that is whole, else the newest that can be used, None where there is none.

    `broken` counts newer ones that cannot be used, `partly` are newer ones that can and hold damaged reports, and
    `examined` says what holds of the one that is offered. `remains` is what the workspace itself still tells that it
    lacks.
    """

    backup: Backup | None
    broken: int
    remains: Remains
    partly: tuple[Backup, ...]
    examined: Examined


def offer_for(workspace: Path) -> Offer:
    """Look through the backups from the newest on, until one is whole; those of its copies only where it has none."""
    broken = 0
    for copies in (copies_of(workspace), siblings_of(workspace)):
        partly: list[tuple[Backup, Examined]] = []
        before = broken  # the first that can be used
        for backup, examined in looked_at(copies):
            if examined.whole:
                newer = tuple(one for one, _found in partly)
                return Offer(backup, broken, remains_of(workspace, backup.copy), newer, examined)
            if examined.sound:
                partly.append((backup, examined))
            else:
                broken += 1
                before += not partly
        if partly:
            backup, examined = partly[0]
            return Offer(backup, before, remains_of(workspace, backup.copy), (), examined)
    return Offer(None, broken, remains_of(workspace, None), (), Examined(False))


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
