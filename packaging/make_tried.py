"""Makes resources/tried.tsv anew: how figures were told that were read rightly in reports that people had read.

python packaging/make_tried.py DOCS GOLD [DOCS GOLD …]

DOCS is a folder of reports, GOLD one of a JSON file for each, of the same name: `document` is the report's file and
`indicators` a list of what a person found in it, each with `ids` (all that are right) and `value`. No sentence is kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from parser import parse, read_bytes
from parser.model import Indicator
from parser.resources import root
from parser.rules.indicators import reader, tried
from parser.rules.indicators.passages import Passage, Place

Told = list[tuple[str, int, tuple[str, ...]]]
"""Ids, where the number stands in the source, and the marks."""

HEAD = "# Made by packaging/make_tried.py from {reports} reports with {figures} figures; see tried.toml.\n"


def read(file: Path) -> tuple[tuple[Indicator, ...], Told]:
    """The figures of a report, none of them doubted for how it is told, and how each is told."""
    told: Told = []

    def figure(name: str, place: Place, passage: Passage, before: list[Indicator], whole: Indicator | None) -> str:
        marks = tried.marks_of_figure(place, passage, before, whole)
        told.append((name, passage.flow.offsets[place.figure.start], _shown(tried.FIGURE_MARKS, marks)))
        return ""

    with patch.object(reader, "doubt_of_figure", figure), patch.object(reader, "doubt_of_said_zero", lambda *_: ""):
        report = parse(read_bytes(file.read_bytes(), file.name))
    return report.indicators, told


def known(entries: Iterable[Indicator], told: Told, right: list[dict[str, Any]]) -> list[tuple[str, tuple[str, ...]]]:
    """The ids and marks of the entries that were read without doubt and rightly."""
    marks = {(name, start): its for name, start, its in told}
    found = []
    for entry in entries:
        if entry.confidence == "low" or entry.span is None or not _is_right(entry, right):
            continue
        if entry.rule.startswith("indicators.zero/"):
            found.append((entry.id, _shown(tried.ZERO_MARKS, tried.marks_of_zero(entry.raw))))
        elif its := marks.get((entry.id, entry.span.start)):
            found.append((entry.id, its))
    return found


def _shown(begins: tuple[str, ...], marks: list[str]) -> tuple[str, ...]:
    return tuple(f"{sign}{mark}" for sign, mark in zip(begins, marks, strict=True))


def _is_right(entry: Indicator, right: list[dict[str, Any]]) -> bool:
    return any(entry.id in one["ids"] and entry.value == one["value"] for one in right)


def table(rows: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """The lines of the file: ids in their order, the marks of each in theirs."""
    marks: dict[str, set[str]] = {}
    for name, its in rows:
        marks.setdefault(name, set()).update(its)
    return ["\t".join((name, *sorted(its))) + "\n" for name, its in sorted(marks.items())]


def main(folders: list[str]) -> int:
    """Reads all reports of the folders and writes the file; returns the exit code."""
    if not folders or len(folders) % 2:
        print(__doc__)
        return 2
    rows: list[tuple[str, tuple[str, ...]]] = []
    seen: set[str] = set()
    for docs, golds in zip(folders[::2], folders[1::2], strict=True):
        for gold in sorted(Path(golds).glob("*.json")):
            facts = json.loads(gold.read_text(encoding="utf-8"))
            file = Path(docs) / facts["document"]
            if not facts["indicators"] or not file.exists():
                continue
            text = "".join(file.read_text(encoding="utf-8-sig", errors="replace").split())
            if text not in seen:
                seen.add(text)
                rows += known(*read(file), facts["indicators"])
    lines = table(rows)
    (root() / tried.RECORD).write_text(
        "".join([HEAD.format(reports=len(seen), figures=len(rows)), *lines]), encoding="utf-8"
    )
    print(f"{len(seen)} reports, {len(rows)} figures, {sum(line.count(chr(9)) for line in lines)} marks")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
