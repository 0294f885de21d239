"""What a person decides without changing a value: right as it is, page chrome or text, notes, what a finding means."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.edits.official import set_cell
from desktop.edits.plan import Plan, Refused, plan
from parser.corrections import Correction, Disposition, How, Kind, Reviewed
from parser.layout import merge
from parser.model import Finding, Report, Span, Target, TargetKind
from parser.naming import number_text, target_name
from parser.payloads import Payload, payload_of
from parser.plain import span_to_plain

LONGEST_NOTE = 2000


def confirm(reviewed: Reviewed, *targets: Target) -> Plan:
    """A person looked at these and found them right, as they are now; it lapses when they change."""
    wanted = [target for target in targets if target not in reviewed.confirmed]
    made = [_confirmation(reviewed, target, {"seen": payload_of(reviewed.report, target)}) for target in wanted]
    return plan(_about("确认", reviewed, wanted), made)


def unconfirm(reviewed: Reviewed, *targets: Target) -> Plan:
    """Take confirmations back."""
    wanted = [target for target in targets if target in reviewed.confirmed]
    return plan(_about("取消确认", reviewed, wanted), [_confirmation(reviewed, target, None) for target in wanted])


def set_note(reviewed: Reviewed, subject: Target | None, text: str) -> Plan:
    """Write a note on a value, or on the whole report (None); empty text removes it."""
    key, cleaned = str(subject) if subject else "report", text.strip()
    if len(cleaned) > LONGEST_NOTE:
        raise Refused(f"附注太长（{len(cleaned)} 字），请控制在 {LONGEST_NOTE} 字以内。")
    new = {"text": cleaned} if cleaned else None
    name = target_name(reviewed.report, subject) if subject else "本份报告"
    label = f"{'附注' if new else '删除附注'} {name}"
    return plan(label, [_annotation(reviewed, Target(TargetKind.NOTE, key), Kind.NOTE, new)])


def dispose(reviewed: Reviewed, finding: Finding, disposition: Disposition | str | None, note: str = "") -> Plan:
    """Decide what a failed check means, None to leave it open (待处理). 误报 needs a reason.

    The decision holds while the two sides of the check stay as they are. It is that of all checks which fail for the
    same cause.
    """
    chosen = None if disposition is None else Disposition(disposition)
    if chosen is Disposition.FALSE_ALARM and not note.strip():
        raise Refused("标为误报需要写明理由。")
    if chosen is not None and finding.outcome != "fail":
        raise Refused("这一条没有不符，不需要处理。")
    same_cause = [other for other in reviewed.report.findings if other.under == finding.key]
    made = [_decision(reviewed, other, chosen, note.strip()) for other in (finding, *same_cause)]
    return plan(f"{chosen.value if chosen else '待处理'}：{finding.message}", made)


def adopt_computed(reviewed: Reviewed, finding: Finding, note: str) -> Plan:
    """Put the values that the program worked out (推算) where the cause of a failed check is; a reason is needed."""
    cause = finding.cause
    if cause is None or cause.ties:
        raise Refused("这一条推算不出唯一的值，请对照原文改。")
    made: list[Correction | None] = []
    for target, value in cause.values:
        table_id, _, cell_id = target.key.partition(".")
        step = set_cell(reviewed, table_id, cell_id, number_text(value), how=How.COMPUTED, note=note.strip())
        made += step.corrections
    return plan(_about("采用推算值", reviewed, [target for target, _value in cause.values]), made)


def set_chrome(reviewed: Reviewed, spans: Span | Sequence[Span], on: bool) -> Plan:
    """Call pieces of the text page chrome, or part of the report again."""
    report = reviewed.report
    wanted = merge([spans] if isinstance(spans, Span) else spans)
    if not wanted or wanted[-1].end > len(report.text):
        raise Refused("没有选中文字，请先选中要标记的行。")
    if on:
        after = [*report.noise, *_outside(wanted, report.noise)]
    else:
        after = [piece for noise in report.noise for piece in _outside([noise], wanted)]
    lines = sum(len(report.text[span.start : span.end].strip("\n").split("\n")) for span in wanted)
    made = list(_chrome_corrections(report, after))
    return plan(f"{'标为页面框架' if on else '恢复为正文'} · {lines} 行", made)


def _chrome_corrections(report: Report, after: Sequence[Span]) -> Sequence[Correction]:
    before = {span.start: span for span in report.noise}
    now = {span.start: span for span in after}
    return [
        Correction(
            target=Target(TargetKind.NOISE, str(start)),
            kind=Kind.CHROME,
            old=_span_payload(before.get(start)),
            new=_span_payload(now.get(start)),
        )
        for start in sorted({*before, *now})
        if before.get(start) != now.get(start)
    ]


def _span_payload(span: Span | None) -> Payload | None:
    return {"span": span_to_plain(span)} if span else None


def _outside(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What of `spans` lies in none of the others."""
    left = []
    for span in spans:
        start = span.start
        for other in sorted(others):
            if other.end <= start or other.start >= span.end:
                continue
            if other.start > start:
                left.append(Span(start, other.start))
            start = max(start, other.end)
        if start < span.end:
            left.append(Span(start, span.end))
    return left


def _decision(reviewed: Reviewed, finding: Finding, chosen: Disposition | None, note: str) -> Correction | None:
    new = None
    if chosen is not None:
        new = {"disposition": chosen.value, "note": note, "left": finding.left, "right": finding.right}
    return _annotation(reviewed, finding.target, Kind.DISPOSE, new)


def _confirmation(reviewed: Reviewed, target: Target, new: Payload | None) -> Correction | None:
    return _annotation(reviewed, Target(TargetKind.CONFIRM, str(target)), Kind.CONFIRM, new)


def _annotation(reviewed: Reviewed, target: Target, kind: Kind, new: Payload | None) -> Correction | None:
    old = reviewed.annotations.get(target)
    return None if old == new else Correction(target=target, kind=kind, old=old, new=new)


def _about(word: str, reviewed: Reviewed, targets: Sequence[Target]) -> str:
    return f"{word} {target_name(reviewed.report, targets[0])}" if len(targets) == 1 else f"{word} {len(targets)} 处"
