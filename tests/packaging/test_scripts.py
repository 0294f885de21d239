"""The scripts behind `make`: how FILES is read, and what Windows is told about the version."""

from __future__ import annotations

import ast
import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"


def script(name: str) -> ModuleType:
    """A script of packaging/, which is no package: its name would hide the library of that name."""
    spec = importlib.util.spec_from_file_location(f"script_{name}", PACKAGING / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_packaging_hides_no_library() -> None:
    assert not (PACKAGING / "__init__.py").exists()
    assert importlib.util.find_spec("packaging.version")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("甲.txt", "乙 定稿.docx", "丙(2).docx", "丁[1].txt"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲.txt 丙(2).docx", ["甲.txt", "丙(2).docx"]),
        ("'乙 定稿.docx' 甲.txt", ["乙 定稿.docx", "甲.txt"]),
        ('"乙 定稿.docx"', ["乙 定稿.docx"]),
        ("乙 定稿.docx", ["乙 定稿.docx"]),
        ("丁[1].txt", ["丁[1].txt"]),
        ("*.docx", ["丙(2).docx", "乙 定稿.docx"]),
        ("没有.txt", ["没有.txt"]),
        ("", []),
    ],
)
def test_names_in_files(folder: Path, text: str, names: list[str]) -> None:
    assert script("run").named_files(text) == names


def test_an_open_quote_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILES", "'甲.txt")
    with pytest.raises(SystemExit, match="引号"):
        script("run").main()


def test_without_files_the_samples_are_opened(samples: Path) -> None:
    chosen = [Path(name) for name in script("run").sample_files()]
    assert len(chosen) >= 8
    assert {path.parent for path in chosen} == {samples}
    assert {path.suffix for path in chosen} == {".txt", ".docx"}


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc4", (1, 2, 3, 0)), ("2", (2, 0, 0, 0))]
)
def test_version_for_windows(version: str, numbers: tuple[int, ...]) -> None:
    module = script("version_info")
    assert module.four_numbers(version) == numbers
    info = module.version_info(version)
    ast.parse(info)
    assert f"'FileVersion', '{version}'" in info


def test_version_for_windows_is_the_project_s() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert script("version_info").project_version() == project["version"]


def test_menu_entry_and_file_types() -> None:
    entry = (PACKAGING / "kaijuan.desktop").read_text(encoding="utf-8")
    types = next(line for line in entry.splitlines() if line.startswith("MimeType=")).removeprefix("MimeType=")
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert set(types.strip(";").split(";")) == {"text/plain", word}
    info = ElementTree.parse(PACKAGING / "kaijuan-mime.xml").getroot()
    assert {child.attrib["type"] for child in info} == {"application/x-kaijuan-workspace", word}


def test_inno_setup_reads_chinese_only_behind_a_mark() -> None:
    assert (PACKAGING / "kaijuan.iss").read_bytes().startswith(b"\xef\xbb\xbf")


def test_pictures_of_the_icon() -> None:
    for path in PACKAGING.glob("icons/kaijuan-*.png"):
        head = path.read_bytes()[:24]
        size = int(path.stem.rpartition("-")[2])
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (size, size)
    assert (ROOT / "resources" / "icons" / "app.ico").read_bytes()[:6] == b"\x00\x00\x01\x00\x06\x00"
