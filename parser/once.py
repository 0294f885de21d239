"""What is worked out when it is first asked for and kept: a property, and a function of one argument."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Key = TypeVar("Key")
Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801
    """As `functools.cached_property`, which up to Python 3.11 takes a lock each time, at three times the cost.

    Two threads that ask at once may both work it out. The value is put into the `__dict__` of the instance: asked
    again, it is found there before this is.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object, owner: type) -> Self | Value:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._compute(instance)
        return value


class _Results(dict[Key, Value]):
    """What a function gives for each argument, worked out when it is missing."""

    def __init__(self, compute: Callable[[Key], Value]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, key: Key) -> Value:
        value = self[key] = self._compute(key)
        return value


def once_for_each(compute: Callable[[Key], Value]) -> Callable[[Key], Value]:
    """As `functools.cache` for a function of one argument that is asked hundreds of times a report, at half the cost.

    To call it is to look into a mapping. It is for arguments of which there are few: words of the resources.
    """
    return _Results(compute).__getitem__
