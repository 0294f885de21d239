"""From what was read to entries of the report: units, spans in the source, and why a value is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from parser.catalogue import indicator_unit, is_told_apart
from parser.flow import Flow
from parser.model import Confidence, Indicator, Number, Scope, Span
from parser.numerals import Figure, plain
from parser.record import record
from parser.rules.indicators.grounds import lacks_grounds
from parser.rules.indicators.reasons import AND_SOME, NO_NUMBER, RANGE, TWO_NUMBERS, UNSURE_TOTAL
from parser.rules.indicators.understood import is_of_something_else
from parser.rules.indicators.words import table

SPAN_LIMIT = 40
"""A span is a place to look at, not a paragraph: no longer than this, in the source."""

_LAYOUT = 3
"""More blanks than this between a number and its unit are a broken page; then the number alone is marked."""


@record()
class Facts:
    """What the rules found out about one statement, apart from the number itself."""

    id: str
    rule: str
    sentence: Span
    scope: Scope = "year"
    reasons: tuple[str, ...] = ()
    part_of: str | None = None
    category: str | None = None


def limited(flow: Flow, start: int, end: int) -> Span:
    """The source span of `text[start:end]`, cut at its end where the layout makes it too long."""
    limit = flow.offsets[start] + SPAN_LIMIT
    while end - 1 > start and flow.offsets[end - 1] >= limit:
        end -= 1
    return flow.span(start, end)


def from_figure(flow: Flow, figure: Figure, facts: Facts) -> Indicator:
    """The entry of a number."""
    reasons = [*facts.reasons]
    if figure.lost:
        reasons.append(NO_NUMBER)
    if figure.spaced:
        reasons.append(TWO_NUMBERS)
    if figure.odd:
        reasons.append(AND_SOME)
    if figure.minimum is not None:
        reasons.append(RANGE)
    unit = unit_of(figure, facts.id)
    span = limited(flow, figure.start, figure.end)
    if span.end - span.start > figure.end - figure.start + _LAYOUT:
        span = limited(flow, *figure.number)
    scale = _scale(figure, unit)
    return Indicator(
        span=span,
        confidence="low" if reasons else "high",
        reason="；".join(reasons),
        rule=f"indicators.{facts.rule}",
        key=f"{facts.id}@{span.start}",
        id=facts.id,
        value=None if figure.lost else _scaled(figure.value, scale),
        unit=unit,
        approx=figure.approx,
        scope=facts.scope,
        channel=table("channel_names").get(facts.id),
        category=facts.category,
        raw=figure.raw,
        sentence=facts.sentence,
        part_of=facts.part_of,
        minimum=None if figure.minimum is None else _scaled(figure.minimum, scale),
        maximum=None if figure.maximum is None else _scaled(figure.maximum, scale),
        status="illegible" if figure.lost else "filled",
    )


def from_words(flow: Flow, start: int, end: int, facts: Facts, delta: str | None = None) -> Indicator:
    """The entry of a statement that there was none, or, with a `delta`, of a change alone."""
    span = limited(flow, start, end)
    return Indicator(
        span=span,
        confidence="low" if facts.reasons else "high",
        reason="；".join(facts.reasons),
        rule=f"indicators.{facts.rule}",
        key=f"{facts.id}@{span.start}",
        id=facts.id,
        value=0 if delta is None else None,
        unit=indicator_unit(facts.id),
        scope=facts.scope,
        raw=flow.text[start:end],
        sentence=facts.sentence,
        delta=delta,
    )


def unit_of(figure: Figure, indicator_id: str) -> str:
    """The unit a value is kept in: the catalogue's where the printed one means the same, else the printed one."""
    own = indicator_unit(indicator_id)
    same: Mapping[str, list[str]] = table("same_units")
    if figure.unit == "" or figure.unit in same.get(own, ()):
        return own
    return own if figure.unit == "元" and own == "万元" else figure.unit


def _scale(figure: Figure, unit: str) -> int:
    """万元 are kept for funds: a printed number in yuan is divided."""
    return 10**4 if unit == "万元" and ("万" in figure.raw or "亿" in figure.raw or figure.unit == "元") else 1


def _scaled(value: Number, scale: int) -> Number:
    return value if scale == 1 else plain(Decimal(str(value)) / scale)


def settle_totals(entries: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """The entries, a total “as of the end of the year” told as cumulative where a smaller one is told for the year."""
    entries = list(entries)
    name, ever = "disclosure_total", "disclosure_cumulative"
    own = [entry.value for entry in entries if entry.id == name and is_own(entry) and entry.value is not None]
    renamed = {
        entry.key: f"{ever}@{entry.key.partition('@')[2]}"
        for entry in entries
        if entry.id == name and entry.scope == "unsure" and own and (entry.value or 0) > max(own)
    }
    if not renamed:
        return tuple(entries)
    return tuple(
        _as_cumulative(entry, ever, renamed[entry.key])
        if entry.key in renamed
        else replace(entry, part_of=renamed.get(entry.part_of or "", entry.part_of))
        for entry in entries
    )


def _as_cumulative(entry: Indicator, indicator_id: str, key: str) -> Indicator:
    """A total that is now known to be of all years; it stays doubtful where there was another reason."""
    reason = "；".join(part for part in entry.reason.split("；") if part != UNSURE_TOTAL)
    confidence: Confidence = "low" if reason else "high"
    return replace(entry, id=indicator_id, key=key, scope="cumulative", reason=reason, confidence=confidence)


def is_own(entry: Indicator) -> bool:
    """Whether an entry tells its figure as a whole: no part, no kind, no other year, no other business."""
    if entry.part_of is not None or entry.value is None or entry.id == "category_count" or lacks_grounds(entry):
        return False
    return entry.scope == "year" and not is_told_apart(entry.id) and not is_of_something_else(entry.reason)
