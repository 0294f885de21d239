from __future__ import annotations

import pytest

from desktop.edits import plans
from desktop.expected import missing
from desktop.models.problems import problems
from parser import parse, read_bytes
from parser.corrections import Reviewed, apply
from parser.model import Target

HEAD = "云州县青禾镇2016年政府信息公开年度报告\n一、概述\n根据条例要求编制本报告。\n"
ACTIVE = "二、主动公开情况\n全年主动公开政府信息128条。\n"
LACKING = "三、依申请公开情况\n登记办理群众来信来访并答复17件。\n四、存在的问题\n公开不够及时。\n"
REQUESTS = Target.parse("indicator:req_received")


def read(text: str) -> Reviewed:
    return apply(parse(read_bytes(text.encode(), "报告.txt")), ())


def lacks(reviewed: Reviewed) -> set[str]:
    return {lack.target.key for lack in missing(reviewed)}


def test_a_report_that_tells_all_lacks_nothing():
    assert lacks(read(HEAD + ACTIVE + "三、依申请公开情况\n收到政府信息公开申请17件。\n")) == set()


@pytest.mark.parametrize("told", ["未收到政府信息公开申请。", "收到政府信息公开申请0件。"])
def test_that_there_were_none_is_told_too(told):
    assert lacks(read(HEAD + ACTIVE + f"三、依申请公开情况\n{told}\n")) == set()


def test_a_part_whose_number_was_not_read_is_told_with_its_place():
    reviewed = read(HEAD + ACTIVE + LACKING)
    (lack,) = missing(reviewed)
    assert lack.target == REQUESTS
    place = reviewed.report.text[lack.place.start : lack.place.end]
    assert place.startswith("三、依申请公开情况")
    assert "17件" in place
    assert "存在的问题" not in place


def test_where_there_is_no_such_part_its_number_is_not_missed():
    assert lacks(read(HEAD + ACTIVE)) == set()


def test_whose_report_it_is_and_of_which_year_is_always_missed():
    assert lacks(read("一、概述\n根据条例要求编制本报告。\n二、主动公开情况\n公开信息128条。\n")) >= {"agency", "year"}


def test_what_a_person_has_taken_out_or_confirmed_is_missed_no_more():
    reviewed = read(HEAD + ACTIVE + LACKING)
    confirmed = apply(reviewed.report, plans.confirm(reviewed, REQUESTS).corrections)
    assert lacks(confirmed) == set()
    assert not [p for p in problems(confirmed) if p.missing]
    removed = apply(reviewed.report, plans.remove_metadata(reviewed, "agency").corrections)
    assert "agency" not in lacks(removed)


def test_it_is_a_problem_with_two_ways_out_and_a_value_for_it_settles_it():
    reviewed = read(HEAD + ACTIVE + LACKING)
    (problem,) = [p for p in problems(reviewed) if p.missing]
    assert problem.choices == ("absent", "change")
    assert problem.text.startswith("收到申请数：")
    given = apply(reviewed.report, plans.type_value(reviewed, REQUESTS, "17").corrections)
    assert lacks(given) == set()


def test_an_official_form_has_its_own_rules():
    text = (
        "云州县青禾镇2022年政府信息公开工作年度报告\n一、总体情况\n略。\n三、收到和处理政府信息公开申请情况\n见表。\n"
    )
    assert "req_received" not in lacks(read(text))
