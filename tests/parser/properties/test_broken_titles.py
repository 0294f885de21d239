"""A title that is broken over lines is joined where these stand right below each other, and then only."""

from __future__ import annotations

from alike import misplaced, squashed
from hypothesis import given
from hypothesis import strategies as st

from parser import parse, read_bytes
from parser.model import Report

OFFICES = ("云州县水利局", "青禾镇人民政府", "柏原市白鹭区教育和体育局", "澄河县人民政府办公室")
TITLES = (
    "{office}{year}年政府信息公开工作年度报告",
    "{year}年{office}政府信息公开年度报告",
    "{office}政府信息公开年报（{year}年）",
)
BODY = (
    "\n本报告依据有关规定编制，统计期限自2018年1月1日起至2018年12月31日止。\n"
    "一、概述\n本年度，我局认真推进公开工作，取得了新的成效。\n二、主动公开情况\n全年公开政府信息12条。\n"
)
BLANKS = ("", "\n", "　\n \n")
CHROME = ("【打印本页】\n", "分享到：\n", "字号：大 中 小\n")
OTHER = (
    "发布日期：2019-01-31\n",
    "索引号：\n",
    "依据《条例》规定编制，统计期限自当年1月1日起至\n",
    "全年公开政府信息若干条，公众的满意程度进一步提高。\n",
)


@st.composite
def broken(draw: st.DrawFn, between: tuple[str, ...]) -> tuple[str, str]:
    """A title, and a report in which something stands between the pieces that it is broken into."""
    office, year = draw(st.sampled_from(OFFICES)), draw(st.integers(2008, 2024))
    title = draw(st.sampled_from(TITLES)).format(office=office, year=year)
    cuts = sorted(draw(st.sets(st.integers(2, len(title) - 2), min_size=1, max_size=3)))
    pieces = [title[start:end] for start, end in zip([0, *cuts], [*cuts, len(title)], strict=True)]
    gaps = [draw(st.sampled_from(between)) for _ in cuts]
    return title, "".join(piece + "\n" + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True)) + BODY


def report_of(text: str) -> Report:
    return parse(read_bytes(text.encode(), "甲.txt"))


@given(broken(BLANKS + CHROME + OTHER))
def test_whatever_stands_between_each_value_stands_where_its_span_says(made: tuple[str, str]) -> None:
    assert misplaced(report_of(made[1])) == []


@given(broken(BLANKS))
def test_what_is_read_of_one_broken_by_line_ends_alone_is_part_of_it(made: tuple[str, str]) -> None:
    title, text = made
    entry = report_of(text).metadata.get("title")
    assert entry is None or squashed(str(entry.value)) in squashed(title)


@given(st.sampled_from(OFFICES), st.integers(2008, 2024), st.sampled_from(BLANKS + CHROME))
def test_the_office_on_a_line_of_its_own_belongs_to_it(office: str, year: int, between: str) -> None:
    title = f"{year}年政府信息公开工作年度报告"
    report = report_of(f"{office}\n{between}{title}\n{BODY}")
    assert report.metadata["title"].value == office + title
    assert misplaced(report) == []


@given(st.sampled_from(OFFICES), st.integers(2008, 2024), st.sampled_from(OTHER))
def test_what_stands_above_something_else_does_not(office: str, year: int, between: str) -> None:
    title = f"{year}年政府信息公开工作年度报告"
    report = report_of(f"{office}\n{between}{title}\n{BODY}")
    assert report.metadata["title"].value == title
