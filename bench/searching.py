"""How long a search over many reports takes, in ms a report: sources alone and values too, at first and again.

    python bench/searching.py [reports]

The floor reads the bytes of each report from the workspace and looks for the words in the text as it is decoded.
It asserts nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from made_up import sample_texts

from desktop.models.search.query import KINDS, Kind, Query
from desktop.models.search.worker import Memory, SearchWork
from desktop.store import Snapshot, Store

REPORTS = 200
WORDS = "申请"


def fill(store: Store, reports: int) -> list[int]:
    """So many reports, no two of the same bytes."""
    texts = islice(cycle(sample_texts()), reports)
    return [
        store.add_report(f"{name}{number}.txt", f"{text}\n备案号{number}\n".encode(), None, None)
        for number, (name, text) in enumerate(texts)
    ]


def measured(act: Callable[[Any], object], items: Sequence[object]) -> float:
    """Milliseconds an item."""
    began = time.perf_counter()
    for item in items:
        act(item)
    return (time.perf_counter() - began) / len(items) * 1000


def main() -> None:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "workspace.kaijuan") as store:
        ids = fill(store, reports)
        snapshot, memory = Snapshot(store), Memory()
        floor = measured(lambda report_id: store.source_bytes(report_id).decode().count(WORDS), ids)
        print(f"{reports} reports; ms a report; floor {floor:.3f}")
        wanted: list[tuple[str, tuple[Kind, ...]]] = [("sources", ("source",)), ("all", KINDS)]
        for told, kinds in wanted:
            for turn in ("first", "again"):
                work = SearchWork(snapshot, Query(WORDS), frozenset(kinds), memory)
                spent = measured(work, work.items(ids)) * len(work.items(ids)) / reports
                print(f"{told}, {turn}: {spent:.3f}  {spent / floor:.1f} x")


if __name__ == "__main__":
    main()
