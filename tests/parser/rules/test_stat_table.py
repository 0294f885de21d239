from __future__ import annotations

import pytest
from carriers import document

from parser.model import Report, Span, StatRow, Table
from parser.rules.stat_table import find_stat_table
from parser.rules.tables.regions import stat_regions
from parser.source import SourceCell, SourceDocument, SourceTable

ROWS = [
    ("主动公开信息数", "条", "101", "202"),
    ("其中：1.网站公开", "条", "303", "404"),
    ("2.政府公报公开", "条", "505", "606"),
    ("受理依申请公开信息总数", "条", "707", "808"),
    ("其中：1.当面申请数", "条", "909", "1,010"),
    ("行政复议数", "件", "0", "12"),
]
HEADS = ("指标名称", "计量单位", "2013年度", "历年累计")
BEFORE = (
    "一、概述\n本年度按照要求做好政府信息公开工作，取得了一定的成效，现将情况报告如下。\n附表：政府信息公开情况统计表\n"
)
AFTER = "\n某某局\n2014年1月8日\n扫一扫在手机打开当前页\n访问量\n4711\n"


def _rows(source: SourceDocument | str, **known: object) -> tuple[StatRow, ...]:
    source = document(source) if isinstance(source, str) else source
    return find_stat_table(source, Report(source=source.info, text=source.text, **known)).stat_table


