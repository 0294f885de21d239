"""What must be corrected in each report: unit, place, what is printed, what it should be and why, errors first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.workbook.entry import UNDECIDED, ExportEntry
from desktop.workbook.marks import payload_text
from desktop.workbook.told_findings import Item, item_of, place_words, words
from parser.checks.collection.findings import MISSING, Decided, Verdict
from parser.corrections import Disposition, How
from parser.model import Finding, Target
from parser.resources import load_toml

_ORDER = {"error": 0, "warning": 1, "hint": 2}


@dataclass(frozen=True, slots=True)
class Notice:
    """What goes back to one unit about one report. `year` is None where it was not read.

    `unsettled` counts failed checks that are not in it, because nobody has looked at them yet: warnings, and what may
    have been read wrong. With a `limit`, the last day (ISO) for its report, the unit is reminded of one that has not
    come in, and there is nothing to correct.
    """

    unit: str
    year: str | int | None
    items: tuple[Item, ...] = ()
    unsettled: int = 0
    limit: str = ""

    @property
    def asks(self) -> bool:
        """Whether it asks anything of the unit."""
        return bool(self.items or self.limit)


def notices_of(
    entries: Iterable[ExportEntry], collection: Sequence[Decided] = (), chosen: Collection[int] = ()
) -> tuple[Notice, ...]:
    """One notice a report, in the order of the reports; without items where nothing must be corrected.

    `collection` is what is wrong over many reports; of two reports that `chosen` holds, both of them `entries` sooner
    or later, the first one's notice has what is asked about both.
    """
    return tuple(_notice(entry, [one for one in collection if _is_for(entry, one, chosen)]) for entry in entries)


def reminders_of(collection: Iterable[Decided]) -> tuple[Notice, ...]:
    """One notice for each unit of the list that has not reported, unless a person called that a false alarm."""
    return tuple(
        Notice(unit, decided.finding.year, limit=decided.finding.limit)
        for decided in collection
        if decided.finding.about == MISSING and decided.word != Verdict.FALSE_ALARM
        for unit in decided.finding.units
    )


def _is_for(entry: ExportEntry, decided: Decided, chosen: Collection[int]) -> bool:
    finding = decided.finding
    if finding.about not in words("collection"):
        return False
    return next((report for report in finding.reports if report in chosen), None) == entry.report_id


def _notice(entry: ExportEntry, collection: Sequence[Decided]) -> Notice:
    findings = [finding for finding in entry.findings if not finding.under]
    folded = Counter(finding.under for finding in entry.findings if finding.under)
    items = [item_of(entry, finding, folded[finding.key]) for finding in findings if _goes_back(entry, finding)]
    items += _replaced(entry)
    items += [_asked(decided) for decided in collection if decided.word == Verdict.HOLDS]
    items.sort(key=lambda item: _ORDER[item.severity])
    unsettled = sum(_is_unsettled(entry, finding) for finding in findings)
    unsettled += sum(not decided.word for decided in collection)
    return Notice(entry.unit, entry.year, tuple(items), unsettled)


def _asked(decided: Decided) -> Item:
    """What a finding over many reports asks of the unit; its own words are meant for who collects the reports."""
    finding = decided.finding
    said = words("collection")[finding.about]
    year = load_toml("notice.toml")["year"].format(year=finding.year) if finding.year else ""
    why = said["why"].format(year=year, n=len(finding.reports), limit=day_text(finding.limit))
    return Item(
        finding.severity, said["place"], "", said["wanted"], why + (f"（{decided.note}）" if decided.note else "")
    )


def day_text(day: str) -> str:
    """An ISO day as letters write it, "" for none."""
    if not day:
        return ""
    found = date.fromisoformat(day)
    return str(load_toml("notice.toml")["day"].format(year=found.year, month=found.month, day=found.day))


def _goes_back(entry: ExportEntry, finding: Finding) -> bool:
    """What was kept as printed; and errors that nobody has decided on, where the print contradicts itself."""
    word = entry.disposition(finding)[0]
    if word == UNDECIDED:
        return finding.origin == "print" and finding.severity == "error"
    return word == Disposition.AS_PRINTED


def _is_unsettled(entry: ExportEntry, finding: Finding) -> bool:
    undecided = entry.disposition(finding)[0] == UNDECIDED
    return undecided and finding.severity != "hint" and not _goes_back(entry, finding)


def _replaced(entry: ExportEntry) -> Iterator[Item]:
    """Values that the report prints otherwise, as the unit has to know: replaced by 推算, or typed over a print that
    contradicts itself. What was taken from the source had only been read wrong.
    """
    told: dict[Target, str] = {}
    for finding in entry.mended:
        if finding.origin == "print":
            told |= dict.fromkeys(finding.cells, finding.message)
    for target, mark in entry.reviewed.marks.items():
        how = mark.last.how
        if how is How.COMPUTED or (how is not How.SELECTED and target in told):
            yield Item(
                "error",
                place_words(entry, [target], ()),
                payload_text(target, mark.original),
                str(words("wanted")["computed"].format(value=payload_text(target, mark.last.new))),
                mark.last.note or told.get(target, ""),
            )
