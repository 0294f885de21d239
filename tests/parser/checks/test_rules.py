"""Every rule of the list is built, said in words, and switched off alone."""

from __future__ import annotations

from string import Formatter

import pytest

from parser.checks import GROUPS, Checker, check
from parser.checks.rule import rules
from parser.model import Report, SourceInfo

SOURCE = SourceInfo(name="年报.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=0)
CHECKED = [rule_id for group in GROUPS for rule_id, _check in group.checks]

NOT_OF_ONE_REPORT = {
    "Y-02": "what T2-10 compares, under the name it has between two years",
    "Q-08": "depends on what a person has confirmed: asked at export",
    "D-10": "asked of all reports of a workspace",
    "A-01": "asked of the sum over units",
    "A-02": "asked of the sum over units",
    "A-03": "asked of all reports and of the list of who must report",
    "A-04": "asked of all reports that are added up",
    "A-05": "asked of all reports that are added up",
    "A-06": "asked of all reports that are added up",
    "A-07": "asked of all reports that are added up",
}
"""The rules that no group of checks of one report has, and why."""


def test_no_rule_is_checked_twice() -> None:
    assert len(CHECKED) == len(set(CHECKED))
    assert set(CHECKED) <= set(rules())


@pytest.mark.parametrize("rule_id", rules())
def test_a_rule_is_checked_or_it_is_said_why_not(rule_id: str) -> None:
    assert (rule_id in CHECKED) != (rule_id in NOT_OF_ONE_REPORT)


def test_there_are_as_many_rules_as_the_list_has() -> None:
    assert len(rules()) == 144


@pytest.mark.parametrize("rule_id", CHECKED)
def test_a_rule_has_its_words(rule_id: str) -> None:
    rule = rules()[rule_id]
    assert rule.severity in ("error", "warning", "hint")
    assert rule.fails
    for wording in (rule.passes, rule.fails, rule.topic):
        assert all(name is None or name.isidentifier() for _text, name, _form, _sign in Formatter().parse(wording))


def test_an_empty_report_is_checked_without_a_word_of_failure() -> None:
    assert [f.rule for f in check(Report(source=SOURCE, text="")) if f.outcome == "fail"] == []


def test_a_report_that_has_not_changed_is_not_checked_again() -> None:
    checker, report = Checker(), Report(source=SOURCE, text="")
    first = checker.check(report)
    assert all(one is other for one, other in zip(first, checker.check(report), strict=True))
