"""The statistics table: its sums, its columns, and what the text says of the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from narratives import narrative, told
from official_tables import SOURCE, failed, figure, of, outcomes

from parser.checks import check
from parser.checks.rule import rules
from parser.checks.statistics import totals
from parser.model import MetadataEntry, Report, Span, StatRow, StatValue

NEVER_UNDECIDED = {"ST-14": "the heads tell a column or they do not"}
RULES = [rule_id for rule_id, _check in totals.GROUP.checks]


def rows(heads=("",), units=None, **values) -> tuple[StatRow, ...]:
    """Rows by id with a figure for each head; `x_…` are rows of a local form by their label."""
    made = []
    for number, (row_id, told_of) in enumerate(values.items()):
        figures = told_of if isinstance(told_of, tuple) else (told_of,)
        start = 100 * number
        cells = [
            StatValue(column=head, value=value, raw=str(value), span=Span(start + 20 + i, start + 21 + i))
            for i, (head, value) in enumerate(zip(heads, figures, strict=False))
        ]
        local = row_id.startswith("x_")
        unit = (units or {}).get(row_id, "万元" if row_id == "st_fees" else "件")
        made.append(
            StatRow(
                id=None if local else row_id,
                label=row_id.removeprefix("x_"),
                unit=unit,
                values=tuple(cells),
                label_span=Span(start, start + 9),
            )
        )
    return tuple(made)


def report(heads=("",), told_of=(), year=2016, units=None, **values) -> Report:
    metadata = {"year": MetadataEntry(field="year", value=year, span=None)}
    return Report(
        source=SOURCE, text="", metadata=metadata, stat_table=rows(heads, units, **values), indicators=tuple(told_of)
    )


def result(rule: str, heads=("",), told_of=(), units=None, **values) -> set[str]:
    return outcomes(check(report(heads, told_of, units=units, **values)), rule)


SUMS = {
    "ST-01": ("st_received", ["st_rcv_face", "st_rcv_fax", "st_rcv_net", "st_rcv_letter"]),
    "ST-02": ("st_closed", ["st_closed_on_time", "st_closed_extended"]),
    "ST-03": (
        "st_answered",
        [
            f"st_ans_{kind}"
            for kind in ("already", "granted", "partial", "refused", "not_ours", "nonexistent", "amend", "redirect")
        ],
    ),
    "ST-04": (
        "st_ans_refused",
        [
            f"st_ref_{kind}"
            for kind in ("state_secret", "trade_secret", "privacy", "safety", "not_gov_info", "other_law")
        ],
    ),
    "ST-05": ("st_review", ["st_review_upheld", "st_review_corrected", "st_review_other"]),
    "ST-06": ("st_staff", ["st_staff_full", "st_staff_part"]),
}


@pytest.mark.parametrize("rule_id", RULES)
def test_rules_have_the_words_for_their_outcomes(rule_id):
    rule = rules()[rule_id]
    assert all((rule.name, rule.basis, rule.passes))
    assert (rule.topic == "") == (rule_id in NEVER_UNDECIDED)


@pytest.mark.parametrize("rule", SUMS)
def test_sums(rule):
    total, parts = SUMS[rule]
    values = {total: 2 * len(parts), **dict.fromkeys(parts, 2)}
    assert result(rule, **values) == {"pass"}
    (finding,) = failed(check(report(**values | {total: 2 * len(parts) + 1})), rule)
    assert (finding.left, finding.right, finding.difference) == (2 * len(parts) + 1, 2 * len(parts), 1)
    assert len(finding.cells) == len(parts) + 1
    blank = {**values, parts[0]: None, total: 2 * len(parts) + 5}
    assert result(rule, **blank) == {"undecided"}
    assert result(rule, **{**values, total: None}) == {"undecided"}
    assert result(rule, **{total: 9, parts[0]: 3}) == {"undecided"}, "the other parts are not told"
    assert result(rule, **{total: 2, parts[0]: 3}) == {"fail"}, "one part alone is more"


def test_lawsuits_add_up_too():
    assert result("ST-05", st_suit=3, st_suit_upheld=1, st_suit_corrected=0, st_suit_other=1) == {"fail"}


def test_blank_parts_that_add_up_are_on_trial():
    (finding,) = of(check(report(st_closed=4, st_closed_on_time=4, st_closed_extended=None)), "ST-02")
    assert (finding.outcome, finding.trial) == ("pass", True)


def test_rows_of_a_local_form_are_parts_too():
    values = {"st_received": 7, "st_rcv_face": 1, "x_电子邮件申请数": 3, "st_rcv_net": 3}
    assert result("ST-01", **values) == {"pass"}
    assert result("ST-01", **values, x_行政申诉数=9) == {"pass"}


def test_sums_hold_in_every_column():
    heads = ("2016年度", "历年累计")
    found = check(report(heads, st_staff=(3, 3), st_staff_full=(1, 1), st_staff_part=(2, 5)))
    assert [finding.outcome for finding in of(found, "ST-06")] == ["pass", "fail"]
    assert "历年累计" in failed(found, "ST-06")[0].message


def test_a_row_that_stands_twice():
    twice = replace(report(st_staff=3, st_staff_full=1, st_staff_part=1))
    doubled = replace(twice, stat_table=twice.stat_table + rows(st_staff=9))
    assert outcomes(check(doubled), "ST-06") == {"undecided"}


@pytest.mark.parametrize(
    ("rule", "part", "whole"),
    [
        ("ST-07", "st_press_leader", "st_press_total"),
        ("ST-07", "st_normative_disclosed", "st_disclosed_total"),
        ("ST-13", "st_normative_disclosed", "st_normative_issued"),
    ],
)
def test_a_part_is_within_its_whole(rule, part, whole):
    assert result(rule, **{part: 2, whole: 2}) == {"pass"}
    assert result(rule, **{part: 3, whole: 2}) == {"fail"}
    assert result(rule, **{part: 3, whole: None}) == {"undecided"}


CHANNELS = [f"st_ch_{kind}" for kind in ("gazette", "website", "weibo", "wechat", "other")]


@pytest.mark.parametrize(
    ("total", "outcome"), [(20, "pass"), (50, "pass"), (9, "fail"), (51, "fail"), (None, "undecided")]
)
def test_the_total_is_among_its_channels(total, outcome):
    values = dict.fromkeys(CHANNELS, 10)
    assert result("ST-08", st_disclosed_total=total, **values) == {outcome}


def test_channels_that_are_not_all_told():
    assert result("ST-08", st_disclosed_total=9, st_ch_website=5) == {"undecided"}


@pytest.mark.parametrize(("answered", "outcome"), [(4, "pass"), (3, "fail"), (None, "undecided")])
def test_answered_and_closed(answered, outcome):
    assert result("ST-09", st_closed=4, st_answered=answered) == {outcome}


def test_the_text_tells_the_same():
    low = replace(figure("req_received", 8), confidence="low")
    assert result("ST-10", told_of=[figure("req_received", 7)], st_received=7) == {"pass"}
    assert result("ST-10", told_of=[figure("req_received", 8)], st_received=7) == {"fail"}
    assert result("ST-10", told_of=[low], st_received=7) == {"undecided"}
    assert result("ST-10", told_of=[figure("req_received", 7)], st_received=None) == {"undecided"}


def test_the_text_is_held_against_the_column_of_the_year():
    figures = [figure("req_received", 7)]
    assert result("ST-10", ("2016年度", "历年累计"), figures, st_received=(7, 30)) == {"pass"}
    assert result("ST-10", ("2016年度", "历年累计"), figures, st_received=(8, 7)) == {"fail"}
    assert result("ST-10", ("甲", "乙"), figures, st_received=(8, 9)) == {"undecided"}


def test_money_is_compared_in_one_unit():
    fees = replace(figure("fees_collected", 5000), unit="元")
    assert result("ST-10", told_of=[fees], st_fees=0.5) == {"pass"}
    assert result("ST-10", told_of=[fees], st_fees=5) == {"fail"}


def test_a_part_in_the_text():
    text = told(narrative("通过信函收到政府信息公开申请3件。"))
    part = replace(text, stat_table=rows(st_received=9))
    assert "fail" not in outcomes(check(part), "ST-10")


@pytest.mark.parametrize(("trainings", "outcome"), [(1, "pass"), (0, "fail"), (None, "undecided")])
def test_trained_in_trainings(trainings, outcome):
    assert result("ST-11", st_trainings=trainings, st_trainees=40) == {outcome}
    assert result("ST-11", st_trainings=trainings, st_trainees=0) == set()


def test_fees_in_ten_thousands():
    assert result("ST-12", st_fees=3) == {"pass"}
    assert result("ST-12", st_fees=3000) == {"fail"}
    assert result("ST-12", units={"st_fees": ""}, st_fees=3000) == {"undecided"}
    assert result("ST-12", units={"st_fees": "元"}, st_fees=3000) == set()


@pytest.mark.parametrize(
    ("heads", "outcome"),
    [
        (("2016年度", "历年累计"), {"pass"}),
        (("累计数", "16年发生数"), {"pass"}),
        (("区本级", "直属单位"), {"fail"}),
        (("", ""), {"fail"}),
        (("统计数",), set()),
    ],
)
def test_columns_are_told_apart(heads, outcome):
    assert result("ST-14", heads, st_received=tuple(range(1, len(heads) + 1))) == outcome
