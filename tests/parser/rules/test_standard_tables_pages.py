"""Table three as pages print it: tall cells, whose words come between those of the rows, and figures amid a label."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from carriers import numbers, read, values_of

from parser.editions import edition
from parser.forms import FormTable
from parser.model import Report
from parser.rules.chrome import find_chrome
from parser.rules.outline import find_outline
from parser.rules.standard_tables import find_standard_tables
from parser.source import SourceDocument

WIDTH = 9
GROUP_WIDTH = 4


def _pieces(text: str, width: int) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


def _printed(form: FormTable) -> str:
    """Labels broken at a width, figures behind the middle line, the words of a group beside the rows it spans."""
    values = numbers(form)
    lines = ["申请人情况", "自然人 法人或其他组织 总计"]
    groups = {row.id: row for block in form.blocks for row in block.rows if row.kind == "group"}
    for block in form.blocks:
        told: set[str] = set()
        for row in (row for row in block.rows if row.kind != "group"):
            figures = " ".join(str(values[f"{row.id}.{column.id}"]) for column in block.columns)
            own = _pieces(f"{row.number}{row.label}", WIDTH)
            group = groups.get(row.parent or "")
            words: list[str] = []
            if group and group.id not in told and row.number.startswith("2"):
                told.add(group.id)
                words = _pieces(f"{group.number}{group.label}", GROUP_WIDTH)
            middle = (len(own) - 1) // 2
            for number, (word, piece) in enumerate(zip_longest(words, own, fillvalue="")):
                lines.append(f"{word} {piece}".strip())
                if number == middle:
                    lines.append(figures)
    return "\n".join(lines)


@pytest.mark.parametrize("key", ["2019", "2021"])
def test_figures_amid_a_broken_label(key: str) -> None:
    form = edition(key).table("table3")
    report = read(_printed(form))
    assert values_of(report, "table3") == numbers(form)
    assert {cell.reason for cell in report.tables["table3"].cells.values()} == {""}


def test_the_heading_before_a_scattered_head_stays_a_heading() -> None:
    lines = [
        "三、收到和处理政府信息公开申请情况",
        "见附表。",
        "四、政府信息公开行政复议、行政诉讼情况",
        "行政复议 行政诉讼",
        "未经复议直接起诉 复议后起诉",
        "结果 结果 其他 尚未",
        "总计 结果 结果 其他 尚未 结果 结果 其他 尚未",
        "维持 纠正 结果 审结 总计 总计",
        "维持 纠正 结果 审结 维持 纠正 结果 审结",
        " ".join(map(str, range(11, 26))),
        "五、存在的主要问题及改进情况",
    ]
    text = "\n".join(lines)
    document = SourceDocument(name="年报.txt", kind="txt", text=text)
    report = Report(source=document.info, text=text)
    for stage in (find_chrome, find_standard_tables, find_outline):
        report = stage(document, report)
    assert list(values_of(report, "table4").values()) == list(range(11, 26))
    assert [section.number for section in report.sections] == ["三、", "四、", "五、"]
