"""How many times as long a workbook takes as bare XlsxWriter takes for the same cells, and how much memory.

    python bench/workbook.py [reports…]        40 and 1000 where none are given

Made-up reports of all eras go from a workspace into a workbook with all sheets. The floor writes
the same cells, styles, merged ranges, comments, links, formulas, heights and widths from plain tuples that lie ready.
Each runs in a process of its own; times are of the processor. Writing is planning, writing and saving; reading the
reports before it and comparing the file after it are told apart. It asserts nothing.
"""

from __future__ import annotations

import json
import pickle
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from made_up import many_reports
from xlsxwriter import Workbook

from desktop.models.export_entries import entry_of
from desktop.models.loading import Loader
from desktop.store import Snapshot, Store
from desktop.workbook import ExportEntry, Material, course, export, plan
from desktop.workbook.identity import Identifier
from desktop.workbook.sheet import Formula, Sheet
from desktop.workbook.styles import column_pixels, properties

REPORTS = (40, 1000)
TIMES, MEMORY = 2.2, 400
READING = "reading"
PREPARED, WORKSPACE, WRITTEN = "cells.pickle", "workspace.kaijuan", "floor.xlsx"
FORMS = (".xlsx", ".zip", ".json")
Figures = dict[str, Any]


def megabytes() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def fill(folder: Path, reports: int) -> Figures:
    """A workspace with so many reports."""
    with Store.open(folder / WORKSPACE) as store:
        for name, data in many_reports(reports):
            store.add_report(name, data, None, None)
    return {}


def read(store: Store, whole: bool = False) -> Iterator[ExportEntry]:
    """The reports as the window hands them to an export."""
    snapshot = Snapshot(store)
    loader = Loader(snapshot)
    for row in snapshot.rows:
        entry = entry_of(loader.load(row), loader)
        yield entry if whole else entry.without_passed()


