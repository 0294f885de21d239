from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.edits.plans import set_note
from desktop.models.queue_model import ROW_ROLE, STATE_ROLE, QueueModel
from desktop.models.queue_words import accepted_text, count_text, headline, queue_state, second_line
from desktop.store import ReportRow

ROW = ReportRow(1, "青禾镇.docx", "/tmp/青禾镇.docx", "0" * 64, None, "pending", "2024-01-01T00:00:00", 1)


def row(**summary) -> ReportRow:
    return replace(ROW, summary=summary)


@pytest.mark.parametrize(
    ("summary", "status", "state", "count"),
    [
        ({}, "pending", "trusted", "可信"),
        ({"doubtful": 2}, "pending", "doubtful", "2 处"),
        ({"doubtful": 2, "wrong": 1}, "pending", "wrong", "3 处"),
        ({"doubtful": 2, "wrong": 1}, "accepted", "accepted", "已核"),
    ],
)
def test_the_state_of_a_report_is_its_worst_problem(summary, status, state, count):
    one = replace(ROW, summary=summary, status=status)
    assert (queue_state(one), count_text(one)) == (state, count)


@pytest.mark.parametrize(
    ("later", "state", "count"),
    [((1, 2), "wrong", "通过后 3 处"), ((0, 1), "doubtful", "通过后 1 处"), ((0, 0), "accepted", "已核")],
)
def test_what_was_found_in_an_accepted_report_since_then_shows(later, state, count):
    one = replace(
        ROW,
        status="accepted",
        summary={"wrong": 5},
        accepted_at="2024-02-03T09:30:00",
        later_wrong=later[0],
        later_doubtful=later[1],
    )
    assert (queue_state(one), count_text(one)) == (state, count)
    found = f"，此后又核对出 {sum(later)} 处要看" if sum(later) else ""
    assert accepted_text(one) == f"2024-02-03 09:30:00 通过{found}"
    assert accepted_text(replace(one, status="pending")) == ""
    assert accepted_text(replace(one, accepted_at=None)) == f"已通过{found}"


def test_two_lines_tell_unit_year_edition_and_file():
    assert headline(row()) == "青禾镇.docx"
    assert headline(row(agency="青禾镇")) == "青禾镇"
    assert second_line(row(year=2021, edition="2021")) == "2021 · 2021 版 · 青禾镇.docx"
    assert second_line(row()) == "年度不详 · 青禾镇.docx"
    assert second_line(row(year=2021, notes=2)) == "2021 · 有附注 · 青禾镇.docx"
    assert second_line(row(notes=0)) == "年度不详 · 青禾镇.docx"


@pytest.fixture
def model(workbench, add) -> QueueModel:
    for name in ("甲镇", "乙镇", "丙镇"):
        add(name)
    return QueueModel(workbench)


def shown(model: QueueModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_rows_in_their_order_with_all_that_is_painted_and_spoken(model, qtmodeltester):
    qtmodeltester.check(model)
    assert shown(model) == ["云州县甲镇", "云州县乙镇", "云州县丙镇"]
    index = model.index(1)
    assert index.data(ROW_ROLE).name == "乙镇.txt"
    assert index.data(STATE_ROLE) == "trusted"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "云州县乙镇，2016 · 叙述式 · 乙镇.txt，可信，可信"
    assert "粘贴的文本" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_filter_never_hides_the_open_report(model, workbench):
    ids = [row.id for row in workbench.rows]
    workbench.open(ids[0])
    workbench.acceptance.set(ids[1], True)
    model.set_filter("accepted")
    assert shown(model) == ["云州县甲镇", "云州县乙镇"]
    assert workbench.listed == (ids[0], ids[1])
    workbench.open(ids[2])
    assert shown(model) == ["云州县甲镇", "云州县乙镇", "云州县丙镇"]
    model.set_filter("accepted")
    assert shown(model) == ["云州县乙镇", "云州县丙镇"]
    model.set_filter(None)
    assert workbench.listed is None
    assert len(shown(model)) == 3


def test_a_row_stays_under_the_hands_when_its_state_changes(model, workbench):
    ids = [row.id for row in workbench.rows]
    workbench.open(ids[0])
    model.set_filter("trusted")
    workbench.acceptance.accept_and_next()
    assert workbench.current.row.id == ids[1]
    assert shown(model) == ["云州县甲镇", "云州县乙镇", "云州县丙镇"]
    assert model.index(0).data(STATE_ROLE) == "accepted"
    assert model.counts() == {"wrong": 0, "doubtful": 0, "trusted": 2, "accepted": 1}


def test_a_note_on_a_report_shows_in_its_row(model, workbench):
    workbench.open(workbench.rows[1].id)
    assert workbench.attempt(set_note, None, "已电话核实")
    assert "有附注" in second_line(model.index(1).data(ROW_ROLE))
    workbench.undo()
    assert "有附注" not in second_line(model.index(1).data(ROW_ROLE))


def test_new_and_removed_reports_come_and_go(model, workbench, add):
    model.set_filter("accepted")
    assert shown(model) == []
    model.set_filter(None)
    new = add("丁镇")
    assert shown(model)[-1] == "云州县丁镇"
    workbench.remove(new)
    assert "云州县丁镇" not in shown(model)
    assert not model.index_of(new).isValid()


def test_while_many_arrive_each_is_put_below_and_nothing_is_made_anew(model, workbench, add, qtmodeltester):
    resets, inserted, hidden = [], [], []
    model.modelReset.connect(lambda: resets.append(True))
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.countsChanged.connect(lambda: hidden.append(True))
    new = [add(f"{name}镇") for name in "丁戊己"]
    assert (resets, inserted) == ([], [(3, 3), (4, 4), (5, 5)])
    assert shown(model)[-3:] == ["云州县丁镇", "云州县戊镇", "云州县己镇"]
    assert model.counts()["trusted"] == 6
    model.set_filter("accepted")
    add("庚镇")
    assert shown(model) == []
    assert hidden == [True]
    assert model.counts()["trusted"] == 7
    model.set_filter("trusted")
    last = add("辛镇")
    assert shown(model)[-1] == "云州县辛镇"
    assert workbench.listed[-1] == last
    assert set(new) < set(workbench.listed)
    qtmodeltester.check(model)
