"""Shares of applications, worked out again with the figures of table three."""

from __future__ import annotations

from dataclasses import replace

import pytest
from narratives import narrative, results, said, told
from official_tables import sparse, without

from parser import check
from parser.model import Table

FIGURES = {
    "t3_new.natural_person": 19,
    "t3_new.org_commercial": 1,
    "t3_carry_in.natural_person": 10,
    "t3_granted.natural_person": 12,
    "t3_unable_not_held.natural_person": 13,
    "t3_unable_not_held.org_commercial": 1,
    "t3_carry_out.natural_person": 4,
}
"""20 new, 19 of them of natural persons, and 10 carried in; 26 handled, 12 of them granted; 4 carried out."""


def handled() -> Table:
    return sparse(FIGURES)


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        ("46.2", "pass"),  # of what was handled
        ("46.1", "pass"),  # cut off
        ("46", "pass"),
        ("60", "pass"),  # of what was new
        ("40", "pass"),  # of both
        ("44.4", "fail"),
        ("48", "fail"),
    ],
)
def test_a_result_is_a_share_of_a_total_of_the_table(share: str, outcome: str):
    assert results(said("N-05", f"依申请公开方面，予以公开12件，占{share}%。", handled())) == [outcome]


def test_a_wrong_share_shows_the_total_of_the_table():
    (finding,) = said("N-05", "依申请公开方面，予以公开12件，占48%。", handled())
    assert "12占26应为46.2%，原文48%" in finding.message
    assert [str(cell).partition("@")[0] for cell in finding.cells] == [
        "indicator:req_granted",
        "cell:table3.t3_total.total",
    ]


def test_a_share_may_be_of_a_total_that_the_table_alone_has():
    told_of = "全年收到政府信息公开申请20件，其中予以公开12件，占{}%。"
    assert results(said("N-05", told_of.format("46.2"), handled())) == ["pass"]
    assert results(said("N-05", told_of.format("46.2"))) == ["fail"]  # without the table it is of the 20


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("收到的申请中，自然人申请占比95%，法人或其他组织占比5%。", ["pass"]),
        ("从申请人看，自然人占96.6%。", ["pass"]),  # with those carried in
        ("从申请人看，自然人占90%。", ["fail"]),
        ("从申请人看，公民占90%，为18件。", ["pass"]),  # of the 20 that were new
        ("依申请公开方面，予以公开占46.2%，无法提供占53.8%。", ["pass"]),
        ("依申请公开方面，予以公开占46.2%，无法提供占50%。", ["fail"]),
        ("依申请公开方面，予以公开约占47%。", ["pass"]),  # less than one point
        ("依申请公开方面，予以公开约占50%。", ["fail"]),
        ("去年收到的申请中，自然人申请占比80%。", []),
        ("接受咨询中，自然人占比80%。", []),
        ("从申请内容看，征地拆迁占比80%。", []),
        ("上半年收到的申请中，自然人占比80%。", []),
    ],
)
def test_shares_without_a_figure_are_those_of_the_table(text: str, outcome: list[str]):
    assert results(said("N-05", text, handled())) == outcome


def test_a_share_without_a_figure_names_the_cells_that_it_is_of():
    (finding,) = said("N-05", "从申请人看，自然人占90%。", handled())
    assert "19占20应为95.0%，原文90%" in finding.message
    assert [str(cell) for cell in finding.cells] == ["cell:table3.t3_new.natural_person", "cell:table3.t3_new.total"]


@pytest.mark.parametrize(
    "table",
    [
        None,
        without(handled(), "t3_carry_in.total"),
        replace(
            handled(),
            cells={i: replace(c, confidence="low") if i == "t3_total.total" else c for i, c in handled().cells.items()},
        ),
    ],
    ids=["no table", "a total not read", "a doubtful total"],
)
def test_where_the_base_is_not_certain_nobody_can_tell(table: Table | None):
    tables = [table] if table else []
    assert results(said("N-05", "依申请公开方面，予以公开12件，占48%。", *tables)) == ["undecided"]
    assert results(said("N-05", "从申请人看，自然人占90%。", *tables)) == ["undecided"]


def test_a_figure_that_may_be_misread_is_not_failed():
    report = told(narrative("依申请公开方面，予以公开12件，占48%。"), handled())
    doubtful = tuple(replace(one, confidence="low", reason="读不准") for one in report.indicators)
    found = check(replace(report, indicators=doubtful))
    assert [f.outcome for f in found if f.rule == "N-05"] == ["undecided"]


def test_the_offices_of_a_government_have_shares_of_their_own():
    text = "市政府办公室收到的申请中，自然人占90%。"
    assert results(said("N-05", text, handled(), unit="青溪市人民政府")) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("全年收到政府信息公开申请20件，其中网上申请12件、信函申请8件，占比分别为60%、{}%。", ["40", "45"]),
        ("全年收到政府信息公开申请20件，网上申请、信函申请分别为12件、8件，分别占总数的60%和{}%。", ["40", "45"]),
        ("全年收到政府信息公开申请20件，其中网上申请占60%（12件），信函申请占{}%（8件）。", ["40", "45"]),
        ("全年收到政府信息公开申请20件，其中网上申请占60%，为12件；信函申请占{}%，为8件。", ["40", "45"]),
    ],
)
def test_shares_stand_before_behind_or_in_one_list(text: str, outcome: list[str]):
    assert [results(said("N-05", text.format(share))) for share in outcome] == [["pass"], ["fail"]]


def test_the_last_share_of_a_list_may_be_bent_to_a_hundred():
    told_so = "全年主动公开政府信息{total}条，其中公告{a}条，占{p}%；动态{b}条，占{q}%；文件{c}条，占{r}%。"
    bent = told_so.format(total=417, a=37, p=9, b=320, q=77, c=60, r=14)
    assert results(said("N-05", bent)) == ["pass"]
    assert results(said("N-05", told_so.format(total=1000, a=334, p=33, b=334, q=33, c=332, r=34))) == ["pass"]
    assert results(said("N-05", told_so.format(total=1000, a=334, p=33, b=334, q=33, c=332, r=36))) == ["fail"]
