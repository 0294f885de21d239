"""Puts values in the place of placeholders, cell by cell and text by text, and tells what could not be filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree
from openpyxl.utils import get_column_letter

from desktop.template.fields import Field, named
from desktop.template.marks import Mark, Placeholder, asks, found_in, unclosed
from desktop.template.package import Element
from desktop.template.quoting import Quoting
from desktop.template.results import At, number_text
from desktop.template.sheet_part import FORMULA, VALUE, Placed, cells_of, clear, place_of, text_of
from desktop.template.texts import Change, SharedTexts, inline, joined, pieces, plain_inline, replace_in, written
from desktop.template.values import Asked, Got, collection_value, shared_value, sum_of, value_of
from desktop.workbook.sheet import exact
from desktop.workbook.text import CELL_LIMIT, cell_text, units, visible
from parser.model import Number
from parser.naming import number_text as plain_number

NO_NAME = "没有这个名称"
NOT_CLOSED = "括号没有配对"
IN_FORMULA = "公式里的不填"
NOT_HERE = "这个地方的不填"
_PAGE_TEXT_LIMIT = 255
_COLUMN = re.compile(r"\[[^\[\]]*\]")  # of a table: it is renamed with the head of the column
_SIZE_CODE = re.compile(r"&[0-9]{1,3}$")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A placeholder that was left in place: sheet and cell of the template, as it is written there, and why."""

    sheet: str
    cell: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """A value that a unit does not have: sheet and cell of the filled file, the unit, the value's name, and why."""

    sheet: str
    cell: str
    unit: str
    name: str
    reason: str


