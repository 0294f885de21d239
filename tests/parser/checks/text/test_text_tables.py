"""The text against the official tables: each rule where it passes, where it fails and where nobody can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from narratives import narrative, results, said, told
from official_tables import figure, found, of, one_group, outcomes, sparse, three, two, without

from parser.checks import Checker, check
from parser.checks.rule import rules
from parser.checks.text import announced, repeated, text_four, text_three, text_two
from parser.model import Cell

GROUPS = (
    *(group for part in (text_two, text_three, text_four) for group in (part.GROUP, part.WORDS)),
    repeated.GROUP,
    announced.GROUP,
)

RECEIVED = {
    "t3_new.natural_person": 14,
    "t3_new.org_commercial": 6,
    "t3_carry_in.natural_person": 3,
    "t3_granted.natural_person": 7,
    "t3_granted.org_commercial": 2,
    "t3_partial.natural_person": 1,
    "t3_unable_not_held.natural_person": 4,
    "t3_unable_not_held.org_commercial": 1,
    "t3_unable_need_creation.natural_person": 2,
    "t3_other_misc.natural_person": 1,
    "t3_carry_out.natural_person": 2,
    "t3_carry_out.org_commercial": 3,
}
"""20 new and 3 carried in, 18 handled and 5 carried out."""


def handled():
    return sparse(RECEIVED)


def blank_totals(*rows: str):
    made = handled()
    blank = {i: replace(made.cells[i], value=None, raw="", status="blank") for i in rows}
    return replace(made, cells=made.cells | blank)


def doubtful(indicator_id: str, value: int):
    return replace(figure(indicator_id, value), confidence="low")


@pytest.mark.parametrize("rule_id", [rule_id for group in GROUPS for rule_id, _check in group.checks])
def test_rules_have_the_words_for_their_outcomes(rule_id):
    rule = rules()[rule_id]
    assert all((rule.name, rule.basis, rule.passes, rule.topic))


@pytest.mark.parametrize(("value", "reading"), [(20, "本年新收）"), (23, "本年新收加上年结转")])
def test_received_is_counted_in_two_ways_and_the_one_is_named(value, reading):
    (finding,) = said("X-01", f"全年共收到政府信息公开申请{value}件。", handled())
    assert finding.outcome == "pass"
    assert reading in finding.message
    assert [str(cell) for cell in finding.cells[:1]] == [f"indicator:req_received@{_place(value)}"]


def _place(value):
    return narrative(f"全年共收到政府信息公开申请{value}件。").index(f"{value}件")


def test_handled_may_be_what_was_handled():
    (finding,) = said("X-01", "全年共办理政府信息公开申请18件。", handled())
    assert (finding.outcome, finding.right) == ("pass", 18)
    (finding,) = said("X-01", "全年共收到政府信息公开申请18件。", handled())
    assert (finding.outcome, finding.left, finding.right, finding.difference) == ("fail", 18, 20, -2)
    assert "共收到政府信息公开申请18件" in finding.message


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("通过县政府网站收到政府信息公开申请12件。", "青溪县林业局"),
        ("上半年收到政府信息公开申请9件。", "青溪县林业局"),
        ("县政府办公室收到政府信息公开申请12件。", "青溪县人民政府"),
    ],
)
def test_what_is_told_of_a_part_is_not_held_against_the_whole(text, unit):
    assert results(said("X-01", text, handled(), unit=unit)) == ["undecided"]


def test_a_part_is_not_more_than_the_whole():
    assert results(said("X-01", "通过县政府网站收到政府信息公开申请52件。", handled())) == ["fail"]
    assert results(said("X-01", "通过县政府网站收到政府信息公开申请20件。", handled())) == ["pass"]


def test_one_statement_that_agrees_settles_it():
    text = "全年共收到政府信息公开申请20件。县林业站受理政府信息公开申请4件。"
    assert results(said("X-01", text, handled())) == ["pass"]


def test_received_cannot_be_compared():
    assert outcomes(found(handled(), told=[doubtful("req_received", 4)]), "X-01") == {"undecided"}
    assert outcomes(found(without(handled(), "t3_new.total"), told=[figure("req_received", 4)]), "X-01") == {
        "undecided"
    }
    left_out = blank_totals("t3_new.total")
    assert outcomes(found(left_out, told=[figure("req_received", 4)]), "X-01") == {"undecided"}
    estimate = replace(figure("req_received", 4), approx="at_least")
    assert not of(found(handled(), told=[estimate]), "X-01")
    assert not of(found(handled()), "X-01")


@pytest.mark.parametrize(("value", "outcome"), [(18, "pass"), (15, "pass"), (17, "pass"), (9, "fail")])
def test_answered(value, outcome):
    """18 in all, 15 of those that were new, 17 without what was withdrawn."""
    assert outcomes(found(handled(), told=[figure("req_answered", value)]), "X-02") == {outcome}


def test_finished_counts_all_results():
    assert outcomes(found(handled(), told=[figure("req_closed", 17)]), "X-02") == {"fail"}
    assert outcomes(found(handled(), told=[doubtful("req_closed", 17)]), "X-02") == {"undecided"}


@pytest.mark.parametrize(("indicator_id", "value"), [("req_carry_in", 3), ("req_carry_out", 5)])
def test_carried(indicator_id, value):
    assert outcomes(found(handled(), told=[figure(indicator_id, value)]), "X-03") == {"pass"}
    (finding,) = of(found(handled(), told=[figure(indicator_id, value + 1)]), "X-03")
    assert (finding.outcome, finding.difference) == ("fail", 1)
    assert outcomes(found(handled(), told=[doubtful(indicator_id, value + 1)]), "X-03") == {"undecided"}


@pytest.mark.parametrize(
    ("indicator_id", "value"),
    [
        ("req_granted", 9),
        ("req_partial", 1),
        ("req_granted_or_partial", 10),
        ("req_denied", 0),
        ("req_unable", 7),
        ("req_other", 1),
        ("req_natural", 14),
        ("req_natural", 17),
        ("req_legal", 6),
    ],
)
def test_results_and_applicants(indicator_id, value):
    assert outcomes(found(handled(), told=[figure(indicator_id, value)]), "X-04") == {"pass"}
    assert outcomes(found(handled(), told=[figure(indicator_id, value + 40)]), "X-04") == {"fail"}
    assert outcomes(found(handled(), told=[doubtful(indicator_id, value + 40)]), "X-04") == {"undecided"}


def test_results_told_by_their_causes():
    text = "全年共收到政府信息公开申请20件，其中本机关不掌握{}件，没有现成信息需要另行制作{}件。"
    assert results(said("X-04", text.format(5, 2), handled())) == ["pass", "pass"]
    assert results(said("X-04", text.format(5, 6), handled())) == ["pass", "fail"]


def test_what_was_public_already_may_be_counted_beside_what_was_granted():
    text = "全年办结政府信息公开申请18件，其中予以公开6件，已主动公开3件。"
    assert results(said("X-04", text, handled())) == ["undecided"]


def test_the_figure_of_natural_persons_in_place_of_the_total():
    assert outcomes(found(handled(), told=[figure("req_granted", 9)]), "X-05") == {"pass"}
    findings = found(handled(), told=[figure("req_granted", 7)])
    (finding,) = of(findings, "X-05")
    assert (finding.outcome, finding.left, finding.right) == ("fail", 7, 9)
    assert not of(findings, "X-04"), "told once"
    lacking = without(handled(), "t3_granted.total")
    assert outcomes(found(lacking, told=[figure("req_granted", 7)]), "X-05") == {"undecided"}


def test_one_cause_in_place_of_its_group():
    assert outcomes(found(handled(), told=[figure("req_unable", 7)]), "X-06") == {"pass"}
    findings = found(handled(), told=[figure("req_unable", 5)])
    (finding,) = of(findings, "X-06")
    assert (finding.outcome, finding.left, finding.right) == ("fail", 5, 7)
    assert "本机关不掌握" in finding.message
    assert not of(findings, "X-04"), "told once"
    lacking = without(handled(), "t3_unable_unclear.total")
    assert outcomes(found(lacking, told=[figure("req_unable", 5)]), "X-06") == {"undecided"}


@pytest.mark.parametrize(
    ("listed", "outcome"),
    [
        ("予以公开9件，部分公开1件，无法提供7件，其他处理1件", "pass"),
        ("予以公开9件，部分公开2件，无法提供7件，其他处理1件", "fail"),
        ("予以公开9件，部分公开1件，无法提供5件，其他处理1件", "fail"),
        ("予以公开9件，部分公开1件，无法提供5件", "undecided"),
    ],
)
def test_results_add_up_to_what_was_finished(listed, outcome):
    assert results(said("X-07", f"全年办结政府信息公开申请18件，其中{listed}。")) == [outcome]


def test_disputes():
    table = one_group(
        review_upheld=2, review_total=2, suit_direct_total=3, suit_direct_other=3, suit_after_review_total=1
    )
    for told_of, outcome in (
        ({"review_cases": 2}, "pass"),
        ({"lawsuit_cases": 4}, "pass"),
        ({"lawsuit_cases": 3}, "fail"),
    ):
        figures = [figure(indicator_id, value) for indicator_id, value in told_of.items()]
        assert outcomes(found(table, told=figures), "X-08") == {outcome}
    assert outcomes(found(table, told=[doubtful("review_cases", 9)]), "X-08") == {"undecided"}
    assert outcomes(found(table, told=[figure("review_cases_upheld", 1)]), "X-08") == {"fail"}


def test_one_kind_of_lawsuits():
    table = one_group(suit_direct_total=3, suit_direct_other=3, suit_after_review_total=1, suit_after_review_other=1)
    text = "全年发生因政府信息公开未经复议直接起诉的行政诉讼{}件。"
    assert "fail" not in results(said("X-08", text.format(3), table))


@pytest.mark.parametrize(
    ("text", "reviews", "outcome"),
    [
        ("因政府信息公开引起的行政复议3件，均获维持。", {"upheld": 3}, "pass"),
        ("因政府信息公开引起的行政复议3件，均获维持。", {"upheld": 2, "corrected": 1}, "fail"),
        ("因政府信息公开引起的行政复议3件，已审结的均获维持。", {"upheld": 2, "pending": 1}, "undecided"),
        ("因政府信息公开引起的行政复议无一被纠错。", {"other": 2}, "pass"),
    ],
)
def test_all_upheld(text, reviews, outcome):
    filled = {f"review_{name}": value for name, value in reviews.items()}
    assert results(said("X-09", text, one_group(**filled, review_total=3))) == [outcome]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("因政府信息公开被申请行政复议3件，全部维持，被提起行政诉讼1件，尚未审结。", "pass"),
        ("因政府信息公开被申请行政复议3件，被提起行政诉讼1件，均获维持。", "fail"),
        ("因政府信息公开被申请行政复议3件，1件被纠正，行政诉讼1件，无败诉。", "pass"),
    ],
)
def test_the_claim_is_made_of_what_leads_to_it(text, outcome):
    table = one_group(review_upheld=3, review_total=3, suit_direct_pending=1, suit_direct_total=1)
    assert results(said("X-09", text, table)) == [outcome]


def test_upheld_is_asked_of_disputes_on_disclosure_alone():
    assert not said("X-09", "全年行政诉讼案件无败诉。", one_group(suit_direct_corrected=1, suit_direct_total=1))


@pytest.mark.parametrize(
    ("text", "tables", "outcome"),
    [
        ("全年未收到政府信息公开申请。", [sparse({})], "pass"),
        ("全年未收到政府信息公开申请。", [handled()], "fail"),
        ("全年未收到政府信息公开申请。", [without(handled(), "t3_new.total")], "undecided"),
        ("未发生因政府信息公开引起的行政复议。", [one_group()], "pass"),
        ("未发生因政府信息公开引起的行政复议。", [one_group(review_other=1, review_total=1)], "fail"),
        ("全年通过信函方式未收到政府信息公开申请。", [handled()], "undecided"),
    ],
)
def test_nothing_is_said_to_have_happened(text, tables, outcome):
    assert results(said("X-10", text, *tables)) == [outcome]


def test_that_nothing_was_corrected_does_not_say_that_there_was_nothing():
    text = "未发生因政府信息公开被纠错的行政复议案件。"
    assert not said("X-10", text, one_group(review_upheld=2, review_total=2))


def test_nothing_in_one_sentence_and_something_in_another_is_no_contradiction_of_the_table():
    text = "全年未收到政府信息公开申请。本机关收到政府信息公开申请20件。"
    assert not said("X-10", text, handled())


def test_what_the_tables_have_is_told():
    reviews = one_group(review_other=1, review_total=1)
    assert results(said("X-11", "全年收到政府信息公开申请20件。", handled())) == ["pass"]
    (finding,) = said("X-11", "全年工作平稳。", handled())
    assert (finding.outcome, finding.severity) == ("fail", "warning")
    (finding,) = said("X-11", "全年工作平稳。", reviews)
    assert (finding.outcome, finding.severity) == ("fail", "hint")
    assert results(said("X-11", "全年工作平稳。", without(handled(), "t3_new.total"))) == ["undecided"]


def test_what_is_told_agrees_with_table_two():
    issued = two(art20_1__normative_docs__issued_this_year=4, art20_6__penalties__decisions=12)
    assert results(said("X-12", "全年制发规范性文件4件。", issued)) == ["pass"]
    assert results(said("X-12", "全年制发规范性文件6件。", issued)) == ["fail"]
    assert not said("X-12", "全年主动公开规范性文件6件。", issued), "they may be of other years"
    assert results(said("X-12", "县政府办公室全年印发规范性文件2件。", issued, unit="青溪县人民政府")) == ["undecided"]


def test_administrative_fees():
    fees = two(art20_8__admin_fees__fee_amount=36.5)
    assert results(said("X-13", "全年行政事业性收费36.5万元。", fees)) == ["pass"]
    assert results(said("X-13", "全年行政事业性收费365000元。", fees)) == ["pass"]
    (finding,) = said("X-13", "全年行政事业性收费36.5元。", fees)
    assert finding.outcome == "fail"
    assert "元与万元" in finding.message
    assert results(said("X-13", "全年行政事业性收费36万元。", without(fees, "art20_8.admin_fees.fee_amount"))) == [
        "undecided"
    ]
    assert not said("X-13", "全年减免行政事业性收费12万元，未收取信息处理费。", fees)


def test_the_fee_for_processing():
    for last, outcome in (
        ("未收取信息处理费。", "pass"),
        ("无其他需要报告的事项。", "fail"),
        ("本年度重点推进了以下几", "undecided"),
    ):
        report = told(narrative("工作平稳。", last=last), sparse({}), one_group(), two())
        metadata = {**report.metadata, "edition": replace(report.metadata["edition"], value="2021")}
        assert results(_of(replace(report, metadata=metadata), "X-14")) == [outcome]


def _of(report, rule):
    return [finding for finding in check(report) if finding.rule == rule]


def test_fees_that_were_asked_for():
    last = "本年度未发出收费通知，未收取信息处理费。"
    overdue = sparse({"t3_new.natural_person": 1, "t3_other_overdue_fee.natural_person": 1})
    assert results(said("X-15", "工作平稳。", sparse({}), last=last)) == ["pass"]
    assert results(said("X-15", "工作平稳。", overdue, last=last)) == ["fail"]
    lacking = without(overdue, "t3_other_overdue_fee.total")
    assert results(said("X-15", "工作平稳。", lacking, last=last)) == ["undecided"]
    assert not said("X-15", "工作平稳。", overdue, last="本年度未收取信息处理费。")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("全年收到政府信息公开申请20件，已全部办结。", "fail"),
        ("全年收到政府信息公开申请20件，均在法定期限内答复。", "undecided"),
    ],
)
def test_all_is_said_to_be_finished(text, outcome):
    assert results(said("X-16", text, handled())) == [outcome]
    assert results(said("X-16", text, sparse({}))) == ["pass"]


@pytest.mark.parametrize(
    "text",
    [
        "办理建议提案20件，已全部办结。",
        "收到申请20件，结转下年度5件，其余均已办结。",
        "政务服务申请事项20件，已全部办结。",
    ],
)
def test_other_matters_that_were_finished(text):
    assert not said("X-16", text, handled())


def test_a_figure_told_twice():
    text = "全年举办政府信息公开培训班{}次。积极开展学习。一年来共举办政府信息公开培训班{}次。"
    assert results(said("X-17", text.format(3, 3))) == ["pass"]
    (finding,) = said("X-17", text.format(3, 4))
    assert (finding.outcome, finding.left, finding.right) == ("fail", 3, 4)
    assert "第3行" in finding.message
    twice = [figure("trainings", 3), replace(doubtful("trainings", 4), key="trainings@9")]
    assert outcomes(found(told=twice), "X-17") == {"undecided"}


def test_that_there_was_none_is_told_by_another_check():
    text = "全年未收到政府信息公开申请。积极开展学习。一年来共收到政府信息公开申请20件。"
    assert not said("X-17", text)


def test_received_told_in_both_ways_is_no_contradiction():
    text = "全年共收到政府信息公开申请20件，上年结转3件。本年度收到政府信息公开申请23件（含结转）。"
    assert "fail" not in results(said("X-17", text, handled()))


def test_findings_name_cells_that_exist():
    report = told(narrative("全年共收到政府信息公开申请18件，其中予以公开7件。"), handled(), one_group(), two())
    targets = {str(target) for target, _entry in report.values()}
    for finding in check(report):
        if finding.rule.startswith("X-") and finding.rule not in ("X-11", "X-14"):
            assert {str(cell) for cell in finding.cells if cell.kind in ("cell", "indicator")} <= targets


def test_tables_of_the_older_form_have_one_row_of_other_results():
    made = three("2019")
    other = made.cells["t3_other.total"]
    assert isinstance(other, Cell)
    assert outcomes(found(made, told=[figure("req_other", int(other.value or 0))]), "X-04") == {"pass"}


@pytest.mark.parametrize("cell_id", ["t3_new.total", "t3_carry_in.total", "t3_carry_out.total", "t3_total.total"])
@pytest.mark.parametrize("value", [0, 7, 20, None])
def test_after_an_edit_it_says_what_it_says_of_the_report_made_so(cell_id, value):
    text = "全年收到政府信息公开申请20件，上年结转3件，办结18件，其中予以公开9件。收到的申请均已办结。未发生行政复议。"
    table = handled()
    cell = replace(table.cells[cell_id], value=value, status="blank" if value is None else "filled")
    edited = replace(table, cells=table.cells | {cell_id: cell})
    report, checker = told(narrative(text), table, one_group(), two()), Checker()
    checker.check(report)
    anew = told(narrative(text), edited, one_group(), two())
    after = replace(report, tables={**report.tables, "table3": anew.tables["table3"]})
    assert checker.check(after) == check(anew)
    assert checker.check(report) == check(report)
