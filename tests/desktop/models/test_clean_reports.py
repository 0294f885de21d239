from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.clean_reports import CleanReports, draw_from, is_clean, looks_at, values_of
from desktop.models.spot_checks import LEAST, MOST, Pick, around_of, draw, how_many, lookable, spot_of
from desktop.store import SpotLook, SpotMonth, StoreError
from parser import parse, read_bytes
from parser.corrections import Reviewed
from parser.source.document import SourceDocument
from tests.factories import reviewed


@pytest.mark.parametrize(
    ("values", "looks"), [(0, 0), (3, 3), (5, 5), (80, 5), (100, 5), (101, 6), (400, 20), (600, 30), (9999, 30)]
)
def test_one_in_twenty_is_looked_at_but_at_least_five_and_at_most_thirty(values, looks):
    assert how_many(values) == looks
    assert (LEAST, MOST) == (5, 30)


@given(st.lists(st.integers(0, 300), max_size=30), st.integers())
def test_what_is_drawn_is_in_the_reports_once_each_and_the_same_for_a_seed(counts, seed):
    numbered = list(enumerate(counts, 1))
    picks = draw(numbered, random.Random(seed))
    assert len(picks) == how_many(sum(counts)) == len(set(picks))
    assert all(0 <= pick.number < counts[pick.report_id - 1] for pick in picks)
    assert picks == sorted(picks, key=lambda pick: (pick.report_id, pick.number))
    assert picks == draw(numbered, random.Random(seed))


def test_each_value_is_as_likely_as_any_other():
    seen = Counter(pick for seed in range(600) for pick in draw([(1, 10), (2, 30), (3, 60)], random.Random(seed)))
    assert len(seen) == 100
    assert max(seen.values()) < 4 * min(seen.values()) + 20


def document(text: str):
    return read_bytes(text.encode(), "青禾镇.txt")


def spot(text: str, number: int = 0, pick: str = ""):
    read = document(text)
    seen = Reviewed(parse(read))
    values = [one for one in lookable(seen) if pick in read.slice(one[2])]
    assert values
    place = lookable(seen).index(values[number])
    return spot_of(Pick(7, place), seen, read)


REPORT = """\
云州县青禾镇2016年政府信息公开年度报告
一、概述
全年召开会议若干次。全年主动公开政府信息128条；举办培训3次。
"""


def test_a_figure_is_shown_in_its_sentence():
    found = spot(REPORT, pick="128")
    assert (found.report_id, found.value) == (7, "128条")
    assert found.before + found.printed + found.after == "全年主动公开政府信息128条；"


def test_a_long_sentence_is_cut_on_both_sides_and_a_lonely_number_has_its_neighbours():
    long = "各单位认真贯彻条例，" * 20
    found = spot(REPORT.replace("全年主动公开", f"{long}全年主动公开").replace("128条", f"128条，{long}"), pick="128")
    assert found.before.startswith("…")
    assert found.after.endswith("…")
    assert len(found.before) < 100
    seen = reviewed()
    target, _entry, span = lookable(seen)[-1]
    alone = SourceDocument("a.txt", "txt", text=seen.report.text[: span.start] + "\n" + seen.report.text[span.start :])
    moved = replace(span, start=span.start + 1, end=span.end + 1)
    assert alone.slice(around_of(alone, moved)).startswith("附：统计表\n主动公开政府信息数")
    assert str(target).startswith("stat:")


def test_a_row_of_a_table_is_shown_whole():
    seen = reviewed()
    cells = [n for n, (target, _entry, _span) in enumerate(lookable(seen)) if str(target).startswith("cell")]
    read = replace(document("x"), text=seen.report.text)
    found = spot_of(Pick(1, cells[0]), seen, read)
    assert found.before + found.printed + found.after == "本年新收 11 2 0 1 0 3 17"
    count = len(lookable(seen))
    assert spot_of(Pick(1, cells[0] + count), seen, read) == found
    assert (
        spot_of(Pick(1, 0), Reviewed(replace(seen.report, metadata={}, indicators=(), tables={}, stat_table=())), read)
        is None
    )


