"""What becomes of one report that two copies have: a pure comparison of their steps.

Both copies know the steps they had in common, by name, and every time the state of one was turned. So each copy says
by itself what it changed since: steps and turns that the other does not have. Where only the other one changed
something, it is taken as it is. Where both did, each target goes by itself: what only the other changed is taken, what
both left different is a conflict, and so is what hangs together with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.merging.last_words import UNKNOWN, Apart, Said, judge
from desktop.merging.side import HOLDS, SUPERSEDED, UNDONE, SideReport, SideStep, effects
from parser.corrections import Correction
from parser.model import Target, TargetKind
from parser.payloads import Payload

STRUCTURE = "structure"
_PLACES = (TargetKind.SECTION, TargetKind.NOISE)
_Left = Mapping[Target, Payload | None]
"""What targets are in a copy."""


@dataclass(frozen=True, slots=True)
class Change:
    """The last correction of a target in a copy, and who made the step."""

    correction: Correction
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A target that both copies left different; the payloads are of the common state, of ours, and of theirs.

    `bundle` names conflicts that only make sense together, "" for one alone. The changes are None where a copy only
    took something back.
    """

    target: Target
    before: Payload | None
    ours: Payload | None
    theirs: Payload | None
    bundle: str = ""
    our_change: Change | None = None
    their_change: Change | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to do to our report.

    `taken_whole`: ours had not changed, so it becomes what theirs is, states of steps included. Else `brought` are
    their steps that hold here too, some without the corrections that did not come along; `kept_back` the names of those
    that are only recorded; `made_up` what brings the rest to what they have, where they took steps back.
    `same_as_theirs` and `changed` compare what comes out with theirs and with ours as it was.
    """

    taken_whole: bool = False
    brought: tuple[SideStep, ...] = ()
    kept_back: frozenset[str] = frozenset()
    made_up: tuple[Correction, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    same_as_theirs: bool = True
    changed: bool = False
    news: bool = False
    """Whether they have a step or a turn of one that we do not have."""


def compare(ours: SideReport, theirs: SideReport) -> Outcome:
    """What merging their report into ours comes to."""
    common = ours.names & theirs.names
    our_steps, their_steps = {s.uid: s for s in ours.steps}, {s.uid: s for s in theirs.steps}
    news = has_news(ours, theirs) or _chose_otherwise(theirs, ours)
    base = {uid: _base_state(our_steps[uid], their_steps[uid]) for uid in common}
    mine, other = _left(ours, _states(ours), ours, theirs), _left(theirs, _states(theirs), ours, theirs)
    if not news:
        return Outcome(same_as_theirs=mine == other)
    untouched = all(our_steps[uid].state == base[uid] for uid in common) and all(
        step.state != HOLDS for step in ours.steps if step.uid not in common
    )
    if untouched and not _kept(ours, theirs) and _appended(ours, theirs) == other:
        return Outcome(taken_whole=True, changed=mine != other, news=True)
    return _both(ours, theirs, base, mine, other)


def has_news(ours: SideReport, theirs: SideReport) -> bool:
    """Whether their report has a step or a turn of one that ours does not have."""
    here = {step.uid: step for step in ours.steps}
    return any(step.uid not in here or _unknown_turns(here[step.uid], step) for step in theirs.steps)


def _kept(side: SideReport, other: SideReport) -> set[Target]:
    """What was decided to stay as it is in one copy, and was not in the other, which knows of the conflict too."""
    return {
        target
        for uid, (target, decided) in side.conflicts.items()
        if decided == "ours" and uid in other.conflicts and other.conflicts[uid][1] != "ours"
    }


def _chose_otherwise(theirs: SideReport, ours: SideReport) -> bool:
    """Whether they decided that something stays where we decided to take it."""
    taken = {target for target, decided in ours.conflicts.values() if decided == "theirs"}
    return not taken.isdisjoint(_kept(theirs, ours))


def went_on(side: SideReport, other: SideReport) -> bool:
    """Whether somebody at one copy edited the report, accepted it or took that back, unknown to the other."""
    return has_news(other, side) or any(one not in other.acceptances for one in side.acceptances)


def _both(ours: SideReport, theirs: SideReport, base: Mapping[str, int | None], mine: _Left, other: _Left) -> Outcome:
    before = _left(ours, base, ours, theirs)
    doubtful = {c.target for step in ours.steps if base.get(step.uid, 0) is None for c in step.corrections}
    we = {target for target in mine if mine[target] != before[target]}
    they = {target for target in other if other[target] != before[target]}
    we, they = we | _kept(ours, theirs), they | _kept(theirs, ours)
    apart = {target for target in mine if mine[target] != other[target]}
    bundles = _bundles(we, they, apart, other)
    conflicting = (apart & ((we & they) | doubtful)) | set(bundles)
    taken = (they & apart) - conflicting
    brought, kept_back = _steps_to_bring(theirs, ours.names, taken)
    holding = [*ours.steps, *brought]
    states = {**_states(ours), **{step.uid: HOLDS for step in brought}}
    result = {**mine, **effects(holding, states)}
    made_up = tuple(
        _to(target, result[target], other[target], theirs)
        for target in sorted(taken, key=str)
        if result[target] != other[target]
    )
    result |= {correction.target: correction.new for correction in made_up}
    return Outcome(
        brought=brought,
        kept_back=kept_back,
        made_up=made_up,
        conflicts=tuple(
            Conflict(
                target,
                before[target],
                mine[target],
                other[target],
                bundles.get(target, ""),
                _last_change(ours, target, theirs.names),
                _last_change(theirs, target, ours.names),
            )
            for target in sorted(conflicting, key=str)
        ),
        same_as_theirs=result == other,
        changed=result != mine,
        news=True,
    )


def _states(side: SideReport) -> dict[str, int]:
    return {step.uid: step.state for step in side.steps}


def _left(
    side: SideReport, states: Mapping[str, int | None], ours: SideReport, theirs: SideReport
) -> dict[Target, Payload | None]:
    """What every target that either copy ever touched is in one of them; as it was read where nothing holds."""
    parsed: dict[Target, Payload | None] = {}
    for step in (*ours.steps, *theirs.steps):
        for correction in step.corrections:
            parsed.setdefault(correction.target, correction.old)
    return {**parsed, **effects(side.steps, states)}


def _appended(ours: SideReport, theirs: SideReport) -> _Left:
    """What comes out when their steps are put behind ours, in their states: one that stood among ours comes last."""
    steps = (*ours.steps, *(step for step in theirs.steps if step.uid not in ours.names))
    return _left(replace(ours, steps=steps), {**_states(ours), **_states(theirs)}, ours, theirs)


def _unknown_turns(ours: SideStep, theirs: SideStep) -> bool:
    known = {turn.uid for turn in ours.turns}
    return any(turn.uid not in known for turn in theirs.turns)


def _base_state(ours: SideStep, theirs: SideStep) -> int | None:
    """The state of a step when the copies parted; None where that cannot be told."""
    both = {turn.uid for turn in ours.turns} & {turn.uid for turn in theirs.turns}
    one = next((turn.became for turn in reversed(ours.turns) if turn.uid in both), ours.first_state)
    other = next((turn.became for turn in reversed(theirs.turns) if turn.uid in both), theirs.first_state)
    return one if one == other else None


def _bundles(
    we: set[Target], they: set[Target], apart: set[Target], other: Mapping[Target, Payload | None]
) -> dict[Target, str]:
    """The targets that can only be decided together, by what holds them together.

    Sections and chrome may not overlap, cells stand in their table, a part belongs to its figure: where both copies
    changed such a whole, it is taken from one of them, with what only one of them changed in it.
    """
    found: dict[Target, str] = {}
    for region in {_region(target) for target in we & apart} - {""}:
        mine = {target for target in we & apart if _region(target) == region}
        his = {target for target in they & apart if _region(target) == region}
        if his and any(target.kind in (*_PLACES, TargetKind.TABLE) for target in mine | his):
            found |= dict.fromkeys(mine | his, region)
    figures = {target.key: target for target in we & apart if target.kind is TargetKind.INDICATOR}
    for target in they & apart:
        payload = other[target] if target.kind is TargetKind.INDICATOR else None
        whole = figures.get(str((payload or {}).get("part_of")))
        if whole is not None:
            found |= dict.fromkeys((target, whole), f"figure:{whole.key}")
    return found


def _region(target: Target) -> str:
    if target.kind in _PLACES:
        return STRUCTURE
    return target.key.partition(".")[0] if target.kind in (TargetKind.TABLE, TargetKind.CELL) else ""


def _steps_to_bring(
    theirs: SideReport, known: Iterable[str], taken: set[Target]
) -> tuple[tuple[SideStep, ...], frozenset[str]]:
    """Their steps that come to hold here, and the names of those that are only recorded.

    Of a step that cannot come whole, the part that can is a step of its own, without a name as yet.
    """
    brought, kept_back, names = [], set(), set(known)
    for step in theirs.steps:
        if step.uid in names:
            continue
        wanted = tuple(correction for correction in step.corrections if correction.target in taken)
        if step.state == HOLDS and len(wanted) == len(step.corrections):
            brought.append(step)
            continue
        kept_back.add(step.uid)
        if step.state == HOLDS and wanted:
            brought.append(replace(step, uid=f"{step.uid}+", corrections=wanted, turns=(), reverts=None, retakes=None))
    return tuple(brought), frozenset(kept_back)


def _to(target: Target, old: Payload | None, new: Payload | None, theirs: SideReport) -> Correction:
    """The correction that brings a target to what they have, with how and why as they said it last."""
    last = next(c for step in reversed(theirs.steps) for c in reversed(step.corrections) if c.target == target)
    return replace(last, old=old, new=new)


def _last_change(side: SideReport, target: Target, known: Iterable[str]) -> Change | None:
    names = frozenset(known)
    for step in reversed(side.steps):
        if step.uid not in names and step.state == HOLDS:
            for correction in reversed(step.corrections):
                if correction.target == target:
                    return Change(correction, str(step.row[4]) if step.row else "", correction.at)
    return None


def last_states(outcome: Outcome, ours: SideReport, theirs: SideReport) -> Sequence[tuple[str, int]]:
    """The steps of ours whose state has to be another one, with that state."""
    known = theirs.names
    changes = []
    if outcome.taken_whole:
        wanted = _states(theirs)
        changes = [
            (step.uid, wanted[step.uid]) for step in ours.steps if wanted.get(step.uid, step.state) != step.state
        ]
    appended = outcome.taken_whole and theirs.names - ours.names
    if appended or outcome.brought or outcome.made_up:
        # As when a person makes a step: what could have been done again is not offered any more.
        changes += [
            (s.uid, SUPERSEDED)
            for s in ours.steps
            if s.state == UNDONE and (s.uid not in known or not outcome.taken_whole)
        ]
    return changes


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Whether our report is accepted afterwards; `apart` where one accepted it and the other took that back."""

    accepted: bool
    news: bool = False
    apart: Apart | None = None


def accepted_after(ours: SideReport, theirs: SideReport, outcome: Outcome) -> Acceptance:
    """Only where it is what somebody accepted, and nobody took that back. Accepting and taking back is a word too."""
    mine, his = _acceptances(ours), _acceptances(theirs)
    we = any(one not in theirs.acceptances for one in ours.acceptances)
    they = any(one not in ours.acceptances for one in theirs.acceptances)
    verdict = judge(mine, his, UNKNOWN, we=we, they=they or (mine[0].value != his[0].value and his[0].value))
    here = ours.accepted and not outcome.changed
    there = theirs.accepted and outcome.same_as_theirs
    if ours.accepted and theirs.accepted:
        return Acceptance(here or there, they)
    return Acceptance(there if verdict.taken else here, they, verdict.apart)


def _acceptances(side: SideReport) -> list[Said]:
    """How it was before the first record, then every record."""
    first = not side.acceptances[0].value if side.acceptances else side.accepted
    return [Said("", first), *side.acceptances]
