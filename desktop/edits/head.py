"""The fields of a report's head: dates, year, edition and texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from desktop.edits.judgement import dispose
from desktop.edits.plan import Plan, Refused, edit, edit_label, origin, original, plan
from parser.corrections import Correction, Disposition, How, Reviewed
from parser.dates import find_dates, year_of
from parser.fold import fold
from parser.model import EDITIONS, MetadataEntry, Span, Target, TargetKind
from parser.naming import METADATA_NAMES
from parser.plain import encode

_LONGEST = 300
_YEARS = range(1990, 2100)
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})(?!\d)")
_EDITION_WORDS = {"叙述式": "narrative", "统计表": "stat-table", "2019版": "2019", "2021版": "2021"}

Found = tuple[str | int, int, int]
"""A value and where in the text it stands."""


def set_metadata(
    reviewed: Reviewed,
    field: str,
    text: str,
    span: Span | None = None,
    *,
    how: How | None = None,
    note: str = "",
) -> Plan:
    """Put what was typed, or selected at `span`, into a field. Dates become ISO, a year a number.

    Empty text takes the field out.
    """
    name = METADATA_NAMES.get(field)
    if name is None:
        raise Refused("没有这一项，没有修改。")
    if not text.strip():
        if span is not None:
            raise Refused("选中的地方没有文字，请选中文字再试。")
        return remove_metadata(reviewed, field)
    value, start, end = read_field(field, text)
    place = Span(span.start + start, span.start + end) if span else None
    target = Target(TargetKind.METADATA, field)
    read = original(reviewed, target)
    chosen = origin(how, span is not None, note)
    payload = encode(MetadataEntry(field=field, value=value, span=place, rule=chosen.value))
    if read is not None and read["value"] == value and (place is None or read["span"] == payload["span"]):
        payload = dict(read)
    made = edit(reviewed, target, payload, how=chosen, note=note)
    label = edit_label(reviewed, made, name)
    return plan(label, [made, *_settled(reviewed, target, place)] if made else [])


def read_field(field: str, text: str) -> Found:
    """The value that a text is for a field of the head. Raises Refused."""
    try:
        return _READERS.get(field, _read_text)(text)
    except Refused as refusal:
        raise Refused(f"{METADATA_NAMES.get(field, field)}：{refusal}") from None


def remove_metadata(reviewed: Reviewed, field: str) -> Plan:
    """Take a field out: the document does not say it."""
    target = Target(TargetKind.METADATA, field)
    made = edit(reviewed, target, None)
    return plan(f"删除 {METADATA_NAMES.get(field, field)}", [made, *_open_again(reviewed, target)] if made else [])


def _settled(reviewed: Reviewed, target: Target, place: Span | None) -> Iterable[Correction]:
    """Findings that say of this field alone that the source tells it badly: with a value for it they are dealt with.

    One that is given from the very place that the finding is about settles it by itself.
    """
    for finding in {f.key: f for f in reviewed.open_findings if set(f.cells) == {target}}.values():
        if place is None or not any(map(place.overlaps, finding.spans)):
            yield from dispose(reviewed, finding, Disposition.FIXED).corrections


def _open_again(reviewed: Reviewed, target: Target) -> Iterable[Correction]:
    """What was dealt with by giving the field a value is open again when that is taken out."""
    for finding in {f.key: f for f in reviewed.report.findings if set(f.cells) == {target}}.values():
        decided = reviewed.disposition(finding)
        if decided is not None and decided.get("disposition") == Disposition.FIXED:
            yield from dispose(reviewed, finding, None).corrections


def _read_text(text: str) -> Found:
    """A text as printed, without line ends: a title broken over lines is one."""
    start, end = _inside(text)
    value = re.sub(r"[ \t\u3000]+", " ", re.sub(r"[ \t\u3000]*\n[ \t\u3000]*", "", text[start:end]))
    if len(value) > _LONGEST:
        raise Refused(f"文字太长（{len(value)} 字），请只选这一项的内容。")
    return value, start, end


def _read_date(text: str) -> Found:
    """A date that exists, however it is written."""
    folded = fold(text)
    places = [index for index, character in enumerate(folded) if not character.isspace() and character != "\u200b"]
    bare = "".join(folded[index] for index in places)
    compact = re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", bare)
    dates = list(find_dates("-".join(compact.groups()) if compact else bare))
    if len(dates) > 1:
        raise Refused(f"文字里有 {len(dates)} 个日期，请只选其中一个。")
    if not dates or dates[0].value is None:
        raise Refused(f"“{text.strip()}”不是完整的日期，请写成 2024-01-31 这样的形式。")
    first, last = (0, len(bare)) if compact else (dates[0].start, dates[0].end)
    return dates[0].value.isoformat(), places[first], places[last - 1] + 1


def _read_year(text: str) -> Found:
    found = list(_YEAR.finditer(fold(text)))
    if len(found) != 1 or (value := year_of(found[0].group())) not in _YEARS:
        raise Refused(f"“{text.strip()}”不是一个年度，请写成 2023 这样的四位数字。")
    return value, *found[0].span()


def _read_edition(text: str) -> Found:
    words = re.sub(r"\s", "", fold(text))
    value = _EDITION_WORDS.get(words, words)
    if value not in EDITIONS:
        raise Refused("版式只能是叙述式、统计表、2019 版或 2021 版。")
    return value, *_inside(text)


def _read_postcode(text: str) -> Found:
    found = re.search(r"(?<!\d)\d{6}(?!\d)", fold(text))
    if found is None:
        raise Refused(f"“{text.strip()}”不是邮编，邮编是六位数字。")
    return found.group(), *found.span()


def _read_email(text: str) -> Found:
    found = re.search(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", fold(text), re.ASCII)
    if found is None:
        raise Refused(f"“{text.strip()}”不是电子邮箱，邮箱中间有 @。")
    return found.group(), *found.span()


def _inside(text: str) -> tuple[int, int]:
    """The text without the blanks around it."""
    start = len(text) - len(text.lstrip())
    return start, start + len(text.strip())


_READERS: dict[str, Callable[[str], Found]] = {
    "year": _read_year,
    "edition": _read_edition,
    "period_start": _read_date,
    "period_end": _read_date,
    "publish_date": _read_date,
    "signed_date": _read_date,
    "postcode": _read_postcode,
    "email": _read_email,
}
