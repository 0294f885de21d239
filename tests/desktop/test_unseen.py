from __future__ import annotations

from dataclasses import replace

import pytest
from factories import TEXT, after, make_report, reviewed
from hypothesis import given
from hypothesis import strategies as st

from desktop.doubts import open_doubts, shown_state
from desktop.edits import plans
from desktop.unseen import REASON, is_unseen, printed_numbers, unseen
from parser.corrections import How, apply
from parser.model import Target

TOTAL = Target.parse("cell:table3.t3_new.total")


def typed(text: str):
    return after(plans.set_cell(reviewed(), "table3", "t3_new.total", text))


@pytest.mark.parametrize(("text", "there"), [("18", False), ("999", False), ("128", True), ("96", True)])
def test_a_number_typed_is_looked_for_in_the_whole_source(text, there):
    changed = typed(text)
    assert is_unseen(changed, TOTAL) is not there
    assert [target for target, _entry in unseen(changed)] == ([] if there else [TOTAL])
    assert shown_state(changed, TOTAL, "high") == ("corrected" if there else "doubtful")


def test_it_is_doubtful_until_it_is_confirmed():
    changed = typed("999")
    assert (TOTAL, REASON) in [(target, entry.reason) for target, entry in open_doubts(changed)]
    confirmed = after(plans.confirm(changed, TOTAL), changed)
    assert not is_unseen(confirmed, TOTAL)
    assert TOTAL not in [target for target, _entry in open_doubts(confirmed)]
    again = after(plans.set_cell(confirmed, "table3", "t3_new.total", "998"), confirmed)
    assert is_unseen(again, TOTAL)


def test_what_is_taken_from_the_source_or_worked_out_is_not_doubted():
    start = TEXT.index("96条")
    taken = plans.set_cell(reviewed(), "table3", "t3_new.total", "96", make_report().indicators[1].span)
    assert TEXT[start:].startswith("96")
    assert not list(unseen(after(taken)))
    computed = plans.set_cell(reviewed(), "table3", "t3_new.total", "999", how=How.COMPUTED, note="各列之和")
    assert not list(unseen(after(computed)))
    assert not list(unseen(after(plans.set_cell(reviewed(), "table3", "t3_new.total", ""))))


def test_in_a_table_keyed_in_from_a_picture_nothing_can_be_seen():
    report = make_report()
    picture = replace(report, tables={"table3": replace(report.tables["table3"], span=None)})
    before = apply(picture, ())
    plan = plans.set_cell(before, "table3", "t3_new.total", "999")
    assert not list(unseen(apply(picture, plan.corrections)))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("共1,649条", 1649),
        ("１２３件", 123),
        ("十二次", 12),
        ("一百零三件", 103),
        ("14万余条", 140000),
        ("14万余条", 14),
        ("收费3.5万元", 3.5),
        ("二〇二一年", 2021),
    ],
)
def test_a_number_is_found_however_it_is_written(text, number):
    assert number in printed_numbers(text)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_number_is_printed_exactly_where_it_stands(number, other):
    found = printed_numbers(f"共收到{number:,}件，其中{number}件按时办结。")
    assert number in found
    assert (other in found) == (other == number)
