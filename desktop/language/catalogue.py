"""Translations out of one of Qt's .ts files, also of texts whose blanks are filled in already.

A source text with blanks (“第 {n} 行”, “原 {0}，改于 {1}”) is a template. A finished text is matched against the
templates from its beginning, the one with most fixed text first, and what fills the blanks is translated in turn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from parser.resources import root

_BLANK = re.compile(r"\{(\w*)(?:[^{}]*)\}")
_HAN = re.compile(r"[㐀-鿿]")
_NUMBERED = re.compile(r"（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.(?!\d)")
"""A number before a label of a form; it stays."""
_RULE = re.compile(r"[A-Z]{1,2}\d?-\d{2} ")
"""The number of a rule before what it says."""
_ADDED = re.compile(r"(?<=[。）])(?:（[^（）]*）|[^。（）]+。)$")
"""A remark in brackets or a sentence behind another."""
_RUN = re.compile(r"([㐀-鿿]+)")
_JOINTS = tuple(
    (re.compile(sign), other)
    for sign, other in (
        (" · ", " · "),
        ("；", "; "),
        ("，同时", ", and "),
        ("、(?=“)", ", "),
        ("，", ", "),
        ("：", ": "),
        ("、", ", "),
    )
)
"""Signs that put texts together, and what they are in translation; the pieces are translated each by itself."""
_UNIT = re.compile(r"(?<=\d)(?=[a-z])")
"""Between a figure and its unit, which have no blank between them in Chinese."""
_KEPT = 20_000
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Template:
    """A source text with blanks: the pattern of its finished form, the names of the blanks, and the translation."""

    pattern: re.Pattern[str]
    blanks: tuple[str, ...]
    translation: str
    fixed: int

    @classmethod
    def of(cls, source: str, translation: str) -> Template:
        """Make one; a blank that comes twice must be filled alike."""
        parts: list[str] = []
        blanks: list[str] = []
        at = 0
        for blank in _BLANK.finditer(source):
            parts.append(re.escape(source[at : blank.start()]))
            name = blank[1] or str(len(blanks))
            parts.append(rf"(?P=b{blanks.index(name)})" if name in blanks else rf"(?P<b{len(blanks)}>.*?)")
            if name not in blanks:
                blanks.append(name)
            at = blank.end()
        parts.append(re.escape(source[at:]))
        fixed = len(_HAN.findall(_BLANK.sub("", source)))
        return cls(re.compile("".join(parts), re.DOTALL), tuple(blanks), translation, fixed)


class Catalogue:
    """All translations into one language, by source text."""

    def __init__(self, language: str, messages: Mapping[str, str]) -> None:
        self.language = language
        self._messages = dict(messages)
        self._known: dict[str, str] = {}

    @classmethod
    def load(cls, language: str) -> Catalogue:
        """Read `resources/translations/kaijuan_<language>.ts`; unfinished entries are left out."""
        tree = etree.parse(str(root() / "translations" / f"kaijuan_{language}.ts"))
        messages: dict[str, str] = {}
        for message in tree.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                messages[message.findtext("source", "")] = translation.text
        return cls(language, messages)

    def exact(self, source: str) -> str:
        """The translation of just this source text, "" where there is none."""
        return self._messages.get(source, "")

    def translate(self, text: str) -> str:
        """A finished text in this language; what is not known of it stays as it is."""
        if not _HAN.search(text):
            return text
        found = self._known.get(text)
        if found is None:
            found = self._translate(text, 0)
            if len(self._known) < _KEPT:
                self._known[text] = found
        return found

    def _translate(self, text: str, depth: int) -> str:
        whole = self._messages.get(text)
        if whole or depth > _DEEPEST or not _HAN.search(text):
            return whole or text
        if "\n" in text:
            return "\n".join(self._translate(line, depth) for line in text.split("\n"))
        rule = _RULE.match(text)
        if rule and rule.end() < len(text):
            return rule[0] + self._translate(text[rule.end() :], depth)
        for template in self._templates:
            match = template.pattern.fullmatch(text)
            if match:
                return self._filled(template, match, depth + 1)
        numbered = _NUMBERED.match(text)
        if numbered and numbered.end() < len(text):
            return numbered[0] + self._translate(text[numbered.end() :], depth)
        added = _ADDED.search(text)
        if added and added.start():
            return self._translate(text[: added.start()], depth) + self._translate(added[0], depth)
        for joint, other in _JOINTS:
            pieces = joint.split(text)
            if len(pieces) > 1 and all(pieces):
                return other.join(self._translate(piece, depth) for piece in pieces)
        return self._by_runs(text)

    def _by_runs(self, text: str) -> str:
        """Known words between signs and figures (✓ 已核, 规章制定权（1）); a text with others stays whole."""
        pieces = _RUN.split(text)
        words = [self._messages.get(piece, "") for piece in pieces[1::2]]
        if not all(words):
            return text
        pieces[1::2] = words
        return _UNIT.sub(" ", "".join(pieces))

    def _filled(self, template: Template, match: re.Match[str], depth: int) -> str:
        blanks = {name: self._translate(match[f"b{number}"], depth) for number, name in enumerate(template.blanks)}
        return _BLANK.sub(lambda blank: blanks.get(blank[1], blank[0]), template.translation)

    @cached_property
    def _templates(self) -> list[Template]:
        """Those with more fixed characters first; of blanks and signs alone there are none."""
        made = [Template.of(source, told) for source, told in self._messages.items() if _BLANK.search(source)]
        return sorted((template for template in made if template.fixed), key=lambda template: -template.fixed)
