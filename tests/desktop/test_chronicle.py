"""Steps taken back out of the middle, and taken again: what depends on what, and that nothing is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from factories import after, line_of, make_finding, make_report, reviewed, span_of, variants
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.edits import plans
from desktop.edits.chronicle import fate, holding, present, retake, revert, reverting
from desktop.edits.desk import EditDesk
from desktop.edits.plan import Plan, Refused
from desktop.edits.soundness import faults
from desktop.store import Step, Store
from parser.corrections import Correction, How, Kind, Reviewed, apply
from parser.model import Target, TargetKind
from parser.payloads import Payload

REPORT = make_report()
VARIANTS = variants(REPORT)
KEY = REPORT.indicators[0].key
TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")
OTHER = Target(TargetKind.CELL, "table3.t3_carry_in.total")


@dataclass
class Past:
    """Steps as the workspace would number them, and the report as they leave it."""

    steps: list[Step] = field(default_factory=list)

    @property
    def now(self) -> Reviewed:
        return apply(REPORT, [c for step in self.steps if not step.undone for c in step.corrections])

    def do(self, make: Callable[..., Plan], *arguments: object, **more: object) -> Step:
        return self.keep(make(self.now, *arguments, **more))

    def keep(self, plan: Plan) -> Step:
        number = len(self.steps) + 1
        at = f"2024-02-03T10:{number:02}:00"
        made = Step(number, 1, plan.label, at, plan.corrections, reverts=plan.reverts, retakes=plan.retakes)
        self.steps.append(made)
        return made

    def take_back(self, step: Step) -> Step:
        return self.keep(revert(self.now, self.steps, step))

    def refusal(self, step: Step, make: Callable[..., Plan] = revert) -> str:
        with pytest.raises(Refused) as refused:
            make(self.now, self.steps, step)
        return str(refused.value)


@pytest.fixture
def past() -> Past:
    return Past()


class TestTakingBack:
    def test_a_step_out_of_the_middle_goes_and_the_later_ones_stay(self, past):
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18", note="看错")
        past.do(plans.set_cell, "table3", "t3_carry_in.total", "5")
        made = past.take_back(first)
        assert (made.label, made.reverts) == ("撤回：修改 表三 · 本年新收 · 总计", first.id)
        cells = past.now.report.tables["table3"].cells
        assert (cells["t3_new.total"].value, cells["t3_carry_in.total"].value) == (17, 5)
        assert set(past.now.marks) == {OTHER}
        (correction,) = made.corrections
        assert correction.note == "撤回 2024-02-03 10:01 的“修改 表三 · 本年新收 · 总计”"
        assert (correction.how, correction.at, correction.by) == (How.SELECTED, "", "")

    def test_what_was_added_is_taken_out_and_what_was_typed_is_not_called_selected(self, past):
        added = past.do(plans.add_indicator, "trainings", "3", None)
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        past.do(plans.set_cell, "table3", "t3_new.total", "19")
        gone = past.take_back(added)
        assert gone.corrections[0].kind is Kind.REMOVE
        assert gone.corrections[0].new is None
        assert past.now.report.indicators == REPORT.indicators
        past.take_back(past.steps[2])
        assert past.steps[-1].corrections[0].how is How.TYPED
        past.take_back(first)
        assert past.now.report == REPORT

    def test_taking_back_is_taken_back_and_called_so(self, past):
        first = past.do(plans.set_metadata, "agency", "青禾镇人民政府")
        back = past.take_back(first)
        assert past.now.report == REPORT
        assert past.refusal(first) == "这一步已经在 2024-02-03 10:02 撤回了，不用再撤回。"
        again = past.take_back(back)
        assert again.label == "恢复：修改 单位"
        assert past.now.report.metadata["agency"].value == "青禾镇人民政府"
        assert past.refusal(back).startswith("这一步已经在")
        assert [fate(step, reverting(past.steps)) for step in past.steps] == ["", "reverted", ""]
        assert holding(past.steps) == (first,)
        assert past.take_back(first).label == "撤回：修改 单位"
        assert past.now.report == REPORT
        assert holding(past.steps) == ()

    def test_what_was_taken_back_since_stands_in_nobodys_way(self, past):
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        second = past.do(plans.set_cell, "table3", "t3_new.total", "19")
        assert "10:02 的“修改 表三 · 本年新收 · 总计”改的是同一处" in past.refusal(first)
        back = past.take_back(second)
        past.take_back(first)
        assert past.now.report == REPORT
        assert "改的是同一处" in past.refusal(back)  # the first step would have to come back before

    def test_an_undone_step_cannot_be_taken_back(self, past):
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        past.steps[0] = Step(1, 1, first.label, first.at, first.corrections, undone=True)
        assert "撤销了的" in past.refusal(past.steps[0])

    def test_a_value_that_is_read_otherwise_now_is_left(self, past):
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        with pytest.raises(Refused, match="读法变了"):
            revert(reviewed(), [first], first)


class TestDepending:
    """What a later step may have to do with an earlier one."""

    def test_a_confirmation_and_a_decision_hang_on_the_value(self, past):
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        past.do(plans.confirm, TOTAL)
        assert "是根据这一处的值作的判断" in past.refusal(first)
        past.take_back(past.steps[-1])
        past.do(plans.dispose, make_finding(), "原文如此")
        assert "是根据这一处的值作的判断" in past.refusal(first)
        past.take_back(past.steps[-1])
        past.take_back(first)
        assert past.now.report == REPORT

    def test_a_confirmation_is_taken_back_though_its_value_changed(self, past):
        seen = past.do(plans.confirm, TOTAL)
        past.do(plans.set_cell, "table3", "t3_new.total", "18")
        past.take_back(seen)
        assert TOTAL not in past.now.confirmed
        assert past.now.annotations == {}

    def test_a_note_hangs_on_a_value_that_was_made_not_on_one_that_changed(self, past):
        changed = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        past.do(plans.set_note, TOTAL, "电话核实")
        added = past.do(plans.add_indicator, "trainings", "3", None)
        target = added.corrections[0].target
        past.do(plans.set_note, target, "会议纪要")
        assert "是写在这个值上的附注" in past.refusal(added)
        past.take_back(changed)
        assert past.now.notes[str(TOTAL)] == "电话核实"

    def test_cells_hang_on_their_table_and_a_table_on_its_cells(self, past):
        made = past.do(plans.create_table, "table4", "2021")
        cell = next(iter(sorted(_cells_of("table4"))))
        filled = past.do(plans.set_cell, "table4", cell, "2")
        assert "填的是这张表里的格" in past.refusal(made)
        past.do(plans.remove_table, "table4")
        assert "的“删除 表四”" in past.refusal(filled)
        past.take_back(past.steps[-1])
        past.take_back(filled)
        past.take_back(made)
        assert past.now.report == REPORT

    def test_a_part_hangs_on_its_whole(self, past):
        removed = past.do(plans.remove_indicator, KEY)
        past.keep(Plan("恢复", tuple(c.inverse() for c in removed.corrections)))
        part = REPORT.indicators[1]
        assert part.part_of == KEY
        past.do(plans.set_indicator_value, part.key, "95")
        assert "是这个数里的一部分" in past.refusal(past.steps[1])
        assert "改的是同一处" in past.refusal(removed)

    def test_a_heading_stands_on_the_line_that_was_made_text(self, past):
        line = line_of("打印本页")
        freed = past.do(plans.set_chrome, line, False)
        past.do(plans.split_section, line.start)
        assert "动的是同一段文字" in past.refusal(freed)
        past.take_back(past.steps[-1])
        past.take_back(freed)
        assert past.now.report == REPORT

    def test_sections_elsewhere_do_not_matter_but_a_tree_with_gaps_is_refused(self, past):
        split = past.do(plans.split_section, span_of("改进：").start)
        past.do(plans.set_section_title, REPORT.sections[0].target, "总体")
        past.take_back(split)
        assert len(past.now.report.sections) == len(REPORT.sections)
        raised = past.do(plans.set_section_level, REPORT.sections[4].target, 2)
        past.do(plans.split_section, span_of("改进：").start)
        below = next(s for s in past.now.report.sections if s.heading.start == span_of("改进：").start)
        past.do(plans.set_section_level, below.target, 3)
        assert "层级不连" in past.refusal(raised)

    def test_a_line_of_chrome_is_taken_back_beside_another(self, past):
        one = past.do(plans.set_chrome, line_of("公开不够及时"), True)
        past.do(plans.set_chrome, line_of("改进："), True)
        past.take_back(one)
        assert len(past.now.report.noise) == len(REPORT.noise) + 1
        past.do(plans.set_chrome, line_of("改进："), False)
        assert "改的是同一处" in past.refusal(past.steps[1])


def _cells_of(table_id: str) -> list[str]:
    from parser.editions import edition

    return list(edition("2021").tables[table_id].cells)


class TestTakingAgain:
    def leave(self, past: Past, step: Step) -> Step:
        """The step undone, and superseded by another one."""
        left = Step(step.id, 1, step.label, step.at, step.corrections, undone=True, superseded=True)
        past.steps[step.id - 1] = left
        return left

    def test_a_step_that_was_left_is_taken_again_as_a_new_one(self, past):
        left = self.leave(past, past.do(plans.set_cell, "table3", "t3_new.total", "18", note="电话核实"))
        past.do(plans.set_metadata, "agency", "别的单位")
        made = past.keep(retake(past.now, past.steps, left))
        assert (made.label, made.retakes, made.corrections[0].note) == (
            "重新采用：修改 表三 · 本年新收 · 总计",
            left.id,
            "电话核实",
        )
        assert past.now.report.tables["table3"].cells["t3_new.total"].value == 18
        assert "后来又改过" in past.refusal(left, retake)

    def test_one_that_holds_is_not_taken_twice_and_one_that_was_taken_back_is(self, past):
        first = past.do(plans.set_cell, "table3", "t3_new.total", "18")
        assert "正有效" in past.refusal(first, retake)
        past.take_back(first)
        past.keep(retake(past.now, past.steps, first))
        assert past.now.report.tables["table3"].cells["t3_new.total"].value == 18

    def test_another_value_is_there_now(self, past):
        left = self.leave(past, past.do(plans.set_cell, "table3", "t3_new.total", "18"))
        past.do(plans.set_cell, "table3", "t3_new.total", "20")
        assert "后来又改过，请直接修改" in past.refusal(left, retake)

    def test_what_it_hung_on_must_be_there(self, past):
        made = past.do(plans.create_table, "table4", "2021")
        cell = sorted(_cells_of("table4"))[0]
        filled = past.do(plans.set_cell, "table4", cell, "2")
        filled, made = self.leave(past, filled), self.leave(past, made)
        assert "所在的表现在没有了" in past.refusal(filled, retake)
        past.keep(retake(past.now, past.steps, made))
        past.keep(retake(past.now, past.steps, filled))
        assert past.now.report.tables["table4"].cells[cell].value == 2

    def test_judgements_on_other_values_are_not_taken_again(self, past):
        seen = self.leave(past, past.do(plans.confirm, TOTAL))
        decided = self.leave(past, past.do(plans.dispose, make_finding(), "原文如此"))
        past.do(plans.set_cell, "table3", "t3_new.total", "20")
        assert "当时确认的是另一个值" in past.refusal(seen, retake)
        assert "现在的数和当时的不同" in past.refusal(decided, retake)

    def test_sections_that_would_overlap_are_refused(self, past):
        where = span_of("改进：").start
        left = self.leave(past, past.do(plans.split_section, where))
        past.do(plans.move_section, REPORT.sections[4].target, where)
        assert "重叠" in past.refusal(left, retake)


def test_what_is_broken_in_sections_and_chrome_is_found():
    assert faults(REPORT) == frozenset()
    deep = after(plans.set_section_level(reviewed(), REPORT.sections[3].target, 2)).report
    assert faults(deep) == frozenset()


class Session:
    """A workspace with one report, and a person who does anything in any order."""

    def __init__(self, path: Path) -> None:
        self.store = Store.open(path)
        self.report_id = self.store.add_report("a.txt", b"text", None, None)
        self.desk = EditDesk(self.store, person=lambda: "王芳")
        self.desk.open(self.report_id)
        self.everything: list[int] = []

    @property
    def now(self) -> Reviewed:
        return apply(REPORT, self.store.corrections(self.report_id))

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.store.steps(self.report_id, include_superseded=True)

    def act(self, action: str, number: int) -> None:
        if action == "restart":
            path = self.store.path
            self.store.close()
            self.store = Store.open(path)
            self.desk = EditDesk(self.store, person=lambda: "王芳")
            self.desk.open(self.report_id)
        elif action == "undo":
            self.desk.undo(self.report_id)
        elif action == "redo":
            self.desk.redo(self.report_id)
        elif action == "edit":
            self.edit(*VARIANTS[number % len(VARIANTS)], number // len(VARIANTS))
        elif self.steps:
            step = self.steps[number % len(self.steps)]
            try:
                made = (revert if action == "revert" else retake)(self.now, self.steps, step)
            except Refused:
                return
            self.carry_out(action, step, made)

    def edit(self, target: Target, payloads: tuple[Payload | None, ...], number: int) -> None:
        now = self.now
        old, new = present(now, target), payloads[number % len(payloads)]
        made = Correction(target=target, kind=Kind.SET, old=old, new=new)
        self.desk.commit(self.report_id, Plan("修改", (made,) if old != new else ()))

    def carry_out(self, action: str, step: Step, made: Plan) -> None:
        before, steps = self.now, self.steps
        assert self.desk.commit(self.report_id, made)
        if action == "revert":
            without = [s for s in holding(steps) if s.id != step.id]
            if step.reverts is None:
                assert _state(self.now) == _state(apply(REPORT, [c for s in without for c in s.corrections]))
        assert self.desk.undo(self.report_id)
        assert _state(self.now) == _state(before)
        assert self.desk.redo(self.report_id)

    def check(self) -> None:
        now, steps = self.now, self.steps
        assert now.conflicts == ()
        assert _state(now) == _state(apply(REPORT, [c for s in holding(steps) for c in s.corrections]))
        ids = [step.id for step in steps]
        assert ids[: len(self.everything)] == self.everything
        self.everything = ids
        assert all(step.person == "王芳" for step in steps)


def _state(now: Reviewed) -> tuple[object, ...]:
    return now.report, set(now.marks), now.annotations, now.confirmed


moves = st.tuples(
    st.sampled_from(["edit", "edit", "edit", "undo", "undo", "redo", "revert", "revert", "retake", "restart"]),
    st.integers(0, 200),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(moves, max_size=18))
def test_whatever_is_done_the_report_is_its_parse_with_the_steps_that_hold(
    qapp: object, tmp_path_factory: pytest.TempPathFactory, chosen: list[tuple[str, int]]
) -> None:
    session = Session(tmp_path_factory.mktemp("chronicle") / "w.kaijuan")
    for action, number in chosen:
        before = session.now if action == "restart" else None
        session.act(action, number)
        if before is not None:
            assert session.now == before
        session.check()
    while session.desk.undo(session.report_id):
        session.check()
    assert session.now.report is REPORT
    session.store.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "w.kaijuan") as opened:
        yield opened


def test_the_name_of_the_person_stays_with_the_step_and_its_changes(store, qapp):
    report_id = store.add_report("a.txt", b"text", None, None)
    names = iter(["王芳", "李强"])
    desk = EditDesk(store, person=lambda: next(names))
    for value in ("18", "19"):
        now = apply(REPORT, store.corrections(report_id))
        assert desk.commit(report_id, plans.set_cell(now, "table3", "t3_new.total", value))
    assert [step.person for step in store.steps(report_id)] == ["王芳", "李强"]
    assert [one.by for one in store.corrections(report_id)] == ["王芳", "李强"]
    assert apply(REPORT, store.corrections(report_id)).marks[TOTAL].last.by == "李强"
