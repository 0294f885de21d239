"""Corrections of a report brought over to a newer file of it: those that still meet what they were made against.

Offsets move with the lines that are the same in both files; in a stretch of lines that changed, with what is the same
at its beginning and its end. What has no place any more, or meets another value, is a conflict: it is told, not made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.edits.rereading import carried
from desktop.store import Step
from parser import Report
from parser.corrections import Correction, same_value
from parser.model import Target, TargetKind
from parser.payloads import Payload, payload_of


class NoPlaceError(LookupError):
    """What stood at an offset is not in the newer text."""


@dataclass(frozen=True, slots=True)
class CarriedStep:
    """A step as it is made on the newer file: its name, who made it, what of it still holds."""

    label: str
    person: str
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What is made on the newer file, and the corrections that do not meet what they were made against."""

    steps: tuple[CarriedStep, ...]
    conflicts: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that changed, and the number of the first in each file, from 1; no lines where they are new or gone."""

    old_number: int
    old: tuple[str, ...]
    new_number: int
    new: tuple[str, ...]


class LineMoves:
    """Where the characters of a text are in a newer one."""

    def __init__(self, old: str, new: str) -> None:
        self.changes: list[Change] = []
        self._starts: list[int] = []
        self._pieces: list[tuple[int, int]] = []
        one, other = old.splitlines(keepends=True), new.splitlines(keepends=True)
        here, there = _starts(one), _starts(other)
        for tag, a, b, c, d in SequenceMatcher(None, one, other).get_opcodes():
            if tag == "equal":
                self._add(here[a], here[b], there[c])
                continue
            self.changes.append(Change(a + 1, tuple(one[a:b]), c + 1, tuple(other[c:d])))
            before, after = old[here[a] : here[b]], new[there[c] : there[d]]
            head = _alike(before, after)
            room = min(len(before), len(after)) - head
            tail = min(room, _alike(before[::-1], after[::-1]))
            self._add(here[a], here[a] + head, there[c])
            self._add(here[b] - tail, here[b], there[d] - tail)
        self._end = (len(old), len(new))

    def move(self, offset: int) -> int:
        """The offset in the newer text. Raises NoPlaceError."""
        if offset == self._end[0]:
            return self._end[1]
        at = bisect_right(self._starts, offset) - 1
        if at >= 0:
            end, shift = self._pieces[at]
            if offset <= end:
                return offset + shift
        raise NoPlaceError(offset)

    def _add(self, start: int, end: int, there: int) -> None:
        if end > start:
            self._starts.append(start)
            self._pieces.append((end, there - start))


def carry_over(report: Report, steps: Iterable[Step], moves: LineMoves) -> CarriedOver:
    """The steps that hold of the older file, made on the parse of the newer one as far as that can be."""
    current: dict[Target, Payload | None] = {}
    made: list[CarriedStep] = []
    conflicts: list[Correction] = []
    for step in steps:
        kept: list[Correction] = []
        for correction in step.corrections:
            moved = _moved(correction, moves)
            if moved is None or not _meets(report, current, moved):
                conflicts.append(correction)
                continue
            current[moved.target] = moved.new
            kept.append(moved)
        if kept:
            made.append(CarriedStep(step.label, step.person, tuple(kept)))
    return CarriedOver(tuple(made), tuple(conflicts))


def _moved(correction: Correction, moves: LineMoves) -> Correction | None:
    try:
        return carried(correction, moves.move)
    except NoPlaceError:
        return None


def _meets(report: Report, current: dict[Target, Payload | None], correction: Correction) -> bool:
    """Whether there is what the correction was made against; a confirmation hangs on the value that was seen."""

    def now(target: Target) -> Payload | None:
        return current[target] if target in current else payload_of(report, target)

    there = now(correction.target)
    if there != correction.old and not same_value(there, correction.old):
        return False
    if correction.target.kind is TargetKind.CONFIRM and correction.new is not None:
        return same_value(now(Target.parse(correction.target.key)), correction.new.get("seen"))
    return True


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _starts(lines: list[str]) -> list[int]:
    """Where each line begins, and where the last one ends."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
