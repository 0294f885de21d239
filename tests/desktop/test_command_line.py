"""The program without a window: exporting by name, and what happens where there is no screen."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from reading import place_of, rows_of

from desktop import __main__ as program
from desktop import command_line
from desktop.command_line import export_files
from desktop.workbook import ExportError

REPORT = "青禾县水利局2023年政府信息公开工作年度报告\n一、总体情况\n全年收到申请34件。\n"
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "水利局 2023.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A Linux machine without display, and the folder in which the program is started."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_good_files_are_written_and_bad_ones_are_told(
    tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    out = tmp_path / "汇总.xlsx"
    assert export_files(out, [report, empty, tmp_path / "没有.txt"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("✓ 水利局 2023.txt：")
    assert lines[0].endswith("，0 项错误，0 项警告，1 项待核")
    assert lines[1].startswith("✗ 空.txt：")
    assert lines[1].endswith("。")
    assert lines[2].startswith("✗ 没有.txt：")
    assert str(out) in lines[3]
    assert lines[4:] == ["有 1 项数值可信度低、还没有人确认（1 份报告），按读数写入，以斜体标出。"]
    assert place_of(load_workbook(out)["报送情况"], "水利局 2023.txt")


def test_each_line_has_the_figures_of_its_line_in_the_workbook(
    tmp_path: Path, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "汇总.xlsx"
    assert export_files(out, sorted(path for path in samples.iterdir() if path.suffix in {".txt", ".docx"})) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("✓")]
    listed = rows_of(load_workbook(out)["报送情况"])
    counts = [[line[head].value for head in ("错误数", "警告数", "待核")] for line in listed]
    assert [
        line.endswith(f"，{e} 项错误，{w} 项警告，{d} 项待核") for line, (e, w, d) in zip(told, counts, strict=True)
    ] == [True] * len(told)
    assert any(errors for errors, _warnings, _doubtful in counts)


def test_all_good_is_nought(tmp_path: Path, report: Path) -> None:
    assert export_files(str(tmp_path / "汇总.XLSX"), [str(report)]) == 0


def test_no_good_file_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "汇总.xlsx"
    assert export_files(out, [tmp_path / "没有.txt"]) == 1
    assert not out.exists()
    assert "没有写出工作簿" in capsys.readouterr().err


def test_out_must_be_a_workbook(tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export_files(report, [report]) == 2
    assert report.read_text(encoding="utf-8") == REPORT
    assert ".xlsx" in capsys.readouterr().err


def test_a_workbook_that_cannot_be_written_is_told(
    tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export_files(tmp_path / "没有" / "汇总.xlsx", [report]) == 1
    assert "文件夹不在了" in capsys.readouterr().err


def test_exporting_imports_no_qt(tmp_path: Path, report: Path) -> None:
    out = tmp_path / "汇总.xlsx"
    code = (
        "import sys; from desktop.__main__ import main; code = main(sys.argv[1:]);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]; sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--export", str(out), str(report)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=50,
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "SYSTEMROOT": ""},
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "✓ 水利局 2023.txt：" in done.stdout.decode("utf-8")
    assert out.exists()


@pytest.mark.parametrize(
    "arguments", [["--export"], ["--export", "a.xlsx"], ["--nothing"], ["a.txt", "--export", "b.xlsx"]]
)
def test_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(arguments) == 2
    told = capsys.readouterr().err
    assert "用法" in told


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--help"]) == 0
    assert "--export 输出.xlsx" in capsys.readouterr().out
    assert program.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("开卷 Kaijuan ")


def test_without_a_screen_the_given_files_go_into_a_workbook(
    no_screen: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main([str(report)]) == 0
    told = capsys.readouterr().out
    written = list((no_screen / "output").iterdir())
    assert [path.suffix for path in written] == [".xlsx"]
    assert "没有可用的显示器" in told
    assert str(written[0]) in told
    assert "报送情况" in told


def test_without_a_screen_and_files_the_samples_are_taken(
    no_screen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "resources" / "samples"
    folder.mkdir(parents=True)
    (folder / "样例.txt").write_text(REPORT, encoding="utf-8")
    (folder / "README.md").write_text("no report", encoding="utf-8")
    monkeypatch.setattr(command_line, "root", lambda: tmp_path / "resources")
    assert program.main([]) == 0
    assert capsys.readouterr().out.count("✓") == 1


def test_without_a_screen_in_a_folder_that_cannot_be_written(
    no_screen: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (no_screen / "output").write_text("a file", encoding="utf-8")
    assert program.main([str(report)]) == 1
    assert "output" in capsys.readouterr().err


def test_with_a_screen_the_window_gets_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, object] = {}

    def run(files: list[str], *, quit_after_start: bool) -> int:
        seen.update(files=files, quit=quit_after_start)
        return 5

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "desktop.session", SimpleNamespace(run=run))
    assert program.main(["a.txt", "--quit-after-start", "b.docx"]) == 5
    assert seen == {"files": ["a.txt", "b.docx"], "quit": True}


def test_output_that_knows_no_chinese_is_switched(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    monkeypatch.setattr(sys, "stderr", None)
    command_line.use_utf8()
    print("✓ 水利局", flush=True)
    assert raw.getvalue().decode("utf-8").strip() == "✓ 水利局"


def test_an_export_error_is_an_exception_with_its_sentence() -> None:
    error = ExportError("full", "磁盘已满。")
    assert (error.code, str(error)) == ("full", "磁盘已满。")


def test_missing_system_libraries_are_told_in_words_not_as_a_traceback(monkeypatch, capsys):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setitem(sys.modules, "desktop.session", None)  # importing it now raises ImportError, as without libGL
    assert program.main([]) == 1
    told = capsys.readouterr().err
    assert "apt-get install" in told
    assert "--export" in told


def test_headless_without_any_readable_file_promises_no_workbook(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    assert command_line.export_headless([str(empty)]) == 1
    assert "见工作簿" not in capsys.readouterr().out


def test_the_same_bytes_are_counted_once_and_told(tmp_path, samples, capsys):
    [report] = [path for path in samples.glob("*.docx") if "2023" in path.name]
    twin = tmp_path / "副本.docx"
    twin.write_bytes(report.read_bytes())
    assert command_line.export_files(tmp_path / "汇总.xlsx", [report, twin]) == 0
    printed = capsys.readouterr().out
    assert f"– 副本.docx：与“{report.name}”内容相同，没有重复计入" in printed
    assert "1 份报告" in printed


def test_headless_leaves_an_older_workbook_alone(tmp_path, samples, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    [report] = [path for path in samples.glob("*.docx") if "2023" in path.name]
    older = tmp_path / "output" / command_line.HEADLESS_NAME
    older.parent.mkdir()
    older.write_bytes(b"kept")
    assert command_line.export_headless([str(report)]) == 0
    assert older.read_bytes() == b"kept"
    [made] = [path for path in older.parent.iterdir() if path != older]
    printed = capsys.readouterr().out
    assert str(made) in printed
    assert "见工作簿" in printed


@pytest.mark.parametrize("name", ["汇总.json", "汇总.zip", "汇总.csv", "汇总.XLSX"])
def test_other_forms_are_chosen_by_the_name(
    tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert program.main(["--export", str(tmp_path / name), str(report)]) == 0
    written = tmp_path / name.removesuffix(".csv")
    assert written.is_dir() if name.endswith(".csv") else written.is_file()
    assert f"已写出 {written}" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["汇总.xls", "汇总", "汇总.csv.txt"])
def test_other_endings_are_refused(tmp_path: Path, report: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert program.main(["--export", str(tmp_path / name), str(report)]) == 2
    assert ".xlsx、.zip、.csv、.json" in capsys.readouterr().err
