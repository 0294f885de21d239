"""Who did what and when: names of steps, links between them, acceptances, and all of it from older workspaces."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store import AcceptanceEvent, Store, StoreError
from desktop.store.schema import MIGRATIONS, VERSION
from desktop.store.seals import with_seals
from desktop.store.splitting import join_parts, split_report
from desktop.store.versions import sign
from parser.corrections import Correction, Kind
from parser.model import Target, TargetKind


def note(number: int, by: str = "") -> Correction:
    return Correction(target=Target(TargetKind.NOTE, "report"), kind=Kind.NOTE, old=None, new={"text": "1"}, by=by)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "w.kaijuan") as opened:
        yield opened


def add(store: Store, data: bytes = b"text") -> int:
    return store.add_report("a.txt", data, None, None)


def events(store: Store, report_id: int) -> list[tuple[bool, str, int, int, str, int]]:
    return [(e.accepted, e.person, e.errors, e.doubts, e.cause, e.last_step) for e in store.acceptances(report_id)]


def test_a_step_knows_who_made_it_and_what_it_takes_back(store):
    report_id = add(store)
    first = store.append(report_id, "批注", [note(1, by="别人")], person="王\ud83d芳")
    assert first.corrections[0].by == first.person == "王\ufffd芳"
    second = store.append(report_id, "撤回：批注", [note(2)], person="李强", reverts=first.id)
    third = store.append(report_id, "重新采用：批注", [note(3)], retakes=first.id)
    store.close()
    with Store.open(store.path) as again:
        assert again.steps(report_id) == (first, second, third)
        assert [step.reverts for step in again.steps(report_id)] == [None, first.id, None]
        assert [step.retakes for step in again.steps(report_id)] == [None, None, first.id]
        assert [one.by for one in again.corrections(report_id)] == ["王\ufffd芳", "李强", ""]


def test_a_step_cannot_take_back_one_that_is_not_there(store):
    report_id = add(store)
    with pytest.raises(StoreError):
        store.append(report_id, "撤回", [note(1)], reverts=77)
    assert store.steps(report_id) == ()


def test_accepting_and_taking_back_is_kept_with_what_was_open(store):
    report_id, other = add(store), add(store, b"other")
    store.set_status(report_id, "accepted", "王芳", 3, 2)
    step = store.append(report_id, "批注", [note(1)])
    store.set_status(report_id, "pending", "李强")
    assert events(store, report_id) == [(True, "王芳", 3, 2, "", 0), (False, "李强", 0, 0, "", step.id)]
    assert events(store, other) == []
    (event, _) = store.acceptances(report_id)
    assert isinstance(event, AcceptanceEvent)
    assert event.at <= step.at
    with pytest.raises(StoreError):
        store.set_status(99, "accepted", "王芳")
    assert store.acceptances(99) == ()


def test_another_encoding_or_a_file_split_anew_takes_an_acceptance_back_and_says_so(store):
    report_id, other = add(store), add(store, b"other")
    parts = split_report(store, report_id, 2)
    for accepted in (parts[1], other):
        store.set_status(accepted, "accepted", "王芳")
    store.set_encoding(parts[0], "big5", "李强")
    assert events(store, parts[0]) == []
    assert events(store, parts[1])[1:] == [(False, "李强", 0, 0, "encoding", 0)]
    assert len(events(store, other)) == 1
    store.set_status(parts[1], "accepted", "王芳")
    join_parts(store, parts[0])
    split_report(store, parts[0], 2, "李强")
    assert events(store, parts[1])[3:] == [(False, "李强", 0, 0, "split", 0)]
    assert store.report(parts[1]).status == "pending"


def old_workspace(path: Path, version: int) -> None:
    """A workspace as a program with that many migrations left it: an accepted report with a live and an undone step."""
    connection = with_seals(sqlite3.connect(path, isolation_level=None))
    for statement in (statement for migration in MIGRATIONS[:version] for statement in migration):
        connection.execute(statement)
    sign(connection, version)
    digest = hashlib.sha256(b"text").hexdigest()
    connection.execute("INSERT INTO source (sha256, data) VALUES (?, ?)", (digest, b"text"))
    connection.execute(
        "INSERT INTO report (source_id, name, status, added_at, position)"
        " VALUES (1, 'a.txt', 'accepted', '2024-01-31T09:00:00', 1)"
    )
    for number in (1, 2):
        connection.execute(
            "INSERT INTO step (report_id, label, at, undone) VALUES (1, '批注', '2024-01-31T09:00:01', ?)",
            (number - 1,),
        )
        connection.execute(
            "INSERT INTO correction (step_id, target, kind, old, new, how, at, note)"
            " VALUES (?, 'note:report', 'note', NULL, '{\"text\":\"1\"}', 'typed', '2024-01-31T09:00:01', '')",
            (number,),
        )
    connection.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_workspace_of_any_older_version_tells_no_names_and_goes_on(tmp_path, version):
    path = tmp_path / "w.kaijuan"
    old_workspace(path, version)
    with Store.open(path) as store:
        steps = store.steps(1, include_superseded=True)
        assert [(step.label, step.undone, step.person) for step in steps] == [("批注", False, ""), ("批注", True, "")]
        assert [(step.reverts, step.retakes) for step in steps] == [(None, None)] * 2
        assert [one.by for one in store.corrections(1)] == [""]
        assert (store.report(1).status, store.acceptances(1)) == ("accepted", ())
        store.set_status(1, "pending", "王芳")
        store.append(1, "撤回：批注", [note(2)], person="王芳", reverts=1)
        assert events(store, 1) == [(False, "王芳", 0, 0, "", 2)]
    with Store.open(path) as store:
        assert [step.person for step in store.steps(1, include_superseded=True)] == ["", "", "王芳"]
