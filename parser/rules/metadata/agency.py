"""Whose report it is: the name in its title, else in its preface, its signature or the block of its page.

A name in the title that leaves out its region (市安监局) is completed from the others, and said to be; names that
disagree are told. The foot of a page is not asked: offices are renamed, and the page belongs to the new one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from parser.flow import Flow, join
from parser.model import MetadataEntry, Span
from parser.resources import load_toml
from parser.rules.metadata.head import Head, entry, reason
from parser.rules.metadata.names import has_region, is_nameless, is_region, outer_office, same_office
from parser.rules.metadata.trust import by_trust, name_of
from parser.rules.title import YEAR, Title, best_title, is_agency_name

_NAME = r"(?P<name>[一-鿿〇“”\"+()·—-]{2,32}?)"
_OWN = re.compile(
    r"[局委办厅院镇乡](?:办|党|机关|政务|信息)|[我本](?:[局办委镇乡县区市院厅校省州旗]|中心|单位|机关|街道|部门|公司)|各|全|有关|相关"
)
_SURE = ("byline", "preface", "signature")
_MIN_REPEATS = 3
_MAX_REPEATS = 200
_SHORTEST_REGION, _LONGEST_REGION = 2, 8  # characters


@dataclass(frozen=True, slots=True)
class _Name:
    """A name found: as printed and folded, where, and in which place of `[places]`."""

    printed: str
    folded: str
    span: Span
    place: str


def find_agency(head: Head, title: Title | None) -> Iterator[MetadataEntry]:
    """The office whose report it is, as far as the report itself names it; `title` is the one that counts."""
    names = by_trust("agency", ((name.place, name) for name in _elsewhere(head)))
    others = [name for _, name in names if is_agency_name(name.folded) and not is_nameless(name.folded)]
    titled = _from_titles(head, title)
    if titled is None:
        yield from _without_title(others)
    elif has_region(titled.folded):
        yield _from_title(head, titled, others)
    else:
        yield _completed(head, titled, others)


def _without_title(others: list[_Name]) -> Iterator[MetadataEntry]:
    """The best name of the other parts, written out where one of them writes it out."""
    best = next((name for name in others if has_region(name.folded)), others[0] if others else None)
    if best is None:
        return
    best = max((n for n in others if n.place == best.place and _fuller(n, best)), key=_length, default=best)
    sure = best.place in _SURE and has_region(best.folded)
    doubt = "" if sure else reason("agency_place", place=name_of(best.place))
    yield entry("agency", best.printed, best.span, "agency.elsewhere", reason=doubt)


def _from_title(head: Head, titled: _Name, others: list[_Name]) -> MetadataEntry:
    """The name of the title, doubtful where another part of the report names another office."""
    name, doubt = _undoubled(head, titled)
    other = next((n for n in (*_other_titles(head, name), *others) if _disagree(name.folded, n.folded)), None)
    if not is_agency_name(name.folded.rpartition("、")[2].rstrip(")")):
        doubt = doubt or reason("agency_odd")
    if other and not doubt:
        doubt = reason("agency_differs", title=name.printed, place=name_of(other.place), other=other.printed)
    return entry("agency", name.printed, name.span, "agency.title", reason=doubt)


def _disagree(titled: str, other: str) -> bool:
    """Whether two names are two offices'. For a region any of its departments may speak."""
    return not same_office(titled, other) and is_region(outer_office(other)) >= is_region(titled)


def _completed(head: Head, name: _Name, others: list[_Name]) -> MetadataEntry:
    """A name without a region, with the region that another part of the report gives it."""
    full = _completion(head, name, others)
    if full is None:
        why = reason("agency_short", short=name.printed)
        return entry("agency", name.printed, name.span, "agency.title", reason=why)
    why = reason("agency_completed", short=name.printed, place=name_of(full.place), full=full.printed)
    return entry("agency", full.printed, full.span, "agency.completed", reason=why)


def _fuller(name: _Name, other: _Name) -> bool:
    """Whether a name is the other with its abbreviations written out."""
    return has_region(name.folded) and name.folded[:2] == other.folded[:2] and same_office(name.folded, other.folded)


def _length(name: _Name) -> int:
    return len(name.folded)


def _from_titles(head: Head, title: Title | None) -> _Name | None:
    if title is None or title.agency is None:
        title = best_title([t for t in head.titles if t.agency])
    return _titled(head, title) if title else None


def _titled(head: Head, title: Title) -> _Name | None:
    if title.agency is None:
        return None
    return _name(head, title.flow, *title.agency, "title")


def _name(head: Head, flow: Flow, start: int, end: int, place: str) -> _Name:
    return _Name(head.printed(flow, start, end), flow.text[start:end], flow.span(start, end), place)


