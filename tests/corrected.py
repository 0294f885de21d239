"""Corrections of a report at random, of every kind, for checks that must not depend on how a state was come by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from parser.corrections import Correction, How, Kind, apply
from parser.model import TABLES, Report, Target, TargetKind
from parser.payloads import payload_of

FIGURES = (None, 0, 1, 2, 5, 20, 1234, 2.5, -3)
STATES = ("filled", "filled", "filled", "blank", "dash", "illegible")
Change = dict[str, Any] | None


def states(parsed: Report, random: Random, steps: int) -> Iterator[Report]:
    """The report after each of so many steps: a correction made, taken back, or many of them taken back at once."""
    made: list[Correction] = []
    for _ in range(steps):
        report = apply(parsed, made).report
        yield report
        what = random.random()
        if made and what < 0.2:
            made.pop()
        elif what < 0.22:
            del made[random.randrange(len(made) + 1) :]
        elif correction := correction_of(report, random):
            made.append(correction)


def correction_of(report: Report, random: Random) -> Correction | None:
    """Some correction, None where it would be one of what the report does not have."""
    target, change = random.choice(KINDS)(report, random) or (None, None)
    if target is None:
        return None
    old = payload_of(report, target)
    if old is None and change is not None and "rule" not in change:
        return None
    new = None if change is None else {**(old or {}), **change}
    return Correction(target=target, kind=Kind.SET, old=old, new=new) if new != old else None


def _figure(random: Random) -> dict[str, Any]:
    value, how = random.choice(FIGURES), random.choice(("", *How))
    return {"value": value, "confidence": random.choice(("high", "high", "low")), "rule": str(how), "reason": ""}


def _place(report: Report, random: Random) -> list[int] | None:
    start = random.randrange(len(report.text))
    return random.choice((None, [start, min(len(report.text), start + random.choice((1, 4, 60)))]))


def a_cell(report: Report, random: Random) -> tuple[Target, Change] | None:
    """Another figure in a cell, or none; of the cells of a report some are more often changed than others."""
    if not report.tables:
        return None
    table = report.tables[random.choice(list(report.tables))]
    ids = [i for i in table.cells if random.random() < 0.5 or i.endswith((".total", "natural_person"))]
    if not ids:
        return None
    target, status = table.target(random.choice(ids)), random.choice(STATES)
    figure = _figure(random)
    if figure["value"] is None or status in ("blank", "illegible"):
        figure |= {"value": None, "status": "illegible" if status == "illegible" else "blank", "raw": ""}
    else:
        figure |= {"status": status, "value": 0 if status == "dash" else figure["value"], "raw": str(figure["value"])}
    if random.random() < 0.3:
        figure["span"] = _place(report, random)
    return target, random.choice((figure, figure, figure, figure, None))


def a_table(report: Report, random: Random) -> tuple[Target, Change] | None:
    """Another form, another place, or no table at all."""
    target = Target(TargetKind.TABLE, random.choice(TABLES))
    reason = random.choice(("", "“其他处理”是表头，后面却有数字"))
    changes = ({"edition": "2019"}, {"edition": "2021"}, {"span": _place(report, random)}, {"reason": reason}, None)
    return target, random.choice(changes)


def a_figure(report: Report, random: Random) -> tuple[Target, Change] | None:
    """Another value, id, scope or tie of a figure of the text, or no figure."""
    if not report.indicators:
        return None
    one, other = random.choice(report.indicators), random.choice(report.indicators)
    changes: tuple[Change, ...] = (
        _figure(random),
        _figure(random),
        {"value": other.value},
        {"id": other.id},
        {"scope": random.choice(("year", "previous", "cumulative"))},
        {"part_of": random.choice((None, other.key))},
        {"approx": random.choice((None, "about", "at_least"))},
        {"unit": random.choice(("条", "件", "%", "人"))},
        {"span": _place(report, random)},
        None,
    )
    return one.target, random.choice(changes)


def a_field(report: Report, random: Random) -> tuple[Target, Change] | None:
    """Another value of a field of the head, or none."""
    if not report.metadata:
        return None
    entry = report.metadata[random.choice(list(report.metadata))]
    value = random.choice((2014, 2018, 2021)) if isinstance(entry.value, int) else entry.value
    if entry.field == "agency":
        value = random.choice((entry.value, "某市人民政府", "某县税务局", "青禾镇人民政府"))
    if entry.field.endswith("date"):
        value = random.choice(("2017-01-20", "2022-01-28", "2022-12-31"))
    change = {"value": value, "confidence": random.choice(("high", "low")), "span": _place(report, random)}
    return entry.target, random.choice((change, change, None))


def a_section(report: Report, random: Random) -> tuple[Target, Change] | None:
    """Another number, title, level or part of a section, or none."""
    if not report.sections:
        return None
    one, other = random.choice(report.sections), random.choice(report.sections)
    changes = ({"number": other.number}, {"title": other.title}, {"level": 2}, {"id": other.id}, None)
    return one.target, random.choice(changes)


def chrome(report: Report, random: Random) -> tuple[Target, Change] | None:
    """A piece of page chrome more or less."""
    if report.noise and random.random() < 0.5:
        return Target(TargetKind.NOISE, str(random.choice(report.noise).start)), None
    start = random.randrange(len(report.text))
    return Target(TargetKind.NOISE, str(start)), {"span": [start, min(len(report.text), start + 30)], "rule": ""}


def a_statistic(report: Report, random: Random) -> tuple[Target, Change] | None:
    """Another figure of the statistics."""
    rows = [row for row in report.stat_table if row.values]
    if not rows:
        return None
    row = random.choice(rows)
    return row.target(random.randrange(len(row.values))), random.choice((_figure(random), {"span": None}, None))


KINDS: tuple[Callable[[Report, Random], tuple[Target, Change] | None], ...] = (
    *(a_cell,) * 5,
    a_table,
    *(a_figure,) * 3,
    a_field,
    a_section,
    chrome,
    a_statistic,
)
