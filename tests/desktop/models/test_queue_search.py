from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex

from desktop.models.queue_model import QueueModel
from desktop.models.queue_order import ORDER_WORDS, Ordering
from desktop.models.queue_search import UNKNOWN_YEAR, Search, Wanted
from desktop.pinyin import ready
from desktop.store import ReportRow
from desktop.ui.queue_panel import QueueView

ROW = ReportRow(1, "qh-终稿.docx", None, "0" * 64, None, "pending", "2024-01-01T00:00:00", 1)


@pytest.fixture(autouse=True)
def _with_readings(qtbot):
    qtbot.waitUntil(ready)


def row(number: int, agency: str | None, **summary) -> ReportRow:
    return replace(ROW, id=number, summary={"agency": agency, **summary})


def search(**wanted) -> Search:
    made = Search()
    made.want(Wanted(**wanted))
    return made


def found(made: Search, one: ReportRow) -> bool:
    made.spell(made.unspelled([one]), 1000)
    return made.finds(one)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "青禾", "青 2021", "２０２１", "终稿", "QH-终", "qhz", "qinghe", "qh 2021", "zg", "cjbm 云州"],
)
def test_a_report_is_found_by_words_of_unit_file_year_edition_and_by_pinyin(text):
    one = row(1, "云州县青禾镇财经部门", year=2021, edition="2021")
    assert found(search(text=text), one)


@pytest.mark.parametrize("text", ["青河", "2020", "qhx", "青禾 2020"])
def test_and_not_by_others(text):
    assert not found(search(text=text), row(1, "云州县青禾镇", year=2021))


def test_year_and_edition_are_asked_for_exactly():
    one, none = row(1, "甲镇", year=2021, edition="2021"), row(2, "乙镇")
    assert found(search(year=2021), one)
    assert not found(search(year=2021), none)
    assert found(search(year=UNKNOWN_YEAR), none)
    assert found(search(edition="2021", text="甲"), one)
    assert not found(search(edition="2019"), one)


def test_how_names_are_spelled_is_asked_only_for_letters_and_kept_until_the_row_says_something_else():
    made, one = search(text="青"), row(1, "青禾镇", year=2021)
    assert made.unspelled([one]) == []
    made.want(Wanted("qh"))
    waiting = made.unspelled([one])
    assert waiting == [one]
    assert not made.finds(replace(one, name="a.docx"))
    made.spell(waiting, 1000)
    assert waiting == []
    assert made.unspelled([replace(one, status="accepted")]) == []
    assert made.unspelled([replace(one, summary={"agency": "乙镇"})]) != []


ROWS = [
    row(1, "重庆市", year=2019, doubtful=1),
    row(2, "安庆市", year=2021),
    row(3, "第10镇", year=2021, wrong=1),
    row(4, "第9镇", wrong=2, doubtful=3),
    replace(row(5, "北京市", year=2020), status="accepted"),
    row(6, "安庆市", year=2022, doubtful=9),
]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("arrival", [1, 2, 3, 4, 5, 6]),
        ("unit", [6, 2, 5, 1, 4, 3]),
        ("year", [6, 2, 3, 5, 1, 4]),
        ("state", [4, 3, 6, 1, 2, 5]),
        ("problems", [6, 4, 1, 3, 2, 5]),
    ],
)
def test_the_orders(qapp, order, ids):
    assert order in ORDER_WORDS
    key = Ordering().key(order)
    assert [one.id for one in (sorted(ROWS, key=key) if key else ROWS)] == ids


@pytest.fixture
def model(workbench, add) -> QueueModel:
    for name, year in (("丙镇", 2016), ("甲镇", 2017), ("乙镇", 2016)):
        add(name, year)
    return QueueModel(workbench)


def shown(model: QueueModel) -> str:
    return "".join(model.index(row).data().removeprefix("云州县")[0] for row in range(model.rowCount()))


def test_words_and_state_are_asked_for_together_and_the_workbench_goes_by_what_is_shown(model, workbench):
    ids = {row.name[0]: row.id for row in workbench.rows}
    workbench.acceptance.set(ids["乙"], True)
    workbench.open(ids["甲"])
    model.want(year=2016)
    assert shown(model) == "丙乙"
    assert workbench.listed == (ids["丙"], ids["乙"])
    workbench.open_neighbour(1)
    assert workbench.current.row.id == ids["丙"]
    model.set_filter("accepted")
    assert shown(model) == "丙乙", "the open one stays"
    model.want(text="乙")
    assert shown(model) == "乙"
    model.set_filter(None)
    model.want(year=None, text="")
    assert (shown(model), workbench.listed) == ("丙甲乙", None)


def test_pinyin_is_looked_up_a_little_at_a_time_and_what_it_finds_comes_in_afterwards(model, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.models.queue_model.TURN", 0)
    model.want(text="yz")
    assert model.spelling
    assert shown(model) == ""
    monkeypatch.undo()
    qtbot.waitUntil(lambda: not model.spelling)
    assert shown(model) == "丙甲乙"
    model.want(text="jz")
    assert shown(model) == "甲"


def test_a_report_that_is_opened_from_elsewhere_is_shown(model, workbench):
    ids = {row.name[0]: row.id for row in workbench.rows}
    model.want(text="甲")
    workbench.open(ids["丙"])
    assert shown(model) == "丙甲"
    model.want(text="甲镇")
    assert shown(model) == "甲"


def test_a_new_report_comes_into_its_place_in_the_order(model, workbench, add, qtmodeltester):
    model.set_order("unit")
    assert shown(model) == "丙甲乙"
    new = add("丁镇")
    assert shown(model) == "丙丁甲乙"
    assert model.index_of(new).row() == 1
    assert [workbench.row(one).name[0] for one in workbench.listed] == list("丙丁甲乙")
    model.set_order("year")
    assert shown(model) == "甲丙丁乙"
    model.set_order("arrival")
    assert shown(model) == "丙甲乙丁"
    assert workbench.listed is None
    qtmodeltester.check(model)


def test_the_years_and_editions_there_are(model, workbench):
    assert model.years() == [2017, 2016]
    assert model.editions() == ["narrative"]


@pytest.mark.parametrize("order", ORDER_WORDS)
def test_very_many_are_sorted_as_one_more_is_put_in(qapp, order):
    ordering, rows = Ordering(), list(ROWS)
    ordering.sort(rows, order)
    key = Ordering().key(order)
    assert rows == (sorted(ROWS, key=key) if key else list(ROWS))


class Counting(QueueModel):
    """Counts how often Qt asks for the number of rows, which it does for each row that it lays out."""

    asked = 0

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        self.asked += 1
        return super().rowCount(parent)


def test_a_row_that_changed_does_not_have_the_list_laid_out_anew(qtbot, workbench, add):
    first = add()
    model = Counting(workbench)
    model.beginResetModel()
    model._shown *= 400
    model.endResetModel()
    view = QueueView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    view.show()
    qtbot.waitUntil(lambda: model.asked > 400)
    view.scrollTo(model.index(399))
    model.asked = 0
    with qtbot.waitSignal(model.dataChanged):
        workbench.rowChanged.emit(first)
    view.scrollTo(model.index(0))
    assert model.asked < 40


def test_what_is_looked_for_is_made_ready_while_nobody_waits(qtbot, model, monkeypatch):
    qtbot.waitUntil(lambda: not model._unprepared)
    monkeypatch.setattr("desktop.models.queue_search.second_line", None)
    model.want(text="甲")
    assert shown(model) == "甲"
