"""What stands in one place of a table: a label, a figure, nothing, or digits that are no figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from parser.grids.figures import Figure, figure_in, figure_pattern, read_figure
from parser.model import Span
from parser.record import record
from parser.source.document import BLANKS, Line, SourceDocument

_WORD = re.compile(f"[^{BLANKS}]+")
_DIGIT = re.compile(r"\d")
_GLUED = re.compile(r"(?<=[^\d\s.,+\-/(年第〔])[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.、)%年月日号条届期])")
_LEADING = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=[^\d\s.,、)])")
_BROKEN = re.compile(r"[+\-—]{0,3}\s?\d[\d,]*")
_LABEL_ALONE = re.compile(r"(?:[^\W\d_]|、|\([^\W\d_]{1,8}\)){2,28}")
"""A label without blanks and figures, its brackets closed: (一)予以公开."""
_MORE = re.compile(r"\s*[^\s\d+.-]")
"""What may follow a figure and belong to it: a unit or a note, that is anything but another figure."""
_FIGURES = "0123456789 "
_BRACKET = 200
_LABEL = 160
"""Characters before a glued figure that are looked at: no label is longer."""


@record()
class Field:
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
    def number(self) -> Span:
        """Where the number alone is printed, without the words and the unit beside it; the whole place without one."""
        at = self.figure.number if self.figure else None
        return self.span if at is None else Span(self.span.start + at[0], self.span.start + at[1])

    @property
    def is_label(self) -> bool:
        """Whether words are printed there."""
        text = self.text
        return bool(text) and self.figure is None and (text[-1].isalpha() or not _BROKEN.fullmatch(text))


def field_at(document: SourceDocument, start: int, end: int, column: int = 0, column_span: int = 1) -> Field:
    """The field between two offsets, without the blanks around it."""
    text = document.folded[start:end]
    stripped = text if text.isdigit() else text.strip("\u200b \n\t")
    if stripped != text:
        start += len(text) - len(text.lstrip("\u200b \n\t"))
        end = start + len(stripped)
    span = Span(start, end)
    return Field(span, stripped, figure_in(stripped, document.text[start:end]), column, column_span)


def words(document: SourceDocument, span: Span, known: Callable[[str], bool]) -> list[Field]:
    """The words of a line: figures with their unit and note, and everything else between blanks.

    A word is cut into label and figure only behind a text that ends with a `known` label. Words that are printed letter
    by letter (``总 计``) are one.
    """
    source, folded, end = document.text, document.folded, span.end
    figures = _last_figures(folded, span)
    found: list[Field] = []
    position = span.start
    for word in _WORD.finditer(folded, position, figures):
        start, behind = word.span()
        if start < position:  # it belongs to the word before
            continue
        text, position = word[0], behind
        alpha = text.isalpha()
        if alpha and len(text) == 1 and _joins(found) and not read_figure(source, folded, Span(start, position)):
            found[-1] = Field(Span(found[-1].span.start, position), found[-1].text + text, None, len(found) - 1)
        elif alpha or (text.isdigit() and text.isascii() and not _MORE.match(folded, behind, end)):
            place = Span(start, position)  # the usual: nothing in it goes on behind it or is to be cut off
            found.append(Field(place, text, figure_in(text, source[start:position]), len(found)))
        else:
            numbered = _DIGIT.search(text) is not None
            position = _end_of(folded, start, position, end, numbered)
            place = Span(start, position)
            if numbered:
                found += _parts(document, place, known, len(found))
            else:
                found.append(_whole(document, place, len(found)))
    start = max(position, figures)
    for text in folded[start:end].split(" "):
        behind = start + len(text)
        if text:
            place = Span(start, behind)
            found.append(Field(place, text, figure_in(text, source[start:behind]), len(found)))
        start = behind + 1
    return found


def _last_figures(folded: str, span: Span) -> int:
    """From where on a line holds nothing but figures, each of plain digits only; its end where it holds others."""
    before = span.start + len(folded[span.start : span.end].rstrip(_FIGURES))
    if before == span.start:
        return before
    blank = folded.find(" ", before, span.end)
    return span.end if blank < 0 else blank


def only_word(line: Line) -> Field | None:
    """The word that a whole line is, as nearly every cell on a line of its own: letters, digits, or a short label.

    None for any other line.
    """
    text = line.folded
    if text.isalpha() or (text.isdigit() and text.isascii()) or (" " not in text and _LABEL_ALONE.fullmatch(text)):
        return Field(line.span, text, figure_in(text, line.text))
    return None


def _joins(found: Sequence[Field]) -> bool:
    """Whether a single letter goes on with letters printed one by one before it."""
    before = found[-1] if found else None
    if before is None or before.figure is not None or len(before.text) >= _LABEL or not before.text.isalpha():
        return False
    width = before.span.end - before.span.start
    return width == 1 or len(before.text) < width


def _end_of(folded: str, start: int, end: int, limit: int, numbered: bool) -> int:
    """Where a word ends that begins with a figure and goes on with its unit, or that opens a bracket."""
    word = folded[start:end]
    if numbered:
        figure = figure_pattern().match(folded, start, limit)
        if figure and (figure.end() == limit or folded[figure.end()].isspace()):
            return figure.end()
    if word.count("(") > word.count(")"):
        closing = folded.find(")", end, min(limit, end + _BRACKET))
        following = _WORD.match(folded, closing, limit) if closing > 0 else None
        return following.end() if following else end
    return end


def _whole(document: SourceDocument, word: Span, column: int) -> Field:
    """A word as it is."""
    raw, text = document.slice(word), document.folded[word.start : word.end]
    return Field(word, text, figure_in(text, raw), column)


def _parts(document: SourceDocument, word: Span, known: Callable[[str], bool], column: int) -> Sequence[Field]:
    """The word itself, or the labels and figures it was glued from, in places from `column` on."""
    folded = document.folded
    whole = _whole(document, word, column)
    if whole.figure or word.end - word.start < 3:
        return (whole,)
    parts: list[Field] = []
    position = word.start
    leading = _LEADING.match(folded, word.start, word.end)
    for match in _GLUED.finditer(folded, word.start, word.end):
        if not known(folded[max(position, match.start() - _LABEL) : match.start()]):
            continue
        if leading and position == word.start:
            parts.append(field_at(document, position, leading.end(), column + len(parts)))
            position = leading.end()
        parts.append(field_at(document, position, match.start(), column + len(parts)))
        span = Span(match.start(), match.end())
        figure = read_figure(document.text, folded, span, glued=True)
        parts.append(Field(span, match[0], figure, column + len(parts)))
        position = match.end()
    if not parts:
        return (whole,)
    if position < word.end:
        parts.append(field_at(document, position, word.end, column + len(parts)))
    return parts
