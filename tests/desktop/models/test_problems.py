from __future__ import annotations

from dataclasses import replace

from factories import after, make_finding, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.models.problems import Place, Problem, next_place, problems
from parser.checks.origins import not_adding_up
from parser.model import Cause, Finding, Report, Span, Target

YEAR = Target.parse("metadata:year")


def cell(name: str) -> Target:
    return Target.parse(f"cell:table3.{name}")


def check(outcome: str, *cells: Target, severity: str = "error", message: str = "差1。") -> Finding:
    return Finding(rule="T3-01", severity=severity, outcome=outcome, message=message, left=1, right=2, cells=cells)


def with_checks(*findings: Finding) -> Report:
    return make_report().with_findings(findings)


def test_doubtful_values_and_failed_checks_in_the_order_of_the_text():
    listed = problems(reviewed(with_checks(make_finding())))
    assert [(p.kind, p.target.kind) for p in listed] == [("doubtful", "metadata"), ("wrong", "cell")]
    assert listed[0].text == "年度：只有标题写了年度"
    assert listed[0].span == span_of("2021")
    assert listed[1].text == make_finding().message


def test_nothing_is_asked_twice():
    report = reviewed(with_checks(make_finding()))
    confirmed = after(plans.confirm(report, YEAR), report).with_findings((make_finding(),))
    assert [p.target.kind for p in problems(confirmed)] == ["cell"]
    changed = after(plans.set_metadata(reviewed(), "year", "2020"))
    assert [p.text for p in problems(changed)] == ["年度：原文未见这个数，请确认没有打错"]
    assert problems(after(plans.confirm(changed, YEAR), changed)) == ()
    kept = after(plans.dispose(report, make_finding(), "原文如此"), report).with_findings((make_finding(),))
    assert YEAR in [p.target for p in problems(kept)]
    assert all(p.finding is None for p in problems(kept))


def test_hints_are_left_out():
    report = with_checks(check("fail", cell("t3_new.total"), severity="hint"))
    assert [p.target for p in problems(reviewed(report))] == [YEAR]


def test_a_check_that_names_no_value_is_its_own_target_and_nothing_can_be_typed():
    missing = check("fail")
    [problem] = [p for p in problems(reviewed(with_checks(missing))) if p.finding]
    assert problem.target == missing.target
    assert problem.choices == ("keep", "false_alarm")


def test_what_fails_for_one_cause_is_one_problem():
    one, two, three = cell("t3_new.natural_person"), cell("t3_new.total"), cell("t3_carry_in.total")
    cause = Cause(kind="cell", values=((one, 10),), message="表三“本年新收/自然人”填11，推算应为10。")
    lead = replace(check("fail", one, two), cause=cause)
    folded = replace(check("fail", one, three), under=lead.key)
    [problem] = [p for p in problems(reviewed(with_checks(lead, folded))) if p.finding]
    assert (problem.target, problem.kind) == (one, "wrong")
    assert problem.text == "表三“本年新收/自然人”填11，推算应为10。（另有 1 条核对因此不平）"
    assert problem.choices == ("keep", "change", "false_alarm", "computed")
    base = reviewed(with_checks(lead, folded))
    kept = after(plans.dispose(base, lead, "原文如此"), base).with_findings((lead, folded))
    assert [p for p in problems(kept) if p.finding] == []


def doubted(reason: str, *findings: Finding) -> Report:
    """A report with a doubtful figure."""
    report = with_checks(*findings)
    table = report.tables["table3"]
    figure = replace(table.cells["t3_new.total"], confidence="low", reason=reason)
    return replace(report, tables={**report.tables, "table3": replace(table, cells={**table.cells, figure.id: figure})})


def test_a_row_that_does_not_add_up_is_told_by_its_check_alone():
    total, other, reason = cell("t3_new.total"), cell("t3_new.natural_person"), not_adding_up()
    passed, cause = check("pass", other, total), Cause(kind="cell", values=((other, 10),))
    failed = replace(check("fail", other, total), cause=cause)
    doubt = [p.target for p in problems(reviewed(doubted(reason))) if not p.finding]
    assert total in doubt
    for finding in (failed, check("fail", other, total, severity="hint"), passed):
        listed = problems(reviewed(doubted(reason, finding)))
        assert (total in [p.target for p in listed if not p.finding]) is (finding is not failed)
    assert total in [p.target for p in problems(reviewed(doubted("看不清", failed))) if not p.finding]
    mended = after(
        plans.set_cell(base := reviewed(doubted(reason, failed)), "table3", "t3_new.natural_person", "12"), base
    )
    assert total not in [p.target for p in problems(mended.with_findings((passed,)))]


