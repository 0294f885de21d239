"""Labels of rows and columns: their plain form, and which row of a form a printed label means.

A printed label is compared without blanks, quotes, brackets and punctuation. What stands before it (the label of a
group, the head of the table, its number) is tried with and without; a label that a page end cut short, or in which the
print lost a few characters, is still known if nothing else comes near.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from parser.editions import editions
from parser.fold import ZERO_WIDTH, fold
from parser.forms import FormRow
from parser.grids.fields import Field
from parser.model import Span
from parser.once import once
from parser.resources import load_toml

_NUMBERING = re.compile(
    r"\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,3}[、.]|[①-⑳⑴-⒇Ⅰ-Ⅻ]"
)
_NUMERALS = "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_NUMERAL = frozenset(_NUMERALS)
_PIECES = 24
_LENGTH = 80
_GROUP = 6
_LONGEST_NOTE = 400
_SURE = 4
"""Characters from which on a label is told by its beginning or its likeness alone."""

_SHARED = 0.6
"""Share of a label's characters that print must have to be compared with it character by character."""

EXACT, NEAR, NOTED = 1.0, 0.9, 0.75
LIKE = 0.7
"""How alike two labels are at least that are taken for one another (share of characters in place)."""


@cache
def _dropped() -> dict[int, None]:
    ignored = load_toml("tables.toml")["labels"]["ignored"]
    codes = [*map(ord, ignored + " \t\n\u3000" + ZERO_WIDTH + "|│┃¦"), *range(0x41, 0x5B), *range(0x61, 0x7B)]
    return dict.fromkeys([*codes, *range(0xC0, 0x250)])


@lru_cache(maxsize=4096)
def plain(folded: str) -> str:
    """A folded text without everything that does not tell labels apart, Latin letters (inserted pinyin) included."""
    text = folded.translate(_dropped())
    for word, usual in _synonyms():
        if word in text:
            text = text.replace(word, usual)
    return text


@cache
def _synonyms() -> tuple[tuple[str, str], ...]:
    return tuple(load_toml("tables.toml")["labels"]["synonyms"].items())


def unnumbered(text: str) -> str:
    """A plain text without the number it begins with."""
    return text.lstrip(_NUMERALS) if text[:1] in _NUMERAL else text


def begins_with_number(folded: str) -> bool:
    """Whether the text begins with a number as items of a list have it."""
    return bool(_NUMBERING.match(folded.lstrip()))


