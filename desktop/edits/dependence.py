"""When one step depends on another that was made before it, so that the earlier one cannot be taken back alone.

A later step depends on an earlier one that

- changed the same target,
- changed a value that it confirms or decides on, or made the value that it has a note on,
- made or removed the table whose cell it fills, or filled a cell of the table that it made or removed,
- made the figure that it calls a part (其中 …),
- touched the same piece of text as a heading or as page chrome.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.store import Step
from parser.corrections import Correction
from parser.model import Span, Target, TargetKind
from parser.payloads import Payload
from parser.plain import span_from_plain

_PLACES = {TargetKind.SECTION: "heading", TargetKind.NOISE: "span"}


def why_dependent(later: Step, step: Step) -> str | None:
    """What joins two steps, as the end of a sentence about the later one; None where nothing does."""
    touched = {correction.target for correction in step.corrections}
    made = {correction.target for correction in step.corrections if correction.old is None}
    for correction in later.corrections:
        why = _why(correction, touched, made)
        if why:
            return why
    if _overlap(later, step):
        return "动的是同一段文字"
    return None


def subjects(target: Target) -> Iterator[Target]:
    """The values that a confirmation, a note or a decision is about; nothing for any other target."""
    names: list[str] = []
    if target.kind in (TargetKind.CONFIRM, TargetKind.NOTE):
        names = [target.key]
    elif target.kind is TargetKind.FINDING:
        names = target.key.split("|")[1:]
    for name in names:
        try:
            yield Target.parse(name)
        except ValueError:
            continue


def _why(correction: Correction, touched: set[Target], made: set[Target]) -> str | None:
    target = correction.target
    if target in touched:
        return "改的是同一处"
    about = set(subjects(target))
    if target.kind is TargetKind.NOTE and about & made:
        return "是写在这个值上的附注"
    if target.kind in (TargetKind.CONFIRM, TargetKind.FINDING) and about & touched:
        return "是根据这一处的值作的判断"
    if target.kind is TargetKind.CELL and Target(TargetKind.TABLE, _table_of(target)) in touched:
        return "填的是这张表里的格"
    if target.kind is TargetKind.TABLE and target.key in {_table_of(t) for t in touched if t.kind is TargetKind.CELL}:
        return "动的是这一格所在的表"
    whole = (correction.new or {}).get("part_of") if target.kind is TargetKind.INDICATOR else None
    if whole and Target(TargetKind.INDICATOR, str(whole)) in made:
        return "是这个数里的一部分"
    return None


def _overlap(later: Step, step: Step) -> bool:
    return any(_meet(one, other) for one in _places(later) for other in _places(step))


def _meet(one: Span, other: Span) -> bool:
    """Whether two places share text; a heading without text of its own is where it starts."""
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def _places(step: Step) -> Iterator[Span]:
    """The pieces of text that a step made or left as headings or as chrome."""
    for correction in step.corrections:
        name = _PLACES.get(correction.target.kind)
        for payload in (correction.old, correction.new) if name else ():
            place = _place(payload, name)
            if place is not None:
                yield place


def _place(payload: Payload | None, name: str | None) -> Span | None:
    value = payload.get(name or "") if payload else None
    return span_from_plain(value) if value else None


def _table_of(target: Target) -> str:
    return target.key.partition(".")[0]
