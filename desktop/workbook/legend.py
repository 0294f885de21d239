"""图例: what the marks of the workbook mean, on its first sheet."""

from __future__ import annotations

from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import LEGEND, NOTE, Style

LINES: tuple[tuple[Style, str, str], ...] = (
    (Style("legend", mark="corrected"), "浅黄底", "人工修正过的值，批注写明原值、现值、何时、何人、为何"),
    (Style("legend", mark="failing"), "浅红底", "勾稽不平或有误时最可能错的值，批注写明问题；全部问题见“勾稽问题清单”"),
    (Style("legend", doubtful=True), "斜体", "读得不太有把握、尚未有人确认的值，批注写明原因"),
    (Style("legend", mark="blank"), "灰底空格", "原文未填或未读到；空白不当作 0"),
    (LEGEND, "批注“原文为…”", "原文的写法与数值不同，如以“/”表示 0，或金额以元为单位"),
)


def put_legend(sheet: Sheet, top: int, name_columns: int, columns: int) -> None:
    """Plan the legend from a row on: names over so many columns, what they mean over the rest of `columns`."""
    sheet.put(top, 0, "图例", NOTE, columns=name_columns)
    for row, (style, name, meaning) in enumerate(LINES, top + 1):
        if columns <= name_columns:
            sheet.put(row, 0, f"{name}：{meaning}", style, columns=columns)
            continue
        sheet.put(row, 0, name, style, columns=name_columns)
        sheet.put(row, name_columns, meaning, LEGEND, columns=columns - name_columns)
