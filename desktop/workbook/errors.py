"""Why a workbook could not be written: a code for programs and one plain Chinese sentence for people."""

from __future__ import annotations

import errno


class ExportError(Exception):
    """The workbook was not written; whatever stood at the target before is still there, unchanged.

    `code` is one of the keys of `MESSAGES`; `message` says in Chinese what happened and what to do now.
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.message = MESSAGES[code].format(**details)
        super().__init__(self.message)


MESSAGES: dict[str, str] = {
    "not_xlsx": "导出文件名须以 .xlsx 结尾，“{name}”不是，请改名后重试。",
    "is_folder": "“{name}”是一个文件夹，请换一个文件名后重试。",
    "no_folder": "找不到文件夹“{folder}”，它可能已被移走或网络盘已断开，请另选位置保存。",
    "in_use": "无法写入“{name}”，它可能正在 WPS 或 Excel 中打开，或文件夹不允许写入。请关闭后重试，或另存为别的名字。",
    "disk_full": "磁盘空间不足，“{name}”没有保存。请清理磁盘或换一个位置后重试。",
    "bad_name": "文件名“{name}”太长或含有不允许的字符，请改短后重试。",
    "write_failed": "写入“{name}”时磁盘出错，文件没有保存。请换一个位置后重试。",
    "mismatch": "写好的“{name}”读回来与程序中的数据不一致（{place}），为防出错没有保存。请重试，仍不行请换一个位置。",
}

_BY_NAME = {
    "ENOENT": "no_folder",
    "ENOTDIR": "no_folder",
    "EISDIR": "is_folder",
    "EACCES": "in_use",
    "EPERM": "in_use",
    "EBUSY": "in_use",
    "EROFS": "in_use",
    "ETXTBSY": "in_use",
    "ENOSPC": "disk_full",
    "EDQUOT": "disk_full",
    "EFBIG": "disk_full",
    "ENAMETOOLONG": "bad_name",
    "EINVAL": "bad_name",
}


def error_code(error: OSError) -> str:
    """The key of `MESSAGES` that says what the system error means for the person."""
    return _BY_NAME.get(errno.errorcode.get(error.errno or 0, ""), "write_failed")
