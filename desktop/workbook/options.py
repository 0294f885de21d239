"""What a person chose for a workbook: its sheets in their order, columns, fonts, and who answers for it.

    options = ExportOptions(sheets=("overview", "findings"), body_font="仿宋_GB2312")
    ExportOptions.from_json(options.to_json(), known)   # the same again, and no words

A profile is this as JSON under a name. One that an older or newer program wrote is read as far as it is understood.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop.workbook.styles import BODY_FONTS, TITLE_FONTS, Fonts

_TEXTS = {"office": "填报单位", "clerk": "填报人", "reviewer": "审核人", "phone": "联系电话"}
_FONTS = {"title_font": ("标题字体", TITLE_FONTS), "body_font": ("正文字体", BODY_FONTS)}
LONGEST_TEXT = 200
"""How much of a unit's or person's name is kept."""


@dataclass(frozen=True)
class ExportOptions:
    """The choices of one export.

    `sheets` are ids of `desktop.workbook.kinds` in the order of the workbook, None for the usual ones in the usual
    order. `columns` are, for the ids of sheets that allow it, the names of the columns in their order; a sheet that is
    not in it has all. `section_texts` says whether 原文章节 holds the texts or the headings only. `office`, `clerk`,
    `reviewer` and `phone` stand on 填报说明, which leaves room to write where they are "".
    """

    sheets: tuple[str, ...] | None = None
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    title_font: str = TITLE_FONTS[0]
    body_font: str = BODY_FONTS[0]
    section_texts: bool = True
    office: str = ""
    clerk: str = ""
    reviewer: str = ""
    phone: str = ""

    @property
    def fonts(self) -> Fonts:
        """The fonts of all sheets."""
        return Fonts(self.title_font, self.body_font)

    def to_json(self) -> str:
        """The choices as text, equal for equal choices."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str, known: Mapping[str, Sequence[str]]) -> tuple[ExportOptions, tuple[str, ...]]:
        """The choices that a text tells, and a Chinese sentence for each thing in it that was passed over.

        `known` are the ids of all sheets, each with the names of its columns. What is missing is as by default.
        """
        try:
            data = json.loads(text)
        except ValueError:
            data = None
        if not isinstance(data, dict):
            return cls(), ("这个方案读不出来，改用默认的设置。",)
        reader = _Reader(data, known)
        return cls(**dict(reader.fields())), tuple(reader.words)


class _Reader:
    """Takes from parsed JSON what is known; `words` tells of the rest."""

    def __init__(self, data: Mapping[str, Any], known: Mapping[str, Sequence[str]]) -> None:
        self._data, self._known = data, known
        self.words: list[str] = []

    def fields(self) -> Iterator[tuple[str, Any]]:
        yield "sheets", self._sheets()
        yield "columns", self._columns()
        for name, (label, allowed) in _FONTS.items():
            font = self._data.get(name, allowed[0])
            if font not in allowed:
                self.words.append(f"没有“{font}”这种{label}可选，改用{allowed[0]}。")
            yield name, font if font in allowed else allowed[0]
        yield "section_texts", self._data.get("section_texts") is not False
        for name, label in _TEXTS.items():
            written = self._data.get(name, "")
            if not isinstance(written, str):
                self.words.append(f"{label}不是文字，已略过。")
            yield name, written[:LONGEST_TEXT] if isinstance(written, str) else ""

    def _sheets(self) -> tuple[str, ...] | None:
        named = self._data.get("sheets")
        if named is None:
            return None
        return self._of(named, tuple(self._known), "没有“{name}”这张表，已略过。", "工作表") or None

    def _columns(self) -> dict[str, tuple[str, ...]]:
        named = self._data.get("columns", {})
        chosen = named if isinstance(named, dict) else {}
        found = {}
        for sheet, columns in chosen.items():
            if not self._known.get(sheet):
                self.words.append(f"没有可以选列的表“{sheet}”，已略过。")
            elif kept := self._of(columns, self._known[sheet], "没有“{name}”这一列，已略过。", "列"):
                found[sheet] = kept
        return found

    def _of(self, named: Any, known: Sequence[str], word: str, what: str) -> tuple[str, ...]:
        """The names of a list that are known, each once, in their order."""
        if not isinstance(named, list):
            self.words.append(f"所选的{what}不是名单，已略过。")
            return ()
        names = list(dict.fromkeys(map(str, named)))
        self.words += [word.format(name=name) for name in names if name not in known]
        return tuple(name for name in names if name in known)
