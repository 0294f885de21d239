from __future__ import annotations

import itertools

import pytest
from carriers import document
from hypothesis import given
from hypothesis import strategies as st

from parser.fold import fold
from parser.forms import FormRow
from parser.grids.align import Match, align, runs
from parser.grids.entries import entries_of
from parser.grids.fields import Field, words
from parser.grids.figures import read_figure, read_spaced
from parser.grids.labels import EXACT, LIKE, NEAR, LabelBook, distance, gapped, likeness, plain
from parser.grids.rows import Row, is_page_number, is_prose, no_label, rows_of
from parser.model import Span


def _figure(text: str):
    return read_figure(text, fold(text), Span(0, len(text)))


def _number(text: str, start: int = 0) -> str:
    """What is printed where the number of a figure stands that fills the text from an offset on."""
    span = Span(start, len(text))
    place = Field(span, fold(text[start:]), read_figure(text, fold(text), span))
    return text[place.number.start : place.number.end]


@pytest.mark.parametrize(
    ("text", "value", "at", "unit"),
    [
        ("0", 0, "0", ""),
        ("12345", 12345, "12345", ""),
        ("１２", 12, "１２", ""),
        ("1,039", 1039, "1,039", ""),
        ("1，039，001", 1039001, "1，039，001", ""),
        ("96171.6", 96171.6, "96171.6", ""),
        ("+26", 26, "+26", ""),
        ("-8", -8, "-8", ""),
        ("减少8项", -8, "8", "项"),
        ("增5", 5, "5", ""),
        ("251000元", 251000, "251000", "元"),
        ("22（其中修订16件）", 22, "22", ""),
        ("5件（含上年2件）", 5, "5", "件"),
        ("0.31%", 0.31, "0.31", "%"),
    ],
)
def test_figures(text: str, value: float, at: str, unit: str) -> None:
    figure = _figure(text)
    assert figure is not None
    assert (figure.value, _number(text), figure.unit) == (value, at, unit)
    assert figure.raw == text


@pytest.mark.parametrize("text", ["/", "—", "——", "-", "无", "零", "－", "不变", "持平"])
def test_signs_for_none(text: str) -> None:
    figure = _figure(text)
    assert figure is not None
    assert (figure.value, figure.dash) == (0, True)


def test_what_does_not_apply_has_no_value() -> None:
    figure = _figure("不填")
    assert figure is not None
    assert (figure.value, figure.dash) == (None, False)


@pytest.mark.parametrize(
    "text", ["", "规章", "1.", "（1）", "2019年", "1,2", "--5", "5-3", "3/10", "0517-872", "1 2", "9" * 16]
)
def test_no_figures(text: str) -> None:
    assert _figure(text) is None


def test_a_figure_with_blanks_between_its_thousands_is_read_apart() -> None:
    assert read_spaced("1 039", "1 039", Span(0, 5)).value == 1039
    assert read_spaced("1 2 3", "1 2 3", Span(0, 5)) is None


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{:,}", "{}件", " {}"]))
def test_any_count_is_read_in_its_place(value: int, shape: str) -> None:
    text = shape.format(value)
    start = len(text) - len(text.lstrip())
    figure = read_figure(text, fold(text), Span(start, len(text)))
    assert figure is not None
    assert figure.value == value
    assert _number(text, start).replace(",", "") == str(value)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("规章 0 5 33", ["规章", 0, 5, 33]),
        ("规章 251000 元 3 （其中1） 4", ["规章", 251000, 3, 4]),
        ("1.属于国家秘密 2 - 3", ["1.属于国家秘密", 2, 0, 3]),
        ("总 计 7", ["总计", 7]),
        ("总 计 无 7", ["总计", 0, 7]),
        ("总\u200b计 \u200b7", ["总计", 7]),
        ("（二）部分公开（区分处理的 只计一种）", ["（二）部分公开（区分处理的 只计一种）"]),
        ("规章12", ["规章", 12]),
        ("附件1", ["附件1"]),
        ("规章1规章2", ["规章", 1, "规章", 2]),
        ("本年 8 增5", ["本年", 8, 5]),
        ("2019年 3月", ["2019年", "3月"]),
    ],
)
def test_words_of_a_line(line: str, fields: list[str | int]) -> None:
    source = document(line)
    found = list(words(source, Span(0, len(line)), lambda text: text.endswith("规章")))
    assert [field.figure.value if field.figure else field.text for field in found] == [
        fold(field) if isinstance(field, str) else field for field in fields
    ]


