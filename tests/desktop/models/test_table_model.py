from __future__ import annotations

from dataclasses import replace

import pytest
from factories import COLUMNS, after, make_finding, make_report, reviewed, span_of
from PySide6.QtCore import Qt

from desktop.edits import plans
from desktop.models.table_model import (
    COLUMN_HEAD_ROLE,
    IMBALANCE_ROLE,
    RELATED_ROLE,
    STATE_ROLE,
    TARGET_ROLE,
    CellEdit,
    TableModel,
    form_edition,
)
from parser.model import Cause, MetadataEntry, Target


def model_of(shown, table_id: str = "table3") -> TableModel:
    model = TableModel(table_id)
    model.show(shown)
    return model


def text_at(model: TableModel, cell_id: str) -> str:
    return str(model.index_of(cell_id).data())


def test_the_grid_is_the_form_with_short_labels(qtmodeltester):
    model = model_of(reviewed())
    qtmodeltester.check(model)
    assert model.present
    assert (model.rowCount(), model.columnCount(), model.head_rows) == (28, 10, 3)
    label = model.index(3, 0)
    assert label.data() == "一、本年新收"
    assert label.data(Qt.ItemDataRole.ToolTipRole) == "一、本年新收政府信息公开申请数量"
    assert model.index(1, 3).data(COLUMN_HEAD_ROLE)
    assert not label.data(COLUMN_HEAD_ROLE)


def test_heads_between_the_figures_do_not_stay_in_view():
    assert model_of(reviewed(), "table2").head_rows == 0
    assert model_of(reviewed(), "table4").head_rows == 3


def test_every_figure_stands_in_its_own_place():
    model = model_of(reviewed())
    values = [text_at(model, f"t3_new.{column}") for column in COLUMNS]
    assert values == ["11", "2", "0", "1", "0", "3", "17"]
    assert text_at(model, "t3_carry_in.org_commercial") == "/"
    assert text_at(model, "t3_granted.total") == ""
    assert model.index_of("t3_new.total").data(TARGET_ROLE) == Target.parse("cell:table3.t3_new.total")
    assert model.index_of("unheard.of").isValid() is False


def test_only_figures_can_be_chosen_and_edited():
    model = model_of(reviewed())
    figure, label = model.flags(model.index_of("t3_new.total")), model.flags(model.index(3, 0))
    assert figure & Qt.ItemFlag.ItemIsEditable
    assert not label & Qt.ItemFlag.ItemIsSelectable
    absent = model_of(reviewed(), "table2")
    assert not absent.present
    cell = next(iter(absent.form.cells))
    assert not absent.flags(absent.index_of(cell)) & Qt.ItemFlag.ItemIsEditable


def test_what_was_typed_is_handed_on_unless_nothing_changed(qtbot):
    model = model_of(reviewed())
    with qtbot.waitSignal(model.edited) as told:
        assert model.setData(model.index_of("t3_new.total"), " 18")
    assert told.args == [CellEdit("table3", "t3_new.total", "18")]
    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.index_of("t3_new.total"), "17")
        model.setData(model.index_of("t3_granted.total"), "")
        assert not model.setData(model.index(3, 0), "18")
    assert text_at(model, "t3_new.total") == "17"


