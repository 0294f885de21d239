"""Fills one template: repeats sheets and rows, moves what refers to them, fills the cells, works out the results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from openpyxl.utils import get_column_letter

from desktop.template.areas import first_place, hull, moved_in_copy
from desktop.template.book_part import Book, sheet_name
from desktop.template.charts import refresh_chart
from desktop.template.drawn import move_parts, move_pivot_sources, parts_of, refresh_pivots
from desktop.template.filling import Filler, Spot
from desktop.template.growth import NO_GROWTH, Growth
from desktop.template.mapping import CellMapping, remove_mapping, write_placeholders
from desktop.template.marks import asks
from desktop.template.package import Element, Package, is_on, remove_signatures
from desktop.template.plan import SheetPlan, plan_sheets
from desktop.template.quoting import Quoting
from desktop.template.references import Moves, Place, SheetMove, shifted
from desktop.template.remarks import Remarks
from desktop.template.results import At, Results
from desktop.template.sheet_copies import copy_sheet
from desktop.template.sheet_part import FORMULA, Placed, cells_of, formulas_of, grow, number_cells, place_of, unshare
from desktop.template.surroundings import move_surroundings
from desktop.template.table_heads import follow_names, formulas_of_tables, heads_of, name_columns
from desktop.template.text_boxes import texts_in, texts_of_page
from desktop.template.texts import SharedTexts, joined
from desktop.template.unfilled import unfilled_in
from desktop.template.values import Asked
from desktop.workbook.entry import ExportEntry

_BLIND = ("INDIRECT(", "OFFSET(", '"#')


@dataclass
class FilledSheet:
    """A sheet of the filled workbook: what it is a copy of, and the report it is about, None for all of them."""

    name: str
    plan: SheetPlan
    number: int
    part: str
    tables: Mapping[str, str]
    entry: ExportEntry | None = None
    rows: list[Placed] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """Where its formulas stand, without a row."""
        return Place(self.plan.sheet.name.casefold(), self.number)


@dataclass
class Work:
    """One template being filled. After `run` the package holds the filled workbook and `filler` what is to be told."""

    package: Package
    entries: Sequence[ExportEntry]
    made_on: date
    progress: Callable[[int, int], None] = lambda _done, _total: None
    remarks: Remarks = field(default_factory=Remarks)
    _anew: set[At] = field(default_factory=set)

    def run(self, mapping: CellMapping) -> list[FilledSheet]:
        """Fill the template. Raises TemplateError where its marks contradict each other or the file is damaged."""
        self.book = book = Book(self.package)
        for listed in book.sheets:
            if listed.holds_cells:
                number_cells(self.package.root(listed.part), self.package.name)
                self.package.settle(listed.part)
        self.shared = SharedTexts(self.package, book.part)
        self.filler = Filler(self.shared, Quoting(self.package, book.part))
        write_placeholders(self.package, book, mapping)
        remove_mapping(self.package)
        if remove_signatures(self.package):
            self.remarks.signature_removed()
        plans = plan_sheets(book, self.shared, mapping, len(self.entries))
        others = [sheet.part for sheet in book.sheets if sheet.part and not sheet.holds_cells]
        self.sheets = [sheet for plan in plans for sheet in self._multiplied(plan)]
        self.moves = self._moves()
        for sheet in self.sheets:
            self._grow(sheet)
        self._move_names()
        move_pivot_sources(self.package, self.moves)
        for part in others:
            move_parts(self.package, part, Growth(), Place(), self._follow("图表"))
        for sheet in self.sheets:
            for _table, top, left, right in heads_of(self.package, sheet.part):
                self.filler.heads |= {(sheet.name.casefold(), top, column) for column in range(left, right + 1)}
        total, done = sum(len(sheet.rows) for sheet in self.sheets), 0
        for sheet in self.sheets:
            for row in sheet.rows:
                self.progress(done, total)
                self._fill(sheet, row)
                done += 1
        self._fill_elsewhere(others)
        self._name_columns()
        if self.filler.changed:
            refresh_pivots(self.package)
        self._tell_of_unfilled()
        self._calculate(others)
        self._share_texts()
        self._tell()
        return self.sheets

    def _multiplied(self, plan: SheetPlan) -> list[FilledSheet]:
        if not plan.for_each:
            name = plan.sheet.name
            if asks(name):
                name = self._sheet_name(plan, None)
                plan.sheet.element.set("name", name)
            return [FilledSheet(name, plan, 0, plan.sheet.part, {})]
        taken = [sheet.name for sheet in self.book.sheets if sheet.name != plan.sheet.name]
        names: list[str] = []
        for entry in self.entries:
            names.append(self._sheet_name(plan, entry, [*taken, *names]))
        copies = copy_sheet(self.book, plan.sheet, names, lambda: self.progress(0, len(names)))
        return [
            FilledSheet(name, plan, number, copy.part, copy.tables, entry)
            for number, (name, copy, entry) in enumerate(zip(names, copies, self.entries, strict=True))
        ]

    def _sheet_name(self, plan: SheetPlan, entry: ExportEntry | None, taken: Sequence[str] | None = None) -> str:
        """The name with its placeholders filled; of a sheet for one unit without any the unit's name."""
        name = plan.sheet.name
        if taken is None:
            taken = [sheet.name for sheet in self.book.sheets if sheet.name != name]
        if asks(name):
            return sheet_name(self.filler.words(name, self._asked(entry), Spot(name, name, "", "工作表名")), taken)
        return sheet_name(entry.unit if entry else name, taken)

    def _moves(self) -> Moves:
        """What became of the sheets that changed; none where nothing did, so that nothing is touched."""
        names: dict[str, list[FilledSheet]] = {}
        for sheet in self.sheets:
            names.setdefault(sheet.plan.sheet.name.casefold(), []).append(sheet)
        moves = {}
        for old, sheets in names.items():
            growth = sheets[0].plan.growth
            grown = any(block.copies > 1 for block in growth.blocks)
            if grown or len(sheets) > 1 or sheets[0].name.casefold() != old:
                moves[old] = SheetMove(tuple(sheet.name for sheet in sheets), growth)
        return moves

    def _grow(self, sheet: FilledSheet) -> None:
        root, growth, place = self.package.root(sheet.part), sheet.plan.growth, sheet.place
        grown = place.sheet in self.moves and any(block.copies > 1 for block in growth.blocks)
        if self.moves:
            unshare(root, lambda text: grown or shifted(text, self.moves, place, sheet.tables).text != text)
        sheet.rows = grow(root, growth)
        if not self.moves:
            return
        for row in sheet.rows:
            for cell in cells_of(row.element):
                formula = cell.find(FORMULA)
                if formula is not None:
                    self._move_formula(sheet, row, cell, formula)
        follow = self._follow(sheet.name, sheet.tables)
        move_surroundings(root, growth, place, follow)
        for name in move_parts(self.package, sheet.part, growth, place, follow):
            self.remarks.not_repeated[f"{sheet.name}（{name}）"] = None

    def _move_formula(self, sheet: FilledSheet, row: Placed, cell: Element, formula: Element) -> None:
        at_first = row.block is not None and row.template_row == row.block.first
        column = get_column_letter(place_of(cell)[1]) if at_first else ""
        place = replace(sheet.place, block=row.block, copy=row.copy, column=column)
        old = formula.text or ""
        follow = self._follow(f"{sheet.name}!{cell.get('r')}", sheet.tables)
        if old:
            formula.text = follow(old, place)
        for name in ("ref", "r1", "r2"):
            if area := formula.get(name):
                growth = sheet.plan.growth
                outside = hull(area, growth) if name == "ref" else first_place(area, growth)
                formula.set(name, moved_in_copy(area, growth, row.copy) if row.block else outside)
        if row.block is not None or formula.text != old:
            self._anew.add((sheet.name.casefold(), *place_of(cell)))

    def _follow(self, where: str, tables: Mapping[str, str] | None = None) -> Callable[[str, Place], str]:
        def follow(formula: str, place: Place) -> str:
            done = shifted(formula, self.moves, place, tables)
            for text in done.first_only:
                self.remarks.first_only[f"{where}（{text}）"] = None
            if done.unfollowed or any(word in formula.upper() for word in _BLIND):
                self.remarks.unfollowed[where] = None
            return done.text

        return follow

    def _move_names(self) -> None:
        if not self.moves:
            return
        by_name = {sheet.name: sheet for sheet in self.sheets}
        for element, owner in self.book.names:
            sheet = by_name.get(owner or "")
            place = replace(sheet.place if sheet else Place(), wide=True)
            follow = self._follow(f"名称“{element.get('name', '')}”", sheet.tables if sheet else None)
            if element.text:
                element.text = follow(element.text, place)

    def _asked(self, entry: ExportEntry | None, number: int | None = None) -> Asked:
        return Asked(self.entries, self.made_on, entry, number)

    def _fill(self, sheet: FilledSheet, row: Placed) -> None:
        if row.block is not None:
            asked = self._asked(self.entries[row.copy], row.copy + 1)
        else:
            asked = self._asked(sheet.entry, sheet.number + 1 if sheet.entry else None)
        self.filler.fill_row(row, asked, sheet.name, sheet.plan.sheet.name)

    def _fill_elsewhere(self, others: Iterable[str]) -> None:
        """Headers and footers, text boxes, titles of charts, comments."""
        for sheet in self.sheets:
            asked = self._asked(sheet.entry, sheet.number + 1 if sheet.entry else None)
            root = self.package.root(sheet.part)
            spot = Spot(sheet.name, sheet.plan.sheet.name, "页眉页脚", "页眉页脚")
            for text in texts_of_page(root):
                self.filler.fill_page_text(text, asked, spot)
            self._fill_parts(sheet.part, asked, sheet.name, sheet.plan.sheet.name, sheet.plan.growth)
        for part in others:
            for text in texts_of_page(self.package.root(part)):
                self.filler.fill_page_text(text, self._asked(None), Spot("图表", "图表", "页眉页脚", "页眉页脚"))
            self._fill_parts(part, self._asked(None), "图表", "图表")

    def _fill_parts(self, sheet: str, asked: Asked, name: str, template_name: str, growth: Growth = NO_GROWTH) -> None:
        for part, kind in list(parts_of(self.package, sheet)):
            for word, address, row, texts in texts_in(self.package, part, kind, growth):
                if not asks(joined(texts)):
                    continue
                old, block, copy = growth.origin(row) if row else (0, None, 0)
                here = self._asked(self.entries[copy], copy + 1) if block else asked
                before = address.replace(str(row), str(old)) if row else address
                self.filler.fill_texts(
                    texts, here, Spot(name, template_name, f"{word} {address}".strip(), f"{word} {before}".strip())
                )

    def _share_texts(self) -> None:
        for sheet in self.sheets:
            name = sheet.name.casefold()
            for row in sheet.rows:
                for cell in cells_of(row.element):
                    if cell.get("t") == "inlineStr" and (name, *place_of(cell)) in self.filler.changed:
                        self.shared.share(cell)

    def _name_columns(self) -> None:
        """Heads of tables that were filled are the names of their columns, and formulas know them by these."""
        changed = {name for name, _row, _column in self.filler.heads & self.filler.changed}
        own = {
            sheet.part: name_columns(self.package, sheet.part, self.shared)
            for sheet in self.sheets
            if sheet.name.casefold() in changed
        }
        if not any(own.values()):
            return
        everywhere = {old: new for renamed in reversed(own.values()) for old, new in renamed.items()}
        for sheet in self.sheets:
            renamed = {**everywhere, **own.get(sheet.part, {})}
            formulas = [formula for _cell, formula, _text in formulas_of(self.package.root(sheet.part))]
            for element in (*formulas, *formulas_of_tables(self.package, sheet.part)):
                element.text = follow_names(element.text, renamed) if element.text else element.text
        for element, _owner in self.book.names:
            element.text = follow_names(element.text or "", everywhere)

    def _tell_of_unfilled(self) -> None:
        by_part = {sheet.part: sheet for sheet in self.sheets}
        owners = {part: sheet for sheet in self.sheets for part, _kind in parts_of(self.package, sheet.part)}
        for part, place, text in unfilled_in(self.package):
            sheet = by_part.get(part) or owners.get(part)
            names = (sheet.name, sheet.plan.sheet.name) if sheet else ("工作簿", "工作簿")
            self.filler.leave(Spot(*names, place, place), text)

    def _calculate(self, others: Iterable[str]) -> None:
        if not (self.filler.changed or self.moves):
            return
        roots = {sheet.name.casefold(): self.package.root(sheet.part) for sheet in self.sheets}
        self.results = Results(roots, self.shared, self.filler.changed, self._anew)
        self.results.settle()
        self.book.calculate_on_opening()
        for sheet in (*(one.part for one in self.sheets), *others):
            for part, kind in list(parts_of(self.package, sheet)):
                if kind == "chart":
                    refresh_chart(self.package.root(part), self.results)

    def _hidden(self) -> Iterator[str]:
        """The repeated rows and sheets that nobody sees."""
        for sheet in self.sheets:
            if (
                sheet.plan.for_each
                and sheet.number == 0
                and sheet.plan.sheet.element.get("state", "visible") != "visible"
            ):
                yield sheet.plan.sheet.name
            for row in sheet.rows:
                if row.block is not None and row.copy == 0 and is_on(row.element.get("hidden")):
                    yield f"{sheet.plan.sheet.name} 第{row.template_row}行"

    def _tell(self) -> None:
        self.remarks.of_entries(self.entries)
        self.remarks.of_places(self.filler.calculating, self._hidden())
        told = self.filler.told
        self.remarks.of_package(self.package, touched=bool(told.filled or told.unknown or self.moves))
