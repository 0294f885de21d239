"""A change that a person wishes: a named step with its corrections, checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parser.corrections import Correction, How, Kind, Reviewed
from parser.model import Target
from parser.payloads import Payload, payload_of

_LONGEST_LABEL = 40


class Refused(Exception):  # noqa: N818 - it is an answer to a person, not an error
    """A wish that cannot be fulfilled; the message is one Chinese sentence for the person."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One undoable step: its Chinese name in the Edit menu and its corrections, none when nothing would change."""

    label: str
    corrections: tuple[Correction, ...]


def plan(label: str, corrections: Iterable[Correction | None]) -> Plan:
    """A plan of the corrections that change something."""
    kept = tuple(correction for correction in corrections if correction is not None)
    return Plan(label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…", kept)


def correction(
    reviewed: Reviewed, target: Target, new: Payload | None, kind: Kind, *, how: How = How.TYPED, note: str = ""
) -> Correction | None:
    """The correction that gives a target this payload, None when it has it already."""
    old = payload_of(reviewed.report, target)
    return None if old == new else Correction(target=target, kind=kind, old=old, new=new, how=how, note=note)


def original(reviewed: Reviewed, target: Target) -> Payload | None:
    """What the parser read, whatever was made of it since."""
    mark = reviewed.marks.get(target)
    return mark.original if mark else payload_of(reviewed.report, target)


def verb(old: Payload | None, new: Payload | None, was: Payload | None) -> str:
    """What an edit of a value does, for its name: fill in, change, remove, or give back what was read (`was`)."""
    if new is None:
        return "删除"
    if old is not None and new == was:
        return "恢复"
    return "修改" if old is not None else "填入"


def only(corrections: Sequence[Correction | None]) -> bool:
    """Whether exactly one of them changes something."""
    return sum(item is not None for item in corrections) == 1
