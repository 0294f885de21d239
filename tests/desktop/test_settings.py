from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.settings import DEFAULTS, RECENT_LIMIT, Settings, keep_if_damaged


def test_values_are_there_again_after_a_restart(tmp_path):
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    settings.set("view/font_percent", 125)
    settings.set("window/columns", [200, 700, 380])
    settings.set("files/recent", ["/一个/文件.txt"])
    settings._file.sync()

    again = Settings(path)
    assert again.get("view/font_percent") == 125
    assert [int(n) for n in again.get("window/columns")] == [200, 700, 380]
    assert again.recent() == [Path("/一个/文件.txt")]


def test_a_broken_value_becomes_the_default(tmp_path):
    path = tmp_path / "settings.ini"
    path.write_text("[view]\nfont_percent=很大\n", encoding="utf-8")
    assert Settings(path).get("view/font_percent") == 100


def test_an_undeclared_key_is_a_mistake_of_the_program(tmp_path):
    with pytest.raises(KeyError):
        Settings(tmp_path / "s.ini").set("view/nonsense", 1)


def test_recent_files_are_newest_first_without_doubles_and_limited(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    for number in range(RECENT_LIMIT + 3):
        settings.add_recent(Path(f"/r/{number}.txt"))
    settings.add_recent(Path("/r/5.txt"))
    recent = settings.recent()
    assert len(recent) == RECENT_LIMIT
    assert recent[0] == Path("/r/5.txt")
    assert recent.count(Path("/r/5.txt")) == 1
    settings.clear_recent()
    assert settings.recent() == []


def test_a_folder_that_was_kept_is_offered_while_it_is_there(tmp_path: Path) -> None:
    settings, folder = Settings(tmp_path / "settings.ini"), tmp_path / "导出"
    assert settings.folder("files/export_folder") is None
    settings.set("files/export_folder", str(folder))
    assert settings.folder("files/export_folder") is None
    folder.mkdir()
    assert settings.folder("files/export_folder") == folder


def test_who_works_here_is_the_chosen_name_else_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(tmp_path / "settings.ini")
    monkeypatch.setattr("getpass.getuser", lambda: "wangfang")
    assert settings.person() == "wangfang"
    settings.set("person/name", " 王芳 ")
    assert settings.person() == "王芳"
    settings.set("person/name", " ")

    def nobody() -> str:
        raise KeyError("no user")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert settings.person() == ""


def many_settings(path: Path) -> bytes:
    settings = Settings(path)
    settings.set("export/profiles", ['{"name": "月报", "sheets": [1, 2, 3]}' * 3, '{"name": "年报"}'])
    settings.set("files/recent", [f"/来件/{number}月/报告.txt" for number in range(10)])
    settings.set("view/font_percent", 125)
    settings.set("window/columns", [200, 700, 380])
    settings.set("keys/chosen", ["open=Ctrl+P"])
    settings._file.sync()
    return path.read_bytes()


def test_a_whole_file_is_left_alone(tmp_path):
    path = tmp_path / "settings.ini"
    assert keep_if_damaged(path) is None
    many_settings(path)
    assert keep_if_damaged(path) is None
    assert [one.name for one in tmp_path.iterdir()] == ["settings.ini"]


def test_a_file_that_two_programs_wrote_is_whole(tmp_path):
    path = tmp_path / "settings.ini"
    many_settings(path)
    file = QSettings(str(path), QSettings.Format.IniFormat)
    file.setValue("notice/sender", "县政务公开办")  # by another program, which counted without what this one adds
    file.sync()
    assert keep_if_damaged(path) is None


def test_a_file_that_was_cut_off_is_kept_and_what_can_be_read_holds(tmp_path):
    whole = many_settings(tmp_path / "whole.ini")
    assert len(whole) > 512
    for length in range(1, len(whole), 7):
        folder = tmp_path / str(length)
        folder.mkdir()
        path = folder / "settings.ini"
        path.write_bytes(whole[:length])
        aside = keep_if_damaged(path)
        assert aside is not None, length
        assert aside.read_bytes() == whole[:length]
        settings = Settings(path)
        for key, default in DEFAULTS.items():
            assert isinstance(settings.get(key), type(default)), (length, key)
        settings.set("view/theme", "dark")
        settings._file.sync()
        assert keep_if_damaged(path) is None  # told once


@pytest.mark.parametrize("place", range(0, 700, 16))
def test_bits_that_flip_leave_a_program_that_starts(tmp_path, place):
    path = tmp_path / "settings.ini"
    data = bytearray(many_settings(path))
    data[place % len(data)] ^= 0x81
    path.write_bytes(data)
    keep_if_damaged(path)
    settings = Settings(path)
    for key, default in DEFAULTS.items():
        assert isinstance(settings.get(key), type(default)), key
    settings.recent()
    settings.person()


def test_one_that_cannot_be_read_is_no_hindrance(tmp_path):
    folder = tmp_path / "settings.ini"
    folder.mkdir()
    assert keep_if_damaged(folder) is None
