"""One cause, one finding: the smallest change that would make the failed sums of a table hold, and what it explains."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from parser.checks.facts import Facts, FormedTable, cell_target
from parser.checks.rule import shown
from parser.checks.tables.sums import LEFT_OUT, Change, Sums, rules_of
from parser.checks.tables.suspects import Crossing, pairs, suspects
from parser.checks.tables.told_cases import decided_by_text
from parser.model import Cause, Finding, Number, Report, Target
from parser.resources import load_toml

Recheck = Callable[[str, Facts], Iterable[Finding]]
"""The findings of one rule of a report that is not quite the one at hand."""

_TABLES = ("table3", "table4")
_MOST_TOLD = 8
"""Other changes that a message tells."""


@dataclass(frozen=True, slots=True)
class _Explained:
    """What most likely is wrong, and the findings it explains, the leading one first."""

    cause: Cause
    findings: tuple[Finding, ...]


def with_causes(findings: Sequence[Finding], facts: Facts, recheck: Recheck) -> tuple[Finding, ...]:
    """The findings, those that fail with what most likely is wrong and under the one whose cause explains them.

    A finding of another rule is put under a cause that would settle it too, as `recheck` tells.
    """
    failed = {place: (finding.key, finding) for place, finding in enumerate(findings) if finding.outcome == "fail"}
    if not failed:
        return tuple(findings)
    rules = frozenset([finding.rule for _, finding in failed.values()])
    tables = [table for name in _TABLES if (table := facts.table(name)) and _is_amiss(table, rules)]
    failures = [finding for _, finding in failed.values()]
    explained = [one for table in tables for one in _explained(table, findings, failures, facts)]
    causes: dict[str, Cause] = {}
    under: dict[str, str] = {}
    for one in explained:
        leading = one.findings[0].key
        causes[leading] = one.cause
        under |= {finding.key: leading for finding in one.findings[1:]}
    others = [finding for key, finding in failed.values() if key not in causes and key not in under]
    for one in explained if others else ():
        for key in _settled_too(one, others, facts, recheck):
            under.setdefault(key, one.findings[0].key)
    under = _told_elsewhere(failures) | under
    told = list(findings)
    for place, (key, finding) in failed.items():
        if key in causes or key in under:
            told[place] = replace(finding, cause=causes.get(key), under=under.get(key, ""))
    return tuple(told)


def _is_amiss(table: FormedTable, failed: frozenset[str]) -> bool:
    """Whether a rule on the sums of the table is among those that failed."""
    return not failed.isdisjoint(rules_of(table.equations))


def _explained(
    table: FormedTable, findings: Sequence[Finding], failures: Sequence[Finding], facts: Facts
) -> list[_Explained]:
    """The causes in a table, from the one that explains most to the one that explains least."""
    sums = Sums(table, findings)
    found = list(_one_by_one(sums, facts, 2))
    crossing = Crossing(sums).search() if sums.failing and table.form.id == "table3" else []
    found += _of_crossing(sums, crossing) if crossing else [*_one_by_one(sums, facts, 1), *_in_pairs(sums)]
    found = [one for one in found if one.findings]
    if table.form.id == "table3":
        told = {finding.key for one in found for finding in one.findings}
        found += [_left_out(sums, finding) for finding in failures if _lacks(finding) and finding.key not in told]
    return found


def _one_by_one(sums: Sums, facts: Facts, fewest: int) -> Iterator[_Explained]:
    """Changes that settle so many sums each, taken as made one after the other, the best first."""
    while sums.failing:
        changes = [change for change in suspects(sums) if len(change.settles) >= fewest]
        if sums.table.form.id == "table4":
            changes = decided_by_text(sums, changes, facts)
        if not changes:
            return
        taken: set[int] = set()
        for place, best in enumerate(changes):
            if taken.isdisjoint(best.settles):
                others = [one for one in changes[place + 1 :] if one.rank == best.rank and one.settles & best.settles]
                ties = [one for one in others if one.altered != best.altered and taken.isdisjoint(one.settles)]
                yield _of_change(sums, best, best.settles, ties)
                sums.take(best)
                taken |= best.settles


def _in_pairs(sums: Sums) -> Iterator[_Explained]:
    """Changes of two figures at once, where no smaller ones explain all."""
    while sums.failing and (changes := pairs(sums)):
        best, *others = changes
        ties = [one for one in others if one.rank == best.rank and one.settles & best.settles]
        yield _of_change(sums, best, best.settles, ties)
        sums.take(best)


def _of_change(sums: Sums, change: Change, settles: Iterable[int], ties: Sequence[Change] = ()) -> _Explained:
    told = [sums.findings[number] for number in sorted(settles, key=sums.places.__getitem__)]
    told = list({id(finding): finding for finding in told}.values())  # one may tell of several sums
    places = dict.fromkeys(cell_id for other in ties for cell_id, _ in other.values if cell_id in other.altered)
    cause = Cause(
        kind=change.kind,
        values=tuple((cell_target(sums.table.form.id, cell_id), value) for cell_id, value in change.values),
        ties=tuple(cell_target(sums.table.form.id, cell_id) for cell_id in places if cell_id not in change.altered),
        message=_message(sums, change, ties),
    )
    return _Explained(cause, tuple(finding for finding in told if finding.outcome == "fail"))


def _of_crossing(sums: Sums, ways: Sequence[Mapping[str, Number]]) -> list[_Explained]:
    """A cause for each of several wrong figures whose sums cross; other figures that would do are ties."""
    first, *others = ways
    unlike = [Change("cell", ((c, v),), frozenset(), frozenset({c})) for way in others for c, v in way.items()]
    left, found = set(sums.failing), []
    for cell_id, value in sorted(first.items(), key=lambda item: len(sums.touching(item[0]))):
        settles = [number for number, _ in sums.touching(cell_id) if number in left]
        if settles:
            left -= set(settles)
            change = Change("cell", ((cell_id, value),), frozenset(settles), frozenset({cell_id}))
            beside = [tie for tie in unlike if not tie.altered & first.keys() and _meet(sums, tie, settles)]
            found.append(_of_change(sums, change, settles, beside))
    return found


def _meet(sums: Sums, tie: Change, settles: Iterable[int]) -> bool:
    return any(number in settles for cell_id in tie.altered for number, _ in sums.touching(cell_id))


def _lacks(finding: Finding) -> bool:
    """Whether a failure says that the total of a row was left out."""
    return finding.rule == LEFT_OUT and finding.left is not None


def _left_out(sums: Sums, finding: Finding) -> _Explained:
    """The total of a row that was left out would be the sum of its parts, unless its only figure should not be there.

    That cannot be told where no column speaks for the figure.
    """
    *parts, total = (target.key.partition(".")[2] for target in finding.cells)
    filled = [part for part in parts if sums.table.value(part)]
    alone = len(filled) == 1 and not any(not sums.apart[number] for number, _ in sums.touching(filled[0]))
    change = Change("cell", ((total, finding.left),), frozenset(), frozenset({total}))
    ties = [Change("cell", ((part, None),), frozenset(), frozenset({part})) for part in filled if alone]
    return replace(_of_change(sums, change, (), ties), findings=(finding,))


def _settled_too(one: _Explained, others: Sequence[Finding], facts: Facts, recheck: Recheck) -> list[str]:
    """The keys of other failures that rest on the cells of a cause and would not fail with its values."""
    cells = {target for target, _ in one.cause.values}
    concerned = [finding for finding in others if not cells.isdisjoint(finding.cells)]
    if one.cause.ties or not concerned:
        return []
    supposed = facts.supposing(_supposed(facts.report, one.cause.values))
    failing = {
        finding.key
        for rule_id in {finding.rule for finding in concerned}
        for finding in recheck(rule_id, supposed)
        if finding.outcome != "pass"
    }
    return [finding.key for finding in concerned if finding.key not in failing]


def _supposed(report: Report, values: Iterable[tuple[Target, Number | None]]) -> Report:
    """The report as it would be with other figures in some cells."""
    tables = dict(report.tables)
    for target, value in values:
        table_id, _, cell_id = target.key.partition(".")
        table = tables[table_id]
        status: Any = "blank" if value is None else "filled"
        cell = replace(table.cells[cell_id], value=value, status=status)
        tables[table_id] = replace(table, cells={**table.cells, cell_id: cell})
    return replace(report, tables=tables)


def _told_elsewhere(failures: Sequence[Finding]) -> dict[str, str]:
    """Failures that say in another place what a failure of another rule says already."""
    failed = {finding.rule: finding for finding in reversed(failures)}
    folded: Mapping[str, Sequence[str]] = load_toml("checks.toml")["folded"]
    return {
        failed[rule_id].key: failed[leading].key
        for rule_id, above in folded.items()
        if rule_id in failed and (leading := next((one for one in above if one in failed), ""))
    }


def _message(sums: Sums, change: Change, ties: Sequence[Change]) -> str:
    place, printed = sums.table.place, sums.printed
    cell_id, value = change.values[0]
    likely = _word("unsure" if ties else "sure")
    if change.kind == "shifted":
        moved = [(there, here) for (here, _), (there, _) in zip(change.values, change.values[1:], strict=False)]
        told = [
            _word("moved").format(value=shown(printed(a)), place=place(a), to=place(b)) for a, b in moved if printed(a)
        ]
        said = _word("shifted").format(likely=likely, moved="、".join(told))
    elif change.kind == "pair":
        said = _pair(sums, change, likely)
    else:
        other = change.values[1][0] if change.kind == "split" else cell_id
        said = _word(change.kind).format(
            likely=likely,
            place=place(cell_id),
            printed=_figure(printed(cell_id)),
            value=_figure(value),
            next=place(other),
            beside=_figure(printed(other)),
        )
    told = [_tie(sums, tie) for tie in ties]
    more = _word("more").format(n=len(told)) if len(told) > _MOST_TOLD else ""
    return said + (_word("ties").format(ties="、".join(told[:_MOST_TOLD]) + more) if told else "")


def _pair(sums: Sums, change: Change, likely: str) -> str:
    (one, _), (other, _) = change.values
    line = _word("row" if one.partition(".")[0] == other.partition(".")[0] else "column")
    return _word("pair").format(likely=likely, line=line, both=_tie(sums, change))


def _tie(sums: Sums, tie: Change) -> str:
    """What a change would make of its figures."""
    places = [(sums.table.place(i), sums.printed(i), value) for i, value in tie.values if i in tie.altered]
    joint = _word("and") if tie.kind == "pair" else "、"
    return joint.join(_word("tie").format(place=i, printed=_figure(p), value=_figure(v)) for i, p, v in places)


def _figure(value: Number | None) -> str:
    return _word("blank") if value is None else shown(value)


def _word(name: str) -> str:
    return str(load_toml("checks.toml")["causes"][name])
