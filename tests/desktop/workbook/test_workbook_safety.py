"""What a workbook must never do: run something from a report, change a text unsaid, or harm the file that was there."""

from __future__ import annotations

import errno
import random
from datetime import datetime
from pathlib import Path

import pytest
from hostile import report_with
from made_up_reports import cell_target, correct, entry, made_up, narrative, with_cell
from reading import comment, opened, rows_of

from desktop.workbook import ExportError, cell_xml, export, reading_back, writing
from desktop.workbook.fingerprint import Fingerprint
from desktop.workbook.sheet import Formula, Sheet, SheetCell
from desktop.workbook.styles import NUMBER, TEXT
from desktop.workbook.text import CELL_LIMIT, units
from parser.model import Report


def hostile_report(text: str) -> Report:
    """A report that has the text wherever a report holds text."""
    return report_with(made_up("甲局"), text)


def test_risky_texts_stay_text_when_a_person_edits_the_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(hostile_report("=1+1"))], path)
    line = rows_of(opened(path)["报送情况"])[0]
    assert line["报告标题"].quotePrefix
    assert not line["序号"].quotePrefix


def test_control_characters_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(hostile_report("水\x00利\x0b局\ud800\x1f"))], path)
    line = rows_of(opened(path)["报送情况"])[0]
    assert line["报告标题"].value == "水␀利␋局\ufffd␟"
    assert "␀" in comment(line["报告标题"])


def test_a_text_longer_than_a_cell_is_cut_with_a_notice(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(hostile_report("字" * 40_000))], path)
    workbook = opened(path)
    title = rows_of(workbook["报送情况"])[0]["报告标题"].value
    assert units(title) == CELL_LIMIT
    assert "原文共40000字" in title
    pieces = [line["正文"].value for line in rows_of(workbook["原文章节"])]
    assert "".join(pieces) == "字" * 40_000


@pytest.mark.parametrize("number", [10**15, 123456789012345678, 1e300])
def test_a_number_that_a_spreadsheet_would_change_stays_text(tmp_path: Path, number: float) -> None:
    path = tmp_path / "a.xlsx"
    report = with_cell(made_up(), "table3", "t3_new.total", value=number, raw="")
    export([entry(report)], path)
    live, stored = opened(path)["数据总表"], opened(path, results=True)["数据总表"]
    cell = live.cell(6, 14)
    assert (cell.data_type, cell.value) == ("s", str(number))
    assert "按文本保存" in comment(cell)
    assert stored.cell(7, 14).value is None


def test_only_a_workbook_name_is_taken(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export([], tmp_path / "汇总.xls")
    assert caught.value.code == "not_xlsx"
    assert "汇总.xls" in caught.value.message
    assert not list(tmp_path.glob("*"))


def test_a_missing_folder_and_a_folder_of_that_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export([], tmp_path / "没有" / "a.xlsx")
    assert caught.value.code == "missing"
    (tmp_path / "b.xlsx").mkdir()
    with pytest.raises(ExportError) as caught:
        export([], tmp_path / "b.xlsx")
    assert caught.value.code == "folder"


def write(path: Path, sheet: Sheet) -> None:
    writer = writing.BookWriter()
    writer.add(sheet)
    writer.save(path, "题", datetime(2024, 1, 1))


def fail_at(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fail(*_anything: object) -> None:
        raise OSError(code, "made up")

    monkeypatch.setattr(writing, "_put", fail)


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "full"), (errno.EROFS, "read_only"), (errno.EIO, "io"), (errno.EACCES, "denied")],
)
def test_a_failing_disk_leaves_the_old_workbook_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path)
    before = path.read_bytes()
    with monkeypatch.context() as patched:
        fail_at(patched, number)
        with pytest.raises(ExportError) as caught:
            export([entry(made_up("乙局"))], path)
    assert caught.value.code == code
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.glob("*.xlsx")] == ["a.xlsx"]
    assert not list(tmp_path.glob(".kaijuan-*"))


