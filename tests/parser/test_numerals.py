"""Numbers as reports write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parser.numerals import Figure, find_figures, han_value, may_count, past_date, past_item


def only(text: str) -> Figure:
    (figure,) = find_figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("公开183条", 183, "条"),
        ("公开1,649条", 1649, "条"),
        ("公开12,345,678条", 12345678, "条"),
        ("共27 625条", 27625, "条"),
        ("共14万余条", 140000, "条"),
        ("推送63万人次", 630000, "人次"),
        ("收费1.2亿元", 120000000, "元"),
        ("收费64.20万元", 642000, "元"),
        ("经费0.5万", 5000, ""),
        ("收取费用96171.6元", 96171.6, "元"),
        ("举办十二次", 12, "次"),
        ("举办两次", 2, "次"),
        ("举办二十期", 20, "期"),
        ("共一百零三件", 103, "件"),
        ("共一万二千条", 12000, "条"),
        ("一名兼职人员", 1, "名"),
        ("办结率100%", 100, "%"),
        ("办结率98.5%", 98.5, "%"),
        ("办结率百分之百", 100, "%"),
        ("办结率百分之九十八点五", 98.5, "%"),
        ("阅读12条次", 12, "条"),
        ("数量为0", 0, ""),
        ("共3千条", 3000, "条"),
        ("信息数135条", 135, "条"),
    ],
)
def test_values_and_units(text, value, unit):
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)
    assert isinstance(figure.value, type(value))


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("260余条", 260, "at_least"),
        ("10多次", 10, "at_least"),
        ("百余条", 100, "at_least"),
        ("十余次", 10, "at_least"),
        ("三十几次", 30, "at_least"),
        ("上百条", 100, "at_least"),
        ("近百条", 100, "at_most"),
        ("近500条", 500, "at_most"),
        ("约120件", 120, "about"),
        ("120件左右", 120, "about"),
        ("100条以上", 100, "at_least"),
        ("突破5万人", 50000, "at_least"),
        ("超过30场", 30, "at_least"),
        ("不超过30场", 30, "at_most"),
        ("50余万元", 500000, "at_least"),
        ("预约12人", 12, None),
        ("共计12人", 12, None),
    ],
)
def test_approximations(text, value, approx):
    figure = only(text)
    assert (figure.value, figure.approx) == (value, approx)


@pytest.mark.parametrize("text", ["3至5次", "3-5次", "3—5次", "3~5次", "三至五次"])
def test_a_range_has_both_ends_and_no_middle(text):
    figure = only(text)
    assert (figure.value, figure.minimum, figure.maximum) == (3, 3, 5)


def test_two_neighbouring_digits_are_a_range():
    figure = only("召开三四次")
    assert (figure.minimum, figure.maximum) == (3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "数百条", "几十条", "若干条", "多次", "2018年1月1日", "二〇一八年", "20个工作日", "第3期", "近三年",
        "第二十条第(一)项", "8号楼301室", "一件事", "一是", "二是",
        "占2/3", "16:02", "5G", "GB2312", "3个方面", "6个部分", "两级",
    ],
)  # fmt: skip
def test_what_is_no_figure(text):
    assert list(find_figures(text)) == []


def test_a_number_across_a_blank_is_told_as_such():
    assert only("共27 625条").spaced
    assert not only("共27625条").spaced


def test_blanks_join_groups_of_three_only():
    assert [figure.value for figure in find_figures("共12 34条")] == [12, 34]


@pytest.mark.parametrize("text", ["2018年3月5日印发", "截至2018年底", "2017年和2018年2月", "没有数字", "三方面"])
def test_dates_alone_count_nothing(text):
    assert not may_count(text, 0)
    assert list(find_figures(text)) == []


@pytest.mark.parametrize(
    "text", ["2018年12件", "2018年两万条", "12018年", "2018件", "3月5日", "2018年3月5", "(2018-3-5)", "2018-3-512"]
)
def test_digits_beside_a_date_may_count(text):
    assert may_count(text, 0)


def test_a_day_in_digits_alone_does_not_count():
    assert not may_count("日期:2018-03-05", 0)


def test_a_date_ends_behind_what_is_printed_of_it():
    assert [past_date("自2018年3月5日起", position) for position in (0, 1, 2)] == [0, 10, 2]


@pytest.mark.parametrize(
    ("text", "end"), [("3、加强", 2), ("12.加强", 3), ("(3)加强", 3), ("3)、加强", 3), ("3.5条", 0), ("3条", 0)]
)
def test_the_number_of_an_item_ends_with_its_mark(text, end):
    assert past_item(text) == end
    assert may_count(text, end) == (end == 0)


def test_an_exact_number_with_a_mark_of_more_is_odd():
    assert only("68余条").odd
    assert not only("260余条").odd


def test_several_figures_keep_their_places():
    text = "其中公开1,649条、约20件,占12.5%"
    figures = list(find_figures(text))
    assert [text[figure.start : figure.end] for figure in figures] == ["1,649条", "20件", "12.5%"]
    assert [figure.raw for figure in figures] == ["1,649条", "约20件", "12.5%"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("二十一", 21),
        ("一百零三", 103),
        ("两千", 2000),
        ("三万五千", 35000),
        ("二〇一八", 2018),
        ("一亿", 10**8),
    ],
)
def test_chinese_numerals(text, value):
    assert han_value(text) == value


def test_a_word_is_no_numeral():
    assert han_value("余") is None
    assert han_value("") is None


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["条", "件", "次", "人", "元"]))
def test_plain_and_grouped_digits_give_the_number_back(value, unit):
    assert only(f"共{value}{unit}").value == value
    assert only(f"共{value:,}{unit}").value == value


@given(st.text(alphabet="0123456789一二十百千万亿余近约至.,% 条件次第年", max_size=200))
@settings(max_examples=300)
def test_figures_lie_in_the_text_in_order(text):
    position = 0
    for figure in find_figures(text):
        assert position <= figure.start < figure.end <= len(text)
        assert figure.start <= figure.number[0] < figure.number[1] <= figure.end
        assert figure.raw.endswith(text[figure.start : figure.end])
        position = figure.end


@pytest.mark.parametrize(
    "text", ["9" * 5000 + "条", "一" * 5000 + "条", "1," * 5000, "1 " * 5000, "百分之" + "九" * 5000]
)
def test_endless_numbers_are_no_figures(text):
    assert all(len(figure.raw) < 40 for figure in find_figures(text))
