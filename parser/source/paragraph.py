"""The visible text of a Word paragraph: what a reader sees once all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from parser.source.ooxml import (
    ALTERNATE,
    CHOICE,
    CONTENT_CONTROL,
    FALLBACK,
    FORMULA,
    FORMULA_PARAGRAPH,
    FORMULA_TEXT,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    TEXT_BOX,
    WRAPPERS,
    Element,
    chosen,
    control_content,
    is_on,
    value,
    w,
)
from parser.source.styles import Style, StyleSheet
from parser.source.symbols import shown

_STYLE, _RUN_STYLE, _BOLD, _HIDDEN, _RUBY_BASE = map(w, ("pStyle", "rStyle", "b", "vanish", "rubyBase"))
_GONE_MARKS = (w("del"), w("moveFrom"), _HIDDEN)
_DEEPEST_FIELD = 60  # more than Word allows; fields that never end must not add up
_PLAIN = Style()


@dataclass(slots=True)
class Paragraph:
    """`open_end` means that the paragraph's mark is deleted or hidden: the next paragraph runs on in the same line.

    `boxes` are the contents of the text boxes that hang on it; `properties` its `w:pPr`.
    """

    text: str
    bold: bool
    open_end: bool
    style_id: str
    properties: Element | None
    boxes: list[Element] = field(default_factory=list)

    @classmethod
    def joined(cls, parts: list[Paragraph]) -> Paragraph:
        """Parts of one line. Style and number are the last one's: Word keeps them in the mark at the end."""
        if len(parts) == 1:
            return parts[0]
        visible = [part for part in parts if part.text]
        return replace(
            parts[-1],
            text="".join(part.text for part in visible),
            bold=bool(visible) and all(part.bold for part in visible),
            boxes=[box for part in parts for box in part.boxes],
        )


class ParagraphReader:
    """Reads one paragraph after the other; a field (a contents list, say) may reach over several of them."""

    def __init__(self, styles: StyleSheet) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # of each open field whether its instruction, not its result, is being read
        self._pieces: list[str] = []
        self._boxes: list[Element] = []
        self._bold: bool | None = None
        self._style = _PLAIN
        self._run_bold: bool | None = None
        self._run_hidden: bool | None = None
        self._line_break = "\n"
        self._tab = "\t"

    def read(self, paragraph: Element, in_cell: bool) -> Paragraph:
        """The paragraph's text. In a cell, soft breaks and tabs are spaces: they would look like rows and columns."""
        self._pieces, self._boxes, self._bold = [], [], None
        self._line_break, self._tab = (" ", " ") if in_cell else ("\n", "\t")
        properties, style_id = None, ""
        if len(paragraph) and paragraph[0].tag == PARAGRAPH_PROPERTIES:
            properties = paragraph[0]
            if len(properties) and properties[0].tag == _STYLE:
                style_id = value(properties[0])
        self._style = self._styles[style_id] if style_id else _PLAIN
        self._walk(paragraph)
        if True in self._fields:  # an instruction ends with its paragraph, even where its end is missing
            self._fields = [False] * len(self._fields)
        return Paragraph(
            text="".join(self._pieces),
            bold=bool(self._bold),
            open_end=properties is not None and _is_open(properties),
            style_id=style_id,
            properties=properties,
            boxes=self._boxes,
        )

    def _walk(self, parent: Element) -> None:
        """Read what stands in a paragraph or in anything that wraps a part of one."""
        for child in parent:
            if handler := _INLINE.get(child.tag):
                handler(self, child)

    def _read_run(self, run: Element) -> None:
        self._run_bold, self._run_hidden = self._style.bold, self._style.hidden
        for child in run:
            if handler := _IN_RUN.get(child.tag):
                handler(self, child)

    def _read_run_properties(self, properties: Element) -> None:
        for stated in properties.iterchildren(_RUN_STYLE, _BOLD, _HIDDEN):  # in this order: the run prevails
            tag = stated.tag
            if tag == _BOLD:
                self._run_bold = is_on(stated)
            elif tag == _HIDDEN:
                self._run_hidden = is_on(stated)
            else:
                style = self._styles[value(stated)]
                self._run_bold = self._run_bold if style.bold is None else style.bold
                self._run_hidden = self._run_hidden if style.hidden is None else style.hidden

    def _read_text(self, element: Element) -> None:
        if text := element.text:
            if "\n" in text or "\r" in text or "\t" in text:  # as they stand they would be taken for lines
                text = text.replace("\r", " ").replace("\n", " ").replace("\t", self._tab)
            self._write(text)

    def _read_field_mark(self, mark: Element) -> None:
        kind = mark.get(w("fldCharType"))
        if kind == "begin" and len(self._fields) < _DEEPEST_FIELD:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _read_break(self, element: Element) -> None:
        if element.get(w("type")) in ("page", "column") and not self._pieces:
            return  # the paragraph starts on a new page: nothing to see in its line
        self._write(self._line_break)

    def _read_tab(self, _tab: Element) -> None:
        self._write(self._tab)

    def _read_hyphen(self, _hyphen: Element) -> None:
        self._write("-")

    def _read_symbol(self, symbol: Element) -> None:
        self._write(shown(symbol.get(w("font"), ""), symbol.get(w("char"), "")))

    def _read_ruby(self, ruby: Element) -> None:
        for base in ruby.iterchildren(_RUBY_BASE):  # the pronunciation above it is left out
            self._walk(base)

    def _read_formula(self, formula: Element) -> None:
        self._run_hidden = False
        self._write("".join(text.text or "" for text in formula.iter(FORMULA_TEXT)))

    def _read_control(self, control: Element) -> None:
        if (content := control_content(control)) is not None:
            self._walk(content)

    def _read_alternate(self, alternate: Element) -> None:
        self._walk(chosen(alternate))

    def _read_drawing(self, drawing: Element) -> None:
        if not self._run_hidden:
            self._boxes.extend(_text_boxes(drawing))

    def _read_alternate_drawing(self, alternate: Element) -> None:
        before = len(self._boxes)
        branch = chosen(alternate)
        for child in branch:
            if handler := _IN_RUN.get(child.tag):
                handler(self, child)
        if len(self._boxes) == before and branch.tag == CHOICE:
            for fallback in alternate.iterchildren(FALLBACK):
                self._read_drawing(fallback)

    def _write(self, text: str) -> None:
        if self._run_hidden or True in self._fields:
            return
        self._pieces.append(text)
        if self._bold is not False and not text.isspace():
            self._bold = bool(self._run_bold)


