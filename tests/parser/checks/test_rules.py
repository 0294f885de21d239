"""Every rule of the list is built, said in words, and switched off alone."""

from __future__ import annotations

from string import Formatter

import pytest

from parser.checks import GROUPS, Checker, check
from parser.checks.rule import rules
from parser.model import Report, SourceInfo

SOURCE = SourceInfo(name="年报.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=0)
CHECKED = [rule_id for group in GROUPS for rule_id, _check in group.checks]


def test_no_rule_is_checked_twice() -> None:
    assert len(CHECKED) == len(set(CHECKED))
    assert set(CHECKED) <= set(rules())


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
