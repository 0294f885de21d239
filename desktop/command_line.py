"""Reports into a workbook without a window: `python -m desktop --export OUT.xlsx FILE…`. No Qt is imported here."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.files import free_name
from desktop.workbook import SUFFIX, SUFFIXES, ExportEntry, ExportError, export, unconfirmed_words
from parser import parse_all, read, review
from parser.errors import ReadError
from parser.resources import root

if TYPE_CHECKING:
    from desktop.template import FilledTemplate

DONE, FAILED, MISUSED = 0, 1, 2
HEADLESS_FOLDER, HEADLESS_NAME = Path("output"), "政府信息公开工作年度报告数据汇总表.xlsx"


def export_files(out: Path | str, files: Iterable[Path | str], template: Path | str | None = None) -> int:
    """Read the files and write one workbook, or fill a template with them; one line is printed for each report.

    The good ones are written even when others fail; of files with the same bytes only the first. The result is the exit
    code: 0 when all went well, 1 when a file could not be read or the workbook not written, 2 when the name `out` does
    not end in one of `desktop.workbook.SUFFIXES`.
    """
    out = Path(out)
    endings = SUFFIXES if template is None else (SUFFIX,)
    if out.suffix.lower() not in endings:
        print(f"✗ 导出文件名须以 {'、'.join(endings)} 结尾：{out}", file=sys.stderr)
        return MISUSED
    found: dict[tuple[str, int], ExportEntry] = {}
    code = DONE
    for path in map(Path, files):
        try:
            read_here = _read(path)
        except ReadError as error:
            print(f"✗ {path.name}：{error.message}")
            code = FAILED
            continue
        for entry in read_here:
            source = entry.report.source
            first = found.setdefault((source.sha256, source.part), entry)
            told = _summary(entry) if first is entry else f"与“{first.report.source.name}”内容相同，没有重复计入"
            part = f"（第 {source.part} 份）" if len(read_here) > 1 else ""
            print(f"{'✓' if first is entry else '–'} {path.name}{part}：{told}")
    entries = list(found.values())
    if not entries:
        print("没有读到任何报告，没有写出工作簿。", file=sys.stderr)
        return FAILED
    try:
        if template is None:
            result = export(entries, out, version=program_version())
            sheets = f"，{len(result.sheets)} 张工作表" if result.sheets else ""
            print(f"已写出 {result.path}：{result.reports} 份报告{sheets}。")
        else:
            from desktop.template import fill  # noqa: PLC0415 - the window starts through here and needs none of it

            _tell_filled(fill(template, entries, out), len(entries))
    except ExportError as error:
        print(f"✗ {out}：{error.message}", file=sys.stderr)
        return FAILED
    told = unconfirmed_words(entries, marked=template is None)
    if told:
        print(f"{told}。")
    return code


def export_headless(files: Sequence[str]) -> int:
    """What the program does where there is no screen: the given files, or the samples, into ./output/."""
    print("没有可用的显示器，不能打开窗口，改为直接导出工作簿。")
    folder = root() / "samples"
    chosen = list(files) or sorted(str(path) for path in folder.glob("*") if path.suffix in {".txt", ".docx"})
    try:
        HEADLESS_FOLDER.mkdir(exist_ok=True)
    except OSError as error:
        print(f"✗ 无法建立文件夹 {HEADLESS_FOLDER.resolve()}：{error.strerror}", file=sys.stderr)
        return FAILED
    out = free_name(HEADLESS_FOLDER.resolve() / HEADLESS_NAME)  # nobody was asked whether an older one may go
    code = export_files(out, chosen)
    if out.exists():
        print("待核的值和不平的勾稽见工作簿的“报送情况”和“勾稽问题清单”两张表。")
    return code


def print_template_names() -> int:
    """Print everything that a template can ask for: the id, the name and the unit, a line each."""
    from desktop.template import fields  # noqa: PLC0415 - as above

    for field in fields():
        print("\t".join((field.group, field.name, f"{{{{{field.id}}}}}", field.unit)))
    return DONE


def _tell_filled(done: FilledTemplate, reports: int) -> None:
    print(f"已照模板写出 {done.path}：{reports} 份报告，填了 {done.filled} 格。")
    for one in done.unknown:
        print(f"  没有填 {one.sheet}!{one.cell} {one.text}：{one.reason}")
    for lacking in done.lacking:
        print(f"  留空 {lacking.sheet}!{lacking.cell} {lacking.unit} {lacking.name}：{lacking.reason}")
    for remark in done.remarks:
        print(f"  {remark}。")


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("kaijuan")
    except PackageNotFoundError:
        return "（未安装）"


def use_utf8() -> None:
    """Print Chinese and ✓ ✗ wherever the output goes: a Windows pipe would otherwise refuse them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _read(path: Path) -> list[ExportEntry]:
    return [ExportEntry(review(report, ()), path=str(path)) for report in parse_all(read(path))]


def _summary(entry: ExportEntry) -> str:
    """What was read, and the figures that 报送情况 has of it."""
    errors, warnings = entry.count("error"), entry.count("warning")
    return f"{' '.join(entry.name.split())}，{errors} 项错误，{warnings} 项警告，{entry.doubtful} 项待核"
