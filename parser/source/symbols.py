"""Signs that Word takes out of a symbol font (`w:sym`, ECMA-376 part 1, §17.3.3.30), as the signs they look like."""

from __future__ import annotations

from functools import cache

from parser.resources import root

_PRIVATE = 0xF000
"""Where Word puts the characters of symbol fonts: the private use area, at this much above their place in the font."""
_MARK = "▪"
"""For a sign that is not in the table: whatever it looks like, it is no letter and no digit."""


def shown(font: str, code: str) -> str:
    """The sign of a font at a place, given in hexadecimal digits; "" when that is none."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    if not _PRIVATE <= place <= _PRIVATE + 0xFF:
        is_printable = 0x20 <= place < 0xD800 or 0xF900 <= place <= 0xFFFD
        return chr(place) if is_printable else _MARK
    return _table().get((font.lower(), place - _PRIVATE), _MARK)


@cache
def _table() -> dict[tuple[str, int], str]:
    """Font and place to sign (`resources/encoding/symbols.tsv`)."""
    table = {}
    for line in (root() / "encoding" / "symbols.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            font, first, signs = line.split("\t")
            table.update({(font.lower(), int(first, 16) + number): sign for number, sign in enumerate(signs)})
    return table
