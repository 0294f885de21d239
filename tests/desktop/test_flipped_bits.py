"""A bit that flipped anywhere in a live workspace: what is shown equals what was kept, or it is told."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import whole_workspace
from clocks import Clock
from factories import note
from faults import refusal
from old_workspaces import path_of
from whole_workspace import TOLD, differences, seen

from desktop.backup.harmed import look_through
from desktop.backup.keeping import keep
from desktop.backup.listing import examine
from desktop.backup.recovery import offer_for
from desktop.backup.thinning import LAST_DAYS
from desktop.files import LOGS
from desktop.merging.merge import merge
from desktop.merging.parts import Part, give_out
from desktop.store import Snapshot, Store, StoreError
from desktop.store import copies as store_copies
from desktop.store.copies import copies_of, folder_of, make_copy
from desktop.store.harm import harm_of
from desktop.store.replacing import replace_report
from desktop.store.schema import VERSION
from desktop.store.seals import ALL, with_seals

SAMPLED = 400


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Rows in every table, no log."""
    path = tmp_path / "whole.kaijuan"
    whole_workspace.fill(path)
    return path


def lay(whole: Path, data: bytes) -> Path:
    path = whole.with_name("w.kaijuan")
    for old in (*(path.with_name(path.name + ending) for ending in LOGS), *path.parent.glob("w（*")):
        old.unlink(missing_ok=True)
    path.write_bytes(data)
    return path


def flip(path: Path, *texts: bytes, by: int = 1) -> bytes:
    """Flip a bit in the middle of a text wherever it stands, but not in indexes; the bytes as they are then."""
    data = bytearray(path.read_bytes())
    for text in texts:
        assert text in data
        at = data.find(text)
        while at >= 0:
            data[at + len(text) // 2] ^= by
            at = data.find(text, at + 1)
    path.write_bytes(data)
    return bytes(data)


def codes(path: Path, report_id: int) -> set[str | None]:
    with Store.open(path) as store:
        reads = (store.steps, store.corrections, store.source_bytes, store.acceptances)
        return {refusal(lambda read=read: read(report_id), StoreError) for read in reads}


def places(size: int) -> list[tuple[int, int]]:
    """Every 512th byte, and some bits anywhere."""
    chance = random.Random(20240131)
    anywhere = [(chance.randrange(size), 1 << chance.randrange(8)) for _ in range(SAMPLED)]
    return [*((place, 0x55) for place in range(0, size, 512)), *anywhere]


@pytest.mark.timeout(240)
def test_wherever_it_flips_what_is_shown_is_right_or_it_is_told(whole):
    data, then, outcomes = whole.read_bytes(), seen(whole), Counter()
    for place, bit in places(len(data)):
        harmed = data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]
        path = lay(whole, harmed)
        try:
            now = seen(path)
        except StoreError as error:
            outcomes[error.code] += 1
            if path.read_bytes() == harmed:
                continue
            raise
        assert differences(now, then) == [], (place, bit)
        outcomes["told" if now["harm"] or TOLD in [now[one] for one in range(1, 5)] else "right"] += 1
        for kept in path.parent.glob("w（*"):  # an index was damaged and made anew
            assert kept.read_bytes() == harmed
            outcomes["reindexed"] += 1
    assert outcomes.keys() <= {"damaged", "foreign", "told", "right", "reindexed"}
    assert min(outcomes[one] for one in ("damaged", "told", "right", "reindexed")) > 0, outcomes


@pytest.mark.timeout(240)
def test_wherever_it_flips_in_a_log_that_was_left_the_same(whole, tmp_path):
    with Store.open(whole) as store:
        before = [store.steps(one) for one in (1, 2)]
        for number in range(6):
            store.append(1 + number % 2, str(number), [note(number)])
        main, log = whole.read_bytes(), whole.with_name(whole.name + "-wal").read_bytes()
        after = [store.steps(one) for one in (1, 2)]
    for place in range(0, len(log), 512):
        path = lay(whole, main)
        harmed = log[:place] + bytes([log[place] ^ 0x55]) + log[place + 1 :]
        path.with_name(path.name + "-wal").write_bytes(harmed)
        with Store.open(path) as store:
            now = [store.steps(one) for one in (1, 2)]
            assert store.harmed is not None or (now == after or place >= len(log) - 4200), place
            assert all(steps == later[: len(steps)] for steps, later in zip(now, after, strict=True))
            assert all(len(steps) >= len(first) for steps, first in zip(now, before, strict=True))
            assert not look_through(path).harm


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ('{"text":"1，0"}', 1),  # a correction
        ("附注 1", None),  # the name of a step, in every report
        ("4.txt", 4),  # the name of a report
    ],
)
def test_what_stands_in_rows_is_told_of_its_report_and_the_others_go_on(whole, text, report):
    then = seen(whole)
    data = flip(whole, text.encode())
    for one in (1, 2, 4):
        assert codes(whole, one) == ({"harmed"} if report in (one, None) else {None})
    now = seen(whole)
    assert now["harm"].reports == ({report} if report else {1, 2, 3, 4})
    assert differences(now, then) == []
    assert whole.read_bytes() == data
    assert not any(whole.with_name(whole.name + ending).exists() for ending in LOGS)


