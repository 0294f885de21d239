"""Whatever several people do in copies of a workspace is in what comes out of merging them, or is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from shared_work import act, actions, check_history, copied, held

from desktop.merging.choosing import ACCEPTED, DECISION
from desktop.merging.deciding import decide, open_conflicts
from desktop.merging.disputes import open_disputes, settle
from desktop.merging.merge import Merged, merge
from desktop.merging.parts import Part, give_out
from desktop.roster import KeptRoster, keep_roster, kept_roster
from desktop.store import SpotLook, Store
from desktop.store.choices import About
from desktop.store.rule_switches import rules_off, switch_rules
from desktop.store.splitting import join_parts, split_report
from parser.checks.collection.roster import Member

IDS = (1, 2)
RULES, NAMES, KEYS = ("X-1", "X-2"), ("水务局", "青禾镇"), ("D-1||2023|1", "D-2||2023|1,2", "D-3||2023|水务局")
SLOW = {"max_examples": 8, "deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
WORK = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(IDS), actions(most=3)),
    st.tuples(st.sampled_from(["accept", "unaccept", "remove", "restore"]), st.sampled_from(IDS), st.none()),
    st.tuples(st.sampled_from(["split", "join", "look"]), st.just(2), st.none()),
    st.tuples(st.just("encoding"), st.sampled_from(IDS), st.sampled_from([None, "big5", "gb18030"])),
    st.tuples(st.just("rule"), st.sampled_from(RULES), st.booleans()),
    st.tuples(st.just("member"), st.sampled_from(NAMES), st.sampled_from([None, "别名甲", "别名乙"])),
    st.tuples(st.just("year"), st.none(), st.sampled_from([None, 2022, 2023])),
    st.tuples(st.just("decide"), st.sampled_from(KEYS), st.sampled_from(["", "属实", "误报"])),
)
Work = list[tuple[str, Any, Any]]
Facts = dict[tuple[str, Any], Any]


def work(path: Path, chosen: Work, person: str) -> None:
    """Do what was chosen in a copy, as a person does in the window."""
    with Store.open(path) as store:
        for what, subject, value in chosen:
            _do(store, what, subject, value, person)


def _do(store: Store, what: str, subject: Any, value: Any, person: str) -> None:
    if what == "edit":
        act(store, subject, value, person)
    elif what == "rule":
        switch_rules(store, [subject], off=value, person=person)
    elif what == "decide":
        store.decide([subject], value, person if value else "", person)
    elif what in ("member", "year"):
        kept = kept_roster(store)
        members = {one.name: one for one in kept.members}
        if what == "member":
            members[subject] = Member(subject, "department", (value,) if value else ())
        year = value if what == "year" else kept.year
        keep_roster(store, KeptRoster(tuple(members.values()), year), person)
    else:
        _do_to_report(store, what, subject, value, person)


def _do_to_report(store: Store, what: str, subject: int, value: Any, person: str) -> None:
    """Only what a person could do now: accept what is not accepted, and so on."""
    row = store.report(subject)
    there = subject in {row.id for row in store.reports()}
    possible = {
        "accept": (row.status == "pending", lambda: store.set_status(subject, "accepted", person)),
        "unaccept": (row.status == "accepted", lambda: store.set_status(subject, "pending", person)),
        "encoding": (row.encoding != value, lambda: store.set_encoding(subject, value, person)),
        "remove": (there, lambda: store.remove_report(subject, person)),
        "restore": (not there, lambda: store.restore_report(subject, person)),
        "split": (row.part is None, lambda: split_report(store, subject, 2, person)),
        "join": (row.part is not None, lambda: join_parts(store, subject, person)),
        "look": (True, lambda: store.set_status_of_many([], "accepted", person, [SpotLook(subject, "x", False)])),
    }
    can, do = possible[what]
    if can:
        do()


def facts(path: Path) -> Facts:
    """What a copy says of everything."""
    with Store.open(path, looking=True) as store:
        queue = {row.id for row in store.reports()}
        found: Facts = {}
        for report_id in IDS:
            row = store.report(report_id)
            found |= {(f"value{report_id}", target): payload for target, payload in held(store, report_id).items()}
            found[ACCEPTED, report_id] = row.status == "accepted"
            found[About.ENCODING, report_id] = row.encoding
            found[About.SPLIT, report_id] = row.part is not None
            found[About.REMOVED, report_id] = report_id not in queue
        made, members = store.decisions(), {one.name: one.aliases for one in kept_roster(store).members}
        off = rules_off(store)
        found |= {(DECISION, key): [made[key].word, made[key].note] if key in made else ["", ""] for key in KEYS}
        found |= {(About.MEMBER, name): members.get(name) for name in NAMES}
        found |= {(About.RULE, rule): rule in off for rule in RULES}
        return found | {(About.YEAR, ""): kept_roster(store).year}


def asked(path: Path) -> dict[tuple[str, Any], list[Any]]:
    """What waits for a decision, with what others say."""
    found: dict[tuple[str, Any], list[Any]] = {}
    with Store.open(path, looking=True) as store:
        for dispute in open_disputes(store):
            value = dispute.theirs
            if dispute.about == About.MEMBER:
                value = tuple(value["aliases"]) if value else None
            subject = dispute.report_id or dispute.subject
            found.setdefault((dispute.about, subject), []).append(value)
        for report_id in IDS:
            for conflict in open_conflicts(store, removed=True):
                if conflict.report_id == report_id:
                    found.setdefault((f"value{report_id}", conflict.target), []).append(conflict.theirs)
    return found


def merged(ours: Path, theirs: Path) -> Merged:
    with Store.open(ours) as store:
        return merge(store, theirs, "科长")


def workspace(folder: Path) -> Path:
    path = folder / "总.kaijuan"
    with Store.open(path) as store:
        for number in IDS:
            store.add_report(f"{number}.txt", f"报告{number}".encode(), f"/报送/{number}.txt", None)
    return path


def records(path: Path) -> set[tuple[str, str]]:
    """The names of all that only grows in a copy."""
    tables = ("step", "turn", "acceptance", "decision", "choice", "spot_check")
    with Store.open(path, looking=True) as store, store.reading() as connection:
        return {(table, uid) for table in tables for (uid,) in connection.execute(f"SELECT uid FROM {table}")}


def can_be_taken_back(path: Path) -> None:
    """Every step that was merged, one after the other, until what was read is left, and made again."""
    with Store.open(path) as store:
        for number in IDS:
            check_history(store, number)


def nothing_is_lost(result: Path, base: Facts, copies: list[Facts], told: list[Merged]) -> None:
    """What anybody changed is there or asked; what nobody changed is as it was."""
    after, waiting = facts(result), asked(result)
    for fact, before in base.items():
        changed = [copy[fact] for copy in copies if copy[fact] != before]
        if not changed:
            assert after[fact] == before or fact[0] == ACCEPTED, fact
            continue
        if fact[0] == ACCEPTED:
            lost = not after[fact] and fact not in waiting
            assert not lost or before or any(one.unaccepted or one.reopened for one in told), fact
            continue
        for value in changed:
            assert value == after[fact] or value in waiting.get(fact, []), (fact, value)


@given(before=st.lists(WORK, max_size=3), mine=st.lists(WORK, max_size=3), his=st.lists(WORK, max_size=4))
@settings(**SLOW)
def test_nothing_is_lost_between_two_copies_and_the_same_again_changes_nothing(tmp_path_factory, before, mine, his):
    folder = tmp_path_factory.mktemp("two")
    ours = workspace(folder)
    work(ours, before, "先前")
    theirs = copied(ours, "分.kaijuan")
    base = facts(ours)
    work(ours, mine, "甲")
    work(theirs, his, "乙")
    sides = [facts(ours), facts(theirs)]
    told = merged(ours, theirs)
    nothing_is_lost(ours, base, sides, [told])
    assert records(theirs) <= records(ours)
    after, waiting = facts(ours), asked(ours)
    again = merged(ours, theirs)
    assert again.nothing, again
    assert (facts(ours), asked(ours)) == (after, waiting)
    merged(theirs, ours)
    assert merged(ours, theirs).conflicts == 0
    can_be_taken_back(ours)


@given(mine=st.lists(WORK, max_size=3), hers=st.lists(WORK, max_size=3), his=st.lists(WORK, max_size=3))
@example(mine=[], hers=[("accept", 2, None)], his=[("split", 2, None)])
@settings(**SLOW)
def test_two_copies_come_back_in_either_order(tmp_path_factory, mine, hers, his):
    folder = tmp_path_factory.mktemp("order")
    whole = workspace(folder)
    one, other = copied(whole, "一.kaijuan"), copied(whole, "二.kaijuan")
    base = facts(whole)
    for path, chosen, person in ((whole, mine, "甲"), (one, hers, "乙"), (other, his, "丙")):
        work(path, chosen, person)
    again = copied(whole, "总二.kaijuan")
    sides = [facts(path) for path in (whole, one, other)]
    for path, order in ((whole, (one, other)), (again, (other, one))):
        told = [merged(path, part) for part in order]
        nothing_is_lost(path, base, sides, told)
        assert all(merged(path, part).nothing for part in order)
        can_be_taken_back(path)
    results, waiting = (facts(whole), facts(again)), asked(whole).keys() | asked(again).keys()
    if not any(fact[0].startswith("value") for fact in waiting):  # what is asked may hang together with more
        assert {fact for fact in base if results[0][fact] != results[1][fact]} <= waiting


@given(hers=st.lists(WORK, max_size=4), his=st.lists(WORK, max_size=4), later=st.lists(WORK, max_size=3))
@example(hers=[("encoding", 2, "big5")], his=[("split", 2, None), ("remove", 2, None)], later=[])
@settings(**SLOW)
def test_a_part_of_a_part_comes_back_by_either_way(tmp_path_factory, hers, his, later):
    """The part of the part is merged into the part, which is merged, or first into the whole, then the part."""
    folder = tmp_path_factory.mktemp("parts")
    whole = workspace(folder)
    part, smaller = folder / "王芳.kaijuan", folder / "李强.kaijuan"
    with Store.open(whole) as store:
        give_out(store, [Part("王芳", part, IDS)], "科长")
    base = facts(whole)
    with Store.open(part) as store:
        give_out(store, [Part("李强", smaller, IDS)], "王芳")
    again = copied(whole, "总二.kaijuan")
    work(part, hers, "王芳")
    work(smaller, his, "李强")
    sides = [facts(part), facts(smaller)]
    told = [merged(again, smaller), merged(again, part)]
    nothing_is_lost(again, base, sides, told)
    told = [merged(part, smaller), merged(whole, part)]
    nothing_is_lost(whole, base, sides, told)
    assert merged(whole, part).nothing
    assert merged(whole, smaller).nothing
    before = facts(part)
    work(part, later, "王芳")
    after = facts(part)
    merged(whole, part)
    can_be_taken_back(whole)
    waiting = asked(whole)
    for fact, value in facts(whole).items():
        if after[fact] != before[fact] and fact[0] != ACCEPTED:
            assert value == after[fact] or after[fact] in waiting.get(fact, []), fact


@given(mine=st.lists(WORK, max_size=3), his=st.lists(WORK, max_size=4), chance=st.randoms(use_true_random=False))
@settings(**SLOW)
def test_what_was_decided_is_not_asked_again_and_the_copies_agree(tmp_path_factory, mine, his, chance):
    folder = tmp_path_factory.mktemp("decided")
    ours = workspace(folder)
    theirs = copied(ours, "分.kaijuan")
    work(ours, mine, "甲")
    work(theirs, his, "乙")
    merged(ours, theirs)
    with Store.open(ours) as store:
        for dispute in open_disputes(store):
            settle(store, dispute, chance.choice(("ours", "theirs")), "科长")
        decide(store, open_conflicts(store, removed=True), "ours", "科长")
    assert asked(ours) == {}
    assert merged(ours, theirs).nothing
    after = facts(ours)
    merged(theirs, ours)
    assert facts(theirs) == after
    assert asked(theirs) == {}
