"""The lists beside the source, as rows: metadata, narrative figures, statistics table."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.doubts import shown_state
from desktop.expected import Missing, missing
from desktop.models.problems import unread_places
from desktop.models.rows import Row
from desktop.models.rule_words import rule_words
from desktop.unseen import is_unseen
from desktop.workbook.marks import note_lines, signed_note
from parser.catalogue import indicator_name, indicator_unit
from parser.corrections import Mark, Reviewed
from parser.model import Entry, Indicator, MetadataEntry, StatRow, Target, TargetKind
from parser.naming import APPROX_WORDS, EDITION_NAMES, METADATA_NAMES, SCOPE_WORDS, number_text

SENTENCE_LENGTH = 80
NOWHERE = "⌨ 原文无此处"
"""Stands beside a value that was typed, or worked out, and has no place in the source."""
UNSEEN = "! 原文未见"
"""Stands beside a number that was typed and that the source has nowhere, until it is confirmed."""
REPORT_NOTE = Target(TargetKind.NOTE, "report")
"""The note on a report as a whole."""
ADDED = "补录"
"""Stands beside a value that the parser had not found."""


def metadata_rows(reviewed: Reviewed) -> list[Row]:
    """All fields of the head, those the document lacks included, so that they can be filled in."""
    rows = []
    unread = unread_places(reviewed)
    lacking = {lack.target: lack.why for lack in missing(reviewed)}
    for field, name in METADATA_NAMES.items():
        target = Target(TargetKind.METADATA, field)
        entry = reviewed.report.metadata.get(field)
        text = str(entry.value) if entry else ""
        shown = EDITION_NAMES.get(text, text) if field == "edition" else text
        confidence = entry.confidence if entry else "high"
        state = shown_state(reviewed, target, confidence) if entry or target in reviewed.marks else None
        detail = describe(reviewed, target, entry, shown)
        remark, struck = remarks(reviewed, target, entry)
        if target in lacking:
            state, remark = "doubtful", lacking[target]
        if target in unread:
            state = "wrong"
            printed = reviewed.report.text[unread[target].start : unread[target].end]
            remark = " · ".join(part for part in (remark, f"原文有“{' '.join(printed.split())}”，没有采用") if part)
            detail += "".join(f"\n{f.message}" for f in reviewed.open_findings if target in f.cells)
        rows.append(Row(target, (name, shown), state, text, detail, remark, struck, note=note_on(reviewed, target)))
    note = reviewed.notes.get(REPORT_NOTE.key)
    if note:
        rows.append(Row(REPORT_NOTE, ("本份附注", note), detail=signed_note(reviewed, REPORT_NOTE.key)))
    return rows


def indicator_rows(reviewed: Reviewed) -> list[Row]:
    """The figures of the narrative in the order of the text; first those that are expected and were not read."""
    lacking = [lack for lack in missing(reviewed) if lack.target.kind is TargetKind.INDICATOR]
    found = [_indicator_row(reviewed, indicator) for indicator in reviewed.report.indicators]
    return [*(_lacking_row(lack) for lack in lacking), *found]


def _lacking_row(lack: Missing) -> Row:
    """A row to type into."""
    name, unit = indicator_name(lack.target.key), indicator_unit(lack.target.key)
    return Row(lack.target, (name, "", unit, "没有读到"), "doubtful", "", f"{name}\n{lack.why}", "", "")


def _indicator_row(reviewed: Reviewed, indicator: Indicator) -> Row:
    value = number_text(indicator.value) if indicator.value is not None else indicator.delta or "缺数"
    unit = indicator.unit or indicator_unit(indicator.id)
    scope = SCOPE_WORDS[indicator.scope] if indicator.scope != "year" else ""
    extra = [APPROX_WORDS.get(indicator.approx or "", ""), scope]
    state = shown_state(reviewed, indicator.target, indicator.confidence)
    detail = describe(reviewed, indicator.target, indicator, f"{indicator_name(indicator.id)}：{value}{unit}")
    if indicator.sentence:
        sentence = " ".join(reviewed.report.text[indicator.sentence.start : indicator.sentence.end].split())
        detail += "\n" + sentence[:SENTENCE_LENGTH] + ("…" if len(sentence) > SENTENCE_LENGTH else "")
    cells = (indicator_name(indicator.id), value, unit, " ".join(part for part in extra if part))
    remark, struck = remarks(reviewed, indicator.target, indicator)
    note = note_on(reviewed, indicator.target)
    return Row(indicator.target, cells, state, number_text(indicator.value), detail, remark, struck, note=note)


def stat_columns(rows: Iterable[StatRow]) -> list[str]:
    """The column heads of a statistics table, as printed."""
    longest = max(rows, key=lambda row: len(row.values), default=None)
    return [value.column or "数值" for value in longest.values] if longest else []


def stat_rows(reviewed: Reviewed, column: int) -> list[Row]:
    """The rows of the statistics table; one column of numbers can be edited at a time."""
    rows = []
    for row in reviewed.report.stat_table:
        if column >= len(row.values):
            continue
        target, entry = row.target(column), row.values[column]
        value = number_text(entry.value)
        state = shown_state(reviewed, target, entry.confidence)
        detail = describe(reviewed, target, entry, f"{row.label}：{value or '空白'}")
        remark, struck = remarks(reviewed, target, entry)
        cells = (row.label, row.unit, value, "")
        rows.append(Row(target, cells, state, value, detail, remark, struck, note=note_on(reviewed, target)))
    return rows


def note_on(reviewed: Reviewed, target: Target) -> str:
    """What people wrote on a value, "" for nothing."""
    return reviewed.notes.get(str(target), "")


def changed_words(mark: Mark) -> str:
    """When, by whom and why a value was changed last."""
    last = mark.last
    return "，".join(part for part in (last.at.replace("T", " "), last.by, last.note) if part)


def remarks(reviewed: Reviewed, target: Target, entry: Entry | None) -> tuple[str, str]:
    """What stands beside a value that was changed or has no place in the source; and what of it is struck out."""
    mark = reviewed.marks.get(target)
    if mark is None:
        return "", ""
    old = original_text(mark)
    if mark.original is None:
        return " · ".join(part for part in (ADDED, _place_word(reviewed, target, entry)) if part), ""
    return " · ".join(part for part in (f"原 {old}", _place_word(reviewed, target, entry)) if part), old


def _place_word(reviewed: Reviewed, target: Target, entry: Entry | None) -> str:
    """That a value has no place in the source, and whether its number stands anywhere in it."""
    return UNSEEN if is_unseen(reviewed, target) else NOWHERE if is_typed(entry) else ""


def is_typed(entry: Entry | None) -> bool:
    """Whether a value has no place in the source. Where there is none, there need be no place."""
    return entry is not None and entry.span is None and getattr(entry, "status", "") != "blank"


def original_text(mark: Mark) -> str:
    """What the parser had read, before a person changed it; 无 for nothing."""
    if mark.original is None:
        return "无"
    value = mark.original.get("value")
    if value is None:
        return "空白" if mark.original.get("status") == "blank" else "缺数"
    return number_text(value) if isinstance(value, (int, float)) else EDITION_NAMES.get(str(value), str(value))


def describe(reviewed: Reviewed, target: Target, entry: Entry | None, shown: str) -> str:
    """Value, state, reason, what found it and what a person changed, in words, a line each."""
    lines = [shown or "文中没有"]
    mark = reviewed.marks.get(target)
    if entry is not None and entry.confidence == "low" and target not in reviewed.confirmed and mark is None:
        lines.append(f"待核：{entry.reason}")
    if mark:
        lines.append(f"原值 {original_text(mark)}，改于 {changed_words(mark)}")
        lines.append(_origin(entry))
    elif entry is not None:
        somewhere = entry.span or (isinstance(entry, MetadataEntry) and entry.evidence)
        lines.append(rule_words(entry.rule) + ("" if somewhere else "，原文无此处"))
    lines += note_lines(reviewed, target)
    return "\n".join(line for line in lines if line)


def _origin(entry: Entry | None) -> str:
    if entry is None:
        return "人工删除"
    if not is_typed(entry):
        return "取自原文" if entry.span else "人工清空"
    return f"{rule_words(entry.rule)}，{NOWHERE}"
