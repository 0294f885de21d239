from __future__ import annotations

from dataclasses import replace

import pytest
from factories import after, make_finding, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.edits.plans import Plan, Refused
from parser.corrections import Disposition, How
from parser.model import Cause, Span, Target, TargetKind

TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")


def test_confirming_and_taking_back() -> None:
    plan = plans.confirm(reviewed(), TOTAL)
    assert plan.label == "确认 表三 · 本年新收 · 总计"
    confirmed = after(plan)
    assert confirmed.confirmed == {TOTAL}
    assert plans.confirm(confirmed, TOTAL).corrections == ()
    assert after(plans.unconfirm(confirmed, TOTAL), confirmed).confirmed == frozenset()
    assert plans.unconfirm(reviewed(), TOTAL).corrections == ()
    both = plans.confirm(reviewed(), TOTAL, Target(TargetKind.METADATA, "year"))
    assert (both.label, len(both.corrections)) == ("确认 2 处", 2)
    changed = after(plans.set_cell(confirmed, "table3", "t3_new.total", "18"), confirmed)
    again = after(plans.confirm(changed, TOTAL), changed)
    assert again.confirmed == {TOTAL}


def test_notes_hang_on_values_and_on_the_report() -> None:
    first = after(plans.set_note(reviewed(), TOTAL, " 电话核实 "))
    assert first.notes == {str(TOTAL): "电话核实"}
    second = plans.set_note(first, TOTAL, "")
    assert second.label == "删除附注 表三 · 本年新收 · 总计"
    assert after(second, first).notes == {}
    whole = plans.set_note(reviewed(), None, "全文看过")
    assert (whole.label, after(whole).notes) == ("附注 本份报告", {"report": "全文看过"})
    assert plans.set_note(first, TOTAL, "电话核实").corrections == ()
    with pytest.raises(Refused, match="太长"):
        plans.set_note(reviewed(), None, "长" * 2001)


def test_decisions_on_findings() -> None:
    finding = make_finding()
    plan = plans.dispose(reviewed(), finding, "原文如此")
    assert plan.label.startswith("原文如此：表三“本年新收”行")
    assert len(plan.label) <= 40
    decided = after(plan)
    assert decided.with_findings((finding,)).open_findings == ()
    assert decided.with_findings((replace(finding, right=20),)).open_findings
    open_again = plans.dispose(decided, finding, None)
    assert after(open_again, decided).with_findings((finding,)).open_findings == (finding,)
    with pytest.raises(Refused, match="理由"):
        plans.dispose(reviewed(), finding, Disposition.FALSE_ALARM)
    assert plans.dispose(reviewed(), finding, Disposition.FALSE_ALARM, "表内另有说明").corrections
    with pytest.raises(Refused, match="不需要处理"):
        plans.dispose(reviewed(), replace(finding, outcome="pass"), Disposition.FIXED)


def noise_after(plan: Plan) -> tuple[Span, ...]:
    return after(plan).report.noise


def test_lines_become_chrome_and_text_again() -> None:
    line = span_of("附：统计表")
    plan = plans.set_chrome(reviewed(), line, True)
    assert plan.label == "标为页面框架 · 1 行"
    before = make_report().noise
    assert noise_after(plan) == (before[0], line, before[1])
    assert plans.set_chrome(reviewed(), before[0], True).corrections == ()
    assert noise_after(plans.set_chrome(reviewed(), before[0], False)) == before[1:]
    assert plans.set_chrome(reviewed(), line, False).corrections == ()
    with pytest.raises(Refused, match="没有选中"):
        plans.set_chrome(reviewed(), (), True)


def test_pieces_of_chrome_are_cut_and_filled() -> None:
    line = make_report().noise[0]
    middle = Span(line.start + 2, line.start + 4)
    cut = after(plans.set_chrome(reviewed(), middle, False))
    assert cut.report.noise[:2] == (Span(line.start, line.start + 2), Span(line.start + 4, line.end))
    whole = after(plans.set_chrome(cut, line, True), cut)
    assert sum(span.end - span.start for span in whole.report.noise[:3]) == line.end - line.start
    tail = after(plans.set_chrome(reviewed(), Span(line.end - 2, line.end + 5), True))
    assert tail.report.noise[1] == Span(line.end, line.end + 5)


def test_a_worked_out_value_is_taken_for_a_reason_only() -> None:
    cause = Cause(kind="cell", values=((TOTAL, 16),))
    finding = replace(make_finding(), cause=cause)
    base = reviewed().with_findings((finding,))
    with pytest.raises(Refused):
        plans.adopt_computed(base, finding, " ")
    plan = plans.adopt_computed(base, finding, "已与来文单位核实")
    assert plan.label == "采用推算值 表三 · 本年新收 · 总计"
    [correction] = plan.corrections
    assert (correction.how, correction.note, correction.new["value"]) == (How.COMPUTED, "已与来文单位核实", 16)
    assert after(plan, base).report.tables["table3"].cells["t3_new.total"].value == 16
    tied = replace(finding, cause=replace(cause, ties=(Target(TargetKind.CELL, "table3.t3_new.natural_person"),)))
    with pytest.raises(Refused, match="推算不出"):
        plans.adopt_computed(base, tied, "已核实")
    with pytest.raises(Refused, match="推算不出"):
        plans.adopt_computed(base, make_finding(), "已核实")
