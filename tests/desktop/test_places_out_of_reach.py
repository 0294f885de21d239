"""Places that cannot be looked into (no permission, a network drive that is gone): told, and the program goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.files import FileTrouble, WorkspaceLock, is_file, is_folder, is_there, without_link
from desktop.opened import look_at, open_now
from desktop.session import taken_over
from desktop.settings import Settings
from desktop.store import Store, StoreError


@pytest.fixture
def out_of_reach(tmp_path: Path) -> Path:
    """A folder of which the system says neither that it is there nor that it is not."""
    if sys.platform == "win32":
        pytest.skip("there, names that are too long are not found, like any other")
    return tmp_path / ("长" * 200)


def test_nothing_is_seen_there_and_nothing_falls(out_of_reach, tmp_path):
    with pytest.raises(OSError, match="name too long"):
        out_of_reach.stat()
    for path in (out_of_reach, Path("a\0b")):
        assert [is_there(path), is_file(path), is_folder(path)] == [False] * 3
    assert is_there(tmp_path)
    assert is_folder(tmp_path)


def test_a_workspace_there_is_told_as_a_workspace(out_of_reach):
    with pytest.raises(StoreError) as told:
        open_now(out_of_reach / "甲.kaijuan")
    assert told.value.code == "missing"
    assert "没有读取的权限" in told.value.message


def test_no_running_program_is_sought_there(out_of_reach):
    assert not taken_over([out_of_reach / "甲.kaijuan"], [])


def test_a_folder_that_was_used_last_is_not_offered(out_of_reach, tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    settings.set("files/last_folder", str(out_of_reach))
    assert settings.folder("files/last_folder") is None


def test_files_and_folders_there_are_told_one_by_one(start, out_of_reach, tmp_path, sample, monkeypatch):
    closed = tmp_path / "没有权限"
    closed.mkdir()
    listed = Path.iterdir

    def refuse(folder: Path):
        if folder == closed:
            raise PermissionError(13, "refused")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    program = start(out_of_reach / "甲.txt", closed, sample("2022"))
    told = program.window.message_bar.message
    assert "已读入 1 份报告，2 份没有打开" in told.text
    assert any("没有权限" in line and "打不开" in line for line in told.details)


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right there that clerks do not have")
def test_a_workspace_is_opened_once_whatever_link_leads_there(tmp_path):
    there, link = tmp_path / "工作区.kaijuan", tmp_path / "桌面" / "快捷.kaijuan"
    link.parent.mkdir()
    link.symlink_to(there)
    with Store.open(there) as store:
        store.add_report("a.txt", b"text", None, None)
        assert without_link(link) == there
        looked = look_at(link)
        assert len(looked.store.reports()) == 1  # the log beside the file was read too
        looked.close()
    with WorkspaceLock(there), pytest.raises(FileTrouble) as told:
        open_now(link)
    assert told.value.code == "locked"
    opened = open_now(link)
    assert opened.store.path == there
    opened.close()
