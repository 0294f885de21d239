"""A queue given out in parts: each is whole in itself and holds nothing else, and together they are the queue."""

from __future__ import annotations

import errno
import sqlite3
from functools import partial
from pathlib import Path

import pytest
from faults import Countdown, failing_system
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shared_work import VARIANTS, act, actions, contents, edit, held

from desktop.files import FileTrouble
from desktop.merging.given import parts_out, say_back
from desktop.merging.merge import merge
from desktop.merging.parts import Part, by_folder, evenly, give_out, names_of
from desktop.roster import KeptRoster, keep_roster, kept_roster
from desktop.store import Store, StoreError
from desktop.store.choices import About
from desktop.store.rule_switches import rules_off, switch_rules
from parser.checks.collection.roster import Member
from parser.model import Target

ROSTER = KeptRoster((Member("青禾镇", "township"),), 2023)
NEVER = 10**9
AGENCY = Target.parse("metadata:agency")
SECRET = "只在第三份报告里的话" * 20


def workspace(folder: Path, reports: int = 4) -> Path:
    path = folder / "总.kaijuan"
    with Store.open(path) as store:
        for number in range(1, reports + 1):
            text = SECRET if number == 3 else f"报告{number}"
            store.add_report(f"{number}.txt", text.encode(), f"/报送/{'甲' if number % 2 else '乙'}/{number}.txt", None)
            edit(store, number, "先前", (AGENCY, {"field": "agency", "value": f"单位{number}", "span": None}))
        switch_rules(store, ["X-1"], off=True)
        keep_roster(store, ROSTER)
        store.set_meta("open_report", 3)
    return path


def given_out(store: Store) -> dict[int, str]:
    return {row.id: row.given for row in store.reports() if row.given}


def parts(folder: Path, *groups: tuple[int, ...]) -> list[Part]:
    return [Part(f"第{n}人", folder / f"第{n}人.kaijuan", ids) for n, ids in enumerate(groups, 1)]


def test_a_part_has_its_reports_whole_and_nothing_of_the_others(tmp_path):
    path = workspace(tmp_path)
    given = parts(tmp_path, (1, 2), (4,))
    with Store.open(path) as store:
        store.set_status(1, "accepted", "先前")
        give_out(store, given, "科长")
        assert [row.id for row in store.reports()] == [1, 2, 3, 4]
        assert given_out(store) == {1: "第1人", 2: "第1人", 4: "第2人"}
    with Store.open(given[0].path) as part:
        assert [(row.id, row.status) for row in part.reports()] == [(1, "accepted"), (2, "pending")]
        assert [step.person for step in part.steps(1)] == ["先前"]
        assert part.source_bytes(2).decode() == "报告2"
        assert len(part.acceptances(1)) == 1
        assert rules_off(part) == {"X-1"}
        assert kept_roster(part) == ROSTER
        assert part.meta("open_report") is None
        assert given_out(part) == {}
    assert SECRET[:10].encode() not in given[0].path.read_bytes()
    assert given[0].path.stat().st_mode & 0o077 == 0
    assert {one.name for one in tmp_path.iterdir() if not one.name.startswith("总")} == {
        "第1人.kaijuan",
        "第2人.kaijuan",
    }


def test_a_part_has_what_was_chosen_for_all_and_for_its_reports(tmp_path):
    path = workspace(tmp_path)
    (part,) = parts(tmp_path, (1, 2))
    with Store.open(path) as store:
        for report_id in (1, 3):
            store.set_encoding(report_id, "gb18030", "科长")
            store.remove_report(report_id, "科长")
            store.restore_report(report_id, "科长")
        give_out(store, [part], "科长")
    with Store.open(part.path) as other:
        of_reports = [len(other.choices(about)) for about in (About.ENCODING, About.REMOVED)]
        assert of_reports == [1, 2]
        assert [len(other.choices(about)) for about in (About.RULE, About.MEMBER, About.YEAR)] == [1, 1, 1]
        other.set_encoding(1, None, "王芳")
    with Store.open(path) as store:
        assert merge(store, part.path, "科长").chosen == {About.ENCODING: 1}
        assert [store.report(one).encoding for one in (1, 3)] == [None, "gb18030"]


