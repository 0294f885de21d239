"""The official forms as data: their sections, tables, rows and columns, and how each table is drawn.

Everything comes from `resources/editions/*.toml`; a new edition of the form is a new file there and no new code.

    form = edition("2021").table("table3")
    form.cell_ids                       # ("t3_new.natural_person", …), without the table's own id
    form.cell_label("t3_new.total")     # "表三 · 本年新收 · 总计"
    form.layout()                       # rows × columns and every cell of the printed form with its spans
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from parser.fold import fold
from parser.forms import (
    Edition,
    FormBlock,
    FormCell,
    FormColumn,
    FormLayout,
    FormRow,
    FormSection,
    FormTable,
    LayoutCell,
)
from parser.layout import Last
from parser.model import Report, Span, Table
from parser.once import once_for_each
from parser.resources import load_toml
from parser.source.document import SourceDocument

__all__ = [
    "FILES",
    "FORMS",
    "Edition",
    "FormBlock",
    "FormCell",
    "FormColumn",
    "FormLayout",
    "FormRow",
    "FormSection",
    "FormTable",
    "LayoutCell",
    "edition",
    "editions",
    "tell_edition",
]

FILES: Mapping[str, str] = MappingProxyType(
    {"2021": "2021.toml", "2019": "2019.toml", "stat-table": "stat_table.toml", "narrative": "narrative.toml"}
)
"""Edition id to the file that describes it, the newest first."""

FORMS = ("2021", "2019")
"""The editions that are national forms in six parts."""

_SHORT = 160
"""Characters of the longest line that may hold heads of a table; words in longer ones are talk about it."""
_ENOUGH = 2
"""Heads of a form's tables that must be printed where no table could be read."""
_HEADS: Mapping[str, Last[tuple[Span, ...]]] = MappingProxyType({form: Last() for form in FORMS})
_TITLES: Last[tuple[Span, ...]] = Last()
_NAMED: Last[tuple[Span, ...]] = Last()
_QUOTED: Last[tuple[str, tuple[Span, ...]] | None] = Last()
_FIRST_TITLE = "总体情况"
_FIRST_PART = re.compile(rf"^[ \u200b]{{0,20}}一、 {{0,3}}({_FIRST_TITLE})[ \u200b]{{0,20}}$", re.MULTILINE)
_YEAR = re.compile(r"(20[12]\d)年")


@once_for_each
def edition(edition_id: str) -> Edition:
    """The edition ``2021``, ``2019``, ``stat-table`` or ``narrative``. Raises KeyError for any other."""
    data = _with_base(load_toml(f"editions/{FILES[edition_id]}"))
    tables = {key: _table(key, edition_id, value) for key, value in data.items() if key.startswith("table")}
    first, last = data["years"]
    return Edition(
        id=edition_id,
        name=data["name"],
        years=(first, last),
        sections=tuple(_record(FormSection, item) for item in data.get("sections", [])),
        subsections=tuple(_record(FormSection, item) for item in data.get("subsections", [])),
        tables=MappingProxyType(tables),
        stat_rows=tuple(_record(FormRow, item) for item in data.get("rows", [])),
        strong_cues=tuple(data["strong_cues"]),
        weak_cues=tuple(data["weak_cues"]),
        title_cues=tuple(data["title_cues"]),
    )


def editions() -> tuple[Edition, ...]:
    """All editions, the newest first."""
    return tuple(edition(key) for key in FILES)


def tell_edition(document: SourceDocument, report: Report, year: int | None = None) -> tuple[str, tuple[Span, ...]]:
    """The edition of a report and the places that tell it; `year` is the report's, where it is known.

    In this order: table two as it was read, column heads of either form in the text, table three as it was read, the
    titles of the six parts (where words or the report's year decide between the two forms), a statistics table, the
    same titles named in a sentence or the title of the first part, the notice with the form that the text quotes. What
    is quoted never overrules what the tables are.
    """
    two, three = report.tables.get("table2"), report.tables.get("table3")
    if two is not None:
        return two.edition, _heads(document, two.edition) or _start(two)
    heads = {key: _heads(document, key) for key in FORMS}
    told = max(FORMS, key=lambda key: len(heads[key]))
    if len(heads[told]) >= _ENOUGH:
        return told, heads[told]
    if three is not None:
        return three.edition, _start(three)
    titles = _TITLES.get((document,), lambda: _printed(document, edition(FORMS[0]).title_cues, _SHORT))
    if titles and (form := _by_words(document, year)):
        return form, titles
    if report.stat_table:
        return "stat-table", tuple(row.label_span for row in report.stat_table[:3])
    named = _NAMED.get((document,), lambda: _named(document))
    form = _by_words(document, year) if named else None
    return (form, named) if form else _quoted(document) or ("narrative", ())


