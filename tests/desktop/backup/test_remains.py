from __future__ import annotations

import random
from pathlib import Path

import pytest
from factories import note

from desktop.backup.keeping import keep
from desktop.backup.remains import Remains, remains_of
from desktop.store import Store


@pytest.fixture
def backup(desk, workspace):
    made = keep(workspace, "start")
    desk.step("四", "五")
    desk.do(lambda store: store.set_undone(5, True))
    return made


def test_what_is_newer_than_the_backup_is_told(backup, workspace):
    found = remains_of(workspace, backup)
    assert found.reports == 2
    (step,) = found.steps
    assert (step.report, step.label, step.values) == ("甲.txt", "附注 四", ("四",))
    assert step.line().endswith("　甲.txt　附注 四：四")
    assert len(remains_of(workspace, None).steps) == 4


def test_what_is_only_in_the_log_is_told(backup, workspace, desk):
    with Store.open(workspace) as store:
        main = workspace.read_bytes()
        desk_step(store, "六")
        log = workspace.with_name(workspace.name + "-wal").read_bytes()
    workspace.write_bytes(main)
    workspace.with_name(workspace.name + "-wal").write_bytes(log)
    assert [step.label for step in remains_of(workspace, backup).steps] == ["附注 四", "附注 六"]
    assert workspace.read_bytes() == main
    assert workspace.with_name(workspace.name + "-wal").read_bytes() == log


def desk_step(store: Store, text: str) -> None:
    store.append(1, f"附注 {text}", [note(text)])


def test_steps_on_both_sides_of_a_damage_are_told(desk, workspace):
    desk.step(*(f"{number} {'长' * 300}" for number in range(60)))
    data = bytearray(workspace.read_bytes())
    place = data.index("附注 30 ".encode())
    start = place - place % 4096
    data[start : start + 60] = bytes(60)
    workspace.write_bytes(data)
    labels = [step.label.split(" ")[1] for step in remains_of(workspace, None).steps]
    assert "1" in labels
    assert "59" in labels
    assert 30 < len(labels) < 63


@pytest.mark.parametrize("content", [b"", b"no database" * 900, bytes(30_000)])
def test_nothing_can_be_read_of_something_else(workspace: Path, content):
    workspace.write_bytes(content)
    assert remains_of(workspace, None) == Remains()
    assert workspace.read_bytes() == content


def test_whatever_is_damaged_it_is_only_read(backup, workspace, desk):
    data, chance = workspace.read_bytes(), random.Random(7)
    for place in range(0, len(data), 512):
        harmed = bytearray(data)
        harmed[place : place + chance.randrange(1, 64)] = chance.randbytes(chance.randrange(1, 64))
        workspace.write_bytes(harmed)
        found = remains_of(workspace, backup)
        assert len(found.steps) <= 10
        assert workspace.read_bytes() == harmed
    assert [path.name for path in workspace.parent.joinpath("backups").iterdir()] == [backup.path.name]
