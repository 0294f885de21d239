"""Which reports of a workspace, or of a backup, are damaged: all rows are read, on a connection of its own."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.store.harm import Harm, harm_of, harmed_names
from desktop.store.readers import legible, reader
from desktop.store.seals import with_seals


@dataclass(frozen=True, slots=True)
class Found:
    """What is damaged, and the names of the damaged reports that a person has not taken out of the queue himself."""

    harm: Harm
    names: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is damaged that a person would miss."""
        return not self.names and not self.harm.rest


def look_through(path: Path, *, unchanging: bool = False) -> Found:
    """Read every row; `unchanging`: nobody writes the file, as it is with backups. Raises sqlite3.Error."""
    with closing(with_seals(reader(path, unchanging=unchanging))) as connection:
        connection.text_factory = legible
        harm = harm_of(connection)
        return Found(harm, harmed_names(connection, harm))
