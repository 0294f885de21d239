"""How many keys the four tasks take that a report is made of: fix, move, fill, accept. Every chord counts as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from clerk import Clerk

from desktop.edits import plans
from desktop.models import loading
from parser.model import Indicator, Report, Section, Span, TargetKind

SAMPLES = ("2022年年报", "2020年年报", "2016年年报", "2017年年报", "2012年年报")
DIGITS = 3


class CountingClerk(Clerk):
    """Counts the keys and the presses of the mouse."""

    keys = 0
    clicks = 0

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        super().press(*keys)

    def double_click_text(self, span: Span) -> None:
        self.clicks += 1
        super().double_click_text(span)


@pytest.fixture(params=["samples", "seeds"])
def five_files(request: pytest.FixtureRequest) -> list[Path]:
    if request.param == "samples":
        folder = request.getfixturevalue("samples")
        return [next(path for path in sorted(folder.iterdir()) if part in path.name) for part in SAMPLES]
    return sorted((request.getfixturevalue("shared") / "seeds").glob("*.txt"))


@pytest.fixture
def misread(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Report], Report]], None]:
    """Lets the parser read otherwise than it does."""
    honest = loading._parsed

    def misread(change: Callable[[Report], Report]) -> None:
        monkeypatch.setattr(loading, "_parsed", lambda row, reading: change(honest(row, reading)))

    return misread


def first_figure(report: Report) -> Indicator:
    """The first figure of the text that stands there as it was read."""
    text = report.text
    return next(
        i for i in report.indicators if i.span and text[i.span.start : i.span.end].startswith(str(i.value)) and i.value
    )


def doubtful_first(report: Report) -> Report:
    """The first figure is read as another number, with a doubt; nothing else is doubtful."""
    wrong = first_figure(report)
    sure = [replace(i, confidence="high", reason="") for i in report.indicators]
    at = [i.key for i in report.indicators].index(wrong.key)
    sure[at] = replace(wrong, value=wrong.value + 1, confidence="low", reason="两处写法不同")
    return replace(report, indicators=tuple(sure))


def misread_one(clerk: Clerk) -> Indicator:
    return next(i for i in clerk.program.workbench.current.parsed.indicators if i.reason == "两处写法不同")


def value_of(clerk: Clerk, key: str) -> object:
    report = clerk.program.workbench.current.reviewed.report
    return next(i.value for i in report.indicators if i.key == key)


def each_report(clerk: Clerk) -> list[int]:
    return [row.id for row in clerk.program.workbench.rows]


def test_a_wrong_number_takes_a_jump_its_digits_and_enter(start, five_files, misread):
    misread(doubtful_first)
    clerk = CountingClerk(start(*five_files))
    for report_id in each_report(clerk):
        clerk.program.workbench.open(report_id)
        wrong = misread_one(clerk)
        _go_to(clerk, wrong.key)
        clerk.keys = 0
        clerk.press(*"123", "Return")
        assert clerk.keys <= DIGITS + 1
        assert value_of(clerk, wrong.key) == 123


def test_a_wrong_number_takes_a_jump_and_one_chord_where_it_is_printed(start, five_files, misread):
    misread(doubtful_first)
    clerk = CountingClerk(start(*five_files))
    for report_id in each_report(clerk):
        clerk.program.workbench.open(report_id)
        wrong = misread_one(clerk)
        _go_to(clerk, wrong.key)
        clerk.keys = 0
        clerk.press("Alt+1")
        assert clerk.keys == 1
        assert value_of(clerk, wrong.key) == wrong.value - 1


def _go_to(clerk: Clerk, key: str) -> None:
    """F8 from place to place, none of which needs more than that to be left."""
    for _ in clerk.program.workbench.current.problems:
        clerk.press("F8")
        if clerk.program.workbench.selection.target.key == key:
            return
    raise AssertionError(f"F8 does not lead to {key}")


def test_a_boundary_takes_two_chords(start, five_files):
    clerk = CountingClerk(start(*five_files))
    for report_id in each_report(clerk):
        clerk.program.workbench.open(report_id)
        section = _movable(clerk)
        clerk.program.workbench.select(section.target, "program")
        clerk.go_to_pane(clerk.window.tree.view)
        clerk.keys = 0
        clerk.press("Alt+Down")
        assert clerk.keys <= 2
        after = clerk.program.workbench.current.reviewed.report
        assert next(s for s in after.sections if s.target == section.target).heading.start > section.heading.start


def _movable(clerk: Clerk) -> Section:
    """A section that has a paragraph of its own for its boundary to go behind, which is no table."""
    opened = clerk.program.workbench.current
    lines = [line.span.start for line in opened.document.lines if line.stripped]
    for section in opened.reviewed.report.sections:
        following = next((start for start in lines if start > section.heading.start), None)
        try:
            if following is not None and plans.move_section(opened.reviewed, section.target, following).corrections:
                return section
        except plans.Refused:
            continue
    raise AssertionError("no section can be moved")


def lacking_requests(report: Report) -> Report:
    """The number of applications was not read."""
    return replace(report, indicators=tuple(i for i in report.indicators if not i.id.startswith("req_")))


LACKING = """\
云州县{name}2016年政府信息公开年度报告
一、概述
根据条例要求编制。
二、主动公开情况
全年主动公开政府信息128条。
三、依申请公开情况
2016年，本单位通过信函渠道登记办理了群众的政府信息公开申请{count}件，均按时办结。
"""


@pytest.fixture
def lacking(start, tmp_path: Path, misread) -> CountingClerk:
    misread(lacking_requests)
    paths = []
    for number, name in enumerate(("甲镇", "乙镇", "丙镇", "丁镇", "戊镇")):
        path = tmp_path / f"{name}.txt"
        path.write_text(LACKING.format(name=name, count=17 + number), encoding="utf-8")
        paths.append(path)
    return CountingClerk(start(*paths))


def requests_of(clerk: Clerk) -> list[object]:
    report = clerk.program.workbench.current.reviewed.report
    return [i.value for i in report.indicators if i.id == "req_received"]


def test_a_missed_value_takes_one_chord_with_a_candidate(lacking):
    for number, report_id in enumerate(each_report(lacking)):
        lacking.program.workbench.open(report_id)
        lacking.press("F8")
        assert lacking.program.workbench.walk.problem.missing
        lacking.keys = 0
        lacking.press("Alt+1")
        assert (lacking.keys, lacking.clicks) == (1, 0)
        assert requests_of(lacking) == [17 + number]


def test_or_a_double_click_and_one_key(lacking):
    for number, report_id in enumerate(each_report(lacking)):
        lacking.program.workbench.open(report_id)
        lacking.press("F8")
        text = lacking.program.workbench.current.document.text
        place = text.index(f"{17 + number}件")
        lacking.keys = lacking.clicks = 0
        lacking.double_click_text(Span(place, place + 2))
        lacking.press("Return")
        assert (lacking.keys, lacking.clicks) == (1, 1)
        assert requests_of(lacking) == [17 + number]


def test_that_it_is_not_told_at_all_takes_enter(lacking):
    lacking.press("F8", "Return")
    assert lacking.program.workbench.current.problems == ()
    lacking.press("Ctrl+Z")
    assert lacking.program.workbench.current.problems[0].target.kind is TargetKind.INDICATOR


def test_accepting_and_going_on_takes_one_chord(start, five_files):
    clerk = CountingClerk(start(*five_files))
    with clerk.answering("仍然通过"):
        for _ in each_report(clerk):
            row = clerk.program.workbench.current.row.id
            clerk.keys = 0
            clerk.press("Ctrl+Return")
            assert clerk.keys == 1
            assert clerk.program.workbench.row(row).status == "accepted"
    assert all(row.status == "accepted" for row in clerk.program.workbench.rows)


def test_no_run_of_enters_accepts_a_report(start, five_files):
    clerk = CountingClerk(start(*five_files))
    clerk.press("F8", *["Return"] * 12)
    assert not any(row.status == "accepted" for row in clerk.program.workbench.rows)
