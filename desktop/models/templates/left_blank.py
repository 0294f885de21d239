"""What stays blank in a filled template, unit by unit, and what was not filled at all, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from desktop.messages import at_most
from desktop.template import FilledTemplate, Lacking

MOST_LINES = 8


def unfilled_lines(done: FilledTemplate) -> list[str]:
    """The placeholders that were left in place."""
    return [f"没有填：{one.sheet}!{one.cell} {one.text}（{one.reason}）" for one in done.unknown]


def blank_lines(lacking: Sequence[Lacking]) -> list[str]:
    """Each unit with the cells that stay blank, cells of one reason together."""
    found: dict[str, dict[str, list[Lacking]]] = defaultdict(lambda: defaultdict(list))
    for one in lacking:
        found[one.unit][one.reason].append(one)
    return [
        f"{unit}：{reason}，{len(members)} 格留空"
        if len(members) > 1
        else f"{unit}：{reason}，{members[0].sheet}!{members[0].cell} 留空（{members[0].name}）"
        for unit, reasons in found.items()
        for reason, members in reasons.items()
    ]


def told_lines(done: FilledTemplate) -> tuple[str, ...]:
    """What a person must know of a file that was filled, the gravest first, at most some lines."""
    lines = [*unfilled_lines(done), *blank_lines(done.lacking), *done.remarks]
    return at_most(MOST_LINES, lines, "另有 {0} 处，打开填好的文件可以看到")
