"""What a person does to the open report, as plans: the step between a panel's signal and the workspace.

Every method makes one undoable step or tells why it cannot be done.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.edits import plans
from desktop.models.listings import REPORT_NOTE
from desktop.models.table_model import CellEdit
from desktop.models.workbench import Workbench
from parser.model import Finding, Section, Span, Target, TargetKind


class Editing(QObject):
    """Turns wishes into plans of `desktop.edits.plans` and has the workbench commit them."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench

    # Values

    def set_text(self, target: Target, text: str) -> bool:
        """A value typed into a list: metadata, figure or statistics; empty text removes a metadata field."""
        return self._workbench.attempt(plans.type_value, target, text)

    def set_cell(self, edit: CellEdit) -> bool:
        """A value typed into the grid; empty text means blank, which is not zero."""
        return self._workbench.attempt(plans.set_cell, edit.table_id, edit.cell_id, edit.text)

    def paste_block(self, edits: Sequence[CellEdit] | None) -> bool:
        """A block pasted into the grid, as one step; None when it does not fit."""
        if edits is None:
            self._workbench.messages.tell("warning", "粘贴的内容比表格余下的格子多，没有粘贴。请从合适的格子开始再试。")
            return False
        block = {edit.cell_id: edit.text for edit in edits}
        return self._workbench.attempt(plans.set_cells, edits[0].table_id, block)

    def clear_cells(self, table_id: str, cells: Sequence[str]) -> bool:
        """Make cells blank, as one step."""
        return bool(cells) and self._workbench.attempt(plans.set_cells, table_id, dict.fromkeys(cells, ""))

    def create_table(self, table_id: str, edition: str) -> bool:
        """An empty grid for a table that the source only has as a picture."""
        return self._workbench.attempt(plans.create_table, table_id, edition)

    def assign(self, target: Target, span: Span) -> bool:
        """Say what a piece of the source is; the target of a figure that is new has only the indicator's id as key."""
        return self._workbench.attempt(plans.take_value, target, span)

    def rename(self, target: Target, indicator_id: str) -> bool:
        """Say that a figure of the narrative means something else; it keeps its value and place."""
        return self._workbench.attempt(plans.set_indicator_id, target.key, indicator_id)

    def remove(self, target: Target) -> bool:
        """Take a value out of the report."""
        attempt = self._workbench.attempt
        if target.kind is TargetKind.METADATA:
            return attempt(plans.remove_metadata, target.key)
        if target.kind is TargetKind.INDICATOR:
            return attempt(plans.remove_indicator, target.key)
        if target.kind is TargetKind.CELL:
            table_id, _, cell_id = target.key.partition(".")
            return attempt(plans.set_cell, table_id, cell_id, "")
        if target.kind is TargetKind.STAT:
            return attempt(plans.set_stat_value, target, "")
        return target == REPORT_NOTE and self.set_note(None, "")

    def remove_selected(self) -> bool:
        """Take the selected value out."""
        target = self._workbench.selection.target
        return target is not None and self.remove(target)

    # Judgement

    def note(self, subject: Target | None) -> str:
        """The note on a value, or on the whole report (None); "" for none."""
        opened = self._workbench.current
        return opened.reviewed.notes.get(str(subject) if subject else REPORT_NOTE.key, "") if opened else ""

    def set_note(self, subject: Target | None, text: str) -> bool:
        """Write a note on a value, or on the whole report (None); empty text removes it."""
        return self._workbench.attempt(plans.set_note, subject, text)

    def confirm(self, target: Target) -> bool:
        """A person looked at the value and found it right."""
        return self._workbench.attempt(plans.confirm, target)

    def confirm_selected(self) -> bool:
        """The selected value is right."""
        target = self._workbench.selection.target
        return target is not None and self.confirm(target)

    def unconfirm_selected(self) -> bool:
        """Take the confirmation of the selected value back."""
        target = self._workbench.selection.target
        return target is not None and self._workbench.attempt(plans.unconfirm, target)

    def keep_as_printed(self, finding: Finding) -> bool:
        """The source itself is wrong: keep it, and let it be sent back to its unit (原文如此)."""
        return self._workbench.attempt(plans.dispose, finding, "原文如此")

    def reopen(self, finding: Finding) -> bool:
        """Nothing is decided of a failed check any more (待处理)."""
        return self._workbench.attempt(plans.dispose, finding, None)

    def call_false_alarm(self, finding: Finding, reason: str) -> bool:
        """The check itself is mistaken here (误报), for a reason that is kept."""
        return self._workbench.attempt(plans.dispose, finding, "误报", reason)

    def adopt_computed(self, finding: Finding, reason: str) -> bool:
        """Put the worked out value (推算) where the contradiction comes from, for a reason that is kept."""
        return self._workbench.attempt(plans.adopt_computed, finding, reason)

    # History

    def revert(self, step_id: int) -> bool:
        """Take one step back, also out of the middle; what was done after it stays."""
        steps = self._workbench.steps()
        step = next((step for step in steps if step.id == step_id), None)
        return step is not None and self._workbench.attempt(plans.revert, steps, step)

    def retake(self, step_id: int) -> bool:
        """Take a step again that was undone, left or taken back; the one that redo would do is done again."""
        workbench, steps = self._workbench, self._workbench.steps()
        step = next((step for step in steps if step.id == step_id), None)
        if step is None:
            return False
        waiting = next((other for other in steps if other.undone and not other.superseded), None)
        if step is waiting:
            workbench.redo()
            return True
        return workbench.attempt(plans.retake, steps, step)

    # Sections and chrome

    def section(self, target: Target | None) -> Section | None:
        """The section of a target, None when it is none."""
        opened = self._workbench.current
        if opened is None or target is None:
            return None
        return next((s for s in opened.reviewed.report.sections if s.target == target), None)

    def selected_section(self) -> Section | None:
        """The selected section, or the one the selected value stands in."""
        opened, selection = self._workbench.current, self._workbench.selection
        found = self.section(selection.target)
        if found is None and opened is not None and selection.span is not None:
            index = opened.reviewed.report.section_at(selection.span.start)
            found = opened.reviewed.report.sections[index] if index is not None else None
        if found is None:
            self._workbench.messages.tell("info", "请先选中一个章节。")
        return found

    def retitle(self, target: Target, title: str) -> bool:
        """Change a heading's title."""
        return self._workbench.attempt(plans.set_section_title, target, title)

    def renumber(self, target: Target, number: str) -> bool:
        """Change a heading's printed number."""
        return self._workbench.attempt(plans.set_section_number, target, number)

    def assign_part(self, target: Target, part: str | None) -> bool:
        """Say which part of the form a section is, None for none of them."""
        return self._workbench.attempt(plans.set_section_id, target, part)

    def change_level(self, step: int) -> bool:
        """One level deeper (1) or shallower (-1), with what hangs below."""
        section = self.selected_section()
        return section is not None and self._workbench.attempt(plans.change_section_level, section.target, step)

    def move_section(self, key: int, offset: int) -> bool:
        """Let a section start at another place, its heading being the line there."""
        return self._workbench.attempt(plans.move_section, Target(TargetKind.SECTION, str(key)), offset)

    def move_boundary(self, step: int) -> bool:
        """Let the selected section start a line (that is not empty) earlier or later."""
        section = self.selected_section()
        opened = self._workbench.current
        if section is None or opened is None:
            return False
        lines = [line for line in opened.document.lines if line.stripped]
        starts = [line.span.start for line in lines]
        here = max((n for n, start in enumerate(starts) if start <= section.heading.start), default=0)
        there = here + step
        if not 0 <= there < len(lines):
            return False
        return self.move_section(section.key, lines[there].span.start)

    def split(self, offset: int) -> bool:
        """Let a new section start at the line of an offset."""
        return self._workbench.attempt(plans.split_section, offset)

    def join_at(self, offset: int) -> bool:
        """Merge the section at an offset into the one before it."""
        opened = self._workbench.current
        index = opened.reviewed.report.section_at(offset) if opened else None
        if opened is None or index is None:
            return False
        return self._workbench.attempt(plans.join_section, opened.reviewed.report.sections[index].target)

    def join_selected(self) -> bool:
        """Merge the selected section into the one before it."""
        section = self.selected_section()
        return section is not None and self._workbench.attempt(plans.join_section, section.target)

    def set_chrome(self, spans: Sequence[Span], on: bool) -> bool:
        """Call lines page chrome or body."""
        return self._workbench.attempt(plans.set_chrome, tuple(spans), on)

    def toggle_chrome(self, where: Span | int) -> bool:
        """Turn the lines of a selection (or the caret's line) into chrome, or back when they are chrome."""
        opened = self._workbench.current
        if opened is None:
            return False
        span = where if isinstance(where, Span) else Span(where, where + 1)
        lines = [
            line.span for line in opened.document.lines if line.span.start < span.end and span.start <= line.span.end
        ]
        spans = tuple(line for line in lines if line.end > line.start)
        if not spans:
            return False
        is_chrome = all(any(noise.overlaps(line) for noise in opened.reviewed.report.noise) for line in spans)
        return self.set_chrome(spans, not is_chrome)
