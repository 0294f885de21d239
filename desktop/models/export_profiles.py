"""Named choices for workbooks: those that come with the program, and those a person kept.

What a person kept stands in the settings, one JSON text each. One that cannot be read, or that a newer program wrote,
is told and left as it is.
"""

from __future__ import annotations

import json
from typing import Any

from desktop.settings import Settings
from desktop.workbook import ExportOptions, read_options, sheet_kinds

USUAL, FOR_SUPERIORS, LAST = "默认", "给领导看的", "上次的设置"
LONGEST_NAME = 40
_VERSION = 1
_KEPT, _LAST = "export/profiles", "export/last"
_OF_SUPERIORS = ("填报说明", "报送情况", "表三汇总", "勾稽问题清单", "图表")
"""The names of the sheets that they look at, as far as there are such."""


class Profiles:
    """All profiles by name, and the one used last. `words` tell what of the settings was passed over."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._own: dict[str, str] = {}
        self._strange: list[str] = []
        self.words: list[str] = []
        for text in settings.get(_KEPT):
            self._take(str(text))

    @property
    def names(self) -> tuple[str, ...]:
        """All names: first those of the program, then the others as they came."""
        own = [name for name in self._own if name != LAST]
        return (USUAL, FOR_SUPERIORS, *((LAST,) if LAST in self._own else ()), *own)

    @property
    def last(self) -> str:
        """The one that was used last."""
        name = str(self._settings.get(_LAST))
        return name if name in self.names else USUAL

    def is_own(self, name: str) -> bool:
        """Whether a person kept it, who may rename and delete it."""
        return name in self._own and name != LAST

    def options(self, name: str) -> tuple[ExportOptions, tuple[str, ...]]:
        """The choices of a profile, and a word for each that is not known here."""
        if name == FOR_SUPERIORS:
            return ExportOptions(sheets=_for_superiors()), ()
        return read_options(self._own[name]) if name in self._own else (ExportOptions(), ())

    def why_not(self, name: str) -> str:
        """Why a profile cannot be called so, "" where it can."""
        if not name.strip():
            return "请写上方案的名字。"
        if name in (USUAL, FOR_SUPERIORS, LAST):
            return f"“{name}”是程序自带的方案，请换一个名字。"
        return "" if len(name) <= LONGEST_NAME else f"名字太长，请不要超过 {LONGEST_NAME} 个字。"

    def keep(self, name: str, options: ExportOptions) -> None:
        """Keep the choices under a name, in place of those before."""
        self._own[name] = options.to_json()
        self._write()

    def rename(self, name: str, other: str) -> None:
        """Call one otherwise, in its place; one that had the other name goes."""
        kept = [(key, text) for key, text in self._own.items() if key != other]
        self._own = {other if key == name else key: text for key, text in kept}
        if self._settings.get(_LAST) == name:
            self._settings.set(_LAST, other)
        self._write()

    def delete(self, name: str) -> None:
        """Forget one."""
        self._own.pop(name, None)
        self._write()

    def use(self, name: str, options: ExportOptions) -> None:
        """Remember what an export was made with: a profile as it is kept, else just these choices."""
        if name not in self.names or self.options(name)[0] != options:
            name = LAST
            self.keep(LAST, options)
        self._settings.set(_LAST, name)

    def _take(self, text: str) -> None:
        try:
            name, options = _read(text)
        except ValueError as error:
            self._strange.append(text)
            self.words.append(str(error))
        else:
            self._own[name] = options

    def _write(self) -> None:
        kept = [
            json.dumps({"version": _VERSION, "name": name, "options": json.loads(text)})
            for name, text in self._own.items()
        ]
        self._settings.set(_KEPT, [*kept, *self._strange])


def _read(text: str) -> tuple[str, str]:
    """Name and choices of a kept profile. Raises ValueError with a word for the person."""
    try:
        told: Any = json.loads(text)
    except ValueError:
        told = None
    name = told.get("name") if isinstance(told, dict) else None
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST_NAME:
        raise ValueError("有一个保存的方案读不出来，已略过。")
    version = told.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise ValueError(f"方案“{name}”是较新的开卷保存的，这里不能用，已略过。")
    if version != _VERSION or not isinstance(told.get("options"), dict):
        raise ValueError(f"方案“{name}”读不出来，已略过。")
    return name, json.dumps(told["options"])


def _for_superiors() -> tuple[str, ...]:
    ids = {kind.name: kind.id for kind in sheet_kinds().values()}
    return tuple(ids[name] for name in _OF_SUPERIORS if name in ids)
