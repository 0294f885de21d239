"""How the narrative divides a total: 其中网站80条、微信40条. Each list is taken by itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import is_

from parser.checks.facts import Facts, told
from parser.checks.passages import squeezed
from parser.checks.rule import Side, total
from parser.checks.text.statements import of_text
from parser.layout import Last
from parser.model import Indicator, Number, Span
from parser.numerals import find_figures
from parser.once import once
from parser.resources import load_toml
from parser.rules.indicators.breakdowns import is_disclosure

_ASIDE = re.compile(r"\([^()]*\)")

_CLAUSE = 120
"""Characters that a clause has before its figure, at most."""
_QUOTED = 60
"""Characters of the text that a message quotes."""

_BEFORE, _BEHIND = 24, 12
"""Characters before its last figure that may name the rest, and behind a list that may say that it goes on."""


_FEWEST = 2
"""Parts that make a list."""
_NEAR = 160
"""Characters between a total and figures that no word ties to it, at most."""


@dataclass(frozen=True)
class Family:
    """A way of dividing a total; see ``narrative_checks.toml`` for the fields."""

    name: str
    ids: tuple[str, ...]
    apart: bool
    every: tuple[tuple[str, ...], ...] = ()
    rule: str = ""


@dataclass(frozen=True)
class Division:
    """A total and a list of its parts, of one family and in its unit, in the order of the text."""

    whole: Indicator
    parts: tuple[Indicator, ...]
    family: Family
    opening: str
    facts: Facts = field(repr=False)
    beside: Sequence[Indicator] = field(default=(), repr=False)
    """All that is told to be a part of the total, in this list or another one."""

    @once
    def side(self) -> Side:
        """The sum of the parts."""
        sides = [told(part) for part in self.parts]
        return Side(
            total([part.value for part in self.parts]),
            tuple(cell for side in sides for cell in side.cells),
            tuple(span for side in sides for span in side.spans),
        )

    @property
    def doubtful(self) -> bool:
        """Whether one of the figures may have been misread, or is none."""
        return any(one.confidence == "low" or one.value is None for one in (self.whole, *self.parts))

    @property
    def exact(self) -> bool:
        """Whether no figure is an estimate."""
        return all(one.approx is None and one.minimum is None for one in (self.whole, *self.parts))

    @once
    def carried(self) -> Number:
        """The applications of last year that may be divided with those received, 0 where none are told."""
        return carried_with(self.facts, self.whole)

    @property
    def is_equal(self) -> bool:
        """Whether the parts are the total, or the total with what was carried over."""
        return self.side.value in (self.whole.value, (self.whole.value or 0) + self.carried)

    @property
    def largest(self) -> Indicator:
        """The part with the largest figure."""
        return max(self.parts, key=lambda part: part.value or 0)

    @property
    def quote(self) -> str:
        """The total and its parts as printed, shortened."""
        return quoted(self.facts, self.whole, self.parts[-1])

    @once
    def is_whole(self) -> bool:
        """Whether the list says that it leaves nothing out, and every figure of it was read."""
        ids = {part.id for part in self.parts}
        claims = any(ids.issuperset(every) for every in self.family.every) or (
            len(self.parts) >= _FEWEST and bool(_pattern("whole").search(self.opening) or self._names_the_rest)
        )
        return claims and self.ends

    @once
    def ends(self) -> bool:
        """Whether nothing more is told of what the list divides."""
        return not self._goes_on and not self._is_mixed and not self.unread

    @property
    def _names_the_rest(self) -> bool:
        end = _start(self.parts[-1])
        return bool(_pattern("rest").search("".join(self.facts.folded[max(0, end - _BEFORE) : end].split())))

    @property
    def _is_mixed(self) -> bool:
        """Whether there are parts that were made public in other ways or as other kinds beside those of the list."""
        ids = {id(part) for part in self.parts}
        return is_disclosure(self.whole) and any(is_disclosure(one) and id(one) not in ids for one in self.beside)

    @property
    def _goes_on(self) -> bool:
        end = _end(self.parts[-1])
        return bool(_pattern("goes_on").match("".join(self.facts.folded[end : end + _BEHIND].split())))

    @once
    def unread(self) -> bool:
        """Whether there are figures of the same unit in the list that were not read."""
        last = self.parts[-1]
        place = Span(_end(self.whole), max(_end(last), last.sentence.end if last.sentence else 0))
        units = {unit for one in (self.whole, *self.parts) for unit in _units(one.raw)}
        return any(
            figure_at(self.facts, offset) is None
            for unit, offset in of_text(self.facts, ("figures", place), lambda: _figures_in(self.facts, place))
            if unit in units
        )


def carried_with(facts: Facts, whole: Indicator) -> Number:
    """The applications of last year that may be divided with those received, 0 where none are told."""
    if whole.id != "req_received":
        return 0
    told_in = [one.value or 0 for one in facts.of_year("req_carry_in")]
    table = facts.table("table3")
    return max([*told_in, (table.value("t3_carry_in.total") if table else 0) or 0])


@lru_cache(maxsize=512)
def _units(raw: str) -> frozenset[str | None]:
    """In what the figures of a print are counted."""
    return frozenset(figure.unit for figure in find_figures(raw))


def _figures_in(facts: Facts, place: Span) -> list[tuple[str | None, int]]:
    """The units of all figures that stand in a place, and where they start."""
    flow = squeezed(facts, place)
    return [(figure.unit, flow.offsets[figure.start]) for figure in find_figures(flow.text)] if flow else []


_KEPT: Last[tuple[Division, ...]] = Last()
_PLACED: Last[list[Indicator]] = Last()
_QUOTES: Last[dict[tuple[Span, int], str]] = Last()


def figure_at(facts: Facts, offset: int) -> Indicator | None:
    """The figure of the narrative that stands at a place of the text, None where none was read."""
    entries = facts.report.indicators
    placed = _PLACED.get((entries,), lambda: sorted((one for one in entries if one.span), key=_start))
    found = bisect_right(placed, offset, key=_start) - 1
    one = placed[found] if found >= 0 else None
    return one if one and one.span and offset in one.span else None


def divisions(facts: Facts) -> tuple[Division, ...]:
    """All lists of parts of this year's totals, found once for the rules that ask."""
    return _KEPT.get((facts,), lambda: tuple(_find(facts)))


