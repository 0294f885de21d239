"""Keys that a person chose: which can be, how conflicts end, and what a broken settings file does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.settings import Settings
from desktop.ui.command_keys import SETTING, CommandKeys, _sound, portable, shown, why_not
from desktop.ui.commands import COMMANDS

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "settings.ini")


class TestWhichKeys:
    def test_every_usual_key_could_be_chosen(self) -> None:
        for command in COMMANDS:
            for key in command.keys:
                assert why_not(QKeySequence(key).toString()) == "", key

    @pytest.mark.parametrize(
        "key", ["Ctrl+E", "Alt+Z", "F5", "Shift+F5", "Ctrl+Shift+F12", "Ctrl++", "Ctrl+Return", "Ctrl+5"]
    )
    def test_with_ctrl_or_alt_or_a_function_key(self, key) -> None:
        assert why_not(key) == ""

    @pytest.mark.parametrize(
        "key", ["A", "7", "Shift+A", "Space", "Return", "Tab", "Shift+Tab", "Esc", "Del", "Left", "+", "，"]
    )
    def test_what_is_typed_is_no_command(self, key) -> None:
        assert "Ctrl" in why_not(key)

    @pytest.mark.parametrize("key", ["Ctrl+C", "Ctrl+V", "Ctrl+D", "Ctrl+Home", "Ctrl+Shift+Right", "Alt+1", "Alt+9"])
    def test_what_the_panels_need_is_theirs(self, key) -> None:
        assert why_not(key)

    @pytest.mark.parametrize("key", ["Alt+F4", "Alt+Tab", "Alt+F", "Alt+H", "F10", "Ctrl+Space", "Shift+Space"])
    def test_what_system_menus_and_input_methods_need_is_theirs(self, key) -> None:
        assert "系统" in why_not(key)

    @pytest.mark.parametrize("key", ["", "Nonsense", "Ctrl+K, Ctrl+E", "ctrl+e", "Ctrl+Nonsense"])
    def test_what_is_no_key(self, key) -> None:
        assert why_not(key)

    @pytest.mark.parametrize(
        ("key", "held", "name"),
        [
            (Qt.Key.Key_E, CTRL, "Ctrl+E"),
            (Qt.Key.Key_Control, CTRL, ""),
            (Qt.Key.Key_Shift, CTRL | SHIFT, ""),
            (Qt.Key.Key_Backtab, CTRL | SHIFT, "Ctrl+Shift+Tab"),
            (Qt.Key.Key_5, CTRL | Qt.KeyboardModifier.KeypadModifier, "Ctrl+5"),
            (Qt.Key.Key_F5, SHIFT, "Shift+F5"),
            (Qt.Key.Key_Z, ALT, "Alt+Z"),
            (Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7"),
        ],
    )
    def test_a_pressed_key_has_a_name(self, key, held, name) -> None:
        assert portable(key, held) == name


class TestGiving:
    def test_a_key_is_kept_and_there_after_a_restart(self, settings, qtbot) -> None:
        keys = CommandKeys(settings)
        with qtbot.waitSignal(keys.changed):
            keys.give("export", "Ctrl+Shift+X")
        again = CommandKeys(settings)
        assert again.of("export") == ("Ctrl+Shift+X",)
        assert again.text("export") == "Ctrl+Shift+X"
        assert again.is_chosen("export")

    def test_a_key_is_taken_from_the_command_that_has_it(self, settings) -> None:
        keys = CommandKeys(settings)
        assert keys.owner("Ctrl+Z") == "undo"
        keys.give("export", "Ctrl+Z")
        assert keys.of("undo") == ()
        assert keys.owner("Ctrl+Z") == "export"
        keys.give("export", "Ctrl+Y")
        assert keys.of("redo") == ("Ctrl+Shift+Z",)

    def test_both_enter_keys_are_one(self, settings) -> None:
        keys = CommandKeys(settings)
        keys.give("export", "Alt+Return")
        assert keys.of("export") == ("Alt+Return", "Alt+Enter")
        keys.give("notice", "Ctrl+Enter")
        assert keys.of("accept") == ()
        assert keys.text("notice") == "Ctrl+Enter"

    def test_no_key_and_back_to_the_usual_one(self, settings) -> None:
        keys = CommandKeys(settings)
        keys.give("export", "")
        assert keys.text("export") == ""
        assert keys.hint("export") == ""
        assert keys.called("export") == "“文件 ▸ 导出 Excel”"
        keys.give("notice", "Ctrl+E")
        keys.reset("export")
        assert keys.of("export") == ("Ctrl+E",)
        assert keys.of("notice") == ()
        keys.reset_all()
        assert not keys.any_chosen
        assert settings.get(SETTING) == []

    def test_the_usual_key_given_by_hand_is_no_choice(self, settings) -> None:
        keys = CommandKeys(settings)
        keys.give("export", "Ctrl+Shift+X")
        keys.give("export", "Ctrl+E")
        assert not keys.any_chosen


class TestBrokenSettings:
    @pytest.mark.parametrize(
        "entry",
        [
            "",
            "export",
            "nonsense=Ctrl+E",
            "export=E",
            "export=Ctrl+C",
            "export=Nonsense",
            "export=Ctrl+Z",
            "export=ctrl+e",
            7,
        ],
    )
    def test_what_makes_no_sense_is_the_usual_key(self, settings, entry) -> None:
        settings.set(SETTING, [entry, "notice=Ctrl+Shift+X"])
        keys = CommandKeys(settings)
        assert keys.of("export") == ("Ctrl+E",)
        assert keys.of("notice") == ("Ctrl+Shift+X",)

    def test_two_that_were_swapped_are_kept(self, settings) -> None:
        settings.set(SETTING, ["export=Ctrl+P", "print=Ctrl+E"])
        assert CommandKeys(settings).of("export") == ("Ctrl+P",)

    def test_one_key_for_two_is_nobodys(self, settings) -> None:
        settings.set(SETTING, ["export=Ctrl+Shift+X", "notice=Ctrl+Shift+X", "print="])
        keys = CommandKeys(settings)
        assert keys.of("export") == ("Ctrl+E",)
        assert keys.of("notice") == ("Ctrl+Shift+R",)
        assert keys.of("print") == ()

    def test_a_file_that_is_no_settings_file(self, tmp_path) -> None:
        path = tmp_path / "settings.ini"
        path.write_bytes(b"\x00\xff[keys\nchosen=@Variant(\x01\n")
        assert not CommandKeys(Settings(path)).any_chosen

    @given(
        st.lists(
            st.builds(
                "{}={}".format,
                st.sampled_from([command.id for command in COMMANDS]),
                st.sampled_from([QKeySequence(key).toString() for command in COMMANDS for key in command.keys]),
            )
        )
    )
    def test_whatever_is_kept_no_key_has_two_commands(self, entries) -> None:
        chosen = _sound(entries)
        usual = {command.id: tuple(QKeySequence(key).toString() for key in command.keys) for command in COMMANDS}
        had = [key for name, keys in (usual | chosen).items() for key in keys]
        assert len(had) == len(set(had))


def test_enter_is_written_as_on_the_keyboard() -> None:
    assert shown("Ctrl+Return") == "Ctrl+Enter"


def test_no_text_names_the_key_of_a_command_by_itself() -> None:
    """It would still name the old key when a person has changed it; `CommandKeys` is asked instead."""
    named, inside = re.compile(r"(Ctrl|Shift)\+\w|Alt\+[A-Z]|\bF\d"), re.compile("[\u4e00-\u9fff]")
    own = {  # of dialogs, which no command reaches
        "保存  Ctrl+Enter",
        "指定数值(&V)…  F2",
        "不对，这份不通过  Alt+N",
        "读到的数和原文印的一样吗？一样按 Enter，不一样按 Alt+N。",
        "按 Ctrl+Enter 通过这 {n} 份。",
        "通过 {n} 份  Ctrl+Enter",
    }
    desktop = Path(__file__).resolve().parents[3] / "desktop"
    found = []
    for path in [*desktop.glob("ui/**/*.py"), *desktop.glob("models/*.py"), desktop / "app.py"]:
        if path.name in ("commands.py", "command_keys.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if named.search(text) and inside.search(text) and text not in own:
                found.append((path.name, node.lineno, text))
    assert found == []
