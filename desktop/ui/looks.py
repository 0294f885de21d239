"""How the window looks: light or dark, how large; chosen by the person or as the system says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from desktop.settings import Settings
from desktop.theme import DARK, LIGHT, Theme, interface_font, palette, prefers_dark
from desktop.ui.main_window import MainWindow
from desktop.ui.settings_dialog import FONT_STEPS, THEMES
from desktop.ui.style import style_sheet


class Looks(QObject):
    """Dresses the window by what the settings say, and again when they or the system change."""

    def __init__(self, app: QApplication, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._app, self._window, self._settings = app, window, settings
        self.theme = wanted_theme(app, settings)
        self.menu = self._theme_menu()
        settings.changed.connect(self._on_setting)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {
            "larger": lambda: self.step_font(1),
            "smaller": lambda: self.step_font(-1),
            "normal_size": lambda: self.step_font(0),
            "reset_layout": self._window.reset_layout,
        }

    def set_theme(self, name: str) -> None:
        """One of `THEMES`."""
        self._settings.set("view/theme", name)

    def step_font(self, step: int) -> None:
        """Larger or smaller, 80 to 200 %; 0 is the normal size."""
        current = self._settings.get("view/font_percent")
        nearest = min(range(len(FONT_STEPS)), key=lambda n: abs(FONT_STEPS[n] - current))
        chosen = 100 if step == 0 else FONT_STEPS[max(0, min(len(FONT_STEPS) - 1, nearest + step))]
        self._settings.set("view/font_percent", chosen)

    def dress(self) -> None:
        """Give everything its colours and its font."""
        percent = self._settings.get("view/font_percent")
        font = interface_font(percent)
        self._app.setFont(font)
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme, font))
        self._window.set_theme(self.theme)
        self._window.set_scale(percent)

    def _on_setting(self, key: str) -> None:
        if key == "view/theme":
            self._follow_system()
            for action in self._themes.actions():
                action.setChecked(action.data() == self._settings.get("view/theme"))
        elif key == "view/font_percent":
            self.dress()

    def _follow_system(self) -> None:
        self.theme = wanted_theme(self._app, self._settings)
        self.dress()

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self._window)
        group = self._themes = QActionGroup(menu)
        for name, text in THEMES.items():
            action = menu.addAction(self.tr(text))
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(self._settings.get("view/theme") == name)
            action.triggered.connect(lambda _checked=False, n=name: self.set_theme(n))
            group.addAction(action)
        return menu


def wanted_theme(app: QApplication, settings: Settings) -> Theme:
    """Light or dark, by the settings or by the system."""
    name = settings.get("view/theme")
    dark = prefers_dark(app) if name == "system" else name == "dark"
    return DARK if dark else LIGHT
