"""The history of a report as lists: every step and every acceptance, newest first by day, and what one step changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.edits.chronicle import Fate, fate, reverting
from desktop.models.open_report import OpenReport, subject
from desktop.models.rows import Row
from desktop.store import AcceptanceEvent, Step
from desktop.workbook.marks import HOW_WORDS, payload_text
from parser.corrections import Correction
from parser.model import Report, Target, TargetKind
from parser.naming import target_name
from parser.payloads import Payload

FATES: Mapping[Fate, tuple[str, str, str]] = {
    "": ("", "", ""),
    "undone": ("↶", "已撤销", "已撤销，可以重做"),
    "superseded": ("⊘", "已替换", "撤销之后又做了别的，这一步没有采用"),
    "reverted": ("↩", "已撤回", "后来单独撤回了"),
}
"""Icon, word and sentence for what became of a step."""
ACCEPTED, TAKEN_BACK = "✓", "○"
_CAUSES = {
    "": "取消通过",
    "encoding": "换了编码，通过作废",
    "split": "文件重新拆分，通过作废",
    "merge": "并回了别人的修改，通过作废",
}
_WEEKDAYS = "一二三四五六日"
_ANNOTATIONS = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)
_SHOWN = 200  # characters of a value in a list


@dataclass(frozen=True, slots=True)
class History:
    """What happened to the open report, oldest first: its steps, and when it was accepted or that was taken back."""

    steps: tuple[Step, ...] = ()
    acceptances: tuple[AcceptanceEvent, ...] = ()

    def step(self, key: str) -> Step | None:
        """The step of a row with this key."""
        return next((step for step in self.steps if str(step.id) == key), None)

    def fate(self, step: Step) -> Fate:
        """What became of a step."""
        return fate(step, reverting(self.steps))


def history_rows(history: History) -> list[Row]:
    """A line for each day, below it what was done on it: time and what became of it, what, who."""
    taken_back = reverting(history.steps)
    dated = [
        ((step.id, 0, n), step.at, _step_row(step, fate(step, taken_back))) for n, step in enumerate(history.steps)
    ]
    dated += [((e.last_step, 1, n), e.at, _acceptance_row(e, n)) for n, e in enumerate(history.acceptances)]
    rows: list[Row] = []
    for day, members in groupby(sorted(dated, key=lambda one: one[0], reverse=True), key=lambda one: one[1][:10]):
        rows.append(Row(None, (_day(day), "", ""), key=f"day:{day}:{len(rows)}", heading=True))
        rows += [row for _place, _at, row in members]
    return rows


def _step_row(step: Step, became: Fate) -> Row:
    icon, word, sentence = FATES[became]
    cells = (f"{step.at[11:16]}\n{icon} {word}" if word else step.at[11:16], step.label, step.person)
    count = len(step.corrections)
    one = _change(step.corrections[0]) if count == 1 else f"共 {count} 处"
    notes = dict.fromkeys(c.note for c in step.corrections if c.note and step.reverts is None)
    remark = " · ".join(part for part in (one, *notes) if part)
    target = subject(step.corrections[0].target) if step.corrections else None
    detail = "\n".join(part for part in (step.label, remark, sentence) if part)
    return Row(target, cells, detail=detail, remark=remark, key=str(step.id), dim=bool(became))


def _acceptance_row(event: AcceptanceEvent, number: int) -> Row:
    icon, name = (ACCEPTED, "通过") if event.accepted else (TAKEN_BACK, _CAUSES[event.cause])
    remark = open_words(event) if event.accepted else ""
    cells = (event.at[11:16], f"{icon} {name}", event.person)
    return Row(None, cells, detail="\n".join(filter(None, (name, remark))), remark=remark, key=f"accept:{number}")


def open_words(event: AcceptanceEvent) -> str:
    """What was open when a report was accepted."""
    parts = [f"{event.errors} 处错误" if event.errors else "", f"{event.doubts} 处待核" if event.doubts else ""]
    told = "、".join(part for part in parts if part)
    return f"通过时还有 {told}没有处理" if told else ""


def step_head(step: Step, became: Fate) -> str:
    """When and by whom a step was made, and what became of it."""
    parts = [step.at.replace("T", " "), step.person, FATES[became][2]]
    return " · ".join(part for part in parts if part)


def change_rows(opened: OpenReport, step: Step) -> list[Row]:
    """What one step changed, a line each: which place, what was there, what is there since; its note below."""
    report = opened.reviewed.report
    return [
        Row(
            subject(correction.target),
            (subject_name(report, correction), words(correction, correction.old), words(correction, correction.new)),
            remark=" · ".join(
                part for part in (HOW_WORDS[correction.how] if _is_value(correction) else "", note) if part
            ),
            key=str(number),
        )
        for number, correction in enumerate(step.corrections)
        for note in [correction.note]
    ]


def words(correction: Correction, payload: Payload | None) -> str:
    """One side of a change in words."""
    kind = correction.target.kind
    if kind is TargetKind.CONFIRM:
        return "已确认" if payload else "未确认"
    if kind is TargetKind.FINDING:
        decided = payload or {}
        return "：".join(filter(None, (str(decided.get("disposition", "待处理")), str(decided.get("note", "")))))
    if kind is TargetKind.NOISE:
        return "页面框架" if payload else "正文"
    text = payload_text(correction.target, payload)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _is_value(correction: Correction) -> bool:
    return correction.new is not None and correction.target.kind not in (
        *_ANNOTATIONS,
        TargetKind.NOISE,
        TargetKind.SECTION,
        TargetKind.TABLE,
    )


def subject_name(report: Report, correction: Correction) -> str:
    """What a correction is about, as a clerk would call it."""
    target = correction.target
    if target == Target(TargetKind.NOTE, "report"):
        return "本份报告的附注"
    about = subject(target)
    name = target_name(report, about) if about else "核对结果"
    if target.kind is TargetKind.NOTE:
        return f"{name}的附注"
    if target.kind is TargetKind.SECTION:
        payload = correction.new or correction.old or {}
        return f"{payload.get('number', '')}{payload.get('title', '')}" or name
    return name


def _change(correction: Correction) -> str:
    """What a correction did in one line; "" where the step is called by it (a confirmation, a line of chrome)."""
    if correction.target.kind in (TargetKind.CONFIRM, TargetKind.FINDING, TargetKind.NOISE):
        return ""
    old, new = words(correction, correction.old), words(correction, correction.new)
    if correction.target.kind is TargetKind.SECTION and correction.old and correction.new:
        old, new = _section_change(correction.old, correction.new)
    return f"{old} → {new}" if old != new else ""


def _section_change(old: Payload, new: Payload) -> tuple[str, str]:
    """Only what changed of a section; nothing where it only begins elsewhere."""
    if old.get("level") != new.get("level"):
        return f"第 {old.get('level')} 级", f"第 {new.get('level')} 级"
    before, after = (f"{side.get('number', '')}{side.get('title', '')}" for side in (old, new))
    return before, after


def _day(iso: str) -> str:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{iso}　星期{_WEEKDAYS[day.weekday()]}"