def test_a_part_comes_back_as_often_as_it_is_sent_and_is_out_until_somebody_says_so(tmp_path):
    path = workspace(tmp_path)
    (part,) = parts(tmp_path, (1, 2))
    with Store.open(path) as store:
        give_out(store, [part], "科长")
        with Store.open(part.path) as other:
            edit(other, 2, "王芳", (AGENCY, None))
            other.add_report("新.txt", b"new", None, None)
        result = merge(store, part.path, "科长")
        assert (result.changed, len(result.added), result.conflicts) == ((2,), 1, 0)
        assert given_out(store) == {1: "第1人", 2: "第1人"}
        assert held(store, 2)[AGENCY] is None
        assert len(store.reports()) == 5
        assert merge(store, part.path, "科长").nothing
        with Store.open(part.path) as other:
            edit(other, 1, "王芳", (AGENCY, None))
        assert (result := merge(store, part.path, "科长")).changed == (1,)
        (out,) = parts_out(store)
        assert (out.uid, out.name, out.reports, bool(out.merged_at)) == (result.part, "第1人", 2, True)
        say_back(store, out.uid)
        assert given_out(store) == {}
        assert parts_out(store) == ()
        with Store.open(part.path) as other:
            edit(other, 2, "王芳", (AGENCY, {"field": "agency", "value": "又改", "span": None}))
        result = merge(store, part.path, "科长")
        assert (result.changed, result.part) == ((2,), "")
        assert given_out(store) == {}


def test_an_old_part_of_a_part_finds_its_way_back_too(tmp_path):
    path = workspace(tmp_path)
    (part,) = parts(tmp_path, (1, 2))
    smaller = Part("一份", tmp_path / "一份.kaijuan", (2,))
    with Store.open(path) as store:
        give_out(store, [part], "科长")
        with Store.open(part.path) as middle:
            give_out(middle, [smaller], "王芳")
        with Store.open(smaller.path) as last:
            edit(last, 2, "李强", (AGENCY, None))
        assert merge(store, smaller.path, "科长").changed == (2,)
        assert merge(store, part.path, "科长").nothing


def test_nothing_is_written_over_a_file_that_is_there(tmp_path):
    path = workspace(tmp_path)
    given = parts(tmp_path, (1,), (2,))
    given[1].path.write_bytes(b"there")
    before = contents(path)
    with Store.open(path) as store, pytest.raises(FileTrouble) as refused:
        give_out(store, given, "科长")
    assert refused.value.code == "taken"
    assert not given[0].path.exists()
    assert given[1].path.read_bytes() == b"there"
    assert contents(path) == before


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_even_parts_keep_units_and_files_together(tmp_path, count):
    with Store.open(workspace(tmp_path, 12)) as store:
        for report_id in range(1, 13):
            store.set_summary(report_id, {"agency": f"单位{report_id % 6}"})
        found = evenly(store.reports(), count)
    assert set(found) == set(range(1, 13))
    assert all(found[one] == found[one + 6] for one in range(1, 7))
    sizes = [list(found.values()).count(number) for number in range(count)]
    assert max(sizes) - min(sizes) <= 2 or count == 5
    assert min(sizes) > 0


def test_folders_give_parts_their_names(tmp_path):
    with Store.open(workspace(tmp_path)) as store:
        store.add_report("别处.txt", b"x", "/另/甲/x.txt", None)
        store.add_report("粘贴", b"y", None, None)
        found = by_folder(store.reports())
    assert found == {"甲": [1, 3], "乙": [2, 4], "甲（另一处）": [5], "没有文件夹": [6]}
    assert names_of(3, ["王芳"]) == ["王芳", "第2部分", "第3部分"]


