"""The fuzzer on 2,000 files; run by hand, it goes on as long as it is let (`fuzz.py --cases 100000 --minutes 600`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="limits of memory are set as on Linux and macOS")


PART, PARTS = 500, 4


@pytest.mark.timeout(300)
@pytest.mark.parametrize("first", range(0, PART * PARTS, PART))
def test_spoiled_files_give_a_report_or_a_clear_error(first: int) -> None:
    fuzz = Path(__file__).with_name("fuzz.py")
    command = [sys.executable, fuzz, "--first", str(first), "--cases", str(PART), "--seed", "7"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    assert f"{PART} files, 0 broke the parser" in run.stdout
