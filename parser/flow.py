"""Running text without its layout: paragraphs in which every character still knows its place in the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parser.fold import ZERO_WIDTH
from parser.model import Span
from parser.source.document import SourceDocument

_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


@dataclass(frozen=True, slots=True)
class Flow:
    """Folded text in which line breaks and blanks are gone, except one space between two Latin letters or digits.

    `offsets[i]` is the place of `text[i]` in the source, so any match can be carried back without searching.
    """

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def join(document: SourceDocument, spans: Iterable[Span]) -> Flow:
    """One flow out of the pieces of a paragraph (lines broken by hand, by a page end or by a page number)."""
    characters: list[str] = []
    offsets: list[int] = []
    pending: int | None = None
    for span in spans:
        for offset in range(span.start, span.end):
            character = document.folded[offset]
            if character == ZERO_WIDTH:
                continue
            if character.isspace():
                pending = offset if pending is None else pending
                continue
            if pending is not None and characters and characters[-1] in _LATIN and character in _LATIN:
                characters.append(" ")
                offsets.append(pending)
            pending = None
            characters.append(character)
            offsets.append(offset)
        pending = span.end if pending is None else pending
    return Flow("".join(characters), tuple(offsets))
