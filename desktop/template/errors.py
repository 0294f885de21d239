"""Why a template could not be filled: a code for programs and one plain Chinese sentence for people."""

from __future__ import annotations

from desktop.workbook.errors import ExportError

MESSAGES: dict[str, str] = {
    "missing": "找不到模板“{name}”，它可能已被移走、改名或删除。请重新选择模板。",
    "unreadable": "模板“{name}”读不出来（没有权限，或所在的磁盘出错）。请把它复制到本机后重试。",
    "too_big": "模板“{name}”太大，不像是一份汇总表模板。请确认是否选错了文件。",
    "old_excel": "模板“{name}”是旧版 Excel（.xls）或 WPS（.et）文件。请用 WPS 打开，另存为 .xlsx 后再用。",
    "macro": "模板“{name}”带有宏，为安全起见没有使用。请用 WPS 打开，另存为不带宏的 .xlsx 后再用。",
    "encrypted": "模板“{name}”设有打开密码。请用 WPS 打开，去掉密码后另存为 .xlsx 再用。",
    "damaged": "模板“{name}”已损坏或不完整，没有使用。请重新向上级索取，或用 WPS 打开后另存为 .xlsx。",
    "hostile": "模板“{name}”的内部结构异常（{detail}），为安全起见没有使用。请用 WPS 打开后另存为 .xlsx。",
    "not_workbook": "“{name}”不是 .xlsx 工作簿，不能当作模板。请用 WPS 打开，另存为 .xlsx 后再用。",
    "shared": "模板“{name}”是“共享工作簿”，带着修订记录，填了会损坏。请在 Excel 或 WPS 里取消共享、另存后再用。",
    "strict": "模板“{name}”存成了“Strict Open XML”格式。请用 WPS 或 Excel 打开，另存为普通的 .xlsx 后再用。",
    "nothing": "没有可以填入模板的报告。请先打开或选中要导出的报告。",
    "same_file": "填好的文件不能存成模板“{name}”自己，否则模板就没有了。请换一个文件名。",
    "both": "模板的工作表“{sheet}”既标了“每个单位一张表”，又在第{row}行标了“每个单位”，不知道按哪一个。请去掉一个。",
    "overlap": "模板的工作表“{sheet}”里，第{row}行起的重复行与另一组重复行或合并单元格交错。请调整后再用。",
    "cuts_formula": "模板的工作表“{sheet}”里，第{row}行起的重复行拆开了 {cell} 起的数组公式。请调整后再用。",
    "cuts_table": "模板的工作表“{sheet}”里，第{row}行起的重复行拆开了表格“{table}”，它只能是表格的数据行，不能带上"
    "标题行、汇总行或表外的行。请调整后再用，或把表格转换为普通区域。",
    "cuts_pivot": "模板的工作表“{sheet}”里，第{row}行起的重复行在数据透视表里，无法重复。请把重复行放到透视表以外。",
    "table_head": "模板的表格“{table}”填好后，标题行里有两列同名或有一列没有名称，这样的文件打不开。请先改标题行。",
    "slicer": "模板的工作表“{sheet}”带有切片器或日程表，不能每个单位一张。请删去切片器后再用。",
    "too_many_rows": "工作表“{sheet}”填好后会超过一张表所能有的 1048576 行。请减少报告，分几次导出。",
    "too_many_cells": "照模板“{name}”填好后会有 {count} 个单元格，太多了。请减少报告，分几次导出。",
    "mapping": "模板“{name}”里保存的对应关系读不出来。请重新指定哪一格填什么。",
    "mapping_sheet": "对应关系里的工作表“{sheet}”不在模板“{name}”中，可能改了名。请重新指定哪一格填什么。",
    "mapping_cell": "对应关系里的单元格“{cell}”不是一个单元格的地址。请重新指定哪一格填什么。",
    "mapping_value": "对应关系里的“{value}”不是数据的名称。请重新指定哪一格填什么。",
    "mismatch": "填好的“{name}”读回来与程序中的数据不一致（{place}），没有保存，原有的文件没有变。请重试。",
    "unopened": "模板“{name}”里有读不了的内容（{what}），填好后无法核对，没有写出。请用 WPS 另存为 .xlsx 后再用。",
    "not_xlsx": "导出文件名须以 .xlsx 结尾，“{name}”不是，请改名后重试。",
}


class TemplateError(ExportError):
    """The template was not filled; whatever stood at the target before is still there, unchanged."""


def template_error(code: str, **details: object) -> TemplateError:
    """An error of this package with its sentence."""
    return TemplateError(code, MESSAGES[code].format(**details))
