from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.models.rows import REMARK_ROLE, STRUCK_ROLE, TARGET_ROLE, Columns, Row, RowsModel
from parser.model import Target

A, B = Target.parse("metadata:agency"), Target.parse("metadata:year")
COLUMNS = Columns(("项目", "数值", "说明"), edit=1, remark=2, figures=frozenset({1}))


def model_of(*rows: Row) -> RowsModel:
    model = RowsModel(COLUMNS)
    model.show(rows)
    return model


def test_only_the_edit_column_of_rows_with_a_text_can_be_edited(qtmodeltester):
    model = model_of(Row(A, ("甲", "1", ""), edit="1"), Row(B, ("乙", "2", ""), edit=None))
    qtmodeltester.check(model)
    editable = [
        [bool(model.flags(model.index(row, column)) & Qt.ItemFlag.ItemIsEditable) for column in range(3)]
        for row in range(2)
    ]
    assert editable == [[False, True, False], [False, False, False]]


def test_figures_stand_at_the_right():
    model = model_of(Row(A, ("甲", "1", "")))
    aligned = [Qt.AlignmentFlag(model.index(0, c).data(Qt.ItemDataRole.TextAlignmentRole)) for c in range(3)]
    assert [bool(one & Qt.AlignmentFlag.AlignRight) for one in aligned] == [False, True, False]


def test_what_was_typed_is_handed_on_once_and_stripped(qtbot):
    model = model_of(Row(A, ("甲", "1", ""), edit="1"))
    with qtbot.waitSignal(model.edited) as told:
        model.setData(model.index(0, 1), " 12 ")
    assert told.args == [A, "12"]
    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.index(0, 1), "1 ")


def test_the_view_keeps_its_place_while_the_rows_stay_the_same(qtbot):
    model = model_of(Row(A, ("甲", "1", "")), Row(B, ("乙", "2", "")))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([Row(A, ("甲", "3", "")), Row(B, ("乙", "2", ""))])
    with qtbot.waitSignal(model.modelReset):
        model.show([Row(B, ("乙", "2", ""))])


def test_rows_with_one_target_are_told_apart_by_their_key():
    model = model_of(Row(A, ("甲", "1", ""), key="one"), Row(A, ("甲", "2", ""), key="two"))
    assert model.row_of(A) == 0
    assert model.row_of(A, "two") == 1
    assert model.row_of(A, "gone") == 0
    assert model.row_of(B) is None


def test_the_remark_belongs_to_its_column_and_is_spoken():
    model = model_of(Row(A, ("单位", "", ""), state="corrected", remark="原 26", struck="26"))
    assert [model.index(0, column).data(REMARK_ROLE) for column in range(3)] == ["", "", "原 26"]
    assert model.index(0, 2).data(STRUCK_ROLE) == "26"
    assert model.index(0, 0).data(TARGET_ROLE) == A
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "数值 空白，单位，已改，原 26"


def test_only_rows_that_changed_are_told_of(qtbot):
    model = model_of(Row(A, ("甲", "1", "")), Row(B, ("乙", "2", "")))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show([Row(A, ("甲", "1", "")), Row(B, ("乙", "3", ""))])
    assert [index.row() for index in told.args[:2]] == [1, 1]
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show([Row(A, ("甲", "1", "")), Row(B, ("乙", "3", ""))])