def _other_titles(head: Head, name: _Name) -> Iterator[_Name]:
    for title in head.titles:
        other = _titled(head, title)
        if other and other.folded != name.folded:
            yield _Name(other.printed, other.folded, other.span, "other_title")


def _undoubled(head: Head, name: _Name) -> tuple[_Name, str]:
    """The longer half of 甲局-乙甲局 where a page has put its own name before the report's."""
    left, mark, right = name.folded.partition("-")
    if not mark or not (same_office(left, right) and is_agency_name(left) and is_agency_name(right)):
        return name, ""
    flow = join(head.document, [name.span])
    start, end = (0, len(left)) if len(left) >= len(right) else (len(left) + 1, len(name.folded))
    return _name(head, flow, start, end, name.place), reason("agency_doubled")


def _elsewhere(head: Head) -> Iterator[_Name]:
    """Names in the preface, the signature and the block of the page."""
    for flow in head.preface:
        for pattern in _preface():
            for match in pattern.finditer(flow.text):
                start = match.start("name")
                if not _OWN.match(match["name"]):
                    yield _name(head, flow, start, start + len(outer_office(match["name"])), "preface")
    yield from _bylines(head)
    if head.signature and head.signature.agency:
        flow = join(head.document, [head.signature.agency])
        yield _name(head, flow, 0, len(flow.text), "signature")
    for group in ("issuer", "source"):
        for pair in head.pairs:
            value = head.value(pair) if pair.group == group else None
            if value:
                yield _name(head, value, 0, len(value.text), group)


def _bylines(head: Head) -> Iterator[_Name]:
    """The name of an office on the line below a title."""
    for title in head.titles:
        line = next((line for line in head.lines if line.start >= title.end), None)
        flow = join(head.document, line.spans) if line else None
        if flow and is_agency_name(flow.text):
            yield _name(head, flow, 0, len(flow.text), "byline")


def _completion(head: Head, name: _Name, others: list[_Name]) -> _Name | None:
    """The same name with its region: from another part of the report, or as its text writes it again and again."""
    for other in others:
        if other.folded != name.folded and other.folded.endswith(name.folded) and has_region(other.folded):
            return other
    return _repeated(head, name)


def _repeated(head: Head, name: _Name) -> _Name | None:
    """The name with the longest beginning that most of its repetitions in the text share: 云州市 of 云州市安监局."""
    places: dict[str, _Name] = {}
    counts: Counter[str] = Counter()
    total = 0
    pattern = re.compile(rf"(?<=[一-鿿]{{{_SHORTEST_REGION}}}){re.escape(name.folded)}")
    found = ((flow, match) for flow in (*head.preface, *head.body) for match in pattern.finditer(flow.text))
    for flow, match in islice(found, _MAX_REPEATS):
        total += 1
        for start in _beginnings(flow.text, match.start()):
            full = flow.text[start : match.end()]
            counts[full] += 1
            places.setdefault(full, _name(head, flow, start, match.end(), "body"))
    often = [full for full, count in counts.items() if count >= _MIN_REPEATS and 2 * count > total and has_region(full)]
    return places[max(often, key=len)] if often else None


def _beginnings(text: str, end: int) -> Iterator[int]:
    """Where a name that goes on at `end` may begin: Chinese characters before it that are no words of running text."""
    leading = load_toml("metadata.toml")["agency"]["leading"]
    for start in range(end - 1, max(-1, end - _LONGEST_REGION - 1), -1):
        if not "一" <= text[start] <= "鿿" or text[start] in leading:
            return
        if end - start >= _SHORTEST_REGION:
            yield start


@cache
def _preface() -> tuple[re.Pattern[str], ...]:
    """How a preface names its office: 编制X2018年…信息公开…, X2018年年报…, 由X编制, 与X联系."""
    endings = "|".join(load_toml("metadata.toml")["agency"]["endings"])
    return (
        re.compile(
            rf"(?:编制|编写|公布|发布|形成|制作|编发|现[就将把])(?:了|完成)?《?{_NAME}(?:\([^()]{{1,30}}\))?(?:关于)?{YEAR}年?度?(?:政府|政务)?信息公开"
        ),
        re.compile(rf"^{_NAME}(?:关于)?{YEAR}年?度?(?:年报|(?:政府|政务)?信息公开)"),
        re.compile(rf"由{_NAME}(?:根据|按照|依据|负责|编制|编写|汇总|制作)"),
        re.compile(rf"[与同向]{_NAME}(?:联系|咨询|反映|索取|查询)"),
        re.compile(rf"(?:致电|(?:请|可)联系:?){_NAME[:-1]}(?:{endings}))(?:[,。;:(]|$)"),
    )
