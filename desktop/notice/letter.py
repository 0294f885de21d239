"""The words around the entries: whom it is for, what is asked, until when, who asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.notice.entries import Notice, day_text
from desktop.workbook.told_findings import Item
from parser.resources import load_toml


@dataclass(frozen=True, slots=True)
class Letter:
    """Who writes, until when an answer is asked for (as a person writes it, "" for soon) and the day of writing."""

    sender: str = ""
    deadline: str = ""
    day: date | None = None


def opening(notice: Notice, letter: Letter) -> str:
    """The sentence that asks for the corrections, or for the report."""
    words = wordings()
    late = "reminder_" if notice.limit else ""
    deadline = words["deadline"].format(deadline=letter.deadline) if letter.deadline else words[f"{late}no_deadline"]
    year = words["year"].format(year=notice.year) if notice.year else ""
    if notice.limit:
        return str(words["reminder"].format(year=year, limit=day_text(notice.limit), deadline=deadline))
    return str(words["opening"].format(year=year, n=len(notice.items), deadline=deadline))


def title(notice: Notice) -> str:
    """What the letter is called."""
    return str(wordings()["reminder_title" if notice.limit else "title"])


def greeting(notice: Notice) -> str:
    """The line that names the addressee."""
    return str(wordings()["greeting"].format(unit=notice.unit))


def closing(notice: Notice, letter: Letter) -> list[str]:
    """The last sentence, who signs and the day, as far as they are known."""
    words = wordings()
    lines = [str(words["reminder_closing" if notice.limit else "closing"])]
    if letter.sender:
        lines.append(str(words["signature"].format(sender=letter.sender)))
    if letter.day:
        day = letter.day
        lines.append(str(words["day"].format(year=day.year, month=day.month, day=day.day)))
    return lines


def severity(item: Item) -> str:
    """How urgent an entry is, in the words of a letter."""
    return str(wordings()["severities"][item.severity])


def as_text(notices: Sequence[Notice], letter: Letter) -> str:
    """The notices that have something to say as plain text, to be pasted into a chat or a mail."""
    return "\n\n\n".join(_text(notice, letter) for notice in notices if notice.asks) + "\n"


def _text(notice: Notice, letter: Letter) -> str:
    lines = [title(notice), "", greeting(notice), "　　" + opening(notice, letter), ""]
    if notice.items:
        lines += [*(_line(number, item) for number, item in enumerate(notice.items, 1)), ""]
    closing_line, *signature = closing(notice, letter)
    return "\n".join([*lines, "　　" + closing_line, *signature])


def _line(number: int, item: Item) -> str:
    wording = wordings()["line" if item.printed else "line_unprinted"]
    told = {"place": item.place, "printed": item.printed, "wanted": item.wanted, "why": item.why}
    return str(wording.format(number=number, severity=severity(item), **told))


def wordings() -> dict[str, Any]:
    """The wordings of `resources/notice.toml`."""
    return load_toml("notice.toml")
