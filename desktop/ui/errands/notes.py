"""Notes that a person writes on a value or on the whole report."""

from __future__ import annotations

from collections.abc import Callable

from desktop.models.listings import REPORT_NOTE
from desktop.models.span_index import VALUES
from desktop.ui.errands.area import WritingArea
from desktop.ui.note_dialog import ask_note
from parser.model import Target, TargetKind
from parser.naming import target_name


class NoteErrands(WritingArea):
    """Asks for the text of a note and has it kept."""

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"note": self.write, "report_note": self.write_on_report}

    def write(self) -> None:
        """A note on the selected value; where none is selected, on the report."""
        target = self._window.workbench.selection.target
        self._ask(target if target is not None and target.kind in VALUES else None)

    def write_on_report(self) -> None:
        """A note on the whole report."""
        self._ask(None)

    def go_on(self, subject: Target | None, begun: str) -> None:
        """Go on with what had been written and was not kept."""
        self._ask(subject, begun)

    def _ask(self, subject: Target | None, begun: str | None = None) -> None:
        window, opened = self._window, self._window.workbench.current
        if opened is None:
            return
        name = target_name(opened.reviewed.report, subject) if subject else self.tr("本份报告")
        note = Target(TargetKind.NOTE, str(subject)) if subject else REPORT_NOTE
        text = ask_note(
            window, name, window.editing.note(subject), lambda typed: self.typed.emit(note, typed, "", ""), begun
        )
        if text is not None and self.is_still_at(opened.row.id, text):
            window.editing.set_note(subject, text)
        self.typingEnded.emit()
