"""How a value is marked and explained: corrected, failing a check, unsure, or printed in another form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop.conflicts import CHANGED_READING
from desktop.workbook.entry import UNDECIDED, ExportEntry, edition_name
from desktop.workbook.styles import Style
from parser.catalogue import indicator_name
from parser.corrections import Correction, How, Reviewed
from parser.model import Entry, Finding, Target, TargetKind
from parser.naming import APPROX_WORDS, SCOPE_WORDS, SEVERITY_NAMES, number_text
from parser.payloads import Payload

HOW_WORDS = {
    How.SELECTED: "取自原文",
    How.TYPED: "手工录入",
    How.COMPUTED: "推算",
    How.WORKBOOK: "来自工作簿",
}
NO_VALUE = "（无）"


def marked(
    entry: ExportEntry, target: Target, value: Entry | None, style: Style, told: Iterable[str] = ()
) -> tuple[Style, str]:
    """The style and the comment of a value's cell. `told` are lines that come first, about its printed form."""
    lines = list(told)
    mark = entry.reviewed.marks.get(target)
    if mark is not None:
        style = replace(style, mark="corrected")
        lines.append(correction_line(replace(mark.last, old=mark.original)))
    if target in entry.conflicts:
        style = replace(style, doubtful=True)
        lines.append(f"待核：{CHANGED_READING}")
    findings = entry.findings_by_target.get(target, [])
    lines += [_finding_line(entry, finding) for finding in findings]
    if findings:
        style = replace(style, mark="failing")
    if value is not None and value.confidence == "low" and mark is None and target not in entry.reviewed.confirmed:
        style = replace(style, doubtful=True)
        lines.append(f"待核：{value.reason or '读得不太有把握，请对照原文'}")
    lines += note_lines(entry.reviewed, target)
    return style, "\n".join(lines)


def note_lines(reviewed: Reviewed, target: Target) -> list[str]:
    """What people wrote on a value, with who did and when; nothing where nobody did."""
    return [f"附注：{note}" for note in (signed_note(reviewed, str(target)),) if note]


def signed_note(reviewed: Reviewed, key: str) -> str:
    """The note under a key (a target, or ``report``) with who wrote it and when as far as that is known."""
    written = reviewed.written.get(key)
    signed = "，".join(filter(None, (written.by, time_text(written.at)[:16]))) if written else ""
    return reviewed.notes.get(key, "") + (f"（{signed}）" if signed else "")


def _finding_line(entry: ExportEntry, finding: Finding) -> str:
    """What was found, what most likely is wrong as far as that is known, and what was decided."""
    word, note = entry.disposition(finding)
    likely = finding.cause.message if finding.cause else ""
    decided = f"（{word}{'：' if note else ''}{note}）" if word != UNDECIDED else ""
    return f"{finding.rule} {SEVERITY_NAMES[finding.severity]}：{finding.message}{likely}{decided}"


def correction_line(correction: Correction) -> str:
    """“原值 → 现值，何时，何人，为何” of one change."""
    target = correction.target
    changed = f"原值 {payload_text(target, correction.old)} → 现值 {payload_text(target, correction.new)}"
    parts = [changed, time_text(correction.at), correction.by, HOW_WORDS[correction.how], correction.note]
    return "，".join(part for part in parts if part)


def time_text(iso: str) -> str:
    """An ISO time as a clerk writes it, to the second."""
    return iso.replace("T", " ")[:19]


def payload_text(target: Target, payload: Payload | None) -> str:
    """One state of a target in words, for the record of changes."""
    if payload is None:
        return NO_VALUE
    words = _WORDS.get(target.kind)
    if words is not None:
        return words(payload)
    if target == Target(TargetKind.METADATA, "edition"):
        return edition_name(str(payload.get("value")))
    return _value_text(target.kind, payload)


def _section_text(payload: Payload) -> str:
    item = "条目" if payload.get("kind") == "item" else "标题"
    return f"{payload.get('number', '')}{payload.get('title', '')}（第{payload.get('level', '')}级{item}）"


_WORDS: dict[TargetKind, Callable[[Payload], str]] = {
    TargetKind.SECTION: _section_text,
    TargetKind.TABLE: lambda payload: edition_name(str(payload.get("edition", ""))),
    TargetKind.NOISE: lambda _payload: "页面框架",
    TargetKind.NOTE: lambda payload: str(payload.get("text", "")),
}


def _value_text(kind: TargetKind, payload: Payload) -> str:
    value = payload.get("value")
    if payload.get("status") == "illegible":
        text = "（缺数）"
    elif value is None:
        text = str(payload.get("delta") or "（空白）")
    else:
        text = number_text(value) if isinstance(value, int | float) else str(value)
    if kind is not TargetKind.INDICATOR:
        unit = str(payload.get("unit") or "")
        return text + unit if value and unit.endswith("元") else text
    words = [indicator_name(str(payload.get("id", ""))), text + str(payload.get("unit", ""))]
    words += [APPROX_WORDS.get(str(payload.get("approx")), "")]
    words += [SCOPE_WORDS.get(str(payload["scope"]), "")] if "scope" in payload else []
    return " ".join(word for word in words if word)
