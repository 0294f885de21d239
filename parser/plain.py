"""Records of `parser.model` as plain JSON values and back, checked on the way in.

Fields that hold their default are left out, so that a record can gain a field later without making the payloads that
were kept before look different. A span is ``[start, end]``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from parser.model import Span

Record = TypeVar("Record", bound=Hashable)


class _Field(NamedTuple):
    name: str
    default: Any  # MISSING where the field must be given
    to_plain: Callable[[Any], Any] | None  # None: the value is plain as it is
    from_plain: Callable[[Any], Any]


def encode(record: Hashable, skip: frozenset[str] = frozenset()) -> dict[str, Any]:
    """A record as JSON values: equal for equal records, different for different ones."""
    plain: dict[str, Any] = {}
    for name, default, to_plain, _ in _fields(record.__class__, skip):
        value = getattr(record, name)
        if default is MISSING or value != default:
            plain[name] = to_plain(value) if to_plain else value
    return plain


def decode(cls: type[Record], plain: Mapping[str, Any], **extra: Any) -> Record:
    """The inverse of `encode`; `extra` gives the fields that were skipped.

    Raises ValueError for a missing or unknown field and for a value that the field cannot hold.
    """
    values = dict(extra)
    known = _fields(cls, frozenset(extra))
    for name, default, _, from_plain in known:
        if name in plain:
            try:
                values[name] = from_plain(plain[name])
            except ValueError as error:
                raise ValueError(f"{cls.__name__}.{name}: {error}") from None
        elif default is MISSING:
            raise ValueError(f"{cls.__name__}.{name} is missing")
    unknown = plain.keys() - {field.name for field in known}
    if unknown:
        raise ValueError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")
    return cls(**values)


def span_to_plain(span: Span | None) -> list[int] | None:
    """A span as payloads hold it."""
    return [span.start, span.end] if span else None


def span_from_plain(value: Any) -> Span:
    """The inverse of `span_to_plain`. Raises ValueError."""
    if isinstance(value, list | tuple) and len(value) == 2:
        start, end = value
        if _is_int(start) and _is_int(end) and 0 <= start <= end:
            return Span(start, end)
    raise ValueError(f"no span: {value!r}")


@cache
def _fields(cls: type, skip: frozenset[str]) -> tuple[_Field, ...]:
    hints = get_type_hints(cls)
    return tuple(_field(f.name, f.default, hints[f.name]) for f in fields(cls) if f.name not in skip)


def _field(name: str, default: Any, hint: Any) -> _Field:
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    if Span in options:
        return _Field(name, default, span_to_plain, _or_none(span_from_plain) if len(options) > 1 else span_from_plain)
    if get_origin(hint) is tuple:
        return _Field(name, default, _spans_to_plain, _spans_from_plain)
    return _Field(name, default, None, _scalar(options))


def _scalar(options: tuple[Any, ...]) -> Callable[[Any], Any]:
    """A check that lets through a value of one of the types, or one of the words of a Literal."""
    words = {word for option in options if get_origin(option) is Literal for word in get_args(option)}
    types = tuple(option for option in options if isinstance(option, type))

    def check(value: Any) -> Any:
        if isinstance(value, str) and value in words:
            return value
        if isinstance(value, bool) and bool not in types:
            raise ValueError(f"unexpected {value!r}")
        if isinstance(value, types) and not (isinstance(value, float) and not math.isfinite(value)):
            return value
        raise ValueError(f"unexpected {value!r}")

    return check


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _spans_to_plain(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans_from_plain(value: Any) -> tuple[Span, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"no list of spans: {value!r}")
    return tuple(span_from_plain(item) for item in value)


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
