"""Writes what Windows shows under Properties ▸ Details of kaijuan.exe, from the version in pyproject.toml.

    python packaging/version_info.py FILE

The form is the one PyInstaller reads: a VSVersionInfo structure as a Python expression.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHINESE, UNICODE = 0x0804, 1200
TEXTS = {
    "CompanyName": "开卷 Kaijuan",
    "FileDescription": "政府信息公开工作年度报告数据核对工具",
    "InternalName": "kaijuan",
    "LegalCopyright": "MIT License",
    "OriginalFilename": "kaijuan.exe",
    "ProductName": "开卷 Kaijuan",
}


def project_version() -> str:
    """The version of the program, as pyproject.toml has it."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def four_numbers(version: str) -> tuple[int, ...]:
    """What Windows wants: 1.2.3rc1 is (1, 2, 3, 0)."""
    parts = [int(part) for part in re.findall(r"[0-9]+", re.split(r"[a-z+-]", version)[0])]
    return tuple([*parts, 0, 0, 0, 0][:4])


def version_info(version: str) -> str:
    """The structure for one version."""
    numbers = four_numbers(version)
    texts = {**TEXTS, "FileVersion": version, "ProductVersion": version}
    lines = ",\n".join(f"      StringStruct({key!r}, {text!r})" for key, text in texts.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('{CHINESE:04X}{UNICODE:04X}', [
{lines},
    ])]),
    VarFileInfo([VarStruct('Translation', [{CHINESE}, {UNICODE}])]),
  ],
)
"""


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(version_info(project_version()), encoding="utf-8")
