from __future__ import annotations

import pytest
from clerk import Clerk
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit

from desktop.models.section_parts import part_name, parts_for


@pytest.fixture
def clerk(start, sample) -> Clerk:
    clerk = Clerk(start(sample("2016年年报")))
    clerk.go_to_pane(clerk.window.tree.view)
    clerk.press("Home")
    return clerk


def first(clerk: Clerk):
    return clerk.program.workbench.current.reviewed.report.sections[0]


def test_a_section_is_assigned_to_a_part_found_by_its_initials(clerk):
    before = first(clerk)
    clerk.press("Ctrl+Shift+M")
    assert clerk.window.popup.isVisible()
    clerk.press(*"jbts", "Return")  # 举报投诉情况
    assert first(clerk).id == "n_complaint"
    assert (first(clerk).title, first(clerk).number) == (before.title, before.number)
    clerk.press("Ctrl+Z")
    assert first(clerk).id == before.id


def test_its_own_part_is_offered_first_and_none_last(clerk):
    clerk.press("Ctrl+Shift+M")
    names = clerk.window.popup.names
    assert names[0] == part_name(first(clerk))
    assert names[-1] == "不属于任何部分"
    clerk.press("Up", "Return")
    assert first(clerk).id is None


def test_a_number_is_changed(clerk):
    def type_number(dialog: QDialog) -> None:
        dialog.findChild(QLineEdit).setText("（一）")
        dialog.findChild(QDialogButtonBox).buttons()[0].click()

    with clerk.in_dialog(type_number):
        clerk.press("Ctrl+Shift+T")
    assert first(clerk).number == "（一）"
    assert clerk.program.window.tree.view.model().index(0, 0).data().startswith("（一）")


def test_parts_of_the_own_age_come_first():
    assert parts_for("2021")[0][0] == "overview"
    assert parts_for("stat-table")[0][0] == "n_preface"
    ids = [key for key, _title, _age in parts_for("narrative")]
    assert len(ids) == len(set(ids))
    assert {"overview", "n_request"} <= set(ids)
