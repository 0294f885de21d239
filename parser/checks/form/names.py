"""Checks of the unit's name: that title, preface, signature and page name one unit, and name it fully."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from parser.checks.facts import Facts
from parser.checks.form.mentions import Named, mentions
from parser.checks.group import Group
from parser.checks.passages import HEAD, metadata_side, squeezed
from parser.checks.rule import Rule, Side, note
from parser.dates import YEAR
from parser.model import Finding, Span, Target, TargetKind
from parser.resources import load_toml
from parser.rules.metadata.names import has_region, is_nameless, outer_office
from parser.rules.title import is_agency_name, parse_title
from parser.unit_names import kinship, share_a_place, trade_words, trades_before_and_after, unit_name

_SECOND = "second_report"
_SHORTEST_NAME = 4  # characters of a name that is anybody's: 本站, 办公厅
_LONE_SIGNS = ("省", "市", "区", "县", "州", "盟", "旗", "镇", "乡")


def one_unit_is_named(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Preface, contact and signature name the unit of the report, by any of its names."""
    agency = facts.report.metadata.get("agency")
    if agency is None:
        return
    left, found = metadata_side(agency), dict[str, dict[str, Named]]()
    for named in mentions(facts):
        found.setdefault(_verdict(facts.unit, named.name), {}).setdefault(named.name, named)
    if others := found.get("other"):
        told = "、".join(note("writes").format(place=note(one.place), other=one.name) for one in others.values())
        yield rule.failed(left, _named(others.values()), unit=agency.value, told=told)
    if unclear := found.get("unclear"):
        why = note("name_unclear").format(unit=agency.value, other="”、“".join(unclear))
        yield rule.undecided(why, left, _named(unclear.values()))
    if found.keys() == {"same"}:
        yield rule.passed(left, _named(found["same"].values()), unit=agency.value)


def _named(names: Iterable[Named]) -> Side:
    """Names of units as one side: where they stand."""
    return Side(None, (), tuple(one.span for one in names))