def test_a_change_keeps_the_grid_and_another_form_builds_it_anew(qtbot):
    model = model_of(reviewed())
    changed = after(plans.set_cell(reviewed(), "table3", "t3_new.total", "18"))
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.show(changed) is False
    assert text_at(model, "t3_new.total") == "18"
    older = replace(make_report(), tables={"table3": replace(make_report().tables["table3"], edition="2019")})
    with qtbot.waitSignal(model.modelReset):
        assert model.show(reviewed(older)) is True
    assert model.rowCount() == 26
    model.show(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_states_and_what_is_told_of_a_cell():
    shown = reviewed(make_report().with_findings((make_finding(),)))
    model = model_of(shown)
    assert model.index_of("t3_new.total").data(STATE_ROLE) == "wrong"
    told = model.describe("t3_new.total")
    assert told.splitlines()[:2] == ["表三 · 本年新收 · 总计：17", "✗ 有误"]
    assert make_finding().message in told
    assert make_finding().message not in "".join(model.facts("t3_new.total"))
    spoken = model.index_of("t3_new.total").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("表三 · 本年新收 · 总计：17，✗ 有误，")


def test_the_cells_of_a_problem_are_marked_while_a_person_is_at_it(qtbot):
    model = model_of(reviewed())
    one, other = (model.target(cell_id) for cell_id in ("t3_new.total", "t3_new.natural_person"))
    with qtbot.waitSignal(model.dataChanged):
        model.show_related(frozenset({one, other, Target.parse("metadata:year")}))
    assert model.index_of("t3_new.total").data(RELATED_ROLE) is True
    assert model.index_of("t3_new.org_other").data(RELATED_ROLE) is False
    model.show_related(frozenset())
    assert model.index_of("t3_new.total").data(RELATED_ROLE) is False


def test_a_cell_that_is_not_to_blame_is_not_wrong():
    one = Target.parse("cell:table3.t3_new.natural_person")
    finding = replace(make_finding(), cause=Cause(kind="cell", values=((one, 10),)))
    model = model_of(reviewed(make_report().with_findings((finding,))))
    assert model.state("t3_new.natural_person") == "wrong"
    assert model.state("t3_new.total") == "trusted"


def test_a_typed_cell_tells_what_was_there_and_that_it_has_no_place():
    model = model_of(after(plans.set_cell(reviewed(), "table3", "t3_new.total", "18")))
    assert model.state("t3_new.total") == "doubtful"
    facts = model.facts("t3_new.total")
    assert any(fact.startswith("原 17，改于") for fact in facts)
    assert facts[-1] == "人工录入，⌨ 原文无此处"


def test_a_cell_from_the_source_and_one_that_was_emptied():
    span = span_of("96")
    taken = model_of(after(plans.set_cell(reviewed(), "table3", "t3_granted.total", "96", span)))
    facts = taken.facts("t3_granted.total")
    assert facts[2].startswith("补录于")
    assert facts[-1] == "取自原文"
    emptied = model_of(after(plans.set_cell(reviewed(), "table3", "t3_new.total", "")))
    assert text_at(emptied, "t3_new.total") == ""
    assert "原文无此处" not in emptied.describe("t3_new.total")


def test_amounts_show_their_unit_and_illegible_cells_a_question_mark():
    report = make_report()
    cells = dict(report.tables["table3"].cells)
    cells["t3_new.total"] = replace(cells["t3_new.total"], value=None, status="illegible", raw="1?", unit=None)
    cells["t3_new.org_other"] = replace(cells["t3_new.org_other"], value=1.5, unit="万元")
    model = model_of(reviewed(replace(report, tables={"table3": replace(report.tables["table3"], cells=cells)})))
    assert text_at(model, "t3_new.total") == "?"
    assert text_at(model, "t3_new.org_other") == "1.5万元"
    assert model.index_of("t3_new.org_other").data(Qt.ItemDataRole.EditRole) == "1.5"
    assert model.index_of("t3_new.total").data(Qt.ItemDataRole.EditRole) == ""


@pytest.mark.parametrize(("year", "edition"), [(2020, "2019"), (2021, "2021"), (2024, "2021"), (None, "2021")])
def test_a_missing_table_is_offered_on_the_form_of_its_year(year, edition):
    report = replace(make_report(), tables={}, metadata={})
    if year:
        report = replace(report, metadata={"year": MetadataEntry(field="year", value=year, span=None)})
    assert form_edition(reviewed(report), "table3") == edition


def test_a_row_that_is_out_tells_so_in_its_label_and_behind_its_figures():
    cells = tuple(Target.parse(f"cell:table3.t3_new.{column}") for column in ("natural_person", "total"))
    finding = replace(make_finding(), cells=cells, difference=3, message="表三“本年新收”行相差3。")
    model = model_of(reviewed(make_report().with_findings((finding,))))
    figure = model.index_of("t3_new.total")
    assert figure.data(IMBALANCE_ROLE) is True
    assert model.index_of("t3_carry_in.total").data(IMBALANCE_ROLE) is False
    labels = [model.index(figure.row(), column).data(IMBALANCE_ROLE) for column in range(figure.column())]
    assert [label for label in labels if isinstance(label, str)] == ["差 +3"]


def test_only_what_looks_otherwise_is_told_of():
    model = model_of(reviewed())
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            model.look(row, column)
    told = []
    model.dataChanged.connect(lambda first, last, *_roles: told.append((first, last)))
    assert not model.show(reviewed())
    assert told == []
    model.show(after(plans.set_cell(reviewed(), "table3", "t3_new.org_other", "5")))
    changed = model.index_of("t3_new.org_other")
    assert (changed, changed) in told
    assert len(told) < len(model.layout_cells) / 4
    assert model.look(changed.row(), changed.column()).text == "5"


def test_a_rectangle_is_painted_as_its_roles_say():
    model = model_of(reviewed())
    for place in model.layout_cells:
        index, look = model.index(place.row, place.column), model.look(place.row, place.column)
        assert look.text == str(index.data())
        assert look.label == (index.data(TARGET_ROLE) is None)
        assert look.state == index.data(STATE_ROLE)
        assert look.head == bool(index.data(COLUMN_HEAD_ROLE))
