"""Forbids this process and all it starts to open a socket to another machine, in whatever language that is tried.

On Linux the kernel ends whoever tries (seccomp), after the line of Python was told; no `except` can hide it. Local
sockets and pipes are free. Elsewhere only Python's own sockets are guarded, as `tests/conftest.py` does everywhere.
"""

from __future__ import annotations

import ctypes
import errno
import faulthandler
import os
import platform
import signal
import socket
import struct
import sys

_MACHINES = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}
"""By machine: what the kernel calls it, and its numbers of the calls socket and seccomp."""
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _TRAP = 0x7FFF0000, 0x00030000
_CALL, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16
"""Places in what the kernel shows of a call."""
_NO_NEW_PRIVILEGES, _SET_FILTER, _ALL_THREADS = 38, 1, 1
_UNAVAILABLE = (errno.EINVAL, errno.ENOSYS, errno.EPERM, errno.EACCES)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def forbid(told: int) -> bool:
    """From now on, for good, for all threads and children; False where the system has no such guard.

    `told` is the descriptor of the file where the line is told that tried.
    """
    numbers = _MACHINES.get(platform.machine()) if sys.platform.startswith("linux") else None
    if numbers is None:
        return False
    machine, opening, filtering = numbers
    steps = _steps(machine, opening)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    program = _Program(len(steps) // 8, steps)
    if libc.syscall(filtering, _SET_FILTER, _ALL_THREADS, ctypes.byref(program)):
        if ctypes.get_errno() not in _UNAVAILABLE:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        return False
    faulthandler.register(signal.SIGSYS, told, chain=True)
    return True


def _steps(machine: int, opening: int) -> bytes:
    """A program of the kernel's filter: load, compare and jump over so many steps if it is so or not, return."""
    steps = (
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 0, 6, machine),
        (_LOAD, 0, 0, _CALL),
        (_EQUAL, 0, 4, opening),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 1, 0, socket.AF_INET),
        (_EQUAL, 0, 1, socket.AF_INET6),
        (_RETURN, 0, 0, _TRAP),
        (_RETURN, 0, 0, _ALLOW),
    )
    return b"".join(struct.pack("HBBI", *step) for step in steps)
