"""What a line looks like by itself: a bar of links, a footer, running text, a numbered item, a row of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from parser.model import Span
from parser.once import once_for_each
from parser.resources import load_toml
from parser.rules.metadata.block import is_sentence
from parser.rules.outline.numbers import HIGH_STYLES, read_number
from parser.source.document import SourceDocument

_MARK = " \t\n|丨│┃┆:/\\()[]【】<>«»·、,。.-—_*#+!?;…~=\"“”'›→&\u200b"
_MARKS = re.compile(f"[{re.escape(_MARK)}]*")
_FIGURES = re.compile(r"[\d\s.,%/-]+")
_EMPTY_ITEM = re.compile(r"[•·■◆●▪][\s|-]*")
_BULLETS = "·•*■◆●▪- "
_APART = re.compile(r"\s*[|丨│┃┆/·>-]+\s*|\s{2,}|\t|(?<=[一-鿿])\s|\s(?=[一-鿿])")
_GAP = re.compile(r"[\s|丨│┃┆/·>-]")  # of which each place where names stand apart has one
_NAME = re.compile(r"[^\W\d_]{2,12}(?: [^\W\d_]{2,12}){0,2}")
_SPACED = re.compile(r"[一-鿿](?:\s{1,8}[一-鿿])+")
_SPREAD = re.compile(r"(?<=首)\s{1,6}(?=页)|(?<=主)\s{1,6}(?=页)")  # of the first name: 首   页
_LISTED = re.compile(r"^\d{1,2}\. (?=<)")  # the number of a list before a tag
_CHINESE = re.compile("[一-鿿]")
_STOP = re.compile("[,。;!?]")
_FEWEST = 3
_LONGEST_BAR = 200
_LONGEST_FOOTER = 600
_LONGEST_SENTENCE = 160
_TELLING = 2  # words of a site that make a sentence its own


Kind = Literal["chrome", "contact", "prose", "numbered", "row", "other"]
"""The looks of a line: ``chrome`` is surely of the page (a footer, a breadcrumb, a bar of links), ``contact`` is so
when it stands among footers."""


class Look(NamedTuple):
    """A printed line by itself: its folded text, its looks, and the names of links on it if nothing else is there."""

    span: Span
    text: str
    kind: Kind
    links: set[str]


def look_at(document: SourceDocument, span: Span) -> Look:
    """How a line looks, given without the blanks around it."""
    text = document.folded[span.start : span.end]
    bare = text.lstrip(_BULLETS)
    found = links(bare)
    return Look(span, text, _kind(text, bare, found), found if bare == text else links(text))


def _kind(text: str, bare: str, found: set[str]) -> Kind:
    """The looks of a line, given also without bullets, and with the names of links on it."""
    if not text[:1].isalpha():
        if _FIGURES.fullmatch(text):
            return "contact" if _union("contact").match(text) else "other"
        if _EMPTY_ITEM.fullmatch(text):
            return "chrome"
    if is_code(text) or _are_bar(found):
        return "chrome"
    sentence = is_sentence(bare)
    if _is_footer(bare, sentence):
        return "chrome"
    if "。" not in bare and _union("contact").match(bare) and not _union("filled_in").search(bare):
        return "contact"
    number = read_number(text, 0, len(text))
    if number and not number.weak and number.style in HIGH_STYLES:
        return "numbered"
    if sentence:
        return "prose"
    return "row" if "\t" in bare else "other"


def is_bar(text: str) -> bool:
    """Whether nothing but names of links and buttons stands on a folded line, and more than a word that may be text."""
    return _are_bar(links(text))


def _are_bar(found: set[str]) -> bool:
    return len(found) > 1 or bool(found and found - _plain())


def links(text: str) -> set[str]:
    """The names of links and buttons on a folded line, none where anything else stands on it."""
    found: set[str] = set()
    initials = _initials()
    if text[:1] not in initials and text[:1] not in _MARK:
        return found
    text = _unspaced(text)
    position, marks = 0, _MARKS.match(text)
    while marks and (position := marks.end()) < len(text) <= _LONGEST_BAR:
        word = _words().match(text, position) if text[position] in initials else None
        if word is None:
            return set()
        found.add(word.group())
        marks = _MARKS.match(text, word.end())
    return found


def is_menu(text: str) -> bool:
    """Whether a folded line is a row of short names between bars or blanks, as the menus above a page are."""
    if len(text) > _LONGEST_BAR:
        return False
    gaps = len(_GAP.findall(text))
    if not gaps:
        return bool(_glued().fullmatch(text))
    if _SPACED.fullmatch(text):
        return _menu_words(_unspaced(text)) >= _FEWEST
    names = [name for name in _APART.split(_SPREAD.sub("", text)) if name] if gaps >= _FEWEST - 1 else []
    if len(names) < _FEWEST or not all(_NAME.fullmatch(name) for name in names):
        return False
    if any(_menu("table_heads").search(name) for name in names):
        return False
    return any(has_menu_word(name) for name in names)


@cache
def _glued() -> re.Pattern[str]:
    """Four names of links or more that nothing stands between."""
    names = sorted(map(re.escape, load_toml("chrome.toml")["menu"]["glued"]), key=len, reverse=True)
    return re.compile(rf"(?>{'|'.join(names)}){{4,40}}+")  # atomic: some names are made of others


def has_menu_word(text: str) -> bool:
    """Whether a text has a word that menus of government pages have."""
    return any(word in text for word in load_toml("chrome.toml")["menu"]["words"])


def _menu_words(text: str) -> int:
    return sum(word in text for word in load_toml("chrome.toml")["menu"]["words"])


def _unspaced(text: str) -> str:
    """A line whose characters stand apart (返 回) as if they did not."""
    return "".join(text.split()) if len(text) <= _LONGEST_BAR and _SPACED.fullmatch(text) else text


def is_table_piece(text: str) -> bool:
    """Whether a folded line is a figure, a unit or a label that begins a table of figures."""
    return bool(_FIGURES.fullmatch(text) or _menu("table_pieces").fullmatch(text.strip()))


def is_column(text: str) -> bool:
    """Whether a folded line is but the name of the column of a site that a page stands in (政府信息公开专栏)."""
    return bool(_menu("column").fullmatch(text.lstrip(_BULLETS)))


def is_code(text: str) -> bool:
    """Whether a folded line is a piece of a style sheet, a script or a tag that was copied along."""
    if "一" <= text[:1] <= "鿿":
        return False
    text = _LISTED.sub("", text[:_LONGEST_BAR], count=1)
    if _union("script").match(text):
        return True
    return not _CHINESE.search(text) and bool(_union("code").match(text))


def is_sure(text: str) -> bool:
    """Whether a folded line is so plainly of the page that it may even go between two paragraphs."""
    text = text.lstrip(_BULLETS)
    if is_code(text):
        return True
    if is_sentence(text) or len(text) > _LONGEST_FOOTER:
        return False
    return bool(_union("sure").search(text)) or (is_bar(text) and len(set(_words().findall(text))) >= 3)


def short(text: str) -> bool:
    """Whether a folded line is too short and plain to be text: a name of a link, a title, an office."""
    return len(text) <= 40 and not _STOP.search(text)


def _is_footer(text: str, sentence: bool) -> bool:
    """Whether a line has the words of page chrome; running text needs two, or to be a page's own sentence."""
    if len(text) > _LONGEST_FOOTER:
        return False
    if _union("greetings").fullmatch(text):
        return True
    worded = bool(
        _union("starts").match(text)
        or (_marks().search(text) and _union("shapes").match(text))
        or _union("patterns").search(text)
    )
    if not sentence:
        return worded
    if _is_own_sentence(text):
        return True
    if not worded:
        return False
    found = sum(bool(pattern.match(text)) for pattern in (*_each("starts"), *_each("shapes")))
    return found >= 2 or found + sum(bool(pattern.search(text)) for pattern in _each("patterns")) >= 2


