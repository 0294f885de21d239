"""Many files through any `concurrent.futures` executor, answers in the order of the questions."""

from __future__ import annotations

import copyreg
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from parser.errors import ReadError
from parser.model import Report
from parser.parts import parse_all
from parser.source import read

Reports = tuple[Report, ...]
AnyPath = TypeVar("AnyPath", str, Path)

_AHEAD = 32
"""Files handed to the executor before their turn: enough to keep it busy, few enough to stop soon."""


def _read_only(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(content)


# Reports come back from other processes pickled, and Python does not pickle the read-only mappings in them by itself.
copyreg.pickle(MappingProxyType, lambda mapping: (_read_only, (dict(mapping),)))


def parse_file(path: Path | str, encoding: str | None = None) -> Reports | ReadError:
    """All reports of one file. A file that cannot be read gives its error as the result, so that others go on."""
    try:
        return parse_all(read(path, encoding))
    except ReadError as error:
        return error


def parse_files(
    paths: Iterable[AnyPath], executor: Executor | None = None, encoding: str | None = None
) -> Iterator[tuple[AnyPath, Reports | ReadError]]:
    """Each path with its reports, mostly one, or with the error that says why there is none, in order and at once.

    Works file by file when no executor is given. Paths are taken as they are needed; closing the iterator early cancels
    what has not begun.
    """
    if executor is None:
        for path in paths:
            yield path, parse_file(path, encoding)
        return
    waiting: deque[tuple[AnyPath, Future[Reports | ReadError]]] = deque()
    try:
        for path in paths:
            waiting.append((path, executor.submit(parse_file, path, encoding)))
            if len(waiting) > _AHEAD:
                first, answer = waiting.popleft()
                yield first, answer.result()
        while waiting:
            first, answer = waiting.popleft()
            yield first, answer.result()
    finally:
        for _path, answer in waiting:
            answer.cancel()
