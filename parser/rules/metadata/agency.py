"""Whose report it is: the name in its title, else in its preface, its signature or the block of its page.

A name in the title that leaves out its region (市安监局) is completed from the others, and said to be; names that
disagree are told. The foot of a page is not asked: offices are renamed, and the page belongs to the new one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from parser.flow import Flow, join
from parser.model import MetadataEntry
from parser.resources import load_toml
from parser.rules.metadata.head import Head, entry, reason
from parser.rules.metadata.mentions import Name, find_mentions, find_opening, name_in
from parser.rules.metadata.names import has_region, is_nameless, is_region, outer_office, same_office
from parser.rules.metadata.trust import by_trust, name_of
from parser.rules.title import Title, best_title, is_agency_name

_SURE = ("byline", "preface", "signature")
"""Places whose name is the report's office beyond doubt; whom to ask and who put up the page may be others."""

_OF_PAGE = ("issuer", "source")
"""Places that name who put up the page; they raise no doubt where the report itself names the office of its title."""

_GOVERNMENT = re.compile(r"(?<![乡镇])(?<!街道)(?<!人民)(?:人民)?政府$")
_DOES = "(?:负责)?(?:根据|按照|依据|编制|编写|汇总|制作)"
_MIN_REPEATS = 3
_MAX_REPEATS = 200
_SHORTEST_REGION, _LONGEST_REGION = 2, 8  # characters
_REGION = re.compile(rf"[一-鿿]{{{_SHORTEST_REGION}}}")


def find_agency(head: Head, title: Title | None) -> Iterator[MetadataEntry]:
    """The office whose report it is, as far as the report itself names it; `title` is the one that counts."""
    names = by_trust("agency", ((name.place, name) for name in find_mentions(head)))
    others = [name for _, name in names if is_agency_name(name.folded) and not is_nameless(name.folded)]
    titled = _from_titles(head, title)
    if titled is None:
        named = any(has_region(name.folded) for name in others)
        yield from _without_title(head, others if named else [*others, *find_opening(head)])
    elif has_region(titled.folded):
        yield _from_title(head, titled, others)
    else:
        yield _completed(head, titled, others)


def _without_title(head: Head, others: list[Name]) -> Iterator[MetadataEntry]:
    """The best name of the other parts, written out where one of them writes it out."""
    best = next((name for name in others if has_region(name.folded)), others[0] if others else None)
    if best is None:
        return
    best = max((n for n in others if n.place == best.place and _fuller(n, best)), key=_length, default=best)
    agreed = any(n.place != best.place and n.folded == best.folded for n in others)
    sure = (best.place in _SURE or agreed) and has_region(best.folded)
    doubt = "" if sure else reason("agency_place", place=name_of(best.place))
    office = _own_office(head, best) if best.place == "preface" else None
    if office and _speaks(head, office):
        best = office
    elif office:
        doubt = reason("agency_office", government=best.printed, office=office.printed)
    yield entry("agency", best.printed, best.span, "agency.elsewhere", reason=doubt)


def _own_office(head: Head, name: Name) -> Name | None:
    """The office of a county's or a higher government, where the preface names it behind that: 云州县人民政府办公室.

    It writes the reports of its government and one of its own. That of a town has none of its own.
    """
    if not _GOVERNMENT.search(name.folded):
        return None
    pattern = re.compile(rf"{re.escape(name.folded)}办公[室厅](?={_DOES})")
    found = next(((flow, m) for flow in head.preface for m in pattern.finditer(flow.text)), None)
    return name_in(head, found[0], *found[1].span(), name.place) if found else None


def _speaks(head: Head, office: Name) -> bool:
    """Whether the text is of the office: it calls itself one, or is what a sentence of the body is about."""
    pattern = re.compile(rf"(?:^|[,。]){re.escape(office.folded)}(?!{_DOES}|联系|咨询)|[我本]办(?!理|法|事|公[^开])")
    return any(pattern.search(flow.text) for flow in head.body)


def _from_title(head: Head, titled: Name, others: list[Name]) -> MetadataEntry:
    """The name of the title, doubtful where another part of the report names another office."""
    name, doubt = _undoubled(head, titled)
    if any(other.place in _SURE and same_office(name.folded, other.folded) for other in others):
        others = [other for other in others if other.place not in _OF_PAGE]
    other = next((n for n in (*_other_titles(head, name), *others) if _disagree(name.folded, n.folded)), None)
    if not is_agency_name(name.folded.rpartition("、")[2].rstrip(")")):
        doubt = doubt or reason("agency_odd")
    if other and not doubt:
        doubt = reason("agency_differs", title=name.printed, place=name_of(other.place), other=other.printed)
    return entry("agency", name.printed, name.span, "agency.title", reason=doubt)


