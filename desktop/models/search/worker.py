"""The work of searching many reports, done in another thread; what was read of them is remembered for the next time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from desktop.models.loading import Loader
from desktop.models.search.facts import Facts, facts_of
from desktop.models.search.hits import Found, SourceText, search
from desktop.models.search.query import Kind, Query
from desktop.store import ReportRow, Snapshot
from parser.model import Span

KEPT = 2000
"""Of so many reports the values stay in memory, some 50 kB each with the text: parsing takes 40 times as long."""
KEPT_CHARACTERS = 20_000_000
"""So much text of sources stays in memory, as decoded and folded."""


class Memory:
    """What was read of reports, as long as nothing of them changes; used by one job at a time."""

    def __init__(self) -> None:
        self._facts: OrderedDict[int, tuple[object, Facts]] = OrderedDict()
        self._texts: OrderedDict[tuple[object, ...], SourceText] = OrderedDict()
        self._characters = 0

    def facts(self, report_id: int, stamp: object) -> Facts | None:
        """The values of a report, None where they are not known as it is now."""
        kept = self._facts.get(report_id)
        return kept[1] if kept is not None and kept[0] == stamp else None

    def keep_facts(self, report_id: int, stamp: object, facts: Facts) -> None:
        """Remember the values of a report; those that were read first are forgotten first."""
        self._facts[report_id] = stamp, facts
        while len(self._facts) > KEPT:
            self._facts.popitem(last=False)

    def text(self, key: tuple[object, ...]) -> SourceText | None:
        """The text of a source, None where it is not known."""
        return self._texts.get(key)

    def keep_text(self, key: tuple[object, ...], text: SourceText) -> None:
        """Remember the text of a source."""
        self._texts[key] = text
        self._characters += len(text.text)
        while self._characters > KEPT_CHARACTERS:
            _key, gone = self._texts.popitem(last=False)
            self._characters -= len(gone.text)


Item = tuple[int, bool]
"""A report, and whether only what takes no parsing is to be searched in it."""


class SearchWork:
    """One search, called for each item of `items`: what a snapshot of the workspace holds of a report.

    Sources come first, of all reports; values of what must be parsed for them come after that.
    """

    def __init__(self, snapshot: Snapshot, query: Query, kinds: frozenset[Kind], memory: Memory) -> None:
        self._snapshot, self._query, self._kinds, self._memory = snapshot, query, kinds, memory
        self._loader = Loader(snapshot)
        self._done: set[int] = set()

    def items(self, report_ids: Sequence[int]) -> tuple[Item, ...]:
        """What the work is to be called for, so that these reports are searched."""
        quick = [(report_id, True) for report_id in report_ids] if "source" in self._kinds else []
        rest = [(report_id, False) for report_id in report_ids] if self._kinds & {"value", "section"} else []
        return (*quick, *rest)

    def __call__(self, item: Item) -> Found | None:
        """Search a report; None where nothing is left to be found in it.

        Raises StoreError, ReadError, PartGone and ValueError where it cannot be read.
        """
        report_id, quick = item
        if report_id in self._done:
            return None
        row = self._snapshot.report(report_id)
        facts: Facts | None = None
        if self._kinds & {"value", "section"}:
            facts = self._memory.facts(report_id, self._snapshot.stamp(report_id)) if quick else self._facts(row)
        source = self._source(row) if "source" in self._kinds else None
        if facts is not None or not quick:
            self._done.add(report_id)
        return search(report_id, self._query, self._kinds, facts, source)

    def _facts(self, row: ReportRow) -> Facts:
        known = self._memory.facts(row.id, self._snapshot.stamp(row.id))
        return known if known is not None else self._read(row)[0]

    def _source(self, row: ReportRow) -> SourceText:
        """The decoded text alone; only where a file was split it must be parsed to know which piece is the report's."""
        known = self._memory.text(_file(row))
        if known is None and row.part is not None:
            return self._read(row)[1]
        if known is None:
            document = self._loader.document(row)
            known = SourceText(document.text, document.folded, Span(0, len(document.text)))
            self._memory.keep_text(_file(row), known)
        return known

    def _read(self, row: ReportRow) -> tuple[Facts, SourceText]:
        """Parse a report and remember what can be searched of it."""
        reading, report = self._loader.unchecked(row)
        document, facts = reading.document, facts_of(report)
        self._memory.keep_facts(row.id, self._snapshot.stamp(row.id), facts)
        extent = reading.parts[row.part - 1].span if row.part else Span(0, len(document.text))
        text = SourceText(document.text, document.folded, extent)
        if self._memory.text(_file(row)) is None:
            self._memory.keep_text(_file(row), text)
        return facts, text


def _file(row: ReportRow) -> tuple[object, ...]:
    """What the text of a report depends on."""
    return row.sha256, row.name, row.encoding, row.part
