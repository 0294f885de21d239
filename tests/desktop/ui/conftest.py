from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from source_panes import report

from desktop.theme import LIGHT
from desktop.ui.source_pane import SourcePane


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    pane = SourcePane(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(620, 600)
    pane.show_document(report(), "")
    pane.show()
    qtbot.waitExposed(pane)
    return pane