def quoted(facts: Facts, first: Indicator, last: Indicator) -> str:
    """The text from the clause of one figure to another, as printed, without blanks."""
    return quoted_from(facts, first, Span(_start(last), _end(last)))


def quoted_from(facts: Facts, first: Indicator, last: Span) -> str:
    """The text from the clause of a figure to the end of a place behind it, as printed, without blanks."""
    begin = first.sentence.start if first.sentence else 0
    return from_clause(facts, Span(_start(first), last.end), begin)


def from_clause(facts: Facts, place: Span, begin: int = 0) -> str:
    """The text from the clause in which a place starts to its end, as printed, without blanks; not from before `begin`.

    Kept for the text: the figures of an edited report stand where they stood.
    """
    text = facts.report.text
    known = _QUOTES.get((text,), dict)
    if (place, begin) not in known:
        start = max(clause_start(facts, place.start), begin)
        known[place, begin] = brief("".join(text[start : place.end].split()))
    return known[place, begin]


def clause_start(facts: Facts, offset: int) -> int:
    """Where the clause of a figure begins, not far before it."""
    low = max(0, offset - _CLAUSE)
    return max(low, *(facts.folded.rfind(mark, low, offset) + 1 for mark in ",。;:\n"))


def brief(said: str) -> str:
    """A piece of text as messages quote it, not longer than one looks at."""
    return said if len(said) <= _QUOTED else said[: _QUOTED - 1] + "…"


@cache
def _families() -> Mapping[str, Family]:
    found: dict[str, Family] = {}
    for entry in load_toml("narrative_checks.toml")["divisions"]["families"]:
        every = tuple(tuple(ids) for ids in entry.get("every", ()))
        family = Family(entry["name"], tuple(entry["ids"]), entry["apart"], every, entry.get("rule", ""))
        found |= dict.fromkeys(family.ids, family)
    return found


def family_of(part: Indicator, whole: Indicator) -> Family:
    """How a part divides its total: answers to proposals that were made public are a kind of information."""
    families = _families()
    family = families[part.id]
    return families["category_count"] if family.name == "proposals" and is_disclosure(whole) else family


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_toml("narrative_checks.toml")["divisions"][name])


def _start(entry: Indicator) -> int:
    return entry.span.start if entry.span else 0


def _end(entry: Indicator) -> int:
    return entry.span.end if entry.span else 0


@dataclass
class _List:
    """A list that is being read: what it divides, how deep in brackets it stands, and what leads to it.

    `outer` is what it may divide as well. It is `broken` where nobody can tell which of its parts are of a list in it.
    """

    whole: Indicator
    depth: int
    opening: str
    outer: Indicator | None = None
    broken: bool = False
    parts: list[Indicator] = field(default_factory=list)

    @property
    def family(self) -> Family | None:
        """How it divides, None before its first part."""
        return family_of(self.parts[0], self.whole) if self.parts else None


