"""`python -m parser FILE…`: one line of JSON for each report, in the order of the files (`parser.report_json`)."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from parser.batch import Reports, parse_files
from parser.checks import check, rules_checked
from parser.errors import ReadError
from parser.report_json import Json, to_json

READ, NOT_ALL_READ, WRONG_ARGUMENTS = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Print the reports. Returns the exit status: 0, 1 when some file was not read, 2 for wrong arguments."""
    _speak_utf8()
    try:
        arguments = _arguments().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or what it was asked
        return WRONG_ARGUMENTS if stop.code else READ
    status = READ
    for path, result in parse_files(arguments.files, encoding=arguments.encoding):
        if isinstance(result, ReadError):
            status = NOT_ALL_READ
            print(result.message, file=sys.stderr)
        for line in _lines(path, result, arguments.off):
            print(json.dumps(line, ensure_ascii=False), flush=True)
    return status


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kaijuan-parse", description="读取政府信息公开工作年度报告，每份输出一行 JSON。"
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=".txt 或 .docx 文件")
    parser.add_argument("--encoding", help="文本文件的编码，如 gb18030；不写则自动判断")
    parser.add_argument(
        "--off",
        action="append",
        default=[],
        type=_rule,
        metavar="RULE",
        help="停用一条核对规则，如 T3-02；可以多次使用",
    )
    return parser


def _rule(name: str) -> str:
    """The id of a rule that is checked; argparse says that there is none such."""
    rule_id = name.strip().upper()
    if rule_id not in {rule.id for rule in rules_checked()}:
        raise argparse.ArgumentTypeError(f"没有“{name}”这条核对规则")
    return rule_id


def _lines(path: str, result: Reports | ReadError, off: Collection[str]) -> list[Json]:
    if isinstance(result, ReadError):
        return [{"source": {"name": Path(path).name}, "error": {"code": result.code, "message": result.message}}]
    return [to_json(report.with_findings(check(report, off))) for report in result]


def _speak_utf8() -> None:
    """A Windows console would write GBK. A file name with broken bytes is written as a JSON escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
