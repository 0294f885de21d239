"""The official tables as they are drawn, filled with figures: both editions, and the statistics table of 2014-2018.

`number` is how a figure is printed, in the language of `str.format`: ``{}`` or ``{:,}``.
"""

from __future__ import annotations

from sample_reports.blocks import Cell, Grid
from sample_reports.figures import COLUMNS, OUTCOMES, Cells

TABLE3_HEAD = ("自然人", "法人或其他组织", "总计")
TABLE3_ORGANISATIONS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
DENIED = {
    "t3_denied_state_secret": "1.属于国家秘密",
    "t3_denied_law_forbidden": "2.其他法律行政法规禁止公开",
    "t3_denied_safety_stability": "3.危及“三安全一稳定”",
    "t3_denied_third_party": "4.保护第三方合法权益",
    "t3_denied_internal_affairs": "5.属于三类内部事务信息",
    "t3_denied_process_info": "6.属于四类过程性信息",
    "t3_denied_enforcement_file": "7.属于行政执法案卷",
    "t3_denied_admin_query": "8.属于行政查询事项",
}
UNABLE = {
    "t3_unable_not_held": "1.本机关不掌握相关政府信息",
    "t3_unable_need_creation": "2.没有现成信息需要另行制作",
    "t3_unable_unclear": "3.补正后申请内容仍不明确",
}
NOT_PROCESSED = {
    "t3_np_petition": "1.信访举报投诉类申请",
    "t3_np_repeat": "2.重复申请",
    "t3_np_publication": "3.要求提供公开出版物",
    "t3_np_excessive": "4.无正当理由大量反复申请",
    "t3_np_confirm_info": "5.要求行政机关确认或重新出具已获取信息",
}
OTHER_2021 = {
    "t3_other_overdue_correction": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "t3_other_overdue_fee": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "t3_other_misc": "3.其他",
}


def row(*texts: str, spans: tuple[int, ...] = ()) -> tuple[Cell, ...]:
    """Cells of one row; `spans` says how many columns each takes."""
    return tuple(Cell(text, columns) for text, columns in zip(texts, spans or (1,) * len(texts), strict=True))


def table2_2021(cells: Cells, number: str) -> Grid:
    """14 rows, 4 columns."""

    def documents(label: str, name: str) -> tuple[Cell, ...]:
        columns = ("issued_this_year", "repealed_this_year", "in_force")
        return row(label, *(number.format(cells[f"art20_1.{name}.{column}"]) for column in columns))

    def decisions(label: str, key: str) -> tuple[Cell, ...]:
        return row(label, number.format(cells[key]), spans=(1, 3))

    return Grid(
        (
            row("第二十条第（一）项", spans=(4,)),
            row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
            documents("规章", "regulations"),
            documents("行政规范性文件", "normative_docs"),
            row("第二十条第（五）项", spans=(4,)),
            row("信息内容", "本年处理决定数量", spans=(1, 3)),
            decisions("行政许可", "art20_5.permits.decisions"),
            row("第二十条第（六）项", spans=(4,)),
            row("信息内容", "本年处理决定数量", spans=(1, 3)),
            decisions("行政处罚", "art20_6.penalties.decisions"),
            decisions("行政强制", "art20_6.compulsory.decisions"),
            row("第二十条第（八）项", spans=(4,)),
            row("信息内容", "本年收费金额（单位：万元）", spans=(1, 3)),
            decisions("行政事业性收费", "art20_8.admin_fees.fee_amount"),
        ),
        4,
    )


