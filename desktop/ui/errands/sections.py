"""What a person asks about sections and about lines that are no text of the report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.models.drafts import NUMBER
from desktop.models.section_parts import parts_for
from desktop.ui.errands.area import WritingArea
from desktop.ui.field_popup import Field
from desktop.ui.text_dialog import ask_text
from parser.model import Target, TargetKind


class SectionErrands(WritingArea):
    """Goes between source, tree and corrections."""

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        editing = self._window.editing
        return {
            "retitle": self.retitle,
            "renumber": self.renumber,
            "assign_part": self.assign_part,
            "chrome": self._toggle_chrome,
            "outdent": partial(editing.change_level, -1),
            "indent": partial(editing.change_level, 1),
            "boundary_up": partial(editing.move_boundary, -1),
            "boundary_down": partial(editing.move_boundary, 1),
            "split": self._window.source.commands["split"].trigger,
            "join": editing.join_selected,
        }

    def retitle(self) -> None:
        """Edit the title of the selected section in the tree."""
        section = self._window.editing.selected_section()
        if section is not None:
            self._window.tree.show_current(section.target)
            self._window.tree.edit_current()

    def renumber(self, begun: str | None = None) -> None:
        """Ask for the printed number of the selected section; `begun` was typed for it and not kept."""
        window, section = self._window, self._window.editing.selected_section()
        if section is None:
            return
        label = self.tr("“{title}”的编号，例如 一、 或（二）；空着就是没有编号").format(title=section.title)
        words, target, here = self.tr("改编号"), section.target, window.workbench.here
        number = ask_text(
            window,
            words,
            label,
            section.number,
            words,
            typed=lambda text: self.typed.emit(target, text, NUMBER, ""),
            begun=begun,
        )
        if number is not None and here is not None and self.is_still_at(here, number):
            window.editing.renumber(target, number)
        self.typingEnded.emit()

    def assign_part(self) -> None:
        """Ask which part of the form the selected section is, its own part first."""
        window, section = self._window, self._window.editing.selected_section()
        opened = window.workbench.current
        if section is None or opened is None:
            return
        parts = [
            Field(Target(TargetKind.SECTION, key), *told) for key, *told in parts_for(opened.reviewed.report.edition)
        ]
        parts.sort(key=lambda part: part.target.key != section.id)
        none = Field(Target(TargetKind.SECTION, ""), self.tr("不属于任何部分"), "")
        head = self.tr("“{title}”归为：").format(title=f"{section.number}{section.title}")
        window.popup.ask(
            head,
            [*parts, none],
            window.tree.place_of_current(),
            lambda chosen: window.editing.assign_part(section.target, chosen.key or None),
        )

    def _toggle_chrome(self) -> None:
        source = self._window.source
        self._window.editing.toggle_chrome(source.selected_span() or source.caret_offset())