@dataclass
class Told:
    """What is to be said after filling, and what every filled cell must hold."""

    unknown: dict[tuple[str, str, str], Unknown] = field(default_factory=dict)
    lacking: list[Lacking] = field(default_factory=list)
    filled: dict[tuple[str, int, int], str | Number | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands: the sheet as it is called now and in the template, and the cell now and there."""

    sheet: str
    template_sheet: str
    cell: str
    template_cell: str


@dataclass
class Filler:
    """Fills texts and cells for what is asked; `changed` collects the cells by casefolded sheet name.

    `heads` are the cells of heads of tables, which must be texts; `calculating` are cells that look like formulas
    before they are filled, which they do not become.
    """

    shared: SharedTexts
    quoting: Quoting
    told: Told = field(default_factory=Told)
    changed: set[At] = field(default_factory=set)
    heads: set[At] = field(default_factory=set)
    calculating: dict[str, None] = field(default_factory=dict)

    def fill_row(self, row: Placed, asked: Asked, sheet: str, template_sheet: str) -> None:
        """Fill every cell of a row."""
        for cell in cells_of(row.element):
            formula = cell.find(FORMULA)
            text, item = text_of(cell, self.shared)
            if formula is not None:
                text = _COLUMN.sub("", formula.text or "")
            if not asks(text):
                continue
            at, column = place_of(cell)
            letters = get_column_letter(column)
            spot = Spot(sheet, template_sheet, f"{letters}{at}", f"{letters}{row.template_row}")
            if formula is not None:
                self._unknown(spot, text, IN_FORMULA)
                continue
            if text.lstrip().startswith(("=", "＝")):
                self.calculating[f"{template_sheet}!{letters}{row.template_row}"] = None
            head = (sheet.casefold(), at, column) in self.heads
            value = self._fill_cell(cell, item, text, asked, spot, head=head)
            if not isinstance(value, _Untouched):
                if isinstance(value, str):
                    self.quoting.quote(cell, value)
                self.told.filled[sheet, at, column] = value
                self.changed.add((sheet.casefold(), at, column))

    def fill_texts(self, texts: Sequence[Element], asked: Asked, spot: Spot) -> None:
        """Fill a text outside of cells, given in pieces."""
        text = joined(texts)
        if asks(text):
            replace_in(texts, [(start, end, written(put)) for start, end, put in self._changes(text, asked, spot)])

    def fill_page_text(self, text: Element, asked: Asked, spot: Spot) -> None:
        """Fill a header or footer, where & begins a code and digits behind a code belong to it."""
        old = text.text or ""
        if not asks(old):
            return
        changes: list[Change] = []
        for start, end, put in self._changes(old, asked, spot):
            code = _SIZE_CODE.search(old[:start]) and put[:1].isdigit()
            changes.append((start, end, (" " if code else "") + visible(put).replace("&", "&&")))
        if changes and len(old) + sum(len(put) - end + start for start, end, put in changes) > _PAGE_TEXT_LIMIT:
            self._unknown(spot, old[:60], f"填好后超过 {_PAGE_TEXT_LIMIT} 字，页眉页脚放不下")
        else:
            replace_in([text], changes)

    def words(self, text: str, asked: Asked, spot: Spot) -> str:
        """A text with its placeholders filled, such as the name of a sheet."""
        for start, end, put in reversed(self._changes(text, asked, spot)):
            text = text[:start] + put + text[end:]
        return text

    def _fill_cell(
        self, cell: Element, item: Element | None, text: str, asked: Asked, spot: Spot, *, head: bool
    ) -> _Value:
        found = list(found_in(text))
        marks = [one for one in found if isinstance(one, Mark)]
        rest = _without(text, marks).strip()
        lone = next((one for one in found if isinstance(one, Placeholder) and one.written == rest), None)
        if lone is not None:
            got = self._resolved(lone, asked, spot)
            if got is not None:
                return _put(cell, _in_words(got.value) if head else got.value)
        elif not rest:
            return _put(cell, None) if marks else _UNTOUCHED
        changes = self._changes(text, asked, spot) if lone is None else [(mark.start, mark.end, "") for mark in marks]
        if not changes:
            return _UNTOUCHED
        changes = [(start, end, written(put)) for start, end, put in changes]
        made = _plain_with(text, changes) if item is None else inline(item, changes)
        full = joined(pieces(made))
        if units(full) > CELL_LIMIT:
            made = plain_inline(cell_text(full))
        clear(cell)
        if not full:
            return None
        cell.set("t", "inlineStr")
        cell.append(made)
        return joined(pieces(made))

    def _changes(self, text: str, asked: Asked, spot: Spot) -> list[Change]:
        changes: list[Change] = []
        for found in found_in(text):
            if isinstance(found, Mark):
                changes.append((found.start, found.end, ""))
                continue
            got = self._resolved(found, asked, spot)
            if got is not None:
                changes.append((found.start, found.end, _in_words(got.value)))
        if rest := unclosed(text):
            self._unknown(spot, rest[:60], NOT_CLOSED)
        return changes

    def _resolved(self, asking: Placeholder, asked: Asked, spot: Spot) -> Got | None:
        """The value for a placeholder; None where it stays, which is told."""
        name = named(asking.name)
        if name.field is None:
            several = "、".join(one.name for one in name.candidates)
            self._unknown(spot, asking.written, f"不止一项叫这个名称：{several}" if several else NO_NAME)
            return None
        if asking.amount and not name.field.is_money:
            self._unknown(spot, asking.written, "不是金额，不能写明元或万元")
            return None
        if asking.adds:
            return self._sum(name.field, asking, asked, spot)
        got = self._one(name.field, asking, asked)
        if got is None:
            many = f"不在重复的行或表里，而报告有 {len(asked.entries)} 份，不知道填哪一份的"
            self._unknown(spot, asking.written, many)
        elif got.lacking:
            entry = asked.entry or asked.entries[0]
            self.told.lacking.append(Lacking(spot.sheet, spot.cell, entry.unit, name.field.name, got.lacking))
        return got

    def _one(self, field_: Field, asking: Placeholder, asked: Asked) -> Got | None:
        if field_.kind == "collection":
            return collection_value(field_, asked)
        entry = asked.entry or (asked.entries[0] if len(asked.entries) == 1 else None)
        return value_of(field_, entry, asking.amount) if entry else shared_value(field_, asked.entries)

    def _sum(self, field_: Field, asking: Placeholder, asked: Asked, spot: Spot) -> Got | None:
        got, left_out = sum_of(field_, asked.entries, asking.amount)
        if got.value is None and not left_out:
            self._unknown(spot, asking.written, got.lacking)
            return None
        for unit, reason in left_out:
            self.told.lacking.append(Lacking(spot.sheet, spot.cell, unit, field_.name, reason))
        return got

    def leave(self, spot: Spot, text: str) -> None:
        """Tell of a placeholder in a place that is never filled."""
        self._unknown(spot, text, NOT_HERE)

    def _unknown(self, spot: Spot, text: str, reason: str) -> None:
        key = (spot.template_sheet, spot.template_cell, text)
        self.told.unknown.setdefault(key, Unknown(*key, reason))


class _Untouched:
    """Says that a cell was left as it is."""


_UNTOUCHED = _Untouched()
_Value = str | Number | None | _Untouched


def _put(cell: Element, value: str | Number | None) -> str | Number | None:
    """Write a value into a cell of its own: a number as one, a text never as anything else, nothing as blank."""
    clear(cell)
    if isinstance(value, int | float):
        value, _told = exact(value)
    if value is None or value == "":
        return None
    if isinstance(value, str):
        made = plain_inline(value)
        cell.set("t", "inlineStr")
        cell.append(made)
        return joined(pieces(made))
    stored = etree.SubElement(cell, VALUE)
    stored.text = number_text(value)
    return value


def _without(text: str, marks: Sequence[Mark]) -> str:
    for mark in reversed(marks):
        text = text[: mark.start] + text[mark.end :]
    return text


def _plain_with(text: str, changes: Sequence[Change]) -> Element:
    made = plain_inline("")
    pieces(made)[0].text = text
    replace_in(pieces(made), changes)
    return made


def _in_words(value: str | Number | None) -> str:
    return plain_number(value) if isinstance(value, int | float) else value or ""
