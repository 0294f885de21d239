"""Changes in percent of which the text tells both years' figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from narratives import narrative, said, told

from parser import check

MORE = "全年收到政府信息公开申请60件，比上年增加12件，{}。"
FEWER = "全年收到政府信息公开申请36件，较2022年减少10件，{}。"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (MORE.format("增长25%"), "pass"),
        (MORE.format("增长20%"), "fail"),  # of this year's figure
        (FEWER.format("降幅21.7%"), "pass"),
        (FEWER.format("同比下降21%"), "pass"),  # cut off
        (FEWER.format("降幅27.8%"), "fail"),
        ("全年收到政府信息公开申请22件，比2022年（31件）下降29%。", "pass"),
        ("全年收到政府信息公开申请22件，比2022年的31件下降41%。", "fail"),
        ("全年收到政府信息公开申请12件，比上年增加12件，增长100%。", "undecided"),  # of nothing
    ],
)
def test_a_change_in_percent_is_that_of_the_figures_told_with_it(text: str, outcome: str):
    assert [finding.outcome for finding in said("Y-05", text)] == [outcome]


@pytest.mark.parametrize(
    "text",
    [
        "全年收到政府信息公开申请60件，比上年增加12件。",
        "全年收到政府信息公开申请60件，比2019年增加12件，增长20%。",  # not last year
        "全年收到政府信息公开申请60余件，比上年增加12件，增长20%。",
        "全年收到政府信息公开申请60件，同比增长20%。",
    ],
)
def test_without_both_figures_nothing_is_said(text: str):
    assert said("Y-05", text) == []


def test_a_wrong_change_tells_both_years():
    (finding,) = said("Y-05", MORE.format("增长20%"))
    assert "（48→60）复算为25" in finding.message
    assert [str(cell).partition("@")[0] for cell in finding.cells] == ["indicator:req_received"]
    assert len(finding.spans) == 2


def test_a_doubtful_figure_decides_nothing():
    report = told(narrative(MORE.format("增长20%")))
    doubtful = tuple(replace(one, confidence="low", reason="读不准") for one in report.indicators)
    found = check(replace(report, indicators=doubtful))
    assert [finding.outcome for finding in found if finding.rule == "Y-05"] == ["undecided"]
