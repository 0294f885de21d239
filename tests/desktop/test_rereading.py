"""Reading a file in another encoding and back: the same report, and no correction lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.edits import plans
from desktop.edits.plan import Refused
from desktop.models.loading import Loader
from desktop.models.open_report import OpenReport
from desktop.store import Store
from parser.model import Span, Target, TargetKind

TEXT = """\
云州县青禾镇2016年政府信息公开年度报告
打印本页 关闭窗口
一、概述
根据条例要求编制。
二、主动公开情况
（一）全年主动公开政府信息128条，其中网站发布96条。
（二）举办培训3次。
三、收到和处理申请情况
共收到申请17件。
"""
ENCODINGS = (None, "utf-8", "gb18030", "big5", "utf-16-le")


def opened(store: Store) -> OpenReport:
    return Loader(store).load(store.reports()[0])


def correct(store: Store, number: int) -> None:
    """Make one of many corrections of the report as it is read now, where it can be made."""
    report = opened(store)
    text = report.document.text
    indicators = report.reviewed.report.indicators
    sections = report.reviewed.report.sections
    digits = max(0, text.find("128"))
    line = report.document.lines[:2][-1].span
    made = [
        lambda: plans.set_metadata(report.reviewed, "agency", "核对过的单位"),
        lambda: plans.set_indicator_value(report.reviewed, indicators[0].key, "129"),
        lambda: plans.add_indicator(report.reviewed, "trainings", "128", Span(digits, digits + 3)),
        lambda: plans.remove_indicator(report.reviewed, indicators[-1].key),
        lambda: plans.set_section_title(report.reviewed, sections[-1].target, "改过的标题"),
        lambda: plans.set_chrome(report.reviewed, line, True),
        lambda: plans.confirm(report.reviewed, Target(TargetKind.METADATA, "edition")),
        lambda: plans.set_note(report.reviewed, indicators[0].target, "电话核实"),
    ][number]
    try:
        plan = made()
    except (Refused, IndexError):
        return
    if plan.corrections:
        store.append(report.row.id, plan.label, plan.corrections)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "w.kaijuan") as made:
        made.add_report("年报.txt", TEXT.encode(), None, None)
        yield made


@settings(max_examples=25)
@given(st.lists(st.integers(0, 7), max_size=5), st.sampled_from(ENCODINGS), st.lists(st.integers(0, 7), max_size=3))
def test_there_and_back_is_the_same_report_with_its_corrections(
    tmp_path_factory: pytest.TempPathFactory, first: list[int], other: str | None, second: list[int]
) -> None:
    path = tmp_path_factory.mktemp("workspace") / "w.kaijuan"
    with Store.open(path) as store:
        report_id = store.add_report("年报.txt", TEXT.encode(), None, None)
        for number in first:
            correct(store, number)
        before, steps = opened(store), store.steps(report_id)
        store.set_encoding(report_id, other)
        there = opened(store)
        assert there.reviewed.report.text == there.document.text
        store.set_encoding(report_id, None)
        assert opened(store).reviewed == before.reviewed
        assert store.steps(report_id) == steps
        store.set_encoding(report_id, other)
        for number in second:
            correct(store, number)
        kept = store.steps(report_id)
        assert kept[: len(steps)] == steps
        assert {step.encoding for step in kept[len(steps) :]} <= {other}
        mixed = opened(store).reviewed
        store.set_encoding(report_id, None)
        assert opened(store).document == before.document
        store.set_encoding(report_id, other)
    with Store.open(path) as again:
        assert opened(again).reviewed == mixed


@pytest.mark.parametrize("other", ["utf-8", "utf-16-le"])
def test_without_corrections_a_choice_changes_nothing_that_is_kept(store: Store, other: str) -> None:
    before = opened(store).reviewed
    store.set_encoding(1, other)
    assert opened(store).document.encoding == ("utf-8" if other == "utf-8" else "utf-16")
    store.set_encoding(1, None)
    assert opened(store).reviewed == before


def test_a_figure_corrected_in_a_garbled_reading_is_at_its_place_in_the_right_one(store: Store) -> None:
    store.set_encoding(1, "gb18030")
    garbled = opened(store)
    start = garbled.document.text.index("96")
    plan = plans.add_indicator(garbled.reviewed, "disclosure_wechat", "96", Span(start, start + 2))
    store.append(1, plan.label, plan.corrections)
    store.set_encoding(1, None)
    right = opened(store)
    (added,) = [i for i in right.reviewed.report.indicators if i.id == "disclosure_wechat"]
    assert right.document.slice(added.span) == "96"
    assert added.key == f"disclosure_wechat@{right.document.text.index('96')}"
    assert right.reviewed.conflicts == ()


def test_a_value_that_was_typed_over_another_reading_is_told(store: Store) -> None:
    right = opened(store)
    key = next(i.key for i in right.reviewed.report.indicators if i.value == 128)
    plan = plans.set_indicator_value(right.reviewed, key, "129")
    store.append(1, plan.label, plan.corrections)
    store.set_encoding(1, "gb18030")
    garbled = opened(store)
    (conflict,) = garbled.conflicts
    assert conflict.new["value"] == 129
    assert any("改的时候读到的是另一个值" in problem.text for problem in garbled.problems)
    confirmed = plans.confirm(garbled.reviewed, conflict.target)
    store.append(1, confirmed.label, confirmed.corrections)
    assert opened(store).conflicts == ()
