from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import screen
from desktop.screen import has_screen, screen_trouble

ROOT = Path(__file__).resolve().parents[2]
NOBODY = ":3971"
"""An X display that nobody has."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X displays are of Linux")


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_screen_is_one_that_is_named(environment: dict[str, str], there: bool) -> None:
    assert has_screen(environment) is there


@pytest.mark.parametrize("name", [NOBODY, f"unix{NOBODY}", f"{NOBODY}.0", "/nowhere/org.xquartz:0", "nonsense"])
def test_a_display_that_does_not_answer_is_told(name: str) -> None:
    told = screen_trouble({"DISPLAY": name})
    assert told is not None
    assert f"DISPLAY={name}" in told
    assert "--export" in told


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": NOBODY, "QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": NOBODY, "WAYLAND_DISPLAY": "wayland-0"}],
)
def test_where_qt_does_not_use_it_the_display_does_not_matter(environment: dict[str, str]) -> None:
    assert screen_trouble(environment) is None


def test_a_display_that_answers_is_left_to_qt() -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X3972")
        server.listen()
        assert screen_trouble({"DISPLAY": ":3972"}) is None


def test_a_display_of_another_machine_is_asked_over_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []

    def refuse(address: tuple[str, int], _timeout: float) -> socket.socket:
        asked.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(screen.socket, "create_connection", refuse)
    assert screen_trouble({"DISPLAY": "localhost:10.0"}) is not None
    assert asked == [("localhost", 6010)]


def test_the_program_says_so_in_chinese_and_ends_with_1() -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")
    }
    command = [sys.executable, "-m", "desktop"]
    environment |= {"DISPLAY": NOBODY}
    result = subprocess.run(command, capture_output=True, env=environment, cwd=ROOT, check=False)
    assert result.returncode == 1
    assert result.stdout == b""
    assert "连不上显示器" in result.stderr.decode()