_Handler = Callable[[ParagraphReader, Element], None]

_INLINE: dict[str, _Handler] = {
    RUN: ParagraphReader._read_run,
    **dict.fromkeys(WRAPPERS, ParagraphReader._walk),
    CONTENT_CONTROL: ParagraphReader._read_control,
    ALTERNATE: ParagraphReader._read_alternate,
    FORMULA: ParagraphReader._read_formula,
    FORMULA_PARAGRAPH: ParagraphReader._read_formula,
}
"""What is read directly in a paragraph. Everything else (bookmarks, comments, deletions) shows nothing."""

_IN_RUN: dict[str, _Handler] = {
    RUN_PROPERTIES: ParagraphReader._read_run_properties,
    TEXT: ParagraphReader._read_text,
    w("tab"): ParagraphReader._read_tab,
    w("ptab"): ParagraphReader._read_tab,
    w("br"): ParagraphReader._read_break,
    w("cr"): ParagraphReader._read_break,
    w("noBreakHyphen"): ParagraphReader._read_hyphen,
    w("fldChar"): ParagraphReader._read_field_mark,
    w("sym"): ParagraphReader._read_symbol,
    w("ruby"): ParagraphReader._read_ruby,
    w("drawing"): ParagraphReader._read_drawing,
    w("pict"): ParagraphReader._read_drawing,
    w("object"): ParagraphReader._read_drawing,
    ALTERNATE: ParagraphReader._read_alternate_drawing,
}
"""What is read in a run. Everything else (field codes, footnote marks, deleted text) shows nothing."""


def _text_boxes(drawing: Element) -> Iterator[Element]:
    for child in drawing:
        if child.tag == TEXT_BOX:
            yield child
        elif child.tag == ALTERNATE:
            yield from _text_boxes(chosen(child))
        else:
            yield from _text_boxes(child)


def _is_open(properties: Element) -> bool:
    """Whether the paragraph's mark, whose formatting stands last in its properties, is deleted or hidden."""
    for mark in properties.iterchildren(RUN_PROPERTIES):
        return any(is_on(stated) for stated in mark.iterchildren(*_GONE_MARKS))
    return False
