from __future__ import annotations

import errno
import sqlite3
from datetime import datetime, timedelta

import pytest
from faults import Countdown, failing_system

from desktop.backup import keeping, listing
from desktop.backup.comparing import Missing, missing, same
from desktop.backup.keeping import keep
from desktop.backup.listing import backups_of, is_sound, looked_at
from desktop.backup.thinning import LAST_DAYS
from desktop.store.copies import Copy, CopyError, copies_of, folder_of, make_copy


class TestKeeping:
    def test_only_what_changed_is_backed_up(self, desk, workspace):
        assert keep(workspace, "start") is not None
        assert keep(workspace, "start") is None
        desk.do(lambda store: store.set_meta("open_report", 1))
        assert keep(workspace, "time") is None, "which report is open is no work"
        desk.step("四")
        assert keep(workspace, "time") is not None
        assert keep(workspace, "replace") is None
        assert keep(workspace, "hand") is not None, "who asks for one gets one"

    @pytest.mark.parametrize(
        "change",
        [
            lambda store: store.set_undone(3, True),
            lambda store: store.set_status(1, "accepted"),
            lambda store: store.remove_report(1),
            lambda store: store.set_meta("rule_switches", [1]),
            lambda store: store.decide(["x"], "属实"),
            lambda store: store.set_summary(1, {"year": 2020}),
            lambda store: store.add_report("丙.txt", b"c", None, None),
            lambda store: store.set_status_of_many([2], "accepted", "王五"),
        ],
    )
    def test_every_kind_of_change_counts(self, desk, workspace, change):
        copy = keep(workspace, "start")
        assert same(workspace, copy.path)
        desk.do(change)
        assert not same(workspace, copy.path)
        assert keep(workspace, "time") is not None

    def test_one_that_cannot_be_read_does_not_count(self, desk, workspace):
        copy = keep(workspace, "start")
        copy.path.write_bytes(b"rotten" * 1000)
        assert keep(workspace, "start") is not None

    def test_a_clock_that_was_set_back_makes_no_backups_of_nothing(self, desk, workspace):
        ahead = keep(workspace, "start").path
        ahead.rename(ahead.with_name(f"工作区 {datetime.now() + timedelta(days=400):%Y-%m-%d %H-%M-%S} 定时.kaijuan"))
        desk.step("四")
        assert keep(workspace, "time") is not None
        assert keep(workspace, "time") is None
        assert len(copies_of(workspace)) == 2

    def test_older_ones_are_thinned_when_a_new_one_is_there(self, desk, workspace):
        folder = folder_of(workspace)
        folder.mkdir()
        day = datetime.now() - timedelta(days=8)
        names = [f"工作区 {day:%Y-%m-%d} {hour:02}-00-00 定时.kaijuan" for hour in range(8, 18)]
        younger = [f"工作区 {day + timedelta(days=n):%Y-%m-%d} 12-00-00 定时.kaijuan" for n in range(LAST_DAYS, 0, -1)]
        for name in (*names, *younger):
            (folder / name).write_bytes(b"old")
        strangers = folder / "工作区 的说明.txt"
        strangers.touch()
        made = keep(workspace, "time")
        assert [copy.path for copy in copies_of(workspace)] == [
            made.path,
            *(folder / name for name in (*younger, names[-1])),
        ]
        assert strangers.exists()

    def test_nothing_is_thinned_where_no_new_one_could_be_made(self, desk, workspace, monkeypatch):
        folder = folder_of(workspace)
        folder.mkdir()
        for hour in range(8, 18):
            (folder / f"工作区 2020-01-01 {hour:02}-00-00 定时.kaijuan").write_bytes(b"old")
        for day in range(2, 2 + LAST_DAYS):
            (folder / f"工作区 2020-01-{day:02} 09-00-00 定时.kaijuan").write_bytes(b"old")
        for call in range(1, 40):
            faults = Countdown(call, sqlite3.SQLITE_FULL)
            try:
                keep(workspace, "hand", faults.connect)
            except CopyError:
                assert len(copies_of(workspace)) == 10 + LAST_DAYS
            else:
                break
        assert call > 8
        assert len(copies_of(workspace)) == 2 + LAST_DAYS

    def test_large_ones_go_earlier(self, desk, workspace, monkeypatch):
        monkeypatch.setattr(keeping, "ALLOWED_BYTES", 1)
        monkeypatch.setattr(keeping, "ALLOWED_TIMES", 12)
        now = datetime.now()
        size = make_copy(workspace, "hand").path.stat().st_size
        for minutes in range(30, 1200, 30):
            name = f"工作区 {now - timedelta(minutes=minutes):%Y-%m-%d %H-%M-%S} 定时.kaijuan"
            (folder_of(workspace) / name).write_bytes(bytes(size))
        made = keep(workspace, "hand")
        kept = copies_of(workspace)
        assert made in kept
        assert len(kept) <= 12

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
    def test_a_failure_at_any_call_of_the_system_takes_no_good_one_away(self, desk, workspace, number):
        first = keep(workspace, "start")
        before = desk.dump()
        for call in range(1, 80):
            with failing_system(call, number) as faults:
                try:
                    keep(workspace, "hand")
                except CopyError as error:
                    told = error.message
                    assert told.startswith("备份没有做成")
            assert first in copies_of(workspace)
            assert all(is_sound(copy) for copy in copies_of(workspace))
            assert desk.dump() == before
            if not faults.failed:
                break
        assert call > 15


