"""What people chose in copies besides the values of reports: brought where only one changed it, else asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from shared_work import copied

from desktop.merging.choosing import ACCEPTED, DECISION
from desktop.merging.disputes import open_disputes, settle
from desktop.merging.merge import Merged, merge
from desktop.roster import KeptRoster, keep_roster, kept_roster
from desktop.store import Store
from desktop.store.choices import About
from desktop.store.replacing import replace_report
from desktop.store.rule_switches import rules_off, switch_rules
from desktop.store.splitting import join_parts, split_report
from parser.checks.collection.roster import Member

WATER, TOWN, GRAIN = Member("水务局", "department"), Member("青禾镇", "township"), Member("粮食局", "department")
KEY = "D-1||2023|1"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    ours = tmp_path / "总.kaijuan"
    with Store.open(ours) as store:
        for name in ("一", "二"):
            store.add_report(f"{name}.txt", f"报告{name}".encode(), f"/报送/{name}.txt", None)
        switch_rules(store, ["X-1"], off=True)
        keep_roster(store, KeptRoster((WATER, TOWN), 2023))
        store.decide([KEY], "属实", "先前", "科长")
    return ours, copied(ours, "分.kaijuan")


def at(path: Path, action, *arguments, **options):
    with Store.open(path) as store:
        return action(store, *arguments, **options)


def merged(ours: Path, theirs: Path) -> Merged:
    return at(ours, merge, theirs, "科长")


def disputes(path: Path):
    return at(path, open_disputes)


def holds(path: Path):
    """All that is chosen in a workspace."""
    with Store.open(path, looking=True) as store:
        made = {key: (one.word, one.note) for key, one in store.decisions().items()}
        rows = [(row.name, row.encoding, row.status) for row in store.reports()]
        return rules_off(store), kept_roster(store), made, rows


def settled(path: Path, side: str) -> None:
    with Store.open(path) as store:
        for dispute in open_disputes(store):
            settle(store, dispute, side, "科长")


def test_what_only_the_other_chose_holds_here(pair):
    ours, theirs = pair
    with Store.open(theirs) as store:
        switch_rules(store, ["X-1"], off=False, person="王芳")
        switch_rules(store, ["X-2"], off=True, person="王芳")
        keep_roster(store, KeptRoster((GRAIN, WATER), 2022), "王芳")
        store.decide([KEY], "误报", "不是", "王芳")
        store.set_encoding(2, "gb18030", "王芳")
    result = merged(ours, theirs)
    assert result.conflicts == 0
    assert result.chosen == {About.RULE: 2, About.MEMBER: 2, About.YEAR: 1, DECISION: 1, About.ENCODING: 1}
    assert holds(ours) == holds(theirs)
    assert holds(ours)[1].members == (GRAIN, WATER)
    assert merged(ours, theirs).nothing
    assert merged(theirs, ours).nothing
    with Store.open(ours) as store:
        assert [one.person for one in store.choices(About.RULE)] == ["", "王芳", "王芳"]


def test_what_only_we_chose_stays(pair):
    ours, theirs = pair
    with Store.open(ours) as store:
        switch_rules(store, ["X-1"], off=False)
        keep_roster(store, KeptRoster((TOWN,), None))
        store.decide([KEY], "", "")
        store.set_encoding(1, "big5")
    before = holds(ours)
    assert merged(ours, theirs).nothing
    assert holds(ours) == before


@pytest.mark.parametrize(
    ("about", "mine", "his", "values"),
    [
        (
            About.MEMBER,
            lambda store: keep_roster(store, KeptRoster((Member("水务局", "department", ("水利局",)), TOWN), 2023)),
            lambda store: keep_roster(store, KeptRoster((TOWN,), 2023), "王芳"),
            ({"name": "水务局", "kind": "department", "aliases": ["水利局"], "deadline": None}, None),
        ),
        (
            About.YEAR,
            lambda store: keep_roster(store, KeptRoster((WATER, TOWN), 2021)),
            lambda store: keep_roster(store, KeptRoster((WATER, TOWN), None), "王芳"),
            (2021, None),
        ),
        (
            DECISION,
            lambda store: store.decide([KEY], "误报", "笔误"),
            lambda store: store.decide([KEY], "属实", "已退回", "王芳"),
            (["误报", "笔误"], ["属实", "已退回"]),
        ),
        (
            About.ENCODING,
            lambda store: store.set_encoding(1, "big5"),
            lambda store: store.set_encoding(1, "gb18030", "王芳"),
            ("big5", "gb18030"),
        ),
        (
            About.REMOVED,
            lambda store: store.set_status(1, "accepted"),
            lambda store: (store.set_status(1, "accepted"), store.remove_report(1, "王芳")),
            (False, True),
        ),
        (
            ACCEPTED,
            lambda store: store.set_status(1, "accepted", "李强"),
            lambda store: (store.set_status(1, "accepted", "王芳"), store.set_status(1, "pending", "王芳")),
            (True, False),
        ),
    ],
)
class TestBoth:
    """Ours holds until somebody decides, who sees both; the copies agree after that, whoever decides and how."""

    @pytest.fixture
    def apart(self, pair, mine, his):
        at(pair[0], mine)
        at(pair[1], his)
        return pair

    def test_it_is_asked_with_both_sides(self, apart, about, mine, his, values):
        ours, theirs = apart
        before = holds(ours)
        assert merged(ours, theirs).conflicts == 1
        assert holds(ours) == before
        (dispute,) = disputes(ours)
        assert (dispute.about, dispute.here, dispute.theirs) == (about, *values)
        assert (dispute.theirs_person, dispute.came_from) == ("王芳", "分")
        assert merged(ours, theirs).nothing
        assert len(disputes(ours)) == 1

    @pytest.mark.parametrize("side", ["ours", "theirs"])
    def test_what_is_decided_holds_in_both(self, apart, about, mine, his, values, side):
        ours, theirs = apart
        merged(ours, theirs)
        settled(ours, side)
        assert disputes(ours) == ()
        assert merged(ours, theirs).nothing
        after = holds(ours)
        merged(theirs, ours)
        assert holds(theirs) == after
        assert disputes(theirs) == ()
        assert merged(theirs, ours).nothing
        assert merged(ours, theirs).conflicts == 0
        assert holds(ours) == after

    def test_what_waits_waits_in_the_other_copy_too(self, apart, about, mine, his, values):
        ours, theirs = apart
        merged(ours, theirs)
        assert merged(theirs, ours).conflicts == 1
        assert [one.about for one in disputes(theirs)] in ([about], [])
        settled(theirs, "theirs")
        merged(ours, theirs)
        settled(ours, "ours")
        merged(theirs, ours)
        assert disputes(ours) == ()
        assert holds(ours) == holds(theirs)


def test_a_report_that_the_other_took_out_goes_and_comes_back_with_it(pair):
    ours, theirs = pair
    at(theirs, Store.remove_report, 1, "王芳")
    assert merged(ours, theirs).chosen == {About.REMOVED: 1}
    assert [row[0] for row in holds(ours)[3]] == ["二.txt"]
    at(theirs, Store.restore_report, 1, "王芳")
    assert merged(ours, theirs).chosen == {About.REMOVED: 1}
    assert [row[0] for row in holds(ours)[3]] == ["一.txt", "二.txt"]


def test_a_report_that_we_took_out_is_asked_where_the_other_went_on_with_it(pair):
    ours, theirs = pair
    at(ours, Store.remove_report, 1)
    at(theirs, Store.set_status, 2, "accepted", "王芳")
    assert merged(ours, theirs).conflicts == 0
    at(theirs, Store.set_status, 1, "accepted", "王芳")
    assert merged(ours, theirs).conflicts == 1
    (dispute,) = disputes(ours)
    assert (dispute.about, dispute.here, dispute.theirs, dispute.report_id) == (About.REMOVED, True, False, 1)
    settled(ours, "theirs")
    assert [row[0] for row in holds(ours)[3]] == ["一.txt", "二.txt"]


def test_three_copies_of_which_each_says_something_else_are_all_asked(pair, tmp_path):
    ours, theirs = pair
    third = copied(ours, "三.kaijuan")
    for path, word in zip((ours, theirs, third), ("甲", "乙", "丙"), strict=True):
        at(path, Store.decide, [KEY], "属实", word, word)
    merged(ours, theirs)
    merged(ours, third)
    assert [one.theirs[1] for one in disputes(ours)] == ["乙", "丙"]
    at(theirs, Store.decide, [KEY], "属实", "又乙", "乙")
    merged(ours, theirs)
    assert [one.theirs[1] for one in disputes(ours)] == ["丙", "又乙"]


def test_a_file_is_split_and_joined_as_there(pair):
    ours, theirs = pair
    at(theirs, split_report, 1, 2, "王芳")
    assert merged(ours, theirs).chosen == {About.SPLIT: 1}
    parts = [(row.name, row.part) for row in at(ours, Store.reports)]
    assert sorted(parts, key=str) == [("一.txt", 1), ("一.txt", 2), ("二.txt", None)]
    at(theirs, join_parts, 1, "王芳")
    assert merged(ours, theirs).chosen == {About.SPLIT: 1}
    assert [(row.name, row.part) for row in at(ours, Store.reports)] == [("一.txt", None), ("二.txt", None)]
    at(theirs, split_report, 1, 2, "王芳")
    assert merged(ours, theirs).chosen == {About.SPLIT: 1}
    assert len(at(ours, Store.reports)) == 3
    assert merged(ours, theirs).nothing


def test_a_newer_file_of_the_other_stands_where_the_older_one_stood(pair):
    ours, theirs = pair
    at(theirs, replace_report, 1, b"newer", [], "王芳")
    result = merged(ours, theirs)
    assert (len(result.added), result.chosen) == (1, {About.REMOVED: 1})
    with Store.open(ours) as store:
        assert [(row.name, store.source_bytes(row.id).decode()) for row in store.reports()] == [
            ("一.txt", "newer"),
            ("二.txt", "报告二"),
        ]
        (old,) = store.reports(removed=True)
    assert old.id == 1
    assert merged(ours, theirs).nothing


def test_a_newer_file_of_a_report_that_we_went_on_with_is_asked(pair):
    ours, theirs = pair
    at(theirs, replace_report, 1, b"newer", [], "王芳")
    at(ours, Store.set_status, 1, "accepted", "科长")
    assert merged(ours, theirs).conflicts == 1
    assert [(one.about, one.report_id) for one in disputes(ours)] == [(About.REMOVED, 1)]
    assert len(at(ours, Store.reports)) == 3


def test_what_was_put_on_the_list_before_and_taken_off_is_asked_where_the_other_changed_it(pair):
    ours, theirs = pair
    at(ours, keep_roster, KeptRoster((TOWN,), 2023))
    at(theirs, keep_roster, KeptRoster((Member("水务局", "department", (), (3, 1)), TOWN), 2023), "王芳")
    assert merged(ours, theirs).conflicts == 1
    settled(ours, "theirs")
    assert {one.name for one in holds(ours)[1].members} == {"青禾镇", "水务局"}


def test_what_was_chosen_or_accepted_last_was_kept_last(pair, monkeypatch):
    """The next start says until when all is there."""
    ours, _theirs = pair
    monkeypatch.setattr("desktop.store.workspace.now", lambda: "2099-12-31T00:00:00")
    for minute, module, action in (
        (1, "choices", lambda store: switch_rules(store, ["X-9"], off=True)),
        (2, "accepting", lambda store: store.set_status(1, "accepted", "王芳")),
    ):
        moment = f"2099-01-01T00:0{minute}:00"
        monkeypatch.setattr(f"desktop.store.{module}.now", lambda moment=moment: moment)
        at(ours, action)
        assert at(ours, lambda store: store.saved_at) == moment
