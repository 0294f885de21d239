"""What can be exported of a queue, and how it is proposed to be called."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.models.export_offer import offer_of


def test_reports_are_offered_by_state_and_year(workbench, add, tmp_path: Path):
    first, second, third = add("甲镇", 2016), add("乙镇", 2017), add("丙镇", 2017)
    workbench.acceptance.set(second, True)
    offer = offer_of(workbench.rows, first, tmp_path, date(2026, 3, 1))
    assert (offer.accepted, offer.current, offer.everything) == ((second,), (first,), (first, second, third))
    assert list(offer.years.items()) == [(2017, (second, third)), (2016, (first,))]
    assert offer.title([first]) == "2016年政府信息公开工作年度报告数据汇总表"
    assert offer.title([first, third]).startswith("2016—2017年")
    assert offer.path("汇总/表") == tmp_path / "汇总_表_20260301.xlsx"


def test_an_empty_queue_offers_nothing(workbench, tmp_path: Path):
    offer = offer_of(workbench.rows, None, tmp_path, date(2026, 3, 1))
    assert (offer.accepted, offer.current, offer.everything, offer.years) == ((), (), (), {})
    assert offer.title(()) == "政府信息公开工作年度报告数据汇总表"
