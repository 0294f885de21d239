"""Corrections that were made against another value than is read now, and that nobody has looked at since."""

from __future__ import annotations

from parser.corrections import Correction, Reviewed

CHANGED_READING = "改的时候读到的是另一个值，现在的读法不同了，请核对改后的值"
"""What is said of such a value, in the window and in the workbook."""


def open_conflicts(reviewed: Reviewed) -> tuple[Correction, ...]:
    """Corrections of values made when another value was read (in another encoding, by an older version).

    They hold all the same, and are to be looked at until they are confirmed or made again.
    """
    return tuple(
        correction
        for correction in reviewed.conflicts
        if correction.target in reviewed.values
        and correction.target not in reviewed.confirmed
        and correction.target in reviewed.marks
        and reviewed.marks[correction.target].last == correction
    )
