"""Every command of the window as data: name, menu, text, keys. Menus, tool bar and the key list are made from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

MENUS = ("文件(&F)", "编辑(&E)", "章节(&S)", "校核(&C)", "视图(&V)", "帮助(&H)")


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are alternatives; `needs` names what must be there: a report, a value, a section … ("" for nothing).

    `hint` is a key of a panel that does the same there; it is shown, not taken. `under` is the command whose submenu it
    stands in, "" for the menu itself.
    """

    id: str
    menu: int
    text: str
    keys: tuple[str, ...] = ()
    needs: str = "report"
    separator: bool = False
    hint: str = ""
    under: str = ""


COMMANDS = (
    Command("open", 0, "打开…", ("Ctrl+O",), ""),
    Command("open_folder", 0, "打开文件夹…", ("Ctrl+Shift+O",), ""),
    Command("paste_report", 0, "从剪贴板新建", ("Ctrl+Shift+N",), ""),
    Command("recent", 0, "最近打开", (), ""),
    Command("workspace", 0, "工作区", (), "", separator=True),
    Command("new_workspace", 0, "新建工作区…", (), "", under="workspace"),
    Command("open_workspace", 0, "打开工作区…", (), "", under="workspace"),
    Command("recent_workspaces", 0, "最近的工作区", (), "", under="workspace"),
    Command("look_at_workspace", 0, "只看不改地打开…", (), "", under="workspace"),
    Command("copy_workspace", 0, "另存一份…", (), "", separator=True, under="workspace"),
    Command("give_out", 0, "拆分给几个人…", (), "queue", separator=True, under="workspace"),
    Command("merge_back", 0, "并回…", (), "", under="workspace"),
    Command("conflicts", 0, "并回后还没定的…", (), "", under="workspace"),
    Command("parts_out", 0, "分出去的几份…", (), "", under="workspace"),
    Command("encoding", 0, "换一种编码读…", ("Ctrl+Shift+E",), "text file", separator=True),
    Command("split_file", 0, "拆成几份报告", (), "parts"),
    Command("join_file", 0, "合回一份报告", (), "part"),
    Command("show_file", 0, "打开所在文件夹", (), separator=True),
    Command("save_source", 0, "另存原文件…"),
    Command("remove_report", 0, "移出队列", ("Ctrl+W",), separator=True),
    Command("put_back", 0, "放回移出的报告", (), ""),
    Command("restore_backup", 0, "恢复备份…", (), ""),
    Command("export", 0, "导出 Excel…", ("Ctrl+E",), "queue", separator=True),
    Command("template", 0, "按上级模板填写…", (), "queue"),
    Command("read_back", 0, "从工作簿读回修改…", (), "queue"),
    Command("print", 0, "打印核对单…", ("Ctrl+P",), separator=True),
    Command("print_preview", 0, "打印预览…"),
    Command("quit", 0, "退出", ("Ctrl+Q",), "", separator=True),
    Command("undo", 1, "撤销", ("Ctrl+Z",)),
    Command("redo", 1, "重做", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("revert_step", 1, "撤回这一步", ("Ctrl+Shift+Backspace",), "standing step"),
    Command("retake_step", 1, "重新采用这一步", ("Ctrl+Shift+Y",), "left step"),
    Command("history", 1, "历史", ("Ctrl+Shift+H",)),
    Command("change", 1, "修改此值", ("F2",), "place", separator=True),
    Command("remove_value", 1, "删除此值", (), "value", hint="Delete"),
    Command("rename_value", 1, "改作其他指标…", (), "indicator"),
    Command("note", 1, "附注…", ("Shift+F2",)),
    Command("report_note", 1, "本份报告的附注…", ("Ctrl+Shift+F2",)),
    Command("assign", 1, "把选中的文字标为…", ("Ctrl+M",), "text", hint="Enter"),
    Command("chrome", 1, "标为页面框架／恢复为正文", ("Ctrl+K",)),
    Command("find", 1, "在原文中查找", ("Ctrl+F",), separator=True),
    Command("find_all", 1, "查找和替换…", ("Ctrl+H",)),
    Command("find_next", 1, "查找下一个", ("F3",)),
    Command("find_previous", 1, "查找上一个", ("Shift+F3",)),
    Command("replace_one", 1, "替换这一处", ("Alt+Return", "Alt+Enter"), "hit"),
    Command("replace_all", 1, "全部替换", ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"), "hits"),
    Command("filter_queue", 1, "筛选队列", ("Ctrl+Shift+F",), "queue"),
    Command("go_to_line", 1, "转到第几行…", ("Ctrl+G",)),
    Command("settings", 1, "设置…", ("Ctrl+,",), "", separator=True),
    Command("retitle", 2, "改标题", ("Ctrl+T",), "section", hint="F2"),
    Command("renumber", 2, "改编号…", ("Ctrl+Shift+T",), "section"),
    Command("assign_part", 2, "归为哪一部分…", ("Ctrl+Shift+M",), "section"),
    Command("outdent", 2, "升一级", ("Alt+Left",), "section"),
    Command("indent", 2, "降一级", ("Alt+Right",), "section"),
    Command("boundary_up", 2, "开头上移一行", ("Alt+Up",), "section", separator=True),
    Command("boundary_down", 2, "开头下移一行", ("Alt+Down",), "section"),
    Command("split", 2, "从光标处起新章节", ("Ctrl+Shift+S",), separator=True),
    Command("join", 2, "与上一章节合并", ("Ctrl+J",), "section"),
    Command("next_problem", 3, "下一处待核", ("F8",), "problems"),
    Command("previous_problem", 3, "上一处待核", ("Shift+F8",), "problems"),
    Command("confirm", 3, "确认此值无误", ("F9",), "value", separator=True),
    Command("unconfirm", 3, "取消确认", (), "confirmed"),
    Command("accept", 3, "通过，下一份", ("Ctrl+Return", "Ctrl+Enter"), separator=True),
    Command("accept_clean", 3, "通过全部无误的报告…", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "queue"),
    Command("unaccept", 3, "取消通过", (), "accepted"),
    Command("notice", 3, "退改通知…", ("Ctrl+Shift+R",), "queue", separator=True),
    Command("roster", 3, "应报单位名单…", (), ""),
    Command("rules", 3, "核对规则…", (), ""),
    Command("next_report", 3, "下一份报告", ("Ctrl+PgDown",), "queue", separator=True),
    Command("previous_report", 3, "上一份报告", ("Ctrl+PgUp",), "queue"),
    Command("next_pane", 4, "到下一栏", ("F6",), ""),
    Command("previous_pane", 4, "到上一栏", ("Shift+F6",), ""),
    Command("next_tab", 4, "右栏下一页", ("Ctrl+Tab",)),
    Command("previous_tab", 4, "右栏上一页", ("Ctrl+Shift+Tab",)),
    Command("other_side", 4, "原文 ↔ 数值", ("Ctrl+L",)),
    Command("larger", 4, "放大", ("Ctrl+=", "Ctrl++"), "", separator=True),
    Command("smaller", 4, "缩小", ("Ctrl+-",), ""),
    Command("normal_size", 4, "原始大小", ("Ctrl+0",), ""),
    Command("theme", 4, "颜色", (), ""),
    Command("language", 4, "语言 Language", (), ""),
    Command("reset_layout", 4, "恢复默认布局", (), "", separator=True),
    Command("keys", 5, "快捷键…", ("F1",), ""),
    Command("tour", 5, "新手引导", (), ""),
    Command("samples", 5, "打开示例报告", (), ""),
    Command("data_folder", 5, "打开工作区所在文件夹", (), ""),
    Command("log_folder", 5, "打开日志所在文件夹", (), ""),
    Command("about", 5, "关于开卷", (), "", separator=True),
)

PANEL_KEYS = (
    (
        "待核提示",
        (
            ("照提示条第一个按钮处理，到下一处", "Enter"),
            ("取原文里的第几个数（原文里标着号码）", "Alt+1 … Alt+9"),
            ("其余的处理", "Alt+0"),
            ("关掉提示条", "Esc"),
        ),
    ),
    (
        "数值和表格",
        (
            ("直接输入数字", "改掉当前值"),
            ("列表里确认，表格里到下一行", "Enter"),
            ("清空格子或删除值", "Delete"),
            ("复制、粘贴一块（与 Excel、WPS 互通）", "Ctrl+C、Ctrl+V"),
            ("向下填充", "Ctrl+D"),
            ("行首、行尾，表首、表尾", "Home、End，Ctrl+Home、Ctrl+End"),
        ),
    ),
    (
        "原文",
        (
            ("选中一个数，说明它是什么", "双击"),
            ("选中的文字标为…；没有选中时，到读出的值", "Enter"),
            ("改变字号", "Ctrl+滚轮"),
            ("移动章节的起点", "拖动左边的色带"),
        ),
    ),
)
"""Keys that belong to a panel and not to the window."""


class Keys(Protocol):
    """Who knows which keys each command has."""

    def of(self, command_id: str, /) -> tuple[str, ...]:
        """The keys of a command as portable text."""
        ...


class _UsualKeys:
    """Those of the table."""

    def of(self, command_id: str, /) -> tuple[str, ...]:
        return next(command.keys for command in COMMANDS if command.id == command_id)


class Commands:
    """The actions of the window, by command id. `before` is called before each, to finish what is being typed."""

    def __init__(
        self,
        owner: QWidget,
        slots: Mapping[str, Callable[[], object]],
        before: Callable[[], None] = lambda: None,
        keys: Keys | None = None,
    ) -> None:
        self.keys = keys or _UsualKeys()
        self.able = frozenset(slots)
        """The ids of the commands that do something by themselves; the others open a menu."""
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(owner.tr(command.text), owner)
            action.setIconText(action.text().rstrip("…"))
            action.setObjectName(command.id)
            if command.id in slots:
                action.triggered.connect(before)
                action.triggered.connect(partial(_call, slots[command.id]))
            owner.addAction(action)
            self._actions[command.id] = action
        self.take_keys()

    def take_keys(self) -> None:
        """Give each action the keys it has now; a panel's key stands beside one that has none."""
        for command in COMMANDS:
            action, keys = self._actions[command.id], self.keys.of(command.id)
            action.setShortcuts([QKeySequence(key) for key in keys])
            hint = f"\t{command.hint}" if command.hint and not keys else ""
            action.setText(action.text().partition("\t")[0] + hint)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def fill(self, bar: QMenuBar, submenus: Mapping[str, QMenu]) -> None:
        """Build the menus; a command with a submenu of its own shows that."""
        menus = [bar.addMenu(bar.tr(name)) for name in MENUS]
        for command in COMMANDS:
            menu = submenus[command.under] if command.under else menus[command.menu]
            if command.separator:
                menu.addSeparator()
            if command.id in submenus:
                submenu = submenus[command.id]
                submenu.setTitle(bar.tr(command.text))
                menu.addMenu(submenu)
            else:
                menu.addAction(self._actions[command.id])

    def enable(self, there: Collection[str]) -> None:
        """Grey out what cannot be done now; undo and redo have a say of their own."""
        for command in COMMANDS:
            if command.id not in ("undo", "redo"):
                self._actions[command.id].setEnabled(not command.needs or command.needs in there)


def _call(slot: Callable[[], object], _checked: bool = False) -> None:
    slot()
