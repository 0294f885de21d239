from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from factories import make_finding

from desktop.edits import plans
from desktop.models import loading
from desktop.models import workbench as module
from desktop.models.open_report import subject
from desktop.models.workbench import Workbench
from desktop.store import Store, StoreError
from parser import review
from parser.model import Target, TargetKind

AGENCY = Target.parse("metadata:agency")


def offset_of(bench: Workbench, piece: str) -> int:
    return bench.current.document.text.index(piece)


def doubt(monkeypatch: pytest.MonkeyPatch, *fields: str, findings: tuple = ()) -> None:
    """Make the parser doubt fields of every head and fail checks, as it does in real reports."""

    def doubtful(report, corrections, checker=None):
        heads = {
            name: replace(entry, confidence="low", reason="看不准") if name in fields else entry
            for name, entry in report.metadata.items()
        }
        reviewed = review(replace(report, metadata=heads), corrections)
        return reviewed.with_findings(findings)

    monkeypatch.setattr(module, "review", doubtful)
    monkeypatch.setattr(loading, "review", doubtful)


def failing(bench: Workbench, code: str) -> Callable[..., None]:
    def fail(*_arguments: object, **_options: object) -> None:
        raise StoreError(code, bench.store.path)

    return fail


class TestSelecting:
    def test_a_value_brings_its_place_and_a_place_its_value(self, workbench, add):
        workbench.open(add())
        target = next(i.target for i in workbench.current.reviewed.report.indicators if i.value == 96)
        workbench.select(target, "values")
        assert workbench.current.document.slice(workbench.selection.span).startswith("96")
        workbench.select_offset(offset_of(workbench, "128"))
        assert workbench.selection.target.key.startswith("disclosure_total@")
        assert workbench.selection.origin == "source"

    def test_free_text_selects_its_section(self, workbench, add):
        workbench.open(add())
        workbench.select_offset(offset_of(workbench, "根据条例"))
        assert workbench.selection.target.kind is TargetKind.SECTION
        assert workbench.selection.span is None
        workbench.select_offset(2)
        assert workbench.selection.target is not None  # the unit's name in the title

    def test_a_typed_value_still_has_the_place_where_it_was_read(self, workbench, add):
        workbench.open(add())
        assert workbench.attempt(plans.set_metadata, "agency", "别的单位")
        assert workbench.current.reviewed.report.metadata["agency"].span is None
        assert workbench.span_of(AGENCY) is not None

    def test_the_edition_is_shown_by_its_evidence(self, workbench, add):
        workbench.open(add())
        entry = workbench.current.reviewed.report.metadata["edition"]
        expected = entry.span or (entry.evidence[0] if entry.evidence else None)
        assert workbench.span_of(entry.target) == expected

    def test_what_is_selected_in_the_source_is_meant_for_the_value_before(self, workbench, add):
        workbench.open(add())
        workbench.select(AGENCY, "values")
        assert workbench.wanted == AGENCY
        workbench.select_offset(offset_of(workbench, "128"))  # the first click of a double click
        assert workbench.wanted == AGENCY
        workbench.select_offset(offset_of(workbench, "96"))
        assert workbench.wanted is None
        workbench.select(workbench.current.reviewed.report.sections[0].target, "sections")
        assert workbench.wanted is None


class TestProblems:
    def test_settling_one_leads_to_the_next(self, workbench, add, monkeypatch):
        doubt(monkeypatch, "agency", "year", "title")
        workbench.open(add())
        keys = [problem.target.key for problem in workbench.current.problems]
        assert set(keys) == {"agency", "year", "title"}
        workbench.walk.next()
        workbench.walk.next()
        assert workbench.selection.target.key == keys[1]
        assert workbench.walk.going
        assert workbench.attempt(plans.confirm, workbench.selection.target)
        assert workbench.walk.problem is None
        workbench.walk.next()
        assert workbench.selection.target.key == keys[2]

    def test_two_checks_that_blame_one_value_are_both_reached(self, workbench, add, monkeypatch):
        one = replace(make_finding(), cells=(AGENCY,), message="甲")
        other = replace(make_finding(), rule="T3-03", cells=(AGENCY,), message="乙")
        doubt(monkeypatch, "year", findings=(one, other))
        workbench.open(add())
        seen = [workbench.walk.next().text for _ in range(6)]
        assert seen[:3] == seen[3:]
        assert {"甲", "乙"} < set(seen)
        assert workbench.walk.problem.text == seen[-1]

    def test_from_a_place_in_the_source_the_next_one_behind_it(self, workbench, add, monkeypatch):
        doubt(monkeypatch, "agency")
        workbench.open(add())
        workbench.select_offset(offset_of(workbench, "96"))
        assert not workbench.walk.going
        assert workbench.walk.next().target == AGENCY  # around the end

    def test_a_value_shows_the_check_it_has_a_part_in(self, workbench, add, monkeypatch):
        year = Target.parse("metadata:year")
        doubt(monkeypatch, findings=(replace(make_finding(), cells=(year, AGENCY)),))
        workbench.open(add())
        workbench.select(year, "values")
        assert workbench.walk.problem.target == AGENCY
        workbench.select(Target.parse("metadata:title"), "values")
        assert workbench.walk.problem is None

    def test_nothing_to_look_at(self, workbench, add):
        assert workbench.walk.next() is None
        workbench.open(add())
        assert workbench.walk.next() is None

    def test_from_a_clean_report_to_the_next_one_that_is_not(self, workbench, add, monkeypatch):
        clean = add("甲镇")
        doubt(monkeypatch, "agency")
        doubtful, accepted, last = add("乙镇"), add("丙镇"), add("丁镇")
        workbench.acceptance.set(accepted, True)
        monkeypatch.setattr(module, "review", review)
        monkeypatch.setattr(loading, "review", review)
        workbench.open(clean)
        assert workbench.current.problems == ()
        doubt(monkeypatch, "agency")
        assert workbench.walk.next_report() == doubtful
        assert workbench.walk.next_report(-1) == last
        assert workbench.walk.next(leave=False) is None
        assert workbench.current.row.id == clean
        assert workbench.walk.next().target == AGENCY
        assert workbench.current.row.id == doubtful
        workbench.walk.next()
        assert workbench.current.row.id == doubtful  # while something is left, round in the same report


