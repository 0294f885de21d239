"""A check sheet as a page of HTML, in the small part of it that Qt's rich text knows. Every text is escaped."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from desktop.workbook.check_contents import GRAVITY_NAMES, TITLE_TEXT, CheckSheet
from desktop.workbook.check_grids import Grid, Square, Standing
from desktop.workbook.text import visible

_STYLE = """
.title { font-size: 16pt; font-weight: bold; text-align: center; margin-top: 0px; margin-bottom: 5px; }
.head { font-size: 10pt; font-weight: bold; margin-top: 10px; margin-bottom: 3px; }
.plain { margin-top: 0px; margin-bottom: 0px; }
.note { color: #444444; font-size: 8pt; margin-top: 2px; margin-bottom: 2px; white-space: pre-wrap; }
.remark { color: #444444; font-size: 8pt; font-weight: normal; }
.signature { font-size: 11pt; margin-top: 26px; white-space: pre-wrap; }
"""
_MARKS: dict[Standing, str] = {"": "", "wrong": "✗", "doubtful": "!", "corrected": "✎", "missing": ""}
_TINTS: dict[Standing, str] = {
    "": "",
    "wrong": "#f6dcdc",
    "doubtful": "#f7eccb",
    "corrected": "#dbe7f7",
    "missing": "#e4e4e4",
}
_LEGEND = "✗ 勾稽不平　! 待核　✎ 人工修正　缺 没有读出　空白 原文未填（不当作 0）"
_OPEN_HEADS = ("程度", "位置", "原文所印", "应为", "说明")
_OPEN_WIDTHS = (7, 23, 13, 22, 35)
_DECIDED_HEADS = ("位置", "问题", "处理", "处理说明")
_DECIDED_WIDTHS = (23, 42, 11, 24)
_CHANGE_HEADS = ("改了什么", "原值", "改为", "时间", "谁改的", "理由")
_CHANGE_WIDTHS = (26, 17, 17, 15, 9, 16)
_SIGNATURES = ("核对人", "复核人", "日期")
_BLANK = "\u00a0" * 22
_WIDE = 8
"""Columns from which on a table is set in smaller type."""


def as_html(sheet: CheckSheet) -> str:
    """The whole sheet, from its title to the lines to be signed."""
    parts = [
        f"<html><head><style>{_STYLE}</style></head><body>",
        f"<p class='title'>{TITLE_TEXT}</p>",
        _facts(sheet.facts),
        *(f"<p class='note'>{_text(remark)}</p>" for remark in sheet.remarks),
        *_problems(sheet),
        *_changes(sheet),
        _head("四、表格数据"),
        *([f"<p class='note'>{_LEGEND}</p>"] if sheet.grids else [_plain("没有读到表格。")]),
        *(_grid(grid) for grid in sheet.grids),
        _signatures(),
        "</body></html>",
    ]
    return "".join(parts)


def _problems(sheet: CheckSheet) -> list[str]:
    title = f"一、尚未处理的问题（{len(sheet.open)} 处）"
    rows = ((GRAVITY_NAMES[one.gravity], one.place, one.printed, one.wanted, one.why) for one in sheet.open)
    still_open = _list(title, _OPEN_HEADS, _OPEN_WIDTHS, rows, "没有尚未处理的问题。")
    title = f"二、已处理、仍须说明的问题（{len(sheet.decided)} 处）"
    decided = ((one.place, one.why, one.decision, one.note) for one in sheet.decided)
    return [*still_open, *_list(title, _DECIDED_HEADS, _DECIDED_WIDTHS, decided, "没有。")]


def _changes(sheet: CheckSheet) -> list[str]:
    rows = ((one.place, one.old, one.new, one.at, one.by, one.why) for one in sheet.changes)
    return _list(f"三、人工修正（{len(sheet.changes)} 处）", _CHANGE_HEADS, _CHANGE_WIDTHS, rows, "没有人工修正。")


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    """Two to a line; the last one has a line of its own where they are odd, or long."""
    rows = []
    for at in range(0, len(facts), 2):
        pair = facts[at : at + 2]
        alone = len(pair) == 1
        cells = (
            f"<td width='11%' bgcolor='#efefef'>{_text(name)}</td>"
            f"<td{' colspan=3' if alone else ' width=39%'}>{_text(value)}</td>"
            for name, value in pair
        )
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return _table(rows)


def _list(
    title: str, heads: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]], empty: str
) -> list[str]:
    lines = [f"<tr>{''.join(f'<td>{_text(text)}</td>' for text in row)}</tr>" for row in rows]
    if not lines:
        return [_head(title), _plain(empty)]
    named = zip(heads, widths, strict=True)
    head = "".join(f"<th width='{width}%' bgcolor='#efefef'>{_text(name)}</th>" for name, width in named)
    return [_head(title), _table([f"<thead><tr>{head}</tr></thead>", *lines])]


def _table(rows: Iterable[str], size: float = 9, padding: int = 2) -> str:
    style = f"border-collapse: collapse; border-style: solid; border-color: #666666; font-size: {size}pt"
    look = f"width='100%' border='1' cellspacing='0' cellpadding='{padding}' style='{style}'"
    return f"<table {look}>{''.join(rows)}</table>"


def _grid(grid: Grid) -> str:
    by_row: dict[int, list[Square]] = defaultdict(list)
    for square in grid.squares:
        by_row[square.row].append(square)
    rows = [f"<tr>{''.join(_square(square, grid) for square in by_row[row])}</tr>" for row in range(grid.rows)]
    if heads := _heads(by_row, grid.rows):
        rows = [f"<thead>{''.join(rows[:heads])}</thead>", *rows[heads:]]
    return f"{_head(grid.title, grid.remark)}{_table(rows, 7.5 if grid.columns >= _WIDE else 8.5, 1)}"


def _heads(by_row: Mapping[int, Sequence[Square]], rows: int) -> int:
    """How many rows stand again on each page: those above the first figure, where no other heads follow below."""
    with_figures = [any(square.figure for square in by_row[row]) for row in range(rows)]
    first = with_figures.index(True) if True in with_figures else 0
    return first if all(with_figures[first:]) else 0


def _square(square: Square, grid: Grid) -> str:
    spans = f" rowspan='{square.rows}'" * (square.rows > 1) + f" colspan='{square.columns}'" * (square.columns > 1)
    tint = _TINTS[square.standing] if square.figure else "#efefef"
    centred = square.figure or square.column >= grid.labels
    mark = _MARKS[square.standing]
    text = _text(square.text) + (f" {mark}" if mark else "")
    width = f" width='{grid.widths[square.column]}%'" if square.columns == 1 else ""
    look = f"{width}{' bgcolor=' + tint if tint else ''}{' align=center' if centred else ''}"
    return f"<td{spans}{look}>{f'<b>{text}</b>' if square.standing else text}</td>"


def _head(text: str, remark: str = "") -> str:
    """A heading, one paragraph with what is remarked on it, so that both go to the next page together."""
    below = f"<br/><span class='remark'>{_text(remark)}</span>" if remark else ""
    return f"<p class='head'>{_text(text)}{below}</p>"


def _plain(text: str) -> str:
    return f"<p class='plain'>{_text(text)}</p>"


def _signatures() -> str:
    lines = "    ".join(f"{name}：<u>{_BLANK}</u>" for name in _SIGNATURES)
    return f"<p class='signature'>{lines}</p>"


def _text(text: str) -> str:
    return html.escape(visible(text), quote=False).replace("\n", " ")
