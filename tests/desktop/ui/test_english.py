"""In another language the window shows no Chinese but what the reports say."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from clerk import Clerk
from lxml import etree
from openpyxl import Workbook
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from desktop import language
from desktop.language.catalogue import Catalogue
from desktop.settings import Settings
from parser import read_bytes
from parser.resources import root

HAN = re.compile(r"[㐀-鿿]")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Everything a widget and what is in it shows or says, with where."""
    for one in (widget, *widget.findChildren(QWidget)):
        where = f"{type(one).__name__} {one.objectName()}"
        for text in (one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle()):
            yield where, text
        if isinstance(one, QLabel | QAbstractButton):
            yield where, one.text()
        elif isinstance(one, QLineEdit):
            yield where, one.placeholderText()
        elif isinstance(one, QTabBar):
            yield from ((where, one.tabText(n)) for n in range(one.count()))
        elif isinstance(one, QComboBox):
            yield from ((where, one.itemText(n)) for n in range(one.count()))
        elif isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from ((f"{where} model", text) for text in texts_of_model(one.model(), QModelIndex()))
    for action in widget.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()


def texts_of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    flat = isinstance(model, QAbstractListModel)  # of which Qt hides how many columns it has: one
    for column in range(1 if flat else model.columnCount(parent)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in ROLES)
            if not flat:
                yield from texts_of_model(model, index)


def foreign(clerk: Clerk, shown: QWidget | None = None) -> dict[str, str]:
    """Texts with Chinese that stand in no report, with where; what is not looked at may still be of another report."""
    store, rows = clerk.program.store, clerk.program.workbench.rows
    texts = [read_bytes(store.source_bytes(row.id), row.name).text for row in rows]
    known = " ".join("".join(HAN.findall(text)) for text in texts)
    names = " ".join(f"{row.name} {row.path} {row.summary}" for row in rows)
    found = {}
    for where, text in texts_of(shown or clerk.window):
        for run in re.findall(r"[㐀-鿿]+", text):
            if run not in known and run not in names and run not in ("中文", "语言", "开卷"):
                found.setdefault(text, where)
    return found


@pytest.fixture
def clerk(start, sample, tmp_path) -> Clerk:
    Settings(tmp_path / "settings.ini").set("view/language", "en")
    return Clerk(start(sample("数据有误"), sample("2016年年报")))


def test_no_tab_of_no_report_shows_chinese_of_the_program(clerk):
    found: dict[str, str] = {}
    values = clerk.window.values
    for row in clerk.program.workbench.rows:
        clerk.program.workbench.open(row.id)
        for index in range(values.count()):
            if values.isTabVisible(index):
                values.setCurrentIndex(index)
                found.update(foreign(clerk))
    assert found == {}


def test_nor_the_problem_bar_nor_messages(clerk):
    found: dict[str, str] = {}
    for _ in range(8):
        clerk.press("F8")
        found.update(foreign(clerk))
    clerk.program.messages.tell("warning", "请先选中一个章节。")
    found.update(foreign(clerk))
    clerk.press("9")
    found.update(foreign(clerk))
    clerk.press("Escape", "Ctrl+Z")
    assert found == {}


def test_nor_the_dialog_for_a_superiors_template(clerk, tmp_path):
    book = Workbook()
    book.active.title = "Sheet"
    for row in (["unit", "received"], [None, "=1+1"], ["{{unit}}", "{{nothing}}"]):
        book.active.append(row)
    book.save(tmp_path / "template.xlsx")
    clerk.program.settings.set("template/recent", [str(tmp_path / "template.xlsx")])
    found: dict[str, str] = {}

    def look(dialog: QDialog) -> None:
        desk = dialog.desk
        for step in (
            lambda: desk.map_cell("Sheet", "A2", "agency"),
            lambda: desk.map_cell("Sheet", "B2", "sum table3.t3_new.total"),
            lambda: desk.repeat_row("Sheet", 2, on=True),
            lambda: desk.repeat_sheet("Sheet", on=True),
            desk.undo,
            lambda: desk.clear_cell("Sheet", "A3"),
            lambda: dialog.mapping.view.go_to(1, 1),
            lambda: dialog.mapping.ask(""),
        ):
            step()
            found.update(foreign(clerk, dialog))
        dialog.mapping.chooser.hide()
        desk._steps.keep()
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands["template"].trigger()
    assert found == {}


def test_chinese_comes_back_with_the_next_start(clerk, start, tmp_path):
    assert clerk.program.commands["open"].text().startswith("Open")
    clerk.program.settings.set("view/language", "zh")
    again = Clerk(start())
    assert again.program.commands["open"].text().startswith("打开")
    assert language.said("撤销") == "撤销"


def test_every_text_has_english_words_with_the_same_blanks():
    catalogue = Catalogue.load("en")
    tree = etree.parse(str(root() / "translations" / "kaijuan_en.ts"))
    messages = [(m.findtext("source", ""), m.findtext("translation", "")) for m in tree.iter("message")]
    assert [source for source, told in messages if not told] == []
    blank = re.compile(r"\{\w*\}")
    assert [s for s, told in messages if set(blank.findall(s)) != set(blank.findall(told))] == []
    assert catalogue.exact("撤销") == "Undo"


def test_the_file_holds_every_text_of_the_program():
    made = subprocess.run([sys.executable, "packaging/make_translation.py", "--check"], cwd=root().parent, check=False)
    assert made.returncode == 0, "python packaging/make_translation.py writes the file anew"