def _disagree(titled: str, other: str) -> bool:
    """Whether two names are two offices'. For a region any of its departments may speak."""
    return not same_office(titled, other) and is_region(outer_office(other)) >= is_region(titled)


def _completed(head: Head, name: Name, others: list[Name]) -> MetadataEntry:
    """A name without a region, with the region that another part of the report gives it."""
    full = _completion(head, name, others)
    if full is None:
        why = reason("agency_short", short=name.printed)
        return entry("agency", name.printed, name.span, "agency.title", reason=why)
    why = reason("agency_completed", short=name.printed, place=name_of(full.place), full=full.printed)
    return entry("agency", full.printed, full.span, "agency.completed", reason=why)


def _fuller(name: Name, other: Name) -> bool:
    """Whether a name is the other with its abbreviations written out."""
    return has_region(name.folded) and name.folded[:2] == other.folded[:2] and same_office(name.folded, other.folded)


def _length(name: Name) -> int:
    return len(name.folded)


def offices_of_titles(head: Head) -> Iterator[Name]:
    """The office that each title names."""
    for title in head.titles:
        name = _titled(head, title)
        if name:
            yield name


def _from_titles(head: Head, title: Title | None) -> Name | None:
    if title is None or title.agency is None:
        title = best_title([t for t in head.titles if t.agency])
    return _titled(head, title) if title else None


def _titled(head: Head, title: Title) -> Name | None:
    if title.agency is None:
        return None
    return name_in(head, title.flow, *title.agency, "title")


def _other_titles(head: Head, name: Name) -> Iterator[Name]:
    for other in offices_of_titles(head):
        if other.folded != name.folded:
            yield Name(other.printed, other.folded, other.span, "other_title")


def _undoubled(head: Head, name: Name) -> tuple[Name, str]:
    """The longer half of 甲局-乙甲局 where a page has put its own name before the report's."""
    left, mark, right = name.folded.partition("-")
    if not mark or not (same_office(left, right) and is_agency_name(left) and is_agency_name(right)):
        return name, ""
    flow = join(head.document, [name.span])
    start, end = (0, len(left)) if len(left) >= len(right) else (len(left) + 1, len(name.folded))
    return name_in(head, flow, start, end, name.place), reason("agency_doubled")


def _completion(head: Head, name: Name, others: list[Name]) -> Name | None:
    """The same name with its region: from another part of the report, or as its text writes it again and again."""
    for other in others:
        if other.folded != name.folded and other.folded.endswith(name.folded) and has_region(other.folded):
            return other
    return _repeated(head, name)


def _repeated(head: Head, name: Name) -> Name | None:
    """The name with the longest beginning that most of its repetitions in the text share: 云州市 of 云州市安监局."""
    places: dict[str, tuple[Flow, int, int]] = {}
    counts: Counter[str] = Counter()
    total = 0
    flows = (flow for flow in (*head.preface, *head.body) if name.folded in flow.text)
    found = ((flow, end) for flow in flows for end in _ends(name.folded, flow.text))
    for flow, end in islice(found, _MAX_REPEATS):
        total += 1
        for start in _beginnings(flow.text, end - len(name.folded)):
            full = flow.text[start:end]
            counts[full] += 1
            places.setdefault(full, (flow, start, end))
    often = [full for full, count in counts.items() if count >= _MIN_REPEATS and 2 * count > total and has_region(full)]
    return name_in(head, *places[max(often, key=len)], "body") if often else None


def _ends(name: str, text: str) -> Iterator[int]:
    """Where a name ends that stands behind enough Chinese characters to be a region."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        behind_region = _REGION.fullmatch(text, max(0, start - _SHORTEST_REGION), start)
        if behind_region:
            yield end
        start = text.find(name, end if behind_region else start + 1)


def _beginnings(text: str, end: int) -> Iterator[int]:
    """Where a name that goes on at `end` may begin: Chinese characters before it that are no words of running text."""
    leading = load_toml("metadata.toml")["agency"]["leading"]
    for start in range(end - 1, max(-1, end - _LONGEST_REGION - 1), -1):
        if not "一" <= text[start] <= "鿿" or text[start] in leading:
            return
        if end - start >= _SHORTEST_REGION:
            yield start