def test_the_message_names_the_report_and_says_what_to_do(whole):
    flip(whole, "1，0".encode())
    with Store.open(whole) as store, pytest.raises(StoreError) as told:
        store.steps(1)
    for words in ("“1.txt”", "有损坏", "不会导出", "其余报告不受影响", "恢复备份", "重新添加原文件"):
        assert words in told.value.message


def test_a_summary_or_a_problem_is_no_loss_and_is_worked_out_anew(whole):
    flip(whole, '"agency":"单位2"'.encode())
    flip(whole, "第1处不平".encode())
    with Store.open(whole) as store:
        assert [row.summary == {} for row in store.reports()] == [False, True, False]
        assert [problem.text for problem in store.problems(1)] == ["第0处不平"]
        assert store.of_year(2022) == ()
        assert look_through(whole).harm.derived == {1, 2, 3, 4}
        for report_id in (1, 2, 3, 4):
            store.set_summary(report_id, {"agency": "新"}, ())
            store.steps(report_id)
        assert not look_through(whole).harm


def test_a_damaged_row_is_not_sealed_as_if_it_were_right(whole):
    flip(whole, b"4.txt")
    with Store.open(whole) as store:
        store.remove_report(4)
        store.restore_report(4)
        store.set_status(4, "accepted")
        assert [row.harmed for row in store.reports()] == [False, False, True]
    with Store.open(whole) as store:
        assert [row.harmed for row in store.reports()] == [False, False, True]
        assert refusal(lambda: store.steps(4), StoreError) == "harmed"
        assert [store.report(one).harmed for one in (1, 2)] == [False, False]


def test_who_takes_a_damaged_report_out_of_the_queue_hears_no_more_of_it(whole):
    flip(whole, b"4.txt")
    (name,) = look_through(whole).names
    assert name == "4.uxt"
    with Store.open(whole) as store:
        store.remove_report(4)
    assert look_through(whole).names == ()
    assert look_through(whole).harm.reports == {4}


def test_one_that_only_a_flip_took_out_of_the_queue_is_told(whole):
    with closing(with_seals(sqlite3.connect(whole))) as connection, connection:
        kept = connection.execute("SELECT digest FROM report WHERE id = 4").fetchone()
        connection.execute("UPDATE report SET removed = 1 WHERE id = 4")
        connection.execute("UPDATE report SET digest = ? WHERE id = 4", kept)
    assert look_through(whole).names == ("4.txt",)


def test_a_snapshot_hands_out_nothing_that_is_damaged(whole):
    flip(whole, "1，0".encode())
    with Store.open(whole) as store:
        snapshot = Snapshot(store)
        assert refusal(lambda: snapshot.steps(1), StoreError) == "harmed"
        assert len(snapshot.steps(2)) == 3


def test_neither_merged_nor_given_out_nor_replaced(whole, tmp_path):
    other = tmp_path / "other.kaijuan"
    shutil.copy(whole, other)
    flip(other, "1，0".encode())
    with Store.open(whole) as store:
        before = harm_of(store._database._connection), store.steps(1)
        with pytest.raises(StoreError) as told:
            merge(store, other, "")
        assert (told.value.code, "1 份报告" in told.value.message) == ("harmed_copy", True)
        assert before == (harm_of(store._database._connection), store.steps(1))
    with Store.open(other) as store:
        assert refusal(lambda: merge(store, whole, ""), StoreError) == "harmed_copy"
        parts = [Part("甲", tmp_path / "part.kaijuan", (1,))]
        assert refusal(lambda: give_out(store, parts, ""), StoreError) == "harmed"
        assert not parts[0].path.exists()
        assert refusal(lambda: replace_report(store, 1, b"new", (), ""), StoreError) == "harmed"


