"""Puts planned sheets into an .xlsx file: explicit string, number, blank and formula cells, never guessed types.

XlsxWriter stores the result of a formula beside it, so that previews that do not calculate show totals.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from desktop.workbook.sheet import Block, Chart, Formula, Sheet, SheetCell
from desktop.workbook.styles import BODY_SIZE, TITLE_FONTS, USUAL_FONTS, Fonts, Style, column_pixels, properties
from desktop.workbook.text import visible, width, wrapped_lines

APPLICATION = "开卷 Kaijuan"
_A4 = 9
_OPTIONS = {
    "in_memory": True,  # nothing of a report is left in the folder for temporary files
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # The file counts column widths in digits of this font: 8 pixels each wherever 宋体 is, which every office has.
    "default_format_properties": {"font_name": TITLE_FONTS[0], "font_size": BODY_SIZE, "font_scheme": "none"},
    "default_column_width": 72,
}
_TIP = "看明细"
_CHART_OFFSET = {"x_offset": 4, "y_offset": 4}  # pixels, so that its edge is not printed on the page before
_MOST_LABELS = 18
"""Columns of a chart that have room for their figures above them."""
_CHART_FONT = {"name": TITLE_FONTS[0], "size": 9}
_COMMENT_WIDTH, _COMMENT_LINE, _COMMENT_ROOM = 280, 17, 36


def write(path: Path, sheets: Iterable[Sheet], title: str, created: datetime, fonts: Fonts = USUAL_FONTS) -> None:
    """Write the sheets to the path, replacing what is there. Raises OSError."""
    workbook = Workbook(str(path), _OPTIONS)
    workbook.set_properties(
        {"title": visible(title), "subject": "政府信息公开工作年度报告", "author": APPLICATION, "created": created}
    )
    formats = _Formats(workbook, fonts)
    for sheet in sheets:
        _write_sheet(workbook, workbook.add_worksheet(sheet.name), sheet, formats)
    try:
        workbook.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


class _Formats(dict[Style, Format]):
    """The formats of a workbook by the styles they draw, each made when it is first asked for."""

    def __init__(self, workbook: Workbook, fonts: Fonts) -> None:
        super().__init__()
        self._workbook, self._fonts = workbook, fonts

    def __missing__(self, style: Style) -> Format:
        made = self[style] = self._workbook.add_format(properties(style, self._fonts))
        return made


def _write_sheet(workbook: Workbook, target: Worksheet, sheet: Sheet, formats: _Formats) -> None:
    for column, half_characters in enumerate(sheet.widths):
        target.set_column_pixels(column, column, column_pixels(half_characters))
    for row, height in sheet.heights.items():
        target.set_row(row, round(height, 1))
    for (row, column), cell in sheet.cells.items():
        style = formats[cell.style]
        if cell.rows > 1 or cell.columns > 1:
            target.merge_range(row, column, row + cell.rows - 1, column + cell.columns - 1, "", style)
        _write_cell(target, row, column, cell, style)
        if cell.comment:
            target.write_comment(row, column, cell.comment, _comment_box(cell.comment))
    for chart in sheet.charts:
        target.insert_chart(*chart.place, _drawn(workbook, sheet.name, chart), _CHART_OFFSET)
    _set_page(target, sheet)
    _hide(target, sheet)


def _hide(target: Worksheet, sheet: Sheet) -> None:
    for column in sheet.hidden_columns:
        target.set_column(column, column, None, None, {"hidden": True})
    for row in sheet.hidden_rows:
        target.set_row(row, None, None, {"hidden": True})
    if sheet.hidden:
        target.very_hidden()


def _write_cell(target: Worksheet, row: int, column: int, cell: SheetCell, style: Format) -> None:
    value = cell.value
    if cell.link:  # a place of our own; what the cell says is put over the words that a link is written with
        target.write_url(row, column, f"internal:{cell.link}", style, _TIP, tip=_TIP)
    if value is None:
        target.write_blank(row, column, None, style)
    elif isinstance(value, Formula):
        target.write_formula(row, column, value.text, style, value.result)
    elif not isinstance(value, str):
        target.write_number(row, column, value, style)
    elif value.startswith("<r>") and value.endswith("</r>"):
        # The writer takes such a string for its own markup; in pieces it is written as the text it is.
        target.write_rich_string(row, column, value[:1], value[1:2], value[2:], style)
    else:
        target.write_string(row, column, value, style)


def _drawn(workbook: Workbook, sheet: str, chart: Chart) -> Any:
    """A chart in the writer's terms; it refers to cells, and its words are ours."""
    drawn = workbook.add_chart({"type": chart.kind})
    columns = len(chart.series) * (chart.categories.bottom - chart.categories.top + 1)
    labels = {"value": True, "font": _CHART_FONT} if chart.kind == "bar" or columns <= _MOST_LABELS else {}
    for series in chart.series:
        drawn.add_series(
            {
                "name": series.name,
                "categories": _area(sheet, chart.categories),
                "values": _area(sheet, series.values),
                "data_labels": labels,
            }
        )
    drawn.set_title({"name": chart.title, "name_font": {**_CHART_FONT, "size": 12}, "overlay": False})
    names, figures = {"num_font": _CHART_FONT}, {"num_font": _CHART_FONT, "min": 0}  # from 0, or lengths would mislead
    if chart.kind == "bar":
        drawn.set_x_axis(figures)
        drawn.set_y_axis({**names, "reverse": True})
    else:
        drawn.set_x_axis(names)
        drawn.set_y_axis(figures)
    drawn.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom", "font": _CHART_FONT})
    drawn.set_size(dict(zip(("width", "height"), chart.size, strict=True)))
    return drawn


def _area(sheet: str, area: Block) -> list[str | int]:
    return [sheet, area.top, area.left, area.bottom, area.right]


def _comment_box(comment: str) -> dict[str, Any]:
    lines = wrapped_lines(comment, _COMMENT_ROOM)
    return {
        "author": APPLICATION,
        "font_name": "宋体",
        "font_size": 9,
        "width": _COMMENT_WIDTH if width(comment) > _COMMENT_ROOM // 2 else _COMMENT_WIDTH // 2,
        "height": min(lines + 1, 24) * _COMMENT_LINE,
        "color": "#FFFFE1",
    }


def _set_page(target: Worksheet, sheet: Sheet) -> None:
    if sheet.freeze != (0, 0):
        target.freeze_panes(*sheet.freeze)
    if sheet.autofilter:
        area = sheet.autofilter
        target.autofilter(area.top, area.left, area.bottom, area.right)
    target.set_paper(_A4)
    target.set_landscape() if sheet.landscape else target.set_portrait()
    target.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    target.center_horizontally()
    target.set_footer("&C第 &P 页 共 &N 页", {"scale_with_doc": False})
    if sheet.repeat_rows:
        target.repeat_rows(*sheet.repeat_rows)
    if sheet.repeat_columns:
        target.repeat_columns(*sheet.repeat_columns)
    if sheet.scale is None:
        target.fit_to_pages(1, 0)
    else:
        target.set_print_scale(sheet.scale)
    if sheet.row_breaks:
        target.set_h_pagebreaks(sheet.row_breaks)
    if sheet.column_breaks:
        target.set_v_pagebreaks(sheet.column_breaks)
