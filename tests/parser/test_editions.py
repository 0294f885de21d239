from __future__ import annotations

import pytest

from parser.editions import FILES, edition, editions, tell_edition
from parser.model import Cell, Report, Span, StatRow, Table
from parser.source import SourceDocument

TABLES = [(key, table_id) for key in ("2019", "2021") for table_id in ("table2", "table3", "table4")]


def test_every_edition_loads() -> None:
    assert [form.id for form in editions()] == list(FILES)
    with pytest.raises(KeyError):
        edition("1999")


@pytest.mark.parametrize(
    ("key", "table_id", "count"),
    [
        ("2019", "table2", 22),
        ("2019", "table3", 161),
        ("2019", "table4", 15),
        ("2021", "table2", 10),
        ("2021", "table3", 175),
        ("2021", "table4", 15),
    ],
)
def test_number_of_cells_is_that_of_the_form(key: str, table_id: str, count: int) -> None:
    assert len(edition(key).table(table_id).cell_ids) == count


@pytest.mark.parametrize(("key", "table_id"), TABLES)
def test_layout_fills_the_grid_once(key: str, table_id: str) -> None:
    form = edition(key).table(table_id)
    layout = form.layout()
    places = [
        (cell.row + down, cell.column + right)
        for cell in layout.cells
        for down in range(cell.row_span)
        for right in range(cell.column_span)
    ]
    assert len(places) == len(set(places)) == layout.rows * layout.columns
    assert {(row, column) for row, column in places} == {
        (row, column) for row in range(layout.rows) for column in range(layout.columns)
    }
    assert tuple(cell.cell_id for cell in layout.cells if cell.cell_id) == form.cell_ids
    assert all(cell.text for cell in layout.cells if cell.header)


@pytest.mark.parametrize(("key", "rows"), [("2019", 26), ("2021", 28)])
def test_table_three_is_drawn_like_the_form(key: str, rows: int) -> None:
    layout = edition(key).table("table3").layout()
    assert (layout.rows, layout.columns) == (rows, 10)
    spans = {cell.text: (cell.row_span, cell.column_span) for cell in layout.cells if cell.column < 3}
    assert spans["三、本年度办理结果"] == (rows - 6, 1)
    assert spans["（三）不予公开"] == (8, 1)
    assert spans["1.属于国家秘密"] == (1, 1)
    assert spans["（七）总计"] == (1, 2)
    assert spans["四、结转下年度继续办理"] == (1, 3)


def test_a_cell_is_named_in_the_clerk_s_words() -> None:
    form = edition("2021")
    assert form.table("table3").cell_label("t3_new.natural_person") == "表三 · 本年新收 · 自然人"
    assert form.table("table2").cell_label("art20_1.regulations.in_force") == "表二 · 规章 · 现行有效件数"
    assert form.table("table4").cell_label("t4_review_upheld") == "表四 · 行政复议 · 结果维持"
    assert form.table("table4").cell_label("t4_suit_after_review_total") == "表四 · 复议后起诉 · 总计"


@pytest.mark.parametrize(("key", "table_id"), TABLES)
def test_no_two_cells_share_a_name(key: str, table_id: str) -> None:
    form = edition(key).table(table_id)
    assert len({form.cell_label(cell_id) for cell_id in form.cell_ids}) == len(form.cell_ids)


def test_leaf_rows_are_what_the_total_adds_up() -> None:
    assert len(edition("2019").table("table3").leaf_rows) == 19
    assert len(edition("2021").table("table3").leaf_rows) == 21


def test_the_later_form_keeps_what_it_did_not_change() -> None:
    assert edition("2021").sections == edition("2019").sections
    assert edition("2021").table("table4").layout() == edition("2019").table("table4").layout()


def _told(text: str, **found: object) -> tuple[str, list[str]]:
    document = SourceDocument(name="年报.txt", kind="txt", text=text)
    report = Report(source=document.info, text=text, **found)
    key, evidence = tell_edition(document, report)
    return key, [text[span.start : span.end] for span in evidence]


def _table(table_id: str, key: str) -> Table:
    return Table(id=table_id, edition=key, cells={"a": Cell(id="a", value=1, span=Span(3, 4))}, span=Span(0, 4))


def test_the_table_that_was_read_tells_the_edition_against_every_quotation() -> None:
    text = "规章\t1\n根据国办公开办函〔2019〕60号编制\n本年新制作数量\n对外公开总数量"
    assert _told(text, tables={"table2": _table("table2", "2021")}) == ("2021", ["1"])


def test_heads_in_the_text_tell_it_where_no_table_was_read() -> None:
    assert _told("信息内容\n本年制发\n件数\n本年废止件数") == ("2021", ["本年制发\n件数", "本年废止件数"])
    assert _told("信息内容\n上一年项目数量\n对外公开总数量")[0] == "2019"


def test_talk_about_a_head_tells_nothing() -> None:
    sentence = "本机关认真核对本年制发件数和本年废止件数，" * 10
    assert _told(sentence) == ("narrative", [])


def test_table_three_tells_it_where_table_two_is_a_picture() -> None:
    assert _told("其他\t1", tables={"table3": _table("table3", "2019")})[0] == "2019"


@pytest.mark.parametrize(
    ("rest", "key"),
    [
        ("本年度未收取信息处理费。", "2021"),
        ("依据国办公开办函〔2019〕60号。", "2019"),
        ("2023年1月10日", "2021"),
        ("2020年1月10日", "2019"),
        ("2017年1月10日", "narrative"),
    ],
)
def test_six_parts_without_tables(rest: str, key: str) -> None:
    text = f"三、收到和处理政府信息公开申请情况\n见图。\n四、政府信息公开行政复议、行政诉讼情况\n见图。\n{rest}"
    assert _told(text)[0] == key


def test_six_parts_named_in_the_preface() -> None:
    parts = "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项，" * 5
    assert _told(f"{parts}统计期限为2022年。") == ("2021", ["收到和处理政府信息公开申请"])
    assert _told(f"{parts}统计期限为2017年。")[0] == "narrative"


def test_the_title_of_the_first_part() -> None:
    assert _told("一、总体情况\n2022年,本局做了工作。")[0] == "2021"
    assert _told("一、总体情况\n2017年,本局做了工作。")[0] == "narrative"
    assert _told("一、总体情况\n2022年,本局做了工作。\n二、收费及减免情况\n无。")[0] == "narrative"


def test_statistics_rows_tell_a_statistics_table() -> None:
    row = StatRow(id=None, label="网站公开", unit="条", values=(), label_span=Span(0, 4))
    assert _told("网站公开 条 7", stat_table=(row,)) == ("stat-table", ["网站公开"])
    assert _told("一、概述\n本局做了工作。") == ("narrative", [])
