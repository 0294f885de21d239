"""A small dialog for one line of text: a line number, a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

WIDTH_EMS = 26


def ask_text(
    parent: QWidget,
    title: str,
    label: str,
    text: str,
    verb: str,
    *,
    needed: bool = False,
    typed: Callable[[str], object] = lambda _text: None,
    begun: str | None = None,
) -> str | None:
    """The line the person typed, None when the dialog was closed. One that is `needed` cannot be left empty.

    `typed` hears of what is typed; `begun` is what had been typed and was not kept.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(WIDTH_EMS * dialog.fontMetrics().horizontalAdvance("项"))
    line = QLineEdit(text)
    line.setAccessibleName(label)
    line.selectAll()
    line.textChanged.connect(typed)
    if begun is not None:
        line.setText(begun)
    buttons = QDialogButtonBox()
    accept = buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(dialog.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
    accept.setDefault(True)
    if needed:
        accept.setEnabled(bool(line.text().strip()))
        line.textChanged.connect(lambda typed: accept.setEnabled(bool(typed.strip())))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    name = QLabel(label)
    name.setBuddy(line)
    name.setWordWrap(True)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 14, 16, 12)
    layout.addWidget(name)
    layout.addWidget(line)
    layout.addWidget(buttons)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    result = line.text().strip()
    dialog.deleteLater()
    return result if accepted else None
