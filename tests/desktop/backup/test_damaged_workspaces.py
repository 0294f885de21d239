"""A workspace that is harmed anywhere: it opens, or it is told and a backup takes its place; nothing is overwritten."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.backup.keeping import keep
from desktop.backup.recovery import offer_for
from desktop.backup.restoring import recover
from desktop.files import LOGS
from desktop.first_workspace import RECOVERABLE
from desktop.opened import open_now
from desktop.store import StoreError

ROOT = Path(__file__).resolve().parents[3]
Harm = Callable[[bytes, int], bytes]
FLIP: Harm = lambda data, place: data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :]  # noqa: E731
CUT: Harm = lambda data, place: data[:place]  # noqa: E731


@pytest.mark.timeout(240)
@pytest.mark.parametrize("harm", [FLIP, CUT], ids=["flipped", "cut"])
def test_harmed_at_every_512th_byte(desk, workspace, harm):
    backup = keep(workspace, "start")
    desk.step("四")
    whole, kept = workspace.read_bytes(), desk.dump(backup.path)
    told = 0
    for place in range(0, len(whole), 512):
        clean(workspace)
        data = harm(whole, place)
        workspace.write_bytes(data)
        code = ""
        try:
            open_now(workspace).close()
        except StoreError as error:
            code = error.code
        if code not in RECOVERABLE:
            assert code in ("", "newer", "gone")
            continue
        told += 1
        assert workspace.read_bytes() == data
        aside = recover(workspace, backup)
        assert aside.read_bytes() == data
        assert desk.dump() == kept
    assert told >= (len(whole) // 512 if harm is CUT else 20)


@pytest.mark.timeout(120)
def test_what_is_offered_is_good_wherever_the_workspace_is_harmed(desk, workspace):
    backup = keep(workspace, "start")
    desk.step("四")
    whole = workspace.read_bytes()
    for place in range(0, len(whole), 4096):
        for harm in (FLIP, CUT):
            workspace.write_bytes(harm(whole, place))
            offer = offer_for(workspace)
            assert offer.backup.copy == backup
            assert [step.values for step in offer.remains.steps] in ([], [("四",)], [()])
            assert workspace.read_bytes() == harm(whole, place)


def clean(workspace: Path) -> None:
    for ending in LOGS:
        workspace.with_name(workspace.name + ending).unlink(missing_ok=True)
    for old in workspace.parent.glob("*已损坏*"):
        old.unlink()


@pytest.mark.timeout(120)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
def test_being_killed_while_backups_are_made_and_put_back_harms_nothing(tmp_path):
    command = [sys.executable, str(ROOT / "bench" / "kill_backups.py"), "--kills", "15", "--folder", str(tmp_path)]
    command += ["--seed", str(random.Random(20240131).randrange(10**6))]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "15 kills" in result.stdout
    assert "0 wrong" in result.stdout
