"""Which language the window speaks, and the menu that chooses it."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.language import LANGUAGES, use
from desktop.language.translator import Translator
from desktop.messages import Messages
from desktop.settings import Settings


class Speaking:
    """The window's language from its start to its end; another one is spoken from the next start on."""

    def __init__(self, app: QApplication, settings: Settings, messages: Messages) -> None:
        self._app, self._settings, self._messages = app, settings, messages
        wanted = settings.get("view/language")
        catalogue = use(wanted if wanted in LANGUAGES else "zh")
        self._translator = Translator(catalogue) if catalogue else None
        if self._translator is not None:
            app.installTranslator(self._translator)

    def stop(self) -> None:
        """Chinese again, for whatever comes after this window."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
        use("zh")

    def menu(self, parent: QWidget) -> QMenu:
        """The languages, each called by its own name."""
        menu = QMenu(parent)
        group = QActionGroup(menu)
        for language, name in LANGUAGES.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(self._settings.get("view/language") == language)
            action.triggered.connect(lambda _checked=False, chosen=language: self._choose(chosen))
            group.addAction(action)
        return menu

    def _choose(self, language: str) -> None:
        self._settings.set("view/language", language)
        told = {"zh": "下次打开开卷时，界面用中文显示。", "en": "The window will be in English from the next start on."}
        self._messages.tell("info", told[language])
