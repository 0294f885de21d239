"""How a value was found, in a few words for the tooltip: the name of its rule as a clerk would say it."""

from __future__ import annotations

_BY_PREFIX = {
    "standard_tables": "按官方表格的行列读出",
    "stat_table": "按统计表的行读出",
    "metadata.title": "取自标题",
    "metadata.year.title": "取自标题",
    "metadata.agency.title": "取自标题",
    "metadata.agency.completed": "取自标题，按正文补全",
    "metadata.agency": "取自正文",
    "metadata.year": "取自正文",
    "metadata.edition": "由表格的列名判定",
    "metadata.period": "取自引言里的统计期限",
    "metadata.signature": "取自落款",
    "metadata.date": "取自标题下的日期",
    "metadata.block": "取自文首的栏目",
    "metadata.contact": "取自联系方式",
    "indicators.zero": "文中说没有，记为 0",
    "indicators.category_count": "按分类计数的句式读出",
    "indicators": "按句式读出",
    "selected": "人工从原文选取",
    "typed": "人工录入",
    "computed": "人工采用推算值",
    "workbook": "取自回读的工作簿",
    "person": "人工录入",
}


def rule_words(rule: str) -> str:
    """The words for a rule's name, by its longest known beginning; the name itself where none is known."""
    parts = rule.replace("/", ".").split(".")
    for length in range(len(parts), 0, -1):
        words = _BY_PREFIX.get(".".join(parts[:length]))
        if words:
            return words
    return rule
