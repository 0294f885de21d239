"""What is to be told of a template that was filled: what a person should look at, in the words it is told in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.template.package import Package
from desktop.workbook.by_edition import there_twice
from desktop.workbook.entry import ExportEntry

_LISTED = 10


@dataclass
class Remarks:
    """Gathered while a template is filled. The dicts are ordered sets of places, as a person is told them."""

    lines: list[str] = field(default_factory=list)
    first_only: dict[str, None] = field(default_factory=dict)
    unfollowed: dict[str, None] = field(default_factory=dict)
    not_repeated: dict[str, None] = field(default_factory=dict)

    def signature_removed(self) -> None:
        """The template was signed."""
        self.lines.append("模板带有数字签名，填好后签名不再有效，已去掉")

    def of_entries(self, entries: Sequence[ExportEntry]) -> None:
        """What makes sums of these reports doubtful."""
        if len({entry.form.name for entry in entries}) > 1:
            self.lines.append("报告的版式不一，模板自己的合计会把它们加在一起，请留意")
        if len({entry.year for entry in entries}) > 1:
            self.lines.append("报告的年度不一，模板自己的合计会把它们加在一起，请留意")
        if twice := "、".join(there_twice(entries)):
            self.lines.append(f"同一单位同一年度有几份报告，每份都填了，合计里各算一次，请留意：{twice}")

    def of_places(self, calculating: Iterable[str], hidden: Iterable[str]) -> None:
        """The places that were gathered, the cells that look like formulas, and the repeated rows that nobody sees."""
        told = (
            ("这些地方引用了重复的行或表里的一格，只取第一个单位：{0}", self.first_only),
            ("这些格以等号开头，填成了文字，不会计算：{0}", calculating),
            ("这些重复的行或表在模板里是隐藏的，填好后也看不见：{0}", hidden),
            ("重复的行里的图表、控件和超出行外的图片没有重复，只有一个：{0}", self.not_repeated),
            ("这些地方的引用没有随行移动，请核对：{0}", self.unfollowed),
        )
        for words, places in told:
            if listed := _listed(list(places)):
                self.lines.append(words.format(listed))

    def of_package(self, package: Package, *, touched: bool) -> None:
        """What the file holds, and whether there was anything in it to fill."""
        if not touched:
            self.lines.append("模板里没有找到要填的格，请先写上双花括号的名称")
        if any("/externalLinks/" in part for part in package.names):
            self.lines.append("模板引用了别的文件，已照样保留")
        if "xl/connections.xml" in package:
            self.lines.append("模板连着外部数据，已照样保留；在表格软件里刷新时数据可能会变")


def _listed(places: Sequence[str]) -> str:
    more = f" 等 {len(places)} 处" if len(places) > _LISTED else ""
    return "、".join(places[:_LISTED]) + more