def test_cells_that_arithmetic_cannot_tell_apart_have_no_value_to_take():
    one, two = cell("t3_new.natural_person"), cell("t3_new.total")
    cause = Cause(kind="cell", values=((one, 10),), ties=(two,))
    [problem] = [p for p in problems(reviewed(with_checks(replace(check("fail", one, two), cause=cause)))) if p.finding]
    assert "computed" not in problem.choices


def test_what_may_have_been_read_wrong_is_first_compared_with_the_print():
    doubtful = replace(check("fail", cell("t3_new.total")), origin="reading")
    [problem] = [p for p in problems(reviewed(with_checks(doubtful))) if p.finding]
    assert problem.choices == ("change", "keep", "false_alarm")


def test_a_warning_is_to_be_looked_at_and_not_wrong():
    [problem] = [
        p for p in problems(reviewed(with_checks(check("fail", cell("t3_new.total"), severity="warning")))) if p.finding
    ]
    assert problem.kind == "doubtful"


def test_the_cell_that_fails_most_checks_is_blamed():
    one, two, three = cell("t3_new.natural_person"), cell("t3_new.total"), cell("t3_carry_in.total")
    report = with_checks(check("fail", one, two), check("fail", two, three), check("pass", one))
    assert [p.target for p in problems(reviewed(report)) if p.finding] == [two, two]


def test_a_cell_that_passes_other_checks_is_less_suspect_and_the_last_one_decides():
    one, two, three = cell("t3_new.natural_person"), cell("t3_new.total"), cell("t3_carry_in.total")
    report = with_checks(check("fail", one, two, three), check("pass", three))
    assert next(p.target for p in problems(reviewed(report)) if p.finding) == two


def test_a_problem_concerns_every_cell_of_its_check():
    problem = problems(reviewed(with_checks(make_finding())))[1]
    assert all(problem.concerns(target) for target in make_finding().cells)
    assert not problem.concerns(YEAR)
    assert problem.key == make_finding().key


def some(start: int | None, key: str) -> Problem:
    span = None if start is None else Span(start, start + 1)
    return Problem(Target.parse(f"metadata:{key}"), span, "doubtful", key)


LISTED = [some(10, "a"), some(20, "b"), some(20, "c"), some(None, "d")]


def go(place: Place | None, step: int, listed: list[Problem] = LISTED) -> str | None:
    found = next_place(listed, place, step)
    return found.text if found else None


def test_walking_goes_round():
    assert go(None, 1) == "a"
    assert go(None, -1) == "d"
    assert go(Place(10, "metadata:a"), 1) == "b"
    assert go(Place(20, "metadata:b"), 1) == "c"
    assert go(Place(99, "metadata:d"), 1) == "a"
    assert go(Place(10, "metadata:a"), -1) == "d"
    assert go(Place(10, "metadata:a"), 1, []) is None


def test_a_settled_problem_leads_to_the_next_one_and_not_to_the_first():
    left = [LISTED[0], LISTED[2], LISTED[3]]
    assert go(Place(20, "metadata:b"), 1, left) == "c"
    assert go(Place(20, "metadata:gone"), -1, left) == "c"
    order = ("metadata:a", "metadata:b", "metadata:c", "metadata:d")
    assert go(Place(20, "metadata:c", order), 1, [*LISTED[:2], LISTED[3]]) == "d"  # and not b, which stands there too
    assert go(Place(20, "metadata:c", order), -1, [*LISTED[:2], LISTED[3]]) == "b"
    assert go(Place(20, "metadata:c", order), -1, LISTED[3:]) == "d"
    assert go(Place(15), 1, left) == "c"
    assert go(Place(15), -1, left) == "a"
    assert go(Place(30), 1, left[:2]) == "a"
    assert go(Place(5), -1, left) == "d"


def test_values_without_a_place_come_last():
    report = make_report()
    agency = replace(report.metadata["agency"], span=None, confidence="low", reason="猜的")
    listed = problems(reviewed(replace(report, metadata={**report.metadata, "agency": agency})))
    assert [p.target.key for p in listed] == ["year", "agency"]
