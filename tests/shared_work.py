"""Two people at copies of one workspace: random edits, undo and redo, and what each copy holds after that."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from factories import make_report, variants
from hypothesis import strategies as st

from desktop.store import Store
from parser.corrections import Correction, Kind, apply
from parser.model import Target, TargetKind
from parser.payloads import Payload, payload_of

REPORT = make_report()
VARIANTS = dict(variants(REPORT))
PLAIN = {
    target: payloads
    for target, payloads in VARIANTS.items()
    if target.kind in (TargetKind.METADATA, TargetKind.STAT, TargetKind.NOTE, TargetKind.CONFIRM)
}
"""Targets that hang together with nothing."""

Action = tuple[str, Target | None, Payload | None]


def actions(targets: dict[Target, Any] = VARIANTS, most: int = 6) -> st.SearchStrategy[list[Action]]:
    """Edits of one report, with undo and redo among them."""
    edits = st.sampled_from(sorted(targets, key=str)).flatmap(
        lambda target: st.sampled_from(targets[target]).map(lambda payload: ("edit", target, payload))
    )
    back = st.sampled_from([("undo", None, None), ("redo", None, None), ("pair", None, None)])
    return st.lists(st.one_of(edits, edits, back), max_size=most)


def act(store: Store, report_id: int, chosen: list[Action], person: str) -> None:
    """Do what was chosen, where it can be done."""
    for what, target, payload in chosen:
        steps = store.steps(report_id)
        if what == "edit" and target is not None:
            edit(store, report_id, person, (target, payload))
        elif what == "pair":
            first, second = list(VARIANTS.items())[:2]
            edit(store, report_id, person, (first[0], first[1][-1]), (second[0], second[1][-1]))
        elif what == "undo" and (holding := [step for step in steps if not step.undone]):
            store.set_undone(holding[-1].id, True)
        elif what == "redo" and (undone := [step for step in steps if step.undone]):
            store.set_undone(undone[0].id, False)


def edit(store: Store, report_id: int, person: str, *changes: tuple[Target, Payload | None]) -> None:
    """One step that leaves targets so; nothing where they are so already."""
    now = held(store, report_id)
    made = [
        Correction(target=target, kind=Kind.SET, old=now[target], new=payload)
        for target, payload in changes
        if now[target] != payload
    ]
    if made:
        store.append(report_id, f"{person}改的", made, person=person)


def held(store: Store, report_id: int) -> dict[Target, Payload | None]:
    """What each target holds."""
    now = {target: payload_of(REPORT, target) for target in VARIANTS}
    for correction in store.corrections(report_id):
        now[correction.target] = correction.new
    return now


def check_history(store: Store, report_id: int) -> None:
    """What was merged can be replayed, and taken back step by step until what was read is left."""
    reviewed = apply(REPORT, store.corrections(report_id))
    assert not [c for c in reviewed.conflicts if c.target in PLAIN]
    holding = [step for step in store.steps(report_id) if not step.undone]
    for step in reversed(holding):
        store.set_undone(step.id, True)
    assert store.corrections(report_id) == ()
    for step in holding:
        store.set_undone(step.id, False)
    assert apply(REPORT, store.corrections(report_id)).report == reviewed.report


def copied(path: Path, name: str) -> Path:
    """Another copy of a closed workspace, as made by the system's window of files."""
    return Path(shutil.copyfile(path, path.with_name(name)))


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of a workspace, for comparing before with after; that a part is back is told anew each time."""
    with Store.open(path, looking=True) as store, store.reading() as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in tables
            if table != "sqlite_sequence"
        }
