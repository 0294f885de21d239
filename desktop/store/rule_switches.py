"""Which rules of checking are switched off in a workspace, and the record of every switch: what, when, on or off."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass

from desktop.store.records import now
from desktop.store.snapshot import Readable
from desktop.store.workspace import Store

_KEY = "rule_switches"


@dataclass(frozen=True, slots=True)
class Switch:
    """One rule switched off or on again; `at` is the local time, ISO with seconds."""

    rule: str
    off: bool
    at: str


def switches(store: Readable) -> tuple[Switch, ...]:
    """Every switch that was ever made in the workspace, oldest first. Raises StoreError."""
    return tuple(Switch(str(kept["rule"]), bool(kept["off"]), str(kept["at"])) for kept in store.meta(_KEY, ()))


def rules_off(store: Readable) -> frozenset[str]:
    """The ids of the rules that are switched off now. Raises StoreError."""
    last = {switch.rule: switch.off for switch in switches(store)}
    return frozenset(rule for rule, off in last.items() if off)


def off_since(store: Readable) -> dict[str, str]:
    """The rules that are switched off now, each with the time at which that was done last. Raises StoreError."""
    last = {switch.rule: switch for switch in switches(store)}
    return {rule: switch.at for rule, switch in last.items() if switch.off}


def switch_rules(store: Store, rules: Collection[str], *, off: bool) -> tuple[Switch, ...]:
    """Switch rules off, or on again, and record it; those that are so already are left out. Raises StoreError."""
    before = rules_off(store)
    made = tuple(Switch(rule, off, now()) for rule in rules if (rule in before) is not off)
    if made:
        store.set_meta(_KEY, [asdict(switch) for switch in (*switches(store), *made)])
    return made
