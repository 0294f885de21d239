"""The style sheet of the window, made of a theme's names."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QFont

from desktop.theme import Theme
from parser.resources import root

_WITH_OWN_FONTS = (
    "QMenuBar, QMenu, QToolButton, QPushButton, QRadioButton, QCheckBox, QLabel, QLineEdit, QComboBox, QTabBar,"
    " QToolTip, QListView, QTreeView, QTableView, QHeaderView, QMessageBox"
)
"""Kinds of widgets that platforms give fonts of their own. The source text is not among them: it has its own size."""

PLAIN = """
QLabel, QToolTip { qproperty-textFormat: PlainText; }
QLabel#marked { qproperty-textFormat: RichText; }
"""
"""What is read may look like HTML: Qt would draw it, and load the pictures it names, from other machines as well."""

_SHEET = Template("""
${plain}
${with_own_fonts} { font-family: ${families}; font-size: ${pixels}px; }
QWidget { color: ${text}; }
QMainWindow, QDialog { background: ${background}; }
QMenuBar, QToolBar, QStatusBar { background: ${panel}; border: none; }
QMenuBar { border-bottom: 1px solid ${line}; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenu::item:selected { background: ${accent_soft}; color: ${text}; }
QMenu { background: ${panel}; border: 1px solid ${line}; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 14px; border-radius: 4px; }
QMenu::item:disabled { color: ${dim}; }
QMenu::separator { height: 1px; background: ${line}; margin: 4px 8px; }
#tourStrip, #readOnlyBar { background: ${accent_soft}; border-bottom: 1px solid ${line}; }
#troubleBar { background: ${bad_tint}; border-bottom: 1px solid ${bad}; }
QStatusBar QLabel[state="bad"] { color: ${bad}; font-weight: bold; }
QToolBar { border-bottom: 1px solid ${line}; padding: 5px 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: ${line}; margin: 5px 4px; }
QToolButton { padding: 4px 10px; border: 1px solid transparent; border-radius: 5px; background: transparent; }
QToolButton:hover, QPushButton:hover { background: ${soft}; }
QToolButton:focus, QPushButton:focus { border: 1px solid ${accent}; }
QToolButton:disabled { color: ${dim}; }
QToolButton#main { background: ${accent}; color: ${on_accent}; }
QToolButton#main:disabled { background: ${soft}; color: ${dim}; }
QPushButton { background: ${background}; border: 1px solid ${line}; border-radius: 5px; padding: 3px 10px; }
QPushButton:default { border: 1px solid ${accent}; }
QPushButton:disabled { color: ${dim}; }
QPushButton#chip { background: ${soft}; border: 1px solid transparent; border-radius: 9px; padding: 1px 7px;
    font-size: ${small}px; color: ${dim}; }
QPushButton#chip:checked { background: ${accent_soft}; color: ${text}; border: 1px solid ${accent}; }
QPushButton#chip:focus { border: 2px solid ${accent}; padding: 0px 6px; }
QLineEdit { background: ${panel}; border: 1px solid ${line}; border-radius: 4px;
    padding: 2px 5px; selection-background-color: ${selection}; selection-color: ${text}; }
QLineEdit:focus { border: 1px solid ${accent}; }
QComboBox:focus { background: ${accent_soft}; }
QAbstractItemView QLineEdit { border: 2px solid ${accent}; border-radius: 0; padding: 0 2px; }
QComboBox QAbstractItemView { background: ${panel}; selection-background-color: ${accent_soft};
    selection-color: ${text}; }
QListView, QTreeView, QTableView, QListWidget, QTextEdit, QPlainTextEdit { background: ${panel}; border: none;
    outline: none; selection-background-color: ${selection}; selection-color: ${text}; }
QListView:focus, QTreeView:focus { border: none; }
QTableView { gridline-color: ${line}; }
QTableView#paper { background: #ffffff; border: 1px solid ${line}; }
QTableView#paper::corner { border: none; background: #ffffff; }
QTableView#paper QHeaderView::section { padding: 0 4px; }
QTableView#paper:focus { border: 1px solid ${accent}; }
QTableView#grid { font-size: ${small}px; }
QTableView#grid QLineEdit { font-size: ${small}px; }
QTreeView::branch { image: none; border-image: none; }
QHeaderView { background: ${panel}; }
QHeaderView::section { background: ${panel}; color: ${dim}; font-size: ${small}px; border: none;
    border-bottom: 1px solid ${line}; padding: 4px 6px; }
QSplitter::handle { background: ${line}; }
QSplitter::handle:hover { background: ${accent}; }
QTabWidget::pane { border: none; border-top: 1px solid ${line}; background: ${panel}; }
QTabBar { background: ${panel}; }
QTabBar::tab { background: ${panel}; color: ${dim}; padding: 6px 8px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: ${text}; border-bottom: 2px solid ${accent}; }
QTabBar::tab:selected:focus { color: ${accent}; background: ${accent_soft}; }
QTabBar QToolButton { background: ${soft}; border: 1px solid ${line}; padding: 2px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: ${line}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: ${dim}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QStatusBar { border-top: 1px solid ${line}; color: ${dim}; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: ${dim}; font-size: ${small}px; padding: 0 6px; }
QPushButton#inStatus { background: transparent; border: 1px solid transparent; color: ${dim};
    font-size: ${small}px; padding: 0 6px; }
QPushButton#inStatus:hover { background: ${soft}; }
QPushButton#inStatus:focus { border: 1px solid ${accent}; }
QLabel#panelHead, #gridFoot QLabel { color: ${dim}; font-size: ${small}px; }
#gridFoot { border-top: 1px solid ${line}; }
QLabel#emptyHint { color: ${dim}; }
QLabel#strong { font-weight: 600; }
QFrame#fieldPopup { background: ${panel}; border: 1px solid ${accent}; }
QWidget[panel="true"] { background: ${panel}; }
QToolTip { background: ${panel}; color: ${text}; border: 1px solid ${line}; padding: 4px; }
QRadioButton { spacing: 6px; padding: 2px 4px; border: 1px solid transparent; border-radius: 4px; }
QRadioButton:focus { border: 1px solid ${accent}; }
QRadioButton:disabled { color: ${dim}; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid ${dim}; border-radius: 7px;
    background: ${panel}; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid ${accent}; }
QRadioButton::indicator:disabled { border-color: ${line}; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 11px; height: 11px;
    border: 1px solid ${dim}; border-radius: 3px; background: ${panel}; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
    background: ${accent}; border-color: ${accent}; image: url("${tick}"); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QListWidget#framed, QPlainTextEdit#framed { border: 1px solid ${line}; padding: 3px; }
QListWidget#framed:focus, QPlainTextEdit#framed:focus { border: 1px solid ${accent}; }
QListWidget#framed::item:selected { background: ${accent_soft}; color: ${text}; }
QTextBrowser { border: 1px solid ${line}; padding: 4px; }
QTextBrowser:focus { border: 1px solid ${accent}; }
""")


def style_sheet(theme: Theme, font: QFont) -> str:
    """Qt style sheet for the whole program in the interface font."""
    pixels = font.pixelSize()
    return _SHEET.substitute(
        asdict(theme),
        plain=PLAIN,
        with_own_fonts=_WITH_OWN_FONTS,
        families=", ".join(f'"{family}"' for family in font.families()),
        pixels=pixels,
        small=max(9, pixels - 1),
        tick=(root() / "icons" / f"tick-{theme.name}.svg").as_posix(),
    )
