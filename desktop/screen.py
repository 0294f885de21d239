"""Whether there is a screen to open a window on, found out before Qt is asked: Qt ends the process without one."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress

UNREACHABLE = """\
窗口打不开：连不上显示器（DISPLAY={name}）。报告和已保存的修正都没有变。
如果是远程登录，请用 ssh -X 重新连接，或在本机的桌面上启动；不开窗口也可以导出：
  kaijuan --export 输出.xlsx 文件…"""
_DISPLAY = re.compile(r"(?:(?P<protocol>\w+)/)?(?P<host>[^:/]*|\[[^\]]*\]):(?P<number>\d{1,4})(?:\.\d+)?")
_SECONDS = 3.0
_FIRST_PORT = 6000


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt can open a window here: on Linux that takes a display, or a platform named by hand."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def screen_trouble(environment: Mapping[str, str] = os.environ) -> str | None:
    """Why the X display that is named cannot be used, one message for the person; None where Qt may try."""
    name = environment.get("DISPLAY", "")
    other = environment.get("WAYLAND_DISPLAY") or environment.get("QT_QPA_PLATFORM", "xcb") != "xcb"
    if not sys.platform.startswith("linux") or other or not name:
        return None
    return None if _answers(name) else UNREACHABLE.format(name=name)


def _answers(display: str) -> bool:
    """Whether something listens where an X server of that name would."""
    parts = _DISPLAY.fullmatch(display)
    if parts is None:
        return os.path.exists(display.partition(".")[0])  # noqa: PTH110 - a socket by its path, on other systems
    host, number = parts["host"].strip("[]"), int(parts["number"])
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # where X servers of this machine listen
        return any(_listens(socket.AF_UNIX, address) for address in (f"\0{path}", path))
    with suppress(OSError):
        socket.create_connection((host, _FIRST_PORT + number), _SECONDS).close()
        return True
    return False


def _listens(family: socket.AddressFamily, address: str) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(_SECONDS)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
