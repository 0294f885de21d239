"""The figures of the narrative: change, add from the source, say what one means, remove."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.edits.figures import Statement, find_statement, read_statement
from desktop.edits.plan import Plan, Refused, edit, edit_label, origin, original, plan
from parser.catalogue import indicator_ids, indicator_name, indicator_unit
from parser.corrections import How, Reviewed
from parser.model import Indicator, Span, Target, TargetKind
from parser.naming import target_name
from parser.payloads import Payload, payload_of
from parser.plain import encode

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_LONGEST_SENTENCE = 400
_FIGURE = ("value", "approx", "minimum", "maximum", "status")


def set_indicator_value(
    reviewed: Reviewed,
    key: str,
    text: str,
    span: Span | None = None,
    *,
    how: How | None = None,
    note: str = "",
) -> Plan:
    """Give a figure the value that was typed, or selected at `span`. Empty text takes the figure out.

    A typed value has no place of its own, but stays with the sentence it belongs to.
    """
    before = _indicator(reviewed, key)
    if not text.strip() and span is None:
        return remove_indicator(reviewed, key)
    unit = before.unit or indicator_unit(before.id)
    found = find_statement(reviewed.report.text, span, unit) if span else read_statement(text, unit)
    chosen = origin(how, span is not None, note)
    sentence = _sentence(reviewed.report.text, found.span) if found.span else before.sentence
    payload = encode(_with(replace(before, sentence=sentence), found, chosen))
    return _edited(reviewed, before.target, _or_as_read(reviewed, before.target, payload, span), chosen, note)


def set_indicator_id(reviewed: Reviewed, key: str, indicator_id: str) -> Plan:
    """Say that a figure means something else; it keeps its value and place."""
    before = _indicator(reviewed, key)
    _check_id(indicator_id)
    payload = encode(replace(before, id=indicator_id))
    read = original(reviewed, before.target)
    made = edit(reviewed, before.target, dict(read) if read and read == payload else payload)
    return plan(f"改指标 {indicator_name(before.id)} → {indicator_name(indicator_id)}", [made])


def add_indicator(
    reviewed: Reviewed,
    indicator_id: str,
    text: str,
    span: Span | None,
    *,
    how: How | None = None,
    note: str = "",
) -> Plan:
    """Add a figure that was selected in the source at `span`, or typed with no place in it."""
    _check_id(indicator_id)
    unit = indicator_unit(indicator_id)
    found = find_statement(reviewed.report.text, span, unit) if span else read_statement(text, unit)
    chosen = origin(how, span is not None, note)
    key = f"{indicator_id}@{found.span.start}" if found.span else _free_key(reviewed, indicator_id)
    target = Target(TargetKind.INDICATOR, key)
    if payload_of(reviewed.report, target) is not None:
        raise Refused(f"这里已经是“{indicator_name(indicator_id)}”了，没有重复添加。")
    sentence = _sentence(reviewed.report.text, found.span) if found.span else None
    empty = Indicator(key=key, id=indicator_id, value=None, span=None, sentence=sentence)
    payload = encode(_with(empty, found, chosen))
    return _edited(reviewed, target, _or_as_read(reviewed, target, payload, span), chosen, note)


def remove_indicator(reviewed: Reviewed, key: str) -> Plan:
    """Take a figure out: it says nothing of the kind."""
    target = _indicator(reviewed, key).target
    return _edited(reviewed, target, None, How.TYPED, "")


def _with(indicator: Indicator, found: Statement, how: How) -> Indicator:
    return replace(
        indicator,
        value=found.value,
        raw=found.raw,
        unit=found.unit,
        approx=found.approx,
        minimum=found.minimum,
        maximum=found.maximum,
        span=found.span,
        status="filled",
        confidence="high",
        reason="",
        rule=how.value,
    )


def _or_as_read(reviewed: Reviewed, target: Target, payload: Payload, span: Span | None) -> Payload:
    """What the parser read, when the person typed just that or selected it at the same place."""
    read = original(reviewed, target)
    if read is None or read["id"] != payload["id"]:
        return payload
    same = all(read.get(name) == payload.get(name) for name in _FIGURE)
    return read if same and (span is None or read["span"] == payload["span"]) else payload


def _edited(reviewed: Reviewed, target: Target, payload: Payload | None, how: How, note: str) -> Plan:
    made = edit(reviewed, target, payload, how=how, note=note)
    return plan(edit_label(reviewed, made, target_name(reviewed.report, target)), [made])


def _indicator(reviewed: Reviewed, key: str) -> Indicator:
    found = next((indicator for indicator in reviewed.report.indicators if indicator.key == key), None)
    if found is None:
        raise Refused("这个数已经不在了，没有修改。")
    return found


def _check_id(indicator_id: str) -> None:
    if indicator_id not in indicator_ids():
        raise Refused("没有这个指标，没有修改。")


def _free_key(reviewed: Reviewed, indicator_id: str) -> str:
    """A key for a figure without a place."""
    taken = {indicator.key for indicator in reviewed.report.indicators}
    number = 1
    while f"{indicator_id}@t{number}" in taken:
        number += 1
    return f"{indicator_id}@t{number}"


def _sentence(text: str, span: Span) -> Span:
    """The sentence around a place, cut where it is endless."""
    floor, ceiling = max(0, span.start - _LONGEST_SENTENCE), min(len(text), span.end + _LONGEST_SENTENCE)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, floor, span.start)), default=floor)
    end = _SENTENCE_END.search(text, span.end, ceiling)
    stop = (end.start() if end.group() == "\n" else end.end()) if end else ceiling
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, stop)
