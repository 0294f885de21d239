"""The parser as a table: named rules in order, each reading the document and what earlier ones found."""

from __future__ import annotations

from collections.abc import Callable

from parser.model import Report
from parser.rules.chrome import find_chrome
from parser.rules.flattened import unflattened
from parser.rules.indicators import find_indicators
from parser.rules.metadata import find_metadata
from parser.rules.outline import find_outline
from parser.rules.points import find_points
from parser.rules.standard_tables import find_standard_tables
from parser.rules.stat_table import find_stat_table
from parser.source.document import SourceDocument

Rule = Callable[[SourceDocument, Report], Report]

RULES: tuple[tuple[str, Rule], ...] = (
    ("chrome", find_chrome),
    ("standard_tables", find_standard_tables),
    ("stat_table", find_stat_table),
    ("outline", find_outline),
    ("metadata", find_metadata),
    ("indicators", find_indicators),
    ("points", find_points),
)


def apply_rules(document: SourceDocument) -> Report:
    """What the rules read in a document, taken as one report (`parser.parts` tells several apart)."""
    report = Report(source=document.info, text=document.text)
    lined = unflattened(document)
    for _name, rule in RULES:
        report = rule(lined, report)
    return report
