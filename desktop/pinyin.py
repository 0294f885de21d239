"""Finding Chinese names by letters: 收到申请数 is found as sdsqs, as sqs and as shoudao.

Readings come from pypinyin, which knows words (重庆, 行政); it is imported when letters are first typed.
"""

from __future__ import annotations

from functools import lru_cache

from parser.fold import fold


def matches(wanted: str, name: str) -> bool:
    """Whether a name holds what was typed: its characters, the initials of some in a row, or their pinyin.

    Letters may be full-width and capital; an empty wish matches all.
    """
    typed = fold(wanted).strip().lower()
    if typed in fold(name).lower():
        return True
    letters = typed.replace(" ", "").replace("'", "")
    if not letters.isascii() or not letters.isalpha():
        return False
    syllables = _syllables(name)
    initials = "".join(syllable[0] for syllable in syllables)
    return letters in initials or any(_begins(letters, syllables[at:]) for at in range(len(syllables)))


def _begins(letters: str, syllables: tuple[str, ...]) -> bool:
    """Whether letters are the pinyin of the first syllables, the last of them perhaps not to its end."""
    return "".join(syllables[: len(letters)]).startswith(letters)


@lru_cache(maxsize=8192)
def _syllables(name: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - a third of a second that only those wait for who type letters

    return tuple(syllable.lower() for syllable in lazy_pinyin(fold(name), errors="ignore") if syllable)
