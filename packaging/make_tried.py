"""Makes resources/tried.tsv anew: how figures were told that were read rightly in reports that people had read.

python packaging/make_tried.py DOCS GOLD [DOCS GOLD …]

DOCS is a folder of reports, GOLD one of a JSON file for each, of the same name: `document` is the report's file and
`indicators` a list of what a person found in it, each with `ids` (all that are right) and `value`. No sentence is kept.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from operator import add
from pathlib import Path
from typing import Any
from unittest.mock import patch

from parser import parse, read_bytes
from parser.model import Indicator
from parser.resources import root
from parser.rules.indicators import reader, tried
from parser.rules.indicators.passages import Passage, Place

Told = list[tuple[str, int, tuple[str, ...], str]]
"""Ids, where the number stands in the source, the marks, and the words whose pairs are looked at."""

Row = tuple[str, tuple[str, ...], str]
"""An id, marks, words."""

_REPORTS = 2
"""Pairs of characters are kept that were met in so many reports."""

HEAD = "# Made by packaging/make_tried.py from {reports} reports with {figures} figures; see tried.toml.\n"


def read(file: Path) -> tuple[tuple[Indicator, ...], Told]:
    """The figures of a report, none of them doubted for how it is told, and how each is told."""
    told: Told = []

    def figure(name: str, place: Place, passage: Passage, before: list[Indicator], whole: Indicator | None) -> str:
        marks = _shown(tried.FIGURE_MARKS, tried.marks_of_figure(place, passage, before, whole))
        told.append((name, passage.flow.offsets[place.figure.start], marks, tried.words_of_figure(place)))
        return ""

    with patch.object(reader, "doubt_of_figure", figure), patch.object(reader, "doubt_of_said_zero", lambda *_: ""):
        report = parse(read_bytes(file.read_bytes(), file.name))
    return report.indicators, told


def known(entries: Iterable[Indicator], told: Told, right: list[dict[str, Any]]) -> list[Row]:
    """The ids, marks and words of the entries that were read without doubt and rightly."""
    by_place = {(name, start): (name, marks, words) for name, start, marks, words in told}
    found: list[Row] = []
    for entry in entries:
        if entry.confidence == "low" or entry.span is None or not _is_right(entry, right):
            continue
        if entry.rule.startswith("indicators.zero/"):
            found.append((entry.id, _shown(tried.ZERO_MARKS, tried.marks_of_zero(entry.raw)), ""))
        elif row := by_place.get((entry.id, entry.span.start)):
            found.append(row)
    return found


def _shown(begins: tuple[str, ...], marks: list[str]) -> tuple[str, ...]:
    return tuple(f"{sign}{mark}" for sign, mark in zip(begins, marks, strict=True))


def _is_right(entry: Indicator, right: list[dict[str, Any]]) -> bool:
    return any(entry.id in one["ids"] and entry.value == one["value"] for one in right)


def table(reports: list[list[Row]]) -> list[str]:
    """The lines of the file: ids in their order, the marks and the pairs of each in theirs."""
    marks: dict[str, set[str]] = {}
    pairs: dict[str, Counter[str]] = {}
    for rows in reports:
        for name, its, _ in rows:
            marks.setdefault(name, set()).update(its)
        for name, pair in {(name, pair) for name, _, words in rows for pair in map(add, words, words[1:])}:
            pairs.setdefault(name, Counter())[pair] += 1
    lines = ["\t".join((name, *sorted(its))) + "\n" for name, its in sorted(marks.items())]
    for name, counts in sorted(pairs.items()):
        kept = "".join(sorted(pair for pair, count in counts.items() if count >= _REPORTS))
        lines += [f"{name}\t{tried.PAIRS}\t{kept}\n"] if kept else []
    return lines


def main(folders: list[str]) -> int:
    """Reads all reports of the folders and writes the file; returns the exit code."""
    if not folders or len(folders) % 2:
        print(__doc__)
        return 2
    reports: list[list[Row]] = []
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
                reports.append(known(*read(file), facts["indicators"]))
    lines, figures = table(reports), sum(map(len, reports))
    head = HEAD.format(reports=len(reports), figures=figures)
    (root() / tried.RECORD).write_text("".join([head, *lines]), encoding="utf-8")
    print(f"{len(reports)} reports, {figures} figures, {len(lines)} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