@pytest.fixture
def clean(workbench, add) -> CleanReports:
    for name in ("甲镇", "乙镇", "丙镇"):
        add(name)
    return CleanReports(workbench)


def test_only_what_waits_and_has_no_problem_is_clean(clean, workbench):
    rows = workbench.rows
    assert [report.unit for report in clean.list()] == ["云州县甲镇", "云州县乙镇", "云州县丙镇"]
    assert clean.list()[0].values == len(lookable(workbench.reviewed_of(rows[0].id).reviewed))
    workbench.acceptance.set(rows[0].id, True)
    assert [report.id for report in clean.list()] == [rows[1].id, rows[2].id]
    assert not is_clean(replace(rows[1], summary={}))
    assert not is_clean(replace(rows[1], summary={"doubtful": 1}))
    workbench.listed = (rows[2].id,)
    assert [report.id for report in clean.list()] == [rows[2].id]


def test_a_report_that_is_doubted_beside_others_is_not_clean(clean, workbench, add):
    twice = add("甲镇", trainings=4)
    listed = {report.id for report in clean.list()}
    assert twice not in listed
    assert workbench.rows[0].id not in listed
    assert workbench.rows[1].id in listed


def test_reports_from_before_their_values_were_counted_count_like_usual_ones(clean, workbench):
    for row in workbench.rows:
        workbench.store.set_summary(row.id, {key: v for key, v in row.summary.items() if key != "values"})
    workbench.refresh_queue()
    reports = clean.list()
    assert {report.values for report in reports} == {None}
    assert values_of(reports) == 180
    assert looks_at(reports) == 9
    for pick in draw_from(reports, random.Random(1)):
        assert clean.spot(pick).report_id == pick.report_id


def test_they_are_accepted_together_with_what_was_looked_at_and_taken_back_together(clean, workbench):
    ids = [row.id for row in workbench.rows]
    workbench.open(ids[0])
    events = []
    workbench.acceptanceKept.connect(events.append)
    assert clean.keep(ids[:2], [SpotLook(ids[0], "metadata:year", False), SpotLook(ids[2], "metadata:year", True)])
    assert [row.status for row in workbench.rows] == ["accepted", "accepted", "pending"]
    assert workbench.current.row.status == "accepted"
    assert events == [ids[0]]
    (month,) = clean.months()
    assert (month.looked, month.wrong) == (2, 1)
    assert workbench.store.acceptances(ids[1])[-1].accepted
    assert clean.take_back(ids)
    assert {row.status for row in workbench.rows} == {"pending"}
    assert len(workbench.store.acceptances(ids[2])) == 0


def test_what_cannot_be_kept_is_told_and_nothing_is_accepted(clean, workbench, told, monkeypatch):
    ids = [row.id for row in workbench.rows]

    def fail(*_args, **_named):
        raise StoreError("full", workbench.store.path)

    monkeypatch.setattr(workbench.store, "set_status_of_many", fail)
    assert not clean.keep(ids, ())
    assert not clean.take_back(ids)
    monkeypatch.setattr(workbench.store, "spot_checks", fail)
    assert clean.months() == ()
    assert {row.status for row in workbench.rows} == {"pending"}
    assert len(told) == 3


def test_the_months_are_told_newest_first(workbench, add, monkeypatch):
    first = add()
    for at, wrong in (("2024-02-01T08:00:00", True), ("2024-02-28T08:00:00", False), ("2024-03-01T08:00:00", False)):
        monkeypatch.setattr("desktop.store.workspace.now", lambda at=at: at)
        workbench.store.set_status_of_many((), "accepted", "甲", [SpotLook(first, "metadata:year", wrong)])
    assert workbench.store.spot_checks() == (SpotMonth("2024-03", 1, 0), SpotMonth("2024-02", 2, 1))
