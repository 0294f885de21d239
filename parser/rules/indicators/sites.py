"""Whose site a count of information on a site is told of: that of another organ may be no site of the agency's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parser.model import Indicator, Report
from parser.rules.indicators.reasons import OTHER_SITE
from parser.rules.metadata.names import same_office

_SITE = re.compile(
    r"(?P<organ>(?:国家|自治区|[省市州盟县区旗])[一-鿿]{0,10}?(?:局|厅|委|部|办|会))(?:的)?"
    r"(?:门户|官方|政务|政府|公众|信息|互联|红盾)*(?:网|主页)[^,;:。、]*$"
)
"""An organ with the sign of its region, and its site."""
_REACH = 60


def doubt_sites_of_others(entries: Iterable[Indicator], report: Report, folded: str) -> Iterator[Indicator]:
    """The entries, doubtful those of a site that is called by an organ that is not the report's agency.

    `folded` is the text they stand in. Where the agency itself is doubtful, nothing is known of whose a site is.
    """
    agency = report.metadata.get("agency")
    name = str(agency.value) if agency and agency.confidence == "high" else ""
    for entry in entries:
        sure = name and entry.id == "disclosure_website" and entry.confidence == "high"
        organ = _organ(entry, folded) if sure else ""
        yield replace(entry, confidence="low", reason=OTHER_SITE) if organ and not same_office(organ, name) else entry


def _organ(entry: Indicator, folded: str) -> str:
    """The organ whose site the clause before a figure names, "" where it names none."""
    if entry.span is None:
        return ""
    site = _SITE.search(folded, max(0, entry.span.start - _REACH), entry.span.start)
    return site["organ"] if site else ""
