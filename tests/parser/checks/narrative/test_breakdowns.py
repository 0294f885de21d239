"""Totals of the narrative and what they are made up of."""

from __future__ import annotations

import pytest
from told_figures import doubted, findings, outcomes

from parser.checks.narrative.breakdowns import GROUP
from parser.checks.rule import rules

KINDS = "全年主动公开政府信息{total}条，其中：机构职能类信息{a}条，政策文件类{b}条，工作动态类信息{c}条，其他类{d}条。"
FEW_KINDS = "全年主动公开政府信息{total}条，其中：机构职能类信息{a}条，政策文件类信息{b}条，工作动态类信息{c}条。"
WAYS = "全年共收到政府信息公开申请{total}件，其中当面申请{a}件，网上申请{b}件，信函申请{c}件。"


def test_rules_have_the_words_for_their_outcomes():
    assert all(rules()[rule_id].passes and rules()[rule_id].topic for rule_id, _check in GROUP.checks)


@pytest.mark.parametrize(("total", "outcome"), [(340, "pass"), (339, "fail"), (341, "fail")])
def test_a_list_with_the_rest_adds_up(total: int, outcome: str):
    assert outcomes("N-01", KINDS.format(total=total, a=11, b=96, c=230, d=3)) == [outcome]


def test_a_failed_sum_names_both_sides():
    (finding,) = findings("N-01", KINDS.format(total=341, a=11, b=96, c=230, d=3))
    assert (finding.left, finding.right, finding.difference) == (340, 341, -1)
    assert finding.left_count == 4
    assert len(finding.cells) == len(finding.spans) == 5
    assert "分项合计340，总数341，相差1" in finding.message


def test_natural_and_legal_persons_are_all_there_are():
    told = "全年共收到政府信息公开申请{}件，其中自然人申请35件，法人或其他组织申请6件。"
    assert outcomes("N-01", requests=told.format(41)) == ["pass"]
    assert outcomes("N-01", requests=told.format(42)) == ["fail"]
    doubtful = told.format(42) + "2016年我局共收到政府信息公开申请50件。"
    assert outcomes("N-01", requests=doubtful) == ["undecided"]


@pytest.mark.parametrize(("pending", "outcome"), [("1", "fail"), ("0", "pass")])
def test_four_outcomes_of_reviews_are_all_there_are(pending: str, outcome: str):
    told = f"全年发生行政复议3件，其中维持1件，纠正1件，其他结果1件，尚未审结{pending}件。"
    assert outcomes("N-01", requests=told) == [outcome]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (FEW_KINDS.format(total=340, a=11, b=96, c=230), ["undecided"]),  # three are missing: told or left out?
        (FEW_KINDS.format(total=900, a=11, b=96, c=230), []),  # a choice of kinds
        (FEW_KINDS.format(total=340, a=11, b=96, c="近230"), []),  # estimates take no part
        (KINDS.format(total=345, a=11, b=96, c=230, d=3).replace("。", "等。"), []),  # and so on
    ],
)
def test_what_may_not_be_a_whole_list_does_not_fail(told: str, outcome: list[str]):
    assert outcomes("N-01", told) == outcome


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("全年主动公开政府信息340条，其中县政府网站310条，政务微信30条。", ["pass"]),
        ("全年主动公开政府信息340条，其中县政府网站310条，政务微信560条。", ["fail"]),
        ("全年主动公开政府信息300余条，其中政务微信635条。", ["fail"]),
        ("全年主动公开政府信息300余条，其中政务微信335条。", ["pass"]),
        ("截至2016年底累计主动公开政府信息300条，其中政务微信635条。", []),  # perhaps of all years
    ],
)
def test_no_part_is_more_than_its_total(told: str, outcome: list[str]):
    assert outcomes("N-02", told) == outcome


def test_a_doubtful_total_decides_nothing():
    told = "全年主动公开政府信息300条，其中政务微信635条。\n2016年我局共主动公开政府信息700条。"
    assert outcomes("N-02", told) == ["undecided"]


