"""Records that only grow, of which the last one of a subject holds, in two copies: a pure comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Unknown(Enum):
    """That nobody knows what was chosen when the copies parted."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN


@dataclass(frozen=True, slots=True)
class Said:
    """One record: its name, which is the same in every copy, what it says, when (ISO) and by whom."""

    uid: str
    value: Any
    at: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """What both copies left different: when they parted (`UNKNOWN` where that cannot be told), here, and there."""

    before: Any
    ours: Said
    theirs: Said


@dataclass(frozen=True, slots=True)
class Verdict:
    """What merging comes to: `new` are their records to be written down, `again` what is to be said behind them.

    `taken`: what they have holds here now, and did not before. `apart`: ours holds, and it has to be asked.
    """

    new: tuple[Said, ...] = ()
    again: Said | None = None
    taken: bool = False
    apart: Apart | None = None


def judge(
    ours: Sequence[Said], theirs: Sequence[Said], absent: Any, *, we: bool = False, they: bool = False
) -> Verdict:
    """Compare what is said of one subject, oldest first; `absent` is what holds where nothing was said.

    What went to and fro is no change. `we` and `they`: that copy did something that speaks against the other's change.
    """
    here, there = {one.uid for one in ours}, {one.uid for one in theirs}
    mine = ours[-1] if ours else Said("", absent)
    his = theirs[-1] if theirs else Said("", absent)
    new = tuple(one for one in theirs if one.uid not in here)
    again = mine if new and new[-1].value != mine.value else None
    if mine.value == his.value:
        return Verdict(new, again)
    before = _before([one for one in ours if one.uid in there], [one for one in theirs if one.uid in here], absent)
    we = we or (mine.uid not in there and bool(mine.uid) and mine.value != before)
    they = they or (his.uid not in here and bool(his.uid) and his.value != before)
    if they and not we:
        last = new[-1].value if new else mine.value
        return Verdict(new, None if last == his.value else his, taken=True)
    return Verdict(new, again, apart=Apart(before, mine, his) if we and they else None)


def _before(ours: Sequence[Said], theirs: Sequence[Said], absent: Any) -> Any:
    if not ours:
        return absent
    return ours[-1].value if ours[-1].value == theirs[-1].value else UNKNOWN
