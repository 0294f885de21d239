"""The lists beside the source, as rows: metadata, narrative figures, statistics table, problems, history."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.models.problems import Problem
from desktop.models.rows import Row
from desktop.store import Step
from desktop.theme import STATES
from parser.catalogue import indicator_name, indicator_unit
from parser.corrections import Mark, Reviewed
from parser.model import Entry, Indicator, StatRow, Target, TargetKind
from parser.naming import APPROX_WORDS, EDITION_NAMES, METADATA_NAMES, SCOPE_WORDS, number_text

SENTENCE_LENGTH = 80


def metadata_rows(reviewed: Reviewed) -> list[Row]:
    """All fields of the head, those the document lacks included, so that they can be filled in."""
    rows = []
    for field, name in METADATA_NAMES.items():
        target = Target(TargetKind.METADATA, field)
        entry = reviewed.report.metadata.get(field)
        text = str(entry.value) if entry else ""
        shown = EDITION_NAMES.get(text, text) if field == "edition" else text
        confidence = entry.confidence if entry else "high"
        state = reviewed.state(target, confidence) if entry or target in reviewed.marks else None
        rows.append(Row(target, (name, shown), state, text, describe(reviewed, target, entry, shown)))
    return rows


def indicator_rows(reviewed: Reviewed) -> list[Row]:
    """The figures of the narrative in the order of the text."""
    return [_indicator_row(reviewed, indicator) for indicator in reviewed.report.indicators]


def _indicator_row(reviewed: Reviewed, indicator: Indicator) -> Row:
    value = number_text(indicator.value) if indicator.value is not None else indicator.delta or "缺数"
    unit = indicator.unit or indicator_unit(indicator.id)
    scope = SCOPE_WORDS[indicator.scope] if indicator.scope != "year" else ""
    extra = [APPROX_WORDS.get(indicator.approx or "", ""), scope]
    state = reviewed.state(indicator.target, indicator.confidence)
    detail = describe(reviewed, indicator.target, indicator, value)
    if indicator.sentence:
        sentence = " ".join(reviewed.report.text[indicator.sentence.start : indicator.sentence.end].split())
        detail += "\n" + sentence[:SENTENCE_LENGTH] + ("…" if len(sentence) > SENTENCE_LENGTH else "")
    cells = (indicator_name(indicator.id), value, unit, " ".join(part for part in extra if part))
    return Row(indicator.target, cells, state, number_text(indicator.value), detail)


def stat_columns(rows: Iterable[StatRow]) -> list[str]:
    """The column heads of a statistics table, as printed."""
    longest = max(rows, key=lambda row: len(row.values), default=None)
    return [value.column or "数值" for value in longest.values] if longest else []


def stat_rows(reviewed: Reviewed, column: int) -> list[Row]:
    """The rows of the statistics table; one column of numbers can be edited at a time."""
    rows = []
    for row in reviewed.report.stat_table:
        values = tuple(number_text(value.value) for value in row.values)
        if column >= len(values):
            continue
        target = row.target(column)
        state = reviewed.state(target, row.values[column].confidence)
        detail = describe(reviewed, target, row.values[column], values[column])
        rows.append(Row(target, (row.label, row.unit, values[column]), state, values[column], detail))
    return rows


def problem_rows(listed: Iterable[Problem]) -> list[Row]:
    """Everything that needs a look, one line each."""
    return [
        Row(p.target, (STATES["wrong" if p.kind == "wrong" else "doubtful"].word, p.text), p.kind, None, p.text)
        for p in listed
    ]


def history_rows(steps: Iterable[Step]) -> list[Row]:
    """Every step, newest first: when, what, and whether it was taken back."""
    rows = []
    for step in reversed(tuple(steps)):
        word = "已被替换" if step.superseded else "已撤销" if step.undone else ""
        target = step.corrections[0].target if step.corrections else None
        rows.append(Row(target, (step.at.replace("T", " ")[5:], step.label, word), None, None, _changes(step)))
    return rows


def _changes(step: Step) -> str:
    return "\n".join(f"{_word(c.old)} → {_word(c.new)}" for c in step.corrections[:8])


def _word(payload: object) -> str:
    if not isinstance(payload, dict):
        return "无"
    for key in ("value", "title", "text"):
        if payload.get(key) is not None:
            return str(payload[key])
    return "有"


def describe(reviewed: Reviewed, target: Target, entry: Entry | None, shown: str) -> str:
    """Value, state, reason and what a person changed, in words."""
    lines = [shown or "文中没有"]
    mark = reviewed.marks.get(target)
    if entry is not None and entry.confidence == "low" and target not in reviewed.confirmed and mark is None:
        lines.append(entry.reason)
    if mark:
        lines.append(_mark_line(mark))
        lines.append("取自原文" if entry is not None and entry.span else "手工录入，原文无此处")
    elif entry is not None and entry.span is None:
        lines.append("原文无此处")
    return "\n".join(line for line in lines if line)


def _mark_line(mark: Mark) -> str:
    before = "无" if mark.original is None else str(mark.original.get("value", ""))
    note = f"，{mark.last.note}" if mark.last.note else ""
    return f"原值 {before}，改于 {mark.last.at.replace('T', ' ')}{note}"