class TestQueue:
    def test_next_and_previous_go_round_what_is_listed(self, workbench, add):
        first, second, third = (add(name) for name in ("甲镇", "乙镇", "丙镇"))
        workbench.open(first)
        workbench.open_neighbour(1)
        assert workbench.current.row.id == second
        workbench.open_neighbour(-1)
        workbench.open_neighbour(-1)
        assert workbench.current.row.id == third
        workbench.listed = (first, third)
        workbench.open_neighbour(-1)
        assert workbench.current.row.id == first

    def test_a_removed_report_leaves_its_neighbour_and_comes_back_with_its_corrections(self, workbench, add, told):
        first, second = add("甲镇"), add("乙镇")
        workbench.open(first)
        workbench.attempt(plans.set_metadata, "agency", "改过的")
        workbench.remove(first)
        assert workbench.current.row.id == second
        assert [row.id for row in workbench.removed()] == [first]
        told[-1].action[1]()
        assert workbench.current.row.id == first
        assert workbench.current.reviewed.report.metadata["agency"].value == "改过的"
        assert workbench.removed() == ()

    def test_a_report_that_cannot_be_opened_is_told_and_the_open_one_stays(self, workbench, add, told, monkeypatch):
        first, second = add("甲镇"), add("乙镇")
        workbench.open(first)
        monkeypatch.setattr(
            workbench.store,
            "source_bytes",
            lambda _id: (_ for _ in ()).throw(StoreError("damaged", workbench.store.path)),
        )
        workbench.open(second)
        assert workbench.current.row.id == first
        assert told[-1].level == "error"


class TestAccepting:
    def test_the_next_one_that_waits_is_opened_listed_ones_first(self, workbench, add):
        ids = [add(name) for name in ("甲镇", "乙镇", "丙镇", "丁镇")]
        workbench.listed = (ids[0], ids[2])
        workbench.open(ids[0])
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.id == ids[2]
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.id == ids[3]

    def test_the_last_one_stays_open(self, workbench, add, told):
        workbench.open(add())
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.status == "accepted"
        assert "都已通过" in told[-1].text

    def test_doubts_nobody_looked_at_are_told_and_lead_back(self, workbench, add, told, monkeypatch):
        doubt(monkeypatch, "agency")
        first, second = add("甲镇"), add("乙镇")
        workbench.open(first)
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.id == second
        assert "1 处待核没有看过" in told[-1].text
        told[-1].action[1]()
        assert workbench.current.row.id == first
        assert workbench.current.row.status == "pending"

    def test_failed_checks_are_asked_about(self, workbench, add, monkeypatch):
        doubt(monkeypatch, findings=(replace(make_finding(), cells=(AGENCY,)),))
        workbench.open(add())
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.status == "pending"
        workbench.messages.set_answerer(lambda question: question.verbs[1])
        workbench.desk.person = lambda: "王芳"
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.status == "accepted"
        workbench.acceptance.take_back()
        kept = workbench.store.acceptances(workbench.current.row.id)
        assert [(e.accepted, e.person, e.errors, e.doubts) for e in kept] == [
            (True, "王芳", 1, 0),
            (False, "王芳", 1, 0),
        ]

    def test_what_cannot_be_kept_is_not_shown_as_accepted(self, workbench, add, told, monkeypatch):
        first = add("甲镇")
        add("乙镇")
        workbench.open(first)
        monkeypatch.setattr(workbench.store, "set_status", failing(workbench, "full"))
        workbench.acceptance.accept_and_next()
        assert workbench.current.row.id == first
        assert workbench.current.row.status == "pending"
        assert "磁盘已满" in told[-1].text

    def test_an_accepted_report_in_which_more_is_found_is_led_to_again(self, workbench, add, told, monkeypatch):
        doubt(monkeypatch, "agency")
        accepted, clean = add("甲镇"), add("乙镇")
        workbench.open(accepted)
        assert workbench.acceptance.set(accepted, True)
        monkeypatch.setattr(module, "review", review)
        monkeypatch.setattr(loading, "review", review)
        workbench.open(clean)
        assert workbench.walk.next_report() is None  # the doubt was there when it was accepted
        doubt(monkeypatch, "agency", findings=(make_finding(),))
        workbench.open(accepted)
        assert workbench.row(accepted).waiting == (1, 0)
        assert workbench.row(accepted).status == "accepted"
        monkeypatch.setattr(module, "review", review)
        monkeypatch.setattr(loading, "review", review)
        workbench.open(clean)
        assert workbench.walk.next_report() == accepted
        workbench.acceptance.set(accepted, True)
        assert workbench.walk.next_report() is None

    def test_a_queue_that_cannot_be_read_is_told_and_stays(self, workbench, add, told, monkeypatch):
        add("甲镇")
        before = workbench.rows
        monkeypatch.setattr(workbench.store, "reports", failing(workbench, "io"))
        workbench.refresh_queue()
        assert workbench.rows == before
        assert "磁盘读写出错" in told[-1].text
        told.clear()
        assert workbench.removed() == ()
        assert "磁盘读写出错" in told[-1].text

    def test_a_history_that_cannot_be_read_is_told(self, workbench, add, told, monkeypatch):
        workbench.open(add("甲镇"))
        monkeypatch.setattr(workbench.store, "steps", failing(workbench, "io"))
        assert workbench.steps() == ()
        assert "磁盘读写出错" in told[-1].text


