"""Why a workbook could not be written: a code for programs and one plain Chinese sentence for people."""

from __future__ import annotations

from desktop.files import FileTrouble


class ExportError(Exception):
    """The workbook was not written; whatever stood at the target before is still there, unchanged.

    `code` is a key of `MESSAGES` here or of `desktop.files`; `message` says in Chinese what happened and what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)

    @classmethod
    def of(cls, trouble: FileTrouble) -> ExportError:
        """The same trouble with the file, as a failed export."""
        return cls(trouble.code, trouble.message)


MESSAGES: dict[str, str] = {
    "not_xlsx": "导出文件名须以 .xlsx、.zip（CSV）、.csv 或 .json 结尾，“{name}”不是，请改名后重试。",
    "folder_there": "这里已有名为“{name}”的文件夹，没有写出，原有的文件没有变。请换一个名字，或先把它移走。",
    "mismatch": "写好的“{name}”读回来与程序中的数据不一致（{place}），没有保存，原有的文件没有变。请重试。",
}


def export_error(code: str, **details: object) -> ExportError:
    """An error of this package with its sentence."""
    return ExportError(code, MESSAGES[code].format(**details))
