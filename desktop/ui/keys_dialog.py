"""快捷键: every key by menu and panel, and a place where a key is pressed to give it to a command."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.command_keys import CommandKeys, portable, shown, why_not
from desktop.ui.commands import COMMANDS, MENUS, PANEL_KEYS, Command
from desktop.ui.dialog_room import give_size

SIZE_EMS = (40, 38)
_ROLE = Qt.ItemDataRole.UserRole


class KeyCatcher(QLineEdit):
    """Takes the next key as a key and not as text. `pressed` tells it, `given_up` that Escape was pressed."""

    pressed = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        """Before the Tab key leaves and before anything else takes a key."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if bare and event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        key = portable(Qt.Key(event.key()), event.modifiers())
        if key:
            self.pressed.emit(key)


class KeysDialog(QDialog):
    """Changes hold at once and are kept; keys of the panels are listed and stay as they are.

    `able` are the ids of the commands that can have a key; the others only open a menu.
    """

    def __init__(self, keys: CommandKeys, able: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键"))
        self._keys = keys
        self._commands = {command.id: command for command in COMMANDS if command.id in able}
        self._wanted = ""
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("按命令或按键查找"))
        self._find.setAccessibleName(self.tr("查找命令"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._filter)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._list = self._make_list()
        self._catcher = KeyCatcher()
        self._catcher.setAccessibleName(self.tr("按下新的快捷键"))
        self._catcher.pressed.connect(self._on_pressed)
        self._catcher.given_up.connect(self._on_given_up)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setObjectName("panelHead")
        self._make_buttons()
        self._lay_out()
        keys.changed.connect(self._show_keys)
        self._list.currentItemChanged.connect(lambda _now, _before: self._begin())
        self._list.itemActivated.connect(lambda item, _column: self._change() if item.data(0, _ROLE) else None)
        self._list.setCurrentItem(next(iter(self._items.values())))
        self._show_keys()
        self._list.setFocus()

    def rows(self) -> list[tuple[str, str, str]]:
        """What is listed: menu or panel, what the key does, and the key."""
        return [(head.text(0), row.text(0), row.text(1)) for head, rows in self._groups for row in rows]

    # What is listed

    def _make_list(self) -> QTreeWidget:
        shown_list = QTreeWidget()
        shown_list.setColumnCount(2)
        shown_list.setHeaderLabels([self.tr("命令"), self.tr("快捷键")])
        shown_list.setAccessibleName(self.tr("快捷键"))
        shown_list.setRootIsDecorated(False)
        shown_list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for number, menu in enumerate(MENUS):
            rows = self._group(shown_list, self.tr(menu).partition("(")[0])
            for command in self._commands.values():
                if command.menu == number:
                    item = QTreeWidgetItem([self.tr(command.text).rstrip("…"), ""])
                    item.setData(0, _ROLE, command.id)
                    self._items[command.id] = item
                    rows.append(item)
        for name, fixed in PANEL_KEYS:
            rows = self._group(shown_list, self.tr("{panel}（固定）").format(panel=self.tr(name)))
            rows += [QTreeWidgetItem([self.tr(text), key]) for text, key in fixed]
        for head, rows in self._groups:
            head.addChildren(rows)
            head.setFirstColumnSpanned(True)
        shown_list.expandAll()
        shown_list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        shown_list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        shown_list.header().setStretchLastSection(False)
        return shown_list

    def _group(self, shown_list: QTreeWidget, text: str) -> list[QTreeWidgetItem]:
        """A head in the list; the rows that are put into what it gives stand below it."""
        head = QTreeWidgetItem(shown_list, [text])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        self._groups.append((head, []))
        return self._groups[-1][1]

    def _show_keys(self) -> None:
        for command in self._commands.values():
            text = "、".join(filter(None, (self._keys.text(command.id), command.hint)))
            if self._keys.is_chosen(command.id):
                text = self.tr("{keys}（已改）").format(keys=text or self.tr("无"))
            self._items[command.id].setText(1, text)
        self._reset_all.setEnabled(self._keys.any_chosen)
        self._enable()

    def _filter(self, text: str) -> None:
        words = text.lower().split()
        for head, rows in self._groups:
            for row in rows:
                said = f"{head.text(0)} {row.text(0)} {row.text(1)}".lower()
                row.setHidden(not all(word in said for word in words))
            head.setHidden(all(row.isHidden() for row in rows))

    # Changing

    @property
    def _command(self) -> Command | None:
        """The command the list is at."""
        item = self._list.currentItem()
        return self._commands.get(str(item.data(0, _ROLE))) if item is not None else None

    def _begin(self) -> None:
        """Another command is chosen: nothing has been pressed for it yet."""
        self._wanted = ""
        self._catcher.clear()
        self._catcher.setPlaceholderText(
            self.tr("请选一个命令") if self._command is None else self.tr("在这里按下新的键")
        )
        self._tell("" if self._command else self.tr("这一行的键是固定的。"))
        self._enable()

    def _change(self) -> None:
        self._begin()
        self._catcher.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell(self.tr("请按新的键，按 Esc 算了。"))

    def _on_pressed(self, key: str) -> None:
        command = self._command
        if command is None:
            return
        self._wanted = ""
        self._catcher.setText(shown(key))
        owner = self._keys.owner(key)
        if reason := why_not(key):
            self._tell(self.tr("{key} 不能用：{reason}。没有改。").format(key=shown(key), reason=self.tr(reason)))
        elif owner == command.id:
            self._tell(self.tr("{key} 已经是这个命令的快捷键。").format(key=shown(key)))
        elif owner is not None:
            self._wanted = key
            other = self._commands[owner]
            text = self.tr("{key} 已用于“{other}”。按“改给这个命令”，那个命令就没有快捷键了。")
            self._tell(text.format(key=shown(key), other=self.tr(other.text).rstrip("…")))
        else:
            self._give(command, key)
        self._enable()

    def _take_over(self) -> None:
        command = self._command
        if command is not None and self._wanted:
            self._give(command, self._wanted)
            self._list.setFocus()

    def _give(self, command: Command, key: str) -> None:
        self._wanted = ""
        self._keys.give(command.id, key)
        name = self.tr(command.text).rstrip("…")
        if key:
            self._tell(self.tr("“{name}”的快捷键现在是 {key}。").format(name=name, key=shown(key)))
        else:
            self._tell(self.tr("“{name}”现在没有快捷键。").format(name=name))

    def _on_given_up(self) -> None:
        self._begin()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _remove(self) -> None:
        if self._command is not None:
            self._give(self._command, "")

    def _reset(self) -> None:
        if self._command is not None:
            self._keys.reset(self._command.id)
            self._begin()
            self._tell(self.tr("“{name}”恢复了默认的键。").format(name=self.tr(self._command.text).rstrip("…")))

    def _on_reset_all(self) -> None:
        self._keys.reset_all()
        self._begin()
        self._tell(self.tr("全部快捷键都恢复了默认。"))
        self._list.setFocus()

    def _tell(self, text: str) -> None:
        self._note.setText(text)
        self._catcher.setAccessibleDescription(text)

    def _enable(self) -> None:
        command = self._command
        self._catcher.setEnabled(command is not None)
        self._give_button.setVisible(bool(self._wanted))
        self._none.setEnabled(command is not None and bool(self._keys.of(command.id)))
        self._one.setEnabled(command is not None and self._keys.is_chosen(command.id))

    # Layout

    def _make_buttons(self) -> None:
        def button(text: str) -> QPushButton:
            made = QPushButton(text)
            made.setAutoDefault(False)
            return made

        self._give_button = button(self.tr("改给这个命令"))
        self._give_button.clicked.connect(self._take_over)
        self._none = button(self.tr("不要快捷键"))
        self._none.clicked.connect(self._remove)
        self._one = button(self.tr("恢复默认"))
        self._one.clicked.connect(self._reset)
        self._reset_all = button(self.tr("全部恢复默认"))
        self._reset_all.clicked.connect(self._on_reset_all)
        self._close = button(self.tr("关闭"))
        self._close.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        catching, closing = QHBoxLayout(), QHBoxLayout()
        catching.addWidget(self._catcher, 1)
        for widget in (self._give_button, self._none, self._one):
            catching.addWidget(widget)
        closing.addWidget(self._reset_all)
        closing.addStretch()
        closing.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._find)
        layout.addWidget(self._list, 1)
        layout.addLayout(catching)
        layout.addWidget(self._note)
        layout.addLayout(closing)
        lines = 2
        self._note.setMinimumHeight(lines * self._note.fontMetrics().lineSpacing())
        give_size(self, SIZE_EMS)