@cache
def _heads() -> re.Pattern[str]:
    """Words of the forms behind which, glued to them, the label of a row may follow."""
    words: set[str] = set()
    for form in editions():
        for table in form.tables.values():
            words.add(table.corner)
            words.update(column.label for block in table.blocks for column in block.columns)
            words.update(row.label for block in table.blocks for row in block.rows if row.kind == "group")
    return re.compile("|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True) if word))


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> tuple[str, ...]:
    """The plain text from each place in a piece of print where a row's label may begin, the shortest first.

    Behind the first that is too long for a label there are no more.
    """
    starts = {0, *(match.start() for match in _NUMBERING.finditer(text))}
    if len(text) > _SURE:
        starts.update(match.end() for match in _heads().finditer(text) if match.end() < len(text))
    found: list[str] = []
    for start in sorted(starts, reverse=True):
        found.append(plain(text[start:]))
        if len(found[-1]) > 2 * _LENGTH:
            break  # from here on they only get longer
    return tuple(found)


@cache
def _gap() -> str:
    """A pattern for what `plain` drops, in ranges: it is compiled anew between any two characters of a text."""
    ranges: list[list[int]] = []
    for code in sorted(_dropped()):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(("[", *(rf"\u{first:04x}-\u{last:04x}" for first, last in ranges), "]{0,40}"))


def gapped(plain_text: str) -> re.Pattern[str]:
    """Finds a plain text in folded print, whatever `plain` drops standing between its characters."""
    return re.compile(_gap().join(map(re.escape, plain_text)))


@dataclass
class Label:
    """The words in front of figures, in the order of the print: the row's own label comes last."""

    pieces: tuple[Field, ...]

    @property
    def span(self) -> Span | None:
        """From the first to the last word."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end) if self.pieces else None

    @once
    def tails(self) -> tuple[str, ...]:
        """The plain label from each place where the row's own may begin, the shortest first, each also unnumbered."""
        return _tails(self.pieces[-_PIECES:])

    @once
    def mended(self) -> tuple[str, ...]:
        """The same without the pieces of a tall cell's words (无法提供) that the print has put between the label's."""
        pieces = self.pieces[-_PIECES:]
        own = tuple(piece for piece in pieces if not _is_of_group(piece.text))
        return _tails(own) if len(own) < len(pieces) else ()

    @once
    def unnoted(self) -> Label | None:
        """The label without the note in brackets at its end, None when it has none."""
        if not self.pieces or (text := _without_note(self.pieces[-1].text)) is None:
            return None
        last = self.pieces[-1]
        return Label((*self.pieces[:-1], Field(last.span, text, None))) if text or len(self.pieces) > 1 else None


def _tails(pieces: Sequence[Field]) -> tuple[str, ...]:
    if not pieces:
        return ()
    last = _tails_in(pieces[-1].text)
    joined = plain(pieces[-1].text)
    if len(pieces) == 1 or len(joined) > _LENGTH:
        return last
    found = dict.fromkeys(last)
    for piece in reversed(pieces[:-1]):
        for beginning in _beginnings(piece.text):
            tail = beginning + joined
            for text in (unnumbered(tail), tail):
                if 0 < len(text) <= _LENGTH:
                    found.setdefault(text)
        joined = plain(piece.text) + joined
        if len(joined) > _LENGTH:
            break
    return tuple(found)


@lru_cache(maxsize=1024)
def _tails_in(text: str) -> tuple[str, ...]:
    """The tails of a label that is but one piece of print."""
    tails = [text for beginning in _beginnings(text) for text in (unnumbered(beginning), beginning)]
    return tuple(dict.fromkeys(tail for tail in tails if 0 < len(tail) <= _LENGTH))


def _without_note(folded: str) -> str | None:
    """A text without the note in brackets at its end, brackets inside it included, None where it has none."""
    text = folded.rstrip()
    if not text.endswith(")"):
        return None
    depth = 0
    for place in range(len(text) - 1, max(-1, len(text) - _LONGEST_NOTE), -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return text[:place].rstrip()
    return None


@lru_cache(maxsize=1024)
def _is_of_group(text: str) -> bool:
    """Whether the words are a piece of the label of a group of rows, with its number or without."""
    words = plain(text)
    return 0 < len(words) <= _GROUP and any(words in label for label in _group_labels())


@cache
def _group_labels() -> tuple[str, ...]:
    blocks = (block for form in editions() for table in form.tables.values() for block in table.blocks)
    rows = (row for block in blocks for row in block.rows)
    return tuple({plain(fold(row.number + row.label)) for row in rows if row.kind == "group"})


class LabelBook:
    """The labels of a form's rows, to be looked up by what is printed."""

    def __init__(self, rows: Sequence[FormRow]) -> None:
        self._known: dict[str, dict[int, float]] = {}
        self._forms: list[tuple[int, str, frozenset[str]]] = []
        for index, row in enumerate(rows):
            for text in dict.fromkeys(plain(fold(label)) for label in (row.label, *row.also)):
                self._known.setdefault(text, {})[index] = EXACT
                self._forms.append((index, text, frozenset(text)))
        self._ends = tuple(self._known)
        self._beginnings = frozenset(text[:end] for text in self._ends for end in range(_SURE, len(text) + 1))
        self._like: dict[tuple[str, ...], dict[int, float]] = {}

    def ends_with_label(self, folded: str) -> bool:
        """Whether the text ends with one of the labels."""
        return plain(folded[-_LENGTH:]).endswith(self._ends)

    def named(self, folded: str) -> bool:
        """Whether the text is one of the labels."""
        return plain(folded) in self._known

    def exact(self, label: Label) -> Mapping[int, float]:
        """Indexes of the rows that the label names to the letter, with how sure that is; longer labels win."""
        named = self._named_by(label)
        if not named and label.unnoted:
            return self._named_by(label.unnoted)
        return named

    def _named_by(self, label: Label) -> Mapping[int, float]:
        for tail in reversed(label.tails):
            if tail in self._known:
                return self._known[tail]
        return {}

    def across(self, label: Label, following: Label) -> Mapping[int, float]:
        """Indexes of the rows whose label stands around the figures: its end is what the next entry begins with."""
        tails = [tail for tail in (*label.tails, *label.mended) if tail in self._beginnings]
        if not tails:
            return {}
        rest = ""
        for piece in following.pieces[:_PIECES]:
            if _is_of_group(piece.text):
                continue
            rest += plain(piece.text)
            if found := {index for tail in tails for index in self._known.get(tail + rest, ())}:
                return dict.fromkeys(found, EXACT)
        return {}

    def like(self, label: Label) -> Mapping[int, float]:
        """Indexes of the rows whose label was cut short, run into another or misprinted, with how sure that is."""
        tails = (*label.tails, *label.mended)
        if tails not in self._like:
            found: dict[int, float] = {}
            for tail in tails:
                characters = frozenset(tail)
                for index, form, wanted in self._forms:
                    if len(characters & wanted) < _SHARED * len(wanted) and not form.startswith(tail):
                        continue  # it is not like the label, whatever the order of its characters
                    score = likeness(tail, form)
                    if score > found.get(index, LIKE):
                        found[index] = score
            best = max(found.values(), default=0.0)
            self._like[tails] = {index: score for index, score in found.items() if score > best - 0.1}
        return self._like[tails]


def likeness(printed: str, form: str, least: float = _SHARED) -> float:
    """How much a printed label is the form's: 1 to the letter, `NEAR` when cut short or with more before it.

    With more behind it, it is `NOTED`: a note, but perhaps the name of a group that runs into another label. Labels
    that share less than `least` of their characters are not compared.
    """
    if printed == form:
        return EXACT
    if len(form) >= _SURE and printed.endswith(form):
        return NEAR
    if len(form) >= _SURE and printed.startswith(form):
        return NOTED
    if len(printed) >= max(_SURE, 0.4 * len(form)) and form.startswith(printed):
        return NEAR
    if len(form) <= _SURE or abs(len(printed) - len(form)) > 0.4 * len(form):
        return 0.0
    if len(set(printed) & set(form)) < least * len(set(form)):
        return 0.0
    return min(NEAR - 0.01, 1 - distance(printed, form) / max(len(printed), len(form)))


def distance(left: str, right: str) -> int:
    """How many characters must be put in, left out or changed to make one text the other."""
    previous = list(range(len(right) + 1))
    for row, character in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            current.append(
                min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (character != other)),
            )
        previous = current
    return previous[-1]


def columns_named(fields: Iterable[Field], labels: Sequence[frozenset[str]]) -> dict[int, Field]:
    """Which of the columns, each given by its plain labels, the fields of a head name; the first field counts."""
    found: dict[int, Field] = {}
    for field in fields:
        printed = {plain(field.text), plain(_without_note(field.text) or "")} - {""}
        for index, names in enumerate(labels):
            if index not in found and not printed.isdisjoint(names):
                found[index] = field
    return found
