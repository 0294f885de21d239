"""Made-up reports as text files, in the shapes in which reports reach an office."""

from __future__ import annotations

import re
import unicodedata

from sample_reports.blocks import Cell, Grid, Line, Sample, is_running, lines_of
from sample_reports.forms import places

CLOSING = "，。、；：？！）》”’"
PAGE_LINES = 34
LINE_WIDTH = 56


def as_lines(sample: Sample) -> str:
    """A paragraph a line, set in by two wide blanks; tables by tabs, a merged cell once and blank where it reaches."""
    lines: list[str] = []
    for block in sample.blocks:
        if isinstance(block, Grid):
            lines += ["\t".join(cell.text if cell else "" for cell in row).rstrip("\t") for row in places(block)]
        elif is_running(block):
            lines += ["　　" + text for text in lines_of(block)]
        else:
            margin = "　" * 14 if isinstance(block, Line) and block.right else ""
            lines += [margin + text for text in lines_of(block)]
    return "\n".join(lines) + "\n"


def as_web_copy(sample: Sample) -> str:
    """As copied from a web page: an empty line after everything, one cell of a table a line."""
    lines: list[str] = []
    for block in sample.blocks:
        if isinstance(block, Grid):
            lines += [part for row in block.rows for cell in row for part in (cell.text, "")]
        elif is_running(block):
            lines += ["    " + text for text in lines_of(block)] + [""]
        elif isinstance(block, Line):
            lines.append(block.text)
        else:
            lines += ["", *lines_of(block), ""]
    return "\n".join(lines) + "\n"


def as_pdf_copy(sample: Sample) -> str:
    """As copied from a PDF file: lines broken at the page's width, blanks around figures, page numbers in between."""
    lines: list[str] = []
    for block in sample.blocks:
        if isinstance(block, Grid):
            lines += _pdf_table(block)
        elif is_running(block):
            lines += [part for text in lines_of(block) for part in _wrapped(text)]
        else:
            lines += [_spaced(text) for text in lines_of(block)]
    pages = [lines[start : start + PAGE_LINES] for start in range(0, len(lines), PAGE_LINES)]
    return "".join("\n".join([f"- {number} -", *page]) + "\n" for number, page in enumerate(pages, 1))


def _spaced(text: str) -> str:
    text = re.sub(r"(?<=[\u4e00-\u9fff])(?=[0-9])", " ", text)
    return re.sub(r"(?<=[0-9%])(?=[\u4e00-\u9fff])", " ", text)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def _wrapped(text: str, width: int = LINE_WIDTH) -> list[str]:
    lines, line = [], ""
    for piece in re.findall(r"[0-9A-Za-z.,:/@_-]+%?|.", _spaced(text)):
        if _width(line + piece) > width and piece not in CLOSING:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pdf_table(grid: Grid) -> list[str]:
    """Labels broken at the width of their column, the figures of a row on one line behind the label's last part."""
    if grid.columns == 15:
        return _pdf_wide_table(grid)
    lines: list[str] = []
    for row in grid.rows:
        labels = [cell.text for cell in row if not _is_figure(cell.text)]
        figures = [cell.text for cell in row if _is_figure(cell.text)]
        if not figures and len(labels) > 3 and grid.columns == 10:
            lines += [part for label in labels for part in _wrapped(label, 4)]
            continue
        if not figures:
            lines += _wrapped(" ".join(labels), 46)
            continue
        for cell in row[: len(labels) - 1]:
            lines += list(cell.text) if cell.rows > 9 else _wrapped(cell.text, 20)
        *above, last = _wrapped(labels[-1], 40)
        lines += [*above, " ".join([last, *figures])]
    return lines


def _pdf_wide_table(grid: Grid) -> list[str]:
    *heads, figures = grid.rows
    lines = [part for row in heads for cell in row for part in _pdf_head(cell)]
    return [*lines, " ".join(cell.text for cell in figures)]


def _pdf_head(cell: Cell) -> list[str]:
    """The head of a narrow column breaks after two signs."""
    return _wrapped(cell.text, 4) if cell.columns == 1 else [cell.text]


def _is_figure(text: str) -> bool:
    return bool(re.fullmatch(r"[+-]?[0-9][0-9,.]*(?:万?元)?", text))
