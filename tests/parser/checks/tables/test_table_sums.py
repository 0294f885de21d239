"""Sums of tables three and four: what holds, what does not, and what cannot be told."""

from __future__ import annotations

import pytest
from official_tables import PARTS, failed, found, four, illegible, of, one_group, outcomes, sparse, three, without

from parser.model import Finding, Table

SUMS = ("T3-01", "T3-02", "T3-03", "T3-09", "T4-01", "T4-02", "T4-03")
FEW = {"t3_new.natural_person": 8, "t3_granted.natural_person": 5, "t3_np_repeat.natural_person": 3}
"""Received by and granted to natural persons alone, as in most reports."""


def not_passed(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in of(findings, *SUMS) if finding.outcome != "pass"]


@pytest.mark.parametrize(("key", "rows"), [("2019", 23), ("2021", 25)])
def test_a_table_three_that_adds_up_passes_everywhere(key: str, rows: int) -> None:
    findings = found(three(key))
    assert not not_passed(findings)
    assert len(of(findings, "T3-01")) == len(of(findings, "T3-03")) == 7
    assert len(of(findings, "T3-02")) == rows


def test_a_wrong_total_of_a_row_is_told_with_both_sides_and_every_cell() -> None:
    findings = found(three(t3_np_repeat__total=4000))
    (told,) = failed(findings, "T3-02")
    assert told.severity == "error"
    assert told.right == 4000
    assert told.difference == told.left - told.right
    assert [str(target) for target in told.cells] == [
        f"cell:table3.t3_np_repeat.{column}" for column in (*PARTS, "total")
    ]
    assert len(told.spans) == 7
    assert "重复申请" in told.message
    assert "4000" in told.message
    (column,) = failed(findings, "T3-03")
    assert "总计" in column.message


def test_what_was_received_must_be_handled_or_carried_on() -> None:
    (told,) = failed(found(three(t3_carry_out__org_research=6)), "T3-01")
    assert "科研机构" in told.message
    assert told.difference == -1


def test_a_missing_figure_is_not_nought() -> None:
    undecided = not_passed(found(without(three(), "t3_granted.org_other")))
    assert {f.outcome for f in undecided} == {"undecided"}
    assert {f.rule for f in undecided} == {"T3-02", "T3-03"}
    assert all("予以公开" in f.message for f in undecided)
    assert all(f.left is None and f.difference is None for f in undecided)


def test_an_illegible_figure_leaves_the_check_undecided() -> None:
    (told,) = not_passed(found(illegible(four(), "1O", "t4_review_other")))
    assert (told.rule, told.outcome) == ("T4-01", "undecided")
    assert "其他结果" in told.message


def test_an_identity_with_a_figure_missing_is_undecided() -> None:
    findings = found(without(three(), "t3_carry_in.org_other"))
    assert outcomes(findings, "T3-01") == {"pass", "undecided"}


@pytest.mark.parametrize("group", ["review", "suit_direct", "suit_after_review"])
def test_each_group_of_table_four_passes_fails_or_is_undecided(group: str) -> None:
    rule = {"review": "T4-01", "suit_direct": "T4-02", "suit_after_review": "T4-03"}[group]
    assert not not_passed(found(four("2019")))
    (wrong,) = not_passed(found(four("2019", **{f"{group}_total": 99})))
    assert (wrong.rule, wrong.outcome, wrong.right) == (rule, "fail", 99)
    (lacking,) = not_passed(found(without(four(), f"t4_{group}_upheld")))
    assert (lacking.rule, lacking.outcome) == (rule, "undecided")


# Blank cells ----------------------------------------------------------------------------------------------------------


def test_blanks_that_nobody_bears_witness_to_leave_a_sum_undecided() -> None:
    (told,) = not_passed(found(four(review_pending=None)))
    assert told.outcome == "undecided"
    assert (told.left, told.right) == (6, 10)
    passed = of(found(four(review_pending=None, review_total=6)), "T4-01")[0]
    assert (passed.outcome, passed.trial) == ("pass", True)
    assert "空白" in passed.message


