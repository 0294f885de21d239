"""Filling a template without a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop import __main__ as program

REPORT = "青禾县水利局2023年政府信息公开工作年度报告\n一、总体情况\n全年收到申请34件。\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "水利局 2023.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.append(["{{每个单位}}{{单位}}", "{{year}}", "{{t3_new.total}}", "{{没有}}"])
    book.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


def test_it_is_filled_and_what_is_missing_is_printed(
    tmp_path: Path, report: Path, template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "填好.xlsx"
    assert program.main(["--template", str(template), "--export", str(out), str(report)]) == 0
    row = [cell.value for cell in load_workbook(out).active[1]]
    assert row == ["青禾县水利局", 2023, None, "{{没有}}"]
    lines = capsys.readouterr().out.splitlines()
    assert f"已照模板写出 {out}：1 份报告，填了 3 格。" in lines
    assert "  没有填 Sheet!D1 {{没有}}：没有这个名称" in lines
    assert "  留空 Sheet!C1 青禾县水利局 表三 · 本年新收 · 总计：缺表三" in lines


def test_a_template_that_is_none_is_told(tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--template", str(report), "--export", str(tmp_path / "填好.xlsx"), str(report)]) == 1
    assert "不是 .xlsx 工作簿" in capsys.readouterr().err


def test_misuse(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--template", str(template)]) == 2
    assert program.main(["--template", str(template), "甲", "乙", "丙"]) == 2
    assert "--template 后须写模板" in capsys.readouterr().err


def test_all_names_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--template-names"]) == 0
    out = capsys.readouterr().out
    assert "表三\t表三 · 本年新收 · 总计\t{{table3.t3_new.total}}\t件\n" in out
    assert "报告信息\t单位\t{{agency}}\t\n" in out