def unit_keeps_its_name(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The text names the unit as its title does, not by the name it had before or has now."""
    agency = facts.report.metadata.get("agency")
    if agency is None or not unit_name(facts.unit).trades:
        return
    left = metadata_side(agency)
    other = next((n for n in mentions(facts) if kinship(facts.unit, n.name) == "renamed"), None) or _in_text(facts)
    if other is None:
        yield rule.passed(left, unit=agency.value)
    else:
        right = Side(None, (Target(TargetKind.METADATA, "agency"),), (other.span,))
        yield rule.failed(left, right, unit=agency.value, place=note(other.place), other=other.name)


def name_is_whole(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The name in the title says where the unit is."""
    title, agency = (facts.report.metadata.get(field) for field in ("title", "agency"))
    flow = squeezed(facts, title.span) if title and title.span else None
    parts = parse_title(flow.text) if flow else None
    if title is None or flow is None or parts is None or parts[0] is None:
        return
    name = flow.text[slice(*parts[0])]
    where = Side(None, (Target(TargetKind.METADATA, "agency"),), (flow.span(*parts[0]),))
    if has_region(name) or _needs_no_place(name):
        yield rule.passed(where, unit=name)
    elif agency and has_region(str(agency.value)) and str(agency.value) != name:
        yield rule.failed(where, unit=name, advice=note("name_guess").format(guess=agency.value))
    elif is_agency_name(name):
        yield rule.failed(where, unit=name, advice=note("name_no_guess"))
    else:
        yield rule.undecided(note("name_odd").format(unit=name), where)


def _needs_no_place(name: str) -> bool:
    """Whether a name is one unit's alone without a sign of its place: 龙山公安分局, 太平湖管理处."""
    unit = unit_name(name)
    return len(unit.places[-1]) > 1 if unit.places else not (unit.trades or name.startswith(_LONE_SIGNS))


def page_names_the_unit(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The page was issued by the unit, by the unit under another name, or by the government that it belongs to."""
    agency, issuer = (facts.report.metadata.get(field) for field in ("agency", "issuer"))
    if agency is None or issuer is None:
        return
    name = str(issuer.value)
    if not is_agency_name(name) or is_nameless(name) or len(name) < _SHORTEST_NAME:
        return
    left, right = metadata_side(issuer), metadata_side(agency)
    verdict = _verdict(facts.unit, name)
    if verdict == "same":
        yield rule.passed(left, right, issuer=name, unit=agency.value)
    elif verdict == "unclear":
        yield rule.undecided(note("name_unclear").format(unit=agency.value, other=name), left, right)
    else:
        yield rule.failed(left, right, issuer=name, unit=agency.value)


def file_holds_one_report(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No second report follows in the file."""
    title = facts.report.metadata.get("title") or facts.report.metadata.get("edition")
    if title is None:
        return
    match = _second_report().fullmatch(title.reason)
    if match:
        yield rule.failed(metadata_side(title), line=match.group(1))
    else:
        yield rule.passed(metadata_side(title))


def name_is_a_name(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No address of a web site and no Latin word stands where the unit's name should."""
    first, title = facts.report.sections[:1], facts.report.metadata.get("title")
    start = title.span.start if title and title.span and facts.report.source.part > 1 else 0
    end = min(start + HEAD, first[0].heading.start) if first else start + HEAD
    head = facts.folded[start:end]
    if "报告" not in head and "年报" not in head:
        return
    match = _strange().search(head)
    if match:
        place = Span(start + match.start("raw"), start + match.end("raw"))
        where = Side(None, (Target(TargetKind.METADATA, "agency"),), (place,))
        yield rule.failed(where, raw=facts.report.text[place.start : place.end])
    elif agency := facts.report.metadata.get("agency"):
        yield rule.passed(metadata_side(agency), unit=agency.value)


def place_is_no_province(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """A place with the name of a province in it (湖南镇, 北京路街道) may lie anywhere."""
    agency = facts.report.metadata.get("agency")
    places = unit_name(facts.unit).places if agency else ()
    if agency and places and _borrowed().match(places[-1]):
        region = "".join(places[:-1])
        if region:
            yield rule.passed(metadata_side(agency), name=places[-1], region=region)
        else:
            yield rule.failed(metadata_side(agency), name=places[-1])


def _verdict(unit: str, other: str) -> str:
    """Whether another name is the unit's (``same``), another unit's (``other``) or nobody can tell (``unclear``).

    Any department may speak for the government of its place, and the government for any of its departments.
    """
    short, long = sorted((unit, other), key=len)
    if kinship(unit, other) or kinship(unit, outer_office(other)) or short in long:
        return "same"
    one, two = unit_name(unit), unit_name(outer_office(other))
    if one.is_place != two.is_place and share_a_place(one, two):
        return "same"
    understood = all(name.trades or name.is_place for name in (one, two))
    return "other" if understood else "unclear"


def _in_text(facts: Facts) -> Named | None:
    """The unit by a name that it had before, or has now, where the text means itself: 区安监局."""
    unit = unit_name(facts.unit)
    sections = facts.report.sections
    if not unit.places or not sections or unit.rest:
        return None
    begin, end = sections[0].heading.start, sections[-1].body.end
    for trade in trades_before_and_after(unit.trades):
        for word in trade_words(trade):
            if facts.folded.find(word, begin, end) < 0:
                continue
            place = unit.places[-1]
            own = f"(?:{re.escape(place)}|(?<![一-鿿]){place[-1]}|我{place[-1]})"
            match = re.compile(rf"{own}{re.escape(word)}(?:局|委员会|委(?!员))").search(facts.folded, begin, end)
            if match:
                return Named(match.group(), Span(*match.span()), "in_text")
    return None


@cache
def _second_report() -> re.Pattern[str]:
    """The reason for which a title is doubtful when another report follows in the file."""
    before, _, behind = load_toml("metadata.toml")["reasons"][_SECOND].partition("{line}")
    return re.compile(rf"{re.escape(before)}(\d+){re.escape(behind)}")


@cache
def _strange() -> re.Pattern[str]:
    site = load_toml("units.toml")["checks"]["site"]
    behind = rf"[ \t]*(?=(?:关于)?{YEAR}年|政府信息公开|信息公开|编制|人民政府)"
    return re.compile(rf"(?:^[ \t]*|由|编制了?《?|公布了?《?)(?P<raw>{site}){behind}", re.MULTILINE)


@cache
def _borrowed() -> re.Pattern[str]:
    return re.compile(load_toml("units.toml")["checks"]["borrowed"])


GROUP = Group(
    reads=("metadata", "sections", "noise"),
    checks=(
        ("U-01", one_unit_is_named),
        ("U-02", unit_keeps_its_name),
        ("U-03", name_is_whole),
        ("U-04", page_names_the_unit),
        ("U-05", file_holds_one_report),
        ("U-06", name_is_a_name),
        ("U-07", place_is_no_province),
    ),
)
