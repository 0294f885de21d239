"""The rules between two years, each where it passes, where it fails and where nobody can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from official_tables import PARTS, failed, figure, found, illegible, of, outcomes, report, three, two, without

from parser import Checker, check, parse
from parser.checks.last_year import change_told
from parser.checks.last_year.carried_over import FIGURES, TEXT
from parser.checks.rule import rules
from parser.model import Finding, Report, Table
from parser.source.document import SourceDocument

NEVER_UNDECIDED = {"Y-10": "a table that was read is on a form"}
UNIT = "青溪县林业局"


def read(text: str) -> Report:
    return parse(SourceDocument(name="made-up.txt", kind="txt", text=text))


def of_two(rule: str, text: str, last: str) -> list[Finding]:
    """What a rule says of two texts, of 2016 and 2017."""
    now, before = (
        read(f"{UNIT}{year}年政府信息公开年度报告\n一、概述\n{said}\n二、主要问题\n信息更新不够及时。\n")
        for year, said in ((2017, text), (2016, last))
    )
    return of(check(now, last_year=before), rule)


def told(rule: str, text: str, last: str) -> list[str]:
    return [finding.outcome for finding in of_two(rule, text, last)]


@pytest.mark.parametrize(
    "rule_id", [rule_id for group in (change_told.GROUP, FIGURES, TEXT) for rule_id, _check in group.checks]
)
def test_rules_have_the_words_for_their_outcomes(rule_id: str) -> None:
    rule = rules()[rule_id]
    assert rule.name
    assert rule.basis
    assert rule.passes
    assert (rule.topic == "") == (rule_id in NEVER_UNDECIDED)


def test_without_last_year_nothing_is_said() -> None:
    made = report(three(), two(), year=2023, unit=UNIT, told=[figure("req_received", 3)])
    assert not [finding for finding in check(made) if finding.rule.startswith("Y-")]


class TestCarriedOver:
    """Y-01."""

    def test_column_by_column(self) -> None:
        assert outcomes(found(three(), last_year=report(three())), "Y-01") == {"pass"}
        amiss = failed(found(three(t3_carry_in__org_other=6), last_year=report(three())), "Y-01")
        assert [finding.message.partition("。")[0] for finding in amiss] == [
            "“其他”列：上年报告结转下年度5件，本年上年结转填6件，相差1件"
        ]
        assert [str(cell) for cell in amiss[0].cells] == ["cell:table3.t3_carry_in.org_other"]

    def test_a_total_that_differs_by_what_a_column_does_is_told_under_it(self) -> None:
        now = three(t3_carry_in__org_other=6, t3_carry_in__total=31)
        one, whole = failed(found(now, last_year=report(three())), "Y-01")
        assert "其他" in one.message
        assert whole.under == one.key

    def test_what_cannot_be_read_on_either_side(self) -> None:
        broken = illegible(three(), "5", "t3_carry_in.total")
        assert outcomes(found(broken, last_year=report(three())), "Y-01") == {"pass", "undecided"}
        last = without(three(), "t3_carry_out.total")
        (one,) = [f for f in of(found(three(), last_year=report(last)), "Y-01") if f.outcome == "undecided"]
        assert "上年报告" in one.message

    def test_blank_goes_with_nought_and_not_with_a_count(self) -> None:
        nothing = three(**{f"t3_carry_out__{part}": 0 for part in (*PARTS, "total")})
        blank = three(**{f"t3_carry_in__{part}": None for part in (*PARTS, "total")})
        told = of(found(blank, last_year=report(nothing)), "Y-01")
        assert {(finding.outcome, finding.trial) for finding in told} == {("pass", True)}
        assert outcomes(found(blank, last_year=report(three())), "Y-01") == {"undecided"}


def test_items_of_last_year() -> None:
    row = "art20_6__penalties__"
    last = report(two("2019", **{f"{row}items_last_year": 9, f"{row}items_change": -2}))
    now = {f"{row}items_last_year": 7}
    assert outcomes(found(two("2019", **now), last_year=last), "Y-03") == {"pass"}
    (one,) = failed(found(two("2019"), last_year=last), "Y-03")
    assert "行政处罚" in one.message
    assert (one.left, one.right) == (0, 7)
    unread = without(two("2019"), "art20_6.penalties.items_change")
    assert outcomes(found(two("2019", **now), last_year=report(unread)), "Y-03") == {"pass", "undecided"}
    assert not of(found(two("2021"), last_year=report(two("2021"))), "Y-03")


def test_documents_that_are_public_no_more() -> None:
    cell = "art20_1__normative_docs__disclosed_total"
    last = report(two("2019", **{cell: 12}))
    assert outcomes(found(two("2019", **{cell: 12}), last_year=last), "Y-04") == {"pass"}
    assert outcomes(found(two("2019", **{cell: 11}), last_year=last), "Y-04") == {"pass", "fail"}
    assert outcomes(found(two("2019", **{cell: 11}), last_year=last, text="全年废止1件。"), "Y-04") == {"pass"}
    assert outcomes(found(two("2019", **{cell: None}), last_year=last), "Y-04") == {"pass", "undecided"}


@pytest.mark.parametrize(
    ("now", "last", "outcome"),
    [
        ("收到政府信息公开申请46件，同比增长15%", "收到政府信息公开申请40件", ["pass"]),
        ("收到政府信息公开申请46件，同比增长15.9%", "收到政府信息公开申请40件", ["fail"]),
        ("收到政府信息公开申请46件，比上年减少6件", "收到政府信息公开申请52件", ["pass"]),
        ("收到政府信息公开申请46件，比上年减少6件", "收到政府信息公开申请40件", ["fail"]),
        ("收到政府信息公开申请46件，比上年减少6件", "开展培训3次", ["undecided"]),
        ("收到政府信息公开申请46件，同比增长15%", "收到政府信息公开申请0件", ["undecided"]),
        ("收到政府信息公开申请46件，同比增长约17%", "收到政府信息公开申请40件", []),
        ("收到政府信息公开申请40余件，同比增长17%", "收到政府信息公开申请40件", []),
        ("收到政府信息公开申请46件，较2014年增长17%", "收到政府信息公开申请40件", []),
    ],
)
def test_changes_in_words(now: str, last: str, outcome: list[str]) -> None:
    assert told("Y-05", f"2017年我局{now}。", f"2016年我局{last}。") == outcome


def test_a_change_is_worked_out_before_the_clerk() -> None:
    said = "2017年我局收到政府信息公开申请46件，同比增长25%。"
    (one,) = of_two("Y-05", said, "2016年我局收到政府信息公开申请40件。")
    assert one.message == "正文称“收到申请数”比上年增长25%，按两年数据（40→46）复算为15%。"


@pytest.mark.parametrize(
    ("last", "outcome"),
    [("收到政府信息公开申请40件", ["pass"]), ("收到政府信息公开申请41件", ["fail"]), ("开展培训3次", ["undecided"])],
)
def test_last_year_in_the_text(last: str, outcome: list[str]) -> None:
    now = "2017年我局开展培训3次。2016年我局收到政府信息公开申请40件。"
    assert told("Y-06", now, f"2016年我局{last}。") == outcome


def test_last_year_in_its_table_will_do() -> None:
    said = "2022年我局开展培训3次。2021年我局收到政府信息公开申请40件。"
    now = read(f"{UNIT}2022年政府信息公开工作年度报告\n一、概述\n{said}\n")
    total = {"t3_new__total": 40}
    assert outcomes(check(now, last_year=report(three(**total), year=2021)), "Y-06") == {"pass"}
    assert outcomes(check(now, last_year=report(three(), year=2021)), "Y-06") == {"fail"}


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        ("累计主动公开政府信息130条，其中2017年新增30条", ["pass"]),
        ("累计主动公开政府信息135条，其中2017年新增30条", ["fail"]),
        ("累计主动公开政府信息90条，其中2017年新增30条", ["fail"]),
        ("累计主动公开政府信息135条", ["undecided"]),
    ],
)
def test_totals_over_the_years(now: str, outcome: list[str]) -> None:
    last = "截至2016年底，历年累计主动公开政府信息100条。"
    assert told("Y-07", f"截至2017年底，历年{now}。", last) == outcome
    assert told("Y-07", f"截至2017年底，历年{now}。", "开展培训3次。") == ["undecided"]


def test_large_jumps() -> None:
    def jumps(now: int | None, last: int) -> list[Finding]:
        cells = ({"art20_6__penalties__decisions": count} for count in (now, last))
        this, before = (two("2021", **values) for values in cells)
        return of(found(this, last_year=report(before)), "Y-08")

    assert [f.outcome for f in jumps(120, 100)] == [f.outcome for f in jumps(3, 1)] == ["pass"]
    assert [f.message.partition("，")[0] for f in jumps(0, 44)] == ["“行政处罚处理决定”由上年44变为0"]
    assert [f.outcome for f in jumps(None, 44)] == ["undecided"]
    assert not of(found(two("2021"), last_year=report(two("2019"))), "Y-08")


SAID = (
    "我局坚持以公开为常态不公开为例外，围绕森林防火、国土绿化、林木采伐许可和古树名木保护公开信息。",
    "对群众关心的退耕还林补助，逐村张贴名单并设置举报电话，接受社会监督。",
    "门户网站栏目重新划分，清理了一批长期不更新的页面，安排专人每周巡查。",
    "新任工作人员参加了县里组织的业务学习，回来后在全局范围内作了讲解。",
    "依申请公开的受理窗口搬到了办事大厅一楼，工作日全天有人值守并提供查询电脑。",
    "遇到涉及多个单位的事项，先由办公室登记，再会同资源股和执法大队共同研究答复口径。",
    "宣传方面，制作了护林知识折页，进村入户发放，并在集市上设点接受咨询和解答疑问。",
    "年底对照上级下达的任务清单逐条检查，没有完成的事项列入台账，由分管领导限期督办落实。",
)
OTHER = (
    "今年的工作以服务林农为主线，把采伐审批的流程图贴进了每个乡镇林业站的大厅里。",
    "抗旱期间每日更新水源地林区巡护情况，受到了沿线群众和新闻媒体的广泛关注和好评。",
    "古树挂牌信息连同位置照片一起放到了地图上，村民扫码就能看到保护责任人和电话。",
    "政策吹风会改在林场召开，邀请承包大户到场提问，会后整理成问答刊登在网站首页。",
    "受理申请时，工作人员先电话沟通申请人的真实需要，多数人在沟通之后撤回或者补正。",
    "对历年形成的文件逐份核对密级和时效，把仍然有效的重新编号后放进了文件库供查阅。",
    "请第三方对栏目做了一次体检，按照体检报告调整了检索方式和无障碍浏览的一些细节。",
    "明年打算把种苗检验结果也纳入公开目录，并尝试用短视频讲解办事指南里的难懂之处。",
)


def test_words_are_compared_anew_when_the_year_or_a_table_is_another() -> None:
    words = "".join((*SAID, *OTHER))
    now, last = (read(f"{UNIT}{year}年政府信息公开年度报告\n一、概述\n{words}\n") for year in (2017, 2016))
    checker = Checker(last_year=last)
    assert "2016年" in of(checker.check(now), "Y-09")[0].message
    yearless = replace(now, metadata={name: entry for name, entry in now.metadata.items() if name != "year"})
    assert "2016年" not in of(checker.check(yearless), "Y-09")[0].message
    body = now.sections[0].body
    covered = replace(now, tables={"table3": Table(id="table3", edition="2021", cells={}, span=body)})
    assert of(checker.check(covered), "Y-09")[0].outcome == "undecided"


def test_the_same_words_again() -> None:
    same = "".join(f"{said}全年{count}件。" for count, said in enumerate(SAID, 3))
    last = "".join(f"{said}全年{count}件。" for count, said in enumerate(SAID, 40))
    (one,) = of_two("Y-09", same, last)
    assert one.outcome == "fail"
    assert "2016年" in one.message
    assert "雷同100%" in one.message
    assert told("Y-09", same, "".join(OTHER) + SAID[0]) == ["pass"]
    assert told("Y-09", "全年工作平稳。", last) == ["undecided"]


def test_other_words_about_the_very_same_figures() -> None:
    counts = "主动公开政府信息318条，门户网站公布201条，收到政府信息公开申请46件，开展培训3次，召开会议5次。"
    (one,) = of_two("Y-09", "".join(SAID) + counts, "".join(OTHER) + counts)
    assert one.outcome == "fail"
    assert "数字全部相同" in one.message


def test_another_form() -> None:
    assert outcomes(found(two("2021"), last_year=report(two("2021"))), "Y-10") == {"pass"}
    assert outcomes(found(two("2021"), last_year=report(two("2019"))), "Y-10") == {"fail"}


@pytest.mark.parametrize(
    ("now", "last", "outcome"),
    [
        ("青溪县应急管理局", "青溪县应急管理局", "pass"),
        ("青溪县应急管理局", "县应急管理局", "pass"),
        ("青溪县应急管理局", "青溪县安监局", "fail"),
        ("青溪县应急管理局", "青溪县水利局", "undecided"),
    ],
)
def test_another_name(now: str, last: str, outcome: str) -> None:
    assert outcomes(found(unit=now, last_year=report(unit=last)), "Y-11") == {outcome}
