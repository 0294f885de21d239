"""Where a text is found: on the folded text, every place one of the source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.search.query import Query
from parser.fold import fold

PRINTED = st.text(alphabet="收到申请12，,.．（）()１２３ 　ＡaA信息資訊条條\n\t\u200b𠮷", max_size=60)


def found(query: Query, text: str) -> list[str]:
    return [text[start:end] for start, end in query.spans(text)]


@given(text=PRINTED, wanted=PRINTED.filter(lambda one: len(one) < 4))
def test_every_place_folds_to_what_was_searched_for(text, wanted):
    query = Query(wanted)
    needle = fold(re.sub(r"[\x00-\x1f]", " ", wanted))
    end = 0
    for start, stop in query.spans(text):
        assert start >= end
        assert fold(text)[start:stop].lower() == needle.lower()
        end = stop
    if needle.strip():
        rest = fold(text).lower()
        assert len(list(query.spans(text))) == rest.count(needle.lower())


@given(text=PRINTED, wanted=PRINTED.filter(lambda one: len(one) < 4))
def test_exactly_means_letter_for_letter(text, wanted):
    for start, stop in Query(wanted, exact=True).spans(text):
        assert text[start:stop] == re.sub(r"[\x00-\x1f]", " ", wanted)


@given(text=PRINTED, number=st.integers(0, 400).map(str))
def test_a_whole_number_is_never_a_piece_of_digits(text, number):
    whole = set(Query(number, whole_numbers=True).spans(text))
    assert whole <= set(Query(number).spans(text))
    for start, stop in whole:
        assert not text[:start][-1:].isdecimal()
        assert not text[stop:][:1].isdecimal()


def test_width_script_and_case_make_no_difference_unless_wanted():
    text = "依申請公開１２件，Email（A）"
    assert found(Query("申请公开12"), text) == ["申請公開１２"]
    assert found(Query("(a)"), text) == ["（A）"]
    assert found(Query("申请", exact=True), text) == []
    assert found(Query("申請", exact=True), text) == ["申請"]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("共12件", 1),
        ("共112件", 0),
        ("共120件", 0),
        ("共１２３件", 0),
        ("12.5万元", 0),
        ("3.12万元", 0),
        ("12,480条", 0),
        ("分别为12，34件", 1),
        ("分别为12、12件", 2),
        ("共12。", 1),
        ("12,其余", 1),
    ],
)
def test_12_as_a_whole_number(text, hits):
    assert len(found(Query("12", whole_numbers=True), text)) == hits


def test_the_end_of_a_number_with_thousands_is_a_piece():
    assert found(Query("480", whole_numbers=True), "12,480条") == []
    assert found(Query("480", whole_numbers=True), "12，480条") == ["480"]
    assert found(Query("收到12", whole_numbers=True), "收到12件收到120件") == ["收到12"]


@pytest.mark.parametrize("text", ["", " ", "\n", "　"])
def test_nothing_is_found_of_nothing(text):
    assert Query(text).empty
    assert found(Query(text), "收到 12　件") == []


def test_signs_are_signs():
    assert found(Query("1.5"), "1.5万元 125") == ["1.5"]
    assert found(Query(".*"), "收到12件") == []
    assert found(Query("("), "（一）(二)") == ["（", "("]
