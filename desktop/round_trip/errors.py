"""Why a workbook could not be read back: a code for programs and one plain Chinese sentence for people."""

from __future__ import annotations

from parser.errors import ReadError


class RoundTripError(Exception):
    """Nothing was read back and nothing has changed. `code` is a key of `MESSAGES` or of `parser.errors`."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


MESSAGES: dict[str, str] = {
    "not_xlsx": "“{name}”不是 .xlsx 工作簿，没有读回。请用 WPS 或 Excel 打开，另存为 .xlsx 后再读回。",
    "foreign": "“{name}”不是开卷导出的工作簿（或其中的标识已丢失），无从知道哪一格是哪份报告的哪个数，没有读回。",
    "newer": "“{name}”是用更新版本的开卷导出的，没有读回。请先升级本程序。",
    "unreadable": "“{name}”里开卷写下的标识已损坏，没有读回。请用导出的原件改好后再读回。",
    "too_big": "“{name}”太大，没有读回。请只保留要读回的工作表后再试。",
}
_OF_FILES: dict[str, str] = {
    "hostile": "“{name}”的内部结构异常，为安全起见没有打开。请用 WPS 或 Excel 打开，另存为 .xlsx 后再读回。",
    "damaged": "“{name}”已损坏或不完整，没有读回。请用 WPS 或 Excel 打开，另存为 .xlsx 后再读回。",
    "encrypted": "“{name}”设有打开密码，没有读回。请去掉密码后另存为 .xlsx 再读回。",
    "too_big": MESSAGES["too_big"],
}


def round_trip_error(code: str, name: str) -> RoundTripError:
    """An error of this package with its sentence."""
    return RoundTripError(code, MESSAGES[code].format(name=name))


def of_file(error: ReadError, name: str) -> RoundTripError:
    """The trouble with a file that is no report but a workbook."""
    sentence = _OF_FILES.get(error.code)
    return RoundTripError(error.code, sentence.format(name=name) if sentence else error.message)
