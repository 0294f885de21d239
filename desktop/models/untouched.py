"""Files that nothing is ever written over, whoever chose them: what reports were read from, and workspaces."""

from __future__ import annotations

from pathlib import Path

from desktop.files import WORKSPACE_SUFFIX, is_there
from desktop.store import Store


def why_untouched(store: Store, path: Path) -> str:
    """What a person is told who wants to write there, "" where nothing speaks against it. Raises StoreError."""
    if WORKSPACE_SUFFIX in path.name.casefold():  # its log, its lock and its backups are called so too
        return f"“{path.name}”是工作区或属于工作区的文件，没有动它，也没有写成。请换一个名字。"
    if is_there(path):
        rows = (*store.reports(), *store.reports(removed=True))
        if any(_is_same(Path(row.path), path) for row in rows if row.path):
            return f"“{path.name}”是一份报告的原文件，开卷从不改写原文件，没有写成。请换一个名字或文件夹。"
    return ""


def _is_same(source: Path, path: Path) -> bool:
    """Whether two names are one file; what a link of another name leads to is not written when the link is replaced."""
    if source.name.casefold() != path.name.casefold():
        return False
    try:
        return source.samefile(path)
    except (OSError, ValueError):  # it is gone, or was on another system
        return False
