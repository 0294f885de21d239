from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from factories import make_report, variants
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store import KeptProblem, Step, Store, StoreError
from desktop.store.splitting import join_parts, split_report
from parser.corrections import Correction, How, Kind, apply
from parser.model import Target, TargetKind
from parser.payloads import Payload, payload_of

REPORT = make_report()
VARIANTS = variants(REPORT)
TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "工作区.kaijuan") as opened:
        yield opened


def set_total(value: int, note: str = "") -> Correction:
    old = payload_of(REPORT, TOTAL) or {}
    return Correction(target=TOTAL, kind=Kind.SET, old=old, new={**old, "value": value, "span": None}, note=note)


def add(store: Store, data: bytes = b"text", name: str = "a.txt") -> int:
    return store.add_report(name, data, f"/somewhere/{name}", None)


def test_a_new_workspace_is_empty_and_private(store: Store) -> None:
    assert store.reports() == ()
    assert store.saved_at is None
    if os.name == "posix":
        assert store.path.stat().st_mode & 0o077 == 0


def test_a_report_keeps_its_bytes_and_what_is_known_of_it(store: Store) -> None:
    data = "年报\r\n".encode("gb18030")
    report_id = store.add_report("年报.txt", data, "D:\\报送\\年报.txt", "gb18030")
    (row,) = store.reports()
    assert (row.id, row.name, row.path, row.encoding) == (report_id, "年报.txt", "D:\\报送\\年报.txt", "gb18030")
    assert (row.status, row.summary, row.sha256) == ("pending", {}, hashlib.sha256(data).hexdigest())
    assert TIME.fullmatch(row.added_at)
    assert store.source_bytes(report_id) == data
    assert store.find_report(row.sha256) == report_id
    assert store.find_report("0" * 64) is None
    assert store.find_removed(row.sha256) == ()
    store.remove_report(report_id)
    assert store.find_report(row.sha256) is None
    assert store.find_removed(row.sha256) == (report_id,)
    store.restore_report(report_id)


def test_changes_of_a_report_survive(store: Store) -> None:
    first, second = add(store), store.add_report("粘贴.txt", b"other", None, None)
    store.set_status(first, "accepted")
    store.set_encoding(second, "big5")
    store.set_summary(second, {"agency": "青禾镇", "wrong": 2})
    store.set_meta("open", {"report": second})
    store.close()
    with Store.open(store.path) as again:
        one, two = again.reports()
        assert (one.status, two.status) == ("accepted", "pending")
        assert (two.path, two.encoding, two.summary) == (None, "big5", {"agency": "青禾镇", "wrong": 2})
        assert again.meta("open") == {"report": second}
        assert again.meta("nothing", 7) == 7
        assert again.saved_at == max(one.added_at, two.added_at)


def test_what_is_found_in_a_report_after_it_was_accepted_is_counted(store: Store) -> None:
    report_id = add(store)
    known = [
        KeptProblem(report_id, "warning", "D-02", "D-02|a", "晚"),
        KeptProblem(report_id, "hint", "Q-1", "h", "提示"),
    ]
    store.set_summary(report_id, {}, known)
    assert store.report(report_id).accepted_at is None
    store.set_status(report_id, "accepted")
    row = store.report(report_id)
    assert TIME.fullmatch(row.accepted_at or "")
    assert (row.later_wrong, row.later_doubtful) == (0, 0)
    later = [
        KeptProblem(report_id, "error", "T3-02", "T3-02|b", "不平"),
        KeptProblem(report_id, "folded", "T3-03", "T3-03|b", "不平"),
        KeptProblem(report_id, "doubtful", "", "metadata:year", "年度"),
        KeptProblem(report_id, "error", "T3-01", "T3-01|c", "不平", "原文如此"),
    ]
    store.set_summary(report_id, {}, [*known, *later])
    found = store.report(report_id)
    assert (found.later_wrong, found.later_doubtful, found.accepted_at) == (1, 1, row.accepted_at)
    assert store.reports() == (found,)
    store.set_status(report_id, "accepted")
    assert (store.report(report_id).later_wrong, store.report(report_id).later_doubtful) == (0, 0)
    store.set_status(report_id, "pending")
    found = store.report(report_id)
    assert (found.later_wrong, found.later_doubtful, found.accepted_at) == (0, 0, None)


