"""Lists of who must report as people make them, and files that are none."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.roster import KeptRoster, RosterError, deadline_of, deadline_text, keep_roster, kept_roster, read_roster
from desktop.roster import reading as module
from desktop.store import Store, StoreError
from desktop.store.choices import About, keep_choice
from parser.checks.collection.roster import Member

WATER = Member("青溪县水利局", "department", (), None)
EMERGENCY = Member("青溪县应急管理局", "department", ("县安监局", "县应急局"), (1, 20))
TOWN = Member("柳河镇人民政府", "township", (), (1, 31))


def workbook(path: Path, *rows: tuple[object, ...], empty_first: bool = False) -> Path:
    book = Workbook()
    sheet = book.active
    if empty_first:
        sheet = book.create_sheet("名单")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def text(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def refused(path: Path) -> str:
    with pytest.raises(RosterError) as caught:
        read_roster(path)
    return caught.value.message


class TestWorkbook:
    def test_columns_in_any_order_below_a_title(self, tmp_path):
        path = workbook(
            tmp_path / "名单.xlsx",
            ("青溪县应报单位",),
            (None, None),
            ("序号", "报送期限", "单位类别", "单位名称", "曾用名"),
            (1, None, "部门", "青溪县水利局", None),
            (2, datetime(2024, 1, 20), None, "青溪县应急管理局", "县安监局、县应急局"),
            (None, None, None, None, None),
            (3, "1月31日", "乡镇（街道）", " 柳河镇 人民政府", ""),
            empty_first=True,
        )
        assert read_roster(path) == (WATER, EMERGENCY, TOWN)

    def test_names_alone(self, tmp_path):
        path = workbook(tmp_path / "名单.xlsx", ("青溪县水利局",), ("青溪县人民政府",))
        assert [(one.name, one.kind) for one in read_roster(path)] == [
            ("青溪县水利局", "department"),
            ("青溪县人民政府", "government"),
        ]

    def test_numbers_before_the_names(self, tmp_path):
        path = workbook(tmp_path / "名单.xlsx", (1, "青溪县水利局"), (2, "柳河镇人民政府", "街道"))
        assert [one.kind for one in read_roster(path)] == ["department", "township"]

    def test_a_wide_table_without_headers(self, tmp_path):
        path = workbook(tmp_path / "名单.xlsx", ("甲", "乙", "丙", "丁", "戊", "己"))
        assert "单位名称" in refused(path)

    def test_what_is_wrong_is_told_by_line(self, tmp_path):
        path = workbook(
            tmp_path / "名单.xlsx",
            ("单位", "类别", "期限"),
            ("青溪县水利局", "企业", None),
            ("青溪县财政局", "部门", "尽快"),
            ("青溪县财政局", "部门", "2月29日"),
            ("青溪县教育局", "部门", None),
            ("青溪县 教育局", "部门", None),
            ("长" * 500, "部门", None),
        )
        message = refused(path)
        assert "第 2 行：看不懂类别“企业”" in message
        assert "第 3 行：看不懂期限“尽快”" in message
        assert "第 4 行" in message
        assert "第 6 行：“青溪县教育局”在上面已经有了" in message
        assert "第 7 行" in message

    def test_an_empty_one(self, tmp_path):
        assert "没有单位" in refused(workbook(tmp_path / "名单.xlsx"))


class TestHostile:
    def packed(self, path: Path, members: dict[str, bytes]) -> Path:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        path.write_bytes(stream.getvalue())
        return path

    def test_a_bomb(self, tmp_path):
        path = self.packed(tmp_path / "名单.xlsx", {"xl/workbook.xml": b" " * 50_000_000})
        assert "异常" in refused(path)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
    def test_entities(self, tmp_path, encoding):
        head = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        path = self.packed(tmp_path / "名单.xlsx", {"xl/workbook.xml": head.encode(encoding)})
        assert "异常" in refused(path)

    @pytest.mark.parametrize("members", [{"xl/workbook.xml": b"<a/>"}, {"xl/workbook.xml": b"no xml"}])
    def test_a_workbook_that_is_none(self, tmp_path, members):
        assert "损坏" in refused(self.packed(tmp_path / "名单.xlsx", members))

    def test_other_files(self, tmp_path):
        assert "不是 Excel 工作簿" in refused(self.packed(tmp_path / "名单.xlsx", {"word/document.xml": b"<a/>"}))
        broken = tmp_path / "坏的.xlsx"
        broken.write_bytes(b"PK\x03\x04 nothing")
        assert "损坏" in refused(broken)
        assert "找不到" in refused(tmp_path / "没有.xlsx")

    def test_far_too_many_rows(self, tmp_path, monkeypatch):
        monkeypatch.setattr(module, "MOST_ROWS", 3)
        assert "不像一份单位名单" in refused(text(tmp_path / "名单.txt", *(f"第{n}中学" for n in range(9))))
        rows = [(f"第{n}中学",) for n in range(9)]
        assert "不像一份单位名单" in refused(workbook(tmp_path / "名单.xlsx", *rows))


class TestText:
    @pytest.mark.parametrize("mark", ["\t", ",", "，"])
    def test_columns(self, tmp_path, mark):
        rows = (
            ("单位名称", "类别", "别名", "期限"),
            ("青溪县水利局", "部门", "", ""),
            ("青溪县应急管理局", "部门", "县安监局、县应急局", "2024-01-20"),
            ("柳河镇人民政府", "乡镇", "", "1月31日前"),
        )
        path = text(tmp_path / "名单.txt", *(mark.join(row) for row in rows), "", encoding="gb18030")
        assert read_roster(path) == (WATER, EMERGENCY, TOWN)

    def test_numbers_in_a_column_of_their_own(self, tmp_path):
        lines = ("序号\t单位名称\t类别", "1\t青溪县水利局\t部门", "2\t柳河镇人民政府\t乡镇")
        assert [one.kind for one in read_roster(text(tmp_path / "名单.txt", *lines))] == ["department", "township"]

    def test_one_unit_a_line(self, tmp_path):
        path = text(tmp_path / "名单.txt", "1、青溪县水利局", "2、柳河镇人民政府、乡镇", "（3） 青溪县人民政府")
        assert [(one.name, one.kind) for one in read_roster(path)] == [
            ("青溪县水利局", "department"),
            ("柳河镇人民政府", "township"),
            ("青溪县人民政府", "government"),
        ]


@pytest.mark.parametrize(
    ("word", "deadline"), [("", None), ("1月31日", (1, 31)), ("2024/3/5", (3, 5)), ("01-31", (1, 31))]
)
def test_deadlines(word, deadline):
    assert deadline_of(word) == deadline
    assert deadline_of(deadline_text(deadline)) == deadline


@pytest.mark.parametrize("word", ["明天", "13月1日", "2月29日", "2024年"])
def test_no_deadlines(word):
    with pytest.raises(ValueError, match=r"\w"):
        deadline_of(word)


def test_a_list_is_kept_in_the_workspace(tmp_path):
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        assert kept_roster(store) == KeptRoster()
        kept = KeptRoster((WATER, EMERGENCY, TOWN), 2023)
        keep_roster(store, kept)
        assert kept_roster(store) == kept
        for again in (KeptRoster((TOWN, WATER), None), KeptRoster((WATER, TOWN, EMERGENCY), 2022), KeptRoster()):
            keep_roster(store, again, "王芳")
            assert kept_roster(store) == again
        assert {choice.person for choice in store.choices(About.MEMBER)} == {"", "王芳"}
        with store.writing() as connection:
            keep_choice(connection, About.MEMBER, "水务局", {"kind": "department"}, "")
        with pytest.raises(StoreError):
            kept_roster(store)
