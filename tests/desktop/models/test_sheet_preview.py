"""Sheets planned from reports in the background, and as a Qt table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from desktop.edits import plans
from desktop.models import sheet_preview
from desktop.models.paper_model import CELL_ROLE
from desktop.models.sheet_model import MOST_ROWS, SheetModel
from desktop.models.sheet_preview import Preview, Previewer, Wanted
from desktop.workbook import ExportOptions
from desktop.workbook.sheet import Formula, Sheet
from desktop.workbook.styles import NUMBER, TEXT, TITLE, TOTAL_CELL


@pytest.fixture
def previewer(workbench) -> Iterator[Previewer]:
    made = Previewer(workbench)
    made.begin()
    yield made
    made.stop()


def wanted(workbench, kind: str = "overview", **options) -> Wanted:
    return Wanted(kind, tuple(row.id for row in workbench.rows), "汇总", ExportOptions(**options))


def answer(qtbot, previewer: Previewer, question: Wanted) -> Preview:
    with qtbot.waitSignal(previewer.ready, timeout=20_000) as done:
        previewer.ask(question)
    return done.args[0]


def texts(preview: Preview) -> str:
    return "\n".join(str(cell.value) for sheet in preview.sheets for cell in sheet.cells.values())


def test_sheets_are_planned_as_chosen_from_the_queue_as_it_was(workbench, add, qtbot):
    first = add("甲镇")
    add("乙镇")
    previewer = Previewer(workbench)
    previewer.begin()
    workbench.open(first)
    assert workbench.attempt(plans.set_metadata, "agency", "后来改的单位")
    found = answer(qtbot, previewer, wanted(workbench, columns={"overview": ("状态", "单位")}))
    told = texts(found)
    assert "云州县甲镇" in told
    assert "云州县乙镇" in told
    assert "后来改的单位" not in told
    assert "报告标题" not in told
    assert not found.partial
    previewer.begin()
    assert "后来改的单位" in texts(answer(qtbot, previewer, wanted(workbench)))
    previewer.stop()


def test_each_report_is_read_once_and_only_some_of_many(workbench, add, previewer, qtbot, monkeypatch):
    for name in ("甲镇", "乙镇", "丙镇"):
        add(name)
    previewer.begin()
    monkeypatch.setattr(sheet_preview, "MOST_REPORTS", 2)
    read: list[int] = []
    load = previewer._planner._loader.load
    monkeypatch.setattr(previewer._planner._loader, "load", lambda row: (read.append(row.id), load(row))[1])
    progress: list[tuple[int, int]] = []
    previewer.progressed.connect(lambda done, total: progress.append((done, total)))
    found = answer(qtbot, previewer, wanted(workbench))
    assert found.partial
    assert "丙镇" not in texts(found)
    answer(qtbot, previewer, wanted(workbench, "findings"))
    assert read == [row.id for row in workbench.rows][:2]
    assert progress == [(1, 2), (2, 2)]


def test_a_kind_with_nothing_to_tell_has_no_sheet(workbench, add, previewer, qtbot):
    add("甲镇")
    previewer.begin()
    assert answer(qtbot, previewer, wanted(workbench, "stat_table")).sheets == ()


def test_only_the_last_question_is_answered_and_none_after_the_end(workbench, add, previewer, qtbot):
    add("甲镇")
    previewer.begin()
    answers: list[Preview] = []
    previewer.ready.connect(answers.append)
    previewer.ask(wanted(workbench, "overview"))
    previewer.ask(wanted(workbench, "findings"))
    qtbot.waitUntil(lambda: not previewer.jobs.busy, timeout=20_000)
    assert [one.wanted.kind for one in answers] == ["findings"]
    previewer.ask(wanted(workbench, "overview"))
    previewer.end()
    qtbot.waitUntil(lambda: not previewer.jobs.busy, timeout=20_000)
    assert len(answers) == 1


def test_a_report_that_cannot_be_opened_is_left_out(workbench, add, previewer, qtbot):
    add("甲镇")
    gone = add("乙镇")
    with workbench.store._database.writing() as connection:
        connection.execute("UPDATE report SET part = 7 WHERE id = ?", (gone,))
    previewer.begin()
    told = texts(answer(qtbot, previewer, wanted(workbench)))
    assert "甲镇" in told
    assert "乙镇" not in told


def test_what_goes_wrong_in_planning_is_told(workbench, add, previewer, qtbot):
    add("甲镇")
    previewer.begin()
    with qtbot.waitSignal(previewer.failed, timeout=20_000) as done:
        previewer.ask(wanted(workbench, "没有的表"))
    assert done.args == ["KeyError"]


def test_a_sheet_as_a_table(qapp):
    sheet = Sheet("表", [10, 10, 10])
    sheet.put(0, 0, "题目", TITLE, columns=3)
    sheet.put(1, 0, 28, NUMBER, "批注")
    sheet.put(1, 1, 28.6, NUMBER)
    sheet.put(1, 2, Formula("=SUM(A2:B2)", 56.6), TOTAL_CELL)
    sheet.put(2, 0, None, TEXT, rows=MOST_ROWS + 5)
    model = SheetModel()
    model.show(sheet)
    shown = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert shown == [["题目", None, None], ["28", "28.6", "56.6"], ["", None, None]]
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "批注"
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "28；批注"
    assert model.index(0, 0).data(CELL_ROLE).columns == 3
    assert model.cut
    assert model.rowCount() == MOST_ROWS
    assert max(row + cell.rows for row, _column, cell in model.cells()) == MOST_ROWS