def table2_2019(cells: Cells, number: str, change: str, amount: str) -> Grid:
    """18 rows, 4 columns. `change` is how the change of the year is printed, `amount` the money spent on purchases."""

    def documents(label: str, name: str) -> tuple[Cell, ...]:
        columns = ("made_this_year", "disclosed_this_year", "disclosed_total")
        return row(label, *(number.format(cells[f"art20_1.{name}.{column}"]) for column in columns))

    def services(label: str, name: str) -> tuple[Cell, ...]:
        texts = [label, number.format(cells[f"{name}.items_last_year"]), change.format(cells[f"{name}.items_change"])]
        if f"{name}.decisions" not in cells:
            return row(*texts, spans=(1, 1, 2))
        return row(*texts, number.format(cells[f"{name}.decisions"]))

    service_head = row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")
    purchases = "art20_9.gov_procurement"
    return Grid(
        (
            row("第二十条第(一)项", spans=(4,)),
            row("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
            documents("规章", "regulations"),
            documents("规范性文件", "normative_docs"),
            row("第二十条第(五)项", spans=(4,)),
            service_head,
            services("行政许可", "art20_5.permits"),
            services("其他对外管理服务事项", "art20_5.other_services"),
            row("第二十条第(六)项", spans=(4,)),
            service_head,
            services("行政处罚", "art20_6.penalties"),
            services("行政强制", "art20_6.compulsory"),
            row("第二十条第(八)项", spans=(4,)),
            row("信息内容", "上一年项目数量", "本年增/减", spans=(1, 1, 2)),
            services("行政事业性收费", "art20_8.admin_fees"),
            row("第二十条第(九)项", spans=(4,)),
            row("信息内容", "采购项目数量", "采购总金额", spans=(1, 1, 2)),
            row(
                "政府集中采购",
                number.format(cells[f"{purchases}.purchase_items"]),
                amount.format(cells[f"{purchases}.purchase_amount"]),
                spans=(1, 1, 2),
            ),
        ),
        4,
    )


def table3(cells: Cells, number: str) -> Grid:
    """26 rows (2019) or 28 (2021), 10 columns, three of them for the labels."""
    detailed = "t3_other_misc.total" in cells

    def numbers(name: str) -> tuple[Cell, ...]:
        return tuple(Cell(number.format(cells[f"{name}.{column}"])) for column in (*COLUMNS, "total"))

    def group(label: str, rows: dict[str, str]) -> list[tuple[Cell, ...]]:
        first, *rest = ((Cell(text), *numbers(name)) for name, text in rows.items())
        return [(Cell(label, 1, len(rows)), *first), *rest]

    results = [
        (Cell("（一）予以公开", 2), *numbers("t3_granted")),
        (Cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2), *numbers("t3_partial")),
        *group("（三）不予公开", DENIED),
        *group("（四）无法提供", UNABLE),
        *group("（五）不予处理", NOT_PROCESSED),
        *(group("（六）其他处理", OTHER_2021) if detailed else [(Cell("（六）其他处理", 2), *numbers("t3_other"))]),
        (Cell("（七）总计", 2), *numbers("t3_total")),
    ]
    natural, organisations, total = TABLE3_HEAD
    corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    return Grid(
        (
            (Cell(corner, 3, 3), Cell("申请人情况", 7)),
            (Cell(natural, 1, 2), Cell(organisations, 5), Cell(total, 1, 2)),
            row(*TABLE3_ORGANISATIONS),
            (Cell("一、本年新收政府信息公开申请数量", 3), *numbers("t3_new")),
            (Cell("二、上年结转政府信息公开申请数量", 3), *numbers("t3_carry_in")),
            (Cell("三、本年度办理结果", 1, len(results)), *results[0]),
            *results[1:],
            (Cell("四、结转下年度继续办理", 3), *numbers("t3_carry_out")),
        ),
        10,
    )


def table4(cells: Cells, number: str) -> Grid:
    """4 rows, 15 columns."""
    outcomes = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    names = [
        f"t4_{group}_{outcome}"
        for group in ("review", "suit_direct", "suit_after_review")
        for outcome in (*OUTCOMES, "total")
    ]
    return Grid(
        (
            row("行政复议", "行政诉讼", spans=(5, 10)),
            (*(Cell(text, 1, 2) for text in outcomes), Cell("未经复议直接起诉", 5), Cell("复议后起诉", 5)),
            row(*outcomes, *outcomes),
            tuple(Cell(number.format(cells[name])) for name in names),
        ),
        15,
    )


def statistics(rows: list[list[str | float]]) -> Grid:
    """The statistics table: label, unit, number; a row of a label alone is a caption and holds dashes."""
    lines = [row("统计指标", "单位", "统计数")]
    lines += [row(*(str(value) for value in [*line, "——", "——"][:3])) for line in rows]
    return Grid(tuple(lines), 3)


def places(grid: Grid) -> list[list[Cell | None]]:
    """The full grid, row by row: the cell that starts in a place, None where a merged cell reaches over it."""
    full: list[list[Cell | None]] = [[None] * grid.columns for _ in grid.rows]
    covered = [[False] * grid.columns for _ in grid.rows]
    for number, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while covered[number][column]:
                column += 1
            full[number][column] = cell
            for below in range(number, number + cell.rows):
                for beside in range(column, column + cell.columns):
                    assert not covered[below][beside]
                    covered[below][beside] = True
    assert all(all(line) for line in covered), "the grid has a hole"
    return full
