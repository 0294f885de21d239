"""What a report announces of itself at its beginning: how many parts it has, and which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.passages import head_flow, is_cut_off
from parser.checks.rule import Rule, Side, note
from parser.checks.statements import says
from parser.editions import FORMS
from parser.model import Finding, Section, Span
from parser.resources import load_toml
from parser.rules.outline.known import is_known, loose_key, section_id, title_key

_CN = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}
_NUMBER = re.compile(r"[一二三四五六七八九十]{1,2}|\d{1,2}")
_SENTENCE = re.compile(r"[^。;!?]{1,900}")
_MARKS = re.compile(r"[、,]|(?<=[况项明题施])(?:和|及|以及)")
_TAIL = re.compile(r"(?:等|共|共计|共有|以及|及|和|的|,|、|分为|合计|内容)*$")
_QUOTES = str.maketrans("", "", "“”\"'《》")
_LONGEST_TITLE = 4
"""Pieces between marks that one title may be made of."""
_LIKE = 0.5
"""Share of the pairs of characters that two names of one part have in common."""
_FIRST = 16
"""Characters of the first name in a list of parts."""
_FEWEST = 3
"""Parts from which on the headings are taken for those that were announced."""


@dataclass(frozen=True, slots=True)
class _Announced:
    """The number of parts announced, their list as printed, folded, and where that stands."""

    count: int
    listed: str
    span: Span


def parts_as_announced(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """There are as many parts as the report says at its beginning. An appendix may count as one of them."""
    told = _announced(facts)
    if told is None:
        return
    parts = _parts(facts)
    left = Side(told.count, (), (told.span,))
    right = Side(len(parts), tuple(part.target for part in parts), tuple(part.heading for part in parts))
    words: dict[str, Any] = {"n": told.count, "m": len(parts)}
    appendix = says(told.listed, "announced", "appendix")
    if len(parts) == told.count or (appendix and len(parts) == told.count - 1):
        yield rule.passed(left, right, **words)
    elif not _is_whole(facts, parts):
        yield rule.undecided(note("parts_unsure"), left, right.unknown, **words)
    else:
        yield rule.failed(left, right, **words)


def parts_as_listed(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Each part that the report names at its beginning has a heading."""
    told = _announced(facts)
    if told is None:
        return
    parts = _parts(facts)
    if not _is_whole(facts, parts):
        yield rule.undecided(note("parts_unsure"), Side(spans=(told.span,)))
        return
    listed = _listed(told.listed, parts)
    missing = [name for name in listed if not _has_heading(name, facts) and not says(name, "announced", "appendix")]
    for name in missing:
        yield rule.failed(Side(spans=(told.span,)), part=name)
    if listed and not missing:
        yield rule.passed(Side(spans=(told.span,)))


def _announced(facts: Facts) -> _Announced | None:
    data = load_toml("text_tables.toml")["announced"]
    start = facts.report.sections[0].heading.start if facts.report.sections else len(facts.folded)
    if not any(sign in facts.folded[: start + 1000] for sign in data["signs"]):
        return None
    flow = head_flow(facts)
    for sentence in _SENTENCE.finditer(flow.text) if flow else ():
        said = sentence.group()
        count = re.search(data["count"], said)
        lead = _lead(said[: count.start()]) if count else None
        if flow and count and lead:
            place = flow.span(sentence.start() + lead.start(), sentence.start() + count.end())
            return _Announced(_number(count["n"]), said[lead.end() : count.start()], place)
    return None


def _lead(said: str) -> re.Match[str] | None:
    """The word that a list of parts follows, one of which stands at its beginning."""
    data = load_toml("text_tables.toml")["announced"]
    leads = re.finditer(data["lead"], said)
    return next((lead for lead in leads if re.search(data["must"], said[lead.end() : lead.end() + _FIRST])), None)


def _number(printed: str) -> int:
    if printed.isdecimal():
        return int(printed)
    return 10 + _CN[printed[1]] if len(printed) > 1 and printed[0] == "十" else _CN[printed[-1]]


def _parts(facts: Facts) -> list[Section]:
    """The headings of the first level."""
    return [part for part in facts.report.sections if part.level == 1 and part.kind == "heading"]


def _is_whole(facts: Facts, parts: Sequence[Section]) -> bool:
    """Whether the headings are numbered from one on without a gap, and the report is there to its end."""
    numbers = [_ordinal(part.number) for part in parts]
    closing = facts.report.edition in FORMS and any(part.id == "other_matters" for part in parts)
    ended = closing or "signed_date" in facts.report.metadata or _closes(parts)
    return len(parts) >= _FEWEST and numbers == list(range(1, len(parts) + 1)) and ended and not is_cut_off(facts)


def _closes(parts: Sequence[Section]) -> bool:
    return bool(parts) and parts[-1].id in ("n_problems", "n_other", "n_appendix", "problems", "other_matters")


def _ordinal(number: str) -> int:
    match = _NUMBER.search(number)
    return _number(match.group()) if match else 0


def _listed(listed: str, parts: Sequence[Section]) -> list[str]:
    """The names in a list, where a name may hold marks itself: the longest piece that is a known title is one name."""
    printed = {title_key(part.title) for part in parts}
    pieces = [piece for piece in _MARKS.split(_TAIL.sub("", listed.translate(_QUOTES))) if piece]
    names, start = [], 0
    while start < len(pieces):
        ends = range(min(len(pieces), start + _LONGEST_TITLE), start + 1, -1)
        known = (end for end in ends if _is_title("、".join(pieces[start:end]), printed))
        end = next(known, start + 1)
        names.append("、".join(pieces[start:end]))
        start = end
    return names


def _is_title(name: str, printed: set[str]) -> bool:
    return title_key(name) in printed or is_known(name)


def _has_heading(name: str, facts: Facts) -> bool:
    """Whether a heading has the name, is of the part of that name, or is much like it."""
    key, in_form = title_key(name), facts.report.edition in FORMS
    part = section_id(name, in_form, is_part=True)
    loose = loose_key(key)
    for section in facts.report.sections:
        title = title_key(section.title)
        if key == title or (part and part == section.id) or (loose and loose in title) or _alike(key, title):
            return True
    return False


def _alike(one: str, other: str) -> bool:
    pairs, others = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other))
    return bool(pairs and others) and len(pairs & others) >= _LIKE * min(len(pairs), len(others))


GROUP = Group(
    reads=("metadata", "sections", "noise", "tables"),
    checks=(("X-18", parts_as_announced), ("X-19", parts_as_listed)),
)