class Measured:
    """Notes how long each phase of an export takes, and the longest time in which it could not have been stopped."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.deaf = 0.0
        self._phase, self._at, self._heard = READING, time.process_time(), time.perf_counter()

    def __call__(self, doing: str, _share: float = 1.0) -> None:
        now, heard = time.process_time(), time.perf_counter()
        self.seconds[self._phase] = self.seconds.get(self._phase, 0) + now - self._at
        self.deaf = max(self.deaf, heard - self._heard)
        self._phase, self._at, self._heard = doing, now, heard


def exported(folder: Path, suffix: str) -> Figures:
    """The whole export as the window does it."""
    before, measured = megabytes(), Measured()
    with Store.open(folder / WORKSPACE) as store:
        entries = []
        for entry in read(store, whole=suffix == ".json"):
            entries.append(entry)
            measured(READING)
        export(entries, folder / f"made{suffix}", progress=measured)
    measured("")
    seconds = measured.seconds
    reading, comparing = seconds.pop(READING), seconds.pop(course.COMPARING, 0)
    return {
        "reading": reading,
        "writing": sum(seconds.values()),
        "comparing": comparing,
        "before": before,
        "memory": megabytes(),
        "deaf": measured.deaf,
        "sheets": seconds,
    }


def prepared(folder: Path) -> Figures:
    """The cells of the workbook as plain tuples, sheet by sheet in a file."""
    with Store.open(folder / WORKSPACE) as store, (folder / PREPARED).open("wb") as file:
        material = Material(list(read(store)), created=datetime(2024, 1, 1))
        identifier = Identifier(material)
        cells = 0
        for sheet in plan(material):
            identifier.mark(sheet)
            cells += len(sheet.cells)
            pickle.dump(plain(sheet), file)
        pickle.dump(plain(identifier.explained()), file)
    return {"cells": cells}


def plain(sheet: Sheet) -> tuple[Any, ...]:
    """A sheet in tuples; a formula is a tuple of itself and its result."""
    styles = {cell.style: tuple(properties(cell.style).items()) for cell in sheet.cells.values()}
    cells = [
        (
            *place,
            (cell.value.text, cell.value.result) if isinstance(cell.value, Formula) else cell.value,
            styles[cell.style],
            cell.comment,
            cell.rows,
            cell.columns,
            cell.link,
        )
        for place, cell in sheet.cells.items()
    ]
    return sheet.name, [column_pixels(one) for one in sheet.widths], dict(sheet.heights), cells


def sheets_in(path: Path) -> Iterator[tuple[Any, ...]]:
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)


def bare(folder: Path) -> Figures:
    """XlsxWriter and nothing else."""
    sheets = list(sheets_in(folder / PREPARED))
    began = time.process_time()
    workbook = Workbook(str(folder / WRITTEN), {"in_memory": True, "strings_to_urls": False})
    formats: dict[Any, Any] = {}
    for name, widths, heights, cells in sheets:
        target = workbook.add_worksheet(name)
        for column, pixels in enumerate(widths):
            target.set_column_pixels(column, column, pixels)
        for row, height in heights.items():
            target.set_row(row, height)
        for cell in cells:
            style = formats.get(cell[3])
            if style is None:
                style = formats[cell[3]] = workbook.add_format(dict(cell[3]))
            put(target, cell, style)
    workbook.close()
    return {"writing": time.process_time() - began, "memory": megabytes()}


def put(target: Any, cell: tuple[Any, ...], style: Any) -> None:
    row, column, value, _style, comment, rows, columns, link = cell
    if rows > 1 or columns > 1:
        target.merge_range(row, column, row + rows - 1, column + columns - 1, "", style)
    if link:
        target.write_url(row, column, f"internal:{link}", style)
    if value is None:
        target.write_blank(row, column, None, style)
    elif isinstance(value, tuple):
        target.write_formula(row, column, value[0], style, value[1])
    elif isinstance(value, str):
        target.write_string(row, column, value, style)
    else:
        target.write_number(row, column, value, style)
    if comment:
        target.write_comment(row, column, comment)


def apart(*step: str) -> Figures:
    """What a step measures in a process of its own."""
    child = subprocess.run([sys.executable, __file__, "--step", *step], capture_output=True, text=True, check=True)
    return json.loads(child.stdout)


def measure(reports: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        apart("fill", folder, str(reports))
        cells = apart("prepare", folder)["cells"]
        floor, ours = apart("bare", folder), apart("export", folder, ".xlsx")
        times = ours["writing"] / floor["writing"]
        print(f"{reports} reports, {cells} cells; seconds of the processor, MB at the peak")
        print(f"  writing    {ours['writing']:7.2f}  floor {floor['writing']:7.2f}  {times:5.2f} ×  limit {TIMES}")
        print(f"  memory     {ours['memory']:7.0f}  floor {floor['memory']:7.0f}          limit {MEMORY}")
        print(f"             of which the program without a report {ours['before']:.0f}")
        print(f"  reading    {ours['reading']:7.2f}  the reports; comparing {ours['comparing']:.2f}")
        print(f"  longest time in which a stop was not heard {ours['deaf']:.2f} s")
        for suffix in FORMS[1:]:
            other = apart("export", folder, suffix)
            told = f"writing {other['writing']:.2f}, comparing {other['comparing']:.2f}, memory {other['memory']:.0f}"
            print(f"  {suffix:6} {told}, deaf {other['deaf']:.2f}", flush=True)


STEPS = {
    "fill": lambda folder, reports: fill(Path(folder), int(reports)),
    "prepare": lambda folder: prepared(Path(folder)),
    "bare": lambda folder: bare(Path(folder)),
    "export": lambda folder, suffix: exported(Path(folder), suffix),
}


def main(arguments: Sequence[str]) -> None:
    if arguments[:1] == ["--step"]:
        name, *rest = arguments[1:]
        print(json.dumps(STEPS[name](*rest)))
        return
    for reports in map(int, arguments or REPORTS):
        measure(reports)


if __name__ == "__main__":
    main(sys.argv[1:])
