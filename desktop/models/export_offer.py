"""What can be exported: which reports of the queue, and the title and file that are proposed for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.files import safe_file_name
from desktop.models.queue_words import headline, second_line
from desktop.store import ReportRow


@dataclass(frozen=True)
class Offer:
    """Reports by their ids: `accepted`, the `current` one, `everything`, and those of each year, the newest first.

    `folder` is where the workbook is proposed to go, `day` the day in its name, `names` are those of all reports.
    """

    accepted: tuple[int, ...]
    current: tuple[int, ...]
    everything: tuple[int, ...]
    folder: Path
    day: date
    years: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)

    def title(self, report_ids: Sequence[int]) -> str:
        """The title for a workbook of these reports."""
        chosen = set(report_ids)
        years = sorted(year for year, ids in self.years.items() if not chosen.isdisjoint(ids))
        if not years:
            return "政府信息公开工作年度报告数据汇总表"
        return f"{_span(years)}年政府信息公开工作年度报告数据汇总表"

    def path(self, title: str) -> Path:
        """The file for a workbook of that title."""
        return self.folder / safe_file_name(f"{title}_{self.day:%Y%m%d}.xlsx")


def offer_of(rows: Sequence[ReportRow], current: int | None, folder: Path, day: date) -> Offer:
    """What the queue offers."""
    years: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        year = row.summary.get("year")
        if isinstance(year, int) and year:
            years[year].append(row.id)
    return Offer(
        tuple(row.id for row in rows if row.status == "accepted"),
        () if current is None else (current,),
        tuple(row.id for row in rows),
        folder,
        day,
        {year: tuple(ids) for year, ids in sorted(years.items(), reverse=True)},
        {row.id: f"{headline(row)}　{second_line(row)}" for row in rows},
    )


def _span(years: Sequence[int]) -> str:
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}—{years[-1]}"
