"""Equal-length folding: the form of a text that patterns are matched on, one character for one.

Traditional to simplified, full width to half width, odd blanks to a space, radicals to their ideographs. Because the
length never changes, every offset in the folded text is an offset in the source.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from parser.resources import root

ZERO_WIDTH = "\u200b"
"""What invisible characters (joiners, marks, soft hyphens) are folded to; `parser.flow` drops it."""

_FEW = 200
"""Up to so many different characters are replaced one after another, which is faster than a look at each character."""

_LOST_BLANKS = re.compile(r"^[?？]{1,8}(?=[^?？\s])", re.MULTILINE)
_MANY = 4
"""So many lines begin with question marks in no text that means them."""

_INVISIBLE = [0x00AD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
_BLANKS = [0x00A0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0085]
_PUNCTUATION = {
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "﹣": "-",
    "―": "—", "─": "—", "━": "—",
    "﹝": "〔", "﹞": "〕", "∶": ":", "︰": ":", "﹕": ":", "｡": "。", "､": "、",
    "•": "·", "‧": "·", "・": "·", "･": "·", "∙": "·", "⋅": "·",
    "〈": "<", "〉": ">", "﹤": "<", "﹥": ">", "﹐": ",", "﹒": ".", "﹔": ";", "﹙": "(", "﹚": ")", "﹪": "%",
}  # fmt: skip

_USUAL = {"，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "％": "%", "\u3000": " "}
"""The marks that nearly every text has: replaced at once, so that few others are left to be looked for."""


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for line in (root() / "fold" / "traditional.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            traditional, _, simplified = line.partition("\t")
            table[ord(traditional)] = simplified
    compatible = [*range(0x2E80, 0x2FD6), *range(0xF900, 0xFB00), *range(0xFF01, 0xFFEF)]
    for code in compatible:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            table[code] = table.get(ord(plain), plain)
    table.update({ord(character): plain for character, plain in _PUNCTUATION.items()})
    table.update(dict.fromkeys(_BLANKS, " "))
    table.update(dict.fromkeys((*range(0x00, 0x09), *range(0x0B, 0x20), 0x7F), " "))
    table.update(dict.fromkeys(_INVISIBLE, ZERO_WIDTH))
    return table


def fold(text: str) -> str:
    """The text in its plain form, of the same length: ``len(fold(t)) == len(t)``.

    Line feeds and tabs stay; other control characters become spaces. Full-width punctuation becomes ASCII
    （ → ( and ： → : , while 、 and 。 stay. Where many lines begin with question marks, these are blanks that a
    conversion could not write.
    """
    if text.count("?") + text.count("？") >= _MANY and len(_LOST_BLANKS.findall(text)) >= _MANY:
        text = _LOST_BLANKS.sub(lambda match: " " * len(match.group()), text)
    for mark, plain_mark in _USUAL.items():
        text = text.replace(mark, plain_mark)
    found = _may_change().findall(text)
    if not found:
        return text
    changed = _folded_characters().intersection(found)
    plain = {character: _table()[ord(character)] for character in changed}
    if len(plain) > _FEW or not changed.isdisjoint(plain.values()):
        return text.translate(_table())
    for character in changed:
        text = text.replace(character, plain[character])
    return text


@cache
def _may_change() -> re.Pattern[str]:
    """A character that folding changes, or any beyond the basic plane: a class without single ones of those is fast."""
    usual = "".join(character for character in _folded_characters() if character <= "\uffff")
    return re.compile(f"[{re.escape(usual)}\U00010000-\U0010ffff]")


@cache
def _folded_characters() -> frozenset[str]:
    return frozenset(map(chr, _table()))
