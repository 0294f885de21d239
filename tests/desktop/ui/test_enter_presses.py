from __future__ import annotations

from clerk import Clerk
from PySide6.QtCore import Qt


def test_enter_presses_the_button_that_has_the_keyboard(start, sample):
    clerk = Clerk(start(sample("数据有误")))
    button = clerk.window.problem_bar._next
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    clerk.press("Return")
    assert pressed == [True]
    assert clerk.program.workbench.walk.problem is not None


def test_and_in_a_list_it_still_confirms(start, sample):
    clerk = Clerk(start(sample("2012年年报")))
    clerk.go_to_tab("指标")
    clerk.press("Ctrl+Home", "Return")
    assert clerk.program.workbench.current.reviewed.confirmed
