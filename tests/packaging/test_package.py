"""The stand-alone program of dist/, started as an office would: no Python environment, no project beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "dist" / "kaijuan" / ("kaijuan.exe" if sys.platform == "win32" else "kaijuan")
SAMPLE = ROOT / "resources" / "samples" / "云岭市人民政府2023年年报.docx"

pytestmark = [
    pytest.mark.package,
    pytest.mark.skipif(not PROGRAM.exists(), reason="there is no dist/kaijuan; build it with: make package"),
    pytest.mark.timeout(180),
]


def start(folder: Path, *arguments: str | Path, platform: str | None = "offscreen") -> subprocess.CompletedProcess[str]:
    """Run the program in an environment that knows nothing of this one."""
    kept = {name: value for name, value in os.environ.items() if name in {"SYSTEMROOT", "TEMP", "TMP"}}
    environment = kept | {
        "HOME": str(folder),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_LOGGING_RULES": "*.info=false",
    }
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    return subprocess.run(
        [PROGRAM, *arguments],
        check=False,
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_export_without_a_window(tmp_path: Path) -> None:
    done = start(tmp_path, "--export", tmp_path / "汇总.xlsx", SAMPLE, platform=None)
    assert done.returncode == 0, done.stderr
    assert SAMPLE.name in done.stdout
    workbook = load_workbook(tmp_path / "汇总.xlsx")
    texts = [
        str(cell.value) for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    assert any("云岭市人民政府" in text for text in texts)
    assert "9991" in texts


def test_the_window_opens_a_report_and_closes(tmp_path: Path) -> None:
    done = start(tmp_path, "--quit-after-start", SAMPLE)
    # The platform without a screen says this of every window.
    complaints = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, complaints) == (0, [])
    assert (tmp_path / ".local" / "share" / "kaijuan" / "workspace.kaijuan").exists()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = start(tmp_path, "--export", tmp_path / "汇总.xlsx", tmp_path / "没有.docx", platform=None)
    assert done.returncode == 1
    assert "没有.docx" in done.stdout + done.stderr


def test_the_version_is_the_project_s(tmp_path: Path) -> None:
    version = next(
        line
        for line in (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
        if line.startswith("version")
    )
    assert version.split('"')[1] in start(tmp_path, "--version").stdout


def test_unused_parts_of_qt_are_left_out() -> None:
    names = {path.name for path in PROGRAM.parent.rglob("*")}
    unused = [
        name for name in names for part in ("Qml", "Quick", "Sql", "3D", "WebEngine", "Pdf") if f"Qt6{part}" in name
    ]
    assert unused == []
    assert "qtbase_zh_CN.qm" in names
    if sys.platform.startswith("linux"):
        assert {"libqxcb.so", "libqoffscreen.so", "libqwayland.so", "libqsvg.so", "libqsvgicon.so"} <= names


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the menus of Linux desktops")
def test_installing_for_one_person_and_removing_again(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    script = PROGRAM.parent / "install.sh"
    subprocess.run(["sh", script], env=environment, check=True, capture_output=True)
    share = tmp_path / ".local" / "share"
    menu = (share / "applications" / "kaijuan.desktop").read_text(encoding="utf-8")
    assert f'Exec="{tmp_path}/.local/opt/kaijuan/kaijuan" %F' in menu
    assert (share / "icons" / "hicolor" / "256x256" / "apps" / "kaijuan.png").exists()
    assert (share / "mime" / "packages" / "kaijuan-mime.xml").exists()
    command = tmp_path / ".local" / "bin" / "kaijuan"
    done = subprocess.run([command, "--version"], env=environment, check=True, capture_output=True, text=True)
    assert "Kaijuan" in done.stdout
    subprocess.run(
        ["sh", command.resolve().parent / "install.sh", "--remove"], env=environment, check=True, capture_output=True
    )
    left = [path for path in tmp_path.rglob("*") if "kaijuan" in path.name and path.is_file()]
    assert left == []