def _is_own_sentence(text: str) -> bool:
    """Whether running text speaks of the site and of nothing that a report speaks of."""
    if len(text) > _LONGEST_SENTENCE or speaks_of_report(text):
        return False
    site = _lines()["site_words"]
    return sum(word in text for word in site) >= _TELLING or bool(_union("sentences").search(text))


def speaks_of_report(text: str) -> bool:
    """Whether a folded line has a word of a report's own."""
    return any(word in text for word in load_toml("chrome.toml")["mirror"]["report_words"])


@once_for_each
def _union(name: str) -> re.Pattern[str]:
    """The patterns of one list as alternatives."""
    return re.compile("|".join(_patterns(name)))


@cache
def _marks() -> re.Pattern[str]:
    """The marks of which each of the shapes has one."""
    return re.compile(f"[{_lines()['marks']}]")


@cache
def _each(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _patterns(name)))


@cache
def _patterns(name: str) -> tuple[str, ...]:
    """The patterns of one list. Words with the same behind them are alternatives that each begin with a character."""
    entries: Sequence[str | Mapping[str, Any]] = _lines()[name]
    return tuple(
        entry if isinstance(entry, str) else "|".join(word + entry["behind"] for word in entry["words"])
        for entry in entries
    )


@once_for_each
def _menu(name: str) -> re.Pattern[str]:
    return re.compile(load_toml("chrome.toml")["menu"][name])


@cache
def _plain() -> frozenset[str]:
    """The names that prove nothing alone."""
    return frozenset(load_toml("chrome.toml")["bars"]["plain"])


@cache
def _words() -> re.Pattern[str]:
    words = sorted(load_toml("chrome.toml")["bars"]["words"], key=len, reverse=True)
    return re.compile("|".join(re.escape(word).replace(r"\ ", " {1,3}") for word in words))


@cache
def _initials() -> frozenset[str]:
    return frozenset(word[0] for word in load_toml("chrome.toml")["bars"]["words"])


@cache
def trailing_bar() -> re.Pattern[str]:
    """Names of links at the end of a line, behind a blank, as group 1."""
    return re.compile(rf"[ \t|]((?:(?:{_words().pattern})[ \t|/\[\]]{{0,4}}){{1,12}})$")


def _lines() -> Any:
    return load_toml("chrome.toml")["lines"]
