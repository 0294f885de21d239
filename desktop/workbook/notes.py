"""填报说明: what the workbook is, who answers for it, how its figures are meant, and what its marks say."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.workbook.by_edition import by_edition
from desktop.workbook.entry import edition_name
from desktop.workbook.legend import put_legend
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import LABEL, TEXT, TITLE

NAME = "填报说明"
DEFAULT_TITLE = "政府信息公开工作年度报告数据汇总表"
PROGRAM = "开卷 Kaijuan"
_WIDTHS = [16.0, 74.0]
_MEANT = (
    "数值取自各单位的年度报告，改过的以修正后的为准；空白是原文未填或未读到，不当作 0。",
    "金额统一为万元；原文以元或亿元写的已折算，批注写明原文的写法。",
    "2019 版和 2021 版的表分开汇总，不同年度的数不加在一起；缺表的单位在表下写明，没有按 0 计入。",
    "合计是公式，文件里同时存有导出时算得的结果；改动单位的数后合计随之改变。",
)


def notes(material: Material) -> Sheet:
    """The sheet; what nobody filled in has room to be written by hand."""
    sheet = Sheet(NAME, list(_WIDTHS))
    sheet.put(0, 0, material.title or DEFAULT_TITLE, TITLE, columns=2)
    row = 0
    for row, (label, text) in enumerate(_lines(material), 1):
        sheet.put(row, 0, label, LABEL)
        sheet.put(row, 1, text, TEXT)
    put_legend(sheet, row + 2, 1, 2)
    sheet.freeze, sheet.repeat_rows = (1, 0), (0, 0)
    sheet.fit()
    return sheet


def _lines(material: Material) -> Iterator[tuple[str, str]]:
    options, made = material.options, material.created
    yield "统计年度", _years(material)
    yield "填报单位", options.office
    yield "填报人", options.clerk
    yield "审核人", options.reviewer
    yield "联系电话", options.phone
    yield "制表日期", f"{made.year}年{made.month}月{made.day}日"
    yield "报告份数", _counts(material)
    yield "口径说明", "\n".join(f"{number}．{text}" for number, text in enumerate(_MEANT, 1))
    yield "软件版本", " ".join(filter(None, (PROGRAM, material.version)))


def _years(material: Material) -> str:
    years = sorted({entry.year for entry in material.entries if isinstance(entry.year, int)})
    unknown = sum(not isinstance(entry.year, int) for entry in material.entries)
    told = [f"{year}年" for year in years] + ([f"年度未识别的 {unknown} 份"] if unknown else [])
    return "、".join(told)


def _counts(material: Material) -> str:
    groups = by_edition(material.entries)
    told = [f"{edition_name(group.form.id)} {len(group.entries)} 份" for group in groups]
    rest = len(material.entries) - sum(len(group.entries) for group in groups)
    told += [f"叙述式 {rest} 份"] if rest else []
    return f"{len(material.entries)} 份" + (f"（{'，'.join(told)}）" if told else "")
