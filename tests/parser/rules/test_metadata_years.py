"""Years and days that agree, disagree, or cannot be; periods in every print; the orders of trust."""

from __future__ import annotations

import pytest
from report_heads import BODY, PREFACE, TITLE, entries

from parser.dates import whole_date
from parser.resources import load_toml
from parser.rules.metadata.trust import by_trust


@pytest.mark.parametrize(
    "sentence",
    [
        "统计时限：2018年1-12月。",
        "统计期限自2018年1月1日0时至2018年12月31日24时。",
        "统计期限从2018年元月1日至12月31日。",
        "所列数据统计期自2018年1月1日始至2018年12月31日。",
        "统计期限自2018年1月1日起，止于2018年12月31日。",
        "统计期限自2018年1月1日起至同年12月31日止。",
        "统计期限自2018年1月1日至当年12月31日。",
        "统计数据时限为2018年1月-2018年12月。",
    ],
)
def test_the_period_in_other_prints(sentence: str):
    found = entries(f"{TITLE}\n{PREFACE}{sentence}\n{BODY}")
    assert (found["period_start"].value, found["period_end"].value) == ("2018-01-01", "2018-12-31")


@pytest.mark.parametrize(("last", "confidence"), [("8月31日", "high"), ("7月1日", "low")])
def test_the_year_of_a_school(last: str, confidence: str):
    found = entries(f"{TITLE}\n{PREFACE}统计时间为2017年9月1日至2018年{last}。\n{BODY}")
    assert (found["period_start"].value, found["period_start"].confidence) == ("2017-09-01", confidence)


@pytest.mark.parametrize("sentence", ["统计期限自年1月1日起至止。", "统计期限为2018111231。"])
def test_a_period_of_which_nothing_is_left_gives_none(sentence: str):
    found = entries(f"{TITLE}\n{PREFACE}{sentence}\n{BODY}")
    assert not {"period_start", "period_end"} & set(found)


def test_the_preface_may_have_another_year_than_the_title():
    text = f"{TITLE}\n现向社会公布2017年度云州县水利局政府信息公开年度报告，请予监督。\n{BODY}"
    year = entries(text)["year"]
    assert (year.value, year.confidence) == (2018, "low")
    assert "标题2018" in year.reason
    assert "引言2017" in year.reason


def test_all_years_that_disagree_are_told():
    text = f"{TITLE}\n现公布云州县水利局2017年政府信息公开年度报告，统计期限为2016年1月1日至2016年12月31日。\n{BODY}"
    year = entries(text)["year"]
    assert (year.value, year.confidence) == (2018, "low")
    assert all(told in year.reason for told in ("标题2018", "引言2017", "统计期限2016"))


def test_the_year_of_a_notice_is_no_year_of_the_report():
    text = f"{TITLE}\n根据《关于做好2017年政府信息公开工作年度报告编制工作的通知》要求，编制本报告，现予公布。\n{BODY}"
    assert entries(text)["year"].confidence == "high"


def test_a_year_without_a_title():
    text = f"政府信息公开\n现向社会公布2018年度云州县水利局政府信息公开年度报告，请予监督。\n{BODY}"
    year = entries(text)["year"]
    assert (year.value, year.confidence) == (2018, "high")


@pytest.mark.parametrize(
    ("day", "confidence"),
    [("2019年1月8日", "high"), ("2018年12月31日", "high"), ("2018年1月8日", "low"), ("2025年1月8日", "low")],
)
def test_a_day_of_signing_goes_with_the_year(day: str, confidence: str):
    found = entries(f"{TITLE}\n{PREFACE}\n{BODY}云州县水利局\n{day}\n")["signed_date"]
    assert found.confidence == confidence
    assert bool(found.reason) == (confidence == "low")


def test_a_page_may_be_published_years_later_but_not_before():
    late = entries(f"{TITLE}\n发布日期：2023-08-28\n{PREFACE}\n{BODY}")["publish_date"]
    early = entries(f"{TITLE}\n发布日期：2018-01-09\n{PREFACE}\n{BODY}")["publish_date"]
    assert (late.confidence, early.confidence) == ("high", "low")


def test_the_signature_is_believed_before_the_cover():
    found = entries(f"{TITLE}\n云州县水利局\n2019年1月7日\n{PREFACE}\n{BODY}云州县水利局\n2019年1月8日\n")
    assert found["signed_date"].value == "2019-01-08"


