"""Entries laid against the rows of a form: in the order of both, as many and as sure as possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

SKIPPED_ENTRY = 0.3
SKIPPED_ROW = 0.12
_APART = 8
_LONGEST = 400


class Match(NamedTuple):
    """An entry and the row of the form it is, by their numbers, with how sure the label is."""

    entry: int
    row: int
    score: float


def runs(candidates: Sequence[Mapping[int, float]]) -> Iterator[range]:
    """Stretches of entries in which candidates are close together. A stretch is at most a few hundred entries long."""
    start = last = -1
    for index, scores in enumerate(candidates):
        if not scores:
            continue
        if start >= 0 and (index - last > _APART or index - start >= _LONGEST):
            yield range(start, last + 1)
            start = index
        start = index if start < 0 else start
        last = index
    if start >= 0:
        yield range(start, last + 1)


def _in_order(candidates: Sequence[Mapping[int, float]], bonus: Sequence[float]) -> tuple[float, list[Match]] | None:
    """The chain of all candidates where each entry has one at most, they ascend, and no gap outweighs what follows.

    The last may step back, as the total of the table below does, where no chain to it is worth as much.
    """
    chain: list[Match] = []
    worths: list[float] = []
    worth = 0.0
    for entry, scores in enumerate(candidates):
        if not scores:
            continue
        (row, score), *others = scores.items()
        last = chain[-1] if chain else Match(entry - 1, row - 1, 0.0)
        gap = _gap(last, entry, row)
        if row <= last.row and not others and entry == len(candidates) - 1:
            before = zip(chain, worths, strict=True)
            rivals = (each - _gap(match, entry, row) for match, each in before if match.row < row)
            return (worth, chain) if max([0.0, *rivals]) + score + bonus[entry] < worth else None
        if others or row <= last.row or gap >= score:
            return None
        worth += score + bonus[entry] - gap
        chain.append(Match(entry, row, score))
        worths.append(worth)
    return worth, chain


def _gap(last: Match, entry: int, row: int) -> float:
    """What it costs to pass over all between a match and the next."""
    return SKIPPED_ENTRY * (entry - last.entry - 1) + SKIPPED_ROW * (row - last.row - 1)


def align(candidates: Sequence[Mapping[int, float]], bonus: Sequence[float], rows: int) -> tuple[float, list[Match]]:
    """The best chain of matches in which entries and rows both ascend, with what it is worth.

    `candidates` has for each entry the rows it may be, with how sure that is; `bonus` is what matching the entry is
    worth beyond that. The first of equal chains is taken.
    """
    plainly = _in_order(candidates, bonus)
    if plainly is not None:
        return plainly
    best = [[0.0] * (rows + 1) for _ in range(len(candidates) + 1)]
    steps = [[""] * (rows + 1) for _ in range(len(candidates) + 1)]
    top, end = 0.0, (0, 0)
    for entry, scores in enumerate(candidates, 1):
        for row in range(1, rows + 1):
            worth, step = 0.0, ""
            score = scores.get(row - 1)
            if score is not None:
                worth, step = best[entry - 1][row - 1] + score + bonus[entry - 1], "match"
            if best[entry - 1][row] - SKIPPED_ENTRY > worth:
                worth, step = best[entry - 1][row] - SKIPPED_ENTRY, "entry"
            if best[entry][row - 1] - SKIPPED_ROW > worth:
                worth, step = best[entry][row - 1] - SKIPPED_ROW, "row"
            best[entry][row], steps[entry][row] = worth, step
            if worth > top:
                top, end = worth, (entry, row)
    chain: list[Match] = []
    entry, row = end
    while step := steps[entry][row]:
        if step == "match":
            chain.append(Match(entry - 1, row - 1, candidates[entry - 1][row - 1]))
        entry -= step != "row"
        row -= step != "entry"
    return top, chain[::-1]
