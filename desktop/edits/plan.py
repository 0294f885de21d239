"""A change that a person wishes: a named step with its corrections, checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parser.corrections import Correction, How, Kind, Reviewed
from parser.model import Target
from parser.payloads import Payload, payload_of

_LONGEST_LABEL = 40


class Refused(Exception):  # noqa: N818 - it is an answer to a person, not an error
    """A wish that cannot be fulfilled; the message is one Chinese sentence for the person."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One undoable step: its Chinese name in the Edit menu and its corrections, none when nothing would change.

    `reverts` is the step that it takes back out of the middle, `retakes` one that it makes again.
    """

    label: str
    corrections: tuple[Correction, ...]
    reverts: int | None = None
    retakes: int | None = None


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


def edit(
    reviewed: Reviewed, target: Target, new: Payload | None, *, how: How = How.TYPED, note: str = ""
) -> Correction | None:
    """The correction of a value: an addition, a change or a removal, by what was there and what is to be."""
    old = payload_of(reviewed.report, target)
    kind = Kind.REMOVE if new is None else Kind.SET if old is not None else Kind.ADD
    return correction(reviewed, target, new, kind, how=how, note=note)


def edit_label(reviewed: Reviewed, made: Correction | None, name: str) -> str:
    """What the step is called: “修改 单位”, or 填入, 删除, 恢复 (what the parser had read)."""
    if made is None or made.new is None:
        return f"删除 {name}"
    if made.old is None:
        return f"填入 {name}"
    return f"{'恢复' if made.new == original(reviewed, made.target) else '修改'} {name}"


def origin(how: How | None, selected: bool, note: str) -> How:
    """Where a new value comes from; one that was worked out (推算) needs a reason."""
    chosen = how or (How.SELECTED if selected else How.TYPED)
    if chosen is How.COMPUTED and not note.strip():
        raise Refused("采用推算值需要写明理由。")
    return chosen