def test_what_stands_behind_a_semicolon_in_another_way_is_no_part():
    told = "2016年通过县政府网站公开信息57条，其中部门信息36条、公告21条；通过“青溪林业”微信公众号发布信息244条。"
    assert outcomes("N-02", told) == ["pass"]


@pytest.mark.parametrize(("total", "outcome"), [(900, "pass"), (337, "pass"), (336, "fail")])
def test_parts_are_together_no_more_than_the_total(total: int, outcome: str):
    assert outcomes("N-03", FEW_KINDS.format(total=total, a=11, b=96, c=230)) == [outcome]


def test_one_item_may_be_published_in_several_ways():
    told = "全年主动公开政府信息340条，其中县政府网站310条，政务微信260条。"
    assert outcomes("N-03", told) == ["undecided"]


def test_a_list_in_a_list_is_compared_with_its_own_total():
    told = "全年主动公开政府信息122条，其中县政府网站74条（其中公告20条、动态54条），政务微信48条。"
    assert set(outcomes("N-01", told)) == {"pass"}
    wrong = told.replace("54条", "64条")
    (finding,) = (finding for finding in findings("N-03", wrong) if finding.outcome == "fail")
    assert (finding.left, finding.right) == (84, 74)


def test_a_total_may_be_divided_twice():
    told = "全年主动公开政府信息50条，其中县政府网站30条，政务微信20条。按类别分，公告类信息15条，动态类信息35条。"
    assert set(outcomes("N-01", told)) == {"pass"}
    requests = "全年收到政府信息公开申请5件，其中当面申请3件、信函申请2件，其中不予公开4件，无法提供1件。"
    assert "fail" not in outcomes("N-03", requests=requests)


@pytest.mark.parametrize(("total", "outcome"), [(42, "pass"), (41, "fail"), (44, "fail")])
def test_ways_add_up_to_what_was_received(total: int, outcome: str):
    assert outcomes("N-12", requests=WAYS.format(total=total, a=2, b=30, c=10)) == [outcome]


def test_two_ways_may_not_be_all():
    told = "全年共收到政府信息公开申请42件，其中网上申请30件，信函申请10件。"
    assert outcomes("N-12", requests=told) == ["undecided"]
    assert outcomes("N-12", requests=told.replace("42", "39")) == ["fail"]


def test_ways_may_be_told_in_a_sentence_of_their_own():
    told = "全年共收到政府信息公开申请42件。网上申请33件，信函申请{}件。"
    assert outcomes("N-12", requests=told.format(9)) == ["pass"]
    assert outcomes("N-12", requests=told.format(10)) == ["fail"]


@pytest.mark.parametrize(
    ("letters", "outcome"),
    [(5, "pass"), (8, "pass"), (6, "undecided"), (9, "fail")],
)
def test_what_was_carried_over_may_be_divided_too(letters: int, outcome: str):
    told = f"全年收到政府信息公开申请9件，上年结转3件，其中网上申请4件，信函申请{letters}件。"
    assert outcomes("N-12", requests=told) == [outcome]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("全年共收到12人16次提出的政府信息公开申请。", "pass"),
        ("全年共有18人15次提出政府信息公开申请。", "fail"),
        ("全年共收到政府信息公开申请15人（18次）。", "fail"),
        ("全年共有12人16次提出政府信息公开申请。\n2016年共收到政府信息公开申请20件。", "undecided"),
    ],
)
def test_applications_are_counted_by_times(told: str, outcome: str):
    assert outcomes("N-13", requests=told) == [outcome]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("我局配备政府信息公开工作人员5名，其中专职2名、兼职3名。", "pass"),
        ("我局配备政府信息公开工作人员5名，其中专职2名、兼职4名。", "fail"),
        ("我局配备政府信息公开工作人员5名，其中专职2名、兼职3名。\n全局从事政府信息公开工作人员7名。", "undecided"),
    ],
)
def test_staff_is_full_time_or_part_time(told: str, outcome: str):
    assert outcomes("N-15", requests=told) == [outcome]