def test_the_last_decision_over_many_reports_holds_and_all_are_kept(store: Store) -> None:
    store.decide(["D-10|twice|2023|1,2", "A-03|missing|2023|青溪县水利局"], "属实")
    store.decide(["D-10|twice|2023|1,2"], "误报", "两份是不同单位的", "小李")
    store.close()
    with Store.open(store.path) as again:
        assert {key: (made.word, made.note, made.person) for key, made in again.decisions().items()} == {
            "D-10|twice|2023|1,2": ("误报", "两份是不同单位的", "小李"),
            "A-03|missing|2023|青溪县水利局": ("属实", "", ""),
        }
        assert all(TIME.fullmatch(made.at) for made in again.decisions().values())
        assert TIME.fullmatch(again.saved_at or "")
        again.decide(["D-10|twice|2023|1,2"], "")
        assert list(again.decisions()) == ["A-03|missing|2023|青溪县水利局"]
        with again._database.reading() as connection:
            assert connection.execute("SELECT count(*) FROM decision").fetchone() == (4,)


def test_a_removed_report_is_hidden_and_comes_back_where_it_stood(store: Store) -> None:
    ids = [add(store, bytes([n])) for n in range(3)]
    step = store.append(ids[1], "修改", [set_total(18)])
    sha256 = store.reports()[1].sha256
    store.remove_report(ids[1])
    assert [row.id for row in store.reports()] == [ids[0], ids[2]]
    assert [row.id for row in store.reports(removed=True)] == [ids[1]]
    assert store.find_report(sha256) is None
    store.restore_report(ids[1])
    assert [row.id for row in store.reports()] == ids
    assert store.steps(ids[1]) == (step,)


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    first, second = add(store, b"x" * 300_000), add(store, b"x" * 300_000, "b.txt")
    assert store.source_bytes(first) == store.source_bytes(second)
    assert store.find_report(store.reports()[0].sha256) == first
    store.close()
    assert store.path.stat().st_size < 550_000


def test_a_step_comes_back_as_it_was_made(store: Store) -> None:
    report_id = add(store)
    dated = "2024-01-31T09:00:00"
    one = Correction(target=TOTAL, kind=Kind.REMOVE, old={"value": 1.5}, new=None, how=How.COMPUTED, at=dated)
    step = store.append(report_id, "修改 表三", [one, set_total(18, "电话核实")], view={"target": str(TOTAL), "y": 12})
    assert TIME.fullmatch(step.at)
    assert [c.at for c in step.corrections] == [dated, step.at]
    assert step.corrections[0] == one
    assert store.saved_at == step.at
    store.close()
    with Store.open(store.path) as again:
        assert again.steps(report_id) == (step,)
        assert again.corrections(report_id) == step.corrections


def test_steps_of_different_reports_do_not_mix(store: Store) -> None:
    first, second = add(store, b"1"), add(store, b"2")
    a, b = store.append(first, "甲", [set_total(1)]), store.append(second, "乙", [set_total(2)])
    store.set_undone(a.id, True)
    store.append(second, "丙", [set_total(3)])
    assert [s.label for s in store.steps(second)] == ["乙", "丙"]
    assert [(s.label, s.undone, s.superseded) for s in store.steps(first)] == [("甲", True, False)]
    assert store.corrections(second)[0] == b.corrections[0]


def test_an_undone_step_counts_no_more_until_it_is_done_again(store: Store) -> None:
    report_id = add(store)
    one, two = (store.append(report_id, str(n), [set_total(n)]) for n in (1, 2))
    store.set_undone(two.id, True)
    assert store.corrections(report_id) == one.corrections
    assert [step.undone for step in store.steps(report_id)] == [False, True]
    store.set_undone(two.id, False)
    assert store.corrections(report_id) == one.corrections + two.corrections


def test_a_new_step_supersedes_undone_ones_and_keeps_them(store: Store) -> None:
    report_id = add(store)
    one, two = (store.append(report_id, str(n), [set_total(n)]) for n in (1, 2))
    store.set_undone(two.id, True)
    store.set_undone(one.id, True)
    three = store.append(report_id, "3", [set_total(3)])
    assert store.steps(report_id) == (three,)
    listed = store.steps(report_id, include_superseded=True)
    assert [(s.label, s.undone, s.superseded) for s in listed] == [
        ("1", True, True),
        ("2", True, True),
        ("3", False, False),
    ]
    with pytest.raises(StoreError, match="次序"):
        store.set_undone(two.id, False)


