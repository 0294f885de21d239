"""The one door for telling and asking the user: logic speaks here, the window shows it, tests listen.

A message says what happened, what it means for the person's data and what to do now, in plain Chinese.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

Level = Literal["info", "warning", "error"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to tell. `details` are further lines, one each; `action` a button with what it does.

    `whole` are all lines where the details are only some of them: they can be copied. One that `stays` comes back when
    another that took its place is gone, until the person has closed it or taken what it offers.
    """

    level: Level
    text: str
    details: tuple[str, ...] = ()
    action: tuple[str, Callable[[], object]] | None = None
    whole: tuple[str, ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What a question says while what it was asked for is over; `verbs` mean the same as its own, one for one.

    `now` is asked again and again as long as the question stands.
    """

    now: Callable[[], bool]
    text: str
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Something to decide. `verbs` are the buttons, the safe one first and default; the answer is one of them."""

    title: str
    text: str
    verbs: tuple[str, ...]
    settled: Settled | None = None


def at_most(most: int, lines: Sequence[str], more: str) -> tuple[str, ...]:
    """So many of the lines; where there are others, a line for these, `more` with a blank for their count."""
    left = len(lines) - most
    return (*lines[:most], more.format(left)) if left > 0 else tuple(lines)


class Messages(QObject):
    """Tells by signal and asks through the answerer that the window puts in."""

    told = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answerer: Callable[[Question], str] | None = None
        self._unasked: Callable[[str], bool] = lambda _about: False
        self._key_hints: Callable[[str], str] = lambda _command: ""
        self._gathered: list[Message] | None = None

    def set_answerer(self, answerer: Callable[[Question], str]) -> None:
        """Who puts questions to the person; without one every question gets its safe answer."""
        self._answerer = answerer

    def set_key_hints(self, hints: Callable[[str], str]) -> None:
        """Who knows the keys of commands by their ids."""
        self._key_hints = hints

    def key(self, command_id: str) -> str:
        """A command's key in brackets, to stand behind what it does in a message; "" where it has none."""
        return self._key_hints(command_id)

    def tell(
        self,
        level: Level,
        text: str,
        details: tuple[str, ...] = (),
        action: tuple[str, Callable[[], object]] | None = None,
        whole: tuple[str, ...] = (),
        stays: bool = False,
    ) -> None:
        """Show a message until it is closed or replaced; it never blocks."""
        message = Message(level, text, details, action, whole, stays)
        if self._gathered is None:
            self.told.emit(message)
        else:
            self._gathered.append(message)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Tell as one message, at the end, all that is told meanwhile: none takes the place of another."""
        self._gathered = []
        try:
            yield
        finally:
            gathered, self._gathered = self._gathered, None
            if gathered:
                self.told.emit(_as_one(gathered))

    def clear(self) -> None:
        """Take the shown message away."""
        self.cleared.emit()

    def set_unasked(self, unasked: Callable[[str], bool]) -> None:
        """Who knows which questions a person does not want to be asked."""
        self._unasked = unasked

    def ask(
        self, title: str, text: str, verbs: tuple[str, ...], about: str = "", settled: Settled | None = None
    ) -> str:
        """The verb the person chose; the first one when the question was closed.

        Of a question `about` something that he does not want to be asked, the last one.
        """
        if about and self._unasked(about):
            return verbs[-1]
        question = Question(title, text, verbs, settled)
        return self._answerer(question) if self._answerer else verbs[0]


def _as_one(messages: Sequence[Message]) -> Message:
    """As grave as the gravest, errors first, with the button of the last one that has any."""
    first, *others = sorted(messages, key=lambda message: message.level != "error")
    details, whole = [*first.details], [*(first.whole or first.details)]
    for other in others:
        details += other.text, *other.details
        whole += other.text, *(other.whole or other.details)
    action = next((message.action for message in reversed(messages) if message.action), None)
    level = min((message.level for message in messages), key=LEVELS.index)
    stays = any(message.stays for message in messages)
    return Message(level, first.text, tuple(details), action, tuple(whole) if whole != details else (), stays)
