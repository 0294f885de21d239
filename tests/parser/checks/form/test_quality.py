"""The text as it reached us: page chrome, other papers, encoding, lost characters, slips of the pen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from carriers import TEXT_CARRIERS, document, numbers, printed

from parser import check, parse
from parser.checks.form.quality import GROUP, unconfirmed
from parser.checks.rule import rules
from parser.corrections import Correction, Kind, apply
from parser.editions import edition
from parser.model import Finding, Target, TargetKind
from parser.payloads import payload_of
from parser.source.document import SourceDocument

NEVER_UNDECIDED = {
    "Q-01": "what is chrome the reader has decided",
    "Q-04": "damage is counted",
    "Q-05": "characters are counted",
    "Q-06": "a slip of the list is seen or it is not",
    "Q-07": "marks are seen or they are not",
}

REPORT = """{before}青溪县林业局2016年政府信息公开年度报告
一、概述
2016年，我局加强领导，全年主动公开信息12条。{text}
二、存在的问题
更新不够及时，下一步加强培训。
青溪县林业局
2017年1月20日
{behind}"""
NEWS = "昨日上午，县第三小学操场上彩旗飘扬，三百多名学生参加了春季长跑比赛，" + "气氛十分热烈，家长们也到场加油。" * 3


def text_of(text: str = "", before: str = "", behind: str = "") -> str:
    return REPORT.format(text=text, before=before and before + "\n", behind=behind and behind + "\n")


def findings(rule: str, source: SourceDocument | str) -> list[Finding]:
    source = document(source) if isinstance(source, str) else source
    return [finding for finding in check(parse(source)) if finding.rule == rule]


def outcomes(rule: str, source: SourceDocument | str) -> list[str]:
    return [finding.outcome for finding in findings(rule, source)]


def test_rules_have_the_words_for_their_outcomes():
    for rule_id, _check in GROUP.checks:
        assert (rules()[rule_id].topic == "") == (rule_id in NEVER_UNDECIDED)
        assert rules()[rule_id].passes


def test_a_clean_text_passes_everywhere():
    ids = {rule_id for rule_id, _check in GROUP.checks}
    told = [finding for finding in check(parse(document(text_of()))) if finding.rule in ids]
    assert {finding.outcome for finding in told} == {"pass"}
    assert {finding.rule for finding in told} == ids


def test_chrome_inside_the_report_is_told():
    (finding,) = findings("Q-01", text_of("\n扫一扫在手机打开当前页\n网站办的活动有3次。"))
    assert (finding.outcome, finding.severity, "1处" in finding.message) == ("fail", "hint", True)


def test_a_paragraph_of_another_paper_is_told():
    (finding,) = findings("Q-02", text_of(before=NEWS))
    assert (finding.outcome, "第1段" in finding.message) == ("fail", True)
    assert outcomes("Q-02", text_of(behind=NEWS)) == ["fail"]
    assert outcomes(
        "Q-02", text_of(before="根据有关规定，现将青溪县林业局年度报告予以公布，" + "欢迎社会各界监督，" * 6)
    ) == ["pass"]


def test_with_a_doubtful_title_nobody_knows_where_the_report_begins():
    doubtful = text_of(before=NEWS) + text_of().replace("林业", "水务")
    assert outcomes("Q-02", doubtful) == ["undecided"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("", "pass"), ("锟斤拷锟斤拷", "fail"), ("��我局�", "fail"), ("我局�公开", "undecided")],
)
def test_signs_of_a_wrong_encoding_are_told(text: str, outcome: str):
    assert outcomes("Q-03", text_of(text)) == [outcome]


def test_a_word_file_has_no_encoding():
    report = parse(document(text_of("锟斤拷")))
    report = replace(report, source=replace(report.source, kind="docx"))
    assert [finding for finding in check(report) if finding.rule == "Q-03"] == []


def test_lost_digits_are_told_when_there_are_many():
    lost = "根据国办发〔201624号、县政办〔201511号文件，201611日起执行，2016年月1日结束。"
    (finding,) = findings("Q-04", text_of(lost))
    assert (finding.outcome, "“201624号”" in finding.message) == ("fail", True)
    assert outcomes("Q-04", text_of("根据国办发〔201624号文件，2016年1月1日起执行。")) == ["pass"]


def test_a_text_in_traditional_characters_is_told():
    words = "為進一步規範資訊公開，縣林業局認真貫徹執行條例，組織開展業務學習，積極宣傳，擴大範圍，完善機制，確保實效。"
    assert outcomes("Q-05", text_of(words)) == ["fail"]
    assert outcomes("Q-05", text_of("陳麗同志負責。")) == ["pass"]


@pytest.mark.parametrize(
    ("text", "std"),
    [
        ("全年没有以申请公开事项。", "依申请公开"),
        ("进一步拓大公开范围。", "扩大"),
        ("通过短息平台发布。", "短信平台"),
        ("有关事项己在网站公布。", "已在"),
        ("统一布署各项工作。", "部署"),
        ("加强加强培训。", "加强"),
    ],
)
def test_a_slip_of_the_pen_is_told(text: str, std: str):
    (finding,) = findings("Q-06", text_of(text))
    assert (finding.outcome, f"疑为“{std}”" in finding.message) == ("fail", True)


def test_several_slips_are_one_finding():
    (finding,) = findings("Q-06", text_of("进一步拓大范围，统一布署。统一布署培训。"))
    assert len(finding.spans) == 3
    assert "“拓大”疑为“扩大”；“布署”疑为“部署”" in finding.message


@pytest.mark.parametrize(
    "text", ["公民可以申请公开。", "开拓大市场。", "自己在网站查阅。", "公布署名文章。", "目的的确定。", "知己在前。"]
)
def test_a_right_word_that_looks_like_a_slip_is_not(text: str):
    assert outcomes("Q-06", text_of(text)) == ["pass"]


def test_dashes_for_nought_and_wide_digits_are_told():
    form = edition("2021").table("table3")
    dashes = TEXT_CARRIERS["tabs"](form, dict.fromkeys(printed(numbers(form)), "/"))
    (finding,) = findings(
        "Q-07", f"青溪县林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{dashes}\n"
    )
    assert (finding.outcome, f"有{len(form.cells)}格" in finding.message) == ("fail", True)
    assert outcomes("Q-07", text_of("公开信息１２条。")) == ["fail"]


def test_values_in_doubt_are_counted_until_somebody_confirms_them():
    report = parse(document(text_of().replace("青溪县林业局", "林业局")))
    doubtful = [target for target, entry in report.values() if entry.confidence == "low"]
    finding = unconfirmed(apply(report, []))
    assert doubtful == [Target(TargetKind.METADATA, "agency")]
    assert finding is not None
    assert (finding.rule, finding.outcome, finding.cells) == ("Q-08", "fail", tuple(doubtful))
    seen = [
        Correction(
            target=Target(TargetKind.CONFIRM, str(target)),
            kind=Kind.CONFIRM,
            old=None,
            new={"seen": payload_of(report, target)},
        )
        for target in doubtful
    ]
    confirmed = unconfirmed(apply(report, seen))
    assert confirmed is not None
    assert confirmed.outcome == "pass"
    assert unconfirmed(apply(parse(document(text_of())), [])) is None
