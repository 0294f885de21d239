"""What the checks over many reports know of each: a few facts taken out of it while it is open, as plain JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from parser.checks.facts import Facts
from parser.checks.form.days import FAR_MONTHS, months_after
from parser.checks.form.years import day_of
from parser.checks.passages import head_flow
from parser.corrections import Disposition, Reviewed
from parser.model import Finding, Number, Report
from parser.resources import load_toml
from parser.unit_names import kind_of

_SUMS = ("T3-01", "T3-02", "T3-03", "T3-09")
"""The rules that say whether table three adds up; the last one, that a total was left out of it."""
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Imbalance:
    """A sum of table three that does not hold: the sum in one word for all reports, what it is called, by how much."""

    sum: str
    place: str
    apart: Number


@dataclass(frozen=True, slots=True)
class Collected:
    """One report of a collection. `day` is ISO, the earlier of signing and publishing, "" where neither is sure.

    `tables` are those that were read, `partly` those of them with cells missing. `unclear` says that blank or illegible
    cells leave open whether table three adds up. `covers` is what the report of a government says of the departments it
    counts in, "" for nothing. `corrected` and `kept` count values changed by a person and errors left as printed.
    """

    id: int
    unit: str = ""
    year: int | None = None
    edition: str = ""
    day: str = ""
    tables: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    unbalanced: tuple[Imbalance, ...] = ()
    unclear: bool = False
    covers: str = ""
    corrected: int = 0
    kept: int = 0
    accepted: bool = False


def extract(reviewed: Reviewed) -> dict[str, Any]:
    """What a collection has to know of a report beside its unit, year, edition and number of corrections."""
    report = reviewed.report
    sums = [finding for finding in report.findings if finding.rule in _SUMS]
    return {
        "day": day_made(report),
        "tables": list(report.tables),
        "partly": [table.id for table in report.tables.values() if not table.complete],
        "unbalanced": [_imbalance(finding) for finding in sums if finding.outcome == "fail" and finding.cells],
        "unclear": any(finding.outcome == "undecided" for finding in sums),
        "covers": _covers(report),
        "kept": sum(_is_kept(reviewed, finding) for finding in report.findings if finding.outcome == "fail"),
    }


def collected(report_id: int, summary: Mapping[str, Any], *, accepted: bool) -> Collected:
    """A report from what lists know of it, `extract` under ``collected``; what is missing there is not known."""
    kept: Mapping[str, Any] = summary.get("collected") or {}
    year = summary.get("year")
    return Collected(
        id=report_id,
        unit=str(summary.get("agency") or ""),
        year=year if isinstance(year, int) else None,
        edition=str(summary.get("edition") or ""),
        day=str(kept.get("day", "")),
        tables=tuple(kept.get("tables", ())),
        partly=tuple(kept.get("partly", ())),
        unbalanced=tuple(Imbalance(*one) for one in kept.get("unbalanced", ())),
        unclear=bool(kept.get("unclear", False)),
        covers=str(kept.get("covers", "")),
        corrected=int(summary.get("corrected") or 0),
        kept=int(kept.get("kept", 0)),
        accepted=accepted,
    )


def _imbalance(finding: Finding) -> list[object]:
    apart = finding.difference if finding.difference is not None else finding.left
    return [f"{finding.rule}|{finding.cells[-1].key}", re.split("[：，]", finding.message, maxsplit=1)[0], apart or 0]


def _is_kept(reviewed: Reviewed, finding: Finding) -> bool:
    decided = reviewed.disposition(finding)
    return bool(decided) and (decided or {}).get("disposition") == Disposition.AS_PRINTED.value


def day_made(report: Report) -> str:
    """The ISO day on which the report was made, "" where it is not sure.

    It is the earlier of signing and publishing, as sites are moved later on.
    """
    known = [report.metadata.get(field) for field in ("signed_date", "publish_date")]
    days = {entry.field: day for entry in known if entry and entry.confidence == "high" and (day := day_of(entry))}
    year = report.metadata.get("year")
    if not days or year is None or not isinstance(year.value, int):
        return ""
    day = min(days.values())
    moved = "signed_date" not in days and months_after(year.value, day) > FAR_MONTHS
    return "" if moved else day.isoformat()


def _covers(report: Report) -> str:
    """What a government's own report says of the departments that it counts in."""
    agency = report.metadata.get("agency")
    if agency is None or kind_of(str(agency.value)) != "government":
        return ""
    flow = head_flow(Facts(report))
    if flow is None or not any(hint in flow.text for hint in load_toml("collection.toml")["covers"]["hints"]):
        return ""
    match = _covering().search(flow.text)
    return match.group()[:_LONGEST_QUOTE] if match else ""


@cache
def _covering() -> re.Pattern[str]:
    return re.compile("|".join(load_toml("collection.toml")["covers"]["say"]))
