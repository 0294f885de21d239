"""Made-up reports as Word files: real merged tables, headings typed or numbered by Word.

The parts are written here and not by a library, so that the same program gives the same bytes on every machine.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from sample_reports.blocks import Block, Cell, Grid, Heading, Line, Sample, Title, is_running, lines_of, printed
from sample_reports.forms import places

TIME = (2024, 1, 1, 0, 0, 0)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TABLE_WIDTH = 9000
FIRST_COLUMNS = {10: (500, 900, 2700), 3: (6000,)}
"""Widths of the columns of labels, by how many columns the table has; the others share what is left."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")

TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
</Types>
"""  # noqa: E501 - the names of the parts are that long
RELATIONS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>
"""
DOCUMENT_RELATIONS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/relationships/numbering" Target="numbering.xml"/>
</Relationships>
"""
STYLES = f"""{HEAD}<w:styles xmlns:w="{WORD}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>
<w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="报告标题"/><w:basedOn w:val="a"/>
<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>
</w:styles>
"""
LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
NUMBERING = (
    f'{HEAD}<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level, (form, text) in enumerate(LEVELS)
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>\n'
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" '
    'w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
)
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/>"
SMALL = '<w:sz w:val="21"/>'
CENTRE = '<w:jc w:val="center"/>'


def as_docx(sample: Sample, *, numbered_by_word: bool) -> bytes:
    """The Word file. With `numbered_by_word` the numbers of headings stand in numbering.xml and not in the text."""
    body = "".join(_block(block, numbered_by_word) for block in sample.blocks)
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{WORD}"><w:body>{body}{PAGE}</w:body></w:document>\n',
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, TIME)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            package.writestr(entry, content.encode(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _block(block: Block, numbered_by_word: bool) -> str:
    if isinstance(block, Grid):
        return _table(block) + _paragraph("")
    if isinstance(block, Heading):
        return _heading(block, numbered_by_word)
    form = ""
    if isinstance(block, Title):
        form = '<w:pStyle w:val="a3"/>'
    elif is_running(block):
        form = INDENT
    elif isinstance(block, Line) and block.right:
        form = RIGHT
    return "".join(_paragraph(_run(text), form) for text in lines_of(block))


def _heading(block: Heading, numbered_by_word: bool) -> str:
    number, form = block.number, INDENT
    if numbered_by_word:
        number, form = "", f'<w:numPr><w:ilvl w:val="{block.level - 1}"/><w:numId w:val="1"/></w:numPr>'
    return _paragraph(_run(number + block.title, BOLD) + _run(printed(block.rest)), form)


def _paragraph(runs: str, form: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{form}</w:pPr>' if form else ''}{runs}</w:p>"


def _run(text: str, form: str = "") -> str:
    if not text:
        return ""
    look = f"<w:rPr>{form}</w:rPr>" if form else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _table(grid: Grid) -> str:
    widths = _widths(grid.columns)
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in SIDES)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(f"<w:tr>{_table_row(grid, number, widths)}</w:tr>" for number in range(len(grid.rows)))
    head = f'<w:tblPr><w:tblW w:w="{TABLE_WIDTH}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{head}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _widths(columns: int) -> tuple[int, ...]:
    labels = FIRST_COLUMNS.get(columns, ())
    others = columns - len(labels)
    return (*labels, *[(TABLE_WIDTH - sum(labels)) // others] * others)


def _table_row(grid: Grid, number: int, widths: tuple[int, ...]) -> str:
    """One row; a cell that reaches down from a row above is continued, as Word wants it."""
    full = places(grid)
    cells, column = "", 0
    while column < grid.columns:
        start = next(row for row in range(number, -1, -1) if full[row][column])
        cell = full[start][column]
        assert cell
        merge = "" if cell.rows == 1 else '<w:vMerge w:val="restart"/>' if start == number else "<w:vMerge/>"
        width = sum(widths[column : column + cell.columns])
        cells += _table_cell(cell, cell.text if start == number else "", merge, width)
        column += cell.columns
    return cells


def _table_cell(cell: Cell, text: str, merge: str, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    form = f'<w:tcPr>{size}{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
    return f"<w:tc>{form}{_paragraph(_run(text, SMALL), CENTRE)}</w:tc>"
