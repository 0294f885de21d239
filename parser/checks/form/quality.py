"""Checks of the text as it reached us: page chrome, other papers, encoding, lost characters, slips of the pen."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from parser.checks.facts import Facts
from parser.checks.group import Group
from parser.checks.passages import own_span
from parser.checks.rule import Rule, Side, note, rules
from parser.checks.text.statements import of_text
from parser.corrections import Reviewed
from parser.layout import is_prose
from parser.model import Finding, Span
from parser.resources import load_toml

_LINE = re.compile(r"\S[^\n]*")
_WIDE_DIGITS = re.compile("[０-９]+")
_CJK = re.compile("[一-鿿]+")
_SHOWN = 20
_LINES_AROUND = 60
"""Lines before and behind a report that are looked at."""

_SAMPLE = 1500
"""Characters by which a script is told."""


def chrome_is_outside(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Nothing of a web page stands between the report's first part and its end."""
    sections = facts.report.sections
    if not sections:
        return
    own = Span(sections[0].heading.start, max(sections[-1].body.end, sections[0].heading.start))
    inside = tuple(span for span in facts.report.noise if span.overlaps(own))
    if inside:
        yield rule.failed(_at(inside), n=len(inside))
    else:
        yield rule.passed()


def no_other_paper(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """No paragraph before the title or behind the end is of another paper."""
    report = facts.report
    if not report.sections or report.source.part > 1 or "title" not in report.metadata:
        return
    found = [line for line in _around(facts) if _is_foreign(facts, line)]
    if not found:
        yield rule.passed()
    elif report.metadata["title"].confidence == "low":
        yield rule.undecided(note("title_doubtful"), _at(found))
    else:
        numbers = [len(_LINE.findall(facts.folded, 0, line.end)) for line in found[:4]]
        yield rule.failed(_at(found), n="、".join(map(str, numbers)))


def _around(facts: Facts) -> Iterator[Span]:
    """The lines before the title and behind the end, as far as a page has them."""
    own = own_span(facts)
    before = deque(_LINE.finditer(facts.folded, 0, own.start), maxlen=_LINES_AROUND)
    behind = islice(_LINE.finditer(facts.folded, own.end), _LINES_AROUND)
    yield from (Span(*match.span()) for match in (*before, *behind))


def _is_foreign(facts: Facts, line: Span) -> bool:
    """Whether a line is running text of the file that is not about the report, and no chrome or table."""
    data = load_toml("quality.toml")["foreign"]
    said = facts.folded[line.start : line.end]
    if len(said) < data["shortest"] or not is_prose(said) or any(word in said for word in data["own"]):
        return False
    tables = (table.span for table in facts.report.tables.values())
    return not any(line.overlaps(span) for span in (*facts.report.noise, *tables) if span)


def encoding_is_right(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The text shows no signs of having been decoded wrongly."""
    report, data = facts.report, load_toml("quality.toml")["encoding"]
    if report.source.kind != "txt" or not report.sections:
        return
    words = [word for word in data["words"] if word in report.text]
    lost = {sign: count for sign in data["lost"] if (count := report.text.count(sign))}
    places = [Span(i, i + len(sign)) for sign in (*words, *lost) if (i := report.text.find(sign)) >= 0]
    encoding = report.source.encoding.upper()
    if words or sum(lost.values()) >= data["few"]:
        yield rule.failed(_at(places), enc=encoding)
    elif lost:
        yield rule.undecided(note("few_lost").format(n=sum(lost.values())), _at(places))
    else:
        yield rule.passed(enc=encoding)


def nothing_was_lost(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Digits, 年 月 日 and brackets were not lost in copying."""
    data = load_toml("quality.toml")["damage"]
    own = own_span(facts)
    begin, end = (0, len(facts.folded)) if facts.report.source.part == 1 else (own.start, own.end)
    found = [Span(*match.span()) for match in _damage().finditer(facts.folded, begin, end)]
    if len(found) >= data["often"]:
        shown = "”、“".join(facts.report.text[span.start : span.end] for span in found[:3])
        yield rule.failed(_at(found), raw=shown, n=len(found))
    elif facts.report.sections:
        yield rule.passed()


def text_is_simplified(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """The text is in simplified characters."""
    if not facts.report.sections:
        return
    start = facts.report.sections[0].heading.start
    printed, folded = (text[start : start + _SAMPLE] for text in (facts.report.text, facts.folded))
    changed = set(printed) - set(folded) if _CJK.findall(printed) != _CJK.findall(folded) else ()
    traditional = [character for character in changed if _CJK.match(character)]
    if len(traditional) >= load_toml("quality.toml")["traditional"]["often"]:
        yield rule.failed()
    else:
        yield rule.passed()


def words_are_right(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """None of the slips of the pen that reports are known for."""
    own, slips, spans = own_span(facts), [], list[Span]()
    for typo in load_toml("quality.toml")["typos"]:
        if facts.folded.find(typo["raw"], own.start, own.end) < 0:
            continue
        pattern = _pattern(typo.get("pattern", typo["raw"]))
        places = [Span(*match.span()) for match in pattern.finditer(facts.folded, own.start, own.end)]
        if places:
            raw = facts.report.text[places[0].start : places[0].end]
            slips.append(note("slip").format(raw=raw, std=typo["std"]))
            spans += places
    if slips:
        yield rule.failed(_at(spans), slips="；".join(slips))
    elif own.start < own.end:
        yield rule.passed()


def marks_are_plain(rule: Rule, facts: Facts) -> Iterator[Finding]:
    """Figures are printed with half-width digits, and none with a dash or 无."""
    dashes = [
        (table.target(cell.id), cell.span)
        for table in facts.report.tables.values()
        for cell in table.cells.values()
        if cell.status == "dash"
    ]
    own = own_span(facts)
    wide = of_text(facts, ("wide", own), lambda: _wide_digits(facts, own))
    if dashes:
        spans = tuple(span for _, span in dashes[:_SHOWN] if span)
        where = Side(None, tuple(target for target, _ in dashes[:_SHOWN]), spans)
        yield rule.failed(where, what=note("dashes").format(n=len(dashes)))
    if wide:
        yield rule.failed(_at(wide), what=note("wide_digits").format(n=len(wide)))
    if not dashes and not wide and own.start < own.end:
        yield rule.passed()


def _wide_digits(facts: Facts, place: Span) -> list[Span]:
    return [Span(*match.span()) for match in _WIDE_DIGITS.finditer(facts.report.text, place.start, place.end)]


def unconfirmed(reviewed: Reviewed) -> Finding | None:
    """Q-08, said when a report is exported: how many doubtful values nobody has confirmed, None where it has none."""
    rule = rules()["Q-08"]
    doubtful = [(t, entry) for t, entry in reviewed.report.values() if entry.confidence == "low"]
    left = [(t, entry) for t, entry in doubtful if reviewed.state(t, entry.confidence) in ("doubtful", "wrong")]
    if left:
        spans = tuple(entry.span for _, entry in left if entry.span)
        return rule.failed(Side(None, tuple(target for target, _ in left), spans), n=len(left))
    return rule.passed(n=len(doubtful)) if doubtful else None


def _at(places: Iterable[Span]) -> Side:
    return Side(None, (), tuple(places)[:_SHOWN])


@cache
def _damage() -> re.Pattern[str]:
    """A year that no digit stands before, and what is damaged behind it."""
    behind: list[str] = load_toml("quality.toml")["damage"]["behind_year"]
    return re.compile(rf"(?:19|20)\d\d(?<!\d{{5}})(?:{'|'.join(behind)})")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


GROUP = Group(
    reads=("metadata", "sections", "tables.*.span", "noise"),
    checks=(
        ("Q-01", chrome_is_outside),
        ("Q-02", no_other_paper),
        ("Q-03", encoding_is_right),
        ("Q-04", nothing_was_lost),
        ("Q-05", text_is_simplified),
        ("Q-06", words_are_right),
    ),
)
"""Q-08 depends on what a person has confirmed and is asked at export: `unconfirmed`."""

MARKS = Group(
    reads=("metadata", "sections", "tables.*.odd", "tables.*.span", "noise"),
    checks=(("Q-07", marks_are_plain),),
)
"""What the cells of tables hold as well."""
