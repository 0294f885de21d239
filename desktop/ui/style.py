"""The style sheet of the window, made of a theme's names."""

from __future__ import annotations

from PySide6.QtGui import QFont

from desktop.theme import Theme

_WITH_OWN_FONTS = (
    "QMenuBar, QMenu, QToolButton, QPushButton, QRadioButton, QLabel, QLineEdit, QComboBox, QTabBar, QToolTip,"
    " QListView, QTreeView, QTableView, QHeaderView, QMessageBox"
)
"""Kinds of widgets that platforms give fonts of their own. The source text is not among them: it has its own size."""


def style_sheet(theme: Theme, font: QFont) -> str:
    """Qt style sheet for the whole program in the interface font."""
    pixels = font.pixelSize()
    small = max(9, pixels - 1)
    families = ", ".join(f'"{family}"' for family in font.families())
    return f"""
{_WITH_OWN_FONTS} {{ font-family: {families}; font-size: {pixels}px; }}
QWidget {{ color: {theme.text}; }}
QMainWindow, QDialog {{ background: {theme.background}; }}
QMenuBar, QToolBar, QStatusBar {{ background: {theme.panel}; border: none; }}
QMenuBar {{ border-bottom: 1px solid {theme.line}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
QMenu {{ background: {theme.panel}; border: 1px solid {theme.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 14px; border-radius: 4px; }}
QMenu::item:disabled {{ color: {theme.dim}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
QToolBar {{ border-bottom: 1px solid {theme.line}; padding: 5px 8px; spacing: 4px; }}
QToolBar::separator {{ width: 1px; background: {theme.line}; margin: 5px 4px; }}
QToolButton {{ padding: 4px 10px; border: 1px solid transparent; border-radius: 5px; background: transparent; }}
QToolButton:hover, QPushButton:hover {{ background: {theme.soft}; }}
QToolButton:focus, QPushButton:focus {{ border: 1px solid {theme.accent}; }}
QToolButton:disabled {{ color: {theme.dim}; }}
QToolButton#main {{ background: {theme.accent}; color: {theme.on_accent}; }}
QToolButton#main:disabled {{ background: {theme.soft}; color: {theme.dim}; }}
QPushButton {{ background: {theme.background}; border: 1px solid {theme.line}; border-radius: 5px; padding: 3px 10px; }}
QPushButton:default {{ border: 1px solid {theme.accent}; }}
QPushButton:disabled {{ color: {theme.dim}; }}
QPushButton#chip {{ background: {theme.soft}; border: 1px solid transparent; border-radius: 9px; padding: 1px 7px;
    font-size: {small}px; color: {theme.dim}; }}
QPushButton#chip:checked {{ background: {theme.accent_soft}; color: {theme.text}; border: 1px solid {theme.accent}; }}
QPushButton#chip:focus {{ border: 1px solid {theme.accent}; }}
QLineEdit, QSpinBox {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 4px;
    padding: 2px 5px; selection-background-color: {theme.selection}; selection-color: {theme.text}; }}
QLineEdit:focus, QSpinBox:focus {{ border: 1px solid {theme.accent}; }}
QAbstractItemView QLineEdit {{ border: 2px solid {theme.accent}; border-radius: 0; padding: 0 2px; }}
QComboBox QAbstractItemView {{ background: {theme.panel}; selection-background-color: {theme.accent_soft};
    selection-color: {theme.text}; }}
QListView, QTreeView, QTableView, QListWidget, QTextEdit, QPlainTextEdit {{ background: {theme.panel}; border: none;
    outline: none; selection-background-color: {theme.selection}; selection-color: {theme.text}; }}
QListView:focus, QTreeView:focus {{ border: none; }}
QTableView {{ gridline-color: {theme.line}; }}
QTableView#grid {{ font-size: {small}px; }}
QTableView#grid QLineEdit {{ font-size: {small}px; }}
QTreeView::branch {{ image: none; border-image: none; }}
QHeaderView {{ background: {theme.panel}; }}
QHeaderView::section {{ background: {theme.panel}; color: {theme.dim}; font-size: {small}px; border: none;
    border-bottom: 1px solid {theme.line}; padding: 4px 6px; }}
QSplitter::handle {{ background: {theme.line}; }}
QSplitter::handle:hover {{ background: {theme.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {theme.line}; background: {theme.panel}; }}
QTabBar {{ background: {theme.panel}; }}
QTabBar::tab {{ background: {theme.panel}; color: {theme.dim}; padding: 6px 10px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
QTabBar::tab:selected:focus {{ color: {theme.accent}; background: {theme.accent_soft}; }}
QTabBar QToolButton {{ background: {theme.soft}; border: 1px solid {theme.line}; padding: 2px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {theme.line}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {theme.dim}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QStatusBar {{ border-top: 1px solid {theme.line}; color: {theme.dim}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {theme.dim}; font-size: {small}px; padding: 0 6px; }}
QLabel#panelHead, QLabel#gridFoot {{ color: {theme.dim}; font-size: {small}px; }}
QLabel#gridFoot {{ padding: 4px 10px; border-top: 1px solid {theme.line}; }}
QLabel#emptyHint {{ color: {theme.dim}; }}
QLabel#strong {{ font-weight: 600; }}
QFrame#fieldPopup {{ background: {theme.panel}; border: 1px solid {theme.accent}; }}
QWidget[panel="true"] {{ background: {theme.panel}; }}
QToolTip {{ background: {theme.panel}; color: {theme.text}; border: 1px solid {theme.line}; padding: 4px; }}
QRadioButton {{ spacing: 6px; padding: 2px 4px; border: 1px solid transparent; border-radius: 4px; }}
QRadioButton:focus {{ border: 1px solid {theme.accent}; }}
QRadioButton:disabled {{ color: {theme.dim}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTextBrowser {{ border: 1px solid {theme.line}; padding: 4px; }}
QTextBrowser:focus {{ border: 1px solid {theme.accent}; }}
"""