def test_a_workbook_that_reads_back_otherwise_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path)
    before = path.read_bytes()
    cell = cell_xml._cell
    wrong = {15: 16}
    monkeypatch.setattr(
        cell_xml, "_cell", lambda ref, style, value, texts: cell(ref, style, wrong.get(value, value), texts)
    )
    with pytest.raises(ExportError) as caught:
        export([entry(made_up())], path)
    assert caught.value.code == "mismatch"
    assert "数据总表!F6" in caught.value.message
    assert path.read_bytes() == before


def test_a_file_that_is_no_workbook_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing.BookWriter, "save", lambda _writer, path, *_rest: path.write_bytes(b"PK nothing"))
    with pytest.raises(ExportError) as caught:
        export([], tmp_path / "a.xlsx")
    assert caught.value.code == "mismatch"
    assert not list(tmp_path.glob("*.xlsx"))


@pytest.mark.parametrize("change", ["value", "type", "more", "fewer", "result", "formula", "name"])
def test_reading_back_sees_every_kind_of_difference(tmp_path: Path, change: str) -> None:
    meant = Sheet("一", [8, 8])
    meant.put(0, 0, 5, NUMBER)
    meant.put(0, 1, "字", TEXT)
    meant.put(1, 0, Formula("=SUM(A1)", 5), NUMBER)
    path = tmp_path / "a.xlsx"
    write(path, meant)
    assert reading_back.first_difference(path, [Fingerprint(meant)]) is None
    other = Sheet("二" if change == "name" else "一", [8, 8], cells=dict(meant.cells))
    changes = {
        "value": ((0, 0), 6),
        "type": ((0, 0), "5"),
        "more": ((4, 1), 1),
        "result": ((1, 0), Formula("=SUM(A1)", 6)),
        "formula": ((1, 0), Formula("=SUM(A2)", 5)),
    }
    if change == "fewer":
        del other.cells[0, 1]
    elif change in changes:
        place, value = changes[change]
        other.cells[place] = SheetCell(value, NUMBER)
    expected = {"value": "一!A1", "type": "一!A1", "more": "一!B5", "fewer": "一!B1", "name": "工作表"}.get(
        change, "一!A2"
    )
    assert reading_back.first_difference(path, [Fingerprint(other)]) == expected


def test_no_reports_make_an_empty_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    result = export([], path)
    assert result.reports == 0
    assert result.sheets == (
        "填报说明",
        "报送情况",
        "勾稽问题清单",
        "数据总表",
        "表二",
        "表三",
        "表四",
        "叙述指标",
        "人工修正记录",
        "原文章节",
    )
    assert opened(path).sheetnames == list(result.sheets)


def test_fifty_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    reports = [made_up(f"第{n}局", 2023, first=n) for n in range(1, 51)]
    assert export([entry(report) for report in reports], path).reports == 50
    sheet = opened(path, results=True)["数据总表"]
    assert [sheet.cell(row, 4).value for row in range(6, 56)] == list(range(1, 51))
    assert sheet.cell(56, 4).value == 1275


def test_the_same_reports_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("a.xlsx", "b.xlsx"):
        report = made_up()
        fix = correct(report, cell_target("table3.t3_new.total"), value=1)
        export([entry(report, fix), entry(narrative())], tmp_path / name, created=datetime(2024, 1, 2))
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_random_texts_come_back_unchanged(tmp_path: Path) -> None:
    choice = random.Random(7)
    pieces = [*"=+-@\t\n<>&\"' 字，。“”０1９é\u200b\U00020000", "_x0041_", "x005F_", "_x005F", "<r>", "</r>", "_"]
    sheet = Sheet("一", [20])
    for row in range(500):
        text = "".join(choice.choices(pieces, k=choice.randint(1, 20)))
        sheet.put(row, 0, f"<r>{text}</r>" if row % 5 == 0 else text, TEXT)
    path = tmp_path / "a.xlsx"
    write(path, sheet)
    assert reading_back.first_difference(path, [Fingerprint(sheet)]) is None