def test_ways_of_publishing_may_be_more_even_in_a_whole_list():
    told = "全年主动公开政府信息340条，其中县政府网站310条，政务微信{}条，其他方式公开5条。"
    assert "fail" not in outcomes("N-01", told.format(60)) + outcomes("N-03", told.format(60))
    assert outcomes("N-01", told.format(20)) == ["fail"]


# By office, level and district ---------------------------------------------------------------------------------------

OFFICES = "全县共收到政府信息公开申请{total}件，其中：县政府办{a}件、县水利局{b}件、县交通局{c}件{end}"


@pytest.mark.parametrize(
    ("total", "end", "summed", "within"),
    [
        (30, "。", ["pass"], []),
        (30, "，均已按期答复。", ["pass"], []),
        (35, "、其他部门5件。", ["pass"], []),
        (36, "、其他部门5件。", ["fail"], []),  # the list names the rest
        (34, "、其他部门5件。", ["fail"], []),
        (31, "。", ["undecided"], ["pass"]),  # one more, of whom nobody tells?
        (90, "。", [], ["pass"]),  # the largest ones
        (31, "等。", [], ["pass"]),
        (28, "。", [], ["fail"]),  # more than all
    ],
)
def test_offices_are_together_their_total(total: int, end: str, summed: list[str], within: list[str]):
    told = OFFICES.format(total=total, a=6, b=15, c=9, end=end)
    assert outcomes("N-01", requests=told) == summed
    assert outcomes("N-03", requests=told) == within


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("全市受理政府信息公开申请{}件，同比增长9.3%；其中市级部门40件，县（市、区）60件。", True),
        (
            "全市受理政府信息公开申请{}件，比上年增加2件。其中市政府（含办公室）收到40件，占40%；"
            "各部门、各街镇收到60件，占60%。",
            True,
        ),
        ("全系统共收到政府信息公开申请{}件，其中局本级40件、直属单位60件。从申请人看，自然人95件。", True),
        ("全市共收到政府信息公开申请{}件，其中市本级40件、市直部门60件。", False),  # and the districts?
        ("各镇街共收到政府信息公开申请{}件，分别为东河街道40件、西岭镇60件。", True),
        ("全市共收到政府信息公开申请{}件，其中通过市政府网站40件，向市政府办公室邮寄60件。", None),  # ways
        ("全市共收到政府信息公开申请{}件，其中市公安局约40件、市财政局60件。", None),
    ],
)  # fmt: skip
def test_levels_and_districts_are_together_their_total(told: str, outcome: bool | None):
    right, wrong = outcomes("N-01", requests=told.format(100)), outcomes("N-01", requests=told.format(102))
    assert right == ([] if outcome is None else ["pass"])
    assert wrong == (["fail"] if outcome else [] if outcome is None else wrong)
    assert outcome or "fail" not in wrong


def test_a_total_by_offices_shows_where_they_stand():
    (finding,) = findings("N-01", requests=OFFICES.format(total=36, a=6, b=15, c=9, end="、其他部门5件。"))
    assert (finding.left, finding.right, finding.difference) == (35, 36, -1)
    assert len(finding.spans) == 5
    assert [str(cell).partition("@")[0] for cell in finding.cells] == ["indicator:req_received"]


def test_offices_of_a_doubtful_total_are_not_decided():
    assert doubted("N-01", requests=OFFICES.format(total=36, a=6, b=15, c=9, end="、其他部门5件。")) == ["undecided"]


def test_offices_may_count_what_was_carried_over():
    told = OFFICES.format(total=33, a=6, b=15, c=9, end="、其他部门5件。") + "上年结转申请2件。"
    assert outcomes("N-01", requests=told) == ["pass"]
