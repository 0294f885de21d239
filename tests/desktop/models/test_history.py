from __future__ import annotations

from dataclasses import replace

import pytest
from factories import TEXT, after, line_of, make_finding, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.models.history import History, change_rows, history_rows, step_head
from desktop.models.open_report import OpenReport
from desktop.store import AcceptanceEvent, ReportRow, Step
from parser.corrections import Correction, How, Kind
from parser.model import Target, TargetKind
from parser.source import SourceDocument

AGENCY = Target.parse("metadata:agency")
SECTION = make_report().sections[1].target


def change(target: Target = AGENCY, note: str = "") -> Correction:
    return Correction(target=target, kind=Kind.SET, old={"value": "甲"}, new={"value": "乙"}, how=How.TYPED, note=note)


def step(number: int, plan_or_change: object, at: str = "2024-02-03T10:11:12", **more: object) -> Step:
    made = getattr(plan_or_change, "corrections", None) or (plan_or_change,)
    return Step(number, 1, getattr(plan_or_change, "label", "修改 单位"), at, made, **more)


def opened(now=None) -> OpenReport:
    row = ReportRow(1, "甲.txt", None, "0" * 64, None, "pending", "2024-01-01T00:00:00", 1)
    document = SourceDocument(name="甲.txt", kind="txt", text=TEXT)
    return OpenReport(row, document, make_report(), now or reviewed())


def test_newest_first_under_their_days_with_their_fate_and_who_did_it():
    seen = Correction(target=Target.parse(f"confirm:{AGENCY}"), kind=Kind.CONFIRM, old=None, new={"seen": {}})
    history = History(
        (
            step(1, change(), "2024-02-02T23:59:00", undone=True, superseded=True),
            step(2, seen, person="王芳"),
            step(3, change(note="电话核实")),
            step(4, change(), "2024-02-03T10:12:00", reverts=3),
            step(5, change(), "2024-02-03T10:13:00", undone=True),
        )
    )
    rows = history_rows(history)
    assert [row.cells for row in rows] == [
        ("2024-02-03　星期六", "", ""),
        ("10:13\n↶ 已撤销", "修改 单位", ""),
        ("10:12", "修改 单位", ""),
        ("10:11\n↩ 已撤回", "修改 单位", ""),
        ("10:11", "修改 单位", "王芳"),
        ("2024-02-02　星期五", "", ""),
        ("23:59\n⊘ 已替换", "修改 单位", ""),
    ]
    assert [row.heading for row in rows] == [True, False, False, False, False, True, False]
    assert [row.dim for row in rows if not row.heading] == [True, False, True, False, True]
    assert {row.target for row in rows if not row.heading} == {AGENCY}
    assert rows[3].remark == "甲 → 乙 · 电话核实"
    assert rows[4].remark == ""
    assert "甲 → 乙" in rows[1].detail
    assert "可以重做" in rows[1].detail
    assert step_head(history.steps[0], history.fate(history.steps[0])).startswith("2024-02-02 23:59:00 · 撤销之后")
    assert len({row.key for row in rows}) == len(rows)


def test_acceptances_stand_among_the_steps_as_they_came():
    at = "2024-02-03T10:11:12"
    events = (
        AcceptanceEvent(1, True, at, "王芳", errors=3, doubts=2, last_step=1),
        AcceptanceEvent(1, False, at, "李强", last_step=1),
        AcceptanceEvent(1, True, at, "王芳", last_step=2),
        AcceptanceEvent(1, False, at, "", cause="encoding", last_step=2),
        AcceptanceEvent(1, False, at, "", cause="split", last_step=2),
    )
    rows = history_rows(History((step(1, change()), step(2, change())), events))
    assert [(row.cells[1], row.cells[2], row.remark) for row in rows[1:]] == [
        ("○ 文件重新拆分，通过作废", "", ""),
        ("○ 换了编码，通过作废", "", ""),
        ("✓ 通过", "王芳", ""),
        ("修改 单位", "", "甲 → 乙"),
        ("○ 取消通过", "李强", ""),
        ("✓ 通过", "王芳", "通过时还有 3 处错误、2 处待核没有处理"),
        ("修改 单位", "", "甲 → 乙"),
    ]


def test_of_a_section_what_changed_of_it():
    made = [
        plans.set_section_title(reviewed(), SECTION, "公开工作"),
        plans.set_section_level(reviewed(), SECTION, 1),
        plans.split_section(reviewed(), span_of("改进：").start),
        plans.move_section(reviewed(), make_report().sections[4].target, span_of("公开不够").start),
    ]
    rows = history_rows(History(tuple(step(n, replace(p, corrections=p.corrections[:1])) for n, p in enumerate(made))))
    assert [row.remark for row in rows[1:]] == [
        "",
        "（无） → 改进（第1级标题）",
        "第 2 级 → 第 1 级",
        "（一）主动公开 → （一）公开工作",
    ]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            lambda: plans.set_cell(reviewed(), "table3", "t3_new.total", "18", note="电话核实"),
            ("表三 · 本年新收 · 总计", "17", "18", "手工录入 · 电话核实"),
        ),
        (lambda: plans.confirm(reviewed(), AGENCY), ("单位", "未确认", "已确认", "")),
        (lambda: plans.set_note(reviewed(), AGENCY, "已问过"), ("单位的附注", "（无）", "已问过", "")),
        (lambda: plans.set_note(reviewed(), None, "补报"), ("本份报告的附注", "（无）", "补报", "")),
        (lambda: plans.set_chrome(reviewed(), line_of("改进："), True), ("页面框架", "正文", "页面框架", "")),
        (
            lambda: plans.dispose(reviewed(), make_finding(), "误报", "口径不同"),
            ("表三 · 本年新收 · 自然人", "待处理", "误报：口径不同", ""),
        ),
        (lambda: plans.remove_metadata(reviewed(), "year"), ("年度", "2021", "（无）", "")),
    ],
)
def test_what_one_step_changed(make, expected):
    plan = make()
    (row,) = change_rows(opened(after(plan)), step(1, plan))
    assert (*row.cells, row.remark) == expected


def test_a_block_is_counted_in_the_list_and_told_one_by_one():
    plan = plans.set_cells(reviewed(), "table3", {"t3_new.total": "18", "t3_carry_in.total": "5"})
    made = step(1, plan)
    assert history_rows(History((made,)))[1].remark == "共 2 处"
    rows = change_rows(opened(after(plan)), made)
    assert [(row.key, row.cells[2]) for row in rows] == [("0", "18"), ("1", "5")]


def test_a_figure_that_is_gone_is_still_called_by_its_name():
    key = make_report().indicators[0].key
    plan = plans.remove_indicator(reviewed(), key)
    (row,) = change_rows(opened(after(plan)), step(1, plan))
    assert row.cells == ("主动公开政府信息数", "主动公开政府信息数 128条", "（无）")
    assert row.target == Target(TargetKind.INDICATOR, key)
