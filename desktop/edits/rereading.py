"""Corrections carried from one reading of a file to another: their offsets are those of the text they were made on.

A .txt that is read in another encoding is another text of the same bytes. What is kept is never rewritten, so that
going back to the encoding from before gives exactly what was there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from desktop.store import Step
from parser import SourceDocument, read_bytes
from parser.corrections import Correction
from parser.model import Target, TargetKind
from parser.payloads import Payload
from parser.source.places import Places

Move = Callable[[int], int]

_SPANS = frozenset({"span", "heading", "sentence", "label_span"})
_KEYS = frozenset({"key", "part_of"})
_NESTED = frozenset({"row", "seen"})


class Carrier:
    """Brings steps into the reading that is open. Those that were made in it stay as they are."""

    def __init__(self, fetch: Callable[[], bytes], encoding: str | None, document: SourceDocument) -> None:
        """`fetch` gives the bytes of the file, asked for only when a step comes from another reading."""
        self._fetch, self._encoding, self._document = fetch, encoding, document
        self._moves: dict[str | None, Move] = {}

    def step(self, step: Step) -> Step:
        """The step with its targets and places. Raises StoreError and ReadError when the file cannot be read again."""
        if step.encoding == self._encoding or self._document.kind != "txt":
            return step
        move = self._moves.get(step.encoding)
        if move is None:
            move = self._moves[step.encoding] = self._move_from(step.encoding)
        return replace(step, corrections=tuple(carried(correction, move) for correction in step.corrections))

    def _move_from(self, encoding: str | None) -> Move:
        data, here = self._fetch(), self._document
        there = read_bytes(data, here.name, encoding)
        if there.text == here.text:
            return lambda offset: offset
        origin, aim = Places(data, there), Places(data, here)
        return lambda offset: aim.offset_of(origin.byte_of(offset))


def carried(correction: Correction, move: Move) -> Correction:
    """The correction with all its places moved."""
    old, new = (payload and _payload(payload, move) for payload in (correction.old, correction.new))
    return replace(correction, target=_target(correction.target, move), old=old, new=new)


def _target(target: Target, move: Move) -> Target:
    kind, key = target.kind, target.key
    if kind in (TargetKind.SECTION, TargetKind.NOISE):
        key = _number(key, move)
    elif kind is TargetKind.STAT:
        start, dot, column = key.partition(".")
        key = _number(start, move) + dot + column
    elif kind is TargetKind.INDICATOR:
        key = _name(key, move)
    elif kind is TargetKind.CONFIRM or (kind is TargetKind.NOTE and key != "report"):
        key = str(_target(Target.parse(key), move))
    elif kind is TargetKind.FINDING:
        rule, *cells = key.split("|")
        key = "|".join([rule, *(str(_target(Target.parse(cell), move)) for cell in cells)])
    return replace(target, key=key)


def _payload(payload: Payload, move: Move) -> dict[str, Any]:
    return {name: _value(name, value, move) for name, value in payload.items()}


def _value(name: str, value: Any, move: Move) -> Any:
    if value is None:
        return None
    if name in _SPANS:
        return [move(offset) for offset in value]
    if name == "evidence":
        return [[move(offset) for offset in span] for span in value]
    if name in _KEYS:
        return move(value) if isinstance(value, int) else _name(value, move)
    if name in _NESTED and isinstance(value, Mapping):
        return _payload(value, move)
    return value


def _name(key: str, move: Move) -> str:
    """The key of a figure; one that was typed has no place in it."""
    indicator, at, offset = key.rpartition("@")
    return indicator + at + _number(offset, move) if at else key


def _number(text: str, move: Move) -> str:
    return str(move(int(text))) if text.isascii() and text.isdigit() else text
