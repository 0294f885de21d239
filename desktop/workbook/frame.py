"""What of a workbook is not its cells, written by XlsxWriter: styles, columns, pages, charts, properties.

Its sheets are empty; `desktop.workbook.writing` puts the cells in. A sheet with comments has one that holds the place.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.workbook.comment_xml import COLUMN_PIXELS
from desktop.workbook.sheet import Block, Chart, Formula, Sheet
from desktop.workbook.styles import BODY_SIZE, TITLE_FONTS, column_pixels
from desktop.workbook.text import visible

APPLICATION = "开卷 Kaijuan"
_A4 = 9
_OPTIONS = {
    "in_memory": True,  # nothing of a report is left in the folder for temporary files
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # The file counts column widths in digits of this font: 8 pixels each wherever 宋体 is, which every office has.
    "default_format_properties": {"font_name": TITLE_FONTS[0], "font_size": BODY_SIZE, "font_scheme": "none"},
    "default_column_width": COLUMN_PIXELS,
}
_CHART_OFFSET = {"x_offset": 4, "y_offset": 4}  # pixels, so that its edge is not printed on the page before
_MOST_LABELS = 18
"""Columns of a chart that have room for their figures above them."""
_CHART_FONT = {"name": TITLE_FONTS[0], "size": 9}


def frame(
    sheets: Sequence[Sheet],
    commented: Sequence[bool],
    styles: Sequence[Mapping[str, object]],
    title: str,
    created: datetime,
) -> bytes:
    """The package. The first sheet begins with a cell of each style, which shows the number that it has.

    Below them is one text, so that there is a part for the texts of the cells.
    """
    package = io.BytesIO()
    workbook = Workbook(package, _OPTIONS)
    workbook.set_properties(
        {"title": visible(title), "subject": "政府信息公开工作年度报告", "author": APPLICATION, "created": created}
    )
    for sheet, has_comments in zip(sheets, commented, strict=True):
        target = workbook.add_worksheet(sheet.name)
        if has_comments:
            target.write_comment(0, 0, "")
        _set_columns(target, sheet)
        for row, height in sheet.heights.items():
            target.set_row(row, round(height, 1))
        for chart in sheet.charts:
            _put_drawn_cells(target, sheet, chart)
            target.insert_chart(*chart.place, _drawn(workbook, sheet.name, chart), _CHART_OFFSET)
        _set_page(target, sheet)
        if sheet.hidden:
            target.very_hidden()
    for column, style in enumerate(styles):
        workbook.worksheets()[0].write_blank(0, column, None, workbook.add_format(dict(style)))
    workbook.worksheets()[0].write_string(1, 0, "")
    workbook.close()
    return package.getvalue()


def _set_columns(target: Worksheet, sheet: Sheet) -> None:
    for column, half_characters in enumerate(sheet.widths):
        target.set_column_pixels(column, column, column_pixels(half_characters))
    for column in sheet.hidden_columns:
        target.set_column(column, column, None, None, {"hidden": True})


def _put_drawn_cells(target: Worksheet, sheet: Sheet, chart: Chart) -> None:
    """The values of a chart, which keeps them for programs that draw without reading cells."""
    for area in (chart.categories, *(series.values for series in chart.series)):
        for row in range(area.top, area.bottom + 1):
            cell = sheet.cells.get((row, area.left))
            value = cell.value.result if cell and isinstance(cell.value, Formula) else cell.value if cell else None
            if isinstance(value, str) and value.startswith("<r>") and value.endswith("</r>"):
                # The writer takes such a text for its own markup; in pieces it is written as the text it is.
                target.write_rich_string(row, area.left, value[:1], value[1:2], value[2:])
            elif isinstance(value, str):
                target.write_string(row, area.left, value)
            elif value is not None:
                target.write_number(row, area.left, value)


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
