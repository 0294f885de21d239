from __future__ import annotations

from dataclasses import replace

from factories import after, make_report, reviewed
from PySide6.QtCore import QModelIndex, Qt

from desktop.edits import plans
from desktop.models.section_model import CHANGED_ROLE, HUE_ROLE, SectionModel


def model_of(shown) -> SectionModel:
    model = SectionModel()
    model.show(shown)
    return model


def texts(model: SectionModel, parent: QModelIndex = QModelIndex()) -> list:  # noqa: B008
    return [
        (str(model.index(row, 0, parent).data()), texts(model, model.index(row, 0, parent)))
        for row in range(model.rowCount(parent))
    ]


def test_sections_nest_by_level(qtmodeltester):
    model = model_of(reviewed())
    qtmodeltester.check(model)
    assert texts(model) == [
        ("一、总体情况", [("（一）主动公开", []), ("（二）依申请公开", [])]),
        ("二、收到和处理政府信息公开申请情况", []),
        ("三、存在的主要问题", []),
    ]
    assert model.top_count() == 3
    deep = model.index_of(make_report().sections[2].target)
    assert (deep.data(HUE_ROLE), deep.data(CHANGED_ROLE)) == (0, False)


def test_a_level_that_is_skipped_does_not_lose_the_section():
    report = make_report()
    deep = replace(report.sections[1], level=5)
    model = model_of(reviewed(replace(report, sections=(report.sections[0], deep, *report.sections[2:]))))
    assert texts(model)[0] == ("一、总体情况", [("（一）主动公开", []), ("（二）依申请公开", [])])


def test_an_item_without_a_title_shows_its_first_words():
    report = make_report()
    item = replace(report.sections[4], title="", kind="item")
    model = model_of(reviewed(replace(report, sections=(*report.sections[:4], item))))
    assert texts(model)[-1][0].startswith("三、存在的主要问题 公开不够及时")


def test_another_title_keeps_the_view_in_its_place(qtbot):
    model = model_of(reviewed())
    section = make_report().sections[1]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(after(plans.set_section_title(reviewed(), section.target, "主动公开工作")))
    index = model.index_of(section.target)
    assert index.data() == "（一）主动公开工作"
    assert index.data(CHANGED_ROLE)
    assert "原标题 （一）主动公开" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "（一）主动公开工作，第 2 级，已改"


def test_another_level_builds_the_tree_anew(qtbot):
    model = model_of(reviewed())
    section = make_report().sections[2]
    with qtbot.waitSignal(model.modelReset):
        model.show(after(plans.set_section_level(reviewed(), section.target, 1)))
    assert [text for text, _below in texts(model)][1] == "（二）依申请公开"
    with qtbot.waitSignal(model.modelReset):
        model.show(None)
    assert texts(model) == []


def test_a_typed_title_is_handed_on(qtbot):
    model = model_of(reviewed())
    index = model.index_of(make_report().sections[1].target)
    assert model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert index.data(Qt.ItemDataRole.EditRole) == "主动公开"
    with qtbot.waitSignal(model.retitled) as told:
        model.setData(index, " 主动公开工作 ")
    assert told.args == [make_report().sections[1].target, "主动公开工作"]
    with qtbot.assertNotEmitted(model.retitled):
        model.setData(index, "主动公开")
