"""What the program makes belongs to the person alone, whatever the system lets programs do; nothing half stays."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.files import UNFINISHED, atomic_write, sweep
from desktop.merging.parts import Part, give_out
from desktop.models.workspace_copy import copy_workspace
from desktop.store import Store

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="the folder of a person is private on Windows")
def test_nobody_else_can_read_or_replace_what_is_worked_on(tmp_path, sample):
    home = tmp_path / "家"
    data = home / "数据" / "kaijuan"
    data.mkdir(parents=True)
    data.chmod(0o777)
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(data.parent), "QT_QPA_PLATFORM": "offscreen"}
    started = subprocess.run(
        [sys.executable, "-m", "desktop", "--quit-after-start", str(sample("2022"))],
        cwd=ROOT,
        env=environment,
        umask=0,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert started.returncode == 0, started.stderr.decode()
    modes = {path.relative_to(data): path.stat().st_mode & 0o777 for path in (data, *data.rglob("*"))}
    assert modes[Path()] == 0o700
    assert all(mode & 0o002 == 0 for mode in modes.values()), modes
    ours = {path: mode for path, mode in modes.items() if "kaijuan" in path.name and path.suffix != ".log"}
    assert len(ours) >= 2
    assert {mode for path, mode in ours.items() if path != Path()} == {0o600}


def test_a_copy_is_private_also_where_permissions_cannot_be_changed(tmp_path, monkeypatch):
    """As on some drives: work that is kept elsewhere because the disk is full must not fail for that."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "not supported")

    monkeypatch.setattr(Path, "chmod", refuse)
    monkeypatch.setattr(os, "chmod", refuse)
    before = os.umask(0)
    try:
        with Store.open(tmp_path / "工作区.kaijuan") as store:
            store.add_report("a.txt", b"text", None, None)
            assert copy_workspace(store, tmp_path / "另存.kaijuan") == 1
            give_out(store, [Part("甲", tmp_path / "甲.kaijuan", (1,))], "")
    finally:
        os.umask(before)
    for name in ("工作区", "另存", "甲"):
        mode = (tmp_path / f"{name}.kaijuan").stat().st_mode & 0o777
        assert mode == 0o600 or sys.platform == "win32"


def left(folder: Path, name: str, seconds: float) -> Path:
    path = folder / f"{UNFINISHED}{name}"
    path.write_text("half a workbook", encoding="utf-8")
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))
    return path


def test_what_a_killed_program_left_half_written_goes_when_the_next_file_is_written_there(tmp_path):
    day = 24 * 60 * 60
    old, ahead = left(tmp_path, "0123456789ab.xlsx", 2 * day), left(tmp_path, "ba9876543210.docx", -2 * day)
    young = left(tmp_path, "aaaaaaaaaaaa.xlsx", 600)
    folder = tmp_path / f"{UNFINISHED}abcd"
    folder.mkdir()
    left(folder, "inside", 0)
    os.utime(folder, (0, 0))
    others = tmp_path / "别人的.xlsx"
    others.write_bytes(b"other")
    os.utime(others, (0, 0))
    with atomic_write(tmp_path / "导出.xlsx") as temporary:
        temporary.write_bytes(b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([young.name, "别人的.xlsx", "导出.xlsx"])
    assert not old.exists()
    assert not ahead.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right there that clerks do not have")
def test_what_a_link_leads_to_stays(tmp_path):
    kept = tmp_path / "文件夹"
    kept.mkdir()
    (kept / "报告.txt").write_text("text", encoding="utf-8")
    link = tmp_path / f"{UNFINISHED}link"
    link.symlink_to(kept)
    sweep(tmp_path, -1)
    assert (kept / "报告.txt").exists()
    assert not link.is_symlink()