def _heads(document: SourceDocument, form: str) -> tuple[Span, ...]:
    """The column heads of a form in the text."""
    return _HEADS[form].get((document,), lambda: _printed(document, edition(form).strong_cues, _SHORT))


def _named(document: SourceDocument) -> tuple[Span, ...]:
    """The titles of the six parts wherever they stand, or that of the first part."""
    return _printed(document, edition(FORMS[0]).title_cues, len(document.text)) or _first_part(document)


def _first_part(document: SourceDocument) -> tuple[Span, ...]:
    """The title of the forms' first part on a line of its own, where the text names no part of the older reports."""
    match = _FIRST_PART.search(document.folded) if _FIRST_TITLE in document.folded else None
    older = match is not None and any(cue in document.folded for cue in edition("narrative").strong_cues)
    return () if match is None or older else (Span(match.start(1), match.end(1)),)


def _by_words(document: SourceDocument, year: int | None) -> str | None:
    """Which form a report in six parts without tables follows: by what it quotes, else by its year."""
    if quoted := _quoted(document):
        return quoted[0]
    if year is None:
        told = Counter(map(int, _YEAR.findall(document.folded))).most_common(1)
        year = told[0][0] if told else edition(FORMS[0]).years[0]
    return next((key for key in FORMS if year >= edition(key).years[0]), None)


def _quoted(document: SourceDocument) -> tuple[str, tuple[Span, ...]] | None:
    """The form whose notice the text quotes, and where."""
    found = ((key, _printed(document, edition(key).weak_cues, len(document.text))) for key in FORMS)
    return _QUOTED.get((document,), lambda: next(((key, places) for key, places in found if places), None))


def _printed(document: SourceDocument, words: Iterable[str], longest: int) -> tuple[Span, ...]:
    """Where the first of each word stands, blanks inside it allowed, in a line of at most that many characters."""
    found = []
    for word in words:
        for match in _blanks_allowed(word).finditer(document.folded):
            if len(document.line_at(match.start()).text) <= longest:
                found.append(Span(match.start(), match.end()))
                break
    return tuple(sorted(found))


@once_for_each
def _blanks_allowed(word: str) -> re.Pattern[str]:
    return re.compile(r"\s{0,3}".join(map(re.escape, fold(word))))


def _start(table: Table) -> tuple[Span, ...]:
    """The first printed figure of a table whose heads are not in the text."""
    return tuple(cell.span for cell in table.cells.values() if cell.span)[:1]


def _with_base(data: dict[str, Any]) -> dict[str, Any]:
    """The edition's data with what it does not write taken from the one it is based on, also inside a table."""
    base = data.get("based_on")
    if base is None:
        return data
    merged = dict(_with_base(load_toml(f"editions/{FILES[base]}")))
    for key, value in data.items():
        merged[key] = {**merged[key], **value} if isinstance(value, dict) and key in merged else value
    return merged


def _record(kind: type[Any], item: Mapping[str, Any]) -> Any:
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in item.items()})


def _table(table_id: str, edition_id: str, data: Mapping[str, Any]) -> FormTable:
    blocks = data.get("blocks") or [{"id": "", "label": "", **data}]
    header = tuple(
        LayoutCell(row, column, row_span, column_span, text, None, True)
        for text, row, column, row_span, column_span in data.get("header", [])
    )
    return FormTable(
        id=table_id,
        edition=edition_id,
        name=data["name"],
        section=data["section"],
        label=data["label"],
        unit=data.get("unit", ""),
        corner=data.get("corner", ""),
        label_columns=data["label_columns"],
        blocks=tuple(_block(block) for block in blocks),
        groups=tuple(_record(FormRow, item) for item in data.get("groups", [])),
        header=header,
        grid_columns=data["grid_columns"],
    )


def _block(data: Mapping[str, Any]) -> FormBlock:
    return FormBlock(
        id=data["id"],
        label=data["label"],
        also=tuple(data.get("also", [])) if data["id"] else (),
        columns=tuple(_record(FormColumn, item) for item in data["columns"]),
        rows=tuple(_record(FormRow, item) for item in data.get("rows", [{"id": "", "label": ""}])),
    )