def test_only_the_edge_of_the_history_moves(store: Store) -> None:
    report_id = add(store)
    one, two, three = (store.append(report_id, str(n), [set_total(n)]) for n in (1, 2, 3))
    refused = [(one, True), (two, True), (three, False), (one, False)]
    for step, undone in refused:
        with pytest.raises(StoreError) as caught:
            store.set_undone(step.id, undone)
        assert caught.value.code == "order"
    store.set_undone(three.id, True)
    store.set_undone(two.id, True)
    with pytest.raises(StoreError):
        store.set_undone(three.id, False)
    assert [step.undone for step in store.steps(report_id)] == [False, True, True]


def test_what_is_not_there_is_told(store: Store) -> None:
    actions = [
        lambda: store.source_bytes(5),
        lambda: store.set_status(5, "accepted"),
        lambda: store.remove_report(5),
        lambda: store.append(5, "修改", [set_total(1)]),
    ]
    for action in actions:
        with pytest.raises(StoreError) as caught:
            action()
        assert caught.value.code == "gone"
    with pytest.raises(StoreError):
        store.set_undone(5, True)
    with pytest.raises(ValueError, match="without corrections"):
        store.append(5, "修改", [])
    assert store.steps(5) == ()


def test_what_is_no_json_is_refused_before_anything_is_written(store: Store) -> None:
    report_id = add(store)
    broken = Correction(target=TOTAL, kind=Kind.SET, old=None, new={"value": float("nan")})
    with pytest.raises(ValueError, match="JSON"):
        store.append(report_id, "修改", [set_total(1), broken])
    with pytest.raises(TypeError):
        store.set_meta("x", object())
    assert store.steps(report_id) == ()


def test_other_threads_may_add_reports(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(lambda n: add(store, bytes([n])), range(40)))
    assert sorted(ids) == [row.id for row in store.reports()]
    assert [row.position for row in store.reports()] == list(range(1, 41))


def test_commits_are_on_the_disk(store: Store) -> None:
    with store._database.reading() as connection:
        pragmas = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2}


actions = st.lists(
    st.one_of(
        st.integers(0, len(VARIANTS) - 1).flatmap(
            lambda n: st.tuples(st.just(VARIANTS[n][0]), st.sampled_from(VARIANTS[n][1]))
        ),
        st.sampled_from(["undo", "redo", "restart"]),
    ),
    max_size=20,
)


class Session:
    """The same actions on the store and on plain lists, to compare."""

    def __init__(self, path: Path) -> None:
        self.store = Store.open(path)
        self.report_id = add(self.store)
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.replaced = 0

    def act(self, action: str | tuple[Target, Payload | None]) -> None:
        if isinstance(action, tuple):
            self.edit(*action)
        elif action == "restart":
            self.store.close()
            self.store = Store.open(self.store.path)
        elif action == "undo" and self.done:
            self.store.set_undone(self.done[-1].id, True)
            self.undone.append(self.done.pop())
        elif action == "redo" and self.undone:
            self.store.set_undone(self.undone[-1].id, False)
            self.done.append(self.undone.pop())

    def edit(self, target: Target, payload: Payload | None) -> None:
        held = [c for step in self.done for c in step.corrections if c.target == target]
        old = held[-1].new if held else payload_of(REPORT, target)
        correction = Correction(target=target, kind=Kind.SET, old=old, new=payload)
        self.done.append(self.store.append(self.report_id, "修改", [correction]))
        self.replaced += len(self.undone)
        self.undone.clear()


@settings(max_examples=40)
@given(actions)
def test_the_log_replayed_is_the_live_state(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[str | tuple[Target, Payload | None]]
) -> None:
    session = Session(tmp_path_factory.mktemp("workspace") / "w.kaijuan")
    for action in chosen:
        session.act(action)
        live = tuple(c for step in session.done for c in step.corrections)
        assert session.store.corrections(session.report_id) == live
    steps = session.store.steps(session.report_id)
    assert [step.id for step in steps if not step.undone] == [step.id for step in session.done]
    assert [step.id for step in steps if step.undone] == [step.id for step in reversed(session.undone)]
    everything = session.store.steps(session.report_id, include_superseded=True)
    assert len(everything) == len(session.done) + len(session.undone) + session.replaced
    assert apply(REPORT, session.store.corrections(session.report_id)).conflicts == ()
    while session.done:
        session.act("undo")
    assert apply(REPORT, session.store.corrections(session.report_id)).report is REPORT
    session.store.close()


