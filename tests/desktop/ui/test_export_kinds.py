"""The form of an export is chosen beside its file, or by how the name ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.ui.exporting.target_line import KINDS, TargetLine


@pytest.fixture
def target(qtbot, tmp_path: Path) -> TargetLine:
    made = TargetLine(tmp_path / "2023年汇总表_20240301.xlsx")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_name_follows_the_form(target, qtbot, tmp_path):
    for suffix in (".zip", ".json"):
        target.kind.setFocus()
        qtbot.keyClick(target.kind, Qt.Key.Key_Down)
        assert target.path == tmp_path / f"2023年汇总表_20240301{suffix}"


@pytest.mark.parametrize(("typed", "written"), [("a.json", "a.json"), ("a.ZIP", "a.ZIP"), ("v1.0", "v1.0.xlsx")])
def test_the_form_follows_the_name(target, tmp_path, typed, written):
    target.line.setText(typed)
    assert target.path == tmp_path / written
    assert target.kind.currentData() == Path(written).suffix.lower()


def test_a_name_without_ending_takes_that_of_the_form(target, qtbot, tmp_path):
    target.line.setText("a.json")
    target.line.setText("b")
    assert target.path == tmp_path / "b.json"
    assert len(KINDS) == target.kind.count()


def test_another_proposal_keeps_the_form(target, qtbot, tmp_path):
    target.kind.setFocus()
    qtbot.keyClick(target.kind, Qt.Key.Key_Down)
    assert target.path.suffix == ".zip"
    target.offer(tmp_path / "别的.v2.xlsx")
    assert target.path == tmp_path / "别的.v2.zip"
