"""Headings that run into their paragraphs without a mark, and lists of contents on one line."""

from __future__ import annotations

import pytest

from parser.model import Report
from parser.rules.outline import find_outline
from parser.source.document import SourceDocument

PROSE = "本年度，我局认真推进公开工作，全年公开信息十二条，取得了成效。"


def titles(text: str) -> list[tuple[str, str]]:
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    report = find_outline(document, Report(source=document.info, text=text))
    return [(section.title, document.slice(section.body)[:6]) for section in report.sections]


LOST = [
    ("（一）主动公开情况印发《云州县公开要点》，", "主动公开情况", "印发《云州县"),
    ("（二）依申请公开情况2022年，", "依申请公开情况", "2022年，"),
    ("（三）信息目录编制情况2022年，", "信息目录编制情况", "2022年，"),
    ("（四）主动公开2022年，", "主动公开", "2022年，"),
]


@pytest.mark.parametrize(("line", "title", "body"), LOST)
def test_a_known_title_or_a_year_ends_a_heading_whose_mark_was_lost(line: str, title: str, body: str):
    found, behind = titles(f"一、总体情况\n{PROSE}\n{line}{PROSE}{PROSE}\n")[1]
    assert found == title
    assert behind.startswith(body[:5])


WHOLE = [
    "（一）主动公开政府信息情况良好，",
    "（一）主动公开情况如下：",
    "（一）在财政公开方面2022年",
]


@pytest.mark.parametrize("line", WHOLE)
def test_a_sentence_is_not_cut_behind_its_subject(line: str):
    found, _ = titles(f"一、总体情况\n{PROSE}\n{line}{PROSE}{PROSE}\n")[1]
    assert found not in ("主动公开政府信息情况", "主动公开情况", "在财政公开方面")


def test_a_list_of_contents_on_one_line_is_no_heading():
    contents = "一、概述,（一）健全机构。,（二）加强培训。,二、主动公开情况,三、收费情况,四、主要问题,\n"
    text = f"{contents}一、概述\n{PROSE}\n二、主动公开情况\n{PROSE}\n三、收费情况\n{PROSE}\n"
    assert [title for title, _ in titles(text)] == ["概述", "主动公开情况", "收费情况"]


PARTS = [
    ("依申请公开信息收取费用或减免费用情况", "n_fees"),
    ("因政府信息公开申请复议及提起诉讼情况", "n_review"),
    ("信息公开工作概述", "n_overview"),
    ("政府信息公开工作存在的主要问题", "n_problems"),
    ("群众咨询和接待情况", "n_consult"),
    ("下步工作安排", None),
    ("健全制度,主动公开", None),
]


@pytest.mark.parametrize(("title", "part"), PARTS)
def test_parts_with_titles_of_their_own_are_known_by_their_words(title: str, part: str | None):
    text = f"一、概述\n{PROSE}\n二、{title}\n{PROSE}\n（一）费用和复议\n{PROSE}\n"
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    report = find_outline(document, Report(source=document.info, text=text))
    assert [section.id for section in report.sections][1:] == [part, None]


def test_two_clauses_and_three_short_ones_behind_a_high_number_are_a_heading():
    first, second = "健全工作机制,推进政府信息公开工作常态化规范化", "多种渠道,全面推进,扩大公开范围"
    text = f"一、概述\n{PROSE}\n(一){first}。{PROSE}\n(二){second}。{PROSE}\n"
    assert [title for title, _ in titles(text)] == ["概述", first, second]


def test_a_part_closed_by_a_full_stop_before_its_divisions_is_a_heading():
    text = f"一、本年工作的各项基本概况。\n（一）健全机构\n{PROSE}\n（二）拓宽渠道\n{PROSE}\n"
    assert titles(text)[0][0] == "本年工作的各项基本概况"