class TestSources:
    def test_the_bytes_are_put_right_from_the_file_where_it_is_as_it_was(self, whole, tmp_path):
        file = tmp_path / "年报.txt"
        file.write_bytes(b"unique text of a report" * 9)
        with Store.open(whole) as store:
            report_id = store.add_report("年报.txt", file.read_bytes(), str(file), None)
        flip(whole, b"unique text of a report")
        with Store.open(whole, looking=True) as store:
            assert store.source_bytes(report_id) == file.read_bytes()
        with Store.open(whole) as store:
            assert store.source_bytes(report_id) == file.read_bytes()
        file.unlink()
        with Store.open(whole) as store:
            assert store.source_bytes(report_id) == b"unique text of a report" * 9

    @pytest.mark.parametrize("there", [None, b"another text"])
    def test_else_it_is_told_and_mended_by_reading_the_file_again(self, whole, tmp_path, there):
        file, data = tmp_path / "年报.txt", b"unique text of a report" * 9
        with Store.open(whole) as store:
            report_id = store.add_report("年报.txt", data, str(file), None)
            store.append(report_id, "附注", [note("留着")])
        flip(whole, b"unique text of a report")
        if there:
            file.write_bytes(there)
        with Store.open(whole) as store:
            with pytest.raises(StoreError) as told:
                store.source_bytes(report_id)
            assert "“年报.txt”" in told.value.message
            assert "重新添加原文件" in told.value.message
            assert store.find_report(store.report(report_id).sha256) == report_id
            store.mend(store.report(report_id).sha256, data)
            assert store.source_bytes(report_id) == data
            assert [step.label for step in store.steps(report_id)] == ["附注"]


class TestBackups:
    def test_while_a_report_is_damaged_no_backup_goes(self, whole):
        first = make_copy(whole, "time")
        for number in range(12):
            shutil.copy(first.path, folder_of(whole) / f"whole 2020-01-31 09-00-{number:02} 定时.kaijuan")
        for day in range(LAST_DAYS):
            shutil.copy(first.path, folder_of(whole) / f"whole 2020-02-{day + 1:02} 09-00-00 定时.kaijuan")
        before = set(copies_of(whole))
        flip(whole, "1，0".encode())
        assert keep(whole, "hand") is not None
        assert before < set(copies_of(whole))
        with Store.open(whole) as store:
            store.remove_report(1)
        keep(whole, "hand")
        assert not before < set(copies_of(whole))

    def test_one_that_holds_damaged_reports_says_so(self, whole):
        good = make_copy(whole, "hand")
        flip(whole, "1，0".encode())
        bad = make_copy(whole, "hand")
        assert examine(whole, good).damaged == ()
        found = examine(whole, bad)
        assert (found.sound, found.whole, found.damaged) == (True, False, ("1.txt",))
        assert examine(whole, good).whole

    def test_the_newest_without_damaged_reports_is_offered(self, whole, monkeypatch):
        Clock(tick=timedelta(minutes=1)).put_into(monkeypatch, store_copies)
        older, good = make_copy(whole, "time"), make_copy(whole, "hand")
        flip(whole, "1，0".encode())
        partly = [make_copy(whole, "hand") for _ in range(2)]
        broken = make_copy(whole, "hand")
        broken.path.write_bytes(b"x" * 9000)
        offer = offer_for(whole)
        assert offer.backup.copy == good
        assert (offer.broken, [one.copy for one in offer.partly]) == (1, partly[::-1])
        assert offer.examined.whole
        for copy in (older, good):
            copy.path.unlink()
        offer = offer_for(whole)
        assert offer.backup.copy == partly[-1]
        assert (offer.examined.whole, offer.examined.damaged) == (False, ("1.txt",))
        assert offer.partly == ()

    def test_one_of_a_copy_is_not_offered_before_its_own(self, whole):
        other = whole.with_name("副本.kaijuan")
        with Store.open(whole) as store:
            store.copy_to(other)
        make_copy(other, "hand")
        flip(whole, "1，0".encode())
        own = make_copy(whole, "hand")
        assert offer_for(whole).backup.copy == own


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_old_workspaces_are_sealed_as_they_are_brought_up_to_date(tmp_path, version):
    path = tmp_path / "w.kaijuan"
    shutil.copy(path_of(version), path)
    with Store.open(path) as store, store.reading() as connection:
        assert not look_through(path).harm
        for sealed in ALL:
            rows = f"SELECT count(*) FROM {sealed.table}"
            assert connection.execute(f"{rows} WHERE {sealed.into} IS NULL").fetchone() == (0,)
    flip(path, "青石县应急管理局".encode())
    assert codes(path, 1) == {"harmed"}
    assert codes(path, 2) == {None}


def test_the_sums_of_every_table_follow_what_is_done(whole):
    with Store.open(whole) as store:
        store.set_undone(store.steps(4)[-1].id, False)
        store.append(4, "又一步", [note("新")])
        store.set_encoding(2, "gb18030", "王")
        store.set_meta("kept_files", {})
        store.decide(["D-10||2021"], "", "", "李")
        with store.writing() as connection:
            connection.execute("UPDATE given SET back_at = 'y'")
            connection.execute("UPDATE conflict SET decided = 'ours'")
            connection.execute("UPDATE dispute SET decided = 'theirs'")
        assert not look_through(whole).harm
