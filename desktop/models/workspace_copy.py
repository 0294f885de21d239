"""A copy of the workspace in one file, as it is at this moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.files import atomic_write
from desktop.store import Store


def copy_workspace(store: Store, path: Path, stopped: Callable[[], bool] = lambda: False) -> int:
    """Write the copy whole or not at all; how many reports its queue has. Raises StoreError or FileTrouble."""
    with atomic_write(path, mode=0o600) as temporary:
        store.copy_to(temporary, stopped)
        with Store.open(temporary, looking=True) as copy:
            return len(copy.reports())
