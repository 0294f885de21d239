"""Where keys are named in the window: written anew when a person changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


def follow_keys(window: MainWindow) -> None:
    """Let everything that names a key take it from the window's keys, now and after each change."""
    keys = window.keys
    window.messages.set_key_hints(keys.hint)
    window.values.history.key_hint = keys.hint
    _write_in_lines(window)
    keys.changed.connect(lambda: _write_anew(window))


def _write_anew(window: MainWindow) -> None:
    keys = window.keys
    if hasattr(window, "commands"):
        window.commands.take_keys()
        window.toolbar.show_keys()
    _write_in_lines(window)
    window.show_problem()
    if window.workbench.current is None:
        window.show_report()
    else:
        window.tree.show_empty(True, keys.called("split"))


def _write_in_lines(window: MainWindow) -> None:
    window.values.search.show_key(window.keys.text("replace_one"))
    window.find_line.show_key(window.keys.text("find"))
    window.queue.filter.show_key(window.keys.text("filter_queue"))
