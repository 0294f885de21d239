"""Checks over many reports: who has not reported, what is there twice, and whether the sum over all can be right.

A finding of these belongs to no single report, so it has a record of its own. That the sums of a workbook are the sums
of its units (A-01) needs no check here: they are formulas over the units' own cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from parser.checks.collection.collected import Collected, Imbalance
from parser.checks.collection.findings import LATE, MISSING, TWICE, CollectionFinding
from parser.checks.collection.roster import Roster, Standing
from parser.checks.rule import Rule, note, rounded, rules, shown
from parser.model import TABLES, Finding, Number
from parser.naming import EDITION_NAMES, TABLE_NAMES
from parser.once import once
from parser.unit_names import kind_of, kinship, may_be_one, share_a_place, unit_name

_NAMED = 10
"""So many units are named in a message; the rest is counted."""
_PLACES = 3
_FEWEST = 2
_FORMS = ("2019", "2021")


@dataclass(frozen=True)
class Round:
    """The reports of a workspace, of all years; the year that is collected, None where no report tells one; who must
    report, nobody where there is no list.
    """

    reports: tuple[Collected, ...]
    year: int | None = None
    roster: Roster = field(default_factory=Roster)

    @once
    def of_year(self) -> tuple[Collected, ...]:
        """The reports of the year that is collected."""
        return tuple(report for report in self.reports if report.year is not None and report.year == self.year)

    @once
    def standings(self) -> tuple[Standing, ...]:
        """How it stands with each unit that must report."""
        return self.roster.standings(self.of_year, self.year) if self.year is not None else ()


CollectionCheck = Callable[[Rule, Round], Iterator[CollectionFinding]]


def latest_year(reports: Iterable[Collected]) -> int | None:
    """The newest year that a report is of, which most likely is the one that is collected."""
    return max((report.year for report in reports if report.year is not None), default=None)


def check_collection(round_: Round, off: Collection[str] = ()) -> tuple[CollectionFinding, ...]:
    """All findings over the reports of a round; `off` are the ids of rules that are switched off."""
    return tuple(
        finding for rule_id, check in CHECKS if rule_id not in off for finding in check(rules()[rule_id], round_)
    )


def sums_hold(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """Table three added up over all units adds up itself; where not, the units are told that do not balance.

    Of one unit that is what its own checks say.
    """
    tabled = [report for report in round_.of_year if "table3" in report.tables]
    if len(tabled) < _FEWEST:
        return
    apart: dict[str, Number] = {}
    for one in (one for report in tabled for one in report.unbalanced):
        apart[one.sum] = apart.get(one.sum, 0) + one.apart
    amiss = {key: rounded(number) for key, number in apart.items() if rounded(number)}
    guilty = [report for report in tabled if any(one.sum in amiss for one in report.unbalanced)]
    if amiss:
        places = _places((one for report in guilty for one in report.unbalanced), amiss)
        figures = ";".join(f"{key}={number}" for key, number in sorted(amiss.items()))
        yield _told(rule.failed(units=_names(guilty), n=len(amiss), places=places), guilty, figures)
    elif unclear := [report for report in tabled if report.unclear]:
        yield _told(rule.undecided(note("units_unclear").format(units=_names(unclear))), unclear)
    else:
        yield _told(rule.passed(n=len(tabled)))


def _places(unbalanced: Iterable[Imbalance], amiss: dict[str, Number]) -> str:
    named = {one.sum: one.place for one in unbalanced if one.sum in amiss}
    told = [note("place_apart").format(place=place, d=shown(abs(amiss[key]))) for key, place in named.items()]
    return "、".join(told[:_PLACES]) + ("等" if len(told) > _PLACES else "")


def all_have_reported(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """Every unit on the list has reported, and in time. That one is there twice is D-10's."""
    standings = round_.standings
    if not standings:
        return
    missing = [_not_reported(rule, one, round_.year or 0) for one in standings if not one.reports]
    late = [_reported_late(rule, one, round_.year or 0) for one in standings if one.late]
    strangers = [report for report in round_.of_year if round_.roster.member(report.unit) is None]
    undated = [report for one in standings for report in one.undated]
    yield from (*missing, *late)
    if strangers:
        yield _told(rule.undecided(note("not_on_roster").format(units=_names(strangers))), strangers)
    if undated:
        yield _told(rule.undecided(note("day_not_told").format(units=_names(undated))), undated)
    if not (missing or late or strangers or undated):
        yield _told(rule.passed(n=len(standings)))


def _not_reported(rule: Rule, standing: Standing, year: int) -> CollectionFinding:
    """One of each unit, so that it can be decided on and the unit be reminded by itself."""
    name, limit = standing.member.name, standing.member.limit(year)
    made = _told(rule.failed(told=note("not_reported").format(unit=name, year=year, limit=_day(limit))))
    return replace(made, units=(name,), year=year, about=MISSING, limit=limit.isoformat())


def _reported_late(rule: Rule, standing: Standing, year: int) -> CollectionFinding:
    name, limit = standing.member.name, standing.member.limit(year)
    days = "、".join(_day(date.fromisoformat(report.day)) for report in standing.late)
    said = note("reported_late").format(unit=name, year=year, days=days, limit=_day(limit))
    made = _told(rule.failed(told=said), standing.late, LATE)
    return replace(made, units=(name,), limit=limit.isoformat())


