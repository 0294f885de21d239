"""Copies of a workspace merged: what one changed is taken, what both changed is asked, and nothing is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from old_workspaces import path_of
from shared_work import PLAIN, VARIANTS, act, actions, check_history, contents, copied, edit, held

from desktop.merging.deciding import decide, open_conflicts
from desktop.merging.merge import Merged, merge
from desktop.store import KeptProblem, SpotLook, Store, StoreError
from parser.model import Target

AGENCY, ISSUER = Target.parse("metadata:agency"), Target.parse("metadata:issuer")
NAME = {"field": "agency", "value": "青禾镇人民政府", "span": None}
SLOW = {"max_examples": 50, "deadline": None, "suppress_health_check": [HealthCheck.too_slow]}


def workspace(folder: Path, reports: int = 1) -> Path:
    path = folder / "总.kaijuan"
    with Store.open(path) as store:
        for number in range(reports):
            store.add_report(f"{number}.txt", f"报告{number}".encode(), f"/报送/{number}.txt", None)
    return path


def merged(ours: Path, theirs: Path, person: str = "科长") -> Merged:
    with Store.open(ours) as store:
        return merge(store, theirs, person)


def state(path: Path, report_id: int = 1) -> dict:
    with Store.open(path, looking=True) as store:
        return held(store, report_id)


def change(path: Path, *changes, person="王芳", report_id=1) -> None:
    with Store.open(path) as store:
        edit(store, report_id, person, *changes)


def steps(path: Path, report_id: int = 1):
    with Store.open(path, looking=True) as store:
        return store.steps(report_id, include_superseded=True)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    ours = workspace(tmp_path)
    change(ours, (AGENCY, NAME), person="先前")
    return ours, copied(ours, "分.kaijuan")


def test_what_only_the_other_changed_comes_with_who_when_and_why(pair):
    ours, theirs = pair
    change(theirs, (ISSUER, VARIANTS[ISSUER][-1]))
    before = steps(theirs)[-1]
    result = merged(ours, theirs)
    after = steps(ours)[-1]
    assert (result.changed, result.conflicts) == ((1,), 0)
    assert (after.person, after.at, after.label, after.corrections) == (
        before.person,
        before.at,
        before.label,
        before.corrections,
    )
    assert state(ours) == state(theirs)


def test_what_both_changed_stays_as_it_is_here_and_is_asked(pair):
    ours, theirs = pair
    change(ours, (AGENCY, {**NAME, "value": "甲"}), person="李强")
    change(theirs, (AGENCY, {**NAME, "value": "乙"}), (ISSUER, VARIANTS[ISSUER][-1]))
    result = merged(ours, theirs)
    assert result.conflicts == 1
    assert state(ours)[AGENCY]["value"] == "甲"
    assert state(ours)[ISSUER] == VARIANTS[ISSUER][-1]
    with Store.open(ours) as store:
        (conflict,) = open_conflicts(store)
        sides = (conflict.before["value"], conflict.ours["value"], conflict.theirs["value"])
        assert sides == ("青禾镇人民政府", "甲", "乙")
        assert (conflict.ours_person, conflict.theirs_person, conflict.came_from) == ("李强", "王芳", "分")
        held_back = [step for step in store.steps(1, include_superseded=True) if step.superseded]
        assert [step.person for step in held_back] == ["王芳"]
        assert merge(store, theirs, "科长").nothing
        assert len(open_conflicts(store)) == 1
        decide(store, [conflict], "ours", "科长")
        assert open_conflicts(store) == ()
        assert merge(store, theirs, "科长").nothing
        assert open_conflicts(store) == ()


def test_the_same_change_in_both_is_no_conflict(pair):
    ours, theirs = pair
    for path in pair:
        change(path, (AGENCY, {**NAME, "value": "甲"}))
    assert merged(ours, theirs).conflicts == 0
    assert state(ours)[AGENCY]["value"] == "甲"


def test_what_went_to_and_fro_in_one_is_not_the_last_word_in_the_other(pair):
    """The step that holds in both stands behind those two; they are recorded without coming after it."""
    ours, theirs = pair
    there = {**NAME, "value": "甲"}
    change(ours, (AGENCY, there))
    change(ours, (AGENCY, NAME))
    change(theirs, (AGENCY, there))
    assert merged(ours, theirs).conflicts == 0
    assert merged(theirs, ours) == Merged()
    assert state(ours)[AGENCY] == state(theirs)[AGENCY] == there
    assert len(steps(theirs)) == len(steps(ours)) == 4
    before = contents(theirs)
    assert merged(theirs, ours).nothing
    assert contents(theirs) == before


def test_what_the_other_took_back_is_taken_back(pair):
    ours, theirs = pair
    with Store.open(theirs) as store:
        store.set_undone(1, True)
    merged(ours, theirs)
    assert state(ours)[AGENCY] == VARIANTS[AGENCY][0]
    assert [step.undone for step in steps(ours)] == [True]


def test_what_the_other_took_back_while_we_went_on_is_a_step(pair):
    ours, theirs = pair
    with Store.open(theirs) as store:
        store.set_undone(1, True)
    change(ours, (ISSUER, VARIANTS[ISSUER][-1]))
    assert merged(ours, theirs).conflicts == 0
    assert state(ours)[AGENCY] == VARIANTS[AGENCY][0]
    assert state(ours)[ISSUER] == VARIANTS[ISSUER][-1]
    assert steps(ours)[-1].label == "并回“分”里撤销或重做的 1 处"
    assert merged(ours, theirs).nothing


def test_a_conflict_that_changes_again_is_asked_anew(pair):
    ours, theirs = pair
    change(ours, (AGENCY, {**NAME, "value": "甲"}))
    change(theirs, (AGENCY, {**NAME, "value": "乙"}))
    merged(ours, theirs)
    change(theirs, (AGENCY, {**NAME, "value": "丙"}))
    assert merged(ours, theirs).conflicts == 1
    with Store.open(ours) as store:
        assert [conflict.theirs["value"] for conflict in open_conflicts(store)] == ["丙"]


def test_sections_that_both_changed_are_decided_together(pair):
    ours, theirs = pair
    sections = [target for target in VARIANTS if target.kind == "section"]
    change(ours, (sections[0], VARIANTS[sections[0]][-1]))
    change(theirs, (sections[1], VARIANTS[sections[1]][-1]))
    assert merged(ours, theirs).conflicts == 2
    with Store.open(ours) as store:
        assert {conflict.bundle for conflict in open_conflicts(store)} == {"structure"}


def test_new_reports_come_in_with_everything(pair):
    ours, theirs = pair
    with Store.open(theirs) as store:
        report_id = store.add_report("新.txt", "新报告".encode(), "/报送/新.txt", "gbk")
        edit(store, report_id, "王芳", (AGENCY, NAME))
        store.set_summary(report_id, {"agency": "新单位"}, [KeptProblem(report_id, "error", "X-1", "k", "不平")])
        store.set_status_of_many([report_id], "accepted", "王芳", [SpotLook(report_id, "metadata:agency", False)])
        store.decide([f"D-1||2023|1,{report_id}"], "属实", person="王芳")
    with Store.open(ours) as store:
        store.add_report("别的.txt", "占了同一个号".encode(), None, None)
        result = merge(store, theirs, "科长")
        (added,) = result.added
        row = store.report(added)
        assert (row.name, row.encoding, row.status, row.summary) == ("新.txt", "gbk", "accepted", {"agency": "新单位"})
        assert store.source_bytes(added).decode() == "新报告"
        assert [step.person for step in store.steps(added)] == ["王芳"]
        (event,) = store.acceptances(added)
        assert (event.person, event.last_step) == ("王芳", store.steps(added)[0].id)
        assert [problem.text for problem in store.problems(added)] == ["不平"]
        assert list(store.decisions()) == [f"D-1||2023|1,{added}"]
        assert sum(month.looked for month in store.spot_checks()) == 1
        assert merge(store, theirs, "科长").nothing


def test_the_same_file_read_in_both_is_one_report(pair):
    ours, theirs = pair
    for path, name in zip(pair, ("甲", "乙"), strict=True):
        with Store.open(path) as store:
            report_id = store.add_report("同.txt", "同一个文件".encode(), None, None)
            edit(store, report_id, name, (ISSUER if name == "乙" else AGENCY, NAME))
    result = merged(ours, theirs)
    assert result.added == ()
    assert {step.person for step in steps(ours, 2)} == {"甲", "乙"}


def test_what_three_copies_left_different_is_asked_of_each(pair):
    ours, theirs = pair
    third = copied(ours, "三.kaijuan")
    for path, value in zip((ours, theirs, third), "甲乙丙", strict=True):
        change(path, (AGENCY, {**NAME, "value": value}), person=value)
    merged(ours, theirs)
    merged(ours, third)
    with Store.open(ours) as store:
        assert [conflict.theirs["value"] for conflict in open_conflicts(store)] == ["乙", "丙"]
    change(theirs, (AGENCY, {**NAME, "value": "丁"}))
    merged(ours, theirs)
    with Store.open(ours) as store:
        assert [conflict.theirs["value"] for conflict in open_conflicts(store)] == ["丙", "丁"]
        assert merge(store, third, "科长").nothing


def test_what_waits_in_the_other_copy_waits_here(pair):
    ours, theirs = pair
    third = copied(ours, "三.kaijuan")
    for path, value in zip((theirs, third), "乙丙", strict=True):
        change(path, (AGENCY, {**NAME, "value": value}), person=value)
    merged(theirs, third)
    assert merged(ours, theirs).conflicts == 1
    assert state(ours)[AGENCY]["value"] == "乙"
    with Store.open(ours) as store:
        (conflict,) = open_conflicts(store)
        assert (conflict.theirs["value"], conflict.theirs_person, conflict.came_from) == ("丙", "丙", "三")
    with Store.open(theirs) as store:
        decide(store, open_conflicts(store), "ours", "王芳")
    merged(ours, theirs)
    with Store.open(ours) as store:
        assert open_conflicts(store) == ()


@pytest.mark.parametrize(("here", "there"), [("ours", "theirs"), ("theirs", "ours")])
def test_a_conflict_that_both_copies_know_and_decide_otherwise_is_asked_anew(pair, here, there):
    ours, third = pair
    for path, value in zip((ours, third), "甲乙", strict=True):
        change(path, (AGENCY, {**NAME, "value": value}))
    merged(ours, third)
    theirs = copied(ours, "又.kaijuan")
    for path, side in ((ours, here), (theirs, there)):
        with Store.open(path) as store:
            decide(store, open_conflicts(store), side, side)
        if side == "theirs":
            change(path, (AGENCY, {**NAME, "value": "乙"}))
    before = state(ours)
    assert merged(ours, theirs).conflicts == 1
    assert state(ours) == before
    with Store.open(ours) as store:
        (conflict,) = open_conflicts(store)
        assert {conflict.ours["value"], conflict.theirs["value"]} == {"甲", "乙"}
    assert merged(ours, theirs).nothing


class TestAcceptance:
    def accept(self, path: Path, status: str = "accepted", person: str = "王芳") -> None:
        with Store.open(path) as store:
            store.set_status(1, status, person)

    def status(self, path: Path) -> str:
        with Store.open(path, looking=True) as store:
            return store.report(1).status

    def test_it_comes_along_where_the_report_is_what_was_accepted(self, pair):
        ours, theirs = pair
        change(theirs, (ISSUER, VARIANTS[ISSUER][-1]))
        self.accept(theirs)
        assert merged(ours, theirs).accepted == 1
        assert self.status(ours) == "accepted"
        assert merged(ours, theirs).nothing

    def test_it_does_not_where_ours_was_changed_too(self, pair):
        ours, theirs = pair
        change(ours, (ISSUER, VARIANTS[ISSUER][-1]))
        self.accept(theirs)
        result = merged(ours, theirs)
        assert (result.accepted, result.unaccepted, result.nothing) == (0, 1, False)
        assert merged(ours, theirs).nothing
        assert self.status(ours) == "pending"
        with Store.open(ours, looking=True) as store:
            assert [(event.person, event.accepted) for event in store.acceptances(1)] == [
                ("王芳", True),
                ("科长", False),
            ]

    def test_ours_ends_where_something_came_in(self, pair):
        ours, theirs = pair
        self.accept(ours)
        change(theirs, (ISSUER, VARIANTS[ISSUER][-1]))
        assert merged(ours, theirs).reopened == 1
        with Store.open(ours, looking=True) as store:
            assert store.acceptances(1)[-1].cause == "merge"

    def test_one_that_was_taken_back_there_is_taken_back(self, tmp_path):
        ours = workspace(tmp_path)
        self.accept(ours)
        theirs = copied(ours, "分.kaijuan")
        self.accept(theirs, "pending")
        assert merged(ours, theirs).reopened == 1
        assert self.status(ours) == "pending"
        assert merged(ours, theirs).nothing


def test_a_stranger_and_the_workspace_itself_are_refused(tmp_path, pair):
    ours, _theirs = pair
    (tmp_path / "别处").mkdir()
    strange = tmp_path / "别处" / "别的.kaijuan"
    with Store.open(strange) as store:
        store.add_report("x", b"x", None, None)
    before = contents(ours)
    with Store.open(ours) as store:
        for path, code in ((ours, "itself"), (strange, "strange"), (tmp_path / "没有.kaijuan", "absent")):
            with pytest.raises(StoreError) as refused:
                merge(store, path, "")
            assert refused.value.code == code
    assert contents(ours) == before


@pytest.mark.parametrize("version", [1, 5, 9])
def test_copies_that_parted_under_an_older_version_know_each_other(tmp_path, version):
    """What had no name yet gets the same one in each of them."""
    ours, theirs = (Path(shutil.copy(path_of(version), tmp_path / f"{name}.kaijuan")) for name in ("总", "分"))
    with Store.open(theirs) as store:
        store.set_undone(2, True)
    assert merged(ours, theirs) == Merged(changed=(1,))
    assert [step.undone for step in steps(ours)] == [False, True, True]
    assert merged(ours, theirs).nothing


@pytest.mark.timeout(240)
@given(base=actions(most=3), mine=actions(), his=actions())
@settings(**SLOW)
def test_three_states_make_one(tmp_path_factory, base, mine, his):
    """Where only one side changed a target its value is there; else it is asked and ours stays. Again: nothing."""
    folder = tmp_path_factory.mktemp("merge")
    ours = workspace(folder)
    with Store.open(ours) as store:
        act(store, 1, base, "先前")
    theirs = copied(ours, "分.kaijuan")
    before = state(ours)
    for path, chosen, person in ((ours, mine, "甲"), (theirs, his, "乙")):
        with Store.open(path) as store:
            act(store, 1, chosen, person)
    we, they = state(ours), state(theirs)
    result = merged(ours, theirs)
    after = state(ours)
    with Store.open(ours, looking=True) as store:
        asked = {conflict.target for conflict in open_conflicts(store)}
    assert len(asked) == result.conflicts
    for target in VARIANTS:
        if we[target] == they[target] or they[target] == before[target] or target in asked:
            assert after[target] == we[target], target
        else:
            assert we[target] == before[target], f"{target} was to be asked"
            assert after[target] == they[target], target
    rows = contents(ours)
    assert merged(ours, theirs).nothing
    assert contents(ours) == rows
    back = merged(theirs, ours)  # and the other way round, after which both are the same
    if not asked:
        assert back.conflicts == 0
        assert state(theirs) == after
    with Store.open(ours) as store:
        check_history(store, 1)


@given(mine=actions(PLAIN), his=actions(PLAIN))
@settings(**SLOW)
def test_the_order_of_merges_is_the_same_where_nothing_is_asked(tmp_path_factory, mine, his):
    folder = tmp_path_factory.mktemp("order")
    whole = workspace(folder)
    one, other, again = (copied(whole, f"{name}.kaijuan") for name in ("一", "二", "总二"))
    for path, chosen, person in ((one, mine, "甲"), (other, his, "乙")):
        with Store.open(path) as store:
            act(store, 1, chosen, person)
    asked = [merged(whole, one), merged(whole, other), merged(again, other), merged(again, one)]
    if not any(result.conflicts for result in asked):
        assert state(whole) == state(again)
