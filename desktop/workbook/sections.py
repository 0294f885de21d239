"""原文章节: the outline of each report with the text under every heading."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.workbook.entry import ExportEntry
from desktop.workbook.lists import ORDINAL, UNIT, YEAR, Column, ListCell, list_sheet
from desktop.workbook.marks import marked
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import MAX_HEIGHT, NUMBER, PADDING, TEXT, line_height
from desktop.workbook.text import wrapped_lines
from parser.model import Section, Span
from parser.naming import TABLE_NAMES

SECTION_PARTS = ("number", "title")
"""What of a section can be read back."""
_BODY_WIDTH = 100
COLUMNS = (
    ORDINAL,
    UNIT,
    YEAR,
    Column("编号", 8, 10),
    Column("标题", 16, 30),
    Column("层级", 6, 6, NUMBER),
    Column("正文", 40, _BODY_WIDTH),
    Column("行号", 6, 6, NUMBER),
)
_NOTE = "正文不含页面框架；官方表格见“表二”“表三”“表四”，此处只注明位置。"
_WITHOUT_TEXTS = "按所选的设置，此表只列章节，没有附正文。"
_LINES = int((MAX_HEIGHT - PADDING) / line_height(TEXT))


def sections(material: Material) -> Sheet:
    """One line a section; a body longer than the tallest row goes on in lines of its own, marked （续）."""
    return list_sheet(
        "原文章节",
        "政府信息公开工作年度报告原文章节",
        COLUMNS,
        _rows(material),
        note=_NOTE if material.options.section_texts else _WITHOUT_TEXTS,
        empty="（未读到章节）",
        frozen_columns=2,
        chosen=material.columns("sections"),
    )


def _rows(material: Material) -> Iterator[list[Value | ListCell]]:
    number, texts = 0, material.options.section_texts
    for entry in material.entries:
        for section in entry.report.sections:
            style, comment = marked(entry, section.target, None, TEXT)
            for part, piece in enumerate(_pieces(body_text(entry, section) if texts else "")):
                number += 1
                title = section.title + ("（续）" if part else "")
                number_of, title_of = (None if part else entry.of(section.target, name) for name in SECTION_PARTS)
                head = [ListCell(section.number, style, "", number_of)]
                head += [ListCell(title, style, "" if part else comment, title_of)]
                yield [number, entry.unit, entry.year, *head, section.level, piece, entry.line(section.heading.start)]


def body_text(entry: ExportEntry, section: Section) -> str:
    """The text of a section's body as printed, without page chrome; where a table stands, only its name."""
    report = entry.report
    hidden = [(span, "") for span in report.noise]
    hidden += [
        (table.span, f"〔{TABLE_NAMES[table.id]}〕\n") for table in report.tables.values() if table.span is not None
    ]
    if report.stat_table:
        spans = [value.span for row in report.stat_table for value in row.values if value.span]
        start = min(row.label_span.start for row in report.stat_table)
        end = max([row.label_span.end for row in report.stat_table] + [span.end for span in spans])
        hidden.append((Span(start, end), "〔统计表〕\n"))
    parts, at = [], section.body.start
    for span, stand_in in sorted(hidden, key=lambda item: item[0]):
        if not span.overlaps(section.body) or span.end <= at:
            continue
        parts += [report.text[at : max(at, span.start)], stand_in if span.start >= section.body.start else ""]
        at = span.end
    parts.append(report.text[at : section.body.end])
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(text: str) -> list[str]:
    """The text in pieces that a row can show, broken between lines, or inside a line that is longer than a row."""
    pieces: list[str] = []
    current: list[str] = []
    used = 0
    longest = _LINES * (_BODY_WIDTH // 2 - 1)
    for line in text.split("\n"):
        for start in range(0, max(len(line), 1), longest):
            part = line[start : start + longest]
            lines = wrapped_lines(part, _BODY_WIDTH - 1)
            if current and used + lines > _LINES:
                pieces.append("\n".join(current))
                current, used = [], 0
            current.append(part)
            used += lines
    return [*pieces, "\n".join(current)]
