"""What a piece of selected text may be, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from desktop.models.open_report import OpenReport
from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name, indicator_unit
from parser.corrections import Reviewed
from parser.fold import fold
from parser.model import Span, Target, TargetKind
from parser.naming import METADATA_NAMES, target_name

REACH, NEAR, BEHIND = 40, 8, 12
"""How many characters before a text, right before it and behind it are looked at."""
_FAR, _AFTER, _UNIT = 0.3, 0.5, 0.2
"""What a word counts that stands farther off or behind, against 1 for one right before; and what a unit that fits."""
_NUMBER = re.compile(r"\d|[零〇一二三四五六七八九十百千万两]")
_ZERO = re.compile(r"[未没无]")
_EVERYWHERE = re.compile("政府信息公开|政府信息|政务公开|信息公开")
"""What every report says in every sentence, and what therefore tells nothing."""
_SENTENCE_END = re.compile(r"[。;\n]")
_CLAUSE_END = re.compile(r"[,;。\n]")


@dataclass(frozen=True, slots=True)
class Around:
    """The folded words around a piece of text, in its sentence."""

    near: str
    far: str
    piece: str
    behind: str


def fields_for(opened: OpenReport, span: Span, wanted: Target | None) -> list[tuple[Target, str, str]]:
    """Target, name and group of everything the text may be called, ordered by the words around it.

    An indicator's target has its id as key; the key of the value is made when it is added. `wanted` is the value the
    person was at before: it comes first where it has no good value yet, else second; a figure only for a number.
    """
    around = words_around(fold(opened.document.text), span)
    figures = [
        (Target(TargetKind.INDICATOR, key), indicator_name(key), GROUP_NAMES[indicator_group(key)])
        for key in indicator_ids()
    ]
    figures.sort(key=lambda field: -_likeness(field[1], around, indicator_unit(field[0].key)))
    heads = [(Target(TargetKind.METADATA, key), name, "概览") for key, name in METADATA_NAMES.items()]
    heads.sort(key=lambda field: -_likeness(field[1], around, ""))
    is_figure = bool(_NUMBER.search(around.piece) or _ZERO.search(around.piece)) and len(around.piece) <= REACH
    fields = figures + heads if is_figure else heads + figures
    if wanted is not None and (is_figure or wanted.kind is TargetKind.METADATA):
        fields = [field for field in fields if field[0] != wanted]
        name = target_name(opened.reviewed.report, wanted)
        fields.insert(0 if lacks_value(opened.reviewed, wanted) else 1, (wanted, name, "刚才选中的"))
    return fields


def lacks_value(reviewed: Reviewed, target: Target) -> bool:
    """Whether a value is missing, blank, doubtful or wrong, so that another one is welcome."""
    entry = reviewed.values.get(target)
    if entry is None or getattr(entry, "value", None) is None:
        return True
    return reviewed.state(target, entry.confidence) in ("doubtful", "wrong")


def words_around(text: str, span: Span) -> Around:
    """The words that tell what a piece of the folded text is."""
    before = _EVERYWHERE.sub(" ", _SENTENCE_END.split(text[max(0, span.start - REACH) : span.start])[-1])
    behind = _CLAUSE_END.split(text[span.end : span.end + BEHIND])[0]
    return Around(before[-NEAR:], before[:-NEAR], text[span.start : span.end], behind)


def _likeness(name: str, around: Around, unit: str) -> float:
    """How much of a name stands around; pairs of characters that few names have count more."""
    rarity = _rarity()
    found = whole = 0.0
    for pair in _pairs(name):
        weight = rarity.get(pair, 1.0)
        whole += weight
        if pair in around.near or pair in around.piece:
            found += weight
        elif pair in around.behind:
            found += _AFTER * weight
        elif pair in around.far:
            found += _FAR * weight
    fits = bool(unit) and (around.behind.startswith(unit) or around.piece.endswith(unit))
    return found / max(whole, 0.1) + _UNIT * fits


@cache
def _rarity() -> dict[str, float]:
    counts = Counter(pair for key in indicator_ids() for pair in _pairs(indicator_name(key)))
    return {pair: 1 / count for pair, count in counts.items()}


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)}
