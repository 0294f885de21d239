"""Steps out of the middle of the history: one taken back that others followed, one that was left taken again.

Both are steps of their own, with their own undo; nothing that was ever done is changed or forgotten. What a later step
depends on is not taken back: `desktop.edits.dependence` says what that means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from desktop.edits.dependence import why_dependent
from desktop.edits.plan import Plan, Refused, plan
from desktop.edits.soundness import faults
from desktop.store import Step
from desktop.store.records import to_the_minute
from parser.corrections import Correction, How, Kind, Reviewed, same_value
from parser.model import Target, TargetKind
from parser.payloads import Payload, assemble, payload_of

Fate = Literal["", "undone", "superseded", "reverted"]
"""What became of a step: it holds, can be redone, was left when another one was made, or was taken back later."""

_ANNOTATIONS = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)
_AGAIN = "重新采用："
_OPPOSITES = {Kind.ADD: Kind.REMOVE, Kind.REMOVE: Kind.ADD, Kind.SPLIT: Kind.JOIN, Kind.JOIN: Kind.SPLIT}


def reverting(steps: Iterable[Step]) -> dict[int, Step]:
    """The steps that were taken back out of the middle, by id, each with the step that did it and holds."""
    found: dict[int, Step] = {}
    for step in sorted((step for step in steps if not step.undone), key=lambda step: step.id, reverse=True):
        if step.reverts is not None and step.id not in found:
            found.setdefault(step.reverts, step)
    return found


def fate(step: Step, taken_back: dict[int, Step]) -> Fate:
    """What became of a step; `taken_back` are those that `reverting` finds."""
    if step.undone:
        return "superseded" if step.superseded else "undone"
    return "reverted" if step.id in taken_back else ""


def holding(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that make the report what it is: neither undone nor taken back, and without those that took back."""
    listed = tuple(steps)
    taken_back = reverting(listed)
    cancels = {step.id for step in taken_back.values()}
    return tuple(step for step in listed if not fate(step, taken_back) and step.id not in cancels)


def revert(reviewed: Reviewed, steps: Sequence[Step], step: Step) -> Plan:
    """Take one step back and leave those that were made after it. `steps` are all of the report, oldest first.

    Refused where a later step that holds depends on it; the reason names the newest of these.
    """
    taken_back = reverting(steps)
    if step.undone:
        raise Refused("这一步本来就是撤销了的，不用再撤回。")
    if step.id in taken_back:
        raise Refused(f"这一步已经在 {to_the_minute(taken_back[step.id].at)} 撤回了，不用再撤回。")
    for later in reversed(_later(steps, step, taken_back)):
        why = why_dependent(later, step)
        if why:
            raise Refused(f"不能撤回：{to_the_minute(later.at)} 的“{later.label}”{why}。请先撤回那一步。")
    made = [_taken_back(correction, step) for correction in reversed(step.corrections)]
    if any(present(reviewed, target) != payload for target, payload in _ends(step.corrections)):
        raise Refused("不能撤回：这里现在的内容已不是这一步改成的了（文件的读法变了），请直接修改。")
    _check_sound(reviewed, made, "撤回")
    return replace(plan(_label(steps, step), made), reverts=step.id)


def retake(reviewed: Reviewed, steps: Sequence[Step], step: Step) -> Plan:
    """Make a step again that was undone, left or taken back, where everything still is as it was before it."""
    if not fate(step, reverting(steps)):
        raise Refused("这一步正有效，不用重新采用。")
    now: dict[Target, Payload | None] = {}
    made: list[Correction] = []
    for correction in step.corrections:
        target = correction.target
        here = now[target] if target in now else present(reviewed, target)
        if here != correction.old and not same_value(here, correction.old):
            raise Refused(f"不能重新采用：“{step.label}”之前的内容和现在的不同，后来又改过，请直接修改。")
        now[target] = correction.new
        made.append(replace(correction, old=here, at="", by=""))
    _check_place(reviewed, now)
    _check_sound(reviewed, made, "重新采用")
    label = step.label.removeprefix(_AGAIN)
    return replace(plan(_AGAIN + label, made), retakes=step.id)


def present(reviewed: Reviewed, target: Target) -> Payload | None:
    """What a target holds now, exactly as its last correction left it."""
    if target.kind in _ANNOTATIONS:
        return reviewed.annotations.get(target)
    mark = reviewed.marks.get(target)
    return mark.last.new if mark else payload_of(reviewed.report, target)


def _later(steps: Sequence[Step], step: Step, taken_back: dict[int, Step]) -> list[Step]:
    """The steps after one that hold. One that was taken back since is as if neither had been made."""
    after = [other for other in steps if other.id > step.id and not other.undone]
    pairs = {other.id: taken_back[other.id].id for other in after if other.id in taken_back}
    gone = {*pairs, *pairs.values()}
    return [other for other in after if other.id not in gone]


def _taken_back(correction: Correction, step: Step) -> Correction:
    inverse = correction.inverse()
    selected = inverse.new is not None and bool(inverse.new.get("span") or inverse.new.get("heading"))
    return replace(
        inverse,
        kind=_OPPOSITES.get(correction.kind, correction.kind),
        how=How.SELECTED if selected else How.TYPED,
        at="",
        by="",
        note=f"撤回 {to_the_minute(step.at)} 的“{step.label}”",
    )


def _ends(corrections: Iterable[Correction]) -> Iterable[tuple[Target, Payload | None]]:
    """What a step left in each of its targets."""
    return {correction.target: correction.new for correction in corrections}.items()


def _check_place(reviewed: Reviewed, now: dict[Target, Payload | None]) -> None:
    """Refuse what would hang on nothing: a cell without its table, a judgement on what is another value now."""
    report = reviewed.report
    for target, payload in now.items():
        if payload is None:
            continue
        if target.kind is TargetKind.CELL:
            table = Target(TargetKind.TABLE, target.key.partition(".")[0])
            if (now[table] if table in now else present(reviewed, table)) is None:
                raise Refused("不能重新采用：这一格所在的表现在没有了，请先恢复那张表。")
        if target.kind is TargetKind.CONFIRM:
            seen = Target.parse(target.key)
            if not same_value(present(reviewed, seen), payload.get("seen")):
                raise Refused("不能重新采用：当时确认的是另一个值，请对照原文重新确认。")
        if target.kind is TargetKind.FINDING:
            sides = [(one.left, one.right) for one in report.findings if one.target == target]
            if (payload.get("left"), payload.get("right")) not in sides:
                raise Refused("不能重新采用：这一条核对现在的数和当时的不同，请重新处理。")


def _check_sound(reviewed: Reviewed, made: Iterable[Correction], word: str) -> None:
    """Refuse what would leave sections or chrome in a state that no other step could bring about."""
    changed = {one.target: one.new for one in made if one.target.kind in (TargetKind.SECTION, TargetKind.NOISE)}
    if changed and faults(assemble(reviewed.report, changed)) - faults(reviewed.report):
        raise Refused(f"不能{word}：章节或页面框架后来又改过，这样做会使它们重叠或层级不连，请直接修改。")


def _label(steps: Sequence[Step], step: Step) -> str:
    """“撤回：” and what was done; where a step is taken back that had itself taken back, “恢复：” and what that was."""
    by_id = {other.id: other for other in steps}
    again = False
    while step.reverts in by_id:
        step, again = by_id[step.reverts], not again
    return f"{'恢复' if again else '撤回'}：{step.label}"
