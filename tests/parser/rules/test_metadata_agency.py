"""Whose report it is, where the preface speaks of governments in general."""

from __future__ import annotations

import pytest

from parser import parse
from parser.rules.metadata.names import is_nameless
from parser.rules.title import is_agency_name
from parser.source.document import SourceDocument


@pytest.mark.parametrize("name", ["政府", "人民政府", "办公室", "党政办", "政府信息公开办"])
def test_names_that_every_place_has_name_nobody(name: str) -> None:
    assert is_nameless(name)


@pytest.mark.parametrize("name", ["青溪县人民政府", "市人民政府", "青溪县水务局"])
def test_names_of_offices_are_names(name: str) -> None:
    assert not is_nameless(name)


def test_the_word_for_government_in_the_preface_is_no_other_office() -> None:
    text = "青溪县水务局2017年政府信息公开年度报告\n我局编制了2017年度政府信息公开工作年度报告。\n一、概述\n工作平稳。"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == ("青溪县水务局", "high")


def test_a_heading_is_no_office() -> None:
    assert not is_agency_name("(五)政府")
    assert is_agency_name("中国(东岭)自由贸易试验区管理委员会")


def test_the_office_of_a_report_without_title_is_found_where_it_names_itself() -> None:
    text = "一、总体情况\n现编制《云河街道办事处2023年政府信息公开工作年度报告》。\n二、主动公开情况\n工作平稳。"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == ("云河街道办事处", "low")


PREFACE = "根据《中华人民共和国政府信息公开条例》，本报告由青溪县人民政府办公室编制，现予公布，如有疑问请来电。"


@pytest.mark.parametrize(
    ("preface", "text", "value", "confidence"),
    [
        (PREFACE, "2017年，全县各部门公开信息12条，渠道更多了。", "青溪县人民政府", "low"),
        (PREFACE, "2017年，青溪县人民政府办公室认真做好公开工作，渠道更多了。", "青溪县人民政府办公室", "high"),
        (PREFACE, "2017年，我办公开信息12条，渠道更多了。", "青溪县人民政府办公室", "high"),
        (PREFACE.replace("县", "县云河镇"), "2017年，公开信息12条，渠道更多了。", "青溪县云河镇人民政府", "high"),
    ],
)
def test_the_office_of_a_government_writes_its_own_report_or_that_of_the_government(
    preface: str, text: str, value: str, confidence: str
) -> None:
    report = parse(SourceDocument(name="made-up.txt", kind="txt", text=f"{preface}\n一、概述\n{text}\n"))
    agency = report.metadata["agency"]
    assert (agency.value, agency.confidence) == (value, confidence)


def test_a_name_with_its_region_goes_before_one_without() -> None:
    text = "2016年，青溪县水务局认真做好公开工作，现公布年报，如有疑问，请与县水务局联系。\n一、概述\n工作平稳。"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == ("青溪县水务局", "low")


@pytest.mark.parametrize(
    "sentence",
    [
        "根据县里的通知，青溪县水务局结合工作实际，编制本报告，欢迎来电。",
        "根据县里的通知，结合青溪县水务局2022年政府信息公开工作实际，编制本报告，欢迎来电。",
        "根据县里的通知编制。2022年，青溪县水务局政府信息公开工作运行平稳，欢迎来电。",
        "根据县里的通知，特向社会公布2022年青溪县水务局信息公开工作年度报告，欢迎来电。",
    ],
)
def test_the_office_of_a_sentence_at_the_start_of_the_first_part(sentence: str) -> None:
    text = f"一、总体情况\n{sentence}\n二、其他\n无。"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == ("青溪县水务局", "low")


@pytest.mark.parametrize(
    ("preface", "value"),
    [
        ("现向社会公开《青溪县人民政府办公室2022年政府信息公开工作年度报告》，欢迎监督。", "青溪县人民政府办公室"),
        ("现公开青溪县水务局2022年政府信息公开工作年度报告，欢迎监督。", "青溪县水务局"),
        ("本报告如有疑问，请与青溪县云河乡人民政府党政办联系，欢迎监督。", "青溪县云河乡人民政府"),
    ],
)
def test_the_name_of_the_report_in_its_preface(preface: str, value: str) -> None:
    text = f"{preface}\n一、总体情况\n工作平稳。"
    assert parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"].value == value


@pytest.mark.parametrize("zone", ["开发区", "高新技术产业开发区管委会", "市临空经济区", "工业园区"])
def test_what_all_zones_are_called_says_not_where(zone: str) -> None:
    text = f"{zone}2017年政府信息公开年度报告\n一、概述\n工作平稳，渠道进一步拓宽。\n"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == (zone, "low")


@pytest.mark.parametrize("zone", ["青溪新区", "云河经济开发区管委会", "青溪市高新区"])
def test_a_zone_with_a_name_of_its_own_does(zone: str) -> None:
    text = f"{zone}2017年政府信息公开年度报告\n一、概述\n工作平稳，渠道进一步拓宽。\n"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == (zone, "high")
