"""A workspace is known by a name inside it, whatever its file is called, and its backups with it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from factories import note
from old_workspaces import path_of

from desktop.backup.keeping import keep
from desktop.backup.listing import backups_of, has_backups
from desktop.backup.recovery import offer_for
from desktop.backup.restoring import recover
from desktop.files import move_database
from desktop.merging.parts import Part, give_out
from desktop.store import Store
from desktop.store.copies import copies_of, folder_of, make_copy, siblings_of
from desktop.store.identity import Origin, origin_of
from desktop.store.seals import with_seals


def fill(path: Path, *texts: str) -> None:
    with Store.open(path) as store:
        if not store.reports():
            store.add_report("甲.txt", path.name.encode(), None, None)
        for text in texts:
            store.append(1, f"附注 {text}", [note(text)])


@pytest.fixture
def backed_up(workspace: Path) -> Path:
    fill(workspace, "一")
    keep(workspace, "time")
    return workspace


def renamed(path: Path, name: str) -> Path:
    to = path.with_name(name)
    move_database(path, to)
    return to


def test_every_workspace_has_a_name_of_its_own_which_copies_and_backups_keep(tmp_path: Path) -> None:
    one, other, copied = (tmp_path / f"{name}.kaijuan" for name in "abc")
    fill(one)
    fill(other)
    with Store.open(one) as store:
        store.copy_to(copied)
        assert origin_of(one).is_of(origin_of(copied))  # while it is open, too
    assert len(origin_of(one).name) == 32
    assert not origin_of(one).is_of(origin_of(other))
    assert origin_of(make_copy(one, "hand").path) == origin_of(one)
    assert origin_of(tmp_path / "none.kaijuan") == Origin()


def test_a_part_that_is_given_out_is_another_workspace(tmp_path: Path) -> None:
    whole, part = tmp_path / "全.kaijuan", tmp_path / "分.kaijuan"
    fill(whole)
    with Store.open(whole) as store:
        give_out(store, [Part("分", part, (1,))], "")
    assert len(origin_of(part).name) == 32
    assert not origin_of(part).is_of(origin_of(whole))


def test_after_it_was_renamed_its_backups_are_found_and_thinned_as_before(backed_up: Path) -> None:
    (before,) = copies_of(backed_up)
    now = renamed(backed_up, "新的名字.kaijuan")
    (found,) = copies_of(now)
    assert (found.path, found.of) == (before.path, "工作区")
    assert has_backups(now)
    assert keep(now, "start") is None, "nothing changed since the backup under the former name"
    fill(now, "二")
    made = keep(now, "start")
    assert [(copy.path, copy.of) for copy in copies_of(now)] == [(made.path, ""), (before.path, "工作区")]
    assert [backup.contents.corrections for backup in backups_of(now)] == [2, 1]


def test_damaged_after_it_was_renamed_it_is_still_offered_the_backup(backed_up: Path) -> None:
    now = renamed(backed_up, "改了名.kaijuan")
    data = now.read_bytes()
    for harmed in (b"\xff" * 100 + data[100:], data[:4096] + bytes(500) + data[4596:]):
        now.write_bytes(harmed)
        offer = offer_for(now)
        assert offer.backup.copy.of == "工作区"
        aside = recover(now, offer.backup.copy)
        assert aside.read_bytes() == harmed
        with Store.open(now) as store:
            assert [step.label for step in store.steps(1)] == ["附注 一"]
        aside.unlink()


def test_another_workspace_in_the_folder_sees_none_of_them(backed_up: Path) -> None:
    other = backed_up.with_name("别的.kaijuan")
    fill(other, "一")
    backed_up.unlink()
    assert (copies_of(other), siblings_of(other), has_backups(other)) == ((), (), False)
    other.write_bytes(b"no database at all")
    assert (copies_of(other), siblings_of(other)) == ((), ())


def test_a_copy_beside_it_is_shown_its_backups_but_does_not_thin_them_out(backed_up: Path) -> None:
    for number in range(12):  # the same day long ago: all but one may go
        (first,) = copies_of(backed_up)[-1:]
        shutil.copy(first.path, folder_of(backed_up) / f"工作区 2020-01-31 09-00-{number:02} 定时.kaijuan")
    copied = backed_up.with_name("副本.kaijuan")
    shutil.copy(backed_up, copied)
    fill(copied, "副本里的")
    before = copies_of(backed_up)
    keep(copied, "start")
    assert copies_of(backed_up) == before
    assert [copy.reason for copy in copies_of(copied)] == ["start"]
    assert {copy.of for copy in siblings_of(copied)} == {"工作区"}
    assert len(backups_of(copied)) == 1 + len(before)
    assert len(siblings_of(backed_up)) == 1
    fill(backed_up, "二")
    keep(backed_up, "start")
    assert len(copies_of(copied)) == 1
    copied.write_bytes(b"damaged" * 1000)
    assert offer_for(copied).backup.copy.of == "", "its own comes first, however old"


@pytest.mark.parametrize("version", range(1, 11))
def test_backups_from_before_there_were_names_are_found_by_the_first_report(workspace: Path, version: int) -> None:
    shutil.copy(path_of(version), workspace)
    assert origin_of(workspace).name == ""
    Store.open(workspace).close()
    (made,) = copies_of(workspace)
    assert made.reason == "migration"
    now = renamed(workspace, "新.kaijuan")
    assert [copy.path for copy in copies_of(now)] == [made.path]
    with closing(with_seals(sqlite3.connect(now, isolation_level=None))) as connection:
        connection.execute("UPDATE report SET added_at = '2020-01-01T00:00:00' WHERE id = 1")
    assert copies_of(now) == ()
