"""The centre column: the source text with its margin, and what can be said of a place in it.

Knows the parser's records and nothing of the store or of other widgets. Everything a person does leaves it as a signal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.source_marks import SectionBand, SourceMark
from desktop.theme import Theme
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.source_look import SourceLook
from desktop.ui.source_margin import SourceMargin
from desktop.ui.source_overlay import Marks
from desktop.ui.source_text import SourceText
from parser.fold import fold
from parser.model import Span
from parser.source import SourceDocument


class SourcePane(QWidget):
    """Shows one source; takes and gives offsets in it.

    `commands` holds the pane's actions by name: assign, split, join, chrome_on, chrome_off, copy, select_all. They are
    in its context menu and have no keys but the usual ones for copying; the window's menus may take them too.
    """

    offsetClicked = Signal(int)
    textSelected = Signal(object)  # Span
    assignRequested = Signal(object)  # Span
    splitRequested = Signal(int)
    joinRequested = Signal(int)
    chromeRequested = Signal(object, bool)  # tuple[Span, ...] of whole lines, on
    boundaryMoved = Signal(int, int)  # key of the section, offset
    zoomRequested = Signal(int)  # steps
    caretMoved = Signal(int)  # number of the line
    selectionChanged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = SourceText(SourceLook(theme, 100), self)
        self.margin = SourceMargin(self.text, self)
        self._name, self._facts = ElidedLabel(), QLabel()
        for label in (self._name, self._facts):
            label.setObjectName("panelHead")
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        self._pages = QStackedWidget()
        self._lay_out()
        self.commands: dict[str, QAction] = self._make_commands()
        self.setFocusProxy(self.text)
        self.setAccessibleName(self.tr("原文"))
        self.text.clicked.connect(self.offsetClicked)
        self.text.selectionFinished.connect(self.textSelected)
        self.text.assignWanted.connect(self.assignRequested)
        self.text.zoomWanted.connect(self.zoomRequested)
        self.text.menuWanted.connect(self._on_menu)
        self.text.selectionChanged.connect(self._update_commands)
        self.text.selectionChanged.connect(self.selectionChanged)
        self.text.cursorPositionChanged.connect(self._update_commands)
        self.text.cursorPositionChanged.connect(self._on_caret)
        self.margin.boundaryMoved.connect(self.boundaryMoved)
        self.show_document(None, "")
        self.set_theme(theme)

    def show_document(
        self,
        document: SourceDocument | None,
        empty_text: str,
        bands: Sequence[SectionBand] = (),
        noise: Sequence[Span] = (),
    ) -> None:
        """Show a source from its beginning with sections and noise, without marks; without one, a sentence instead."""
        self._nothing.setText(empty_text)
        self._pages.setCurrentIndex(0 if document is None else 1)
        self.margin.set_bands(())
        self.text.show_source(
            document or SourceDocument(name="", kind="txt", text=""),
            frozenset(band.heading for band in bands),
            frozenset(noise),
        )
        self.margin.set_bands(bands)
        self._update_commands()

    def set_head(self, name: str, facts: str) -> None:
        """What stands above the text: the file's name, shortened where it must be, and a few words at the right."""
        self._name.set_whole(name)
        self._facts.setText(facts)

    def set_marks(self, marks: Sequence[SourceMark]) -> None:
        """Tint the values that were read, each by its state."""
        self.text.overlay.marks = Marks(marks)
        self.text.viewport().update()

    def set_sections(self, bands: Sequence[SectionBand]) -> None:
        """Show the sections in the margin and their headings in the text."""
        headings = frozenset(band.heading for band in bands)
        self.text.set_styles(headings, self.text.styles.noise)
        self.margin.set_bands(bands)
        self._update_commands()

    def set_noise(self, spans: Sequence[Span]) -> None:
        """Dim what is page chrome."""
        self.text.set_styles(self.text.styles.headings, frozenset(spans))
        self._update_commands()

    def reveal(self, span: Span, *, focus: bool = False) -> None:
        """Make a span the current place: framed, in the middle if it was out of view. `focus` moves the caret too."""
        self.text.overlay.current = span
        self.text.bring_into_view(span)
        if focus:
            self.text.select(Span(span.start, span.start))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.viewport().update()

    def show_related(self, spans: Sequence[Span]) -> None:
        """Outline the places that the problem a person is at compares."""
        self.text.overlay.related = Marks(SourceMark(span, "trusted") for span in spans)
        self.text.viewport().update()

    def show_candidates(self, spans: Sequence[Span]) -> None:
        """Number the places that the value a person is at may be taken from."""
        self.text.overlay.candidates = tuple(spans)
        self.text.viewport().update()

    def clear_current(self) -> None:
        """No place is the current one."""
        self.text.overlay.current = None
        self.text.viewport().update()

    def caret_offset(self) -> int:
        """The offset of the caret."""
        return self.text.caret_offset()

    def caret_line(self) -> int:
        """The number of the caret's line, from 1."""
        return self.text.source.line_at(self.caret_offset()).number

    def selected_span(self) -> Span | None:
        """The selected text without the blanks around it, None if there is none."""
        return self.text.selected_span()

    def place_of(self, span: Span) -> QPoint:
        """The point of the screen below the beginning of a span, for what pops up there; inside the pane."""
        view = self.text.viewport()
        below = self.text.rects(span)[0].bottomLeft().toPoint() + QPoint(0, 4)
        inside = QPoint(min(max(below.x(), 0), view.width()), min(max(below.y(), 0), view.height()))
        return view.mapToGlobal(inside)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.text.set_look(SourceLook(theme, self.text.look.percent))
        self._nothing.setStyleSheet(f"color: {theme.dim}; background: {theme.panel};")

    def set_zoom(self, percent: int) -> None:
        """Show the text in another size: at 100, 14 px. The text at the top stays there."""
        self.text.set_look(SourceLook(self.text.look.theme, percent))

    def go_to_line(self, number: int) -> None:
        """Put the caret at the beginning of a line, counted from 1; the nearest one if there is no such line."""
        lines = self.text.source.lines
        start = lines[min(max(number, 1), len(lines)) - 1].span.start
        self.text.bring_into_view(Span(start, start))
        self.text.select(Span(start, start))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Mark the places of a search that somebody else made."""
        self.text.overlay.hits = Marks(SourceMark(span, "trusted") for span in spans)
        self.text.viewport().update()

    def select(self, span: Span) -> None:
        """Select a piece of the text, in view, with the keyboard there."""
        self.text.bring_into_view(span)
        self.text.select(span)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_text(self, text: str, backwards: bool = False, stay: bool = False) -> tuple[int, int]:
        """Select the next place of a text from the caret on, around the end, and show all; its number and how many.

        With `stay` the place at the caret counts, for searching while somebody types. Case, full or half width and
        traditional characters make no difference. An empty text takes the hits away.
        """
        found = re.finditer(re.escape(fold(text)), self.text.source.folded, re.IGNORECASE) if text else ()
        hits = [Span(match.start(), match.end()) for match in found]
        self.show_hits(hits)
        if not hits:
            return 0, 0
        cursor, to_source = self.text.textCursor(), self.text.offsets.to_source
        start, end = to_source(cursor.selectionStart()), to_source(cursor.selectionEnd())
        if backwards:
            hit = next((hit for hit in reversed(hits) if hit.end <= start), hits[-1])
        else:
            hit = next((hit for hit in hits if hit.start >= (start if stay else end)), hits[0])
        self.text.bring_into_view(hit)
        self.text.select(hit)
        return hits.index(hit) + 1, len(hits)

    def _lay_out(self) -> None:
        page = QWidget()
        row = QHBoxLayout(page)
        row.addWidget(self.margin)
        row.addWidget(self.text, 1)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._facts)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._pages)
        for each in (row, layout):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        head.setContentsMargins(12, 6, 12, 4)
        head.setSpacing(12)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(page)

    def _make_commands(self) -> dict[str, QAction]:
        commands: dict[str, tuple[str, str, Callable[[], None]]] = {
            "assign": (self.tr("标为…\tEnter"), "", self._on_assign),
            "split": (self.tr("从这里起新章节"), "", self._on_split),
            "join": (self.tr("与上一章节合并"), "", lambda: self.joinRequested.emit(self.caret_offset())),
            "chrome_on": (self.tr("这一行不是正文（页面框架）"), "", lambda: self._on_chrome(True)),
            "chrome_off": (self.tr("这一行是正文"), "", lambda: self._on_chrome(False)),
            "copy": (self.tr("复制"), "Ctrl+C", self.text.copy),
            "select_all": (self.tr("全选"), "Ctrl+A", self.text.select_all),
        }
        made = {}
        for name, (text, keys, slot) in commands.items():
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            self.addAction(action)
            made[name] = action
        return made

    def _on_caret(self) -> None:
        self.caretMoved.emit(self.caret_line())

    def _update_commands(self) -> None:
        shown = self._pages.currentIndex() == 1
        selected = shown and self.text.textCursor().hasSelection()
        lines = self._reach()
        noise = self.text.styles.noise
        band = self.margin.band_at(self.caret_offset()) if shown else None
        enabled = {
            "assign": selected,
            "copy": selected,
            "join": band is not None,
            "chrome_on": shown and not any(span.covers(lines) for span in noise),
            "chrome_off": any(span.overlaps(lines) for span in noise),
        }
        for name, action in self.commands.items():
            action.setEnabled(enabled.get(name, shown))

    def _reach(self) -> Span:
        """The whole lines that the selection touches, or the one of the caret."""
        source = self.text.source
        caret = self.caret_offset()
        span = self.selected_span() or Span(caret, caret)
        last = source.line_at(max(span.start, span.end - 1))
        return Span(source.line_at(span.start).span.start, last.span.end)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in (("assign",), ("split", "join"), ("chrome_on", "chrome_off"), ("copy", "select_all")):
            for name in group:
                menu.addAction(self.commands[name])
            menu.addSeparator()
        menu.popup(point)

    def _on_assign(self) -> None:
        span = self.selected_span()
        if span is not None:
            self.assignRequested.emit(span)

    def _on_split(self) -> None:
        """A selection says exactly where; a caret anywhere in a line means the line."""
        span = self.selected_span()
        line = self.text.source.line_at(self.caret_offset())
        self.splitRequested.emit(span.start if span else line.span.start + (line.indent if line.stripped else 0))

    def _on_chrome(self, on: bool) -> None:
        reach, source = self._reach(), self.text.source
        first, last = source.line_at(reach.start).number, source.line_at(reach.end).number
        lines = tuple(line.span for line in source.lines[first - 1 : last] if line.stripped)
        if lines:
            self.chromeRequested.emit(lines, on)
