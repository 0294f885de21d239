"""The titles over the text of a section, and what they say of it."""

from __future__ import annotations

from dataclasses import dataclass

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
        words = table("scope")
        path = (*self.path, title)
        if compiled(words["problem_title"]).search(title):
            return Titles(path, self.problem or path, self.planned)
        plans = self.planned or compiled(words["planned_title"]).search(title) is not None
        return Titles(path, self.problem, plans)

    @once
    def topic(self) -> str:
        """What the nearest title is about that has a topic word, "" where none has."""
        starts = compiled(table("topic")["starts"])
        for title in reversed(self.path):
            topics = table("topics").items() if starts.search(title) else ()
            for name, words in topics:
                if compiled(words).search(title):
                    return name
        return ""

    @once
    def channels(self) -> frozenset[str]:
        """The channels that the last title names."""
        return kinds(self.path[-1]) if self.path else frozenset()


def titles_of(sections: tuple[Section, ...]) -> list[Titles]:
    """For every section its title and those of the sections it stands in."""
    found: list[Titles] = []
    open_sections: list[tuple[int, Titles]] = []
    folded = fold("".join(section.title for section in sections))
    end = 0
    for section in sections:
        start, end = end, end + len(section.title)
        while open_sections and open_sections[-1][0] >= section.level:
            open_sections.pop()
        above = open_sections[-1][1] if open_sections else Titles()
        titles = above.and_under(folded[start:end]) if section.title else above
        open_sections.append((section.level, titles))
        found.append(titles)
    return found
