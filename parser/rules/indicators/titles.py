"""The titles over the text of a section, and what they say of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from parser.fold import fold
from parser.model import Section
from parser.once import once
from parser.rules.indicators.ways import kinds
from parser.rules.indicators.words import compiled, table


@dataclass
class Titles:
    """The titles over the text of a section, folded, those of the sections it stands in first.

    `problem` are the titles down to one that speaks of what is wanting; `planned` tells that one names plans alone.
    """

    path: tuple[str, ...] = ()
    problem: tuple[str, ...] | None = None
    planned: bool = False

    def and_under(self, title: str) -> Titles:
        """These titles with one more under them."""
        path = (*self.path, title)
        of_problems, of_plans = _speaks_of(title)
        if of_problems:
            return Titles(path, self.problem or path, self.planned)
        return Titles(path, self.problem, self.planned or of_plans)

    @once
    def topic(self) -> str:
        """What the nearest title is about that has a topic word, "" where none has."""
        return next(filter(None, map(_topic_of, reversed(self.path))), "")

    @once
    def channels(self) -> frozenset[str]:
        """The channels that the last title names."""
        if not self.path or compiled(table("way")["no_way_title"]).search(self.path[-1]):
            return frozenset()
        return kinds(self.path[-1])


NONE = Titles()


@lru_cache(maxsize=1024)  # reports share most of their titles
def _speaks_of(title: str) -> tuple[bool, bool]:
    """Whether a title speaks of what is wanting, and whether it names plans."""
    words = table("scope")
    of_problems, of_plans = compiled(words["problem_title"]), compiled(words["planned_title"])
    return of_problems.search(title) is not None, of_plans.search(title) is not None


@lru_cache(maxsize=1024)
def _topic_of(title: str) -> str:
    """What a title is about, "" where it has no topic word."""
    if not compiled(table("topic")["starts"]).search(title):
        return ""
    return next((name for name, words in table("topics").items() if compiled(words).search(title)), "")


def titles_of(sections: tuple[Section, ...]) -> list[Titles]:
    """For every section its title and those of the sections it stands in."""
    found: list[Titles] = []
    open_sections: list[tuple[int, Titles]] = []
    folded = fold("".join([section.title for section in sections]))
    end = 0
    for section in sections:
        start, end = end, end + len(section.title)
        while open_sections and open_sections[-1][0] >= section.level:
            open_sections.pop()
        above = open_sections[-1][1] if open_sections else NONE
        titles = above.and_under(folded[start:end]) if section.title else above
        open_sections.append((section.level, titles))
        found.append(titles)
    return found
