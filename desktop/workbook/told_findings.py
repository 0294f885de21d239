"""A failed check as it is told to people: where it is, what is printed there, what is expected and why.

Letters to units and check sheets say it in the same words (`resources/notice.toml`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.workbook.entry import ExportEntry
from desktop.workbook.marks import payload_text
from parser.model import Finding, Number, Span, Target
from parser.naming import number_text, target_name
from parser.resources import load_toml

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to correct. `severity` is the rule's; all else is Chinese for the unit, "" where there is none."""

    severity: str
    place: str
    printed: str
    wanted: str
    why: str


def item_of(entry: ExportEntry, finding: Finding, folded: int) -> Item:
    """A failed check as it is told to people; `folded` counts the further checks that fail for the same cause."""
    targets = finding.cells if finding.cause and finding.cause.ties else finding.blamed
    why = finding.message + (words("why")["folded"].format(n=folded) if folded else "")
    note = entry.disposition(finding)[1]
    return Item(
        finding.severity,
        place_words(entry, targets, finding.spans),
        _printed(entry, targets) if len(targets) <= _NAMED else "",
        _wanted(entry, finding),
        why + (f"（{note}）" if note else ""),
    )


def place_words(entry: ExportEntry, targets: Sequence[Target], spans: Sequence[Span]) -> str:
    """The names of values, the first few of many, and the lines they stand in."""
    names = list(dict.fromkeys(target_name(entry.report, target).replace(" · ", "·") for target in targets))
    more = f"等{len(names)}处" if len(names) > _NAMED else ""
    lines = sorted({entry.line(span.start) for span in spans})
    where = f"（第{lines[0]}行）" if len(lines) == 1 else f"（第{lines[0]}—{lines[-1]}行）" if lines else ""
    return "、".join(names[:_NAMED]) + more + where


def _printed(entry: ExportEntry, targets: Sequence[Target]) -> str:
    return "、".join(text for target in targets if (text := _as_printed(entry, target)))


def _as_printed(entry: ExportEntry, target: Target) -> str:
    """What the report says, not what a person typed over it."""
    value = entry.values.get(target)
    if value is not None and value.span:
        return entry.excerpt(value.span)
    mark = entry.reviewed.marks.get(target)
    if mark is not None:
        return payload_text(target, mark.original) if mark.original else ""
    return str(words("wanted")["blank"]) if value is not None else ""


def _wanted(entry: ExportEntry, finding: Finding) -> str:
    said, cause = words("wanted"), finding.cause
    if cause and cause.ties:
        cells = [cell for cell, _value in cause.values] + list(cause.ties)
        return str(said["several"].format(cells="、".join(_short(entry, cell) for cell in cells)))
    if cause and len(cause.values) == 1:
        return str(said["value"].format(value=_value(cause.values[0][1])))
    if cause:
        told = "、".join(f"{_short(entry, cell)} {_value(value)}" for cell, value in cause.values)
        return str(said["values"].format(values=told))
    if finding.left is not None and finding.right is not None and finding.difference:
        sides = {"left": number_text(finding.left), "right": number_text(finding.right)}
        return str(said["equal"].format(difference=number_text(abs(finding.difference)), **sides))
    return str(said["check"])


def _short(entry: ExportEntry, target: Target) -> str:
    return target_name(entry.report, target).partition(" · ")[2].replace(" · ", "/")


def _value(value: Number | None) -> str:
    return str(words("wanted")["blank"]) if value is None else number_text(value)


def words(name: str) -> dict[str, Any]:
    """A part of the wordings."""
    found: dict[str, Any] = load_toml("notice.toml")[name]
    return found
