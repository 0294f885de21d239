"""The fields that the block of the page gives as they are, and numbers that their form gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parser.model import MetadataEntry
from parser.resources import load_toml
from parser.rules.metadata.head import Head, entry
from parser.rules.metadata.trust import by_trust

_FIELDS = {
    "index_number": "index_number",
    "topic": "topic",
    "document_number": "document_number",
    "issuer": "issuer",
    "source": "issuer",
}
"""Groups of keys and the field that their values are: the source of a page stands for its issuer."""

_WORTH = {"index_number": r"\d", "document_number": r"\d", "source": "[一-鿿]{2}"}
"""What a value has at least: the form 〔〕号 may stand there without a figure, and 来源：01."""

_LONGEST_NUMBER = 60
_NUMBERS = {
    "document_number": re.compile(
        r"\(?(?P<value>[一-鿿]{1,12}[〔\[(]20\d\d[〕\])]第?\d{1,4}号)\)?(?:签发人?:.{0,12})?"
    ),
    "index_number": re.compile(r"(?P<value>[0-9A-Z-]{8,24}/20\d\d-\d{3,8})"),
}
"""Numbers whose form tells what they are, on lines without a key."""


def find_fields(head: Head) -> Iterator[MetadataEntry]:
    """Index number, topic, issuer and document number: of the block's keys first, then by their form."""
    found = list(_keyed(head))
    for field in dict.fromkeys(_FIELDS.values()):
        places = [(place, value) for place, value in found if value.field == field]
        yield from (value for _, value in (by_trust(field, places) if field == "issuer" else places))
    yield from _by_form(head)


def _keyed(head: Head) -> Iterator[tuple[str, MetadataEntry]]:
    for pair in head.pairs:
        flow = head.value(pair) if pair.group in _FIELDS else None
        if flow and re.search(_WORTH.get(pair.group, ""), flow.text) and not _names_nobody(pair.group, flow.text):
            yield pair.group, head.entry_of(_FIELDS[pair.group], flow, f"block.{pair.group}")


def _names_nobody(group: str, folded: str) -> bool:
    """Whether a source is only what a site calls itself: 本站."""
    return group == "source" and folded in load_toml("metadata.toml")["own_source"]["words"]


def _by_form(head: Head) -> Iterator[MetadataEntry]:
    for line, flow in zip(head.lines, head.flows, strict=True):
        short = line.end - line.start <= _LONGEST_NUMBER
        for field, pattern in _NUMBERS.items() if short and "20" in flow.text else ():
            match = pattern.fullmatch(flow.text)
            if match:
                start, end = match.span("value")
                yield entry(field, head.printed(flow, start, end), flow.span(start, end), "letterhead")
