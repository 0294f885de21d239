"""What a report announces of itself at its beginning: how many parts it has, and which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.passages import HEAD, is_cut_off, squeezed
from parser.checks.rule import Rule, Side, note
from parser.checks.text.statements import pattern, says
from parser.editions import FORMS
from parser.layout import Last
from parser.model import Finding, Section, Span
from parser.rules.outline.known import is_known, loose_key, section_id, title_key

_CN = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}
_NUMBER = re.compile(r"[一二三四五六七八九十]{1,2}|\d{1,2}")
_SIGN = re.compile(r"[一二三四五六七八九十\d]\s{0,3}个?\s{0,3}大?\s{0,3}(?:部\s{0,3}分|方\s{0,3}面)[内容的\s]{0,8}")
_ENDS = "。;!?"
_MARKS = re.compile(r"[、,]|(?<=[况项明题施])(?:和|及|以及)")
_TAIL = re.compile(r"(?:等|共|共计|共有|以及|及|和|的|,|、|分为|合计|内容)*$")
_QUOTES = str.maketrans("", "", "“”\"'《》")
_LONGEST_TITLE = 4
"""Pieces between marks that one title may be made of."""
_LIKE = 0.5
"""Share of the pairs of characters that two names of one part have in common."""
_LONGEST = 900
"""Characters of a sentence that lists the parts."""
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What is announced, the headings, whether they are all there, and the names in the list that none of them has."""

    announced: _Announced
    parts: Sequence[Section]
    whole: bool
    listed: Sequence[str]
    missing: Sequence[str]


_LAST: Last[dict[tuple[Span, ...], _Told | None]] = Last()


def parts_as_announced(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """There are as many parts as the report says at its beginning. An appendix may count as one of them."""
    made = _told(facts)
    if made is None:
        return
    told, parts = made.announced, made.parts
    left = Side(told.count, (), (told.span,))
    right = Side(len(parts), tuple(part.target for part in parts), tuple(part.heading for part in parts))
    words: dict[str, Any] = {"n": told.count, "m": len(parts)}
    appendix = says(told.listed, "announced", "appendix")
    if len(parts) == told.count or (appendix and len(parts) == told.count - 1):
        yield rule.passed(left, right, **words)
    elif not made.whole:
        yield rule.undecided(note("parts_unsure"), left, right.unknown, **words)
    else:
        yield rule.failed(left, right, **words)


def parts_as_listed(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Each part that the report names at its beginning has a heading."""
    told = _told(facts)
    if told is None:
        return
    side = Side(spans=(told.announced.span,))
    if not told.whole:
        yield rule.undecided(note("parts_unsure"), side)
        return
    for name in told.missing:
        yield rule.failed(side, part=name)
    if told.listed and not told.missing:
        yield rule.passed(side)


def _told(facts: Facts) -> _Told | None:
    """What is announced and found, made again only where the text is divided anew or a table stands elsewhere."""
    report = facts.report
    known = _LAST.get((report.text, report.metadata, report.sections, report.noise), dict)
    spans = tuple(table.span for table in report.tables.values() if table.span)
    if spans not in known:
        known[spans] = _compare(facts)
    return known[spans]


def _compare(facts: Facts) -> _Told | None:
    announced = _announced(facts)
    if announced is None:
        return None
    parts = _parts(facts)
    whole = _is_whole(facts, parts)
    listed = _listed(announced.listed, parts) if whole else []
    missing = [name for name in listed if not _has_heading(name, facts) and not says(name, "announced", "appendix")]
    return _Told(announced, parts, whole, listed, missing)


def _announced(facts: Facts) -> _Announced | None:
    text, title = facts.folded, facts.report.metadata.get("title")
    start = title.span.end if title and title.span else 0
    for sign in _SIGN.finditer(text, start, start + HEAD):
        begin = max(start, *(text.rfind(end, start, sign.start()) + 1 for end in _ENDS), sign.start() - _LONGEST)
        flow = squeezed(facts, Span(begin, min(len(text), sign.end() + 1)))
        count = pattern("announced", "count").search(flow.text) if flow else None
        lead = _lead(flow.text[: count.start()]) if flow and count else None
        if flow and count and lead:
            place = flow.span(lead.start(), count.end())
            return _Announced(_number(count["n"]), flow.text[lead.end() : count.start()], place)
    return None


def _lead(said: str) -> re.Match[str] | None:
    """The word that a list of parts follows, one of which stands at its beginning."""
    leads = pattern("announced", "lead").finditer(said)
    return next((lead for lead in leads if says(said[lead.end() : lead.end() + _FIRST], "announced", "must")), None)


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
    titles = [title_key(section.title) for section in facts.report.sections]
    loose = loose_key(key)
    if key in titles or any((loose and loose in title) or _alike(key, title) for title in titles):
        return True
    part = section_id(name, in_form, is_part=True)
    return part is not None and any(part == section.id for section in facts.report.sections)


def _alike(one: str, other: str) -> bool:
    pairs, others = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other))
    return bool(pairs and others) and len(pairs & others) >= _LIKE * min(len(pairs), len(others))


GROUP = Group(
    reads=("metadata", "sections", "noise", "tables.*.span"),
    checks=(("X-18", parts_as_announced), ("X-19", parts_as_listed)),
)
