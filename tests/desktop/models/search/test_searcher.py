"""Searching the queue in the background, keeping what was found true, and replacing over many reports."""

from __future__ import annotations

import pytest

from desktop.edits import plans
from desktop.models.search.hits import MOST, Hit
from desktop.models.search.query import KINDS, Kind, Query
from desktop.models.search.replacer import GO, LEAVE, SKIP, Replacer
from desktop.models.search.searcher import Request, Searcher
from desktop.models.search.worker import Memory, SearchWork
from desktop.store import Snapshot


@pytest.fixture
def searcher(workbench, jobs) -> Searcher:
    return Searcher(workbench, jobs)


@pytest.fixture
def replacer(workbench, searcher) -> Replacer:
    return Replacer(workbench, searcher)


def search(searcher: Searcher, qtbot, text: str, *kinds: Kind, everywhere: bool = True, **options: bool) -> list[Hit]:
    searcher.search(Request(Query(text, **options), frozenset(kinds or KINDS), everywhere))
    qtbot.waitUntil(lambda: searcher.progress is None, timeout=20_000)
    return list(searcher.hits)


def agency(workbench, report_id: int) -> object:
    return workbench.reviewed_of(report_id).reviewed.report.metadata["agency"].value


def test_all_reports_in_the_order_of_the_queue(workbench, add, searcher, qtbot):
    ids = [add("甲镇"), add("乙镇", year=2017), add("丙镇")]
    workbench.open(ids[1])
    hits = search(searcher, qtbot, "128", "value", "source")
    assert [hit.report_id for hit in hits] == [report_id for report_id in ids for _ in range(2)]
    assert searcher.names()[ids[1]] == "云州县乙镇 2017"


def test_sources_come_before_values_that_must_be_parsed(workbench, add):
    ids, memory = [add("甲镇"), add("乙镇")], Memory()

    def found() -> list[set[Kind] | None]:
        work = SearchWork(Snapshot(workbench.store), Query("128"), frozenset(KINDS), memory)
        results = [work(item) for item in work.items(ids)]
        return [None if one is None else {hit.kind for hit in one.hits} for one in results]

    assert found() == [{"source"}, {"source"}, {"value", "source"}, {"value", "source"}]
    assert found() == [{"value", "source"}, {"value", "source"}, None, None]


def test_only_the_open_report_is_searched_at_once(workbench, add, searcher):
    add("甲镇")
    workbench.open(add("乙镇"))
    searcher.search(Request(Query("云州县"), frozenset({"source"})))
    assert [hit.report_id for hit in searcher.hits] == [workbench.current.row.id]


def test_nothing_is_searched_for_nothing(workbench, add, searcher, jobs):
    workbench.open(add())
    for request in (Request(Query(" "), frozenset(KINDS), True), Request(Query("县"), frozenset(), True)):
        searcher.search(request)
        assert searcher.hits == ()
        assert not jobs.busy


def test_corrections_are_searched_not_what_was_read(workbench, add, searcher, qtbot):
    ids = [add("甲镇"), add("乙镇")]
    workbench.open(ids[0])
    assert workbench.attempt(plans.set_metadata, "agency", "新名单位")
    workbench.open(ids[1])
    (hit,) = search(searcher, qtbot, "新名单位", "value")
    assert hit.report_id == ids[0]


def test_what_is_remembered_of_a_report_is_given_up_when_it_changes(workbench, add, searcher, qtbot):
    ids = [add("甲镇"), add("乙镇")]
    workbench.open(ids[1])
    assert len(search(searcher, qtbot, "甲镇", "value")) == 2  # unit and title
    workbench.open(ids[0])
    assert workbench.attempt(plans.set_metadata, "agency", "别的单位")
    workbench.open(ids[1])
    assert len(search(searcher, qtbot, "甲镇", "value")) == 1
    workbench.open(ids[0])
    workbench.undo()
    workbench.open(ids[1])
    assert len(search(searcher, qtbot, "甲镇", "value")) == 2


def test_a_change_of_the_open_report_shows_at_once(workbench, add, searcher, qtbot):
    workbench.open(add("甲镇"))
    add("乙镇")
    before = search(searcher, qtbot, "云州县", "value")
    assert workbench.attempt(plans.set_metadata, "agency", "别的单位")
    assert len(searcher.hits) == len(before) - 1


def test_reports_that_come_and_go(workbench, add, searcher, qtbot):
    workbench.open(add("甲镇"))
    search(searcher, qtbot, "128", "source")
    other = add("乙镇")
    qtbot.waitUntil(lambda: len(searcher.hits) == 2)
    workbench.remove(other)
    qtbot.waitUntil(lambda: len(searcher.hits) == 1)


def test_another_search_leaves_the_old_one(workbench, add, searcher, jobs, qtbot):
    workbench.open(add("甲镇"))
    for number in range(5):
        add(f"{number}镇")
    searcher.search(Request(Query("128"), frozenset({"source"}), True))
    hits = search(searcher, qtbot, "17件", "source")
    assert len(hits) == 6
    assert {hit.shown[hit.marks[0][0] : hit.marks[0][1]] for hit in hits} == {"17件"}
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_search_can_be_stopped(workbench, add, searcher, jobs, qtbot):
    workbench.open(add("甲镇"))
    for number in range(5):
        add(f"{number}镇")
    jobs.started.connect(lambda job: job.cancel())
    hits = search(searcher, qtbot, "128", "source")
    assert searcher.stopped
    assert len(hits) < 6