def test_a_day_of_publishing_is_believed_before_one_of_making():
    found = entries(f"生成日期：2019-01-07\n{TITLE}\n2019-01-09 10:11 来源：县水利局\n{PREFACE}\n{BODY}")[
        "publish_date"
    ]
    assert (found.value, found.confidence) == ("2019-01-09", "high")


def test_every_place_of_the_orders_has_its_use():
    data = load_toml("metadata.toml")
    known = {*data["places"], *data["keys"], "bare"}
    assert all(place in known for order in data["trust"].values() for place in order)
    assert by_trust("issuer", [("source", 1), ("issuer", 2), ("issuer", 3)]) == [
        ("issuer", 2),
        ("issuer", 3),
        ("source", 1),
    ]


def test_january_and_days_with_other_words():
    assert str(whole_date("二零一九年元月八日")) == "2019-01-08"
    assert str(whole_date("2019年1月8号")) == "2019-01-08"


def test_a_year_after_the_day_of_signing_is_doubtful():
    text = f"云州县水利局2081年政府信息公开年报\n{PREFACE}\n{BODY}云州县水利局\n2019年1月8日\n"
    found = entries(text)
    assert (found["year"].value, found["year"].confidence) == (2081, "low")
    assert found["signed_date"].confidence == "low"
    assert "2019-01-08" in found["year"].reason


def test_whom_to_ask_is_no_proof_of_the_office():
    ask = "政府信息公开\n本报告在网站公布，如有疑问，请与云州县政务服务局联系，欢迎来电。\n"
    alone = entries(ask + BODY)["agency"]
    signed = entries(f"{ask}{BODY}云州县水利局\n2019年1月8日\n")["agency"]
    both = entries(f"{ask}{BODY}云州县政务服务局\n2019年1月8日\n")["agency"]
    assert (alone.value, alone.confidence) == ("云州县政务服务局", "low")
    assert (signed.value, signed.confidence) == ("云州县水利局", "high")
    assert (both.value, both.confidence) == ("云州县政务服务局", "high")


@pytest.mark.parametrize(
    ("year", "quoted", "edition", "confidence"),
    [
        (2017, "", "narrative", "high"),
        (2020, "", "narrative", "low"),  # the forms have tables, and none is there
        (2022, "按照国办公开办函〔2021〕30号要求，", "2021", "low"),
        (2019, "按照国办公开办函〔2019〕60号要求，", "2019", "low"),
    ],
)
def test_a_report_without_tables_is_sure_only_in_the_years_before_the_forms(
    year: int, quoted: str, edition: str, confidence: str
):
    text = f"云州县水利局{year}年政府信息公开工作年度报告\n{quoted}{PREFACE}\n{BODY}"
    found = entries(text)["edition"]
    assert (found.value, found.confidence) == (edition, confidence)
    assert bool(found.reason) == (confidence == "low")
    assert all("号" in text[span.start : span.end] for span in found.evidence)


def test_a_period_of_a_whole_year_tells_the_year_where_the_text_agrees():
    preface = "本报告所列数据的统计期限自2018年1月1日起至2018年12月31日止，欢迎监督。"
    agreed = entries(f"{preface}\n一、概述\n2018年，我局做好公开工作。2018年，渠道更多了。\n")["year"]
    assert (agreed.value, agreed.confidence) == (2018, "high")
    alone = entries(f"{preface}\n一、概述\n2016年和2017年，我局做好公开工作。2017年、2016年，渠道更多了。\n")["year"]
    assert (alone.value, alone.confidence) == (2018, "low")


def test_a_time_above_the_title_is_likely_the_page_s():
    office, rest = TITLE[:6], TITLE[6:]
    found = entries(f"{office}\n2019-01-08 10:06\n{office}\n{rest}\n{PREFACE}\n{BODY}")["publish_date"]
    assert (found.value, found.confidence) == ("2019-01-08", "low")
    assert "publish_date" not in entries(f"2019-01-08 10:06\n要闻动态\n{TITLE}\n{PREFACE}\n{BODY}")


def test_a_year_named_once_where_the_text_begins():
    body = "一、总体情况\n{}，我局做好公开工作，渠道更多了。\n二、其他\n无。\n"
    found = entries(body.format("2021年"))["year"]
    assert (found.value, found.confidence) == (2021, "low")
    assert "year" not in entries(body.format("自2021年起"))
