"""Metadata of made-up reports, as the tests of heads, years and offices ask for it."""

from __future__ import annotations

from collections.abc import Mapping

from parser.model import MetadataEntry, Report
from parser.rules.chrome import find_chrome
from parser.rules.metadata import find_metadata
from parser.rules.outline import find_outline
from parser.source.document import SourceDocument

PREFACE = "本报告依据有关规定编制，全文由概述、主动公开情况等部分组成。"
BODY = "一、概述\n本年度，我局认真推进公开工作，取得了新的成效。\n二、主动公开情况\n全年公开信息十二条。\n"
TITLE = "云州县水利局2018年政府信息公开工作年度报告"


def as_document(text: str) -> SourceDocument:
    """The text as a file."""
    return SourceDocument(name="made-up.txt", kind="txt", text=text)


def entries(text: str) -> Mapping[str, MetadataEntry]:
    """What is read of the head, guesses too."""
    document = as_document(text)
    report = find_chrome(document, Report(source=document.info, text=text))
    return find_metadata(document, find_outline(document, report)).metadata


def values(text: str) -> dict[str, str | int]:
    """The values of the head, guesses apart."""
    return {field: entry.value for field, entry in entries(text).items() if not entry.guessed}
