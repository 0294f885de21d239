"""A planned sheet as it will be written."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.models.sheet_model import SheetModel
from desktop.ui.exporting.paper_view import PaperView
from desktop.ui.exporting.sheet_painter import SheetPainter
from desktop.workbook.sheet import Sheet
from desktop.workbook.styles import Fonts, properties


class SheetView(PaperView):
    """Shows one sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = SheetModel()
        super().__init__(self._model, SheetPainter(), parent)
        self.setAccessibleName(self.tr("预览"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._model.sheet

    @property
    def cut(self) -> bool:
        """Whether the sheet has more rows than are shown."""
        return self._model.cut

    def show_sheet(self, sheet: Sheet, fonts: Fonts) -> None:
        """Show a sheet; where it was scrolled to stays when it is of the same name."""
        with self.anew(partial(properties, fonts=fonts), stay=sheet.name == self.sheet.name):
            self._model.show(sheet)