def _tabs(rows: list[tuple[str, ...]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _framed(rows: list[tuple[str, ...]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _spaces(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(" ".join(row) for row in rows)


def _one_a_line(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(cell for row in rows for cell in row)


def _apart(rows: list[tuple[str, ...]]) -> str:
    return "\n\n".join(cell for row in rows for cell in row)


def _closed_by_bars(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"{cell} |" for row in rows for cell in row)


def _bars_between(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"{cell}\n|" for row in rows for cell in row)


def _each_framed(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"|{cell}|" for row in rows for cell in row)


def _each_framed_on_lines(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"|\n{cell}\n|" for row in rows for cell in row)


CARRIERS = [
    _tabs,
    _framed,
    _spaces,
    _one_a_line,
    _apart,
    _closed_by_bars,
    _bars_between,
    _each_framed,
    _each_framed_on_lines,
]


def _value(text: str) -> int:
    return int(text.replace(",", ""))


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("columns", [1, 2])
def test_rows_are_read_as_printed(carrier, columns: int) -> None:
    printed = [HEADS[: 2 + columns], *(row[: 2 + columns] for row in ROWS)]
    text = BEFORE + carrier(printed) + AFTER
    rows = _rows(text)
    assert [row.label for row in rows] == [row[0] for row in ROWS]
    assert [row.unit for row in rows] == [row[1] for row in ROWS]
    assert [[value.value for value in row.values] for row in rows] == [
        [_value(cell) for cell in row[2 : 2 + columns]] for row in ROWS
    ]
    assert {tuple(value.column for value in row.values) for row in rows} == {HEADS[2 : 2 + columns]}
    assert {value.confidence for row in rows for value in row.values} == {"high"}
    for row in rows:
        assert text[row.label_span.start : row.label_span.end] == row.label
        assert all(text[value.span.start : value.span.end] == value.raw for value in row.values if value.span)


def test_known_rows_have_the_id_of_the_national_form() -> None:
    rows = _rows(BEFORE + _tabs([HEADS, *ROWS]))
    assert [row.id for row in rows] == [
        "st_disclosed_total",
        "st_ch_website",
        "st_ch_gazette",
        "st_received",
        "st_rcv_face",
        "st_review",
    ]


def test_equal_labels_follow_the_order_of_the_form() -> None:
    body = [
        ("统计指标", "单位", "统计数"),
        ("四、行政复议数量", "件", "3"),
        ("（二）被依法纠错数", "件", "1"),
        ("五、行政诉讼数量", "件", "4"),
        ("（二）被依法纠错数", "件", "2"),
    ]
    ids = [row.id for row in _rows(_tabs(body))]
    assert ids == ["st_review", "st_review_corrected", "st_suit", "st_suit_corrected"]


def test_rows_that_only_group_are_left_out() -> None:
    body = [
        ("统计指标", "单位", "统计数"),
        ("一、主动公开情况", "——", "——"),
        ("（一）主动公开政府信息数", "条", "33"),
        ("（二）通过不同渠道和方式公开政府信息的情况", "", ""),
        ("1.政府公报公开政府信息数", "条", "/"),
    ]
    for carrier in (_tabs, _framed):
        rows = _rows(carrier(body))
        assert [row.label for row in rows] == ["（一）主动公开政府信息数", "1.政府公报公开政府信息数"]
        assert [row.values[0].value for row in rows] == [33, 0]


def test_the_label_of_a_group_beside_its_rows_is_not_theirs() -> None:
    text = (
        "指   标 \t累计数 \t14年发生数\n人员配置 \t1.从事工作人员数 \t不填 \t5\n其中：⑴专职人员数 \t不填 \t4\n"
        "学习培训 \t2.举办培训次数 \t3 \t1\n14.新闻发布会召开次数\n公开的内容 \t5.公开信息总数 \t130 \t6\n"
    )
    rows = _rows(text)
    assert [row.label for row in rows] == ["1.从事工作人员数", "其中：⑴专职人员数", "2.举办培训次数", "5.公开信息总数"]
    assert [[value.value for value in row.values] for row in rows] == [[None, 5], [None, 4], [3, 1], [130, 6]]
    assert {tuple(value.column for value in row.values) for row in rows} == {("累计数", "14年发生数")}


def test_each_head_holds_for_the_rows_below_it() -> None:
    text = "一、基本情况\n指标\t累计数\n1.工作人员数\t7\n二、主动公开情况\n指标\t累计数\t本年数\n2.公开数\t8\t9\n"
    rows = _rows(text)
    assert [[(value.column, value.value) for value in row.values] for row in rows] == [
        [("累计数", 7)],
        [("累计数", 8), ("本年数", 9)],
    ]


def test_an_explanation_inside_a_label_is_left_out_of_its_name() -> None:
    text = _tabs([HEADS, ("其中：便民类（包括公共卫生、扶贫优抚、招考等）信息数", "条", "1", "2"), ROWS[0]])
    assert _rows(text)[0].label == "其中：便民类信息数"


def test_codes_are_no_figures() -> None:
    heads = ("指标名称", "计量单位", "代码", "本年度")
    body = [heads, ("主动公开信息数", "条", "01", "55"), ("行政申诉数", "件", "02", "6")]
    for carrier in CARRIERS:
        rows = _rows(BEFORE + carrier(body))
        assert [[value.value for value in row.values] for row in rows] == [[55], [6]], carrier


@pytest.mark.parametrize("carrier", [_tabs, _framed, _spaces, _one_a_line, _each_framed])
@pytest.mark.parametrize("head", ["统计指标", "项目"])
def test_serial_numbers_before_the_rows_are_no_figures(carrier, head: str) -> None:
    printed = [("序号", head, "单位", "数量"), *((str(n), *row[:3]) for n, row in enumerate(ROWS, 1))]
    rows = _rows(BEFORE + carrier(printed) + AFTER)
    assert [[value.value for value in row.values] for row in rows] == [[_value(row[2])] for row in ROWS]
    assert {value.confidence for row in rows for value in row.values} == {"high"}


def test_a_figure_that_equals_the_next_serial_number_stays() -> None:
    printed = [("序号", "统计指标", "单位", "数量"), ("1", "收到申请数", "件", "2"), ("2", "申请办结数", "件", "3")]
    printed += [("3", "申请答复数", "件", "3"), ("4", "行政复议数量", "件", "5")]
    rows = _rows(BEFORE + _one_a_line(printed) + AFTER)
    assert [[value.value for value in row.values] for row in rows] == [[2], [3], [3], [5]]


@pytest.mark.parametrize("carrier", [_tabs, _spaces, _one_a_line])
def test_a_unit_in_brackets_behind_the_label(carrier) -> None:
    printed = [("项目", "数量"), ("收到申请数（件）", "7"), ("行政复议数量（件）", "0")]
    rows = _rows(BEFORE + carrier(printed) + AFTER)
    assert [(row.id, row.unit, [value.value for value in row.values]) for row in rows] == [
        ("st_received", "件", [7]),
        ("st_review", "件", [0]),
    ]


def test_the_row_that_numbers_the_columns_is_no_row() -> None:
    body = [("指标名称", "计量单位", "代码", "本年度"), ("甲", "乙", "丙", "1"), ("主动公开信息数", "条", "01", "55")]
    text = _closed_by_bars([*body, ("行政申诉数", "件", "02", "6")])
    assert [row.label for row in _rows(text)] == ["主动公开信息数", "行政申诉数"]


def test_figures_that_do_not_fit_the_heads_are_doubted() -> None:
    text = _one_a_line([HEADS, ROWS[0], ("网上申请数", "条", "7"), ROWS[1]])
    doubted = next(row for row in _rows(text) if row.label == "网上申请数")
    assert [(value.value, value.column, value.confidence) for value in doubted.values] == [(7, "", "low")]
    assert "2栏" in doubted.values[0].reason


def test_a_word_table_with_merged_labels() -> None:
    texts = [
        [("指标", 0, 2), ("累计数", 2, 1), ("本年数", 3, 1)],
        [("公开数量", 0, 1), ("1.公开总数", 1, 1), ("61", 2, 1), ("62", 3, 1)],
        [("2.网站公开", 1, 1), ("", 2, 1), ("63", 3, 1)],
        [("3.公报公开", 1, 1), ("", 2, 1), ("", 3, 1)],
    ]
    text, cells = "", []
    for number, row in enumerate(texts):
        text += "\n" if number else ""
        for place, (content, column, width) in enumerate(row):
            text += "\t" if place else ""
            span = Span(len(text), len(text) + len(content))
            cells.append(SourceCell(number, column, 3 if content == "公开数量" else 1, width, span))
            text += content
    rows = _rows(document(text, [SourceTable(Span(0, len(text)), 4, 4, tuple(cells))]))
    assert [(row.label, [(value.column, value.value) for value in row.values]) for row in rows] == [
        ("1.公开总数", [("累计数", 61), ("本年数", 62)]),
        ("2.网站公开", [("本年数", 63)]),
    ]


def test_two_tables_side_by_side() -> None:
    text = "指标名称\t单位\t数量\t指标名称\t单位\t数量\n网站公开\t条\t7\t公报公开\t条\t8\n收到申请数\t件\t9\t\t\t\n"
    rows = _rows(text)
    assert [(row.label, row.values[0].value) for row in rows] == [("网站公开", 7), ("公报公开", 8), ("收到申请数", 9)]


def test_a_title_announces_rows_without_heads() -> None:
    text = "政府信息公开情况统计表\n（一）主动公开政府信息数\n条\n31\n（一）收到申请数\n件\n32\n"
    assert [(row.id, row.values[0].value) for row in _rows(text)] == [("st_disclosed_total", 31), ("st_received", 32)]


def test_rows_of_an_official_table_are_not_read_again() -> None:
    text = BEFORE + _tabs([HEADS, *ROWS])
    table = Table(id="table2", edition="2019", cells={}, span=Span(text.index("指标名称"), len(text)))
    assert not _rows(text, tables={"table2": table})


@pytest.mark.parametrize(
    "text",
    [
        "本报告由概述、主动公开政府信息情况、政府信息公开情况统计表等五个部分组成，全年公开信息120条。\n",
        "政府信息公开情况统计表（见附件）\n一、概述\n全年公开信息120条，其中网站公开100条，公报公开20条，其他略。\n",
        "三、主要指标\n全市完成投资\n120\n亿元\n同比增长\n8.5\n",
        "指标名称\t计量单位\t年末统计\n主动公开信息数\t条\t\n网站公开\t条\t\n",
    ],
)
def test_talk_of_a_table_is_none(text: str) -> None:
    assert not _rows(text)


NATIONAL = [
    ("主动公开政府信息数", "条", "801"),
    ("其中：主动公开规范性文件数", "条", "21"),
    ("制发规范性文件总数", "件", "34"),
    ("政府网站公开政府信息数", "条", "610"),
    ("政务微信公开政府信息数", "条", "0"),
    ("收到申请数", "件", "9"),
]
PLAIN = "一、概述\n本年度按照要求做好政府信息公开工作，取得了一定的成效，现将情况报告如下。\n七、附表\n"


@pytest.mark.parametrize(
    "form", ["{0}\t{1}\t{2}", "{0}\n{1}\n{2}", "{0} {1} {2}", "{0}（{1}） {2}", "| {0} | {1} | {2} |"]
)
def test_rows_of_the_national_form_without_title_and_heads(form: str) -> None:
    rows = _rows(PLAIN + "\n".join(form.format(*row) for row in NATIONAL))
    assert [row.values[0].value for row in rows] == [801, 21, 34, 610, 0, 9]
    assert [row.unit for row in rows] == ["条", "条", "件", "条", "条", "件"]
    assert all(row.id for row in rows)


def test_a_few_such_rows_announced_by_nothing_are_no_table() -> None:
    assert not _rows(PLAIN + "\n".join(" ".join(row) for row in NATIONAL[:2]))
    assert not _rows(PLAIN + "主动公开政府信息数801\n收到申请数9\n按时办结数9\n行政复议数量0\n行政诉讼数量0\n")


def test_labels_glued_to_unit_and_figure() -> None:
    text = BEFORE + "统计指标单位统计数\n一、主动公开情况——\n" + "\n".join("".join(row) for row in NATIONAL)
    rows = _rows(text + AFTER)
    assert [(row.label, row.unit, row.values[0].value) for row in rows] == [
        (label, unit, int(value)) for label, unit, value in NATIONAL
    ]


def test_a_word_of_labels_and_figures_without_end_is_read_in_time_of_its_length() -> None:
    text = BEFORE + "统计指标单位统计数\n" + "数1" * 30_000
    assert len(_rows(text)) < 2


@pytest.mark.parametrize(("line", "begins"), [("指标，全年组织检查四次", 0), ("指标。", 0), ("指　标\t单位\t数量", 1)])
def test_the_head_of_a_column_is_none_in_a_sentence(line: str, begins: int) -> None:
    text = f"按季度监测\n{line}\n"
    assert len(list(stat_regions(SourceDocument(name="甲.txt", kind="txt", text=text)))) == begins
