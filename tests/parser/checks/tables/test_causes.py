"""One cause, one finding: what most likely is wrong where sums do not hold, and what is folded under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from official_tables import PARTS, SOURCE, failed, figure, found, four, illegible, one_group, report, sparse, three

from parser.checks import Checker, check
from parser.editions import edition
from parser.model import Finding, Number, Report, Table

FEW = {"t3_new.natural_person": 8, "t3_granted.natural_person": 5, "t3_np_repeat.natural_person": 3}


def changed(made: Table, values: Mapping[str, Number | None]) -> Table:
    """The table with other figures, totals as they were."""
    cells = {
        i: replace(c, value=values[i], status="blank" if values[i] is None else "filled") if i in values else c
        for i, c in made.cells.items()
    }
    return replace(made, cells=cells)


def causes(findings: list[Finding]) -> list[tuple[str, dict[str, Number | None]]]:
    """The kinds of the causes and what each would put in which cell."""
    told = [finding.cause for finding in findings if finding.cause]
    return [(c.kind, {target.key.partition(".")[2]: value for target, value in c.values}) for c in told]


@pytest.mark.parametrize("key", ["2019", "2021"])
@pytest.mark.parametrize("blank", [0, None])
def test_each_wrong_cell_of_table_three_is_named_with_what_stood_there(key: str, blank: int | None) -> None:
    checker, right = Checker(), sparse(FEW, key, empty=blank)
    for cell_id in edition(key).table("table3").cell_ids:
        value = right.cells[cell_id].value or 0
        findings = list(checker.check(report(changed(right, {cell_id: value + 4}))))
        assert causes(findings) == [("cell", {cell_id: value})], cell_id
        leading, *others = failed(findings, "T3-01", "T3-02", "T3-03", "T3-07", "T3-09")
        assert leading.cause is not None
        assert not leading.cause.ties
        assert {finding.under for finding in others} <= {leading.key}, cell_id


def test_the_message_names_the_place_the_print_and_the_value() -> None:
    findings = found(three(t3_np_repeat__total=4000))
    leading, other = failed(findings)
    assert leading.rule == "T3-02"
    assert leading.cause.message == "最可能是“重复申请/总计”有误：现填4000，按勾稽关系推算应为315。"
    assert other.under == leading.key
    assert other.cause is None


def test_a_balanced_table_has_no_cause() -> None:
    assert not causes(found(three(), four()))


def test_a_figure_in_the_neighbouring_column() -> None:
    made = changed(sparse(FEW), {"t3_granted.natural_person": 0, "t3_granted.org_commercial": 5})
    ((kind, values),) = causes(found(made))
    assert kind == "shifted"
    assert values == {"t3_granted.natural_person": 5, "t3_granted.org_commercial": 0}
    leading, other = failed(found(made))
    assert "“予以公开/法人或其他组织/商业企业”的5" in leading.cause.message or "商业企业”的5" in leading.cause.message
    assert other.under == leading.key


def test_a_cell_that_was_not_read_is_no_empty_one() -> None:
    made = changed(sparse(FEW), {"t3_granted.natural_person": 0, "t3_granted.org_commercial": 5})
    findings = found(illegible(made, "O", "t3_granted.natural_person"))
    assert not any("t3_granted.natural_person" in values for _, values in causes(findings))


def test_figures_that_all_stand_one_column_on() -> None:
    right = sparse(
        {"t3_new.natural_person": 9, "t3_new.org_commercial": 4, "t3_granted.natural_person": 9}
        | {"t3_granted.org_commercial": 4}
    )
    moved = {"natural_person": 0, "org_commercial": 9, "org_research": 4}
    ((kind, values),) = causes(found(changed(right, {f"t3_granted.{c}": v for c, v in moved.items()})))
    assert kind == "shifted"
    assert values == {"t3_granted.natural_person": 9, "t3_granted.org_commercial": 4, "t3_granted.org_research": 0}


def test_one_figure_read_as_two() -> None:
    right = sparse({"t3_new.natural_person": 20, "t3_granted.natural_person": 20})
    ((kind, values),) = causes(found(changed(right, {"t3_granted.natural_person": 2})))
    assert kind == "split"
    assert values == {"t3_granted.natural_person": 20, "t3_granted.org_commercial": 0}


def test_one_figure_read_as_two_pushes_the_others_on() -> None:
    right = sparse(
        {"t3_new.natural_person": 12, "t3_new.org_commercial": 3}
        | {"t3_granted.natural_person": 12, "t3_granted.org_commercial": 3}
    )
    pushed = {"natural_person": 1, "org_commercial": 2, "org_research": 3}
    ((kind, values),) = causes(found(changed(right, {f"t3_granted.{c}": v for c, v in pushed.items()})))
    assert kind == "split"
    assert values == {"t3_granted.natural_person": 12, "t3_granted.org_commercial": 3, "t3_granted.org_research": 0}


@pytest.mark.parametrize(
    "wrong",
    [
        {"t3_granted.natural_person": 50, "t3_np_petition.org_other": 1},
        {"t3_granted.natural_person": 50, "t3_partial.natural_person": 4},
        {"t3_granted.natural_person": 50, "t3_granted.org_other": 7},
    ],
    ids=["apart", "in one column", "in one row"],
)
def test_two_errors_have_each_their_own_cause(wrong: dict[str, int]) -> None:
    right = three()
    findings = found(changed(right, wrong))
    told = dict(pair for _, values in causes(findings) for pair in values.items())
    assert told == {cell_id: right.cells[cell_id].value for cell_id in wrong}
    assert len(causes(findings)) == 2
    assert all(f.cause or f.under for f in failed(findings))


def test_two_equal_errors_name_the_other_way_to_explain_them() -> None:
    right = three()
    wrong = {i: (right.cells[i].value or 0) + 2 for i in ("t3_granted.org_other", "t3_partial.org_research")}
    findings = found(changed(right, wrong))
    first = next(finding.cause for finding in findings if finding.cause)
    assert first.ties
    assert "也可能是" in first.message


def test_nothing_is_guessed_where_nothing_explains() -> None:
    values = {
        f"{row}.{column}": 100 + 7 * n * m
        for n, row in enumerate(("t3_new", "t3_granted", "t3_partial", "t3_np_repeat"), 1)
        for m, column in enumerate(PARTS, 1)
    }
    findings = found(changed(sparse(FEW), values))
    assert failed(findings)
    assert not causes(findings)


HIDDEN = {
    "t3_new.natural_person": 9,
    "t3_new.org_commercial": 6,
    "t3_granted.natural_person": 4,
    "t3_granted.org_commercial": 4,
    "t3_carry_out.natural_person": 5,
    "t3_carry_out.org_commercial": 2,
}


def test_two_errors_of_a_row_that_cancel_are_named_together() -> None:
    wrong = {"t3_total.natural_person": 7, "t3_total.org_commercial": 1}
    findings = found(changed(sparse(HIDDEN), wrong))
    assert causes(findings) == [("pair", {"t3_total.natural_person": 4, "t3_total.org_commercial": 4})]
    leading, *others = failed(findings)
    assert not leading.cause.ties
    assert {finding.under for finding in others} == {leading.key}
    assert "同一行" in leading.cause.message
    assert "“总计/自然人”填7，应为4，同时“总计/商业企业”填1，应为4（均为推算）" in leading.cause.message


def test_two_errors_of_a_row_may_stand_in_several_rows() -> None:
    wrong = {"t3_carry_out.natural_person": 8, "t3_carry_out.org_commercial": 1}
    right = sparse(HIDDEN | {"t3_new.org_commercial": 8, "t3_carry_out.org_commercial": 4})
    (leading, _other) = failed(found(changed(right, wrong)))
    named = {target.key for target, _ in leading.cause.values} | {target.key for target in leading.cause.ties}
    assert {f"table3.{cell_id}" for cell_id in wrong} <= named
    assert not any("carry_in" in key for key in named)  # has nothing to take away
    assert "也可能是" in leading.cause.message


def test_two_errors_of_a_column_that_cancel_are_named_together() -> None:
    right = sparse({"t3_new.natural_person": 9, "t3_granted.natural_person": 4, "t3_partial.natural_person": 5})
    wrong = {"t3_granted.natural_person": 6, "t3_partial.natural_person": 3}
    leading, other = failed(found(changed(right, wrong)))
    assert leading.cause.kind == "pair"
    told = {target.key for target, _ in leading.cause.values} | {target.key for target in leading.cause.ties}
    assert told == {
        f"table3.{row}.{column}" for row in ("t3_granted", "t3_partial") for column in ("natural_person", "total")
    }
    assert "同一列" in leading.cause.message
    assert other.under == leading.key


def test_what_was_left_out_is_worked_out() -> None:
    ((kind, values),) = causes(found(three(t3_np_repeat__total=None)))
    assert (kind, values) == ("cell", {"t3_np_repeat.total": 315})


# Table four: one equation over five cells -----------------------------------------------------------------------------


def test_the_cells_of_a_group_are_tied() -> None:
    (leading,) = failed(found(four(suit_direct_total=49)), "T4-02")
    assert [target.key for target, _ in leading.cause.values] == ["table4.t4_suit_direct_total"]
    assert {target.key.rpartition("_")[2] for target in leading.cause.ties} == {
        "upheld",
        "corrected",
        "other",
        "pending",
    }


def test_a_part_cannot_be_less_than_nothing() -> None:
    (leading,) = failed(found(one_group(review_upheld=3, review_other=4)), "T4-01")
    assert leading.cause.values[0][1] == 7
    assert not leading.cause.ties


@pytest.mark.parametrize(
    ("told", "cell", "value"),
    [
        ({"review_cases": 10}, "t4_review_total", 10),
        ({"review_cases": 13, "review_cases_upheld": 1, "review_cases_other": 3, "review_cases_pending": 4},
         "t4_review_corrected", 5),
        ({"review_cases_other": 6}, "t4_review_other", 6),
    ],
)  # fmt: skip
def test_the_text_decides(told: dict[str, int], cell: str, value: int) -> None:
    told_figures = [figure(name, number) for name, number in told.items()]
    findings = found(four(review_total=13), told=told_figures)
    (leading,) = failed(findings, "T4-01")
    assert leading.cause.values[0][0].key == f"table4.{cell}"
    assert leading.cause.values[0][1] == value
    assert not leading.cause.ties


def test_lawsuits_are_told_together() -> None:
    findings = found(four(suit_direct_total=53), told=[figure("lawsuit_cases", 140)])
    (leading,) = failed(findings, "T4-02")
    assert leading.cause.values == ((leading.cells[-1], 50),)


# Findings of other rules ----------------------------------------------------------------------------------------------


def test_a_failure_that_the_value_would_settle_is_folded_too() -> None:
    findings = found(three(t3_carry_out__org_research=900))
    leading = next(f for f in findings if f.cause)
    (reach,) = failed(findings, "T3-07")
    assert reach.under == leading.key


def test_the_form_of_the_year_is_told_once() -> None:
    findings = [f for f in failed(check(_late())) if f.rule in ("S-07", "T2-14", "T3-08")]
    assert sum(not f.under for f in findings) == 1


def _late() -> Report:
    two = Table(id="table2", edition="2019", cells={})
    return replace(report(sparse(FEW, "2019"), two, year=2023), source=SOURCE)