@pytest.mark.parametrize("line", ["- 3 -", "—12—", "第3页", "第 3 页 共 9 页", "3/9", " - 3 - "])
def test_numbers_of_pages(line: str) -> None:
    assert is_page_number(fold(line))


@pytest.mark.parametrize("line", ["3", "-3", "- 3", "三", "3 5", "第3项"])
def test_no_numbers_of_pages(line: str) -> None:
    assert not is_page_number(fold(line))


def test_running_text() -> None:
    assert is_prose("本年度办理许可3件。" * 4)
    assert not is_prose("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")


def _rows(text: str) -> list[Row]:
    source = document(text)
    return list(rows_of(source, Span(0, len(text)), [], no_label))


@pytest.mark.parametrize(
    ("text", "kinds", "fields"),
    [
        ("规章\t1\t\t3", ["cells"], [["规章", "1", "", "3"]]),
        ("\t规章 1", ["line"], [["规章", "1"]]),
        ("| 规章 | 1 |  | 3 |", ["cells"], [["规章", "1", "", "3"]]),
        ("|规章|1||3|", ["cells"], [["规章", "1", "", "3"]]),
        ("规章 | 1 | 2 | ||", ["bars"], [["规章", "1", "2", ""]]),
        ("规章 | 1 | 2 |", ["bars"], [["规章", "1", "2"]]),
        ("|---|:-:|\n| 规章 | 1 |", ["cells"], [["规章", "1"]]),
        ("规章 |\n1 |\n|\n3 |", ["stream"] * 4, [["规章"], ["1"], [""], ["3"]]),
        ("规章\n|\n1\n|\n|\n3\n|", ["stream"] * 4, [["规章"], ["1"], [""], ["3"]]),
        ("商业\n企业 |\n科研机构 |\n其他 | ||", ["stream"] * 3, [["商业企业"], ["科研机构"], ["其他"]]),
        ("规章 1\n\n- 3 -\n文件 2", ["line", "line"], [["规章", "1"], ["文件", "2"]]),
    ],
)
def test_rows_of_every_kind(text: str, kinds: list[str], fields: list[list[str]]) -> None:
    rows = _rows(text)
    assert [row.kind for row in rows] == kinds
    assert [[field.text for field in row.fields] for row in rows] == fields


def test_rows_filled_up_at_the_end_are_marked() -> None:
    assert [row.padded for row in _rows("规章 | 1 | ||\n文件 | 2 | 3 |")] == [True, False]


def test_fields_carry_their_places() -> None:
    text = "规章 |\n 12 |\n|\n１３ |\n"
    for row in _rows(text):
        for field in row.fields:
            assert field.blank or fold(text[field.span.start : field.span.end]) == field.text


def test_entries_take_labels_over_several_lines() -> None:
    entries = entries_of(_rows("申请人\n自然人\n5.要求行政机关\n确认 1 2\n3\n重复申请\n4 5 6"))
    assert [[field.text for field in entry.fields] for entry in entries] == [["1", "2", "3"], ["4", "5", "6"]]
    assert entries[0].label.tails[:2] == ("确认", "要求行政机关确认")
    assert entries[1].label.tails == ("重复申请",)


def test_running_text_ends_an_entry() -> None:
    prose = "本年度共办理各类事项若干，认真负责地完成了全年任务，取得了较好的成效。"
    entries = entries_of(_rows(f"申请人\n{prose}\n重复申请\n4\n{prose}\n5"))
    assert [entry.label.tails for entry in entries] == [("重复申请",), ()]


