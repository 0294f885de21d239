from __future__ import annotations

import pytest

from parser.editions import FILES, edition, editions

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