def test_a_file_name_in_another_encoding_is_kept(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + "/年报.txt".encode("gbk"))
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        store.add_report(Path(path).name, b"text", path, None)
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        (row,) = store.reports()
    assert row.path == path
    assert row.name.endswith(".txt")
    assert row.name.isprintable()


def test_half_a_surrogate_pair_is_kept_exactly(store: Store) -> None:
    report = add(store)
    old = payload_of(REPORT, TOTAL) or {}
    odd = Correction(target=TOTAL, kind=Kind.SET, old=old, new={**old, "raw": "5\ud83d", "value": 5}, note="注\ud83d")
    store.append(report, "修改 \ud83d", [odd])
    (kept,) = store.corrections(report)
    assert kept.new == odd.new
    assert kept.note == "注\ufffd"
    assert store.steps(report)[0].label == "修改 \ufffd"


def three_parts(store: Store) -> tuple[int, ...]:
    """A file between two others, split into three."""
    ids = [add(store, bytes([n]), f"{n}.txt") for n in (1, 2, 3)]
    store.append(ids[1], "修改", [set_total(18)])
    return split_report(store, ids[1], 3)


def queue(store: Store) -> list[tuple[str, int | None]]:
    return [(row.name, row.part) for row in store.reports()]


def test_a_split_file_has_a_row_for_each_report_where_it_stood(store: Store) -> None:
    parts = three_parts(store)
    assert queue(store) == [("1.txt", None), ("2.txt", 1), ("2.txt", 2), ("2.txt", 3), ("3.txt", None)]
    assert [row.id for row in store.same_file(parts[2])] == list(parts)
    assert {row.sha256 for row in store.same_file(parts[0])} == {hashlib.sha256(bytes([2])).hexdigest()}
    assert [len(store.steps(part)) for part in parts] == [1, 0, 0]
    assert [row.label for row in store.reports()][1:3] == ["2.txt（第 1 份）", "2.txt（第 2 份）"]
    with pytest.raises(StoreError):
        split_report(store, parts[0], 3)
    assert len(queue(store)) == 5
    add(store, b"last", "last.txt")
    assert queue(store)[-1] == ("last.txt", None)


def test_joined_parts_are_gone_from_every_list_and_come_back_with_their_steps(store: Store) -> None:
    parts = three_parts(store)
    step = store.append(parts[1], "修改", [set_total(5)])
    store.set_undone(step.id, True)
    store.set_status(parts[2], "accepted")
    store.remove_report(parts[0])
    assert join_parts(store, parts[2]) == parts[0]
    assert queue(store) == [("1.txt", None), ("2.txt", None), ("3.txt", None)]
    assert store.reports(removed=True) == ()
    assert store.find_report(store.report(parts[0]).sha256) == parts[0]
    assert split_report(store, parts[0], 2) == parts[:2]
    assert queue(store) == [("1.txt", None), ("2.txt", 1), ("2.txt", 2), ("3.txt", None)]
    assert store.steps(parts[1])[0].undone
    join_parts(store, parts[0])
    assert split_report(store, parts[0], 3) == parts
    assert store.report(parts[2]).status == "pending"
    with pytest.raises(StoreError):
        join_parts(store, add(store, b"alone"))


def test_an_encoding_is_that_of_the_whole_file_and_of_the_steps_made_in_it(store: Store) -> None:
    parts = three_parts(store)
    store.set_status(parts[1], "accepted")
    store.set_encoding(parts[0], "big5")
    step = store.append(parts[1], "修改", [set_total(5)])
    assert step.encoding == "big5"
    assert [row.encoding for row in store.reports()] == [None, "big5", "big5", "big5", None]
    assert store.report(parts[1]).status == "pending"
    assert [s.encoding for s in store.steps(parts[0])] == [None]
    assert store.steps(parts[1]) == (step,)