class TestUndo:
    def test_it_brings_the_changed_place_back(self, workbench, add):
        workbench.open(add())
        workbench.attempt(plans.set_metadata, "agency", "改过的")
        workbench.select(Target.parse("metadata:title"), "values")
        workbench.undo()
        assert workbench.selection.target == AGENCY

    def test_an_undone_confirmation_leads_to_its_value(self, workbench, add):
        workbench.open(add())
        workbench.select(Target.parse("metadata:title"), "values")
        workbench.attempt(plans.confirm, AGENCY)
        assert workbench.selection.target == Target.parse("metadata:title")
        workbench.undo()
        assert workbench.selection.target == AGENCY

    def test_a_line_called_chrome_is_shown(self, workbench, add):
        workbench.open(add())
        line = workbench.current.document.lines[2].span
        workbench.attempt(plans.set_chrome, (line,), True)
        assert workbench.selection.span == line
        assert workbench.selection.target is None

    def test_what_corrections_are_about(self):
        assert subject(Target.parse("confirm:metadata:agency")) == AGENCY
        assert subject(Target.parse("note:cell:table3.t3_new.total")) == Target.parse("cell:table3.t3_new.total")
        assert subject(Target.parse("note:report")) is None
        assert subject(make_finding().target) == make_finding().cells[-1]
        assert subject(AGENCY) == AGENCY


def test_an_edit_reads_one_row_of_the_queue_again(workbench, add, monkeypatch):
    first, second = add("青禾镇"), add("云岭乡")
    workbench.open(first)
    monkeypatch.setattr(Store, "reports", lambda *_arguments: pytest.fail("the whole queue was read"))
    assert workbench.attempt(plans.set_metadata, "agency", "云州县青禾镇人民政府")
    assert workbench.row(first).summary["agency"] == "云州县青禾镇人民政府"
    assert workbench.acceptance.set(second, True)
    assert [row.status for row in workbench.rows] == ["pending", "accepted"]


def test_what_is_known_of_a_report_stays_known_under_another_row(workbench, add):
    workbench.open(add())
    opened = workbench.current
    known = (opened.all_problems, opened.index, opened.first_index)
    workbench.refresh_row(opened.row.id)
    assert workbench.current is not opened
    now = workbench.current
    assert all(one is other for one, other in zip((now.all_problems, now.index, now.first_index), known, strict=True))
    workbench.attempt(plans.set_metadata, "postcode", "100000")
    assert workbench.current.first_index is known[2]
    assert workbench.current.index is not known[1]


def test_a_report_that_is_opened_again_is_not_checked_anew(workbench, add, monkeypatch):
    first, second = add(), add("白石镇")
    workbench.open(first)
    checker = workbench.current.checker
    workbench.attempt(plans.set_metadata, "postcode", "100000")
    found = workbench.current.reviewed.report.findings
    workbench.open(second)
    assert workbench.current.checker is not checker
    workbench.open(first)
    assert workbench.current.checker is checker
    assert workbench.current.reviewed.report.findings == found
    monkeypatch.setattr(loading, "rules_off", lambda _store: frozenset({"T3-01"}))
    workbench.check_again()
    assert workbench.current.checker is not checker
