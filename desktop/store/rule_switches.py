"""Which rules of checking are switched off in a workspace, and the record of every switch: what, when, on or off."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop.store.choices import About, keep_choice, last_choices
from desktop.store.snapshot import Readable
from desktop.store.workspace import Store


@dataclass(frozen=True, slots=True)
class Switch:
    """One rule switched off or on again; `at` is the local time, ISO with seconds."""

    rule: str
    off: bool
    at: str


def switches(store: Readable) -> tuple[Switch, ...]:
    """Every switch that was ever made in the workspace, oldest first. Raises StoreError."""
    return tuple(Switch(one.subject, bool(one.value), one.at) for one in store.choices(About.RULE))


def rules_off(store: Readable) -> frozenset[str]:
    """The ids of the rules that are switched off now. Raises StoreError."""
    return frozenset(off_since(store))


def off_since(store: Readable) -> dict[str, str]:
    """The rules that are switched off now, each with the time at which that was done last. Raises StoreError."""
    return {rule: last.at for rule, last in last_choices(store.choices(About.RULE)).items() if last.value}


def switch_rules(store: Store, rules: Collection[str], *, off: bool, person: str = "") -> tuple[Switch, ...]:
    """Switch rules off, or on again, and record it; those that are so already are left out. Raises StoreError."""
    before = rules_off(store)
    changed = [rule for rule in rules if (rule in before) is not off]
    if changed:
        with store.writing() as connection:
            for rule in changed:
                keep_choice(connection, About.RULE, rule, off, person)
    return switches(store)[-len(changed) :] if changed else ()
