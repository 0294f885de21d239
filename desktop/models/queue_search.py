"""Which reports of the queue are wanted: by words, pinyin, year and edition; ready for ten thousand of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer

from desktop.models.queue_words import headline, second_line
from desktop.pinyin import Spelling, letters_of, ready
from desktop.store import ReportRow
from parser.fold import fold

UNKNOWN_YEAR = 0
"""Stands for the reports that tell no year."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that must all be found in unit, file, year or edition; a year and an edition, None for any."""

    text: str = ""
    year: int | None = None
    edition: str | None = None

    @property
    def anything(self) -> bool:
        """Whether every report is wanted."""
        return not self.text.strip() and self.year is None and self.edition is None


@dataclass(slots=True)
class _Said:
    """What is said of a row, folded; and how it is spelled, once that was asked for."""

    text: str
    spelled: tuple[Spelling, ...] | None = None


class Search:
    """Sifts rows. What is said of a row is made once and kept while the row stays as it is.

    How names are spelled takes long to find out: that is done by `spell`, a little at a time.
    """

    def __init__(self) -> None:
        self.wanted = Wanted()
        self._words: tuple[tuple[str, str], ...] = ()
        self._said: dict[int, tuple[ReportRow, _Said]] = {}

    def want(self, wanted: Wanted) -> None:
        """Look for something else from now on."""
        self.wanted = wanted
        self._words = tuple((word, letters_of(word)) for word in fold(wanted.text).lower().split())

    def finds(self, row: ReportRow) -> bool:
        """Whether a row is wanted; by its pinyin only where that is known."""
        wanted = self.wanted
        if wanted.year is not None and year_of(row) != wanted.year:
            return False
        if wanted.edition is not None and edition_of(row) != wanted.edition:
            return False
        return not self._words or self._says(self._said_of(row))

    def unspelled(self, rows: Iterable[ReportRow]) -> list[ReportRow]:
        """The rows whose pinyin is asked for and not known; none unless letters were typed."""
        if not any(letters for _word, letters in self._words):
            return []
        return [row for row in rows if self._said_of(row).spelled is None]

    def know(self, row: ReportRow) -> None:
        """Make ready what words are looked for in."""
        self._said_of(row)

    def spell(self, rows: list[ReportRow], milliseconds: int) -> None:
        """Find out how rows are spelled, from the end of the list, for so long; those that are done leave it."""
        clock = QElapsedTimer()
        clock.start()
        while rows and ready() and clock.elapsed() < milliseconds:
            row = rows.pop()
            names = dict.fromkeys((headline(row), row.name.rpartition(".")[0]))
            self._said_of(row).spelled = tuple(Spelling.of(name) for name in names)

    def _says(self, said: _Said) -> bool:
        return all(
            word in said.text or bool(letters and said.spelled and any(one.holds(letters) for one in said.spelled))
            for word, letters in self._words
        )

    def _said_of(self, row: ReportRow) -> _Said:
        known, said = self._said.get(row.id, (None, None))
        if known is not row or said is None:
            text = fold(f"{headline(row)}\n{second_line(row)}").lower()
            same = known is not None and said is not None and said.text == text
            said = _Said(text, said.spelled if same and said else None)
            self._said[row.id] = (row, said)
        return said


def year_of(row: ReportRow) -> int:
    """The year a report is of, `UNKNOWN_YEAR` where it tells none."""
    year = row.summary.get("year")
    return year if isinstance(year, int) else UNKNOWN_YEAR


def edition_of(row: ReportRow) -> str:
    """The form a report keeps to, "" where that is not known."""
    return str(row.summary.get("edition") or "")
