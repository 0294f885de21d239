"""Starts the program: the window, or with `--export` the command line, which needs no Qt."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop.command_line import (
    FAILED,
    MISUSED,
    export_files,
    export_headless,
    print_template_names,
    program_version,
    use_utf8,
)
from desktop.screen import has_screen, screen_trouble

HELP = """\
开卷 Kaijuan：把政府信息公开工作年度报告读成可核对的数据，导出 Excel

用法：
  kaijuan [文件…]                    打开窗口，并打开这些 .txt、.docx 报告或一个 .kaijuan 工作区
  kaijuan --export 输出.xlsx 文件…   不开窗口，直接把这些报告导出为工作簿
  kaijuan --export 输出.json 文件…   同样的数据导出为 JSON；.zip 或 .csv 为每张表一个 CSV，打包或放进文件夹
  kaijuan --template 模板.xlsx --export 输出.xlsx 文件…   照上级的模板填写，模板里其余的都不变
  kaijuan --template-names           列出模板里可以写的所有名称
  kaijuan --version                  显示版本
  kaijuan --help                     显示这段说明

退出码：0 全部成功；1 有文件没有读成或工作簿没有写成；2 参数不对。"""
QT_MISSING = """\
窗口打不开：缺少 Qt 需要的系统库（{what}）。
在 Debian、UOS、麒麟上请以管理员身份运行：
  apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0 \
    libgssapi-krb5-2
不开窗口也可以导出：kaijuan --export 输出.xlsx 文件…"""
_TEMPLATE_MISUSED = "--template 后须写模板，再写 --export、输出文件和报告。"
_START_AND_QUIT = "--quit-after-start"
"""Not in the help: opens the window, reads the files and closes again, to test an installation."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments after its name; the exit code."""
    use_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    first = given[0] if given else ""
    if first in ("--help", "-h", "--version"):
        print(f"开卷 Kaijuan {program_version()}" if first == "--version" else HELP)
        return 0
    if first == "--export":
        return export_files(given[1], given[2:]) if len(given) > 2 else _misused("--export 后须写输出文件和报告。")
    if first == "--template-names":
        return print_template_names()
    if first == "--template":
        complete = len(given) > 4 and given[2] == "--export"
        return export_files(given[3], given[4:], given[1]) if complete else _misused(_TEMPLATE_MISUSED)
    unknown = [argument for argument in given if argument.startswith("--") and argument != _START_AND_QUIT]
    return _misused(f"不认识的参数：{' '.join(unknown)}") if unknown else _open(given)


def _open(given: Sequence[str]) -> int:
    files = [argument for argument in given if argument != _START_AND_QUIT]
    if not has_screen():
        return export_headless(files)
    trouble = screen_trouble()
    if trouble is not None:
        print(trouble, file=sys.stderr)
        return FAILED
    try:
        from desktop.session import run  # noqa: PLC0415 - Qt is only there, and only needed, for the window
    except ImportError as error:
        print(QT_MISSING.format(what=error), file=sys.stderr)
        return FAILED
    return run(files, quit_after_start=_START_AND_QUIT in given)


def _misused(message: str) -> int:
    print(f"{message}\n\n{HELP}", file=sys.stderr)
    return MISUSED


if __name__ == "__main__":
    sys.exit(main())
