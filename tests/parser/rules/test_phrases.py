"""The phrasings as data: every pattern of theirs can be compiled, though a report needs but a few."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from parser.rules.indicators.phrases import all_phrases
from parser.rules.indicators.words import compiled, scan, table

PATTERNS = ("veto", "veto_lead", "veto_before", "veto_behind", "here", "under", "after_if", "after_unless", "about")


def test_every_pattern_compiles() -> None:
    phrases = all_phrases()
    assert len({phrase.rule for phrase in phrases}) == len(phrases) > 50
    for phrase in phrases:
        for pattern in (*phrase.say, *(getattr(phrase, name) for name in PATTERNS)):
            assert compiled(pattern).pattern or not pattern


@pytest.mark.parametrize(
    ("starts", "branches"),
    [
        (table("scope")["planned_starts"], [table("scope")["planned"]]),
        (table("way")["starts"], list(table("channels").values())),
        (table("topic")["starts"], list(table("topics").values())),
        (table("zero")["starts"], [table("zero")[kind] for kind in ("not_plain", "fee", "receive", "hold", "occur")]),
        (table("zero")["starts"], [table("zero")["plain"]]),
    ],
    ids=["planned", "channels", "topics", "openings", "plain"],
)
def test_patterns_begin_only_where_they_are_said_to(starts: str, branches: list[str]) -> None:
    """On every sentence, and on the words of the patterns themselves."""
    cases = tomllib.loads((Path(__file__).parent / "indicator_sentences.toml").read_text(encoding="utf-8"))["case"]
    texts = [re.sub(r"\d", "□", case["text"]) for case in cases] + [case["text"] for case in cases]
    for branch in branches:
        pattern = compiled(branch)
        for text in [*texts, ",".join(re.findall(r"[一-鿿□]+", branch))]:
            wanted = [match.span() for match in pattern.finditer(text)]
            assert [match.span() for match in scan(starts, pattern, text)] == wanted
