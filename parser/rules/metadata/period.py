"""The days that a report counts, as its preface tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import zip_longest

from parser.dates import YEAR, find_dates, year_of
from parser.flow import Flow
from parser.model import MetadataEntry
from parser.resources import load_toml
from parser.rules.metadata.head import Head, entry, reason

_TO = r"(?:\d{1,2}(?:时|:\d\d))?(?:起|开始|始)?,?(?:截?至|到|止于|—{1,2}|--?|~|-)"
_BARE_END = r"(?:同年|当年|本年)?(?P<month3>\d{1,2})月(?P<day3>\d{1,2})日"
_MONTHS = re.compile(
    rf"(?P<year>{YEAR})年(?P<first>\d{{1,2}})(?:月(?:份)?)?{_TO}"
    rf"(?:(?P<year2>{YEAR})年)?(?P<last>\d{{1,2}})月(?!\d)(?:份|底)?(?!\d*日)"
)
_DAMAGED = re.compile(rf"(?P<left>{YEAR}[年月\d ]{{0,8}}日){_TO}(?P<right>(?:{YEAR})?[年月\d ]{{1,8}}(?:日|(?=期间)))")
_LINKED = re.compile(rf"{YEAR}[^。]{{1,18}}?[至到止—~-]")
"""What every period has, however it is printed: a day or a month of a year, and shortly behind it the word to."""
_LINK = re.compile(_TO)
_LAST_DAY = re.compile(_BARE_END)
_BEFORE = 60


def find_period(head: Head, year: int | None) -> Iterator[MetadataEntry]:
    """Beginning and end of the period, from the preface, else from the rest of the report's text.

    Two dates are a period behind a word of counting, or in the preface where they are the first and the last day of
    the report's year. Where one is damaged and the other is that of a whole year, the damaged one is guessed, and said
    to be.
    """
    flows = (*head.preface, *head.body)
    for number, (before, flow) in enumerate(zip((None, *flows), flows, strict=False)):
        if not _LINKED.search(flow.text):
            continue
        opened = before is not None and bool(_cues().search(before.text[-_BEFORE:])) and before.text[-1] in ":段间限"
        known = year if number < len(head.preface) else None
        entries = _whole(flow, opened, known) or _months(flow, opened) or _damaged(head, flow, year, opened)
        if entries:
            yield from entries
            return


def _cued(flow: Flow, start: int, opened: bool) -> bool:
    """Whether a word of counting stands before the place in the same sentence, or opened the paragraph."""
    if opened and start <= 1:
        return True
    return bool(_cues().search(flow.text[max(0, start - _BEFORE) : start].rpartition("。")[2]))


def _whole(flow: Flow, opened: bool, year: int | None) -> list[MetadataEntry]:
    """Two whole dates, the second perhaps without its year. The first and last day of `year` need no announcement."""
    dates = list(find_dates(flow.text))
    for first, second in zip_longest(dates, dates[1:]):
        link = _LINK.match(flow.text, first.end) if first and first.value else None
        if first is None or first.value is None or link is None:
            continue
        last = None
        bare = _LAST_DAY.match(flow.text, link.end())
        if second and second.start == link.end() and second.value:
            last = (second.start, second.end, second.value)
        elif bare and (end := _day(first.value.year, int(bare["month3"]), int(bare["day3"]))):
            last = (bare.start(), bare.end(), end)
        if last and (_cued(flow, first.start, opened) or (year and _is_year(year, first.value, last[2]))):
            return _entries(flow, (first.start, first.end, first.value), last)
    return []


def _is_year(year: int, first: date, last: date) -> bool:
    return (first, last) == (date(year, 1, 1), date(year, 12, 31))


def _months(flow: Flow, opened: bool) -> list[MetadataEntry]:
    """2018年1月至12月: whole months."""
    for match in _MONTHS.finditer(flow.text):
        if not _cued(flow, match.start(), opened):
            continue
        first_year = year_of(match["year"])
        last_year = year_of(match["year2"]) if match["year2"] else first_year
        last_month = int(match["last"])
        first = _day(first_year, int(match["first"]), 1)
        last = _day(last_year, last_month, 31) or _day(last_year, last_month, 30) or _day(last_year, last_month, 28)
        if first and last and last_month != 2:
            place = (match.start(), match.end())
            return _entries(flow, (*place, first), (*place, last))
    return []


def _damaged(head: Head, flow: Flow, year: int | None, opened: bool) -> list[MetadataEntry]:
    """A period with a damaged date, if what is left of it can be the first or last day of the report's year."""
    for match in _DAMAGED.finditer(flow.text):
        if not _cued(flow, match.start(), opened):
            continue
        told = year_of(match["left"][:4])
        entries = []
        for field, name, day in (
            ("period_start", "left", date(told, 1, 1)),
            ("period_end", "right", date(told, 12, 31)),
        ):
            text, place = match[name], flow.span(*match.span(name))
            whole = next((d for d in find_dates(text) if d.value and d.end == len(text)), None)
            if whole and whole.value:
                entries.append(entry(field, whole.value.isoformat(), place, "period"))
            elif _may_be(text, day) and year in (None, told):
                why = reason("period_guessed", printed=head.printed(flow, *match.span(name)))
                entries.append(entry(field, day.isoformat(), place, "period.damaged", reason=why, guessed=True))
        return entries
    return []


def _may_be(text: str, day: date) -> bool:
    """Whether the digits left of a damaged date are those of the day, with some lost."""
    digits = re.sub(r"\D", "", text[4:] if re.match(YEAR, text) else text)
    months = (f"{day.month}{day.day}", f"{day.month:02}{day.day:02}", f"{day.day}", f"{day.month}")
    return digits in months


def _entries(flow: Flow, first: tuple[int, int, date], last: tuple[int, int, date]) -> list[MetadataEntry]:
    if last[2] <= first[2]:
        return []
    begin, end = first[2], last[2]
    whole = (begin.month, begin.day, end.month, end.day) == (1, 1, 12, 31) and begin.year == end.year
    of_school = (begin.month, begin.day, end.month, end.day) == (9, 1, 8, 31) and begin.year + 1 == end.year
    doubt = "" if whole or of_school else reason("period_partial")
    return [
        entry(field, day.isoformat(), flow.span(start, end), "period", reason=doubt)
        for field, (start, end, day) in (("period_start", first), ("period_end", last))
    ]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _cues() -> re.Pattern[str]:
    return re.compile("|".join(load_toml("metadata.toml")["preface"]["period"]))
