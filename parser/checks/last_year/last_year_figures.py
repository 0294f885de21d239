"""Checks of figures told in two years: changes as the text tells them, last year's figures quoted, totals, jumps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from parser.catalogue import indicator_name, indicator_unit, is_told_apart
from parser.checks.facts import Facts, cell_target, told
from parser.checks.rule import Rule, Side, note, rounded, shown
from parser.dates import YEAR, year_of
from parser.model import Finding, Indicator, Number
from parser.resources import load_toml

_DELTA = re.compile(r"(?P<sign>[+-]?)(?P<number>\d+(?:\.(?P<decimals>\d+))?)(?P<unit>.*)")
_ANY_YEAR = re.compile(f"({YEAR})年")
_TOLERANCE = 0.1
"""Points by which a percentage told with decimals may differ from the one worked out."""
_WHOLE = 1
"""The same for one told in whole points, which may have been cut off or rounded."""
_LARGE, _MANY = 0.5, 20
"""From this share of last year's figure on a change is large, where the larger of the two is at least so many."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a report tells of one figure: all values that may be meant, and whether one of them was read surely."""

    values: tuple[Number, ...]
    sure: bool


def changes_worked_out(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A change against last year that the text tells (同比增长12.3%, 较上年减少2件) is that of the figures of both."""
    if facts.last_year is None:
        return
    for indicator in facts.report.indicators:
        change = _DELTA.fullmatch(indicator.delta) if indicator.delta and indicator.scope == "year" else None
        if change and not _is_loose(facts, indicator, change):
            yield _worked_out(rule, facts, facts.last_year, indicator, change)


def _worked_out(rule: Rule, facts: Facts, before: Facts, indicator: Indicator, change: re.Match[str]) -> Finding:
    number = float(change["number"]) * (-1 if change["sign"] == "-" else 1)
    percent = change["unit"] == "%"
    side = told(indicator)
    left = Side(rounded(number), side.cells, side.spans)
    words: dict[str, Any] = {"name": _name(indicator), "said": _said(change, number)}
    last = _known(before, indicator)
    now = _Known((indicator.value,), True) if indicator.value is not None else _known(facts, indicator)
    pairs = [(new, old) for new in now.values for old in last.values if old or not percent]
    if not pairs or indicator.confidence == "low" or not (last.sure and now.sure):
        return rule.undecided(_why(indicator, last, "no_base" if last.values and now.values else ""), left, **words)
    due = [rounded(100 * (new - old) / old) if percent else rounded(new - old) for new, old in pairs]
    apart = [abs(rounded(number - value)) for value in due]
    best = apart.index(min(apart))
    right = Side(round(due[best], 2))
    words |= {"now": shown(pairs[best][0]), "last": shown(pairs[best][1])}
    holds = is_near(apart[best], change["decimals"]) if percent else not apart[best]
    return (rule.passed if holds else rule.failed)(left, right, sign="%" if percent else change["unit"], **words)


def is_near(apart: Number, decimals: str | None) -> bool:
    """Whether a percentage told with these decimals may be one that it differs from by so many points."""
    return apart <= _TOLERANCE if decimals not in (None, "", "0") else apart < _WHOLE


def _said(change: re.Match[str], number: float) -> str:
    words = load_toml("last_year.toml")["words"]
    if not number:
        return str(words["same"])
    up, down = ("up", "down") if change["unit"] == "%" else ("more", "fewer")
    return f"{words[up if number > 0 else down]}{shown(abs(number))}{change['unit']}"


def _is_loose(facts: Facts, indicator: Indicator, change: re.Match[str]) -> bool:
    """Whether the change is an estimate, in points of a rate, or against another time than last year."""
    if indicator.approx or indicator_unit(indicator.id) == "%" or is_told_apart(indicator.id):
        return True
    said = _sentence(facts, indicator)
    return _about(said, change) or _of_another_time(facts, said)


def _about(said: str, change: re.Match[str]) -> bool:
    """Whether the text tells the change as an estimate: 增长约17%, 减少10余件, 基本持平."""
    words = load_toml("last_year.toml")["words"]
    if not float(change["number"]):
        return any(word in said for word in words["about_same"])
    before, behind = "|".join(words["about"]), "|".join(words["about_behind"])
    digits = re.escape(change["number"].removesuffix(".0"))
    return bool(re.search(rf"(?:{before})[^,。;\d]{{0,3}}{digits}|{digits}[^,。;\d]{{0,2}}(?:{behind})", said))


def _of_another_time(facts: Facts, said: str) -> bool:
    """Whether a sentence speaks of a part of a year, or of other years than the report's and the one before."""
    if any(word in said for word in load_toml("last_year.toml")["words"]["part_of_year"]):
        return True
    year = facts.year
    named = {year_of(name) for name in _ANY_YEAR.findall(said)}
    return year is not None and not named <= {year, year - 1}


def _sentence(facts: Facts, indicator: Indicator) -> str:
    place = indicator.sentence or indicator.span
    return facts.folded[place.start : place.end] if place else ""


def last_year_quoted(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A figure that the text tells of last year is the one of last year's report."""
    if facts.last_year is None:
        return
    for indicator in facts.report.indicators:
        if indicator.scope != "previous" or indicator.value is None or indicator.approx:
            continue
        if is_told_apart(indicator.id) or _of_another_time(facts, _sentence(facts, indicator)):
            continue
        left, last = told(indicator), _known(facts.last_year, indicator)
        words: dict[str, Any] = {"name": _name(indicator)}
        if indicator.value in last.values:
            yield rule.passed(left, Side(indicator.value), **words)
        elif not last.sure or indicator.confidence == "low":
            yield rule.undecided(_why(indicator, last), left, **words)
        else:
            yield rule.failed(left, Side(last.values[0]), **words)


def cumulative_goes_on(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A total over the years is last year's and what this year added."""
    totals: Mapping[str, str] = load_toml("last_year.toml")["cumulative"]
    for total_id, added_id in totals.items() if facts.last_year else ():
        now = [one for one in facts.figures.get(total_id, ()) if one.scope == "cumulative" and _exact(one)]
        if now and facts.last_year:
            yield _goes_on(rule, facts, facts.last_year, now[-1], added_id)


def _goes_on(rule: Rule, facts: Facts, before: Facts, now: Indicator, added_id: str) -> Finding:
    left, words = told(now), dict[str, Any](name=_name(now))
    ever = {one.value for one in before.figures.get(now.id, ()) if one.scope == "cumulative" and _exact(one)}
    sure = now.confidence == "high" and all(one.confidence == "high" for one in before.figures.get(now.id, ()))
    if len(ever) != 1 or not sure:
        return rule.undecided(note("last_year_unknown" if len(ever) != 1 else "figure_doubtful"), left, **words)
    last = ever.pop() or 0
    added = [one for one in facts.of_year(added_id) if _exact(one) and one.confidence == "high"]
    if not added and (now.value or 0) >= last:
        return rule.undecided(note("added_unknown"), left, **words)
    chosen = next((one for one in added if last + (one.value or 0) == now.value), added[0] if added else None)
    new = chosen.value or 0 if chosen else 0
    beside = told(chosen) if chosen else Side()
    right = Side(rounded(last + new), beside.cells, beside.spans)
    return (rule.passed if left.value == right.value else rule.failed)(
        left, right, last=shown(last), added=shown(new), **words
    )


def no_large_jump(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """None of the figures that superiors look at is half as much again as last year, or less than half of it."""
    if facts.last_year is None:
        return
    compared, unread, jumps = False, list[str](), list[Finding]()
    for jump in load_toml("last_year.toml")["jumps"]:
        now, last = _of_jump(facts, jump), _of_jump(facts.last_year, jump)
        if now is None or last is None or _other_forms(facts, jump):
            continue
        if now.value is None or last.value is None:
            unread += [jump["name"]] if now.value or last.value else []
            continue
        compared, words = True, dict[str, Any](name=jump["name"])
        if max(now.value, last.value) >= _MANY and abs(now.value - last.value) > _LARGE * last.value:
            jumps.append(rule.failed(Side(last.value), now, **words))
    yield from jumps
    if unread:
        yield rule.undecided(note("lacking").format(lacking="、".join(unread)))
    elif compared and not jumps:
        yield rule.passed(name="")


def _of_jump(facts: Facts, jump: Mapping[str, Any]) -> Side | None:
    """The figure of one year, its value None where a cell of it is blank or was not read; None where nobody tells."""
    cells: Sequence[str] = jump.get("cells", ())
    tables = {cell.partition(".")[0] for cell in cells}
    if cells and all(facts.table(name) for name in tables):
        return _sum(facts, cells)
    exact = [one for one in facts.of_year(jump.get("figure", "")) if _exact(one) and one.confidence == "high"]
    return told(exact[0]) if len({one.value for one in exact}) == 1 else None


def _other_forms(facts: Facts, jump: Mapping[str, Any]) -> bool:
    """Whether the figure is one of table two, and that is on another form in one of the years."""
    if not any(cell.startswith("table2.") for cell in jump.get("cells", ())):
        return False
    table, before = facts.table("table2"), facts.last_table("table2")
    return bool(table and before and table.form.edition != before.form.edition)


def _sum(facts: Facts, cells: Sequence[str]) -> Side:
    """Cells of one table added up, the value None where one of them has none."""
    name = cells[0].partition(".")[0]
    ids, table = [cell.partition(".")[2] for cell in cells], facts.table(name)
    if table is None or any(table.value(cell_id) is None for cell_id in ids):
        return Side(None, tuple(cell_target(name, cell_id) for cell_id in ids))
    return table.side(ids)


def _known(facts: Facts, like: Indicator) -> _Known:
    """What a report tells of its own year of the figure that another statement is about, in text and tables."""
    told_so = [
        one
        for one in facts.of_year(like.id)
        if _exact(one) and (one.channel, one.category) == (like.channel, like.category)
    ]
    values = [(one.value, one.confidence == "high") for one in told_so if one.value is not None]
    if like.category is None and like.channel is None:
        values = [*_printed_elsewhere(facts, load_toml("last_year.toml")["figures"].get(like.id, {})), *values]
    found = dict.fromkeys(value for value, _ in values)
    return _Known(tuple(found), any(sure for _, sure in values))


def _printed_elsewhere(facts: Facts, places: Mapping[str, Any]) -> Iterable[tuple[Number, bool]]:
    for cells in places.get("cells", ()):
        side = _sum(facts, cells)
        if side.value is not None:
            read = [facts.report.tables[target.key.partition(".")[0]] for target in side.cells]
            ids = [target.key.partition(".")[2] for target in side.cells]
            yield side.value, all(table.cells[i].confidence == "high" for table, i in zip(read, ids, strict=True))
    for row in facts.report.stat_table:
        if row.id is not None and row.id == places.get("stat"):
            yield from ((one.value, one.confidence == "high") for one in row.values if one.value is not None)


def _exact(indicator: Indicator) -> bool:
    return indicator.value is not None and indicator.approx is None and indicator.minimum is None


def _name(indicator: Indicator) -> str:
    return indicator.category or indicator_name(indicator.id)


def _why(indicator: Indicator, last: _Known, otherwise: str = "") -> str:
    if indicator.confidence == "low" or (last.values and not last.sure):
        return note("figure_doubtful")
    return note(otherwise or "last_year_unknown")
