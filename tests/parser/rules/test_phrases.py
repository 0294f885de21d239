"""The phrasings as data: every pattern of theirs can be compiled, though a report needs but a few."""

from __future__ import annotations

import dataclasses

from parser.rules.indicators.phrases import all_phrases
from parser.rules.indicators.words import compiled

PATTERNS = ("veto", "veto_lead", "veto_before", "veto_behind", "here", "under", "after_if", "after_unless", "about")


def test_every_pattern_compiles() -> None:
    phrases = all_phrases()
    assert len({phrase.rule for phrase in phrases}) == len(phrases) > 50
    for phrase in phrases:
        fields = dataclasses.asdict(phrase)
        for pattern in (*phrase.say, *(fields[name] for name in PATTERNS)):
            assert compiled(pattern).pattern or not pattern
