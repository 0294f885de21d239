"""What the queue says of a report: its state, its two lines, how much waits in it."""

from __future__ import annotations

from typing import Literal

from desktop.language import said
from desktop.store import ReportRow
from parser.naming import EDITION_NAMES, STATE_WORDS

QueueState = Literal["wrong", "doubtful", "trusted", "accepted"]

QUEUE_WORDS: dict[QueueState, str] = {
    "wrong": STATE_WORDS["wrong"],
    "doubtful": STATE_WORDS["doubtful"],
    "trusted": STATE_WORDS["trusted"],
    "accepted": STATE_WORDS["confirmed"],
}


def queue_state(row: ReportRow) -> QueueState:
    """The state of a whole report: the worst of what waits for a look, else checked by a person.

    What is found in a report after it was accepted (a rule was switched on, last year's report changed) waits.
    """
    wrong, doubtful = row.waiting
    if row.harmed:
        return "wrong"
    if wrong or doubtful:
        return "wrong" if wrong else "doubtful"
    return "accepted" if row.status == "accepted" else "trusted"


def headline(row: ReportRow) -> str:
    """The first line: the unit's name, the file's where none was found."""
    return str(row.summary.get("agency") or row.label)


def second_line(row: ReportRow) -> str:
    """The second line: whom it was given to, year, edition, which report of its file, whether there is a note, file."""
    if row.harmed:
        return said("内容有损坏，打不开")
    year = row.summary.get("year")
    edition = EDITION_NAMES.get(str(row.summary.get("edition")), "")
    part = f"第 {row.part} 份" if row.part else ""
    noted = "有附注" if row.summary.get("notes") else ""
    given = f"已分给{row.given}" if row.given else ""
    words = (said(given), str(year) if year else said("年度不详"), said(edition), said(part), said(noted), row.name)
    return " · ".join(word for word in words if word)


def count_text(row: ReportRow) -> str:
    """What stands at the right: the number of places to look at, or the state."""
    if row.harmed:
        return said("已损坏")
    count = sum(row.waiting)
    if row.status == "accepted" and count:
        return said(f"通过后 {count} 处")
    return said(f"{count} 处" if count else QUEUE_WORDS[queue_state(row)])


def accepted_text(row: ReportRow) -> str:
    """Since when a report is accepted and what was found in it since then, "" for one that is not."""
    if row.status != "accepted":
        return ""
    since = f"{row.accepted_at.replace('T', ' ')} 通过" if row.accepted_at else "已通过"
    count = sum(row.waiting)
    return "，".join([said(since), *([said(f"此后又核对出 {count} 处要看")] if count else [])])
