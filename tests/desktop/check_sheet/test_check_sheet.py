"""What stands on a check sheet, and that no text of a report becomes markup on its page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import after, failing, make_report, reviewed

from desktop.check_sheet import CheckSheet, Grid, as_html, check_sheet_of
from desktop.edits import plans
from desktop.workbook import Accepted, ExportEntry
from parser.corrections import Reviewed
from parser.model import Finding, Target, TargetKind


def sheet(base: Reviewed | None = None, *findings: Finding, **entry: object) -> CheckSheet:
    rules_off = entry.pop("rules_off", None)
    made = ExportEntry((base or reviewed()).with_findings(findings), **entry)  # type: ignore[arg-type]
    return check_sheet_of(made, rules_off)  # type: ignore[arg-type]


def facts(made: CheckSheet) -> dict[str, str]:
    return dict(made.facts)


class TestHead:
    def test_it_says_whose_report_of_what_year_and_how_it_stands(self) -> None:
        made = sheet(None, status="pending")
        told = facts(made)
        assert told["单位"] == make_report().metadata["agency"].value
        assert told["年度"] == "2021年"
        assert told["版式"] == "2021 版"
        assert told["状态"] == "待核对"
        assert told["文件"] == "青禾镇.txt"
        assert told["未处理"].startswith("错误 0，警告 0，待核")
        assert made.name.endswith("　2021年")

    def test_who_accepted_it_and_when(self) -> None:
        accepted = Accepted("2024-03-01T09:30:15", "张三")
        assert facts(sheet(None, status="accepted", accepted=accepted))["状态"] == "已核（张三，2024-03-01 09:30）"
        nobody = replace(accepted, person="")
        assert facts(sheet(None, status="accepted", accepted=nobody))["状态"] == "已核（2024-03-01 09:30）"
        assert facts(sheet(None, status="pending", accepted=accepted))["状态"] == "待核对"

    def test_what_was_not_read_is_said(self) -> None:
        bare = replace(make_report(), metadata={})
        made = sheet(reviewed(bare))
        assert facts(made)["年度"] == "（未识别）"
        assert facts(made)["单位"] == "（单位未识别）青禾镇"
        assert made.name == "（单位未识别）青禾镇"

    def test_rules_that_are_switched_off_are_named(self) -> None:
        assert sheet().remarks == ()
        assert sheet(rules_off={"T3-02": "2024-01-01T00:00:00"}).remarks == ("停用了 1 条核对规则，没有核对：T3-02。",)


class TestProblems:
    def test_errors_stand_before_warnings_and_doubts_with_place_print_and_what_is_expected(self) -> None:
        warning = failing("T3-01", severity="warning", message="留意此处。")
        hint = failing("T3-09", severity="hint", message="仅供参考。")
        made = sheet(None, warning, hint, failing())
        gravities = [one.gravity for one in made.open]
        assert gravities[:2] == ["error", "warning"]
        assert set(gravities[2:]) <= {"doubt"}
        first = made.open[0]
        assert first.place.startswith("表三·本年新收·自然人、表三·本年新收·总计（第")
        assert first.printed == "11、17"
        assert "相差 1" in first.wanted
        assert first.why.startswith("表三“本年新收”行")
        assert all(one.why != "仅供参考。" for one in made.open)

    def test_a_doubt_says_where_it_stands_and_why(self) -> None:
        report = make_report()
        unsure = replace(report.indicators[0], confidence="low", reason="没有写明单位")
        made = sheet(reviewed(replace(report, indicators=(unsure, *report.indicators[1:]))))
        doubt = next(one for one in made.open if one.why == "没有写明单位")
        assert (doubt.gravity, doubt.wanted) == ("doubt", "请对照原文")
        assert "（第6行）" in doubt.place
        assert doubt.printed in report.text

    @pytest.mark.parametrize(("decision", "note"), [("原文如此", ""), ("误报", "表头另有说明")])
    def test_what_was_decided_on_stands_by_itself(self, decision: str, note: str) -> None:
        finding = failing()
        base = reviewed().with_findings((finding,))
        made = sheet(after(plans.dispose(base, finding, decision, note), base), finding)
        assert made.count("error") == 0
        [decided] = made.decided
        assert (decided.decision, decided.note) == (decision, note)
        assert decided.place.startswith("表三·本年新收")


class TestChanges:
    def test_each_says_from_what_to_what_when_by_whom_and_why(self) -> None:
        plan = plans.set_metadata(reviewed(), "agency", "云州县青禾镇政府")
        [made] = plan.corrections
        told = replace(made, at="2024-03-01T09:30:15", by="张三", note="全称")
        after_it = after(plan)
        [change] = sheet(after_it, corrections=(told,)).changes
        assert (change.place, change.new) == ("单位", "云州县青禾镇政府")
        assert (change.at, change.by, change.why) == ("2024-03-01 09:30", "张三", "全称")
        [unsaid] = sheet(after_it, corrections=(replace(told, note="", by=""),)).changes
        assert (unsaid.by, unsaid.why) == ("", "手工录入")

    def test_confirmations_are_no_changes(self) -> None:
        plan = plans.confirm(reviewed(), Target(TargetKind.METADATA, "agency"))
        assert sheet(after(plan), corrections=tuple(plan.corrections)).changes == ()


class TestTables:
    def grid(self, made: CheckSheet, title: str) -> Grid:
        return next(grid for grid in made.grids if grid.title.startswith(title))

    def test_squares_fill_the_grid_without_gap_or_overlap(self) -> None:
        for grid in sheet().grids:
            taken = [
                (square.row + row, square.column + column)
                for square in grid.squares
                for row in range(square.rows)
                for column in range(square.columns)
            ]
            assert sorted(taken) == [(row, column) for row in range(grid.rows) for column in range(grid.columns)]
            assert sum(grid.widths) == 100

    def test_a_figure_says_how_it_stands(self) -> None:
        made = self.grid(sheet(None, failing()), "表三")
        standings = {square.text: square.standing for square in made.squares if square.figure}
        assert standings["17"] == "wrong"
        assert "missing" in standings.values()
        assert standings["缺"] == "missing"

    def test_a_dash_stays_a_dash_and_blank_stays_blank(self) -> None:
        texts = [square.text for square in self.grid(sheet(), "表三").squares if square.figure]
        assert "/" in texts

    def test_the_statistics_table_is_there_with_its_units(self) -> None:
        grid = self.grid(sheet(), "统计表")
        assert [square.text for square in grid.squares if square.row == 1] == ["主动公开政府信息数", "条", "128"]


class TestPage:
    def test_every_part_is_there_and_the_lines_to_be_signed(self) -> None:
        page = as_html(sheet(None, failing()))
        parts = ("核对单", "一、尚未处理的问题", "二、已处理", "三、人工修正", "四、表格数据")
        for told in (*parts, "核对人：", "复核人：", "日期："):
            assert told in page
        assert page.index("一、") < page.index("表三·本年新收") < page.index("核对人：")

    def test_an_empty_report_says_so(self) -> None:
        bare = replace(make_report(), metadata={}, tables={}, stat_table=(), indicators=(), sections=())
        page = as_html(sheet(reviewed(bare)))
        for told in ("没有尚未处理的问题", "没有人工修正", "没有读到表格"):
            assert told in page

    def test_no_text_becomes_markup_or_breaks_the_page(self) -> None:
        hostile = "<img src='file:///etc/passwd'><b>&amp;\x00\ud800"
        finding = failing(message=hostile)
        plan = plans.set_metadata(reviewed(), "agency", "<script>甲</script>")
        page = as_html(sheet(after(plan), finding, corrections=tuple(plan.corrections)))
        assert "<img" not in page
        assert "<script" not in page
        assert "&lt;script&gt;甲" in page
        page.encode()
