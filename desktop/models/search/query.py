"""What is searched for, and where in a text it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from parser.fold import fold

Kind = Literal["value", "section", "source"]
KINDS: tuple[Kind, ...] = ("value", "section", "source")
"""Where can be searched, in the order in which hits are listed: what can be replaced comes first."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")
_POINTS = ".．"


@dataclass(frozen=True)
class Query:
    """A text and how exactly it is meant.

    Unless `exact`, full or half width, traditional characters and the case of Latin letters make no difference. With
    `whole_numbers`, digits at the ends of the text do not hit a part of a longer number.
    """

    text: str = ""
    exact: bool = False
    whole_numbers: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is searched for."""
        return not self._needle.strip()

    @cached_property
    def _needle(self) -> str:
        text = _CONTROL.sub(" ", self.text)
        return text if self.exact else fold(text)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(re.escape(self._needle), 0 if self.exact else re.IGNORECASE | re.ASCII)

    def spans(self, text: str, folded: str | None = None) -> Iterator[tuple[int, int]]:
        """Start and end of every place, from left to right, none over another; `folded` is `fold(text)` if known."""
        if self.empty:
            return
        searched = text if self.exact else fold(text) if folded is None else folded
        for match in self._pattern.finditer(searched):
            start, end = match.span()
            if not (self.whole_numbers and self._is_part(text, start, end)):
                yield start, end

    def _is_part(self, text: str, start: int, end: int) -> bool:
        """Whether the digits at an end of a place go on beyond it, also behind a decimal point or a comma of thousands.

        A full-width comma divides numbers: it stands in lists of them.
        """
        needle = self._needle
        leading = re.match(r"\d*", needle)
        digits = len(leading.group()) if leading else 0
        if digits:
            before = text[max(0, start - 2) : start]
            grouped = digits == 3 and before[-1:] == ","
            if before[-1:].isdecimal():
                return True
            if before[:1].isdecimal() and len(before) == 2 and (before[1] in _POINTS or grouped):
                return True
        if needle[-1].isdecimal():
            behind = text[end : end + 5]
            if behind[:1].isdecimal() or (behind[:1] and behind[0] in _POINTS and behind[1:2].isdecimal()):
                return True
            return re.match(r",\d{3}(?!\d)", behind) is not None
        return False
