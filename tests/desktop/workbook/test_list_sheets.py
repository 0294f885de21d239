"""The sheets that are lists: overview, narrative figures, statistics, sections, corrections, findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from factories import make_report
from made_up_reports import SENTENCE, cell_target, correct, entry, made_up, narrative, unbalanced
from reading import colour, comment, opened, place_of, rows_of

from desktop.edits.plans import confirm
from desktop.workbook import Accepted, ExportEntry, ExportOptions, export
from desktop.workbook.styles import CORRECTED, FAILING, column_pixels
from parser.checks.collection.findings import MISSING, CollectionFinding, Decided, Verdict
from parser.checks.collection.roster import Member
from parser.corrections import Correction, Disposition, How, Kind
from parser.model import MetadataEntry, Span, Target, TargetKind


def lines(tmp_path: Path, name: str, *entries: ExportEntry) -> list[dict]:
    path = tmp_path / "a.xlsx"
    export(entries, path)
    return rows_of(opened(path)[name])


def values(line: dict) -> dict:
    return {head: cell.value for head, cell in line.items()}


def test_overview_tells_what_came_in_and_what_needs_a_look(tmp_path: Path) -> None:
    report = make_report()
    fix = correct(report, report.metadata["agency"].target, value="青禾镇人民政府")
    finding = unbalanced(report, cells=(report.tables["table3"].target("t3_new.org_other"),))
    warning = replace(finding, rule="T3-15", severity="warning", cells=())
    line = lines(tmp_path, "报送情况", entry(report, fix, findings=[finding, warning]))[0]
    shown = values(line)
    assert shown["单位"] == "青禾镇人民政府"
    assert colour(line["单位"]) == CORRECTED[1:]
    assert comment(line["单位"]).startswith("原值 云州县青禾镇 → 现值 青禾镇人民政府，")
    assert line["年度"].font.i
    assert comment(line["年度"]) == "待核：只有标题写了年度"
    assert [shown[head] for head in ("错误数", "警告数", "待核", "修正", "状态", "核对")] == [
        1,
        1,
        1,
        1,
        "已报",
        "已核",
    ]
    assert shown["文件名"] == "青禾镇.txt"
    assert shown["六部分完整性"] == "缺第二、四、六部分，表二缺，表三不完整，表四缺"
    assert shown["导入时间"] == "2024-02-03"


def test_overview_tells_who_accepted_what_was_open_then_and_the_note_on_the_report(tmp_path: Path) -> None:
    note = Correction(target=Target(TargetKind.NOTE, "report"), kind=Kind.NOTE, old=None, new={"text": "补报"})
    note = replace(note, by="王芳", at="2024-02-03T10:11:12")
    report = made_up()
    made = [
        replace(entry(report, note), accepted=Accepted("2024-02-04T08:05:06", "王芳", 2, 1)),
        replace(entry(report), accepted=Accepted("2024-02-04T08:05:06", "")),
        replace(entry(report), accepted=Accepted("2024-02-04T08:05:06", "李强", 0, 3)),
        entry(report),
    ]
    found = [values(line) for line in lines(tmp_path, "报送情况", *made)]
    assert [(line["何人通过"], line["附注"]) for line in found] == [
        ("王芳", "2024-02-04 08:05 通过时还有 2 处错误、1 处待核没有处理；补报（王芳，2024-02-03 10:11）"),
        (None, None),
        ("李强", "2024-02-04 08:05 通过时还有 3 处待核没有处理"),
        (None, None),
    ]


def test_a_value_corrected_in_another_reading_is_counted_as_doubtful_until_it_is_confirmed(tmp_path: Path) -> None:
    report = made_up()
    target = report.metadata["agency"].target
    fix = correct(report, target, value="青禾县水务局")
    fix = replace(fix, old={**(fix.old or {}), "value": "当时读到的单位"})
    line = lines(tmp_path, "报送情况", entry(report, fix))[0]
    assert [values(line)[head] for head in ("待核", "修正")] == [1, 1]
    assert line["单位"].font.i
    assert comment(line["单位"]).endswith("待核：改的时候读到的是另一个值，现在的读法不同了，请核对改后的值")
    reviewed = entry(report, fix).reviewed
    (confirmed,) = confirm(reviewed, target).corrections
    line = lines(tmp_path, "报送情况", entry(report, fix, confirmed))[0]
    assert values(line)["待核"] == 0
    assert not line["单位"].font.i
    assert "待核" not in comment(line["单位"])


def test_values_that_nobody_has_confirmed_are_told_above_the_list(tmp_path: Path) -> None:
    report = make_report()
    unsure = replace(report.metadata["agency"], confidence="low", reason="只有落款写了单位")
    report = replace(report, metadata={**report.metadata, "agency": unsure})
    doubtful = [target for target, value in report.values() if value.confidence == "low"]
    assert len(doubtful) == 2
    finding = unbalanced(report, cells=(doubtful[1],))
    path = tmp_path / "a.xlsx"
    export([entry(report), entry(made_up())], path)
    told = "有 2 项数值可信度低、还没有人确认（1 份报告），按读数写入，以斜体标出。"
    assert opened(path)["报送情况"]["A2"].value == f"{told}请对照原文核对。"
    export([entry(report, findings=[finding])], path)
    assert opened(path)["报送情况"]["A2"].value == f"{told}其中 1 项又在勾稽错误里，不再计入“待核”。请对照原文核对。"
    assert values(rows_of(opened(path)["报送情况"])[0])["待核"] == 1
    typed = correct(report, report.tables["table3"].target("t3_new.total"), value=9999, span=None)
    export([entry(report, typed)], path)
    assert opened(path)["报送情况"]["A2"].value == f"{told}请对照原文核对。"
    assert values(rows_of(opened(path)["报送情况"])[0])["待核"] == 3
    confirmed = confirm(entry(report).reviewed, *doubtful).corrections
    export([entry(report, *confirmed)], path)
    assert opened(path)["报送情况"]["A2"].value == "序号"


def test_a_long_table_begins_below_the_title_and_the_next_on_a_page_of_its_own(tmp_path: Path) -> None:
    report = narrative()
    long = replace(report, stat_table=report.stat_table * 40)
    path = tmp_path / "a.xlsx"
    export([entry(long), entry(report), entry(report)], path)
    sheet = opened(path)["统计表"]
    assert [mark.id for mark in sheet.row_breaks.brk] == [place_of(sheet, f"2．{entry(report).name}").row - 1]


def test_a_figure_with_a_fraction_is_shown_with_it(tmp_path: Path) -> None:
    report = narrative()
    row = report.stat_table[0]
    rows = (replace(row, values=(replace(row.values[0], value=1.37, raw="1.37"),)), *report.stat_table[1:])
    whole, part = report.indicators
    report = replace(report, stat_table=rows, indicators=(whole, replace(part, value=28.6, raw="28.6")))
    path = tmp_path / "a.xlsx"
    export([entry(report)], path)
    workbook = opened(path)
    for name, value in (("统计表", 1.37), ("叙述指标", 28.6), ("数据总表", 28.6)):
        assert place_of(workbook[name], value).number_format == "General", name
    assert place_of(workbook["叙述指标"], whole.value).number_format == "0"


def test_the_first_sheet_has_the_legend_and_the_title_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path, title="青禾县2023年汇总")
    workbook = opened(path)
    sheet = workbook["填报说明"]
    assert sheet["A1"].value == "青禾县2023年汇总"
    assert workbook["报送情况"]["A1"].value == "政府信息公开工作年度报告报送情况"
    assert workbook.properties.title == "青禾县2023年汇总"
    assert colour(place_of(sheet, "浅黄底")) == CORRECTED[1:]
    assert place_of(sheet, "斜体").font.i


def test_without_the_notes_the_overview_has_title_and_legend(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up())], path, title="青禾县2023年汇总", options=ExportOptions(sheets=("overview",)))
    sheet = opened(path)["报送情况"]
    assert sheet["A1"].value == "青禾县2023年汇总"
    assert colour(place_of(sheet, "浅黄底")) == CORRECTED[1:]


def test_the_notes_say_what_the_workbook_is_and_leave_room_for_who_answers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    entries = [entry(made_up()), entry(made_up("乙局", 2020, "2019")), entry(narrative())]
    options = ExportOptions(office="=甲局", clerk="王芳", phone="000-0000")
    export(entries, path, options=options, created=datetime(2024, 2, 3), version="9.8")
    sheet = opened(path)["填报说明"]
    told = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2, max_row=10)}
    assert told.pop("口径说明").count("\n") == 3
    assert told == {
        "统计年度": "2012年、2020年、2023年",
        "填报单位": "=甲局",
        "填报人": "王芳",
        "审核人": None,
        "联系电话": "000-0000",
        "制表日期": "2024年2月3日",
        "报告份数": "3 份（2021 版 1 份，2019 版 1 份，叙述式 1 份）",
        "软件版本": "开卷 Kaijuan 9.8",
    }
    assert sheet["B3"].data_type == "s"


def test_a_report_is_late_by_the_day_set_for_its_unit_else_by_the_one_in_the_regulations(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    day = {"field": "publish_date", "span": None}
    reports = [made_up("青禾县水利局"), made_up("青禾县林业局"), made_up("青禾县大路镇")]
    for report, published in zip(reports[1:], ("2024-02-01", None), strict=True):
        report.metadata["publish_date"] = MetadataEntry(value=published, **day)
    member = Member("青禾县水利局", "department", deadline=(1, 10))
    export([entry(report) for report in reports], path, members=[member])
    lines = rows_of(opened(path)["报送情况"])
    assert [(line["单位类别"].value, line["是否逾期"].value) for line in lines] == [
        ("部门", "是"),
        ("部门", "是"),
        ("乡镇", "日期不明"),
    ]
    assert comment(lines[0]["是否逾期"]) == "期限 2024年1月10日"
    assert comment(lines[1]["是否逾期"]) == "期限 2024年1月31日"
    assert colour(lines[0]["是否逾期"]) == FAILING[1:]


def test_units_that_have_not_reported_stand_below_the_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    found = [
        CollectionFinding("A-01", "error", "fail", f"{unit}没有报送", (), (unit,), 2023, MISSING, "2024-01-31")
        for unit in ("青禾县林业局", "=青禾县大路镇", "青禾县不报局")
    ]
    collection = [Decided(found[0]), Decided(found[1]), Decided(found[2], Verdict.FALSE_ALARM)]
    export([entry(made_up())], path, collection=collection, created=datetime(2024, 2, 3))
    lines = [values(line) for line in rows_of(opened(path)["报送情况"])]
    assert [(line["序号"], line["单位"], line["状态"], line["是否逾期"]) for line in lines] == [
        (1, "青禾县水利局", "已报", "否"),
        (2, "青禾县林业局", "未报", "是"),
        (3, "=青禾县大路镇", "未报", "是"),
    ]
    assert (lines[1]["错误数"], lines[1]["文件名"]) == (None, None)
    export([entry(made_up())], path, collection=collection, created=datetime(2024, 1, 3))
    assert [line["是否逾期"].value for line in rows_of(opened(path)["报送情况"])] == ["否", "否", "否"]


def test_a_report_that_goes_back_to_its_unit_is_told_so_until_it_is_accepted(tmp_path: Path) -> None:
    report = made_up()
    finding = unbalanced(report)
    new = {"disposition": Disposition.AS_PRINTED, "note": "", "left": 90, "right": 91}
    decision = Correction(target=finding.target, kind=Kind.DISPOSE, old=None, new=new)
    item = entry(report, decision, findings=[finding])
    found = lines(tmp_path, "报送情况", item, replace(item, status="pending"))
    assert [(values(line)["状态"], values(line)["核对"]) for line in found] == [("已报", "已核"), ("退改", "待核对")]


def test_a_report_without_agency_is_named_by_its_file(tmp_path: Path) -> None:
    report = replace(made_up("甲局"), metadata={})
    assert values(lines(tmp_path, "报送情况", entry(report))[0])["单位"] == "（单位未识别）甲局"


def test_every_figure_of_the_narrative_with_its_sentence(tmp_path: Path) -> None:
    report = made_up()
    received, answered = report.indicators
    doubtful = replace(
        answered,
        confidence="low",
        reason="办结与答复不分",
        approx="about",
        scope="cumulative",
        raw="近31",
        channel="网站",
    )
    span_less = replace(received, key="req_received@t1", span=None, sentence=None, value=None, delta="增长两成")
    report = replace(report, indicators=(received, doubtful, span_less))
    found = lines(tmp_path, "叙述指标", entry(report))
    assert values(found[0]) == {
        "序号": 1,
        "单位": "青禾县水利局",
        "年度": 2023,
        "指标": "收到申请数",
        "数值": 34,
        "计量单位": "件",
        "约数": None,
        "口径": "本年",
        "渠道或类别": None,
        "原句": SENTENCE,
        "所在章节": "一、总体情况",
        "行号": 3,
        "可信度": "高",
        "核对": "可信",
        "备注": None,
    }
    second = values(found[1])
    assert [second[head] for head in ("约数", "口径", "渠道或类别", "可信度", "核对", "备注")] == [
        "约",
        "累计",
        "网站",
        "低",
        "待核",
        "办结与答复不分",
    ]
    assert found[1]["数值"].font.i
    assert comment(found[1]["数值"]).splitlines()[0] == "原文为“近31”"
    third = values(found[2])
    assert (third["数值"], third["行号"], third["备注"]) == (None, None, "增减：增长两成；原文无此处")


def test_confirmed_and_corrected_figures_say_so(tmp_path: Path) -> None:
    report = made_up()
    first, second = report.indicators
    fix = correct(report, first.target, value=35)
    seen = Target(TargetKind.CONFIRM, str(second.target))
    confirm = Correction(target=seen, kind=Kind.CONFIRM, old=None, new={"seen": None})
    confirm = replace(confirm, new={"seen": correct(report, second.target).old})
    found = lines(tmp_path, "叙述指标", entry(report, fix, confirm))
    assert [values(line)["核对"] for line in found] == ["已改", "已核"]
    assert colour(found[0]["数值"]) == CORRECTED[1:]
    assert "原值 收到申请数 34件 → 现值 收到申请数 35件" in comment(found[0]["数值"])


def test_statistics_tables_keep_their_rows_and_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    report = narrative()
    fix = correct(report, report.stat_table[1].target(1), value=371)
    export([entry(report, fix), entry(made_up())], path)
    sheet = opened(path)["统计表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_row=5)]
    assert rows == [
        ["统计指标", "单位", "本年", "累计"],
        ["主动公开政府信息数", "条", 51, 510],
        ["网站公开数", "条", 37, 371],
    ]
    assert colour(sheet["D5"]) == CORRECTED[1:]


def test_there_is_no_sheet_of_statistics_without_such_a_table(tmp_path: Path) -> None:
    assert "统计表" not in export([entry(made_up())], tmp_path / "a.xlsx").sheets


def test_sections_with_their_text(tmp_path: Path) -> None:
    report = made_up()
    title = report.sections[1]
    fix = correct(report, title.target, title="公开情况", level=2)
    found = lines(tmp_path, "原文章节", entry(report, fix))
    assert [[values(line)[head] for head in ("编号", "标题", "层级", "正文", "行号")] for line in found] == [
        ["一、", "总体情况", 1, SENTENCE, 2],
        ["二、", "公开情况", 2, "见表。", 4],
    ]
    assert comment(found[1]["标题"]).startswith(
        "原值 二、主动公开政府信息情况（第1级标题） → 现值 二、公开情况（第2级标题）"
    )


def test_section_bodies_leave_out_chrome_and_name_the_tables(tmp_path: Path) -> None:
    report = make_report()
    lead = report.text.index("共收到申请17件")
    report = replace(report, noise=(*report.noise, Span(lead, lead + len("共收到申请17件，"))))
    bodies = {values(line)["标题"]: values(line)["正文"] for line in lines(tmp_path, "原文章节", entry(report))}
    assert bodies["依申请公开"] == "未发生行政复议。"
    assert bodies["收到和处理政府信息公开申请情况"] == "〔表三〕"
    assert bodies["存在的主要问题"] == "公开不够及时。\n改进：加强培训。"


def test_a_body_longer_than_a_row_can_show_goes_on_in_the_next(tmp_path: Path) -> None:
    report = made_up()
    text = report.text + "\n".join(f"第{n}段" + "公开" * 30 for n in range(60))
    last = replace(report.sections[1], body=Span(report.sections[1].body.start, len(text)))
    found = lines(tmp_path, "原文章节", entry(replace(report, text=text, sections=(report.sections[0], last))))
    pieces = [values(line) for line in found[1:]]
    assert len(pieces) > 2
    assert [piece["标题"] for piece in pieces[:2]] == ["主动公开政府信息情况", "主动公开政府信息情况（续）"]
    assert "\n".join(piece["正文"] for piece in pieces) == text[last.body.start :].strip()


def test_the_record_of_changes(tmp_path: Path) -> None:
    report = made_up()
    start = report.text.index("34件")
    change = correct(
        report, cell_target("table3.t3_new.total"), How.SELECTED, "取错列", value=34, span=[start, start + 2]
    )
    typed = correct(report, cell_target("table3.t3_new.org_other"), How.COMPUTED, "由总计推出", value=9)
    added = correct(report, Target(TargetKind.METADATA, "issuer"), field="issuer", value="办公室", span=None)
    change = replace(change, by="王芳")
    gone = replace(correct(report, report.indicators[0].target, note="重复"), new=None)
    note = Correction(
        target=Target(TargetKind.NOTE, str(typed.target)), kind=Kind.NOTE, old=None, new={"text": "已电话核实"}
    )
    confirm = Correction(
        target=Target(TargetKind.CONFIRM, "metadata:year"), kind=Kind.CONFIRM, old=None, new={"seen": {}}
    )
    found = [
        values(line)
        for line in lines(tmp_path, "人工修正记录", entry(report, change, typed, added, gone, note, confirm))
    ]
    before = report.tables["table3"].cells
    assert [[line[head] for head in ("字段", "修正前", "修正后", "原文位置", "方式", "理由")] for line in found] == [
        [
            "表三 · 本年新收 · 总计",
            str(before["t3_new.total"].value),
            "34",
            "第3行“34”",
            "取自原文",
            "取错列",
        ],
        [
            "表三 · 本年新收 · 其他",
            str(before["t3_new.org_other"].value),
            "9",
            None,
            "推算",
            "由总计推出",
        ],
        ["发布机构", "（无）", "办公室", None, "手工录入", "核对原件"],
        ["收到申请数", "收到申请数 34件", "（无）", "第3行“34”", "手工录入", "重复"],
        ["附注：表三 · 本年新收 · 其他", "（无）", "已电话核实", None, "手工录入", None],
    ]
    assert found[0]["时间"] == "2024-02-03 10:11:12"
    assert [line["何人"] for line in found] == ["王芳", None, None, None, None]
    sheet = opened(tmp_path / "a.xlsx")["表三"]
    assert comment(place_of(sheet, 34)).endswith("→ 现值 34，2024-02-03 10:11:12，王芳，取自原文，取错列")
    assert comment(place_of(sheet, 9)).endswith("附注：已电话核实")


@pytest.mark.parametrize("word", [*Disposition, "待处理"])
def test_findings_with_what_was_decided(tmp_path: Path, word: str) -> None:
    report = made_up()
    finding = unbalanced(report)
    passed = replace(finding, rule="T3-01", outcome="pass")
    hint = replace(finding, rule="T3-10", severity="hint", cells=())
    decision = Correction(
        target=finding.target,
        kind=Kind.DISPOSE,
        old=None,
        new={"disposition": word, "note": "已问过", "left": 90, "right": 91} if word in set(Disposition) else None,
    )
    item = entry(report, decision, findings=[hint, passed, finding])
    found = [values(line) for line in lines(tmp_path, "勾稽问题清单", item)]
    assert [line["规则"] for line in found] == ["T3-02", "T3-10"]
    assert {head: found[0][head] for head in ("级别", "左值", "右值", "差额", "处理结果", "处理说明")} == {
        "级别": "错误",
        "左值": 90,
        "右值": 91,
        "差额": 1,
        "处理结果": word,
        "处理说明": None if word == "待处理" else "已问过",
    }
    assert found[0]["位置"] == "表三 · 本年新收 · 总计、表三 · 本年新收 · 自然人"
    assert found[0]["问题说明"] == finding.message
    assert found[0]["原文摘录"] == "第1行“青禾县水利局”"
    sheet = opened(tmp_path / "a.xlsx")["表三"]
    cell = place_of(sheet, report.tables["table3"].cells["t3_new.total"].value)
    assert bool(comment(cell)) is (word != Disposition.FALSE_ALARM)


def test_lists_are_set_up_for_reading_and_printing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export([entry(made_up()), entry(narrative())], path)
    workbook = opened(path)
    for sheet in workbook:
        assert sheet.page_setup.paperSize == 9
        assert sheet.oddFooter.center.text == "第 &P 页 共 &N 页"
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert all(sheet.column_dimensions[letter].width for letter in "AB")
    for name, landscape in (("报送情况", True), ("表三", False), ("叙述指标", True), ("数据总表", True)):
        assert (workbook[name].page_setup.orientation == "landscape") is landscape
    assert workbook["叙述指标"].auto_filter.ref == "A2:P6"  # with the hidden column of keys, which moves along
    assert workbook["数据总表"].print_title_cols == "$A:$C"
    assert {workbook["报送情况"]["A1"].font.name, workbook["报送情况"]["A2"].font.name} == {"宋体", "黑体"}
    assert workbook["报送情况"]["B3"].font.name == "仿宋"
    assert workbook["报送情况"].column_dimensions["B"].width == column_pixels(14) / 8
    assert workbook["报送情况"]["B3"].alignment.wrap_text
