"""Replacing words in many values and section titles at once: what each would become, and one step of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from desktop.edits.plan import Plan, Refused
from desktop.edits.sections import set_section_number, set_section_title
from desktop.edits.values import type_value
from parser.corrections import Correction, Reviewed
from parser.model import Target

Part = Literal["value", "title", "number"]
_SHOWN = 8
"""Letters of the two texts that the name of the step shows."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a value, or the title or number of a section, is to be."""

    target: Target
    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """One step with all that can be done, `count` values and headings, and why the others cannot."""

    plan: Plan
    count: int
    refused: tuple[tuple[Target, str], ...]


def replace_texts(reviewed: Reviewed, wishes: Sequence[Wish], old: str, new: str) -> Replacement:
    """The step that gives values and headings their new texts; what cannot be so is left out with the reason."""
    made: list[Correction] = []
    refused: list[tuple[Target, str]] = []
    for wish in wishes:
        try:
            made += _corrections(reviewed, wish)
        except Refused as refusal:
            refused.append((wish.target, str(refusal)))
    count = len({wish.target for wish in wishes} - {target for target, _why in refused})
    label = f"替换 “{_short(old)}” → “{_short(new)}”（{count} 处）"
    return Replacement(Plan(label, _merged(made)), count, tuple(refused))


def _corrections(reviewed: Reviewed, wish: Wish) -> tuple[Correction, ...]:
    if wish.part == "title":
        made = set_section_title(reviewed, wish.target, wish.text)
    elif wish.part == "number":
        made = set_section_number(reviewed, wish.target, wish.text)
    elif not wish.text.strip():
        raise Refused("替换后就空了，没有替换。要删除这个值，请选中它按 Delete。")
    else:
        made = type_value(reviewed, wish.target, wish.text)
    if not made.corrections:
        raise Refused("替换后的值和原来一样。")
    return made.corrections


def _merged(made: Iterable[Correction]) -> tuple[Correction, ...]:
    """One correction a target: number and title of a heading are changed together."""
    by_target: dict[Target, Correction] = {}
    for one in made:
        before = by_target.get(one.target)
        if before is None or before.new is None or one.new is None or one.old is None:
            by_target[one.target] = one
        else:
            changed = {name: value for name, value in one.new.items() if one.old.get(name) != value}
            by_target[one.target] = replace(before, new={**before.new, **changed})
    return tuple(by_target.values())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
