from __future__ import annotations

from pathlib import Path

import pytest

from desktop.settings import RECENT_LIMIT, Settings


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
