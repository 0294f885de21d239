"""Every kind of sheet a workbook can have, in the order they have where nobody chose another.

Those that superiors look at come first. A new sheet is a module that plans it and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from desktop.workbook import (
    charts,
    check_sheets,
    comparison,
    corrections,
    findings,
    indicators,
    notes,
    overview,
    sections,
    summary,
    table_four_total,
    table_three_total,
    table_three_units,
    table_two_total,
)
from desktop.workbook.lists import heads_of
from desktop.workbook.material import Material
from desktop.workbook.official_tables import official_table
from desktop.workbook.options import ExportOptions
from desktop.workbook.sheet import Sheet
from desktop.workbook.stat_tables import stat_tables


@dataclass(frozen=True, slots=True)
class SheetKind:
    """One kind of sheet. It may come out as several sheets, one for each edition of the form, or as none.

    `purpose` says in a line what it is for. `columns` are the names of the columns that can be chosen and put in order,
    () where the sheet has a layout of its own. `cells` says about how many it has for a report, which tells how far an
    export is. `usual` ones are in a workbook for which nobody chose sheets.
    """

    id: str
    name: str
    purpose: str
    build: Callable[[Material], Sequence[Sheet]]
    columns: tuple[str, ...] = ()
    cells: int = 10
    usual: bool = True


@cache
def sheet_kinds() -> Mapping[str, SheetKind]:
    """All kinds by their ids, in the usual order."""
    return MappingProxyType({kind.id: kind for kind in _KINDS})


def chosen_kinds(options: ExportOptions) -> tuple[SheetKind, ...]:
    """The kinds of a workbook in its order; the usual ones where none that is known was chosen."""
    known = sheet_kinds()
    chosen = tuple(known[one] for one in dict.fromkeys(options.sheets or ()) if one in known)
    return chosen or tuple(known[one] for one in usual_kinds())


def usual_kinds() -> tuple[str, ...]:
    """The ids of the kinds that a workbook has where nobody chose others, in the usual order."""
    return tuple(kind.id for kind in sheet_kinds().values() if kind.usual)


def read_options(text: str) -> tuple[ExportOptions, tuple[str, ...]]:
    """The choices of a profile, and a Chinese sentence for each thing in it that is not known here."""
    return ExportOptions.from_json(text, {kind.id: kind.columns for kind in sheet_kinds().values()})


_KINDS = (
    SheetKind(
        "notes",
        notes.NAME,
        "统计年度、填报单位、填报人、口径说明和图例",
        lambda material: [notes.notes(material)],
    ),
    SheetKind(
        "overview",
        overview.NAME,
        "一份报告一行：谁报了、是否逾期、缺什么、有几处错误和警告、谁通过的",
        lambda material: [overview.overview(material)],
        heads_of(overview.COLUMNS),
        cells=20,
    ),
    SheetKind(
        "table3_total",
        table_three_total.NAME,
        "表三官方表样，各格是各单位的合计，附勾稽校验",
        table_three_total.table_three_totals,
    ),
    SheetKind(
        "findings",
        findings.NAME,
        "勾稽不平和其他问题，左右值、差额、原文摘录和处理结果",
        lambda material: [findings.findings(material)],
        heads_of(findings.COLUMNS),
        cells=50,
    ),
    SheetKind(
        "summary",
        summary.NAME,
        "一份报告一行：表二、表三总计列、表四的全部数，末行合计；2019、2021 两版分开",
        summary.summaries,
        summary.column_names(),
        cells=60,
    ),
    SheetKind(
        "table2_total",
        table_two_total.NAME,
        "表二官方表样，各格是各单位的合计，下附各单位明细",
        table_two_total.table_two_totals,
    ),
    SheetKind(
        "table3_units",
        table_three_units.NAME,
        "各份报告的表三逐行列出，可以筛选；表三汇总由它合计",
        table_three_units.table_three_units,
        cells=220,
    ),
    SheetKind(
        "table4_total",
        table_four_total.NAME,
        "表四官方表头，一份报告一行，末行合计",
        table_four_total.table_four_totals,
    ),
    SheetKind(
        "table2",
        "表二",
        "各份报告的表二，官方表样",
        lambda material: [official_table("table2", material.entries)],
        cells=30,
    ),
    SheetKind(
        "table3",
        "表三",
        "各份报告的表三，官方表样",
        lambda material: [official_table("table3", material.entries)],
        cells=170,
    ),
    SheetKind(
        "table4",
        "表四",
        "各份报告的表四，官方表样",
        lambda material: [official_table("table4", material.entries)],
        cells=25,
    ),
    SheetKind(
        "indicators",
        "叙述指标",
        "正文里写的数，一数一行，附原句、章节和可信度",
        lambda material: [indicators.indicators(material)],
        heads_of(indicators.COLUMNS),
        cells=360,
    ),
    SheetKind("stat_table", "统计表", "2018 年以前报告所附的统计表，按原样", stat_tables, cells=30),
    SheetKind(
        "comparison",
        comparison.NAME,
        "同一单位相邻两年的数：增减、增幅、衔接是否一致",
        comparison.comparison,
        cells=100,
    ),
    SheetKind(
        "charts",
        charts.NAME,
        "各年、各单位的申请数量和办理结果，可在表格软件里修改的图",
        charts.charts,
    ),
    SheetKind(
        "corrections",
        "人工修正记录",
        "人工改过的每一处：原值、现值、何时、何人、为何",
        lambda material: [corrections.corrections(material)],
        heads_of(corrections.COLUMNS),
    ),
    SheetKind(
        "sections",
        "原文章节",
        "各份报告的章节和正文",
        lambda material: [sections.sections(material)],
        heads_of(sections.COLUMNS),
        cells=110,
    ),
    SheetKind(
        "check_sheet",
        check_sheets.NAME,
        "一份报告一页 A4：没有处理的问题、人工修正、主要数据和签字栏，打印出来签字",
        check_sheets.check_sheets,
        cells=110,
        usual=False,
    ),
)
