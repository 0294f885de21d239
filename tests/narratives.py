"""Made-up reports whose text is read and whose official tables are put in beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from carriers import document

from parser import check, parse
from parser.model import Finding, Report, Table

PARTS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
TABLES = {1: "table2", 2: "table3", 3: "table4"}


def narrative(said: str, last: str = "本年度未收取信息处理费。", unit: str = "青溪县林业局") -> str:
    """A whole report of 2023 that says so in its overview and its last part."""
    bodies = [said, "见表二。", "见表三。", "见表四。", "更新不够及时，下一步加强培训。", last]
    lines = [f"{head}\n{body}" for head, body in zip(PARTS, bodies, strict=True)]
    return f"{unit}2023年政府信息公开工作年度报告\n" + "\n".join(lines) + "\n"


def told(text: str, *tables: Table) -> Report:
    """What is read of a text, with these tables, which stand nowhere in it."""
    read = parse(document(text))
    placed = {one.id: replace(one, cells=_placeless(one)) for one in tables}
    return replace(read, tables=placed)


def _placeless(table: Table) -> Mapping:
    return {cell_id: replace(cell, span=None) for cell_id, cell in table.cells.items()}


def findings(rule: str, report: Report) -> list[Finding]:
    """What a rule says of a report."""
    return [finding for finding in check(report) if finding.rule == rule]


def said(rule: str, overview: str, *tables: Table, **words: str) -> list[Finding]:
    """What a rule says of a report with this overview and these tables."""
    return findings(rule, told(narrative(overview, **words), *tables))


def results(found: Iterable[Finding]) -> list[str]:
    """The outcomes, in order."""
    return [finding.outcome for finding in found]
