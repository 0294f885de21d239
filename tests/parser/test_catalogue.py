"""The catalogue that the window and the workbook name figures from."""

from __future__ import annotations

import itertools

import pytest

from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name, indicator_unit, is_told_apart


def test_every_id_has_a_name_a_unit_and_a_group():
    for indicator_id in indicator_ids():
        assert indicator_name(indicator_id) != indicator_id
        assert indicator_unit(indicator_id)
        assert indicator_group(indicator_id) in GROUP_NAMES


def test_names_are_not_used_twice():
    names = [indicator_name(indicator_id) for indicator_id in indicator_ids()]
    assert len(names) == len(set(names))


def test_ids_of_one_group_stand_together():
    groups = [indicator_group(indicator_id) for indicator_id in indicator_ids()]
    changes = sum(left != right for left, right in itertools.pairwise(groups))
    assert changes == len(GROUP_NAMES) - 1


@pytest.mark.parametrize(
    ("indicator_id", "unit"), [("special_funds", "万元"), ("fees_collected", "元"), ("fulltext_rate", "%")]
)
def test_units_are_the_ones_values_are_kept_in(indicator_id, unit):
    assert indicator_unit(indicator_id) == unit


def test_an_unknown_id_is_its_own_name():
    assert indicator_name("figure_of_tomorrow") == "figure_of_tomorrow"
    assert indicator_unit("figure_of_tomorrow") == ""


def test_counts_of_different_things_do_not_contradict():
    assert is_told_apart("media_accounts")
    assert not is_told_apart("req_received")
    assert not is_told_apart("figure_of_tomorrow")
