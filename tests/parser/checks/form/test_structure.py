"""The parts of a report on a form: there, numbered, titled, filled, with tables that can be read."""

from __future__ import annotations

import pytest
from carriers import TEXT_CARRIERS, document, numbers, printed

from parser import check, parse
from parser.checks.form.structure import GROUP
from parser.checks.rule import rules
from parser.editions import edition
from parser.model import Finding

NEVER_UNDECIDED = {
    "S-03": "numbers are printed or they are not",
    "S-04": "a title that nobody recognises is no part's, so that S-01 speaks of it",
}

PARTS = {part.id: part.number + part.title for part in edition("2021").sections}


def _table(table_id: str) -> str:
    form = edition("2021").table(table_id)
    return TEXT_CARRIERS["tabs"](form, printed(numbers(form)))


TEXTS = {
    "overview": "2023年工作平稳，全年主动公开信息12条。",
    "active_disclosure": _table("table2"),
    "applications": _table("table3"),
    "review_litigation": _table("table4"),
    "problems": "存在更新不够及时的问题，下一步加强培训。",
    "other_matters": "本年度没有收取信息处理费。",
}


def made(
    titles: dict[str, str] | None = None, texts: dict[str, str] | None = None, without: tuple[str, ...] = ()
) -> str:
    """A report on the form, with other titles or texts, without some of its parts."""
    headings, bodies = PARTS | (titles or {}), TEXTS | (texts or {})
    parts = [f"{headings[part]}\n{bodies[part]}" for part in PARTS if part not in without]
    return "青溪县林业局2023年政府信息公开工作年度报告\n" + "\n".join(parts) + "\n"


def findings(rule: str, text: str) -> list[Finding]:
    return [finding for finding in check(parse(document(text))) if finding.rule == rule]


def outcomes(rule: str, text: str) -> list[str]:
    return [finding.outcome for finding in findings(rule, text)]


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert rules()[rule_id].passes


def test_a_whole_report_passes_everywhere():
    ids = {rule_id for rule_id, _check in GROUP.checks}
    told = [finding for finding in check(parse(document(made()))) if finding.rule in ids]
    assert {finding.outcome for finding in told} == {"pass"}
    assert {finding.rule for finding in told} == ids


def test_an_older_report_has_no_parts_of_a_form():
    text = "青溪县林业局2013年政府信息公开年度报告\n一、概述\n2013年工作平稳，主动公开信息12条。\n"
    for rule in ("S-01", "S-02", "S-03", "S-04", "S-06"):
        assert outcomes(rule, text) == []


@pytest.mark.parametrize("part", ["overview", "problems", "other_matters"])
def test_a_part_that_is_missing_is_told(part: str):
    (finding,) = findings("S-01", made(without=(part,)))
    assert finding.outcome == "fail"
    assert PARTS[part] in finding.message


def test_several_missing_parts_are_one_finding():
    (finding,) = findings("S-01", made(without=("overview", "problems")))
    assert f"“{PARTS['overview']}”、“{PARTS['problems']}”" in finding.message


def test_a_part_whose_table_was_read_only_lacks_its_title():
    text = made().replace(PARTS["applications"] + "\n", "")
    assert outcomes("S-01", text) == ["undecided"]


def test_a_file_that_breaks_off_lacks_nothing_for_sure():
    text = made(without=("other_matters",), texts={"problems": "存在更新不够及时的问题，下一步加强"})
    assert outcomes("S-01", text) == ["undecided"]


def test_a_number_left_out_or_twice_is_told():
    (finding,) = findings("S-02", made({"problems": "六、存在的主要问题及改进情况"}))
    assert (finding.outcome, "应为“五、存在的主要问题及改进情况”" in finding.message) == ("fail", True)
    assert outcomes("S-02", made({"applications": "二、收到和处理政府信息公开申请情况"})) == ["fail"]


def test_without_a_part_the_others_are_numbered_one_after_another():
    five = dict(zip(list(PARTS)[1:], "一二三四五", strict=True))
    titles = {part: number + PARTS[part][1:] for part, number in five.items()}
    assert outcomes("S-02", made(titles, without=("overview",))) == ["pass"]


def test_parts_without_any_numbers_cannot_be_counted():
    assert outcomes("S-02", made({part: title[2:] for part, title in PARTS.items()})) == ["undecided"]


def test_divisions_numbered_like_parts_are_told():
    divided = "2023年工作平稳。\n一、主动公开\n公开信息12条。\n二、平台建设\n网站运行正常。"
    assert outcomes("S-03", made(texts={"overview": divided})) == ["fail"]
    usual = divided.replace("一、", "（一）").replace("二、", "（二）")
    assert outcomes("S-03", made(texts={"overview": usual})) == ["pass"]


def test_a_title_of_its_own_is_told():
    (finding,) = findings("S-04", made({"problems": "五、工作中的不足和改进"}))
    assert "“工作中的不足和改进”已识别为“存在的主要问题及改进情况”" in finding.message


@pytest.mark.parametrize(
    ("part", "text", "outcome"),
    [
        ("problems", "", ["fail"]),
        ("problems", "无。", ["fail"]),
        ("problems", "无明显问题。", ["pass"]),
        ("other_matters", "无。", ["fail"]),
        ("other_matters", "", ["undecided"]),  # the file may break off there
    ],
)
def test_a_part_that_says_nothing_is_told(part: str, text: str, outcome: list[str]):
    assert outcomes("S-05", made(texts={part: text})) == outcome


def test_nothing_among_other_matters_is_but_a_hint():
    severities = [
        f.severity for part in ("problems", "other_matters") for f in findings("S-05", made(texts={part: "无"}))
    ]
    assert severities == ["warning", "hint"]


def test_none_is_an_answer_where_there_was_no_case():
    title = "青溪县林业局2013年政府信息公开年度报告"
    text = f"{title}\n一、概述\n工作平稳。\n二、复议和诉讼情况\n无。\n三、存在的问题\n更新慢。\n"
    assert outcomes("S-05", text) == ["pass"]


@pytest.mark.parametrize("said", ["", "见附件。", "（图片）"])
def test_a_table_that_is_a_picture_or_a_file_is_told(said: str):
    told = findings("S-06", made(texts={"applications": said}))
    assert [(f.outcome, "表三" in f.message) for f in told] == [("pass", False), ("fail", True), ("pass", False)]


def test_a_table_that_could_not_be_read_is_for_a_person_to_look_at():
    said = "收到申请 12 34 56 78 90，办结 11 22 33 44 55。"
    assert outcomes("S-06", made(texts={"applications": said})) == ["pass", "undecided", "pass"]
