"""What looks like HTML in a report, a name or a message is shown as it is: Qt would load the pictures it names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.models.spot_checks import Spot
from desktop.theme import LIGHT
from desktop.ui.spot_card import SpotCard
from desktop.ui.style import PLAIN
from parser.model import Target

ROOT = Path(__file__).resolve().parents[3]
AGENCY = Target.parse("metadata:agency")
WIDE = 3_000


@pytest.fixture
def hostile(tmp_path: Path, qapp: QApplication) -> str:
    """A text that is very wide where the picture it names was loaded."""
    picture = tmp_path / "far.png"
    QPixmap(WIDE, 5).save(str(picture))
    return f'<img src="{picture.as_posix()}">'


@pytest.fixture
def program(start, sample, hostile: str) -> Program:
    """With a report whose unit is called so."""
    program = start(sample("数据有误"))
    program.editing.set_text(AGENCY, hostile)
    assert program.workbench.current.reviewed.report.metadata["agency"].value == hostile
    return program


def tip() -> QLabel:
    (shown,) = (widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel"))
    assert isinstance(shown, QLabel)
    return shown


def test_a_tip(program: Program, hostile: str) -> None:
    view = program.window.values.list("概览")
    text = view.model().index(view.model().row_of(AGENCY), 1).data(Qt.ItemDataRole.ToolTipRole)
    assert text.startswith(hostile)
    QToolTip.showText(QPoint(5, 5), text, view)
    assert tip().text() == text
    assert tip().textFormat() == Qt.TextFormat.PlainText
    assert tip().sizeHint().width() < WIDE
    QToolTip.hideText()
    tip().close()


def test_every_label_of_the_window_and_of_a_question(program: Program, hostile: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Question, hostile, hostile, QMessageBox.StandardButton.Ok, program.window)
    box.setInformativeText(hostile)
    box.show()
    assert box.sizeHint().width() < WIDE
    box.close()
    labels = program.window.findChildren(QLabel)
    assert len(labels) > 20
    for label in labels:
        label.ensurePolished()
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_the_one_that_is_drawn_holds_it_as_text(program: Program, hostile: str, qtbot: QtBot) -> None:
    card = SpotCard(LIGHT)
    qtbot.addWidget(card)
    card.show_spot(Spot(1, AGENCY, hostile, hostile, hostile, hostile, hostile), hostile, hostile)
    card.show()
    labels = {label.textFormat(): label for label in card.findChildren(QLabel)}
    assert set(labels) == {Qt.TextFormat.PlainText, Qt.TextFormat.RichText}
    assert all(label.sizeHint().width() < WIDE for label in card.findChildren(QLabel))
    assert labels[Qt.TextFormat.RichText].text().count("&lt;img") == 3


def test_dialogs_before_the_first_window_too() -> None:
    code = "import sys; from desktop.session import make_application; print(make_application(sys.argv).styleSheet())"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.strip() == PLAIN.strip()
