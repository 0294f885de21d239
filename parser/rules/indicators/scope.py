"""How a figure is bound in time: this year's, cumulative, last year's, planned, or a rule and no figure at all."""

from __future__ import annotations

import re
from functools import cache

from parser.model import Scope
from parser.record import record
from parser.rules.indicators.passages import Passage, Place
from parser.rules.indicators.reasons import EVERY_YEAR, UNSURE_TOTAL
from parser.rules.indicators.words import compiled, table

_LEADS = re.compile(r"(?:^|[。,;:(])(?:在|于|截[至止])?$")
_LEAD_LENGTH = 3
"""Characters that `_LEADS` takes at the most."""
_YEAR = re.compile(r"((?:19|20)\d{2})年(?!报|度报告|政府信息)")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:\d{1,2}日)?起?[至到—~-]{1,2}((?:19|20)\d{2})年")
"""From one year to another; that of a report may straddle two (2018年12月至2019年11月)."""
_SINCE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年[^,。;]{0,24}(?:以来|至今|迄今)")
_PART_OF_THIS_YEAR = re.compile(
    r"其中[^。]{0,16}?(?:本年度?|当年|今年|年内|(?P<year>(?:19|20)\d{2})年度?)[^。,;]{0,8}(?:新增|增加|公开|更新)"
)
_LATER = re.compile(
    r"(?:^|[,;:(。])((?:19|20)\d{2})年(?:度|中|内)?(?=,|[我本全将拟要计继进力争预打准着加努推深重切完再新举开组])"
)
_THIS_YEAR = re.compile(r"(?:本年度?|当年|今年|全年|年度)[^,;]{0,24}$")
_ADDED = (
    r"(?:共|全年)?(?:新收|新增加?|收到|受理|答复|办结|推送|发布|更新)?(?:的)?(?:主动)?(?:公开)?"
    r"(?:各类)?(?:政府|政务)?(?:信息)?[共为有]{0,2}"
)
_YEAR_ALONE = re.compile(rf"(?:其中|[、,;:(])((?:19|20)\d{{2}})年度?{_ADDED}$")
_BY_YEARS = re.compile(rf"[,(;]?其中[:,]?(?:本年度?|当年|今年|(?P<year>(?:19|20)\d{{2}})年度?){_ADDED}\d")


@record()
class Bound:
    """A scope, and why it is doubtful."""

    scope: Scope
    low: str = ""


def years_named(text: str) -> list[int]:
    """The years that clauses of an unmasked text begin with."""
    return [int(match[1]) for match in _YEAR.finditer(text) if _is_led(text, 0, match.start())]


def _is_led(text: str, start: int, position: int) -> bool:
    """Whether a clause of `text[start:]` begins at the position, or with one word before it."""
    return _LEADS.search(text[max(start, position - _LEAD_LENGTH) : position]) is not None


def is_rule(place: Place) -> bool:
    """Whether the number is a norm (每年至少1次) or an average, and no count of what happened; funds may be yearly."""
    words, left = table("scope"), place.left
    if place.figure.unit != "元" and compiled(words["habit"]).search(left):
        return True
    return ("少" in left or "低" in left) and compiled(words["rule"]).search(left[-40:]) is not None


def is_planned(passage: Passage, start: int, position: int, year: int | None = None) -> bool:
    """Whether the sentence that begins at `start`, up to the position, or its section speaks of what is to be done.

    So does a sentence that begins with a year after the report's own.
    """
    if passage.plan_from is not None and position >= passage.plan_from:
        return True
    low = max(start, position - 200)
    if year is not None:
        for place in passage.years_in(low, position):
            later = _LATER.match(passage.flow.text, max(0, place - 1), position)
            if later and int(later[1]) > year:
                return True
    return passage.plans_between(low, position)


@cache
def _previous() -> re.Pattern[str]:
    """Words of the year before, the last of them shortly before the figure."""
    return compiled(table("scope")["previous"] + "[^,;]{0,12}$")


def bound(passage: Passage, place: Place, start: int, year: int | None) -> Bound:
    """The scope of a figure in the sentence that begins at `start`, for a report of the given year."""
    words = table("scope")
    if "年" in place.left and _previous().search(place.left):
        return Bound("previous")
    if year is not None and _is_of_earlier(passage, start, place.figure.start, year):
        return Bound("cumulative" if _spans_years(passage, start, place.figure.start, year) else "previous")
    before = f"{place.lead}{place.left}"
    divided = _is_divided_by_years(passage, place, before, year)
    if not divided and not compiled(words["hint"]).search(before):
        yearly = place.figure.unit == "元" and compiled(words["habit"]).search(place.left)
        return Bound("year", EVERY_YEAR if yearly else "")
    since = divided or _since(passage, place, start, year)
    if since is False or (since is None and compiled(words["since_year"]).search(before)):
        return Bound("year")
    if since or compiled(words["since"]).search(before):
        return Bound("cumulative")
    total = compiled(words["total"]).search(before) and compiled(words["until"]).search(before)
    if total and not _THIS_YEAR.search(before):
        if _has_part_of_this_year(passage, place, year):
            return Bound("cumulative")
        return Bound("unsure", UNSURE_TOTAL)
    return Bound("year")


def _is_of_earlier(passage: Passage, start: int, position: int, year: int) -> bool:
    """Whether the clause that names a year nearest before a position, or the words right there, name an earlier one."""
    text = passage.flow.text
    begin = max(start, position - 160)
    years = passage.years_in(begin, position)
    for place in reversed(years):
        named = _YEAR.match(text, place, position) if _is_led(text, begin, place) else None
        if named and int(named[1]) < year:
            return True
        if named:
            break
    alone = _YEAR_ALONE.search(text, max(start, position - 16), position) if years else None
    return alone is not None and int(alone[1]) < year


def _spans_years(passage: Passage, start: int, position: int, year: int) -> bool:
    """Whether the years named before a position are a span of several up to the report's own: 2008年至2012年累计…"""
    spans = _SPAN.findall(passage.flow.text, max(start, position - 160), position)
    return bool(spans) and int(spans[-1][0]) < int(spans[-1][1]) - 1 and int(spans[-1][1]) == year


def _since(passage: Passage, place: Place, start: int, year: int | None) -> bool | None:
    """Whether the sentence counts since a year before the report's own, None where it names no such year."""
    text = passage.flow.text[max(start, place.figure.start - 120) : place.figure.start]
    named = [int(match[1]) for match in _SINCE_YEAR.finditer(text)]
    return named[-1] < year if named and year is not None else None


def _has_part_of_this_year(passage: Passage, place: Place, year: int | None) -> bool:
    """Whether the text goes on with how much of the figure is of this year: 累计672条,其中本年新增94条."""
    match = _PART_OF_THIS_YEAR.search(passage.flow.text, place.figure.end, place.figure.end + 80)
    return match is not None and (match["year"] is None or int(match["year"]) == year)


def _is_divided_by_years(passage: Passage, place: Place, before: str, year: int | None) -> bool:
    """Whether the text tells right away how much is of one year: 截至2013年底,共收到46件,其中2013年10件."""
    match = _BY_YEARS.match(passage.flow.text, place.figure.end)
    if match is None or _THIS_YEAR.search(before):
        return False
    named = int(match["year"]) if match["year"] else None
    if named is not None and year is not None and named != year:
        return named < year
    words = table("scope")
    return bool(compiled(words["until"]).search(before) or compiled(words["since"]).search(before))
