from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.edits import plans
from desktop.models import loading
from desktop.models.candidates import MOST, candidates
from desktop.models.preview import preview
from desktop.models.problems import Problem
from parser import parse, read
from parser.model import Report, Target

NARRATIVE = """\
云州县{name}{year}年政府信息公开年度报告
一、概述
根据条例要求编制，统计期限为{year}年1月1日至12月31日。
二、主动公开情况
全年主动公开政府信息128条，其中网站发布96条，微信发布{trainings}条，培训4次。
三、依申请公开情况
收到政府信息公开申请17件。
云州县{name}
{year}年3月5日
"""


@pytest.fixture
def change(monkeypatch) -> Callable[[Callable[[Report], Report]], None]:
    honest = loading._parsed

    def change(make: Callable[[Report], Report]) -> None:
        monkeypatch.setattr(loading, "_parsed", lambda row, reading: make(honest(row, reading)))

    return change


def doubt(value: int, /, **other: object) -> Callable[[Report], Report]:
    """The figure of this value is doubtful, and is read as what `other` says."""

    def make(report: Report) -> Report:
        told = {"confidence": "low", "reason": "看不准", **other}
        return replace(
            report, indicators=tuple(replace(i, **told) if i.value == value else i for i in report.indicators)
        )

    return make


def offered(workbench, problem: Problem | None = None) -> list[str]:
    problem = problem or next(p for p in workbench.current.problems if p.finding is None)
    return [candidate.text for candidate in candidates(workbench.current, problem)]


def test_other_figures_of_the_sentence_that_count_the_same_the_nearest_first(workbench, add, change):
    change(doubt(96))
    workbench.open(add(text=NARRATIVE))
    assert offered(workbench) == ["3", "128"]  # not 4次, and not 96, which it is already


def test_what_stands_in_its_own_place_comes_first_where_it_was_read_as_something_else(workbench, add, change):
    change(doubt(96, value=69))
    workbench.open(add(text=NARRATIVE))
    assert offered(workbench)[0] == "96"


def test_taking_one_gives_that_value_with_that_place(workbench, add, change):
    change(doubt(96, value=69))
    workbench.open(add(text=NARRATIVE))
    problem = workbench.walk.next()
    first = candidates(workbench.current, problem)[0]
    assert workbench.attempt(plans.take_value, first.target, first.span)
    entry = dict(workbench.current.reviewed.report.values())[first.target]
    assert (entry.value, entry.span) == (96, first.span)


def test_the_offices_and_days_that_a_report_names(workbench, add, change):
    def unsure(report: Report) -> Report:
        heads = dict(report.metadata)
        heads["agency"] = replace(heads["agency"], value="云州县乙局", confidence="low", reason="看不准")
        heads["signed_date"] = replace(heads["signed_date"], value="2016-12-31", confidence="low", reason="看不准")
        return replace(report, metadata=heads)

    change(unsure)
    workbench.open(add(name="青禾镇人民政府", text=NARRATIVE))
    found = {p.target.key: offered(workbench, p) for p in workbench.current.problems}
    assert found["agency"] == ["云州县青禾镇人民政府"]
    assert "2016年3月5日" in found["signed_date"]


def test_no_more_than_there_are_keys(workbench, add, change):
    change(doubt(96))
    many = "、".join(f"渠道{n}发布{n + 200}条" for n in range(20))
    workbench.open(add(text=NARRATIVE.replace("微信发布{trainings}条", many)))
    assert len(offered(workbench)) == MOST


def test_what_is_printed_so_is_not_rewritten(workbench, add):
    workbench.open(add(text=NARRATIVE))
    problem = Problem(Target.parse("finding:S-01|"), None, "wrong", "缺少“主动公开”。")
    assert offered(workbench, problem) == []


def test_while_one_types_the_checks_say_what_would_be(workbench, add):
    workbench.open(add(text=NARRATIVE.replace("微信发布{trainings}条", "其余渠道发布32条")))
    opened = workbench.current
    total = next(i for i in opened.reviewed.report.indicators if i.value == 128)
    told = preview(opened, total.target, "777")
    assert told is not None
    assert "777" in told.text
    assert not told.good
    assert preview(opened, total.target, "128") is None
    assert workbench.preview(total.target, "十几") is not None
    assert workbench.steps() == ()
    assert dict(workbench.current.reviewed.report.values())[total.target].value == 128


def test_of_a_figure_in_a_table_only_its_own_place_and_what_nobody_else_has(workbench, add, sample):
    path = sample("2022年年报")
    report_id = workbench.add(path.name, path.read_bytes(), None, parse(read(path)))
    workbench.open(report_id)
    target = Target.parse("cell:table3.t3_new.total")
    printed = dict(workbench.current.reviewed.report.values())[target].raw
    assert workbench.attempt(plans.type_value, target, "987654")
    problem = next(p for p in workbench.current.problems if p.target == target)
    assert offered(workbench, problem) == [printed]


def test_where_a_value_may_come_from_is_sought_once(workbench, add, change, monkeypatch):
    change(doubt(96))
    workbench.open(add(text=NARRATIVE))
    problem = next(p for p in workbench.current.problems if p.finding is None)
    first = candidates(workbench.current, problem)
    monkeypatch.setattr("desktop.models.candidates.take_value", None)
    workbench.refresh_row(workbench.here)
    assert candidates(workbench.current, problem) is first
