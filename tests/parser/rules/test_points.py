"""Inline enumerations, on made-up paragraphs."""

from __future__ import annotations

import pytest

from parser.fold import fold
from parser.model import Report
from parser.rules.points import find_points
from parser.source.document import SourceDocument


def points_of(text: str):
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    return document, find_points(document, Report(source=document.info, text=text)).points


def told(text: str) -> list[tuple[str, str]]:
    return [(point.number, point.text) for point in points_of(text)[1]]


def test_each_point_runs_to_the_next_one():
    assert told("今年主要做了三件事。一是理顺机制；二是充实目录。每季核对；三是加强学习。") == [
        ("一是", "理顺机制"),
        ("二是", "充实目录。每季核对"),
        ("三是", "加强学习"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("首先，更新目录。其次，完善指南。最后，公布结果。", ["首先", "其次", "最后"]),
        ("第一，抓学习；第二，抓检查。", ["第一", "第二"]),
        ("一方面充实队伍，另一方面改进平台。", ["一方面", "另一方面"]),
        ("办法有：①上门解答；②网上解答。", ["①", "②"]),
    ],
)
def test_every_kind_of_series(text, numbers):
    assert [number for number, _ in told(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "政府信息公开的基本原则之一是及时准确。",
        "第一批清单已经公布，第一时间回应关切。",
        "我们首先想到的是群众。",
        "一是一、二是二的作风不变，统一是前提。",
    ],
)
def test_words_that_only_look_like_a_mark(text):
    assert told(text) == []


def test_a_series_may_be_spread_over_paragraphs():
    assert told("下一步打算：\n一是完善制度。\n二是加强培训。\n") == [("一是", "完善制度"), ("二是", "加强培训")]


def test_a_mark_in_the_heading_of_no_series_is_left_alone():
    assert told("一是完善制度。\n全年未收到申请。\n") == []


def test_the_text_is_as_printed_and_the_span_holds_it():
    text = "做法有二：一是擴大範圍（含村務），\n二是加強監督。"
    document, points = points_of(text)
    assert [point.text for point in points] == ["擴大範圍（含村務）", "加強監督"]
    for point in points:
        shown = document.slice(point.span)
        assert shown.startswith(point.number)
        assert fold(point.text).replace(" ", "") in fold(shown).replace("\n", "")