def test_parts_that_exceed_the_total_fail_whatever_the_blanks_are() -> None:
    (told,) = not_passed(found(four(review_pending=None, review_total=5)))
    assert (told.outcome, told.trial) == ("fail", False)


def test_on_a_form_with_only_its_figures_filled_nothing_fails() -> None:
    findings = found(sparse(FEW, empty=None), one_group(None, review_upheld=2, review_total=2))
    assert not not_passed(findings)
    assert {f.trial for f in of(findings, "T3-02")} == {True}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("t3_granted__natural_person", 4),
        ("t3_granted__total", 6),
        ("t3_granted__org_other", 1),
        ("t3_total__total", 9),
        ("t3_carry_out__total", 2),
        ("t3_partial__natural_person", 1),
    ],
)
def test_a_changed_cell_of_such_a_form_fails(cell: str, value: int) -> None:
    findings = found(sparse(FEW, empty=None, **{cell: value}))
    assert any(cell.replace("__", ".") in str(target) for f in failed(findings, *SUMS) for target in f.cells)


def test_blanks_are_noughts_only_if_most_sums_with_blanks_say_so() -> None:
    first = found(sparse(FEW, empty=None, t3_granted__total=6))
    assert any(f.trial and "空白格按0试算" in f.message for f in failed(first, "T3-02", "T3-03"))
    alone = sparse(FEW, t3_granted__org_other=None, t3_granted__total=6)
    assert outcomes(found(alone), "T3-02") == {"pass", "undecided"}


def test_table_three_bears_witness_to_the_blanks_of_table_four() -> None:
    wrong = one_group(None, review_upheld=2, review_total=3)
    assert outcomes(found(wrong), "T4-01") == {"undecided"}
    assert outcomes(found(sparse(FEW, empty=None), wrong), "T4-01") == {"fail"}


def test_a_blank_total_of_a_row_with_figures_is_told_once() -> None:
    findings = found(three(t3_np_repeat__total=None))
    (told,) = of(findings, "T3-09")
    assert (told.outcome, told.severity) == ("fail", "warning")
    assert told.left == sum(range(1, 7)) * 15
    assert not failed(findings, "T3-01", "T3-02", "T3-03")
    assert len(of(findings, "T3-02")) == 24
    assert [f.message for f in of(findings, "T3-03") if f.outcome == "undecided" and "补填" in f.message]


def test_results_without_their_total_are_told_once() -> None:
    blank = {f"t3_total__{column}": None for column in (*PARTS, "total")}
    findings = found(sparse(FEW, empty=None, **blank))
    (told,) = failed(findings, *SUMS)
    assert told.rule == "T3-09"
    assert "补填" in told.message


def test_a_group_without_its_total_is_told() -> None:
    (told,) = failed(found(four(suit_direct_total=None)), *SUMS)
    assert (told.rule, told.right) == ("T4-02", None)
    assert "空白" in told.message


def test_a_row_left_blank_throughout_passes_with_a_word() -> None:
    blank = {f"t3_np_repeat__{column}": None for column in (*PARTS, "total")}
    findings = found(three(**blank))
    rows = [f for f in of(findings, "T3-02") if "空白" in f.message]
    assert [f.outcome for f in rows] == ["pass"]
    assert of(findings, "T3-09")[0].outcome == "pass"


# Names ----------------------------------------------------------------------------------------------------------------


def test_findings_keep_their_names() -> None:
    first, second = found(three(t3_new__total=1)), found(three(t3_new__total=2))
    assert [finding.key for finding in first] == [finding.key for finding in second]
    assert len({finding.key for finding in of(first, *SUMS)}) == len(of(first, *SUMS))


def test_a_table_of_no_edition_is_not_checked() -> None:
    assert not found(Table(id="table3", edition="narrative", cells={}))
