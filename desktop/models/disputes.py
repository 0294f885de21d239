"""What two copies decided otherwise, in words: values of reports, and choices of the workspace or of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.edits.chronicle import present
from desktop.merging.choosing import ACCEPTED, DECISION
from desktop.merging.deciding import OpenConflict
from desktop.merging.disputes import Dispute
from desktop.merging.last_words import UNKNOWN
from desktop.models.encodings import encoding_name
from desktop.models.history import subject_name, words
from desktop.models.open_report import OpenReport
from desktop.roster import KIND_NAMES, deadline_text
from desktop.roster.keeping import member_from
from desktop.store.choices import About
from desktop.store.records import to_the_minute
from parser.checks import rules_checked
from parser.corrections import Correction


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One thing to decide, in words: what it is about, what stood there when the copies parted, here now, and there.

    `key` names it. Those of one `bundle` are decided alike; `came_from` is what the other copy is called. Below the
    values stands who chose them and when (`ours_by`, `theirs_by`).
    """

    key: str
    place: str
    before: str
    ours: str
    theirs: str
    ours_by: str
    theirs_by: str
    bundle: str
    came_from: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """What is to be decided in one report, else over all of them (`report_id` 0), under the `name` of that."""

    report_id: int
    name: str
    lines: tuple[ConflictLine, ...]


def key_of(one: OpenConflict | Dispute) -> str:
    """What names a thing to decide among all of them (`ConflictLine.key`)."""
    return f"{'choice' if isinstance(one, Dispute) else 'value'}{one.id}"


def conflict_line(conflict: OpenConflict, opened: OpenReport) -> ConflictLine:
    """A value of a report."""
    here = present(opened.reviewed, conflict.target)
    change = Correction(target=conflict.target, kind=conflict.kind, old=here, new=conflict.theirs, how=conflict.how)
    key = key_of(conflict)
    return ConflictLine(
        key,
        place=subject_name(opened.reviewed.report, change),
        before=words(change, conflict.before),
        ours=words(change, here),
        theirs=words(change, conflict.theirs),
        ours_by=_signed(conflict.ours_person, conflict.ours_at),
        theirs_by=_signed(conflict.theirs_person or conflict.came_from, conflict.theirs_at),
        bundle=f"{conflict.report_id}/{conflict.bundle}/{conflict.came_from}" if conflict.bundle else key,
        came_from=conflict.came_from,
    )


def dispute_line(dispute: Dispute, findings: Mapping[str, str]) -> ConflictLine:
    """A choice; `findings` tells what findings over many reports say, by their keys."""
    say = _WORDS[dispute.about]
    key = key_of(dispute)
    return ConflictLine(
        key,
        _place(dispute, findings),
        "不详" if dispute.before is UNKNOWN else say(dispute.before),
        say(dispute.here),
        say(dispute.theirs),
        _signed(dispute.ours_person, dispute.ours_at),
        _signed(dispute.theirs_person or dispute.came_from, dispute.theirs_at),
        key,
        dispute.came_from,
    )


def group_of(dispute: Dispute) -> str:
    """Under which heading it stands that is of no report."""
    if dispute.about == About.RULE:
        return "核对规则"
    return "跨报告的问题" if dispute.about == DECISION else "应报单位名单"


def _signed(person: str, at: str) -> str:
    return " · ".join(part for part in (person, to_the_minute(at)) if part)


def _place(dispute: Dispute, findings: Mapping[str, str]) -> str:
    if dispute.about in _PLACES:
        return _PLACES[dispute.about]
    if dispute.about == DECISION:
        return findings.get(dispute.subject) or _finding_of(dispute.subject)
    if dispute.about == About.RULE:
        return f"{dispute.subject} {_rule_names().get(dispute.subject, '')}".strip()
    return dispute.subject


def _finding_of(key: str) -> str:
    """What a finding is about that is not found any more, as far as its key tells."""
    rule, _about, year, subject = (*key.split("|", 3), "", "", "")[:4]
    units = "" if subject.replace(",", "").isdigit() else subject
    return " ".join(word for word in (rule, _rule_names().get(rule, ""), year, units) if word)


def _rule_names() -> Mapping[str, str]:
    return {rule.id: rule.name for rule in rules_checked()}


def _member(value: Any) -> str:
    if value is None:
        return "不在名单上"
    member = member_from(value)
    told = [KIND_NAMES[member.kind]]
    told += [f"别名：{'、'.join(member.aliases)}"] if member.aliases else []
    told += [f"期限：{deadline_text(member.deadline)}"] if member.deadline else []
    return "；".join(told)


def _decision(value: Any) -> str:
    word, note = value
    return (word or "还没有处理") + (f"（{note}）" if note else "")


_PLACES: Mapping[str, str] = {
    About.YEAR: "收哪一年的报告",
    About.ENCODING: "文字编码",
    About.SPLIT: "一个文件里有几份报告",
    About.REMOVED: "在不在队列里",
    ACCEPTED: "是否通过",
}
_WORDS: Mapping[str, Callable[[Any], str]] = {
    About.RULE: lambda off: "停用" if off else "启用",
    About.MEMBER: _member,
    About.YEAR: lambda year: f"{year} 年" if year else "队列里最新的一年",
    About.ENCODING: lambda encoding: encoding_name(encoding) if encoding else "自动判断",
    About.SPLIT: lambda split: "拆成几份报告" if split else "合成一份报告",
    About.REMOVED: lambda removed: "移出队列" if removed else "留在队列里",
    ACCEPTED: lambda accepted: "已通过" if accepted else "未通过，还要核对",
    DECISION: _decision,
}
