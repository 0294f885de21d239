"""Checks that read the same parts of a report, so that an edit elsewhere need not ask them again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from parser.checks.facts import Facts
from parser.checks.rule import Rule
from parser.model import Finding, Report

Check = Callable[[Rule, Facts], Iterable[Finding]]
"""One rule as a function: its wording and the report in, its findings out; none where the report has nothing of it."""


@dataclass(frozen=True)
class Group:
    """Rules by id with their functions, in the order of their findings. `reads` are the fields of `Report` they use.

    ``tables.table3`` names one table alone, ``tables.*.span`` the places of all of them. The text is that of the source
    and never changes, so it need not be named.
    """

    reads: tuple[str, ...]
    checks: tuple[tuple[str, Check], ...]

    def inputs(self, report: Report) -> tuple[object, ...]:
        """What the findings of the group depend on."""
        return tuple(part for name in self.reads for part in _parts(report, name))


def _parts(report: Report, name: str) -> Iterable[object]:
    field, _, key = name.partition(".")
    value: object = getattr(report, field)
    if not key or not isinstance(value, Mapping):
        return (value,)
    return [getattr(entry, key[2:]) for entry in value.values()] if key.startswith("*.") else (value.get(key),)
