"""Which keys the commands have: those of the table, unless a person chose others. Who names a key asks here.

What is chosen is kept in the settings as “command=Ctrl+E”, several keys with a blank between them, none for no key.
What cannot be understood there, or would give one key to two commands, is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from desktop.settings import Settings
from desktop.ui.commands import COMMANDS, MENUS, Command

SETTING = "keys/chosen"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_ENTERS = ("Return", "Enter")
"""The key beside the letters and the one of the number pad, which are one to a person."""
_DEFAULTS: dict[str, tuple[str, ...]] = {
    command.id: tuple(QKeySequence(key).toString(_PORTABLE) for key in command.keys) for command in COMMANDS
}
_COMMANDS: dict[str, Command] = {command.id: command for command in COMMANDS}
_HELD = (
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
)
_MOVES = ("Home", "End", "Left", "Right", "Up", "Down")
_OF_PANELS = frozenset(
    (
        *("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+D", "Ctrl+Ins", "Shift+Ins", "Shift+Del"),
        *(f"{held}{key}" for held in ("Ctrl+", "Ctrl+Shift+") for key in _MOVES),
        *(f"Alt+{digit}" for digit in range(10)),
    )
)
"""Keys by which the panels are worked."""
_OF_SYSTEM = frozenset(
    (
        *("Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Esc", "Ctrl+Alt+Del", "Ctrl+Shift+Esc"),
        *("F10", "Ctrl+Space", "Shift+Space", "Ctrl+Shift+Space", "Ctrl+.", "Ctrl+Alt+Tab", "Print", "Pause"),
        *(f"Alt+{menu.partition('&')[2][0]}" for menu in MENUS),
    )
)
"""Keys that never reach the program, or that open menus and switch the input method."""


class CommandKeys(QObject):
    """Keys by command id, as portable text (“Ctrl+Return”). `changed` after each change, which is kept at once."""

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._chosen = _sound(settings.get(SETTING)) if settings else {}

    def of(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command, the one that is shown first."""
        return self._chosen.get(command_id, _DEFAULTS[command_id])

    def text(self, command_id: str) -> str:
        """The key as it is written on buttons, "" for none."""
        keys = self.of(command_id)
        return shown(keys[0]) if keys else ""

    def called(self, command_id: str) -> str:
        """What to press: the key, else the name of the command in its menu."""
        command = _COMMANDS[command_id]
        name = f"“{MENUS[command.menu].partition('(')[0]} ▸ {command.text.rstrip('…')}”"
        return self.text(command_id) or name

    def hint(self, command_id: str) -> str:
        """The key in brackets, to stand behind what it does; "" for none."""
        text = self.text(command_id)
        return f"（{text}）" if text else ""

    def is_chosen(self, command_id: str) -> bool:
        """Whether a command has other keys than the usual ones."""
        return command_id in self._chosen

    @property
    def any_chosen(self) -> bool:
        """Whether any command has."""
        return bool(self._chosen)

    def owner(self, key: str) -> str | None:
        """The command that has a key."""
        return next((command_id for command_id in _DEFAULTS if key in self.of(command_id)), None)

    def give(self, command_id: str, key: str) -> None:
        """Give a command this key alone, taking it from the one that has it; "" for no key."""
        keys = _both_enters(key) if key else ()
        chosen = dict(self._chosen)
        for other in {owner for one in keys if (owner := self.owner(one)) not in (None, command_id)}:
            chosen[other] = tuple(one for one in self.of(other) if one not in keys)
        self._keep({**chosen, command_id: keys})

    def reset(self, command_id: str) -> None:
        """Give a command its usual keys again; a command that got one of them loses it."""
        chosen = {other: keys for other, keys in self._chosen.items() if other != command_id}
        for other, keys in chosen.items():
            chosen[other] = tuple(key for key in keys if key not in _DEFAULTS[command_id])
        self._keep(chosen)

    def reset_all(self) -> None:
        """The usual keys for all."""
        self._keep({})

    def _keep(self, chosen: dict[str, tuple[str, ...]]) -> None:
        self._chosen = {name: keys for name, keys in chosen.items() if keys != _DEFAULTS[name]}
        if self._settings:
            self._settings.set(SETTING, [f"{name}={' '.join(keys)}" for name, keys in self._chosen.items()])
        self.changed.emit()


def shown(key: str) -> str:
    """A key as it is written everywhere here, which is as it stands on keyboards."""
    return key.replace("Return", "Enter")


def portable(key: Qt.Key, held: Qt.KeyboardModifier) -> str:
    """A pressed key as it is kept; "" while only Ctrl, Shift or Alt are held."""
    if key in _HELD:
        return ""
    kept = held & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    if key == Qt.Key.Key_Backtab:
        key, kept = Qt.Key.Key_Tab, kept | Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(int(key) | kept.value).toString(_PORTABLE)


def why_not(key: str) -> str:
    """Why a key cannot be a command's, in a few words; "" where it can."""
    *held, name = (key[:-1] + "plus" if key.endswith("+") else key).split("+")
    if not name or QKeySequence(key).count() != 1 or not _is_portable(key):
        return "这不是能用的键"
    if key in _OF_SYSTEM:
        return "系统、输入法或菜单要用这个键"
    if key in _OF_PANELS or (not {"Ctrl", "Alt", "Meta"} & set(held) and not _is_function_key(name)):
        return "各栏里打字、移动要用这个键；请加上 Ctrl 或 Alt，或用 F1—F12"
    return ""


def _is_function_key(name: str) -> bool:
    return name[0] == "F" and name[1:].isdecimal()


def _both_enters(key: str) -> tuple[str, ...]:
    for one, other in (_ENTERS, _ENTERS[::-1]):
        if key.rpartition("+")[2] == one:
            return key, key.removesuffix(one) + other
    return (key,)


def _sound(kept: Iterable[object]) -> dict[str, tuple[str, ...]]:
    """What was kept, without what cannot be understood and without keys that two commands would share."""
    chosen: dict[str, tuple[str, ...]] = {}
    for entry in kept:
        name, told, keys = str(entry).partition("=")
        found = tuple(keys.split())
        if told and name in _DEFAULTS and all(why_not(key) == "" and _is_portable(key) for key in found):
            chosen[name] = found
    while True:
        having = Counter(key for name, usual in _DEFAULTS.items() for key in set(chosen.get(name, usual)))
        shared = {key for key, count in having.items() if count > 1}
        sound = {name: keys for name, keys in chosen.items() if shared.isdisjoint(keys)}
        if len(sound) == len(chosen):
            return chosen
        chosen = sound


def _is_portable(key: str) -> bool:
    return QKeySequence(key).toString(_PORTABLE) == key
