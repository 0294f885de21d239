"""Entries laid against the rows of a form: in the order of both, as many and as sure as possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parser.record import record

SKIPPED_ENTRY = 0.3
SKIPPED_ROW = 0.12
_APART = 8
_LONGEST = 400


@record()
class Match:
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
    steps: list[list[str]] = []
    above = [0.0] * (rows + 1)
    top, end = 0.0, (0, -1)
    for entry, scores in enumerate(candidates):
        worths, taken = _line(above, scores, bonus[entry])
        steps.append(taken)
        highest = max(worths)
        if highest > top:
            top, end = highest, (entry, worths.index(highest) - 1)
        above = worths
    return top, _chain(candidates, steps, end)


def _line(above: Sequence[float], scores: Mapping[int, float], bonus: float) -> tuple[list[float], list[str]]:
    """What chains up to one entry are worth that end before each row of the form, and how the last step was made.

    `above` is the same of the entry before.
    """
    worths, taken = [0.0], list[str]()
    left = 0.0
    for row, up in enumerate(above[1:]):
        worth, step = 0.0, ""
        if row in scores:
            worth, step = above[row] + scores[row] + bonus, "match"
        if up - SKIPPED_ENTRY > worth:
            worth, step = up - SKIPPED_ENTRY, "entry"
        if left - SKIPPED_ROW > worth:
            worth, step = left - SKIPPED_ROW, "row"
        worths.append(worth)
        taken.append(step)
        left = worth
    return worths, taken


def _chain(
    candidates: Sequence[Mapping[int, float]], steps: Sequence[Sequence[str]], end: tuple[int, int]
) -> list[Match]:
    """The matches on the way back from where the best chain ends."""
    chain: list[Match] = []
    entry, row = end
    while entry >= 0 and row >= 0 and (step := steps[entry][row]):
        if step == "match":
            chain.append(Match(entry, row, candidates[entry][row]))
        entry -= step != "row"
        row -= step != "entry"
    return chain[::-1]
