"""What a reader of a Word file does not see changes nothing that is read of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest
from alike import differences, misplaced, values_of
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_makers import as_word, samples
from word_disguises import WORD_DISGUISES, disguised

from parser import parse, read_bytes

every_disguise = pytest.mark.parametrize("disguise", WORD_DISGUISES)


@cache
def original(number: int, numbered: bool) -> tuple[bytes, dict[str, object]]:
    data = as_word(samples()[number], numbered=numbered)
    return data, values_of(parse(read_bytes(data, "年报.docx")))


@every_disguise
@given(number=st.integers(0, len(samples()) - 1), numbered=st.booleans(), seed=st.integers(0, 2**32))
@settings(max_examples=6, derandomize=True)
def test_a_disguise_changes_no_value(disguise: str, number: int, numbered: bool, seed: int) -> None:
    data, values = original(number, numbered)
    report = parse(read_bytes(disguised(data, [WORD_DISGUISES[disguise]], Random(seed)), "年报.docx"))
    assert differences(values, values_of(report)) == {}
    assert misplaced(report) == []


@given(
    number=st.integers(0, len(samples()) - 1),
    worn=st.lists(st.sampled_from(sorted(WORD_DISGUISES)), min_size=2, unique=True),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=10, derandomize=True)
def test_several_disguises_in_a_strict_file(number: int, worn: list[str], seed: int) -> None:
    data, values = original(number, numbered=True)
    changed = disguised(data, [WORD_DISGUISES[name] for name in worn], Random(seed), strict=True)
    assert differences(values, values_of(parse(read_bytes(changed, "年报.docx")))) == {}


@every_disguise
def test_real_reports(shared: Path, disguise: str) -> None:
    for path in sorted((shared / "docx").glob("*.docx")):
        data = path.read_bytes()
        values = values_of(parse(read_bytes(data, path.name)))
        report = parse(read_bytes(disguised(data, [WORD_DISGUISES[disguise]], Random(path.name)), path.name))
        assert differences(values, values_of(report)) == {}, path.name
