"""How files are read in two copies, in which encoding and as one report or as several: brought, or to be asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from desktop.merging.choosing import Choosing
from desktop.merging.side import HOLDS, SideReport
from desktop.merging.writing import Writing
from desktop.store.choices import About

_Files = Mapping[str, Sequence[SideReport]]


class Readings:
    """Settled before anything else of a report is.

    `recoded` are the digests of files that are read in another encoding now, `resplit` as more or fewer reports.
    """

    def __init__(self, choosing: Choosing, writing: Writing) -> None:
        self._choosing, self._writing = choosing, writing
        self.recoded: set[str] = set()
        self.resplit: set[str] = set()

    def settle(self, ours: Iterable[SideReport], theirs: Iterable[SideReport]) -> bool:
        """Whether anything changed here."""
        mine, his = _files(ours), _files(theirs)
        for sha256, there in his.items():
            here = mine.get(sha256, there)
            self._encoding(sha256, here, there)
            self._split(sha256, here, there)
        return bool(self.recoded or self.resplit)

    def _encoding(self, sha256: str, ours: Sequence[SideReport], theirs: Sequence[SideReport]) -> None:
        values = ours[0].encoding, theirs[0].encoding
        if self._choosing.of_file(About.ENCODING, (sha256, sha256), values):
            self._writing.connection.execute(
                "UPDATE report SET encoding = ? WHERE source_id = (SELECT id FROM source WHERE sha256 = ?)",
                (values[1], sha256),
            )
            self.recoded.add(sha256)

    def _split(self, sha256: str, ours: Sequence[SideReport], theirs: Sequence[SideReport]) -> None:
        mine, his = _is_split(ours), _is_split(theirs)
        # Where the further reports of a file hold corrections, it cannot be read as one any more.
        we, they = _held_in_further(ours, theirs), _held_in_further(theirs, ours)
        if not self._choosing.of_file(About.SPLIT, (sha256, sha256), (mine, his), we=we, they=they):
            return
        by_part = {report.part or 1: report for report in reversed(ours)}
        for report in theirs:
            here = by_part.get(report.part or 1)
            if here is not None:
                self._writing.connection.execute(
                    "UPDATE report SET part = ?, joined = ? WHERE id = ?", (report.part, report.joined, here.id)
                )
        self.resplit.add(sha256)


def _files(reports: Iterable[SideReport]) -> dict[str, list[SideReport]]:
    """The reports of each file, those of the queue first."""
    found: dict[str, list[SideReport]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: (one.removed, one.joined)):
        found[report.sha256].append(report)
    return found


def _is_split(reports: Sequence[SideReport]) -> bool:
    return any(report.part is not None and not report.joined for report in reports)


def _held_in_further(reports: Sequence[SideReport], others: Sequence[SideReport]) -> bool:
    """Whether a copy holds corrections in the further reports of a file that the other copy does not know."""
    known = {uid for report in others for uid in report.names}
    return any(
        step.state == HOLDS and step.uid not in known
        for report in reports
        if (report.part or 1) > 1
        for step in report.steps
    )
