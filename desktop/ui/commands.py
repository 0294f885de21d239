"""Every command of the window as data: name, menu, text, keys. Menus, tool bar and the key list are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

MENUS = ("文件(&F)", "编辑(&E)", "章节(&S)", "校核(&C)", "视图(&V)", "帮助(&H)")


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are alternatives; `needs` is ``report`` (one must be open), ``queue`` (not empty) or ""."""

    id: str
    menu: int
    text: str
    keys: tuple[str, ...] = ()
    needs: str = "report"
    separator: bool = False


COMMANDS = (
    Command("open", 0, "打开…", ("Ctrl+O",), ""),
    Command("open_folder", 0, "打开文件夹…", ("Ctrl+Shift+O",), ""),
    Command("paste_report", 0, "从剪贴板新建", ("Ctrl+Shift+N",), ""),
    Command("recent", 0, "最近打开", (), ""),
    Command("remove_report", 0, "移出队列", ("Ctrl+W",), separator=True),
    Command("export", 0, "导出 Excel…", ("Ctrl+E",), "queue", separator=True),
    Command("quit", 0, "退出", ("Ctrl+Q",), "", separator=True),
    Command("undo", 1, "撤销", ("Ctrl+Z",)),
    Command("redo", 1, "重做", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("change", 1, "修改此值", ("F2",), separator=True),
    Command("remove_value", 1, "删除此值"),
    Command("assign", 1, "把选中的文字标为…", ("Ctrl+M",)),
    Command("chrome", 1, "标为页面框架／恢复为正文", ("Ctrl+K",)),
    Command("find", 1, "在原文中查找", ("Ctrl+F",), separator=True),
    Command("find_next", 1, "查找下一个", ("F3",)),
    Command("go_to_line", 1, "转到第几行…", ("Ctrl+G",)),
    Command("retitle", 2, "改标题…", ("Ctrl+T",)),
    Command("outdent", 2, "升一级", ("Alt+Left",)),
    Command("indent", 2, "降一级", ("Alt+Right",)),
    Command("boundary_up", 2, "开头上移一行", ("Alt+Up",), separator=True),
    Command("boundary_down", 2, "开头下移一行", ("Alt+Down",)),
    Command("split", 2, "从光标处起新章节", ("Ctrl+Shift+S",), separator=True),
    Command("join", 2, "与上一章节合并", ("Ctrl+J",)),
    Command("next_problem", 3, "下一处待核", ("F8",)),
    Command("previous_problem", 3, "上一处待核", ("Shift+F8",)),
    Command("confirm", 3, "确认此值无误", ("Ctrl+D",), separator=True),
    Command("unconfirm", 3, "取消确认"),
    Command("accept", 3, "通过，下一份", ("Ctrl+Return", "Ctrl+Enter"), separator=True),
    Command("unaccept", 3, "取消通过"),
    Command("next_report", 3, "下一份报告", ("Ctrl+PgDown",), "queue", separator=True),
    Command("previous_report", 3, "上一份报告", ("Ctrl+PgUp",), "queue"),
    Command("next_pane", 4, "到下一栏", ("F6",), ""),
    Command("previous_pane", 4, "到上一栏", ("Shift+F6",), ""),
    Command("other_side", 4, "原文 ↔ 数值", ("Ctrl+L",)),
    Command("larger", 4, "放大", ("Ctrl+=", "Ctrl++"), "", separator=True),
    Command("smaller", 4, "缩小", ("Ctrl+-",), ""),
    Command("normal_size", 4, "原始大小", ("Ctrl+0",), ""),
    Command("theme", 4, "颜色", (), ""),
    Command("reset_layout", 4, "恢复默认布局", (), "", separator=True),
    Command("keys", 5, "快捷键一览", ("F1",), ""),
    Command("data_folder", 5, "打开工作区所在文件夹", (), ""),
    Command("about", 5, "关于开卷", (), "", separator=True),
)


class Commands:
    """The actions of the window, by command id."""

    def __init__(self, owner: QWidget, slots: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(owner.tr(command.text), owner)
            action.setObjectName(command.id)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            if command.id in slots:
                action.triggered.connect(lambda _checked=False, slot=slots[command.id]: slot())
            owner.addAction(action)
            self._actions[command.id] = action

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def fill(self, bar: QMenuBar, submenus: Mapping[str, QMenu]) -> None:
        """Build the menus; a command with a submenu of its own shows that."""
        menus = [bar.addMenu(bar.tr(name)) for name in MENUS]
        for command in COMMANDS:
            menu = menus[command.menu]
            if command.separator:
                menu.addSeparator()
            if command.id in submenus:
                submenu = submenus[command.id]
                submenu.setTitle(bar.tr(command.text))
                menu.addMenu(submenu)
            else:
                menu.addAction(self._actions[command.id])

    def enable(self, report: bool, queue: bool) -> None:
        """Grey out what cannot be done now."""
        for command in COMMANDS:
            able = {"report": report, "queue": queue, "": True}[command.needs]
            self._actions[command.id].setEnabled(able)


def key_list() -> list[tuple[str, str]]:
    """Command and its first key, for the list under F1."""
    return [(command.text, command.keys[0]) for command in COMMANDS if command.keys]
