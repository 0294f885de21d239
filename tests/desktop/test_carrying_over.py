from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.edits.carrying_over import LineMoves, NoPlaceError, carry_over
from desktop.edits.plan import Plan
from desktop.edits.plans import confirm, set_note, type_value
from desktop.store import Step
from parser import parse, read_bytes
from parser.corrections import Correction, apply
from parser.model import Report, Target

OLD = """\
云州县青禾镇2016年政府信息公开年度报告
一、概述
全年主动公开政府信息128条。
二、申请情况
共收到政府信息公开申请17件。
三、其他
举办培训3次。
"""


def read(text: str) -> Report:
    return parse(read_bytes(text.encode(), "青禾镇.txt"))


def figure(report: Report, value: int) -> Target:
    return next(one.target for one in report.indicators if one.value == value)


def step(*plans: Plan) -> Step:
    corrections: tuple[Correction, ...] = tuple(one for plan in plans for one in plan.corrections)
    return Step(1, 1, "修改", "2024-01-01T00:00:00", corrections, person="甲")


def carried(new: str, *steps: Step):
    return carry_over(read(new), steps, LineMoves(OLD, new))


def test_lines_that_are_the_same_take_their_offsets_along():
    moves = LineMoves("甲\n乙\n丙\n", "新\n甲\n丙二\n")
    assert moves.move(0) == 2
    assert [(one.old, one.new) for one in moves.changes] == [((), ("新\n",)), (("乙\n", "丙\n"), ("丙二\n",))]
    with pytest.raises(NoPlaceError):
        moves.move(3)


@given(
    st.lists(st.sampled_from(["甲乙\n", "丙\n", "\n", "丁128件\n"])), st.lists(st.sampled_from(["甲\n", "丙\n", "\n"]))
)
def test_what_moves_is_the_same_character_and_in_order(one, other):
    old, new = "".join(one), "".join(other)
    moves, last = LineMoves(old, new), -1
    for offset in range(len(old)):
        try:
            place = moves.move(offset)
        except NoPlaceError:
            continue
        assert place >= last
        last = place
    assert LineMoves(old, old).move(len(old)) == len(old)
    assert [LineMoves(old, old).move(n) for n in range(len(old))] == list(range(len(old)))


def test_corrections_move_with_their_lines():
    report = read(OLD)
    seen = apply(report, ())
    target = figure(report, 17)
    change = step(type_value(seen, target, "18"))
    result = carried("（转载）\n" + OLD.replace("128", "1286"), change)
    assert result.conflicts == ()
    (made,) = result.steps
    assert (made.label, made.person) == ("修改", "甲")
    after = apply(read("（转载）\n" + OLD.replace("128", "1286")), made.corrections)
    assert after.conflicts == ()
    assert 18 in [one.value for one in after.report.indicators]


def test_what_was_changed_where_the_new_file_reads_otherwise_is_told_not_made():
    report = read(OLD)
    seen = apply(report, ())
    change = step(type_value(seen, figure(report, 17), "18"))
    result = carried(OLD.replace("17件", "19件"), change)
    assert result.steps == ()
    assert result.conflicts == change.corrections


def test_a_confirmation_holds_only_for_the_value_that_was_seen():
    report = read(OLD)
    seen = apply(report, ())
    both = step(
        confirm(seen, figure(report, 17)), confirm(seen, figure(report, 128)), set_note(seen, None, "已电话核实")
    )
    result = carried(OLD.replace("17件", "71件"), both)
    assert len(result.conflicts) == 1
    assert len(result.steps[0].corrections) == 2


def test_the_second_change_of_a_value_stands_on_the_first():
    report = read(OLD)
    seen = apply(report, ())
    first = type_value(seen, figure(report, 17), "18")
    second = type_value(apply(report, first.corrections), figure(report, 17), "20")
    assert carried("新的一行\n" + OLD, step(first), step(second)).conflicts == ()
    assert len(carried(OLD.replace("17件", "19件"), step(first), step(second)).conflicts) == 2
