"""The template on the desk: opened, pointed at, kept beside the superior's file, brought back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from made_up_reports import entry, made_up
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side
from superior_templates import sheet_template, summary_template, units

from desktop.models.templates.heads import fields_by_heads, guesses
from desktop.models.templates.offered_values import found_values, offered_values
from desktop.models.templates.places import asked_name, asking_of
from desktop.models.templates.template_desk import TemplateDesk, counts_of
from desktop.template import CellMapping, fields, read_mapping, write_mapping
from desktop.template.keeping import place_to_keep
from desktop.workbook import ExportOptions, export


@pytest.fixture
def template(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.title = "表"
    for row in (
        ["单位", "本年新收", "说明"],
        ["（填单位）", "=1+1"],
        ["合计", "=SUM(B2:B2)"],
        ["{{主管部门}}", "{{年度}}"],
    ):
        book.active.append(row)
    book.create_sheet("另表")
    book.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def desk(template: Path, told: list[str], qapp) -> TemplateDesk:
    made = TemplateDesk(entry(made_up("青禾县水利局")))
    made.told.connect(told.append)
    made.open(template)
    return made


def test_places_tell_the_values_of_the_report_in_hand(desk: TemplateDesk) -> None:
    desk.map_cell("表", "B2", "table3.t3_new.total")
    desk.map_cell("表", "B3", "合计 table3.t3_new.total")
    places = {place.address: place for place in desk.places}
    assert (places["B2"].kind, places["B2"].name) == ("mapped", "表三 · 本年新收 · 总计")
    number = made_up("青禾县水利局").tables["table3"].cells["t3_new.total"].value
    assert places["B2"].value == str(number)
    assert (places["B3"].name, places["B3"].why) == ("表三 · 本年新收 · 总计，各单位相加", "各单位相加")
    assert (places["B4"].kind, places["B4"].value) == ("written", "2023")
    assert (places["A4"].kind, places["A4"].why) == ("unknown", "没有这个名称")
    assert counts_of(desk.places) == (3, 1)


def test_steps_are_named_and_go_back(desk: TemplateDesk, told: list[str]) -> None:
    desk.map_cell("表", "A2", "agency")
    desk.repeat_row("表", 2, on=True)
    assert desk.is_repeated("表", 2)
    assert desk.ways == ("第 2 行每个单位一行", "")
    desk.undo()
    assert not desk.is_repeated("表", 2)
    assert told[-1] == "已撤销：第 2 行每个单位一行"
    desk.undo()
    assert (desk.ways, desk.unkept) == (("", "A2 填单位"), False)
    desk.redo()
    assert desk.mapping.cells == {"表": {"A2": "agency"}}
    desk.clear_cell("表", "A2")
    assert desk.mapping.cells == {}


def test_what_contradicts_is_refused_with_a_sentence(desk: TemplateDesk, told: list[str], tmp_path: Path) -> None:
    desk.repeat_sheet("另表", on=True)
    desk.repeat_row("另表", 1, on=True)
    assert "不能再把其中一行" in told[-1]
    desk.repeat_row("表", 2, on=True)
    desk.repeat_sheet("表", on=True)
    assert "不能再每个单位一张" in told[-1]
    desk.clear_cell("表", "B4")
    assert "模板里写着的" in told[-1]
    desk.clear_cell("表", "C3")
    assert "没有指定" in told[-1]
    desk.open(summary_template(tmp_path / "汇总.xlsx"))
    desk.repeat_row("汇总", 4, on=False)
    assert "模板里写着的" in told[-1]
    desk.open(sheet_template(tmp_path / "每单位.xlsx"))
    desk.repeat_sheet("单位表", on=False)
    assert "模板里写着的" in told[-1]
    assert desk.is_for_each("单位表")


def test_it_is_kept_beside_and_comes_back_with_either_file(desk: TemplateDesk, template: Path, told: list[str]) -> None:
    before = template.read_bytes()
    desk.map_cell("表", "A2", "agency")
    kept = desk.keep()
    assert kept == template.with_name("模板（已指定）.xlsx") == place_to_keep(template)
    assert "模板原件没有变" in told[-1]
    assert template.read_bytes() == before
    assert not desk.unkept
    assert read_mapping(kept) == desk.mapping
    for path in (template, kept):
        again = TemplateDesk(None)
        again.open(path)
        assert again.mapping == desk.mapping
        assert place_to_keep(path) == kept
    newer = Workbook()
    newer.active.title = "改了名"
    newer.save(template)
    desk.open(template)
    assert not desk.mapping
    assert "模板里没有这些工作表了，原来对它们的指定没有用上：表" in told[-1]


def test_of_two_mappings_the_later_one_is_brought(tmp_path: Path, template: Path, qapp) -> None:
    """A template that was sent with what goes where in it, changed here, and sent anew."""
    write_mapping(template, CellMapping({"表": {"A2": "agency"}}))
    desk = TemplateDesk(None)
    desk.open(template)
    assert desk.mapping.cells["表"] == {"A2": "agency"}
    desk.map_cell("表", "B2", "year")
    kept = desk.keep()
    desk.open(template)
    assert desk.mapping.cells["表"] == {"A2": "agency", "B2": "year"}
    os.utime(kept, (1, 1))
    desk.open(template)
    assert desk.mapping.cells["表"] == {"A2": "agency"}
    assert desk.is_its_own(template)
    assert desk.is_its_own(kept)
    assert not desk.is_its_own(tmp_path / "别的.xlsx")
    desk.open(kept)
    assert desk.bare_name == "模板"


def test_a_place_that_cannot_be_written_is_told(desk: TemplateDesk, template: Path, told: list[str]) -> None:
    place_to_keep(template).mkdir()
    desk.map_cell("表", "A2", "agency")
    assert desk.keep() is None
    assert told[-1].startswith("指定没有存下：")
    assert desk.unkept
    assert desk.keep(template.with_name("别处.xlsx")) == template.with_name("别处.xlsx")


@pytest.mark.parametrize("name", ["带宏.xlsm", "旧.xls", "不在.xlsx"])
def test_what_is_no_template_leaves_none_and_says_why(desk: TemplateDesk, tmp_path: Path, name: str) -> None:
    if name != "不在.xlsx":
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" if name == "旧.xls" else b"PK")
    desk.open(tmp_path / name)
    assert (desk.path, desk.sheets, desk.places) == (None, (), ())
    assert name in desk.trouble
    assert desk.keep() is None


class TestOfferedValues:
    def test_every_value_is_in_one_group(self) -> None:
        assert {one.field for one in offered_values()} == set(fields())
        groups = list(dict.fromkeys(one.group for one in offered_values()))
        assert groups == ["单位与年度", "表二", "表三", "表四", "叙述指标", "统计表", "核对情况"]
        assert [one.field.id for one in offered_values()][:3] == ["agency", "year", "ordinal"]

    def test_rows_and_columns_of_the_tables(self) -> None:
        one = next(one for one in offered_values() if one.field.id == "table3.t3_new.total")
        assert (one.group, one.row, one.name) == ("表三", "本年新收", "总计")

    @pytest.mark.parametrize("typed", ["本年新收 总计", "bnxs zj", "t3_new.total", "xinshou zongji", "表三 bnxs zj"])
    def test_words_pinyin_and_ids_find(self, typed: str) -> None:
        assert "table3.t3_new.total" in [one.field.id for one in found_values(typed)]

    def test_nothing_is_found_for_what_is_nowhere(self) -> None:
        assert found_values("天气") == []

    def test_heads_make_guesses(self, desk: TemplateDesk) -> None:
        assert guesses(desk.sheets[0], (2, 2))[0].id == "table3.t3_new.total"
        assert guesses(desk.sheets[0], (2, 1))[0].id == "agency"

    def test_money_and_sums(self) -> None:
        money = next(field for field in fields() if field.is_money)
        assert money.is_figure
        assert not next(field for field in fields() if field.id == "agency").is_figure
        assert asked_name(asking_of(f"合计 {money.id}|元")) == f"{money.name}（元），各单位相加"
        assert asked_name(asking_of("每个单位")) == ""


class TestHeads:
    @pytest.fixture
    def blank(self, tmp_path: Path) -> Path:
        """The official tables as a superior sends them, with merged heads and nothing in the cells."""
        path = tmp_path / "官方表.xlsx"
        export(units(2), path, options=ExportOptions(sheets=("table3_total",)))
        book = load_workbook(path)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, int | float) or str(cell.value).startswith("="):
                        cell.value = None
        book.save(path)
        return path

    def test_the_official_table_is_pointed_at_in_one_step(self, blank: Path, told: list[str], qapp) -> None:
        desk = TemplateDesk(None)
        desk.told.connect(told.append)
        desk.open(blank)
        desk.map_by_heads("表三汇总")
        mapped = desk.mapping.cells["表三汇总"]
        cells = {one.field.id for one in offered_values() if one.field.id.startswith("table3.")}
        assert set(mapped.values()) <= cells
        assert len(set(mapped.values())) == len(mapped) >= 170
        assert told[-1].startswith(f"照表头指定了 {len(mapped)} 格")
        desk.undo()
        assert not desk.mapping

    def test_in_a_repeated_row_the_head_above_is_enough(self, tmp_path: Path, told: list[str], qapp) -> None:
        book = Workbook()
        book.active.title = "表"
        for row in (
            ["序号", "单位", "收到申请", None, "备注"],
            [None, None, "本年新收", "上年结转", None],
            [None, "（填）"],
        ):
            book.active.append(row)
        book.active.merge_cells("C1:D1")
        book.save(tmp_path / "汇总.xlsx")
        desk = TemplateDesk(None)
        desk.told.connect(told.append)
        desk.open(tmp_path / "汇总.xlsx")
        desk.map_by_heads("表")
        assert "请先点那一行" in told[-1]
        desk.repeat_row("表", 3, on=True)
        desk.map_by_heads("表")
        assert desk.mapping.cells == {
            "表": {"A3": "ordinal", "C3": "table3.t3_new.total", "D3": "table3.t3_carry_in.total"}
        }
        desk.map_by_heads("表")
        assert "一格一格指定" in told[-1]

    def test_what_is_filled_is_left_alone(self, blank: Path, qapp) -> None:
        desk = TemplateDesk(None)
        desk.open(blank)
        every = fields_by_heads(desk.sheets[0], (), ())
        first = next(iter(every))
        assert first not in fields_by_heads(desk.sheets[0], (first,), ())

    @pytest.mark.parametrize("rows", [1, 2])
    def test_two_heads_are_enough_over_a_row_that_is_alone(self, tmp_path: Path, rows: int, qapp) -> None:
        book = Workbook()
        sheet = book.active
        sheet.title = "表"
        heads = ["行政复议", None, "行政诉讼", None], [None, None, "复议后起诉", None], ["结果维持", "总计"] * 2
        for row in heads:
            sheet.append(row)
        for area in ("A1:B2", "C1:D1", "C2:D2"):
            sheet.merge_cells(area)
        for row in sheet[f"A4:D{3 + rows}"]:
            for cell in row:
                cell.border = Border(left=Side("thin"))
        book.save(tmp_path / "表四.xlsx")
        desk = TemplateDesk(None)
        desk.open(tmp_path / "表四.xlsx")
        desk.map_by_heads("表")
        told = {
            "A4": "table4.t4_review_upheld",
            "B4": "table4.t4_review_total",
            "C4": "table4.t4_suit_after_review_upheld",
            "D4": "table4.t4_suit_after_review_total",
        }
        assert desk.mapping.cells == ({"表": told} if rows == 1 else {})
