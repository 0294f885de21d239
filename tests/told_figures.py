"""Made-up reports in sentences, for the checks of the figures they tell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from carriers import document

from parser import check, parse
from parser.model import Finding, Report, Section, Span
from parser.rules.indicators import find_indicators
from parser.source.document import SourceDocument

REPORT = """青溪县林业局2016年政府信息公开年度报告
现公布青溪县林业局2016年政府信息公开年度报告，统计期限为2016年1月1日至2016年12月31日。
一、概述
{overview}
二、主动公开情况
{disclosure}
三、依申请公开情况
{requests}
四、存在的主要问题和改进措施
{problems}
青溪县林业局
2017年2月8日
"""

OVERVIEW = "2016年，我局按照上级部署推进政府信息公开工作，各项任务有序开展。"
PROBLEMS = "部分栏目更新不够及时，信息公开的主动性还需要加强。下一步将加强学习，进一步提高工作水平，做好各项公开工作。"


def sentences(text: str, title: str = "", **facts: Any) -> Report:
    """A report that is these sentences, under a heading where a title is given, with the figures they tell.

    `facts` are what else was read of it.
    """
    source = f"{title}\n{text}" if title else text
    made = SourceDocument(name="made-up.txt", kind="txt", text=source)
    heading, body = Span(0, len(title)), Span(len(title) + 1, len(source))
    section = Section(key=0, number="", title=title, level=1, kind="heading", id=None, heading=heading, body=body)
    report = Report(source=made.info, text=source, sections=(section,) if title else (), **facts)
    return find_indicators(made, report)


def findings(
    rule: str,
    disclosure: str = "全年主动公开政府信息15条。",
    requests: str = "全年收到政府信息公开申请2件。",
    overview: str = OVERVIEW,
    problems: str = PROBLEMS,
) -> list[Finding]:
    """What one rule finds in a report with these parts."""
    text = REPORT.format(overview=overview, disclosure=disclosure, requests=requests, problems=problems)
    return [finding for finding in check(parse(document(text))) if finding.rule == rule]


def doubted(rule: str, **parts: str) -> list[str]:
    """The outcomes of one rule where every figure may have been misread."""
    texts = {"overview": OVERVIEW, "disclosure": "", "requests": "", "problems": PROBLEMS} | parts
    report = parse(document(REPORT.format(**texts)))
    entries = tuple(replace(entry, confidence="low", reason="读不准") for entry in report.indicators)
    return [f.outcome for f in check(replace(report, indicators=entries)) if f.rule == rule]


def outcomes(
    rule: str, disclosure: str = "全年主动公开政府信息15条。", requests: str = "全年收到政府信息公开申请2件。"
) -> list[str]:
    """The outcomes of one rule."""
    return [finding.outcome for finding in findings(rule, disclosure, requests)]
