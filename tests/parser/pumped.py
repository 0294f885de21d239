"""Holds every pattern of the parser against lines that repeat what it repeats: none may take longer and longer.

Prints each pattern before it is tried; one that takes more than `SECONDS` of the processor ends the program.
"""

from __future__ import annotations

import itertools
import re
import re._constants as of
import re._parser as patterns
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

SECONDS = 2
LONG, PAIRS = 60, 30
"""How often a character is repeated, and a pair of them."""
MOST = 40, 12
"""So many characters of a pattern are repeated by themselves, and in pairs."""
HEAD = "甲乙"
TAILS = ("\0", "。", ",", ":", "\n:", "a1")
"""What makes a pattern fail at last: in one way or another all do."""


def in_use() -> list[re.Pattern[str]]:
    """The patterns that reading the samples, and looking at lines of pages, makes."""
    made: dict[str, re.Pattern[str]] = {}
    compiled = re.compile

    def kept(pattern: str, flags: int = 0) -> re.Pattern[str]:
        mine = sys._getframe(1).f_globals["__name__"].startswith("parser")
        return made.setdefault(pattern, compiled(pattern, flags)) if mine else compiled(pattern, flags)

    re.compile = kept  # type: ignore[assignment]
    from parser import parse_all, read_bytes
    from parser.rules.chrome import kinds

    for path in sorted((ROOT / "resources" / "samples").iterdir()):
        if path.is_file():
            parse_all(read_bytes(path.read_bytes(), path.name))
    for name in ("greetings", "starts", "shapes", "patterns", "sure"):
        kinds._union(name)
    re.compile = compiled
    return [pattern for pattern in made.values() if isinstance(pattern.pattern, str)]


def repeated(tree: Any, inside: bool = False) -> Iterator[str]:
    """The characters that a pattern may repeat."""
    for kind, what in tree:
        if kind in (of.LITERAL, of.NOT_LITERAL):
            yield from chr(what) if inside else ""
        elif kind is of.IN:
            yield from (chr(_first(one)) for one in what if inside and one[0] in (of.LITERAL, of.RANGE))
        elif kind in (of.MAX_REPEAT, of.MIN_REPEAT):
            yield from repeated(what[2], inside or what[1] > 1)
        elif kind is of.BRANCH:
            yield from itertools.chain.from_iterable(repeated(one, inside) for one in what[1])
        elif kind in (of.SUBPATTERN, of.ASSERT, of.ASSERT_NOT):
            yield from repeated(what[-1], inside)


def _first(one: Any) -> int:
    return int(one[1] if one[0] is of.LITERAL else one[1][0])


def lines(pattern: re.Pattern[str]) -> Iterator[str]:
    """What it is tried on."""
    found = sorted(set(repeated(patterns.parse(pattern.pattern, pattern.flags))))
    yield from (one * LONG + tail for one in found[: MOST[0]] for tail in TAILS)
    pairs = itertools.permutations(found[: MOST[1]], 2)
    yield from ("".join(pair) * PAIRS + tail for pair in pairs for tail in TAILS[:4])


def main() -> None:
    tried = 0
    for pattern in in_use():
        print(pattern.pattern, flush=True)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        for line in lines(pattern):
            pattern.search(line)
            pattern.match(HEAD + line)
        tried += 1
    signal.setitimer(signal.ITIMER_PROF, 0)
    print(f"{tried} patterns")


if __name__ == "__main__":
    main()
