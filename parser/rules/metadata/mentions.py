"""Where a report names its office outside its title: below the title, in the preface, the signature and the block."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from operator import attrgetter

from parser.flow import Flow, join
from parser.model import Span
from parser.record import record
from parser.resources import load_toml
from parser.rules.metadata.head import Head
from parser.rules.metadata.names import outer_office
from parser.rules.title import YEAR, is_agency_name

_NAME = r"(?P<name>[一-鿿〇“”\"+()·—-]{2,32}?)"
NO_NAME = re.compile(
    r"[局委办厅院镇乡](?:办|党|机关|政务|信息)|[我本](?:[局办委镇乡县区市院厅校省州旗]|中心|单位|机关|街道|部门|公司)|各|全|有关|相关"
)
"""What is no name: the report's own office without its name, and offices in general."""

_HIGHER = re.compile(r"[全省市区县州旗镇乡]?(?:政府|人民政府|委)")
_FIRST = 4  # paragraphs that may begin with the office's name


@record()
class Name:
    """A name found: as printed and folded, where, and in which place of `[places]`."""

    printed: str
    folded: str
    span: Span
    place: str


def name_in(head: Head, flow: Flow, start: int, end: int, place: str) -> Name:
    """Part of a flow as a name."""
    return Name(head.printed(flow, start, end), flow.text[start:end], flow.span(start, end), place)


def find_mentions(head: Head) -> Iterator[Name]:
    """All names outside the titles, of every place in the order of the text."""
    for flow in head.preface:
        for place, patterns in name_patterns().items():
            for match in chain.from_iterable(pattern.finditer(flow.text) for pattern in patterns):
                start, end = match.span("name")
                shared = match["name"].endswith("人民") and flow.text.startswith("政府", end)
                name = flow.text[start : end + 2 * shared]  # 云河镇人民政府信息公开: a word of both
                named = match.re in _of_reports()  # as in the title, with the inner office
                if not NO_NAME.match(name):
                    yield name_in(head, flow, start, start + len(name if named else outer_office(name)), place)
    yield from _bylines(head)
    if head.signature and head.signature.agency:
        flow = join(head.document, [head.signature.agency])
        yield name_in(head, flow, 0, len(flow.text), "signature")
    for pair in head.pairs:
        value = head.value(pair) if pair.group in ("issuer", "source") else None
        if value:
            yield name_in(head, value, 0, len(value.text), pair.group)


def _bylines(head: Head) -> Iterator[Name]:
    """The name of an office on the line below a title."""
    for title in head.titles:
        below = bisect_left(head.lines, title.end, key=attrgetter("start"))
        flow = head.flows[below] if below < len(head.flows) else None
        if flow and is_agency_name(flow.text):
            yield name_in(head, flow, 0, len(flow.text), "byline")


def find_opening(head: Head) -> Iterator[Name]:
    """The office that the first sentences are about: 2019年,云河街道办事处高度重视…, 现编制《云河街道办事处…》.

    Also the one that a sentence of theirs has as what its work or its facts are of: 云州县水利局结合工作实际,编制….
    """
    named = (_of_reports()[0], _of_reports()[2], *_facts())
    for flow in (*head.preface, *head.body)[:_FIRST]:
        match = _opening().match(flow.text) or next((m for p in named if (m := p.search(flow.text))), None)
        if (
            match
            and is_agency_name(match["name"])
            and not (NO_NAME.match(match["name"]) or _HIGHER.fullmatch(match["name"]))
        ):
            yield name_in(head, flow, *match.span("name"), "opening")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"{YEAR}年度?(?:以来)?,{_NAME}(?:{'|'.join(load_toml('metadata.toml')['agency']['opens'])})")


@cache
def _of_reports() -> tuple[re.Pattern[str], ...]:
    """The patterns of the preface in which the name is that of the report."""
    published, begun, _, dated = name_patterns()["preface"]
    return published, begun, dated


@cache
def _facts() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"{YEAR}年度?,{_NAME}的?(?:政府|政务)信息公开工作"),
        re.compile(rf"[,。]{_NAME}结合[^,。]{{0,8}}实际,"),
        re.compile(rf"结合{_NAME}(?:{YEAR}年度?)?(?:政府|政务)?信息公开(?:工作)?(?:的)?(?:实际|情况)"),
    )


@cache
def name_patterns() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """How a preface names its office: 编制X2018年…信息公开…, X2018年年报…, 由X编制; and whom it says to ask."""
    words = load_toml("metadata.toml")["agency"]
    endings, issues, does, asks = ("|".join(words[key]) for key in ("endings", "issues", "does", "asks"))
    year = rf"(?:关于)?{YEAR}年?度?"
    about = "(?:政府|政务)?信息公开"
    return {
        "preface": (
            re.compile(rf"(?:{issues})(?:了|完成)?《?{_NAME}(?:\([^()]{{1,30}}\))?{year}{about}"),
            re.compile(rf"^{_NAME}{year}(?:年报|{about})"),
            re.compile(rf"由{_NAME}(?:{does})"),
            re.compile(
                rf"(?:{issues})(?:了|完成)?《?(?:关于)?{YEAR}年?度?的?{_NAME}的?{about}工?作?的?(?:年度|年报|情况|报告)"
            ),
        ),
        "contact": (
            re.compile(rf"[与同向]{_NAME}(?:{asks})"),
            re.compile(rf"(?:致电|请联系:?|可联系:?){_NAME[:-1]}(?:{endings}))(?:[,。;:(]|$)"),
        ),
    }
