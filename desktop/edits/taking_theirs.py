"""The step by which a person takes what another copy of the workspace has, where both had changed it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.edits.chronicle import present
from desktop.edits.plan import Plan, Refused, plan
from desktop.edits.soundness import faults
from desktop.merging.deciding import OpenConflict
from parser.corrections import Correction, Reviewed
from parser.model import TargetKind
from parser.payloads import assemble

_PLACES = (TargetKind.SECTION, TargetKind.NOISE)


def take_theirs(reviewed: Reviewed, conflicts: Sequence[OpenConflict]) -> Plan:
    """Give the targets of conflicts of one report the payloads of the other copy; nothing where they have them."""
    made = [
        Correction(
            target=conflict.target,
            kind=conflict.kind,
            old=present(reviewed, conflict.target),
            new=conflict.theirs,
            how=conflict.how,
            note=conflict.note,
        )
        for conflict in conflicts
        if present(reviewed, conflict.target) != conflict.theirs
    ]
    changed = {one.target: one.new for one in made if one.target.kind in _PLACES}
    if changed and faults(assemble(reviewed.report, changed)) - faults(reviewed.report):
        raise Refused("章节后来又改过，采用对方的会使章节重叠或层级不连。请打开这份报告直接修改。")
    people = "、".join(dict.fromkeys(conflict.theirs_person or conflict.came_from for conflict in conflicts))
    return plan(f"采用{people}的 {len(made)} 处", made)
