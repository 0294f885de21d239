"""核对单: a page for each report, to be signed: what is open, what was decided and changed, and its main figures.

A page is made of lines. The lists get the room that everything else leaves; what does not fit is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.workbook.breath import in_breaths
from desktop.workbook.check_contents import GRAVITY_NAMES, TITLE_TEXT, CheckSheet, check_sheet_of
from desktop.workbook.check_figures import COLUMNS, WIDTHS, Line, Put, figure_lines
from desktop.workbook.entry import ExportEntry
from desktop.workbook.material import Material
from desktop.workbook.pages import page_room
from desktop.workbook.sheet import Sheet, SheetCell
from desktop.workbook.styles import CAPTION, HEADER, LABEL, MIN_HEIGHT, NOTE, TEXT, TITLE

NAME = "核对单"
SIGNATURES = ("核对人：＿＿＿＿＿＿＿", "复核人：＿＿＿＿＿＿＿", "日期：＿＿＿＿＿＿＿＿")
_LEGEND = "浅红：勾稽不平或有误　浅黄：人工修正　斜体：待核　灰底空格：未填或没有读到（不当作 0）"
_FIGURES: Line = (Put(3, "四、主要数据", CAPTION), Put(9, _LEGEND, NOTE))
_SIGNING_HEIGHT = 48.0
_LONGEST = 90
"""Characters of a text on paper."""


@dataclass(frozen=True, slots=True)
class _List:
    """Rows under heads, each over so many columns; without rows the title says enough.

    `least` is the height it gets at least where it has that much to tell.
    """

    title: str
    heads: tuple[tuple[str, int], ...]
    rows: tuple[Sequence[str], ...]
    least: float

    @property
    def head_lines(self) -> list[Line]:
        """What stands above the rows."""
        heads = tuple(Put(columns, head, HEADER) for head, columns in self.heads)
        return [(Put(COLUMNS, self.title, CAPTION),), *([heads] if self.rows else [])]

    @property
    def row_lines(self) -> list[Line]:
        """The rows."""
        widths = [columns for _head, columns in self.heads]
        return [
            tuple(Put(columns, _brief(text), TEXT) for text, columns in zip(row, widths, strict=True))
            for row in self.rows
        ]


def check_sheets(material: Material) -> list[Sheet]:
    """The sheet with all pages."""
    sheet = Sheet(NAME, list(WIDTHS))
    page = _Page(sheet, material)
    for entry in in_breaths(material.entries):
        page.put(entry)
    if not material.entries:
        sheet.put(0, 0, "（没有报告）", NOTE, columns=COLUMNS)
    return [sheet]


class _Page:
    """Puts one page after the other."""

    def __init__(self, sheet: Sheet, material: Material) -> None:
        self._sheet, self._material, self._row = sheet, material, 0
        self._room = page_room(sheet)

    def put(self, entry: ExportEntry) -> None:
        """Plan the page of a report."""
        if self._row:
            self._sheet.row_breaks.append(self._row)
        told = check_sheet_of(entry, self._material.rules_off)
        head, lists = list(_head_lines(told)), _lists(told)
        room = self._room - self._height(head) - _SIGNING_HEIGHT
        reserve = sum(self._least(one) for one in lists)
        figures = self._fitted([_FIGURES], figure_lines(entry), room - reserve)
        room -= self._height(figures)
        for line in (*head, *self._listed(lists, room), *figures):
            self._put(line, self._height([line]))
        self._put(tuple(Put(COLUMNS // len(SIGNATURES), text, CAPTION) for text in SIGNATURES), _SIGNING_HEIGHT)

    def _listed(self, lists: Sequence[_List], room: float) -> Iterator[Line]:
        """The lists in the room there is; each leaves those behind it what they get at least."""
        for number, one in enumerate(lists, 1):
            reserve = sum(self._least(later) for later in lists[number:])
            lines = self._fitted(one.head_lines, one.row_lines, room - reserve)
            room -= self._height(lines)
            yield from lines

    def _least(self, one: _List) -> float:
        return min(self._height([*one.head_lines, *one.row_lines]), one.least)

    def _fitted(self, head: Sequence[Line], lines: Iterable[Line], room: float) -> list[Line]:
        """The lines that fit below the head, and how many do not."""
        found, rest = list(head), list(lines)
        room -= self._height(found)
        while rest and self._height(rest[:1]) + (MIN_HEIGHT if rest[1:] else 0) <= room:
            room -= self._height(rest[:1])
            found.append(rest.pop(0))
        if rest:
            found.append((Put(COLUMNS, f"另有 {len(rest)} 行这一页放不下，没有列出。", NOTE),))
        return found

    def _height(self, lines: Iterable[Line]) -> float:
        return sum(map(self._line_height, lines))

    def _line_height(self, line: Line) -> float:
        heights, column = [MIN_HEIGHT], 0
        for put in line:
            heights.append(self._sheet.height_of(column, SheetCell(put.value, put.style, columns=put.columns)))
            column += put.columns
        return max(heights)

    def _put(self, line: Line, height: float) -> None:
        column = 0
        for put in line:
            self._sheet.put(self._row, column, put.value, put.style, put.comment, columns=put.columns, of=put.of)
            column += put.columns
        self._sheet.heights[self._row] = height
        self._row += 1


def _head_lines(told: CheckSheet) -> Iterator[Line]:
    """Title, whose report it is and how it stands: two facts a line, a last one by itself."""
    yield (Put(COLUMNS, TITLE_TEXT, TITLE),)
    for first in range(0, len(told.facts), 2):
        pair = told.facts[first : first + 2]
        width = COLUMNS // len(pair) - 2
        yield tuple(put for name, text in pair for put in (Put(2, name, LABEL), Put(width, _brief(text), TEXT)))
    yield from ((Put(COLUMNS, _brief(remark), NOTE),) for remark in told.remarks)


def _lists(told: CheckSheet) -> tuple[_List, ...]:
    return (
        _List(
            f"一、尚未处理的问题（{len(told.open)} 处）",
            (("程度", 1), ("位置", 3), ("原文所印", 1), ("应为", 3), ("说明", 4)),
            tuple((GRAVITY_NAMES[one.gravity], one.place, one.printed, one.wanted, one.why) for one in told.open),
            230,
        ),
        _List(
            f"二、已处理、仍须说明的问题（{len(told.decided)} 处）",
            (("位置", 3), ("问题", 5), ("处理", 2), ("处理说明", 2)),
            tuple((one.place, one.why, one.decision, one.note) for one in told.decided),
            97,
        ),
        _List(
            f"三、人工修正（{len(told.changes)} 处）",
            (("改了什么", 3), ("原值", 2), ("改为", 2), ("时间", 2), ("谁改的", 1), ("理由", 2)),
            tuple((one.place, one.old, one.new, one.at, one.by, one.why) for one in told.changes),
            97,
        ),
    )


def _brief(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