def nothing_counted_twice(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """A government's own report that counts in its departments is not added to theirs."""
    for report in round_.of_year:
        if not report.unit or kind_of(report.unit) != "government":
            continue
        parts = [one for one in round_.of_year if one.unit and one is not report and _is_below(one.unit, report.unit)]
        if report.covers and parts:
            concerned = [report, *parts]
            yield _told(rule.failed(unit=report.unit, quote=report.covers, units=_names(parts)), concerned)
        elif parts:
            yield _told(rule.undecided(note("cover_not_told"), unit=report.unit), [report])
        else:
            yield _told(rule.passed(unit=report.unit), [report])


def _is_below(unit: str, government: str) -> bool:
    """Whether a unit is one of a government's departments or townships, or a government whose name says it is below."""
    one, whole = unit_name(unit), unit_name(government)
    if kind_of(unit) == "government":
        return len(one.places) > len(whole.places) and one.places[: len(whole.places)] == whole.places
    return unit != government and share_a_place(whole, one)


def one_form(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """Reports whose tables are added up are of one year and on one form."""
    reports = round_.of_year if round_.year is not None else round_.reports
    yearless = [report for report in round_.reports if report.year is None]
    forms = Counter(report.edition for report in reports if report.edition in _FORMS)
    if len(forms) > 1:
        usual = forms.most_common(1)[0][0]
        others = [report for report in reports if report.edition in _FORMS and report.edition != usual]
        told = "、".join(f"{EDITION_NAMES[form]}{count}份" for form, count in forms.most_common())
        yield _told(rule.failed(year=round_.year or "", told=told, units=_names(others)), others)
    elif yearless:
        yield _told(rule.undecided(note("years_unknown").format(n=len(yearless))), yearless)
    elif forms:
        yield _told(rule.passed(year=round_.year or ""))


def no_table_is_missing(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """Every unit that reports on a form has every table of it."""
    formed = [report for report in round_.of_year if report.edition in _FORMS]
    found = False
    for table_id in TABLES:
        table = TABLE_NAMES[table_id]
        lacking = [report for report in formed if table_id not in report.tables]
        partly = [report for report in formed if table_id in report.partly]
        if lacking:
            yield _told(rule.failed(n=len(lacking), table=table, units=_names(lacking)), lacking, table_id)
        if partly:
            yield _told(rule.undecided(note("table_partly").format(table=table, units=_names(partly))), partly)
        found |= bool(lacking or partly)
    if formed and not found:
        yield _told(rule.passed(n=len(formed)))


def nothing_corrected_or_kept(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """The sums hold no value changed by a person and no error left as printed; who adds them up has to know."""
    reports = round_.of_year
    concerned = [report for report in reports if report.corrected or report.kept]
    if concerned:
        corrected, kept = (sum(counts) for counts in zip(*((r.corrected, r.kept) for r in concerned), strict=True))
        yield _told(rule.failed(n=corrected, m=kept), concerned, f"{corrected}/{kept}")
    elif pending := [report for report in reports if not report.accepted]:
        yield _told(rule.undecided(note("not_accepted").format(n=len(pending))), pending)
    elif reports:
        yield _told(rule.passed())


def one_report_a_unit(rule: Rule, round_: Round) -> Iterator[CollectionFinding]:
    """No unit has two reports of one year: by its very name, or by another name of it that the list knows."""
    groups: dict[tuple[int, str], list[Collected]] = {}
    for report in round_.reports:
        if report.unit and report.year is not None:
            member = round_.roster.member(report.unit) if round_.roster.members else None
            groups.setdefault((report.year, member.name if member else report.unit), []).append(report)
    twice = [(key, reports) for key, reports in groups.items() if len(reports) > 1]
    for (year, unit), reports in twice:
        yield _told(rule.failed(unit=unit, year=year, n=len(reports)), reports, TWICE)
    alike = list(_maybe_one(groups))
    for one, other in alike:
        why = note("maybe_one").format(one=one.unit, other=other.unit, year=one.year)
        yield _told(rule.undecided(why), [one, other])
    if groups and not twice and not alike:
        yield _told(rule.passed())


def _maybe_one(groups: dict[tuple[int, str], list[Collected]]) -> Iterator[tuple[Collected, Collected]]:
    """Pairs of which one name tells no place, so that it may be short for the other."""
    firsts = [reports[0] for reports in groups.values()]
    for bare in firsts:
        if any(len(place) > 1 for place in unit_name(bare.unit).places):
            continue
        kin = [one for one in firsts if one.year == bare.year and one is not bare]
        kin = [one for one in kin if may_be_one(one.unit, bare.unit)]
        kin = [one for one in kin if kinship(one.unit, bare.unit) in ("same", "shorter")]
        if len(kin) == 1:
            yield kin[0], bare


def _told(finding: Finding, reports: Sequence[Collected] = (), about: str = "") -> CollectionFinding:
    years = {report.year for report in reports}
    return CollectionFinding(
        finding.rule,
        finding.severity,
        finding.outcome,
        finding.message,
        tuple(report.id for report in reports),
        tuple(dict.fromkeys(report.unit for report in reports if report.unit)),
        years.pop() if len(years) == 1 else None,
        about,
    )


def _names(reports: Sequence[Collected]) -> str:
    return named(list(dict.fromkeys(report.unit or note("unit_not_told") for report in reports)))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def named(names: Sequence[str]) -> str:
    """The names of units in a sentence; of many the first ones and how many there are."""
    more = note("and_more").format(n=len(names)) if len(names) > _NAMED else ""
    return "、".join(names[:_NAMED]) + more


ROSTER_RULE = "A-03"
"""The rule that asks of the list of who must report, and so of all reports, whichever are added up."""

CHECKS: tuple[tuple[str, CollectionCheck], ...] = (
    (ROSTER_RULE, all_have_reported),
    ("D-10", one_report_a_unit),
    ("A-02", sums_hold),
    ("A-04", nothing_counted_twice),
    ("A-05", one_form),
    ("A-06", no_table_is_missing),
    ("A-07", nothing_corrected_or_kept),
)
