"""The template on the desk: opened, pointed at step by step, kept. Every refusal is told in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.models.templates.heads import fields_by_heads
from desktop.models.templates.mapping_steps import MappingSteps, fitting, with_cell, with_row, with_sheet
from desktop.models.templates.places import Place, asked_name, asking_of, places_of
from desktop.template import CellMapping, PreviewSheet, TemplateError, preview
from desktop.template.keeping import bare_name, keep_mapping, kept_mapping, place_to_keep
from desktop.workbook import ExportEntry


class TemplateDesk(QObject):
    """`opened` after another template was chosen, `changed` after each step, `told` says what a person should know.

    `entry` is the report in hand, of which values are shown. What cannot be used leaves no template on the desk, and
    `trouble` says why.
    """

    opened = Signal()
    changed = Signal()
    told = Signal(str)

    def __init__(self, entry: ExportEntry | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._steps = MappingSteps(CellMapping())
        self._found: tuple[CellMapping, tuple[Place, ...]] | None = None
        self.path: Path | None = None
        self.sheets: tuple[PreviewSheet, ...] = ()
        self.trouble = ""

    @property
    def mapping(self) -> CellMapping:
        """What goes where, as it is now."""
        return self._steps.mapping

    @property
    def places(self) -> tuple[Place, ...]:
        """Everything that is filled, and what nobody knows."""
        if self._found is None or self._found[0] is not self.mapping:
            self._found = self.mapping, places_of(self.sheets, self.mapping, self._entry)
        return self._found[1]

    @property
    def unkept(self) -> bool:
        """Whether there are steps that are not kept."""
        return self._steps.unkept

    @property
    def ways(self) -> tuple[str, str]:
        """What undo would take back and redo do again, "" for nothing."""
        return self._steps.undo_name, self._steps.redo_name

    def open(self, path: Path) -> None:
        """Put another template on the desk."""
        self.path, self.sheets, self.trouble, self._found = None, (), "", None
        self._steps = MappingSteps(CellMapping())
        told = ""
        try:
            sheets = preview(path, CellMapping()).sheets
            kept = kept_mapping(path)
        except TemplateError as error:
            self.trouble = error.message
        else:
            self.path, self.sheets = path, sheets
            mapping, gone = fitting(kept.mapping, tuple(sheet.name for sheet in sheets))
            self._steps = MappingSteps(mapping)
            if gone:
                told = f"模板里没有这些工作表了，原来对它们的指定没有用上：{'、'.join(gone)}"
            elif mapping and kept.path is not None:
                told = f"已带来上次的指定（存在“{kept.path.name}”里）"
        self.opened.emit()
        self.told.emit(told)

    def map_cell(self, sheet: str, address: str, value: str) -> None:
        """Fill a cell with a value of the mapping."""
        name = asked_name(asking_of(value)) or value
        self._take(f"{address} 填{name}", with_cell(self.mapping, sheet, address, value))

    def map_by_heads(self, sheet: str) -> None:
        """Fill the blank cells of a sheet whose heads say with what."""
        found_in, mapped = self._sheet(sheet), self.mapping.cells.get(sheet, {})
        rows = {*found_in.repeated_rows, *self.mapping.rows.get(sheet, ())}
        found = fields_by_heads(found_in, mapped, rows)
        mapping = self.mapping
        for address, field in found.items():
            mapping = with_cell(mapping, sheet, address, field.id)
        self._take(f"照表头指定 {len(found)} 格", mapping)
        if found:
            self.told.emit(f"照表头指定了 {len(found)} 格，请对着表看一遍；不对的点那一格改，全不要就撤销")
        elif rows:
            self.told.emit("没有哪个空格能从表头看出填什么，请一格一格指定")
        else:
            self.told.emit("没有哪个空格能从表头看出填什么；要每个单位一行的，请先点那一行，勾上“这一行每个单位一行”")

    def clear_cell(self, sheet: str, address: str) -> None:
        """Fill a cell no longer."""
        if address in self.mapping.cells.get(sheet, {}):
            self._take(f"{address} 不再填", with_cell(self.mapping, sheet, address, ""))
            return
        written = any((one.sheet, one.address) == (sheet, address) for one in self.places)
        told = f"{address} 里的名称是模板里写着的，要去掉请在 WPS 里改模板" if written else f"{address} 没有指定数值"
        self.told.emit(told)

    def repeat_row(self, sheet: str, row: int, *, on: bool) -> None:
        """Let a row, from 1, stand once a unit, or no longer."""
        found = self._sheet(sheet)
        if not on and row in found.repeated_rows:
            self.told.emit(f"第 {row} 行的“每个单位”是模板里写着的，要去掉请在 WPS 里改模板")
        elif on and self.is_for_each(sheet):
            self.told.emit("这张表已经每个单位一张，不能再把其中一行每个单位一行")
        else:
            name = f"第 {row} 行每个单位一行" if on else f"第 {row} 行只有一行"
            self._take(name, with_row(self.mapping, sheet, row, on=on))

    def repeat_sheet(self, sheet: str, *, on: bool) -> None:
        """Let a sheet stand once a unit, or no longer."""
        found = self._sheet(sheet)
        if not on and found.for_each:
            self.told.emit("“每个单位一张表”是模板里写着的，要去掉请在 WPS 里改模板")
        elif on and (found.repeated_rows or self.mapping.rows.get(sheet)):
            self.told.emit("这张表里已有每个单位一行的行，不能再每个单位一张；请先取消那一行")
        else:
            name = f"“{sheet}”每个单位一张" if on else f"“{sheet}”只有一张"
            self._take(name, with_sheet(self.mapping, sheet, on=on))

    def is_repeated(self, sheet: str, row: int) -> bool:
        """Whether a row, from 1, stands once a unit."""
        return row in self._sheet(sheet).repeated_rows or row in self.mapping.rows.get(sheet, ())

    def is_for_each(self, sheet: str) -> bool:
        """Whether a sheet stands once a unit."""
        return self._sheet(sheet).for_each or sheet in self.mapping.sheets

    def undo(self) -> None:
        """Take the last step back."""
        name = self._steps.undo()
        self._went(name, f"已撤销：{name}")

    def redo(self) -> None:
        """Take the step again that was taken back."""
        name = self._steps.redo()
        self._went(name, f"已重做：{name}")

    def keep(self, place: Path | None = None) -> Path | None:
        """Keep the mapping beside the template, or elsewhere; where it is. None after a failure, which is told."""
        if self.path is None:
            return None
        try:
            kept = keep_mapping(self.path, self.mapping, place)
        except TemplateError as error:
            self.told.emit(f"指定没有存下：{error.message}")
            return None
        self._steps.keep()
        self.changed.emit()
        self.told.emit(f"指定已存进“{kept.name}”（在 {kept.parent}），模板原件没有变")
        return kept

    @property
    def keeping_place(self) -> Path | None:
        """The file that `keep` writes to."""
        return None if self.path is None else place_to_keep(self.path)

    @property
    def bare_name(self) -> str:
        """What the template is called, "" where there is none."""
        return "" if self.path is None else bare_name(self.path)

    def is_its_own(self, path: Path) -> bool:
        """Whether a file is the template or the copy that holds what goes where."""
        return path in (self.path, self.keeping_place)

    def _sheet(self, name: str) -> PreviewSheet:
        return next(sheet for sheet in self.sheets if sheet.name == name)

    def _take(self, name: str, mapping: CellMapping) -> None:
        if self._steps.take(name, mapping):
            self.changed.emit()
            self.told.emit("")

    def _went(self, name: str, told: str) -> None:
        if name:
            self.changed.emit()
            self.told.emit(told)


def counts_of(places: Sequence[Place]) -> tuple[int, int]:
    """How many places are filled, and how many have a name that nobody knows."""
    unknown = sum(place.kind == "unknown" for place in places)
    return len(places) - unknown, unknown
