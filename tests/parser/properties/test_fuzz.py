"""The fuzzer for a few seconds; run by hand, it goes on as long as it is let (`fuzz.py --minutes 10`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="limits of memory are set as on Linux and macOS")


def test_spoiled_files_give_a_report_or_a_clear_error() -> None:
    command = [sys.executable, Path(__file__).with_name("fuzz.py"), "--cases", "60", "--minutes", "0.5", "--seed", "7"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    assert "0 broke the parser" in run.stdout
