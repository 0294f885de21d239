"""Finding Chinese names by letters: 收到申请数 is found as sdsqs, as sqs and as shoudao.

Readings come from pypinyin, which knows words (重庆, 行政); it is imported when letters are first typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from itertools import accumulate
from threading import Thread

from parser.fold import fold


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name is spelled: the first letters of its syllables, all letters, and where in those a syllable begins."""

    initials: str
    letters: str
    begins: frozenset[int]

    @classmethod
    def of(cls, name: str) -> Spelling:
        """The spelling of a name; characters that have none are left out."""
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - a third of a second only for those who type letters

        syllables = [syllable.lower() for syllable in lazy_pinyin(fold(name), errors="ignore") if syllable]
        begins = accumulate(map(len, syllables), initial=0)
        return cls("".join(one[0] for one in syllables), "".join(syllables), frozenset(begins))

    def holds(self, letters: str) -> bool:
        """Whether letters are the initials of some syllables in a row, or their pinyin, perhaps not to its end."""
        if letters in self.initials:
            return True
        at = self.letters.find(letters)
        while at >= 0 and at not in self.begins:
            at = self.letters.find(letters, at + 1)
        return at >= 0


def matches(wanted: str, name: str) -> bool:
    """Whether a name holds what was typed: its characters, the initials of some in a row, or their pinyin.

    Letters may be full-width and capital; an empty wish matches all.
    """
    typed = fold(wanted).strip().lower()
    if typed in fold(name).lower():
        return True
    letters = letters_of(typed)
    return bool(letters) and _spelling(name).holds(letters)


def letters_of(typed: str) -> str:
    """The letters of folded text that may be pinyin, "" where anything else is in it."""
    letters = typed.replace(" ", "").replace("'", "").lower()
    return letters if letters.isascii() and letters.isalpha() else ""


def ready() -> bool:
    """Whether readings can be asked for without waiting; where not, they are fetched meanwhile."""
    return not _fetching().is_alive()


@cache
def _fetching() -> Thread:
    thread = Thread(target=import_module, args=("pypinyin",), name="kaijuan-pinyin")
    thread.start()
    return thread


@lru_cache(maxsize=8192)
def _spelling(name: str) -> Spelling:
    return Spelling.of(name)
