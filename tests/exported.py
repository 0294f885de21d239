"""Real and made-up files as the workbook gets them: read, checked, and some of them corrected by hand at random."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from corrected import correction_of

from desktop.workbook import Accepted, ExportEntry
from parser import parse_all, read, review
from parser.corrections import Correction, apply
from parser.model import Report

_STEPS = 5


@cache
def sample_entries(folder: Path) -> tuple[ExportEntry, ...]:
    """The reports of a folder of files, with five corrections each."""
    return tuple(_corrected(files_in(folder)))


@cache
def shared_entries(folder: Path) -> tuple[ExportEntry, ...]:
    """The real reports beside the project, as they are read; without those that have the text of another."""
    read_here = [entry for path in (*files_in(folder / "seeds"), *files_in(folder / "corpus")) for entry in _read(path)]
    return tuple({entry.identity: entry for entry in read_here}.values())


def files_in(folder: Path) -> list[Path]:
    """The reports of a folder."""
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".docx"))


def _read(path: Path) -> Iterator[ExportEntry]:
    for report in parse_all(read(path)):
        yield ExportEntry(review(report, ()), (), "pending", "2024-02-03T09:30:00", str(path))


def _corrected(paths: Sequence[Path]) -> Iterator[ExportEntry]:
    random = Random(5)
    accepted = Accepted("2024-02-04T08:05:06", "王芳", 2, 1)
    for number, path in enumerate(paths):
        for report in parse_all(read(path)):
            made = _corrections(report, random)
            status = "accepted" if number % 2 else "pending"
            kept = accepted if number % 2 else None
            yield ExportEntry(review(report, made), made, status, "2024-02-03T09:30:00", str(path), accepted=kept)


def _corrections(report: Report, random: Random) -> tuple[Correction, ...]:
    made: list[Correction] = []
    while len(made) < _STEPS:
        if found := correction_of(apply(report, made).report, random):
            made.append(replace(found, by="王芳", at="2024-02-03T10:11:12", note="电话核实，单位来函说明原件填错"))
    return tuple(made)