@given(
    of=st.lists(st.integers(0, 1), min_size=4, max_size=4),
    work=st.lists(st.tuples(st.integers(1, 4), actions()), max_size=4),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_done_in_parts_is_what_would_have_been_done_in_one(tmp_path_factory, of, work):
    folder = tmp_path_factory.mktemp("parts")
    path = workspace(folder)
    groups = [tuple(number + 1 for number, part in enumerate(of) if part == which) for which in (0, 1)]
    given_parts = [part for part in parts(folder, *groups) if part.reports]
    whole = Store.open(path)
    give_out(whole, given_parts, "科长")
    for report_id, chosen in work:
        part = next(part for part in given_parts if report_id in part.reports)
        with Store.open(part.path) as store:
            act(store, report_id, chosen, "王芳")
    with Store.open(folder / "另.kaijuan") as alone:
        for number in range(1, 5):
            alone.add_report("x", str(number).encode(), None, None)
            edit(alone, number, "先前", (AGENCY, {"field": "agency", "value": f"单位{number}", "span": None}))
        for report_id, chosen in work:
            act(alone, report_id, chosen, "王芳")
        for part in given_parts:
            assert merge(whole, part.path, "科长").conflicts == 0
        for report_id in range(1, 5):
            assert held(whole, report_id) == held(alone, report_id)
            undone = [step.undone for step in alone.steps(report_id)]
            assert [step.undone for step in whole.steps(report_id)] == undone
    whole.close()


class TestFaults:
    """Whatever call fails, the workspace is as before or as after, and no file is left half made."""

    def told(self, action) -> str | None:
        """What a person is told when something fails, None when it succeeds."""
        try:
            action()
        except (StoreError, FileTrouble) as error:
            return error.message
        return None

    def attempts(self, path: Path, code: int, action) -> int:
        """Do something again and again, the n-th call failing; checks after each, and gives how many there are."""
        before = contents(path)
        for call in range(1, 500):
            countdown = Countdown(NEVER, code)
            with Store.open(path, countdown.connect) as store:
                countdown.left = call
                told = self.told(partial(action, store, countdown))
                countdown.left = NEVER
            if told is None:
                return call
            assert told
            assert contents(path) == before
        raise AssertionError("it never succeeds")

    @pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR])
    def test_giving_out(self, tmp_path, code):
        path = workspace(tmp_path)
        (tmp_path / "给").mkdir()
        given = parts(tmp_path / "给", (1,), (2, 3))

        def action(store: Store, countdown: Countdown) -> None:
            assert list((tmp_path / "给").iterdir()) == []
            give_out(store, given, "科长", countdown.connect)

        assert self.attempts(path, code, action) > 20

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
    def test_giving_out_on_a_bad_disk(self, tmp_path, number):
        path = workspace(tmp_path)
        (tmp_path / "给").mkdir()
        given = parts(tmp_path / "给", (1,), (2, 3))
        before = contents(path)
        for call in range(1, 100):
            with Store.open(path) as store, failing_system(call, number):
                told = self.told(lambda: give_out(store, given, "科长"))
            if told is None:
                break
            assert told
            assert contents(path) == before
            assert list((tmp_path / "给").glob("*.kaijuan")) == []
        assert call > 2
        assert all(part.path.exists() for part in given)

    @pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY])
    def test_merging(self, tmp_path, code):
        path = workspace(tmp_path)
        (part,) = parts(tmp_path, (1, 2, 3))
        with Store.open(path) as store:
            give_out(store, [part], "科长")
            edit(store, 1, "李强", (AGENCY, None))
        with Store.open(part.path) as other:
            for target in list(VARIANTS)[:3]:
                edit(other, 1, "王芳", (target, VARIANTS[target][-1]))
                edit(other, 2, "王芳", (target, VARIANTS[target][-1]))
            other.set_status(2, "accepted", "王芳")
            other.add_report("新.txt", b"new", None, None)
        theirs = part.path.read_bytes()
        results = []
        assert self.attempts(path, code, lambda store, _countdown: results.append(merge(store, part.path, "科长"))) > 30
        assert part.path.read_bytes() == theirs
        assert [(result.conflicts, len(result.added), result.accepted) for result in results] == [(1, 1, 1)]
