"""Why a file could not be read: a code for programs and one plain Chinese sentence for people."""

from __future__ import annotations

from typing import Any


class ReadError(Exception):
    """A file that is no readable report. Nothing was changed by the attempt.

    `code` is one of the keys of `MESSAGES`; `message` says in Chinese what the file is and what to do now.
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.details = details
        self.message = MESSAGES[code].format(**details)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross process borders (`parser.batch` with a process pool); the default would lose the code."""
        return _rebuild, (self.code, self.details)


def _rebuild(code: str, details: dict[str, object]) -> ReadError:
    return ReadError(code, **details)


MESSAGES: dict[str, str] = {
    "missing": "找不到文件“{name}”，它可能已被移走、改名或删除，请确认位置后重新打开。",
    "folder": "“{name}”是一个文件夹，请打开其中的 .txt 或 .docx 文件。",
    "empty": "“{name}”是空文件，没有可读的内容，请向报送单位重新索取。",
    "denied": "没有读取“{name}”的权限，或文件正被其他程序占用，请关闭占用它的程序后重试。",
    "unreadable": "“{name}”所在的磁盘读取出错，请把文件复制到本机后重新打开。",
    "too_big": "“{name}”太大（{size}），不像是一份年度报告，没有打开。"
    "请确认是否选错了文件；如果是许多份合成的一个，请分成几个。",
    "unknown_encoding": "无法判断“{name}”的文字编码，请用记事本或 WPS 打开，另存为 UTF-8 文本后再打开。",
    "old_word": "“{name}”是旧版 Word（.doc）或 WPS（.wps）文件，请用 WPS 打开，另存为 .docx 后再打开。",
    "encrypted": "“{name}”设有打开密码，请用 WPS 打开，去掉密码后另存为 .docx 再打开。",
    "damaged": "“{name}”已损坏或不完整，请向报送单位重新索取，或用 WPS 打开后另存为 .docx。",
    "macro": "“{name}”是带宏的 Word 文件（.docm），请用 WPS 打开，另存为不带宏的 .docx 后再打开。",
    "hostile": "“{name}”的内部结构异常（{detail}），为安全起见没有打开，请用 WPS 打开后另存为 .docx。",
    "not_word": "“{name}”虽以 {suffix} 结尾，但其实是{what}，请找到原来的 Word 文件再打开。",
    "no_text": "“{name}”里没有文字（可能全是图片），本程序不识别图片中的文字，请向报送单位索取可编辑的文件。",
    "embedded": "“{name}”里嵌有另一份文件，其中的内容读不到，请用 WPS 打开，另存为 .docx 后再打开。",
    "picture": "“{name}”是图片，本程序不识别图片中的文字，请向报送单位索取 Word 或文本文件。",
    "pdf": "“{name}”是 PDF 文件，请复制其中的文字，用“文件 ▸ 从剪贴板新建”导入，或索取 Word 文件。",
    "archive": "“{name}”是压缩包，请先解压，再打开其中的 .txt 或 .docx 文件。",
    "unsupported": "“{name}”不是 .txt 或 .docx 文件，请用 WPS 打开，另存为 .docx 后再打开。",
}
