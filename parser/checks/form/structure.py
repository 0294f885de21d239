"""Checks of the parts of a report: that the six of the form are there, numbered, titled and filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.passages import is_cut_off
from parser.checks.rule import Rule, Side, note
from parser.editions import FORMS, edition
from parser.forms import FormSection
from parser.model import Finding, Section, Target, TargetKind
from parser.naming import TABLE_NAMES
from parser.resources import load_toml
from parser.rules.outline.known import title_key

_CN = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}
_NUMBER = re.compile(r"[一二三四五六七八九十]|\d")
_FIRST = re.compile(r"一 ?[、.,]")

_FEW_MISSING = 2
"""Parts of the form that may be missing from a report that is on the form beyond doubt."""


def parts_are_there(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """All six parts of the form are there."""
    form, parts = _form(facts), _parts(facts)
    if not form:
        return
    missing = [part for part in form if part.id not in parts]
    entry = facts.report.metadata.get("edition")
    sure = len(missing) <= _FEW_MISSING or (entry is not None and entry.confidence == "high")
    gone = []
    for part in missing:
        told = facts.report.tables.get(_table_of(part))
        if told is None:
            gone.append(part.number + part.title)
            continue
        where = Side(None, (Target(TargetKind.TABLE, told.id),), (told.span,) if told.span else ())
        yield rule.undecided(note("part_untitled").format(table=TABLE_NAMES[told.id]), where, section=part.title)
    if gone and (not sure or is_cut_off(facts)):
        yield rule.undecided(note("file_incomplete"), section="”、“".join(gone))
    elif gone:
        yield rule.failed(section="”、“".join(gone))
    if not missing:
        yield rule.passed()


def parts_are_numbered(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The six parts are numbered from one to six, none left out and none twice."""
    form, parts = _form(facts), _parts(facts)
    found = [(part, parts[part.id]) for part in form if part.id in parts]
    if len(found) < 2:
        return
    found.sort(key=lambda pair: pair[1].heading.start)
    numbers = [_ordinal(section.number) for _, section in found]
    official = [form.index(part) + 1 for part, _ in found]
    if numbers in (official, list(range(1, len(found) + 1))):
        yield rule.passed(_section_side(found[0][1]))
    elif not any(numbers):
        yield rule.undecided(note("parts_unnumbered"), _section_side(found[0][1]))
    else:
        wrong = next(i for i, number in enumerate(numbers) if number != official[i])
        part, section = found[wrong]
        raw = facts.report.text[section.heading.start : section.heading.end].strip()
        yield rule.failed(_section_side(section), raw=raw, std=part.number + section.title)


def parts_are_numbered_once(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Only one row of sections begins with 一、 in a report on a form."""
    form = {part.id for part in _form(facts)}
    if not form:
        return
    firsts = [section for section in facts.report.sections if _FIRST.match(section.number)]
    others = [section for section in firsts if section.id not in form]
    if len(firsts) > 1 and others and len(others) < len(firsts):
        mine = next(section for section in firsts if section.id in form)
        yield rule.failed(_section_side(mine), _section_side(others[0]))
    elif firsts:
        yield rule.passed(_section_side(firsts[0]))


def parts_are_titled(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The parts have the titles of the form, in one of its wordings."""
    form, parts = _form(facts), _parts(facts)
    found = [(part, parts[part.id]) for part in form if part.id in parts]
    other = [(part, section) for part, section in found if title_key(section.title) not in _official(part.id)]
    for part, section in other:
        yield rule.failed(_section_side(section), raw=section.title, std=part.title)
    if found and not other:
        yield rule.passed(_section_side(found[0][1]))


def parts_say_something(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Every part of the report has a text, a division or a table. 无 under other matters is usual, and only a hint."""
    sections, empty = facts.report.sections, 0
    tables = {part.id: _table_of(part) for part in _form(facts) if _table_of(part)}
    for index, section in enumerate(sections):
        if section.level != 1 or section.kind != "heading":
            continue
        following = sections[index + 1] if index + 1 < len(sections) else None
        if section.id in tables or (following and following.level > 1):
            continue
        said = facts.folded[section.body.start : section.body.end].strip(" \t\n\u200b")
        nothing = load_toml("structure.toml")["nothing"]
        if said and (said not in nothing["words"] or section.id in nothing["answers"]):
            continue
        empty += 1
        title = section.number + section.title
        if section is sections[-1] and not said:
            yield rule.undecided(note("file_incomplete"), _section_side(section), section=title)
            continue
        finding = rule.failed(_section_side(section), section=title)
        harmless = section.id in nothing["usual"] and said
        yield replace(finding, severity="hint") if harmless else finding
    if sections and not empty:
        yield rule.passed()


def tables_are_text(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The parts with a table hold it as text, not as a picture or in another file."""
    parts = _parts(facts)
    for part in _form(facts):
        section, table_id = parts.get(part.id), _table_of(part)
        if not section or not table_id:
            continue
        if table_id in facts.report.tables:
            yield rule.passed(_section_side(section), table=TABLE_NAMES[table_id])
            continue
        said = facts.folded[section.heading.end : _end_of_part(facts, section)]
        words = load_toml("structure.toml")["pictures"]["words"]
        figures = len(re.findall(r"\d", said))
        if not said.strip() and section is facts.report.sections[-1]:
            yield rule.undecided(note("file_incomplete"), _section_side(section), table=TABLE_NAMES[table_id])
        elif figures < _FEW_FIGURES and (not said.strip() or any(word in said for word in words)):
            yield rule.failed(_section_side(section), table=TABLE_NAMES[table_id])
        else:
            yield rule.undecided(note("table_unread"), _section_side(section), table=TABLE_NAMES[table_id])


_FEW_FIGURES = 8
"""Digits that a section without its table may have: those of a link, of a year."""


def _form(facts: Facts) -> Sequence[FormSection]:
    """The six parts of the report's form, none for the older reports."""
    return edition(facts.report.edition).sections if facts.report.edition in FORMS else ()


def _parts(facts: Facts) -> Mapping[str, Section]:
    """The sections that are parts of the form by their id, those that are parts of the report before divisions."""
    sections = sorted(facts.report.sections, key=lambda section: section.level != 1)
    return {section.id: section for section in reversed(sections) if section.id}


def _table_of(part: FormSection) -> str:
    return part.table or ""


@cache
def _official(part_id: str) -> frozenset[str]:
    """The titles that the forms give a part, in the form in which titles are compared."""
    parts = [part for form in FORMS for part in edition(form).sections if part.id == part_id]
    return frozenset(title_key(title) for part in parts for title in (part.title, *part.also))


def _ordinal(number: str) -> int:
    """The number of a heading as printed, 0 where there is none."""
    match = _NUMBER.search(number)
    if match is None:
        return 0
    return int(match.group()) if match.group().isdecimal() else _CN[match.group()]


def _end_of_part(facts: Facts, section: Section) -> int:
    """Where the next part begins, or the report ends."""
    later = (s for s in facts.report.sections if s.heading.start > section.heading.start and s.level <= section.level)
    following = next(later, None)
    return following.heading.start if following else len(facts.folded)


def _section_side(section: Section) -> Side:
    return Side(None, (section.target,), (section.heading,))


GROUP = Group(
    reads=("metadata", "sections", "tables.*.span", "noise"),
    checks=(
        ("S-01", parts_are_there),
        ("S-02", parts_are_numbered),
        ("S-03", parts_are_numbered_once),
        ("S-04", parts_are_titled),
        ("S-05", parts_say_something),
        ("S-06", tables_are_text),
    ),
)