@pytest.mark.parametrize(
    ("printed", "same"),
    [
        ("3.危及“三安全一稳定”", "3危及三安全一稳定"),
        ("（ 一 ）予以\n公开", "一予以公开"),
        ("行政規(guī)范", "行政規范"),
        ("其它处理", "其他处理"),
    ],
)
def test_labels_in_plain_form(printed: str, same: str) -> None:
    assert plain(fold(printed)) == plain(fold(same))


def test_a_plain_text_is_found_again_in_print() -> None:
    printed = fold("（第二十\n条 第“（一）”项")
    assert gapped("第二十条第一项").search(printed)
    assert not gapped("第二十条第二项").search(printed)


@pytest.mark.parametrize(
    ("printed", "form", "least", "most"),
    [
        ("重复申请", "重复申请", EXACT, EXACT),
        ("要求行政机关确认或重新出", "要求行政机关确认或重新出具已获取信息", NEAR, NEAR),
        ("无法提供本机关不掌握信息", "本机关不掌握信息", NEAR, NEAR),
        ("其他法律行政止公开", "其他法律行政法规禁止公开", LIKE, NEAR),
        ("属于工作秘密", "属于国家秘密", 0, LIKE),
        ("不予公开", "予以公开", 0, 0),
        ("规章制度", "规章", 0, 0),
    ],
)
def test_likeness(printed: str, form: str, least: float, most: float) -> None:
    assert least <= likeness(printed, form) <= most


@given(st.text("甲乙丙", max_size=8), st.text("甲乙丙", max_size=8))
def test_distance_is_one(left: str, right: str) -> None:
    assert distance(left, right) == distance(right, left)
    assert (distance(left, right) == 0) == (left == right)
    assert abs(len(left) - len(right)) <= distance(left, right) <= max(len(left), len(right))


def test_the_longest_label_wins() -> None:
    book = LabelBook([FormRow("a", "其他"), FormRow("b", "结果其他"), FormRow("c", "其他", ("另外",))])
    (entry,) = entries_of(_rows("结果\n其他\n5"))
    assert book.exact(entry.label) == {1: EXACT}
    (entry,) = entries_of(_rows("事项\n3.其他\n5"))
    assert set(book.exact(entry.label)) == {0, 2}
    assert book.ends_with_label("若干另外")


def test_alignment_keeps_both_orders() -> None:
    candidates = [{0: 1.0}, {2: 1.0}, {}, {1: 1.0, 3: 1.0}, {4: 0.8}]
    _, chain = align(candidates, [0.0] * 5, 5)
    assert [(match.entry, match.row) for match in chain] == [(0, 0), (1, 2), (3, 3), (4, 4)]


def test_a_fuller_copy_wins_and_the_first_of_equals() -> None:
    candidates = [{0: 1.0}, {1: 1.0}, {0: 1.0}, {1: 1.0}]
    assert align(candidates, [0.0] * 4, 2)[1] == [Match(0, 0, 1.0), Match(1, 1, 1.0)]
    assert align(candidates, [0.0, 0.0, 0.1, 0.1], 2)[1] == [Match(2, 0, 1.0), Match(3, 1, 1.0)]


def test_what_stands_far_away_is_no_part_of_the_chain() -> None:
    candidates = [{0: 1.0}, *[{}] * 30, {1: 1.0}, {2: 1.0}]
    assert [run.start for run in runs(candidates)] == [0, 31]
    _, chain = align(candidates, [0.0] * len(candidates), 3)
    assert [match.row for match in chain] == [1, 2]


@given(st.lists(st.dictionaries(st.integers(0, 5), st.sampled_from([0.75, 0.9, 1.0]), max_size=2), max_size=12))
def test_any_alignment_ascends(candidates: list[dict[int, float]]) -> None:
    _, chain = align(candidates, [0.0] * len(candidates), 6)
    assert all(left.entry < right.entry and left.row < right.row for left, right in itertools.pairwise(chain))
    assert all(match.row in candidates[match.entry] for match in chain)


def test_letters_printed_one_by_one_are_no_word_without_end():
    text = "总 计 " * 2_000
    found = words(document(text), Span(0, len(text)), lambda _label: False)
    assert "".join(field.text for field in found) == "总计" * 2_000
    assert max(len(field.text) for field in found) == 160  # else each further letter would take longer
