"""Qt's door to the catalogue: what widgets ask for with `tr` and what is shown of the layers below are one language."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from desktop.language.catalogue import Catalogue


class Translator(QTranslator):
    """Answers by the source text alone: one text means the same wherever it stands."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """The translation, None (which Qt shows as the source text) where there is none."""
        return self._catalogue.exact(source) or None

    def isEmpty(self) -> bool:
        """Never: Qt would not ask."""
        return False
