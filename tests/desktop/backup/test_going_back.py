"""Any steps, backups and restorings: what is put back is what there was, and nothing that was backed up is lost."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from factories import note
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.backup.comparing import missing, same
from desktop.backup.keeping import keep
from desktop.backup.listing import is_sound
from desktop.backup.restoring import recover, restore
from desktop.store import Store, StoreError
from desktop.store.copies import Copy


class GoingBack(RuleBasedStateMachine):
    """A workspace beside lists of what it must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "w.kaijuan"
        self.steps: list[tuple[str, bool]] = []
        self.kept: list[tuple[Copy, list[tuple[str, bool]]]] = []

    @initialize()
    def begin(self) -> None:
        with Store.open(self.path) as store:
            store.add_report("a.txt", b"text", None, None)

    @rule(text=st.text(max_size=5))
    def step(self, text: str) -> None:
        with Store.open(self.path) as store:
            label = store.append(1, f"{len(self.steps)} {text}", [note(text)]).label
            self.steps = [*self.standing(), (label.encode("utf-8", "replace").decode(), False)]

    def standing(self) -> list[tuple[str, bool]]:
        return [step for step in self.steps if not step[1]]

    @precondition(lambda self: self.standing())
    @rule()
    def undo(self) -> None:
        with Store.open(self.path) as store:
            last = [step for step in store.steps(1) if not step.undone][-1]
            store.set_undone(last.id, True)
        place = len(self.standing()) - 1
        self.steps = [(label, undone or number >= place) for number, (label, undone) in enumerate(self.steps)]

    @rule()
    def back_up(self) -> None:
        self.kept.append((keep(self.path, "hand"), list(self.steps)))

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        copy, steps = data.draw(st.sampled_from(self.kept))
        lacking = missing(self.path, copy.path)
        if self.standing() == [step for step in steps if not step[1]]:
            assert not lacking
        self.kept.append((restore(self.path, copy), list(self.steps)))
        self.steps = list(steps)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def lose_it(self, data: st.DataObject) -> None:
        copy, steps = data.draw(st.sampled_from(self.kept))
        self.path.write_bytes(b"spoilt" * 999)
        try:
            Store.open(self.path)
        except StoreError:
            recover(self.path, copy)
        self.steps = list(steps)

    @invariant()
    def it_holds_what_it_must(self) -> None:
        if not self.path.exists():
            return
        with Store.open(self.path) as store:
            assert [(step.label, step.undone) for step in store.steps(1)] == self.steps

    def teardown(self) -> None:
        for copy, steps in self.kept:
            assert is_sound(copy)
            restore(self.path, copy)
            assert same(self.path, copy.path)
            with Store.open(self.path) as store:
                assert [(step.label, step.undone) for step in store.steps(1)] == steps
        self.folder.cleanup()


GoingBack.TestCase.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
TestGoingBack = GoingBack.TestCase
