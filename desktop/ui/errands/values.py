"""What a person asks about a value: to edit it, or to say what a piece of the source is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from desktop.language import said
from desktop.models.fields import fields_for
from desktop.ui.errands.area import Area
from desktop.ui.field_popup import Field
from parser.catalogue import GROUP_NAMES, indicator_group, indicator_ids, indicator_name
from parser.model import Span, Target, TargetKind
from parser.naming import target_name

SHOWN_LENGTH = 16


class ValueErrands(Area):
    """Goes between source, values and the popup that lists fields."""

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        editing = self._window.editing
        return {
            "change": self.edit_here,
            "remove_value": editing.remove_selected,
            "rename_value": self.rename,
            "assign": self.assign,
            "confirm": editing.confirm_selected,
            "unconfirm": editing.unconfirm_selected,
        }

    def edit_here(self) -> None:
        """F2: the title of a section in the tree, else the current value."""
        window = self._window
        if window.tree.view.hasFocus():
            window.errands.sections.retitle()
            return
        target = window.workbench.selection.target
        if target is not None and target.kind is TargetKind.SECTION:
            window.errands.sections.retitle()
            return
        window.columns.show_values()
        window.values.edit_current()

    def assign(self) -> None:
        """Ask what the text selected in the source is."""
        span = self._window.source.selected_span()
        if span is None:
            text = self.tr("请先在原文里选中一段文字（双击数字可直接选中），再说它是什么。")
            self._window.messages.tell("info", text)
        else:
            self.assign_span(span)

    def assign_span(self, span: Span) -> None:
        """Ask what a piece of the source is."""
        window, opened = self._window, self._window.workbench.current
        if opened is None:
            return
        text = opened.document.slice(span)
        shown = text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"
        fields = [Field(*field) for field in fields_for(opened, span, window.workbench.wanted)]
        head = self.tr("把“{text}”标为：").format(text=shown)
        known = opened.index.at(span.start)
        if known is not None:
            head += self.tr("（现已读作 {name}）").format(name=said(target_name(opened.reviewed.report, known)))
        window.popup.ask(head, fields, window.source.place_of(span), lambda target: window.editing.assign(target, span))

    def rename(self) -> None:
        """Ask which indicator the selected figure is."""
        window, target = self._window, self._window.workbench.selection.target
        if target is None or target.kind is not TargetKind.INDICATOR:
            return
        fields = [
            Field(Target(TargetKind.INDICATOR, key), indicator_name(key), GROUP_NAMES[indicator_group(key)])
            for key in indicator_ids()
        ]
        name = said(indicator_name(target.key.partition("@")[0]))
        view = window.values.current_view() or window.values
        below = view.mapToGlobal(QPoint(8, 28))
        head = self.tr("“{name}”改作：").format(name=name)
        window.popup.ask(head, fields, below, lambda chosen: window.editing.rename(target, chosen.key))
