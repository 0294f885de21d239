"""How to reach the office: from the preface first, then from anywhere in the report's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from parser.flow import Flow
from parser.model import MetadataEntry
from parser.resources import load_toml
from parser.rules.metadata.head import Head, entry, reason

_GAP = r"[ ]?(?:\((?!0\d)[^()]{1,8}\)|[/、]传真|/[一-鿿]{2,4})?[ :,为是]{0,3}[(]?"
_PHONE = (
    r"(?P<value>(?:\(0\d{2,3}\)|\d)[\d\-—]{4,20}(?:[转×xX]\d{1,5})?"
    r"(?:[、/,;或 ]{1,2}(?:0\d{2,3}[-—])?\d[\d\-—]{5,12}(?!\d)){0,4})"
)
_EMAIL = r"(?P<value>[A-Za-z0-9][A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{2,20}){1,4})"
_HOST = r"[A-Za-z0-9_.-]{3,80}"
_WEBSITE = rf"(?P<value>(?:https?://{_HOST}|www\.{_HOST})(?::\d{{2,5}})?(?:/[A-Za-z0-9_./?=&%#-]{{0,120}})?)"
_ASIDE = r"\((?!邮|电话|联系|传真|电子)[^()]{1,16}\)"
_HOUSE = r"[^,;。:()]{2,14}(?:[楼层室号座厦栋幢内旁侧]|大厅)[,;。)]"
_ADDRESS = (
    rf"(?P<value>[一-鿿](?:[^;。:()]|{_ASIDE}){{3,60}}?)"
    rf"(?=[;。:)]|,(?!\d|{_HOUSE})|$|[,、 ]?\(?(?:邮|电话|联系|传真|电子)|(?!{_ASIDE})\()"
)
_UNNAMED = re.compile(
    r"联系[^。;@]{0,30}?[(,:、一-鿿](?P<value>(?:\(0\d{2,3}\)|0\d{2,3}[-—])?[2-8]\d{6,7}(?:[-—]\d{1,5})?)(?![\d@A-Za-z年])"
)
"""请联系:办公室,(020)55501000: a number that only its place and its length tell to be a telephone's."""

_MIN_DIGITS = 7
_LONGEST_LINE = 80
_SIGNS = {
    **dict.fromkeys(("电话", "热线", "联系方式"), "contact_phone"),
    **dict.fromkeys(("邮政编", "邮编"), "postcode"),
    "地址": "address",
    "@": "email",
    **dict.fromkeys(("http", "www"), "website"),
}
"""What a text has when there is any use in looking for a field in it."""
_SIGN = re.compile("|".join(_SIGNS))

_Place = tuple[str, Flow]
"""A part of the report, and a paragraph or a line of it."""


def find_contacts(head: Head) -> Iterator[MetadataEntry]:
    """Telephone, postcode, address, e-mail and web site, each where it is printed first."""
    groups = (("preface", head.preface), ("line", (*head.broken, *_short_flows(head))), ("body", head.body))
    signed: dict[str, list[_Place]] = {field: [] for field in _patterns()}
    for part, flows in groups:
        for flow in flows:
            signs = _SIGN.findall(flow.text)
            for field in {_SIGNS[sign] for sign in signs} if signs else ():
                signed[field].append((part, flow))
    for field, pattern in _patterns().items():
        found = _first(head, signed[field], pattern, field)
        if found:
            yield found
        elif field == "contact_phone":
            yield from _unnamed(head)


def _unnamed(head: Head) -> Iterator[MetadataEntry]:
    """The telephone of a preface that does not call it one."""
    for flow in head.preface:
        match = _UNNAMED.search(flow.text)
        if match:
            start, end = match.span("value")
            doubt = reason("phone_unnamed")
            yield entry("contact_phone", head.printed(flow, start, end), flow.span(start, end), "contact", reason=doubt)
            return


def _first(head: Head, places: Sequence[_Place], pattern: re.Pattern[str], field: str) -> MetadataEntry | None:
    for part, flow in places:
        for match in pattern.finditer(flow.text):
            start, end = match.span("value")
            if field == "contact_phone" and sum(c.isdigit() for c in match["value"]) < _MIN_DIGITS:
                continue
            doubt = reason("contact_body") if part == "body" and field in ("contact_phone", "address") else ""
            value = head.printed(flow, start, end).strip(" ;,.")
            return entry(field, value, flow.span(start, end), f"contact.{part}", reason=doubt)
    return None


def _short_flows(head: Head) -> tuple[Flow, ...]:
    """Lines with a key of their own, anywhere in the report: 网址:…, 联系电话:…"""
    lines = (flow for line, flow in zip(head.lines, head.flows, strict=True) if line.end - line.start <= _LONGEST_LINE)
    return tuple(flow for flow in (*lines, *head.body) if len(flow.text) <= _LONGEST_LINE and ":" in flow.text[:10])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = load_toml("metadata.toml")["contacts"]
    keys = {name: "|".join(map(re.escape, sorted(words[name], key=len, reverse=True))) for name in words}
    return {
        "contact_phone": re.compile(rf"(?:{keys['phone']}){_GAP}{_PHONE}"),
        "postcode": re.compile(rf"(?:{keys['postcode']}){_GAP}(?P<value>\d{{6}})(?!\d)"),
        "address": re.compile(rf"(?:{keys['address']})[ ]?[:,为是]{{1,2}}{_ADDRESS}"),
        "email": re.compile(rf"(?:{keys['email']})?:?{_EMAIL}"),
        "website": re.compile(_WEBSITE),
    }