def test_a_report_that_cannot_be_read_is_counted(workbench, add, searcher, qtbot):
    workbench.open(add("甲镇"))
    broken = workbench.store.add_report("坏.docx", b"PK no zip", None, None)
    workbench.refresh_queue()
    assert workbench.row(broken) is not None
    search(searcher, qtbot, "128")
    assert searcher.unread == 1


def test_very_many_hits_are_counted_and_cut(workbench, add, searcher, qtbot):
    workbench.open(add("甲镇", text="云州县{name}{year}年度报告\n一、概述\n" + "件" * 6000))
    add("乙镇", text="云州县{name}{year}年度报告\n一、概述\n" + "件" * 4000)
    hits = search(searcher, qtbot, "件", "source")
    assert (len(hits), searcher.total) == (MOST, 10_000)


class TestReplacing:
    def test_one_step_in_the_open_report(self, workbench, add, searcher, replacer, qtbot):
        report_id = add("甲镇")
        workbench.open(report_id)
        hits = search(searcher, qtbot, "甲镇", "value", "section", everywhere=False)
        assert replacer.replace(hits, "甲镇", "丁镇")
        assert workbench.undo_state()[0] == f"替换 “甲镇” → “丁镇”（{len(hits)} 处）"
        assert agency(workbench, report_id) == "云州县丁镇"
        assert searcher.hits == ()
        workbench.undo()
        assert agency(workbench, report_id) == "云州县甲镇"
        assert len(searcher.hits) == len(hits)

    def test_one_step_in_each_of_many_and_the_way_back(self, workbench, add, searcher, replacer, told, qtbot):
        ids = [add(f"{name}镇") for name in "甲乙丙"]
        workbench.open(ids[0])
        hits = search(searcher, qtbot, "云州县", "value")
        with qtbot.waitSignal(replacer.finished):
            assert replacer.replace(hits, "云州县", "云川市")
        for report_id in ids:
            assert str(agency(workbench, report_id)).startswith("云川市")
            (step,) = workbench.store.steps(report_id)
            assert step.label.startswith("替换 “云州县” → “云川市”")
            assert str(workbench.row(report_id).summary["agency"]).startswith("云川市")
        assert searcher.hits == ()
        assert f"已在 3 份报告里替换 {len(hits)} 处" in told[-1].text
        label, undo = told[-1].action
        assert label == "全部撤销"
        with qtbot.waitSignal(replacer.finished):
            undo()
        for report_id in ids:
            assert str(agency(workbench, report_id)).startswith("云州县")
        assert told[-1].text == "已撤销这次替换。"

    def test_what_was_changed_since_is_not_undone_with_the_rest(self, workbench, add, searcher, replacer, told, qtbot):
        ids = [add("甲镇"), add("乙镇")]
        workbench.open(ids[0])
        hits = search(searcher, qtbot, "云州县", "value")
        with qtbot.waitSignal(replacer.finished):
            replacer.replace(hits, "云州县", "云川市")
        undo = told[-1].action[1]
        assert workbench.attempt(plans.set_metadata, "agency", "后来改的")
        with qtbot.waitSignal(replacer.finished):
            undo()
        assert agency(workbench, ids[0]) == "后来改的"
        assert agency(workbench, ids[1]) == "云州县乙镇"
        assert "后来又改过" in told[-1].details[0]

    @pytest.mark.parametrize(("verb", "left"), [(LEAVE, 2), (SKIP, 1), (GO, 0)])
    def test_accepted_reports_are_asked_about(self, workbench, add, searcher, replacer, qtbot, verb, left):
        ids = [add("甲镇"), add("乙镇")]
        workbench.acceptance.set(ids[0], True)
        workbench.open(ids[1])
        asked = []
        workbench.messages.set_answerer(lambda question: asked.append(question) or verb)
        hits = search(searcher, qtbot, "云州县", "value")
        if verb == LEAVE:
            assert not replacer.replace(hits, "云州县", "云川市")
        else:
            replacer.replace(hits, "云州县", "云川市")
            qtbot.waitUntil(lambda: not replacer.busy)
        assert "云州县甲镇 2016" in asked[0].text
        assert asked[0].verbs == (LEAVE, SKIP, GO)
        unchanged = [one for one in ids if str(agency(workbench, one)).startswith("云州县")]
        assert len(unchanged) == left

    def test_nothing_to_replace(self, replacer):
        assert not replacer.replace((), "甲", "乙")

    def test_a_full_disk_is_told_and_changes_nothing(self, workbench, add, searcher, replacer, told, qtbot):
        ids = [add("甲镇"), add("乙镇")]
        workbench.open(ids[0])
        hits = search(searcher, qtbot, "云州县", "value")
        workbench.store.close()
        with qtbot.waitSignal(replacer.finished):
            replacer.replace(hits, "云州县", "云川市")
        assert told[-1].text.startswith("没有替换。")
        assert told[-1].level == "warning"
        assert told[-1].action is None
        assert len(searcher.hits) == len(hits)
