from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from factories import make_report, variants
from faults import FaultyConnection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.edits.desk import EditDesk
from desktop.edits.plan import Plan
from desktop.store import Step, Store
from parser.corrections import Correction, Kind, apply
from parser.model import Target, TargetKind
from parser.payloads import payload_of

REPORT = make_report()
VARIANTS = variants(REPORT)
TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")


@dataclass
class Heard:
    """What the desk said."""

    changed: list[tuple[int, Step, str]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)
    stacks: list[int] = field(default_factory=list)

    def listen(self, desk: EditDesk) -> None:
        desk.changed.connect(lambda *said: self.changed.append(said))
        desk.failed.connect(self.failed.append)
        desk.saved.connect(self.saved.append)
        desk.stackChanged.connect(self.stacks.append)


class Bench:
    """A store with one report and a desk over it, as the program builds them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.heard = Heard()
        self.start()
        rows = self.store.reports()
        self.report_id = rows[0].id if rows else self.store.add_report("a.txt", b"text", None, None)
        self.desk.open(self.report_id)

    def start(self) -> None:
        self.store = Store.open(self.path, connect=FaultyConnection)
        self.desk = EditDesk(self.store)
        self.heard.listen(self.desk)

    def restart(self) -> None:
        self.store.close()
        self.start()
        self.desk.open(self.report_id)

    def edit(self, value: int, label: str = "修改 表三") -> bool:
        old = payload_of(apply(REPORT, self.store.corrections(self.report_id)).report, TOTAL) or {}
        correction = Correction(target=TOTAL, kind=Kind.SET, old=old, new={**old, "value": value})
        return self.desk.commit(self.report_id, Plan(label, (correction,)), {"target": str(TOTAL)})

    def value(self) -> Any:
        return apply(REPORT, self.store.corrections(self.report_id)).report.tables["table3"].cells["t3_new.total"].value

    def menu(self) -> tuple[str, str]:
        return self.desk.undo_text(self.report_id), self.desk.redo_text(self.report_id)

    def break_next(self) -> None:
        connection = self.store._database._connection
        assert isinstance(connection, FaultyConnection)
        connection.fail_at(1)


@pytest.fixture
def bench(qapp: object, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "w.kaijuan")
    yield made
    made.store.close()


def test_a_change_is_kept_then_told(bench: Bench) -> None:
    bench.heard.stacks.clear()
    assert bench.edit(18, "修改 表三 · 本年新收 · 总计")
    ((report_id, step, direction),) = bench.heard.changed
    assert (report_id, direction) == (bench.report_id, "commit")
    assert step == bench.store.steps(bench.report_id)[0]
    assert step.view == {"target": str(TOTAL)}
    assert bench.heard.saved == [bench.store.saved_at]
    assert bench.heard.stacks == [bench.report_id]
    assert bench.menu() == ("修改 表三 · 本年新收 · 总计", "")
    assert bench.value() == 18


def test_nothing_happens_for_an_empty_plan(bench: Bench) -> None:
    assert not bench.desk.commit(bench.report_id, Plan("修改", ()))
    assert (bench.heard.changed, bench.store.steps(bench.report_id)) == ([], ())


def test_undo_and_redo_go_both_ways(bench: Bench) -> None:
    bench.edit(18, "一")
    bench.edit(19, "二")
    gc.collect()
    assert bench.desk.undo(bench.report_id)
    assert (bench.value(), bench.menu()) == (18, ("一", "二"))
    assert bench.desk.undo(bench.report_id)
    assert (bench.value(), bench.menu()) == (17, ("", "一"))
    assert not bench.desk.undo(bench.report_id)
    assert bench.desk.redo(bench.report_id)
    assert bench.desk.redo(bench.report_id)
    assert (bench.value(), bench.menu()) == (19, ("二", ""))
    assert not bench.desk.redo(bench.report_id)
    assert [(d, s.label, s.undone) for _, s, d in bench.heard.changed] == [
        ("commit", "一", False),
        ("commit", "二", False),
        ("undo", "二", True),
        ("undo", "一", True),
        ("redo", "一", False),
        ("redo", "二", False),
    ]
    assert len(bench.heard.saved) == 6


def test_a_restart_changes_nothing(bench: Bench) -> None:
    for number in (1, 2, 3):
        bench.edit(number, str(number))
    bench.desk.undo(bench.report_id)
    before = (bench.menu(), bench.value())
    bench.restart()
    gc.collect()
    assert (bench.menu(), bench.value()) == before == (("2", "3"), 2)
    assert bench.desk.redo(bench.report_id)
    assert bench.value() == 3
    bench.restart()
    for _ in range(3):
        assert bench.desk.undo(bench.report_id)
    assert (bench.menu(), bench.value()) == (("", "1"), 17)


def test_a_change_after_undo_ends_redo_and_keeps_the_replaced_steps(bench: Bench) -> None:
    bench.edit(1, "一")
    bench.edit(2, "二")
    bench.desk.undo(bench.report_id)
    bench.edit(3, "三")
    assert bench.menu() == ("三", "")
    assert [s.label for s in bench.store.steps(bench.report_id, include_superseded=True)] == ["一", "二", "三"]
    bench.restart()
    assert bench.menu() == ("三", "")


def test_stacks_of_reports_are_apart(bench: Bench) -> None:
    other = bench.store.add_report("b.txt", b"other", None, None)
    bench.edit(18)
    assert not bench.desk.can_undo(other)
    assert not bench.desk.undo(other)
    assert bench.desk.undo_text(other) == ""
    bench.desk.close(bench.report_id)
    assert not bench.desk.can_undo(bench.report_id)
    assert bench.edit(19)
    assert bench.desk.undo(bench.report_id)
    assert bench.value() == 18


@pytest.mark.parametrize("action", ["commit", "undo", "redo"])
def test_a_change_that_is_not_kept_changes_nothing_and_is_told_once(bench: Bench, action: str) -> None:
    bench.edit(1, "一")
    bench.edit(2, "二")
    bench.desk.undo(bench.report_id)
    before = (bench.menu(), bench.value(), bench.store.steps(bench.report_id))
    bench.heard.changed.clear()
    bench.heard.saved.clear()
    bench.break_next()
    wishes = {
        "commit": lambda: bench.edit(3),
        "undo": lambda: bench.desk.undo(bench.report_id),
        "redo": lambda: bench.desk.redo(bench.report_id),
    }
    if action == "commit":
        correction = Correction(target=TOTAL, kind=Kind.SET, old=None, new=None)
        wishes["commit"] = lambda: bench.desk.commit(bench.report_id, Plan("三", (correction,)))
    assert wishes[action]() is False
    assert len(bench.heard.failed) == 1
    assert "没有保存" in bench.heard.failed[0]
    assert (bench.heard.changed, bench.heard.saved) == ([], [])
    assert (bench.menu(), bench.value(), bench.store.steps(bench.report_id)) == before
    assert wishes[action]() is True


def test_what_waits_comes_before_what_is_wished_later(bench: Bench) -> None:
    heard: list[object] = []
    bench.desk.waiting.connect(heard.append)
    bench.edit(1)
    bench.break_next()
    assert not bench.desk.undo(bench.report_id, waits=True)
    assert (bench.desk.unkept, len(heard)) == (bench.report_id, 1)
    assert not bench.edit(2)  # planned on what is not there any more
    assert (bench.desk.unkept, bench.value()) == (None, 17)
    assert bench.edit(3)
    bench.break_next()
    assert not bench.desk.undo(bench.report_id)  # one of many is told and done with
    assert bench.desk.unkept is None


actions = st.lists(
    st.one_of(st.integers(0, 3 * len(VARIANTS) - 1), st.sampled_from(["undo", "redo", "restart"])), max_size=16
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(chosen=actions)
def test_the_menu_follows_the_workspace(
    qapp: object, tmp_path_factory: pytest.TempPathFactory, chosen: list[int | str]
) -> None:
    bench = Bench(tmp_path_factory.mktemp("bench") / "w.kaijuan")
    done: list[str] = []
    undone: list[str] = []
    for number, action in enumerate(chosen):
        if action == "restart":
            bench.restart()
        elif action == "undo":
            assert bench.desk.undo(bench.report_id) is bool(done)
            undone += [done.pop()] if done else []
        elif action == "redo":
            assert bench.desk.redo(bench.report_id) is bool(undone)
            done += [undone.pop()] if undone else []
        else:
            target, payloads = VARIANTS[int(action) % len(VARIANTS)]
            new = payloads[int(action) // len(VARIANTS) % len(payloads)]
            correction = Correction(target=target, kind=Kind.SET, old=None, new=new)
            assert bench.desk.commit(bench.report_id, Plan(str(number), (correction,)))
            done.append(str(number))
            undone.clear()
        assert bench.menu() == (done[-1] if done else "", undone[-1] if undone else "")
        assert [s.label for s in bench.store.steps(bench.report_id) if not s.undone] == done
    bench.store.close()