class TestListing:
    def test_what_a_backup_holds(self, desk, workspace):
        copy = keep(workspace, "start")
        (backup,) = backups_of(workspace)
        assert (backup.copy, backup.size) == (copy, copy.path.stat().st_size)
        assert (backup.contents.reports, backup.contents.corrections, backup.contents.accepted) == (2, 3, 1)

    def test_a_damaged_one_is_passed_over(self, desk, workspace):
        good = keep(workspace, "start")
        desk.step("四")
        bad = keep(workspace, "time")
        bad.path.write_bytes(bad.path.read_bytes()[:5000])
        found = list(looked_at(copies_of(workspace)))
        assert {one.copy: (examined.sound, examined.whole) for one, examined in found} == {
            bad: (False, False),
            good: (True, True),
        }

    def test_every_flipped_bit_and_every_cut_of_a_backup_is_noticed(self, desk, workspace):
        copy = keep(workspace, "start")
        data = copy.path.read_bytes()
        for place in range(0, len(data), 512):
            flipped = bytearray(data)
            flipped[place] ^= 1 << place % 8
            copy.path.write_bytes(flipped)
            assert not is_sound(copy), f"byte {place}"
            copy.path.write_bytes(data[:place])
            assert not is_sound(copy), f"cut at {place}"
            backups_of(workspace)
        copy.path.write_bytes(data)
        assert is_sound(copy)

    def test_one_that_was_renamed_is_checked_as_far_as_can_be(self, desk, workspace):
        copy = keep(workspace, "start")
        other = Copy(copy.path.rename(copy.path.with_name("工作区 2024-01-31 09-00-00 手动.kaijuan")), copy.at, "hand")
        assert copies_of(workspace)[0].digest == ""
        assert is_sound(other)
        other.path.write_bytes(other.path.read_bytes()[:-4096])
        assert not is_sound(other)


class TestComparing:
    def test_what_is_there_now_and_was_not_then(self, desk, workspace):
        then = keep(workspace, "start").path
        assert not missing(workspace, then)
        desk.step("四", "五")
        desk.step("六", report=2)
        desk.add("丙.txt", "丙")
        desk.do(lambda store: store.set_status(1, "accepted"))
        found = missing(workspace, then)
        assert found == Missing(("丙.txt",), {"甲.txt": 2, "乙.txt": 1}, ("甲.txt",))
        assert not missing(then, workspace)

    def test_what_was_taken_back_is_not_missing(self, desk, workspace):
        then = keep(workspace, "start").path
        desk.do(lambda store: store.set_undone(3, True))
        desk.do(lambda store: store.remove_report(2))
        assert not missing(workspace, then)
        assert missing(then, workspace) == Missing(("乙.txt",), {"甲.txt": 1}, ("乙.txt",))


def test_a_backup_that_cannot_be_read_to_its_end_is_not_called_whole(desk, workspace, monkeypatch):
    copy = keep(workspace, "hand")

    def fail(*_arguments, **_named):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(listing, "look_through", fail)
    assert listing.examine(workspace, copy) == listing.Examined(False)
