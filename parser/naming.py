"""The Chinese name of any target, the same in every panel, message and undo step."""

from __future__ import annotations

from parser.catalogue import indicator_name
from parser.corrections import State
from parser.editions import edition
from parser.model import Number, Report, Target, TargetKind

METADATA_NAMES = {
    "title": "标题",
    "agency": "单位",
    "year": "年度",
    "edition": "版式",
    "period_start": "统计期限起",
    "period_end": "统计期限止",
    "publish_date": "发布日期",
    "signed_date": "落款日期",
    "index_number": "索引号",
    "issuer": "发布机构",
    "topic": "主题分类",
    "document_number": "文号",
    "contact_phone": "联系电话",
    "postcode": "邮编",
    "address": "地址",
    "email": "电子邮箱",
    "website": "网址",
}

EDITION_NAMES = {"2021": "2021 版", "2019": "2019 版", "stat-table": "统计表", "narrative": "叙述式"}
APPROX_WORDS = {"at_least": "以上", "about": "约", "at_most": "不足"}
SCOPE_WORDS = {"year": "本年", "cumulative": "累计", "previous": "上年", "planned": "计划", "unsure": "口径待核"}
STATE_WORDS: dict[State, str] = {
    "confirmed": "已核",
    "trusted": "可信",
    "doubtful": "待核",
    "wrong": "有误",
    "corrected": "已改",
}

SEVERITY_NAMES = {"error": "错误", "warning": "警告", "hint": "提示"}
TABLE_NAMES = {"table2": "表二", "table3": "表三", "table4": "表四"}


def target_name(report: Report, target: Target) -> str:
    """What a clerk would call the target: “表三 · 本年新收 · 自然人”, “收到申请”, “单位”."""
    if target.kind is TargetKind.METADATA:
        return METADATA_NAMES.get(target.key, target.key)
    if target.kind is TargetKind.CELL:
        return cell_name(report, target.key)
    if target.kind is TargetKind.INDICATOR:
        found = next((i for i in report.indicators if i.key == target.key), None)
        return indicator_name(found.id if found else target.key.partition("@")[0])
    if target.kind is TargetKind.SECTION:
        section = next((s for s in report.sections if str(s.key) == target.key), None)
        return f"{section.number}{section.title}" if section else "章节"
    if target.kind is TargetKind.STAT:
        return _stat_name(report, target.key)
    if target.kind is TargetKind.TABLE:
        return TABLE_NAMES.get(target.key, target.key)
    return "页面框架" if target.kind is TargetKind.NOISE else target.key


def cell_name(report: Report, key: str) -> str:
    """The name of an official cell, `key` being table and cell id."""
    table_id, _, cell_id = key.partition(".")
    table = report.tables.get(table_id)
    form = edition(table.edition if table else report.edition)
    if table_id not in form.tables:
        form = edition("2021")
    return form.table(table_id).cell_label(cell_id)


def _stat_name(report: Report, key: str) -> str:
    start, _, column = key.partition(".")
    row = next((r for r in report.stat_table if str(r.label_span.start) == start), None)
    if row is None:
        return "统计表"
    index = int(column)
    head = row.values[index].column if index < len(row.values) else ""
    return f"统计表 · {row.label}" + (f" · {head}" if head else "")


def number_text(value: Number | None) -> str:
    """A figure as a person writes it, without a needless fraction; "" for none."""
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else str(value)
