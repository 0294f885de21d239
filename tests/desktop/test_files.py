from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.files import (
    FileTrouble,
    WorkspaceLock,
    atomic_write,
    default_folders,
    free_name,
    private_folder,
    safe_file_name,
    set_aside,
)

ROOT = Path(__file__).resolve().parents[2]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "汇总表（１）①.xlsx"
    with atomic_write(target) as temporary:
        temporary.write_bytes(b"new")
        assert temporary.parent == tmp_path
        assert temporary.suffix == ".xlsx"
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == [target.name]


@pytest.mark.parametrize("error", [RuntimeError("读回不符"), OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    expected = FileTrouble if isinstance(error, OSError) else type(error)
    with pytest.raises(expected), atomic_write(target) as temporary:  # noqa: PT012
        temporary.write_bytes(b"half")
        raise error
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.xlsx"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "denied"),
        (errno.EROFS, "read_only"),
        (errno.EIO, "io"),
        (errno.ENOENT, "missing"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_each_failure_of_the_system_has_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, "injected")

    monkeypatch.setattr(os if call == "fsync" else Path, call, fail)
    with pytest.raises(FileTrouble) as caught, atomic_write(target, wait=lambda _: None) as temporary:
        temporary.write_bytes(b"new")
    assert caught.value.code == code
    assert "a.xlsx" in caught.value.message
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.xlsx"]


def held_for(times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the file look held by another program, as Windows says it, that many times."""
    replace, left = Path.replace, [times]

    def held(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)


def test_a_file_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held_for(5, monkeypatch)
    waited: list[float] = []
    with atomic_write(tmp_path / "a.xlsx", wait=waited.append) as temporary:
        temporary.write_bytes(b"new")
    assert (tmp_path / "a.xlsx").read_bytes() == b"new"
    assert waited == [0.05, 0.1, 0.2, 0.4, 0.8]


def test_what_was_begun_is_taken_away_although_it_is_held_for_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink, left, waited = Path.unlink, [3], list[float]()

    def held(self: Path, missing_ok: bool = False) -> None:
        if left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(RuntimeError), atomic_write(tmp_path / "a.xlsx", wait=waited.append):
        raise RuntimeError
    assert names(tmp_path) == []
    assert waited == [0.05, 0.1, 0.2]


def test_a_file_held_for_good_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held_for(99, monkeypatch)
    with pytest.raises(FileTrouble) as caught, atomic_write(tmp_path / "a.xlsx", wait=lambda _: None):
        pass
    assert caught.value.code == "in_use"
    assert names(tmp_path) == []


def test_a_folder_or_a_missing_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    for path, code in (
        (tmp_path, "folder"),
        (tmp_path / "gone" / "a.xlsx", "missing"),
        (tmp_path / "a.txt" / "a.xlsx", "missing"),
        (tmp_path / f"{'长' * 90}.xlsx", "name"),
    ):
        with pytest.raises(FileTrouble) as caught, atomic_write(path):
            pytest.fail("nothing to write to")
        assert caught.value.code == code


def test_free_names_count_from_two(tmp_path: Path) -> None:
    path = tmp_path / "汇总表.xlsx"
    assert free_name(path) == path
    path.touch()
    assert free_name(path).name == "汇总表 (2).xlsx"
    (tmp_path / "汇总表 (2).xlsx").touch()
    assert free_name(path).name == "汇总表 (3).xlsx"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青禾镇2021年汇总表.xlsx", "青禾镇2021年汇总表.xlsx"),
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("CON", "_CON"),
        ("nul.xlsx", "_nul.xlsx"),
        ("LPT1 .txt", "_LPT1.txt"),
        ("console.txt", "console.txt"),
        ("年报. . ", "年报"),
        ("两行\n的\t标题", "两行 的 标题"),
        ("看不见\u202e的\u200b字\ud800", "看不见的字"),
        ("", "未命名"),
        (" .. ", "未命名"),
        ("第1.5版", "第1.5版"),
    ],
)
def test_names_that_every_system_takes(text: str, name: str) -> None:
    assert safe_file_name(text) == name


def test_long_names_are_cut_before_the_suffix(tmp_path: Path) -> None:
    for letter in "a政𠮷":
        name = safe_file_name(letter * 300 + ".xlsx")
        assert name.endswith(letter + ".xlsx")
        assert len(name) <= 120
        assert len(name.encode()) <= 200
        free_name(tmp_path / name).touch()
        free_name(tmp_path / name).touch()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666])
def test_who_may_write_a_workspace_may_lock_it(tmp_path: Path, mode: int) -> None:
    """In a folder that several share, what one has locked is to be locked by another when he is done."""
    workspace = tmp_path / "共用.kaijuan"
    workspace.touch()
    workspace.chmod(mode)
    before = os.umask(0o077)
    try:
        with WorkspaceLock(workspace) as lock:
            assert lock.path.stat().st_mode & 0o777 == mode
    finally:
        os.umask(before)


def test_a_second_lock_is_refused_and_says_who_has_it(tmp_path: Path) -> None:
    workspace = tmp_path / "工作区.kaijuan"
    with WorkspaceLock(workspace) as first:
        assert first.held
        with pytest.raises(FileTrouble) as caught:
            WorkspaceLock(workspace).acquire()
        assert caught.value.code == "locked"
        assert str(os.getpid()) in caught.value.message
        first.acquire()
    assert not first.held
    with WorkspaceLock(workspace) as second:
        assert second.held


def test_a_lock_of_a_killed_process_is_free_again(tmp_path: Path) -> None:
    workspace = tmp_path / "w.db"
    program = (
        "import sys; from desktop.files import WorkspaceLock; lock = WorkspaceLock(sys.argv[1]); lock.acquire();"
        "print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(workspace)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as child:
        assert child.stdout
        assert child.stdout.readline().strip() == b"held"
        with pytest.raises(FileTrouble) as caught:
            WorkspaceLock(workspace).acquire()
        assert f"进程 {child.pid}" in caught.value.message
        child.kill()
        child.wait()
        with WorkspaceLock(workspace) as lock:
            assert lock.held


def test_a_lock_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        WorkspaceLock(tmp_path / "gone" / "w.db").acquire()
    assert caught.value.code == "missing"


def test_the_data_folder_is_local_and_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "platform", "linux")
    assert default_folders().data == tmp_path / "data" / "kaijuan"
    assert default_folders().exports == tmp_path
    (tmp_path / "文档").mkdir()
    assert default_folders().exports == tmp_path / "文档"
    folder = private_folder(default_folders().data)
    assert folder.is_dir()
    if os.name == "posix":
        assert folder.stat().st_mode & 0o077 == 0
    (tmp_path / "file").touch()
    with pytest.raises(FileTrouble):
        private_folder(tmp_path / "file" / "below")


def test_the_data_folder_of_windows_never_roams(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    assert default_folders().data == tmp_path / "Local" / "Kaijuan"
    monkeypatch.delenv("LOCALAPPDATA")
    assert default_folders().data == tmp_path / "AppData" / "Local" / "Kaijuan"


def test_a_file_set_aside_keeps_all_its_parts_and_replaces_none(tmp_path):
    workspace = tmp_path / "workspace.kaijuan"
    (tmp_path / "workspace（损坏）.kaijuan").write_bytes(b"earlier")
    for ending in ("", "-wal", "-shm"):
        workspace.with_name(workspace.name + ending).write_bytes(ending.encode() or b"main")
    aside = set_aside(workspace, "损坏")
    assert aside.name == "workspace（损坏） (2).kaijuan"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == {
        "workspace（损坏）.kaijuan": b"earlier",
        "workspace（损坏） (2).kaijuan": b"main",
        "workspace（损坏） (2).kaijuan-wal": b"-wal",
        "workspace（损坏） (2).kaijuan-shm": b"-shm",
    }


def test_a_file_that_cannot_be_set_aside_is_told(tmp_path, monkeypatch):
    workspace = tmp_path / "workspace.kaijuan"
    workspace.write_bytes(b"main")
    monkeypatch.setattr(Path, "rename", lambda *_names: (_ for _ in ()).throw(PermissionError(errno.EACCES, "no")))
    with pytest.raises(FileTrouble) as trouble:
        set_aside(workspace, "损坏")
    assert trouble.value.code == "denied"
    assert workspace.read_bytes() == b"main"
