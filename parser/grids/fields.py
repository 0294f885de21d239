"""What stands in one place of a table: a label, a figure, nothing, or digits that are no figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from parser.grids.figures import Figure, figure_pattern, read_figure
from parser.model import Span
from parser.source.document import SourceDocument

_WORD = re.compile(r"\S+")
_GLUED = re.compile(r"(?<=[^\d\s.,+\-/(年第〔])[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.、)%年月日号条届期])")
_LEADING = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=[^\d\s.,、)])")
_BROKEN = re.compile(r"[+\-—]{0,3}\s?\d[\d,]*")
_MORE = re.compile(r"\s*[^\s\d+.-]")
"""What may follow a figure and belong to it: a unit or a note, that is anything but another figure."""
_BRACKET = 200


class Field(NamedTuple):
    """What stands in one place of a row. `text` is folded and stripped, `figure` what it reads as, if as one.

    `column` and `column_span` are the place in the row: of the grid in a Word table, else counted from 0.
    """

    span: Span
    text: str
    figure: Figure | None
    column: int = 0
    column_span: int = 1

    @property
    def blank(self) -> bool:
        """Whether nothing is printed there."""
        return not self.text

    @property
    def is_label(self) -> bool:
        """Whether words are printed there."""
        return bool(self.text) and self.figure is None and not _BROKEN.fullmatch(self.text)


def field_at(document: SourceDocument, start: int, end: int, column: int = 0, column_span: int = 1) -> Field:
    """The field between two offsets, without the blanks around it."""
    text = document.folded[start:end]
    stripped = text.strip("\u200b \n\t")
    start += len(text) - len(text.lstrip("\u200b \n\t"))
    span = Span(start, start + len(stripped))
    return Field(span, stripped, read_figure(document.text, document.folded, span), column, column_span)


def words(document: SourceDocument, span: Span, known: Callable[[str], bool]) -> Iterator[Field]:
    """The words of a line: figures with their unit and note, and everything else between blanks.

    A word is cut into label and figure only behind a text that ends with a `known` label.
    """
    return spaced_out(_words(document, span, known))


def _words(document: SourceDocument, span: Span, known: Callable[[str], bool]) -> Iterator[Field]:
    folded = document.folded
    text = folded[span.start : span.end]
    if text.isascii() and text.isdigit():  # one figure a line: nothing to look for
        yield field_at(document, span.start, span.end)
        return
    position, column = span.start, 0
    while word := _WORD.search(folded, position, span.end):
        start, end = word.span()
        if word[0].isascii() and word[0].isdigit() and not _MORE.match(folded, end, span.end):
            place = Span(start, end)
            yield Field(place, word[0], read_figure(document.text, folded, place), column)
            position, column = end, column + 1
            continue
        figure = figure_pattern().match(folded, start, span.end)
        if figure and (figure.end() == span.end or folded[figure.end()].isspace()):
            end = figure.end()
        elif word[0].count("(") > word[0].count(")"):
            closing = folded.find(")", end, min(span.end, end + _BRACKET))
            following = _WORD.match(folded, closing, span.end) if closing > 0 else None
            end = following.end() if following else end
        for part in _parts(document, Span(start, end), known):
            yield Field(part.span, part.text, part.figure, column)
            column += 1
        position = end


def spaced_out(fields: Iterable[Field]) -> Iterator[Field]:
    """The fields with words that are printed letter by letter (``总 计``) as one."""
    held: Field | None = None
    for field in fields:
        single = field.is_label and len(field.text) == 1
        if single and held is not None:
            held = Field(Span(held.span.start, field.span.end), held.text + field.text, None, held.column)
            continue
        if held is not None:
            yield held
        held = field if single else None
        if not single:
            yield field
    if held is not None:
        yield held


def _parts(document: SourceDocument, word: Span, known: Callable[[str], bool]) -> Iterator[Field]:
    """The word itself, or the labels and figures it was glued from."""
    text = document.folded[word.start : word.end]
    whole = Field(word, text, read_figure(document.text, document.folded, word))
    if whole.figure or len(text) < 3 or not any(map(str.isdigit, text)):
        yield whole
        return
    position = word.start
    leading = _LEADING.match(document.folded, word.start, word.end)
    for match in _GLUED.finditer(document.folded, word.start, word.end):
        if not known(document.folded[position : match.start()]):
            continue
        if leading and position == word.start:
            yield field_at(document, position, leading.end())
            position = leading.end()
        yield field_at(document, position, match.start())
        span = Span(match.start(), match.end())
        yield Field(span, match[0], read_figure(document.text, document.folded, span, glued=True))
        position = match.end()
    if position < word.end:
        yield field_at(document, position, word.end)