_LISTED: Last[dict[str, tuple[tuple[Indicator, ...], list[_List]]]] = Last()
"""Lists by the key of their total, with that and the parts that they were made from."""


def _find(facts: Facts) -> Iterator[Division]:
    parts: dict[str, list[Indicator]] = {}
    for entry in facts.report.indicators:
        if entry.part_of and entry.span and entry.id in _families():
            parts.setdefault(entry.part_of, []).append(entry)
    for whole in facts.report.indicators if parts else ():
        if whole.key in parts and whole.span and whole.scope == "year":
            for found in _known_lists(facts, whole, sorted(parts[whole.key], key=_end)):
                yield from _divisions(facts, found, parts)


def _known_lists(facts: Facts, whole: Indicator, parts: Sequence[Indicator]) -> list[_List]:
    """The lists that the parts of a total stand in, made anew only where one of these figures has changed."""
    made, figures = _LISTED.get((facts.report.text,), dict), (whole, *parts)
    known = made.get(whole.key)
    if known is None or len(known[0]) != len(figures) or not all(map(is_, known[0], figures)):
        made[whole.key] = known = figures, list(_lists(facts, whole, parts))
    return known[1]


def _lists(facts: Facts, whole: Indicator, parts: Sequence[Indicator]) -> Iterator[_List]:
    """The lists that the parts of a total stand in.

    A list in brackets, or behind 其中 in another list, divides the figure in front of it. Behind a semicolon only what
    goes on in the same way still belongs to the total.
    """
    depth, last = 0, whole
    stack = [_List(whole, 0, "")]
    for part in parts:
        gap = _ASIDE.sub("", "".join(facts.folded[_end(last) : _start(part)].split()))
        depth += gap.count("(") - gap.count(")")
        if depth < 0:
            break
        while len(stack) > 1 and stack[-1].depth > depth:
            yield stack.pop()
        top, family = stack[-1], family_of(part, whole)
        opens, anew = _pattern("opens").search(gap), _pattern("anew").search(gap)
        apart = ";" in gap or "。" in gap
        if anew and top.parts:
            yield from stack
            stack = [_List(whole, depth, gap)]
        elif top.parts and (depth > top.depth or (opens and not apart)):
            top.broken = top.broken or (depth == top.depth and family is top.family)
            stack.append(_List(last, depth, gap, outer=whole if depth == top.depth else None))
        elif top.parts and family is not top.family:
            if len(stack) > 1 and stack[-2].family is family:
                yield stack.pop()
            elif apart and not opens:
                break
            else:
                yield from stack
                stack = [_List(whole, depth, gap)]
        elif not top.parts:
            top.opening, top.depth = gap, depth
            if apart and not opens and not anew and whole.sentence != part.sentence:
                break
        stack[-1].parts.append(part)
        last = part
    yield from stack


def _divisions(facts: Facts, found: _List, told_of: Mapping[str, Sequence[Indicator]]) -> Iterator[Division]:
    """A list without what is in another unit or of another year; two where it divides its total twice."""
    whole = found.whole
    if found.broken:
        return
    if found.outer and total([part.value for part in found.parts]) > (whole.value or 0):
        whole = found.outer
    parts = [part for part in found.parts if part.unit == whole.unit and part.scope == "year"]
    cut = _twice(parts, whole)
    for piece in (parts[:cut], parts[cut:]):
        if any(part.value for part in piece):
            beside = told_of.get(whole.key, ())
            yield Division(whole, tuple(piece), family_of(piece[0], whole), found.opening, facts, beside)


def _twice(parts: Sequence[Indicator], whole: Indicator) -> int:
    """After how many parts the total is reached, where those that follow reach it once more; else 0."""
    values = [part.value or 0 for part in parts]
    if not whole.value or total(values) != 2 * whole.value:
        return 0
    return next((count for count in range(1, len(values)) if total(values[:count]) == whole.value), 0)


def untied(facts: Facts, whole: Indicator, ids: Sequence[str]) -> Division | None:
    """The figures of some ids, one of each in one sentence right behind a total, that no word ties to it."""
    parts = [one for name in ids for one in facts.of_year(name)]
    sentences = {one.sentence for one in parts}
    if len(parts) < _FEWEST or len(sentences) > 1 or len({one.id for one in parts}) < len(parts):
        return None
    parts.sort(key=_end)
    behind = 0 <= _start(parts[0]) - _end(whole) <= _NEAR
    if not behind or any(one.part_of or one.unit != whole.unit for one in parts):
        return None
    return Division(whole, tuple(parts), family_of(parts[0], whole), "", facts)
