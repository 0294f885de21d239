"""No pattern runs away on a short hostile line, whose ways to be read double with each character."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

PUMPED = Path(__file__).with_name("pumped.py")


@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="time of the processor is limited as on Linux and macOS")
def test_none_takes_longer_and_longer() -> None:
    ran = subprocess.run([sys.executable, PUMPED], capture_output=True, text=True, encoding="utf-8", check=False)
    last = ran.stdout.splitlines()[-1]
    assert ran.returncode == 0, last + ran.stderr
    assert int(last.split()[0]) > 600
